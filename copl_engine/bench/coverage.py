"""Is it true? Few-shot problems on which what was said after the training is held against photos that were left over.

The data is that of ``problems``. Each problem has 2 to 10 classes and 2 to 16 shots; it is trained and checked as
“copl train” does, and once more with five further examples a class.
"""

import tempfile
from collections.abc import Generator, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray
from scipy.special import softmax

from copl_engine.backbones.protocol import Backbone
from copl_engine.bench.few_shot import encode_pool
from copl_engine.bench.problem_log import Arrays, ProblemLog
from copl_engine.bench.problems import sample_classes, unpacked
from copl_engine.config import Method, TrainConfig
from copl_engine.generators import drain
from copl_engine.images.scan import scan_classes
from copl_engine.training.accuracy import MORE, Accuracy, accuracy, interval, reliability
from copl_engine.training.calibrate import mixed
from copl_engine.training.choice import prompts_suffice
from copl_engine.training.classifier import Classifier
from copl_engine.training.example_head import fit_head
from copl_engine.training.examples import Examples
from copl_engine.training.familiarity import border
from copl_engine.training.feature_cache import FeatureCache
from copl_engine.training.features import EncodedPhoto, Encoder
from copl_engine.training.fit import fit_encoded
from copl_engine.training.learning_curve import Curve
from copl_engine.training.objective import SCORE_BATCH, prompt_logits, steps
from copl_engine.training.validate import HeldOut
from copl_engine.types import Measured

MOST_CLASSES: Final = 10
MOST_IMAGES: Final = 40
"""Images a class, examples included; clothing has 36, the sample 20."""

SHOTS: Final[Mapping[str, tuple[int, ...]]] = {
    "clothing": (2, 3, 4, 5, 8, 12, 16),
    "tiny-imagenet": (2, 3, 4, 5, 8, 12, 16),
    "sample": (2, 3, 4, 5),
}
REVIEW: Final = 0.1


@dataclass(frozen=True, slots=True)
class Drawn:
    """One problem: of which set, with how many shots, and every class's photos in a random order."""

    source: str
    shots: int
    images: Mapping[str, tuple[Path, ...]]


@dataclass(frozen=True, slots=True)
class Held:
    """What was said after the training, and what the photos left over say; fractions from 0 to 1.

    Attributes:
        source, classes, shots: the problem.
        said: what the check said.
        true: share of right answers on the rest.
        true_with_more: the same with five further examples a class.
        calibration: expected calibration error on the rest.
        check_calibration: the same as the check said it.
        review: share of the rest that "send about 10% to review" takes.
        review_right: share of right answers among those, of which few are wanted.
        width: of the interval, as a multiple of Wilson's at the same number of examples.
        chosen_prompts: whether ``auto`` takes copl alone.
        true_auto: share of right answers on the rest by what ``auto`` takes.
    """

    source: str
    classes: int
    shots: int
    said: Accuracy
    true: float
    true_with_more: float
    calibration: float
    review: float
    review_right: float
    width: float
    chosen_prompts: bool
    true_auto: float

    @property
    def covered(self) -> bool:
        """Whether the interval holds the accuracy on the rest."""
        return self.said.low <= self.true <= self.said.high


def coverage(
    backbone: Backbone,
    root: Path,
    count: int,
    log: Path,
    config: TrainConfig,
    cache: FeatureCache | None = None,
    shots: int | None = None,
) -> Generator[Measured, None, tuple[Held, ...]]:
    """Solve the problems that the log does not have yet, and judge all of them.

    Args:
        backbone: whose features are used.
        root: folder of the choosing sets (``problems``).
        count: number of problems.
        log: folder of what each problem gave; a stopped study goes on from there.
        config: how prompts are trained; method and seed are set here.
        cache: where features are kept.
        shots: examples a class; by default every problem draws its own number.
    """
    setting = replace(config, method=Method.COPL_EXAMPLES, seed=0)
    study = {"study": "coverage", "model": backbone.weights_hash, **asdict(setting)}
    kept = ProblemLog(log, study if shots is None else {**study, "shots": shots})
    found = []
    with tempfile.TemporaryDirectory() as scratch:
        for number in range(1, count + 1):
            arrays = kept.read(number)
            if arrays is None:
                drawn = draw_problem(root, Path(scratch), number, shots)
                arrays = solve(drawn, backbone, replace(setting, seed=number), cache)
                kept.write(number, arrays)
            found.append(judge(arrays))
            yield Measured(f"{found[-1].source}, {found[-1].classes} classes", number, count)
    return tuple(found)


