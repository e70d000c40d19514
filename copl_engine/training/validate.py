"""Cross-validation over the examples: who is held out with whom, and what was said of them.

Folds are few because every fold is a training: five of them and the fit itself stay below the cost of eight
trainings. As few as the smallest class has examples, so that every training is shown the classes evenly: on 400
problems drawn from the choosing sets leave-one-out said 17 points too little of 2 examples a class (nearest class
mean), folds that keep the classes even 9 points, and at 5 examples 5 and 4.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Final

import numpy as np
from numpy.typing import NDArray
from scipy.sparse.csgraph import connected_components

from copl_engine.config import folds
from copl_engine.training.calibrate import Mix, fit_mix, mixed

NEARLY_SAME: Final = 0.6
"""Two photos count as the same one where they differ by less than this part of what each differs from its own random
crops, by the median; so it holds for any model. Measured with the starter on four photos: saved again at half the size
they differ by 0.3 to 0.8 of that, as a JPEG of quality 40 by 0.3 to 1.6, brighter by 0.1; the most alike of 1,140
different photos of the choosing sets by about 1."""

_ROUNDING: Final = 1e-6


@dataclass(frozen=True, slots=True, eq=False)
class HeldOut:
    """What classifiers say of examples that they were not shown, every example in one fold.

    Attributes:
        prompts: (N, K) logits by prompts of the other folds.
        examples: (N, K) logits by the other folds' example head; None where the method has none.
        labels: (N,) right classes.
        fold: (N,) the fold that each example was held out in.
        others: (N,) answers of other methods to the same question, by the method's name.
        context: (N, M, W) context vectors that the other folds' prompts gave each example: what they would say of
            any further class. None where they were not kept.
    """

    prompts: NDArray[np.float32]
    examples: NDArray[np.float32] | None
    labels: NDArray[np.int64]
    fold: NDArray[np.int64]
    others: Mapping[str, NDArray[np.int64]] = field(default_factory=dict)
    context: NDArray[np.float16] | None = None

    def prompts_alone(self) -> "HeldOut":
        """The same without the examples' head."""
        return replace(self, examples=None)

    def mix(self) -> Mix:
        """The weights chosen on all of them."""
        return fit_mix(self.prompts, self.examples, self.labels)

    def logits(self) -> NDArray[np.float64]:
        """(N, K) the answer's log-probabilities, each fold's with weights chosen on the others."""
        found = np.empty(self.prompts.shape)
        for one in np.unique(self.fold):
            own, rest = self.fold == one, self.fold != one
            mix = fit_mix(self.prompts[rest], rows(self.examples, rest), self.labels[rest])
            found[own] = mixed(self.prompts[own], rows(self.examples, own), mix)
        return found

    @property
    def accuracy(self) -> float:
        """Share of right answers, 0 to 1."""
        return float((self.logits().argmax(-1) == self.labels).mean())


def fold_numbers(views: NDArray[np.floating], labels: NDArray[np.int64], seed: int) -> NDArray[np.int64] | None:
    """(N,) the fold of each example; None where a class has nothing left when an example of it is held out.

    Classes are spread evenly over the folds, and examples that are nearly the same photo stay together.

    Args:
        views: (N, V, D) pooled features, the plain view first.
        labels: (N,) classes.
        seed: of the order in which examples are dealt.
    """
    groups = nearly_same(views)
    count = folds(min(len(np.unique(groups[labels == label])) for label in np.unique(labels)))
    if not count:
        return None
    rng = np.random.default_rng(seed)
    dealt = np.zeros((count, labels.max() + 1), np.int64)  # examples of each class in each fold
    fold = np.zeros(len(labels), np.int64)
    order = rng.permutation(groups.max() + 1)
    for group in sorted(order, key=lambda one: -np.sum(groups == one)):
        members = np.flatnonzero(groups == group)
        classes = np.bincount(labels[members], minlength=dealt.shape[1])
        chosen = min(range(count), key=lambda one: (int((dealt[one] * classes).sum()), int(dealt[one].sum())))
        fold[members] = chosen
        dealt[chosen] += classes
    together = (dealt > 0).sum(0) == 1  # a class that shares its photos with others may end up in one fold
    return None if together.any() else fold


def nearly_same(views: NDArray[np.floating]) -> NDArray[np.int64]:
    """(N,) number of the group of nearly equal photos that each belongs to; most are alone in theirs.

    Args:
        views: (N, V, D) pooled features, the plain view first.
    """
    unit = views / np.linalg.norm(views, axis=-1, keepdims=True)
    plain = unit[:, 0]
    crops = 1 - np.einsum("nd,nvd->nv", plain, unit[:, 1:])
    own = np.median(crops, axis=1) if crops.shape[1] else np.zeros(len(views))
    alike = 1 - plain @ plain.T <= NEARLY_SAME * np.minimum(own[:, None], own) + _ROUNDING
    found: NDArray[np.int64] = connected_components(alike)[1].astype(np.int64)
    return found


def rows(values: NDArray[np.float32] | None, chosen: NDArray[np.bool_ | np.int64]) -> NDArray[np.float32] | None:
    """Some rows of what may not be there."""
    return None if values is None else values[chosen]
