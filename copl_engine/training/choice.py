"""Copl, or copl with the examples beside it? And what other methods answer to the same question."""

from dataclasses import dataclass
from typing import Final

import numpy as np
import torch
from numpy.typing import NDArray
from scipy import stats

from copl_engine.training.classifier import Classifier
from copl_engine.training.examples import Examples
from copl_engine.training.objective import SCORE_BATCH
from copl_engine.training.validate import HeldOut

CLEARLY: Final = 0.05
"""Two-sided p of McNemar's exact test below which another method is called clearly better."""


def prompts_suffice(held_out: HeldOut) -> bool:
    """Whether prompts alone are less surprised by held-out examples, by more than one standard error.

    In doubt the examples stay: on the choosing sets they helped in nearly every problem.
    """
    gain = _surprise(held_out) - _surprise(held_out.prompts_alone())  # (N,) nats
    return bool(gain.mean() > stats.sem(gain))


@dataclass(frozen=True, slots=True)
class Comparison:
    """Another method on the same held-out examples.

    Attributes:
        method: its name.
        accuracy: share of right answers, 0 to 1.
        clearly_better: than the classifier, by McNemar's exact test.
    """

    method: str
    accuracy: float
    clearly_better: bool


def compare(held_out: HeldOut) -> tuple[Comparison, ...]:
    """Every other method beside the classifier."""
    own = held_out.logits().argmax(-1) == held_out.labels
    return tuple(_compared(name, own, found == held_out.labels) for name, found in held_out.others.items())


def untrained_answers(classifier: Classifier, examples: Examples) -> NDArray[np.int64]:
    """(N,) zero-shot: what the names alone say, before anything was learned."""
    context = classifier.learner.context.detach().unsqueeze(0)
    rows = range(len(examples.labels))
    parts = []
    for start in range(0, len(rows), SCORE_BATCH):
        with torch.no_grad():
            features = examples.plain(rows[start : start + SCORE_BATCH], classifier.backbone.device)
            parts.append(classifier.score_context(features, context).argmax(-1).cpu().numpy())
    return np.concatenate(parts)


def held_out_means(examples: Examples, fold: NDArray[np.int64]) -> NDArray[np.int64]:
    """(N,) the nearest class mean of the other folds' pooled features."""
    pooled = examples.pooled(range(len(examples.labels))).numpy()
    found = np.empty(len(fold), np.int64)
    for number in np.unique(fold):
        own, shown = fold == number, fold != number
        means = np.stack([pooled[shown & (examples.labels == k)].mean(0) for k in range(len(examples.class_names))])
        found[own] = (pooled[own] @ (means / np.linalg.norm(means, axis=1, keepdims=True)).T).argmax(-1)
    return found


def _surprise(held_out: HeldOut) -> NDArray[np.float64]:
    found: NDArray[np.float64] = -held_out.logits()[np.arange(len(held_out.labels)), held_out.labels]
    return found


def _compared(name: str, own: NDArray[np.bool_], other: NDArray[np.bool_]) -> Comparison:
    clearly = other.sum() > own.sum() and clearly_other(own, other)
    return Comparison(name, float(other.mean()), bool(clearly))


def clearly_other(own: NDArray[np.bool_], other: NDArray[np.bool_]) -> bool:
    """Whether right answers to the same questions differ by more than chance, by McNemar's exact test."""
    better, worse = int(np.sum(other & ~own)), int(np.sum(own & ~other))
    return bool(better != worse and stats.binomtest(better, better + worse).pvalue < CLEARLY)
