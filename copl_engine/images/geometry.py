"""Which source pixels the model saw: boxes, patch cells and the views of a training photo.

There is one geometry for training, labelling and explaining. A box of source pixels is resampled straight
to the model's square by ``decode.render``. That differs by fractions of a pixel from the usual "resize, then
crop the centre", and so it is never mixed with it: the box that was rendered is the box that is shown.
"""

import math
from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Final, Self

import numpy as np
from numpy.typing import NDArray

from copl_engine.types import Box

INTERPOLATION: Final = "bicubic"
VIEW_SCALE: Final = (0.5, 1.0)
VIEW_RATIO: Final = (3 / 4, 4 / 3)
_TRIES: Final = 10  # torchvision's RandomResizedCrop gives up after as many

Grid = tuple[int, int]  # (rows, columns)
Size = tuple[int, int]  # (width, height) in pixels
Colour = tuple[float, float, float]


class Framing(Enum):
    """What part of a photo the model sees.

    CENTRE is the largest centred square; WHOLE the square around the whole photo, padded with the mean colour. CENTRE
    is the default: on clothing, four of five photos of which are tall (5 shots, 5 draws, shipped starter, mean and 95%
    interval), copl was right for 54.6% (52.2 to 57.0) by CENTRE and 49.3 (48.1 to 50.5) by WHOLE, the nearest class
    mean for 71.0 (68.1 to 73.8) and 64.3 (60.4 to 68.1).
    """

    CENTRE = "centre"
    WHOLE = "whole"


@dataclass(frozen=True, slots=True)
class Preprocessing:
    """How pixels become the numbers a backbone expects; travels in a classifier file's header.

    Attributes:
        size: side of the model's square input in pixels.
        mean, std: per channel (red, green, blue), for values from 0 to 1.
        framing: what part of the photo is seen.

    Raises:
        ValueError: a size below 1, or a mean or deviation that cannot be.
    """

    size: int
    mean: Colour
    std: Colour
    framing: Framing = Framing.CENTRE

    def __post_init__(self) -> None:
        if self.size < 1:
            raise ValueError(f"size must be positive, got {self.size}")
        if len(self.mean) != 3 or not all(0 <= value <= 1 for value in self.mean):
            raise ValueError(f"mean must be three numbers from 0 to 1, got {self.mean}")
        if len(self.std) != 3 or not all(0 < value < math.inf for value in self.std):
            raise ValueError(f"std must be three positive numbers, got {self.std}")

    @property
    def fill(self) -> tuple[int, int, int]:
        """The mean colour as 8-bit red, green, blue: what padding and hidden places are painted with."""
        red, green, blue = (round(255 * value) for value in self.mean)
        return red, green, blue

    def normalise(self, pixels: NDArray[np.uint8]) -> NDArray[np.float32]:
        """Turn rendered pixels into the backbone's input.

        Args:
            pixels: (B, size, size, 3) 8-bit sRGB.

        Returns:
            (B, 3, size, size), ``(value / 255 - mean) / std``.
        """
        deviation = 255 * np.asarray(self.std, np.float32)
        scaled = (pixels - 255 * np.asarray(self.mean, np.float32)) / deviation  # (B, size, size, 3)
        return np.ascontiguousarray(np.moveaxis(scaled, -1, 1), dtype=np.float32)

    def to_json(self) -> dict[str, object]:
        """Plain values for a JSON header; ``from_json`` reads them back unchanged."""
        return {
            "size": self.size,
            "mean": list(self.mean),
            "std": list(self.std),
            "framing": self.framing.value,
            "interpolation": INTERPOLATION,
        }

    @classmethod
    def from_json(cls, header: Mapping[str, object]) -> Self:
        """Read what ``to_json`` wrote.

        Raises:
            ValueError: an entry is missing, of another kind or of a newer program.
        """
        size = header.get("size")
        if not isinstance(size, int) or isinstance(size, bool):
            raise ValueError(f"size must be a whole number, got {size!r}")
        if header.get("interpolation") != INTERPOLATION:
            raise ValueError(f"interpolation must be {INTERPOLATION!r}, got {header.get('interpolation')!r}")
        framing = Framing(header.get("framing"))
        return cls(size, _colour(header, "mean"), _colour(header, "std"), framing)


def _colour(header: Mapping[str, object], entry: str) -> Colour:
    values = header.get(entry)
    if not isinstance(values, (list, tuple)) or len(values) != 3:
        raise ValueError(f"{entry} must be three numbers, got {values!r}")
    if not all(isinstance(value, (int, float)) and not isinstance(value, bool) for value in values):
        raise ValueError(f"{entry} must be three numbers, got {values!r}")
    red, green, blue = (float(value) for value in values)
    return red, green, blue


@dataclass(frozen=True, slots=True)
class View:
    """One way of showing a photo to the model: a box of source pixels, mirrored left to right or not."""

    box: Box
    flip: bool = False


