"""Two photos side by side, and figures over draws."""

from pathlib import Path

import numpy as np
import pytest
from fakes import tiny_backbone

from copl_engine.bench import places as bench
from copl_engine.bench.map_quality import filled_patches, object_patches
from copl_engine.bench.places import SHOWN, figure, measure_places, on_own_side, side_by_side, table
from copl_engine.config import Method, TrainConfig
from copl_engine.generators import drain


def test_two_pictures_meet_in_the_middle() -> None:
    left, right = np.zeros((32, 32, 3), np.uint8), np.full((32, 32, 3), 200, np.uint8)
    left[:, 8] = 7  # the first column of its middle half
    both = side_by_side(left, right)
    assert both.shape == (32, 32, 3)
    assert (both[:, 0] == 7).all()
    assert (both[:, 16:] == 200).all()


@pytest.mark.parametrize("columns", [6, 7])
def test_a_side_is_told_by_the_mean(columns: int) -> None:
    places = np.zeros((5, columns), np.float32)
    places[2, 0] = 3
    places[:, columns // 2] = 0 if columns % 2 == 0 else -9  # a middle column belongs to none
    assert on_own_side(places, left=True)
    assert not on_own_side(places, left=False)
    assert on_own_side(places[:, ::-1], left=False)


def test_a_figure_is_the_mean_of_the_draws() -> None:
    found = figure([[1, 0], [1, 1, 1, 1], []])
    assert found.mean == 0.75
    assert found.photos == 6
    assert found.low < 0.75 < found.high <= 1


def test_a_hole_counts_where_it_is_said_to(repository: Path) -> None:
    washer = next((repository / "resources" / "sample" / "washer").glob("*.jpg"))
    on, filled = object_patches(washer, (14, 14)), filled_patches(washer, (14, 14))
    assert filled.sum() > on.sum()


def test_a_tower_without_a_closer_look_is_measured_as_it_is(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    sample = repository / "resources" / "sample"
    few = {name: tuple(sorted((sample / name).glob("*.jpg"))[:7]) for name in ("gear", "spring")}
    monkeypatch.setattr(bench, "sample_classes", lambda: few)
    monkeypatch.setattr(bench, "_right", lambda _, rest: range(len(rest.labels)))  # a random tower is seldom right
    report = drain(measure_places(tiny_backbone(), None, 2, TrainConfig(method=Method.COPL, views=2, steps=3)))
    assert [row.look for row in report.looks] == [SHOWN, "32"]
    assert report.looks[0].peak == report.looks[1].peak
    assert report.looks[0].sides is None
    assert 0 < report.chance < 1
    assert "| shown |" in table(report)
