import time
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPersistentModelIndex
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from app.services.jobs import Job, Lane, Steps
from app.state.image_list import ImageList
from app.state.kept_results import KeptResults
from app.state.photo_pages import PAGE
from copl_engine.store.pages import Condition, Order
from copl_engine.store.project import Project
from copl_engine.types import Prediction

from .conftest import LIMIT_MS

CLASSES = ("cat", "dog", "fox")


def prediction(name: str, best: int, confidence: float) -> Prediction:
    scores = [(1 - confidence) / 2] * 3
    scores[best] = confidence
    return Prediction(Path("/photos") / name, tuple(scores), best)


class Store:
    """A real project on a thread of its own, in the place of ``ProjectState``."""

    def __init__(self, folder: Path) -> None:
        self.lane = Lane("store")
        self.project = Project.create(folder)
        self.project.batches.begin((Path("/photos"),), CLASSES, "hash")
        self.slow = 0.0

    def ask(self, work: Callable[[Project], Any], *, short: bool = False) -> Job:
        def steps() -> Steps:
            yield None
            time.sleep(self.slow)
            return work(self.project)

        return self.lane.submit(steps, short=short)

    write = ask


class Photos:
    """A list and the store it shows."""

    def __init__(self, store: Store, qtbot: QtBot) -> None:
        self.store = store
        self.qtbot = qtbot
        self.kept = KeptResults(store)  # type: ignore[arg-type]
        self.list = ImageList(self.kept, lambda _path: "")
        self.show(1)

    def show(self, batch: int) -> None:
        self.kept.take_up(batch)
        self.list.reset(CLASSES)
        self.settle()

    def add(self, predictions: Sequence[Prediction]) -> None:
        self.kept.keep(tuple(predictions), {})
        self.list.refresh()
        self.settle()

    def settle(self) -> None:
        self.qtbot.waitUntil(lambda: self.list.is_settled, timeout=LIMIT_MS)

    def names(self) -> list[str]:
        self.settle()
        rows = range(self.list.rowCount())
        self.qtbot.waitUntil(lambda: None not in [self.list.photo(row) for row in rows], timeout=LIMIT_MS)
        return [photo.path.name for row in rows if (photo := self.list.photo(row))]


@pytest.fixture
def store(tmp_path: Path, qtbot: QtBot) -> Iterator[Store]:
    store = Store(tmp_path / "P.copl")
    yield store
    store.lane.close()
    store.lane.wait()
    store.project.close()


@pytest.fixture
def photos(store: Store, qtbot: QtBot) -> Photos:
    photos = Photos(store, qtbot)
    photos.add([prediction("b2.jpg", 0, 0.9), prediction("b10.jpg", 1, 0.5), prediction("A1.jpg", 0, 0.7)])
    return photos


def test_orders(photos: Photos) -> None:
    assert photos.names() == ["b10.jpg", "A1.jpg", "b2.jpg"]
    photos.list.set_order(Order.MOST_SURE)
    assert photos.names() == ["b2.jpg", "A1.jpg", "b10.jpg"]
    photos.list.set_order(Order.NAME)
    assert photos.names() == ["A1.jpg", "b2.jpg", "b10.jpg"]
    photos.list.set_order(Order.CLASS)
    assert photos.names() == ["b2.jpg", "A1.jpg", "b10.jpg"]


def test_new_photos_go_to_their_place_and_are_counted(photos: Photos) -> None:
    photos.add([prediction("c.jpg", 2, 0.6), prediction("d.jpg", 2, 0.99)])
    assert photos.names() == ["b10.jpg", "c.jpg", "A1.jpg", "b2.jpg", "d.jpg"]
    assert (photos.list.counts, photos.list.review_count, photos.list.total) == ((2, 1, 2), 1, 5)


def test_filters_hold_back_what_is_there_and_what_comes(photos: Photos) -> None:
    images = photos.list
    images.show_class(0)
    assert photos.names() == ["A1.jpg", "b2.jpg"]
    photos.add([prediction("e.jpg", 0, 0.8), prediction("f.jpg", 1, 0.8)])
    assert photos.names() == ["A1.jpg", "e.jpg", "b2.jpg"]
    images.show_review()
    assert photos.names() == ["b10.jpg"]
    images.show_all()
    images.set_search("B")
    assert photos.names() == ["b10.jpg", "b2.jpg"]
    assert images.row_of(Path("/photos/A1.jpg")) == -1
    assert images.row_of(Path("/photos/b2.jpg")) == 1


