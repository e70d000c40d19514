"""Labelling a whole folder so that nothing is lost: every batch is kept, kept ones are taken over, a disk may go."""

import os
import time
from collections import deque
from collections.abc import Callable, Generator, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from copl_engine.errors import FolderProblem
from copl_engine.images.scan import scan
from copl_engine.store.journal import Entry, ResultsJournal, Stamp
from copl_engine.types import Prediction, Unreadable

LOOK_AGAIN: Final = 1.0
"""Seconds between two looks for a disk that is away."""

Labelled = tuple[Prediction | Unreadable, ...]
Label = Callable[[Iterator[Path | Unreadable]], Generator[Labelled, None, object]]
"""Labels files in their order, a batch a time: ``inference.classify`` with its classifier and cache."""


@dataclass(frozen=True, slots=True)
class Batch:
    """An event: a batch was labelled and kept, after so many results that were taken over."""

    labelled: int
    taken_over: int


@dataclass(frozen=True, slots=True)
class Waiting:
    """An event: the folder's disk is away; labelling goes on when it is back. Close the generator to stop."""

    folder: Path


@dataclass(frozen=True, slots=True)
class FolderSummary:
    """What a folder came to.

    Attributes:
        images: labelled photos.
        unreadable: files that could not be read.
        resumed: how many results were taken over from an interrupted run.
    """

    images: int
    unreadable: int
    resumed: int


@dataclass(slots=True)
class _Pass:
    """One walk through the folder: files under way with their place and stamp, and what was taken over."""

    journal: ResultsJournal
    position: int = 0
    resumed: int = 0
    reported: int = 0
    under_way: deque[tuple[int, Stamp | None]] = field(default_factory=deque)

    def to_do(self, found: Iterator[Path | Unreadable]) -> Iterator[Path | Unreadable]:
        for item in found:
            position, self.position = self.position, self.position + 1
            stamp = Stamp.of(item) if isinstance(item, Path) else None  # before the file is read
            if isinstance(item, Path) and self.journal.take_over(item, stamp, position):
                self.resumed += 1
                continue
            self.under_way.append((position, stamp))
            yield item

    def entries(self, labelled: Labelled) -> list[Entry]:
        return [Entry(*self.under_way.popleft(), item) for item in labelled]

    def news(self, labelled: int) -> Batch:
        before, self.reported = self.reported, self.resumed
        return Batch(labelled, self.resumed - before)


def label_folder(
    label: Label, folder: Path, journal: ResultsJournal
) -> Generator[Batch | Waiting, None, FolderSummary]:
    """Label the photos of a folder into a journal, in the order of ``scan``.

    Files whose results are in the journal and that did not change are not read again. Where the folder's disk goes
    away, the batch that met it is dropped, and the walk begins anew once it is back.

    Raises:
        FolderProblem: the folder is missing from the start.
        OutputProblem: the journal cannot be written.
    """
    disk = _disk(folder)
    while True:
        walk = _Pass(journal)
        journal.begin_pass()
        whole = yield from _walk(label, folder, walk, disk)
        journal.flush()
        if whole:
            yield walk.news(0)
            unreadable = sum(1 for _ in journal.unreadable())
            return FolderSummary(walk.position - unreadable, unreadable, walk.resumed)
        while _is_away(folder, disk):
            yield Waiting(folder)
            time.sleep(LOOK_AGAIN)


def _walk(label: Label, folder: Path, walk: _Pass, disk: int) -> Generator[Batch, None, bool]:
    """One walk; whether it came to its end."""
    try:
        labelling = label(walk.to_do(scan(folder)))
    except FolderProblem:
        if _is_away(folder, disk):
            return False
        raise
    try:
        for labelled in labelling:
            if any(isinstance(item, Unreadable) for item in labelled) and _is_away(folder, disk):
                return False
            walk.journal.keep(walk.entries(labelled))
            yield walk.news(len(labelled))
    finally:
        labelling.close()
    return True


def _disk(folder: Path) -> int:
    """The number of the disk that a folder lies on.

    Raises:
        FolderProblem: the folder is missing.
    """
    try:
        return folder.stat().st_dev
    except OSError as error:
        raise FolderProblem(f"There is no folder “{folder}”; choose another, or connect its drive.") from error


def _is_away(folder: Path, disk: int) -> bool:
    """Whether the folder cannot be listed, or only the empty place is left where its disk was mounted."""
    try:
        with os.scandir(folder):
            return folder.stat().st_dev != disk
    except OSError:
        return True
