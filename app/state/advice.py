"""Gentle warnings about the examples, each with what to do. Pure functions on the classes."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np

from app.services.engine_words import with_reason
from app.words import listed, tr
from copl_engine.backbones.known_names import MOST_LETTERS, MOST_SHOWN, unmet_names
from copl_engine.config import BackboneSpec
from copl_engine.images.names import show
from copl_engine.store.examples import ExampleClass
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
        found.append(Advice(tr("“{name}” has no photos yet; add some or remove it.", name=empty[0].name)))
    return (*found, *_unmet(unmet_names(BackboneSpec().name, [item.name for item in filled])))


def _unmet(names: Sequence[str]) -> list[Advice]:
    if not names:
        return []
    shown = [tr("“{name}”", name=name[:MOST_LETTERS]) for name in names[:MOST_SHOWN]]
    if len(names) > MOST_SHOWN:
        shown.append(tr("{n} more names", "", len(names) - MOST_SHOWN))
    text = tr(
        "{names} say nothing to the model: it will learn them from your examples.", "", len(names), names=listed(shown)
    )
    return [Advice(text)]


def _unreadable(files: Sequence[Unreadable]) -> list[Advice]:
    if not files:
        return []
    first = files[0]
    said = with_reason(show(first.path.name), first.reason)
    if len(files) > 1:
        others = tr("{n} more could not be read either.", "", len(files) - 1)
        said = tr("{first} {then}", first=said, then=others)
    return [Advice(said)]


def _single(classes: Sequence[ExampleClass]) -> list[Advice]:
    single = [item for item in classes if len(item.examples) == 1]
    if not single:
        return []
    shown = [tr("“{name}”", name=item.name) for item in single[:MOST_SHOWN]]
    if len(single) > MOST_SHOWN:
        shown.append(tr("{n} more classes", "", len(single) - MOST_SHOWN))
    text = tr(
        "{names} have one photo only; add a few that differ in place, light and background.",
        "",
        len(single),
        names=listed(shown),
    )
    return [Advice(text, frozenset(item.examples[0].content for item in single))]


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
            tr(
                "The same {n} photos are in “{first}” and “{second}”; leave each in one class only.",
                "",
                len(contents),
                first=names[0],
                second=names[1],
            ),
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
    text = tr(
        "“{most}” has {times} times as many photos as “{least}”; add photos to “{least}”.",
        most=most.name,
        least=least.name,
        times=times,
    )
    return [Advice(text)]


def _nearly_same(classes: Sequence[ExampleClass]) -> list[Advice]:
    found: list[Advice] = []
    for item in classes:
        contents = nearly_same(item)
        if contents:
            text = tr(
                "{n} photos of “{name}” are nearly the same; one of them is enough.", "", len(contents), name=item.name
            )
            found.append(Advice(text, frozenset(contents)))
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
