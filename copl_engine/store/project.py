"""A project: a folder ``name.copl`` with a small file to double-click, one database, and classifiers.

Photos stay where they are; only what has no file of its own (dragged from a browser, pasted) is kept inside.
"""

import json
import os
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Self

from copl_engine.files import write_bytes
from copl_engine.images.names import path_from_text, path_text, show
from copl_engine.images.reading import hash_bytes
from copl_engine.store.answers import Answers
from copl_engine.store.backups import back_up, go_back
from copl_engine.store.batches import Batches
from copl_engine.store.bundle import (
    DATABASE,
    ProjectProblem,
    ReadOnlyPlace,
    connect,
    draft_of,
    held,
    identity,
    saying,
    shrink,
    write_door,
)
from copl_engine.store.choices import Choices
from copl_engine.store.history import Step, StepHistory
from copl_engine.store.moving import move_folder
from copl_engine.store.training_runs import TrainingRuns

CLASSIFIERS: Final = "classifiers"
_PHOTOS: Final = "photos"
_LOOK_DIGITS: Final = 16
_KEEP_PHOTOS: Final = """
INSERT INTO photos (content, path, relative, stored, look)
SELECT json_extract(value, '$[0]'), json_extract(value, '$[1]'), json_extract(value, '$[2]'),
    json_extract(value, '$[3]'), json_extract(value, '$[4]')
FROM json_each(?) WHERE true
ON CONFLICT (content) DO UPDATE
SET path = excluded.path, relative = excluded.relative, stored = excluded.stored, look = excluded.look
"""
_COLUMNS: Final = """
SELECT wanted.value, group_concat(columns.name) FROM json_each(?) AS wanted, pragma_table_info(wanted.value) AS columns
GROUP BY wanted.key
"""
_KEEP_CLASS: Final = """
INSERT INTO classes (id, name, colour, position) VALUES (?, ?, ?, ?) ON CONFLICT (id) DO UPDATE
SET name = excluded.name, colour = excluded.colour, position = excluded.position
"""
_FORGET_EXAMPLES: Final = "DELETE FROM examples WHERE class IN (SELECT value FROM json_each(?))"
_KEEP_EXAMPLES: Final = """
INSERT OR REPLACE INTO examples (class, content, position)
SELECT json_extract(value, '$[0]'), json_extract(value, '$[1]'), json_extract(value, '$[2]') FROM json_each(?)
"""


@dataclass(frozen=True, slots=True)
class Example:
    """One photo of a class.

    Attributes:
        path: the file.
        content: SHA-256 of its bytes.
        look: 64-bit difference hash of the picture; near-duplicates differ in few bits.
        stored: whether ``path`` is the project's own copy.
    """

    path: Path
    content: str
    look: int
    stored: bool = False


@dataclass(frozen=True, slots=True)
class ExampleClass:
    """A class: its name, the number of its colour, its photos in order."""

    id: int
    name: str
    colour: int
    examples: tuple[Example, ...] = ()


