"""A list of lines to read and to copy, such as the files that were left out and why."""

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from app.words import tr


class ListDialog(QDialog):
    """Shows the lines once; closing forgets it."""

    def __init__(self, title: str, lines: tuple[str, ...], parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle("CoPL Studio")
        self.resize(720, 420)
        self._lines = "\n".join(lines)
        heading = QLabel(title)
        heading.setWordWrap(True)
        text = QPlainTextEdit(self._lines)
        text.setReadOnly(True)
        text.setAccessibleName(title)
        text.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        copy = QPushButton(tr("Copy list"))
        copy.clicked.connect(self._copy)
        close = QPushButton(tr("Close"))
        close.setDefault(True)
        close.clicked.connect(self.accept)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(copy)
        row.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.addWidget(heading)
        column.addWidget(text, 1)
        column.addLayout(row)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._lines)
