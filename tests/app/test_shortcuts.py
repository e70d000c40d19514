from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.bootstrap import Studio
from app.services.settings import Settings
from app.state.shortcuts import EVERYWHERE, Reach, Shortcut, Shortcuts
from app.views.help_dialog import HelpDialog

FIND = Shortcut("find", "Here", "find", ("Ctrl+F",))
KEEP = Shortcut("keep", "Here", "keep it", ("Ctrl+S",))
AWAY = Shortcut("away", "There", "elsewhere", ("Ctrl+S",))
HELP = Shortcut("help", EVERYWHERE, "help", ("F1",))


@pytest.fixture
def keys(tmp_path: Path) -> Shortcuts:
    return Shortcuts(Settings(tmp_path, tmp_path))


@pytest.fixture
def page(qtbot: QtBot) -> QWidget:
    widget = QWidget()
    qtbot.addWidget(widget)
    with qtbot.waitExposed(widget):
        widget.show()
    widget.activateWindow()
    return widget


def test_a_key_that_is_changed_works_at_once_and_after_a_restart(
    qtbot: QtBot, keys: Shortcuts, page: QWidget, tmp_path: Path
) -> None:
    heard: list[str] = []
    keys.add(FIND, page, lambda: heard.append("find"))
    assert keys.set_keys(FIND, QKeySequence("Ctrl+K")) == ""
    qtbot.keyClick(page, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert heard == []
    qtbot.keyClick(page, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    assert heard == ["find"]
    again = Shortcuts(Settings(tmp_path, tmp_path))
    assert again.keys_of(FIND) == [QKeySequence("Ctrl+K")]
    keys.reset()
    assert keys.keys_of(FIND) == [QKeySequence("Ctrl+F")]
    assert Shortcuts(Settings(tmp_path, tmp_path)).keys_of(FIND) == [QKeySequence("Ctrl+F")]


def test_a_key_that_is_taken_is_said_and_not_given(keys: Shortcuts, page: QWidget) -> None:
    for shortcut in (HELP, FIND, KEEP, AWAY):
        keys.add(shortcut, page, page.update)
    assert "keep it" in keys.set_keys(FIND, QKeySequence("Ctrl+S"))
    assert "help" in keys.set_keys(FIND, QKeySequence("F1"))
    assert keys.keys_of(FIND) == [QKeySequence("Ctrl+F")]
    assert keys.set_keys(AWAY, QKeySequence("Ctrl+F")) == ""
    assert "Everywhere" not in keys.set_keys(HELP, QKeySequence("F2"))


def test_the_tip_of_a_button_names_its_key(qtbot: QtBot, keys: Shortcuts) -> None:
    button = QPushButton()
    qtbot.addWidget(button)
    keys.button(KEEP, button)
    assert "Ctrl+S" in button.toolTip()
    keys.set_keys(KEEP, QKeySequence("F9"))
    assert "F9" in button.toolTip()


def test_the_list_says_what_the_keys_are(keys: Shortcuts, page: QWidget) -> None:
    for shortcut in (FIND, HELP):
        keys.add(shortcut, page, page.update, Reach.INSIDE)
    keys.tell("Here", "Arrow keys", "go on")
    assert keys.table() == ((EVERYWHERE, (("F1", "help"),)), ("Here", (("Ctrl+F", "find"), ("Arrow keys", "go on"))))


def test_no_two_things_of_the_window_have_one_key(studio: Studio) -> None:
    keys = studio.parts.keys
    taken: dict[tuple[str, str], str] = {}
    for shortcut in keys.known:
        for place in {each.place for each in keys.known} if shortcut.place == EVERYWHERE else {shortcut.place}:
            for sequence in keys.keys_of(shortcut):
                other = taken.setdefault((place, sequence.toString()), shortcut.id)
                assert other == shortcut.id, f"{sequence.toString()}: {other}, {shortcut.id}"


def test_every_key_of_the_window_is_in_the_list_of_f1(studio: Studio, make_studio: Callable[[], Studio]) -> None:
    dialog = studio.window.findChild(HelpDialog)
    assert dialog is not None
    dialog.show_topic("keys")
    text = dialog._page.toPlainText()
    heard = [keys for action in studio.window.findChildren(QAction) for keys in action.shortcuts()]
    for shortcut in studio.window.findChildren(QShortcut):
        heard += list(shortcut.keys())
    assert len(heard) > 20
    for keys in heard:
        assert keys.toString(QKeySequence.SequenceFormat.NativeText) in text
    dialog.close()


def test_the_key_that_presses_buttons_is_not_given_away(keys: Shortcuts, page: QWidget) -> None:
    keys.add(HELP, page, page.update)
    assert "presses the button" in keys.set_keys(HELP, QKeySequence("Space"))
    assert keys.keys_of(HELP) == [QKeySequence("F1")]


def test_keys_of_classes_are_listed_and_taken_before_there_is_a_class(studio: Studio) -> None:
    keys = studio.parts.keys
    undo = next(each for each in keys.known if each.id == "undo")
    assert "take the selected photos out" in keys.set_keys(undo, QKeySequence("Del"))
    teach = dict(keys.table())["Teach"]
    assert any(words == "select all photos of the class" for _, words in teach)
