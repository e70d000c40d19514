"""Examples whose label looks wrong: those that classifiers which were not shown them put elsewhere.

After confident learning (arXiv 1911.00068), which measures each class by how likely it is held of its own examples on
average. Here a label is doubtful where another class, so measured, is held likelier than the one that was given; the
rank is by the margin of the two. So a class that is found with less confidence throughout is not suspected throughout.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.special import softmax

from copl_engine.training.validate import HeldOut


@dataclass(frozen=True, slots=True)
class Doubt:
    """An example whose label may be wrong.

    Attributes:
        row: which example, in the check's order.
        label: the class it was given in.
        likelier: the class it looks like.
        margin: by how much likelier, against what the classes' own examples get; the list's order.
    """

    row: int
    label: int
    likelier: int
    margin: float


def doubts(held_out: HeldOut) -> tuple[Doubt, ...]:
    """Every example, the most doubtful label first."""
    chances = softmax(held_out.logits(), axis=-1)
    rows = np.arange(len(held_out.labels))
    usual = np.array([chances[held_out.labels == k, k].mean() for k in range(chances.shape[1])])
    relative: NDArray[np.float64] = chances - usual  # (N, K) above what the class's own examples get
    own = relative[rows, held_out.labels].copy()
    relative[rows, held_out.labels] = -np.inf
    margins = relative.max(-1) - own
    likelier = relative.argmax(-1)
    order = np.argsort(-margins, kind="stable")
    return tuple(Doubt(int(i), int(held_out.labels[i]), int(likelier[i]), float(margins[i])) for i in order)
