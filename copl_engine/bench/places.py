"""Do evidence maps find the place? By the sample's masks, by hiding, and on two photos side by side.

Only photos that were no examples and that the classifier labels right are looked at: evidence for a wrong answer
has no right place.
"""

import tempfile
from collections import deque
from collections.abc import Callable, Generator, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np
import torch
from numpy.typing import NDArray

from copl_engine.backbones.closer import closer_size
from copl_engine.backbones.protocol import Backbone, ImageFeatures
from copl_engine.bench.few_shot import encode_pool, examples_and_rest, interval
from copl_engine.bench.map_quality import filled_patches, mean_auc, object_patches
from copl_engine.bench.problems import SHOTS, Problem, problems, sample_classes
from copl_engine.config import TrainConfig
from copl_engine.generators import drain
from copl_engine.images.decode import open_photo, render
from copl_engine.images.geometry import seen_box
from copl_engine.inference.evidence import evidence, evidence_map
from copl_engine.inference.explain import explain
from copl_engine.training.classifier import Classifier
from copl_engine.training.examples import Examples
from copl_engine.training.feature_cache import FeatureCache
from copl_engine.training.features import Encoder, as_features
from copl_engine.training.fit import fit_encoded
from copl_engine.training.objective import answers, steps
from copl_engine.types import Measured

SHOWN: Final = "shown"
"""The map that explanations show: ``inference.evidence.evidence_map``."""

SIZES: Final = (224, 288, 320, 448)
"""Sides in pixels at which the evidence is read alone, to compare."""

PAIRS: Final = 20
"""Pictures of two photos side by side, a draw."""

Pixels = Callable[[int], NDArray[np.uint8]]
"""One picture at any side in pixels: (side, side, 3)."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A part of all photos, 0 to 1: mean of the draws and its 95% interval (Student's t), and how many photos."""

    mean: float
    low: float
    high: float
    photos: int


@dataclass(frozen=True, slots=True)
class LookResult:
    """How well one way of looking finds the place.

    Attributes:
        look: ``SHOWN``, or the side in pixels of a look alone.
        peak: the class's evidence is highest on the object, by the sample's masks (holes are background).
        peak_filled: the same with the object's holes counted as object.
        auc: area under the ROC curve of the map against the mask.
        sides: two photos side by side: a class's evidence is higher, in the mean, on its own half.
    """

    look: str
    peak: Figure
    peak_filled: Figure
    auc: Figure
    sides: Figure | None


@dataclass(frozen=True, slots=True)
class PlacesReport:
    """All of it.

    Attributes:
        looks: one row a way of looking.
        hiding: hiding the hottest fifth takes more from the class than a random fifth.
        chance: the object's part of the places of the map shown.
    """

    looks: tuple[LookResult, ...]
    hiding: Figure
    chance: float


Measuring = Generator[Measured, None, PlacesReport]


def measure_places(
    backbone: Backbone, root: Path | None, draws: int, config: TrainConfig, cache: FeatureCache | None = None
) -> Measuring:
    """Train on ``draws`` draws of each set and look at the photos that were left.

    Args:
        backbone: whose maps are measured.
        root: folder of the choosing sets, for the photos side by side; None leaves these out.
        draws: of the sample, and of problems from clothing and Tiny ImageNet each.
        config: how classifiers are trained.
        cache: where features are kept.
    """
    rows: list[dict[str, dict[str, list[float]]]] = []
    hiding: list[list[float]] = []
    chance: list[float] = []
    for seed in range(1, draws + 1):
        classifier, rest = yield from _trained(Problem("sample", sample_classes(), seed), backbone, config, cache)
        rows.append({})
        hiding.append([])
        for done, i in enumerate(right := _right(classifier, rest)):
            hit, hurt = _on_object(classifier, rest.paths[i], rows[-1])
            hiding[-1].append(hurt)
            chance.append(hit)
            yield Measured(f"sample, draw {seed}", done + 1, len(right))
    sides: list[dict[str, list[float]]] = []
    if root is not None:
        sides = yield from _all_sides(backbone, root, draws, config, cache)
    looks = tuple(_look_result(look, rows, sides) for look in {look: None for row in rows for look in row})
    return PlacesReport(looks, figure(hiding), float(np.mean(chance)))


