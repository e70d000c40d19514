"""A class added, and two classifiers merged, against training on all photos at once.

Each problem is 5 to 10 classes of 5 examples (``problems``). Its last class is added to a classifier of the others; a
classifier of its first half is merged with one of its second. All are asked about the photos left over.
"""

import tempfile
from collections.abc import Generator, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Final

import numpy as np

from copl_engine.backbones.protocol import Backbone
from copl_engine.bench.few_shot import encode_pool
from copl_engine.bench.problem_log import Arrays, ProblemLog
from copl_engine.bench.problems import SHOTS, Problem, problems
from copl_engine.config import TrainConfig
from copl_engine.generators import drain
from copl_engine.training.accuracy import accuracy, reliability
from copl_engine.training.classifier import Classifier
from copl_engine.training.examples import Examples, encode_examples
from copl_engine.training.feature_cache import FeatureCache
from copl_engine.training.features import Encoder
from copl_engine.training.fit import Trained, fit_encoded
from copl_engine.training.grow import add_class, merge
from copl_engine.training.objective import answers
from copl_engine.types import Measured

REVIEW: Final = 0.1
WAYS: Final = ("all at once", "class added", "two merged")


@dataclass(frozen=True, slots=True)
class Way:
    """One way to a classifier of all classes, over the problems; fractions from 0 to 1.

    Attributes:
        name: of the way.
        right: share of right answers on the rest.
        behind: by how much it is behind training on all at once, and its 95% interval.
        right_of_last: share of right answers among the last class's photos.
        calibration: expected calibration error.
        review: share of the rest that "send about 10% to review" takes.
        said_off: what the check said minus what is true; nan without a check.
        covered: how often the stated interval holds it; nan without a check.
    """

    name: str
    right: float
    behind: tuple[float, float, float]
    right_of_last: float
    calibration: float
    review: float
    said_off: float
    covered: float


def growing(
    backbone: Backbone, root: Path, count: int, log: Path, config: TrainConfig, cache: FeatureCache | None = None
) -> Generator[Measured, None, tuple[Way, ...]]:
    """Solve the problems that the log does not have yet, and compare the ways on all of them.

    Args:
        backbone: whose features are used.
        root: folder of the choosing sets (``problems``).
        count: number of problems.
        log: folder of what each problem gave; a stopped study goes on from there.
        config: how prompts are trained.
        cache: where features are kept.
    """
    kept = ProblemLog(log, {"study": "growing", "model": backbone.weights_hash, **asdict(config)})
    found = []
    with tempfile.TemporaryDirectory() as scratch:
        for number, problem in enumerate(problems(root, Path(scratch), count), 1):
            arrays = kept.read(number)
            if arrays is None:
                arrays = solve(problem, backbone, config, cache)
                kept.write(number, arrays)
            found.append(arrays)
            yield Measured(problem.source, number, count)
    return compare(found)


def solve(problem: Problem, backbone: Backbone, config: TrainConfig, cache: FeatureCache | None) -> Arrays:
    """Every way's figures on one problem."""
    rng = np.random.default_rng([problem.seed, 11])
    drawn = {name: [paths[i] for i in rng.permutation(len(paths))] for name, paths in problem.images.items()}
    names = [list(drawn)[i] for i in rng.permutation(len(drawn))]
    encoder = Encoder(backbone, backbone.preprocessing, cache, config.views, config.seed)
    examples, _ = drain(encode_examples({name: drawn[name][:SHOTS] for name in names}, encoder))
    assert examples is not None
    left = {name: drawn[name][SHOTS:] for name in names}
    rest = drain(encode_pool(left, tuple(names), backbone, backbone.preprocessing, cache))
    last, half = len(names) - 1, len(names) // 2

    def trained(first: int, end: int) -> Trained:
        part = _classes(examples, first, end)
        return drain(fit_encoded(Classifier(backbone, part.class_names, config.method, seed=config.seed), part, config))

    ways = (
        trained(0, len(names)),
        add_class(trained(0, last), _classes(examples, last, last + 1)),
        merge(trained(0, half), trained(half, len(names))),
    )
    return {name: np.array(_figures(way, rest)) for name, way in zip(WAYS, ways, strict=True)}


def compare(found: Sequence[Arrays]) -> tuple[Way, ...]:
    """The ways over all problems."""
    by_way: Mapping[str, np.ndarray[tuple[int, int], np.dtype[np.float64]]] = {
        name: np.stack([np.asarray(arrays[name], np.float64) for arrays in found]) for name in WAYS
    }
    ways = []
    for name, figures in by_way.items():
        behind = by_way[WAYS[0]][:, 0] - figures[:, 0]
        half = 1.96 * behind.std(ddof=1) / np.sqrt(len(behind)) if len(behind) > 1 else np.nan
        right, last, calibration, review, said, low, high = figures.T
        ways.append(
            Way(
                name,
                float(right.mean()),
                (float(behind.mean()), float(behind.mean() - half), float(behind.mean() + half)),
                float(last.mean()),
                float(calibration.mean()),
                float(review.mean()),
                float((said - right).mean()),
                float(((low <= right) & (right <= high)).mean()) if np.isfinite(said).all() else np.nan,
            )
        )
    return tuple(ways)


def _classes(examples: Examples, first: int, end: int) -> Examples:
    rows = np.flatnonzero((examples.labels >= first) & (examples.labels < end))
    part = examples.subset(rows)
    return replace(part, class_names=examples.class_names[first:end], labels=part.labels - first)


def _figures(trained: Trained, rest: Examples) -> tuple[float, ...]:
    """Right, right of the last class, calibration error, sent to review; then the check's estimate, low and high."""
    classifier, rows = trained.classifier, range(len(rest.labels))
    chances = answers(classifier, rest, rows)
    right = chances.argmax(-1) == rest.labels
    assert classifier.familiarity is not None
    border = classifier.familiarity.review_below(REVIEW)
    familiar = classifier.answer(rest.plain(rows, classifier.backbone.device)).familiarity
    assert familiar is not None
    said = (np.nan, np.nan, np.nan)
    if trained.held_out is not None and trained.curve is not None:
        found = accuracy(trained.held_out, trained.curve)
        said = (found.estimate, found.low, found.high)
    of_last = right[rest.labels == rest.labels.max()]
    error = reliability(chances.max(-1), right).error
    return (float(right.mean()), float(of_last.mean()), error, float((familiar < border).float().mean()), *said)
