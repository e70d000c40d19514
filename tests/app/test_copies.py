"""Example photos are remembered where they are, or copied into the project: chosen once a project."""

from collections.abc import Callable
from pathlib import Path

from pytestqt.qtbot import QtBot

from app.bootstrap import Studio
from app.self_test import drop_on
from app.state.copies import COPY

from .conftest import LIMIT_MS, counts, files, photo
from .test_project_lasts import close, fill, saved


def inside(studio: Studio) -> list[bool]:
    """Of each example whether it lies in the project's folder."""
    folder = studio.parts.project.folder
    assert folder is not None
    examples = [example for item in studio.parts.classes.classes for example in item.examples]
    return [example.stored and example.path.is_relative_to(folder) and example.path.exists() for example in examples]


def test_the_first_drop_offers_copies_and_a_project_keeps_the_choice(
    qtbot: QtBot, make_studio: Callable[[], Studio], class_folders: Path, tmp_path: Path
) -> None:
    first = make_studio()
    fill(qtbot, first, class_folders)
    assert inside(first) == [False] * 6
    message = first.parts.messages.current
    assert message is not None
    assert message.action == COPY
    first.window._bar._action.click()
    qtbot.waitUntil(lambda: inside(first) == [True] * 6, timeout=LIMIT_MS)
    assert first.window.top._copies.isChecked()
    first.parts.classes.undo_stack.undo()
    first.parts.classes.undo_stack.redo()
    assert inside(first) == [True] * 6
    saved(qtbot, first)
    close(qtbot, first)
    class_folders.rename(tmp_path / "elsewhere")
    second = make_studio()
    qtbot.waitUntil(lambda: counts(second) == {"apple": 3, "plum": 3}, timeout=LIMIT_MS)
    assert inside(second) == [True] * 6
    qtbot.waitUntil(second.window.top._copies.isChecked, timeout=LIMIT_MS)
    drop_on(second.teach, files(photo(tmp_path / "more" / "new.png", 40)), second.teach.rect().center())
    qtbot.waitUntil(lambda: inside(second) == [True] * 7, timeout=LIMIT_MS)
    assert second.parts.messages.current is None, "it is offered once a project"


def test_it_can_be_chosen_in_the_menu_before_and_after(
    qtbot: QtBot, studio: Studio, class_folders: Path, tmp_path: Path
) -> None:
    menu = studio.window.top
    menu._copies.trigger()
    fill(qtbot, studio, class_folders)
    qtbot.waitUntil(lambda: inside(studio) == [True] * 6, timeout=LIMIT_MS)
    assert studio.parts.messages.current is None
    menu._copies.trigger()
    drop_on(studio.teach, files(photo(tmp_path / "more" / "new.png", 40)), studio.teach.rect().center())
    qtbot.waitUntil(lambda: len(inside(studio)) == 7, timeout=LIMIT_MS)
    saved(qtbot, studio)
    assert inside(studio) == [True] * 6 + [False]
    studio.parts.project.new()
    assert not menu._copies.isChecked()


def test_a_photo_that_is_gone_or_another_one_is_named_and_stays_as_it_is(
    qtbot: QtBot, studio: Studio, class_folders: Path
) -> None:
    fill(qtbot, studio, class_folders)
    photo(class_folders / "apple" / "a0.png", 50)
    (class_folders / "plum" / "p0.png").unlink()
    studio.window.top._copies.trigger()
    qtbot.waitUntil(lambda: sum(inside(studio)) == 4, timeout=LIMIT_MS)
    message = studio.parts.messages.current
    assert message is not None
    assert [Path(item).name for item in message.items] == ["a0.png", "p0.png"]
