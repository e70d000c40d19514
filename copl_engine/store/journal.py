"""Results as they come, on disk: one SQLite file beside the table to be, a transaction a batch.

After a kill, a power loss or a full disk the rows of every whole batch are there; the next run takes them over. The
file goes when the table is written.
"""

import json
import sqlite3
import struct
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Final, Self

from copl_engine.errors import OutputProblem
from copl_engine.images.names import path_from_text, path_text, show
from copl_engine.images.stream import Stuck
from copl_engine.types import Prediction, Unreadable

FORMAT: Final = 2
"""``PRAGMA user_version`` of a journal; one of another version is not taken over."""

_WAIT: Final = 1.0  # seconds for another program to let go of the file
_MOVED_AT_ONCE: Final = 1000
_TABLES: Final = """
DROP TABLE IF EXISTS run;
DROP TABLE IF EXISTS results;
CREATE TABLE run (identity TEXT NOT NULL);
CREATE TABLE results (
    path TEXT PRIMARY KEY,      -- below the folder, as names.path_text writes it
    position INTEGER,           -- in the table; NULL until this run's scan has passed the file
    size INTEGER,               -- these three as they were before the file was read; NULL: done again in any case
    modified INTEGER,           -- nanoseconds
    touched INTEGER,            -- nanoseconds; on POSIX any change of the bytes moves it
    best INTEGER,               -- NULL: unreadable, then reason says why
    scores BLOB,                -- little-endian doubles
    familiarity REAL,
    reason TEXT
) WITHOUT ROWID;
CREATE INDEX by_position ON results (position);
"""

Result = Prediction | Unreadable


@dataclass(frozen=True, slots=True)
class Stamp:
    """What of a file's status tells that it was changed: its size and two times in nanoseconds."""

    size: int
    modified: int
    touched: int

    @classmethod
    def of(cls, path: Path) -> Self | None:
        """The stamp of a file now; None where it cannot be asked."""
        try:
            status = path.stat()
        except OSError:
            return None
        return cls(status.st_size, status.st_mtime_ns, status.st_ctime_ns)


@dataclass(frozen=True, slots=True)
class RunIdentity:
    """What two runs must have in common for one to go on with the other's results.

    Attributes:
        folder: that is labelled.
        classifier: hash of the classifier's file.
        class_names: in the order of the scores.
    """

    folder: str
    classifier: str
    class_names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """One result, its place in the table, and the stamp of its file before it was read."""

    position: int
    stamp: Stamp | None
    result: Result


