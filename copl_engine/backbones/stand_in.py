"""A tokenizer for models with random weights: theirs would have to be fetched, and random weights read any."""

import hashlib
import re
from collections.abc import Mapping, Sequence
from typing import Any, Final

import torch
from torch import Tensor

RESERVED: Final = 10
"""Low ids that stand for padding and ends in the real vocabularies."""

_PAD: Final = 1
_PIECE: Final = re.compile(r"\w+|[^\w\s]")


class StandInTokenizer:
    """Words and marks to ids by their hash; no start token, then the end token and padding.

    Args:
        text_config: open_clip's ``text_cfg``.
    """

    def __init__(self, text_config: Mapping[str, Any]) -> None:
        self._context = int(text_config.get("context_length", 77))
        self._vocabulary = int(text_config.get("vocab_size", 49408))
        self._end = int(text_config.get("eos_id", self._vocabulary - 1))

    def __call__(self, texts: Sequence[str]) -> Tensor:
        """(N, context) ids."""
        ids = torch.full((len(texts), self._context), _PAD)
        for row, text in zip(ids, texts, strict=True):
            pieces = [self._id(piece) for piece in _PIECE.findall(text.lower())][: self._context - 1]
            row[: len(pieces) + 1] = torch.tensor([*pieces, self._end])
        return ids

    def _id(self, piece: str) -> int:
        number = int.from_bytes(hashlib.sha256(piece.encode()).digest()[:8], "little")
        return RESERVED + number % (self._vocabulary - RESERVED - 1)
