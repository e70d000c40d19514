"""Contact sheets: the photos of a class side by side, the surest first, their names and confidences below."""

from collections.abc import Sequence
from typing import BinaryIO, Final

from PIL import Image, ImageDraw, ImageFont

from copl_engine.errors import ImageUnreadable
from copl_engine.export.labels import Label
from copl_engine.images.decode import thumbnail
from copl_engine.images.names import show

COLUMNS: Final = 6
PER_SHEET: Final = 60
TILE: Final = 160
GAP: Final = 12
LINE: Final = 16
_INK, _QUIET, _PAGE, _CARD = "#1d2329", "#5b6670", "#f4f5f6", "#ffffff"
_FONT: Final = ImageFont.load_default(12)
_BOLD: Final = ImageFont.load_default(15)


def sheet_rows(rows: Sequence[Label], number: int) -> Sequence[Label]:
    """The photos of a class that stand on its sheet ``number``, counted from 1."""
    surest = sorted(rows, key=lambda row: (-row.confidence, str(row.path)))
    return surest[(number - 1) * PER_SHEET : number * PER_SHEET]


def write_contact_sheet(title: str, rows: Sequence[Label], file: BinaryIO) -> None:
    """Draw one PNG; a photo that cannot be read any more gets an empty place."""
    lines = -(-len(rows) // COLUMNS)
    step_x, step_y = TILE + GAP, TILE + GAP + 2 * LINE
    canvas = Image.new("RGB", (GAP + COLUMNS * step_x, 3 * LINE + lines * step_y + GAP), _PAGE)
    draw = ImageDraw.Draw(canvas)
    draw.text((GAP, GAP), show(title), _INK, _BOLD)
    for number, row in enumerate(rows):
        left, top = GAP + number % COLUMNS * step_x, 3 * LINE + number // COLUMNS * step_y
        draw.rectangle((left, top, left + TILE - 1, top + TILE - 1), _CARD)
        try:
            photo = Image.fromarray(thumbnail(row.path, TILE))
            canvas.paste(photo, (left + (TILE - photo.width) // 2, top + (TILE - photo.height) // 2))
        except ImageUnreadable:
            draw.text((left + 4, top + 4), "cannot be read", _QUIET, _FONT)
        draw.text((left, top + TILE + 2), _shortened(show(row.path.name)), _INK, _FONT)
        draw.text((left, top + TILE + 2 + LINE), f"{row.confidence:.0%}", _QUIET, _FONT)
    canvas.save(file, format="PNG")


def _shortened(name: str) -> str:
    while _FONT.getlength(name) > TILE and len(name) > 2:
        name = f"{name[: len(name) // 2 - 1]}…{name[len(name) // 2 + 1 :]}"
    return name
