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

MAX_PIXELS: Final = MAX_MEGAPIXELS * 1_000_000
MAX_SIDE: Final = 100_000
"""Longest side read. JPEG ends at 65,535; beyond are damaged headers, whose padded square would have no end."""

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
        raise ImageUnreadable(path, _giant_reason(int(counted[1]) if counted else None)) from error
    except UnidentifiedImageError as error:
        raise ImageUnreadable(path, _NO_PICTURE) from error
    except MemoryError as error:
        raise ImageUnreadable(path, NO_MEMORY) from error
    except Exception as error:  # they raise some fifteen kinds, SyntaxError and struct.error among them
        raise ImageUnreadable(path, _damage(error)) from error


def _giant_reason(pixels: int | None) -> str:
    """Why a photo of so many pixels is not read; None where their number is unknown."""
    size = "too many" if pixels is None else math.ceil(pixels / 1_000_000)
    return f"has {size} megapixels; at most {MAX_MEGAPIXELS} are read. Make a smaller copy."


def refuse_giant(path: Path, size: tuple[int, int]) -> None:
    """Refuse a photo by its (width, height) in pixels.

    Raises:
        ImageUnreadable: more than 250 megapixels, or a side longer than 100,000.
    """
    if size[0] * size[1] > MAX_PIXELS:
        raise ImageUnreadable(path, _giant_reason(size[0] * size[1]))
    if max(size) > MAX_SIDE:
        shown = f"is {size[0]} x {size[1]} pixels; sides up to {MAX_SIDE} are read."
        raise ImageUnreadable(path, f"{shown} Cut it into shorter pieces, or copy it again if it is not so long.")


def _damage(error: Exception) -> str:
    said = " ".join(str(error).split())[:120]
    said = type(error).__name__ if said in ("", "None") else said
    if "truncated" in said or "end of file" in said.lower():
        return "is cut off: its end is missing; copy it again from where it came."
    return f"is damaged and cannot be decoded ({said}); copy it again or save it anew as JPEG or PNG."
