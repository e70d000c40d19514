"""Labelled photos as a window and a table read them: the order of all as numbers, the photos some at a time.

A hundred thousand numbers are 400 kB and the database sorts them in a tenth of a second; the photos stay on disk.
"""

import json
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import Any, Final, Self

import numpy as np
from numpy.typing import NDArray

from copl_engine.images.names import path_from_text, path_text
from copl_engine.images.scan import is_photo_name
from copl_engine.store.bundle import DATABASE, saying
from copl_engine.store.journal import Stamp
from copl_engine.types import Prediction, Unreadable

_AT_ONCE: Final = 500  # photos a query

_DOUBTFUL: Final = "confidence < ? AND path NOT IN (SELECT path FROM answers)"
"""What is less sure, and nothing was said of."""

Positions = NDArray[np.int32]


class Order(Enum):
    """In which order photos are shown; the value is the person's word for it."""

    LEAST_SURE = "Least sure first"
    MOST_SURE = "Most sure first"
    NAME = "By name"
    CLASS = "By class"


_SORTED: Final = {
    Order.LEAST_SURE: "confidence, position",
    Order.MOST_SURE: "confidence DESC, position",
    Order.NAME: "name_key, position",
    Order.CLASS: "best, confidence DESC, position",
}


@dataclass(frozen=True, slots=True)
class Condition:
    """A filter over the columns of ``predictions``.

    Attributes:
        sql: an expression.
        values: of its question marks.
    """

    sql: str
    values: tuple[str | int | float, ...] = ()

    @classmethod
    def among_paths(cls, paths: Iterable[Path]) -> Self:
        """These photos."""
        return cls("path IN (SELECT value FROM json_each(?))", (json.dumps([path_text(path) for path in paths]),))

    @classmethod
    def among(cls, positions: Iterable[int]) -> Self:
        """The photos at these positions of the batch."""
        return cls("position IN (SELECT value FROM json_each(?))", (json.dumps(list(positions)),))


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which photos are shown and how.

    Attributes:
        order: of the photos.
        only_class: this class alone; None for all.
        only_below: what is less sure than this, and nothing was said of, alone; None for all.
        search: what names contain, case-folded.
        further: what else they must fulfil.
    """

    order: Order = Order.LEAST_SURE
    only_class: int | None = None
    only_below: float | None = None
    search: str = ""
    further: Condition | None = None

    def conditions(self) -> Iterator[Condition]:
        """What a photo must fulfil, each."""
        yield Condition("confidence IS NOT NULL")
        if self.only_class is not None:
            yield Condition("best = ?", (self.only_class,))
        if self.only_below is not None:
            yield Condition(_DOUBTFUL, (self.only_below,))
        if self.search:
            yield Condition("instr(name, ?) > 0", (self.search,))
        if self.further is not None:
            yield self.further


@dataclass(frozen=True, slots=True, eq=False)
class Arrangement:
    """The photos that are shown, in order, and how many there are.

    Attributes:
        batch: that they are of.
        positions: in the batch, of what is shown.
        counts: photos of each class that has any, shown or not.
        review: photos less sure than was asked, without those that something was said of.
        left_out: files that could not be read.
    """

    batch: int
    positions: Positions
    counts: dict[int, int]
    review: int
    left_out: int

    @classmethod
    def empty(cls) -> Self:
        """Of no batch."""
        return cls(0, np.empty(0, np.int32), {}, 0, 0)


@dataclass(frozen=True, slots=True)
class KeptBatch:
    """Labelled photos as they were kept.

    Attributes:
        id: its number.
        paths: files and folders that were chosen.
        class_names: in the order of the scores.
        classifier: hash of its file; empty in a batch of an older program.
        finished: whether every photo was labelled.
    """

    id: int
    paths: tuple[Path, ...]
    class_names: tuple[str, ...]
    classifier: str
    finished: bool


@dataclass(frozen=True, slots=True)
class KeptFolder:
    """A folder of labelled photos.

    Attributes:
        path: where it was.
        photos: some of them, from the folder on, and the sizes of their files where they are known.
    """

    path: Path
    photos: tuple[tuple[Path, int | None], ...]


@dataclass(frozen=True, slots=True, eq=False)
class KeptPhotos:
    """Labelled photos by where they are kept, to be read on any thread (``reading``).

    Attributes:
        project: its folder.
        batch: that they are of.
        positions: in the batch, in the order they are wanted in.
    """

    project: Path
    batch: int
    positions: Positions


@dataclass(frozen=True, slots=True)
class Listed:
    """A labelled photo as a list shows it: without the scores of all classes."""

    position: int
    path: Path
    best: int
    confidence: float


class Pages:
    """Reads a project's batches, over an open database; use it on the thread of that."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def last(self) -> KeptBatch | None:
        """The newest batch."""
        query = "SELECT id, source, class_names, finished, paths, classifier FROM batches ORDER BY id DESC LIMIT 1"
        return _kept_batch(self._connection.execute(query).fetchone())

    def before(self, batch: int) -> KeptBatch | None:
        """The batch before this one that was of the same choice of photos."""
        query = (
            "SELECT earlier.id, earlier.source, earlier.class_names, earlier.finished, earlier.paths, "
            "earlier.classifier FROM batches AS earlier, batches AS now WHERE now.id = ? AND earlier.id < now.id AND "
            "coalesce(earlier.paths, earlier.source) = coalesce(now.paths, now.source) ORDER BY earlier.id DESC LIMIT 1"
        )
        return _kept_batch(self._connection.execute(query, (batch,)).fetchone())

    def sources(self) -> tuple[KeptFolder, ...]:
        """The folders that were chosen, and those of photos that were, each with some photos of it."""
        chosen: dict[Path, int] = {}
        for number, source, texts in self._connection.execute("SELECT id, source, paths FROM batches ORDER BY id"):
            for path in [path_from_text(text) for text in json.loads(texts)] if texts else [Path(source)]:
                chosen[path.parent if is_photo_name(path.name) else path] = number
        return tuple(KeptFolder(path, self._some_in(path, number)) for path, number in chosen.items())

    def _some_in(self, folder: Path, batch: int) -> tuple[tuple[Path, int | None], ...]:
        rows = self._connection.execute("SELECT path, size FROM predictions WHERE batch = ? LIMIT ?", (batch, _AT_ONCE))
        found = ((path_from_text(text), size) for text, size in rows)
        return tuple((path.relative_to(folder), size) for path, size in found if path.is_relative_to(folder))

    def arrange(self, batch: int, wanted: Wanted, review_below: float) -> Arrangement:
        """The order of what is wanted, and the counts of all."""
        where = [Condition("batch = ?", (batch,)), *wanted.conditions()]
        query = (
            f"SELECT position FROM predictions WHERE {' AND '.join(f'({each.sql})' for each in where)} "
            f"ORDER BY {_SORTED[wanted.order]}"
        )
        found = self._connection.execute(query, [value for each in where for value in each.values])
        positions = np.fromiter((row[0] for row in found), np.int32)
        tally = self._connection.execute(
            f"SELECT best, count(*), sum({_DOUBTFUL}) FROM predictions WHERE batch = ? GROUP BY best",
            (review_below, batch),
        ).fetchall()
        counts = {best: count for best, count, _ in tally if best is not None}
        review = sum(below or 0 for *_, below in tally)
        return Arrangement(batch, positions, counts, review, sum(count for best, count, _ in tally if best is None))

    def listed(self, batch: int, positions: Positions | Sequence[int]) -> tuple[Listed, ...]:
        """These photos."""
        columns = "position, path, best, confidence"
        return tuple(
            Listed(position, path_from_text(path), best, confidence)
            for position, path, best, confidence in self._at(columns, batch, positions)
        )

    def paths(self, batch: int, positions: Positions | Sequence[int]) -> Iterator[Path]:
        """Their files, in this order."""
        return (path_from_text(path) for _, path in self._at("position, path", batch, positions))

    def predictions(self, batch: int, positions: Positions | Sequence[int]) -> Iterator[Prediction]:
        """Their labels with the scores of all classes, in this order."""
        columns = "position, path, scores, best, familiarity"
        for _, path, scores, best, familiarity in self._at(columns, batch, positions):
            yield Prediction(path_from_text(path), tuple(json.loads(scores)), best, familiarity)

    def evidence(self, batch: int) -> Iterator[tuple[int, int, bytes]]:
        """Position, class and evidence (``inference.where``) of each photo that it was kept of."""
        query = "SELECT position, best, evidence FROM predictions WHERE batch = ? AND evidence IS NOT NULL"
        return iter(self._connection.execute(query, (batch,)))

    def left_out(self, batch: int, most: int = -1) -> Iterator[Unreadable]:
        """Files that could not be read, in the order they were met in; ``most`` of them, or all."""
        query = "SELECT path, reason FROM predictions WHERE batch = ? AND best IS NULL ORDER BY position LIMIT ?"
        for path, reason in self._connection.execute(query, (batch, most)):
            yield Unreadable(path_from_text(path), reason or "could not be read.")

    def kept_as(self, batch: int, path: Path) -> tuple[Stamp | None] | None:
        """What a kept photo's file was like before it was read, None in it where it is to be read again in any case."""
        query = "SELECT size, modified, touched FROM predictions WHERE batch = ? AND path = ?"
        found = self._connection.execute(query, (batch, path_text(path))).fetchone()
        if found is None:
            return None
        return (Stamp(*found) if found[0] is not None else None,)

    def _at(self, columns: str, batch: int, positions: Positions | Sequence[int]) -> Iterator[tuple[Any, ...]]:
        """Rows at these positions, in this order, without those that are gone; their first column is the position."""
        for start in range(0, len(positions), _AT_ONCE):
            part = [int(position) for position in positions[start : start + _AT_ONCE]]
            marks = ", ".join("?" * len(part))
            query = f"SELECT {columns} FROM predictions WHERE batch = ? AND position IN ({marks})"
            found = {row[0]: row for row in self._connection.execute(query, (batch, *part))}
            yield from (found[position] for position in part if position in found)


def _kept_batch(row: tuple[Any, ...] | None) -> KeptBatch | None:
    if row is None:
        return None
    number, source, names, finished, texts, classifier = row
    paths = tuple(path_from_text(text) for text in json.loads(texts)) if texts else (Path(source),)
    return KeptBatch(number, paths, tuple(json.loads(names)), classifier or "", bool(finished))


@contextmanager
def reading(folder: Path) -> Iterator[Pages]:
    """A project's batches, on any thread, beside the open project; who writes waits where the drive knows no WAL.

    Raises:
        ProjectProblem: the project cannot be reached.
    """
    address = f"{(folder / DATABASE).absolute().as_uri()}?mode=ro"
    with saying(folder):
        connection = sqlite3.connect(address, uri=True)
    with closing(connection):
        yield Pages(connection)
