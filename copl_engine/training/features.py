"""Photos to kept features: decode on threads, encode in fixed batches, use the stored form always.

Features are kept as float16 and used in that form whether they were just encoded or come from the cache; batches
always have the same shape. So an image's features do not depend on its neighbours or on what was seen before.
"""

import hashlib
import os
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np
import torch
from numpy.typing import NDArray

from copl_engine.backbones.halving import in_parts
from copl_engine.backbones.protocol import Backbone, ImageFeatures
from copl_engine.images.decode import decode_bytes, header_size, render
from copl_engine.images.geometry import Preprocessing, Size, View, training_views, view_need
from copl_engine.images.reading import hash_bytes, read_file
from copl_engine.images.stream import decoded
from copl_engine.training.feature_cache import FeatureCache, Features, feature_key
from copl_engine.types import Box, Unreadable

ENCODE_BATCH: Final = 8
"""Images a pass of the image tower. Measured on 2 cores: 4 to 32 differ by less than a tenth, and of the same
image the results are equal to the bit; a batch of one is not."""

CARD_BATCH: Final = 64
"""The same on a graphics card, where a small batch leaves it idle; halved where it does not fit."""


@dataclass(frozen=True, slots=True, eq=False)
class EncodedPhoto:
    """One photo's features in their stored form.

    Attributes:
        path: the file.
        content: hash of the file's bytes.
        views: (V, 1 + P, D) float16; the first view is the plain one.
        region: source pixels that the model saw in the plain view.
        source_size: (width, height) of the photo.
    """

    path: Path
    content: str
    views: Features
    region: Box
    source_size: Size


@dataclass(slots=True)
class _Pending:
    """A photo on its way: views that are found already, and pixels of those that are not."""

    path: Path
    content: str
    source_size: Size
    views: tuple[View, ...]
    keys: list[bytes]
    found: list[Features | None]
    pixels: list[NDArray[np.uint8] | None]

    def missing(self) -> list[int]:
        return [i for i, features in enumerate(self.found) if features is None]


