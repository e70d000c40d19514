"""Maps as words, colours and lines."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from copl_engine.inference.weight_maps import (
    EVERYWHERE,
    MapKind,
    coloured,
    contour,
    even_share,
    hiding_in_words,
    in_words,
    place_in_words,
    scale,
)
from copl_engine.types import Box, Explanation, HidingCheck


def spot(row: int, col: int, side: int = 6) -> np.ndarray:
    values = np.zeros((side, side), np.float32)
    values[row, col] = 1
    return values


@pytest.fixture
def explanation() -> Explanation:
    """Two prompts: the first looks at the upper left, the second takes the rest."""
    weights = np.full((2, 6, 6), 0.5, np.float32)
    weights[0, 0, 0], weights[1, 0, 0] = 0.9, 0.1
    return Explanation(
        path=Path("a.jpg"),
        class_names=("cat", "dog"),
        scores=np.array([0.8, 0.2], np.float32),
        best=0,
        weights=weights,
        contributions=np.stack([3 * spot(0, 0), spot(5, 5)]),
        shares=weights.mean((1, 2)),
        update_shares=np.array([0.75, 0.25], np.float32),
        effects=np.array([1.44, -0.36], np.float32),
        evidence=np.stack([spot(0, 5) - spot(5, 0), spot(5, 0) - spot(0, 5)]),
        hiding=HidingCheck(0.8, 0.3, 0.75),
        by_examples=0.0,
        region=Box(0, 0, 60, 60),
        source_size=(60, 60),
    )


@pytest.mark.parametrize(
    ("values", "words"),
    [
        (spot(0, 0), "the upper left"),
        (spot(0, 5), "the upper right"),
        (spot(5, 0), "the lower left"),
        (spot(5, 5), "the lower right"),
        (spot(1, 1, 3), "the middle"),
        (spot(0, 1, 3), "the upper centre"),
        (spot(1, 2, 3), "the middle right"),
        (spot(0, 0) + spot(5, 5), "the outer parts"),
        (np.pad(np.zeros((4, 4), np.float32), 1, constant_values=1), "the outer parts"),
        (np.array([[1.0, 0.5], [0.5, 1.0]], np.float32), "the middle"),
        (np.ones((6, 6), np.float32), EVERYWHERE),
        (np.zeros((6, 6), np.float32), EVERYWHERE),
    ],
)
def test_places_have_names(values: np.ndarray, words: str) -> None:
    assert place_in_words(values) == words


def test_a_contribution_in_words(explanation: Explanation) -> None:
    words = in_words(explanation, MapKind.CONTRIBUTION, 0)
    assert "Prompt 1 takes 75% of this photo's update" in words
    assert "the upper left" in words
    assert "“cat” falls by 1.4" in words
    assert "rises by 0.4" in in_words(explanation, MapKind.CONTRIBUTION, 1)


def test_a_weight_in_words(explanation: Explanation) -> None:
    words = in_words(explanation, MapKind.WEIGHT, 0)
    assert "51%" in words
    assert "the upper left" in words


def test_evidence_in_words_is_of_the_class_asked_for(explanation: Explanation) -> None:
    assert in_words(explanation, MapKind.EVIDENCE, 0) == "What speaks for “cat” lies mostly in the upper right."
    assert in_words(explanation, MapKind.EVIDENCE, 1) == "What speaks for “dog” lies mostly in the lower left."


def test_the_check_in_words(explanation: Explanation) -> None:
    words = hiding_in_words(explanation)
    assert all(figure in words for figure in ("“cat”", "80%", "30%", "75%"))


def test_one_scale_for_all_maps_of_a_kind(explanation: Explanation) -> None:
    assert scale(explanation, MapKind.CONTRIBUTION) == (0.0, 0.0, 3.0)
    low, even, high = scale(explanation, MapKind.WEIGHT)
    assert (low, even) == (0, 0.5)
    assert high > even
    assert scale(explanation, MapKind.EVIDENCE) == (-1.0, 0.0, 1.0)


def test_the_even_share_of_maps_that_sum_over_patches(explanation: Explanation) -> None:
    assert even_share(explanation) == 1 / 2
    over_patches = replace(explanation, weights=np.full((2, 6, 6), 1 / 36, np.float32))
    assert even_share(over_patches) == pytest.approx(1 / 36)


def test_a_flat_map_looks_flat_and_is_clear(explanation: Explanation) -> None:
    flat = replace(explanation, weights=np.full((2, 6, 6), 0.5, np.float32))
    picture = coloured(flat, MapKind.WEIGHT, 0, (30, 20))
    assert picture.shape == (20, 30, 4)
    assert int(picture[..., 3].max()) == 0


def test_colours_lie_where_the_map_does(explanation: Explanation) -> None:
    alpha = coloured(explanation, MapKind.CONTRIBUTION, 1, (60, 60))[..., 3]
    assert alpha[55, 55] > 100
    assert alpha[:30, :30].max() == 0
    for_it = coloured(explanation, MapKind.EVIDENCE, 0, (60, 60))
    assert not np.array_equal(for_it[5, 55, :3], for_it[55, 5, :3])  # for and against differ in colour


def test_a_contour_goes_around_the_peak(explanation: Explanation) -> None:
    line = contour(explanation, MapKind.CONTRIBUTION, 0, (60, 60))
    rows, cols = np.nonzero(line)
    assert len(rows) > 4
    assert rows.max() < 15
    assert cols.max() < 15


@pytest.mark.parametrize(
    ("part", "words"),
    [
        (0.0, ""),
        (0.42, "Likeness to the examples gives 42% of the lead of “cat”"),
        (1.3, "the prompts alone would say otherwise"),
        (-0.2, "the examples alone would say otherwise"),
    ],
)
def test_the_part_of_the_examples_in_words(explanation: Explanation, part: float, words: str) -> None:
    said = in_words(replace(explanation, by_examples=part), MapKind.EVIDENCE, 0)
    assert said.startswith("What speaks for “cat” lies mostly in the upper right.")
    assert words in said
    assert said == said.rstrip()
    assert "examples" not in in_words(replace(explanation, by_examples=part), MapKind.EVIDENCE, 1)
