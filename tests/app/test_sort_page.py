import csv
import json
import shutil
from collections.abc import Callable
from functools import partial
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QItemSelectionModel, QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from app.bootstrap import Studio
from app.services.jobs import Done
from app.services.sample import sample_folder
from app.state.labelling_run import Stage
from app.state.photo_pages import PAGE
from app.views.where_dialog import WhereDialog
from app.widgets.map_tile import MapTile
from copl_engine.config import TrainConfig
from copl_engine.inference.where import pack
from copl_engine.store.pages import Order
from copl_engine.types import Prediction

from .conftest import labelled, left_out, show_results

LIMIT_MS = 400_000
CLASSES = ("gear", "spring", "washer")


@pytest.fixture(scope="session")
def classifier_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A classifier of three of the sample's classes, trained in four steps."""
    from copl_engine.backbones.load import load_backbone
    from copl_engine.config import BackboneSpec
    from copl_engine.store.recipe import save_classifier
    from copl_engine.training.fit import TrainRequest, fit

    examples = {name: tuple(sorted((sample_folder() / name).glob("*.jpg"))[:2]) for name in CLASSES}
    steps = fit(TrainRequest(examples, TrainConfig(steps=4, views=1)), load_backbone(BackboneSpec()))
    target = tmp_path_factory.mktemp("classifier") / "c.safetensors"
    try:
        while True:
            next(steps)
    except StopIteration as end:
        save_classifier(end.value.classifier, target)
    return target


