"""``auto``, comparisons and strangers, through a whole training of small photos."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from fakes import QUICK, class_photos, drain, save_photo

from copl_engine.backbones.open_clip_backbone import OpenClipBackbone
from copl_engine.config import Method, TrainConfig
from copl_engine.store.recipe import load_classifier, read_record, save_classifier
from copl_engine.store.training_record import TrainingRecord
from copl_engine.training import fit as fitting
from copl_engine.training.fit import TrainRequest, fit


def test_auto_is_the_default() -> None:
    assert TrainConfig().method is Method.AUTO
    assert Method.AUTO.settled is Method.COPL_EXAMPLES
    assert Method.COPL.settled is Method.COPL


@pytest.mark.parametrize("suffice", [True, False])
def test_auto_takes_what_the_check_prefers(
    tiny: OpenClipBackbone, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, suffice: bool
) -> None:
    monkeypatch.setattr(fitting, "prompts_suffice", lambda _: suffice)
    config = replace(QUICK, method=Method.AUTO)
    _, trained = drain(fit(TrainRequest(class_photos(tmp_path), config), tiny))
    classifier, held_out = trained.classifier, trained.held_out
    assert held_out is not None
    assert classifier.method is (Method.COPL if suffice else Method.COPL_EXAMPLES)
    assert (classifier.head is None) == (held_out.examples is None) == suffice
    assert ("copl+examples" in held_out.others) == suffice
    assert ("copl" in held_out.others) != suffice
    assert {"zero-shot", "nearest mean", "linear probe"} <= held_out.others.keys()


def test_other_methods_are_asked_the_same(tiny: OpenClipBackbone, tmp_path: Path) -> None:
    request = TrainRequest(class_photos(tmp_path), QUICK, compared=(Method.COOP, Method.COCOOP))
    _, trained = drain(fit(request, tiny))
    assert trained.held_out is not None
    assert {"coop", "cocoop"} <= trained.held_out.others.keys()
    assert all(len(found) == 12 for found in trained.held_out.others.values())


def test_strangers_set_the_border_and_what_was_checked_is_kept(tiny: OpenClipBackbone, tmp_path: Path) -> None:
    photos = class_photos(tmp_path / "photos")
    none = (save_photo(tmp_path / "none.jpg", (120, 120, 120), 9), tmp_path / "missing.jpg")
    _, trained = drain(fit(TrainRequest(photos, QUICK, none=none), tiny))
    assert [item.path.name for item in trained.unreadable] == ["missing.jpg"]
    familiarity = trained.classifier.familiarity
    assert familiarity is not None
    assert familiarity.none is not None
    assert len(familiarity.held_out) == 12
    file = tmp_path / "a.safetensors"
    record = TrainingRecord.of(trained, QUICK, file)
    assert record is not None
    assert record.photos[0] == "photos/red/red_0.jpg"
    save_classifier(trained.classifier, file, record)
    again = load_classifier(file, lambda _: tiny).familiarity
    assert again is not None
    assert (again.none, again.none_below) == (familiarity.none, familiarity.none_below)
    assert np.array_equal(again.held_out, familiarity.held_out)
    kept = read_record(file)
    assert kept is not None
    assert (kept.photos, kept.curve.helps) == (record.photos, record.curve.helps)
    assert kept.accuracy().estimate == pytest.approx(record.accuracy().estimate, abs=1e-4)
    assert kept.held_out.others.keys() == record.held_out.others.keys()
