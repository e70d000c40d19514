from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from app.bootstrap import Studio
from app.self_test import drop_on
from app.views.quality_parts import RangeBar
from app.views.quality_photos import AlikeCard, CellCard, DoubtsCard
from app.widgets.photo_tile import PhotoTile
from copl_engine.store.review_share import classifier_hash, kept_share

from .conftest import LIMIT_MS, counts, files, photo


@pytest.fixture
def trained(qtbot: QtBot, studio: Studio, class_folders: Path) -> Studio:
    """Two classes, one photo of which was put in the wrong one, were learned."""
    photo(class_folders / "plum" / "wrong.png", 24)
    drop_on(studio.teach, files(class_folders), studio.teach.rect().center())
    qtbot.waitUntil(lambda: counts(studio) == {"apple": 3, "plum": 4}, timeout=LIMIT_MS)
    studio.training.start()
    qtbot.waitUntil(lambda: studio.training.can_sort and not studio.training.running, timeout=LIMIT_MS)
    studio.window.go("quality")
    qtbot.waitUntil(lambda: studio.judged.quality.quality is not None, timeout=LIMIT_MS)
    return studio


def buttons(studio: Studio, name: str) -> list[QPushButton]:
    found = studio.judged.quality_page.findChildren(QPushButton)
    return [button for button in found if button.isVisible() and button.text() == name]


def test_the_figure_stands_with_its_interval_and_a_cell_opens_its_photos(qtbot: QtBot, trained: Studio) -> None:
    state = trained.judged.quality
    said = state.quality
    assert said is not None
    assert said.total == 7
    assert [found.total for found in said.classes] == [3, 4]
    assert state.verdict.startswith("Of 100 new photos, about ")
    assert f"“{said.helps}” would help most" in state.helps
    assert trained.parts.project.classifier is not None
    assert trained.parts.project.classifier.interval == pytest.approx((said.low, said.high), abs=1e-3)
    right, answer, count = next((r, a, n) for r, row in enumerate(said.confusion) for a, n in enumerate(row) if n)
    cell = next(each for each in buttons(trained, str(count)) if each.objectName() == f"{right},{answer}")
    qtbot.mouseClick(cell, Qt.MouseButton.LeftButton)
    (card,) = trained.judged.quality_page.findChildren(CellCard)

    def shown() -> list[PhotoTile]:
        return [tile for tile in card.findChildren(PhotoTile) if tile.isVisible()]

    qtbot.waitUntil(lambda: len(shown()) == count, timeout=LIMIT_MS)
    qtbot.mouseClick(shown()[0], Qt.MouseButton.LeftButton)
    assert trained.window.place == "look"
    trained.look.back_wanted.emit()
    assert trained.window.place == "quality"


def test_a_doubtful_label_is_kept_moved_or_removed_and_a_photo_taken_out_of_one_of_its_classes(
    qtbot: QtBot, trained: Studio
) -> None:
    state, stack = trained.judged.quality, trained.parts.classes.undo_stack
    before = state.doubtful
    assert before, "the photo in the wrong class, at least"
    assert trained.judged.quality_page.findChildren(DoubtsCard)
    qtbot.mouseClick(buttons(trained, "It is right")[0], Qt.MouseButton.LeftButton)
    assert before[0] not in state.doubtful
    assert trained.judged.retraining.pending == 0, "the classifier knows this label already"
    stack.undo()
    assert state.doubtful == before
    state.move(before[0])
    assert counts(trained)[before[0].likelier.name] in (4, 5)
    stack.undo()
    state.remove(before[0].item, before[0].example)
    assert trained.parts.classes.photo_count == 6
    stack.undo()
    assert state.doubtful == before
    plum = trained.parts.classes.named("plum")
    assert plum is not None
    trained.parts.classes.move_photos(plum.id, [plum.examples[0].content], 1, copy=True)
    qtbot.waitUntil(lambda: len(trained.judged.quality.alike) == 1, timeout=LIMIT_MS)
    assert trained.judged.quality_page.findChildren(AlikeCard)
    qtbot.waitUntil(lambda: bool(buttons(trained, "Take out of “apple”")), timeout=LIMIT_MS)
    qtbot.mouseClick(buttons(trained, "Take out of “apple”")[0], Qt.MouseButton.LeftButton)
    assert counts(trained) == {"apple": 3, "plum": 4}
    qtbot.waitUntil(lambda: not trained.judged.quality.alike, timeout=LIMIT_MS)


