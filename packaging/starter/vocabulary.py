"""Every name and its place: WordNet's names, the ways people spell them, and the sense that a reader would take."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import Any, Final

import torch
from meanings import Meanings
from targets import Regression, Targets
from torch import Tensor
from torch.nn.functional import normalize
from wordnet import Lexicon

LONGEST: Final = 14  # tokens of a name with full stop and end token; longer names are left out
LEAF_WEIGHT: Final = 4.0
PARENT_WEIGHT: Final = 1.5
NAME_WEIGHT: Final = 0.3


class Kind(IntEnum):
    """How well a name's place is known."""

    LEAF = 0
    PARENT = 1
    VISIBLE = 2
    OTHER = 3
    PHRASE = 4


@dataclass(frozen=True, slots=True, eq=False)
class Vocabulary:
    """Names with their tokens and places.

    Attributes:
        texts: the N spellings.
        tokens: (N, LONGEST) ids of name, full stop and end token, 0 after it.
        lengths: (N,) of them real.
        places: (N, D) unit vectors.
        kinds: (N,) `Kind`.
    """

    texts: tuple[str, ...]
    tokens: Tensor
    lengths: Tensor
    places: Tensor
    kinds: Tensor


def spellings(name: str) -> tuple[str, ...]:
    """The name, the name as a folder would give it (no hyphens, points, apostrophes), and its plural."""
    plain = re.sub(r"[-_]", " ", re.sub(r"['.,]", "", name))
    return tuple(dict.fromkeys((name, plain, plural(plain))))


def plural(name: str) -> str:
    """The regular English plural of a name's last word."""
    if re.search(r"(s|x|z|ch|sh)$", name):
        return name + ("" if name.endswith("s") and not name.endswith("ss") else "es")
    if re.search(r"[^aeiou]y$", name):
        return name[:-1] + "ies"
    return name + "s"


def _name_place(
    name: str, lexicon: Lexicon, targets: Targets, rows: dict[str, int], leaves: Collection[str]
) -> tuple[Tensor | None, Kind]:
    """Weighted sum (D,) of the places of a name's meanings: the commoner ones and those of ImageNet count more."""
    found: list[Tensor] = []
    kind = Kind.OTHER
    for order, synset in enumerate(lexicon.senses[name]):
        if synset not in rows:
            continue
        own = Kind.LEAF if synset in leaves else Kind.PARENT if synset in targets.known else Kind.VISIBLE
        factor = {Kind.LEAF: LEAF_WEIGHT, Kind.PARENT: PARENT_WEIGHT}.get(own, 1.0)
        found.append(targets.vectors[rows[synset]] * factor / (order + 1))
        kind = min(kind, own)
    return (torch.stack(found).sum(0) if found else None), kind


@dataclass(frozen=True, slots=True, eq=False)
class Placed:
    """Places (N, D) and kinds (N,) of names, and the regression for any other bare name."""

    places: Tensor
    kinds: Tensor
    bare: Regression


def place_names(
    lexicon: Lexicon, meanings: Meanings, targets: Targets, names: Sequence[str], embeddings: Tensor
) -> Placed:
    """Place names by their meanings and a regression on the bare names (N, E)."""
    rows = {synset: row for row, synset in enumerate(meanings.ids)}
    leaves = {meanings.ids[row] for row in meanings.leaves}
    parts = [_name_place(name, lexicon, targets, rows, leaves) for name in names]
    kinds = torch.tensor([int(kind) for _, kind in parts])
    bare = bare_regression(names, parts, kinds, embeddings)
    places = torch.stack(
        [
            guess if total is None else total / total.norm() + (NAME_WEIGHT * guess if kind == Kind.VISIBLE else 0)
            for (total, kind), guess in zip(parts, bare(embeddings), strict=True)
        ]
    )
    return Placed(normalize(places, dim=-1), kinds, bare)


def bare_regression(
    names: Sequence[str], parts: Sequence[tuple[Tensor | None, Kind]], kinds: Tensor, embeddings: Tensor
) -> Regression:
    """A regression from bare names, learned on names of known meanings."""
    seen = [row for row in range(len(names)) if kinds[row] <= Kind.PARENT]
    targets = torch.stack([part for row in seen if (part := parts[row][0]) is not None])
    return Regression(embeddings[seen], normalize(targets, dim=-1))


def build_vocabulary(tokenizer: Any, names: Sequence[str], places: Tensor, kinds: Tensor) -> Vocabulary:
    """Spell and tokenise the names; spellings that do not fit are left out."""
    texts: list[str] = []
    tokens: list[list[int]] = []
    origins: list[int] = []
    for row, name in enumerate(names):
        for text in spellings(name) if kinds[row] <= Kind.VISIBLE else (name,):
            coded = [*tokenizer.encode(f"{text}."), tokenizer.eot_token_id]
            if len(coded) <= LONGEST:
                texts.append(text)
                tokens.append(coded + [0] * (LONGEST - len(coded)))
                origins.append(row)
    ids = torch.tensor(tokens)
    at = torch.tensor(origins)
    return Vocabulary(tuple(texts), ids, (ids != 0).sum(1), places[at], kinds[at])


def modifiers(
    tokenizer: Any, placed: Placed, names: Sequence[str], adjectives: Sequence[str], embeddings: Tensor
) -> tuple[Tensor, Tensor]:
    """Words of one token that may stand before a name: ids (Q,) and places (Q, D).

    Args:
        tokenizer: CLIP's.
        placed: the places of `names`; visible single words among them serve as modifiers.
        names: WordNet's.
        adjectives: of one token each, placed by the regression on their embeddings (A, E).
    """
    nouns = [
        row
        for row, name in enumerate(names)
        if placed.kinds[row] != Kind.OTHER and " " not in name and len(tokenizer.encode(name)) == 1
    ]
    words = [*adjectives, *(names[row] for row in nouns)]
    ids = torch.tensor([tokenizer.encode(word)[0] for word in words])
    return ids, torch.cat([placed.bare(embeddings), placed.places[nouns]])
