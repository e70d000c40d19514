"""Any kind of decoded picture to 8-bit sRGB on white."""

import io
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageCms, TiffImagePlugin

from copl_engine.images.faults import library_faults

_DEPTHS: Final = (8, 10, 12, 14, 16)  # bits that cameras and microscopes store in 16
_UNSIGNED: Final = (1,)  # TIFF 6.0, tag SampleFormat; also where the tag is missing
_BLOCK: Final = 4_000_000  # values
_PROFILE_MODES: Final = {"RGB": "RGB", "GRAY": "L", "CMYK": "CMYK"}
_BROKEN_PROFILE: Final = (ImageCms.PyCMSError, OSError, ValueError, TypeError)


def to_srgb(image: Image.Image, path: Path) -> Image.Image:
    """An 8-bit sRGB picture on white.

    Deep greys are scaled by ``deep_to_grey``. Transparent places show white. A colour profile is applied; a
    broken one, or one for another kind of colour, is ignored.

    Args:
        image: decoded, in any of Pillow's modes.
        path: its file, named in errors.

    Returns:
        The picture in mode RGB; the same object where nothing was to be done.

    Raises:
        ImageUnreadable: Pillow cannot convert the picture.
    """
    if image.mode.startswith(("I", "F")):
        with library_faults(path):
            values = _deep_values(image)
        return Image.fromarray(deep_to_grey(values)).convert("RGB")
    profile = image.info.get("icc_profile")
    with library_faults(path):
        opaque = _on_white(image) if image.has_transparency_data else image
    turned = _apply_profile(opaque, profile) if isinstance(profile, bytes) and profile else None
    if turned is not None:
        return turned
    with library_faults(path):
        return opaque if opaque.mode == "RGB" else opaque.convert("RGB")


def _deep_values(image: Image.Image) -> NDArray[np.generic]:
    """The numbers of a deep grey picture; Pillow keeps 32 bits as signed, whichever a TIFF says they are."""
    values = np.asarray(image)
    if values.dtype != np.int32 or not isinstance(image, TiffImagePlugin.TiffImageFile):
        return values
    unsigned = image.tag_v2.get(TiffImagePlugin.SAMPLEFORMAT, _UNSIGNED) == _UNSIGNED
    return values.view(np.uint32) if unsigned else values


def deep_to_grey(values: NDArray[np.generic]) -> NDArray[np.uint8]:
    """Bring more than 8 bits of grey down to 8.

    Whole numbers from 0 to 65535 are divided by the largest value of their depth: the smallest of 8, 10, 12,
    14 or 16 bits that holds every value, so that a 12-bit camera's file is not nearly black, and photos of one
    camera stay comparable in brightness as a stretch to each photo's own range would not. Fractions from 0 to
    1 count as such. Anything else (negative, 32-bit, open-ended fractions) is stretched from its least to its
    largest value. Values that are no number become the least.

    Args:
        values: (rows, columns), integer or floating point.

    Returns:
        (rows, columns), 0 to 255.
    """
    low, high = _shown_range(values)
    grey = np.zeros(values.shape, np.uint8)
    for rows in _blocks(values):
        numbers = np.nan_to_num(values[rows].astype(np.float64), nan=low, posinf=high, neginf=low)
        grey[rows] = np.rint((numbers - low) * (255 / (high - low) if high > low else 0)).clip(0, 255)
    return grey


def _shown_range(values: NDArray[np.generic]) -> tuple[float, float]:
    """The values shown black and white."""
    ends = []
    for rows in _blocks(values):
        finite = values[rows][np.isfinite(values[rows])]
        ends += [float(finite.min()), float(finite.max())] if finite.size else []
    if not ends:
        return 0.0, 0.0
    low, high = min(ends), max(ends)
    if not np.issubdtype(values.dtype, np.integer):
        return (0.0, 1.0) if low >= 0 and high <= 1 else (low, high)
    if low < 0 or high > 65535:
        return low, high
    return 0.0, next(2.0**bits - 1 for bits in _DEPTHS if high < 2**bits)


def _blocks(values: NDArray[np.generic]) -> Iterator[slice]:
    """Rows by and by, so that a giant photo's wide numbers are not held all at once."""
    step = max(1, _BLOCK // values.shape[1])
    return (slice(row, row + step) for row in range(0, values.shape[0], step))


def _on_white(image: Image.Image) -> Image.Image:
    picture = image.convert("RGBA")
    return Image.alpha_composite(Image.new("RGBA", picture.size, "white"), picture).convert("RGB")


def _apply_profile(image: Image.Image, data: bytes) -> Image.Image | None:
    """The picture in sRGB; None where the profile is broken, of another kind of colour, or sRGB already."""
    try:
        profile = ImageCms.ImageCmsProfile(io.BytesIO(data))
        mode = _PROFILE_MODES.get(profile.profile.xcolor_space.strip())
        if mode is None or (mode == "CMYK") != (image.mode == "CMYK"):
            return None
        if ImageCms.getProfileDescription(profile).startswith("sRGB"):
            return None
        source = image if image.mode == mode else image.convert(mode)
        srgb = ImageCms.createProfile("sRGB")
        return ImageCms.profileToProfile(source, profile, srgb, outputMode="RGB")
    except _BROKEN_PROFILE:
        return None