def test_the_keyboard_goes_on_to_the_next_label_in_doubt(qtbot: QtBot, trained: Studio) -> None:
    (card,) = trained.judged.quality_page.findChildren(DoubtsCard)
    assert len(trained.judged.quality.doubtful) > 1
    while trained.judged.quality.doubtful:
        focused = next((each for each in card.findChildren(QPushButton) if each.hasFocus()), None)
        if focused is None:
            focused = buttons(trained, "It is right")[-1]
            focused.setFocus(Qt.FocusReason.TabFocusReason)
        left = len(trained.judged.quality.doubtful)
        qtbot.keyClick(focused, Qt.Key.Key_Space)
        assert len(trained.judged.quality.doubtful) == left - 1
        if left > 1:
            qtbot.waitUntil(lambda: any(each.hasFocus() for each in card.findChildren(QPushButton)))


def test_two_trainings_stand_side_by_side_and_the_report_is_that_of_the_command_line(
    qtbot: QtBot, trained: Studio, tmp_path: Path
) -> None:
    trained.training.start()
    quality = trained.judged.quality
    qtbot.waitUntil(lambda: quality.quality is not None and quality.quality.beside is not None, timeout=LIMIT_MS)
    assert quality.quality is not None
    assert quality.quality.beside is not None
    assert quality.quality.beside.examples == 7
    assert quality.comparison
    target = tmp_path / "report.html"
    quality.save_report(target)
    qtbot.waitUntil(lambda: not quality.saving, timeout=LIMIT_MS)
    assert "How well are they told apart?" in target.read_text("utf-8")
    message = trained.parts.messages.current
    assert message is not None
    assert message.text.startswith("Saved the report as “report.html”")


def test_the_slider_counts_and_is_kept(
    qtbot: QtBot, trained: Studio, tmp_path: Path, make_studio: Callable[[], Studio]
) -> None:
    for number in range(3):
        photo(tmp_path / "in" / f"{number}.png", number + 60)
    trained.classification.start([tmp_path / "in"])
    deciding = trained.parts.deciding
    qtbot.waitUntil(lambda: deciding.tally.trusted == 3, timeout=LIMIT_MS)
    assert deciding.columns().decide is None, "off at first"
    deciding.choose(30)
    qtbot.waitUntil(lambda: trained.parts.project.status == "saved", timeout=LIMIT_MS)
    tally = deciding.tally
    assert tally.trusted + tally.review + tally.none == 3
    assert deciding.columns().decide is not None
    aside = tally.review + tally.none
    words = [each.text() for each in trained.judged.quality_page.findChildren(QLabel)]
    assert sum(f"{aside} set aside for you" in text for text in words) == 1, "the number that Sort has for the same"
    assert not any("to review" in text for text in words), "that is what Sort calls photos that it is not sure of"
    trained.judged.quality_page.strange_wanted.emit()
    images = trained.classification.images
    qtbot.waitUntil(lambda: images.is_settled and images.rowCount() == aside, timeout=LIMIT_MS)
    assert trained.window.place == "sort"
    assert images.narrowed == "Set aside for you"
    deciding.choose(0)
    qtbot.waitUntil(lambda: images.is_settled and images.rowCount() == 3, timeout=LIMIT_MS)
    qtbot.waitUntil(lambda: deciding.tally.trusted == 3, timeout=LIMIT_MS)
    classifier = trained.parts.project.classifier
    assert classifier is not None
    file = classifier.file
    known_by = classifier_hash(file)
    deciding.choose(30)
    qtbot.waitUntil(lambda: kept_share(file) == 0.3, timeout=LIMIT_MS)
    assert classifier_hash(file) == known_by, "what it labelled can be gone on with"
    trained.training.start()
    qtbot.waitUntil(lambda: not trained.training.running, timeout=LIMIT_MS)
    qtbot.waitUntil(lambda: deciding.percent == 30, timeout=LIMIT_MS)  # another classifier, the same share
    retrained = trained.parts.project.classifier
    assert retrained is not None
    assert retrained.file != file
    qtbot.waitUntil(lambda: kept_share(retrained.file) == 0.3, timeout=LIMIT_MS)
    trained.window.close()
    qtbot.waitUntil(lambda: not trained.window.isVisible(), timeout=LIMIT_MS)
    again = make_studio()
    said: list[str] = []
    page = again.judged.quality_page
    again.window.go("quality")
    title = page._empty_title
    again.judged.quality.changed.connect(lambda: said.append(title.text() if title.isVisible() else ""))
    qtbot.waitUntil(lambda: again.parts.deciding.percent == 30, timeout=LIMIT_MS)
    qtbot.waitUntil(lambda: again.judged.quality.quality is not None, timeout=LIMIT_MS)
    assert "Reading what the check said…" in said, "while the classifier is on its way"


