"""A class is renamed after it was trained and photos were labelled: every page calls it what it is called now."""

import csv
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLineEdit
from pytestqt.qtbot import QtBot

from app.bootstrap import Studio

from .conftest import LIMIT_MS, counts, settle


def rename(studio: Studio, old: str, new: str) -> None:
    """Type a name into the card and press Enter."""
    item = studio.parts.classes.named(old)
    assert item is not None
    field = studio.teach.cards[item.id].findChild(QLineEdit)
    assert field is not None
    field.selectAll()
    QTest.keyClicks(field, new)
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert new in counts(studio)


def chips(studio: Studio) -> list[str]:
    found = studio.sort.findChildren(QAbstractButton)
    return [each.text() for each in found if not each.isHidden() and type(each).__name__ == "_Chip"]


def test_every_page_calls_it_what_it_is_called_now(
    qtbot: QtBot, sorted_photos: Studio, tmp_path: Path, make_studio: Callable[[], Studio]
) -> None:
    studio = sorted_photos
    colours = {name: studio.parts.classes.colour_of(name) for name in ("apple", "plum")}
    rename(studio, "apple", "cherry")
    rename(studio, "plum", "damson")
    assert chips(studio)[:3] == ["All", "cherry", "damson"]
    images = studio.classification.images
    assert [studio.parts.classes.colour_of(name) for name in images.class_names] == list(colours.values())
    studio.window.go("review")
    review = studio.judged.review
    qtbot.waitUntil(lambda: review.photo is not None, timeout=LIMIT_MS)
    assert review.can_accept
    assert [choice.score is not None for choice in review.choices] == [True, True]
    assert "cherry" in review.sentence
    assert "damson" in review.sentence
    studio.classification.results.save(tmp_path / "t.csv")
    qtbot.waitUntil((tmp_path / "t.csv").exists, timeout=LIMIT_MS)
    with (tmp_path / "t.csv").open(encoding="utf-8-sig", newline="") as file:
        assert {row["class"] for row in csv.DictReader(file)} <= {"cherry", "damson"}
    quality = studio.judged.quality
    qtbot.waitUntil(lambda: quality.quality is not None, timeout=LIMIT_MS)
    assert quality.quality is not None
    assert quality.quality.class_names == ("cherry", "damson")
    assert [found.name for found in quality.quality.classes] == ["cherry", "damson"]
    assert quality.quality.helps in {"cherry", "damson"}
    studio.looking.open(review._photos[0].path)
    qtbot.waitUntil(lambda: studio.looking.explanation is not None, timeout=LIMIT_MS)
    assert studio.looking.explanation is not None
    assert studio.looking.explanation.class_names == ("cherry", "damson")
    studio.parts.classes.undo_stack.undo()
    assert chips(studio)[:3] == ["All", "cherry", "plum"]
    studio.window.close()
    qtbot.waitUntil(lambda: not studio.window.isVisible(), timeout=LIMIT_MS)
    again = make_studio()
    qtbot.waitUntil(lambda: again.classification.images.total == 4, timeout=LIMIT_MS)
    assert chips(again)[:3] == ["All", "cherry", "plum"]


def test_a_name_that_another_class_took_is_not_given_twice(sorted_photos: Studio) -> None:
    rename(sorted_photos, "apple", "cherry")
    rename(sorted_photos, "plum", "apple")
    assert sorted_photos.classification.images.class_names == ("apple", "plum"), (
        "as they were trained: one is not clear"
    )
    rename(sorted_photos, "apple", "damson")
    assert len(set(sorted_photos.classification.images.class_names)) == 2


def test_a_retraining_with_the_new_name_changes_no_photo_s_class_by_that(qtbot: QtBot, sorted_photos: Studio) -> None:
    studio = sorted_photos
    rename(studio, "plum", "damson")
    studio.window.go("review")
    qtbot.waitUntil(lambda: studio.judged.review.photo is not None, timeout=LIMIT_MS)
    before = {each.path: each.best for each in studio.judged.review._photos}
    studio.judged.review.accept()
    studio.judged.retraining.start()
    qtbot.waitUntil(lambda: studio.judged.retraining.changed_count is not None, timeout=LIMIT_MS)
    settle(qtbot, studio)
    images = studio.classification.images
    assert images.class_names == ("apple", "damson")
    qtbot.waitUntil(lambda: all(images.photo(row) for row in range(images.rowCount())), timeout=LIMIT_MS)
    rows = [images.photo(row) for row in range(images.rowCount())]
    changed = sum(each is not None and before[each.path] != each.best for each in rows)
    assert studio.judged.retraining.changed_count == changed
