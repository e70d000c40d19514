"""A fault of PySide6 on Python 3.11, kept from stopping the program.

Seen with PySide6 6.12: ``signal.emit()``, ``processEvents()``, ``setText()`` and the like each give up one reference to
None or True that they do not own. From Python 3.12 on these constants cannot die (PEP 683); before, the interpreter
aborts after some thousand calls ("none_dealloc", "bool_dealloc").
"""

import ctypes
import sys
from typing import Final

_IMMORTAL_SINCE: Final = (3, 12)
_MANY: Final = 1 << 40


def make_constants_immortal() -> None:
    """Give None, True and False so many references that none of them ever dies, as newer Pythons do."""
    if sys.version_info >= _IMMORTAL_SINCE or sys.implementation.name != "cpython":
        return
    for constant in (None, True, False):
        count = ctypes.c_ssize_t.from_address(id(constant))  # the first field of every object of CPython
        if count.value < _MANY // 2:
            count.value += _MANY