@pytest.fixture
def ready(studio: Studio, qtbot: QtBot, classifier_file: Path) -> Studio:
    """The program with a classifier, showing Sort."""
    project = studio.parts.project
    project.ensure()
    job = studio.parts.engine.load(classifier_file)
    with qtbot.waitSignal(job.ended, timeout=LIMIT_MS) as ended:
        pass
    assert isinstance(ended.args[0], Done)
    project.classifier = ended.args[0].value
    project.classifier_changed.emit()
    studio.window.go("sort")
    return studio


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Six photos of the sample, one cut off and one empty."""
    folder = tmp_path / "incoming"
    folder.mkdir()
    for name in CLASSES:
        for path in sorted((sample_folder() / name).glob("*.jpg"))[:2]:
            shutil.copy(path, folder)
    (folder / "broken.jpg").write_bytes((folder / "gear_001.jpg").read_bytes()[:2000])
    (folder / "empty.png").touch()
    return folder


def many(folder: Path, count: int) -> Path:
    photo = next(folder.glob("gear*.jpg"))
    for number in range(count):
        shutil.copy(photo, folder / f"many_{number:03}.jpg")
    return folder


def finished(studio: Studio) -> bool:
    return not studio.classification.running


def test_a_folder_is_labelled_and_what_cannot_be_read_is_said_once(ready: Studio, qtbot: QtBot, folder: Path) -> None:
    state = ready.classification
    state.start([folder])
    qtbot.waitUntil(partial(finished, ready), timeout=LIMIT_MS)
    assert state.stage is Stage.DONE
    assert state.images.total == 6
    assert set(left_out(ready)) == {"broken.jpg", "empty.png"}
    qtbot.waitUntil(lambda: ready.parts.messages.current is not None, timeout=LIMIT_MS)
    message = ready.parts.messages.current
    assert message is not None
    assert "2 photos could not be read" in message.text
    assert any("empty.png is empty" in line for line in message.items)
    assert state.results.counts_text == "6 photos, 2 could not be read"


def test_a_drop_on_the_page_starts(ready: Studio, qtbot: QtBot, folder: Path) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in sorted(folder.glob("spring*.jpg"))])
    place = ready.window.rect().center()
    enter = QDragEnterEvent(
        QPointF(place), Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    QApplication.sendEvent(ready.window, enter)
    assert enter.isAccepted()
    drop = QDropEvent(
        QPointF(place), Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    QApplication.sendEvent(ready.window, drop)
    qtbot.waitUntil(lambda: ready.classification.images.total == 2, timeout=LIMIT_MS)


def test_stopping_keeps_what_was_labelled(ready: Studio, qtbot: QtBot, folder: Path) -> None:
    state = ready.classification
    state.start([many(folder, 150)])
    qtbot.waitUntil(lambda: state.images.total > 0, timeout=LIMIT_MS)
    state.stop()
    assert state.stopping
    qtbot.waitUntil(partial(finished, ready), timeout=LIMIT_MS)
    assert state.stage is Stage.STOPPED
    assert 0 < state.images.total < 156


def test_stopping_before_the_first_result(ready: Studio, qtbot: QtBot, folder: Path) -> None:
    ready.classification.start([folder])
    ready.classification.stop()
    qtbot.waitUntil(partial(finished, ready), timeout=LIMIT_MS)
    assert ready.classification.stage is Stage.STOPPED


def test_a_second_start_takes_the_place_of_the_first(ready: Studio, qtbot: QtBot, folder: Path) -> None:
    state = ready.classification
    state.start([many(folder, 60)])
    qtbot.waitUntil(lambda: state.images.total > 0, timeout=LIMIT_MS)
    state.start(sorted(folder.glob("washer*.jpg")))
    qtbot.waitUntil(partial(finished, ready), timeout=LIMIT_MS)
    assert state.stage is Stage.DONE
    assert state.images.total == 2


def test_after_a_folder_without_photos_another_can_be_chosen(ready: Studio, qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    ready.classification.start([tmp_path / "empty"])
    qtbot.waitUntil(lambda: ready.parts.messages.current is not None, timeout=LIMIT_MS)
    message = ready.parts.messages.current
    assert message is not None
    assert message.text.startswith("No photos in")
    assert "Choose a folder…" in [each.text() for each in ready.sort.findChildren(QPushButton) if each.isVisible()]


def test_a_folder_that_is_gone_is_said(ready: Studio, qtbot: QtBot, tmp_path: Path) -> None:
    ready.classification.start([tmp_path / "nowhere"])
    qtbot.waitUntil(lambda: ready.parts.messages.current is not None, timeout=LIMIT_MS)
    assert finished(ready)
    message = ready.parts.messages.current
    assert message is not None
    assert message.items[0].startswith("nowhere is gone")
    assert not ready.classification.images.total


def test_a_folder_that_vanishes_meanwhile_can_be_gone_on_with_and_leaves_reasons(
    ready: Studio, qtbot: QtBot, folder: Path
) -> None:
    state = ready.classification
    state.start([many(folder, 400)])
    qtbot.waitUntil(lambda: state.images.total > 0, timeout=LIMIT_MS)
    shutil.rmtree(folder)
    qtbot.waitUntil(partial(finished, ready), timeout=LIMIT_MS)
    assert state.stage is Stage.STOPPED
    assert any("is gone" in reason for reason in left_out(ready).values())
    assert state.images.total + state.images.left_out == 408


def test_tiles_of_photos_that_are_gone_say_so_until_they_are_back(ready: Studio, qtbot: QtBot, folder: Path) -> None:
    ready.classification.start([folder])
    qtbot.waitUntil(partial(finished, ready), timeout=LIMIT_MS)
    away = folder.rename(folder.with_name("away"))
    ready.sort._thumbnails._kept.clear()
    photo = labelled(ready, qtbot)[0]
    index = ready.classification.images.index(0, 0)
    ready.sort._thumbnails.show([photo.path], 128)
    qtbot.waitUntil(lambda: bool(ready.sort._tile_of(index).note), timeout=LIMIT_MS)
    note = ready.sort._tile_of(index).note
    assert note == "This photo is gone; look whether it was moved, renamed or deleted."
    away.rename(folder)
    qtbot.waitUntil(lambda: not ready.sort._tile_of(index).note, timeout=LIMIT_MS)


def test_a_photo_is_explained_while_labelling_goes_on(ready: Studio, qtbot: QtBot, folder: Path) -> None:
    state = ready.classification
    state.start([many(folder, 250)])
    qtbot.waitUntil(lambda: state.images.total > 0, timeout=LIMIT_MS)
    qtbot.waitUntil(lambda: state.images.photo(0) is not None, timeout=LIMIT_MS)
    first = state.images.photo(0)
    assert first is not None
    ready.sort.photo_opened.emit(first.path)
    qtbot.waitUntil(lambda: ready.looking.explanation is not None, timeout=LIMIT_MS)
    assert state.running
    assert ready.window.place == "look"
    state.stop()
    qtbot.waitUntil(partial(finished, ready), timeout=LIMIT_MS)


@pytest.mark.parametrize("ending", ["csv", "json"])
def test_results_are_saved(ready: Studio, qtbot: QtBot, folder: Path, tmp_path: Path, ending: str) -> None:
    state = ready.classification
    state.start([folder])
    qtbot.waitUntil(partial(finished, ready), timeout=LIMIT_MS)
    state.images.set_order(Order.NAME)
    names = [item.path.name for item in labelled(ready, qtbot)]
    target = tmp_path / f"table.{ending}"
    state.results.save(target)
    qtbot.waitUntil(lambda: (tmp_path / "table.unreadable.csv").exists(), timeout=LIMIT_MS)
    if ending == "json":
        assert [row["path"] for row in json.loads(target.read_text("utf-8"))] == names
    else:
        with target.open(encoding="utf-8-sig", newline="") as table:
            assert [row["path"] for row in csv.DictReader(table)] == names


def test_chosen_photos_are_saved_or_copied(studio: Studio, qtbot: QtBot, tmp_path: Path) -> None:
    images, grid = studio.classification.images, studio.sort.grid
    show_results(
        studio, qtbot, CLASSES, [Prediction(tmp_path / f"{n}.jpg", (0.5 + n / 10, 0.3, 0.2), 0) for n in range(4)]
    )
    for row in (0, 2):
        grid.selectionModel().select(images.index(row, 0), QItemSelectionModel.SelectionFlag.Select)
    assert studio.sort.head._save.text() == "Save table of 2 selected…"
    with qtbot.waitSignal(studio.classification.results.copying, timeout=LIMIT_MS):
        studio.sort.copy_photos()
    copied = [Path(url.toLocalFile()).name for url in QApplication.clipboard().mimeData().urls()]
    assert copied == ["0.jpg", "2.jpg"]
    target = tmp_path / "table.csv"
    studio.classification.results.save(target, studio.sort._chosen())
    qtbot.waitUntil(target.exists, timeout=LIMIT_MS)
    with target.open(encoding="utf-8-sig", newline="") as table:
        assert [Path(row["path"]).name for row in csv.DictReader(table)] == copied


def test_results_are_there_again_after_reopening(
    ready: Studio, make_studio: Callable[[], Studio], qtbot: QtBot, folder: Path
) -> None:
    state = ready.classification
    state.start([folder])
    qtbot.waitUntil(partial(finished, ready), timeout=LIMIT_MS)
    before = {item.path: item.best for item in labelled(ready, qtbot)}
    ready.window.close()
    qtbot.waitUntil(lambda: not ready.window.isVisible(), timeout=LIMIT_MS)
    again = make_studio()
    qtbot.waitUntil(lambda: again.classification.images.total == 6, timeout=LIMIT_MS)
    assert {item.path: item.best for item in labelled(again, qtbot)} == before
    assert again.classification.images.left_out == 2


def test_without_a_classifier_the_page_says_what_to_do(studio: Studio, qtbot: QtBot, folder: Path) -> None:
    studio.window.go("sort")
    studio.classification.start([folder])
    assert studio.classification.stage is Stage.EMPTY
    assert studio.parts.messages.current is not None
    assert "Train" in studio.parts.messages.current.text


def test_enter_opens_and_escape_comes_back_to_the_photo(ready: Studio, qtbot: QtBot, folder: Path) -> None:
    ready.classification.start([folder])
    qtbot.waitUntil(partial(finished, ready), timeout=LIMIT_MS)
    labelled(ready, qtbot)
    grid = ready.sort.grid
    grid.setCurrentIndex(ready.classification.images.index(2, 0))
    grid.setFocus()
    QTest.keyClick(grid, Qt.Key.Key_Return)
    assert ready.window.place == "look"
    QTest.keyClick(ready.look.canvas, Qt.Key.Key_Right)
    assert ready.looking.place == "4 of 6"
    QTest.keyClick(ready.look.canvas, Qt.Key.Key_Escape)
    assert ready.window.place == "sort"
    assert grid.currentIndex().row() == 3
    assert grid.visualRect(grid.currentIndex()).intersects(grid.viewport().rect())


def test_enter_opens_a_photo_that_is_still_being_read(
    make_studio: Callable[[], Studio], qtbot: QtBot, tmp_path: Path
) -> None:
    studio = make_studio()
    many = [Prediction(tmp_path / f"{number}.png", (0.9, 0.1), 0) for number in range(3 * PAGE)]
    show_results(studio, qtbot, ("apple", "plum"), many)
    qtbot.waitUntil(lambda: studio.parts.project.status == "saved", timeout=LIMIT_MS)
    studio.window.close()
    qtbot.waitUntil(lambda: not studio.window.isVisible(), timeout=LIMIT_MS)
    again = make_studio()
    again.window.go("sort")
    qtbot.waitUntil(lambda: again.classification.images.total == len(many), timeout=LIMIT_MS)
    grid = again.sort.grid
    grid.setFocus()
    QTest.keyClick(grid, Qt.Key.Key_End)
    QTest.keyClick(grid, Qt.Key.Key_Return)
    assert again.looking.path is None, "its row is not read yet"
    qtbot.waitUntil(lambda: again.window.place == "look", timeout=LIMIT_MS)
    assert again.looking.path == many[-1].path


def test_where_it_looked_is_shown_over_all_photos_and_narrows_the_grid(studio: Studio, qtbot: QtBot) -> None:
    photos = sorted((sample_folder() / "washer").glob("*.jpg"))[:12]
    generator = np.random.default_rng(1)
    predictions = []
    for number, path in enumerate(photos):
        values = generator.normal(0, 0.1, (7, 7)).astype(np.float32)
        values[2:5, 2:5] += 3
        values[5:, 5:] += 3 * (number % 2)
        predictions.append(
            Prediction(path, (0.8 - number % 2 * 0.6, 0.2 + number % 2 * 0.6), number % 2, None, pack(values))
        )
    show_results(studio, qtbot, ("fine", "defect"), predictions)
    dialog = studio.window.findChild(WhereDialog)
    QTest.mouseClick(studio.sort.head._where, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(dialog.findChildren(MapTile)) == 2, timeout=LIMIT_MS)
    (warning,) = dialog._state.warnings
    assert "100% of the photos of “defect”, the lower right corner" in warning
    link = next(
        button for button in dialog.findChildren(QPushButton) if "6 photos lean on the lower right" in button.text()
    )
    QTest.mouseClick(link, Qt.MouseButton.LeftButton)
    assert {item.path for item in labelled(studio, qtbot)} == set(photos[1::2])
    assert studio.classification.images.narrowed == "lean on the lower right corner"
    dialog.close()
