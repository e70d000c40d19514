"""Sort before anything was sorted: one picture, one sentence, what to do."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from app.theme import STEP, Theme
from app.words import tr


class SortEmpty(QWidget):
    """Says what to do.

    Signals:
        folder_wanted, photos_wanted: the person wants to choose what to sort.
        teach_wanted: the person wants to go to the classes.
    """

    folder_wanted = Signal()
    photos_wanted = Signal()
    teach_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._picture = QLabel()
        self._title = QLabel()
        self._title.setProperty("role", "title")
        self._text = QLabel()
        self._text.setProperty("role", "quiet")
        self._text.setWordWrap(True)
        self._folder = QPushButton(tr("Choose a folder…"))
        self._folder.setProperty("kind", "primary")
        self._photos = QPushButton(tr("Choose photos…"))
        self._teach = QPushButton(tr("Show it some examples"))
        self._teach.setProperty("kind", "primary")
        self._folder.clicked.connect(self.folder_wanted)
        self._photos.clicked.connect(self.photos_wanted)
        self._teach.clicked.connect(self.teach_wanted)
        buttons = QHBoxLayout()
        buttons.setSpacing(STEP)
        buttons.addStretch(1)
        for button in (self._folder, self._photos, self._teach):
            buttons.addWidget(button)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setSpacing(2 * STEP)
        column.addStretch(2)
        for label in (self._picture, self._title, self._text):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            column.addWidget(label)
        column.addLayout(buttons)
        column.addStretch(3)
        theme.changed.connect(self._on_theme)
        self._on_theme()
        self.set_ready(False)

    def set_ready(self, ready: bool) -> None:
        """Whether there is a classifier that can sort."""
        self._folder.setVisible(ready)
        self._photos.setVisible(ready)
        self._teach.setVisible(not ready)
        if ready:
            self._title.setText(tr("Which photos shall it sort?"))
            self._text.setText(tr("Drop a folder or some photos here. Your photos stay where they are, unchanged."))
        else:
            self._title.setText(tr("It has learned nothing yet"))
            self._text.setText(tr("Show it a few examples of each class and train; then it can sort whole folders."))

    def _on_theme(self) -> None:
        self._picture.setPixmap(self._theme.picture("folder"))
