"""What a notebook has at hand as an image: a path, a PIL image, an array; to files that the engine reads."""

import io
import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageOps

from copl_engine.errors import NoImage
from copl_engine.images.pixels import to_srgb
from copl_engine.images.reading import read_file

ImageLike = str | os.PathLike[str] | Image.Image | NDArray[np.uint8]
"""A file's path, a PIL image, or an array of 8-bit values: rows x columns x 3 (red, green, blue) or rows x columns."""

_KEPT_MODES: Final = ("1", "L", "LA", "P", "RGB", "RGBA", "I;16")
"""PNG has them; others are turned into RGB as a file's are."""


def image_list(images: Sequence[ImageLike], what: str = "images") -> list[tuple[str, ImageLike]]:
    """Every image with its place in words, checked before long work begins.

    Args:
        images: a list, or an array of many images.
        what: its name in a sentence.

    Raises:
        NoImage: a single image in place of a list, or an entry that is no image.
    """
    if isinstance(images, (str, bytes, os.PathLike, Image.Image)) or _is_one(images):
        raise NoImage(f"{what} is a single image; put it into a list: [image].")
    try:
        found = list(images)
    except TypeError as error:
        raise NoImage(f"{what} is of the kind “{type(images).__name__}”; give a list of images.") from error
    named = [(f"{what}[{number}]", image) for number, image in enumerate(found)]
    for where, image in named:
        check_image(image, where)
    return named


def check_image(image: Any, where: str) -> None:
    """Say what is wrong with something that is no image.

    Raises:
        NoImage: which one, what is wrong with it, and what to do.
    """
    if isinstance(image, Image.Image):
        if 0 in image.size:
            raise NoImage(f"{where} is empty, {image.width} x {image.height}; give an image with pixels.")
        try:
            image.load()
        except (OSError, ValueError) as error:
            raise NoImage(f"{where} cannot be read ({error}); give its file's path or open it again.") from error
        return
    if isinstance(image, (str, os.PathLike)):
        path = Path(image)
        if not path.is_file():
            kind = "a folder, not a photo" if path.is_dir() else "no file"
            raise NoImage(f"{where} is “{path}”, and that is {kind}; check the path.")
    elif isinstance(image, np.ndarray):
        if not (image.ndim == 2 or (image.ndim == 3 and image.shape[2] == 3)) or 0 in image.shape:
            raise NoImage(f"{where} has the shape {image.shape}; give rows x columns x 3 or rows x columns.")
        if image.dtype != np.uint8:
            raise NoImage(
                f"{where} has values of the kind {image.dtype}; give whole numbers from 0 to 255 (dtype uint8)."
            )
    else:
        raise NoImage(
            f"{where} is of the kind “{type(image).__name__}”; give a file's path, a PIL image or an array of uint8."
        )


def image_bytes(image: ImageLike) -> bytes:
    """A checked image as a file's bytes; pixels that are in no file become a PNG, without loss.

    Raises:
        ImageUnreadable: the file cannot be read.
    """
    if isinstance(image, (str, os.PathLike)):
        return read_file(Path(image))
    picture = Image.fromarray(image) if isinstance(image, np.ndarray) else ImageOps.exif_transpose(image)
    straight = picture.convert("LA") if picture.mode == "La" else picture  # Pillow turns it into nothing else
    kept = straight if straight.mode in _KEPT_MODES else to_srgb(straight, Path("image"))
    written = io.BytesIO()
    kept.save(written, format="PNG", compress_level=1)
    return written.getvalue()


@contextmanager
def as_files(images: Sequence[ImageLike]) -> Iterator[list[Path]]:
    """A file for each checked image: its own, or a PNG in a folder that is gone afterwards."""
    with TemporaryDirectory(prefix="copl-") as folder:
        yield [_as_file(image, Path(folder), number) for number, image in enumerate(images)]


def _as_file(image: ImageLike, folder: Path, number: int) -> Path:
    if isinstance(image, (str, os.PathLike)):
        return Path(image).absolute()
    target = folder / f"image {number}.png"
    target.write_bytes(image_bytes(image))
    return target


def _is_one(images: object) -> bool:
    """Whether an array is one image: rows x columns (x 3), and not a list of paths or of grey images."""
    if not isinstance(images, np.ndarray) or images.dtype.kind in "OUS":
        return False
    return images.ndim == 2 or (images.ndim == 3 and images.shape[2] == 3)
