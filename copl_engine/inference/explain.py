"""Where each prompt's weight fell on an image, what it did to the score, and a check beside it.

Four different things, never mixed up: weight maps (how a patch shares its weight among the prompts), contribution
maps (weight times the size of the patch's own update), effects (what leaving a prompt's update out does to the
logit) and evidence (which patches speak for or against a class). None of them is a proof of cause.
"""

from collections.abc import Generator, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from copl_engine.backbones.closer import closer_size
from copl_engine.backbones.protocol import ImageFeatures
from copl_engine.images.decode import decode_bytes, render
from copl_engine.images.geometry import Grid, Preprocessing, Size, cell_box, seen_box
from copl_engine.images.reading import read_file
from copl_engine.images.stream import decoded
from copl_engine.inference.evidence import evidence_map
from copl_engine.inference.weight_maps import hottest_fifth
from copl_engine.prompts.learner import without_each_prompt
from copl_engine.training.classifier import Classifier, Scores
from copl_engine.training.features import Encoder, as_features
from copl_engine.types import Box, Explanation, HidingCheck, Unreadable

RANDOM_DRAWS: Final = 5


@dataclass(frozen=True, slots=True, eq=False)
class _Seen:
    """A photo as the model sees it, and what of it.

    Attributes:
        pixels: (size, size, 3) as for labelling.
        closer: the same box for the closer look; None without one.
        region: the box in source pixels.
        source_size: (width, height) of the photo.
    """

    pixels: NDArray[np.uint8]
    closer: NDArray[np.uint8] | None
    region: Box
    source_size: Size


def explain_many(
    classifier: Classifier, paths: Iterable[Path | Unreadable]
) -> Generator[Explanation | Unreadable, None, None]:
    """Explain images one by one, in order; a file that cannot be read comes as ``Unreadable``."""
    closer = closer_size(classifier.backbone)

    def load(path: Path) -> _Seen:
        return _seen(classifier.preprocessing, closer, read_file(path), path)

    for item in decoded(paths, load, workers=2, ahead=4):
        yield item if isinstance(item, Unreadable) else _explain(classifier, item.path, item.value)


def explain(classifier: Classifier, path: Path) -> Explanation:
    """Explain one image.

    Raises:
        ImageUnreadable: the file cannot be read; the reason says what to do.
    """
    return explain_bytes(classifier, read_file(path), path)


def explain_bytes(classifier: Classifier, data: bytes, path: Path) -> Explanation:
    """Explain one image from its file's bytes; ``path`` is only carried along and named in errors.

    Raises:
        ImageUnreadable: as ``explain``.
    """
    return _explain(classifier, path, _seen(classifier.preprocessing, closer_size(classifier.backbone), data, path))


def _seen(preprocessing: Preprocessing, closer: int | None, data: bytes, path: Path) -> _Seen:
    """Decoded once for each size: the pixels to be scored are those of labelling, whatever else is looked at."""
    photo = decode_bytes(data, path, preprocessing.size)
    region = seen_box(photo.source_size, preprocessing.framing)
    pixels = render(photo, region, preprocessing.size, preprocessing.fill)
    fine = None if closer is None else render(decode_bytes(data, path, closer), region, closer, preprocessing.fill)
    return _Seen(pixels, fine, region, photo.source_size)


def _explain(classifier: Classifier, path: Path, seen: _Seen) -> Explanation:
    encoder = Encoder(classifier.backbone, classifier.preprocessing)
    features = as_features(list(encoder.encode_pixels(seen.pixels[None])), classifier.backbone.device)
    with torch.no_grad():
        scores = classifier.score(features)
        probabilities = classifier.mixed(features, scores.logits)[0].exp()
        best = int(probabilities.argmax())
        maps = _prompt_maps(scores, classifier.backbone.grid)
        effects = _effects(classifier, features, scores, best)
        places = evidence_map(classifier, features, scores.texts, seen.closer)
        by_examples = _examples_part(classifier, features, scores.logits)
        hiding = _hiding_check(classifier, seen.pixels, places[best], best)
    weights, contributions = maps
    total = max(float(contributions.sum()), 1e-12)
    return Explanation(
        path=path,
        class_names=classifier.class_names,
        scores=probabilities.cpu().numpy(),
        best=best,
        weights=weights,
        contributions=contributions,
        shares=weights.mean((1, 2)),
        update_shares=contributions.sum((1, 2)) / total,
        effects=effects,
        evidence=places,
        hiding=hiding,
        by_examples=by_examples,
        region=seen.region,
        source_size=seen.source_size,
    )


