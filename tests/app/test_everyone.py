"""Every page and every dialog, for those who hear the window or have no mouse."""

from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QMenu, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.bootstrap import Studio
from app.self_test import drop_on
from app.views.help_dialog import HelpDialog
from app.views.list_dialog import ListDialog
from app.widgets.flow_row import FlowRow
from app.widgets.roles import install_roles

from .accessible import faults, without_visible_focus
from .conftest import LIMIT_MS, counts, files, labelled


@pytest.fixture(scope="module", autouse=True)
def roles(qapp: QApplication) -> None:
    install_roles()


@pytest.fixture
def filled(qtbot: QtBot, studio: Studio, class_folders: Path) -> Studio:
    """Trained, labelled, and a photo on show: no page is empty."""
    drop_on(studio.teach, files(class_folders), studio.teach.rect().center())
    qtbot.waitUntil(lambda: counts(studio) == {"apple": 3, "plum": 3}, timeout=LIMIT_MS)
    studio.training.start()
    qtbot.waitUntil(lambda: not studio.training.running, timeout=LIMIT_MS)
    qtbot.wait(400)  # the curves come a moment later
    studio.window.go("sort")
    studio.classification.start([class_folders])
    qtbot.waitUntil(lambda: studio.classification.images.total == 6, timeout=LIMIT_MS)
    studio.sort.photo_opened.emit(next(class_folders.rglob("*.png")))
    qtbot.waitUntil(lambda: studio.looking.explanation is not None, timeout=LIMIT_MS)
    return studio


def each_page(studio: Studio, qtbot: QtBot) -> list[str]:
    return list(studio.window._pages)


def dialogs(studio: Studio) -> list[QDialog]:
    ListDialog("Left out", ("a.png: damaged",), studio.window)
    return studio.window.findChildren(QDialog)


def test_a_screen_reader_finds_names_and_roles_everywhere(qtbot: QtBot, filled: Studio) -> None:
    found: list[str] = []
    for name in each_page(filled, qtbot):
        filled.window.go(name)
        qtbot.wait(30)
        found += [f"{name}: {fault}" for fault in faults(filled.window)]
    for dialog in dialogs(filled):
        dialog.show()
        qtbot.waitUntil(dialog.isVisible)
        found += [f"{type(dialog).__name__}: {fault}" for fault in faults(dialog)]
        dialog.close()
    assert not found, "\n".join(sorted(set(found)))


def test_an_empty_project_has_names_too(qtbot: QtBot, studio: Studio) -> None:
    for name in each_page(studio, qtbot):
        studio.window.go(name)
        assert faults(studio.window) == []


def test_one_sees_what_has_the_keyboard(qtbot: QtBot, filled: Studio) -> None:
    filled.window.activateWindow()
    qtbot.waitUntil(filled.window.isActiveWindow)
    found: list[str] = []
    for name in each_page(filled, qtbot):
        filled.window.go(name)
        qtbot.wait(30)
        found += [f"{name}: {same}" for same in without_visible_focus(filled.window)]
    assert not found, "\n".join(sorted(set(found)))


def tabbed(qtbot: QtBot, window: QWidget) -> list[QWidget]:
    """What Tab goes to from the page on show, until it comes round."""
    found: list[QWidget] = []
    while (at := QApplication.focusWidget()) not in found:
        assert at is not None
        found.append(at)
        press(qtbot, at, Qt.Key.Key_Tab)
    return found


def test_tab_goes_through_the_page_first_as_one_reads(qtbot: QtBot, filled: Studio) -> None:
    filled.window.activateWindow()
    qtbot.waitUntil(filled.window.isActiveWindow)
    for name, page in filled.window._pages.items():
        filled.window.go(name)
        qtbot.wait(30)
        found = tabbed(qtbot, filled.window)
        buttons = [each for each in page.findChildren(QPushButton) if each.isVisible() and each.isEnabled()]
        buttons = [each for each in buttons if each.group() is None or each.isChecked()]  # arrows go to the others
        assert [each.text() or each.accessibleName() for each in buttons if each not in found] == [], name
        inside = [page is each or page.isAncestorOf(each) for each in found]
        assert inside[0], "it begins in the page"
        left = [at for at, (before, after) in enumerate(pairwise([*inside, True])) if before and not after]
        assert len(left) == 1, f"{name}: from the page to the rail and back to the page"
        around = [each.objectName() for each, within in zip(found, inside, strict=True) if not within]
        assert around[-4:] == ["teach", "sort", "quality", "settings"]
    filled.window.go("teach")
    names = [each.accessibleName() or each.property("text") for each in tabbed(qtbot, filled.window)]
    cards = ["Colour of the class", "Name of the class", "More", "Photos of {}"]
    wanted = [text.format(item) for item in ("apple", "plum") for text in cards]
    assert names[1:12] == [*wanted, "New class", "Choose folders…", "Choose photos…"]
    assert names[12].startswith("Train again")


