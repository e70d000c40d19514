"""Cards of the Quality page that show photos: of a cell, of labels in doubt, of classes that share a picture."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QPushButton, QVBoxLayout, QWidget

from app.services.thumbnails import Thumbnails
from app.state.quality import Alike, Doubtful, QualityState
from app.theme import STEP, Theme
from app.views.quality_parts import Card, clear
from app.widgets.labels import label
from app.widgets.photo_tile import PhotoTile
from app.words import percent, tr
from copl_engine.images.names import show

if TYPE_CHECKING:
    from copl_engine.export.quality import HeldOutExample

_SIDE: Final = 132
_FETCHED: Final = 192
_MOST: Final = 24

Act = Callable[[], None]


class PhotoCard(Card):
    """A card with a grid of photos, each with words and buttons under it.

    Signals:
        photo_clicked: the path.
    """

    photo_clicked = Signal(object)

    def __init__(self, title: str, state: QualityState, thumbnails: Thumbnails, theme: Theme) -> None:
        super().__init__(title)
        self.state = state
        self._thumbnails, self._theme = thumbnails, theme
        self._side = theme.scaled(_SIDE)  # it holds buttons
        self._tiles: dict[Path, list[PhotoTile]] = {}
        self._acts: list[Act] = []
        self._buttons: list[QPushButton] = []
        self._grid = QGridLayout()
        self._grid.setSpacing(2 * STEP)
        self.column.addLayout(self._grid)
        self.column.addStretch(1)
        self._cells: list[QWidget] = []
        self._columns = 1
        thumbnails.ready.connect(self._on_picture)

    def clear(self) -> None:
        """Show no photos."""
        self._tiles, self._acts, self._buttons, self._cells = {}, [], [], []
        clear(self._grid)

    @contextmanager
    def renewed(self) -> Iterator[None]:
        """Show others; the keyboard stays where it was among them, so that one can be answered after the other."""
        held = [number for number, button in enumerate(self._buttons) if button.hasFocus()]
        self.clear()
        yield
        if held and self._buttons:
            for cell in self._cells:
                cell.show()  # else it comes a moment later, and takes no keyboard now
            self._buttons[min(held[0], len(self._buttons) - 1)].setFocus()

    def add(self, path: Path, words: str, acts: Sequence[tuple[str, Act]] = ()) -> None:
        """Show a photo after the others, with what can be done with it."""
        tile = PhotoTile(
            self._side,
            tr("{name}: {words}", name=show(path.name), words=words),
            self._theme.colour("line"),
            self._theme.colour("action"),
        )
        tile.set_picture(self._thumbnails.image(path, _FETCHED))
        tile.clicked.connect(self._on_clicked)
        self._tiles.setdefault(path, []).append(tile)
        cell = QWidget()
        cell.setFixedWidth(self._side + 2 * STEP)
        column = QVBoxLayout(cell)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(tile)
        column.addWidget(label("small", words, wrap=True))
        for name, act in acts:
            button = QPushButton()
            button.setProperty("kind", "act")
            button.ensurePolished()  # its font is the style sheet's
            metrics = button.fontMetrics()
            button.setText(metrics.elidedText(name, Qt.TextElideMode.ElideRight, cell.width() - STEP))
            button.setToolTip(name if button.text() != name else "")
            button.setObjectName(str(len(self._acts)))
            button.clicked.connect(self._on_act)
            self._acts.append(act)
            self._buttons.append(button)
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        self._cells.append(cell)
        self._place(cell, len(self._cells) - 1)

    def _place(self, cell: QWidget, number: int) -> None:
        top_left = Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft
        self._grid.addWidget(cell, number // self._columns, number % self._columns, top_left)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102, N802
        super().resizeEvent(event)
        fitting = max((self.width() - 2 * STEP) // (self._side + 4 * STEP), 1)
        if fitting != self._columns:
            self._grid.setColumnStretch(self._columns, 0)
            self._columns = fitting
            self._grid.setColumnStretch(self._columns, 1)
            for number, cell in enumerate(self._cells):
                self._place(cell, number)

    def _on_act(self) -> None:
        self._acts[int(self.sender().objectName())]()

    def _on_clicked(self) -> None:
        tile = self.sender()
        self.photo_clicked.emit(next(path for path, tiles in self._tiles.items() if tile in tiles))

    def _on_picture(self, path: Path) -> None:
        for tile in self._tiles.get(path, ()):
            tile.set_picture(self._thumbnails.image(path, _FETCHED))


class CellCard(PhotoCard):
    """The photos of one cell of the table."""

    def show_cell(self, right: int, answer: int) -> None:
        """Show the examples of one class that were answered so."""
        self.clear()
        said = self.state.quality
        examples = self.state.cell(right, answer)
        self.setVisible(bool(examples))
        if said is None or not examples:
            return
        names = said.class_names
        count, name = len(examples), names[right]
        if right == answer:
            words = tr("{count} of “{name}” answered right.", count=count, name=name)
        else:
            words = tr("{count} of “{name}” taken for “{other}”.", count=count, name=name, other=names[answer])
        if count > _MOST:
            words = tr("{first} {then}", first=words, then=tr("The first {count} are shown.", count=_MOST))
        self.say(words)
        for example in sorted(examples, key=_confidence, reverse=True)[:_MOST]:
            self.add(example.path, tr("{share} sure", share=percent(example.confidence)))


class DoubtsCard(PhotoCard):
    """Is this label right?"""

    def refresh(self) -> None:
        """Show the most doubtful ones."""
        doubts = self.state.doubtful
        one = tr("Each looks more like another class than like its own. It may be in the wrong one, or just hard.")
        self.say(one if doubts else tr("No label looks wrong."))
        with self.renewed():
            for doubt in doubts:
                self._add_doubt(doubt)

    def _add_doubt(self, doubt: Doubtful) -> None:
        words = tr("given as “{given}”, looks like “{likelier}”", given=doubt.item.name, likelier=doubt.likelier.name)
        acts = (
            (tr("It is right"), partial(self.state.keep, doubt)),
            (tr("Move to “{name}”", name=doubt.likelier.name), partial(self.state.move, doubt)),
            (tr("Remove"), partial(self.state.remove, doubt.item, doubt.example)),
        )
        self.add(doubt.example.path, words, acts)


class AlikeCard(PhotoCard):
    """Nearly the same picture in two classes."""

    def refresh(self) -> None:
        """Show the pairs side by side."""
        pairs = self.state.alike[: _MOST // 4]
        self.say(
            tr("A photo should be in one class only; take it out of the other.")
            if pairs
            else tr("No two classes share a photo.")
        )
        with self.renewed():
            for pair in pairs:
                self._add_pair(pair)

    def _add_pair(self, pair: Alike) -> None:
        for item, example in ((pair.first_class, pair.first), (pair.second_class, pair.second)):
            remove = partial(self.state.remove, item, example)
            self.add(
                example.path, tr("in “{name}”", name=item.name), ((tr("Take out of “{name}”", name=item.name), remove),)
            )


def _confidence(example: "HeldOutExample") -> float:
    return example.confidence
