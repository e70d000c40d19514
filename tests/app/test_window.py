import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from app.bootstrap import Studio
from app.self_test import drop_on
from app.services.diagnostics import diagnostics
from app.views.about_dialog import licences
from app.views.help_dialog import TOPICS, HelpDialog

from .conftest import LIMIT_MS, counts, files, labelled
from .monkey import Monkey


def close(qtbot: QtBot, studio: Studio) -> None:
    studio.window.close()
    qtbot.waitUntil(lambda: not studio.window.isVisible(), timeout=LIMIT_MS)


def fill(qtbot: QtBot, studio: Studio, folder: Path) -> None:
    drop_on(studio.teach, files(folder), studio.teach.rect().center())
    qtbot.waitUntil(lambda: counts(studio) == {"apple": 3, "plum": 3}, timeout=LIMIT_MS)


def test_the_window_needs_no_torch_to_open() -> None:
    check = (
        "import sys, app.bootstrap; sys.exit(any(name in sys.modules for name in ('torch', 'open_clip', 'pyqtgraph')))"
    )
    assert subprocess.run([sys.executable, "-c", check], check=False, timeout=300).returncode == 0


def test_an_empty_project_says_what_to_do(studio: Studio) -> None:
    assert studio.teach._empty.isVisible()
    assert not studio.teach._panel.isVisible()
    assert not list(studio.parts.settings.projects_folder.glob("*"))


def test_it_opens_where_one_was(qtbot: QtBot, make_studio: Callable[[], Studio], class_folders: Path) -> None:
    first = make_studio()
    fill(qtbot, first, class_folders)
    first.training.start()
    qtbot.waitUntil(lambda: not first.training.running, timeout=LIMIT_MS)
    first.parts.classes.recolour(first.parts.classes.classes[1].id, 5)
    shown, run = first.parts.classes.classes, first.parts.project.last_run
    first.window.go("sort")
    close(qtbot, first)
    second = make_studio()
    qtbot.waitUntil(lambda: second.parts.project.classifier is not None, timeout=LIMIT_MS)
    assert second.parts.classes.classes == shown
    assert second.parts.project.last_run == run
    assert second.window.place == "sort"
    assert second.parts.classes.undo_stack.undoText() == "Colour of “plum”"


def test_save_as_goes_on_in_the_copy(qtbot: QtBot, studio: Studio, class_folders: Path, tmp_path: Path) -> None:
    fill(qtbot, studio, class_folders)
    first, target = studio.parts.project.folder, tmp_path / "Elsewhere.copl"
    studio.parts.project.save_as(target)
    qtbot.waitUntil(lambda: studio.parts.project.folder == target, timeout=LIMIT_MS)
    assert counts(studio) == {"apple": 3, "plum": 3}
    assert first is not None
    assert first.exists()
    studio.parts.project.save_as(target)
    qtbot.waitUntil(
        lambda: studio.parts.messages.current is not None and "exists" in studio.parts.messages.current.text
    )


def test_a_project_that_is_gone_is_said(qtbot: QtBot, studio: Studio, tmp_path: Path) -> None:
    studio.parts.project.open(tmp_path / "gone.copl")
    qtbot.waitUntil(lambda: studio.parts.messages.current is not None)
    assert studio.parts.messages.current is not None
    assert "no project" in studio.parts.messages.current.text


@pytest.mark.parametrize("stage", ["opening", "reading", "training", "labelling"])
def test_closing_at_every_stage_ends_cleanly(
    qtbot: QtBot, make_studio: Callable[[], Studio], class_folders: Path, stage: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    studio = make_studio()
    asked: list[str] = []

    def answer(box: QMessageBox) -> int:
        asked.append(box.text())
        next(button for button in box.buttons() if button.text() == "Stop and close").click()
        return 0

    monkeypatch.setattr(QMessageBox, "exec", answer)
    if stage == "reading":
        drop_on(studio.teach, files(class_folders), studio.teach.rect().center())
    elif stage != "opening":
        fill(qtbot, studio, class_folders)
        studio.training.start()
    if stage == "labelling":
        qtbot.waitUntil(lambda: not studio.training.running, timeout=LIMIT_MS)
        studio.window.go("sort")
        drop_on(studio.sort, files(class_folders), studio.sort.rect().center())
    close(qtbot, studio)
    assert len(asked) == (stage != "opening")
    if stage in ("training", "labelling"):
        again = make_studio()
        qtbot.waitUntil(lambda: counts(again) == {"apple": 3, "plum": 3}, timeout=LIMIT_MS)


def test_who_goes_on_working_closes_nothing(
    qtbot: QtBot, studio: Studio, class_folders: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QMessageBox, "exec", lambda box: box.defaultButton().click())
    drop_on(studio.teach, files(class_folders), studio.teach.rect().center())
    studio.window.close()
    qtbot.waitUntil(lambda: counts(studio) == {"apple": 3, "plum": 3}, timeout=LIMIT_MS)
    assert studio.window.isVisible()


def test_help_and_about_have_something_to_read(qtbot: QtBot, studio: Studio) -> None:
    dialog = HelpDialog(studio.parts.theme, studio.parts.keys, studio.window)
    for name, _ in TOPICS:
        dialog.show_topic(name)
        assert len(dialog._page.toPlainText()) > 100
    assert "not proof" in HelpDialog_text(dialog)
    assert any(line.startswith("torch ") for line in licences())
    assert "Python" in diagnostics({"Device": "processor"})
    dialog.close()


def HelpDialog_text(dialog: HelpDialog) -> str:  # noqa: N802
    dialog.show_topic("maps")
    return dialog._page.toPlainText()


@pytest.mark.parametrize("look", ["dark", "light", "system"])
def test_looks_can_be_chosen_at_any_time(qtbot: QtBot, studio: Studio, class_folders: Path, look: str) -> None:
    fill(qtbot, studio, class_folders)
    studio.parts.theme.choose(look)
    qtbot.wait(50)
    assert studio.parts.theme.tokens.dark == (look == "dark")


def test_two_hundred_random_actions_do_no_harm(
    qtbot: QtBot, studio: Studio, class_folders: Path, tmp_path: Path
) -> None:
    monkey = Monkey(studio, qtbot, class_folders, tmp_path)
    with qtbot.captureExceptions() as exceptions:
        monkey.act(200)
        monkey.come_to_rest()
    assert exceptions == []
    names = [item.name.casefold() for item in studio.parts.classes.classes]
    assert len(names) == len(set(names))


def test_every_control_has_a_name(qtbot: QtBot, studio: Studio, class_folders: Path) -> None:
    fill(qtbot, studio, class_folders)
    studio.training.start()
    qtbot.waitUntil(lambda: not studio.training.running, timeout=LIMIT_MS)
    qtbot.wait(400)  # the curves come a moment later
    assert nameless(studio.teach) == []
    studio.window.go("sort")
    assert nameless(studio.sort) == []
    studio.classification.start([class_folders])
    qtbot.waitUntil(lambda: studio.classification.images.total == 6, timeout=LIMIT_MS)
    studio.sort.photo_opened.emit(labelled(studio, qtbot)[0].path)
    qtbot.waitUntil(lambda: studio.looking.explanation is not None, timeout=LIMIT_MS)
    assert nameless(studio.window) == []


def nameless(page: QWidget) -> list[str]:
    """Controls that the keyboard can reach and a screen reader has no name for."""
    return [
        f"{type(widget).__name__} in {type(widget.parentWidget()).__name__}"
        for widget in page.findChildren(QWidget)
        if widget.isVisible() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        if not (widget.accessibleName() or (isinstance(widget, QAbstractButton) and widget.text()))
    ]
