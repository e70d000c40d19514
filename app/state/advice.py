"""Gentle warnings about the examples, each with what to do. Pure functions on the classes."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np

from copl_engine.backbones.known_names import unmet_in_words, unmet_names
from copl_engine.config import BackboneSpec
from copl_engine.store.project import ExampleClass
from copl_engine.types import Unreadable

NEARLY_SAME_BITS: Final = 4
"""Difference hashes of 64 bits that differ in so few are of nearly the same picture."""

IMBALANCE: Final = 20
_MOST_COMPARED: Final = 3000


@dataclass(frozen=True, slots=True)
class Advice:
    """One warning.

    Attributes:
        text: what was seen and what to do.
        contents: hashes of the photos it is about; a click shows them.
    """

    text: str
    contents: frozenset[str] = frozenset()


def advise(classes: Sequence[ExampleClass], unreadable: Sequence[Unreadable] = ()) -> tuple[Advice, ...]:
    """Everything worth a look, the weightiest first."""
    filled = [item for item in classes if item.examples]
    found = [*_unreadable(unreadable), *_in_two(filled), *_single(filled), *_imbalance(filled), *_nearly_same(filled)]
    empty = [item for item in classes if not item.examples]
    if empty and filled:
        found.append(Advice(f"“{empty[0].name}” has no photos yet; add some or remove it."))
    unmet = unmet_in_words(unmet_names(BackboneSpec().name, [item.name for item in filled]))
    return (*found, Advice(unmet)) if unmet else tuple(found)


def _unreadable(files: Sequence[Unreadable]) -> list[Advice]:
    if not files:
        return []
    first = files[0]
    more = f" {len(files) - 1} more could not be read either." if len(files) > 1 else ""
    return [Advice(f"{first.path.name} {first.reason}{more}")]


def _single(classes: Sequence[ExampleClass]) -> list[Advice]:
    return [
        Advice(
            f"“{item.name}” has one photo only; add a few that differ in place, light and background.",
            frozenset(example.content for example in item.examples),
        )
        for item in classes
        if len(item.examples) == 1
    ]


def _in_two(classes: Sequence[ExampleClass]) -> list[Advice]:
    where: dict[str, list[str]] = {}
    for item in classes:
        for example in item.examples:
            where.setdefault(example.content, []).append(item.name)
    pairs: dict[tuple[str, ...], set[str]] = {}
    for content, names in where.items():
        if len(names) > 1:
            pairs.setdefault(tuple(names[:2]), set()).add(content)
    return [
        Advice(
            f"{_photos(len(contents), 'The same photo is', 'The same {} photos are')} "
            f"in “{names[0]}” and “{names[1]}”; leave each in one class only.",
            frozenset(contents),
        )
        for names, contents in pairs.items()
    ]


def _imbalance(classes: Sequence[ExampleClass]) -> list[Advice]:
    if len(classes) < 2:
        return []
    most = max(classes, key=lambda item: len(item.examples))
    least = min(classes, key=lambda item: len(item.examples))
    times = len(most.examples) // max(len(least.examples), 1)
    if times < IMBALANCE:
        return []
    return [Advice(f"“{most.name}” has {times} times as many photos as “{least.name}”; add photos to “{least.name}”.")]


def _nearly_same(classes: Sequence[ExampleClass]) -> list[Advice]:
    found: list[Advice] = []
    for item in classes:
        contents = nearly_same(item)
        if contents:
            text = _photos(len(contents), "", "{} photos")
            found.append(
                Advice(f"{text} of “{item.name}” are nearly the same; one of them is enough.", frozenset(contents))
            )
    return found


def nearly_same(item: ExampleClass) -> set[str]:
    """Hashes of the photos of a class that have a near-duplicate in it."""
    examples = item.examples[:_MOST_COMPARED]
    looks = np.array([example.look for example in examples], np.uint64)
    same: set[str] = set()
    for row, look in enumerate(looks[:-1]):
        close = np.flatnonzero(np.bitwise_count(looks[row + 1 :] ^ look) <= NEARLY_SAME_BITS)
        if len(close):
            same.add(examples[row].content)
            same.update(examples[row + 1 + int(other)].content for other in close)
    return same


def alike_across(classes: Sequence[ExampleClass]) -> tuple[tuple[str, int, str, int], ...]:
    """Pairs of nearly the same picture in two classes: hash and class, of the one and of the other."""
    owners = [(item.id, example) for item in classes for example in item.examples][:_MOST_COMPARED]
    looks = np.array([example.look for _, example in owners], np.uint64)
    ids = np.array([owner for owner, _ in owners])
    found: list[tuple[str, int, str, int]] = []
    for row, look in enumerate(looks[:-1]):
        close = np.bitwise_count(looks[row + 1 :] ^ look) <= NEARLY_SAME_BITS
        for other in row + 1 + np.flatnonzero(close & (ids[row + 1 :] != ids[row])):
            (first_class, first), (second_class, second) = owners[row], owners[other]
            found.append((first.content, first_class, second.content, second_class))
    return tuple(found)


def _photos(count: int, one: str, many: str) -> str:
    words = ("No", "One", "Two", "Three", "Four", "Five", "Six")
    number = words[count] if count < len(words) else str(count)
    return one if count == 1 and one else many.format(number.lower() if not many.startswith("{") else number)
