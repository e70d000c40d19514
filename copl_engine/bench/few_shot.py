"""Few-shot accuracy on a folder of class folders: draw examples, train, score on all other images."""

from collections import deque
from collections.abc import Generator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray
from scipy import stats

from copl_engine.backbones.protocol import Backbone
from copl_engine.bench.baselines import BASELINES
from copl_engine.bench.trial import Trial
from copl_engine.config import Method, TrainConfig
from copl_engine.errors import EngineError, NotEnoughImages
from copl_engine.generators import drain
from copl_engine.images.geometry import Preprocessing
from copl_engine.inference.classify import classify
from copl_engine.training.classifier import Classifier
from copl_engine.training.examples import Examples
from copl_engine.training.feature_cache import FeatureCache
from copl_engine.training.features import EncodedPhoto, Encoder
from copl_engine.training.fit import fit_encoded
from copl_engine.training.objective import answers, steps
from copl_engine.types import Measured, Prediction, Unreadable

CONFIDENCE: Final = 0.95


@dataclass(frozen=True, slots=True)
class Evaluation:
    """What to measure.

    Attributes:
        images: photos of each class, by folder.
        names: a name for each folder, where the folder's own says nothing.
        shots: examples a class; 0 scores zero-shot on all images.
        seeds: one draw of examples each.
        methods: members of the family or baselines, in the order of the rows.
        config: how prompts are trained; method and seed are set by the evaluation.
        preprocessing: how photos are shown; by default as the backbone says.
    """

    images: Mapping[str, Sequence[Path]]
    names: Mapping[str, str]
    shots: int
    seeds: tuple[int, ...]
    methods: tuple[str, ...]
    config: TrainConfig = field(default_factory=TrainConfig)
    preprocessing: Preprocessing | None = None

    def __post_init__(self) -> None:
        known = [*(method.value for method in Method), *BASELINES]
        for method in self.methods:
            if method not in known:
                raise EngineError(f"There is no method “{method}”; known are {', '.join(known)}.")
            if self.shots == 0 and method != Method.ZERO_SHOT:
                raise EngineError(f"“{method}” needs examples; with --shots 0 only zero-shot can be measured.")
        for folder, paths in self.images.items():
            if len(paths) <= self.shots:
                raise NotEnoughImages(
                    f"“{folder}” has {len(paths)} images; {self.shots} examples and at least one more are needed."
                )

    @property
    def class_names(self) -> tuple[str, ...]:
        """A name for each class, in the order of ``images``."""
        return tuple(self.names.get(folder, folder) for folder in self.images)


@dataclass(frozen=True, slots=True)
class Row:
    """Accuracy of one method over the seeds, as fractions from 0 to 1.

    Attributes:
        method: its name.
        values: one a seed.
        interval: 95%: Student's t over the seeds; with one value Wilson's over the images.
    """

    method: str
    values: tuple[float, ...]
    interval: tuple[float, float]

    @property
    def mean(self) -> float:
        """Over the seeds."""
        return float(np.mean(self.values))

    @property
    def std(self) -> float:
        """Sample standard deviation over the seeds; 0 for one."""
        return float(np.std(self.values, ddof=1)) if len(self.values) > 1 else 0.0


Evaluating = Generator[Measured, None, tuple[Row, ...]]


def evaluate(request: Evaluation, backbone: Backbone, cache: FeatureCache | None = None) -> Evaluating:
    """Measure every method on the same draws.

    Raises:
        EngineError: an unknown method, or too few images.
    """
    if request.shots == 0:
        return (yield from _zero_shot(request, backbone, cache))
    return (yield from _few_shot(request, backbone, cache))


def interval(values: Sequence[float], images: int) -> tuple[float, float]:
    """95% interval of the mean accuracy, clipped to 0..1."""
    if len(values) > 1 and np.ptp(values) > 0:
        half = float(stats.sem(values) * stats.t.ppf((1 + CONFIDENCE) / 2, len(values) - 1))
        return max(float(np.mean(values)) - half, 0.0), min(float(np.mean(values)) + half, 1.0)
    right = round(float(np.mean(values)) * images)
    found = stats.binomtest(right, images).proportion_ci(CONFIDENCE, method="wilson")
    return float(found.low), float(found.high)


def draw(counts: Sequence[int], shots: int, seed: int) -> list[NDArray[np.int64]]:
    """For each class, which of its images are the examples of this seed."""
    rng = np.random.default_rng(seed)
    return [np.sort(rng.choice(count, shots, replace=False)) for count in counts]


