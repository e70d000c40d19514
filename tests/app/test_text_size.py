"""Large text, or a small window: nothing is cut, and pictures keep their room beside it."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from app.self_test import drop_on
from app.state.labelling_run import Stage
from app.views.main_window import smallest
from app.views.train_panel import TrainPanel

from .conftest import LIMIT_MS, counts, files, labelled, photo
from .test_going_on import classifier_file, quick_model, train  # noqa: F401 - fixtures
from .test_languages import ROOMY, SMALL, Open, each_page, gone_through, open_in  # noqa: F401 - fixture


@pytest.mark.parametrize(("size", "room"), [(100, ROOMY), (200, ROOMY), (100, SMALL)])
def test_nothing_is_cut_whatever_the_size_of_text(
    qtbot: QtBot,
    open_in: Open,  # noqa: F811
    classifier_file: Path,  # noqa: F811
    class_folders: Path,
    tmp_path: Path,
    size: int,
    room: tuple[int, int],
) -> None:
    studio = open_in("en", size, room)
    found = [f"empty {fault}" for fault in each_page(qtbot, studio)]
    studio.window.go("teach")
    drop_on(studio.teach, files(class_folders), studio.teach.rect().center())
    qtbot.waitUntil(lambda: counts(studio) == {"apple": 3, "plum": 3}, timeout=LIMIT_MS)
    train(studio, qtbot, classifier_file)
    for number in range(30):
        photo(tmp_path / "A folder with quite a long name, from last summer" / f"{number}.png", number)
    studio.classification.start([tmp_path / "A folder with quite a long name, from last summer"])
    qtbot.waitUntil(lambda: studio.classification.stage is Stage.DONE, timeout=LIMIT_MS)
    labelled(studio, qtbot)
    found += each_page(qtbot, studio)
    assert not found, "\n".join(dict.fromkeys(found))
    assert (studio.window.width(), studio.window.height()) == room


def test_a_long_name_is_read_from_its_beginning_and_pushes_no_button_out(
    qtbot: QtBot,
    open_in: Open,  # noqa: F811
    class_folders: Path,
) -> None:
    studio = open_in("en", 100, SMALL)
    drop_on(studio.teach, files(class_folders), studio.teach.rect().center())
    qtbot.waitUntil(lambda: counts(studio) == {"apple": 3, "plum": 3}, timeout=LIMIT_MS)
    studio.parts.classes.add_class("x" * 80)
    panel = studio.teach.findChild(TrainPanel)
    (train_button,) = [each for each in panel.findChildren(QPushButton) if each.text().startswith("Train on")]
    qtbot.waitUntil(lambda: any("xxx" in each.text() for each in panel.findChildren(QLabel)), timeout=LIMIT_MS)
    qtbot.wait(50)  # layouts come to rest
    assert panel.rect().contains(QRect(train_button.mapTo(panel, QPoint()), train_button.size()))
    (name,) = [each for each in studio.teach.findChildren(QLineEdit) if each.text().startswith("xxx")]
    assert name.cursorPosition() == 0


def test_the_window_is_not_made_smaller_than_its_text_allows() -> None:
    screen = QSize(2000, 1200)
    assert smallest(1, screen) == smallest(0.9, screen) == QSize(840, 520)
    assert smallest(2, screen) == QSize(1280, 800)
    assert smallest(2, QSize(1264, 700)) == QSize(1264, 700), "as far as there is room"
    assert smallest(2, QSize(600, 400)) == QSize(840, 520)


@pytest.mark.slow
def test_nothing_of_a_real_training_is_cut_where_text_is_twice_as_large(
    qtbot: QtBot,
    open_in: Open,  # noqa: F811
    class_folders: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.undo()  # the real model
    studio = open_in("en", 200)
    gone_through(qtbot, studio, class_folders)
    found = each_page(qtbot, studio)
    assert not found, "\n".join(dict.fromkeys(found))
