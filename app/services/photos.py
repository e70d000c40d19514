"""What was dropped, found and read on the files lane: folders become groups, photos get their hashes."""

import time
from collections.abc import Generator, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import numpy as np

from copl_engine.errors import FolderProblem
from copl_engine.images.names import clean_name, name_key
from copl_engine.images.reading import disk_reason, hash_bytes, read_file
from copl_engine.images.scan import is_photo_name, scan
from copl_engine.images.stream import decoded
from copl_engine.store.examples import Example
from copl_engine.types import Finish, Unreadable

EVENT_SECONDS: Final = 0.05
_SMALL: Final = 72  # side of the picture that the difference hash is made of
_LOOK_SIZE: Final = (9, 8)
_WORKERS: Final = 2
_AHEAD: Final = 8
_NO_PHOTO: Final = "is no photo of a known kind; save it as JPEG or PNG."
SAME_PHOTO: Final = "is the same photo as another one here."
_BESIDE: Final = "lies beside the class folders; drop it onto a class."


@dataclass(frozen=True, slots=True)
class Group:
    """Photos that belong to one class. ``name`` is empty for loose photos, which have no folder's name."""

    name: str
    paths: tuple[Path, ...]


@dataclass(frozen=True, slots=True)
class Found:
    """What lies in the things dropped."""

    groups: tuple[Group, ...]
    left_out: tuple[Unreadable, ...]

    @property
    def photos(self) -> int:
        """All photos."""
        return sum(len(group.paths) for group in self.groups)


@dataclass(frozen=True, slots=True)
class Reading:
    """How far it is: files found while ``total`` is None, then photos read of ``total``."""

    done: int
    total: int | None = None


@dataclass(frozen=True, slots=True)
class ReadGroup:
    """Photos of one class that could be read."""

    name: str
    examples: tuple[Example, ...]


@dataclass(frozen=True, slots=True)
class Read:
    """What was read, and what was left out and why."""

    groups: tuple[ReadGroup, ...]
    left_out: tuple[Unreadable, ...]


FindSteps = Generator[Reading, Finish | None, Found]


def find(paths: Sequence[Path], *, as_one: bool = False) -> FindSteps:
    """Find the photos in files and folders.

    A folder of class folders gives a group for each of them; a folder of photos gives one named like itself;
    loose photos give one without a name.

    Args:
        paths: as dropped.
        as_one: everything goes to one class, whatever the folders are called.
    """
    pace = _Pace()
    groups: dict[str, Group] = {}
    left_out: list[Unreadable] = []
    loose: list[Path] = []
    yield Reading(0)
    for path in paths:
        if path.is_dir():
            found = yield from _find_in_folder(path, as_one, pace)
            left_out += found.left_out
            for group in found.groups:
                key = name_key(group.name)
                before = groups[key].paths if key in groups else ()
                groups[key] = Group(groups[key].name if key in groups else group.name, before + group.paths)
        elif is_photo_name(path.name) or not path.exists():
            loose.append(path)
        else:
            left_out.append(Unreadable(path, _NO_PHOTO))
    if loose:
        groups[""] = Group("", groups[""].paths + tuple(loose) if "" in groups else tuple(loose))
    return Found(tuple(group for group in groups.values() if group.paths), tuple(left_out))


def _find_in_folder(folder: Path, as_one: bool, pace: "_Pace") -> FindSteps:
    try:
        inside = sorted(item for item in folder.iterdir() if item.is_dir() and not item.name.startswith("."))
        if as_one or not inside:
            found, left_out = yield from _scan(folder, pace)
            return Found((Group("" if as_one else clean_name(folder.name), found),), left_out)
        groups: list[Group] = []
        gone: list[Unreadable] = []
        for class_folder in inside:
            found, left_out = yield from _scan(class_folder, pace)
            groups.append(Group(clean_name(class_folder.name), found))
            gone += left_out
        beside = [item for item in folder.iterdir() if item.is_file() and is_photo_name(item.name)]
        if not any(group.paths for group in groups):  # its sub-folders hold nothing: it is a class itself
            return Found((Group(clean_name(folder.name), tuple(sorted(beside))),), tuple(gone))
        return Found(tuple(groups), (*gone, *(Unreadable(item, _BESIDE) for item in beside)))
    except OSError as error:
        return Found((), (Unreadable(folder, disk_reason(error)),))


