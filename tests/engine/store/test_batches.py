import sqlite3
from pathlib import Path

import pytest

from copl_engine.images.names import path_text
from copl_engine.store import schema
from copl_engine.store.answers import Answer
from copl_engine.store.batches import KEPT
from copl_engine.store.journal import Stamp
from copl_engine.store.pages import KeptBatch
from copl_engine.store.project import Project
from copl_engine.types import Prediction, Unreadable


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return Project.create(tmp_path / "Parts.copl")


def older(project: Project, version: int) -> sqlite3.Connection:
    """The database of the same project as a program of then made it, without rows."""
    project.close()
    (project.folder / "project.db").unlink()
    connection = sqlite3.connect(project.folder / "project.db")
    connection.executescript("".join(schema._MIGRATIONS[:version]) + f"PRAGMA user_version = {version};")
    return connection


def test_results_come_back(tmp_path: Path, project: Project) -> None:
    items = (Prediction(tmp_path / "a.jpg", (0.25, 0.75), 1, 0.5), Unreadable(tmp_path / "b.jpg", "is empty."))
    stamp = Stamp(3, 4, 5)
    batches = project.batches
    batch = batches.begin((tmp_path,), ("a", "b"), "hash")
    batches.keep(batch, items[:1], {items[0].path: stamp})
    batches.keep(batch, items[1:], {})
    batches.end(batch, finished=True)
    assert batches.last() == KeptBatch(batch, (tmp_path,), ("a", "b"), "hash", finished=True)
    assert [*batches.predictions(batch, [0]), *batches.left_out(batch)] == list(items)
    assert batches.kept_as(batch, items[0].path) == (stamp,)
    batches.drop(batch, [items[0].path])
    assert batches.kept_as(batch, items[0].path) is None
    batches.keep(batch, items[:1], {})
    assert list(batches.predictions(batch, [2])) == [items[0]]


def test_a_batch_of_the_first_schema_comes_back(project: Project) -> None:
    with older(project, 1) as connection:
        connection.execute("INSERT INTO batches VALUES (1, '2025', '/incoming', '[\"a\"]', 0)")
        connection.execute("INSERT INTO predictions VALUES (1, 0, '/incoming/a.jpg', 0, '[1.0]', NULL)")
    connection.close()
    batches = Project(project.folder).batches
    assert batches.last() == KeptBatch(1, (Path("/incoming"),), ("a",), "", finished=False)
    assert batches.kept_as(1, Path("/incoming/a.jpg")) == (None,)


def test_rows_of_the_second_schema_are_filled_to_be_sorted_and_searched(project: Project) -> None:
    odd = path_text(Path("/in/Caf\udce9 10.JPG"))
    with older(project, 2) as connection:
        connection.execute("INSERT INTO batches VALUES (1, '2025', '/in', '[\"a\", \"b\"]', 1, '[\"/in\"]', 'hash')")
        rows = [(1, 0, odd, 1, "[0.25, 0.75]", None, 1, 2, 3), (1, 1, "/in/b.jpg", None, None, "is empty.", 1, 2, 3)]
        connection.executemany("INSERT INTO predictions VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", rows)
    connection.close()
    opened = Project(project.folder)
    query = "SELECT confidence, name, name_key, familiarity, evidence FROM predictions ORDER BY position"
    assert opened._connection.execute(query).fetchall() == [
        (0.75, "caf\\xe9 10.jpg", "caf\\xe\x010019 \x0100210.jpg", None, None),
        (None, "b.jpg", "b.jpg", None, None),
    ]


def test_older_batches_go_and_what_was_said_stays(tmp_path: Path, project: Project) -> None:
    said = tmp_path / "a" / "0.jpg"
    project.answers.keep({said: Answer(None)})
    begun = []
    for round_ in range(3):
        for name in ("a", "b"):
            begun.append(project.batches.begin([tmp_path / name], ("x", "y"), f"classifier {round_}"))
            project.batches.keep(begun[-1], [Prediction(tmp_path / name / "0.jpg", (0.9, 0.1), 0)], {})
    assert kept(project) == begun[2:], "the last two of each"
    others = [project.batches.begin([tmp_path / str(number)], ("x", "y"), "one") for number in range(20)]
    assert kept(project) == others[-KEPT:]
    assert project.answers.all() == {said: Answer(None)}


def test_the_database_does_not_grow_with_every_labelling(tmp_path: Path, project: Project) -> None:
    sizes = []
    photos = [Prediction(tmp_path / "in" / f"{n}.jpg", (0.9, 0.1), 0, evidence=bytes(16_000)) for n in range(800)]
    for _ in range(6):
        batch = project.batches.begin([tmp_path / "in"], ("x", "y"), "one")
        project.batches.keep(batch, photos, {})
        sizes.append(project._connection.execute("PRAGMA page_count").fetchone()[0])
    assert sizes[-1] <= 1.1 * sizes[2]
    for number in range(KEPT):
        project.batches.begin([tmp_path / str(number)], ("x", "y"), "one")
    project.back_up()
    assert project._connection.execute("PRAGMA page_count").fetchone()[0] < sizes[-1] / 10


def kept(project: Project) -> list[int]:
    return [number for (number,) in project._connection.execute("SELECT id FROM batches ORDER BY id")]
