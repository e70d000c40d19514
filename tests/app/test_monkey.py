"""Random walks over the real window: with steps back, with restarts, and with nothing but the keyboard."""

import random
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QFileDialog, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from app.bootstrap import Studio
from app.state.labelling_run import Stage

from .conftest import LIMIT_MS, counts, end, labelled, photo
from .monkey import Monkey
from .test_going_on import classifier_file, quick_model, train  # noqa: F401 - fixtures
from .test_project_lasts import saved

Make = Callable[[], Studio]


def shown(studio: Studio) -> tuple[object, ...]:
    """All that the person sees of a project and that is to outlast the window."""
    parts, stack = studio.parts, studio.parts.classes.undo_stack
    steps = [stack.text(number) for number in range(stack.count())]
    return parts.project.name, parts.classes.classes, parts.answers.names(), stack.index(), steps


def assert_shown(studio: Studio, wanted: tuple[object, ...]) -> None:
    assert shown(studio) == wanted


def walk(qtbot: QtBot, make_studio: Make, folder: Path, room: Path, walks: range, times: int) -> None:
    """Act, close, open again: what was shown is shown again, and every step goes back and forth."""
    studio = make_studio()
    for seed in walks:
        monkey = Monkey(studio, qtbot, folder, room, seed)
        with qtbot.captureExceptions() as exceptions:
            monkey.act(times)
            monkey.answer()
            monkey.come_to_rest()
        assert exceptions == []
        studio.parts.classes.add_class("last")  # there is a project
        saved(qtbot, studio)
        before = shown(studio)
        end(qtbot, studio)
        studio = make_studio()
        qtbot.waitUntil(partial(assert_shown, studio, before), timeout=LIMIT_MS)
        stack = studio.parts.classes.undo_stack
        while stack.canUndo():
            stack.undo()
        stack.setIndex(before[3])
        assert_shown(studio, before)
        saved(qtbot, studio)


def test_what_a_monkey_did_is_shown_again_after_every_restart(
    qtbot: QtBot, make_studio: Make, class_folders: Path, tmp_path: Path, quiet: None
) -> None:
    walk(qtbot, make_studio, class_folders, tmp_path, range(2), 25)


@pytest.mark.slow
def test_what_many_monkeys_did_is_shown_again_after_every_restart(
    qtbot: QtBot, make_studio: Make, class_folders: Path, tmp_path: Path, quiet: None
) -> None:
    walk(qtbot, make_studio, class_folders, tmp_path, range(100, 106), 80)


@pytest.fixture
def quiet(monkeypatch: pytest.MonkeyPatch) -> None:
    """No training and no menu: they are other tests' concern, and wait for a person."""
    monkeypatch.setattr("app.state.training.TrainingState.start", lambda _state: None)


class Hands:
    """A person without a mouse."""

    def __init__(self, studio: Studio) -> None:
        self.window = studio.window

    @property
    def at(self) -> QWidget:
        """Where the keyboard is."""
        return QApplication.focusWidget() or self.window

    def press(self, key: Qt.Key, *, alt: bool = False, ctrl: bool = False) -> None:
        keys = Qt.KeyboardModifier.AltModifier if alt else Qt.KeyboardModifier.NoModifier
        QTest.keyClick(self.at, key, Qt.KeyboardModifier.ControlModifier if ctrl else keys)

    def type(self, text: str) -> None:
        QTest.keyClicks(self.at, text)

    def reach(self, name: str, *, back: bool = False) -> QWidget:
        """Tab until the keyboard is on what is called like this."""
        passed: list[str] = []
        for _ in range(60):
            self.press(Qt.Key.Key_Backtab if back else Qt.Key.Key_Tab)
            passed.append(f"{type(self.at).__name__} {name_of(self.at)}")
            if name_of(self.at).startswith(name):
                return self.at
        raise AssertionError(f"the keyboard does not reach “{name}”, only {passed}")


def name_of(widget: QWidget) -> str:
    return widget.accessibleName() or (widget.text() if isinstance(widget, QAbstractButton) else "")


