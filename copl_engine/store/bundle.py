"""The folder of a project: made whole or not at all, its small file to double-click, its database."""

import errno
import json
import shutil
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from enum import Enum, auto
from pathlib import Path
from types import TracebackType
from typing import Final, Self

from copl_engine.errors import EngineError, OutputProblem
from copl_engine.files import put_folder_in_place, write_bytes
from copl_engine.images.names import show
from copl_engine.store.backups import back_up
from copl_engine.store.locking import ProjectLock
from copl_engine.store.schema import SCHEMA, migrate

ENDING: Final = ".copl"
DOOR: Final = "open.coplproject"
DATABASE: Final = "project.db"
_FORMAT: Final = 1
_SIZES: Final = ("page_count", "freelist_count", "page_size")
_MUCH: Final = 16 * 1024**2
_PRIMARY: Final = 0xFF  # of SQLite's error codes, the kind


class _Trouble(Enum):
    """What keeps a project from being read or written."""

    FULL = auto()
    READ_ONLY = auto()
    DAMAGED = auto()
    BUSY = auto()
    AWAY = auto()


_TROUBLES: Final = {
    sqlite3.SQLITE_FULL: _Trouble.FULL,
    sqlite3.SQLITE_READONLY: _Trouble.READ_ONLY,
    sqlite3.SQLITE_CORRUPT: _Trouble.DAMAGED,
    sqlite3.SQLITE_NOTADB: _Trouble.DAMAGED,
    sqlite3.SQLITE_BUSY: _Trouble.BUSY,
    sqlite3.SQLITE_LOCKED: _Trouble.BUSY,
    sqlite3.SQLITE_IOERR: _Trouble.AWAY,
    sqlite3.SQLITE_CANTOPEN: _Trouble.AWAY,
}
_DISK_TROUBLES: Final = {
    errno.ENOSPC: _Trouble.FULL,
    errno.EDQUOT: _Trouble.FULL,
    errno.EFBIG: _Trouble.FULL,
    errno.EROFS: _Trouble.READ_ONLY,
    errno.EACCES: _Trouble.READ_ONLY,
    errno.EPERM: _Trouble.READ_ONLY,
}


class ProjectProblem(EngineError):
    """A project that is missing, damaged, newer, or cannot be made or written."""


class ProjectDamaged(ProjectProblem):
    """A project whose database is no whole one any more."""


class ReadOnlyPlace(ProjectProblem):
    """A project that can be looked at and not written."""

    def __init__(self, folder: Path) -> None:
        super().__init__(
            f"“{show(folder.stem)}” is in a place that cannot be written. What you change is saved once it can be; "
            "or choose “Save as…” and another place."
        )


@contextmanager
def saying(folder: Path) -> Iterator[None]:
    """Failures of the disk or the database inside the block become sentences.

    Raises:
        ProjectProblem: what is wrong and what to do.
    """
    try:
        yield
    except sqlite3.Error as error:
        trouble = _TROUBLES.get(getattr(error, "sqlite_errorcode", 0) & _PRIMARY)
        if trouble is None:
            raise
        raise _problem(folder, trouble) from error
    except OSError as error:
        raise _problem(folder, _DISK_TROUBLES.get(error.errno or 0, _Trouble.AWAY)) from error


def _problem(folder: Path, trouble: _Trouble) -> ProjectProblem:
    name = show(folder.stem)
    match trouble:
        case _Trouble.FULL:
            return ProjectProblem(f"“{name}” cannot be saved: the disk is full. Free some space; it is saved then.")
        case _Trouble.READ_ONLY:
            return ReadOnlyPlace(folder)
        case _Trouble.DAMAGED:
            return ProjectDamaged(f"“{name}” is damaged. Go back to an earlier state of it, or open another project.")
        case _Trouble.BUSY:
            return ProjectProblem(f"“{name}” is being written by another program; it is saved when that is done.")
        case _Trouble.AWAY:
            return ProjectProblem(f"“{name}” cannot be reached; connect its drive again, or put its folder back.")


def project_folder(path: Path) -> Path:
    """The project's folder, from the folder itself or the file in it that one double-clicks."""
    return path.parent if path.name == DOOR else path


def is_project(path: Path) -> bool:
    """Whether this is a project's folder, or the file in it that one double-clicks."""
    return path.name == DOOR or (path.suffix.lower() == ENDING and (path / DATABASE).exists())


