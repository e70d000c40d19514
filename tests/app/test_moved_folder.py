"""A sorted folder was moved or renamed: once it is located, everything that is known of its photos follows."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from app.bootstrap import Studio

from .conftest import LIMIT_MS, labelled, photo
from .test_going_on import classifier_file, quick_model  # noqa: F401 - fixtures
from .test_project_lasts import close, said, saved
from .test_watch_switch import FEW, at_once, inbox, total, watched, words  # noqa: F401 - fixtures


def paths(studio: Studio, qtbot: QtBot) -> set[Path]:
    return {item.path for item in labelled(studio, qtbot)}


def locate(studio: Studio, monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(folder))
    studio.window._bar._action.click()


@pytest.mark.parametrize("copied", [False, True])
def test_labels_answers_steps_and_the_watch_follow_a_folder_that_was_moved(
    watched: Studio,  # noqa: F811
    make_studio: Callable[[], Studio],
    qtbot: QtBot,
    inbox: Path,  # noqa: F811
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    copied: bool,
) -> None:
    watched.parts.classes.add_class("gear")
    wrong, item = inbox / "1.png", watched.parts.classes.classes[0]
    watched.parts.answers.say(wrong, item)
    watched.parts.answers.say(inbox / "2.png", None)
    watched.parts.classes.undo_stack.undo()
    saved(qtbot, watched)
    close(qtbot, watched)
    here = tmp_path / "drive" / "2026" / "Sorted\nphotos"
    here.parent.mkdir(parents=True)
    if copied:
        shutil.copytree(inbox, here)
        shutil.rmtree(inbox)
    else:
        inbox.rename(here)
    again = make_studio()
    again.window.go("sort")
    qtbot.waitUntil(lambda: said(again) == "“Inbox” is no longer where its photos were sorted.", timeout=LIMIT_MS)
    (tmp_path / "other").mkdir()
    locate(again, monkeypatch, tmp_path / "other")
    qtbot.waitUntil(lambda: said(again) == "The photos of “Inbox” are not in that folder.", timeout=LIMIT_MS)
    locate(again, monkeypatch, tmp_path / "drive")
    qtbot.waitUntil(lambda: again.classification.root == here, timeout=LIMIT_MS)
    assert said(again).startswith("“Sorted\\nphotos” found again")
    expected = {here / f"{number}.png" for number in range(FEW)}
    assert paths(again, qtbot) == expected
    assert again.parts.answers.names() == {here / "1.png": item.name}
    photo(here / "late.png", 9)
    qtbot.waitUntil(lambda: total(again, FEW + 1), timeout=LIMIT_MS)
    qtbot.waitUntil(lambda: words(again) == "Watching “Sorted\\nphotos”: 1 new photo labelled", timeout=LIMIT_MS)
    stack = again.parts.classes.undo_stack
    assert stack.undoText() == "Find moved photos"
    stack.undo()
    qtbot.waitUntil(lambda: again.parts.answers.names() == {wrong: item.name}, timeout=LIMIT_MS)
    stack.redo()
    qtbot.waitUntil(lambda: again.parts.answers.names() == {here / "1.png": item.name}, timeout=LIMIT_MS)
    qtbot.waitUntil(lambda: again.classification.root == here, timeout=LIMIT_MS)
    stack.undo()
    qtbot.waitUntil(lambda: again.parts.answers.names() == {wrong: item.name}, timeout=LIMIT_MS)
    stack.undo()
    assert again.parts.answers.names() == {}
    saved(qtbot, again)