def figure(draws: Sequence[Sequence[float]]) -> Figure:
    """The mean of the draws' means."""
    means = [float(np.mean(draw)) for draw in draws if draw]
    photos = sum(len(draw) for draw in draws)
    return Figure(float(np.mean(means)), *interval(means, photos), photos)


def side_by_side(left: NDArray[np.uint8], right: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """(side, side, 3) of the upright middle halves of two square pictures."""
    quarter = left.shape[1] // 4
    half = left.shape[1] - 2 * quarter
    return np.concatenate([left[:, quarter : quarter + half], right[:, quarter : quarter + half]], 1)[
        :, : left.shape[1]
    ]


def on_own_side(places: NDArray[np.float32], left: bool) -> bool:
    """Whether (rows, cols) evidence is higher, in the mean, on the given half; a middle column belongs to none."""
    half = places.shape[1] // 2
    more = float(places[:, :half].mean() - places[:, -half:].mean())
    return more > 0 if left else more < 0


def _trained(
    problem: Problem, backbone: Backbone, config: TrainConfig, cache: FeatureCache | None
) -> Generator[Measured, None, tuple[Classifier, Examples]]:
    """A classifier of one draw and the photos that were left."""
    pool = yield from encode_pool(problem.images, tuple(problem.images), backbone, backbone.preprocessing, cache)
    examples, rest = examples_and_rest(pool, SHOTS, problem.seed, backbone, backbone.preprocessing, cache, config.views)
    classifier = Classifier(backbone, examples.class_names, config.method, seed=problem.seed)
    yield Measured(f"{problem.source}: training", problem.seed, problem.seed)
    if not config.method.uses_examples:
        deque(steps(classifier, examples, range(len(examples.labels)), config), maxlen=0)
        return classifier, rest
    return drain(fit_encoded(classifier, examples, config)).classifier, rest


def _right(classifier: Classifier, rest: Examples) -> list[int]:
    """Which photos are labelled right."""
    found = answers(classifier, rest, range(len(rest.labels))).argmax(-1)
    return [int(i) for i in np.flatnonzero(found == rest.labels)]


def _on_object(classifier: Classifier, path: Path, rows: dict[str, dict[str, list[float]]]) -> tuple[float, float]:
    """Add one photo's figures to its draw's rows; the object's part of the places, and whether hiding hurt more."""
    told = explain(classifier, path)
    shares: dict[str, float] = {}
    for look, maps in _maps(classifier, _pixels(classifier, path)).items():
        places = maps[told.best]
        on = object_patches(path, (places.shape[0], places.shape[1]))
        filled = filled_patches(path, (places.shape[0], places.shape[1]))
        shares[look] = float(on.mean())
        row = rows.setdefault(look, {"peak": [], "peak_filled": [], "auc": []})
        row["peak"].append(float(on[places.argmax()]))
        row["peak_filled"].append(float(filled[places.argmax()]))
        row["auc"].append(mean_auc(places.reshape(1, -1), on[None]))
    return shares[SHOWN], float(told.hiding.hottest < told.hiding.random)


def _maps(classifier: Classifier, pixels: Pixels) -> dict[str, NDArray[np.float32]]:
    """(K, rows, cols) evidence of one picture in every way of looking at it, with the prompts of the labelling look."""
    backbone, own = classifier.backbone, classifier.preprocessing.size
    stored = Encoder(backbone, classifier.preprocessing).encode_pixels(pixels(own)[None])
    features = as_features(list(stored), backbone.device)
    closer = closer_size(backbone)
    with torch.no_grad():
        texts = classifier.score(features).texts
        fine = None if closer is None else pixels(closer)
        found = {SHOWN: evidence_map(classifier, features, texts, fine), f"{own}": _grid(classifier, features, texts)}
        for size in SIZES if closer is not None else ():
            if size != own:
                seen = backbone.encode_images(torch.from_numpy(pixels(size)[None]))
                found[f"{size}"] = _grid(classifier, seen, texts)
    return found


def _grid(classifier: Classifier, features: ImageFeatures, texts: torch.Tensor) -> NDArray[np.float32]:
    places = evidence(classifier, features, texts)[0]  # (K, P)
    side = round(places.shape[1] ** 0.5)
    found: NDArray[np.float32] = places.view(len(places), side, side).cpu().numpy()
    return found


def _pixels(classifier: Classifier, path: Path) -> Pixels:
    """A photo as labelling frames it."""
    preprocessing = classifier.preprocessing

    def at(size: int) -> NDArray[np.uint8]:
        photo = open_photo(path, size)
        return render(photo, seen_box(photo.source_size, preprocessing.framing), size, preprocessing.fill)

    return at


def _all_sides(
    backbone: Backbone, root: Path, draws: int, config: TrainConfig, cache: FeatureCache | None
) -> Generator[Measured, None, list[dict[str, list[float]]]]:
    """For every draw from clothing and Tiny ImageNet: whether each class's evidence lies on its side, look by look."""
    found: list[dict[str, list[float]]] = []
    with tempfile.TemporaryDirectory() as scratch:
        drawn = [one for one in problems(root, Path(scratch), 5 * draws) if one.source != "sample"]
        for source in ("clothing", "tiny-imagenet"):
            for problem in [one for one in drawn if one.source == source][:draws]:
                classifier, rest = yield from _trained(problem, backbone, config, cache)
                found.append({})
                for done, (first, second) in enumerate(_pairs(classifier, rest, problem.seed)):
                    for look, hits in _sides(classifier, rest, first, second).items():
                        found[-1].setdefault(look, []).extend(hits)
                    yield Measured(f"{source}, draw {problem.seed}", done + 1, PAIRS)
    return found


def _pairs(classifier: Classifier, rest: Examples, seed: int) -> Iterator[tuple[int, int]]:
    """Pairs of photos of different classes, both labelled right."""
    rng = np.random.default_rng(seed)
    right = _right(classifier, rest)
    apart = [(a, b) for a in right for b in right if rest.labels[a] != rest.labels[b]]
    for i in rng.choice(len(apart), min(PAIRS, len(apart)), replace=False):
        yield apart[i]


def _sides(classifier: Classifier, rest: Examples, first: int, second: int) -> dict[str, list[float]]:
    """For every look: whether the evidence of the left and of the right photo's class lies on its side."""
    left, right = (_pixels(classifier, rest.paths[i]) for i in (first, second))
    maps = _maps(classifier, lambda size: side_by_side(left(size), right(size)))
    return {
        look: [
            float(on_own_side(places[rest.labels[first]], left=True)),
            float(on_own_side(places[rest.labels[second]], left=False)),
        ]
        for look, places in maps.items()
    }


def _look_result(
    look: str, rows: Sequence[dict[str, dict[str, list[float]]]], sides: Sequence[dict[str, list[float]]]
) -> LookResult:
    of_look = {name: figure([row[look][name] for row in rows if row]) for name in ("peak", "peak_filled", "auc")}
    return LookResult(look, **of_look, sides=figure([draw[look] for draw in sides if draw]) if sides else None)


def table(report: PlacesReport) -> str:
    """The report as a Markdown table and two sentences."""
    lines = [
        "| look | peak on the object | holes counted | AUC | on its own side, two photos side by side |",
        "|---|---|---|---|---|",
    ]
    for row in report.looks:
        cells = [_words(one) if one else "" for one in (row.peak, row.peak_filled, row.auc, row.sides)]
        lines.append(f"| {row.look} | " + " | ".join(cells) + " |")
    lines.append(f"By chance a peak lies on the object on {report.chance:.0%}.")
    lines.append(f"Hiding the hottest fifth hurts more than a random fifth on {_words(report.hiding)}.")
    return "\n".join(lines)


def _words(one: Figure) -> str:
    return f"{one.mean:.1%} ({one.low:.0%} to {one.high:.0%}, n = {one.photos})"