def _zero_shot(request: Evaluation, backbone: Backbone, cache: FeatureCache | None) -> Evaluating:
    classifier = Classifier(backbone, request.class_names, Method.ZERO_SHOT, request.preprocessing)
    wanted = {path: label for label, paths in enumerate(request.images.values()) for path in paths}
    right = seen = done = 0
    for batch in classify(classifier, list(wanted), cache):
        done += len(batch)
        predictions = [item for item in batch if isinstance(item, Prediction)]
        seen += len(predictions)
        right += sum(item.best == wanted[item.path] for item in predictions)
        yield Measured("Labelling", done, len(wanted))
    values = (right / max(seen, 1),)
    return tuple(Row(method, values, interval(values, max(seen, 1))) for method in request.methods)


def _few_shot(request: Evaluation, backbone: Backbone, cache: FeatureCache | None) -> Evaluating:
    preprocessing = request.preprocessing or backbone.preprocessing
    pool = yield from encode_pool(request.images, request.class_names, backbone, preprocessing, cache)
    values: dict[str, list[float]] = {method: [] for method in request.methods}
    runs, done, scored = len(request.seeds) * len(request.methods), 0, 0
    for seed in request.seeds:
        views = request.config.views
        examples, rest = examples_and_rest(pool, request.shots, seed, backbone, preprocessing, cache, views)
        scored = len(rest.labels)
        for method in request.methods:
            found = predicted(backbone, method, examples, rest, replace(request.config, seed=seed))
            values[method].append(float((found == rest.labels).mean()))
            done += 1
            yield Measured(f"{method}, seed {seed}", done, runs)
    return tuple(Row(method, tuple(values[method]), interval(values[method], scored)) for method in request.methods)


def predicted(
    backbone: Backbone, method: str, examples: Examples, rest: Examples, config: TrainConfig
) -> NDArray[np.int64]:
    """(N,) class indices that one method gives the images it was not shown, in the examples' preprocessing."""
    if method in BASELINES:
        return BASELINES[method](Trial(backbone, examples, rest, config))
    config = replace(config, method=Method(method))
    classifier = Classifier(backbone, examples.class_names, config.method, seed=config.seed)
    if config.method.uses_examples:
        drain(fit_encoded(classifier, examples, config))
    elif config.method.trains:  # the check weighs the examples; without them it changes no answer
        deque(steps(classifier, examples, range(len(examples.labels)), config), maxlen=0)
    found: NDArray[np.int64] = answers(classifier, rest, range(len(rest.labels))).argmax(-1)
    return found


def encode_pool(
    images: Mapping[str, Sequence[Path]],
    class_names: Sequence[str],
    backbone: Backbone,
    preprocessing: Preprocessing,
    cache: FeatureCache | None,
) -> Generator[Measured, None, Examples]:
    """Every image in its plain view, class after class; unreadable files are left out."""
    encoder = Encoder(backbone, preprocessing, cache)
    wanted = [(path, label) for label, paths in enumerate(images.values()) for path in paths]
    photos: list[EncodedPhoto] = []
    labels: list[int] = []
    done = 0
    for batch in encoder.encode([path for path, _ in wanted]):
        for photo in batch:
            if not isinstance(photo, Unreadable):
                photos.append(photo)
                labels.append(wanted[done][1])
            done += 1
        yield Measured("Encoding", done, len(wanted))
    views = np.stack([photo.views for photo in photos])
    return Examples(tuple(class_names), views, np.array(labels), tuple(photo.path for photo in photos))


def examples_and_rest(
    pool: Examples,
    shots: int,
    seed: int,
    backbone: Backbone,
    preprocessing: Preprocessing,
    cache: FeatureCache | None,
    views: int,
) -> tuple[Examples, Examples]:
    """One draw: the examples in all their views, and all other images."""
    counts = np.bincount(pool.labels, minlength=len(pool.class_names))
    starts = np.cumsum(counts) - counts
    drawn = np.concatenate([s + d for s, d in zip(starts, draw(counts.tolist(), shots, seed), strict=True)])
    rest = pool.subset(np.setdiff1d(np.arange(len(pool.labels)), drawn))
    examples = pool.subset(drawn)
    encoder = Encoder(backbone, preprocessing, cache, views, seed)
    photos = [photo for batch in encoder.encode(examples.paths) for photo in batch if isinstance(photo, EncodedPhoto)]
    with_views = np.stack([photo.views for photo in photos])
    return Examples(examples.class_names, with_views, examples.labels, examples.paths), rest
