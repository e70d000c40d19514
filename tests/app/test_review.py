import csv
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from app.bootstrap import Studio
from app.services.exporting import read_labels
from app.state.answers import NONE_OF_THESE
from copl_engine.export.labels import Labels
from copl_engine.store.recipe import read_parts

from .conftest import LIMIT_MS, counts, labelled, settle


def review(qtbot: QtBot, studio: Studio) -> None:
    studio.window.go("review")
    qtbot.waitUntil(lambda: studio.judged.review.photo is not None, timeout=LIMIT_MS)


def press(studio: Studio, key: Qt.Key) -> Path:
    """Press a key over the photo; gives the photo that it was pressed for."""
    at_hand = studio.judged.review.photo
    assert at_hand is not None
    QTest.keyClick(studio.judged.review_page.canvas, key)
    return at_hand.path


def said(studio: Studio) -> dict[Path, str]:
    return studio.parts.answers.names()


def retrain(qtbot: QtBot, studio: Studio) -> None:
    studio.judged.retraining.start()
    qtbot.waitUntil(lambda: studio.judged.retraining.changed_count is not None, timeout=LIMIT_MS)
    settle(qtbot, studio)


def test_each_photo_is_answered_with_a_key_which_can_be_undone_and_lasts(
    qtbot: QtBot, sorted_photos: Studio, make_studio: Callable[[], Studio]
) -> None:
    studio, state = sorted_photos, sorted_photos.judged.review
    review(qtbot, studio)
    assert (state.count, state.place) == (4, "1 of 4")
    best = next(choice.item.name for choice in state.choices if choice.likeliest)
    first = press(studio, Qt.Key.Key_Return)
    second = press(studio, Qt.Key.Key_2)
    third = press(studio, Qt.Key.Key_X)
    assert said(studio) == {first: best, second: "plum", third: NONE_OF_THESE}
    press(studio, Qt.Key.Key_Backspace)
    assert state.sentence == "You said: none of these."
    press(studio, Qt.Key.Key_1)
    assert said(studio)[third] == "apple"
    press(studio, Qt.Key.Key_Right)
    assert (state.photo, state.answered) == (None, 3)
    assert studio.judged.retraining.button_text == "Retrain with 3 corrections"
    stack = studio.parts.classes.undo_stack
    assert stack.undoText() == f"“{third.name}” is “apple”"
    stack.undo()
    assert said(studio)[third] == NONE_OF_THESE
    assert state.photo is not None
    assert (state.photo.path, state.sentence) == (third, "You said: none of these."), "what was undone is seen"
    stack.undo()
    assert said(studio) == {first: best, second: "plum"}
    plum = studio.parts.classes.named("plum")
    assert plum is not None
    studio.parts.classes.remove_class(plum.id)
    assert second not in studio.parts.answers.pending, "its class is gone"
    assert said(studio)[second] == "plum", "the word stays"
    stack.undo()
    assert second in studio.parts.answers.pending
    qtbot.waitUntil(lambda: studio.parts.project.status == "saved", timeout=LIMIT_MS)
    studio.window.close()
    qtbot.waitUntil(lambda: not studio.window.isVisible(), timeout=LIMIT_MS)
    again = make_studio()
    qtbot.waitUntil(lambda: said(again) == {first: best, second: "plum"}, timeout=LIMIT_MS)


def test_retraining_learns_the_answers_where_the_photos_lie_and_can_be_taken_back(
    qtbot: QtBot, sorted_photos: Studio
) -> None:
    studio, retraining = sorted_photos, sorted_photos.judged.retraining
    review(qtbot, studio)
    apple, none = press(studio, Qt.Key.Key_1), press(studio, Qt.Key.Key_X)
    retrain(qtbot, studio)
    assert counts(studio) == {"apple": 4, "plum": 3}
    item = studio.parts.classes.named("apple")
    assert item is not None
    assert item.examples[-1].path == apple
    assert not item.examples[-1].stored
    assert retraining.pending == 0
    classifier = studio.parts.project.classifier
    assert classifier is not None
    assert classifier.file.name == "0002.safetensors"
    assert read_parts(classifier.file)[0]["none_below"] is not None, "it was shown what is none of these"
    assert said(studio) == {apple: "apple", none: NONE_OF_THESE}, "labelling again leaves answers"
    retraining.show_changed()
    settle(qtbot, studio)
    images = studio.classification.images
    assert (images.narrowed, images.rowCount()) == ("changed class", retraining.changed_count)
    assert studio.window.place == "sort"
    qtbot.waitUntil(lambda: retraining.can_take_back, timeout=LIMIT_MS)
    retraining.take_back()
    qtbot.waitUntil(lambda: retraining.pending == 2, timeout=LIMIT_MS)
    classifier = studio.parts.project.classifier
    assert classifier is not None
    assert classifier.file.name == "0001.safetensors"
    qtbot.waitUntil(lambda: retraining.changed_count is not None, timeout=LIMIT_MS)
    settle(qtbot, studio)


