"""Photos to upright 8-bit sRGB pixels, and boxes of source pixels to the model's square.

The one loader for thumbnails, training, labelling and explaining. Whatever a file holds, the outcome is a
``Photo`` or an ``ImageUnreadable`` with a reason. All functions may run on several threads at once.
"""

import io
import math
import threading
import warnings
from contextlib import nullcontext
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
    WebPImagePlugin,
)

from copl_engine.errors import ImageUnreadable
from copl_engine.images.faults import MAX_PIXELS, NO_MEMORY, library_faults, refuse_giant
from copl_engine.images.geometry import Size, View
from copl_engine.images.pixels import to_srgb
from copl_engine.images.reading import read_file
from copl_engine.types import Box

FORMATS: Final = ("JPEG", "PNG", "WEBP", "GIF", "BMP", "TIFF", "AVIF", "HEIF", "JPEG2000", "PPM", "ICO")
"""Kinds that are tried. MPO and Motion Photos begin with a JPEG; AVIF is asked before HEIF, as they share a brand."""

_FINER: Final = 2  # a JPEG is decoded at no less than twice the wanted size
_GIANT: Final = 64_000_000  # pixels; above, one photo a time, or two threads would hold two giants
_giant: Final = threading.Lock()

Image.MAX_IMAGE_PIXELS = MAX_PIXELS // 2  # Pillow refuses at twice this, inside containers too (ICO, tiles)
AvifImagePlugin.DEFAULT_MAX_THREADS = 1  # photos are decoded on several threads already
pi_heif.register_heif_opener(thumbnails=False, depth_images=False, aux_images=False, decode_threads=1)
warnings.filterwarnings("ignore", module=r"PIL\.")  # once, here: a file's oddities are no news to the person

# EXIF orientation: the turn, and whether it brings the file's last column or row to the left or to the top
_TURNS: Final[dict[int, tuple[Image.Transpose | None, bool, bool]]] = {
    1: (None, False, False),
    2: (Image.Transpose.FLIP_LEFT_RIGHT, True, False),
    3: (Image.Transpose.ROTATE_180, True, True),
    4: (Image.Transpose.FLIP_TOP_BOTTOM, False, True),
    5: (Image.Transpose.TRANSPOSE, False, False),
    6: (Image.Transpose.ROTATE_270, True, False),
    7: (Image.Transpose.TRANSVERSE, True, True),
    8: (Image.Transpose.ROTATE_90, False, True),
}
_SIDEWAYS: Final = (5, 6, 7, 8)


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


def header_size(data: bytes, path: Path) -> Size:
    """(width, height) after the EXIF turn, as the file's beginning says; nothing is decoded.

    ``decode_bytes`` has the last word: the size of a turned TIFF and of a few odd files is only known then.

    Raises:
        ImageUnreadable: the bytes are no picture, or their beginning is damaged.
    """
    with library_faults(path), Image.open(io.BytesIO(data), formats=FORMATS) as file:
        return file.size[::-1] if _orientation(file) in _SIDEWAYS else file.size


def decode_bytes(data: bytes, path: Path, need: int | None = None) -> Photo:
    """Decode a photo from its bytes; ``path`` is only carried along and named in errors.

    Raises:
        ImageUnreadable: the bytes are no picture, damaged, cut off or too large.
    """
    try:
        return _decode(data, path, need)
    except MemoryError as error:
        raise ImageUnreadable(path, NO_MEMORY) from error


def _decode(data: bytes, path: Path, need: int | None) -> Photo:
    with library_faults(path):
        file = Image.open(io.BytesIO(data), formats=FORMATS)
    refuse_giant(path, file.size)
    with file, _giant if math.prod(file.size) > _GIANT else nullcontext():
        with library_faults(path):
            full, scale = _draft(file, need)
            file.load()
        if scale == 1:
            full = file.size  # some sizes are only known now: a turned TIFF, a HEIF
        refuse_giant(path, full)
        orientation = _orientation(file)
        return _upright(Photo(path, to_srgb(file, path), full, scale), orientation)


def _draft(file: ImageFile.ImageFile, need: int | None) -> tuple[Size, float]:
    """Ask a JPEG for fewer pixels; its full (width, height), and the source pixels for each one to come."""
    full = file.size
    if need is None or not isinstance(file, JpegImagePlugin.JpegImageFile):
        return full, 1.0
    drawn = file.draft(None, (_FINER * need, _FINER * need))
    return full, 1.0 if drawn is None else full[0] / drawn[1][2]


