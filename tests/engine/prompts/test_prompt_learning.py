"""What training moves, and what it leaves alone."""

import hashlib
from dataclasses import replace

import numpy as np
import pytest
import torch
from fakes import QUICK, TRAINED, random_features

from copl_engine.backbones.open_clip_backbone import OpenClipBackbone
from copl_engine.backbones.protocol import ImageFeatures
from copl_engine.config import Method, TrainConfig
from copl_engine.training.classifier import Classifier
from copl_engine.training.examples import Examples
from copl_engine.training.objective import prompt_logits, steps

NAMES = ("dog", "cat", "traffic light")
COUNT = 12


@pytest.fixture(scope="module")
def examples(tiny: OpenClipBackbone) -> Examples:
    """12 random pictures in two views, whose classes say nothing."""
    views = [random_features(tiny, COUNT, seed) for seed in (1, 2)]
    stored = [torch.cat([view.pooled.unsqueeze(1), view.patches], dim=1).half().numpy() for view in views]
    return Examples(NAMES, np.stack(stored, 1), np.arange(COUNT) % 3, ())


def digest(backbone: OpenClipBackbone) -> str:
    state = hashlib.sha256()
    for name, tensor in sorted(backbone.model.state_dict().items()):
        state.update(name.encode())
        state.update(tensor.contiguous().numpy().tobytes())
    return state.hexdigest()


def plain(examples: Examples) -> ImageFeatures:
    return examples.plain(range(COUNT), torch.device("cpu"))


@pytest.mark.parametrize("method", TRAINED)
def test_everything_that_has_a_name_moves_and_nothing_else(
    tiny: OpenClipBackbone, examples: Examples, method: Method
) -> None:
    classifier = Classifier(tiny, NAMES, method)
    before, backbone = classifier.learner.snapshot(), digest(tiny)
    config = replace(QUICK, method=method, weight_decay=0.0)
    done = list(steps(classifier, examples, range(COUNT), config))
    assert [step.number for step in done] == [1, 2, 3, 4]
    after = classifier.learner.snapshot()
    assert before.keys() == after.keys() == dict(classifier.learner.named_parameters()).keys()
    still = [name for name in before if torch.equal(before[name], after[name])]
    assert not still
    assert digest(tiny) == backbone
    assert all(parameter.grad is None for parameter in tiny.model.parameters())


def test_zero_shot_has_nothing_to_train(tiny: OpenClipBackbone) -> None:
    learner = Classifier(tiny, NAMES, Method.ZERO_SHOT).learner
    assert not any(parameter.requires_grad for parameter in learner.parameters())


def test_maps_of_fixed_keys_stay_where_they_are(tiny: OpenClipBackbone, examples: Examples) -> None:
    classifier = Classifier(tiny, NAMES, Method.COPL)
    with torch.no_grad():
        before = classifier.learner(plain(examples))
    list(steps(classifier, examples, range(COUNT), replace(QUICK, anchor=0.0)))
    with torch.no_grad():
        after = classifier.learner(plain(examples))
    assert torch.equal(after.weights, before.weights)
    assert not torch.allclose(after.context, before.context, atol=1e-4)


def test_the_anchor_slows_the_keys(tiny: OpenClipBackbone, examples: Examples) -> None:
    moved = {}
    for anchor in (0.1, 1.0):
        classifier = Classifier(tiny, NAMES, Method.COPL)
        before = classifier.learner.snapshot()["align.keys"]
        list(steps(classifier, examples, range(COUNT), replace(QUICK, anchor=anchor, weight_decay=0.0)))
        moved[anchor] = float((classifier.learner.snapshot()["align.keys"] - before).abs().mean())
    assert moved[0.1] == pytest.approx(0.1 * moved[1.0], rel=0.2)


def test_balance_keeps_the_prompts_in_use(tiny: OpenClipBackbone, examples: Examples) -> None:
    largest = {}
    for weight in (0.0, 30.0):
        classifier = Classifier(tiny, NAMES, Method.COPL)
        with torch.no_grad():  # one key takes nearly everything
            classifier.learner.align.keys[0] += plain(examples).patches.mean((0, 1)) * 2
        config = replace(QUICK, anchor=1.0, learning_rate=0.05, balance=weight, steps=30)
        list(steps(classifier, examples, range(COUNT), config))
        with torch.no_grad():
            largest[weight] = float(classifier.learner(plain(examples)).weights.mean((0, 1)).max())
    assert largest[30.0] < 0.4 < largest[0.0]


@pytest.mark.parametrize("method", TRAINED)
def test_training_learns_its_examples(tiny: OpenClipBackbone, examples: Examples, method: Method) -> None:
    classifier = Classifier(tiny, NAMES, method)
    config = TrainConfig(method=method, views=1, learning_rate=0.03, anchor=0.1, batch=12, steps=60)
    losses = [step.loss for step in steps(classifier, examples, range(COUNT), config)]
    assert losses[-1] < losses[0] - 0.01
    if method is Method.COPL:
        held_out = prompt_logits(classifier, examples, range(COUNT))
        assert held_out.shape == (COUNT, 3)
        assert (held_out.argmax(1) == examples.labels).mean() >= 0.8


def test_only_the_given_examples_are_learned_from(tiny: OpenClipBackbone, examples: Examples) -> None:
    trained = []
    for labels in (examples.labels, np.where(np.arange(COUNT) < 6, examples.labels, 0)):
        classifier = Classifier(tiny, NAMES, Method.COPL)
        changed = Examples(NAMES, examples.views, labels, ())
        list(steps(classifier, changed, range(6), QUICK))
        trained.append(classifier.learner.snapshot())
    assert all(torch.equal(trained[0][name], trained[1][name]) for name in trained[0])


def test_every_view_is_shown(tiny: OpenClipBackbone, examples: Examples) -> None:
    """Training sees the views by chance, so changing the second one changes what is learned."""
    trained = []
    for scale in (1.0, 0.5):
        views = examples.views.copy()
        views[:, 1, 1:] *= scale
        classifier = Classifier(tiny, NAMES, Method.COPL)
        list(steps(classifier, Examples(NAMES, views, examples.labels, ()), range(COUNT), QUICK))
        trained.append(classifier.learner.snapshot()["context"])
    assert not torch.equal(trained[0], trained[1])
