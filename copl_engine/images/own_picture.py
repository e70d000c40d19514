"""Pictures that CoPL Studio makes carry its name, so that no other picture is ever replaced by one.

The name is in a tEXt chunk with the keyword "Software" (PNG specification, third edition, 11.3.3.2).
"""

from pathlib import Path
from typing import Final

from PIL import Image
from PIL.PngImagePlugin import PngInfo

from copl_engine.errors import OutputProblem

KEYWORD: Final = "Software"
NAME: Final = "CoPL Studio"


def signature() -> PngInfo:
    """What ``Image.save`` is given as ``pnginfo``."""
    signed = PngInfo()
    signed.add_text(KEYWORD, NAME)
    return signed


def check_replaceable(target: Path) -> None:
    """Refuse a place where something lies that CoPL Studio did not draw; an empty file may be filled.

    Raises:
        OutputProblem: the reason.
    """
    if target.exists() and target.stat().st_size and not _is_own(target):
        raise OutputProblem(
            f"{target} was not drawn by CoPL Studio, and photos are never written over; choose another name."
        )


def _is_own(path: Path) -> bool:
    try:
        with Image.open(path, formats=["PNG"]) as picture:
            return picture.info.get(KEYWORD) == NAME
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError):
        return False
