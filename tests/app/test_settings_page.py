from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.bootstrap import Studio
from app.parts import Options
from app.services.settings import Settings
from app.state.preferences import Preferences, address_from
from app.state.shortcuts import Shortcut
from app.views.keys_dialog import KeysDialog
from app.views.settings_page import SettingsPage
from app.widgets.key_button import KeyButton

from .conftest import LIMIT_MS


@pytest.fixture
def page(studio: Studio) -> SettingsPage:
    studio.window.go("settings")
    found = studio.window.findChild(SettingsPage)
    assert found is not None
    assert found.isVisible()
    return found


def choose(page: QWidget, name: str, value: str) -> None:
    combo = page.findChild(QComboBox, name)
    assert isinstance(combo, QComboBox)
    combo.setCurrentIndex(combo.findData(value))
    combo.activated.emit(combo.currentIndex())


def button(page: QWidget, text: str) -> QPushButton:
    return next(each for each in page.findChildren(QPushButton) if each.text() == text)


def test_choices_are_kept_and_hold(studio: Studio, page: SettingsPage, options: Options) -> None:
    choose(page, "theme", "contrast")
    assert studio.parts.theme.tokens.page == "#000000"
    choose(page, "text_size", "150")
    choose(page, "language", "en")
    choose(page, "cache_bytes", "5000000000")
    page.findChildren(QCheckBox)[0].click()
    assert studio.parts.network.allowed
    kept = Preferences(Settings(options.settings, options.projects))
    assert (kept.theme, kept.text_size, kept.language, kept.network) == ("contrast", 150, "en", True)
    assert kept.cache_bytes == 5_000_000_000
    page.findChildren(QCheckBox)[0].click()
    assert not studio.parts.network.allowed


def test_what_makes_no_sense_counts_as_the_first_choice(tmp_path: Path) -> None:
    settings = Settings(tmp_path, tmp_path)
    for name, value in (("text_size", "7000"), ("language", "xx"), ("cache_bytes", "much"), ("threads", "-3")):
        settings.remember(name, value)
    kept = Preferences(settings)
    assert (kept.text_size, kept.language, kept.cache_bytes, kept.threads) == (0, "system", 0, 0)


@pytest.mark.parametrize(
    ("written", "address"),
    [
        ("", ""),
        (" hub.example.org/ ", "https://hub.example.org"),
        ("http://127.0.0.1:8080/hub", "http://127.0.0.1:8080/hub"),
        ("ftp://hub.example.org", None),
        ("file:///models", None),
        ("https://", None),
        ("two words", None),
        ("https://name@hub.example.org", None),
        ("https://hub.example.org?a=b", None),
        ("https://[::1", None),
        ("https://hub.example.org:port", None),
    ],
)
def test_an_address_is_taken_as_people_write_it(written: str, address: str | None) -> None:
    assert address_from(written) == address


def test_an_address_that_is_none_changes_nothing(qtbot: QtBot, studio: Studio, page: SettingsPage) -> None:
    field = page.findChild(QLineEdit)
    assert field is not None
    write(qtbot, field, "hub.example.org")
    assert field.text() == "https://hub.example.org"
    write(qtbot, field, "two words")
    assert studio.parts.preferences.mirror == "https://hub.example.org"
    assert any(
        each.text() == "This is no address; models still come from hub.example.org."
        for each in page.findChildren(QLabel)
        if each.isVisible()
    )
    write(qtbot, field, "")
    assert studio.parts.preferences.mirror == ""


def write(qtbot: QtBot, field: QLineEdit, text: str) -> None:
    field.setFocus()
    field.selectAll()
    qtbot.keyClick(field, Qt.Key.Key_Delete)
    qtbot.keyClicks(field, text)
    qtbot.keyClick(field, Qt.Key.Key_Return)


def test_larger_text_needs_only_a_restart(qtbot: QtBot, make_studio: Callable[[], Studio]) -> None:
    first = make_studio()
    usual = first.parts.theme.scaled(100)
    first.parts.preferences.choose("text_size", 200)
    first.window.close()
    qtbot.waitUntil(lambda: not first.window.isVisible(), timeout=LIMIT_MS)
    second = make_studio()
    assert second.parts.theme.scaled(100) == 200 != usual
    second.parts.preferences.choose("text_size", 100)


def test_the_cache_says_its_size_and_is_emptied(qtbot: QtBot, studio: Studio, page: SettingsPage) -> None:
    qtbot.waitUntil(lambda: "Looking" not in page._cache_words.text(), timeout=LIMIT_MS)
    button(page, "Empty the cache").click()
    qtbot.waitUntil(lambda: studio.parts.messages.current is not None, timeout=LIMIT_MS)
    assert studio.parts.messages.current is not None
    assert "empty" in studio.parts.messages.current.text


def test_diagnostics_are_copied(studio: Studio, page: SettingsPage) -> None:
    button(page, "Copy diagnostics").click()
    assert "CoPL Studio: " in QGuiApplication.clipboard().text()
    assert studio.parts.messages.current is not None
    assert "without names" in studio.parts.messages.current.text


def test_who_starts_again_wants_to_work(studio: Studio, page: SettingsPage) -> None:
    assert studio.parts.settings.text("place") == "teach"


def test_a_key_is_changed_by_pressing_another(qtbot: QtBot, studio: Studio, page: SettingsPage) -> None:
    button(page, "Change keys…").click()
    dialog = studio.window.findChild(KeysDialog)
    assert dialog is not None
    buttons = dialog._buttons
    row = key_button(buttons, "sort.find")
    row.click()
    qtbot.keyClick(row, Qt.Key.Key_G, Qt.KeyboardModifier.ControlModifier)
    assert row.text() == "Ctrl+G"
    row.click()
    qtbot.keyClick(row, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert "already the key" in dialog._said.text()
    assert row.text() == "Ctrl+G"
    row.click()
    qtbot.keyClick(row, Qt.Key.Key_Escape)
    assert row.text() == "Ctrl+G"
    assert dialog.isVisible()
    button(dialog, "All as they were at first").click()
    assert row.text() == "Ctrl+F"
    dialog.close()


def key_button(buttons: dict[KeyButton, Shortcut], name: str) -> KeyButton:
    return next(each for each, shortcut in buttons.items() if shortcut.id == name)
