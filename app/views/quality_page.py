"""Quality: how good it is, where it errs, which labels look wrong, what to do next."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QFileDialog,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from app.services.thumbnails import Thumbnails
from app.state.classes import ClassesState
from app.state.deciding import DecidingState
from app.state.quality import QualityState
from app.state.retraining import RetrainingState
from app.state.shortcuts import Shortcut, Shortcuts
from app.theme import STEP, Theme, set_kind
from app.views.quality_confusion import ConfusionCard
from app.views.quality_parts import AccuracyCard, BesideCard, ClassesCard
from app.views.quality_photos import AlikeCard, CellCard, DoubtsCard
from app.views.quality_review import ReviewCard
from app.widgets.flow_row import FlowRow
from app.words import QT_TR_NOOP, tr

_TWO_COLUMNS: Final = 900
_LAST_ROW: Final = 8
_REPORT: Final = Shortcut("quality.report", QT_TR_NOOP("Quality"), QT_TR_NOOP("save the report"), ("Ctrl+S",))


class QualityPage(QWidget):
    """Draws what there is to say about the classifier in use.

    Signals:
        teach_wanted, review_wanted: other places.
        strange_wanted: the photos that are set aside for a person are to be seen.
        photo_opened: the path of the photo to look at.
    """

    teach_wanted = Signal()
    review_wanted = Signal()
    strange_wanted = Signal()
    photo_opened = Signal(object)

    def __init__(
        self,
        states: tuple[QualityState, RetrainingState, DecidingState, ClassesState],
        thumbnails: Thumbnails,
        theme: Theme,
        keys: Shortcuts,
    ) -> None:
        super().__init__()
        self._state, self._retraining, self._deciding, classes = states
        self._theme = theme
        self._drawn: object = None
        self._said: object = None
        self._accuracy = AccuracyCard(self._state, theme)
        self._classes = ClassesCard(self._state, classes, theme)
        self._confusion = ConfusionCard(self._state, theme)
        self._beside = BesideCard(self._state, self._retraining, theme)
        self._review = ReviewCard(self._deciding)
        self._cell = CellCard(tr("These photos"), self._state, thumbnails, theme)
        self._doubts = DoubtsCard(tr("Is this label right?"), self._state, thumbnails, theme)
        self._alike = AlikeCard(tr("Nearly the same photo in two classes"), self._state, thumbnails, theme)
        self._lay_out()
        self._connect()
        keys.button(_REPORT, self._report, tr("Save the report"))
        self._refresh()

    def _lay_out(self) -> None:
        self._title = QLabel(tr("How good is it?"))
        self._title.setProperty("role", "heading")
        self._changed = QPushButton()
        self._changed.setProperty("kind", "link")
        self._learning = QLabel()
        self._learning.setProperty("role", "quiet")
        self._report = QPushButton(tr("Save report…"))
        self._look = QPushButton(tr("What should I look at?"))
        self._retrain = QPushButton()
        said = QWidget()
        said.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        words = QHBoxLayout(said)
        words.setContentsMargins(0, 0, 0, 0)
        words.setSpacing(STEP)
        for part in (self._title, self._learning, self._changed):
            words.addWidget(part)
        words.addStretch(1)
        head = FlowRow((said, FlowRow((self._report, self._look, self._retrain))), right=False)
        inside = QWidget()
        self._grid = QGridLayout(inside)
        self._grid.setContentsMargins(0, 0, STEP, STEP)
        self._grid.setSpacing(2 * STEP)
        self._columns = QVBoxLayout(), QVBoxLayout()  # of unlike height: there may be two classes or a hundred
        across = QHBoxLayout()
        across.setSpacing(2 * STEP)
        for each in self._columns:
            each.setSpacing(2 * STEP)
            across.addLayout(each, 1)
        self._across = across
        self._grid.addLayout(across, 0, 0, 1, 2)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, 1)
        self._grid.setRowStretch(_LAST_ROW, 1)
        self._scroll = QScrollArea()
        self._scroll.setWidget(inside)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(STEP + 4)
        column.addWidget(head)
        column.addWidget(self._scroll, 1)
        column.addWidget(self._make_empty(), 1)
        self._arrange()

    def _make_empty(self) -> QWidget:
        self._empty = QWidget()
        self._picture, self._empty_title, self._empty_text = QLabel(), QLabel(), QLabel()
        self._empty_title.setProperty("role", "title")
        self._empty_text.setProperty("role", "quiet")
        self._empty_text.setWordWrap(True)
        self._teach = QPushButton(tr("Go to the classes"))
        self._teach.setProperty("kind", "primary")
        column = QVBoxLayout(self._empty)
        column.setSpacing(2 * STEP)
        column.addStretch(2)
        for each in (self._picture, self._empty_title, self._empty_text):
            each.setAlignment(Qt.AlignmentFlag.AlignCenter)
            column.addWidget(each)
        column.addWidget(self._teach, 0, Qt.AlignmentFlag.AlignCenter)
        column.addStretch(3)
        return self._empty

    def _arrange(self) -> None:
        """Two columns where there is room, else one."""
        two = self.width() >= self._theme.scaled(_TWO_COLUMNS)
        left, right = self._columns if two else (self._columns[0], self._columns[0])
        for column, card in (
            (left, self._accuracy),
            (right, self._classes),
            (left, self._confusion),
            (right, self._cell),
        ):
            column.addWidget(card, int(card in (self._confusion, self._cell)))
        self._across.setStretch(1, int(two))
        for row, beside in enumerate(((self._doubts,), (self._review, self._beside), (self._alike,)), 1):
            for number, other in enumerate(beside):
                if two and len(beside) > 1:
                    self._grid.addWidget(other, 2 * row, number)
                else:
                    self._grid.addWidget(other, 2 * row + number, 0, 1, 2)

    def _connect(self) -> None:
        self._report.clicked.connect(self.choose_report)
        self._look.clicked.connect(self.review_wanted)
        self._retrain.clicked.connect(self._retraining.start)
        self._changed.clicked.connect(self._retraining.show_changed)
        self._teach.clicked.connect(self.teach_wanted)
        self._confusion.cell_clicked.connect(self._show_cell)
        self._review.show_clicked.connect(self.strange_wanted)
        for card in (self._cell, self._doubts, self._alike):
            card.photo_clicked.connect(self.photo_opened)
        for state in (self._state, self._retraining, self._deciding):
            state.changed.connect(self._refresh)
        self._theme.changed.connect(self._on_theme)

    def choose_report(self) -> None:
        """Let the person choose where the report goes."""
        kinds = tr("Report (*.html)")
        chosen, _ = QFileDialog.getSaveFileName(self, tr("Save the report"), self._state.report_name(), kinds)
        if chosen:
            target = Path(chosen)
            self._state.save_report(target if target.suffix else target.with_suffix(".html"))

    def _show_cell(self, right: int, answer: int) -> None:
        self._confusion.mark((right, answer))
        self._cell.show_cell(right, answer)

    def _refresh(self) -> None:
        if not self.isVisible():
            return
        state, retraining = self._state, self._retraining
        there = state.quality is not None
        self._scroll.setVisible(there)
        self._empty.setVisible(not there)
        self._report.setVisible(there)
        self._report.setEnabled(not state.saving)
        self._say_empty()
        self._look.setVisible(there)
        self._retrain.setVisible(retraining.pending > 0 and there)
        self._retrain.setText(retraining.button_text)
        self._retrain.setEnabled(retraining.can_start)
        set_kind(self._retrain, "primary")
        set_kind(self._look, "" if retraining.pending else "primary")
        count = retraining.changed_count
        self._learning.setVisible(retraining.running)
        self._learning.setText(retraining.doing)
        self._changed.setVisible(bool(count) and not retraining.running)
        self._changed.setText(retraining.changed_words)
        self._review.refresh()
        self._beside.refresh()
        if not there:
            return
        drawn = (state.quality, state.doubtful, state.alike, self._theme.tokens)
        if drawn != self._drawn:
            self._drawn, self._said = drawn, state.quality
            for card in (self._accuracy, self._classes, self._confusion, self._doubts, self._alike):
                card.refresh()
            self._show_first_cell()

    def _show_first_cell(self) -> None:
        """The largest mistake, or else what is right of the first class."""
        said = self._state.quality
        assert said is not None
        cells = [(count, right, answer) for right, row in enumerate(said.confusion) for answer, count in enumerate(row)]
        _, right, answer = max(cells, key=lambda cell: (cell[1] != cell[2] and cell[0] > 0, cell[0]))
        self._show_cell(right, answer)

    def _say_empty(self) -> None:
        state = self._state
        self._teach.setVisible(not state.reading)
        if state.reading:
            title, text = tr("Reading what the check said…"), ""
        elif state.has_classifier:
            title = tr("This training was not checked")
            text = tr(
                "Give every class two photos or more that are not nearly the same, and train again; then it is said "
                "here how often it is right."
            )
        else:
            title = tr("Nothing to judge yet")
            text = tr("Show it a few examples of each class and train; then it is said here how often it is right.")
        self._empty_title.setText(title)
        self._empty_text.setText(text)

    def _on_theme(self) -> None:
        self._picture.setPixmap(self._theme.picture("quality"))
        self._refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102, N802
        super().resizeEvent(event)
        self._arrange()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: D102, N802
        super().showEvent(event)
        if self._state.quality is not self._said:
            self._scroll.verticalScrollBar().setValue(0)  # what is new is read from its top
        self._on_theme()
