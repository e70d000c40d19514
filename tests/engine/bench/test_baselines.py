"""Baselines: each learns, and each follows its paper's equation where that can be seen."""

from dataclasses import replace

import numpy as np
import pytest
import torch
from numpy.typing import NDArray
from torch.nn import functional

from copl_engine.backbones.open_clip_backbone import OpenClipBackbone
from copl_engine.bench.baselines import BASELINES
from copl_engine.bench.prompt_baselines import TEMPLATES, ensemble, projected
from copl_engine.bench.tip_adapter import ALPHA, BETA, tip_adapter
from copl_engine.bench.trial import Trial
from copl_engine.config import Method, TrainConfig
from copl_engine.training.classifier import Classifier
from copl_engine.training.examples import Examples

NAMES = ("red", "green", "blue")
LEARNERS = [name for name in BASELINES if name not in ("zero-shot-ensemble", "histogram")]


def clusters(backbone: OpenClipBackbone, count: int, seed: int) -> Examples:
    """``count`` photos a class around a direction that its name says nothing of."""
    centres = np.random.default_rng(7).normal(size=(3, backbone.joint_width))
    rng = np.random.default_rng(seed)
    labels = np.arange(3 * count) % 3
    own = centres[labels][:, None] + 0.5 * rng.normal(size=(len(labels), 2, backbone.joint_width))
    own /= np.linalg.norm(own, axis=-1, keepdims=True)
    return Examples(NAMES, np.repeat(own[:, :, None], 2, 2).astype(np.float16), labels, ())


@pytest.fixture(scope="module")
def trial(tiny: OpenClipBackbone) -> Trial:
    config = TrainConfig(views=2, batch=12, steps=60, learning_rate=0.05)
    return Trial(tiny, clusters(tiny, 4, 0), clusters(tiny, 6, 1), config)


def accuracy(found: NDArray[np.int64], trial: Trial) -> float:
    return float((found == trial.rest.labels).mean())


@pytest.mark.parametrize("name", LEARNERS)
def test_every_baseline_learns(trial: Trial, name: str) -> None:
    untrained = Classifier(trial.backbone, NAMES, Method.ZERO_SHOT)
    features = trial.rest.plain(range(len(trial.rest.labels)), torch.device("cpu"))
    before = accuracy(untrained.probabilities(features).argmax(-1).numpy(), trial)
    after = accuracy(BASELINES[name](trial), trial)
    assert before < 0.5
    assert after >= (0.7 if name == "kgcoop" else 0.9)  # KgCoOp holds on to what the names say


def test_templates_are_averaged_before_they_are_compared(trial: Trial) -> None:
    texts = torch.stack([trial.backbone.encode_texts([t.format(name) for t in TEMPLATES]).mean(0) for name in NAMES])
    pooled = trial.rest.pooled(range(len(trial.rest.labels)))
    assert np.array_equal(ensemble(trial), (pooled @ functional.normalize(texts, dim=-1).T).argmax(-1).numpy())


def test_tip_adapter_is_zero_shot_and_a_cache(trial: Trial) -> None:
    keys = torch.from_numpy(trial.examples.views[:, :, 0].astype(np.float32)).mean(1)
    keys = functional.normalize(keys, dim=-1)
    texts = trial.backbone.encode_texts([f"a photo of a {name}." for name in NAMES])
    wanted = []
    for f in trial.rest.pooled(range(len(trial.rest.labels))):
        logits = trial.backbone.logit_scale * texts @ f
        for key, label in zip(keys, trial.examples.labels, strict=True):
            logits[label] += ALPHA * torch.exp(-BETA * (1 - key @ f))
        wanted.append(int(logits.argmax()))
    assert tip_adapter(trial).tolist() == wanted


def test_prograd_takes_away_what_is_against_the_names() -> None:
    general = torch.tensor([[1.0, 0.0]])
    assert torch.equal(projected(torch.tensor([[2.0, 3.0]]), general), torch.tensor([[2.0, 3.0]]))
    assert torch.allclose(projected(torch.tensor([[-2.0, 3.0]]), general), torch.tensor([[0.0, 3.0]]))


def test_the_same_seed_gives_the_same_answers(trial: Trial) -> None:
    short = replace(trial, config=replace(trial.config, steps=3))
    for name in ("kgcoop", "prograd", "tip-adapter-f"):
        assert np.array_equal(BASELINES[name](short), BASELINES[name](short))
