"""Finding photos in folders: in a fixed order, inside the folder only, nothing left out without a reason."""

import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Final

from copl_engine.errors import ClassNameProblem, FolderProblem, OutputProblem
from copl_engine.images.names import clean_name, name_key, show, system_path
from copl_engine.images.reading import disk_reason
from copl_engine.types import Unreadable

SUFFIXES: Final = frozenset(
    (
        ".jpg",
        ".jpeg",
        ".jpe",
        ".jfif",
        ".mpo",
        ".png",
        ".apng",
        ".webp",
        ".gif",
        ".bmp",
        ".dib",
        ".tif",
        ".tiff",
        ".ico",
        ".avif",
        ".avifs",
        ".heic",
        ".heics",
        ".heif",
        ".heifs",
        ".hif",
        ".jp2",
        ".j2k",
        ".jpf",
        ".jpx",
        ".j2c",
        ".jpc",
        ".ppm",
        ".pgm",
        ".pbm",
        ".pnm",
        ".pfm",
    )
)
"""Endings of names that are offered as photos, in lower case."""

_NO_PHOTO_FOLDERS: Final = frozenset({"__macosx", "@eadir", "$recycle.bin", "system volume information"})
_PROJECT: Final = ".copl"  # a project holds copies of photos
_MASKS: Final = frozenset({"manifest.jsonl", "masks"})  # the sample's layout: masks lie beside the class folders
_WINDOWS_HIDDEN: Final = 2  # stat.FILE_ATTRIBUTE_HIDDEN
_LAYOUT: Final = "make one sub-folder for each class, named like it, and put its photos inside."
_BESIDE: Final = "lies beside the class folders; move it into one of them."
_OUTSIDE: Final = "is a link that leads out of the folder; copy the photos themselves into it."
_BROKEN: Final = "is a link to something that is gone; replace it by the photo."
_SPECIAL: Final = "is a device or a pipe, not a file; remove it or choose another folder."

_Entry = tuple[Path, os.DirEntry[str]]


@dataclass(frozen=True, slots=True)
class ClassFolders:
    """Example photos in one sub-folder a class.

    Attributes:
        examples: cleaned class name to its photos, both in the order of the names; a class may be without.
        left_out: what was found but not taken, and why.
    """

    examples: Mapping[str, tuple[Path, ...]]
    left_out: tuple[Unreadable, ...]


def check_no_photo(target: Path) -> None:
    """Refuse a place for a result that is named like a photo.

    Raises:
        OutputProblem: the reason.
    """
    if is_photo_name(target.name):
        raise OutputProblem(f"{target} is named like a photo, and photos are never written over; choose another name.")


def is_photo_name(name: str) -> bool:
    """Whether a file of this name is offered as a photo."""
    return Path(name).suffix.lower() in SUFFIXES and not name.startswith(".")


def scan(root: Path) -> Iterator[Path | Unreadable]:
    """Photos below a folder, depth first, by name; lazily, a folder is listed when its turn comes.

    Hidden files and folders, folders that systems and CoPL Studio keep for themselves, and the folder ``masks``
    beside a ``manifest.jsonl`` (the sample's masks are no photos) are passed over. A link to a photo inside the
    folder is a photo; a link to a folder inside is passed over, as the folder is found where it lies; links that
    lead out of the folder, and folders that cannot be listed, come as ``Unreadable``. Whether a file can be decoded
    is not asked here.

    Raises:
        FolderProblem: the folder itself is missing, a file, or cannot be listed.
    """
    return _walk(_list_root(root), os.path.realpath(system_path(root)))


def _list_root(root: Path) -> list[_Entry]:
    try:
        return _listed(root)
    except FileNotFoundError as error:
        raise FolderProblem(f"There is no folder “{show(root)}”; choose another, or connect its drive.") from error
    except NotADirectoryError as error:
        raise FolderProblem(f"“{show(root)}” is a file; choose the folder it is in.") from error
    except OSError as error:
        raise FolderProblem(f"“{show(root)}” cannot be opened ({error.strerror}); change its permissions.") from error


def _listed(folder: Path) -> list[_Entry]:
    """What a folder holds, by name, without what is hidden, for systems or a project, or the sample's masks."""
    with os.scandir(system_path(folder)) as entries:
        shown = {entry.name: entry for entry in entries if not _is_hidden(entry)}
    if shown.keys() >= _MASKS:
        del shown["masks"]
    return [(folder / name, shown[name]) for name in sorted(shown)]


