"""Where the answers of a batch lay, read on the files lane, with a mean grey picture of each class to lay it over."""

from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

from app.services.jobs import Steps
from copl_engine.errors import ImageUnreadable
from copl_engine.images.decode import decode_bytes, render
from copl_engine.images.geometry import Framing, seen_box
from copl_engine.images.reading import read_file
from copl_engine.inference.where import Whereabouts, whereabouts
from copl_engine.store.pages import reading

SIDE: Final = 112
_PHOTOS: Final = 24  # of a class, spread over all of its photos, make its mean picture
_FILL: Final = (127, 127, 127)


@dataclass(frozen=True, slots=True, eq=False)
class LookedOver:
    """What was found in a batch.

    Attributes:
        batch: its number.
        found: where its answers lay.
        frames: (side, side) mean grey picture of each class that has photos.
    """

    batch: int
    found: Whereabouts
    frames: dict[int, NDArray[np.uint8]]


def look_over(project: Path, batch: int) -> Steps:
    """Judge a batch; yields now and then. Done(LookedOver)."""
    yield None
    with reading(project) as pages:
        answers = list(pages.evidence(batch))
        found = whereabouts(answers)
        yield None
        frames = {}
        for index in found.classes:
            positions = [position for position, best, _ in answers if best == index]
            chosen = positions[:: max(len(positions) // _PHOTOS, 1)][:_PHOTOS]
            frames[index] = np.full((SIDE, SIDE), _FILL[0], np.uint8)
            pictures = []
            for path in pages.paths(batch, chosen):
                yield None
                if (picture := _grey(path)) is not None:
                    pictures.append(picture)
            if pictures:
                frames[index] = np.mean(pictures, 0).astype(np.uint8)
    return LookedOver(batch, found, frames)


def _grey(path: Path) -> NDArray[np.float64] | None:
    """The centred square of a photo, grey; None where it cannot be read now."""
    try:
        photo = decode_bytes(read_file(path), path, SIDE)
        box = seen_box(photo.source_size, Framing.CENTRE)
        grey: NDArray[np.float64] = render(photo, box, SIDE, _FILL).mean(-1)
    except ImageUnreadable:
        return None
    return grey