def _prompt_maps(scores: Scores, grid: tuple[int, int]) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """Weight and contribution maps (M, rows, cols) of the only image; one value everywhere without patches."""
    prompts = scores.prompts
    weights = prompts.weights[0].T  # (M, P)
    contributions = weights * prompts.sizes[0]  # (M, P)
    if weights.shape[1] == 1:
        weights, contributions = (maps.expand(-1, grid[0] * grid[1]) for maps in (weights, contributions))
    shaped = [maps.reshape(len(maps), *grid).cpu().numpy().astype(np.float32) for maps in (weights, contributions)]
    return shaped[0], shaped[1]


def _effects(classifier: Classifier, features: ImageFeatures, scores: Scores, best: int) -> NDArray[np.float32]:
    """(M,) fall of the predicted class's logit when each prompt's local update is left out."""
    contexts = list(without_each_prompt(scores.prompts, classifier.learner.context))
    repeated = ImageFeatures(features.pooled.expand(len(contexts), -1), features.patches.expand(len(contexts), -1, -1))
    left_out = classifier.score_context(repeated, torch.cat(contexts))  # (M, K)
    return (classifier.mix.prompts * (scores.logits[0, best] - left_out[:, best])).cpu().numpy()


def _examples_part(classifier: Classifier, features: ImageFeatures, logits: Tensor) -> float:
    """Part of the lead over the runner-up that the examples' head gave; beyond 0 to 1 where the two disagree."""
    if classifier.head is None:
        return 0.0
    first, second = classifier.mixed(features, logits)[0].topk(2).indices
    by_prompts = classifier.mix.prompts * (logits[0, first] - logits[0, second])
    of_head = classifier.head.logits(features.pooled)[0]
    by_examples = classifier.mix.examples * (of_head[first] - of_head[second])
    return float(by_examples / (by_prompts + by_examples).clamp_min(1e-6))


def _hiding_check(
    classifier: Classifier, pixels: NDArray[np.uint8], places: NDArray[np.float32], best: int
) -> HidingCheck:
    """Score as it is, with the fifth of the places with the highest evidence greyed, and with random fifths.

    A random fifth is the hottest one moved to a random place: as many places, of the same shape. Scattered ones would
    cut up the whole photo, and the check would compare shapes.
    """
    hottest = hottest_fifth(places)
    rng = np.random.default_rng(0)
    grid = (places.shape[0], places.shape[1])
    random = [_moved(hottest, grid, rng) for _ in range(RANDOM_DRAWS)]
    fill = classifier.preprocessing.fill
    shown = np.stack([pixels, *(_greyed(pixels, grid, cells, fill) for cells in (hottest, *random))])
    stored = Encoder(classifier.backbone, classifier.preprocessing).encode_pixels(shown)
    scores = classifier.probabilities(as_features(list(stored), classifier.backbone.device))[:, best].cpu().numpy()
    return HidingCheck(float(scores[0]), float(scores[1]), float(scores[2:].mean()))


def _moved(cells: NDArray[np.int64], grid: Grid, rng: np.random.Generator) -> NDArray[np.int64]:
    """Flat indices of the same places moved together by a random step; over an edge they come in at the other side."""
    down, right = (int(rng.integers(length)) for length in grid)
    moved: NDArray[np.int64] = (cells // grid[1] + down) % grid[0] * grid[1] + (cells + right) % grid[1]
    return moved


def _greyed(
    pixels: NDArray[np.uint8], grid: Grid, cells: NDArray[np.int64], fill: tuple[int, int, int]
) -> NDArray[np.uint8]:
    """A copy of (size, size, 3) pixels with the given places of a grid in one colour."""
    hidden = pixels.copy()
    whole = Box(0, 0, pixels.shape[1], pixels.shape[0])
    for cell in cells:
        box = cell_box(whole, grid, *divmod(int(cell), grid[1]))
        hidden[box.top : box.top + box.height, box.left : box.left + box.width] = fill
    return hidden
