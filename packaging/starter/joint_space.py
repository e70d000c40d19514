"""The joint space: where features of images and of names meet, and the codebooks of directions in it.

Shapes: C = 1280 channels of the trunk, D = 512 joint dimensions, 1,000 leaves (ImageNet's classes), P = 49 patches.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import torch
from sklearn.cluster import KMeans
from torch import Tensor
from torch.nn.functional import normalize

WIDTH: Final = 512
CODEBOOK_SIZES: Final = range(1, 9)
DIRECTIONS: Final = 15_000


@dataclass(frozen=True, slots=True, eq=False)
class JointSpace:
    """A projection of the trunk's features, and the leaves' place in it.

    Attributes:
        directions: V (C, D), the first right singular vectors of the classifier, centred over its classes.
        centre: mu (C,), the mean feature of generic photos.
        prototypes: (1000, D) unit vectors of the leaves.
    """

    directions: Tensor
    centre: Tensor
    prototypes: Tensor

    def project(self, features: Tensor) -> Tensor:
        """V^T (F - mu) of features (..., C): (..., D), sizes kept."""
        return (features.float() - self.centre) @ self.directions


def build_joint_space(classifier: Tensor, patches: Tensor, width: int = WIDTH) -> JointSpace:
    """From classifier weights (1000, C) and patch features (N, P, C) of generic photos."""
    centred = classifier - classifier.mean(0)
    directions = torch.linalg.svd(centred, full_matrices=False).Vh[:width].T.contiguous()
    centre = torch.stack([part.float().mean((0, 1)) * len(part) for part in torch.split(patches, 256)]).sum(0) / len(
        patches
    )
    return JointSpace(directions, centre, normalize(centred @ directions, dim=-1))


def codebooks(space: JointSpace, patches: Tensor, seed: int) -> dict[str, Tensor]:
    """For M = 1 to 8: unit centres (M, D) of spherical k-means over patch directions of patches (N, P, C)."""
    generator = torch.Generator().manual_seed(seed)
    flat = patches.flatten(0, 1)
    chosen = flat[torch.randperm(len(flat), generator=generator)[:DIRECTIONS]]
    unit = normalize(space.project(chosen), dim=-1)
    found = {}
    for size in CODEBOOK_SIZES:
        clusters = KMeans(size, n_init=4, random_state=seed).fit(unit.numpy())
        centres = torch.from_numpy(clusters.cluster_centers_).float()
        found[f"codebook.{size}"] = normalize(centres, dim=-1)
    return found
