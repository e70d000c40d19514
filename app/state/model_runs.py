"""A model on its way: how much of it is here, how long it still takes, how it ended."""

import time
from dataclasses import dataclass, field

from app.services.jobs import Job
from app.services.model_words import host_of
from app.words import duration, number, tr
from copl_engine.backbones.download import Asked
from copl_engine.backbones.hub import Arriving
from copl_engine.types import Measured

_MB = 1e6
_SETTLED = 2.0
"""Seconds after which a pace says something."""


@dataclass(slots=True)
class Run:
    """A fetch or an import, until its model was tried on the sample.

    Attributes:
        job: fetches or imports.
        trying: tries the model; None before.
        fraction: how much of the largest file is here; None while nobody knows.
    """

    job: Job
    trying: Job | None = None
    fraction: float | None = None
    _reading: bool = False
    _place: str = ""
    _file: str = ""
    _done: int = 0
    _total: int | None = None
    _began: float = field(default_factory=time.monotonic)
    _before: int = 0

    @property
    def stopping(self) -> bool:
        """Whether it was asked to end."""
        return self.job.stopping

    def take(self, event: object) -> None:
        """What a fetch says on its way."""
        match event:
            case Measured():
                self._reading = True
            case Asked():
                self._place = host_of(event.place)
            case Arriving():
                if event.name != self._file:
                    self._file, self._before, self._began = event.name, event.done, time.monotonic()
                if not self._total and event.total:
                    self._before, self._began = event.done, time.monotonic()
                self._done, self._total = event.done, event.total
                self.fraction = event.done / event.total if event.total else None

    @property
    def words(self) -> str:
        """What is going on."""
        if self.trying is not None:
            return tr("Trying it on the sample's photos…")
        if self.stopping:
            return tr("Stopping…")
        if self._reading:
            return tr("Reading the file…")
        if not self._place:
            return tr("Waiting…")
        if not self._total:
            return tr("Asking {place}…", place=self._place)
        return tr(
            "{done} of {total} MB from {place}",
            done=number(self._done / _MB, 0 if self._total > 10 * _MB else 1),
            total=number(self._total / _MB, 0 if self._total > 10 * _MB else 1),
            place=self._place,
        )

    @property
    def left(self) -> str:
        """Time left, in words; empty while nobody can know."""
        spent, came = time.monotonic() - self._began, self._done - self._before
        if self.stopping or self.trying is not None or not self._total or spent < _SETTLED or came <= 0:
            return ""
        return tr("about {time} left", time=duration((self._total - self._done) * spent / came))
