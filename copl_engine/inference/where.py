"""Where the answers of many photos lay, to find shortcuts that no photo shows by itself.

A classifier may learn the date stamp on all photos of a defect in the place of the defect; it is right until a photo
comes without one. Where most photos of one class were decided by the same corner or edge, and those of the others
were not, that is worth a look.
"""

import struct
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Final

import numpy as np
from numpy.typing import NDArray

from copl_engine.inference.weight_maps import EVERYWHERE, place_in_words

MOST: Final = 0.6
"""A class whose photos lean on one place this often is worth a warning,"""

FEW: Final = 0.2
"""where photos of the other classes do no more often than this.

Measured with the starter on the sample's five classes, 8 examples and 12 unseen photos of each: a bar code of 15% of
the side, in one corner of all washers, holds 15 to 37% of what speaks for them (without it 0 to 3), so that all of
them lean on that corner; of the others 6% do. Without any bar code 8 to 22% of a class lean on one place or another."""

LEAN: Final = 1.5
"""An answer leans on a place that holds so many times what its size would give."""

LEAST: Final = 5
"""Photos of a class from which on something can be said of it."""

_FINEST: Final = 16  # rows and columns that are kept
_HEAD: Final = "<BBf"
_FENCE: Final = 1.5  # Tukey's, for photos that are unlike the others of their class


class Place(Enum):
    """Places at the margin that an answer can lean on; the value is the person's word for it."""

    UPPER_LEFT = "the upper left corner"
    UPPER_RIGHT = "the upper right corner"
    LOWER_LEFT = "the lower left corner"
    LOWER_RIGHT = "the lower right corner"
    TOP = "the upper edge"
    BOTTOM = "the lower edge"
    LEFT = "the left edge"
    RIGHT = "the right edge"
    BORDER = "the border all around"


@dataclass(frozen=True, slots=True, eq=False)
class ClassPlaces:
    """Where the answers of one class lay.

    Attributes:
        photos: how many.
        mean: (rows, cols) part of what speaks for the class that lies in each place, sums to 1.
        leaning: part of its photos whose answers lean on each place.
    """

    photos: int
    mean: NDArray[np.float32]
    leaning: dict[Place, float]


@dataclass(frozen=True, slots=True)
class Shortcut:
    """A class whose answers lean on a place that those of the other classes do not.

    Attributes:
        class_index: which class.
        place: where.
        here: part of its photos that lean on it.
        elsewhere: the same of all other photos.
    """

    class_index: int
    place: Place
    here: float
    elsewhere: float


@dataclass(frozen=True, slots=True, eq=False)
class Whereabouts:
    """Where the answers of a batch lay.

    Attributes:
        classes: of each class that has photos whose evidence was kept.
        shortcuts: what is worth a look.
        leaning: photos, by the numbers they came with, whose answer leans on each place.
        unusual: photos whose answer lies elsewhere than is usual for their class.
    """

    classes: dict[int, ClassPlaces]
    shortcuts: tuple[Shortcut, ...]
    leaning: dict[Place, NDArray[np.int64]]
    unusual: NDArray[np.int64]


def pack(values: NDArray[np.float32]) -> bytes:
    """(rows, cols) evidence in a byte a place, on a grid of 16 x 16 at most."""
    while max(values.shape) > _FINEST:
        values = _halved(values)
    most = float(np.abs(values).max())
    levels = np.rint(values * (127 / most)).astype(np.int8) if most > 0 else np.zeros(values.shape, np.int8)
    return struct.pack(_HEAD, *values.shape, most) + levels.tobytes()


def unpack(packed: bytes) -> NDArray[np.float32]:
    """(rows, cols) evidence, to 1/127 of its greatest value."""
    rows, cols, most = struct.unpack_from(_HEAD, packed)
    levels = np.frombuffer(packed, np.int8, offset=struct.calcsize(_HEAD)).reshape(rows, cols)
    found: NDArray[np.float32] = levels.astype(np.float32) * np.float32(most / 127)
    return found


def whereabouts(answers: Iterable[tuple[int, int, bytes]]) -> Whereabouts:
    """Judge a batch.

    Args:
        answers: number, class and packed evidence of each photo; all on one grid.
    """
    rows = list(answers)
    if not rows:
        return Whereabouts({}, (), {place: np.empty(0, np.int64) for place in Place}, np.empty(0, np.int64))
    numbers = np.array([number for number, _, _ in rows], np.int64)
    best = np.array([best for _, best, _ in rows], np.int64)
    parts = np.stack([_parts(unpack(packed)) for _, _, packed in rows])  # (N, rows, cols)
    leaning = {place: _leans(parts, place) for place in Place}
    classes = {
        int(index): ClassPlaces(
            int((best == index).sum()),
            parts[best == index].mean(0),
            {place: float(leans[best == index].mean()) for place, leans in leaning.items()},
        )
        for index in np.unique(best)
    }
    shortcuts = [found for index in classes if (found := _shortcut(index, best, leaning)) is not None]
    unusual = np.zeros(len(rows), np.bool_)
    for index, places in classes.items():
        unusual[best == index] = _strange(parts[best == index], places.mean)
    return Whereabouts(
        classes, tuple(shortcuts), {place: numbers[leans] for place, leans in leaning.items()}, numbers[unusual]
    )


