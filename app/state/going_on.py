"""Going on with a labelling that was stopped: what of the chosen photos is left to label."""

from collections.abc import Generator, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from app.services.photos import Reading, find
from copl_engine.errors import FolderProblem
from copl_engine.images.names import show
from copl_engine.store.journal import Stamp
from copl_engine.types import Finish, Unreadable

_EVENT_EVERY: Final = 256  # files asked for their stamps between two events


@dataclass(frozen=True, slots=True)
class Rest:
    """What is left of a labelling.

    Attributes:
        paths: photos to label.
        again: those of them that are kept but were changed since.
        left_out: newly found files that are no photos to label, and why.
    """

    paths: tuple[Path, ...]
    again: frozenset[Path]
    left_out: tuple[Unreadable, ...]


def find_rest(chosen: Sequence[Path], kept: Mapping[Path, Stamp | None]) -> Generator[Reading, Finish | None, Rest]:
    """Find the photos anew and leave out those that are kept and unchanged.

    Raises:
        FolderProblem: nothing is there now, as where a drive is away.
    """
    found = yield from find(chosen, as_one=True)
    paths = dict.fromkeys(path for group in found.groups for path in group.paths)
    if not any(path.exists() for path in chosen) or not paths:
        name = show(chosen[0])
        raise FolderProblem(f"No photos are in {name} now: connect its drive and go on, or choose another folder.")
    to_do: list[Path] = []
    again: set[Path] = set()
    for number, path in enumerate(paths, 1):
        stamp = kept.get(path)
        if stamp is None or Stamp.of(path) != stamp:
            to_do.append(path)
            if path in kept:
                again.add(path)
        if number % _EVENT_EVERY == 0:
            yield Reading(number)
    left_out = tuple(item for item in found.left_out if item.path not in kept)
    return Rest(tuple(to_do), frozenset(again), left_out)


def stamping(paths: Sequence[Path], stamps: dict[Path, Stamp]) -> Iterator[Path]:
    """The same photos; what their files are like before they are read goes to ``stamps``."""
    for path in paths:
        stamp = Stamp.of(path)
        if stamp is not None:
            stamps[path] = stamp
        yield path
