"""The words of the window in the person's language: looked up when they are shown, never when a module is read.

``pyside6-lupdate`` finds the literals in ``tr("…")`` and ``QT_TR_NOOP("…")``; English is the source.
"""

from collections.abc import Iterable
from functools import cache
from importlib import resources
from typing import Final

from PySide6.QtCore import QCoreApplication, QLocale, QTranslator

CONTEXT: Final = ""  # lupdate gives it to what a plain function translates

_STEP: Final = 1000.0


def tr(text: str, note: str = "", n: int | None = None, /, **values: str | int) -> str:
    """The text in the language of the window, its ``{names}`` filled in.

    Args:
        text: an English literal, or what ``QT_TR_NOOP`` marked.
        note: tells apart two meanings of one English text, otherwise empty; lupdate takes what follows it for a count.
        n: a count that decides between singular and plural, shown as ``{n}``; the English text is the plural.
        values: whole numbers are written as the language writes them.
    """
    if n is None:
        return _filled(_found(text, note, -1), text, values)
    found = _found(text, note, n)
    if found == text:
        found = _english().translate(CONTEXT, text, note or None, n) or text  # also English has a singular
    return _filled(found, text, {"n": n, **values})


def QT_TR_NOOP(text: str) -> str:  # noqa: N802 - the name by which lupdate knows it
    """Mark a constant of a module, a class or an enumeration; ``tr`` it when it is shown."""
    return text


def number(value: float, digits: int = 0) -> str:
    """A number as the language writes it."""
    return _locale().toString(round(value)) if digits == 0 else _locale().toString(float(value), "f", digits)


def percent(part: float, digits: int = 0) -> str:
    """A part of one in per cent."""
    return tr("{number}%", number=number(100 * part, digits))


def size(count: float) -> str:
    """Bytes in words."""
    if count < _STEP:
        return tr("{n} bytes", "", round(count))
    for unit in ("kB", "MB"):
        count /= _STEP
        if count < _STEP:
            return f"{number(count)} {unit}"
    return f"{number(count / _STEP, 1)} GB"


def duration(seconds: float) -> str:
    """A time as one says it."""
    if seconds < 1.5:
        return tr("a second")
    if seconds < 20:
        return tr("{n} seconds", "", round(seconds))
    if seconds < 90:
        return tr("{n} seconds", "", round(seconds / 5) * 5)
    if seconds < 5400:
        return tr("{n} minutes", "", round(seconds / 60))
    return tr("{hours} hours", hours=number(seconds / 3600, 1))


def listed(items: Iterable[str]) -> str:
    """All of them in a row, as in: one, two and three."""
    *others, last = items
    return tr("{others} and {last}", others=tr(", ").join(others), last=last) if others else last


def _found(text: str, note: str, n: int) -> str:
    return QCoreApplication.translate(CONTEXT, text, note or None, n)


def _filled(found: str, text: str, values: dict[str, str | int]) -> str:
    if not values:
        return found
    shown = {name: value if isinstance(value, str) else number(value) for name, value in values.items()}
    try:
        return found.format(**shown)
    except (LookupError, ValueError):
        return text.format(**shown)  # a translation with a slip must stop nobody


def _locale() -> QLocale:
    locale = QLocale()
    return QLocale("en") if locale.language() == QLocale.Language.C else locale


@cache
def _english() -> QTranslator:
    translator = QTranslator()
    translator.load(str(resources.files("resources").joinpath("translations", "copl_en.qm")))
    return translator
