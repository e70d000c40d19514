"""Photos that are not where they were, found again by their contents, under whatever name."""

from collections.abc import Generator, Sequence
from pathlib import Path

from copl_engine.files import file_hash
from copl_engine.images.scan import scan
from copl_engine.store.project import Example
from copl_engine.types import Finish


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
