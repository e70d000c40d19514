"""Short phrases as people type them: an adjective or a noun before a noun ("rusty nail", "paper cup")."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

import torch
from sentences import SentenceEncoder
from torch import Tensor
from torch.nn.functional import normalize
from vocabulary import Kind, Placed

COUNT: Final = 24_000
HEAD: Final = 1.0  # weight of the noun's own place beside that of the phrase


def common_nouns(tokenizer: Any, placed: Placed, names: Sequence[str]) -> list[int]:
    """Rows of visible single words that CLIP's tokenizer keeps whole: it was made from frequent words."""
    return [
        row
        for row, name in enumerate(names)
        if placed.kinds[row] <= Kind.VISIBLE and name.isalpha() and len(name) > 2 and len(tokenizer.encode(name)) == 1
    ]


def draw_phrases(
    tokenizer: Any, placed: Placed, names: Sequence[str], adjectives: Sequence[str], generator: torch.Generator
) -> tuple[list[str], list[int]]:
    """Phrases, each once, and the row of each one's noun; half of them start with an adjective."""
    nouns = common_nouns(tokenizer, placed, names)
    found: dict[str, int] = {}
    while len(found) < COUNT:
        head = nouns[int(torch.randint(len(nouns), (1,), generator=generator))]
        first = adjectives if len(found) % 2 else [names[row] for row in nouns]
        word = first[int(torch.randint(len(first), (1,), generator=generator))]
        if word != names[head]:
            found[f"{word} {names[head]}"] = head
    return list(found), list(found.values())


def place_phrases(placed: Placed, phrases: Sequence[str], heads: Sequence[int], encoder: SentenceEncoder) -> Tensor:
    """(N, D) between the place of the phrase's sentence embedding and that of its noun."""
    return normalize(placed.bare(encoder.encode(phrases)) + HEAD * placed.places[list(heads)], dim=-1)
