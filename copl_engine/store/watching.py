"""Watching a folder: photos are labelled as they arrive, each once, also after a restart.

What wakes the watch is only a hint: every look goes through the whole folder and asks the journal what is new, so
that nothing is missed where a system loses events, and nothing is done twice.
"""

import threading
import time
from collections import deque
from collections.abc import Generator, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from copl_engine.errors import FolderProblem
from copl_engine.images.scan import scan
from copl_engine.store.journal import Entry, ResultsJournal, Stamp
from copl_engine.store.labelling import Label, Waiting
from copl_engine.types import Prediction, Unreadable

SETTLED: Final = 2.0
"""Seconds that a file must have been left alone: one that is still being copied is not read."""

LOOK_EVERY: Final = 60.0
"""Seconds between two looks where nothing wakes the watch, as on a network drive."""

_SHARE: Final = 10  # a look may take a tenth of the time
_IDLE: Final = 0.5  # seconds between two events while nothing happens


@dataclass(frozen=True, slots=True)
class Arrived:
    """An event: these photos were labelled and kept; none where the watch is idle."""

    items: tuple[Prediction | Unreadable, ...] = ()


@dataclass(slots=True)
class _Look:
    """One look: files under way, and whether some were left for the next look."""

    journal: ResultsJournal
    under_way: deque[Stamp | None] = field(default_factory=deque)
    unsettled: bool = False

    def new(self, found: Iterator[Path | Unreadable]) -> Iterator[Path]:
        for item in found:
            if isinstance(item, Unreadable):
                continue  # links that lead out and the like are no arrivals
            stamp = Stamp.of(item)
            if stamp is None or self.journal.knows(item, stamp):
                continue
            if time.time() - max(stamp.modified, stamp.touched) / 1e9 < SETTLED:
                self.unsettled = True
                continue
            self.under_way.append(stamp)
            yield item


def watch(
    label: Label, folder: Path, journal: ResultsJournal, woken: threading.Event
) -> Generator[Arrived | Waiting, None, None]:
    """Label what is in the folder and what arrives, until the generator is closed.

    Args:
        label: ``inference.classify`` with its classifier and cache.
        folder: that is watched.
        journal: what was labelled; photos come into it in the order of their arrival.
        woken: set by whoever hears of changes in the folder.

    Raises:
        OutputProblem: the journal cannot be written.
    """
    while True:
        woken.clear()
        started = time.monotonic()
        look = _Look(journal)
        try:
            yield from _label_new(label, folder, journal, look)
        except FolderProblem:
            yield Waiting(folder)
        rest = max(_SHARE * (time.monotonic() - started), SETTLED if look.unsettled else 0)
        until = time.monotonic() + (rest if look.unsettled else LOOK_EVERY)
        while time.monotonic() < until:
            yield Arrived()
            if woken.wait(min(_IDLE, max(until - time.monotonic(), 0))):
                until = min(until, started + rest)
                time.sleep(0.05)  # more of the same are on their way


def _label_new(label: Label, folder: Path, journal: ResultsJournal, look: _Look) -> Generator[Arrived, None, None]:
    labelling = label(look.new(scan(folder)))
    try:
        for items in labelling:
            first = journal.last_position() + 1
            journal.keep([Entry(first + n, look.under_way.popleft(), item) for n, item in enumerate(items)])
            yield Arrived(items)
    finally:
        labelling.close()
