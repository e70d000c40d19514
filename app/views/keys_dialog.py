"""All keys in a list: click one, press others. A key that is taken is said, and not given."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from app.state.shortcuts import EVERYWHERE, Shortcut, Shortcuts
from app.theme import Theme
from app.widgets.key_button import KeyButton
from app.widgets.screen_room import fit_screen
from app.words import tr

_SIZE: Final = (640, 620)
_BUTTON_WIDTH: Final = 190


class KeysDialog(QDialog):
    """Made when it is shown, of what the registry knows then."""

    def __init__(self, keys: Shortcuts, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Keys"))
        fit_screen(self, *map(theme.scaled, _SIZE))
        self._keys = keys
        self._theme = theme
        self._buttons: dict[KeyButton, Shortcut] = {}
        hint = QLabel(tr("Click a key, then press the keys that you want in its place. Esc leaves it as it is."))
        hint.setWordWrap(True)
        self._said = QLabel()
        self._said.setWordWrap(True)
        self._said.setProperty("role", "wrong")
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # it follows what is in it
        reset = QPushButton(tr("All as they were at first"))
        reset.clicked.connect(self._reset)
        close = QPushButton(tr("Close"))
        close.clicked.connect(self.accept)
        for button in (reset, close):
            button.setAutoDefault(False)
        row = QHBoxLayout()
        row.addWidget(reset)
        row.addStretch(1)
        row.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.addWidget(hint)
        column.addWidget(self._scroll, 1)
        column.addWidget(self._said)
        column.addLayout(row)
        keys.changed.connect(self._refresh)

    def show(self) -> None:
        """Show it, filled."""
        if len(self._buttons) != len(self._keys.known):
            self._fill()
        self._said.clear()
        self._refresh()
        super().show()
        self.raise_()

    def _fill(self) -> None:
        self._buttons.clear()
        inside = QWidget()
        grid = QGridLayout(inside)
        grid.setColumnStretch(0, 1)
        places = sorted(dict.fromkeys(each.place for each in self._keys.known), key=lambda place: place != EVERYWHERE)
        for place in places:
            heading = QLabel(tr(place))
            heading.setProperty("role", "heading")
            grid.addWidget(heading, grid.rowCount(), 0)
            for shortcut in self._keys.known:
                if shortcut.place == place:
                    self._add_row(grid, shortcut)
        grid.setRowStretch(grid.rowCount(), 1)
        self._scroll.setWidget(inside)

    def _add_row(self, grid: QGridLayout, shortcut: Shortcut) -> None:
        words = QLabel(tr(shortcut.words))
        words.setWordWrap(True)
        button = KeyButton(f"{tr(shortcut.place)}, {tr(shortcut.words)}")
        button.setAutoDefault(False)
        button.setMinimumWidth(self._theme.scaled(_BUTTON_WIDTH))
        button.keys_pressed.connect(self._on_keys)
        self._buttons[button] = shortcut
        row = grid.rowCount()
        grid.addWidget(words, row, 0)
        grid.addWidget(button, row, 1)

    def _on_keys(self, keys: QKeySequence) -> None:
        button = self.sender()
        assert isinstance(button, KeyButton)
        self._said.setText(self._keys.set_keys(self._buttons[button], keys))

    def _reset(self) -> None:
        self._said.clear()
        self._keys.reset()

    def _refresh(self) -> None:
        for button, shortcut in self._buttons.items():
            button.show_keys(self._keys.words_of(shortcut))