def _orientation(file: ImageFile.ImageFile) -> int:
    """The EXIF orientation, 1 to 8; 1 where it is missing, absurd or the EXIF block is broken.

    Read past ``PngImageFile.getexif``, which decodes the picture to look behind it.
    """
    try:
        value = Image.Image.getexif(file).get(ExifTags.Base.Orientation, 1)
    except Exception:  # Pillow raises many kinds; a broken block is no reason to refuse the photo
        return 1
    return value if isinstance(value, int) and value in _TURNS else 1


def _upright(photo: Photo, orientation: int) -> Photo:
    """The photo turned as its EXIF orientation says, apart from the file it came from."""
    turn, from_right, from_bottom = _TURNS[orientation]
    image = photo.image.copy() if turn is None else photo.image.transpose(turn)
    full = photo.source_size[::-1] if orientation in _SIDEWAYS else photo.source_size
    shift_x = image.width - full[0] / photo.scale if from_right else 0.0
    shift_y = image.height - full[1] / photo.scale if from_bottom else 0.0
    return Photo(photo.path, image, full, photo.scale, (shift_x, shift_y))


def render(photo: Photo, view: View | Box, size: int, fill: tuple[int, int, int]) -> NDArray[np.uint8]:
    """Resample a box of source pixels to the model's square, bicubic.

    Args:
        photo: a decoded photo.
        view: the box, and whether it is mirrored; sides may lie past the photo's edge.
        size: side of the square in pixels.
        fill: 8-bit red, green, blue shown past the photo's edge.

    Returns:
        (size, size, 3) 8-bit sRGB, read-only.
    """
    box, flip = (view.box, view.flip) if isinstance(view, View) else (view, False)
    x0, x1 = photo.span(0, box.left, box.width)
    y0, y1 = photo.span(1, box.top, box.height)
    image = photo.image
    if x0 >= 0 and y0 >= 0 and x1 <= image.width and y1 <= image.height:
        image = image.resize((size, size), Image.Resampling.BICUBIC, box=(x0, y0, x1, y1))
    elif x0 >= 0 and x1 <= image.width:  # the axis without padding first: what is padded then is small
        image = _resample(_resample(image, 0, (x0, x1), size, fill), 1, (y0, y1), size, fill)
    else:
        image = _resample(_resample(image, 1, (y0, y1), size, fill), 0, (x0, x1), size, fill)
    pixels = np.asarray(image)
    pixels = np.ascontiguousarray(pixels[:, ::-1]) if flip else pixels
    pixels.flags.writeable = False
    return pixels


def _resample(
    image: Image.Image, axis: int, span: tuple[float, float], size: int, fill: tuple[int, int, int]
) -> Image.Image:
    """Resize along one axis (0: x, 1: y), with ``fill`` beyond the edge; Pillow resizes by axis as well."""
    before = math.ceil(max(0.0, -span[0]))
    after = math.ceil(max(0.0, span[1] - image.size[axis]))
    start, stop = span[0] + before, span[1] + before
    if before or after:
        padded = [*image.size]
        padded[axis] += before + after
        canvas = Image.new("RGB", (padded[0], padded[1]), fill)
        canvas.paste(image, (before, 0) if axis == 0 else (0, before))
        image = canvas
    width, height = image.size
    if axis == 0:
        return image.resize((size, height), Image.Resampling.BICUBIC, box=(start, 0, stop, height))
    return image.resize((width, size), Image.Resampling.BICUBIC, box=(0, start, width, stop))


def thumbnail(path: Path, side: int) -> NDArray[np.uint8]:
    """The whole photo, small: ``shrink`` of the photo opened for it.

    Raises:
        ImageUnreadable: as ``open_photo``.
    """
    return shrink(open_photo(path, side), side)


def shrink(photo: Photo, side: int) -> NDArray[np.uint8]:
    """The whole photo with its longer side brought down to ``side`` pixels; smaller photos stay as they are.

    Returns:
        (rows, columns, 3) 8-bit sRGB, read-only.
    """
    width, height = photo.source_size
    ratio = min(1.0, side / max(width, height))
    size = max(1, round(width * ratio)), max(1, round(height * ratio))
    x0, x1 = photo.span(0, 0, width)
    y0, y1 = photo.span(1, 0, height)
    pixels = np.asarray(photo.image.resize(size, Image.Resampling.BICUBIC, box=(x0, y0, x1, y1)))
    pixels.flags.writeable = False
    return pixels
