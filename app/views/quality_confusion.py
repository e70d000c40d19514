"""The card of the Quality page with the table of mistakes."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from app.state.quality import QualityState
from app.theme import Theme
from app.views.quality_parts import Card, clear
from app.widgets.elided_label import ElidedLabel
from app.widgets.side_scroll import SideScroll
from app.words import tr

_NAME: Final = 120
_CELL: Final = (64, 32)
_HEAD: Final = 20
_BETWEEN: Final = 4


class ConfusionCard(Card):
    """What is taken for what: a click on a figure shows the photos.

    Signals:
        cell_clicked: right class and answer, by number.
    """

    cell_clicked = Signal(int, int)

    def __init__(self, state: QualityState, theme: Theme) -> None:
        super().__init__(
            tr("What is taken for what"), tr("Down: what it is. Across: what was answered. Click to see the photos.")
        )
        self._state, self._theme = state, theme
        self._names = QVBoxLayout()
        self._names.setSpacing(_BETWEEN)
        self._table = SideScroll()
        row = QHBoxLayout()
        row.setSpacing(_BETWEEN)
        row.addLayout(self._names)
        row.addWidget(self._table, 1)
        self.column.addLayout(row)
        self.column.addStretch(1)
        self._cells: dict[tuple[int, int], QPushButton] = {}
        self._chosen: tuple[int, int] | None = None

    def mark(self, cell: tuple[int, int]) -> None:
        """Which cell's photos are on show."""
        before, self._chosen = self._chosen, cell
        for each in (before, cell):
            if each in self._cells:
                self._paint(each)

    def refresh(self) -> None:
        """Draw the table anew: names of lines stay where they are while the rest goes from side to side."""
        clear(self._names)
        self._cells, self._chosen = {}, None
        said = self._state.quality
        if said is None:
            return
        inside = QWidget()
        table = QGridLayout(inside)
        table.setContentsMargins(0, 0, 0, 0)
        table.setSpacing(_BETWEEN)
        head = self._theme.scaled(_HEAD)
        self._names.addSpacing(head + _BETWEEN)
        for number, name in enumerate(said.class_names):
            self._names.addWidget(_named(name, "", self._theme.scaled(_NAME), self._theme.scaled(_CELL[1])))
            table.addWidget(_named(name, "small", self._theme.scaled(_CELL[0]), head), 0, number)
            table.setRowMinimumHeight(number + 1, self._theme.scaled(_CELL[1]))
        for right, row in enumerate(said.confusion):
            for answer, count in enumerate(row):
                if count:
                    self._cells[right, answer] = self._cell(right, answer, count)
                    self._paint((right, answer))
                    table.addWidget(self._cells[right, answer], right + 1, answer)
        self._names.addStretch(1)
        table.setColumnStretch(len(said.class_names), 1)
        self._table.hold(inside)

    def _cell(self, right: int, answer: int, count: int) -> QPushButton:
        said = self._state.quality
        assert said is not None
        button = QPushButton(f"{count}")
        button.setProperty("kind", "cell")
        button.setFixedSize(*map(self._theme.scaled, _CELL))
        button.setObjectName(f"{right},{answer}")
        names = said.class_names
        if right == answer:
            words = tr("{count} of “{name}” answered right", count=count, name=names[right])
        else:
            words = tr("{count} of “{name}” taken for “{other}”", count=count, name=names[right], other=names[answer])
        button.setAccessibleName(words)
        button.setToolTip(tr("{words}: show them", words=words))
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        button.clicked.connect(self._on_cell)
        return button

    def _paint(self, cell: tuple[int, int]) -> None:
        right, answer = cell
        said = self._state.quality
        assert said is not None
        part = said.confusion[right][answer] / max(max(row) for row in said.confusion)
        colour = QColor(self._theme.colour("good" if right == answer else "wrong"))
        colour.setAlphaF(0.10 + 0.25 * part)
        edge = self._theme.colour("action").name() if cell == self._chosen else "transparent"
        self._cells[cell].setStyleSheet(
            f"QPushButton {{ background: {colour.name(QColor.NameFormat.HexArgb)}; border: 1px solid {edge}; "
            f"padding: 0px; }} QPushButton:focus {{ border: 2px solid {self._theme.tokens.text}; }}"
        )

    def _on_cell(self) -> None:
        right, answer = map(int, self.sender().objectName().split(","))
        self.cell_clicked.emit(right, answer)


def _named(name: str, role: str, width: int, height: int) -> ElidedLabel:
    made = ElidedLabel()
    made.setProperty("role", role)
    made.setText(name)
    made.setToolTip(name)
    made.setFixedSize(width, height)
    return made
