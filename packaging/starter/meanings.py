"""Which meanings of WordNet get a target of their own, and the sentences that describe them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from timm.data.imagenet_info import ImageNetInfo
from wordnet import Lexicon, Synset


@dataclass(frozen=True, slots=True)
class Meanings:
    """The meanings with a description, in a fixed order, and those of them that ImageNet knows.

    Attributes:
        ids: synset ids: all visible things, the leaves, and everything above a leaf.
        leaves: row in `ids` of each of the 1,000 leaves, in the classifier's order.
        below: for every meaning above a leaf (and each leaf itself), the leaves that it covers, as classifier rows.
    """

    ids: tuple[str, ...]
    leaves: tuple[int, ...]
    below: dict[str, tuple[int, ...]]


def describe(synset: Synset) -> str:
    """The sentence that stands for a meaning."""
    return f"{', '.join(synset.names)}: {synset.gloss}"


def imagenet_leaves() -> Sequence[str]:
    """Synset ids of the 1,000 classes, in the classifier's order."""
    info: Any = ImageNetInfo("imagenet-1k")
    names: Sequence[str] = info.label_names()
    return names


def gather_meanings(lexicon: Lexicon) -> Meanings:
    """Collect the meanings that get a target, and the leaves below each."""
    leaves = imagenet_leaves()
    below: dict[str, list[int]] = {}
    for row, leaf in enumerate(leaves):
        for synset in (leaf, *lexicon.ancestors(leaf)):
            below.setdefault(synset, []).append(row)
    wanted = {found.id for found in lexicon.synsets.values() if found.visible} | set(below)
    ids = tuple(sorted(wanted))
    rows = {synset: row for row, synset in enumerate(ids)}
    return Meanings(ids, tuple(rows[leaf] for leaf in leaves), {key: tuple(rows) for key, rows in below.items()})