def test_a_photo_is_moved_to_another_class_without_a_mouse(qtbot: QtBot, filled: Studio) -> None:
    filled.window.go("teach")
    filled.window.activateWindow()
    apple = filled.parts.classes.named("apple")
    assert apple is not None
    tiles = filled.teach.cards[apple.id].tiles
    tiles.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(tiles, Qt.Key.Key_Right)
    qtbot.keyClick(tiles, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert len(tiles.selected) == 2
    assert tiles.accessibleDescription() == "photo 2 of 3, 2 selected"
    qtbot.keyClick(tiles, Qt.Key.Key_Return)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    qtbot.keyClick(menu, Qt.Key.Key_Down)
    qtbot.keyClick(menu, Qt.Key.Key_Return)
    assert counts(filled) == {"apple": 1, "plum": 5}


def test_the_whole_way_without_a_mouse(
    qtbot: QtBot, filled: Studio, class_folders: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = filled.window
    window.activateWindow()
    press(qtbot, window, Qt.Key.Key_1, Qt.KeyboardModifier.AltModifier)
    assert window.place == "teach"
    press(qtbot, window, Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    assert window.place == "sort"
    labelled(filled, qtbot)
    grid = filled.sort.grid
    grid.setFocus(Qt.FocusReason.TabFocusReason)
    press(qtbot, grid, Qt.Key.Key_Home)
    press(qtbot, grid, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.place == "look" and filled.looking.explanation is not None, timeout=LIMIT_MS)
    press(qtbot, filled.look.canvas, Qt.Key.Key_E)
    press(qtbot, filled.look.canvas, Qt.Key.Key_Escape)
    assert window.place == "sort"
    press(qtbot, window, Qt.Key.Key_F1)
    list_of_keys = window.findChild(HelpDialog)
    assert list_of_keys is not None
    assert list_of_keys.isVisible()
    assert "Ctrl+," in list_of_keys._page.toPlainText()
    press(qtbot, list_of_keys, Qt.Key.Key_Escape)
    assert not list_of_keys.isVisible()
    window.activateWindow()
    press(qtbot, window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert isinstance(QApplication.focusWidget(), QLineEdit)
    press(qtbot, window, Qt.Key.Key_Comma, Qt.KeyboardModifier.ControlModifier)
    assert window.place == "settings"


def press(
    qtbot: QtBot, widget: QWidget, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    qtbot.keyClick(widget, key, modifier)


@pytest.mark.parametrize("size", [90, 200])
def test_any_size_of_text_and_both_directions_can_be_painted(
    qtbot: QtBot, qapp: QApplication, make_studio: Callable[[], Studio], options: object, size: int
) -> None:
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        studio = make_studio()
        studio.parts.theme.scale = size / 100
        studio.parts.theme.choose("contrast")
        for name in each_page(studio, qtbot):
            studio.window.go(name)
            assert not studio.window.grab().isNull()
    finally:
        qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        studio.parts.theme.scale = 1.0
        studio.parts.theme.choose("system")


def test_rows_of_buttons_are_mirrored_where_one_reads_from_right_to_left(qtbot: QtBot, qapp: QApplication) -> None:
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        row = FlowRow((first := QPushButton("1"), second := QPushButton("2")), right=False)
        qtbot.addWidget(row)
        row.resize(600, 40)
        row.show()
        qtbot.waitUntil(lambda: first.geometry().right() == row.rect().right(), timeout=LIMIT_MS)
        assert second.geometry().right() < first.geometry().left()
    finally:
        qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
