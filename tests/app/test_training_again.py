"""Training again by itself after changes, where the person wants it."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox
from pytestqt.qtbot import QtBot

from app.bootstrap import Studio
from app.self_test import drop_on
from app.state.training_again import PATIENCE_MS
from app.views.train_panel import TrainPanel

from .conftest import LIMIT_MS, card_point, counts, files, photo


@pytest.fixture
def trained(qtbot: QtBot, studio: Studio, class_folders: Path) -> Studio:
    """Two classes of three photos were learned, and the switch is on."""
    drop_on(studio.teach, files(class_folders), studio.teach.rect().center())
    qtbot.waitUntil(lambda: counts(studio) == {"apple": 3, "plum": 3}, timeout=LIMIT_MS)
    assert not switch(studio).isVisible(), "the first training is the person's"
    studio.training.start()
    qtbot.waitUntil(lambda: not studio.training.running and studio.training.can_sort, timeout=LIMIT_MS)
    qtbot.waitUntil(switch(studio).isVisible, timeout=LIMIT_MS)
    qtbot.mouseClick(switch(studio), Qt.MouseButton.LeftButton, pos=switch(studio).rect().center() / 4)
    assert switch(studio).isChecked()
    return studio


def switch(studio: Studio) -> QCheckBox:
    (found,) = studio.window.findChildren(TrainPanel)[0].findChildren(QCheckBox)
    return found


def photos_learned(studio: Studio) -> int:
    run = studio.parts.project.last_run
    return run.photos if run is not None else 0


def test_a_new_photo_is_learned_by_itself_and_nothing_is_learned_twice(
    qtbot: QtBot, trained: Studio, tmp_path: Path
) -> None:
    qtbot.wait(PATIENCE_MS + 500)
    assert not trained.training.running, "nothing has changed"
    drop_on(trained.teach, files(photo(tmp_path / "new.png", 7)), card_point(trained, "apple"))
    qtbot.waitUntil(lambda: photos_learned(trained) == 7 and not trained.training.running, timeout=LIMIT_MS)
    before = trained.parts.project.last_run
    qtbot.wait(PATIENCE_MS + 500)
    assert trained.parts.project.last_run is before
    assert not trained.training.running
    trained.parts.classes.undo_stack.undo()
    qtbot.waitUntil(lambda: photos_learned(trained) == 6, timeout=LIMIT_MS)


@pytest.mark.slow
def test_what_was_discarded_is_not_begun_again(qtbot: QtBot, trained: Studio) -> None:
    first = trained.parts.classes.classes[0]
    trained.parts.classes.rename(first.id, "pear")
    qtbot.waitUntil(lambda: trained.training.running, timeout=LIMIT_MS)
    trained.training.cancel()
    qtbot.waitUntil(lambda: not trained.training.running, timeout=LIMIT_MS)
    qtbot.wait(PATIENCE_MS + 500)
    assert not trained.training.running
    assert trained.training.outdated


@pytest.mark.slow
def test_another_project_and_a_switch_that_is_off_begin_nothing(qtbot: QtBot, trained: Studio) -> None:
    project = trained.parts.project
    folder = project.folder
    assert folder is not None
    qtbot.mouseClick(switch(trained), Qt.MouseButton.LeftButton, pos=switch(trained).rect().center() / 4)
    trained.parts.classes.rename(trained.parts.classes.classes[0].id, "pear")
    qtbot.wait(PATIENCE_MS + 500)
    assert not trained.training.running
    project.new()
    qtbot.waitUntil(lambda: not counts(trained), timeout=LIMIT_MS)
    qtbot.wait(PATIENCE_MS)  # until the switch's own change is past
    trained.parts.preferences.choose("train_again", "on")
    qtbot.wait(PATIENCE_MS + 500)
    project.open(folder)
    qtbot.waitUntil(lambda: counts(trained) == {"pear": 3, "plum": 3}, timeout=LIMIT_MS)
    assert trained.training.outdated
    qtbot.wait(PATIENCE_MS + 500)
    assert not trained.training.running, "only opened, not changed"
