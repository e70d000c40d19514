"""“None of these”: strange photos score lower, and the border sends the share that was asked for."""

from dataclasses import replace

import numpy as np
import pytest
import torch
from torch.nn import functional

from copl_engine.backbones.protocol import ImageFeatures
from copl_engine.training.examples import Examples
from copl_engine.training.familiarity import Familiarity, border, fit_familiarity
from copl_engine.training.validate import HeldOut

WIDTH = 32


def photos(directions: torch.Tensor, count: int, seed: int) -> Examples:
    """``count`` photos a class; nine patches, the first three large and in the class's direction."""
    rng = torch.Generator().manual_seed(seed)
    labels = torch.arange(len(directions)).repeat_interleave(count)
    noise = 0.15 * torch.randn(len(labels), 9, WIDTH, generator=rng)
    patches = noise + torch.where(torch.arange(9)[None, :, None] < 3, 3 * directions[labels, None], torch.tensor(0.0))
    pooled = functional.normalize(patches.mean(1, keepdim=True), dim=-1)
    views = torch.cat([pooled, patches], 1)[:, None].half().numpy()
    return Examples(tuple("abc"[: len(directions)]), views, labels.numpy(), ())


@pytest.fixture(scope="module")
def directions() -> torch.Tensor:
    return functional.normalize(torch.randn(3, WIDTH, generator=torch.Generator().manual_seed(5)), dim=-1)


def plain(examples: Examples) -> ImageFeatures:
    return examples.plain(range(len(examples.labels)), torch.device("cpu"))


def scored(familiarity: Familiarity, examples: Examples, log_confidence: float = 0.0) -> torch.Tensor:
    """As the prompts of ``checked`` would say it: one class is the likeliest by 1."""
    count = len(examples.labels)
    likeness = torch.eye(3)[torch.arange(count) % 3]
    return familiarity.scores(plain(examples), likeness, torch.full((count,), log_confidence))


def checked(examples: Examples) -> Familiarity:
    labels = examples.labels
    logits = (4 * np.eye(3)[labels]).astype(np.float32)
    return fit_familiarity(examples, range(len(labels))).measured(
        examples, HeldOut(logits, None, labels, np.arange(len(labels)) % 5), 4.0
    )


def test_what_none_of_the_examples_looks_like_is_strange(directions: torch.Tensor) -> None:
    familiarity = checked(photos(directions, 10, 0))
    known, strange = photos(directions, 10, 1), photos(-directions, 10, 2)
    assert scored(familiarity, known).min() > scored(familiarity, strange).max()


def test_less_confidence_is_less_familiar(directions: torch.Tensor) -> None:
    familiarity = checked(photos(directions, 5, 0))
    examples = photos(directions, 1, 1)
    assert (scored(familiarity, examples, 0.0) > scored(familiarity, examples, -1.0)).all()


def test_a_share_is_sent_to_review(directions: torch.Tensor) -> None:
    familiarity = checked(photos(directions, 40, 0))
    scores = scored(familiarity, photos(directions, 100, 1), -0.03).numpy()
    assert (scores < familiarity.review_below(0.2)).mean() == pytest.approx(0.2, abs=0.12)
    assert familiarity.review_below(0.0) == -np.inf
    assert familiarity.review_below(0.1) <= familiarity.review_below(0.5)
    assert familiarity.none_below == familiarity.held_out[0]


@pytest.mark.parametrize("count", [9, 25, 200])
def test_a_new_score_falls_below_the_border_as_often_as_was_asked(count: int) -> None:
    rng = np.random.default_rng(0)
    sent = [(rng.random() < border(rng.random(count), 0.2)) for _ in range(20_000)]
    assert np.mean(sent) == pytest.approx(0.2, abs=0.012)
    assert border(np.array([3.0, 4.0, 5.0, 6.0]), 0.01) == 3.0


def test_given_strangers_set_the_border(directions: torch.Tensor) -> None:
    familiarity = replace(checked(photos(directions, 10, 0)), held_out=np.linspace(1.0, 2.0, 30))
    assert familiarity.with_none(np.array([0.1, 0.5, 0.9])).none_below == pytest.approx(1.0)
    assert 1.2 < familiarity.with_none(np.array([0.1, 1.2, 1.21, 1.22])).none_below < 1.3


def test_without_held_out_examples_nothing_is_sent(directions: torch.Tensor) -> None:
    examples = photos(directions, 1, 0)
    familiarity = fit_familiarity(examples, range(3))
    assert familiarity.review_below(0.1) == -np.inf
    assert familiarity.none_below == -np.inf
    assert familiarity.with_none(np.array([0.3, 0.4])).none_below == 0.4
