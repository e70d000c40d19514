"""Where the time of labelling goes."""

from pathlib import Path

import pytest
from fakes import drain, tiny_backbone

from copl_engine.bench.labelling import STATIONS, in_words, measure_labelling
from copl_engine.bench.large import in_words as in_words_of_large
from copl_engine.bench.large import label_many


def test_stations_and_the_whole_are_measured() -> None:
    events, cost = drain(measure_labelling(tiny_backbone(), classes=3, photos=40, rounds=1))
    assert len(events) == 6
    assert set(cost.milliseconds) == {*STATIONS, "whole", "seen before"}
    assert all(value > 0 for value in cost.processor.values())
    assert sum(cost.shares.values()) == pytest.approx(1)
    assert 0 < cost.speed_vs_allowed_by_processor < 2
    assert cost.kept_bytes == 17 * 128 * 2  # 16 patches and the pooled feature
    assert len(in_words(cost)) == 4


def test_a_large_folder_is_measured_by_tenths(tmp_path: Path) -> None:
    events, run = drain(label_many(tiny_backbone(), photos=640, scratch=tmp_path))
    assert run.photos == 640
    assert len(run.stretches) == 10
    assert 500 < sum(part.photos for part in run.stretches) <= 640
    assert all(part.processor > 0 < part.alone and part.memory > 1 << 20 for part in run.stretches)
    assert run.memory_growth > 0.5
    assert events[-1].done == events[-1].total == 640
    assert not list(tmp_path.iterdir()), "nothing is left behind"
    assert any("640 photos" in line for line in in_words_of_large(run))
