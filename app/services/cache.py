"""The kept features as the settings see them: how large they are, and away with them. Apart from the model's lane."""

from dataclasses import dataclass
from pathlib import Path

from app.services.jobs import Job, Lane, Steps


@dataclass(frozen=True, slots=True)
class CacheUse:
    """Bytes that kept features take, and the folder they are in."""

    used: int
    folder: Path


class CacheService:
    """Asks the file itself, which any number of readers may.

    Args:
        lane: where it is asked.
        folder: where it lies; the user's by default.
    """

    def __init__(self, lane: Lane, folder: Path | None = None) -> None:
        self._lane = lane
        self._folder = folder

    def measure(self) -> Job:
        """How large it is. Done(CacheUse)."""
        return self._lane.submit(lambda: self._ask(empty=False))

    def empty(self) -> Job:
        """Forget everything; photos are looked at anew when they are needed. Done(CacheUse)."""
        return self._lane.submit(lambda: self._ask(empty=True))

    def _ask(self, *, empty: bool) -> Steps:
        from copl_engine.training.feature_cache import FeatureCache

        yield empty
        cache = FeatureCache(self._folder)
        try:
            if empty:
                cache.empty()
            return CacheUse(cache.used(), cache.path.parent)
        finally:
            cache.close()