def test_the_keyboard_alone_reaches_the_main_action_of_every_page(
    qtbot: QtBot,
    studio: Studio,
    classifier_file: Path,  # noqa: F811
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    hands, classes = Hands(studio), studio.parts.classes
    chosen: list[str] = []
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: chosen[-1])
    studio.window.activateWindow()
    hands.reach("Try it with the sample")
    hands.press(Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: len(classes.classes) > 1 and not studio.incoming.reading, timeout=LIMIT_MS)
    field = hands.reach("Name of the class")
    assert isinstance(field, QLineEdit)
    before = classes.classes[0].name
    hands.press(Qt.Key.Key_A, ctrl=True)
    hands.type("screw")
    hands.press(Qt.Key.Key_Return)
    assert [item.name for item in classes.classes].count("screw") == 1
    hands.reach("Undo")
    hands.press(Qt.Key.Key_Space)
    assert classes.classes[0].name == before
    started: list[bool] = []
    monkeypatch.setattr(studio.training, "start", lambda: started.append(True))
    assert hands.reach("Train on ").isEnabled()

    train(studio, qtbot, classifier_file)
    for number in range(5):
        photo(tmp_path / "Inbox" / f"{number}.png", number)
    chosen.append(str(tmp_path / "Inbox"))
    hands.press(Qt.Key.Key_2, alt=True)
    assert studio.window.place == "sort"
    hands.reach("Choose a folder")
    hands.press(Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: studio.classification.stage is Stage.DONE, timeout=LIMIT_MS)
    labelled(studio, qtbot)
    hands.reach("Labelled photos")
    hands.press(Qt.Key.Key_Right)
    hands.press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: studio.window.place == "look", timeout=LIMIT_MS)
    first = studio.looking.path
    hands.press(Qt.Key.Key_Right)
    assert studio.looking.path != first
    hands.press(Qt.Key.Key_Escape)
    assert studio.window.place == "sort"
    assert hands.reach("Sort into folders").isEnabled()
    hands.press(Qt.Key.Key_3, alt=True)
    hands.reach("Go to the classes")
    hands.press(Qt.Key.Key_Space)
    assert studio.window.place == "teach"
    hands.press(Qt.Key.Key_Comma, ctrl=True)
    hands.reach("Colours")
    dark = studio.parts.theme.tokens.dark
    for _ in range(2):
        hands.press(Qt.Key.Key_Down)
    assert studio.parts.theme.tokens.dark != dark or studio.parts.preferences.theme != "system"
    hands.press(Qt.Key.Key_1, alt=True)
    assert studio.window.place == "teach"
    assert len(counts(studio)) == len(classes.classes)


def keys_at_random(qtbot: QtBot, studio: Studio, seed: int, presses: int) -> None:
    """Whatever is pressed on any page, nothing breaks and the keyboard is never lost."""
    dice, hands = random.Random(seed), Hands(studio)
    moves = [Qt.Key.Key_Tab, Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_Down]
    acts = [Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_Delete, Qt.Key.Key_F2, Qt.Key.Key_X]
    waits = "…", "Menu", "Colour of the class", "More", "Order"  # they open what waits for a choice
    for _ in range(presses):
        match dice.randint(0, 9):
            case 0:
                hands.press(dice.choice([Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3]), alt=True)
            case 1:
                hands.press(dice.choice([Qt.Key.Key_Z, Qt.Key.Key_A, Qt.Key.Key_Comma]), ctrl=True)
            case 2 | 3:
                if not any(word in name_of(hands.at) for word in waits) and hands.at.window() is studio.window:
                    hands.press(dice.choice(acts))
            case _:
                hands.press(dice.choice(moves))
        qtbot.wait(1)
        for dialog in QApplication.topLevelWidgets():
            if dialog is not studio.window and dialog.isVisible():
                QTest.keyClick(dialog, Qt.Key.Key_Escape)
                studio.window.activateWindow()  # the offscreen platform has nobody to do it


@pytest.mark.parametrize("presses", [150, pytest.param(3_000, marks=pytest.mark.slow)], ids=["a few keys", "many keys"])
def test_keys_pressed_at_random_do_no_harm(
    qtbot: QtBot, studio: Studio, class_folders: Path, tmp_path: Path, quiet: None, presses: int
) -> None:
    monkey = Monkey(studio, qtbot, class_folders, tmp_path)
    monkey.drop_folder()
    qtbot.waitUntil(lambda: len(counts(studio)) == 2, timeout=LIMIT_MS)
    with qtbot.captureExceptions() as exceptions:
        keys_at_random(qtbot, studio, 3, presses)
        monkey.come_to_rest()
    assert exceptions == []
    assert studio.window.centralWidget().isEnabled()
    studio.window.go("teach")
    assert Hands(studio).reach("Choose folders").isVisible()
