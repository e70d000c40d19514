"""Where did it look? A mean map for each class, warnings, and links that narrow the grid. Not modal."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtWidgets import QDialog, QGridLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from app.state.whereabouts import WhereState, choice_in_words
from app.theme import STEP, Theme
from app.widgets.map_tile import MapTile
from app.widgets.screen_room import fit_screen
from app.words import tr

_COLUMNS = 4
_SIZE = 680, 620


class WhereDialog(QDialog):
    """Draws what was found; a tile shows the class's photos on Sort, a link those at a place."""

    def __init__(self, state: WhereState, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Where did it look?"))
        fit_screen(self, *map(theme.scaled, _SIZE))
        self._state = state
        self._theme = theme
        self._content = QWidget()
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # it follows what is in it
        self._again = QPushButton(tr("Look again"))
        self._again.clicked.connect(state.look)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * STEP, 2 * STEP, 2 * STEP, 2 * STEP)
        column.addWidget(self._scroll, 1)
        column.addWidget(self._again, 0, Qt.AlignmentFlag.AlignRight)
        state.changed.connect(self._refresh)
        theme.changed.connect(self._refresh)
        self._refresh()

    def _refresh(self) -> None:
        state = self._state
        self._again.setEnabled(not state.looking)
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, STEP, 0)
        column.setSpacing(STEP)
        for words, role in (
            *((warning, "wrong") for warning in state.warnings),
            (state.summary, "plain"),
            (tr("Mean of what speaks for each class, over the mean of its photos in grey."), "quiet"),
        ):
            if words:
                label = QLabel(words)
                label.setWordWrap(True)
                label.setProperty("role", role)
                column.addWidget(label)
        column.addLayout(self._tiles())
        for words, count in state.choices():
            link = QPushButton(choice_in_words(words, count))
            link.setProperty("kind", "link")
            link.clicked.connect(lambda _on=False, chosen=words: state.narrow(chosen))
            column.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        self._scroll.setWidget(content)

    def _tiles(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setSpacing(STEP)
        colours = [self._theme.colour(token) for token in ("action", "selected", "quiet")]
        for number, (index, name, detail) in enumerate(self._state.maps()):
            tile = MapTile()
            tile.setCheckable(False)
            tile.set_colours(*colours)
            frame = self._state.frame(index)
            tile.set_picture(frame, QRectF(frame.rect()), self._state.overlay(index))
            tile.set_words(name, detail)
            tile.setToolTip(self._state.describe(index))
            tile.setAccessibleDescription(self._state.describe(index))
            tile.clicked.connect(lambda _on=False, chosen=index: self._state.show_class(chosen))
            grid.addWidget(tile, number // _COLUMNS, number % _COLUMNS)
        for column in range(_COLUMNS):
            grid.setColumnStretch(column, 1)
        return grid
