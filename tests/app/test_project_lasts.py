"""What the person did outlasts the program, two windows, and places that cannot be written for a while."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from app.bootstrap import Studio
from app.self_test import drop_on
from app.views.restore_dialog import RestoreDialog
from app.views.unsaved_dialog import UnsavedDialog
from copl_engine.store.bundle import DATABASE
from copl_engine.store.project import Project
from copl_engine.types import Prediction

from .conftest import LIMIT_MS, counts, files, show_results


def fill(qtbot: QtBot, studio: Studio, folder: Path) -> None:
    drop_on(studio.teach, files(folder), studio.teach.rect().center())
    qtbot.waitUntil(lambda: counts(studio) == {"apple": 3, "plum": 3}, timeout=LIMIT_MS)
    saved(qtbot, studio)


def saved(qtbot: QtBot, studio: Studio) -> None:
    qtbot.waitUntil(lambda: studio.parts.project.status == "saved", timeout=LIMIT_MS)


def close(qtbot: QtBot, studio: Studio) -> None:
    studio.window.close()
    qtbot.waitUntil(lambda: not studio.window.isVisible(), timeout=LIMIT_MS)


def said(studio: Studio) -> str:
    message = studio.parts.messages.current
    return message.text if message is not None else ""


def test_steps_go_back_and_forth_after_a_restart(
    qtbot: QtBot, make_studio: Callable[[], Studio], class_folders: Path
) -> None:
    first = make_studio()
    fill(qtbot, first, class_folders)
    states = [first.parts.classes.classes]
    classes, answers, photo = first.parts.classes, first.parts.answers, class_folders / "apple" / "a0.png"
    apple, plum = classes.classes
    classes.rename(apple.id, "pear")
    states.append(classes.classes)
    answers.say(photo, plum)
    classes.remove_class(plum.id)
    states.append(classes.classes)
    classes.add_class("new")
    classes.undo_stack.undo()
    classes.undo_stack.undo()
    close(qtbot, first)
    second = make_studio()
    classes, answers, stack = second.parts.classes, second.parts.answers, second.parts.classes.undo_stack
    qtbot.waitUntil(lambda: classes.classes == states[1], timeout=LIMIT_MS)
    assert (stack.undoText(), stack.redoText()) == ("“a0.png” is “plum”", "Remove “plum”")
    stack.undo()
    assert answers.names() == {}
    stack.undo()
    assert classes.classes == states[0]
    for _ in range(3):
        stack.redo()
    assert classes.classes == states[2]
    assert answers.names() == {photo: "plum"}
    assert stack.redoText() == "New class “new”"
    stack.undo()
    made = classes.add_class("other")
    assert made not in (apple.id, plum.id), "what was said of plums is not said of another class"
    assert not stack.canRedo()
    close(qtbot, second)
    third = make_studio()
    qtbot.waitUntil(lambda: counts(third) == {"pear": 3, "plum": 3, "other": 0}, timeout=LIMIT_MS)
    assert third.parts.classes.undo_stack.undoText() == "New class “other”"
    while third.parts.classes.undo_stack.canUndo():
        third.parts.classes.undo_stack.undo()
    assert counts(third) == {}


def test_a_last_project_that_is_gone_is_said_and_found_where_it_is_now(
    qtbot: QtBot, make_studio: Callable[[], Studio], tmp_path: Path
) -> None:
    first = make_studio()
    first.parts.classes.add_class("mine")
    saved(qtbot, first)
    folder = first.parts.project.folder
    assert folder is not None
    close(qtbot, first)
    folder.rename(tmp_path / "Moved.copl")
    second = make_studio()
    qtbot.waitUntil(lambda: "There is no project in" in said(second), timeout=LIMIT_MS)
    second.parts.project.open(tmp_path / "Moved.copl")
    qtbot.waitUntil(lambda: counts(second) == {"mine": 0}, timeout=LIMIT_MS)


def test_a_second_window_is_told_and_shows_an_empty_project(
    qtbot: QtBot, make_studio: Callable[[], Studio], class_folders: Path
) -> None:
    first = make_studio()
    fill(qtbot, first, class_folders)
    second = make_studio()
    qtbot.waitUntil(lambda: "is open in another window" in said(second), timeout=LIMIT_MS)
    assert (second.parts.project.folder, counts(second)) == (None, {})
    second.parts.classes.add_class("mine")
    saved(qtbot, second)
    other = second.parts.project.folder
    assert first.parts.project.folder is not None
    second.parts.messages.dismiss()
    second.parts.project.open(first.parts.project.folder)
    qtbot.waitUntil(lambda: "is open in another window" in said(second), timeout=LIMIT_MS)
    assert (second.parts.project.folder, counts(second)) == (other, {"mine": 0}), "stays with what was open"
    first.parts.classes.add_class("goes on")
    saved(qtbot, first)
    close(qtbot, first)
    second.parts.project.open(first.parts.project.folder)
    qtbot.waitUntil(lambda: counts(second) == {"apple": 3, "plum": 3, "goes on": 0}, timeout=LIMIT_MS)
    assert "is open in another window" not in said(second), "it is about another time"


def test_what_cannot_be_written_is_written_later(
    qtbot: QtBot, studio: Studio, class_folders: Path, tmp_path: Path
) -> None:
    fill(qtbot, studio, class_folders)
    project, classes = studio.parts.project, studio.parts.classes
    folder, away = project.folder, tmp_path / "away"
    assert folder is not None
    folder.rename(away)
    classes.rename(classes.classes[0].id, "pear")
    qtbot.waitUntil(lambda: "cannot be reached" in said(studio), timeout=LIMIT_MS)
    assert project.status == "not saved"
    classes.add_class("new")
    classes.undo_stack.undo()
    away.rename(folder)
    project.saving._again.setInterval(10)
    classes.recolour(classes.classes[1].id, 7)
    saved(qtbot, studio)
    assert said(studio) == "All is saved now."
    shown = classes.classes
    project.new()
    qtbot.waitUntil(lambda: not project._lane.busy, timeout=LIMIT_MS)
    kept = Project(folder)
    assert kept.examples.classes() == shown
    assert [step.text for step in kept.history.steps()][-2:] == ["Rename “apple”", "Colour of “plum”"]
    kept.close()


def test_a_place_without_room_is_tried_again_by_itself(qtbot: QtBot, studio: Studio) -> None:
    projects = studio.parts.settings.projects_folder
    projects.write_text("no folder can be made here")
    studio.parts.project.saving._again.setInterval(50)
    studio.parts.classes.add_class("mine")
    qtbot.waitUntil(lambda: studio.parts.project.status == "not saved", timeout=LIMIT_MS)
    projects.unlink()
    saved(qtbot, studio)
    assert said(studio) == "All is saved now."


def test_a_read_only_place_is_said_and_written_once_it_can_be(
    qtbot: QtBot, studio: Studio, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    Project.create(tmp_path / "Parts.copl").close()

    def refused(_folder: Path) -> None:
        raise OSError(30, "Read-only file system")

    with monkeypatch.context() as read_only:
        read_only.setattr("copl_engine.store.bundle.ProjectLock", refused)
        studio.parts.project.open(tmp_path / "Parts.copl")
        qtbot.waitUntil(lambda: "cannot be written" in said(studio), timeout=LIMIT_MS)
        studio.parts.classes.add_class("mine")
        qtbot.waitUntil(lambda: studio.parts.project.status == "not saved", timeout=LIMIT_MS)
    studio.parts.project.saving._again.setInterval(10)
    studio.parts.classes.add_class("more")
    saved(qtbot, studio)
    studio.parts.project.close()
    qtbot.waitUntil(lambda: not studio.parts.project._lane.busy, timeout=LIMIT_MS)
    kept = Project(tmp_path / "Parts.copl")
    assert [item.name for item in kept.examples.classes()] == ["mine", "more"]
    kept.close()


def test_an_earlier_state_is_gone_back_to_from_the_menu(
    qtbot: QtBot, make_studio: Callable[[], Studio], class_folders: Path
) -> None:
    first = make_studio()
    assert not first.window._top._restore.isEnabled()
    fill(qtbot, first, class_folders)
    close(qtbot, first)
    second = make_studio()
    qtbot.waitUntil(lambda: counts(second) == {"apple": 3, "plum": 3}, timeout=LIMIT_MS)
    second.parts.classes.remove_class(second.parts.classes.classes[0].id)
    saved(qtbot, second)
    _go_back(qtbot, second, "2 classes, 6 photos")
    qtbot.waitUntil(lambda: counts(second) == {"apple": 3, "plum": 3}, timeout=LIMIT_MS)
    assert second.parts.classes.undo_stack.undoText() == "Add 6 photos"
    _go_back(qtbot, second, "1 class, 3 photos")
    qtbot.waitUntil(lambda: counts(second) == {"plum": 3}, timeout=LIMIT_MS)


def test_a_damaged_project_offers_its_earlier_states(
    qtbot: QtBot, make_studio: Callable[[], Studio], class_folders: Path
) -> None:
    first = make_studio()
    fill(qtbot, first, class_folders)
    folder = first.parts.project.folder
    assert folder is not None
    close(qtbot, first)
    (folder / DATABASE).write_bytes(b"no database any more" * 400)
    second = make_studio()
    qtbot.waitUntil(lambda: "is damaged" in said(second), timeout=LIMIT_MS)
    _go_back(qtbot, second, "2 classes, 6 photos")
    qtbot.waitUntil(lambda: counts(second) == {"apple": 3, "plum": 3}, timeout=LIMIT_MS)


def _go_back(qtbot: QtBot, studio: Studio, to: str) -> None:
    assert studio.window._top._restore.isEnabled()
    studio.window._top._restore.trigger()
    dialog = studio.window.findChild(RestoreDialog)
    rows = dialog._list
    qtbot.waitUntil(lambda: rows.count() > 0, timeout=LIMIT_MS)
    found = [row for row in range(rows.count()) if rows.item(row).text().endswith(to)]
    rows.setCurrentRow(found[0])
    dialog._go.click()
    assert not dialog.isVisible()


def test_projects_that_were_open_are_in_the_menu(
    qtbot: QtBot, make_studio: Callable[[], Studio], tmp_path: Path
) -> None:
    first = make_studio()
    for name in ("One", "R&D"):
        Project.create(tmp_path / f"{name}.copl").close()
        first.parts.project.open(tmp_path / f"{name}.copl")
        qtbot.waitUntil(lambda name=name: first.parts.project.name == name, timeout=LIMIT_MS)
    first.parts.project.new()
    close(qtbot, first)
    second = make_studio()
    menu = second.window._top._recent
    assert [action.text() for action in menu.actions()] == ["R&&D", "One"]
    menu.actions()[1].trigger()
    qtbot.waitUntil(lambda: second.parts.project.name == "One", timeout=LIMIT_MS)
    assert [action.text() for action in menu.actions()] == ["R&&D"]


def test_photos_that_were_moved_and_renamed_are_found_again(
    qtbot: QtBot,
    make_studio: Callable[[], Studio],
    class_folders: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    first = make_studio()
    fill(qtbot, first, class_folders)
    close(qtbot, first)
    away = tmp_path / "drive" / "Fruit"
    away.parent.mkdir()
    class_folders.rename(away)
    (away / "apple" / "a0.png").rename(away / "apple" / "summer.png")
    (away / "plum" / "p0.png").rename(tmp_path / "p0.png")
    second = make_studio()
    qtbot.waitUntil(lambda: said(second).startswith("6 photos are no longer"), timeout=LIMIT_MS)
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path / "drive"))
    second.window._bar._action.click()
    qtbot.waitUntil(lambda: said(second) == "1 photo is not in that folder; 5 found again.", timeout=LIMIT_MS)
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path))
    second.window._bar._action.click()
    qtbot.waitUntil(lambda: said(second) == "1 photo found again.", timeout=LIMIT_MS)
    assert second.window._bar._action.isHidden()
    shown = second.parts.classes.classes
    second.parts.classes.undo_stack.undo()
    second.parts.classes.undo_stack.redo()
    assert second.parts.classes.classes == shown
    saved(qtbot, second)
    close(qtbot, second)
    third = make_studio()
    qtbot.waitUntil(lambda: third.parts.classes.classes == shown, timeout=LIMIT_MS)
    assert all(example.path.exists() for item in shown for example in item.examples)


def test_what_is_done_while_another_project_opens_stays_in_its_own(
    qtbot: QtBot, studio: Studio, class_folders: Path, tmp_path: Path
) -> None:
    Project.create(tmp_path / "Other.copl").close()
    fill(qtbot, studio, class_folders)
    project, classes = studio.parts.project, studio.parts.classes
    folder = project.folder
    assert folder is not None
    project.open(tmp_path / "Other.copl")
    classes.rename(classes.classes[0].id, "pear")
    studio.parts.answers.say(class_folders / "apple" / "a0.png", classes.classes[1])
    shown = classes.classes
    qtbot.waitUntil(lambda: project.name == "Other", timeout=LIMIT_MS)
    assert (counts(studio), studio.parts.answers.names()) == ({}, {})
    classes.add_class("mine")
    saved(qtbot, studio)
    project.open(folder)
    qtbot.waitUntil(lambda: classes.classes == shown, timeout=LIMIT_MS)
    assert len(studio.parts.answers.names()) == 1
    project.open(tmp_path / "Other.copl")
    qtbot.waitUntil(lambda: counts(studio) == {"mine": 0}, timeout=LIMIT_MS)
    drop_on(studio.teach, files(class_folders), studio.teach.rect().center())
    project.new()
    qtbot.waitUntil(lambda: not studio.incoming.reading, timeout=LIMIT_MS)
    assert counts(studio) == {}, "what was still being read belongs to the project that was left"


def test_what_is_done_while_a_copy_is_saved_is_in_the_copy(
    qtbot: QtBot, studio: Studio, class_folders: Path, tmp_path: Path
) -> None:
    fill(qtbot, studio, class_folders)
    classes = studio.parts.classes
    studio.parts.project.save_as(tmp_path / "Copy.copl")
    classes.rename(classes.classes[0].id, "pear")
    qtbot.waitUntil(lambda: studio.parts.project.name == "Copy", timeout=LIMIT_MS)
    assert counts(studio) == {"pear": 3, "plum": 3}
    saved(qtbot, studio)
    studio.parts.project.new()
    qtbot.waitUntil(lambda: not studio.parts.project._lane.busy, timeout=LIMIT_MS)
    kept = Project(tmp_path / "Copy.copl")
    assert [item.name for item in kept.examples.classes()] == ["pear", "plum"]
    kept.close()


def test_a_copy_of_a_project_whose_drive_is_gone_is_all_that_the_window_holds(
    qtbot: QtBot, studio: Studio, class_folders: Path, tmp_path: Path
) -> None:
    fill(qtbot, studio, class_folders)
    project, classes, answers = studio.parts.project, studio.parts.classes, studio.parts.answers
    photo = class_folders / "apple" / "a0.png"
    show_results(studio, qtbot, ("apple", "plum"), [Prediction(photo, (0.9, 0.1), 0)])
    saved(qtbot, studio)
    folder, target = project.folder, tmp_path / "elsewhere" / "Copy.copl"
    assert folder is not None
    shutil.rmtree(folder)
    classes.rename(classes.classes[0].id, "pear")
    answers.say(photo, classes.classes[1])
    qtbot.waitUntil(lambda: project.status == "not saved", timeout=LIMIT_MS)
    shown, undo = classes.classes, classes.undo_stack
    steps = [undo.text(number) for number in range(undo.count())]
    project.save_as(target)
    qtbot.waitUntil(lambda: project.folder == target, timeout=LIMIT_MS)
    assert said(studio).startswith("Saved as “Copy.copl”")
    assert studio.window.top._status.text() == "saved"
    assert "labels them again" in said(studio)
    saved(qtbot, studio)
    assert studio.classification.can_go_on, "the photos that were labelled can be labelled again"
    assert (classes.classes, answers.names()) == (shown, {photo: "plum"})
    assert [undo.text(number) for number in range(undo.count())] == steps
    undo.undo()
    undo.undo()
    assert (counts(studio), answers.names()) == ({"apple": 3, "plum": 3}, {})
    saved(qtbot, studio)
    project.new()
    qtbot.waitUntil(lambda: not project._lane.busy, timeout=LIMIT_MS)
    kept = Project(target)
    assert [item.name for item in kept.examples.classes()] == ["apple", "plum"]
    kept.close()


def test_a_copy_is_saved_where_another_project_took_the_place_or_none_could_be_made(
    qtbot: QtBot, studio: Studio, class_folders: Path, tmp_path: Path
) -> None:
    projects, project = studio.parts.settings.projects_folder, studio.parts.project
    projects.write_text("no folder can be made here")
    studio.parts.classes.add_class("mine")
    qtbot.waitUntil(lambda: project.status == "not saved", timeout=LIMIT_MS)
    project.save_as(tmp_path / "Mine.copl")
    saved(qtbot, studio)
    assert said(studio).startswith("Saved as “Mine.copl”")
    (tmp_path / "Mine.copl").rename(tmp_path / "away")
    Project.create(tmp_path / "Mine.copl").close()
    studio.parts.classes.add_class("more")
    qtbot.waitUntil(lambda: "another project" in said(studio), timeout=LIMIT_MS)
    project.save_as(tmp_path / "Again.copl")
    saved(qtbot, studio)
    assert (project.name, counts(studio)) == ("Again", {"mine": 0, "more": 0})


def test_the_last_of_two_projects_is_the_one_that_opens(qtbot: QtBot, studio: Studio, tmp_path: Path) -> None:
    for name in ("One", "Two"):
        Project.create(tmp_path / f"{name}.copl").close()
        studio.parts.project.open(tmp_path / f"{name}.copl")
    qtbot.waitUntil(lambda: not studio.parts.project._lane.busy, timeout=LIMIT_MS)
    assert studio.parts.project.name == "Two"
    Project(tmp_path / "One.copl").close()


def test_it_is_asked_before_what_is_not_on_disk_would_be_lost(
    qtbot: QtBot, studio: Studio, class_folders: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill(qtbot, studio, class_folders)
    project, classes = studio.parts.project, studio.parts.classes
    dialog = studio.window.findChild(UnsavedDialog)
    folder, away = project.folder, tmp_path / "away"
    assert folder is not None
    folder.rename(away)
    classes.rename(classes.classes[0].id, "pear")
    classes.recolour(classes.classes[1].id, 7)
    shown = classes.classes
    studio.window.close()
    qtbot.waitUntil(dialog.isVisible, timeout=LIMIT_MS)
    assert dialog._heading.text() == "2 changes could not be saved yet."
    assert "cannot be reached" in dialog._reason.text()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    assert studio.window.isVisible()
    project.new()
    qtbot.waitUntil(dialog.isVisible, timeout=LIMIT_MS)
    qtbot.keyClick(dialog._again, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not project._lane.busy, timeout=LIMIT_MS)
    assert dialog.isVisible()
    assert classes.classes == shown
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "Saved.copl"), ""))
    dialog._copy.click()
    qtbot.waitUntil(lambda: project.folder is None, timeout=LIMIT_MS)
    assert not dialog.isVisible()
    assert counts(studio) == {}
    project.open(tmp_path / "Saved.copl")
    qtbot.waitUntil(lambda: classes.classes == shown, timeout=LIMIT_MS)
    (tmp_path / "Saved.copl").rename(tmp_path / "gone")
    classes.add_class("lost")
    studio.window.close()
    qtbot.waitUntil(dialog.isVisible, timeout=LIMIT_MS)
    dialog._without.click()
    qtbot.waitUntil(lambda: not studio.window.isVisible(), timeout=LIMIT_MS)


def test_a_drive_that_returns_is_written_again(
    qtbot: QtBot, studio: Studio, class_folders: Path, tmp_path: Path
) -> None:
    fill(qtbot, studio, class_folders)
    project, classes = studio.parts.project, studio.parts.classes
    folder, away = project.folder, tmp_path / "away"
    assert folder is not None
    folder.rename(away)
    classes.rename(classes.classes[0].id, "pear")
    qtbot.waitUntil(lambda: project.status == "not saved", timeout=LIMIT_MS)
    Project.create(folder).close()
    project.saving.try_again()
    qtbot.waitUntil(lambda: "another project" in project.saving.reason, timeout=LIMIT_MS)
    shutil.rmtree(folder)
    shutil.copytree(away, folder)  # other inodes
    project.saving.try_again()
    saved(qtbot, studio)
    assert said(studio) == "The project can be reached again, and all is saved now."
    shutil.rmtree(away)
    classes.add_class("new")
    saved(qtbot, studio)
    shown = classes.classes
    project.new()
    qtbot.waitUntil(lambda: not project._lane.busy, timeout=LIMIT_MS)
    kept = Project(folder)
    assert kept.examples.classes() == shown
    kept.close()


def test_a_training_whose_drive_went_meanwhile_says_what_to_do(
    qtbot: QtBot, studio: Studio, class_folders: Path, tmp_path: Path
) -> None:
    fill(qtbot, studio, class_folders)
    folder = studio.parts.project.folder
    assert folder is not None
    studio.training.start()
    folder.rename(tmp_path / "away")
    qtbot.waitUntil(lambda: not studio.training.running, timeout=LIMIT_MS)
    assert said(studio) == (
        f"The training did not work out. “{folder.stem}” cannot be reached; connect its drive again, or put its "
        "folder back."
    )
    (tmp_path / "away").rename(folder)
    studio.training.start()
    qtbot.waitUntil(lambda: studio.training.can_sort, timeout=LIMIT_MS)
