"""The keys' starting places: what kinds of patches a backbone tells apart on generic photos.

The starter carries its codebook with its weights. For any other backbone it is computed once, on the shipped
sample's photos, and kept in the cache folder: the same for every training, so that maps can be compared.
"""

from importlib.resources import as_file, files
from pathlib import Path
from typing import Final

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor
from torch.nn import functional

from copl_engine.backbones.protocol import Backbone
from copl_engine.errors import OutputProblem
from copl_engine.files import cache_folder, writing
from copl_engine.images.decode import open_photo, render
from copl_engine.images.geometry import seen_box

PHOTOS: Final = 48
SEED: Final = 0


def codebook(backbone: Backbone, count: int) -> Tensor:
    """(count, D) unit-norm centres of patch directions, on the backbone's device."""
    kept = backbone.codebook(count)
    if kept is None:
        kept = torch.from_numpy(_computed_once(backbone, count))
    return functional.normalize(kept.float(), dim=-1).to(backbone.device)


def cluster(directions: NDArray[np.float32], count: int) -> NDArray[np.float32]:
    """(count, D) unit-norm k-means centres of (N, D) unit-norm patch directions."""
    from sklearn.cluster import KMeans

    centres: NDArray[np.float32] = KMeans(count, n_init=4, random_state=SEED).fit(directions).cluster_centers_
    centres = centres / np.linalg.norm(centres, axis=1, keepdims=True)
    return centres.astype(np.float32)


def _computed_once(backbone: Backbone, count: int) -> NDArray[np.float32]:
    path = cache_folder() / "codebooks" / f"{backbone.weights_hash[:32]}-{count}.npy"
    try:
        kept: NDArray[np.float32] = np.load(path, allow_pickle=False)
    except (OSError, ValueError):
        kept = np.empty(0, np.float32)
    if kept.shape == (count, backbone.joint_width):
        return kept
    centres = cluster(_sample_directions(backbone), count)
    _keep(path, centres)
    return centres


def _keep(path: Path, centres: NDArray[np.float32]) -> None:
    """A cache that cannot be written costs time at the next start, no more."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with writing(path) as file:
            np.save(file, centres)
    except (OSError, OutputProblem):
        return


def _sample_directions(backbone: Backbone) -> NDArray[np.float32]:
    """(N, D) directions of the patches of photos spread over the shipped sample."""
    preprocessing = backbone.preprocessing
    with as_file(files("resources") / "sample") as folder:
        found = sorted(path for path in folder.rglob("*.jpg"))
        paths = found[:: max(len(found) // PHOTOS, 1)]
        photos = [open_photo(path, preprocessing.size) for path in paths]
    pixels = np.stack(
        [
            render(photo, seen_box(photo.source_size, preprocessing.framing), preprocessing.size, preprocessing.fill)
            for photo in photos
        ]
    )
    patches = [
        backbone.encode_images(torch.from_numpy(part)).patches for part in np.array_split(pixels, len(pixels) // 8)
    ]
    directions = functional.normalize(torch.cat(patches).flatten(0, 1), dim=-1)
    return directions.cpu().numpy().astype(np.float32)
