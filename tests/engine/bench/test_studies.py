"""Studies: logs that are gone on with, and figures computed from what they hold."""

from pathlib import Path

import numpy as np
import pytest
from fakes import class_photos, drain

from copl_engine.backbones.open_clip_backbone import OpenClipBackbone
from copl_engine.bench.compare import METHODS, summary
from copl_engine.bench.coverage import Drawn, judge, solve
from copl_engine.bench.coverage import summary as coverage_summary
from copl_engine.bench.growing import WAYS
from copl_engine.bench.growing import compare as compare_ways
from copl_engine.bench.growing import solve as solve_growing
from copl_engine.bench.mislabelled import mislabelled, swap
from copl_engine.bench.problem_log import ProblemLog
from copl_engine.bench.problems import Problem
from copl_engine.bench.unknown import Pairing, by_pairing, told
from copl_engine.bench.unknown import solve as solve_pairing
from copl_engine.config import Method, TrainConfig
from copl_engine.errors import EngineError


def test_a_log_keeps_its_study_apart(tmp_path: Path) -> None:
    log = ProblemLog(tmp_path / "log", {"study": "a", "model": "m"})
    assert log.read(3) is None
    log.write(3, {"right": np.array([0.5, 1.0]), "source": np.array("sample")})
    again = ProblemLog(tmp_path / "log", {"model": "m", "study": "a"}).read(3)
    assert again is not None
    assert again["right"].tolist() == [0.5, 1.0]
    assert str(again["source"]) == "sample"
    with pytest.raises(EngineError, match="choose a new folder"):
        ProblemLog(tmp_path / "log", {"study": "a", "model": "another"})


def test_a_problem_of_coverage_from_photos_to_figures(tiny: OpenClipBackbone, tmp_path: Path) -> None:
    photos = class_photos(tmp_path, count=12)
    config = TrainConfig(Method.COPL_EXAMPLES, views=2, batch=8, steps=2)
    arrays = solve(Drawn("sample", 4, photos), tiny, config, None)
    assert arrays["prompts"].shape == arrays["examples"].shape == (12, 3)
    assert len(arrays["rest_labels"]) == 9  # 12 a class, of which 4 + 5 were examples
    held = judge(arrays)
    assert (held.source, held.classes, held.shots) == ("sample", 3, 4)
    assert held.said.low <= held.said.estimate <= held.said.high
    assert 1.0 < held.width < 1.25
    found = coverage_summary([held, held])
    assert found["problems"] == 2
    assert found["covered"] in (0.0, 1.0)


def test_strange_photos_are_scored_three_ways(tiny: OpenClipBackbone, tmp_path: Path) -> None:
    photos = class_photos(tmp_path, ("red", "green", "blue", "grey"), 4)
    strange = photos.pop("grey")
    pairing = Pairing("p", {k: v[:2] for k, v in photos.items()}, {k: v[2:] for k, v in photos.items()}, strange)
    config = TrainConfig(Method.COPL_EXAMPLES, views=2, batch=8, steps=2)
    arrays = solve_pairing(pairing, tiny, config, None)
    assert {len(arrays[f"known_{score}"]) for score in ("ours", "mcm", "energy")} == {6}
    assert len(arrays["strange_ours"]) == 4


def test_fpr95_and_auroc_of_known_scores() -> None:
    arrays = {"known_ours": np.arange(100.0), "strange_ours": np.array([-1.0, 2.0, 50.0, 200.0])}
    found = told("p", "ours", arrays)
    assert found.fpr95 == 0.5
    assert found.auroc == pytest.approx((100 + 97.5 + 49.5 + 0) / 400)  # a tie counts half


def test_the_six_trainings_on_trashnet_are_one_pairing() -> None:
    arrays = {f"{kind}_{s}": np.arange(9.0) for kind in ("known", "strange") for s in ("ours", "mcm", "energy")}
    names = ("sample", "clothing", "tiny-imagenet", "trashnet without glass", "trashnet without metal")
    rows = by_pairing([told(name, score, arrays) for name in names for score in ("ours", "mcm", "energy")])
    assert len(rows) == 12
    assert {row.pairing for row in rows} == {"sample", "clothing", "tiny-imagenet", "trashnet, one class left out"}


def test_swapped_labels_are_other_labels() -> None:
    labels = np.repeat(np.arange(4), 25)
    changed, rows = swap(labels, 4, 1)
    assert len(rows) == 10
    assert set(np.flatnonzero(changed != labels)) == rows
    assert changed.max() <= 3


def test_swaps_are_found_where_classes_are_plain(tiny: OpenClipBackbone, tmp_path: Path) -> None:
    photos = class_photos(tmp_path, count=10)
    config = TrainConfig(Method.COPL_EXAMPLES, views=2, batch=8, steps=2)
    _, swaps = drain(mislabelled(photos, tiny, config))
    assert (swaps.examples, swaps.swapped) == (30, 3)
    assert swaps.found >= 2 / 3
    assert swaps.half_at <= 0.2


def test_leads_of_known_accuracies() -> None:
    rows = [np.linspace(0.9, 0.1, len(METHODS)), np.linspace(0.8, 0.2, len(METHODS))]
    found = summary(rows)
    assert found[0].lead == 0
    assert found[-1].lead == pytest.approx(0.7)
    assert found[-1].low < 0.7 < found[-1].high


def test_a_problem_of_growing_from_photos_to_figures(tiny: OpenClipBackbone, tmp_path: Path) -> None:
    photos = class_photos(tmp_path, ("red", "green", "blue", "grey"), count=7)
    config = TrainConfig(views=2, batch=8, steps=2)
    arrays = [solve_growing(Problem("sample", photos, seed), tiny, config, None) for seed in (1, 2)]
    ways = compare_ways(arrays)
    assert tuple(way.name for way in ways) == WAYS
    assert ways[0].behind == (0, 0, 0)
    assert all(0 <= way.right <= 1 and way.behind[1] <= way.behind[0] <= way.behind[2] for way in ways)
    assert [np.isnan(way.covered) for way in ways] == [False, False, True]
