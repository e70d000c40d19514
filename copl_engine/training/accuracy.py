"""What the check on held-out examples allows to say: how often it is right, how surely, where it errs."""

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray
from scipy.special import softmax

from copl_engine.training.learning_curve import Curve
from copl_engine.training.validate import HeldOut

DEVIATIONS: Final = 2.2
"""Standard deviations of the stated interval. 1.96 is Wilson's 95% for one coin; folds share examples, so that their
answers hang together, and the slope is a guess: on 851 problems of the choosing sets (2 to 10 shots, nearest class
mean) 1.96 held the accuracy on the rest in 89%, 2.2 in 93%, 1.09 times as wide as Wilson's. Without the step from the
folds' number of examples to all, 1.96 held it in 85%."""

BINS: Final = 10
"""Equal parts of 0 to 1 over which confidence is compared with being right."""

MORE: Final = 5
"""Further examples a class that the sentence speaks of."""


@dataclass(frozen=True, slots=True, eq=False)
class Reliability:
    """Confidence against being right, in ``BINS`` equal parts of 0 to 1.

    Attributes:
        confidence: mean in each bin; nan where it is empty.
        right: share of right answers in each bin; nan where it is empty.
        counts: answers in each bin.
    """

    confidence: NDArray[np.float64]
    right: NDArray[np.float64]
    counts: NDArray[np.int64]

    @property
    def error(self) -> float:
        """Expected calibration error: mean distance of the two, by the bins' counts (arXiv 1706.04599)."""
        distance = np.abs(self.confidence - self.right)[self.counts > 0]
        return float(distance @ self.counts[self.counts > 0] / self.counts.sum())


@dataclass(frozen=True, slots=True, eq=False)
class Accuracy:
    """How often a classifier is right on photos that it was not shown, as fractions from 0 to 1.

    Attributes:
        right, total: answers on held-out examples.
        estimate: with all examples shown, by the learning curve; a little above right / total.
        low, high: its 95% interval.
        with_more: expected with five further examples of each class.
        helps: index of the class whose examples matter most.
        confusion: (K, K) held-out examples, by right class and by answer.
        reliability: of the calibrated confidence.
    """

    right: int
    total: int
    estimate: float
    low: float
    high: float
    with_more: float
    helps: int
    confusion: NDArray[np.int64]
    reliability: Reliability

    @property
    def recalls(self) -> NDArray[np.float64]:
        """(K,) share of each class's examples that were answered right."""
        found: NDArray[np.float64] = self.confusion.diagonal() / self.confusion.sum(1)
        return found

    def sentence(self, class_names: tuple[str, ...]) -> str:
        """For the person, in one line."""
        return (
            f"Right on about {self.estimate:.0%} of new photos, between {self.low:.0%} and {self.high:.0%}; "
            f"{MORE} more of each class would give about {self.with_more:.0%}, and {MORE} more of "
            f"“{class_names[self.helps]}” would help most."
        )


def accuracy(held_out: HeldOut, curve: Curve) -> Accuracy:
    """Everything that the check says."""
    logits = held_out.logits()
    found = logits.argmax(-1)
    total = len(held_out.labels)
    right = int((found == held_out.labels).sum())
    counts = np.bincount(held_out.labels)
    shown, all_of_them = float(counts.mean() - counts.mean() / (held_out.fold.max() + 1)), float(counts.mean())
    missed = 1 - right / total
    estimate = 1 - curve.error(missed, shown, all_of_them)
    low, high = interval(estimate, total)
    confusion = np.zeros((len(counts), len(counts)), np.int64)
    np.add.at(confusion, (held_out.labels, found), 1)
    with_more = 1 - curve.error(missed, shown, all_of_them + MORE)
    bins = reliability(softmax(logits, axis=-1).max(-1), found == held_out.labels)
    return Accuracy(right, total, estimate, low, high, with_more, curve.helps, confusion, bins)


def interval(share: float, total: int, deviations: float = DEVIATIONS) -> tuple[float, float]:
    """Wilson's interval of a share among ``total`` answers (JASA 22, 1927), for any share."""
    square = deviations**2
    centre = (share + square / (2 * total)) / (1 + square / total)
    half = deviations * np.sqrt(share * (1 - share) / total + square / (4 * total**2)) / (1 + square / total)
    return max(float(centre - half), 0.0), min(float(centre + half), 1.0)


def reliability(confidence: NDArray[np.floating], right: NDArray[np.bool_]) -> Reliability:
    """Bin answers by their confidence."""
    place = np.minimum((confidence * BINS).astype(np.int64), BINS - 1)
    counts = np.bincount(place, minlength=BINS)
    with np.errstate(invalid="ignore"):
        means = np.bincount(place, confidence, BINS) / counts
        shares = np.bincount(place, right, BINS) / counts
    return Reliability(means, shares, counts)
