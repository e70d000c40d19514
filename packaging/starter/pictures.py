"""Photos of the measuring data as model inputs: shorter side 224, bicubic, centre crop, (x - 127) / 128."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np
import torch
from PIL import Image
from torch import Tensor

SIDE: Final = 224
MEAN: Final = 127.0
DEVIATION: Final = 128.0
SUFFIXES: Final = frozenset({".jpg", ".jpeg", ".png", ".webp"})


@dataclass(frozen=True, slots=True)
class Photo:
    """One encoded photo and the name of the folder that it lies in."""

    label: str
    content: bytes


def tiny_imagenet(archive: Path, per_class: int) -> list[Photo]:
    """The first photos of each class of a Tiny ImageNet archive, whose entries are `class-slug/NNN.webp`."""
    photos: list[Photo] = []
    taken: dict[str, int] = {}
    with zipfile.ZipFile(archive) as entries:
        for name in sorted(entries.namelist()):
            label = name.partition("/")[0]
            if name.endswith(".webp") and taken.get(label, 0) < per_class:
                taken[label] = taken.get(label, 0) + 1
                photos.append(Photo(label, entries.read(name)))
    return photos


def folder_of_classes(folder: Path) -> list[Photo]:
    """All photos of a folder that holds one folder a class."""
    return [
        Photo(path.parent.name, path.read_bytes())
        for path in sorted(folder.glob("*/*"))
        if path.suffix.lower() in SUFFIXES
    ]


def square(picture: Image.Image) -> Tensor:
    """A model input (3, 224, 224) from a photo of any size."""
    picture = picture.convert("RGB")
    factor = SIDE / min(picture.size)
    size = (max(SIDE, round(picture.width * factor)), max(SIDE, round(picture.height * factor)))
    resized = picture.resize(size, Image.Resampling.BICUBIC)
    left, top = (size[0] - SIDE) // 2, (size[1] - SIDE) // 2
    pixels = np.asarray(resized.crop((left, top, left + SIDE, top + SIDE)), dtype=np.float32)
    return torch.from_numpy((pixels - MEAN) / DEVIATION).permute(2, 0, 1)


def batches(photos: Sequence[Photo], size: int = 32) -> Iterator[Tensor]:
    """Model inputs (B, 3, 224, 224) of the photos in their order."""
    for start in range(0, len(photos), size):
        yield torch.stack([square(Image.open(io.BytesIO(one.content))) for one in photos[start : start + size]])