class Project:
    """An open project. Use it on one thread at a time.

    Attributes:
        folder: where it is.
        read_only: it lies where nothing can be written; what is shown is a copy.
        batches: the labelled photos in it.
        history: the person's last steps.
        choices: what the person chose for this project.
        answers: what the person said of labelled photos.
        runs: the trainings.
    """

    def __init__(self, folder: Path) -> None:
        """Open a project folder; ``Project.create`` makes one.

        Raises:
            ProjectProblem: no project, a damaged one, or one of a newer version.
            ProjectInUse: another window has it open.
        """
        self.folder = folder
        with ExitStack() as ends:
            self._held = ends.enter_context(held(folder))
            self.read_only = self._held.lock is None
            self._connection = connect(self._held.place)
            ends.callback(self._connection.close)
            self._ends = ends.pop_all()
        self._file = identity(folder)
        self.batches = Batches(self._connection)
        self.history = StepHistory(self._connection)
        self.choices = Choices(self._connection)
        self.answers = Answers(self._connection)
        self.runs = TrainingRuns(self._connection, folder / CLASSIFIERS)

    @classmethod
    def create(cls, folder: Path) -> Self:
        """Make an empty project; it appears whole or not at all.

        Raises:
            OutputProblem: the folder exists, or cannot be written.
        """
        with draft_of(folder) as draft:
            write_door(draft.folder)
            (draft.folder / CLASSIFIERS).mkdir()
            connect(draft.folder).close()
            draft.put_in_place()
        return cls(folder)

    @classmethod
    def go_back(cls, folder: Path, backup: Path) -> Self:
        """Open an earlier state of a project that nobody has open; the present one is kept as a backup first.

        Raises:
            ProjectProblem: the place cannot be written.
            ProjectInUse: another window has it open.
        """
        with held(folder) as here, saying(folder):
            if here.lock is None:
                raise ReadOnlyPlace(folder)
            go_back(folder, folder / DATABASE, backup)
        return cls(folder)

    def close(self) -> None:
        """Let go of the database and of the lock."""
        self._ends.close()

    @property
    def was_replaced(self) -> bool:
        """Whether the database that lies there is no longer the one that was opened, as where its drive was away."""
        try:
            return identity(self.folder) != self._file
        except OSError:
            return False  # it is away

    def reopened(self) -> Self:
        """The same project, opened anew after its drive was away; this one is closed.

        Raises:
            ProjectProblem: what lies there now is not what was opened here.
        """
        if self._held.lock is None or not self._held.lock.is_there:
            raise ProjectProblem(
                f"In the place of “{show(self.folder.stem)}” lies another project now, or another state of it. Put "
                "back the folder that you worked in, or choose “Save as…” and another place."
            )
        again = type(self)(self.folder)
        self.close()
        return again

    @contextmanager
    def saving(self) -> Iterator[None]:
        """What is written inside the block is in the project's folder, or a sentence says why not.

        Raises:
            ProjectProblem: the place is read-only, full or away, or the folder is no longer there.
        """
        if self.read_only:
            raise ReadOnlyPlace(self.folder)
        self.check_there()
        with saying(self.folder):
            yield

    def check_there(self) -> None:
        """What was opened still lies in its place.

        Raises:
            ProjectProblem: it does not.
        """
        with saying(self.folder):
            if identity(self.folder) != self._file:
                raise FileNotFoundError(self.folder)

    def keep_step(self, step: Step, write: Callable[[Self], None]) -> None:
        """Write a step of the person and what it changes, together or not at all; ``write`` has one transaction."""
        with self._connection:
            self.history.keep(step)
            write(self)

    def back_up(self) -> None:
        """Keep a copy of the database if the last one is older than a day; what is free in it is given back first."""
        if not self.read_only:
            shrink(self._connection)
            back_up(self._connection, self.folder, due=True)

    def classes(self) -> tuple[ExampleClass, ...]:
        """Classes and their examples, in the person's order."""
        photos = self.photos()
        found: dict[int, list[Example]] = {}
        for owner, content in self._connection.execute("SELECT class, content FROM examples ORDER BY class, position"):
            found.setdefault(owner, []).append(photos[content])
        rows = self._connection.execute("SELECT id, name, colour FROM classes ORDER BY position")
        return tuple(ExampleClass(id_, name, colour, tuple(found.get(id_, ()))) for id_, name, colour in rows)

    def photos(self) -> dict[str, Example]:
        """Every photo that is an example or was one, by its content."""
        rows = self._connection.execute("SELECT path, relative, content, look, stored FROM photos")
        return {
            content: Example(self._located(path, relative, bool(stored)), content, int(look, 16), bool(stored))
            for path, relative, content, look, stored in rows
        }

    def relocate(self, examples: Sequence[Example], folders: Sequence[tuple[Path, Path]] = ()) -> None:
        """Write where photos are now, and which folders of labelled ones lie elsewhere, in one transaction."""
        with self._connection as connection:
            connection.execute(_KEEP_PHOTOS, (json.dumps([self._row(example) for example in examples]),))
            for old, new in folders:
                move_folder(connection, old, new)

    def relate(self, folder: Path) -> None:
        """Write where photos are from the folder that this one is going to be."""
        with self._connection as connection:
            places = connection.execute("SELECT path, content FROM photos WHERE NOT stored").fetchall()
            related = [(_relative(path_from_text(text), folder), content) for text, content in places]
            connection.executemany("UPDATE photos SET relative = ? WHERE content = ?", related)

    def keep_classes(self, before: Sequence[ExampleClass], after: Sequence[ExampleClass]) -> None:
        """Write what differs between two states of the classes, in one transaction.

        Photos are handed over as one list: the interpreter's lock is given away at every row that is handed to sqlite3,
        and beside a thread that is busy in Python it is back after 5 ms only (``sys.setswitchinterval``).
        """
        heads = {(item.id, item.name, item.colour, position) for position, item in enumerate(before)}
        rows = [(item.id, item.name, item.colour, position) for position, item in enumerate(after)]
        old = {item.id: item.examples for item in before}
        changed = [item for item in after if item.examples != old.get(item.id, ())]
        known = {example for item in before for example in item.examples}
        photos = [self._row(example) for item in changed for example in item.examples if example not in known]
        examples = [(item.id, each.content, at) for item in changed for at, each in enumerate(item.examples)]
        with self._connection as connection:
            gone = set(old) - {item.id for item in after}
            connection.executemany("DELETE FROM classes WHERE id = ?", [(id_,) for id_ in gone])
            connection.executemany(_KEEP_CLASS, [row for row in rows if row not in heads])
            if changed:
                connection.execute(_KEEP_PHOTOS, (json.dumps(photos),))
                connection.execute(_FORGET_EXAMPLES, (json.dumps([item.id for item in changed]),))
                connection.execute(_KEEP_EXAMPLES, (json.dumps(examples),))

    def _row(self, example: Example) -> tuple[str, str, str | None, int, str]:
        look = f"{example.look:0{_LOOK_DIGITS}x}"
        if example.stored:
            return example.content, path_text(Path(_PHOTOS) / example.path.name), None, 1, look
        return example.content, path_text(example.path), _relative(example.path, self.folder), 0, look

    def _located(self, text: str, relative: str | None, stored: bool) -> Path:
        """Where a photo is now: inside, where it was, or beside the project if both were moved."""
        path = path_from_text(text)
        if stored:
            return self.folder / path
        if relative is not None and not path.exists():
            moved = Path(os.path.normpath(self.folder / path_from_text(relative)))
            return moved if moved.exists() else path
        return path

    def store_photo(self, data: bytes, suffix: str) -> Path:
        """Keep a copy of a photo inside the project.

        Raises:
            OutputProblem: it cannot be written.
        """
        folder = self.folder / _PHOTOS
        folder.mkdir(exist_ok=True)
        target = folder / f"{hash_bytes(data)[:24]}{suffix.lower()}"
        if not target.exists():
            write_bytes(target, data)
        return target

    def copy_into(self, folder: Path) -> None:
        """Write all of it into an empty folder, but for its backups.

        Raises:
            ProjectProblem: it cannot be reached or read.
        """
        self.check_there()
        write_door(folder)
        for part in (CLASSIFIERS, _PHOTOS):
            with saying(self.folder):
                files = sorted((self.folder / part).glob("*"))
            (folder / part).mkdir()
            for file in files:
                with saying(self.folder):
                    content = file.read_bytes()
                (folder / part / file.name).write_bytes(content)
        with closing(sqlite3.connect(folder / DATABASE)) as copy:
            try:
                self._connection.backup(copy)
            except sqlite3.Error:
                with saying(self.folder):  # which of the two places is it?
                    self._connection.execute("PRAGMA quick_check").fetchall()
                raise

    def rows(self, tables: Sequence[str]) -> dict[str, str]:
        """All that tables hold, each as a JSON list of rows; asked in one statement, like ``keep_classes``."""
        columns = self._connection.execute(_COLUMNS, (json.dumps(tables),)).fetchall()
        lists = [f"(SELECT json_group_array(json_array({names})) FROM {table})" for table, names in columns]
        return dict(zip(tables, self._connection.execute(f"SELECT {', '.join(lists)}").fetchone(), strict=True))


def _relative(path: Path, folder: Path) -> str | None:
    try:
        return path_text(Path(os.path.relpath(path, folder)))
    except ValueError:  # another drive
        return None
