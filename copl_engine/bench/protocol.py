"""The papers' protocol on the eleven data sets: base-to-new, few shots, cross-dataset, domain shift.

As in CoCoOp (arXiv 2203.05557): 16 shots of the first half of the classes, tested on both halves; 1 to 16 shots of all
classes; 16 shots of ImageNet, tested on the other ten and on its four shifted forms. Prompts are started with "a photo
of a" on every set, where CoOp's own trainers use a template a set. Each run lies in a file of its own.
"""

import hashlib
from collections.abc import Generator, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Final

import numpy as np

from copl_engine.backbones.protocol import Backbone
from copl_engine.bench.coop_data import SHIFTED, DataSet, Item, present, read_set, read_shifted
from copl_engine.bench.problem_log import ProblemLog
from copl_engine.config import TrainConfig
from copl_engine.errors import EngineError, FolderProblem
from copl_engine.inference.classify import classify
from copl_engine.training.classifier import Classifier
from copl_engine.training.example_head import fit_head
from copl_engine.training.examples import encode_examples
from copl_engine.training.feature_cache import FeatureCache
from copl_engine.training.features import Encoder
from copl_engine.training.objective import steps
from copl_engine.types import Measured, Prediction

SHOTS: Final = 16
CURVE: Final = (1, 2, 4, 8, 16)
SEEDS: Final = (1, 2, 3)
SOURCE: Final = "imagenet"
PARTS: Final = ("base-to-new", "few-shot", "cross-dataset", "domain-shift")

PUBLISHED: Final[Mapping[str, tuple[float, float, float]]] = {
    "CLIP": (69.34, 74.22, 71.70),
    "CoOp": (82.69, 63.22, 71.66),
    "CoCoOp": (80.47, 71.69, 75.83),
    "KgCoOp": (80.73, 73.60, 77.00),
    "TextRefiner": (79.74, 74.32, 76.94),
    "MaPLe": (82.28, 75.14, 78.55),
    "TCP": (84.13, 75.36, 79.51),
    "MMA": (83.20, 76.80, 79.87),
    "PromptSRC": (84.26, 76.10, 79.97),
    "PromptSRC + DePT": (85.19, 76.17, 80.43),
    "2SFS": (85.55, 75.48, 80.20),
    "CoPrompt": (84.00, 77.23, 80.48),
    "SkipT": (85.04, 77.53, 81.11),
    "MMRL": (85.68, 77.16, 81.20),
    "LLaMP": (85.16, 77.71, 81.27),
}
"""Base, new, harmonic mean; ViT-B/16, 16 shots, average of eleven sets, per cent. Methods that are shown the unlabelled
test photos are left out."""

PUBLISHED_IN: Final = "github.com/zhengli97/Awesome-Prompt-Adapter-Learning-for-VLMs, commit 01290dff, 2025-12-01"


@dataclass(frozen=True, slots=True)
class Run:
    """One training and what it is tested on.

    Attributes:
        part: of the protocol.
        source: set that is trained on.
        target: set that is tested on.
        half: "base" or "new" for base-to-new; else "all".
        shots, seed: of the training.
    """

    part: str
    source: str
    target: str
    half: str
    shots: int
    seed: int


@dataclass(frozen=True, slots=True)
class Cell:
    """A figure of the table: mean accuracy over the seeds (0 to 1), and each of them."""

    part: str
    target: str
    half: str
    shots: int
    values: tuple[float, ...]

    @property
    def mean(self) -> float:
        """Over the seeds."""
        return float(np.mean(self.values))


def protocol(
    backbone: Backbone,
    root: Path,
    parts: Sequence[str],
    log: Path,
    config: TrainConfig,
    cache: FeatureCache | None = None,
) -> Generator[Measured, None, tuple[Cell, ...]]:
    """Do the runs that the log does not have yet, on the sets that are there.

    Args:
        backbone: whose features are used.
        root: folder of the sets in CoOp's layout.
        parts: of ``PARTS``.
        log: folder of what each run gave; a stopped protocol goes on from there.
        config: how prompts are trained; the seed is set here.
        cache: where features are kept.

    Raises:
        FolderProblem: none of the sets is there, or one is not in CoOp's layout.
        EngineError: an unknown part.
    """
    runs = planned(root, parts)
    setting = replace(config, method=config.method.settled, seed=0)
    kept = ProblemLog(log, {"study": "protocol", "model": backbone.weights_hash, **asdict(setting)})
    results: dict[Run, float] = {}
    trained: tuple[tuple[object, ...], Classifier] | None = None
    for number, run in enumerate(runs):
        place = _number(run)
        arrays = kept.read(place)
        if arrays is None:
            key = (run.source, run.half != "all", run.shots, run.seed)
            learned = read_set(root, run.source)
            shown = learned.base() if run.half != "all" else learned
            if trained is None or trained[0] != key:
                trained = key, (yield from _train(backbone, shown, run, setting, cache))
            right = yield from _test(trained[1], _target(root, run), cache)
            arrays = {"right": np.array(right)}
            kept.write(place, arrays)
        results[run] = float(arrays["right"])
        yield Measured(f"{run.part}: {run.source} to {run.target}", number + 1, len(runs))
    return _cells(results)