class Encoder:
    """Encodes photos for one backbone, through the cache.

    Args:
        backbone: whose features are made.
        preprocessing: size and framing of what the backbone sees.
        cache: where features are kept; None keeps nothing.
        views: views a photo; 1 is the plain view alone.
        seed: of the random views, mixed with each photo's content.
    """

    def __init__(
        self,
        backbone: Backbone,
        preprocessing: Preprocessing,
        cache: FeatureCache | None = None,
        views: int = 1,
        seed: int = 0,
    ) -> None:
        self._backbone = backbone
        self._preprocessing = preprocessing
        self._cache = cache
        self._views = views
        self._seed = seed
        self._batch = ENCODE_BATCH if backbone.device.type == "cpu" else CARD_BATCH

    def encode(self, paths: Iterable[Path | Unreadable]) -> Iterator[tuple[EncodedPhoto | Unreadable, ...]]:
        """Encode photos in order; yields some whenever a pass of the image tower is done."""
        queue: deque[_Pending | Unreadable] = deque()
        with closing(decoded(paths, self._load, workers=_workers(), ahead=4 * self._batch)) as stream:
            for item in stream:
                queue.append(item if isinstance(item, Unreadable) else item.value)
                missing = _missing(queue)
                if missing >= self._batch or (missing == 0 and len(queue) >= self._batch):
                    self._pass(queue)
                    yield _completed(queue)
        while queue:
            self._pass(queue)
            yield _completed(queue)

    def encode_pixels(self, pixels: NDArray[np.uint8]) -> Features:
        """Encode (N, size, size, 3) rendered pixels to (N, 1 + P, D) stored features, batch by batch."""

        def encode(start: int, size: int) -> Features:
            return self._encode(pixels[start : start + size], size)

        parts, self._batch = in_parts(encode, len(pixels), self._batch, "images", self._backbone.retreat)
        return np.concatenate(parts)

    def _load(self, path: Path) -> _Pending:
        """Read, hash, look up and, if a view is not kept, decode: runs on a decoding thread.

        A photo whose views are all kept was once decoded, byte for byte: its header's size is enough then.
        """
        data = read_file(path)
        content = hash_bytes(data)
        kept = self._pending(path, content, header_size(data, path)) if self._cache else None
        if kept is not None and not kept.missing():
            return kept
        size = self._preprocessing.size
        photo = decode_bytes(data, path, size if self._views == 1 else view_need(size))
        if kept is None or kept.source_size != photo.source_size:
            kept = self._pending(path, content, photo.source_size)
        for i in kept.missing():
            kept.pixels[i] = render(photo, kept.views[i], size, self._preprocessing.fill)
        return kept

    def _pending(self, path: Path, content: str, source_size: Size) -> _Pending:
        """What is kept of a photo of this size."""
        views = training_views(source_size, self._preprocessing.framing, self._views, self._view_seed(content))
        keys = [feature_key(content, self._backbone.weights_hash, self._describe(source_size, view)) for view in views]
        found = [self._cache.get(key) if self._cache else None for key in keys]
        return _Pending(path, content, source_size, views, keys, found, [None] * len(views))

    def _view_seed(self, content: str) -> int:
        return int.from_bytes(hashlib.sha256(f"{self._seed}:{content}".encode()).digest()[:8], "little")

    def _describe(self, source_size: Size, view: View) -> str:
        """All that features depend on, beside file and weights; with several views it is decoded more finely.

        A card's image tower computes in half precision, so that its features are not those of the processor.
        """
        box = view.box
        drawn = f"{box.left},{box.top},{box.width},{box.height},{view.flip}"
        half = " half" if self._backbone.device.type == "cuda" else ""
        return f"{self._preprocessing.size} {self._preprocessing.fill} {self._views > 1} {source_size} {drawn}{half}"

    def _pass(self, queue: Iterable[_Pending | Unreadable]) -> None:
        """Encode the first views that are missing, one batch of them."""
        slots = [(item, i) for item in queue if isinstance(item, _Pending) for i in item.missing()][: self._batch]
        if not slots:
            return
        features = self.encode_pixels(np.stack([pixels for item, i in slots if (pixels := item.pixels[i]) is not None]))
        for (item, i), encoded in zip(slots, features, strict=True):
            item.found[i], item.pixels[i] = encoded, None
        if self._cache:
            self._cache.put((item.keys[i], encoded) for (item, i), encoded in zip(slots, features, strict=True))

    def _encode(self, pixels: NDArray[np.uint8], batch: int) -> Features:
        """At most a batch, padded to a whole one."""
        padded = np.zeros((batch, *pixels.shape[1:]), np.uint8)
        padded[: len(pixels)] = pixels
        features = self._backbone.encode_images(torch.from_numpy(padded))
        together = torch.cat([features.pooled.unsqueeze(1), features.patches], dim=1)  # (B, 1 + P, D)
        return together[: len(pixels)].cpu().numpy().astype(np.float16)


def as_features(stored: Sequence[Features], device: torch.device) -> ImageFeatures:
    """B stored (1 + P, D) features as a batch."""
    together = torch.from_numpy(np.stack(stored)).to(device).float()
    return ImageFeatures(together[:, 0], together[:, 1:])


def _missing(queue: Iterable[_Pending | Unreadable]) -> int:
    return sum(len(item.missing()) for item in queue if isinstance(item, _Pending))


def _completed(queue: deque[_Pending | Unreadable]) -> tuple[EncodedPhoto | Unreadable, ...]:
    """Take the leading photos that are complete."""
    ready: list[EncodedPhoto | Unreadable] = []
    while queue and (isinstance(queue[0], Unreadable) or not queue[0].missing()):
        item = queue.popleft()
        if isinstance(item, _Pending):
            views = np.stack([features for features in item.found if features is not None])
            ready.append(EncodedPhoto(item.path, item.content, views, item.views[0].box, item.source_size))
        else:
            ready.append(item)
    return tuple(ready)


def _workers() -> int:
    """Decoding threads: one a core; Pillow lets go of the interpreter while it decodes."""
    return max(len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1, 1)
