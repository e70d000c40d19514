"""A project written once more elsewhere: all of it or nothing, also where its own drive has gone."""

import json
import sqlite3
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import replace
from itertools import islice
from pathlib import Path
from typing import Any, Final

from copl_engine.errors import OutputProblem
from copl_engine.store.bundle import ProjectProblem, connect, draft_of, write_door
from copl_engine.store.examples import Example
from copl_engine.store.project import CLASSIFIERS, Project

Change = Callable[[Project], None]

_TABLES: Final = "classes", "photos", "examples", "training_runs", "steps", "choices", "answers", "batches"
_HELD_CLASSIFIERS: Final = 2  # the one in use, and the one that can be gone back to


def save_as(project: Project, target: Path, changes: Iterable[Change] = ()) -> Project:
    """Write a whole copy elsewhere and open it; the first one stays as it is.

    Args:
        project: the first one.
        target: the copy's folder.
        changes: what else is done in the copy before anybody sees it.

    Raises:
        ProjectProblem: the first one cannot be reached or read.
        OutputProblem: the folder exists, or cannot be written.
    """
    with draft_of(target) as draft, _writing(target):
        project.copy_into(draft.folder)
        photos = [each for each in project.examples.photos().values() if not each.stored]
        project.check_there()  # what went away meanwhile was left out
        with closing(Project(draft.folder)) as copy:
            copy.examples.relocate(photos)
            for change in changes:
                change(copy)
            copy.examples.relate(target)
        draft.put_in_place()
    return Project(target)


class Spare:
    """What a project holds beside its labelled photos, in memory: its drive may go at any time.

    Of the labelled photos it holds which were chosen, so that they can be labelled again.
    """

    def __init__(self) -> None:
        self._folder = Path()
        self._rows: dict[str, str] = {}  # of each table, as JSON
        self._classifiers: dict[str, bytes] = {}

    @property
    def was_labelled(self) -> bool:
        """Whether there are labelled photos, which are not held."""
        return bool(self._held()["batches"])

    def renew(self, project: Project) -> None:
        """Hold what is in the project now; where its place is gone, what was held stays."""
        with suppress(sqlite3.Error, OSError, ProjectProblem):
            rows = project.rows(_TABLES)
            files = [run.classifier for run in islice(project.runs.newest(), _HELD_CLASSIFIERS)]
            held = {file.name: self._classifiers.get(file.name) or file.read_bytes() for file in files}
            project.check_there()  # an open database can be read also where the rest is gone
            self._folder, self._classifiers, self._rows = project.folder, held, rows

    def save_as(self, target: Path, changes: Iterable[Change] = ()) -> Project:
        """Write a project of what is held; photos that were copied into the first one are where they were.

        Raises:
            OutputProblem: the folder exists, or cannot be written.
        """
        with draft_of(target) as draft, _writing(target):
            self._write(draft.folder)
            with closing(Project(draft.folder)) as copy:
                for change in changes:
                    change(copy)
                stored = [each for each in copy.examples.photos().values() if each.stored]
                copy.examples.relocate([self._where_it_was(each, draft.folder) for each in stored])
                copy.examples.relate(target)
                for number, *_ in self._held()["batches"]:
                    copy.batches.end(number, finished=False)
            draft.put_in_place()
        return Project(target)

    def _write(self, folder: Path) -> None:
        write_door(folder)
        (folder / CLASSIFIERS).mkdir()
        for name, content in self._classifiers.items():
            (folder / CLASSIFIERS / name).write_bytes(content)
        with closing(connect(folder)) as new, new:
            for table, rows in self._held().items():
                for row in rows:
                    new.execute(f"INSERT INTO {table} VALUES ({', '.join('?' * len(row))})", row)

    def _held(self) -> dict[str, Any]:
        held = {table: json.loads(rows) for table, rows in self._rows.items()}
        return held | {"batches": held.get("batches", [])[-1:]}

    def _where_it_was(self, stored: Example, draft: Path) -> Example:
        return replace(stored, path=self._folder / stored.path.relative_to(draft), stored=False)


@contextmanager
def _writing(target: Path) -> Iterator[None]:
    try:
        yield
    except sqlite3.OperationalError as error:
        raise OutputProblem(f"{target} cannot be written ({error}); choose another place.") from error
