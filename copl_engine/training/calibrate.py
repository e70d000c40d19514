"""How much the prompts and the examples count, so that a confidence means what it says.

The answer's logits are a log p_prompts + b log p_examples. Both weights are chosen on examples held out: prompts and
head that are scored there were not shown them. b / a is the examples' weight w of ``copl+examples`` and 1 / a the
temperature (temperature scaling, arXiv 1706.04599, with a second input).
"""

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize
from scipy.special import log_softmax

PRIOR: Final = 1.0
"""Strength with which few examples leave both weights at 1: a squared distance of 1 costs as much as one nat."""

LEAST: Final = 0.01
"""Both weights together are not less: at 0 every class would be as likely, and every photo would get the first one."""


@dataclass(frozen=True, slots=True)
class Mix:
    """Weights of the two log-probabilities; without examples ``examples`` is 0."""

    prompts: float = 1.0
    examples: float = 0.0

    def __post_init__(self) -> None:
        if not (0 <= self.prompts < np.inf and 0 <= self.examples < np.inf):
            raise ValueError(f"weights must not be negative, got {self.prompts} and {self.examples}")

    @staticmethod
    def even(with_examples: bool) -> "Mix":
        """Where no example could be held out."""
        return Mix(1.0, 1.0 if with_examples else 0.0)


def fit_mix(prompts: NDArray[np.floating], examples: NDArray[np.floating] | None, labels: NDArray[np.int64]) -> Mix:
    """The weights of least held-out cross-entropy, drawn towards 1 (``PRIOR``); a convex problem.

    Args:
        prompts: (N, K) logits by prompts that were not shown the example.
        examples: (N, K) logits by an example head that was not, or None.
        labels: (N,) right classes.
    """
    parts = [log_softmax(part, axis=-1) for part in (prompts, examples) if part is not None]
    rows = np.arange(len(labels))

    def loss(weights: NDArray[np.float64]) -> float:
        mixed = sum(weight * part for weight, part in zip(weights, parts, strict=True))
        surprise = -log_softmax(mixed, axis=-1)[rows, labels].sum()
        return float(surprise + PRIOR * np.square(weights - 1).sum())

    found = minimize(loss, np.ones(len(parts)), bounds=[(0, None)] * len(parts), method="L-BFGS-B").x
    if found.sum() < LEAST:
        found[0] = LEAST
    return Mix(*(round(float(weight), 4) for weight in found))


def mixed(prompts: NDArray[np.floating], examples: NDArray[np.floating] | None, mix: Mix) -> NDArray[np.float64]:
    """(N, K) log-probabilities of the answer."""
    total = mix.prompts * log_softmax(prompts, axis=-1)
    if examples is not None:
        total = total + mix.examples * log_softmax(examples, axis=-1)
    return log_softmax(total, axis=-1)
