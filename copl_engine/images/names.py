"""File and class names in any script: shown safely, written to tables and read back, compared.

A file name is bytes on Linux and may hold anything but a slash and a zero. Python keeps bytes that are no
UTF-8 as lone surrogates, which no table, database or terminal accepts.
"""

import os
import re
import unicodedata
from pathlib import Path
from typing import Final
from urllib.parse import quote, unquote_to_bytes

_ESCAPED: Final = "file:"
_UNSHOWABLE: Final = frozenset({"Cc", "Cs", "Zl", "Zp"})  # control, surrogate, line and paragraph separator
_BIDI: Final = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")  # can reorder a whole line
_FIGURES: Final = re.compile("[0-9]+")
_LONG: Final = 240  # Windows refuses plain paths from 248 (folders) and 260 (files) characters


def _is_plain(character: str) -> bool:
    return unicodedata.category(character) not in _UNSHOWABLE and character not in _BIDI


def _escape(character: str) -> str:
    if "\udc80" <= character <= "\udcff":
        return f"\\x{ord(character) - 0xDC00:02x}"  # the byte itself
    return character.encode("unicode_escape").decode("ascii")


def show(name: Path | str) -> str:
    """One line of text that any terminal, table or window can show.

    Undecodable bytes, line breaks and signs that reorder text become backslash escapes. For the eye only: two
    names may look the same; ``path_text`` is the form to read back.
    """
    return "".join(c if _is_plain(c) else _escape(c) for c in str(name))


def path_text(path: Path) -> str:
    """The text of a path for a table: one line of valid UTF-8 that ``path_from_text`` turns back.

    Nearly every path is written as it is. One with undecodable bytes or control characters is written as a
    percent-encoded ``file:`` address (RFC 8089), as is a relative path that begins like one.
    """
    text = str(path)
    if all(_is_plain(character) for character in text) and not text.startswith(_ESCAPED):
        return text
    return _ESCAPED + quote(os.fsencode(path))


def path_from_text(text: str) -> Path:
    """The path that ``path_text`` wrote."""
    if text.startswith(_ESCAPED):
        return Path(os.fsdecode(unquote_to_bytes(text.removeprefix(_ESCAPED))))
    return Path(text)


def system_path(path: Path) -> Path:
    """The path as the system is to be asked for it: on Windows in the form that may be long."""
    text = str(path)
    if os.name != "nt" or len(text) < _LONG or text.startswith("\\\\?\\"):
        return path
    text = os.path.abspath(text)  # noqa: PTH100 - resolve() would follow links
    return Path(f"\\\\?\\UNC\\{text[2:]}" if text.startswith("\\\\") else f"\\\\?\\{text}")


def clean_name(name: str) -> str:
    """A class name as it is kept: composed Unicode (NFC), one line, trimmed; ``_`` stays as typed."""
    return show(" ".join(unicodedata.normalize("NFC", name).split()))


def sort_key(name: str) -> str:
    """What sorts shown names as people do: numbers in them compare as numbers, 2 before 10, and before letters."""
    return _FIGURES.sub(_counted, name)


def _counted(figures: re.Match[str]) -> str:
    digits = figures[0].lstrip("0")
    return f"\x01{len(digits):03}{digits}"  # a sign that no shown name has, then how many digits


def name_key(name: str) -> str:
    """What two class names must differ in: case, blanks, ``_`` and ``-`` do not count. Empty if nothing is left."""
    folded = unicodedata.normalize("NFC", clean_name(name).casefold())
    return " ".join(folded.replace("_", " ").replace("-", " ").split())


def spoken_name(name: str) -> str:
    """A class name as it is read out in a prompt: ``_`` and ``-`` are blanks."""
    return " ".join(clean_name(name).replace("_", " ").replace("-", " ").split())
