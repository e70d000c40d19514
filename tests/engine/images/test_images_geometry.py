"""Boxes, patch cells and training views."""

import json
import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from copl_engine.images.geometry import (
    Framing,
    Preprocessing,
    cell_at,
    cell_box,
    random_box,
    seen_box,
    training_views,
    view_need,
)
from copl_engine.types import Box

sizes = st.tuples(st.integers(1, 5000), st.integers(1, 5000))
boxes = st.builds(Box, st.integers(-500, 500), st.integers(-500, 500), st.integers(1, 600), st.integers(1, 600))
grids = st.tuples(st.integers(1, 20), st.integers(1, 20))


def test_seen_boxes_of_a_landscape_and_a_portrait() -> None:
    assert seen_box((300, 200), Framing.CENTRE) == Box(50, 0, 200, 200)
    assert seen_box((200, 300), Framing.CENTRE) == Box(0, 50, 200, 200)
    assert seen_box((300, 200), Framing.WHOLE) == Box(0, -50, 300, 300)
    assert seen_box((200, 300), Framing.WHOLE) == Box(-50, 0, 300, 300)


@settings(max_examples=60, deadline=None)
@given(sizes)
def test_the_centre_lies_inside_and_the_whole_covers(size: tuple[int, int]) -> None:
    width, height = size
    centre, whole = (seen_box(size, framing) for framing in (Framing.CENTRE, Framing.WHOLE))
    for box, side in ((centre, min(size)), (whole, max(size))):
        assert box.width == box.height == side
        assert abs((2 * box.left + side) - width) <= 1
        assert abs((2 * box.top + side) - height) <= 1
    assert centre.left >= 0
    assert centre.top >= 0
    assert whole.left <= 0
    assert whole.top <= 0
    assert whole.left + whole.width >= width
    assert whole.top + whole.height >= height


@settings(max_examples=60, deadline=None)
@given(boxes, grids)
def test_cells_tile_the_region(region: Box, grid: tuple[int, int]) -> None:
    rows, columns = grid
    cells = [[cell_box(region, grid, row, col) for col in range(columns)] for row in range(rows)]
    assert sum(cell.width * cell.height for line in cells for cell in line) == region.width * region.height
    assert (cells[0][0].left, cells[0][0].top) == (region.left, region.top)
    assert all(left.left + left.width == right.left for left, right in zip(cells[0], cells[0][1:], strict=False))
    assert all(abs(cell.width - region.width / columns) < 1 for cell in cells[0])


@settings(max_examples=100, deadline=None)
@given(boxes, grids, st.data())
def test_a_pixel_of_the_region_lies_in_the_cell_found_for_it(
    region: Box, grid: tuple[int, int], data: st.DataObject
) -> None:
    x = data.draw(st.integers(region.left, region.left + region.width - 1))
    y = data.draw(st.integers(region.top, region.top + region.height - 1))
    found = cell_at(region, grid, x + 0.5, y + 0.5)
    assert found is not None
    cell = cell_box(region, grid, *found)
    assert cell.left <= x < cell.left + cell.width
    assert cell.top <= y < cell.top + cell.height


def test_points_past_the_region_have_no_cell() -> None:
    region = Box(10, 20, 70, 70)
    assert cell_at(region, (7, 7), 10, 20) == (0, 0)
    assert cell_at(region, (7, 7), 79.9, 89.9) == (6, 6)
    for x, y in ((9.9, 30), (80, 30), (30, 19.9), (30, 90)):
        assert cell_at(region, (7, 7), x, y) is None
    with pytest.raises(IndexError, match="outside a grid"):
        cell_box(region, (7, 7), 7, 0)
    with pytest.raises(IndexError):
        cell_box(region, (7, 7), 0, -1)


@settings(max_examples=60, deadline=None)
@given(sizes, st.integers(0, 2**32))
def test_random_boxes_lie_inside_the_photo(size: tuple[int, int], seed: int) -> None:
    box = random_box(size, np.random.default_rng(seed))
    assert box.left >= 0
    assert box.top >= 0
    assert box.width >= 1
    assert box.height >= 1
    assert box.left + box.width <= size[0]
    assert box.top + box.height <= size[1]