class ResultsJournal:
    """The results of one run over a folder. Use it on one thread; a second program is refused.

    Args:
        path: the journal's file.
        folder: that is labelled; paths are kept relative to it.
        identity: of this run.
        resume: take over what an interrupted run of the same identity left.

    Raises:
        OutputProblem: the file cannot be written, or another program writes to it.
    """

    def __init__(self, path: Path, folder: Path, identity: RunIdentity, resume: bool) -> None:
        self._path = path
        self._folder = folder
        self._passed: list[tuple[int, str]] = []
        said = json.dumps(asdict(identity), sort_keys=True)
        try:
            self._connection = self._open(said, resume)
        except sqlite3.DatabaseError as error:
            if isinstance(error, sqlite3.OperationalError):
                raise self._problem(error) from error
            self.remove_files(path)  # damaged
            self._connection = self._open(said, resume=False)

    @staticmethod
    def path_beside(table: Path) -> Path:
        """Where the journal of a table lies until the table is written."""
        return table.with_name(f"{table.name}.unfinished")

    @staticmethod
    def remove_files(path: Path) -> None:
        """Remove a journal that nobody has open."""
        for ending in ("", "-wal", "-shm", "-journal"):
            path.with_name(path.name + ending).unlink(missing_ok=True)

    def begin_pass(self) -> None:
        """Begin to go through the folder: no kept result has a place in the table yet."""
        self._passed.clear()
        self._write("UPDATE results SET position = NULL WHERE position IS NOT NULL", [()])

    def knows(self, path: Path, stamp: Stamp | None) -> bool:
        """Whether the file's result is kept and the file unchanged."""
        if stamp is None:
            return False
        query = "SELECT 1 FROM results WHERE path = ? AND size = ? AND modified = ? AND touched = ?"
        values = (self._key(path), stamp.size, stamp.modified, stamp.touched)
        return self._connection.execute(query, values).fetchone() is not None

    def take_over(self, path: Path, stamp: Stamp | None, position: int) -> bool:
        """The same, and the place in the table of a file that is known is noted."""
        if not self.knows(path, stamp):
            return False
        self._passed.append((position, self._key(path)))
        if len(self._passed) >= _MOVED_AT_ONCE:
            self.flush()
        return True

    def last_position(self) -> int:
        """The last place in the table that is taken; -1 where none is."""
        return int(self._connection.execute("SELECT coalesce(max(position), -1) FROM results").fetchone()[0])

    def keep(self, entries: Sequence[Entry]) -> None:
        """Keep a batch, whole or not at all.

        Raises:
            OutputProblem: the disk is full; what was kept before stands.
        """
        self.flush()
        self._write(
            "INSERT OR REPLACE INTO results VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", [self._row(e) for e in entries]
        )

    def flush(self) -> None:
        """Write the places of results that were taken over."""
        if self._passed:
            self._write("UPDATE results SET position = ? WHERE path = ?", self._passed)
            self._passed.clear()

    def predictions(self) -> Iterator[Prediction]:
        """Labelled photos in the order of the folder."""
        return (item for item in self._rows("best IS NOT NULL") if isinstance(item, Prediction))

    def unreadable(self) -> Iterator[Unreadable]:
        """Files that could not be read, in the order of the folder."""
        return (item for item in self._rows("best IS NULL") if isinstance(item, Unreadable))

    def close(self) -> None:
        """Let go of the file; it can be gone on with."""
        self._connection.close()

    def remove(self) -> None:
        """Let go of the file and remove it: its table is written."""
        self.close()
        self.remove_files(self._path)

    def _open(self, identity: str, resume: bool) -> sqlite3.Connection:
        connection = sqlite3.connect(self._path, timeout=_WAIT, isolation_level=None)
        try:
            connection.execute("PRAGMA locking_mode = EXCLUSIVE")
            connection.execute("PRAGMA journal_mode = WAL")
            connection.execute("PRAGMA synchronous = NORMAL")
            connection.execute("BEGIN EXCLUSIVE")
            if not (resume and _identity(connection) == identity):
                for statement in _TABLES.split(";\n"):
                    connection.execute(statement)
                connection.execute("INSERT INTO run VALUES (?)", (identity,))
                connection.execute(f"PRAGMA user_version = {FORMAT}")
            connection.execute("COMMIT")
        except BaseException:
            connection.close()
            raise
        return connection

    def _write(self, statement: str, rows: Sequence[tuple[object, ...]]) -> None:
        try:
            self._connection.execute("BEGIN")
            self._connection.executemany(statement, rows)
            self._connection.execute("COMMIT")
        except sqlite3.OperationalError as error:
            raise self._problem(error) from error

    def _rows(self, which: str) -> Iterator[Result]:
        columns = "path, best, scores, familiarity, reason"
        query = f"SELECT {columns} FROM results WHERE position IS NOT NULL AND {which} ORDER BY position"
        for key, best, scores, familiarity, reason in self._connection.execute(query):
            path = self._folder / path_from_text(key)
            if best is None:
                yield Unreadable(path, reason)
            else:
                yield Prediction(path, struct.unpack(f"<{len(scores) // 8}d", scores), best, familiarity)

    def _row(self, entry: Entry) -> tuple[object, ...]:
        result, stamp = entry.result, entry.stamp
        known = stamp is not None and not isinstance(result, Stuck)
        status = (stamp.size, stamp.modified, stamp.touched) if stamp is not None and known else (None, None, None)
        if isinstance(result, Unreadable):
            return self._key(result.path), entry.position, *status, None, None, None, result.reason
        scores = struct.pack(f"<{len(result.scores)}d", *result.scores)
        return self._key(result.path), entry.position, *status, result.best, scores, result.familiarity, None

    def _key(self, path: Path) -> str:
        return path_text(path.relative_to(self._folder) if path.is_relative_to(self._folder) else path)

    def _problem(self, error: sqlite3.OperationalError) -> OutputProblem:
        name = show(self._path)
        match getattr(error, "sqlite_errorname", ""):
            case "SQLITE_BUSY" | "SQLITE_LOCKED":
                return OutputProblem(f"Another program writes to {name} now; wait until it is done.")
            case "SQLITE_FULL":
                return OutputProblem(f"{name} cannot be written: the disk is full. Free some space, then add --resume.")
            case _:
                return OutputProblem(f"{name} cannot be written ({error}); choose another place.")


def _identity(connection: sqlite3.Connection) -> str | None:
    """The identity of the run that the file is of; None where it is new or of another format."""
    if connection.execute("PRAGMA user_version").fetchone()[0] != FORMAT:
        return None
    row = connection.execute("SELECT identity FROM run").fetchone()
    return row[0] if row else None
