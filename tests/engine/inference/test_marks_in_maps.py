"""A mark in a corner of a photo, however the camera laid it out, changes the weight map in that corner's cell."""

from pathlib import Path

import numpy as np
import pytest
from fakes import LAID
from numpy.typing import NDArray
from PIL import ExifTags, Image

from copl_engine.images.geometry import Framing, cell_at, cell_box, seen_box
from copl_engine.inference.explain import explain
from copl_engine.training.classifier import Classifier
from copl_engine.types import Explanation

CORNERS = [(0, 0), (0, 3), (3, 0), (3, 3)]


def save_turned(path: Path, upright: Image.Image, orientation: int) -> Path:
    laid = LAID[orientation]
    exif = Image.Exif()
    exif[ExifTags.Base.Orientation] = orientation
    (upright if laid is None else upright.transpose(laid)).save(path, quality=95, subsampling=0, exif=exif)
    return path


def scores(explanation: Explanation) -> NDArray[np.float32]:
    """(M, rows, cols) what the weights are the softmax of, as far as they tell: it is not cut off at 0 and 1."""
    found: NDArray[np.float32] = np.log(explanation.weights)
    return found


@pytest.mark.parametrize("size", [(403, 301), (301, 403)])
@pytest.mark.parametrize("orientation", LAID)
def test_a_mark_is_found_in_its_cell(
    classifier: Classifier, tmp_path: Path, orientation: int, size: tuple[int, int]
) -> None:
    grid, region = classifier.backbone.grid, seen_box(size, Framing.CENTRE)
    plain = Image.new("RGB", size, (128, 128, 128))
    before = scores(explain(classifier, save_turned(tmp_path / "plain.jpg", plain, orientation)))
    for row, col in CORNERS:
        cell = cell_box(region, grid, row, col)
        marked = plain.copy()
        marked.paste((255, 0, 0), (cell.left, cell.top, cell.left + cell.width, cell.top + cell.height))
        found = explain(classifier, save_turned(tmp_path / "marked.jpg", marked, orientation))
        assert (found.source_size, found.region) == (size, region)
        changed = np.abs(scores(found) - before).sum(0)  # (rows, cols)
        middle = cell.left + cell.width / 2, cell.top + cell.height / 2
        assert np.unravel_index(changed.argmax(), grid) == cell_at(found.region, grid, *middle) == (row, col)