def test_what_is_said_while_it_learns_waits_for_the_next_time(qtbot: QtBot, sorted_photos: Studio) -> None:
    studio, retraining = sorted_photos, sorted_photos.judged.retraining
    review(qtbot, studio)
    changed = press(studio, Qt.Key.Key_1)
    retraining.start()
    qtbot.waitUntil(lambda: studio.training.running, timeout=LIMIT_MS)
    assert retraining.doing
    assert studio.judged.review_page.isVisible()
    none = press(studio, Qt.Key.Key_X)
    studio.parts.answers.say(changed, studio.parts.classes.named("plum"))
    qtbot.waitUntil(lambda: retraining.changed_count is not None, timeout=LIMIT_MS)
    settle(qtbot, studio)
    assert set(studio.parts.answers.pending) == {changed, none}


def test_what_a_discarded_retraining_was_to_learn_waits_too(qtbot: QtBot, sorted_photos: Studio) -> None:
    studio, retraining = sorted_photos, sorted_photos.judged.retraining
    review(qtbot, studio)
    answered = press(studio, Qt.Key.Key_1)
    before = counts(studio)
    retraining.start()
    qtbot.waitUntil(lambda: studio.training.running, timeout=LIMIT_MS)
    studio.training.cancel()
    qtbot.waitUntil(lambda: not studio.training.running, timeout=LIMIT_MS)
    studio.parts.classes.undo_stack.undo()  # the photo is no example any more
    assert counts(studio) == before
    with qtbot.waitSignal(studio.training.trained, timeout=LIMIT_MS):
        studio.training.start()
    assert studio.parts.answers.pending == (answered,)
    settle(qtbot, studio)


def test_the_photo_at_hand_says_what_is_thought_of_it_since_the_retraining(qtbot: QtBot, sorted_photos: Studio) -> None:
    studio, state = sorted_photos, sorted_photos.judged.review
    review(qtbot, studio)
    press(studio, Qt.Key.Key_1)
    before = state.photo
    assert before is not None
    retrain(qtbot, studio)
    now = {photo.path: photo.confidence for photo in labelled(studio, qtbot)}
    qtbot.waitUntil(lambda: state.photo is not None and state.photo is not before, timeout=LIMIT_MS)
    assert state.photo is not None
    assert (state.row, state.photo.path) == (1, before.path)
    assert state.photo.confidence == pytest.approx(now[before.path])


def test_a_photo_that_is_answered_otherwise_leaves_its_class(qtbot: QtBot, sorted_photos: Studio) -> None:
    studio = sorted_photos
    review(qtbot, studio)
    press(studio, Qt.Key.Key_1)
    retrain(qtbot, studio)
    moved = next(iter(said(studio)))
    studio.parts.answers.say(moved, studio.parts.classes.named("plum"))
    retrain(qtbot, studio)
    assert counts(studio) == {"apple": 3, "plum": 4}
    studio.classification.start([moved])
    assert studio.judged.retraining.changed_count is None, "other photos are not compared with those before"
    settle(qtbot, studio)


def test_the_person_s_word_stands_in_tables_and_folders(qtbot: QtBot, sorted_photos: Studio, tmp_path: Path) -> None:
    studio = sorted_photos
    review(qtbot, studio)
    none, plum = press(studio, Qt.Key.Key_X), press(studio, Qt.Key.Key_2)
    indexes = [studio.classification.images.index(row, 0) for row in range(len(labelled(studio, qtbot)))]
    tiles = {tile.key: tile for tile in map(studio.sort._tile_of, indexes)}
    assert (tiles[none].title, tiles[none].colour) == ("none of these", studio.parts.theme.colour("quiet"))
    assert tiles[plum].title == "plum"
    studio.parts.deciding.choose(50)
    table = tmp_path / "t.csv"
    studio.classification.results.save(table)
    qtbot.waitUntil(table.exists, timeout=LIMIT_MS)
    with table.open(encoding="utf-8-sig", newline="") as file:
        rows = {row["path"]: row for row in csv.DictReader(file)}
    assert (rows[none.name]["class"], rows[none.name]["decision"]) == (NONE_OF_THESE, "none")
    assert (rows[plum.name]["class"], rows[plum.name]["decision"]) == ("plum", "class")
    assert [row["said_by"] for row in rows.values()].count("person") == 2
    images = studio.classification.images
    assert "plum, said by you" in [images.describe(item) for row in range(4) if (item := images.photo(row))]
    steps = read_labels(studio.classification.results.chosen(), ("apple", "plum"), studio.parts.deciding.columns())
    next(steps)
    with pytest.raises(StopIteration) as end:
        next(steps)
    labels = end.value.value
    assert isinstance(labels, Labels)
    assert {row.path: (row.name, row.confidence, row.review) for row in labels.rows}[plum] == ("plum", 1.0, False)


