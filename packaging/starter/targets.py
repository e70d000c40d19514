"""Where the meaning of a word lies in the joint space.

Three sources: the exact prototype for a leaf, the mean of its leaves for everything above leaves, and for the rest a
regression from sentence embeddings, blended with the nearest meaning above that has leaves.
Shapes: N meanings, Q known ones, E = 384 sentence dimensions, D joint dimensions.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import Final

import torch
from meanings import Meanings
from torch import Tensor
from torch.nn.functional import normalize
from wordnet import Lexicon

RIDGE: Final = 3.0
NEIGHBOURS: Final = 12
SHARPNESS: Final = 20.0
FROM_ABOVE: Final = 1.0


@dataclass(frozen=True, slots=True, eq=False)
class Known:
    """The meanings whose place follows from the classifier.

    Attributes:
        rows: (Q,) rows of the meanings.
        means: (Q, D) mean of the leaves below, not normalised: the length says how much they agree.
    """

    rows: Tensor
    means: Tensor


class Regression:
    """From sentence embeddings (..., E) to unit vectors (..., D), learned on the known meanings.

    The sum of a ridge regression and of the mean of the nearest known meanings, each of unit length.
    """

    def __init__(self, embeddings: Tensor, targets: Tensor, ridge: float = RIDGE) -> None:
        self._seen = embeddings
        self._targets = targets
        self._centre, self._mean = embeddings.mean(0), targets.mean(0)
        centred = embeddings - self._centre
        gram = centred.T @ centred + ridge * torch.eye(embeddings.shape[1])
        self._weights = torch.linalg.solve(gram, centred.T @ (targets - self._mean))

    def __call__(self, embeddings: Tensor) -> Tensor:
        """Places of sentences: (N, E) -> (N, D)."""
        return torch.cat([self._place(part) for part in torch.split(embeddings, 4096)])

    def _place(self, embeddings: Tensor) -> Tensor:
        linear = (embeddings - self._centre) @ self._weights + self._mean
        near = (embeddings @ self._seen.T).topk(NEIGHBOURS, dim=-1)
        weights = (SHARPNESS * near.values).softmax(-1)
        local = torch.einsum("nk,nkd->nd", weights, self._targets[near.indices])
        return normalize(normalize(linear, dim=-1) + normalize(local, dim=-1), dim=-1)


@dataclass(frozen=True, slots=True, eq=False)
class Targets:
    """Unit vectors (N, D) of all meanings, whether each is known, and the regression for any other sentence."""

    vectors: Tensor
    known: frozenset[str]
    regression: Regression


def known_meanings(meanings: Meanings, prototypes: Tensor, withheld: Collection[int]) -> Known:
    """Leaves and meanings above leaves, without the withheld leaves (rows of `prototypes`, (1000, D))."""
    row_of = {synset: row for row, synset in enumerate(meanings.ids)}
    hidden = set(withheld)
    rows, means = [], []
    for synset, leaves in meanings.below.items():
        shown = [leaf for leaf in leaves if leaf not in hidden]
        if shown:
            rows.append(row_of[synset])
            means.append(prototypes[shown].mean(0))
    return Known(torch.tensor(rows), torch.stack(means))


def build_targets(
    lexicon: Lexicon, meanings: Meanings, prototypes: Tensor, embeddings: Tensor, withheld: Collection[int] = ()
) -> Targets:
    """Place every meaning.

    Args:
        lexicon: gives the meanings above each.
        meanings: the N meanings to place.
        prototypes: (1000, D) of the leaves.
        embeddings: (N, E) of the meanings' descriptions.
        withheld: leaves whose prototypes must not be used, as rows of `prototypes`.
    """
    known = known_meanings(meanings, prototypes, withheld)
    regression = Regression(embeddings[known.rows], normalize(known.means, dim=-1))
    vectors = regression(embeddings)
    mean_of = {meanings.ids[row]: mean for row, mean in zip(known.rows.tolist(), known.means, strict=True)}
    above = torch.zeros_like(vectors)
    for row, synset in enumerate(meanings.ids):
        nearest = next((one for one in lexicon.ancestors(synset) if one in mean_of), None)
        if nearest is not None:
            above[row] = mean_of[nearest]
    vectors = normalize(vectors + FROM_ABOVE * above, dim=-1)
    vectors[known.rows] = normalize(known.means, dim=-1)
    return Targets(vectors, frozenset(mean_of), regression)