def free_folder(parent: Path, name: str) -> Path:
    """A project folder of this name, or with a number after it, that does not exist yet."""
    safe = "".join("_" if c in '<>:"/\\|?*' or ord(c) < 32 else c for c in name).strip(" .")[:60] or "My photos"
    target, number = parent / f"{safe}{ENDING}", 1
    while target.exists():
        number += 1
        target = parent / f"{safe} {number}{ENDING}"
    return target


class draft_of:  # noqa: N801 - used as a context only
    """A project under a temporary name beside its place; removed unless it was put there."""

    def __init__(self, target: Path) -> None:
        self._target = target
        if target.exists():
            raise OutputProblem(f"{target} exists already; choose another name.")
        try:
            target.parent.mkdir(parents=True, exist_ok=True)
            self._room = tempfile.TemporaryDirectory(dir=target.parent, prefix=".copl-")
            self.folder = Path(self._room.name) / "project"
            self.folder.mkdir()
        except OSError as error:
            raise OutputProblem(f"{target} cannot be made ({error.strerror}); choose another folder.") from error

    def put_in_place(self) -> None:
        """Give it its name."""
        put_folder_in_place(self.folder, self._target)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._room.cleanup()
        if isinstance(error, OSError):
            raise OutputProblem(
                f"{self._target} cannot be written ({error.strerror}); choose another place."
            ) from error


def write_door(folder: Path) -> None:
    """Write the small file that one double-clicks."""
    write_bytes(folder / DOOR, json.dumps({"format": _FORMAT, "program": "CoPL Studio"}).encode())


def identity(folder: Path) -> tuple[int, int]:
    """Tells whether the database that lies there is still the one that was opened."""
    status = (folder / DATABASE).stat()
    return status.st_dev, status.st_ino


def check_reachable(folder: Path) -> None:
    """A project is still in its place.

    Raises:
        ProjectProblem: its drive is away, or it was moved or renamed.
    """
    with saying(folder):
        identity(folder)


@dataclass(frozen=True, slots=True)
class Held:
    """A project that other windows are kept out of.

    Attributes:
        place: where its database is to be opened: a copy where the place cannot be written.
        lock: None where the place cannot be written.
    """

    place: Path
    lock: ProjectLock | None


@contextmanager
def held(folder: Path) -> Iterator[Held]:
    """Keep other windows out of a project; what cannot be written can be looked at.

    Raises:
        ProjectProblem: there is no project.
        ProjectInUse: another window has it open.
    """
    if not (folder / DATABASE).exists():
        raise ProjectProblem(
            f"There is no project in “{show(folder)}”; it may have been moved or renamed, or its drive is disconnected."
        )
    try:
        with saying(folder):
            lock = ProjectLock(folder)
    except ReadOnlyPlace:
        with tempfile.TemporaryDirectory(prefix="copl-") as room, saying(folder):
            copy = Path(room) / folder.name
            copy.mkdir()
            for path in folder.glob(f"{DATABASE}*"):
                shutil.copy(path, copy)
            yield Held(copy, None)
        return
    try:
        yield Held(folder, lock)
    finally:
        lock.release()


def shrink(connection: sqlite3.Connection) -> None:
    """Give back what a database holds of the disk and uses no more, where that is much."""
    pages, free, size = (int(connection.execute(f"PRAGMA {each}").fetchone()[0]) for each in _SIZES)
    if free * size > _MUCH and 2 * free > pages:
        with suppress(sqlite3.OperationalError):  # somebody reads now, or the disk has no room for the new one
            connection.execute("VACUUM")


def connect(folder: Path) -> sqlite3.Connection:
    """Open a project's database and bring it to the present schema; an older one is kept as a backup first.

    Raises:
        ProjectProblem: a damaged project, or one of a newer version.
    """
    path = folder / DATABASE
    with saying(folder), ExitStack() as undo:
        connection = sqlite3.connect(path, check_same_thread=False)
        undo.callback(connection.close)
        connection.execute("PRAGMA foreign_keys = ON")
        if connection.execute("PRAGMA journal_mode = WAL").fetchone()[0] != "wal":
            connection.execute("PRAGMA journal_mode = DELETE")  # a network drive, say
        connection.execute("PRAGMA synchronous = FULL")  # what is said to be saved outlasts a power cut
        version = int(connection.execute("PRAGMA user_version").fetchone()[0])
        if version > SCHEMA:
            raise ProjectProblem(f"“{show(folder)}” was made by a newer CoPL Studio; update this one to open it.")
        if 0 < version < SCHEMA:
            back_up(connection, folder)
        migrate(connection)
        undo.pop_all()
    return connection
