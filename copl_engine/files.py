"""Every write of the engine: whole or not at all.

A file is written to a temporary sibling, flushed to disk, then put in place with one atomic replace, and the
folder is flushed too; after a crash the target is either the old file or the new one (POSIX ``rename``).
"""

import errno
import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

import platformdirs

from copl_engine.errors import OutputProblem


def cache_folder() -> Path:
    """Where what can be made again is kept; ``COPL_CACHE_DIR`` overrides the system's place for it."""
    return Path(os.environ.get("COPL_CACHE_DIR") or platformdirs.user_cache_dir("copl-studio", appauthor=False))


@contextmanager
def writing(target: Path) -> Iterator[BinaryIO]:
    """Open a temporary sibling of ``target`` that replaces it when the block ends without an error.

    Raises:
        OutputProblem: the folder is missing or read-only, or the disk is full.
    """
    try:
        handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name[:40]}.", suffix=".part")
    except OSError as error:
        raise OutputProblem(_sentence(target, error)) from error
    draft = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        draft.chmod(_mode(target))
        draft.replace(target)
        _sync_folder(target.parent)
    except OSError as error:
        draft.unlink(missing_ok=True)
        raise OutputProblem(_sentence(target, error)) from error
    except BaseException:
        draft.unlink(missing_ok=True)
        raise


def write_bytes(target: Path, content: bytes) -> None:
    """Write ``content`` to ``target``, whole or not at all.

    Raises:
        OutputProblem: as ``writing``.
    """
    with writing(target) as file:
        file.write(content)


def check_writable(target: Path) -> None:
    """Say before long work that its result could not be written.

    Raises:
        OutputProblem: the folder is missing or read-only, or the target is a folder.
    """
    if target.is_dir():
        raise OutputProblem(f"{target} is a folder; give the name of a file to write.")
    try:
        handle, name = tempfile.mkstemp(dir=target.parent, prefix=".copl-", suffix=".part")
    except OSError as error:
        raise OutputProblem(_sentence(target, error)) from error
    os.close(handle)
    Path(name).unlink(missing_ok=True)


def _mode(target: Path) -> int:
    """Permissions of the file that is replaced, or those a plainly opened file would get."""
    if target.exists():
        return target.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask


def _sync_folder(folder: Path) -> None:
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _sentence(target: Path, error: OSError) -> str:
    match error.errno:
        case errno.ENOENT:
            return f"{target} cannot be written: the folder {target.parent} does not exist. Make it first."
        case errno.ENOTDIR:
            return f"{target} cannot be written: {target.parent} is not a folder."
        case errno.EACCES | errno.EPERM | errno.EROFS:
            return f"{target} cannot be written: the folder is read-only. Choose another place."
        case errno.ENOSPC | errno.EDQUOT:
            return f"{target} cannot be written: the disk is full. Free some space and try again."
        case _:
            return f"{target} cannot be written: {error.strerror or error}."
