"""Figures of a text tower: zero-shot accuracy, honest probabilities, and what a withheld name is worth."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

import torch
from torch import Tensor
from torch.nn.functional import cross_entropy, normalize

BINS: Final = 15
FIRST: Final = 10


@dataclass(frozen=True, slots=True)
class Found:
    """How often a withheld leaf's own prototype is the nearest, of all 1,000 and of the withheld ones alone."""

    first: float
    first_ten: float
    first_of_withheld: float


def embed_names(model: Any, tokenizer: Any, names: Sequence[str]) -> Tensor:
    """Unit vectors (N, D) by open_clip's own text pass and the product's prompt."""
    texts = [f"a photo of a {name.replace('_', ' ').replace('-', ' ')}." for name in names]
    with torch.no_grad():
        return torch.cat(
            [
                model.encode_text(tokenizer(texts[start : start + 256]), normalize=True)
                for start in range(0, len(texts), 256)
            ]
        )


def zero_shot(model: Any, tokenizer: Any, images: Tensor, labels: Sequence[str]) -> tuple[Tensor, Tensor]:
    """Cosines (B, K) of unit image features (B, D) with the K names, and the right classes (B,)."""
    names = sorted(set(labels))
    right = torch.tensor([names.index(label) for label in labels])
    return images @ embed_names(model, tokenizer, names).T, right


def accuracy(logits: Tensor, right: Tensor) -> float:
    """Share of rows (B, K) whose largest value is the right class's."""
    return float((logits.argmax(-1) == right).float().mean())


def calibration_error(logits: Tensor, right: Tensor) -> float:
    """Expected calibration error of softmax probabilities (B, K), over 15 even bins."""
    confidence, best = logits.softmax(-1).max(-1)
    correct = (best == right).float()
    bins = (confidence * BINS).long().clamp_max(BINS - 1)
    error = 0.0
    for one in range(BINS):
        inside = bins == one
        if inside.any():
            error += float(inside.float().mean() * (confidence[inside].mean() - correct[inside].mean()).abs())
    return error


def honest_scale(cosines: Tensor, right: Tensor) -> float:
    """The logit scale, from 5 to 60, at which the likelihood of the right classes is greatest."""
    scales = torch.arange(5.0, 60.0, 0.25)
    losses = torch.stack([cross_entropy(scale * cosines, right) for scale in scales])
    return float(scales[losses.argmin()])


def unseen(vectors: Tensor, prototypes: Tensor, withheld: Sequence[int]) -> Found:
    """Rates for vectors (Q, D) of the Q withheld leaves among prototypes (1000, D)."""
    rows = torch.tensor(list(withheld))
    scores = normalize(vectors, dim=-1) @ prototypes.T
    better = (scores > scores.gather(1, rows.unsqueeze(1))).sum(1)
    alone = scores[:, rows].argmax(1) == torch.arange(len(rows))
    return Found(
        float((better == 0).float().mean()),
        float((better < FIRST).float().mean()),
        float(alone.float().mean()),
    )
