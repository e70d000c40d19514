"""Projects that older programs wrote: ``older/`` holds one of each schema, as that program's own code made it."""

import sqlite3
from pathlib import Path

import pytest

from copl_engine.store.backups import backups_of
from copl_engine.store.bundle import DATABASE
from copl_engine.store.examples import Example, ExampleClass
from copl_engine.store.history import Step
from copl_engine.store.project import Project
from copl_engine.store.schema import SCHEMA
from copl_engine.store.training_runs import TrainingRun

OLDER = tuple(range(1, SCHEMA))
COPY = "1b266c329121a821f942c8e5.png"


def older_project(folder: Path, version: int) -> Path:
    """A project as the program of then left it."""
    (folder / "classifiers").mkdir(parents=True)
    (folder / "classifiers" / "0001.safetensors").write_bytes(b"prompts")
    script = (Path(__file__).parent / "older" / f"schema_{version}.sql").read_text("utf-8")
    connection = sqlite3.connect(folder / DATABASE)
    connection.executescript(script)
    connection.close()
    return folder


def example(number: int, path: Path, stored: bool = False) -> Example:
    return Example(path, f"{number:064x}", 2**63 + number, stored)


@pytest.mark.parametrize("version", OLDER)
def test_all_of_an_older_project_is_there(tmp_path: Path, version: int) -> None:
    folder = older_project(tmp_path / "Parts.copl", version)
    project = Project(folder)
    bolts = [example(number, Path(f"/photos/bolt {number}.jpg")) for number in (1, 2)]
    kept = example(3, folder / "photos" / COPY, stored=True)
    odd = example(5, Path("/photos/caf\udce9.jpg"))
    first = ExampleClass(1, "Schraube", 0, (bolts[1], bolts[0], kept))
    second = ExampleClass(2, "ねじ", 3, (odd, bolts[0]))
    assert project.examples.classes() == (first, second)
    classifier = folder / "classifiers" / "0001.safetensors"
    assert project.runs.last() == TrainingRun(3.5, 5, 40, 0.8, ("Schraube", "ねじ"), classifier)
    rows = project._connection.execute("SELECT path, best, scores, reason, confidence FROM predictions")
    one, two = rows.fetchall()
    assert one == ("/in/one.jpg", 1, "[0.25, 0.75]", None, 0.75)
    assert two == ("/in/two.jpg", None, None, "is empty.", None)
    assert project._connection.execute("SELECT source, finished FROM batches").fetchall() == [("/in", 1)]


@pytest.mark.parametrize("version", OLDER)
def test_an_older_project_can_be_worked_in_and_is_kept_as_it_was(tmp_path: Path, version: int) -> None:
    folder = older_project(tmp_path / "Parts.copl", version)
    project = Project(folder)
    classes = project.examples.classes()
    project.keep_step(Step(1, "classes", "Remove", []), lambda it: it.examples.keep(classes, classes[:1]))
    project.close()
    again = Project(folder)
    assert (again.examples.classes(), len(again.history.steps())) == (classes[:1], 1)
    (backup,) = backups_of(folder)
    assert (backup.classes, backup.photos) == (2, 5)
    with sqlite3.connect(backup.path) as kept:
        assert kept.execute("PRAGMA user_version").fetchone() == (version,)
    kept.close()


def test_a_migration_that_fails_changes_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = older_project(tmp_path / "Parts.copl", 1)
    monkeypatch.setattr(
        "copl_engine.store.schema._MIGRATIONS", ("", "CREATE TABLE extra (id); INSERT INTO nowhere VALUES (1);")
    )
    with pytest.raises(sqlite3.OperationalError):
        Project(folder)
    connection = sqlite3.connect(folder / DATABASE)
    assert connection.execute("PRAGMA user_version").fetchone() == (1,)
    assert connection.execute("SELECT count(*) FROM sqlite_master WHERE name = 'extra'").fetchone() == (0,)
    connection.close()
    monkeypatch.undo()
    assert len(Project(folder).examples.classes()) == 2
