"""How much maps can be trusted: do draws agree, is the object found, does every prompt show something of its own."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from typing import Final

import numpy as np
import torch
from numpy.typing import NDArray
from PIL import Image
from scipy.ndimage import binary_fill_holes
from scipy.optimize import linear_sum_assignment
from scipy.stats import rankdata
from sklearn.metrics import roc_auc_score

from copl_engine.bench.problems import sample_mask
from copl_engine.training.classifier import Classifier
from copl_engine.training.examples import Examples
from copl_engine.types import Explanation

OBJECT_PART: Final = 0.5
"""A patch belongs to the object if half of it is masked, or if no other patch is masked more."""


@dataclass(frozen=True, slots=True)
class Peaks:
    """How often the patch with the highest evidence lies on the object, over photos that have a mask.

    Attributes:
        photos: how many have one.
        predicted: part of them for the evidence of the predicted class.
        random_class: the same for the other classes, mean.
        chance: mean part of the patches that lie on the object.
    """

    photos: int
    predicted: float
    random_class: float
    chance: float


@dataclass(frozen=True, slots=True)
class MapQuality:
    """Figures over the trainings of different draws, on the same unseen photos.

    Attributes:
        weight_agreement, contribution_agreement: mean rank correlation of the maps of two draws after the best
            matching of their prompts.
        best_auc: of the contribution map of each draw's best prompt against the object's mask; the worst draw.
        lowest_auc: the same of each draw's lowest prompt; mean of the draws.
        size_auc: of the patches' size alone.
        smallest_share: least mean share of the weight that any prompt has in any draw.
        overlap: mean rank correlation of weight maps of different prompts; the worst draw.
        contribution_overlap: the same of contribution maps.
    """

    weight_agreement: float
    contribution_agreement: float
    best_auc: float
    lowest_auc: float
    size_auc: float
    smallest_share: float
    overlap: float
    contribution_overlap: float


def map_quality(classifiers: Sequence[Classifier], photos: Examples) -> MapQuality:
    """Compare classifiers trained on different draws by their maps of the same photos of the sample."""
    weights, contributions, sizes = [], [], np.empty(0)
    for classifier in classifiers:
        features = photos.plain(range(len(photos.labels)), classifier.backbone.device)
        with torch.no_grad():
            output = classifier.learner(features)
        weights.append(output.weights.permute(2, 0, 1).cpu().numpy())  # (M, N, P)
        contributions.append((output.weights * output.sizes.unsqueeze(-1)).permute(2, 0, 1).cpu().numpy())
        sizes = features.patches.norm(dim=-1).cpu().numpy()  # (N, P)
    masks = np.stack([object_patches(path, classifiers[0].backbone.grid) for path in photos.paths])
    aucs = np.array([[mean_auc(maps, masks) for maps in draw] for draw in contributions])  # (draws, M)
    return MapQuality(
        _agreement(weights),
        _agreement(contributions),
        float(aucs.max(1).min()),
        float(aucs.min(1).mean()),
        mean_auc(sizes, masks),
        float(min(draw.mean((1, 2)).min() for draw in weights)),
        max(_overlap(draw) for draw in weights),
        max(_overlap(draw) for draw in contributions),
    )


def evidence_peaks(explanations: Sequence[Explanation]) -> Peaks | None:
    """Compare evidence maps with the sample's masks; None where no photo has one."""
    masked = [item for item in explanations if sample_mask(item.path).is_file()]
    if not masked:
        return None
    predicted, others, chance = [], [], []
    for item in masked:
        on_object = object_patches(item.path, (item.evidence.shape[1], item.evidence.shape[2]))
        hits = [bool(on_object[places.argmax()]) for places in item.evidence]
        predicted.append(hits.pop(item.best))
        others.append(float(np.mean(hits)))
        chance.append(float(on_object.mean()))
    return Peaks(len(masked), float(np.mean(predicted)), float(np.mean(others)), float(np.mean(chance)))


def object_patches(photo: Path, grid: tuple[int, int]) -> NDArray[np.bool_]:
    """(P,) whether each patch lies on the object. The sample's photos are square: the model sees all of them."""
    with Image.open(sample_mask(photo)) as mask:
        return _patches(mask.convert("L"), grid)


def filled_patches(photo: Path, grid: tuple[int, int]) -> NDArray[np.bool_]:
    """(P,) the same where the object's holes belong to it: a washer's hole is part of what makes it one."""
    with Image.open(sample_mask(photo)) as mask:
        filled = binary_fill_holes(np.asarray(mask.convert("L")) > 127)
    return _patches(Image.fromarray(255 * filled.astype(np.uint8)), grid)


def _patches(mask: Image.Image, grid: tuple[int, int]) -> NDArray[np.bool_]:
    part = np.asarray(mask.resize((grid[1], grid[0]), Image.Resampling.BOX)) / 255
    return (part >= min(OBJECT_PART, float(part.max()))).ravel()


def mean_auc(maps: NDArray[np.floating], masks: NDArray[np.bool_]) -> float:
    """Mean over the photos of the area under the ROC curve of (N, P) maps against (N, P) masks."""
    return float(np.mean([roc_auc_score(mask, values) for values, mask in zip(maps, masks, strict=True)]))


def _ranks(maps: NDArray[np.float32]) -> NDArray[np.float64]:
    """(M, N, P) maps as standardised ranks within each photo: their mean product is Spearman's correlation."""
    ranks = rankdata(maps, axis=-1)
    ranks -= ranks.mean(-1, keepdims=True)
    standardised: NDArray[np.float64] = ranks / np.maximum(ranks.std(-1, keepdims=True), 1e-12)
    return standardised


def _correlations(first: NDArray[np.float64], second: NDArray[np.float64]) -> NDArray[np.float64]:
    """(M, M) mean rank correlation of each map of one draw with each of another."""
    photos, patches = first.shape[1:]
    found: NDArray[np.float64] = np.einsum("mnp,knp->mk", first, second) / (photos * patches)
    return found


def _agreement(draws: Sequence[NDArray[np.float32]]) -> float:
    """Mean over pairs of draws of the mean correlation of matched prompts."""
    ranks = [_ranks(draw) for draw in draws]
    found = []
    for first, second in combinations(ranks, 2):
        correlations = _correlations(first, second)
        rows, columns = linear_sum_assignment(-correlations)
        found.append(correlations[rows, columns].mean())
    return float(np.mean(found))


def _overlap(draw: NDArray[np.float32]) -> float:
    """Mean correlation of the maps of different prompts."""
    correlations = _correlations(ranks := _ranks(draw), ranks)
    return float(correlations[~np.eye(len(correlations), dtype=bool)].mean())
