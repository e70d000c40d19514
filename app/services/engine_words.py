"""The engine's sentences in the person's language. The engine speaks English; here, and only here, it is understood.

A sentence is known by its shape. What has no known shape is shown as it came: words of the system and of other
programs, and of work that the window does not do.
"""

import re
from functools import cache
from typing import Final

from app.services.engine_sentences import REWORDED, SENTENCES
from app.words import number, percent, tr

_INNER: Final = frozenset({"place", "margin", "moved", "more", "photos"})
"""Placeholders whose value is a phrase of the engine as well, not a name or a number."""

_COUNTED: Final = frozenset(
    ("size", "most", "width", "height", "least", "found", "cores", "need", "free", "count", "share", "amount", "before")
) | {"hottest", "random", "here", "elsewhere"}
"""Those whose value is a number, written as the language does; a class or a folder may be called “2024”."""

_NUMBERS: Final = re.compile(r"(?P<whole>\d[\d,]*)|(?P<part>\d+)%|(?P<exact>\d[\d,]*\.(?P<digits>\d+))")


def translated(sentence: str) -> str:
    """A sentence, or a part of one, of the engine as the window says it."""
    for words, shape in _shapes():
        found = shape.fullmatch(sentence)
        if found is not None:
            return tr(words, **{name: _value(name, value) for name, value in found.groupdict().items()})
    return sentence


def with_reason(name: str, reason: str) -> str:
    """A file and what the engine says of it, in one sentence."""
    return tr("{name} {reason}", name=name, reason=translated(reason))


def _value(name: str, value: str) -> str:
    if name in _INNER:
        return translated(value)
    found = _NUMBERS.fullmatch(value) if name in _COUNTED else None
    if found is None:
        return value
    if found["part"]:
        return percent(int(found["part"]) / 100)
    if found["exact"]:
        return number(float(value.replace(",", "")), len(found["digits"]))
    return number(int(value.replace(",", "")))


@cache
def _shapes() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """What the window says, and the pattern of what the engine does, those with the most words of their own first."""
    said = {template: template for template in SENTENCES} | REWORDED
    pieces = {template: re.split(r"\{(\w+)\}", template) for template in said}
    longest = sorted(pieces, key=lambda template: -sum(map(len, pieces[template][::2])))
    return tuple((said[template], _shape(pieces[template])) for template in longest)


def _shape(pieces: list[str]) -> re.Pattern[str]:
    parts = [f"(?P<{piece}>.+?)" if at % 2 else re.escape(piece) for at, piece in enumerate(pieces)]
    return re.compile("".join(parts), re.DOTALL)
