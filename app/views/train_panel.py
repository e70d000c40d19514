"""Beside the classes: train, watch it, read what came of it, and what is worth a look."""

from typing import Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from app.state.advice import Advice
from app.state.session import SessionState
from app.state.training import TrainingState
from app.state.warnings import WarningsState
from app.theme import STEP, Theme, set_kind
from app.widgets.curve_plot import CurvePlot
from app.widgets.labels import label
from app.widgets.thin_bar import ThinBar
from app.words import tr

WIDTH: Final = 300
_MOST_WIDTH: Final = 480  # beside the cards in a window of 1280 pixels
_REDRAW_MS: Final = 300  # drawing curves takes some of the time that training could use


class TrainPanel(QFrame):
    """Draws the training's state and forwards the buttons.

    Signals:
        sort_wanted: the next step, sorting a folder.
        advice_clicked: hashes of the photos that an advice is about.
        device_chosen: the device of this name is to compute.
        again_chosen: whether a training is to begin by itself after changes.
    """

    sort_wanted = Signal()
    advice_clicked = Signal(object)
    device_chosen = Signal(str)
    again_chosen = Signal(bool)

    def __init__(self, training: TrainingState, warnings: WarningsState, session: SessionState, theme: Theme) -> None:
        super().__init__()
        self._training = training
        self._warnings = warnings
        self._session = session
        self._theme = theme
        self._plots: tuple[CurvePlot, CurvePlot] | None = None
        self._advice: tuple[Advice, ...] = ()
        self._listed: tuple[tuple[str, str], ...] = ()
        self.setProperty("role", "card")
        self.setFixedWidth(min(theme.scaled(WIDTH), _MOST_WIDTH))
        self._make_parts()
        self._lay_out()
        self._connect()
        self._refresh()

    def _make_parts(self) -> None:
        self._estimate = label("quiet", wrap=True)
        self._devices = QComboBox()
        self._devices.setAccessibleName(tr("Device to train on"))
        self._train = QPushButton()
        self._again = QCheckBox(tr("Train again by itself"))
        self._again.setToolTip(tr("A few seconds after photos or names were changed"))
        self._finish = QPushButton(tr("Stop and keep best"))
        self._cancel = QPushButton(tr("Cancel and discard"))
        self._cancel.setProperty("kind", "danger")
        self._doing = label("", wrap=True)
        self._left = label("quiet")
        self._bar = ThinBar()
        self._figure = label("figure")
        self._right = label("quiet")
        self._meaning = label("quiet", wrap=True)
        self._outdated = label("small", wrap=True)
        self._worth = QVBoxLayout()
        self._worth.setSpacing(STEP)
        self._sort = QPushButton(tr("Sort a folder…"))

    def _lay_out(self) -> None:
        self._running = QWidget()
        running = QVBoxLayout(self._running)
        running.setContentsMargins(0, 0, 0, 0)
        running.setSpacing(STEP)
        for part in (self._doing, self._bar, self._left, self._finish, self._cancel):
            running.addWidget(part)
        self._idle = QWidget()
        idle = QVBoxLayout(self._idle)
        idle.setContentsMargins(0, 0, 0, 0)
        idle.setSpacing(STEP + 2)
        for each in (self._estimate, self._devices, self._train, self._again):
            idle.addWidget(each)
        self._last = QWidget()
        last = QVBoxLayout(self._last)
        last.setContentsMargins(0, 0, 0, 0)
        last.setSpacing(4)
        last.addWidget(label("heading", tr("Last training")))
        row = QHBoxLayout()
        row.addWidget(self._figure, 0, Qt.AlignmentFlag.AlignBaseline)
        row.addWidget(self._right, 1, Qt.AlignmentFlag.AlignBaseline)
        last.addLayout(row)
        last.addWidget(self._meaning)
        last.addWidget(self._outdated)
        self._curves = QVBoxLayout()
        self._worth_heading = label("heading", tr("Worth a look"))
        self._put_together()

    def _put_together(self) -> None:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(STEP + 4)
        column.addWidget(label("heading", tr("Train")))
        column.addWidget(self._idle)
        column.addWidget(self._running)
        self._rule = _rule()
        column.addWidget(self._rule)
        column.addWidget(self._last)
        column.addLayout(self._curves)
        column.addWidget(self._worth_heading)
        column.addLayout(self._worth)
        column.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidget(inside)
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # it follows what is in it
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(2 * STEP, 2 * STEP, 2 * STEP, 2 * STEP)
        whole.addWidget(scroll, 1)
        whole.addWidget(self._sort)

    def _connect(self) -> None:
        self._train.clicked.connect(self._training.start)
        self._finish.clicked.connect(self._training.finish)
        self._cancel.clicked.connect(self._training.cancel)
        self._sort.clicked.connect(self.sort_wanted)
        self._devices.activated.connect(self._on_device)
        self._again.toggled.connect(self.again_chosen)
        self._training.changed.connect(self._refresh)
        self._redraw = QTimer(self)
        self._redraw.setSingleShot(True)
        self._redraw.setInterval(_REDRAW_MS)
        self._redraw.timeout.connect(self._draw_curves)
        self._training.curves_changed.connect(self._on_curves)
        self._warnings.changed.connect(self._show_advice)
        self._theme.changed.connect(self._on_theme)

    def show_again(self, wanted: bool) -> None:
        """Whether a training begins by itself after changes."""
        self._again.setChecked(wanted)

    def _refresh(self) -> None:
        training = self._training
        self._idle.setVisible(not training.running)
        self._running.setVisible(training.running)
        self._estimate.setText(training.estimate)
        self._train.setText(training.button_text)
        self._train.setEnabled(training.can_start)
        self._again.setVisible(training.can_sort)
        self._show_devices()
        self._doing.setText(training.doing)
        self._left.setText(training.left)
        self._bar.set_fraction(training.progress.fraction)
        self._finish.setEnabled(training.can_finish)
        self._cancel.setEnabled(not training.stopping)
        figure, meaning = training.verdict
        self._last.setVisible(bool(figure) and not training.running)  # the curves are of the one that runs
        self._figure.setText(figure)
        self._right.setText(tr("right") if figure.endswith("%") else "")
        self._meaning.setText(meaning)
        self._outdated.setText(training.outdated_words)
        self._outdated.setVisible(bool(training.outdated_words))
        self._sort.setEnabled(training.can_sort)
        set_kind(self._train, "" if training.sorting_is_next else "primary")
        set_kind(self._sort, "primary" if training.sorting_is_next and not training.running else "")
        self._show_advice()

    def _show_devices(self) -> None:
        devices = self._session.devices
        if devices != self._listed:
            self._listed = devices
            self._devices.clear()
            for words, name in devices:
                self._devices.addItem(f"{words[:1].upper()}{words[1:]}", name)
        self._devices.setEnabled(not self._session.preparing)
        self._devices.setVisible(len(devices) > 1)

    def _on_device(self) -> None:
        self.device_chosen.emit(self._devices.currentData())

    def _show_advice(self) -> None:
        advice = self._warnings.advice
        self._worth_heading.setVisible(bool(advice))
        curves = bool(self._training.progress.curves.losses)
        self._rule.setVisible(bool(advice) or curves or not self._last.isHidden())
        if advice == self._advice:
            return
        self._advice = advice
        while (item := self._worth.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for number, each in enumerate(advice):
            self._worth.addWidget(self._advice_row(number, each))

    def _advice_row(self, number: int, advice: Advice) -> QWidget:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(6)
        icon = QLabel()
        icon.setPixmap(self._theme.icon("warning", "look").pixmap(18, 18))
        line.addWidget(icon, 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(0)
        text = label("", advice.text, wrap=True)
        words.addWidget(text)
        if advice.contents:
            show = QPushButton(tr("Show them"))
            show.setProperty("kind", "link")
            show.setObjectName(str(number))
            show.clicked.connect(self._on_advice)
            words.addWidget(show, 0, Qt.AlignmentFlag.AlignLeft)
        line.addLayout(words, 1)
        return row

    def _on_advice(self) -> None:
        number = int(self.sender().objectName())
        if number < len(self._advice):
            self.advice_clicked.emit(self._advice[number].contents)

    def _on_curves(self) -> None:
        if not self._redraw.isActive():
            self._redraw.start()

    def _draw_curves(self) -> None:
        curves = self._training.progress.curves
        if self._plots is None:
            if not curves.losses:
                return
            self._plots = CurvePlot(tr("Right on photos held out, in %"), top=100.0), CurvePlot(tr("Loss"))
            for plot in self._plots:
                self._curves.addWidget(plot)
            self._on_theme()
        accuracy, loss = self._plots
        steps, shares = curves.accuracy_line()
        accuracy.setVisible(bool(steps))
        accuracy.set_lines([(steps, [100 * share for share in shares])])
        loss.setVisible(bool(curves.losses))
        loss.set_lines(curves.losses)

    def _on_theme(self) -> None:
        for plot in self._plots or ():
            plot.set_colours(*(self._theme.colour(token) for token in ("action", "quiet", "line")))
        if self._plots:
            self._draw_curves()
        self._advice = ()
        self._show_advice()


def _rule() -> QFrame:
    rule = QFrame()
    rule.setProperty("role", "rule")
    return rule
