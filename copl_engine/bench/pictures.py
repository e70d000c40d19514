"""JPEGs made on the fly for measurements: soft shapes with some grain, which compress about like photos."""

from pathlib import Path
from typing import Final

import numpy as np
from PIL import Image

from copl_engine.images.geometry import Size

QUALITY: Final = 90
GRAIN: Final = 4.0
COARSE: Final = 24  # pixels of the picture that is blown up


def make_photos(folder: Path, count: int, size: Size, first: int = 0) -> list[Path]:
    """Write ``count`` different JPEGs of (width, height) pixels, the one of number ``first`` and those after it."""
    return [_make_photo(folder / f"photo-{number:04}.jpg", size, number) for number in range(first, first + count)]


def _make_photo(path: Path, size: Size, seed: int) -> Path:
    rng = np.random.default_rng(seed)
    coarse = Image.fromarray(rng.integers(0, 256, (COARSE, COARSE, 3), dtype=np.uint8))
    soft = np.asarray(coarse.resize(size, Image.Resampling.BICUBIC), np.float32)
    grain = rng.standard_normal((size[1], size[0], 1), np.float32) * GRAIN
    Image.fromarray((soft + grain).clip(0, 255).astype(np.uint8)).save(path, quality=QUALITY)
    return path
