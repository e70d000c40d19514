"""Photos that are not where they were, found again by their contents, and folders by what is in them."""

import os
from collections.abc import Generator, Sequence
from pathlib import Path
from typing import Final

from copl_engine.files import file_hash
from copl_engine.images.scan import scan
from copl_engine.store.examples import Example
from copl_engine.store.pages import KeptFolder, reading
from copl_engine.types import Finish

_ENOUGH: Final = 0.8  # of a folder's photos that must be there: some may have been deleted


def missing(examples: Sequence[Example]) -> Generator[None, Finish | None, tuple[Example, ...]]:
    """Those whose file is not there."""
    gone = []
    for example in examples:
        if not example.path.exists():
            gone.append(example)
        yield None
    return tuple(gone)


def find_again(gone: Sequence[Example], folder: Path) -> Generator[None, Finish | None, dict[str, Path]]:
    """Where they are now, by their contents; files of the same names are looked at first.

    Raises:
        FolderProblem: the folder cannot be listed.
    """
    names = {example.path.name for example in gone}
    wanted = {example.content for example in gone}
    paths = []
    for item in scan(folder):
        if isinstance(item, Path):
            paths.append(item)
        yield None
    found: dict[str, Path] = {}
    for path in sorted(paths, key=lambda path: path.name not in names):
        if len(found) == len(wanted):
            break
        try:
            content = file_hash(path)
        except OSError:
            continue
        if content in wanted:
            found.setdefault(content, path)
        yield None
    return found


def missing_folders(project: Path) -> tuple[KeptFolder, ...]:
    """Folders of photos that were labelled and are no longer there; all that is labelled is written."""
    with reading(project) as pages:
        return tuple(folder for folder in pages.sources() if folder.photos and not folder.path.exists())


def find_folder(gone: KeptFolder, place: Path) -> Generator[None, Finish | None, Path | None]:
    """Where a folder is now, under whatever name: this place or one in it that has its photos."""
    first = gone.photos[:3]
    for root, folders, _ in os.walk(place):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        yield None
        folder = Path(root)
        if any((folder / name).exists() for name, _ in first) and _share(gone, folder) >= _ENOUGH:
            return folder
    return None


def _share(gone: KeptFolder, folder: Path) -> float:
    there = 0
    for name, size in gone.photos:
        try:
            there += size is None or (folder / name).stat().st_size == size
        except OSError:
            continue
    return there / len(gone.photos)
