"""The help pages speak every language of the window, and name things as the window does."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.bootstrap import Studio
from app.services.languages import LANGUAGES, speak, spoken
from app.views.help_dialog import KEYS, TOPICS, HelpDialog

from .test_words import OTHERS, ROOT, forms, messages

HELP = ROOT / "resources" / "help"
PAGES = sorted(path.name for path in HELP.glob("*.md"))
MARKS = {"en": ("“", "”"), "de": ("„", "“"), "es": ("«", "»"), "zh_CN": ("“", "”")}
TITLES = {"de": "Was sehe ich hier?", "es": "¿Qué estoy viendo?", "zh_CN": "我看到的是什么？"}
ENDS = ".。"  # a name that stands as a paragraph's first words


def lines(code: str, page: str) -> list[str]:
    return (HELP / ("" if code == "en" else code) / page).read_text("utf-8").splitlines()


def outline(line: str) -> tuple[object, ...]:
    """What a line keeps in every language."""
    start = re.match(r"#+ |- |\d+\. |", line)
    assert start is not None
    return (
        start[0],
        bool(line.strip()),
        len(re.findall(r"\*\*.+?\*\*", line)),
        len(re.findall(r"(?<!\*)\*[^*]+\*(?!\*)", line)),
        sorted(re.findall(r"`(.+?)`", line)),
        sorted(re.findall(r"(!?)\[.+?\]\((.+?)\)", line)),
    )


def quoted(code: str, line: str) -> set[str]:
    first, last = MARKS[code]
    return set(re.findall(f"{first}(.+?){last}", line.replace("**", "")))


def stressed(line: str) -> set[str]:
    """Bold words and a heading's: names of the window, if they are any."""
    found = [*re.findall(r"\*\*(.+?)\*\*", line), *re.findall(r"^# (.+)", line)]
    return {form for words in found for form in (words, words.rstrip(ENDS))}


def blank(words: str) -> str:
    """A name with … in the place of its values, as a page writes it."""
    return re.sub(r"{\w+}", "…", words)


def said(code: str) -> dict[str, set[str]]:
    """What the window says in a language, by what it says in English."""
    found: dict[str, set[str]] = {}
    for message in messages("de" if code == "en" else code):
        source = blank(message.findtext("source", ""))
        there = [source] if code == "en" else map(blank, forms(message))
        found.setdefault(source, set()).update(there)
    return found


def test_every_page_is_there_in_every_language_and_no_other() -> None:
    assert sorted(f"{name}.md" for name, _ in TOPICS if name != KEYS) == PAGES
    folders = {path.name: sorted(page.name for page in path.iterdir()) for path in HELP.iterdir() if path.is_dir()}
    assert folders == dict.fromkeys(OTHERS, PAGES)


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("code", OTHERS)
def test_a_page_is_built_as_the_english_one(code: str, page: str) -> None:
    assert list(map(outline, lines(code, page))) == list(map(outline, lines("en", page)))


@pytest.mark.parametrize("page", PAGES)
def test_what_a_page_quotes_the_window_says(page: str) -> None:
    words = said("en")
    text = "\n".join(lines("en", page))
    assert '"' not in text, "names stand in “quotation marks”"
    assert quoted("en", text)
    assert not quoted("en", text) - set(words)


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("code", OTHERS)
def test_a_translated_page_names_the_same_things_as_the_window_does(code: str, page: str) -> None:
    words = said(code)
    known = set[str]().union(*words.values())
    for english, ours in zip(lines("en", page), lines(code, page), strict=True):
        assert not quoted(code, ours) - known
        named = quoted(code, ours) | stressed(ours)
        for name in quoted("en", english) | (stressed(english) & set(words)):
            assert words[name] & named, f"“{name}” is {words[name]} in the window: {ours}"


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("code", MARKS)
def test_no_sign_of_markdown_is_left_on_a_page(qapp: QApplication, code: str, page: str) -> None:
    document = QTextDocument()
    document.setMarkdown("\n".join(lines(code, page)))
    assert not re.search(r"[*_`#\[\]]", document.toPlainText().replace("said_by", ""))


@pytest.fixture
def speaking(qapp: QApplication) -> Iterator[Callable[[str], str]]:
    yield lambda code: speak(qapp, code)
    speak(qapp, "en")
    QLocale.setDefault(QLocale.c())


@pytest.mark.parametrize("code", OTHERS)
def test_help_is_shown_in_the_language_of_the_window(
    qtbot: QtBot, studio: Studio, speaking: Callable[[str], str], code: str
) -> None:
    assert speaking(code) == code == spoken()
    dialog = HelpDialog(studio.parts.theme, studio.parts.keys, studio.window)
    dialog.show_topic("maps")
    assert dialog._page.toPlainText().startswith(TITLES[code])
    assert dialog._topics.currentItem().text() == TITLES[code]
    dialog.close()


def test_a_page_that_a_language_lacks_is_shown_in_english(
    qtbot: QtBot, studio: Studio, speaking: Callable[[str], str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "help").mkdir()
    (tmp_path / "help" / "maps.md").write_text("# Only here", "utf-8")
    speaking("de")
    dialog = HelpDialog(studio.parts.theme, studio.parts.keys, studio.window)
    monkeypatch.setattr("app.views.help_dialog.resources.files", lambda _: tmp_path)
    dialog.show_topic("maps")
    assert dialog._page.toPlainText() == "Only here"
    dialog.close()


def test_each_language_has_its_quotation_marks() -> None:
    assert set(MARKS) == {code for code, _ in LANGUAGES}
