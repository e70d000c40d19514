from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPoint, QStringListModel, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.services.jobs import Lane
from app.services.thumbnails import Thumbnails
from app.widgets.thumbnail_grid import Source, ThumbnailGrid
from app.widgets.tile_painter import Look, Tile

LOOK = Look(*(QColor(name) for name in ("white", "silver", "black", "gray", "blue", "azure", "gold")))


@pytest.fixture
def lane(qtbot: QtBot) -> Iterator[Lane]:
    lane = Lane("thumbnails", threads=2)
    yield lane
    with qtbot.waitSignal(lane.stopped, timeout=120_000):
        lane.close()


def photos(folder: Path, count: int, size: tuple[int, int] = (120, 80)) -> list[Path]:
    paths = []
    for number in range(count):
        path = folder / f"{number:03}.png"
        Image.new("RGB", size, (number * 7 % 256, 80, 160)).save(path)
        paths.append(path)
    return paths


def test_a_picture_comes_once_asked_for_and_stays(qtbot: QtBot, lane: Lane, tmp_path: Path) -> None:
    thumbnails = Thumbnails(lane)
    (path,) = photos(tmp_path, 1)
    assert thumbnails.image(path, 64) is None
    with qtbot.waitSignal(thumbnails.ready, timeout=120_000) as come:
        pass
    assert come.args == [path]
    found = thumbnails.image(path, 64)
    assert found is not None
    assert (found.width(), found.height()) == (64, 43)
    assert found.pixelColor(5, 5) == QColor(0, 80, 160)


def test_memory_is_bounded(qtbot: QtBot, lane: Lane, tmp_path: Path) -> None:
    thumbnails = Thumbnails(lane, memory=5 * 64 * 43 * 4)
    paths = photos(tmp_path, 20)
    come: list[Path] = []
    thumbnails.ready.connect(come.append)
    thumbnails.show(paths, 64)
    qtbot.waitUntil(lambda: len(come) == 20, timeout=120_000)
    assert thumbnails.bytes_kept <= 5 * 64 * 43 * 4
    assert thumbnails.image(come[-1], 64) is not None


def test_what_is_no_longer_on_show_is_not_decoded(qtbot: QtBot, lane: Lane, tmp_path: Path) -> None:
    thumbnails = Thumbnails(lane)
    paths = photos(tmp_path, 40, (600, 400))
    come: list[Path] = []
    thumbnails.ready.connect(come.append)
    thumbnails.show(paths, 256)
    thumbnails.show(paths[-3:], 256)
    qtbot.waitUntil(lambda: set(paths[-3:]) <= set(come), timeout=120_000)
    qtbot.waitUntil(lambda: not lane.busy, timeout=120_000)
    assert len(come) < 10
    assert thumbnails.waiting == 0


def test_an_unreadable_file_has_a_reason_and_is_not_tried_again(qtbot: QtBot, lane: Lane, tmp_path: Path) -> None:
    thumbnails = Thumbnails(lane)
    broken = tmp_path / "broken.jpg"
    broken.write_bytes(b"no picture")
    with qtbot.waitSignal(thumbnails.failed, timeout=120_000):
        thumbnails.image(broken, 64)
    assert "no picture" in thumbnails.reason(broken)
    assert thumbnails.image(broken, 64) is None
    assert thumbnails.waiting == 0


def test_photos_whose_folder_was_away_are_shown_once_it_is_back(qtbot: QtBot, lane: Lane, tmp_path: Path) -> None:
    thumbnails = Thumbnails(lane)
    (tmp_path / "in").mkdir()
    (path,) = photos(tmp_path / "in", 1)
    (tmp_path / "in").rename(tmp_path / "away")
    with qtbot.waitSignal(thumbnails.failed, timeout=120_000):
        thumbnails.show([path], 64)
    thumbnails.show([path], 64)
    assert thumbnails.waiting == 0, "not with every painting"
    with qtbot.waitSignal(thumbnails.failed, timeout=120_000):
        pass  # it is looked for by itself
    with qtbot.waitSignal(thumbnails.ready, timeout=120_000):
        (tmp_path / "away").rename(tmp_path / "in")
    assert thumbnails.reason(path) == ""


@pytest.fixture
def grid(qtbot: QtBot) -> ThumbnailGrid:
    picture = QImage(64, 64, QImage.Format.Format_RGB32)
    picture.fill(QColor("red"))
    model = QStringListModel([f"{number}" for number in range(10_000)])

    def tile_of(index: QModelIndex) -> Tile:
        return Tile(index.row(), f"row {index.row()}", "50%", 0.5, QColor("green"))

    grid = ThumbnailGrid(Source(tile_of, lambda _key, _side: picture), LOOK)
    model.setParent(grid)
    grid.setModel(model)
    qtbot.addWidget(grid)
    grid.resize(700, 500)
    grid.show()
    return grid


def test_only_what_is_on_show_and_the_lines_beside_it_is_asked_for(qtbot: QtBot, grid: ThumbnailGrid) -> None:
    asked: list[list[int]] = []
    grid.wanted.connect(lambda keys, _side: asked.append(keys))
    grid.picture_ready(0)
    grid.scrollTo(grid.model().index(5_000, 0))
    qtbot.waitUntil(lambda: bool(asked) and 5_000 not in asked[-1] and len(asked[-1]) > 0, timeout=5_000)
    assert all(4_900 < key < 5_100 for key in asked[-1])


def test_places_and_rows_agree(grid: ThumbnailGrid) -> None:
    for row in (0, 7, 4_321, 9_999):
        index = grid.model().index(row, 0)
        grid.scrollTo(index)
        place = grid.visualRect(index)
        assert grid.viewport().rect().contains(place.center())
        assert grid.indexAt(place.center()) == index
    assert not grid.indexAt(QPoint(-5, -5)).isValid()


def test_keys_move_select_and_open(qtbot: QtBot, grid: ThumbnailGrid) -> None:
    grid.setFocus()
    grid.setCurrentIndex(grid.model().index(0, 0))
    QTest.keyClick(grid, Qt.Key.Key_Right)
    QTest.keyClick(grid, Qt.Key.Key_Down)
    assert grid.currentIndex().row() == 1 + grid.columns
    QTest.keyClick(grid, Qt.Key.Key_End)
    assert grid.currentIndex().row() == 9_999
    QTest.keyClick(grid, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert len(grid.selectionModel().selectedRows()) == 10_000
    with qtbot.waitSignal(grid.opened, timeout=1_000) as opened:
        grid.open_current()
    assert opened.args[0].row() == 9_999


def test_a_larger_size_keeps_the_row_on_top(grid: ThumbnailGrid) -> None:
    grid.verticalScrollBar().setValue(grid.places.place(3_000).top())
    before = grid.indexAt(QPoint(20, 20)).row()
    grid.set_tile_width(260)
    after = grid.indexAt(QPoint(20, 20)).row()
    assert abs(before - after) < grid.columns
    assert grid.visualRect(grid.model().index(after, 0)).width() >= 250


def test_the_selection_follows_a_rubber_band(grid: ThumbnailGrid) -> None:
    first, last = (grid.visualRect(grid.model().index(row, 0)) for row in (0, grid.columns + 1))
    grid.setSelection(first.united(last), QItemSelectionModel.SelectionFlag.ClearAndSelect)
    rows = sorted(index.row() for index in grid.selectionModel().selectedIndexes())
    assert rows == [0, 1, grid.columns, grid.columns + 1]
