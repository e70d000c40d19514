"""Every method on the same few-shot problems: is copl+examples at least as good as each baseline?"""

import tempfile
from collections.abc import Generator, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray
from scipy import stats

from copl_engine.backbones.protocol import Backbone
from copl_engine.bench.baselines import BASELINES
from copl_engine.bench.few_shot import CONFIDENCE, encode_pool, examples_and_rest, predicted
from copl_engine.bench.problem_log import ProblemLog
from copl_engine.bench.problems import SHOTS, problems
from copl_engine.config import Method, TrainConfig
from copl_engine.training.feature_cache import FeatureCache
from copl_engine.types import Measured

OURS: Final = Method.COPL_EXAMPLES.value
METHODS: Final = (OURS, Method.COPL.value, Method.COCOOP.value, Method.COOP.value, Method.ZERO_SHOT.value, *BASELINES)


@dataclass(frozen=True, slots=True)
class Compared:
    """One method over all problems, in points of accuracy from 0 to 1.

    Attributes:
        method: its name.
        mean: accuracy on the photos that were not shown.
        lead: mean of (copl+examples - this method).
        low, high: 95% interval of the lead (Student's t, paired over the problems).
    """

    method: str
    mean: float
    lead: float
    low: float
    high: float


def compare(
    backbone: Backbone, root: Path, count: int, log: Path, config: TrainConfig, cache: FeatureCache | None = None
) -> Generator[Measured, None, tuple[Compared, ...]]:
    """Solve the problems that the log does not have yet with every method.

    Args:
        backbone: whose features are used.
        root: folder of the choosing sets (``problems``).
        count: number of problems, 5 shots each.
        log: folder of what each problem gave; a stopped study goes on from there.
        config: how prompts are trained; method and seed are set here.
        cache: where features are kept.
    """
    setting = replace(config, method=Method.AUTO, seed=0)
    kept = ProblemLog(log, {"study": "compare", "model": backbone.weights_hash, **asdict(setting)})
    found = []
    with tempfile.TemporaryDirectory() as scratch:
        for problem in problems(root, Path(scratch), count):
            arrays = kept.read(problem.seed)
            if arrays is None:
                names = tuple(problem.images)
                preprocessing = backbone.preprocessing
                pool = yield from encode_pool(problem.images, names, backbone, preprocessing, cache)
                drawn = examples_and_rest(pool, SHOTS, problem.seed, backbone, preprocessing, cache, config.views)
                own = replace(setting, seed=problem.seed)
                right = []
                for method in METHODS:
                    right.append(float((predicted(backbone, method, *drawn, own) == drawn[1].labels).mean()))
                    yield Measured(f"{problem.source}: {method}", problem.seed, count)
                arrays = {"right": np.array(right), "methods": np.array(METHODS)}
                kept.write(problem.seed, arrays)
            found.append(np.asarray(arrays["right"], np.float64))
            yield Measured(problem.source, problem.seed, count)
    return summary(found)


def summary(found: Sequence[NDArray[np.float64]]) -> tuple[Compared, ...]:
    """The table from (methods,) accuracies of each problem."""
    table = np.stack(found)  # (problems, methods)
    rows = []
    for column, method in enumerate(METHODS):
        leads = table[:, 0] - table[:, column]
        half = float(stats.sem(leads) * stats.t.ppf((1 + CONFIDENCE) / 2, len(leads) - 1)) if len(leads) > 1 else np.inf
        lead = float(leads.mean())
        rows.append(Compared(method, float(table[:, column].mean()), lead, lead - half, lead + half))
    return tuple(rows)