def _is_hidden(entry: os.DirEntry[str]) -> bool:
    name = entry.name.lower()
    if name.startswith(".") or name in _NO_PHOTO_FOLDERS or name.endswith(_PROJECT):
        return True
    if os.name != "nt":
        return False
    attributes: int = getattr(entry.stat(follow_symlinks=False), "st_file_attributes", 0)
    return bool(attributes & _WINDOWS_HIDDEN)


def _walk(entries: list[_Entry], root: str) -> Iterator[Path | Unreadable]:
    """Photos among the entries and below; ``root`` is the real path that links may not leave."""
    waiting = entries[::-1]  # an own stack: folders may be nested deeper than Python's calls
    visited = {root}
    while waiting:
        path, entry = waiting.pop()
        found: Path | Unreadable | None = None
        try:
            if not entry.is_dir(follow_symlinks=False):
                found = _judge(path, entry, root)
            elif (below := _enter(path, root, visited)) is None:
                found = Unreadable(path, _OUTSIDE)
            else:
                waiting += below[::-1]
        except OSError as error:
            found = Unreadable(path, disk_reason(error))
        if found is not None:
            yield found


def _enter(folder: Path, root: str, visited: set[str]) -> list[_Entry] | None:
    """What a folder below holds; None where it leads out.

    On Windows a junction is a link that calls itself a folder, so the real path is asked for there. Elsewhere a
    folder that is no link lies where it was found.
    """
    if os.name == "nt":
        real = os.path.realpath(system_path(folder))
        if not _is_inside(real, root):
            return None
        if real in visited:
            return []
        visited.add(real)
    return _listed(folder)


def _judge(path: Path, entry: os.DirEntry[str], root: str) -> Path | Unreadable | None:
    """What a file or a link comes to: a photo, left out with a reason, or of no concern (None)."""
    if entry.is_symlink():
        real = os.path.realpath(system_path(path))
        if not Path(real).exists():
            return Unreadable(path, _BROKEN) if is_photo_name(entry.name) else None
        if not (Path(real).is_dir() or is_photo_name(entry.name)):
            return None
        if not _is_inside(real, root):
            return Unreadable(path, _OUTSIDE)
        return path if Path(real).is_file() else None
    if not is_photo_name(entry.name):
        return None
    return path if entry.is_file(follow_symlinks=False) else Unreadable(path, _SPECIAL)


def _is_inside(real: str, root: str) -> bool:
    return real == root or real.startswith(root.rstrip(os.sep) + os.sep)


def scan_classes(folder: Path) -> ClassFolders:
    """Example photos laid out in one sub-folder a class; the class is named like its folder.

    Photos may lie deeper inside a class. Whether there are enough classes and photos is the training's affair.

    Raises:
        FolderProblem: the folder is missing, a file, empty, cannot be listed or has no sub-folders.
        ClassNameProblem: two folders name the same class (case, blanks, ``_`` and ``-`` do not count), or a
            folder's name has nothing else.
    """
    root = os.path.realpath(system_path(folder))
    entries = _list_root(folder)
    if not entries:
        raise FolderProblem(f"“{show(folder)}” is empty; {_LAYOUT}")
    folders = [(path, entry) for path, entry in entries if entry.is_dir(follow_symlinks=False)]
    if not folders:
        raise FolderProblem(f"“{show(folder)}” has no sub-folders; {_LAYOUT}")
    left_out: list[Unreadable] = []
    for path, entry in entries:
        found = None if entry.is_dir(follow_symlinks=False) else _judge(path, entry, root)
        if found is not None:
            left_out.append(found if isinstance(found, Unreadable) else Unreadable(path, _BESIDE))
    examples: dict[str, tuple[Path, ...]] = {}
    for name, class_entry in _named(folders).items():
        found_below = list(_walk([class_entry], root))
        examples[name] = tuple(item for item in found_below if isinstance(item, Path))
        left_out += [item for item in found_below if isinstance(item, Unreadable)]
    return ClassFolders(MappingProxyType(examples), tuple(left_out))


def _named(folders: list[_Entry]) -> dict[str, _Entry]:
    """Class names, cleaned, to their folders."""
    first: dict[str, str] = {}
    named: dict[str, _Entry] = {}
    for path, entry in folders:
        key = name_key(entry.name)
        if not key:
            raise ClassNameProblem(f"The folder “{show(path)}” is no name for a class; give it one with letters.")
        if key in first:
            raise ClassNameProblem(
                f"The folders “{show(first[key])}” and “{show(entry.name)}” name the same class; "
                "rename one of them, or put their photos together."
            )
        first[key] = entry.name
        named[clean_name(entry.name)] = (path, entry)
    return named
