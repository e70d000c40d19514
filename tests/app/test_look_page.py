from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.bootstrap import Studio
from app.state.look_view import Layer
from app.state.map_pictures import cell_rectangle, contour_lines, greyed, overlay, part_of
from app.widgets.image_canvas import ImageCanvas
from copl_engine.inference.weight_maps import MapKind, hidden_places
from copl_engine.types import Box, Explanation, HidingCheck, Prediction

from .conftest import show_results

NAMES = ("cat", "dog", "fox")


def explanation(path: Path, size: tuple[int, int] = (160, 120)) -> Explanation:
    """Of a photo on which prompt 2 looked at the upper left, and what speaks for the dog lies at the lower right."""
    weights = np.full((4, 7, 7), 0.2, np.float32)
    weights[1, :2, :2] = 2.0
    weights /= weights.sum(0)
    contributions = weights * np.linspace(1, 0.2, 49, dtype=np.float32).reshape(7, 7)
    evidence = np.zeros((3, 7, 7), np.float32)
    evidence[1, 5:, 5:] = 3.0
    evidence[0, 0, 0] = -2.0
    side = min(size)
    return Explanation(
        path=path,
        class_names=NAMES,
        scores=np.array([0.1, 0.8, 0.1], np.float32),
        best=1,
        weights=weights,
        contributions=contributions,
        shares=weights.mean((1, 2)),
        update_shares=contributions.sum((1, 2)) / contributions.sum(),
        effects=np.array([0.1, 1.4, -0.3, 0.0], np.float32),
        evidence=evidence,
        hiding=HidingCheck(0.8, 0.3, 0.75),
        by_examples=0.0,
        region=Box((size[0] - side) // 2, (size[1] - side) // 2, side, side),
        source_size=size,
    )


@pytest.fixture
def looking(studio: Studio, qtbot: QtBot, tmp_path: Path) -> Studio:
    """The program on Look, at the first of three photos, as if the model had explained it."""
    predictions = []
    for number in range(3):
        path = tmp_path / f"photo {number}.png"
        Image.new("RGB", (160, 120), (60 * number, 120, 90)).save(path)
        predictions.append(Prediction(path, (0.1, 0.8 + number / 100, 0.1), 1))
    show_results(studio, qtbot, NAMES, predictions)
    studio.window.go("sort")
    studio.sort.photo_opened.emit(predictions[0].path)
    give(studio)
    return studio


def give(studio: Studio) -> Explanation:
    path = studio.looking.path
    assert path is not None
    studio.looking.explanation, studio.looking.problem = explanation(path), ""
    studio.looking.explained.emit()
    return studio.looking.explanation


def test_keys_switch_the_map(looking: Studio) -> None:
    state, canvas = looking.looking, looking.look.canvas
    QTest.keyClick(canvas, Qt.Key.Key_3)
    assert (state.view.layer, state.prompt) == (Layer.PROMPT, 2)
    QTest.keyClick(canvas, Qt.Key.Key_E)
    assert (state.kind, state.index) == (MapKind.EVIDENCE, 1)
    QTest.keyClick(canvas, Qt.Key.Key_0)
    assert state.view.layer is Layer.PLAIN
    QTest.keyClick(canvas, Qt.Key.Key_2)
    assert "Prompt 2" in state.sentence
    QTest.keyClick(canvas, Qt.Key.Key_9)
    assert state.prompt == 1


def test_the_next_photo_has_the_same_view(looking: Studio) -> None:
    state, canvas = looking.looking, looking.look.canvas
    QTest.keyClick(canvas, Qt.Key.Key_3)
    state.show_kind(MapKind.WEIGHT)
    state.set_opacity(0.4)
    before = state.view
    QTest.keyClick(canvas, Qt.Key.Key_Right)
    assert (state.name, state.place) == ("photo 1.png", "2 of 3")
    assert state.view == before
    QTest.keyClick(canvas, Qt.Key.Key_Left)
    QTest.keyClick(canvas, Qt.Key.Key_Left)
    assert state.place == "1 of 3"
    QTest.keyClick(canvas, Qt.Key.Key_Escape)
    assert looking.window.place == "sort"
    assert state.path is None


def test_a_tile_a_prompt_and_one_for_evidence_and_one_for_the_photo(looking: Studio) -> None:
    tiles = looking.look.panel.tiles
    assert [tile.text().split(" ·")[0] for tile in tiles] == [
        "Prompt 1", "Prompt 2", "Prompt 3", "Prompt 4", "Evidence", "Photo"
    ]  # fmt: skip
    assert "lifts “dog” by 1.4" in tiles[1].accessibleName()
    assert "lowers “dog” by 0.3" in tiles[2].accessibleName()
    QTest.mouseClick(tiles[2], Qt.MouseButton.LeftButton)
    assert looking.looking.prompt == 2
    QTest.mouseClick(tiles[4], Qt.MouseButton.LeftButton)
    assert looking.looking.kind is MapKind.EVIDENCE
    assert [tile.isChecked() for tile in tiles] == [False, False, False, False, True, False]


def test_a_place_says_its_numbers(looking: Studio) -> None:
    state, told = looking.looking, give(looking)
    state.show_evidence()
    state.point_at(QPointF(told.region.left + told.region.width - 2, told.region.height - 2))
    assert state.cell == (6, 6)
    assert state.sentence == "Row 7, column 7: speaks for “dog” by 3.0."
    state.point_at(QPointF(1, 1))  # left of what the model saw
    assert state.cell is None
    assert state.unseen


def test_hiding_greys_the_fifth_with_the_most_evidence(looking: Studio) -> None:
    told = give(looking)
    places = greyed(told)
    assert len(places) == round(0.2 * 49)
    assert hidden_places(told)[5:, 5:].all()
    QTest.keyClick(looking.look.canvas, Qt.Key.Key_H)
    assert "Greyed out" in looking.looking.sentence
    assert "30%" in looking.looking.check
    assert "75%" in looking.looking.check


def test_the_picture_can_be_saved_and_copied(looking: Studio, qtbot: QtBot, tmp_path: Path) -> None:
    qtbot.waitUntil(lambda: not looking.look.canvas.picture().isNull(), timeout=60_000)
    picture = looking.look.canvas.picture()
    assert (picture.width(), picture.height()) == (160, 120)
    target = tmp_path / "out.png"
    looking.looking.saver.save(picture, target)
    qtbot.waitUntil(target.exists, timeout=60_000)
    assert QImage(str(target)).size() == QSize(160, 120)
    target.unlink()
    Image.new("RGB", (4, 4)).save(target)  # a photo of the person's
    before = target.read_bytes()
    looking.looking.saver.save(picture, target)
    message = looking.parts.messages
    refused = "photos are never written over"
    qtbot.waitUntil(lambda: message.current is not None and refused in message.current.text, timeout=60_000)
    assert target.read_bytes() == before
    own = tmp_path / "own.png"
    for size in (QSize(160, 120), QSize(80, 60)):  # our own picture may be replaced
        looking.looking.saver.save(picture.scaled(size), own)
        qtbot.waitUntil(lambda size=size: own.exists() and QImage(str(own)).size() == size, timeout=60_000)
    looking.look.copy_picture()
    assert not QGuiApplication.clipboard().image().isNull()


def test_without_a_classifier_the_page_says_so(studio: Studio, tmp_path: Path) -> None:
    studio.looking.open(tmp_path / "nothing.jpg")
    assert "no classifier" in studio.looking.sentence


def test_maps_lie_on_the_region_and_nowhere_else(qtbot: QtBot) -> None:
    told = explanation(Path("x"))
    assert cell_rectangle(told, MapKind.WEIGHT, (0, 0)).topLeft() == QPointF(20, 0)
    assert part_of(QImage(80, 60, QImage.Format.Format_RGB32), told) == QRectF(10, 0, 60, 60)
    canvas = ImageCanvas(QColor("black"))
    qtbot.addWidget(canvas)
    photo = QImage(160, 120, QImage.Format.Format_RGB32)
    photo.fill(QColor("white"))
    red = QImage(7, 7, QImage.Format.Format_ARGB32_Premultiplied)
    red.fill(QColor("red"))
    canvas.set_photo(photo)
    canvas.set_region(QRectF(20, 0, 120, 120))
    canvas.set_overlay(red, 1.0)
    seen = canvas.picture()
    assert seen.pixelColor(80, 60) == QColor("red")
    assert seen.pixelColor(5, 60).red() == seen.pixelColor(5, 60).green() < 160  # dimmed, not coloured


def test_a_region_past_the_edge_is_shown_whole(qtbot: QtBot) -> None:
    canvas = ImageCanvas(QColor("black"))
    qtbot.addWidget(canvas)
    canvas.resize(400, 400)
    canvas.set_photo(QImage(160, 80, QImage.Format.Format_RGB32))
    canvas.set_region(QRectF(0, -40, 160, 160))
    assert canvas.picture().size() == QSize(160, 160)
    for point in (QPointF(3, -30), QPointF(150, 100)):
        back = canvas.to_source(canvas.to_widget(point))
        assert (round(back.x(), 3), round(back.y(), 3)) == (point.x(), point.y())
        assert QRectF(canvas.rect()).contains(canvas.to_widget(point))


def test_zooming_keeps_what_is_under_the_pointer(qtbot: QtBot) -> None:
    canvas = ImageCanvas(QColor("black"))
    qtbot.addWidget(canvas)
    canvas.resize(400, 300)
    canvas.set_photo(QImage(1600, 1200, QImage.Format.Format_RGB32))
    place = QPointF(100, 80)
    before = canvas.to_source(place)
    canvas.zoom_about(place, 2.0)
    after = canvas.to_source(place)
    assert (after - before).manhattanLength() < 1e-6
    canvas.fit()
    assert canvas.zoom == 1.0


def test_maps_and_lines_have_the_asked_size_and_are_clear_where_there_is_nothing() -> None:
    told = explanation(Path("x"))
    for kind in MapKind:
        assert overlay(told, kind, 1, 64).size() == QSize(64, 64)
    lines = contour_lines(told, MapKind.WEIGHT, 1, 64)
    assert lines.pixelColor(63, 63).alpha() == 0
    assert any(lines.pixelColor(x, x).alpha() > 0 for x in range(64))


def test_a_finer_map_has_places_of_its_own(looking: Studio) -> None:
    state, told = looking.looking, give(looking)
    state.explanation = replace(told, evidence=told.evidence.repeat(2, 1).repeat(2, 2))
    state.show_evidence()
    state.point_at(QPointF(told.region.left + told.region.width - 2, told.region.height - 2))
    assert state.cell == (13, 13)
    assert cell_rectangle(state.explanation, state.kind, state.cell).width() < told.region.width / 7
    state.show_prompt(0)  # by the keyboard, the pointer at rest
    assert state.cell is None
