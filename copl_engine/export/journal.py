"""The journal of exports: what was to be done, what is done, and what undoing needs. One SQLite file for the person.

It lies in the state folder, outlasts the program, and is written before and after every batch of file operations.
"""

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from typing import Final

from filelock import FileLock

from copl_engine.errors import EngineError, OutputProblem
from copl_engine.export.steps import Act, Step, free_name, name_claim
from copl_engine.files import make_folders, state_folder
from copl_engine.images.names import path_from_text, path_text, show

SCHEMA: Final = 1
_WAIT: Final = 30.0  # seconds for another export's transaction
_ACTIVE: Final = "('planned', 'ready')"
_TABLES: Final = f"""
CREATE TABLE exports (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    begun TEXT NOT NULL,                 -- ISO 8601, UTC
    request TEXT NOT NULL,               -- equal requests go on with each other's work
    title TEXT NOT NULL,
    state TEXT NOT NULL
);
CREATE TABLE steps (
    export INTEGER NOT NULL REFERENCES exports (id) ON DELETE CASCADE,
    number INTEGER NOT NULL,
    act TEXT NOT NULL,
    source TEXT,
    target TEXT NOT NULL,
    claim TEXT,                          -- NULL: a file that may replace another
    size INTEGER NOT NULL,
    state TEXT NOT NULL,
    hash TEXT,                           -- of the bytes put in place, where they were read
    result_size INTEGER, result_time INTEGER,    -- of the file as it was left
    old BLOB, old_time INTEGER,          -- of the file that was replaced
    PRIMARY KEY (export, number)
) WITHOUT ROWID;
CREATE UNIQUE INDEX claims ON steps (claim) WHERE state IN {_ACTIVE};
CREATE INDEX states ON steps (export, state);
CREATE TABLE folders (
    export INTEGER NOT NULL REFERENCES exports (id) ON DELETE CASCADE,
    path TEXT NOT NULL,
    made INTEGER NOT NULL,               -- 1: by this export
    modified INTEGER,                    -- nanoseconds, before the export, of one that was there
    PRIMARY KEY (export, path)
) WITHOUT ROWID;
"""


class State(StrEnum):
    """How far an export or a step is.

    READY: what crash recovery needs is written, the file may be in place. LEFT: undoing had nothing to take back, or
    left what was changed since.
    """

    PLANNED = "planned"
    READY = "ready"
    DONE = "done"
    FAILED = "failed"
    UNDOING = "undoing"
    UNDONE = "undone"
    LEFT = "left"


@dataclass(frozen=True, slots=True)
class Record:
    """A step as the journal has it.

    Attributes:
        step: the file.
        state: how far it is.
        hash: of the bytes put in place; None where a second name was given to a photo.
        result: size and time in nanoseconds of the file as it was left.
        old: bytes of the file that was replaced.
        old_time: its time in nanoseconds.
    """

    step: Step
    state: State
    hash: str | None = None
    result: tuple[int, int] | None = None
    old: bytes | None = None
    old_time: int | None = None


@dataclass(frozen=True, slots=True)
class KeptExport:
    """An export in the journal."""

    id: int
    begun: str
    title: str
    state: State


