"""Does the alignment matter, and are its maps worth looking at? CoPL against its relatives on the same problems."""

import tempfile
from collections.abc import Generator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from types import MappingProxyType
from typing import Final

import numpy as np
from numpy.typing import NDArray
from scipy import stats

from copl_engine.backbones.protocol import Backbone
from copl_engine.bench.few_shot import CONFIDENCE, encode_pool, examples_and_rest
from copl_engine.bench.map_quality import MapQuality, map_quality
from copl_engine.bench.problems import SHOTS, Problem, problems, sample_classes
from copl_engine.config import Method, TrainConfig
from copl_engine.training.classifier import Classifier
from copl_engine.training.examples import Examples
from copl_engine.training.feature_cache import FeatureCache
from copl_engine.training.objective import prompt_logits, steps
from copl_engine.types import Measured

FORMS: Final[Mapping[str, tuple[Method, float | None]]] = MappingProxyType(
    {
        "copl": (Method.COPL, None),
        "copl, fixed keys": (Method.COPL, 0.0),
        "copl, free keys": (Method.COPL, 1.0),
        "copl-bilinear": (Method.COPL_BILINEAR, None),
        "copl-uniform": (Method.COPL_UNIFORM, None),
        "cocoop": (Method.COCOOP, None),
        "coop": (Method.COOP, None),
    }
)
"""Method and, where it is not the default, the anchor."""

WITH_MAPS: Final = ("copl", "copl, fixed keys", "copl, free keys", "copl-bilinear")
MAP_DRAWS: Final = 5


@dataclass(frozen=True, slots=True)
class FormResult:
    """One form over all problems.

    Attributes:
        form: its name.
        accuracies: a fraction from 0 to 1 for each problem.
        behind: mean of (copl - this form) and its 95% interval (Student's t, paired), in points of accuracy.
        maps: quality of the maps on the sample, where the form has maps.
    """

    form: str
    accuracies: tuple[float, ...]
    behind: tuple[float, float, float]
    maps: MapQuality | None


def ablation(
    backbone: Backbone, root: Path, count: int, config: TrainConfig, cache: FeatureCache | None = None
) -> Generator[Measured, None, tuple[FormResult, ...]]:
    """Train every form on every problem with one setting; then compare the maps of different draws.

    Args:
        backbone: whose features are used.
        root: folder of the choosing sets (``problems``).
        count: number of problems.
        config: the setting; method, anchor and seed are set here. No folds.
        cache: where features are kept.
    """
    accuracies: dict[str, list[float]] = {form: [] for form in FORMS}
    with tempfile.TemporaryDirectory() as scratch:
        drawn = problems(root, Path(scratch), count)
        for done, problem in enumerate(drawn):
            examples, rest = yield from _encoded(problem, backbone, config, cache)
            for form in FORMS:
                classifier = train_form(form, backbone, examples, config, problem.seed)
                right = prompt_logits(classifier, rest, range(len(rest.labels))).argmax(-1) == rest.labels
                accuracies[form].append(float(right.mean()))
                yield Measured(f"{problem.source}: {form}", done + 1, count)
    maps: dict[str, MapQuality] = {}
    for form in WITH_MAPS:
        maps[form] = yield from _map_study(form, backbone, config, cache)
    best = np.array(accuracies["copl"])
    return tuple(
        FormResult(form, tuple(values), _paired(best - np.array(values)), maps.get(form))
        for form, values in accuracies.items()
    )


def train_form(form: str, backbone: Backbone, examples: Examples, config: TrainConfig, seed: int) -> Classifier:
    """A classifier of the given form, not checked by folds."""
    method, anchor = FORMS[form]
    setting = replace(config, method=method, seed=seed, anchor=config.anchor if anchor is None else anchor)
    classifier = Classifier(backbone, examples.class_names, method, seed=seed)
    for _ in steps(classifier, examples, range(len(examples.labels)), setting):
        pass
    return classifier


def _encoded(
    problem: Problem, backbone: Backbone, config: TrainConfig, cache: FeatureCache | None
) -> Generator[Measured, None, tuple[Examples, Examples]]:
    pool = yield from encode_pool(problem.images, tuple(problem.images), backbone, backbone.preprocessing, cache)
    return examples_and_rest(pool, SHOTS, problem.seed, backbone, backbone.preprocessing, cache, config.views)


def _map_study(
    form: str, backbone: Backbone, config: TrainConfig, cache: FeatureCache | None
) -> Generator[Measured, None, MapQuality]:
    """Trainings of one form on different draws of the sample's photos, their maps on the same unseen ones."""
    classes = sample_classes()
    shown = {name: paths[:12] for name, paths in classes.items()}
    unseen = {name: paths[12:] for name, paths in classes.items()}
    common = yield from encode_pool(unseen, tuple(unseen), backbone, backbone.preprocessing, cache)
    classifiers: list[Classifier] = []
    for seed in range(1, MAP_DRAWS + 1):
        examples, _ = yield from _encoded(Problem("sample", shown, seed), backbone, config, cache)
        classifiers.append(train_form(form, backbone, examples, config, seed))
        yield Measured(f"maps: {form}", seed, MAP_DRAWS)
    return map_quality(classifiers, common)


def _paired(differences: NDArray[np.float64]) -> tuple[float, float, float]:
    """Mean and 95% interval of paired differences, in points of accuracy."""
    points = 100 * differences
    if len(points) < 2 or np.ptp(points) == 0:
        return float(points.mean()), float(points.mean()), float(points.mean())
    half = float(stats.sem(points) * stats.t.ppf((1 + CONFIDENCE) / 2, len(points) - 1))
    return float(points.mean()), float(points.mean()) - half, float(points.mean()) + half


def table(results: Sequence[FormResult]) -> str:
    """The study as a Markdown table."""
    lines = [
        "| form | mean accuracy | copl minus it, points (95%) | agreement of draws, weight / contribution | "
        "object AUC: best prompt, lowest | smallest share | overlap |",
        "|---|---|---|---|---|---|---|",
    ]
    for r in results:
        mean, low, high = r.behind
        cells = [r.form, f"{np.mean(r.accuracies):.1%}", f"{mean:+.1f} ({low:+.1f} to {high:+.1f})"]
        if r.maps is not None:
            m = r.maps
            cells += [f"{m.weight_agreement:.2f} / {m.contribution_agreement:.2f}"]
            cells += [f"{m.best_auc:.2f}, {m.lowest_auc:.2f}", f"{m.smallest_share:.2f}", f"{m.overlap:.2f}"]
        else:
            cells += ["", "", "", ""]
        lines.append("| " + " | ".join(cells) + " |")
    return "\n".join(lines)
