"""Which class names the starter has met: a name that it has not says nothing to it, examples have to.

The names are kept as CRC-32 hashes, sorted, in a NumPy file beside the weights; of names never met about one in
70,000 is taken for a met one. Knows no torch, so that the window can ask before the model is loaded.
"""

import zlib
from collections.abc import Iterator, Sequence
from functools import cache
from importlib.resources import files
from typing import Final

import numpy as np

from copl_engine.images.names import name_key

NAMES_FILE: Final = "names.npy"
LONGEST_HEAD: Final = 2
"""A phrase is known by its last words: "crushed can" by "can", "old paper bag" by "paper bag"."""

MOST_SHOWN: Final = 3
MOST_LETTERS: Final = 40


def name_hash(name: str) -> int:
    """CRC-32 of a name, blind to case, ``_`` and ``-``."""
    return zlib.crc32(name_key(name).encode(errors="replace"))


def unmet_names(backbone_id: str, names: Sequence[str]) -> tuple[str, ...]:
    """Those of the names that say nothing to the starter; none for other models, which have met nearly any word."""
    return () if backbone_id != "starter" else tuple(name for name in names if not _met(name))


def unmet_in_words(names: Sequence[str]) -> str:
    """What that means, in one sentence; empty without such names."""
    if not names:
        return ""
    shown = [f"“{name[:MOST_LETTERS]}”" for name in names[:MOST_SHOWN]]
    if len(names) > MOST_SHOWN:
        shown.append(f"{len(names) - MOST_SHOWN} more names")
    listed = ", ".join(shown[:-1]) + (" and " if shown[1:] else "") + shown[-1]
    verb, them = ("says", "it") if len(names) == 1 else ("say", "them")
    return f"{listed} {verb} nothing to the model: it will learn {them} from your examples."


def _met(name: str) -> bool:
    return any(name_hash(head) in _known() for head in _heads(name))


def _heads(name: str) -> Iterator[str]:
    """The name and its last words, each in the singular too; a single letter or a number is no word."""
    words = name_key(name).split()
    if words and len(words[-1]) > 1 and not words[-1].isdigit():
        for start in {0, *range(max(len(words) - LONGEST_HEAD, 0), len(words))}:
            head = " ".join(words[start:])
            yield from (head, *_singulars(head))


def _singulars(name: str) -> Iterator[str]:
    for ending, instead in (("ies", "y"), ("ves", "f"), ("es", ""), ("s", "")):
        if name.endswith(ending):
            yield name.removesuffix(ending) + instead


@cache
def _known() -> frozenset[int]:
    with (files("resources") / "starter" / NAMES_FILE).open("rb") as file:
        return frozenset(np.load(file, allow_pickle=False).tolist())
