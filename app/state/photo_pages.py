"""Labelled photos near those on show, fetched from the project's thread some at a time; no more are kept."""

from collections import OrderedDict
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, Signal

from app.services.jobs import Done, Job, Outcome
from app.state.kept_results import KeptResults
from copl_engine.store.pages import Listed

PAGE: Final = 200
_MOST: Final = 4_000


class PhotoPages(QObject):
    """Photos of one batch by their position in it.

    Args:
        kept: where they come from.

    Signals:
        came: photos that were asked for are there.
    """

    came = Signal()

    def __init__(self, kept: KeptResults) -> None:
        super().__init__()
        self._kept = kept
        self._batch = 0
        self._photos: OrderedDict[int, Listed] = OrderedDict()
        self._positions: dict[Path, int] = {}
        self._asked: dict[Job, frozenset[int]] = {}

    def turn_to(self, batch: int) -> None:
        """Forget all unless this is the batch at hand."""
        if batch != self._batch:
            self._batch = batch
            self._photos.clear()
            self._positions.clear()
            self._asked.clear()

    def get(self, position: int) -> Listed | None:
        """The photo; None where it has to be fetched."""
        found = self._photos.get(position)
        if found is not None:
            self._photos.move_to_end(position)
        return found

    def position_of(self, path: Path) -> int | None:
        """Where a photo is that was here lately."""
        return self._positions.get(path)

    def fetch(self, positions: Sequence[int]) -> None:
        """Ask for those that are neither here nor on their way; ``came`` follows."""
        under_way = frozenset[int]().union(*self._asked.values())
        missing = [each for each in positions if each not in self._photos and each not in under_way]
        if missing:
            job = self._kept.listed(self._batch, missing)
            self._asked[job] = frozenset(missing)
            job.ended.connect(self._on_fetched)

    def _on_fetched(self, outcome: Outcome) -> None:
        job = self.sender()
        assert isinstance(job, Job)
        if self._asked.pop(job, None) is None or not isinstance(outcome, Done):
            return
        for photo in outcome.value:
            self._photos[photo.position] = photo
            self._positions[photo.path] = photo.position
        while len(self._photos) > _MOST:
            _, oldest = self._photos.popitem(last=False)
            self._positions.pop(oldest.path, None)
        self.came.emit()
