"""Where the time of labelling goes."""

import pytest
from fakes import drain, tiny_backbone

from copl_engine.bench.labelling import STATIONS, in_words, measure_labelling


def test_stations_and_the_whole_are_measured() -> None:
    events, cost = drain(measure_labelling(tiny_backbone(), classes=3, photos=40, rounds=1))
    assert len(events) == 6
    assert set(cost.milliseconds) == {*STATIONS, "whole", "seen before"}
    assert all(value > 0 for value in cost.processor.values())
    assert sum(cost.shares.values()) == pytest.approx(1)
    assert 0 < cost.speed_vs_allowed_by_processor < 2
    assert cost.kept_bytes == 17 * 128 * 2  # 16 patches and the pooled feature
    assert len(in_words(cost)) == 4