def planned(root: Path, parts: Sequence[str]) -> list[Run]:
    """Every run that the sets below the root allow, trainings that are tested twice side by side."""
    for part in parts:
        if part not in PARTS:
            raise EngineError(f"There is no part “{part}”; known are {', '.join(PARTS)}.")
    sets = present(root)
    if not sets:
        raise FolderProblem(f"{root} holds none of the eleven data sets in CoOp's layout; see CoOp's DATASETS.md.")
    runs: list[Run] = []
    if "base-to-new" in parts:
        halves = ("base", "new")
        runs += [
            Run("base-to-new", name, name, half, SHOTS, seed) for name in sets for seed in SEEDS for half in halves
        ]
    if "few-shot" in parts:
        runs += [Run("few-shot", name, name, "all", shots, seed) for name in sets for shots in CURVE for seed in SEEDS]
    away = {"cross-dataset": tuple(name for name in sets if name != SOURCE), "domain-shift": present(root, SHIFTED)}
    for part, targets in away.items():
        if part in parts and SOURCE in sets:
            runs += [Run(part, SOURCE, target, "all", SHOTS, seed) for seed in SEEDS for target in targets]
    return runs


def table(cells: Sequence[Cell], model: str) -> str:
    """The figures as text; the published ones, whose model was ViT-B/16, beside base-to-new."""
    lines = []
    pairs = {(cell.target, cell.half): 100 * cell.mean for cell in cells if cell.part == "base-to-new"}
    names = sorted({target for target, _ in pairs})
    if names:
        lines.append(f"base-to-new, {model}: base / new / harmonic mean")
        rows = [(name, pairs[name, "base"], pairs[name, "new"]) for name in names]
        base, new = (float(np.mean([row[i] for row in rows])) for i in (1, 2))
        for name, first, second in [*rows, (f"average of {len(rows)}", base, new)]:
            lines.append(f"  {name:18} {first:6.2f} {second:6.2f} {harmonic(first, second):6.2f}")
        lines.append(f"published, ViT-B/16, 16 shots, average of 11 ({PUBLISHED_IN}):")
        lines += [f"  {name:18} {a:6.2f} {b:6.2f} {c:6.2f}" for name, (a, b, c) in PUBLISHED.items()]
    for part in PARTS[1:]:
        rest = [cell for cell in cells if cell.part == part]
        if rest:
            lines.append(f"{part}, {model}:")
            lines += [f"  {cell.target:18} {cell.shots:3} shots {100 * cell.mean:6.2f}" for cell in rest]
    return "\n".join(lines)


def harmonic(base: float, new: float) -> float:
    """2 / (1 / base + 1 / new)."""
    return 2 * base * new / (base + new) if base + new else 0.0


def _target(root: Path, run: Run) -> DataSet:
    if run.target in SHIFTED:
        return read_shifted(root, run.target)
    found = read_set(root, run.target)
    return {"base": found.base, "new": found.new}.get(run.half, lambda: found)()


def _train(
    backbone: Backbone, shown: DataSet, run: Run, config: TrainConfig, cache: FeatureCache | None
) -> Generator[Measured, None, Classifier]:
    own = replace(config, seed=run.seed)
    encoder = Encoder(backbone, backbone.preprocessing, cache, own.views, own.seed)
    encoding = encode_examples(shown.shots(run.shots, run.seed), encoder)
    while True:
        try:
            event = next(encoding)
        except StopIteration as end:
            examples = end.value[0]
            break
        yield Measured(f"Looking at {run.source}", event.step, event.steps)
    classifier = Classifier(backbone, shown.class_names, own.method, seed=own.seed)
    rows = range(len(examples.labels))
    if own.method.uses_examples:
        classifier.head = fit_head(examples, rows).to(backbone.device)
        classifier.mix = replace(classifier.mix, examples=1.0)
    if own.method.trains:
        for step in steps(classifier, examples, rows, own):
            yield Measured(f"Training on {run.source}", step.number, own.steps)
    return classifier


def _test(classifier: Classifier, target: DataSet, cache: FeatureCache | None) -> Generator[Measured, None, float]:
    """Share of right answers on the target's test images; with other classes than learned, the prompts speak alone."""
    asked = classifier
    if target.class_names != classifier.class_names:
        asked = Classifier(classifier.backbone, target.class_names, classifier.method.prompts)
        asked.learner.load_state_dict(classifier.learner.state_dict())
    wanted: dict[Path, Item] = {item.path: item for item in target.test}
    done = right = 0
    for batch in classify(asked, list(wanted), cache):
        done += len(batch)
        right += sum(isinstance(p, Prediction) and p.best == wanted[p.path].label for p in batch)
        yield Measured(f"Testing on {target.name}", done, len(wanted))
    return right / max(len(wanted), 1)


def _number(run: Run) -> int:
    """Where a run lies in the log, whichever parts and sets are asked for."""
    text = f"{run.part} {run.source} {run.target} {run.half} {run.shots} {run.seed}"
    return int.from_bytes(hashlib.sha256(text.encode()).digest()[:6], "big")


def _cells(results: Mapping[Run, float]) -> tuple[Cell, ...]:
    found: dict[tuple[str, str, str, int], list[float]] = {}
    for run, right in results.items():
        found.setdefault((run.part, run.target, run.half, run.shots), []).append(right)
    return tuple(Cell(*key, tuple(values)) for key, values in found.items())