def _halved(values: NDArray[np.float32]) -> NDArray[np.float32]:
    """The mean of two by two places; a last odd line is left as it is, a place of its own."""
    rows, cols = values.shape
    lines = [values[row : row + 2].mean(0) for row in range(0, rows, 2)]
    return np.stack([np.stack(lines)[:, col : col + 2].mean(1) for col in range(0, cols, 2)], 1)


def _parts(values: NDArray[np.float32]) -> NDArray[np.float32]:
    """What part of all that speaks for the class lies in each place; even where nothing does."""
    speaks = values.clip(0)
    total = float(speaks.sum())
    found = speaks / total if total > 0 else np.full(values.shape, 1 / values.size)
    return found.astype(np.float32)


def _mask(place: Place, shape: tuple[int, ...]) -> NDArray[np.bool_]:
    """The places of a grid that belong to it: a quarter of a side for a corner, a seventh for an edge."""
    rows, cols = shape
    row, col = np.indices((rows, cols))
    deep = max(round(min(rows, cols) / 4), 1)
    thin = max(round(min(rows, cols) / 7), 1)
    upper, lower, left, right = row < deep, row >= rows - deep, col < deep, col >= cols - deep
    edges = row < thin, row >= rows - thin, col < thin, col >= cols - thin
    masks: dict[Place, NDArray[np.bool_]] = {
        Place.UPPER_LEFT: upper & left,
        Place.UPPER_RIGHT: upper & right,
        Place.LOWER_LEFT: lower & left,
        Place.LOWER_RIGHT: lower & right,
        Place.TOP: edges[0],
        Place.BOTTOM: edges[1],
        Place.LEFT: edges[2],
        Place.RIGHT: edges[3],
        Place.BORDER: edges[0] | edges[1] | edges[2] | edges[3],
    }
    return masks[place]


def _leans(parts: NDArray[np.float32], place: Place) -> NDArray[np.bool_]:
    """(N,) whether the answers lean on the place."""
    mask = _mask(place, parts.shape[1:])
    leans: NDArray[np.bool_] = parts[:, mask].sum(1) >= LEAN * mask.mean()
    return leans


def _shortcut(index: int, best: NDArray[np.int64], leaning: dict[Place, NDArray[np.bool_]]) -> Shortcut | None:
    """The place, if any, that most photos of a class lean on and the others do not; a corner before its edges."""
    own = best == index
    if own.sum() < LEAST or (~own).sum() < LEAST:
        return None
    shares = [
        Shortcut(index, place, float(leans[own].mean()), float(leans[~own].mean())) for place, leans in leaning.items()
    ]
    found = [share for share in shares if share.here >= MOST and share.elsewhere <= FEW]
    return max(found, key=lambda share: share.here - share.elsewhere, default=None)


def _strange(parts: NDArray[np.float32], usual: NDArray[np.float32]) -> NDArray[np.bool_]:
    """(N,) photos that share much less with the usual places of their class than its other photos do."""
    alike = np.minimum(parts, usual).sum((1, 2))
    low, high = np.percentile(alike, [25, 75])
    strange: NDArray[np.bool_] = alike < low - _FENCE * (high - low)
    return strange & (len(parts) >= LEAST)


def in_words(shortcut: Shortcut, class_names: Sequence[str]) -> str:
    """A shortcut as a warning, and what to do."""
    name = class_names[shortcut.class_index]
    return (
        f"On {shortcut.here:.0%} of the photos of “{name}”, {shortcut.place.value} speaks for the class; on "
        f"{shortcut.elsewhere:.0%} of the others it does for theirs. Is something there that has nothing to do with "
        f"“{name}”, such as a date or a label? Then cut it off, or give examples without it."
    )


def leans_in_words(name: str, places: ClassPlaces) -> str:
    """Where the answers of one class lay, in one sentence."""
    most = max(places.leaning, key=lambda place: places.leaning[place])
    count = f"{places.photos:,} photo{'s' if places.photos != 1 else ''}"
    where = place_in_words(places.mean)
    where = "lies everywhere alike" if where == EVERYWHERE else f"lies mostly in {where}"
    margin = f"; on {places.leaning[most]:.0%} also in {most.value}" if places.leaning[most] else ""
    return f"“{name}”, {count}: what speaks for it {where}{margin}."