def test_with_nothing_sorted_it_says_what_to_do(qtbot: QtBot, studio: Studio) -> None:
    studio.window.go("review")
    qtbot.waitUntil(lambda: studio.judged.review.looked, timeout=LIMIT_MS)
    assert studio.judged.review.photo is None
    assert not studio.judged.retraining.can_start


def test_a_correction_whose_photo_is_away_waits_and_the_round_goes_on_without_it(
    qtbot: QtBot, sorted_photos: Studio, tmp_path: Path
) -> None:
    studio, state = sorted_photos, sorted_photos.judged.review
    review(qtbot, studio)
    away, read, none = press(studio, Qt.Key.Key_1), press(studio, Qt.Key.Key_2), press(studio, Qt.Key.Key_X)
    before = state.photo
    assert before is not None
    for photo in (away, none):
        photo.rename(tmp_path / photo.name)
    retrain(qtbot, studio)
    assert set(studio.parts.answers.pending) == {away, none}
    assert studio.parts.project.last_run is not None
    assert studio.parts.project.last_run.photos == 7, "the six, and the one that could be read"
    message = studio.parts.messages.current
    assert message is not None
    assert "2 corrections wait, as their photos could not be read." in message.text
    assert sorted(line.split()[0] for line in message.items) == sorted((str(away), str(none)))
    qtbot.waitUntil(lambda: state.count == 2, timeout=LIMIT_MS)
    assert state.photo is not None
    assert (state.row, state.photo.path, state.photo is before) == (1, before.path, False)
    for photo in (away, none):
        (tmp_path / photo.name).rename(photo)
    retrain(qtbot, studio)
    assert studio.parts.answers.pending == ()
    assert counts(studio) == {"apple": 4, "plum": 4}
    assert read in {example.path for item in studio.parts.classes.classes for example in item.examples}


def close(qtbot: QtBot, studio: Studio) -> None:
    qtbot.waitUntil(lambda: studio.parts.project.status == "saved", timeout=LIMIT_MS)
    studio.window.close()
    qtbot.waitUntil(lambda: not studio.window.isVisible(), timeout=LIMIT_MS)


def titles(studio: Studio) -> list[str]:
    return [each.text() for each in studio.judged.review_page.findChildren(QLabel) if each.isVisible()]


def test_after_a_restart_the_photos_that_changed_class_can_be_filtered(
    qtbot: QtBot, sorted_photos: Studio, make_studio: Callable[[], Studio]
) -> None:
    review(qtbot, sorted_photos)
    for _ in range(4):  # what it took for one class it is told to be of the other
        wrong = sorted_photos.judged.review.photo
        assert wrong is not None
        press(sorted_photos, Qt.Key.Key_1 if wrong.best else Qt.Key.Key_2)
    retrain(qtbot, sorted_photos)
    count = sorted_photos.judged.retraining.changed_count
    assert count
    close(qtbot, sorted_photos)
    again = make_studio()
    retraining = again.judged.retraining
    qtbot.waitUntil(lambda: retraining.changed_count == count, timeout=LIMIT_MS)
    assert again.parts.messages.current is None, "nothing has happened now"
    retraining.show_changed()
    settle(qtbot, again)
    assert (again.classification.images.narrowed, again.classification.images.rowCount()) == ("changed class", count)


def test_review_waits_for_the_classifier_of_a_reopened_project(
    qtbot: QtBot, sorted_photos: Studio, make_studio: Callable[[], Studio]
) -> None:
    close(qtbot, sorted_photos)
    again = make_studio()
    qtbot.waitUntil(lambda: again.parts.project.last_batch is not None, timeout=LIMIT_MS)
    assert again.parts.project.loading
    again.window.go("review")
    assert "Choosing photos…" in titles(again)
    qtbot.waitUntil(lambda: again.judged.review.count == 4, timeout=LIMIT_MS)


def test_who_has_answered_every_photo_is_told_so(qtbot: QtBot, sorted_photos: Studio) -> None:
    studio, state = sorted_photos, sorted_photos.judged.review
    review(qtbot, studio)
    for _ in range(4):
        press(studio, Qt.Key.Key_1)
    state.begin()
    qtbot.waitUntil(lambda: not state.finding, timeout=LIMIT_MS)
    assert "You have answered every photo" in titles(studio)
    retrain(qtbot, studio)
    assert studio.judged.retraining.changed_words in titles(studio)


def test_review_of_another_project_begins_anew(qtbot: QtBot, sorted_photos: Studio, tmp_path: Path) -> None:
    studio, state = sorted_photos, sorted_photos.judged.review
    review(qtbot, studio)
    press(studio, Qt.Key.Key_1)
    studio.parts.project.save_as(tmp_path / "Copy.copl")
    qtbot.waitUntil(lambda: state.count == 3, timeout=LIMIT_MS)
    assert studio.parts.project.name == "Copy"
    assert studio.judged.review_page.canvas.isVisible()
    studio.parts.project.new()
    qtbot.waitUntil(lambda: "Nothing to look at" in titles(studio), timeout=LIMIT_MS)
