"""What differs between two states of the classes, small enough to be kept for every step, and applied both ways."""

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple, Self

from copl_engine.store.examples import Example, ExampleClass

Classes = tuple[ExampleClass, ...]
Runs = tuple[tuple[int, tuple[str, ...]], ...]
"""Photos by their contents, and the place in the class of each row of neighbours."""


class Head(NamedTuple):
    """A class without its photos."""

    position: int
    name: str
    colour: int


@dataclass(frozen=True, slots=True)
class ClassChange:
    """What became of one class.

    Attributes:
        id: of the class.
        before: None if it was made.
        after: None if it was removed.
        taken: photos that are gone, at their places before.
        put: photos that have come, at their places after.
    """

    id: int
    before: Head | None
    after: Head | None
    taken: Runs = ()
    put: Runs = ()

    @property
    def backwards(self) -> "ClassChange":
        """The same step, taken back."""
        return ClassChange(self.id, self.after, self.before, self.put, self.taken)

    @classmethod
    def from_plain(cls, values: Sequence[Any]) -> Self:
        """From what ``plain`` gave, once through JSON."""
        id_, before, after, taken, put = values
        runs = [tuple((place, tuple(contents)) for place, contents in each) for each in (taken, put)]
        return cls(id_, Head(*before) if before else None, Head(*after) if after else None, *runs)

    def plain(self) -> list[Any]:
        """In values that JSON knows."""
        return [self.id, self.before, self.after, self.taken, self.put]


def taught(classes: Classes) -> str:
    """Which photos are examples of which class: another hash once any of it is another."""
    found = hashlib.sha256()
    for item in classes:
        if item.examples:
            found.update(json.dumps([item.name, sorted(each.content for each in item.examples)]).encode())
    return found.hexdigest()


def difference(before: Classes, after: Classes) -> tuple[ClassChange, ...]:
    """What leads from one state to the other."""
    old = {item.id: (Head(place, item.name, item.colour), item) for place, item in enumerate(before)}
    new = {item.id: (Head(place, item.name, item.colour), item) for place, item in enumerate(after)}
    changes = []
    for id_ in {**old, **new}:
        head, item = old.get(id_, (None, None))
        later_head, later = new.get(id_, (None, None))
        if head != later_head or item != later:
            taken, put = _runs(item.examples if item else (), later.examples if later else ())
            if head != later_head or taken or put:
                changes.append(ClassChange(id_, head, later_head, taken, put))
    return tuple(changes)


def applied(classes: Classes, changes: Sequence[ClassChange], photos: Mapping[str, Example]) -> Classes:
    """The state that the changes lead to.

    Args:
        classes: the state that they begin at.
        changes: all of one step.
        photos: by their contents.

    Raises:
        ValueError: they begin at another state.
    """
    here = {item.id: item for item in classes}
    touched = {change.id for change in changes}
    result = [item for item in classes if item.id not in touched]
    heads = [(change.after, change) for change in changes if change.after is not None]
    for head, change in sorted(heads, key=lambda pair: pair[0].position):
        examples = here[change.id].examples if change.id in here else ()
        moved = _moved(examples, change, photos)
        result.insert(head.position, ExampleClass(change.id, head.name, head.colour, moved))
    return tuple(result)


def _runs(before: Sequence[Example], after: Sequence[Example]) -> tuple[Runs, Runs]:
    old, new = [each.content for each in before], [each.content for each in after]
    both = set(old) & set(new)
    if [content for content in old if content in both] != [content for content in new if content in both]:
        both = set()  # in another order
    return _rows(old, both), _rows(new, both)


def _rows(contents: Sequence[str], without: set[str]) -> Runs:
    rows: list[tuple[int, list[str]]] = []
    for place, content in enumerate(contents):
        if content in without:
            continue
        if rows and rows[-1][0] + len(rows[-1][1]) == place:
            rows[-1][1].append(content)
        else:
            rows.append((place, [content]))
    return tuple((place, tuple(row)) for place, row in rows)


def _moved(examples: Sequence[Example], change: ClassChange, photos: Mapping[str, Example]) -> tuple[Example, ...]:
    moved = list(examples)
    for place, contents in reversed(change.taken):
        if [each.content for each in moved[place : place + len(contents)]] != list(contents):
            raise ValueError(f"class {change.id} has other photos than this step takes")
        del moved[place : place + len(contents)]
    for place, contents in change.put:
        moved[place:place] = [photos[content] for content in contents]
    return tuple(moved)
