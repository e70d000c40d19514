"""Three copies of a project's database from earlier days, inside the project, and the way back to one."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final

from copl_engine.files import file_hash, sync_folder
from copl_engine.store.schema import SCHEMA

KEPT: Final = 3
APART: Final = timedelta(days=1)
"""A copy is made no sooner after the last one, but before a restore and before an older project is changed."""

_FOLDER: Final = "backups"
_STAMP: Final = "%Y-%m-%d %H.%M.%S"
_FILES: Final = ("", "-wal", "-shm", "-journal")
_COUNTS: Final = "SELECT (SELECT count(*) FROM classes), (SELECT count(*) FROM examples)"


@dataclass(frozen=True, slots=True)
class Backup:
    """A copy and what is in it."""

    path: Path
    made: datetime
    classes: int
    photos: int


def backups_of(folder: Path) -> tuple[Backup, ...]:
    """The copies that can be gone back to, the newest first."""
    found = []
    for path in sorted((folder / _FOLDER).glob("*.db"), reverse=True):
        with suppress(sqlite3.Error, ValueError):
            made = datetime.strptime(path.stem, _STAMP).replace(tzinfo=UTC)
            with _reading(path) as copy:
                if int(copy.execute("PRAGMA user_version").fetchone()[0]) <= SCHEMA:
                    found.append(Backup(path, made, *copy.execute(_COUNTS).fetchone()))
    return tuple(found)


def back_up(connection: sqlite3.Connection, folder: Path, *, due: bool = False) -> None:
    """Copy the database; of more than three copies the oldest goes.

    Args:
        connection: to the project's database.
        folder: the project's.
        due: only if the last copy is older than a day, and something has changed since.
    """
    now = datetime.now(UTC)
    paths = sorted((folder / _FOLDER).glob("*.db"))
    if due and paths:
        with suppress(ValueError):
            if now - datetime.strptime(paths[-1].stem, _STAMP).replace(tzinfo=UTC) < APART:
                return
    if due and connection.execute(_COUNTS).fetchone() == (0, 0):
        return
    room = folder / _FOLDER
    room.mkdir(exist_ok=True)
    draft = room / "draft.part"
    draft.unlink(missing_ok=True)
    with closing(sqlite3.connect(draft)) as copy:
        connection.backup(copy)
        copy.execute("PRAGMA journal_mode = DELETE")  # one file, which can be read anywhere
    if due and paths and file_hash(draft) == file_hash(paths[-1]):
        draft.unlink()
        return
    draft.replace(room / f"{now:{_STAMP}}.db")
    sync_folder(room)
    for old in sorted(room.glob("*.db"))[:-KEPT]:
        old.unlink()


def go_back(folder: Path, database: Path, backup: Path) -> None:
    """Put a copy in the place of the project's database, which nobody has open; what is there now is kept first."""
    with _reading(backup) as chosen:
        draft = backup.with_name("restored.part")
        draft.unlink(missing_ok=True)
        with closing(sqlite3.connect(draft)) as copy:
            chosen.backup(copy)
    try:
        with closing(sqlite3.connect(database)) as present:
            back_up(present, folder)
            present.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    except sqlite3.DatabaseError as error:
        if isinstance(error, sqlite3.OperationalError):
            raise
        database.replace(folder / _FOLDER / f"damaged {datetime.now(UTC):{_STAMP}}")
    for ending in _FILES[1:]:
        database.with_name(database.name + ending).unlink(missing_ok=True)
    draft.replace(database)
    sync_folder(folder)


@contextmanager
def _reading(path: Path) -> Iterator[sqlite3.Connection]:
    """A database that is not written to and has no other files beside it."""
    with closing(sqlite3.connect(f"{path.absolute().as_uri()}?immutable=1", uri=True)) as connection:
        yield connection