def seen_box(source_size: Size, framing: Framing) -> Box:
    """The square of source pixels that the model sees.

    Args:
        source_size: (width, height) of the photo after the EXIF turn.
        framing: CENTRE lies inside the photo; WHOLE may begin at a negative ``left`` or ``top``.
    """
    width, height = source_size
    side = min(width, height) if framing is Framing.CENTRE else max(width, height)
    return Box((width - side) // 2, (height - side) // 2, side, side)


def _edges(start: int, length: int, cells: int) -> list[int]:
    return [start + length * cell // cells for cell in range(cells + 1)]


def cell_box(region: Box, grid: Grid, row: int, col: int) -> Box:
    """The source pixels of one patch; the patches of a grid tile the region without gap or overlap.

    In a region narrower than the grid has columns, some patches are without width.

    Args:
        region: what the model saw.
        grid: (rows, columns) of patches.
        row, col: the patch, from 0.

    Raises:
        IndexError: no such patch.
    """
    rows, columns = grid
    if not (0 <= row < rows and 0 <= col < columns):
        raise IndexError(f"patch ({row}, {col}) is outside a grid of {rows} x {columns}")
    x = _edges(region.left, region.width, columns)
    y = _edges(region.top, region.height, rows)
    return Box(x[col], y[row], x[col + 1] - x[col], y[row + 1] - y[row])


def cell_at(region: Box, grid: Grid, x: float, y: float) -> tuple[int, int] | None:
    """The patch (row, col) whose ``cell_box`` holds the point (x, y) of source pixels; None outside."""
    rows, columns = grid
    col = bisect_right(_edges(region.left, region.width, columns), x) - 1
    row = bisect_right(_edges(region.top, region.height, rows), y) - 1
    return (row, col) if 0 <= row < rows and 0 <= col < columns else None


def random_box(source_size: Size, rng: np.random.Generator, scale: tuple[float, float] = VIEW_SCALE) -> Box:
    """A random resized crop, as CoCoOp and torchvision draw it: a part of the area, a ratio, a place.

    Where no such box fits in ten tries (a panorama), the largest one with the nearest allowed ratio is taken,
    at a random place rather than torchvision's centre, so that the views of a panorama differ.

    Args:
        source_size: (width, height) of the photo after the EXIF turn.
        rng: the source of chance; the same state gives the same box.
        scale: least and largest part of the photo's area, over 0 to 1.

    Raises:
        ValueError: a scale outside 0 to 1.
    """
    least, most = scale
    if not 0 < least <= most <= 1:
        raise ValueError(f"scale must rise within 0 to 1, got {scale}")
    width, height = source_size
    low, high = (math.log(ratio) for ratio in VIEW_RATIO)
    for _ in range(_TRIES):
        area = width * height * rng.uniform(least, most)
        ratio = math.exp(rng.uniform(low, high))
        box_width, box_height = round(math.sqrt(area * ratio)), round(math.sqrt(area / ratio))
        if 0 < box_width <= width and 0 < box_height <= height:
            return _placed(source_size, (box_width, box_height), rng)
    narrowest, widest = VIEW_RATIO
    largest = max(1, min(width, round(height * widest))), max(1, min(height, round(width / narrowest)))
    return _placed(source_size, largest, rng)


def _placed(source_size: Size, size: Size, rng: np.random.Generator) -> Box:
    left = int(rng.integers(source_size[0] - size[0] + 1))
    top = int(rng.integers(source_size[1] - size[1] + 1))
    return Box(left, top, *size)


def training_views(
    source_size: Size, framing: Framing, count: int, seed: int, scale: tuple[float, float] = VIEW_SCALE
) -> tuple[View, ...]:
    """The views of one training photo, the same for the same arguments.

    The first is what labelling sees: the plain ``seen_box``. The others are random boxes of the photo (of the
    whole photo with either framing), every second one mirrored by chance.

    Args:
        source_size: (width, height) of the photo after the EXIF turn.
        framing: what part of the photo the first view shows.
        count: how many views, at least 1.
        seed: not negative; mix the photo's content hash into it, or all photos of a size get the same boxes.
        scale: least and largest part of the photo's area in a random box.

    Raises:
        ValueError: a count below 1, a negative seed or a scale outside 0 to 1.
    """
    if count < 1:
        raise ValueError(f"count must be positive, got {count}")
    rng = np.random.default_rng(seed)
    drawn = tuple(View(random_box(source_size, rng, scale), bool(rng.random() < 0.5)) for _ in range(count - 1))
    return (View(seen_box(source_size, framing)), *drawn)


def view_need(size: int, scale: tuple[float, float] = VIEW_SCALE) -> int:
    """The ``need`` of ``decode.open_photo`` at which the smallest random view is still decoded finely enough.

    Args:
        size: side of the model's square input in pixels.
        scale: the scale given to ``training_views``.
    """
    return math.ceil(size / math.sqrt(scale[0] * VIEW_RATIO[0]))