def _scan(
    folder: Path, pace: "_Pace"
) -> Generator[Reading, Finish | None, tuple[tuple[Path, ...], tuple[Unreadable, ...]]]:
    found: list[Path] = []
    left_out: list[Unreadable] = []
    try:
        for item in scan(folder):
            if isinstance(item, Path):
                found.append(item)
                pace.count += 1
            else:
                left_out.append(item)
            if pace.due():
                yield Reading(pace.count)
    except FolderProblem as error:  # one locked folder leaves the others
        why = error.__cause__
        left_out.append(Unreadable(folder, disk_reason(why) if isinstance(why, OSError) else str(error)))
    return tuple(found), tuple(left_out)


def read(
    paths: Sequence[Path], *, as_one: bool = False, stored: bool = False
) -> Generator[Reading, Finish | None, Read]:
    """Find photos, then read every one of them once: its hash, and whether it can be shown."""
    found = yield from find(paths, as_one=as_one)
    return (yield from read_found(found, stored=stored))


def read_found(found: Found, *, stored: bool = False) -> Generator[Reading, Finish | None, Read]:
    """Read photos that were found."""
    pace = _Pace()
    left_out = list(found.left_out)
    groups: list[ReadGroup] = []
    yield Reading(0, found.photos)
    for group in found.groups:
        examples: list[Example] = []
        seen: set[str] = set()
        stream = decoded(group.paths, _look_at, _WORKERS, _AHEAD)
        with closing(_generator(stream)) as items:
            for item in items:
                pace.count += 1
                if isinstance(item, Unreadable):
                    left_out.append(item)
                elif item.content in seen:
                    left_out.append(Unreadable(item.path, SAME_PHOTO))
                else:
                    seen.add(item.content)
                    examples.append(Example(item.path, item.content, item.look, stored))
                if pace.due():
                    yield Reading(pace.count, found.photos)
        groups.append(ReadGroup(group.name, tuple(examples)))
    return Read(tuple(group for group in groups if group.examples), tuple(left_out))


def _generator(stream: Iterator[Any]) -> Generator[Example | Unreadable, None, None]:
    """The stream's values; closing it ends the stream's threads."""
    with closing(stream):  # type: ignore[type-var]
        for item in stream:
            yield item if isinstance(item, Unreadable) else item.value


def _look_at(path: Path) -> Example:
    """Read a photo once: hash of its bytes, difference hash of its picture."""
    from copl_engine.images.decode import decode_bytes, shrink  # Pillow and its formats: not before the first paint

    data = read_file(path)
    small = shrink(decode_bytes(data, path, _SMALL), _SMALL)
    return Example(path, hash_bytes(data), difference_hash(small))


def difference_hash(pixels: np.ndarray) -> int:
    """64 bits: whether each of 8 x 8 places is brighter than the one to its right."""
    from PIL import Image

    grey = np.asarray(Image.fromarray(pixels).convert("L").resize(_LOOK_SIZE, Image.Resampling.BOX), np.int16)
    bits = (grey[:, 1:] < grey[:, :-1]).ravel()
    return int("".join("1" if bit else "0" for bit in bits), 2)


class _Pace:
    """Counts, and says when the next event is due."""

    def __init__(self) -> None:
        self.count = 0
        self._last = time.monotonic()

    def due(self) -> bool:
        now = time.monotonic()
        if now - self._last < EVENT_SECONDS:
            return False
        self._last = now
        return True
