"""What Pillow and pi_heif raise over a file's content, in words that say what to do."""

import math
import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from PIL import Image, UnidentifiedImageError

from copl_engine.errors import ImageUnreadable

MAX_MEGAPIXELS: Final = 250
"""Largest photo read. Pillow holds four bytes a pixel: 1 GB, and turning or recolouring holds a second copy.
The largest cameras give 150, scanned slides of a whole plate about 200."""

NO_MEMORY: Final = "needs more memory than is free; close other programs or make a smaller copy."
_NO_PICTURE: Final = "is no picture of a kind that can be read, or its beginning is damaged; save it as JPEG or PNG."


@contextmanager
def library_faults(path: Path) -> Iterator[None]:
    """Around calls of Pillow and pi_heif alone: whatever they raise over a file's content is that file's fault.

    Raises:
        ImageUnreadable: in place of any exception.
    """
    try:
        yield
    except Image.DecompressionBombError as error:
        counted = re.search(r"\((\d+) pixels\)", str(error))
        raise ImageUnreadable(path, giant_reason(int(counted[1]) if counted else None)) from error
    except UnidentifiedImageError as error:
        raise ImageUnreadable(path, _NO_PICTURE) from error
    except MemoryError as error:
        raise ImageUnreadable(path, NO_MEMORY) from error
    except Exception as error:  # they raise some fifteen kinds, SyntaxError and struct.error among them
        raise ImageUnreadable(path, _damage(error)) from error


def giant_reason(pixels: int | None) -> str:
    """Why a photo of so many pixels is not read; None where their number is unknown."""
    size = "too many" if pixels is None else math.ceil(pixels / 1_000_000)
    return f"has {size} megapixels; at most {MAX_MEGAPIXELS} are read. Make a smaller copy."


def _damage(error: Exception) -> str:
    said = " ".join(str(error).split())[:120]
    said = type(error).__name__ if said in ("", "None") else said
    if "truncated" in said or "end of file" in said.lower():
        return "is cut off: its end is missing; copy it again from where it came."
    return f"is damaged and cannot be decoded ({said}); copy it again or save it anew as JPEG or PNG."
