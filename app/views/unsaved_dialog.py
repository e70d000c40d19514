"""The question before a project is left whose last changes are not on disk; never asked when all is."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from app.state.project import ProjectState
from app.theme import STEP
from app.widgets.flow_row import FlowRow
from app.widgets.high_dialog import HighDialog
from app.words import tr


class UnsavedDialog(HighDialog):
    """Goes by itself once all is saved; Escape stays in the project.

    Signals:
        copy_wanted: the project is to be saved elsewhere.
    """

    copy_wanted = Signal()

    def __init__(self, project: ProjectState, parent: QWidget) -> None:
        super().__init__(parent)
        self.setMinimumWidth(520)
        self._project = project
        self._saving = project.saving
        self._heading, self._reason = QLabel(), QLabel()
        self._heading.setProperty("role", "heading")
        for label in (self._heading, self._reason):
            label.setWordWrap(True)
        self._again = QPushButton(tr("Try again"))
        self._again.setProperty("kind", "primary")
        self._again.setDefault(True)
        self._copy = QPushButton(tr("Save a copy elsewhere…"))
        self._without = QPushButton(tr("Close without them"))
        self._without.setProperty("kind", "danger")
        for button in (self._again, self._copy, self._without):
            button.setAutoDefault(button is self._again)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * STEP, 2 * STEP, 2 * STEP, 2 * STEP)
        column.setSpacing(STEP)
        column.addWidget(self._heading)
        column.addWidget(self._reason)
        column.addSpacing(STEP)
        column.addWidget(FlowRow((self._without, self._copy, self._again)))
        self._again.clicked.connect(self._saving.try_again)
        self._copy.clicked.connect(self.copy_wanted)
        self._without.clicked.connect(self._saving.go)
        self.rejected.connect(self._saving.stay)
        self._saving.asked.connect(self._ask)
        self._saving.changed.connect(self._refresh)

    def _ask(self) -> None:
        self._refresh()
        if not self.isVisible():
            self.open()
        self._again.setFocus()

    def _refresh(self) -> None:
        if not self._saving.leaving:
            self.hide()
            return
        self.setWindowTitle(tr("“{name}” is not saved yet", name=self._project.name))
        waiting = max(self._saving.waiting, 1)
        self._heading.setText(tr("{n} changes could not be saved yet.", "", waiting))
        self._reason.setText(self._saving.reason)
