"""The examples of a training, encoded: features of every view, and which class each belongs to."""

from collections.abc import Generator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from copl_engine.backbones.protocol import ImageFeatures
from copl_engine.errors import NotEnoughImages
from copl_engine.training.features import EncodedPhoto, Encoder
from copl_engine.types import Finish, Stage, TrainProgress, Unreadable

LEAST_CLASSES: Final = 2


@dataclass(frozen=True, slots=True, eq=False)
class Examples:
    """N encoded examples of K classes.

    Attributes:
        class_names: K names.
        views: (N, V, 1 + P, D) float16 stored features; view 0 is the plain one.
        labels: (N,) class indices.
        paths: N files; none where only features were kept.
    """

    class_names: tuple[str, ...]
    views: NDArray[np.float16]
    labels: NDArray[np.int64]
    paths: tuple[Path, ...]

    def batch(
        self, rows: Sequence[int] | NDArray[np.int64], views: NDArray[np.int64], device: torch.device
    ) -> ImageFeatures:
        """Features of the given examples, each in the given view."""
        together = torch.from_numpy(self.views[rows, views]).to(device).float()  # (B, 1 + P, D)
        return ImageFeatures(together[:, 0], together[:, 1:])

    def plain(self, rows: Sequence[int] | NDArray[np.int64], device: torch.device) -> ImageFeatures:
        """Features of the given examples in their plain view."""
        return self.batch(rows, np.zeros(len(rows), np.int64), device)

    def pooled(self, rows: Sequence[int] | NDArray[np.int64]) -> Tensor:
        """(N, D) pooled features of the given examples in their plain view."""
        return torch.from_numpy(self.views[rows, 0, 0]).float()

    def targets(self, rows: Sequence[int] | NDArray[np.int64], device: torch.device) -> Tensor:
        """(B,) class indices."""
        return torch.from_numpy(self.labels[rows]).to(device)

    def without_patches(self) -> "Examples":
        """The pooled features alone: what the examples' head and the class means are made of."""
        return Examples(self.class_names, self.views[:, :, :1].copy(), self.labels, self.paths)

    def subset(self, rows: Sequence[int] | NDArray[np.int64]) -> "Examples":
        """Some of the examples, of the same classes."""
        return Examples(self.class_names, self.views[rows], self.labels[rows], tuple(self.paths[i] for i in rows))


def encode_examples(
    examples: Mapping[str, Sequence[Path]], encoder: Encoder
) -> Generator[TrainProgress, Finish | None, tuple[Examples | None, tuple[Unreadable, ...]]]:
    """Encode every example in every view; files that cannot be read are left out and reported.

    ``FINISH`` ends it without examples.

    Raises:
        NotEnoughImages: fewer than two classes, or a class without a readable image.
    """
    _check_given(examples)
    return (yield from _encoded(examples, encoder))


def encode_class(
    name: str, paths: Sequence[Path], encoder: Encoder
) -> Generator[TrainProgress, Finish | None, tuple[Examples | None, tuple[Unreadable, ...]]]:
    """The same for the examples of one class.

    Raises:
        NotEnoughImages: there is no readable image.
    """
    if not paths:
        raise NotEnoughImages(f"The class “{name}” has no images; add some.")
    return (yield from _encoded({name: paths}, encoder))


def _encoded(
    examples: Mapping[str, Sequence[Path]], encoder: Encoder
) -> Generator[TrainProgress, Finish | None, tuple[Examples | None, tuple[Unreadable, ...]]]:
    total = sum(len(paths) for paths in examples.values())
    encoded: list[EncodedPhoto] = []
    labels: list[int] = []
    unreadable: list[Unreadable] = []
    if (yield TrainProgress(Stage.ENCODE, 0, total)) is not None:
        return None, ()
    for label, (name, paths) in enumerate(examples.items()):
        before = len(encoded)
        for photos in encoder.encode(paths):
            for photo in photos:
                if isinstance(photo, Unreadable):
                    unreadable.append(photo)
                else:
                    encoded.append(photo)
                    labels.append(label)
            done = len(encoded) + len(unreadable)
            if photos and (yield TrainProgress(Stage.ENCODE, done, total, unreadable=tuple(unreadable))) is not None:
                return None, tuple(unreadable)
        if len(encoded) == before:
            reasons = "; ".join(f"{item.path.name} {item.reason}" for item in unreadable[:3])
            raise NotEnoughImages(
                f"No image of the class “{name}” can be read ({reasons}); add others or remove the class."
            )
    views = np.stack([photo.views for photo in encoded])
    paths = tuple(photo.path for photo in encoded)
    return Examples(tuple(examples), views, np.array(labels, np.int64), paths), tuple(unreadable)


def _check_given(examples: Mapping[str, Sequence[Path]]) -> None:
    if len(examples) < LEAST_CLASSES:
        found = ", ".join(f"“{name}”" for name in examples) or "none"
        raise NotEnoughImages(f"At least {LEAST_CLASSES} classes are needed to tell apart; found {found}.")
    for name, paths in examples.items():
        if not paths:
            raise NotEnoughImages(f"The class “{name}” has no images; add some or remove the class.")