def test_random_boxes_keep_to_their_scale_and_ratio() -> None:
    rng = np.random.default_rng(5)
    drawn = [random_box((1000, 900), rng, (0.2, 0.6)) for _ in range(400)]
    areas = np.array([box.width * box.height / 900_000 for box in drawn])
    ratios = np.array([box.width / box.height for box in drawn])
    assert 0.199 < areas.min() < 0.22
    assert 0.58 < areas.max() < 0.601
    assert 0.748 < ratios.min() < 0.78
    assert 1.28 < ratios.max() < 1.336
    with pytest.raises(ValueError, match="scale"):
        random_box((10, 10), rng, (0.0, 1.0))


def test_a_panorama_gets_the_nearest_allowed_ratio_at_several_places() -> None:
    rng = np.random.default_rng(0)
    drawn = {random_box((3000, 300), rng) for _ in range(5)}
    assert {(box.width, box.height) for box in drawn} == {(400, 300)}
    assert len({box.left for box in drawn}) > 1


@pytest.mark.parametrize("framing", list(Framing))
def test_views_begin_with_what_labelling_sees_and_follow_the_seed(framing: Framing) -> None:
    views = training_views((640, 480), framing, 40, seed=3)
    assert len(views) == 40
    assert views[0].box == seen_box((640, 480), framing)
    assert not views[0].flip
    assert views == training_views((640, 480), framing, 40, seed=3)
    assert views != training_views((640, 480), framing, 40, seed=4)
    assert views[:7] == training_views((640, 480), framing, 7, seed=3)
    assert {view.flip for view in views[1:]} == {True, False}
    with pytest.raises(ValueError, match="count"):
        training_views((640, 480), framing, 0, seed=3)


def test_the_need_of_views_covers_the_smallest_box() -> None:
    need = view_need(224, (0.5, 1.0))
    rng = np.random.default_rng(1)
    smallest = min(min(box.width, box.height) for box in (random_box((1000, 1000), rng) for _ in range(300)))
    assert need * smallest / 1000 >= 224 - 1
    assert need == math.ceil(224 / math.sqrt(0.375))


def test_preprocessing_travels_through_json() -> None:
    preprocessing = Preprocessing(224, (0.48, 0.46, 0.41), (0.27, 0.26, 0.28), Framing.WHOLE)
    assert Preprocessing.from_json(json.loads(json.dumps(preprocessing.to_json()))) == preprocessing


@pytest.mark.parametrize(
    ("entry", "value"),
    [
        ("size", "224"),
        ("size", 0),
        ("size", True),
        ("mean", [0.5, 0.5]),
        ("mean", [0.5, 0.5, "0.5"]),
        ("mean", [0.5, 0.5, float("nan")]),
        ("std", [0.5, 0.0, 0.5]),
        ("std", None),
        ("framing", "left"),
        ("interpolation", "lanczos"),
    ],
)
def test_a_foreign_header_is_refused(entry: str, value: object) -> None:
    header = Preprocessing(224, (0.5, 0.5, 0.5), (0.5, 0.5, 0.5)).to_json() | {entry: value}
    with pytest.raises(ValueError, match=r".+"):
        Preprocessing.from_json(header)
    with pytest.raises(ValueError, match=r".+"):
        Preprocessing.from_json({key: kept for key, kept in header.items() if key != entry})


def test_normalising_matches_the_plain_formula() -> None:
    preprocessing = Preprocessing(2, (127 / 255, 0.2, 0.3), (128 / 255, 0.5, 0.25))
    assert preprocessing.fill == (127, 51, 76)
    pixels = np.random.default_rng(0).integers(0, 256, (3, 2, 2, 3), dtype=np.uint8)
    found = preprocessing.normalise(pixels)
    assert found.shape == (3, 3, 2, 2)
    assert found.dtype == np.float32
    for channel in range(3):
        plain = (pixels[..., channel] / 255 - preprocessing.mean[channel]) / preprocessing.std[channel]
        np.testing.assert_allclose(found[:, channel], plain, atol=1e-5)
