import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QImage
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QListView
from pytestqt.qtbot import QtBot

from app.bootstrap import Studio
from app.parts import Options
from app.self_test import drop_on
from app.views.dragged import dragged_examples
from app.views.drops import Drag

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
    assert not studio.window.overlay.isVisible()


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


def enter(studio: Studio, mime: QMimeData, point: QPoint) -> QDragEnterEvent:
    """Drag over the window at a point of the Teach page."""
    place = QPointF(studio.teach.mapTo(studio.window, point))
    keys = Qt.KeyboardModifier.NoModifier
    event = QDragEnterEvent(place, Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, keys)
    QApplication.sendEvent(studio.window, event)
    return event


def test_the_overlay_says_what_the_drop_would_do(qtbot: QtBot, studio: Studio, class_folders: Path) -> None:
    overlay = studio.window.overlay
    assert enter(studio, files(class_folders), studio.teach.rect().center()).isAccepted()
    assert overlay.isVisible()
    qtbot.waitUntil(lambda: overlay.text == "2 classes, 6 photos", timeout=LIMIT_MS)
    assert overlay.size() == studio.window.centralWidget().size()
    QApplication.sendEvent(studio.window, QDragLeaveEvent())
    assert not overlay.isVisible()
    assert counts(studio) == {}


def test_a_drop_beside_the_page_counts_too(qtbot: QtBot, studio: Studio, class_folders: Path) -> None:
    assert enter(studio, files(class_folders), QPoint(-40, 100)).isAccepted()  # on the rail
    assert drop_on(studio.window, files(class_folders), QPoint(30, 300))
    read(qtbot, studio, apple=3, plum=3)


def test_the_card_under_the_pointer_is_outlined(qtbot: QtBot, studio: Studio, class_folders: Path) -> None:
    drop_on(studio.teach, files(class_folders), studio.teach.rect().center())
    read(qtbot, studio, apple=3, plum=3)
    plan = studio.teach.plan_drop(
        Drag(files(class_folders / "apple"), card_point(studio, "plum"), Qt.KeyboardModifier.NoModifier)
    )
    assert plan is not None
    assert plan.title == "To “plum”"
    assert plan.place is not None
    assert plan.place.center() == card_point(studio, "plum")


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


def test_pasting_nothing_is_said(qtbot: QtBot, studio: Studio) -> None:
    QApplication.clipboard().clear()
    studio.teach._paste_here()
    assert studio.parts.messages.current is not None
    assert "no photos to paste" in studio.parts.messages.current.text


def test_pasting_a_picture(qtbot: QtBot, studio: Studio) -> None:
    picture = QImage(40, 40, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.blue)
    QApplication.clipboard().setImage(picture)
    studio.teach._paste()
    qtbot.waitUntil(lambda: studio.parts.classes.photo_count == 1, timeout=LIMIT_MS)


@pytest.mark.parametrize(("key", "apples"), [(Qt.Key.Key_C, 3), (Qt.Key.Key_X, 2)])
def test_copied_and_cut_photos_are_pasted_into_another_class(
    qtbot: QtBot, studio: Studio, class_folders: Path, key: Qt.Key, apples: int
) -> None:
    drop_on(studio.teach, files(class_folders), studio.teach.rect().center())
    read(qtbot, studio, apple=3, plum=3)
    apple, plum = studio.parts.classes.classes
    source, target = (studio.teach.cards[item.id].tiles for item in (apple, plum))
    studio.window.activateWindow()
    source.setFocus()
    source.select(frozenset({apple.examples[0].content}))
    qtbot.keyClick(source, key, Qt.KeyboardModifier.ControlModifier)
    target.setFocus()
    studio.teach._paste_here()
    assert counts(studio) == {"apple": apples, "plum": 4}


def test_several_folders_can_be_chosen_at_once(
    qtbot: QtBot, studio: Studio, class_folders: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def choose(dialog: QFileDialog) -> int:
        dialog.setDirectory(str(class_folders))
        dialog.show()
        view = dialog.findChild(QListView, "listView")
        assert isinstance(view, QListView)
        qtbot.waitUntil(lambda: view.model().rowCount(view.rootIndex()) == 2)
        view.selectAll()
        dialog.accept()
        return dialog.result()

    monkeypatch.setattr(QFileDialog, "exec", choose)
    studio.teach.choose_folders()
    read(qtbot, studio, apple=3, plum=3)


def test_the_sample_button(qtbot: QtBot, studio: Studio, options: Options) -> None:
    studio.teach.sample_wanted.emit()
    qtbot.waitUntil(lambda: studio.parts.classes.photo_count == 40, timeout=LIMIT_MS)
    assert len(counts(studio)) == 5
