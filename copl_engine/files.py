"""Every write of the engine: whole or not at all.

A file is written to a temporary sibling, flushed to disk, then put in place with one atomic step, and the folder is
flushed too; after a crash the target is either the old file or the new one (POSIX ``rename``). A file that must not
replace another is put in place by a second name for the draft (POSIX ``link``), which fails where the name is taken.
"""

import errno
import hashlib
import os
import secrets
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from glob import escape
from pathlib import Path
from typing import BinaryIO, Final

import platformdirs

from copl_engine.errors import OutputProblem

_BLOCK: Final = 1 << 20
_NO_LINKS: Final = frozenset({errno.EPERM, errno.ENOTSUP, errno.ENOSYS, errno.EMLINK, errno.EINVAL})
_BINARY: Final[int] = getattr(os, "O_BINARY", 0)


def cache_folder() -> Path:
    """Where what can be made again is kept; ``COPL_CACHE_DIR`` overrides the system's place for it."""
    return Path(os.environ.get("COPL_CACHE_DIR") or platformdirs.user_cache_dir("copl-studio", appauthor=False))


def state_folder() -> Path:
    """Where what must last between two starts is kept; ``COPL_STATE_DIR`` overrides the system's place for it."""
    return Path(os.environ.get("COPL_STATE_DIR") or platformdirs.user_state_dir("copl-studio", appauthor=False))


@contextmanager
def writing(target: Path) -> Iterator[BinaryIO]:
    """Open a temporary sibling of ``target`` that replaces it when the block ends without an error.

    Raises:
        OutputProblem: the folder is missing or read-only, or the disk is full.
    """
    _check_ordinary(target)
    draft = _draft_name(target)
    try:
        file = _created(draft, target)
    except OSError as error:
        raise OutputProblem(sentence(target, error)) from error
    try:
        with file:
            yield file
            _flushed(file)
        draft.replace(target)
        sync_folder(target.parent)
    except OSError as error:
        draft.unlink(missing_ok=True)
        raise OutputProblem(sentence(target, error)) from error
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
        OutputProblem: the folder is missing or read-only, or the target is a folder, a device or a pipe.
    """
    if target.is_dir():
        raise OutputProblem(f"{target} is a folder; give the name of a file to write.")
    _check_ordinary(target)
    draft = _draft_name(target)
    try:
        _created(draft, target).close()
        draft.unlink()
    except OSError as error:
        raise OutputProblem(sentence(target, error)) from error


def sweep_drafts(target: Path) -> None:
    """Remove what a killed ``writing`` of this target left behind; only while nobody else writes to it."""
    for draft in target.parent.glob(f"{escape(_draft_stem(target))}*.part"):
        draft.unlink(missing_ok=True)


def copy_to_draft(source: Path, draft: Path) -> str:
    """Copy a file to a draft, flushed, with the source's times and permissions; an old draft is written anew.

    Returns:
        SHA-256 of the bytes.
    """
    digest = hashlib.sha256()
    with source.open("rb") as read, draft.open("wb") as file:
        while block := read.read(_BLOCK):
            digest.update(block)
            file.write(block)
        file.flush()
        shutil.copystat(source, draft)
        os.fsync(file.fileno())
    return digest.hexdigest()


def file_hash(path: Path) -> str:
    """SHA-256 of a file's bytes, read by blocks."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def put_in_place(draft: Path, target: Path) -> None:
    """Give a flushed draft its name beside the one it has; the draft stays. The folder is not flushed.

    Where the disk knows no second names (FAT), the name is taken first and the draft moved onto it.

    Raises:
        FileExistsError: the name is taken; nothing is ever replaced.
    """
    try:
        target.hardlink_to(draft)
    except OSError as error:
        if error.errno not in _NO_LINKS:
            raise
        _created(target, target).close()
        draft.replace(target)


def make_folders(folder: Path) -> tuple[Path, ...]:
    """Make a folder and those above it, flushed; gives those that were not there, outermost first."""
    missing = [each for each in (folder, *folder.parents) if not each.exists()][::-1]
    made = []
    for each in missing:
        with suppress(FileExistsError):  # another program was faster
            each.mkdir()
            sync_folder(each.parent)
            made.append(each)
    return tuple(made)


def put_folder_in_place(draft: Path, target: Path) -> None:
    """Give a folder that was made under another name its own; all that is in it is flushed before.

    Raises:
        OSError: the name is taken, or the disk is full.
    """
    for path in draft.rglob("*"):
        if path.is_dir():
            sync_folder(path)
        else:
            with path.open("rb+") as file:
                os.fsync(file.fileno())
    sync_folder(draft)
    draft.rename(target)
    sync_folder(target.parent)


def sync_folder(folder: Path) -> None:
    """Make the names in a folder last."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _check_ordinary(target: Path) -> None:
    """Refuse a device or a pipe, which an administrator's program would put a file in the place of."""
    if target.exists() and not (target.is_file() or target.is_dir()):
        what = "it is a device or a pipe"
        raise OutputProblem(f"{target} cannot be written: {what}.")


def _draft_stem(target: Path) -> str:
    return f".{target.name[:40]}."


def _draft_name(target: Path) -> Path:
    return target.with_name(f"{_draft_stem(target)}{secrets.token_hex(6)}.part")


def _created(path: Path, target: Path) -> BinaryIO:
    """A new file with the permissions of the one it will replace, or those a plainly opened file gets."""
    handle = os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL | _BINARY, 0o666)
    if sys.platform != "win32":
        with suppress(OSError):
            os.fchmod(handle, target.stat().st_mode & 0o777)
    return os.fdopen(handle, "wb")


def _flushed(file: BinaryIO) -> None:
    file.flush()
    os.fsync(file.fileno())


def sentence(target: Path, error: OSError) -> str:
    """What keeps a file from being written, and what to do."""
    match error.errno:
        case errno.ENOENT if not target.parent.exists():
            return f"{target} cannot be written: the folder {target.parent} does not exist. Make it first."
        case errno.ENOTDIR:
            return f"{target} cannot be written: {target.parent} is not a folder."
        case errno.EACCES | errno.EPERM | errno.EROFS:
            return f"{target} cannot be written: the folder is read-only. Choose another place."
        case errno.ENOSPC | errno.EDQUOT:
            return f"{target} cannot be written: the disk is full. Free some space and try again."
        case _:
            return f"{target} cannot be written: {error.strerror or error}."
