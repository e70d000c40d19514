"""What the text tower is shown: groups of names behind one context, and where each should land.

A context is either words of a template, or the template's words followed by a modifier ("a photo of a red", "a photo
of a glass"), or the template with noise on it. Modifiers and noise move the target: prompt learning can only work on a
tower that answers to its context, and answers differently for different names (a shift that all names share cancels
in the softmax over classes).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import torch
from torch import Tensor
from torch.nn.functional import normalize
from vocabulary import Kind, Vocabulary

SHARES: Final = {Kind.LEAF: 0.40, Kind.PARENT: 0.15, Kind.VISIBLE: 0.31, Kind.OTHER: 0.04, Kind.PHRASE: 0.10}
CONTEXT: Final = 4  # vectors that the product learns, started from "a photo of a"
TEMPLATES: Final = (
    "a photo of a",
    "a photo of the",
    "a picture of a",
    "an image of a",
    "a photo of one",
    "a photo of many",
    "a photo of an",
    "a photo of some",
    "a photo of my",
    "",
    "a",
    "the",
    "photo of",
    "a photo of",
    "an",
    "one",
    "a blurry photo of a",
    "a close up photo of a",
    "a photo of a small",
    "a photo of a large",
    "a bad photo of the",
    "a black and white photo of a",
    "a cropped photo of the",
    "a bright photo of a",
)


@dataclass(frozen=True, slots=True)
class Style:
    """How often and how strongly contexts vary.

    Attributes:
        noisy: share of groups with noise on the context, and answering to it.
        modified: share of steps with a modifier after the template.
        scale: standard deviation of the largest noise, in standard deviations of the token embeddings.
        answer: how far noise of that size moves a target.
        blend: how far a modifier moves a target.
        rank: directions in which noise stretches the joint space.
    """

    noisy: float = 0.0
    modified: float = 0.12
    scale: float = 2.0
    answer: float = 0.0
    blend: float = 0.25
    rank: int = 64


@dataclass(frozen=True, slots=True, eq=False)
class Lesson:
    """G contexts (G, C) of token ids and noise (G, C, W) on them; names (G, N, L), lengths (G, N), targets (G, N, D)."""

    context: Tensor
    noise: Tensor
    names: Tensor
    lengths: Tensor
    targets: Tensor


class Answer:
    """The tower's wanted answer to a shift of its four context vectors: a stretching of the joint space.

    The shift is read along fixed random directions; each reading c stretches one principal direction a of the
    prototypes: t + sum of c (t . a) b, with b = a for the first half and another principal direction for the rest.
    """

    def __init__(self, prototypes: Tensor, width: int, style: Style, generator: torch.Generator) -> None:
        basis = torch.linalg.svd(prototypes - prototypes.mean(0), full_matrices=False).Vh[: style.rank]
        self._read_from = torch.cat([basis, basis])  # (2R, D)
        self._moves = torch.cat([basis, basis[torch.randperm(len(basis), generator=generator)]])
        readers = torch.randn(2 * style.rank, CONTEXT * width, generator=generator)
        self._readers = torch.linalg.qr(readers.T).Q.T  # (2R, 4 W), orthonormal
        self._strength = style.answer

    def __call__(self, targets: Tensor, noise: Tensor) -> Tensor:
        """Moved targets (G, N, D) for noise (G, 4, W) in units of the token embeddings' standard deviation."""
        readings = torch.tanh(noise.flatten(1) @ self._readers.T * 0.5)  # (G, 2R)
        parts = targets @ self._read_from.T  # (G, N, 2R)
        return normalize(targets + self._strength * (parts * readings.unsqueeze(1)) @ self._moves, dim=-1)


class Teacher:
    """Draws lessons."""

    def __init__(
        self, vocabulary: Vocabulary, templates: list[list[int]], modifiers: tuple[Tensor, Tensor], style: Style
    ) -> None:
        """Templates start with the start token; modifiers are token ids (Q,) and places (Q, D)."""
        self._names = vocabulary
        self._rows = {kind: (vocabulary.kinds == kind).nonzero().squeeze(1) for kind in Kind}
        self._by_length: dict[int, list[list[int]]] = {}
        for template in templates:
            self._by_length.setdefault(len(template), []).append(template)
        self._default = templates[0]
        self._modifiers = modifiers
        self._style = style

    def lesson(
        self, groups: int, count: int, answer: Answer | None, scale: float, generator: torch.Generator
    ) -> Lesson:
        """One step's groups; `scale` is the standard deviation of the token embeddings."""
        rows = self._draw(groups * count, generator).view(groups, count)
        names, lengths = self._names.tokens[rows], self._names.lengths[rows]
        targets = self._names.places[rows]
        kind = float(torch.rand(1, generator=generator))
        width = 0 if answer is None else int(answer._readers.shape[1] // CONTEXT)
        if kind < self._style.modified:
            context, targets = self._modified(targets, generator)
        elif kind < 0.75:
            context = torch.tensor([self._default] * groups)
        else:
            context = self._template(groups, generator)
        noise = torch.zeros(groups, context.shape[1], max(width, 1))
        if answer is not None and context.shape[1] == CONTEXT + 1:
            size = torch.rand(groups, generator=generator) * self._style.scale
            size = size * (torch.rand(groups, generator=generator) < self._style.noisy)
            drawn = torch.randn(groups, CONTEXT, width, generator=generator) * size.view(-1, 1, 1)
            targets = answer(targets, drawn)
            noise[:, 1:] = drawn * scale
        return Lesson(context, noise, names[:, :, : int(lengths.max())], lengths, targets)

    def _draw(self, count: int, generator: torch.Generator) -> Tensor:
        """Rows of names, each kind with its share."""
        shares = torch.tensor([SHARES[kind] for kind in Kind])
        kinds = torch.multinomial(shares, count, replacement=True, generator=generator)
        drawn = torch.empty(count, dtype=torch.long)
        for kind, rows in self._rows.items():
            at = (kinds == kind).nonzero().squeeze(1)
            drawn[at] = rows[torch.randint(len(rows), (len(at),), generator=generator)]
        return drawn

    def _template(self, groups: int, generator: torch.Generator) -> Tensor:
        """Templates of one length (G, C)."""
        lengths = sorted(self._by_length)
        weights = torch.tensor([float(len(self._by_length[length])) for length in lengths])
        chosen = self._by_length[lengths[int(torch.multinomial(weights, 1, generator=generator))]]
        rows = torch.randint(len(chosen), (groups,), generator=generator)
        return torch.tensor([chosen[row] for row in rows.tolist()])

    def _modified(self, targets: Tensor, generator: torch.Generator) -> tuple[Tensor, Tensor]:
        """The template with one more word, and targets moved towards that word's place."""
        ids, places = self._modifiers
        rows = torch.randint(len(ids), (len(targets),), generator=generator)
        start = torch.tensor([self._default] * len(targets))
        moved = normalize(targets + self._style.blend * places[rows].unsqueeze(1), dim=-1)
        return torch.cat([start, ids[rows].unsqueeze(1)], dim=1), moved
