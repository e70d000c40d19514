import shutil
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.bootstrap import Studio
from app.state import watching as state_of_watching
from app.state.labelling_run import Stage

from .conftest import LIMIT_MS, labelled, photo
from .test_going_on import classifier_file, quick_model, train  # noqa: F401 - fixtures

FEW = 5
MANY = 200


@pytest.fixture(autouse=True)
def at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Photos count as copied after a moment, so that the test need not wait."""
    monkeypatch.setattr(state_of_watching, "SETTLED", 0.2)


@pytest.fixture
def inbox(tmp_path: Path) -> Path:
    for number in range(FEW):
        photo(tmp_path / "Inbox" / f"{number}.png", number)
    return tmp_path / "Inbox"


@pytest.fixture
def watched(studio: Studio, qtbot: QtBot, classifier_file: Path, inbox: Path) -> Studio:  # noqa: F811
    """The program with the inbox sorted and watched."""
    train(studio, qtbot, classifier_file)
    studio.window.go("sort")
    studio.classification.start([inbox])
    qtbot.waitUntil(lambda: studio.classification.stage is Stage.DONE, timeout=LIMIT_MS)
    QTest.mouseClick(studio.sort.head._watch, Qt.MouseButton.LeftButton)
    assert studio.sort.head._watch.isChecked()
    return studio


def total(studio: Studio, count: int) -> bool:
    return studio.classification.images.total == count


def words(studio: Studio) -> str:
    return studio.sort._watching.words


def test_new_photos_are_labelled_as_they_arrive_each_once_and_said(
    watched: Studio, qtbot: QtBot, inbox: Path, tmp_path: Path
) -> None:
    for number in range(MANY):
        photo(tmp_path / "elsewhere" / f"new {number:03}.png", number)
    for path in sorted((tmp_path / "elsewhere").iterdir()):
        shutil.copy(path, inbox)
    qtbot.waitUntil(partial(total, watched, FEW + MANY), timeout=LIMIT_MS)
    qtbot.waitUntil(lambda: words(watched) == f"Watching “Inbox”: {MANY} new photos labelled", timeout=LIMIT_MS)
    names = [item.path.name for item in labelled(watched, qtbot)]
    assert len(names) == len(set(names)) == FEW + MANY
    assert watched.classification.stage is Stage.DONE


def test_one_click_ends_it(watched: Studio, qtbot: QtBot, inbox: Path) -> None:
    QTest.mouseClick(watched.sort.head._watch, Qt.MouseButton.LeftButton)
    assert words(watched) == ""
    photo(inbox / "late.png", 9)
    qtbot.wait(1_200)
    assert total(watched, FEW)


def test_it_goes_on_after_a_restart(
    watched: Studio, make_studio: Callable[[], Studio], qtbot: QtBot, inbox: Path
) -> None:
    watched.window.close()
    qtbot.waitUntil(lambda: not watched.window.isVisible(), timeout=LIMIT_MS)
    photo(inbox / "meanwhile.png", 11)
    again = make_studio()
    again.window.go("sort")
    qtbot.waitUntil(partial(total, again, FEW + 1), timeout=LIMIT_MS)
    qtbot.waitUntil(lambda: words(again) == "Watching “Inbox”: 1 new photo labelled", timeout=LIMIT_MS)
    assert again.sort.head._watch.isChecked()


def test_a_folder_that_is_away_is_said_and_nothing_is_lost(
    watched: Studio, qtbot: QtBot, inbox: Path, tmp_path: Path
) -> None:
    inbox.rename(tmp_path / "away")
    watched.sort._watching._look_at = 0
    qtbot.waitUntil(lambda: watched.sort._watching._away, timeout=LIMIT_MS)
    assert total(watched, FEW)
    (tmp_path / "away").rename(inbox)
    photo(inbox / "back.png", 12)
    watched.sort._watching._look_at = 0
    qtbot.waitUntil(partial(total, watched, FEW + 1), timeout=LIMIT_MS)
