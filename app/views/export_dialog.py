"""Sort into folders: how, where to, the plan, and back again. Not modal: the window goes on behind it."""

from pathlib import Path
from typing import Final

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from app.state.exporting import ExportState
from app.theme import STEP
from app.widgets.elided_label import ElidedLabel
from app.widgets.high_dialog import HighDialog
from app.widgets.progress_strip import ProgressStrip
from app.words import QT_TR_NOOP, percent, tr
from copl_engine.export.request import Kind
from copl_engine.images.names import show

_WIDTH: Final = 528
_WAYS = {
    Kind.COPY: QT_TR_NOOP("Copy: the photos also stay where they are"),
    Kind.LINK: QT_TR_NOOP("Second names: the same files under another name, no room taken"),
    Kind.MOVE: QT_TR_NOOP("Move: the photos leave their folder; undoing brings them back"),
}


class ExportDialog(HighDialog):
    """Draws the state of a sorting and forwards what the person wants."""

    def __init__(self, state: ExportState, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Sort into folders"))
        self._state = state
        self._heading = QLabel()
        self._heading.setProperty("role", "heading")
        self._ways = QButtonGroup(self)
        self._review = QCheckBox()
        self._out = ElidedLabel()
        self._choose = QPushButton(tr("Choose folder…"))
        self._plan = QLabel()
        self._plan.setWordWrap(True)
        self._plan.setMinimumWidth(_WIDTH)
        self._plan.setAccessibleName(tr("Plan"))
        self._strip = ProgressStrip()
        self._last = QLabel()
        self._last.setProperty("role", "quiet")
        self._last.setWordWrap(True)
        self._undo = QPushButton(tr("Undo"))
        self._close = QPushButton(tr("Close"))
        self._run = QPushButton()
        self._run.setProperty("kind", "primary")
        self._run.setDefault(True)
        self._lay_out()
        self._choose.clicked.connect(self.choose_folder)
        self._review.toggled.connect(lambda on: state.choose(review=on))
        self._run.clicked.connect(state.run)
        self._undo.clicked.connect(state.undo)
        self._strip.stop_clicked.connect(state.stop)
        self._close.clicked.connect(self.close)
        state.changed.connect(self._refresh)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * STEP, 2 * STEP, 2 * STEP, 2 * STEP)
        column.setSpacing(STEP)
        column.addWidget(self._heading)
        for kind, words in _WAYS.items():
            way = QRadioButton(tr(words))
            way.setChecked(kind is self._state.kind)
            way.clicked.connect(lambda _on, chosen=kind: self._state.choose(kind=chosen))
            self._ways.addButton(way)
            column.addWidget(way)
        column.addWidget(self._review)
        place = QHBoxLayout()
        place.addWidget(self._choose)
        place.addWidget(self._out, 1)
        column.addLayout(place)
        column.addWidget(self._plan)
        column.addWidget(self._strip)
        column.addStretch(1)
        column.addWidget(self._last)
        row = QHBoxLayout()
        row.addWidget(self._undo)
        row.addStretch(1)
        row.addWidget(self._close)
        row.addWidget(self._run)
        column.addLayout(row)

    def choose_folder(self) -> None:
        """Let the person choose where the class folders go."""
        chosen = QFileDialog.getExistingDirectory(self, tr("Choose the folder for the class folders"))
        if chosen:
            self._state.choose(out=Path(chosen))

    def showEvent(self, event: QShowEvent) -> None:  # noqa: D102, N802
        super().showEvent(event)
        self._refresh()

    def _refresh(self) -> None:
        state = self._state
        self._heading.setText(tr("Sort {n} photos into one folder a class", "", state.count))
        self._review.setText(
            tr("Photos less than {share} sure go to “needs review”", share=percent(state.review_below))
        )
        self._out.setText(show(state.out) if state.out is not None else tr("No folder chosen yet"))
        self._plan.setText(state.plan_text)
        self._strip.setVisible(state.running)
        self._strip.set_progress(state.fraction, state.doing)
        self._strip.set_stopping(state.stopping)
        self._last.setText(state.undo_text)
        self._last.setVisible(bool(state.undo_text))
        self._undo.setVisible(bool(state.undo_text))
        self._undo.setEnabled(state.can_undo)
        self._run.setText(tr("Sort {n} photos", "", state.count))
        self._run.setEnabled(state.can_run)
        for part in (self._choose, self._review, *self._ways.buttons()):
            part.setEnabled(not state.running)
