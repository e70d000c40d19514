"""What an export does to files, one step a file, and the plan that says so before anything is touched."""

import os
import shutil
import unicodedata
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import BinaryIO, Final

from copl_engine.types import Unreadable

_RESERVED: Final = frozenset(
    {"con", "prn", "aux", "nul", *(f"{name}{n}" for name in ("com", "lpt") for n in range(10))}
)
_LONGEST: Final = 80  # characters of a class's folder


class Act(StrEnum):
    """What is done to a file."""

    COPY = "copy"
    LINK = "link"
    MOVE = "move"
    WRITE = "write"


@dataclass(frozen=True, slots=True)
class Wanted:
    """A file that an export wants to make, before names are settled.

    Attributes:
        act: how.
        source: the photo; None where a file is written that no photo stands behind.
        target: its wanted place. Copies, links and moves get another name where it is taken; what is written
            replaces the file there, and undoing brings that back.
    """

    act: Act
    source: Path | None
    target: Path


@dataclass(frozen=True, slots=True)
class Step:
    """A file that an export makes; ``size`` in bytes is that of the photo, 0 for what is written."""

    number: int
    act: Act
    source: Path | None
    target: Path
    size: int


@dataclass(frozen=True, slots=True)
class Plan:
    """An export before it is done: nothing has been touched.

    Attributes:
        steps: in order.
        renamed: how many get another name, as theirs is taken.
        replaced: how many written files replace one that is there.
        left_out: photos that are not exported, and why.
        needed: bytes that it takes on the target's disk.
        free: bytes free there.
    """

    steps: tuple[Step, ...]
    renamed: int
    replaced: int
    left_out: tuple[Unreadable, ...]
    needed: int
    free: int

    @property
    def fits(self) -> bool:
        """Whether the target's disk has room."""
        return self.needed <= self.free


Write = Callable[[Step, bytes | None, BinaryIO], None]
"""Writes a step's file, given the bytes that are there now; equal steps give equal bytes."""


def plan(wanted: Iterable[Wanted], out: Path, is_claimed: Callable[[str], bool], room: int = 0) -> Plan:
    """Settle names and add up.

    Args:
        wanted: in the order of the export.
        out: the folder or file that the person chose.
        is_claimed: whether another export that is not finished has a name, by its ``name_claim``.
        room: bytes that written files will take, as far as is known.
    """
    steps: list[Step] = []
    left_out: list[Unreadable] = []
    own: set[str] = set()
    renamed = replaced = needed = 0
    disk = disk_of(out)
    for item in wanted:
        reason, size = _refusal(item)
        if reason is not None and item.source is not None:
            left_out.append(Unreadable(item.source, reason))
            continue
        target = item.target
        if item.act is Act.WRITE:
            replaced += target.exists()
        else:
            target = free_name(target, lambda name: name in own or is_claimed(name))
            renamed += target != item.target
        own.add(name_claim(target))
        steps.append(Step(len(steps), item.act, item.source, target, size))
        if item.act is Act.COPY or (item.act is Act.MOVE and item.source and disk_of(item.source) != disk):
            needed += size
    free = shutil.disk_usage(nearest(out)).free
    return Plan(tuple(steps), renamed, replaced, tuple(left_out), needed + room, free)


def _refusal(item: Wanted) -> tuple[str | None, int]:
    """Why a photo cannot be exported, if so, and its size."""
    if item.source is None or item.act is Act.WRITE:
        return None, 0
    try:
        if item.act is Act.MOVE and item.source.is_symlink():
            return "is a link to a photo; it is not moved. Move the photo itself, or copy.", 0
        status = item.source.stat()
    except OSError as error:
        return f"cannot be found ({error.strerror}); it may have been moved, renamed or deleted.", 0
    if item.act is Act.LINK and status.st_dev != disk_of(item.target):
        return "lies on another disk than the target, so it cannot get a second name there; copy instead.", 0
    return None, status.st_size


def free_name(target: Path, taken: Callable[[str], bool]) -> Path:
    """The wanted name, or the first of "name (2)", "name (3)" … that nobody has."""
    number, name = 1, target
    while taken(name_claim(name)) or os.path.lexists(name):
        number += 1
        name = target.with_name(f"{target.stem} ({number}){target.suffix}")
    return name


def name_claim(path: Path) -> str:
    """What two names must differ in on any disk: neither case nor how accents are composed counts."""
    return unicodedata.normalize("NFC", os.fsencode(path.absolute()).decode("utf-8", "backslashreplace")).casefold()


def nearest(path: Path) -> Path:
    """The path, or the nearest folder above it that exists."""
    return next(each for each in (path, *path.absolute().parents) if each.exists())


def disk_of(path: Path) -> int:
    """The number of the disk that a path lies or would lie on."""
    return nearest(path.absolute()).stat().st_dev


def class_folders(names: Sequence[str]) -> dict[str, str]:
    """A folder's name for each class that every system takes, and no two alike."""
    folders: dict[str, str] = {}
    taken: set[str] = set()
    for name in names:
        kept = "".join("_" if c in '<>:"/\\|?*' or ord(c) < 32 else c for c in name)
        safe = kept[:_LONGEST].strip(" .") or "class"
        safe = f"{safe}_" if safe.split(".")[0].lower() in _RESERVED else safe
        number, folder = 1, safe
        while folder.casefold() in taken:
            number += 1
            folder = f"{safe} ({number})"
        taken.add(folder.casefold())
        folders[name] = folder
    return folders
