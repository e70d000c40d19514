"""Going back to an earlier state of the project."""

from PySide6.QtCore import QDateTime, QLocale, Qt
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app.services.jobs import Done, Outcome
from app.state.project import ProjectState
from app.theme import STEP
from app.widgets.high_dialog import HighDialog
from app.words import QT_TR_NOOP, tr
from copl_engine.images.names import show
from copl_engine.store.backups import Backup

_CHOOSE = QT_TR_NOOP("Choose a day to go back to. What is there now is kept as well: you find it here, at the top.")
_NONE = QT_TR_NOOP(
    "There is no earlier state yet. One is kept of every day on which the project is opened and has changed."
)


class RestoreDialog(HighDialog):
    """Shows the states that are kept, the newest first."""

    def __init__(self, project: ProjectState, parent: QWidget) -> None:
        super().__init__(parent)
        self.setMinimumWidth(480)
        self._project = project
        self._words = QLabel()
        self._words.setWordWrap(True)
        self._list = QListWidget()
        self._list.setAccessibleName(tr("Earlier states"))
        self._go = QPushButton(tr("Go back"))
        self._go.setProperty("kind", "primary")
        self._close = QPushButton(tr("Close"))
        self._go.setDefault(True)
        self._close.setAutoDefault(False)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self._close)
        row.addWidget(self._go)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * STEP, 2 * STEP, 2 * STEP, 2 * STEP)
        column.setSpacing(STEP)
        column.addWidget(self._words)
        column.addWidget(self._list, 1)
        column.addLayout(row)
        self._close.clicked.connect(self.reject)
        self._go.clicked.connect(self._on_go)
        self._list.itemDoubleClicked.connect(self._on_go)

    def look(self) -> None:
        """Show what there is now."""
        folder = self._project.restorable
        self.setWindowTitle(
            tr("“{project}”: go back to an earlier state", project=show(folder.stem)) if folder is not None else ""
        )
        self._show(())
        self._project.backups().ended.connect(self._on_found)
        self.open()

    def _on_found(self, outcome: Outcome) -> None:
        if isinstance(outcome, Done):
            self._show(outcome.value)

    def _show(self, backups: tuple[Backup, ...]) -> None:
        self._list.clear()
        for backup in backups:
            item = QListWidgetItem(_line(backup))
            item.setData(Qt.ItemDataRole.UserRole, backup)
            self._list.addItem(item)
        self._list.setCurrentRow(0)
        self._list.setVisible(bool(backups))
        self._go.setEnabled(bool(backups))
        (self._list if backups else self._close).setFocus()
        self._words.setText(tr(_CHOOSE) if backups else tr(_NONE))

    def _on_go(self) -> None:
        item = self._list.currentItem()
        if item is not None:
            self._project.go_back(item.data(Qt.ItemDataRole.UserRole))
            self.accept()


def _line(backup: Backup) -> str:
    made = QDateTime.fromSecsSinceEpoch(int(backup.made.timestamp()))
    when = QLocale().toString(made, QLocale.FormatType.ShortFormat)
    classes, photos = tr("{n} classes", "", backup.classes), tr("{n} photos", "", backup.photos)
    return tr("{when}: {classes}, {photos}", when=when, classes=classes, photos=photos)
