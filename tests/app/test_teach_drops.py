import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QImage
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from app.bootstrap import Options, Studio
from app.self_test import drop_on
from app.views.dragged import dragged_examples

from .conftest import LIMIT_MS, card_point, counts, files, photo


def read(qtbot: QtBot, studio: Studio, **expected: int) -> None:
    qtbot.waitUntil(lambda: not studio.incoming.reading, timeout=LIMIT_MS)
    assert counts(studio) == expected


def empty_space(studio: Studio) -> QPoint:
    return QPoint(20, studio.teach.height() - 20)


def test_a_folder_of_class_folders_becomes_classes(qtbot: QtBot, studio: Studio, class_folders: Path) -> None:
    assert drop_on(studio.teach, files(class_folders), studio.teach.rect().center())
    read(qtbot, studio, apple=3, plum=3)
    assert studio.parts.project.name == "Fruit"
    assert not studio.teach.overlay.isVisible()


def test_several_folders_at_once(qtbot: QtBot, studio: Studio, class_folders: Path) -> None:
    drop_on(studio.teach, files(*class_folders.iterdir()), studio.teach.rect().center())
    read(qtbot, studio, apple=3, plum=3)


def test_photos_on_a_card_join_its_class(qtbot: QtBot, studio: Studio, class_folders: Path, tmp_path: Path) -> None:
    drop_on(studio.teach, files(class_folders), studio.teach.rect().center())
    read(qtbot, studio, apple=3, plum=3)
    drop_on(
        studio.teach, files(photo(tmp_path / "x.png", 40), photo(tmp_path / "y.png", 41)), card_point(studio, "plum")
    )
    read(qtbot, studio, apple=3, plum=5)


def test_photos_on_empty_space_make_a_class_whose_name_is_being_typed(
    qtbot: QtBot, studio: Studio, class_folders: Path, tmp_path: Path
) -> None:
    drop_on(studio.teach, files(class_folders), studio.teach.rect().center())
    read(qtbot, studio, apple=3, plum=3)
    studio.window.activateWindow()
    drop_on(studio.teach, files(photo(tmp_path / "x.png", 40)), empty_space(studio))
    qtbot.waitUntil(lambda: "New class" in counts(studio))
    name = studio.window.focusWidget()
    assert isinstance(name, QLineEdit)
    assert name.selectedText() == "New class"
    qtbot.keyClicks(name, "fig")
    qtbot.keyClick(name, Qt.Key.Key_Return)
    assert counts(studio) == {"apple": 3, "plum": 3, "fig": 1}


@pytest.mark.parametrize(
    ("keys", "apples"), [(Qt.KeyboardModifier.NoModifier, 2), (Qt.KeyboardModifier.ControlModifier, 3)]
)
def test_from_card_to_card_moves_and_ctrl_copies(
    qtbot: QtBot, studio: Studio, class_folders: Path, keys: Qt.KeyboardModifier, apples: int
) -> None:
    drop_on(studio.teach, files(class_folders), studio.teach.rect().center())
    read(qtbot, studio, apple=3, plum=3)
    apple = studio.parts.classes.classes[0]
    mime = dragged_examples(apple.id, (apple.examples[0].content,))
    assert drop_on(studio.teach, mime, card_point(studio, "plum"), keys)
    assert counts(studio) == {"apple": apples, "plum": 4}
    studio.parts.classes.undo_stack.undo()
    assert counts(studio) == {"apple": 3, "plum": 3}


def test_image_data_is_stored_in_the_project(qtbot: QtBot, studio: Studio) -> None:
    picture = QImage(64, 48, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.darkGreen)
    mime = QMimeData()
    mime.setImageData(picture)
    assert drop_on(studio.teach, mime, studio.teach.rect().center())
    qtbot.waitUntil(lambda: studio.parts.classes.photo_count == 1, timeout=LIMIT_MS)
    (example,) = studio.parts.classes.classes[0].examples
    assert studio.parts.project.folder is not None
    assert example.stored
    assert example.path.is_relative_to(studio.parts.project.folder)
    assert example.path.exists()


