"""One labelling: what it is of, how far it is, and that in words."""

import time
from dataclasses import dataclass, field
from enum import Enum
from pathlib import Path
from typing import Final

from app.services.engine import ClassifierInfo
from app.words import duration, tr
from copl_engine.export.tables import relative
from copl_engine.images.names import show
from copl_engine.store.journal import Stamp

_SETTLED: Final = 2  # batches before a time left is said


class Stage(Enum):
    """How far the labelling is."""

    EMPTY = "nothing yet"
    FINDING = "finding photos"
    WAITING = "waiting for the model"
    LABELLING = "labelling"
    DONE = "done"
    STOPPED = "stopped"


RUNNING: Final = frozenset({Stage.FINDING, Stage.WAITING, Stage.LABELLING})


@dataclass(frozen=True, slots=True)
class Source:
    """What the person chose to label."""

    paths: tuple[Path, ...] = ()

    def in_words(self) -> str:
        """In one line."""
        if len(self.paths) > 1:
            return tr("{n} photos, {name} first", "", len(self.paths), name=show(self.paths[0].name))
        if not self.paths:
            return ""
        path, home = self.paths[0], Path.home()
        return f"~/{show(path.relative_to(home).as_posix())}" if home in path.parents else show(path)

    @property
    def root(self) -> Path | None:
        """The folder that names are told relative to."""
        return self.paths[0] if len(self.paths) == 1 else None

    def name_of(self, path: Path) -> str:
        """What a file is called in a list: its way from the folder, or the folder's own name."""
        return show(path.name) if path == self.root else relative(path, self.root)

    def table_name(self) -> str:
        """A name to offer for a table of the results."""
        return f"{show(self.paths[0].stem)}.csv" if self.paths else "photos.csv"


@dataclass(slots=True)
class LabellingRun:
    """What a labelling came to so far.

    Attributes:
        classifier: that labels.
        found: photos found while they are being found.
        total: photos to label; None while they are being found.
        done: photos labelled or found unreadable.
        stamps: of files under way, before they were read; filled on the model's lane.
    """

    classifier: ClassifierInfo
    found: int = 0
    total: int | None = None
    done: int = 0
    stamps: dict[Path, Stamp] = field(default_factory=dict)
    _batches: int = 0
    _started: float = 0.0
    _started_at: int = 0

    def count(self, items: int) -> None:
        """A batch was labelled; the first one only starts the clock, as the model may have warmed up in it."""
        self.done += items
        if not self._batches:
            self._started, self._started_at = time.monotonic(), self.done
        self._batches += 1

    def in_words(self, stage: Stage) -> str:
        """What is going on."""
        match stage:
            case Stage.FINDING:
                return tr("Finding photos: {count}", count=self.found)
            case Stage.WAITING:
                return tr("{n} photos wait for the model", "", self.total or 0)
            case Stage.LABELLING:
                return tr("{done} of {total}", done=self.done, total=self.total or 0)
            case Stage.EMPTY | Stage.DONE | Stage.STOPPED:
                return ""

    def left(self) -> str:
        """The time left; empty while nobody can know."""
        if self.total is None or self._batches <= _SETTLED:
            return ""
        pace = (time.monotonic() - self._started) / max(self.done - self._started_at, 1)
        return tr("about {time} left", time=duration(pace * (self.total - self.done)))


def photos(count: int) -> str:
    """So many photos, in words."""
    return tr("{n} photos", "", count)
