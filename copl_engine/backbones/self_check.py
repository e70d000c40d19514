"""Is a model run as it was meant? Tried on the shipped sample: names told apart, and places found in composed images.

A wrong architecture, activation or normalisation shows as names hardly above chance. The composed images, four photos
of different classes in one, choose where patch features are read: whichever source finds each class in its quarter.
"""

from collections.abc import Generator, Sequence
from dataclasses import dataclass, replace
from importlib.resources import as_file, files
from itertools import combinations
from typing import Final

import numpy as np
import torch
from numpy.typing import NDArray
from scipy.stats import binom
from torch import Tensor

from copl_engine.backbones.image_tower import PatchSource, image_encoder, normalised, patch_sources
from copl_engine.backbones.library import Installed, rewrite
from copl_engine.backbones.load import load_installed
from copl_engine.backbones.open_clip_backbone import OpenClipBackbone
from copl_engine.config import TEMPLATE
from copl_engine.device import choose_device, image_precision
from copl_engine.images.decode import open_photo, render
from copl_engine.images.geometry import Preprocessing, seen_box
from copl_engine.types import Measured

APART: Final = ("none of these", "masks")
PHOTOS: Final = 8
"""Of each of the sample's classes."""

BY_CHANCE: Final = 1e-3
"""How rarely names that say nothing may look right."""

_BATCH: Final = 8
_QUARTERS: Final = 4

Pixels = NDArray[np.uint8]


@dataclass(frozen=True, slots=True)
class Checked:
    """What a model does with the sample.

    Attributes:
        model: its record, with the patch source that found places best.
        right: share of photos named right, untrained.
        chance: share that guessing gives.
        looks_right: whether ``right`` is far above it.
        places: share of patches of the composed images whose class was found, by source.
    """

    model: Installed
    right: float
    chance: float
    looks_right: bool
    places: dict[PatchSource, float]

    @property
    def sentence(self) -> str:
        """For the person."""
        if self.looks_right:
            return (
                f"{self.model.id} is ready: untrained it names {self.right:.0%} of the sample's photos right "
                f"(chance {self.chance:.0%})."
            )
        return (
            f"{self.model.id} is here, but names only {self.right:.0%} of the sample's photos right (chance "
            f"{self.chance:.0%}): its architecture or normalisation may be other ones, or it was made for other "
            "pictures. Measure it on yours before you trust it: copl evaluate FOLDER --backbone " + self.model.id
        )


def check(model: Installed) -> Generator[Measured, None, Checked]:
    """Try a model on the sample and keep in its record what came out.

    Raises:
        BackboneProblem: it cannot be loaded.
    """
    yield Measured("loading the model", 0, 2)
    backbone = load_installed(model, choose_device())
    classes = _sample(backbone.preprocessing)
    texts = backbone.encode_texts([f"{TEMPLATE} {name}." for name in classes])
    yield Measured("naming the sample's photos", 1, 2)
    labels = np.repeat(np.arange(len(classes)), [len(photos) for photos in classes.values()])
    pixels = np.concatenate([photos[:, 0] for photos in classes.values()])
    pooled = torch.cat([backbone.encode_images(torch.from_numpy(part)).pooled for part in _batches(pixels)])
    named = (pooled @ texts.T).argmax(-1).cpu().numpy()
    hits, chance = int((named == labels).sum()), 1 / len(classes)
    looks_right = float(binom.sf(hits - 1, len(labels), chance)) < BY_CHANCE
    places = _places(backbone, [photos[:, 1] for photos in classes.values()], texts)
    best = max(places, key=lambda source: places[source])
    kept = replace(model, patches=best.value, named_right=hits / len(labels), looks_right=looks_right)
    rewrite(kept)
    return Checked(kept, hits / len(labels), chance, looks_right, places)


def _sample(preprocessing: Preprocessing) -> dict[str, Pixels]:
    """By class, (N, 2, size, size, 3): each photo whole, and small in the upper left of an empty image."""
    size = preprocessing.size
    with as_file(files("resources") / "sample") as folder:
        found: dict[str, Pixels] = {}
        for place in sorted(path for path in folder.iterdir() if path.is_dir() and path.name not in APART):
            photos = [open_photo(path, size) for path in sorted(place.glob("*.jpg"))[:PHOTOS]]
            if not photos:
                continue
            stacked = np.zeros((len(photos), 2, size, size, 3), np.uint8)
            for row, photo in zip(stacked, photos, strict=True):
                box = seen_box(photo.source_size, preprocessing.framing)
                row[0] = render(photo, box, size, preprocessing.fill)
                row[1, : size // 2, : size // 2] = render(photo, box, size // 2, preprocessing.fill)
            found[place.name] = stacked
    return found


def _places(backbone: OpenClipBackbone, small: Sequence[Pixels], texts: Tensor) -> dict[PatchSource, float]:
    """Share of patches in composed images that are most like the class of their quarter, by patch source."""
    composed, shown = _composed(small)
    rows, cols = backbone.grid
    lower = (2 * np.arange(rows) + 1 > rows).astype(int)  # centres of patches below the middle
    right = (2 * np.arange(cols) + 1 > cols).astype(int)
    quarter = (2 * lower[:, None] + right).ravel()  # (P,)
    found: dict[PatchSource, float] = {}
    for source in patch_sources(backbone.model):
        encode = image_encoder(backbone.model, source)
        hits: list[NDArray[np.bool_]] = []
        answers = iter(shown)
        for part in _batches(composed):
            with torch.no_grad(), image_precision(backbone.device):
                pixels = torch.from_numpy(backbone.preprocessing.normalise(part)).to(backbone.device)
                pooled, patches = encode(pixels)
            alike = normalised(pooled.float(), patches.float()).patches @ texts.T  # (B, P, K)
            for scores in alike.cpu().numpy():
                hits.append(scores[:, list(next(answers))].argmax(-1) == quarter)
        found[source] = float(np.mean(hits))
    return found


def _composed(small: Sequence[Pixels]) -> tuple[Pixels, list[tuple[int, ...]]]:
    """Images of four photos of different classes, and the classes: upper left, upper right, lower left, lower right."""
    images: list[Pixels] = []
    shown: list[tuple[int, ...]] = []
    for turn, four in enumerate(combinations(range(len(small)), _QUARTERS)):
        for number in range(2):
            half = small[0].shape[1] // 2
            image = np.zeros_like(small[0][0])
            for place, which in enumerate(four):
                down, across = half * (place // 2), half * (place % 2)
                photo = small[which][(turn + 3 * number) % len(small[which])][:half, :half]
                image[down : down + half, across : across + half] = photo
            images.append(image)
            shown.append(four)
    return np.stack(images), shown


def _batches(pixels: Pixels) -> list[Pixels]:
    return [pixels[start : start + _BATCH] for start in range(0, len(pixels), _BATCH)]