def test_files_of_a_passing_folder_are_stored_in_the_project(qtbot: QtBot, studio: Studio, tmp_path: Path) -> None:
    studio.incoming._passing = (tmp_path / "browser",)
    given = photo(tmp_path / "browser" / "dragged.png", 3)
    drop_on(studio.teach, files(given), studio.teach.rect().center())
    qtbot.waitUntil(lambda: studio.parts.classes.photo_count == 1, timeout=LIMIT_MS)
    given.unlink()
    assert studio.parts.classes.classes[0].examples[0].path.exists()


def test_the_overlay_says_what_the_drop_would_do(qtbot: QtBot, studio: Studio, class_folders: Path) -> None:
    point, actions = studio.teach.rect().center(), Qt.DropAction.CopyAction
    mime = files(class_folders)
    enter = QDragEnterEvent(QPointF(point), actions, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(studio.teach, enter)
    assert studio.teach.overlay.isVisible()
    qtbot.waitUntil(lambda: studio.teach.overlay.text == "2 classes, 6 photos", timeout=LIMIT_MS)
    QApplication.sendEvent(studio.teach, QDragLeaveEvent())
    assert not studio.teach.overlay.isVisible()
    assert counts(studio) == {}


def test_two_drops_at_once(qtbot: QtBot, studio: Studio, class_folders: Path, tmp_path: Path) -> None:
    more = tmp_path / "more" / "Plum"
    for number in range(4):
        photo(more / f"{number}.png", 60 + number)
    drop_on(studio.teach, files(class_folders), studio.teach.rect().center())
    drop_on(studio.teach, files(more), studio.teach.rect().center())
    qtbot.waitUntil(lambda: not studio.incoming.reading, timeout=LIMIT_MS)
    found = {name.lower(): count for name, count in counts(studio).items()}
    assert found == {"apple": 3, "plum": 7}


def test_a_folder_that_vanishes_is_said_and_nothing_is_lost(qtbot: QtBot, studio: Studio, class_folders: Path) -> None:
    mime = files(*class_folders.iterdir())
    shutil.rmtree(class_folders / "plum")
    drop_on(studio.teach, mime, studio.teach.rect().center())
    read(qtbot, studio, apple=3)
    message = studio.parts.messages.current
    assert message is not None
    assert "gone" in message.text


def test_what_was_not_taken_is_listed_once_with_reasons(qtbot: QtBot, studio: Studio, class_folders: Path) -> None:
    (class_folders / "apple" / "broken.jpg").write_bytes(b"no picture")
    (class_folders / "plum" / "empty.png").write_bytes(b"")
    photo(class_folders / "beside.png", 5)
    drop_on(studio.teach, files(class_folders), studio.teach.rect().center())
    read(qtbot, studio, apple=3, plum=3)
    message = studio.parts.messages.current
    assert message is not None
    assert message.text == "6 photos added, 3 left out."
    assert len(message.items) == 3


def test_reading_can_be_cancelled_and_then_adds_nothing(qtbot: QtBot, studio: Studio, class_folders: Path) -> None:
    drop_on(studio.teach, files(class_folders), studio.teach.rect().center())
    studio.incoming.cancel()
    read(qtbot, studio)


def test_other_things_are_not_accepted(qtbot: QtBot, studio: Studio) -> None:
    mime = QMimeData()
    mime.setText("https://example.org/photo.jpg")
    assert not drop_on(studio.teach, mime, studio.teach.rect().center())


def test_pasting_a_picture(qtbot: QtBot, studio: Studio) -> None:
    picture = QImage(40, 40, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.blue)
    QApplication.clipboard().setImage(picture)
    studio.teach._paste()
    qtbot.waitUntil(lambda: studio.parts.classes.photo_count == 1, timeout=LIMIT_MS)


def test_the_sample_button(qtbot: QtBot, studio: Studio, options: Options) -> None:
    studio.teach.sample_wanted.emit()
    qtbot.waitUntil(lambda: studio.parts.classes.photo_count == 40, timeout=LIMIT_MS)
    assert len(counts(studio)) == 5
