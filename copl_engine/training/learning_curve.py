"""How fast mistakes become fewer with more examples, from sub-samples of the ones that are there.

Mistakes fall about as a power of the number of examples, error(n) ~ n^-slope. Sub-samples are scored by the nearest
class mean, which costs no training; its slope was that of the classifier closely enough (``bench``'s README).
"""

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

REPEATS: Final = 8
"""Random sub-samples of each size."""

USUAL: Final = 0.45
"""Slope where the examples say nothing: that of 851 problems of 2 to 10 shots drawn from the choosing sets."""

TRUST: Final = 2.0
"""Strength with which few examples keep the usual slope; alone, their own was 9 points off at 2 shots."""

STEEPEST: Final = 1.0


@dataclass(frozen=True, slots=True)
class Curve:
    """What more examples would bring.

    Attributes:
        slope: error(n) ~ n^-slope.
        helps: index of the class whose examples matter most: without half of them mistakes grow most.
    """

    slope: float
    helps: int

    def error(self, measured: float, shown: float, wanted: float) -> float:
        """The error with ``wanted`` examples a class, where ``measured`` was found with ``shown``."""
        return float(measured * (wanted / shown) ** -self.slope)


def learning_curve(
    pooled: NDArray[np.floating], labels: NDArray[np.int64], fold: NDArray[np.int64], seed: int
) -> Curve:
    """Fit the slope on sub-samples and find the class that needs examples most.

    Args:
        pooled: (N, D) features of the plain views.
        labels: (N,) classes.
        fold: (N,) the fold that each is held out in.
        seed: of the sub-samples.
    """
    rng = np.random.default_rng(seed)
    smallest = int(np.bincount(labels).min())
    shown = smallest - int(np.ceil(smallest / (fold.max() + 1)))
    sizes = sorted({size for size in (1, 2, shown // 2, shown) if 1 <= size <= shown})
    errors = [_error(pooled, labels, fold, rng, dict.fromkeys(range(labels.max() + 1), size)) for size in sizes]
    half = {label: _error(pooled, labels, fold, rng, {label: 0.5}) for label in range(labels.max() + 1)}
    return Curve(_slope(sizes, errors, len(labels)), max(half, key=half.__getitem__))


def _slope(sizes: list[int], errors: list[float], count: int) -> float:
    """Least squares on logarithms, drawn towards the usual slope."""
    x, y = np.log(sizes), np.log(np.maximum(errors, 0.5 / count))
    x = x - x.mean()
    return float(np.clip((TRUST * USUAL - x @ (y - y.mean())) / (x @ x + TRUST), 0, STEEPEST))


def _error(
    pooled: NDArray[np.floating],
    labels: NDArray[np.int64],
    fold: NDArray[np.int64],
    rng: np.random.Generator,
    kept: dict[int, float],
) -> float:
    """Held-out error with so many examples of a class shown, or, below 1, such a part of them; others all."""
    wrong = 0
    for _ in range(REPEATS):
        for number in range(int(fold.max()) + 1):
            means = []
            for label in range(int(labels.max()) + 1):
                own = rng.permutation(np.flatnonzero((fold != number) & (labels == label)))
                size = kept.get(label, len(own))
                mean = pooled[own[: max(round(size * len(own) if size < 1 else size), 1)]].mean(0)
                means.append(mean / np.linalg.norm(mean))
            held_out = fold == number
            wrong += int(((pooled[held_out] @ np.stack(means).T).argmax(-1) != labels[held_out]).sum())
    return wrong / (REPEATS * len(labels))
