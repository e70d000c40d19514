"""The window in each of its languages: it has room for every word, and its main path can be gone."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication, QComboBox, QDialog, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.bootstrap import Studio
from app.parts import Options
from app.self_test import drop_on
from app.services.languages import LANGUAGES, speak
from app.services.settings import Settings
from app.state.preferences import LANGUAGE, TEXT_SIZE
from app.views.list_dialog import ListDialog

from .conftest import LIMIT_MS, counts, files, photo
from .cut import cut

ROUNDS = 15
ROOMY, SMALL = (1280, 800), (853, 533)  # the other is a screen of 1280 x 800 at 150%
ENGLISH = re.compile(r"\b(?:the|of|and|with|to|from|is|are|it|photos)\b", re.I)  # words that German lacks
CODES = [code for code, _ in LANGUAGES]
Open = Callable[..., Studio]


@pytest.fixture
def open_in(qapp: QApplication, qtbot: QtBot, options: Options, make_studio: Callable[[], Studio]) -> Iterator[Open]:
    """Opens the program in a language, with text of so many per cent, in a window of some size."""

    def make(code: str, size: int = 100, room: tuple[int, int] = ROOMY) -> Studio:
        settings = Settings(options.settings, options.projects)
        settings.remember(LANGUAGE, code)
        settings.remember(TEXT_SIZE, str(size))
        studio = make_studio()
        studio.window.resize(*room)
        return studio

    yield make
    speak(qapp, "en")
    QLocale.setDefault(QLocale.c())


def gone_through(qtbot: QtBot, studio: Studio, folders: Path) -> None:
    """Trained, labelled, a photo on show, one of them unreadable: no page is empty."""
    studio.window.go("teach")
    drop_on(studio.teach, files(folders), studio.teach.rect().center())
    qtbot.waitUntil(lambda: counts(studio) == {"apple": 3, "plum": 3}, timeout=LIMIT_MS)
    studio.training.start()
    qtbot.waitUntil(lambda: studio.training.can_sort and not studio.training.running, timeout=LIMIT_MS)
    (folders / "torn.png").write_bytes(b"")
    studio.window.go("sort")
    studio.classification.start([folders])
    qtbot.waitUntil(lambda: studio.classification.images.total == 6, timeout=LIMIT_MS)
    qtbot.waitUntil(lambda: not studio.classification.running, timeout=LIMIT_MS)
    studio.sort.photo_opened.emit(next(folders.rglob("a0.png")))
    qtbot.waitUntil(lambda: studio.looking.explanation is not None, timeout=LIMIT_MS)


@pytest.mark.slow
@pytest.mark.parametrize(("size", "room"), [(100, ROOMY), (150, ROOMY), (100, SMALL)])
@pytest.mark.parametrize("code", CODES)
def test_no_word_is_cut(
    qtbot: QtBot, open_in: Open, class_folders: Path, code: str, size: int, room: tuple[int, int]
) -> None:
    studio = open_in(code, size, room)
    found = [f"empty {fault}" for fault in each_page(qtbot, studio)]
    gone_through(qtbot, studio, class_folders)
    photo(class_folders / "apple" / "new.png", 40)
    found += each_page(qtbot, studio)
    ListDialog("x", ("a.png: x",), studio.window)
    for dialog in studio.window.findChildren(QDialog):
        dialog.show()
        qtbot.waitUntil(dialog.isVisible)
        found += [f"{type(dialog).__name__}: {fault}" for fault in settled(qtbot, dialog)]
        dialog.close()
    assert not found, "\n".join(dict.fromkeys(found))


def each_page(qtbot: QtBot, studio: Studio) -> list[str]:
    found = []
    for name in studio.window._pages:
        studio.window.go(name)
        found += [f"{name}: {fault}" for fault in settled(qtbot, studio.window)]
    return found


def settled(qtbot: QtBot, root: QWidget) -> list[str]:
    """What is cut once all that is worked out for a page has come."""
    for _ in range(ROUNDS):
        qtbot.wait(100)
        if not cut(root):
            break
    return cut(root)


def test_the_retraining_of_many_corrections_is_a_whole_button_in_german_at_twice_the_size(
    qtbot: QtBot, open_in: Open, class_folders: Path, tmp_path: Path
) -> None:
    studio = open_in("de", 200)
    drop_on(studio.teach, files(class_folders), studio.teach.rect().center())
    qtbot.waitUntil(lambda: counts(studio) == {"apple": 3, "plum": 3}, timeout=LIMIT_MS)
    studio.training.start()
    qtbot.waitUntil(lambda: studio.training.can_sort and not studio.training.running, timeout=LIMIT_MS)
    for number in range(12):
        studio.parts.answers.say(tmp_path / f"{number}.png", studio.parts.classes.classes[0])
    studio.window.go("quality")
    qtbot.waitUntil(lambda: studio.judged.quality.quality is not None, timeout=LIMIT_MS)
    assert settled(qtbot, studio.judged.quality_page) == []
    assert any("Mit 12" in each.text() for each in studio.judged.quality_page.findChildren(QPushButton))


@pytest.mark.parametrize("code", ["de", "zh_CN"])
def test_the_main_path_in_another_language(
    qtbot: QtBot, open_in: Open, class_folders: Path, tmp_path: Path, code: str
) -> None:
    studio = open_in(code)
    gone_through(qtbot, studio, class_folders)
    said = {
        "de": ("1 Foto konnte nicht gelesen werden und wurde ausgelassen.", "Mit 6 Fotos neu trainieren"),
        "zh_CN": ("1 张照片无法读取，已略过。", "用 6 张照片重新训练"),
    }
    message = studio.parts.messages.current
    assert message is not None
    assert (message.text, studio.training.button_text) == said[code]
    for name in studio.window._pages:
        studio.window.go(name)
        qtbot.wait(100)
        assert code != "de" or not english(studio, tmp_path), name
    assert "torn.png" in message.items[0]
    assert "is empty" not in message.items[0]
    studio.classification.results.save(tmp_path / "table.csv", [])
    qtbot.waitUntil((tmp_path / "table.csv").exists, timeout=LIMIT_MS)
    first = (tmp_path / "table.csv").read_text("utf-8-sig").splitlines()[0]
    assert first.startswith("path,class,confidence"), "what other programs read does not follow the language"
    studio.window.go("settings")
    (combo,) = [each for each in studio.window.findChildren(QComboBox) if each.objectName() == LANGUAGE]
    assert [combo.itemText(row) for row in range(1, combo.count())] == ["English", "Deutsch", "Español", "简体中文"]
    assert combo.currentData() == code


def english(studio: Studio, folder: Path) -> list[str]:
    """What any widget says or is called, on show or not, that is English; names in the folder are what they are."""
    names = ("text", "toolTip", "accessibleName", "accessibleDescription", "placeholderText", "windowTitle")
    said = [str(widget.property(name) or "") for widget in studio.window.findChildren(QWidget) for name in names]
    return [words for words in said if ENGLISH.search(words.replace(str(folder), ""))]


def test_a_language_holds_from_the_next_start_on(
    qtbot: QtBot, open_in: Open, make_studio: Callable[[], Studio]
) -> None:
    studio = open_in("en")
    assert studio.window.findChild(type(studio.window._bar)) is not None
    assert studio.training.hindrance == "Two classes with photos are needed: something to tell apart."
    studio.parts.preferences.choose(LANGUAGE, "es")
    assert studio.training.hindrance.startswith("Two classes")
    later = make_studio()
    assert later.training.hindrance.startswith("Hacen falta dos clases")
