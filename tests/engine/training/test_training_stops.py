"""Stopping a training: keep the best so far, or leave nothing."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

import pytest
import torch
from fakes import QUICK, class_photos, contents, drain
from torch import Tensor

from copl_engine.backbones.open_clip_backbone import OpenClipBackbone
from copl_engine.config import Method
from copl_engine.store.recipe import load_classifier, save_classifier
from copl_engine.training.fit import Trained, Training, TrainRequest, fit
from copl_engine.types import FINISH, Stage, TrainProgress

Examples = Mapping[str, Sequence[Path]]


@pytest.fixture
def examples(tmp_path: Path) -> dict[str, tuple[Path, ...]]:
    return class_photos(tmp_path / "photos")


def up_to(training: Training, stage: Stage, step: int) -> TrainProgress:
    for event in training:
        if event.stage is stage and event.step >= step:
            return event
    pytest.fail("the training ended before")


def finished_at(examples: Examples, backbone: OpenClipBackbone, stage: Stage, step: int) -> Trained:
    """Send FINISH once: the training has to end there and then."""
    training = fit(TrainRequest(examples, QUICK), backbone)
    up_to(training, stage, step)
    with pytest.raises(StopIteration) as end:
        training.send(FINISH)
    trained = end.value.value
    assert isinstance(trained, Trained)
    return trained


def prompts_at(examples: Examples, backbone: OpenClipBackbone, stage: Stage, step: int) -> Mapping[str, Tensor]:
    return finished_at(examples, backbone, stage, step).classifier.learner.snapshot()


def same(first: Mapping[str, Tensor], second: Mapping[str, Tensor]) -> bool:
    return all(torch.equal(first[name], second[name]) for name in first)


@pytest.mark.parametrize("step", [0, 1])
@pytest.mark.parametrize("stage", list(Stage))
def test_finish_gives_a_classifier_at_every_stage(
    tiny: OpenClipBackbone, examples: Examples, stage: Stage, step: int
) -> None:
    trained = finished_at(examples, tiny, stage, step)
    assert trained.classifier.class_names == tuple(examples)
    assert all(tensor.isfinite().all() for tensor in trained.classifier.learner.snapshot().values())
    assert trained.held_out_accuracy is None
    assert trained.steps == {Stage.ENCODE: 0, Stage.FIT: 1, Stage.CHECK: QUICK.steps}[stage]


@pytest.mark.parametrize("method", [Method.AUTO, Method.COPL_EXAMPLES, Method.COPL, Method.COOP])
@pytest.mark.parametrize("stage", list(Stage))
def test_what_was_finished_early_can_be_opened_again(
    tiny: OpenClipBackbone, examples: Examples, tmp_path: Path, stage: Stage, method: Method
) -> None:
    training = fit(TrainRequest(examples, replace(QUICK, method=method)), tiny)
    up_to(training, stage, 1)
    with pytest.raises(StopIteration) as end:
        training.send(FINISH)
    file = tmp_path / "c.safetensors"
    save_classifier(end.value.value.classifier, file)
    opened = load_classifier(file, lambda _: tiny)
    assert same(opened.learner.snapshot(), end.value.value.classifier.learner.snapshot())
    assert opened.method is end.value.value.classifier.method


def test_finishing_while_looking_gives_untrained_prompts(tiny: OpenClipBackbone, examples: Examples) -> None:
    looked = prompts_at(examples, tiny, Stage.ENCODE, 1)
    assert float(looked["condition.2.weight"].abs().max()) == 0
    assert not same(looked, prompts_at(examples, tiny, Stage.FIT, 1))


def test_stopping_the_check_keeps_the_whole_training(tiny: OpenClipBackbone, examples: Examples) -> None:
    _, whole = drain(fit(TrainRequest(examples, QUICK), tiny))
    kept = whole.classifier.learner.snapshot()
    assert same(kept, prompts_at(examples, tiny, Stage.CHECK, 1))
    assert same(kept, prompts_at(examples, tiny, Stage.CHECK, QUICK.steps + 1))
    assert not same(kept, prompts_at(examples, tiny, Stage.FIT, 1))


@pytest.mark.parametrize("stage", list(Stage))
def test_closing_leaves_nothing(tiny: OpenClipBackbone, examples: Examples, tmp_path: Path, stage: Stage) -> None:
    before = contents(tmp_path)
    training = fit(TrainRequest(examples, QUICK), tiny)
    up_to(training, stage, 0)
    training.close()
    with pytest.raises(StopIteration):
        next(training)
    assert contents(tmp_path) == before


def test_nothing_leaks_into_the_consumer(tiny: OpenClipBackbone, examples: Examples) -> None:
    for _ in fit(TrainRequest(examples, QUICK), tiny):
        assert torch.is_grad_enabled()
        assert not torch.is_inference_mode_enabled()
