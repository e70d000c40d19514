"""Photos to upright 8-bit sRGB pixels, and boxes of source pixels to the model's square.

The one loader for thumbnails, training, labelling and explaining. Whatever a file holds, the outcome is a
``Photo`` or an ``ImageUnreadable`` with a reason. All functions may run on several threads at once.
"""

import io
import math
import threading
import warnings
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np
import pi_heif
from numpy.typing import NDArray
from PIL import (  # noqa: F401 - a format can be read once its module is imported; no others are
    AvifImagePlugin,
    BmpImagePlugin,
    ExifTags,
    GifImagePlugin,
    IcoImagePlugin,
    Image,
    ImageFile,
    Jpeg2KImagePlugin,
    JpegImagePlugin,
    MpoImagePlugin,
    PngImagePlugin,
    PpmImagePlugin,
    TiffImagePlugin,
    UnidentifiedImageError,
    WebPImagePlugin,
)

from copl_engine.errors import ImageUnreadable
from copl_engine.images.geometry import Size, View
from copl_engine.images.pixels import to_srgb
from copl_engine.images.reading import read_file
from copl_engine.types import Box

MAX_MEGAPIXELS: Final = 250
"""Largest photo read. Pillow holds four bytes a pixel: 1 GB, and turning or recolouring holds a second copy.
The largest cameras give 150, scanned slides of a whole plate about 200."""

FORMATS: Final = ("JPEG", "PNG", "WEBP", "GIF", "BMP", "TIFF", "AVIF", "HEIF", "JPEG2000", "PPM", "ICO")
"""Kinds that are tried. MPO and Motion Photos begin with a JPEG; AVIF is asked before HEIF, as they share a brand."""

_MAX_PIXELS: Final = MAX_MEGAPIXELS * 1_000_000
_FINER: Final = 2  # a JPEG is decoded at no less than twice the wanted size
_GIANT: Final = 64_000_000  # pixels; above, one photo a time, or two threads would hold two giants
_giant: Final = threading.Lock()

Image.MAX_IMAGE_PIXELS = _MAX_PIXELS // 2  # Pillow refuses at twice this, inside containers too (ICO, tiles)
AvifImagePlugin.DEFAULT_MAX_THREADS = 1  # photos are decoded on several threads already
pi_heif.register_heif_opener(thumbnails=False, depth_images=False, aux_images=False, decode_threads=1)
warnings.filterwarnings("ignore", module=r"PIL\.")  # once, here: a file's oddities are no news to the person

_Flips = tuple[Image.Transpose | None, bool, bool]
_TURNS: Final[dict[int, _Flips]] = {  # EXIF orientation: the turn, and whether it ends at the right or bottom edge
    1: (None, False, False),
    2: (Image.Transpose.FLIP_LEFT_RIGHT, True, False),
    3: (Image.Transpose.ROTATE_180, True, True),
    4: (Image.Transpose.FLIP_TOP_BOTTOM, False, True),
    5: (Image.Transpose.TRANSPOSE, False, False),
    6: (Image.Transpose.ROTATE_270, True, False),
    7: (Image.Transpose.TRANSVERSE, True, True),
    8: (Image.Transpose.ROTATE_90, False, True),
}


@dataclass(frozen=True, slots=True, eq=False)
class Photo:
    """A decoded photo, upright, 8-bit sRGB on white.

    A source pixel (x, y) lies at ``x / scale + shift[0], y / scale + shift[1]`` of the decoded picture.

    Attributes:
        path: the file.
        image: mode RGB; smaller than the source where a JPEG was decoded at a half, quarter or eighth.
        source_size: (width, height) in source pixels, after the EXIF turn.
        scale: source pixels for one decoded pixel: 1, 2, 4 or 8.
        shift: under one decoded pixel; where a scaled JPEG's incomplete last column or row came first by the turn.
    """

    path: Path
    image: Image.Image
    source_size: Size
    scale: float = 1.0
    shift: tuple[float, float] = (0.0, 0.0)

    def span(self, axis: int, start: float, length: float) -> tuple[float, float]:
        """Where source pixels ``start`` to ``start + length`` along an axis (0: x, 1: y) lie in ``image``."""
        first = start / self.scale + self.shift[axis]
        return first, first + length / self.scale


def open_photo(path: Path, need: int | None = None) -> Photo:
    """Read and decode a photo.

    Args:
        path: the file.
        need: the shorter side in pixels that will be rendered, normally the model's input size; a JPEG is then
            decoded at a half, quarter or eighth while both sides keep twice that. None decodes all pixels.

    Raises:
        ImageUnreadable: the file cannot be read or decoded; the reason says what to do.
    """
    return decode_bytes(read_file(path), path, need)


def decode_bytes(data: bytes, path: Path, need: int | None = None) -> Photo:
    """Decode a photo from its bytes; ``path`` is only carried along and named in errors.

    Raises:
        ImageUnreadable: the bytes are no picture, damaged, cut off or too large.
    """
    with _library(path):
        file = Image.open(io.BytesIO(data), formats=FORMATS)
    with file, _giant if file.width * file.height > _GIANT else nullcontext():
        scale = _draft(file, need)
        full = file.size if scale is None else scale[0]
        with _library(path):
            file.load()
        if scale is None:
            full = file.size  # some sizes are only known now: turned TIFF, HEIF
            _refuse_giant(path, full)
        return _upright(path, file, full, 1.0 if scale is None else scale[1])


def _draft(file: ImageFile.ImageFile, need: int | None) -> tuple[Size, float] | None:
    """Ask a JPEG for fewer pixels: its full size and the source pixels for each one; None for other files."""
    if need is None or not isinstance(file, JpegImagePlugin.JpegImageFile):
        return None
    full = file.size
    drawn = file.draft(None, (_FINER * need, _FINER * need))
    return None if drawn is None else (full, full[0] / drawn[1][2])


def _upright(path: Path, file: ImageFile.ImageFile, full: Size, scale: float) -> Photo:
    turn, at_right, at_bottom = _TURNS[_orientation(file)]
    with _library(path):
        image = to_srgb(file)
        image = image.copy() if image is file and turn is None else image
        image = image if turn is None else image.transpose(turn)
    sideways = image.size != file.size or turn in _SIDEWAYS
    width, height = full[::-1] if sideways else full
    shift_x = image.width - width / scale if at_right else 0.0
    shift_y = image.height - height / scale if at_bottom else 0.0
    return Photo(path, image, (width, height), scale, (shift_x, shift_y))