class ExportJournal:
    """Opens the journal, and makes it where it is missing. Use it on one thread.

    Args:
        folder: where it lies; the person's state folder by default.

    Raises:
        OutputProblem: it cannot be made.
    """

    def __init__(self, folder: Path | None = None) -> None:
        self._folder = folder or state_folder()
        path = self._folder / "exports.db"
        try:
            make_folders(self._folder)
            self._connection = sqlite3.connect(path, timeout=_WAIT, isolation_level=None, check_same_thread=False)
            with FileLock(self._folder / "exports.lock", timeout=_WAIT):  # SQLite does not wait for this change
                self._connection.execute("PRAGMA journal_mode = WAL")
            self._connection.execute("PRAGMA synchronous = FULL")
            self._connection.execute("PRAGMA foreign_keys = ON")
            with self.transaction():
                version = self._connection.execute("PRAGMA user_version").fetchone()[0]
                if version > SCHEMA:
                    raise OutputProblem(f"{show(path)} was written by a newer CoPL Studio; update this one.")
                if version < SCHEMA:
                    for statement in _TABLES.split(";\n"):
                        self._connection.execute(statement)
                    self._connection.execute(f"PRAGMA user_version = {SCHEMA}")
        except (OSError, sqlite3.Error) as error:
            raise OutputProblem(f"The journal of exports {show(path)} cannot be opened ({error}).") from error

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Several changes, all or none, flushed to disk at the end."""
        self._connection.execute("BEGIN IMMEDIATE")
        try:
            yield
        except BaseException:
            with suppress(sqlite3.Error):
                self._connection.execute("ROLLBACK")
            raise
        try:
            self._connection.execute("COMMIT")
        except sqlite3.OperationalError as error:
            with suppress(sqlite3.Error):
                self._connection.execute("ROLLBACK")
            raise OutputProblem(f"The journal of exports cannot be written ({error}); free some space.") from error

    @contextmanager
    def working_on(self, export: int) -> Iterator[None]:
        """Keep other programs from working on the same export; the system lets go when a program dies.

        Raises:
            EngineError: another program works on it.
        """
        lock = self._folder / f"export-{export}.lock"
        with closing(sqlite3.connect(lock, timeout=0, isolation_level=None)) as connection:
            try:
                connection.execute("BEGIN EXCLUSIVE")
            except sqlite3.OperationalError as error:
                raise EngineError(f"Export {export} is being worked on by another program; wait for it.") from error
            yield
            connection.execute("ROLLBACK")

    def is_claimed(self, claim: str) -> bool:
        """Whether an export that is not finished has a name."""
        query = f"SELECT 1 FROM steps WHERE claim = ? AND state IN {_ACTIVE}"
        return self._connection.execute(query, (claim,)).fetchone() is not None

    def begin(self, request: str, title: str, steps: Sequence[Step]) -> int:
        """Write a planned export down; gives its number. Call it and ``plan`` in one transaction."""
        cursor = self._connection.execute(
            "INSERT INTO exports (begun, request, title, state) VALUES (?, ?, ?, ?)",
            (datetime.now(UTC).isoformat(timespec="seconds"), request, title, State.READY),
        )
        export = int(cursor.lastrowid or 0)
        self._connection.executemany(
            "INSERT INTO steps (export, number, act, source, target, claim, size, state) VALUES (?,?,?,?,?,?,?,?)",
            (
                (
                    export,
                    step.number,
                    step.act,
                    None if step.source is None else path_text(step.source.absolute()),
                    path_text(step.target.absolute()),
                    None if step.act is Act.WRITE else name_claim(step.target),
                    step.size,
                    State.PLANNED,
                )
                for step in steps
            ),
        )
        return export

    def unfinished(self, request: str) -> int | None:
        """The newest export of this request that was interrupted."""
        query = "SELECT id FROM exports WHERE request = ? AND state = ? ORDER BY id DESC"
        row = self._connection.execute(query, (request, State.READY)).fetchone()
        return None if row is None else int(row[0])

    def exports(self) -> tuple[KeptExport, ...]:
        """All exports that are not undone, newest first."""
        query = "SELECT id, begun, title, state FROM exports WHERE state != ? ORDER BY id DESC"
        rows = self._connection.execute(query, (State.UNDONE,))
        return tuple(KeptExport(number, begun, title, State(state)) for number, begun, title, state in rows)

    def finish(self, export: int, state: State) -> None:
        """Say how far an export is."""
        self._connection.execute("UPDATE exports SET state = ? WHERE id = ?", (state, export))

    def records(self, export: int, states: Iterable[State], limit: int, backwards: bool = False) -> list[Record]:
        """Up to ``limit`` steps in these states, first or last ones."""
        wanted = tuple(states)
        marks, order = ",".join("?" * len(wanted)), "DESC" if backwards else "ASC"
        query = (
            "SELECT number, act, source, target, size, state, hash, result_size, result_time, old, old_time FROM steps "
            f"WHERE export = ? AND state IN ({marks}) ORDER BY number {order} LIMIT ?"
        )
        return [_record(row) for row in self._connection.execute(query, (export, *wanted, limit))]

    def count(self, export: int, *states: State) -> int:
        """How many steps are in these states."""
        marks = ",".join("?" * len(states))
        query = f"SELECT count(*) FROM steps WHERE export = ? AND state IN ({marks})"
        return int(self._connection.execute(query, (export, *states)).fetchone()[0])

    def keep(self, export: int, record: Record) -> None:
        """Write down how far a step is; inside a transaction."""
        size, modified = record.result or (None, None)
        self._connection.execute(
            "UPDATE steps SET state = ?, hash = ?, result_size = ?, result_time = ?, old = ?, old_time = ?, "
            "target = ?, claim = CASE WHEN claim IS NULL THEN NULL ELSE ? END WHERE export = ? AND number = ?",
            (
                record.state,
                record.hash,
                size,
                modified,
                record.old,
                record.old_time,
                path_text(record.step.target.absolute()),
                name_claim(record.step.target),
                export,
                record.step.number,
            ),
        )

    def rename(self, export: int, record: Record) -> Path:
        """Another free name for a step whose name was taken meanwhile, written down."""
        with self.transaction():
            target = free_name(record.step.target, self.is_claimed)
            self._connection.execute(
                "UPDATE steps SET target = ?, claim = ? WHERE export = ? AND number = ?",
                (path_text(target.absolute()), name_claim(target), export, record.step.number),
            )
        return target

    def keep_folders(self, export: int, made: Iterable[Path], there: Iterable[tuple[Path, int]]) -> None:
        """Write down folders that are about to be made, and the times of those that are there."""
        rows = [*((path, 1, None) for path in made), *((path, 0, modified) for path, modified in there)]
        self._connection.executemany(
            "INSERT OR IGNORE INTO folders VALUES (?, ?, ?, ?)",
            [(export, path_text(path.absolute()), own, modified) for path, own, modified in rows],
        )

    def folders(self, export: int) -> tuple[list[Path], list[tuple[Path, int]]]:
        """Folders that the export made, and times in nanoseconds of those that were there.

        A folder that an export made which is undone already, and that stood because of this one, counts as made.
        """
        made, there = [], []
        gone = "SELECT path FROM folders JOIN exports ON export = id WHERE made AND state = ?"
        query = f"SELECT path, made OR path IN ({gone}), modified FROM folders WHERE export = ?"
        for text, own, modified in self._connection.execute(query, (State.UNDONE, export)):
            if own:
                made.append(path_from_text(text))
            else:
                there.append((path_from_text(text), modified))
        return made, there


def _record(row: tuple[int, str, str | None, str, int, str, str | None, int | None, int | None, bytes, int]) -> Record:
    number, act, source, target, size, state, digest, result_size, result_time, old, old_time = row
    step = Step(number, Act(act), None if source is None else path_from_text(source), path_from_text(target), size)
    result = None if result_size is None or result_time is None else (result_size, result_time)
    return Record(step, State(state), digest, result, old, old_time)
