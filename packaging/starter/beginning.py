"""The text tower before training: every token starts where its own letters' sentence embedding lies.

So a word that no lesson contains still carries some meaning, and nearby words start nearby.
"""

from __future__ import annotations

from typing import Any, Final

import torch
from sentences import SentenceEncoder
from torch import Tensor

SPREAD: Final = 0.05  # standard deviation of token embeddings: prompt learning's steps are then neither tiny nor wild
WHITENING: Final = 0.5  # power of the singular values that is divided out


def token_strings(tokenizer: Any) -> list[str]:
    """The vocabulary's tokens as plain strings."""
    return [str(tokenizer.decode([token])).strip() for token in range(tokenizer.vocab_size)]


def reduced(embeddings: Tensor, width: int) -> Tensor:
    """Principal components (T, width) of embeddings (T, E), partly whitened, scaled to `SPREAD`."""
    centred = embeddings - embeddings.mean(0)
    _, sizes, directions = torch.linalg.svd(centred, full_matrices=False)
    parts = centred @ directions[:width].T / sizes[:width] ** WHITENING
    scaled: Tensor = parts / parts.std() * SPREAD
    return scaled


def prepare(model: Any, tokenizer: Any, encoder: SentenceEncoder, seed: int) -> None:
    """Set token and position embeddings of a fresh model."""
    width = model.token_embedding.embedding_dim
    generator = torch.Generator().manual_seed(seed)
    places = torch.randn(model.positional_embedding.shape, generator=generator) * SPREAD / 2
    with torch.no_grad():
        model.token_embedding.weight.copy_(reduced(encoder.encode(token_strings(tokenizer)), width))
        model.positional_embedding.copy_(places)
