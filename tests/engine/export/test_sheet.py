"""The picture of an explanation."""

from pathlib import Path

import numpy as np
import pytest
import torch
from fakes import save_photo, tiny_backbone
from PIL import Image

from copl_engine.errors import OutputProblem
from copl_engine.export.sheet import GAP, LINE, MARK, TILE, block, save_sheet
from copl_engine.inference.explain import explain
from copl_engine.training.classifier import Classifier
from copl_engine.types import Explanation


@pytest.fixture(scope="module")
def explanation(tmp_path_factory: pytest.TempPathFactory) -> Explanation:
    classifier = Classifier(tiny_backbone(), ("red", "a rather long class name of many words"))
    with torch.no_grad():
        for parameter in classifier.learner.parameters():
            parameter += 0.05 * torch.randn(parameter.shape, generator=torch.Generator().manual_seed(1))
    return explain(classifier, save_photo(tmp_path_factory.mktemp("p") / "wide.png", (60, 90, 160), 0, (120, 60)))


def test_the_sheet_is_a_picture_with_a_block_an_explanation(explanation: Explanation, tmp_path: Path) -> None:
    save_sheet(tmp_path / "one.png", [explanation])
    save_sheet(tmp_path / "two.png", [explanation, explanation])
    with Image.open(tmp_path / "one.png") as one, Image.open(tmp_path / "two.png") as two:
        assert one.format == "PNG"
        assert two.size == (one.width, 2 * one.height)
        assert np.array_equal(np.asarray(two)[: one.height], np.asarray(one))


def test_the_crop_is_marked_on_the_whole_photo(explanation: Explanation) -> None:
    drawn = np.asarray(block(explanation))
    mark = np.array([int(MARK[i : i + 2], 16) for i in (1, 3, 5)])
    rows, cols = np.nonzero((drawn == mark).all(-1))
    # 120 x 60: the whole photo in a square of TILE; the model saw the middle half of the width and of the height
    left, top = GAP, 4 * LINE + LINE + 6
    assert (cols.min() - left, cols.max() - left) == (TILE // 4, TILE * 3 // 4 - 1)
    assert (rows.min() - top, rows.max() - top) == (TILE // 4, TILE * 3 // 4 - 1)


def test_every_prompt_has_its_tiles(explanation: Explanation) -> None:
    drawn = block(explanation)
    assert drawn.width >= (1 + len(explanation.weights)) * TILE
    tiles = []
    for prompt in range(len(explanation.weights)):
        left = GAP + (prompt + 1) * (TILE + GAP)
        tiles.append(np.asarray(drawn.crop((left, 4 * LINE + LINE + 6, left + TILE, 4 * LINE + LINE + 6 + TILE))))
    assert all(tile.std() > 5 for tile in tiles)
    assert not np.array_equal(tiles[0], tiles[1])


def test_a_missing_folder_is_named(explanation: Explanation, tmp_path: Path) -> None:
    with pytest.raises(OutputProblem, match="gone"):
        save_sheet(tmp_path / "gone" / "s.png", [explanation])
    assert not list(tmp_path.iterdir())
