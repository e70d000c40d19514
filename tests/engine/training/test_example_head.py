"""copl+examples: the examples' features beside the prompts, and how much each counts."""

import numpy as np
import pytest
import torch
from fakes import QUICK, drain, random_features
from numpy.typing import NDArray

from copl_engine.backbones.open_clip_backbone import OpenClipBackbone
from copl_engine.config import Method, TrainConfig
from copl_engine.training.calibrate import Mix, fit_mix, mixed
from copl_engine.training.classifier import Classifier
from copl_engine.training.example_head import fit_head
from copl_engine.training.examples import Examples
from copl_engine.training.fit import fit_encoded

NAMES = ("red", "green", "blue")


def clusters(joint_width: int, classes: int, count: int, noise: float = 0.6) -> Examples:
    """``count`` examples a class around a direction of its own, two views each, one patch like the pooled feature."""
    rng = np.random.default_rng(0)
    centres = rng.normal(size=(classes, joint_width))
    own = np.repeat(centres, count, 0)[:, None] + noise * rng.normal(size=(classes * count, 2, joint_width))
    own /= np.linalg.norm(own, axis=-1, keepdims=True)
    views = np.repeat(own[:, :, None], 2, 2).astype(np.float16)
    names = tuple(f"class {k}" for k in range(classes))
    return Examples(names, views, np.repeat(np.arange(classes), count), ())


@pytest.mark.parametrize("classes", [2, 3])
def test_the_head_knows_its_classes(classes: int) -> None:
    examples = clusters(64, classes, 4)
    logits = fit_head(examples, range(4 * classes)).logits(examples.pooled(range(4 * classes)))
    assert logits.shape == (4 * classes, classes)
    assert (logits.argmax(1).numpy() == examples.labels).all()
    assert torch.allclose(logits.sum(1), torch.zeros(4 * classes), atol=1e-4)  # no class is favoured beforehand


def test_without_weight_the_examples_are_not_heard(tiny: OpenClipBackbone) -> None:
    features = random_features(tiny, 3)
    classifier = Classifier(tiny, NAMES, Method.COPL_EXAMPLES)
    plain = Classifier(tiny, NAMES, Method.COPL).probabilities(features)
    classifier.head = fit_head(clusters(tiny.joint_width, 3, 2), range(6))
    classifier.mix = Mix(1.0, 0.0)
    assert torch.allclose(classifier.probabilities(features), plain, atol=1e-6)
    classifier.mix = Mix(1.0, 1.0)
    assert not torch.allclose(classifier.probabilities(features), plain, atol=1e-3)


def test_names_that_mislead_leave_the_examples_the_word(tiny: OpenClipBackbone) -> None:
    """The held-out logits of prompts with permuted names against those of right ones, the examples being equal."""
    rng = np.random.default_rng(1)
    labels = np.arange(30) % 3
    right: NDArray[np.float64] = 4.0 * np.eye(3)[labels] + rng.normal(size=(30, 3))
    head = 3.0 * np.eye(3)[labels] + rng.normal(size=(30, 3))
    helped, misled = fit_mix(right, head, labels), fit_mix(np.roll(right, 1, axis=1), head, labels)
    assert misled.examples / max(misled.prompts, 1e-3) > 3 * helped.examples / helped.prompts


def test_the_weights_make_confidence_honest() -> None:
    """Logits four times too large: the weight takes the fourth part of them."""
    rng = np.random.default_rng(0)
    logits = rng.normal(size=(4000, 3)) * 1.5
    labels = np.array([rng.choice(3, p=row) for row in np.exp(mixed(logits, None, Mix()))])
    assert fit_mix(4 * logits, None, labels).prompts == pytest.approx(0.25, rel=0.1)


@pytest.mark.parametrize("with_examples", [False, True])
def test_who_is_always_wrong_still_has_an_answer(with_examples: bool) -> None:
    labels = np.arange(40) % 2
    wrong = 3 * np.eye(2)[1 - labels]
    mix = fit_mix(wrong, wrong if with_examples else None, labels)
    said = mixed(wrong, wrong if with_examples else None, mix)
    assert np.array_equal(said.argmax(-1), wrong.argmax(-1))
    assert np.exp(said.max()) < 0.51


def test_few_examples_leave_the_weights_near_one() -> None:
    logits = np.array([[1.0, 0.0], [0.0, 1.0]])
    assert 1.0 <= fit_mix(logits, logits, np.array([0, 1])).prompts < 1.5  # separable: unbounded without the prior


def test_a_training_keeps_head_and_weights(tiny: OpenClipBackbone) -> None:
    examples = clusters(tiny.joint_width, 3, 5)
    config = TrainConfig(Method.COPL_EXAMPLES, views=2, steps=QUICK.steps)
    classifier = Classifier(tiny, examples.class_names, config.method)
    _, trained = drain(fit_encoded(classifier, examples, config))
    assert trained.classifier.head is not None
    assert trained.held_out is not None
    assert trained.held_out.examples is not None
    assert trained.classifier.mix == trained.held_out.mix() != Mix(1.0, 1.0)
    assert trained.held_out_accuracy == 1.0
    assert sorted(np.bincount(trained.held_out.fold)) == [3] * 5


@pytest.mark.parametrize("weights", [(-1.0, 0.0), (1.0, -0.1), (float("nan"), 0.0), (1.0, float("inf"))])
def test_weights_that_mean_nothing_are_refused(weights: tuple[float, float]) -> None:
    with pytest.raises(ValueError, match="must not be negative"):
        Mix(*weights)