def test_a_further_filter_holds_until_all_is_shown(photos: Photos) -> None:
    images = photos.list
    images.narrow("corrected", Condition.among_paths([Path("/photos/b2.jpg"), Path("/photos/b10.jpg")]))
    assert (photos.names(), images.narrowed) == (["b10.jpg", "b2.jpg"], "corrected")
    images.show_class(0)
    assert photos.names() == ["b2.jpg"]
    images.show_all()
    assert (len(photos.names()), images.narrowed) == (3, "")


def test_what_counts_as_to_review_can_be_chosen(photos: Photos) -> None:
    images = photos.list
    assert images.review_count == 1
    images.review(0.8)
    assert (photos.names(), images.review_count) == (["b10.jpg", "A1.jpg"], 2)
    images.review(0.5)
    assert (photos.names(), images.review_count) == ([], 0)


def test_a_selection_stays_with_its_photo_when_sorted_and_when_more_come(photos: Photos) -> None:
    images = photos.list
    names = photos.names()
    chosen = QPersistentModelIndex(images.index(names.index("A1.jpg"), 0))
    images.set_order(Order.MOST_SURE)
    photos.add([prediction("g.jpg", 1, 0.95)])
    assert photos.names()[chosen.row()] == "A1.jpg"


def test_the_last_question_wins(photos: Photos) -> None:
    images = photos.list
    photos.store.slow = 0.05
    for text in ("b", "b1", "b10"):
        images.set_search(text)
    images.set_order(Order.NAME)
    assert photos.names() == ["b10.jpg"]
    images.set_search("")
    assert photos.names() == ["A1.jpg", "b2.jpg", "b10.jpg"]


def test_rows_that_are_dropped_go(photos: Photos) -> None:
    photos.kept.drop([Path("/photos/A1.jpg")])
    photos.list.refresh()
    assert photos.names() == ["b10.jpg", "b2.jpg"]
    assert photos.list.counts == (1, 1, 0)


def test_the_model_keeps_qts_rules(photos: Photos) -> None:
    images = photos.list
    tester = QAbstractItemModelTester(images, QAbstractItemModelTester.FailureReportingMode.Warning)
    photos.add([prediction("h.jpg", 2, 0.4)])
    images.set_order(Order.NAME)
    photos.settle()
    photos.add([prediction(f"{n}.jpg", n % 3, 0.4 + n * 7 % 577 / 1000) for n in range(300)])
    photos.add([prediction(f"z{n}.jpg", n % 3, 0.4 + n * 11 % 577 / 1000) for n in range(300)])
    images.set_order(Order.LEAST_SURE)
    photos.settle()
    images.show_class(2)
    photos.settle()
    images.show_all()
    photos.settle()
    photos.show(0)
    del tester


def test_ten_thousand_rows_come_a_page_at_a_time(photos: Photos, qtbot: QtBot) -> None:
    photos.add([prediction(f"{n}.jpg", n % 3, 0.4 + n % 577 / 1000) for n in range(10_000)])
    photos.add([prediction(f"late {n}.jpg", n % 3, 0.4 + n % 577 / 1000) for n in range(256)])
    images = photos.list
    assert images.rowCount() == images.total == 10_259
    with qtbot.waitSignal(images.dataChanged, timeout=LIMIT_MS):
        assert images.photo(4_321) is None
    photo = images.photo(4_321)
    assert photo is not None
    assert images.row_of(photo.path) == 4_321
    for row in range(0, images.rowCount(), PAGE):
        qtbot.waitUntil(partial(lambda row: images.photo(row) is not None, row), timeout=LIMIT_MS)
    assert len(images._pages._photos) <= 4_000
    assert images.photo(0) is None


def test_another_batch_takes_its_place(photos: Photos) -> None:
    assert len(photos.names()) == 3
    photos.show(0)
    assert (photos.names(), photos.list.total) == ([], 0)
    photos.show(1)
    assert len(photos.names()) == 3
