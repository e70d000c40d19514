"""Going on with a labelling that was stopped: what of the chosen photos is left to label."""

import time
from collections.abc import Generator, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from app.services.photos import Reading, find
from copl_engine.errors import FolderProblem
from copl_engine.images.names import show
from copl_engine.store.journal import Stamp
from copl_engine.store.pages import KeptBatch, reading
from copl_engine.store.review_share import classifier_hash
from copl_engine.types import Finish, Unreadable

_EVENT_EVERY: Final = 256  # files asked for their stamps between two events


@dataclass(frozen=True, slots=True)
class Rest:
    """What is left of a labelling.

    Attributes:
        batch: that is gone on with.
        paths: photos to label; none where the classifier is another one.
        again: those of them that are kept but were changed since.
        left_out: newly found files that are no photos to label, and why.
        unsettled: whether more photos are just being copied there.
        other_classifier: the project's classifier is not the one that labelled the batch.
    """

    batch: KeptBatch
    paths: tuple[Path, ...] = ()
    again: frozenset[Path] = frozenset()
    left_out: tuple[Unreadable, ...] = ()
    unsettled: bool = False
    other_classifier: bool = False


def find_rest(project: Path, classifier: Path, settled: float = 0) -> Generator[Reading, Finish | None, Rest]:
    """Find the photos of a project's last batch anew and leave out those that are kept and unchanged.

    Args:
        project: its folder; all that is labelled is written.
        classifier: its file.
        settled: seconds that a photo must have been left alone; a younger one is left for later.

    Raises:
        FolderProblem: nothing is there now, as where a drive is away.
    """
    yield Reading(0)
    with reading(project) as pages:
        batch = pages.last()
        assert batch is not None
        if batch.classifier != classifier_hash(classifier):
            return Rest(batch, other_classifier=True)
        found = yield from find(batch.paths, as_one=True)
        paths = dict.fromkeys(path for group in found.groups for path in group.paths)
        if not any(path.exists() for path in batch.paths) or not paths:
            raise _away(batch.paths)
        to_do: list[Path] = []
        again: set[Path] = set()
        unsettled = False
        for number, path in enumerate(paths, 1):
            if number % _EVENT_EVERY == 0:
                yield Reading(number)
            kept, stamp = pages.kept_as(batch.id, path), Stamp.of(path)
            if kept is not None and kept[0] is not None and kept[0] == stamp:
                continue
            if stamp is not None and time.time() - max(stamp.modified, stamp.touched) / 1e9 < settled:
                unsettled = True
                continue
            to_do.append(path)
            if kept is not None:
                again.add(path)
        left_out = tuple(item for item in found.left_out if pages.kept_as(batch.id, item.path) is None)
    return Rest(batch, tuple(to_do), frozenset(again), left_out, unsettled)


def check_there(chosen: Sequence[Path], read: Sequence[Path]) -> Generator[None, Finish | None, None]:
    """The chosen photos did not go away while they were labelled.

    Args:
        chosen: photos and folders.
        read: some photos of them that could be read; none of these being there any more, their drive went.

    Raises:
        FolderProblem: they did.
    """
    yield None
    if not any(path.exists() for path in read or chosen):
        raise _away(chosen)


def _away(chosen: Sequence[Path]) -> FolderProblem:
    name = show(chosen[0])
    return FolderProblem(f"No photos are in {name} now: connect its drive and go on, or choose another folder.")


def stamping(paths: Sequence[Path], stamps: dict[Path, Stamp]) -> Iterator[Path]:
    """The same photos; what their files are like before they are read goes to ``stamps``."""
    for path in paths:
        stamp = Stamp.of(path)
        if stamp is not None:
            stamps[path] = stamp
        yield path
