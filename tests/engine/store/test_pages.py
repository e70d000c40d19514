import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from copl_engine.store.journal import Stamp
from copl_engine.store.pages import Condition, Order, Wanted, reading
from copl_engine.store.project import Project
from copl_engine.types import Prediction, Unreadable

PHOTOS = (("b2.jpg", 0, 0.9), ("b10.jpg", 1, 0.5), ("A1.jpg", 0, 0.7), ("Äpfel.jpg", 2, 0.5))
MANY = 2_000


def prediction(name: str, best: int, confidence: float) -> Prediction:
    scores = [(1 - confidence) / 2] * 3
    scores[best] = confidence
    return Prediction(Path("/photos") / name, tuple(scores), best, confidence / 2)


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    project = Project.create(tmp_path / "Parts.copl")
    batch = project.batches.begin((Path("/photos"),), ("cat", "dog", "fox"), "hash")
    project.batches.keep(batch, [Unreadable(Path("/photos/x.jpg"), "is empty.")], {})
    project.batches.keep(batch, [prediction(*each) for each in PHOTOS], {Path("/photos/b2.jpg"): Stamp(1, 2, 3)})
    yield project
    project.close()


def names(project: Project, wanted: Wanted) -> list[str]:
    found = project.batches.arrange(1, wanted, 0.6)
    return [photo.path.name for photo in project.batches.listed(1, found.positions)]


@pytest.mark.parametrize(
    ("order", "expected"),
    [
        (Order.LEAST_SURE, ["b10.jpg", "Äpfel.jpg", "A1.jpg", "b2.jpg"]),
        (Order.MOST_SURE, ["b2.jpg", "A1.jpg", "b10.jpg", "Äpfel.jpg"]),
        (Order.NAME, ["A1.jpg", "b2.jpg", "b10.jpg", "Äpfel.jpg"]),
        (Order.CLASS, ["b2.jpg", "A1.jpg", "b10.jpg", "Äpfel.jpg"]),
    ],
)
def test_orders(project: Project, order: Order, expected: list[str]) -> None:
    assert names(project, Wanted(order)) == expected


def test_filters(project: Project) -> None:
    assert names(project, Wanted(only_class=0)) == ["A1.jpg", "b2.jpg"]
    assert names(project, Wanted(only_below=0.7)) == ["b10.jpg", "Äpfel.jpg"]
    assert names(project, Wanted(search="ä")) == ["Äpfel.jpg"]
    assert names(project, Wanted(search="%")) == []
    two = [Path("/photos/A1.jpg"), Path("/photos/b10.jpg"), Path("/photos/gone.jpg")]
    assert names(project, Wanted(further=Condition.among_paths(two))) == ["b10.jpg", "A1.jpg"]
    assert names(project, Wanted(only_class=0, further=Condition.among([1, 2]))) == ["b2.jpg"]


def test_everything_is_counted_whatever_is_shown(project: Project) -> None:
    found = project.batches.arrange(1, Wanted(only_class=2), 0.6)
    assert (found.counts, found.review, found.left_out) == ({0: 2, 1: 1, 2: 1}, 2, 1)


def test_whole_predictions_come_back(project: Project) -> None:
    found = project.batches.arrange(1, Wanted(Order.MOST_SURE), 0.6)
    first = Prediction(Path("/photos/b2.jpg"), (0.9, 0.05, 0.05), 0, 0.45)
    assert next(project.batches.predictions(1, found.positions)) == first
    assert next(project.batches.paths(1, found.positions[::-1])).name == "Äpfel.jpg"
    assert list(project.batches.left_out(1)) == [Unreadable(Path("/photos/x.jpg"), "is empty.")]
    assert not list(project.batches.left_out(1, most=0))


def test_another_thread_reads_beside_the_open_project(project: Project) -> None:
    with reading(project.folder) as pages:
        assert pages.kept_as(1, Path("/photos/b2.jpg")) == (Stamp(1, 2, 3),)
        assert pages.kept_as(1, Path("/photos/A1.jpg")) == (None,)
        assert pages.kept_as(1, Path("/photos/new.jpg")) is None
        with pytest.raises(sqlite3.OperationalError):
            pages._connection.execute("DELETE FROM predictions")


def test_orders_come_from_an_index_but_for_ties(project: Project) -> None:
    project.batches.keep(1, [prediction(f"{n}.jpg", n % 3, 0.4 + n % 577 / 1000) for n in range(MANY)], {})
    found = project.batches.arrange(1, Wanted(), 0.6)
    sure = [photo.confidence for photo in project.batches.listed(1, found.positions)]
    assert len(sure) == MANY + len(PHOTOS)
    assert sure == sorted(sure)
    for order in ("confidence", "name_key"):
        query = f"EXPLAIN QUERY PLAN SELECT position FROM predictions WHERE batch = 1 ORDER BY {order}"
        (step,) = project._connection.execute(query).fetchall()
        assert "COVERING INDEX" in step[3]