def test_without_a_training_it_says_what_to_do(studio: Studio) -> None:
    studio.window.go("quality")
    assert studio.judged.quality.quality is None
    assert buttons(studio, "Go to the classes")


def test_photos_that_are_nearly_the_same_are_said_to_be_the_reason_that_nothing_was_checked(
    qtbot: QtBot, studio: Studio, tmp_path: Path
) -> None:
    for name, seed in (("apple", 1), ("plum", 12)):
        first = photo(tmp_path / "Bursts" / name / "one.png", seed)
        (first.parent / "two.png").write_bytes(first.read_bytes() + b"\n")  # another file, the same picture
    drop_on(studio.teach, files(tmp_path / "Bursts"), studio.teach.rect().center())
    qtbot.waitUntil(lambda: counts(studio) == {"apple": 2, "plum": 2}, timeout=LIMIT_MS)
    studio.training.start()
    qtbot.waitUntil(lambda: studio.training.can_sort and not studio.training.running, timeout=LIMIT_MS)
    studio.window.go("quality")
    page = studio.judged.quality_page
    qtbot.waitUntil(lambda: page._empty_title.text() == "This training was not checked", timeout=LIMIT_MS)
    assert "not nearly the same" in page._empty_text.text()


def test_empty_pages_have_a_picture_that_is_seen(studio: Studio) -> None:
    for name, page in (("quality", studio.judged.quality_page), ("sort", studio.sort._empty)):
        studio.window.go(name)
        assert page._picture.pixmap().deviceIndependentSize().toTuple() == (60, 60)


def test_what_is_new_is_read_from_its_top(qtbot: QtBot, trained: Studio, class_folders: Path) -> None:
    page = trained.judged.quality_page
    bar = page._scroll.verticalScrollBar()
    bar.setValue(bar.maximum())
    assert bar.value() > 0
    trained.window.go("teach")
    trained.window.go("quality")
    assert bar.value() > 0, "the same as before: where one was"
    trained.window.go("teach")
    trained.training.start()
    qtbot.waitUntil(lambda: trained.training.running, timeout=LIMIT_MS)
    qtbot.waitUntil(lambda: not trained.training.running, timeout=LIMIT_MS)
    qtbot.waitUntil(lambda: trained.judged.quality.quality not in (None, page._said), timeout=LIMIT_MS)
    trained.window.go("quality")
    assert bar.value() == 0


def test_a_range_begins_where_one_begins_to_read(qtbot: QtBot) -> None:
    bar = RangeBar()
    qtbot.addWidget(bar)
    bar.resize(200, 12)
    bar.show_range(0, 0.1, 0.2, (QColor("white"), QColor("red"), QColor("black")))
    sides = {}
    for way in (Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft):
        bar.setLayoutDirection(way)
        picture = bar.grab().toImage()
        sides[way] = [
            x for x in range(picture.width()) if picture.pixelColor(x, picture.height() // 2) == QColor("red")
        ]
    assert max(sides[Qt.LayoutDirection.LeftToRight]) < 100
    assert min(sides[Qt.LayoutDirection.RightToLeft]) > 100
