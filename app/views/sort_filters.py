"""What is shown of the results, and how: classes, order, names, size."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QPushButton, QSlider, QWidget

from app.services.engine_words import translated
from app.state.classes import ClassesState
from app.state.deciding import SET_ASIDE, DecidingState
from app.state.image_list import REVIEW_BELOW, ImageList
from app.theme import Theme
from app.widgets.class_chip import ChipLook, ChipRow, ChipText
from app.widgets.flow_row import FlowRow
from app.widgets.thumbnail_grid import LARGEST, SMALLEST
from app.words import QT_TR_NOOP, percent, tr
from copl_engine.store.answers import said
from copl_engine.store.pages import Order

_START: int = 138
_MANY: Final = 12  # classes from which on not all chips are seen at once; what they are asked for most comes first
_CHIPS_WIDTH: Final = 380  # below, the tools have a line of their own
ANSWERED: Final = QT_TR_NOOP("Answered by you")

Act = Callable[[], None]


class SortFilters(QWidget):
    """A chip for all, one a class, one for what is to review; order, search and size at the right.

    Signals:
        size_chosen: tiles are to be this wide.
    """

    size_chosen = Signal(int)

    def __init__(self, images: ImageList, classes: ClassesState, deciding: DecidingState, theme: Theme) -> None:
        super().__init__()
        self._images = images
        self._classes = classes
        self._deciding = deciding
        self._theme = theme
        self._chips = ChipRow()
        self._chosen: list[Act] = []
        self._below = _menu_button(tr("What counts as “to review”"), self._below_menu())
        self._order = _menu_button(tr("Order of the photos"), self._order_menu())
        self._search = QLineEdit()
        self._search.setPlaceholderText(tr("Search names"))
        self._search.setAccessibleName(tr("Search names"))
        self._search.setClearButtonEnabled(True)
        self._search.setFixedWidth(theme.scaled(148))
        self._size = QSlider(Qt.Orientation.Horizontal)
        self._size.setAccessibleName(tr("Size of the thumbnails"))
        self._size.setToolTip(tr("Size of the thumbnails"))
        self._size.setRange(SMALLEST, LARGEST)
        self._size.setValue(theme.scaled(_START))  # a name beside its figure needs as much more
        self._size.setFixedWidth(96)
        self._chips.setMinimumWidth(theme.scaled(_CHIPS_WIDTH))
        tools = FlowRow((self._below, self._order, self._search, self._size))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(FlowRow((self._chips, tools), right=False))
        self._connect()
        self._refresh()

    def _connect(self) -> None:
        self._chips.chosen.connect(self._on_chip)
        self._search.textChanged.connect(self._images.set_search)
        self._size.valueChanged.connect(self.size_chosen)
        self._images.counts_changed.connect(self._refresh)
        self._images.order_changed.connect(self._refresh)
        self._classes.changed.connect(self._refresh)
        self._deciding.changed.connect(self._refresh)
        self._theme.changed.connect(self._refresh)

    @property
    def tile_width(self) -> int:
        """How wide tiles are to be."""
        return self._size.value()

    def search(self) -> None:
        """Let the person type a name."""
        self._search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._search.selectAll()

    def show_size(self, width: int) -> None:
        """Follow a size that was chosen elsewhere."""
        self._size.setValue(width)

    def _on_chip(self, number: int) -> None:
        self._chosen[number]()

    def _entries(self) -> Iterator[tuple[ChipText, Act, bool]]:
        """Each chip, what it does, and whether it is the one in force."""
        images = self._images
        whole = not images.narrowed and not images.only_review and images.only_class is None
        yield ChipText(tr("All"), images.total), images.show_all, whole
        each = list(self._each_class()), list(self._others())
        for entries in reversed(each) if len(images.class_names) > _MANY else each:
            yield from entries

    def _each_class(self) -> Iterator[tuple[ChipText, Act, bool]]:
        images = self._images
        for number, (name, count) in enumerate(zip(images.class_names, images.counts, strict=True)):
            colour = self._theme.class_colour(self._classes.colour_of(name))
            chosen = not images.narrowed and images.only_class == number
            yield ChipText(name, count, colour), partial(self._show_class, number), chosen

    def _others(self) -> Iterator[tuple[ChipText, Act, bool]]:
        images, theme, tally = self._images, self._theme, self._deciding.tally
        review = ChipText(tr("To review"), images.review_count, theme.colour("look"), outlined=True)
        yield review, self._show_review, not images.narrowed and images.only_review
        condition, aside = self._deciding.condition, tally.review + tally.none
        if condition is not None and aside:
            text = ChipText(tr(SET_ASIDE), aside, theme.colour("look"), outlined=True)
            yield text, partial(images.narrow, SET_ASIDE, condition), images.narrowed == SET_ASIDE
        if tally.said:
            yield (
                ChipText(tr(ANSWERED), tally.said),
                partial(images.narrow, ANSWERED, said()),
                images.narrowed == ANSWERED,
            )
        if images.narrowed and images.narrowed not in (SET_ASIDE, ANSWERED):
            words = tr(images.narrowed)
            yield (
                ChipText(f"{words[:1].upper()}{words[1:]}", images.rowCount()),
                images.refresh,
                True,
            )

    def _show_class(self, number: int) -> None:
        self._images.show_all()
        self._images.show_class(number)

    def _show_review(self) -> None:
        self._images.show_all()
        self._images.show_review()

    def _order_menu(self) -> QMenu:
        menu = QMenu(self)
        self._orders = QActionGroup(self)
        for order in Order:
            action = QAction(translated(order.value), self)
            action.setCheckable(True)
            action.setData(order.name)
            self._orders.addAction(action)
            menu.addAction(action)
        self._orders.triggered.connect(self._on_order)
        return menu

    def _below_menu(self) -> QMenu:
        menu = QMenu(self)
        self._belows = QActionGroup(self)
        for below in REVIEW_BELOW:
            action = QAction(tr("Review what is less than {share} sure", share=percent(below)), self)
            action.setCheckable(True)
            action.setData(below)
            self._belows.addAction(action)
            menu.addAction(action)
        self._belows.triggered.connect(self._on_below)
        return menu

    def _on_below(self, action: QAction) -> None:
        self._images.review(action.data())

    def _on_order(self, action: QAction) -> None:
        self._images.set_order(Order[action.data()])

    def _refresh(self) -> None:
        images, theme = self._images, self._theme
        entries = list(self._entries())
        self._chosen = [act for _, act, _ in entries]
        look = ChipLook(*(theme.colour(token) for token in ("card", "line", "text", "quiet", "action", "selected")))
        self._chips.say([text for text, _, _ in entries], look)
        self._chips.mark(next((number for number, (*_, chosen) in enumerate(entries) if chosen), 0))
        self._below.setText(tr("less than {share} sure", share=percent(images.review_below)))
        self._below.setVisible(images.only_review)
        order = translated(images.order.value)
        self._order.setText(order)
        self._order.setAccessibleName(tr("Order: {order}", order=order))
        for button in (self._below, self._order):
            button.setIcon(theme.icon("down", "quiet"))
        for action in self._orders.actions():
            action.setChecked(action.data() == images.order.name)
        for action in self._belows.actions():
            action.setChecked(action.data() == images.review_below)


def _menu_button(tip: str, menu: QMenu) -> QPushButton:
    button = QPushButton()
    button.setProperty("kind", "bare")
    button.setToolTip(tip)
    button.setLayoutDirection(Qt.LayoutDirection.RightToLeft)  # its arrow goes behind the words
    button.setMenu(menu)
    return button
