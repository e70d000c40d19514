"""A second, closer look for explaining a photo: twice the side, four patches for one."""

from typing import Final
from weakref import WeakKeyDictionary

import torch

from copl_engine.backbones.protocol import Backbone

CLOSER: Final = 2
"""Patches of the closer look along a patch of the labelling one (what was measured: ``inference.evidence``)."""

_sizes: Final[WeakKeyDictionary[Backbone, int | None]] = WeakKeyDictionary()


def closer_size(backbone: Backbone) -> int | None:
    """Side in pixels of the larger square that the image tower takes as it is; None where it takes its own alone.

    Tried out, once a backbone: a tower of convolutions has no size of its own, position embeddings have one.
    """
    if backbone not in _sizes:
        _sizes[backbone] = _tried(backbone)
    return _sizes[backbone]


def _tried(backbone: Backbone) -> int | None:
    size = CLOSER * backbone.preprocessing.size
    rows, cols = backbone.grid
    try:
        patches = backbone.encode_images(torch.zeros(1, size, size, 3, dtype=torch.uint8)).patches
    except (AssertionError, RuntimeError, ValueError):  # a size that it was not built for, or too little memory
        return None
    return size if patches.shape[1] == CLOSER**2 * rows * cols else None