def draw_problem(root: Path, scratch: Path, number: int, shots: int | None = None) -> Drawn:
    """Problem ``number``: of five two are clothing's, two Tiny ImageNet's, one is the sample's."""
    rng = np.random.default_rng([number, 7])
    source = ("sample", "clothing", "tiny-imagenet", "clothing", "tiny-imagenet")[number % 5]
    count = int(rng.integers(2, MOST_CLASSES + 1))
    match source:
        case "sample":
            images: Mapping[str, Sequence[Path]] = sample_classes()
        case "clothing":
            images = scan_classes(root / "clothing").examples
        case _:
            images = unpacked(root / "tiny-imagenet" / "train-a.zip", scratch, rng, count, MOST_IMAGES)
    names = sorted(images)
    chosen = sorted(rng.choice(len(names), min(count, len(names)), replace=False))
    drawn = int(rng.choice(SHOTS[source]))
    mixed_up = {names[i]: tuple(images[names[i]][j] for j in rng.permutation(len(images[names[i]]))) for i in chosen}
    return Drawn(source, shots or drawn, mixed_up)


def solve(drawn: Drawn, backbone: Backbone, config: TrainConfig, cache: FeatureCache | None) -> Arrays:
    """Train, check, and score the rest."""
    examples = _encoded({name: paths[: drawn.shots] for name, paths in drawn.images.items()}, backbone, config, cache)
    more = _encoded({n: paths[: drawn.shots + MORE] for n, paths in drawn.images.items()}, backbone, config, cache)
    left = {name: paths[drawn.shots + MORE :] for name, paths in drawn.images.items()}
    rest = drain(encode_pool(left, examples.class_names, backbone, backbone.preprocessing, cache))
    classifier = Classifier(backbone, examples.class_names, config.method, seed=config.seed)
    untrained = classifier.learner.snapshot()
    trained = drain(fit_encoded(classifier, examples, config))
    held_out, curve, familiarity = trained.held_out, trained.curve, classifier.familiarity
    assert held_out is not None
    assert curve is not None
    assert familiarity is not None
    prompts, head = scored(classifier, rest)
    arrays: dict[str, NDArray[np.generic]] = {
        "source": np.array(drawn.source),
        "shots": np.array(drawn.shots),
        "curve": np.array([curve.slope, curve.helps]),
        "prompts": held_out.prompts,
        "examples": np.asarray(held_out.examples),
        "labels": held_out.labels,
        "fold": held_out.fold,
        "pooled": examples.views[:, :, 0],
        "familiar_held_out": familiarity.held_out,
        "rest_labels": rest.labels,
        "rest_prompts": prompts,
        "rest_head": head,
        "rest_familiar": _familiar(classifier, rest),
        "rest_pooled": rest.views[:, 0, 0],
    }
    with_more = Classifier(backbone, examples.class_names, config.method, seed=config.seed)
    with_more.learner.load_state_dict(untrained)
    with_more.head = fit_head(more, range(len(more.labels)))
    for _ in steps(with_more, more, range(len(more.labels)), config):
        pass
    arrays["more_prompts"], arrays["more_head"] = scored(with_more, rest)
    return arrays


def scored(classifier: Classifier, rest: Examples) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """(N, K) logits of the prompts and of the examples' head."""
    assert classifier.head is not None
    rows = range(len(rest.labels))
    return prompt_logits(classifier, rest, rows), classifier.head.logits(rest.pooled(rows)).numpy()


