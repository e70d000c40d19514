"""Labelled photos as rows: the database sorts, filters and searches them on its thread, so that views only draw."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from enum import IntEnum
from pathlib import Path
from typing import Final

import numpy as np
from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt, QTimer, Signal

from app.services.jobs import Cancelled, Done, Failed, Job, Outcome
from app.state.answers import NONE_OF_THESE
from app.state.kept_results import KeptResults
from app.state.photo_pages import PAGE, PhotoPages
from app.words import percent, tr
from copl_engine.images.names import show
from copl_engine.store.pages import Arrangement, Condition, Listed, Order, Positions, Wanted

REVIEW_BELOW: Final = (0.5, 0.6, 0.7, 0.8, 0.9, 0.95)
"""Photos less sure than one of these are worth a look; the person chooses which."""

_RUNS: Final = 64  # runs of new rows that are put in within one turn of the event loop

Index = QModelIndex | QPersistentModelIndex


class _Change(IntEnum):
    """What happened to the rows since they were shown last, the greater includes the smaller."""

    MORE = 0
    SORTED = 1
    OTHERS = 2


class ImageList(QAbstractListModel):
    """The photos that are shown, of those that were labelled and kept.

    What is asked for (an order, a filter) is in force at once; the rows follow when the database has answered.

    Args:
        kept: where the photos are.
        said: what the person said of a photo; empty if nothing.

    Signals:
        counts_changed: photos were added or taken away, or others are shown.
        order_changed: ``order`` or a filter is another one.
        settled: the rows are those that are kept and asked for.
    """

    counts_changed = Signal()
    order_changed = Signal()
    settled = Signal()

    def __init__(self, kept: KeptResults, said: Callable[[Path], str]) -> None:
        super().__init__()
        self._said = said
        self.class_names: tuple[str, ...] = ()
        self._kept = kept
        self._wanted = Wanted()
        self._review_below = REVIEW_BELOW[1]
        self._narrowed = ""
        self._arranged = Arrangement.empty()
        self._shown: Positions = self._arranged.positions
        self._pages = PhotoPages(kept)
        self._pages.came.connect(self._on_came)
        self._asked: Job | None = None
        self._again = False
        self._change = _Change.MORE
        self._growing = QTimer(self)
        self._growing.setInterval(0)
        self._growing.timeout.connect(self._on_growing)

    # What there is

    @property
    def total(self) -> int:
        """Photos labelled."""
        return sum(self._arranged.counts.values())

    @property
    def counts(self) -> tuple[int, ...]:
        """Photos of each class."""
        return tuple(self._arranged.counts.get(number, 0) for number in range(len(self.class_names)))

    @property
    def left_out(self) -> int:
        """Files that could not be read."""
        return self._arranged.left_out

    @property
    def batch(self) -> int:
        """The number of the batch in the project that the rows are of."""
        return self._arranged.batch

    @property
    def review_count(self) -> int:
        """Photos less sure than ``review_below``."""
        return self._arranged.review

    @property
    def review_below(self) -> float:
        """Photos less sure than this are worth a look."""
        return self._review_below

    @property
    def is_settled(self) -> bool:
        """Whether the rows are those that are kept and asked for."""
        return self._asked is None and not self._again and not self._growing.isActive()

    def photo(self, row: int) -> Listed | None:
        """The photo in a row; None until it comes, which is said by ``dataChanged``."""
        found = self._pages.get(int(self._shown[row]))
        if found is None:
            first = row // PAGE * PAGE
            self._pages.fetch(self._shown[first : first + PAGE].tolist())
        return found

    def positions(self, rows: Sequence[int] = ()) -> Positions:
        """Where the photos of these rows, or of all that are shown, are in the batch."""
        return self._shown[np.asarray(rows, np.int64)] if len(rows) else self._shown

    def row_of(self, path: Path) -> int:
        """The row of a photo that was on show lately; -1 if it is not shown now."""
        position = self._pages.position_of(path)
        rows = np.flatnonzero(self._shown == position) if position is not None else np.empty(0, np.int64)
        return int(rows[0]) if len(rows) else -1

    # What is done with it

    def call(self, class_names: tuple[str, ...]) -> None:
        """The same classes have other names now."""
        if class_names != self.class_names:
            self.class_names = class_names
            self.counts_changed.emit()

    def reset(self, class_names: Sequence[str]) -> None:
        """Show another batch, of these classes; order and search stay, the other filters go."""
        self._growing.stop()
        self.beginResetModel()
        self.class_names = tuple(class_names)
        self._arranged = Arrangement.empty()
        self._shown = self._arranged.positions
        self._pages.turn_to(0)  # batches of two projects may have one number
        self.endResetModel()
        self._wanted = replace(self._wanted, only_class=None, only_below=None, further=None)
        self._narrowed = ""
        self.counts_changed.emit()
        self.order_changed.emit()
        self._ask(_Change.OTHERS, anew=True)

    def refresh(self) -> None:
        """Photos were kept or dropped: show what is there now."""
        self._ask(_Change.MORE)

    @property
    def order(self) -> Order:
        """The order in force."""
        return self._wanted.order

    def set_order(self, order: Order) -> None:
        """Sort; the selection stays with its photos."""
        if order is not self._wanted.order:
            self._wanted = replace(self._wanted, order=order)
            self.order_changed.emit()
            self._ask(_Change.SORTED, anew=True)

    @property
    def only_class(self) -> int | None:
        """The class that is shown alone; None for all."""
        return self._wanted.only_class

    @property
    def only_review(self) -> bool:
        """Whether only photos worth a look are shown."""
        return self._wanted.only_below is not None

    @property
    def search(self) -> str:
        """What names must contain."""
        return self._wanted.search

    @property
    def narrowed(self) -> str:
        """What else is asked of the photos that are shown, in the person's words; empty for nothing."""
        return self._narrowed

    def show_all(self) -> None:
        """Hold nothing back but what the search does."""
        self._narrowed = ""
        self._filter(replace(self._wanted, only_class=None, only_below=None, further=None))

    def show_class(self, number: int) -> None:
        """Show one class alone."""
        self._filter(replace(self._wanted, only_class=number, only_below=None))

    def show_review(self) -> None:
        """Show what is worth a look."""
        self._filter(replace(self._wanted, only_class=None, only_below=self._review_below))

    def review(self, below: float) -> None:
        """Show what is less sure than this; from now on it is what is worth a look."""
        self._review_below = below
        self._filter(replace(self._wanted, only_class=None, only_below=below))

    def narrow(self, words: str, further: Condition) -> None:
        """Show, of all classes, only what fulfils this too, until ``show_all``."""
        self._narrowed = words
        self._filter(replace(self._wanted, only_class=None, only_below=None, further=further))

    def set_search(self, text: str) -> None:
        """Show photos whose name contains the text, whatever its case."""
        self._filter(replace(self._wanted, search=text.strip().casefold()))

    def _filter(self, wanted: Wanted) -> None:
        if wanted != self._wanted:
            self._wanted = wanted
            self.order_changed.emit()
            self._ask(_Change.OTHERS, anew=True)

    # What the database answers

    def _ask(self, change: _Change, *, anew: bool = False) -> None:
        """Ask for the arrangement; ``anew``: what is under way answers another question."""
        self._change = max(self._change, change)
        if self._asked is not None and not anew:
            self._again = True
            return
        if self._asked is not None:
            self._asked.cancel()
        self._again = False
        self._asked = self._kept.arrange(self._wanted, self._review_below)
        self._asked.ended.connect(self._on_arranged)

    def _on_arranged(self, outcome: Outcome) -> None:
        if self.sender() is not self._asked:
            return
        self._asked = None
        match outcome:
            case Done(arranged):
                self._show(arranged)
            case Failed() | Cancelled():  # the project is away, which whoever writes to it says
                pass
        if self._again:
            self._ask(_Change.MORE)
        self._say_settled()

    def _show(self, arranged: Arrangement) -> None:
        change, self._change = self._change, _Change.MORE
        if arranged.batch != self._arranged.batch:
            change = _Change.OTHERS
        self._pages.turn_to(arranged.batch)
        self._arranged = arranged
        if change is _Change.SORTED:
            self._sort(arranged.positions)
        if change is _Change.OTHERS:
            self._replace(arranged.positions)
        else:
            self._grow()
        self.counts_changed.emit()

    def _replace(self, positions: Positions) -> None:
        self._growing.stop()
        self.beginResetModel()
        self._shown = positions
        self.endResetModel()

    def _sort(self, positions: Positions) -> None:
        """Bring the rows on show into the order of these; the selection stays with its photos."""
        ordered = positions[np.isin(positions, self._shown)]
        if len(ordered) != len(self._shown):
            self._replace(ordered)
            return
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        moved = [int(self._shown[index.row()]) for index in before]
        self._shown = ordered
        if before:
            rows = np.empty(int(ordered.max()) + 1, np.int64)
            rows[ordered] = np.arange(len(ordered))
            self.changePersistentIndexList(before, [self.index(int(rows[each]), 0) for each in moved])
        self.layoutChanged.emit()

    def _grow(self) -> None:
        """Put new rows in at their places, some runs of them in each turn, so that the window never waits for all."""
        target = self._arranged.positions
        is_new = ~np.isin(target, self._shown)
        if not np.array_equal(target[~is_new], self._shown):  # some are gone
            self._replace(target)
        else:
            new = np.flatnonzero(is_new)
            runs = np.split(new, np.flatnonzero(np.diff(new) != 1) + 1) if len(new) else []
            for run in runs[:_RUNS]:
                first, last = int(run[0]), int(run[-1])
                self.beginInsertRows(QModelIndex(), first, last)
                self._shown = np.concatenate((target[: last + 1], self._shown[first:]))
                self.endInsertRows()
            if len(runs) > _RUNS:
                self._growing.start()
                return
        self._growing.stop()

    def _on_growing(self) -> None:
        self._grow()
        self._say_settled()

    def _say_settled(self) -> None:
        if self.is_settled:
            self.settled.emit()

    def _on_came(self) -> None:
        if len(self._shown):
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._shown) - 1, 0))

    # The model that Qt's views ask

    def rowCount(self, parent: Index | None = None) -> int:  # noqa: D102, N802
        return 0 if parent is not None and parent.isValid() else len(self._shown)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:  # noqa: D102
        photo = self.photo(index.row()) if index.isValid() else None
        if photo is None:
            if index.isValid() and role == Qt.ItemDataRole.AccessibleTextRole:  # a screen reader may be faster
                return tr("photo {at} of {total}", at=index.row() + 1, total=self.rowCount())
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return show(photo.path.name)
            case Qt.ItemDataRole.ToolTipRole:
                return f"{show(photo.path)}\n{self.describe(photo)}"
            case Qt.ItemDataRole.AccessibleTextRole:
                return tr("{name}: {words}", name=show(photo.path.name), words=self.describe(photo))
            case _:
                return None

    def describe(self, photo: Listed) -> str:
        """What a photo is by the person's word, or else what it was labelled as."""
        said = self._said(photo.path)
        if said:
            return tr("{name}, said by you", name=tr(said) if said == NONE_OF_THESE else said)
        return tr("{name}, {share} sure", name=self.class_names[photo.best], share=percent(photo.confidence))
