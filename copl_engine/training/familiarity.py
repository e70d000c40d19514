"""“None of these”: how much a photo looks like the examples at all, as a whole and in its largest patches.

    familiarity = max_k f . m_k  +  mean over the ten largest patches p of max_c s^[p] . q_c
                  +  2 log max_k softmax_k(f . t_k)  +  log p_best / 10

m_k: mean direction of class k's examples in all views; q_c: centres of the examples' own largest patches, a few a
class; t_k: the trained prompts' text features (their part is MCM, arXiv 2211.13445); p_best: the answer's confidence.
That the best patches count beside the whole is the idea of GL-MCM (arXiv 2304.04521) and LoCoOp (arXiv 2306.01293);
here they are compared with the examples, not with the names.
Chosen on five pairings of the choosing sets (sample with its rejects, both halves of clothing against the other,
clothing and ten classes of Tiny ImageNet against others of that), mean FPR95 / AUROC: this 39 / 87, without the
prompts' part 42 / 85, MCM alone 63 / 78, the energy (arXiv 2010.03759) 75 / 73; on the first four, without the prompts'
part, class means alone 47 / 83 and GL-MCM's local part 84 / 67.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor
from torch.nn import functional

from copl_engine.backbones.protocol import ImageFeatures
from copl_engine.training.examples import Examples
from copl_engine.training.validate import HeldOut

CENTRES: Final = 4
"""Kept directions of patches a class; 16 told the rejects of the choosing sets apart as well as 4."""

LARGEST: Final = 16
"""Patches of an example that the centres are made of: the object, mostly, and not the table."""

LOOKED_AT: Final = 10
"""Largest patches of a photo that are compared with the centres."""

NAMES: Final = 2.0
"""Weight of what the prompts say."""

CONFIDENCE: Final = 0.1
"""Weight of the log confidence."""


@dataclass(frozen=True, slots=True, eq=False)
class Familiarity:
    """What the examples look like, and how familiar examples look that were held out.

    Attributes:
        means: (K, D) unit directions of the classes.
        patches: (C, D) unit directions of patches.
        held_out: (N,) ascending scores of examples held out; empty where none could be.
        none: score below which a photo is of no class, from examples of “none of these”; None without them.
    """

    means: Tensor
    patches: Tensor
    held_out: NDArray[np.float64]
    none: float | None = None

    def scores(self, features: ImageFeatures, likeness: Tensor, log_confidence: Tensor) -> Tensor:
        """(B,) the more, the more familiar.

        Args:
            features: of B images.
            likeness: (B, K) f . t_k.
            log_confidence: (B,) of the answer.
        """
        whole = (functional.normalize(features.pooled, dim=-1) @ self.means.T).amax(-1)
        sizes = features.patches.norm(dim=-1)  # (B, P)
        largest = sizes.topk(min(LOOKED_AT, sizes.shape[1]), dim=-1).indices
        directions = functional.normalize(features.patches, dim=-1)
        looked_at = directions.gather(1, largest.unsqueeze(-1).expand(-1, -1, directions.shape[-1]))  # (B, T, D)
        parts = (looked_at @ self.patches.T).amax(-1).mean(-1)
        names = likeness.log_softmax(-1).amax(-1)
        return whole + parts + NAMES * names + CONFIDENCE * log_confidence

    def review_below(self, share: float) -> float:
        """The score below which about ``share`` of photos like the examples fall; -inf without held-out examples."""
        return border(self.held_out, share) if len(self.held_out) and share > 0 else -np.inf

    @property
    def none_below(self) -> float:
        """The score below which a photo is of no class: none of the examples looked so strange."""
        return (
            self.none
            if self.none is not None
            else float(self.held_out.min(initial=np.inf) if len(self.held_out) else -np.inf)
        )

    def measured(self, examples: Examples, held_out: HeldOut, logit_scale: float) -> Familiarity:
        """The same with the scores of examples that were held out of prompts, means and patches."""
        confidence = torch.from_numpy(held_out.logits().max(-1)).float()
        likeness = torch.from_numpy(held_out.prompts) / logit_scale
        found = np.empty(len(held_out.labels))
        for number in np.unique(held_out.fold):
            own, shown = np.flatnonzero(held_out.fold == number), np.flatnonzero(held_out.fold != number)
            features = examples.plain(own, torch.device("cpu"))
            others = fit_familiarity(examples, shown)
            found[own] = others.scores(features, likeness[own], confidence[own]).numpy()
        return replace(self, held_out=np.sort(found))

    def with_none(self, scores: NDArray[np.floating]) -> Familiarity:
        """The same with a border that best tells the held-out examples from given ones of “none of these”."""
        if not len(self.held_out):
            return replace(self, none=float(np.max(scores)))
        borders = np.concatenate([self.held_out, scores])
        missed = (self.held_out[:, None] < borders).mean(0) + (scores[:, None] >= borders).mean(0)
        return replace(self, none=float(borders[missed.argmin()]))

    def to(self, device: torch.device) -> Familiarity:
        """The same on another device."""
        return replace(self, means=self.means.to(device), patches=self.patches.to(device))


def border(held_out: NDArray[np.float64], share: float) -> float:
    """The score below which a new photo falls with probability ``share``.

    A new score is as likely to fall into any of the N + 1 gaps that N others leave, so the border is the one of rank
    share (N + 1), between two of them by interpolation (Weibull's plotting position, as in conformal prediction, arXiv
    2107.07511). The usual quantile, of rank share (N - 1) + 1, sends 13% of new photos for 10% at 25 examples. Below a
    share of 1 / (N + 1) the lowest score is the border.
    """
    return float(np.quantile(held_out, share, method="weibull"))


def fit_familiarity(examples: Examples, rows: Sequence[int] | NDArray[np.int64]) -> Familiarity:
    """Class means and patch centres of the given examples."""
    from sklearn.cluster import KMeans

    labels = examples.labels[rows]
    patches = examples.views[rows, 0, 1:].astype(np.float32)  # (N, P, D)
    centres = []
    for label in range(len(examples.class_names)):
        own = labels == label
        largest = _largest(patches[own])
        count = min(CENTRES, len(np.unique(largest, axis=0)))
        centres.append(KMeans(count, n_init=1, random_state=0).fit(largest).cluster_centers_)
    return Familiarity(class_means(examples, rows), _unit(np.concatenate(centres)), np.empty(0))


def class_means(examples: Examples, rows: Sequence[int] | NDArray[np.int64]) -> Tensor:
    """(K, D) mean directions of the given examples in all views; patches are not needed."""
    labels = examples.labels[rows]
    pooled = examples.views[rows, :, 0].astype(np.float32)  # (N, V, D)
    return _unit(np.stack([pooled[labels == label].mean((0, 1)) for label in range(len(examples.class_names))]))


def _largest(patches: NDArray[np.float32]) -> NDArray[np.float32]:
    """(N * T, D) directions of the largest patches of each of N photos (N, P, D)."""
    sizes = np.linalg.norm(patches, axis=-1)
    chosen = np.argsort(-sizes, axis=1)[:, :LARGEST]
    largest: NDArray[np.float32] = np.take_along_axis(patches, chosen[..., None], 1).reshape(-1, patches.shape[-1])
    directions: NDArray[np.float32] = largest / np.maximum(np.linalg.norm(largest, axis=-1, keepdims=True), 1e-6)
    return directions


def _unit(values: NDArray[np.floating]) -> Tensor:
    return functional.normalize(torch.from_numpy(np.asarray(values, np.float32)), dim=-1)