def judge(arrays: Arrays) -> Held:
    """Hold what was said against the rest."""
    held_out = HeldOut(*(arrays[name] for name in ("prompts", "examples", "labels", "fold")))  # type: ignore[arg-type]
    said = accuracy(held_out, Curve(float(arrays["curve"][0]), int(arrays["curve"][1])))
    labels, mix = arrays["rest_labels"], held_out.mix()
    logits = mixed(arrays["rest_prompts"], arrays["rest_head"], mix)  # type: ignore[arg-type]
    right = logits.argmax(-1) == labels
    with_more = mixed(arrays["more_prompts"], arrays["more_head"], mix)  # type: ignore[arg-type]
    strange = border(np.asarray(arrays["familiar_held_out"], np.float64), REVIEW)
    sent = np.asarray(arrays["rest_familiar"], np.float64) < strange
    low, high = interval(said.right / said.total, said.total, 1.96)
    alone = prompts_suffice(held_out)
    return Held(
        source=str(arrays["source"]),
        classes=logits.shape[1],
        shots=int(arrays["shots"]),
        said=said,
        true=float(right.mean()),
        true_with_more=float((with_more.argmax(-1) == labels).mean()),
        calibration=reliability(softmax(logits, axis=-1).max(-1), right).error,
        review=float(sent.mean()),
        review_right=float(right[sent].mean()) if sent.any() else float("nan"),
        width=(said.high - said.low) / (high - low),
        chosen_prompts=alone,
        true_auto=float((arrays["rest_prompts"].argmax(-1) == labels).mean()) if alone else float(right.mean()),
    )


def summary(found: Sequence[Held]) -> dict[str, float]:
    """The study's figures; shares from 0 to 1."""
    said = np.array([[h.said.estimate, h.said.with_more, h.said.high - h.said.low] for h in found])
    true = np.array([[h.true, h.true_with_more] for h in found])
    review = np.array([h.review for h in found])
    wilson = np.mean([(h.said.high - h.said.low) / h.width for h in found])
    return {
        "problems": len(found),
        "covered": float(np.mean([h.covered for h in found])),
        "width_against_wilson": float(said[:, 2].mean() / wilson),
        "estimate_off_mean": float((said[:, 0] - true[:, 0]).mean()),
        "estimate_off": float(np.abs(said[:, 0] - true[:, 0]).mean()),
        "with_more_off": float(np.abs(said[:, 1] - true[:, 1]).mean()),
        "gain_said": float((said[:, 1] - said[:, 0]).mean()),
        "gain_true": float((true[:, 1] - true[:, 0]).mean()),
        "gain_off": float(np.abs((said[:, 1] - said[:, 0]) - (true[:, 1] - true[:, 0])).mean()),
        "calibration_error": float(np.mean([h.calibration for h in found])),
        "review": float(review.mean()),
        "review_spread": float(review.std()),
        "auto_took_copl": float(np.mean([h.chosen_prompts for h in found])),
        "accuracy": float(true[:, 0].mean()),
        "accuracy_auto": float(np.mean([h.true_auto for h in found])),
    }


def _encoded(
    images: Mapping[str, Sequence[Path]], backbone: Backbone, config: TrainConfig, cache: FeatureCache | None
) -> Examples:
    encoder = Encoder(backbone, backbone.preprocessing, cache, config.views, config.seed)
    photos: list[EncodedPhoto] = []
    labels: list[int] = []
    for label, paths in enumerate(images.values()):
        read = [photo for batch in encoder.encode(paths) for photo in batch if isinstance(photo, EncodedPhoto)]
        photos += read
        labels += [label] * len(read)
    views = np.stack([photo.views for photo in photos])
    return Examples(tuple(images), views, np.array(labels), tuple(photo.path for photo in photos))


def _familiar(classifier: Classifier, rest: Examples) -> NDArray[np.float64]:
    parts = []
    rows = range(len(rest.labels))
    for start in range(0, len(rows), SCORE_BATCH):
        features = rest.plain(rows[start : start + SCORE_BATCH], classifier.backbone.device)
        familiar = classifier.answer(features).familiarity
        assert familiar is not None
        parts.append(familiar.cpu().numpy())
    return np.concatenate(parts).astype(np.float64)
