from pathlib import Path

import pytest
from PySide6.QtCore import QPersistentModelIndex
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from app.state.image_list import ImageList, Order
from copl_engine.types import Prediction


def prediction(name: str, best: int, confidence: float) -> Prediction:
    scores = [(1 - confidence) / 2] * 3
    scores[best] = confidence
    return Prediction(Path("/photos") / name, tuple(scores), best)


@pytest.fixture
def images(qtbot: QtBot) -> ImageList:
    images = ImageList()
    images.reset(("cat", "dog", "fox"))
    images.add([prediction("b2.jpg", 0, 0.9), prediction("b10.jpg", 1, 0.5), prediction("A1.jpg", 0, 0.7)])
    return images


def names(images: ImageList) -> list[str]:
    return [item.path.name for item in images.shown()]


def test_orders(images: ImageList) -> None:
    assert names(images) == ["b10.jpg", "A1.jpg", "b2.jpg"]
    images.set_order(Order.MOST_SURE)
    assert names(images) == ["b2.jpg", "A1.jpg", "b10.jpg"]
    images.set_order(Order.NAME)
    assert names(images) == ["A1.jpg", "b2.jpg", "b10.jpg"]
    images.set_order(Order.CLASS)
    assert names(images) == ["b2.jpg", "A1.jpg", "b10.jpg"]


def test_new_photos_go_to_their_place_and_are_counted(images: ImageList) -> None:
    images.add([prediction("c.jpg", 2, 0.6), prediction("d.jpg", 2, 0.99)])
    assert names(images) == ["b10.jpg", "c.jpg", "A1.jpg", "b2.jpg", "d.jpg"]
    assert (images.counts, images.review_count, images.total) == ((2, 1, 2), 1, 5)


def test_filters_hold_back_what_is_there_and_what_comes(images: ImageList) -> None:
    images.show_class(0)
    assert names(images) == ["A1.jpg", "b2.jpg"]
    images.add([prediction("e.jpg", 0, 0.8), prediction("f.jpg", 1, 0.8)])
    assert names(images) == ["A1.jpg", "e.jpg", "b2.jpg"]
    images.show_review()
    assert names(images) == ["b10.jpg"]
    images.show_all()
    images.set_search("B")
    assert names(images) == ["b10.jpg", "b2.jpg"]
    assert images.row_of(Path("/photos/A1.jpg")) == -1
    assert images.row_of(Path("/photos/b2.jpg")) == 1


def test_what_counts_as_to_review_can_be_chosen(images: ImageList) -> None:
    assert images.review_count == 1
    images.review(0.8)
    assert (names(images), images.review_count) == (["b10.jpg", "A1.jpg"], 2)
    images.review(0.5)
    assert (names(images), images.review_count) == ([], 0)


def test_a_selection_stays_with_its_photo_when_sorted(images: ImageList) -> None:
    chosen = QPersistentModelIndex(images.index(1, 0))
    images.set_order(Order.MOST_SURE)
    images.add([prediction("g.jpg", 1, 0.95)])
    assert images.prediction(chosen.row()).path.name == "A1.jpg"


def test_the_model_keeps_qts_rules(images: ImageList) -> None:
    tester = QAbstractItemModelTester(images, QAbstractItemModelTester.FailureReportingMode.Warning)
    images.add([prediction("h.jpg", 2, 0.4)])
    images.set_order(Order.NAME)
    images.show_class(2)
    images.show_all()
    images.reset(("one", "two"))
    del tester


def test_ten_thousand_rows(images: ImageList) -> None:
    images.reset(("cat", "dog", "fox"))
    images.add([prediction(f"{n}.jpg", n % 3, 0.4 + n % 577 / 1000) for n in range(10_000)])
    images.add([prediction(f"late {n}.jpg", n % 3, 0.4 + n % 577 / 1000) for n in range(32)])
    sure = [item.confidence for item in images.shown()]
    assert sure == sorted(sure)
    assert len(sure) == 10_032
    path = images.prediction(4_321).path
    assert images.row_of(path) == 4_321


def test_many_come_in_portions_and_a_reset_ends_it(images: ImageList, qtbot: QtBot) -> None:
    images.reset(("cat", "dog", "fox"))
    sizes: list[int] = []
    images.counts_changed.connect(lambda: sizes.append(images.total))
    images.add_by_and_by([prediction(f"{n}.jpg", n % 3, 0.4 + n % 577 / 1000) for n in range(3_000)])
    qtbot.waitUntil(lambda: images.total == 3_000)
    assert len(sizes) > 3
    sure = [item.confidence for item in images.shown()]
    assert sure == sorted(sure)
    images.add_by_and_by([prediction(f"late {n}.jpg", 0, 0.5) for n in range(3_000)])
    images.reset(("one", "two"))
    qtbot.wait(20)
    assert images.total == 0
