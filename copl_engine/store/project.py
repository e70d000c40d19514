"""A project: a folder ``name.copl`` with a small file to double-click, one database, and classifiers.

Photos stay where they are; only what has no file of its own (dragged from a browser, pasted) is kept inside.
"""

import json
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, closing, contextmanager
from pathlib import Path
from typing import Final, Self

from copl_engine.files import write_bytes
from copl_engine.images.names import show
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
from copl_engine.store.examples import PHOTOS, Examples
from copl_engine.store.history import Step, StepHistory
from copl_engine.store.training_runs import TrainingRuns

CLASSIFIERS: Final = "classifiers"
_COLUMNS: Final = """
SELECT wanted.value, group_concat(columns.name) FROM json_each(?) AS wanted, pragma_table_info(wanted.value) AS columns
GROUP BY wanted.key
"""


class Project:
    """An open project. Use it on one thread at a time.

    Attributes:
        folder: where it is.
        read_only: it lies where nothing can be written; what is shown is a copy.
        batches: the labelled photos in it.
        history: the person's last steps.
        choices: what the person chose for this project.
        examples: the classes and their photos.
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
        self.examples = Examples(self._connection, folder)
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

    def store_photo(self, data: bytes, suffix: str) -> Path:
        """Keep a copy of a photo inside the project.

        Raises:
            OutputProblem: it cannot be written.
        """
        folder = self.folder / PHOTOS
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
        for part in (CLASSIFIERS, PHOTOS):
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
        """All that tables hold, each as a JSON list of rows; asked in one statement, like ``Examples.keep``."""
        columns = self._connection.execute(_COLUMNS, (json.dumps(tables),)).fetchall()
        lists = [f"(SELECT json_group_array(json_array({names})) FROM {table})" for table, names in columns]
        return dict(zip(tables, self._connection.execute(f"SELECT {', '.join(lists)}").fetchone(), strict=True))
