"""Labelled photos as rows: sorted, filtered and searched here, so that views only draw."""

import re
from bisect import bisect_left
from collections import deque
from collections.abc import Callable, Iterable, Sequence
from enum import Enum
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt, QTimer, Signal

from copl_engine.images.names import show
from copl_engine.types import Prediction

REVIEW_BELOW: Final = (0.5, 0.6, 0.7, 0.8, 0.9, 0.95)
"""Photos less sure than one of these are worth a look; the person chooses which."""

_CHUNK: Final = 256  # more new rows than this at once are cheaper put in anew

_PORTION: Final = 500
_FIGURES: Final = re.compile(r"(\d+)")

Index = QModelIndex | QPersistentModelIndex
Key = tuple[Any, ...]


class Order(Enum):
    """In which order photos are shown; the value is the person's word for it."""

    LEAST_SURE = "Least sure first"
    MOST_SURE = "Most sure first"
    NAME = "By name"
    CLASS = "By class"


class ImageList(QAbstractListModel):
    """The photos that are shown, of those that were labelled.

    Signals:
        counts_changed: photos were added or taken away, or others are shown.
        order_changed: ``order`` or a filter is another one.
    """

    counts_changed = Signal()
    order_changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.class_names: tuple[str, ...] = ()
        self._all: list[Prediction] = []
        self._names: list[str] = []
        self._name_keys: list[Key] = []
        self._numbers: dict[Path, int] = {}
        self._shown: list[int] = []
        self._counts: list[int] = []
        self._reviews = 0
        self._review_below = REVIEW_BELOW[1]
        self._order = Order.LEAST_SURE
        self._class: int | None = None
        self._review = False
        self._search = ""
        self._coming: deque[Prediction] = deque()
        self._more = QTimer(self)
        self._more.setInterval(0)
        self._more.timeout.connect(self._add_some)

    # What there is

    @property
    def total(self) -> int:
        """Photos labelled."""
        return len(self._all)

    @property
    def counts(self) -> tuple[int, ...]:
        """Photos of each class."""
        return tuple(self._counts)

    @property
    def review_count(self) -> int:
        """Photos less sure than ``review_below``."""
        return self._reviews

    @property
    def review_below(self) -> float:
        """Photos less sure than this are worth a look."""
        return self._review_below

    @property
    def filtered(self) -> bool:
        """Whether some photos are held back by a filter or the search."""
        return self._class is not None or self._review or bool(self._search)

    def prediction(self, row: int) -> Prediction:
        """The photo in a row."""
        return self._all[self._shown[row]]

    def shown(self) -> list[Prediction]:
        """All photos shown, in their order."""
        return [self._all[number] for number in self._shown]

    def row_of(self, path: Path) -> int:
        """The row of a photo; -1 if it is not shown."""
        number = self._numbers.get(path)
        if number is None:
            return -1
        row = bisect_left(self._shown, self._key()(number), key=self._key())
        return row if row < len(self._shown) and self._shown[row] == number else -1

    def find(self, path: Path) -> Prediction | None:
        """What a photo was labelled as, shown or not."""
        number = self._numbers.get(path)
        return None if number is None else self._all[number]

    # What is done with it

    def reset(self, class_names: Sequence[str]) -> None:
        """Begin anew, with these classes; order and search stay, the filter by class goes."""
        self._coming.clear()
        self.beginResetModel()
        self.class_names = tuple(class_names)
        self._all, self._names, self._name_keys, self._numbers, self._shown = [], [], [], {}, []
        self._counts = [0] * len(self.class_names)
        self._reviews = 0
        self._class, self._review = None, False
        self.endResetModel()
        self.counts_changed.emit()
        self.order_changed.emit()

    def add(self, predictions: Iterable[Prediction]) -> None:
        """Add labelled photos, each at its place in the order."""
        new = [self._append(each) for each in predictions if each.path not in self._numbers]
        if not new:
            return
        if len(new) > _CHUNK:
            self.beginResetModel()
            self._shown += filter(self._passes, new)
            self._shown.sort(key=self._key())
            self.endResetModel()
        else:
            key = self._key()
            for number in filter(self._passes, new):
                row = bisect_left(self._shown, key(number), key=key)
                self.beginInsertRows(QModelIndex(), row, row)
                self._shown.insert(row, number)
                self.endInsertRows()
        self.counts_changed.emit()

    def add_by_and_by(self, predictions: Sequence[Prediction]) -> None:
        """Add many in portions, one in each turn of the event loop, so that the window never waits for all."""
        self._coming = deque(predictions)
        self._more.start()

    def _add_some(self) -> None:
        coming = self._coming
        self.add([coming.popleft() for _ in range(min(_PORTION, len(coming)))])
        if not coming:
            self._more.stop()

    def _append(self, prediction: Prediction) -> int:
        number, name = len(self._all), show(prediction.path.name).casefold()
        self._all.append(prediction)
        self._names.append(name)
        self._name_keys.append(_by_figures(name))
        self._numbers[prediction.path] = number
        self._counts[prediction.best] += 1
        self._reviews += prediction.confidence < self._review_below
        return number

    @property
    def order(self) -> Order:
        """The order in force."""
        return self._order

    def set_order(self, order: Order) -> None:
        """Sort; the selection stays with its photos."""
        if order is self._order:
            return
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        numbers = [self._shown[index.row()] for index in before]
        self._order = order
        self._shown.sort(key=self._key())
        places = {number: row for row, number in enumerate(self._shown)} if before else {}
        self.changePersistentIndexList(before, [self.index(places[number], 0) for number in numbers])
        self.layoutChanged.emit()
        self.order_changed.emit()

    @property
    def only_class(self) -> int | None:
        """The class that is shown alone; None for all."""
        return self._class

    @property
    def only_review(self) -> bool:
        """Whether only photos worth a look are shown."""
        return self._review

    @property
    def search(self) -> str:
        """What names must contain."""
        return self._search

    def show_all(self) -> None:
        """Hold nothing back but what the search does."""
        self._filter(None, False, self._search)

    def show_class(self, number: int) -> None:
        """Show one class alone."""
        self._filter(number, False, self._search)

    def show_review(self) -> None:
        """Show what is worth a look."""
        self._filter(None, True, self._search)

    def review(self, below: float) -> None:
        """Show what is less sure than this; from now on it is what is worth a look."""
        self._review_below = below
        self._reviews = sum(prediction.confidence < below for prediction in self._all)
        self._review = False  # the same filter, but another one of it
        self.show_review()

    def set_search(self, text: str) -> None:
        """Show photos whose name contains the text, whatever its case."""
        self._filter(self._class, self._review, text.strip().casefold())

    def _filter(self, only_class: int | None, review: bool, search: str) -> None:
        if (only_class, review, search) != (self._class, self._review, self._search):
            self._class, self._review, self._search = only_class, review, search
            self._rearrange()
            self.counts_changed.emit()
            self.order_changed.emit()

    def _rearrange(self) -> None:
        self.beginResetModel()
        self._shown = sorted(filter(self._passes, range(len(self._all))), key=self._key())
        self.endResetModel()

    def _passes(self, number: int) -> bool:
        prediction = self._all[number]
        return (
            (self._class is None or prediction.best == self._class)
            and not (self._review and prediction.confidence >= self._review_below)
            and (not self._search or self._search in self._names[number])
        )

    def _key(self) -> Callable[[int], Key]:
        match self._order:
            case Order.LEAST_SURE:
                return lambda number: (self._all[number].confidence, number)
            case Order.MOST_SURE:
                return lambda number: (-self._all[number].confidence, number)
            case Order.NAME:
                return lambda number: (self._name_keys[number], number)
            case Order.CLASS:
                return lambda number: (self._all[number].best, -self._all[number].confidence, number)

    # The model that Qt's views ask

    def rowCount(self, parent: Index | None = None) -> int:  # noqa: D102, N802
        return 0 if parent is not None and parent.isValid() else len(self._shown)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:  # noqa: D102
        if not index.isValid():
            return None
        prediction = self.prediction(index.row())
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return show(prediction.path.name)
            case Qt.ItemDataRole.ToolTipRole:
                return f"{show(prediction.path)}\n{self.describe(prediction)}"
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{show(prediction.path.name)}: {self.describe(prediction)}"
            case _:
                return None

    def describe(self, prediction: Prediction) -> str:
        """What a photo was labelled as, in words."""
        return f"{self.class_names[prediction.best]}, {prediction.confidence:.0%} sure"


def _by_figures(name: str) -> Key:
    """Names with their numbers compared as numbers: 2 before 10."""
    parts = _FIGURES.split(name)
    return tuple((int(part), "") if part.isdigit() and part.isascii() else (-1, part) for part in parts)
