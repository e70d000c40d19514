"""Few-shot accuracy: the same draws for every method, honest intervals."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from fakes import QUICK, class_photos, drain

from copl_engine.backbones.open_clip_backbone import OpenClipBackbone
from copl_engine.bench.few_shot import Evaluation, draw, evaluate, interval
from copl_engine.errors import EngineError, NotEnoughImages
from copl_engine.training.feature_cache import FeatureCache

METHODS = ("nearest-mean", "histogram", "linear-probe", "zero-shot", "copl")


@pytest.fixture(scope="module")
def images(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Sequence[Path]]:
    return class_photos(tmp_path_factory.mktemp("photos"), ("red", "green", "blue"), 6)


def asked(images: Mapping[str, Sequence[Path]], shots: int = 2, methods: tuple[str, ...] = METHODS) -> Evaluation:
    return Evaluation(images, {}, shots, (1, 2), methods, QUICK)


def test_rows_come_in_the_order_of_the_methods(tiny: OpenClipBackbone, images: Mapping[str, Sequence[Path]]) -> None:
    events, rows = drain(evaluate(asked(images), tiny))
    assert [row.method for row in rows] == list(METHODS)
    by_method = {row.method: row for row in rows}
    assert by_method["nearest-mean"].mean == by_method["histogram"].mean == 1  # plain colours
    assert all(len(row.values) == 2 for row in rows)
    assert all(row.interval[0] <= row.mean <= row.interval[1] for row in rows)
    assert events[-1].done == events[-1].total == 2 * len(METHODS)


def test_a_method_scores_the_same_whatever_runs_beside_it(
    tiny: OpenClipBackbone, images: Mapping[str, Sequence[Path]], tmp_path: Path
) -> None:
    _, together = drain(evaluate(asked(images), tiny))
    _, alone = drain(evaluate(asked(images, methods=("copl",)), tiny, FeatureCache(tmp_path)))
    assert alone == together[-1:]


def test_names_alone(tiny: OpenClipBackbone, images: Mapping[str, Sequence[Path]]) -> None:
    request = replace(asked(images, 0, ("zero-shot",)), names={"red": "crimson"})
    assert request.class_names == ("crimson", "green", "blue")
    _, (row,) = drain(evaluate(request, tiny))
    assert len(row.values) == 1
    assert row.std == 0
    assert round(row.mean * 18) == pytest.approx(row.mean * 18)


def test_draws_are_of_the_seed_and_without_repetition() -> None:
    first, again, other = draw([10, 20], 5, 1), draw([10, 20], 5, 1), draw([10, 20], 5, 2)
    assert all(np.array_equal(a, b) for a, b in zip(first, again, strict=True))
    assert not all(np.array_equal(a, b) for a, b in zip(first, other, strict=True))
    for rows, count in zip(first, (10, 20), strict=True):
        assert len(set(rows.tolist())) == 5
        assert 0 <= rows.min() <= rows.max() < count


def test_known_intervals() -> None:
    # Student's t with one degree of freedom: 12.706 times the standard error 0.01, about the mean 0.5
    assert interval([0.49, 0.51], 100) == pytest.approx((0.5 - 0.12706, 0.5 + 0.12706), abs=1e-4)
    # Wilson's for 50 of 100
    assert interval([0.5], 100) == pytest.approx((0.40383, 0.59617), abs=1e-4)
    assert interval([1.0, 1.0], 100)[0] == pytest.approx(0.96301, abs=1e-4)


def test_what_cannot_be_measured_is_named(images: Mapping[str, Sequence[Path]]) -> None:
    with pytest.raises(EngineError, match="no method “magic”"):
        asked(images, methods=("magic",))
    with pytest.raises(EngineError, match="“copl” needs examples"):
        asked(images, 0, ("copl",))
    with pytest.raises(NotEnoughImages, match="“red” has 6 images"):
        asked(images, 6)
