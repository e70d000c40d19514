"""“None of these” on four pairings of known and strange photos, beside MCM and energy scores on the same features.

sample: its photos 001 to 008 are shown, 009 to 020 are known, its rejects are strange. clothing: 5 shots of each of
its ten classes, trashnet is strange. tiny-imagenet: a half of the classes is known (5 shots), the other strange.
trashnet: each class left out in turn is strange (5 shots of the others).
"""

import tempfile
from collections.abc import Generator, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Final

import numpy as np
import torch
from numpy.typing import NDArray

from copl_engine.backbones.protocol import Backbone
from copl_engine.bench.few_shot import encode_pool
from copl_engine.bench.problem_log import Arrays, ProblemLog
from copl_engine.bench.problems import sample_classes, sample_rejects, unpacked
from copl_engine.config import Method, TrainConfig
from copl_engine.generators import drain
from copl_engine.images.scan import scan_classes
from copl_engine.training.calibrate import Mix
from copl_engine.training.classifier import Classifier
from copl_engine.training.example_head import fit_head
from copl_engine.training.examples import Examples, encode_examples
from copl_engine.training.familiarity import fit_familiarity
from copl_engine.training.feature_cache import FeatureCache
from copl_engine.training.features import Encoder
from copl_engine.training.objective import SCORE_BATCH, steps
from copl_engine.types import Measured

SHOTS: Final = 5
SAMPLE_SHOTS: Final = 8
MOST: Final = 25
"""Known and strange photos a class that are scored."""

SCORES: Final = ("ours", "mcm", "energy")
KEPT: Final = 0.95


@dataclass(frozen=True, slots=True)
class Pairing:
    """Photos to show, known ones that were not shown, and strange ones; by class."""

    name: str
    shown: Mapping[str, Sequence[Path]]
    known: Mapping[str, Sequence[Path]]
    strange: Sequence[Path]


@dataclass(frozen=True, slots=True)
class Told:
    """How well a score tells strange photos, 0 to 1.

    Attributes:
        pairing, score: which.
        fpr95: strange photos that pass where 95% of the known pass.
        auroc: how often a known photo scores above a strange one.
    """

    pairing: str
    score: str
    fpr95: float
    auroc: float


def unknown(
    backbone: Backbone, root: Path, half: int, log: Path, config: TrainConfig, cache: FeatureCache | None = None
) -> Generator[Measured, None, tuple[Told, ...]]:
    """Train on every pairing that the log does not have yet, and tell the strange from the known.

    Args:
        backbone: whose features are used.
        root: folder of the sets.
        half: Tiny ImageNet's classes that are known, and as many that are strange; 100 is all.
        log: folder of what each pairing gave.
        config: how prompts are trained.
        cache: where features are kept.
    """
    setting = replace(config, method=Method.COPL_EXAMPLES)
    kept = ProblemLog(log, {"study": "unknown", "half": half, "model": backbone.weights_hash, **asdict(setting)})
    found: list[Told] = []
    with tempfile.TemporaryDirectory() as scratch:
        drawn = pairings(root, Path(scratch), half)
        for number, pairing in enumerate(drawn):
            arrays = kept.read(number)
            if arrays is None:
                arrays = solve(pairing, backbone, setting, cache)
                kept.write(number, arrays)
            found += [told(pairing.name, score, arrays) for score in SCORES]
            yield Measured(pairing.name, number + 1, len(drawn))
    return tuple(found)


def pairings(root: Path, scratch: Path, half: int) -> list[Pairing]:
    """The nine trainings of the four pairings."""
    sample = sample_classes()
    clothing, trashnet = scan_classes(root / "clothing").examples, scan_classes(root / "trashnet").examples
    archive = root / "tiny-imagenet" / "train-a.zip"
    tiny = unpacked(archive, scratch, np.random.default_rng(1), 2 * half, SHOTS + MOST)
    first, second = sorted(tiny)[::2], sorted(tiny)[1::2]
    found = [
        Pairing("sample", *_split(sample, SAMPLE_SHOTS), sample_rejects()),
        Pairing("clothing", *_split(clothing, SHOTS), [p for paths in trashnet.values() for p in paths]),
        Pairing(
            "tiny-imagenet",
            *_split({name: tiny[name] for name in first}, SHOTS),
            [path for name in second for path in tiny[name][:MOST]],
        ),
    ]
    for left_out in trashnet:
        others = {name: paths for name, paths in trashnet.items() if name != left_out}
        found.append(Pairing(f"trashnet without {left_out}", *_split(others, SHOTS), trashnet[left_out]))
    return found


def solve(pairing: Pairing, backbone: Backbone, config: TrainConfig, cache: FeatureCache | None) -> Arrays:
    """Train without a check and score known and strange photos.

    MCM and energy do not know of the check; in our score its weights would change the confidence, a small part.
    """
    encoder = Encoder(backbone, backbone.preprocessing, cache, config.views, config.seed)
    examples, _ = drain(encode_examples(pairing.shown, encoder))
    assert examples is not None
    classifier = Classifier(backbone, examples.class_names, config.method, seed=config.seed)
    rows = range(len(examples.labels))
    classifier.head = fit_head(examples, rows).to(backbone.device)
    classifier.mix = Mix.even(True)
    classifier.familiarity = fit_familiarity(examples, rows).to(backbone.device)
    for _ in steps(classifier, examples, rows, config):
        pass
    arrays: dict[str, NDArray[np.generic]] = {}
    for kind, images in (("known", pairing.known), ("strange", {"strange": pairing.strange})):
        pool = drain(encode_pool(images, tuple(images), backbone, backbone.preprocessing, cache))
        arrays |= {f"{kind}_{name}": values for name, values in scores(classifier, pool).items()}
    return arrays


def scores(classifier: Classifier, pool: Examples) -> dict[str, NDArray[np.float64]]:
    """(N,) by each score, the higher the more familiar.

    mcm: max_k softmax(f . t) (arXiv 2211.13445); energy: log sum_k exp(s f . t_k) (arXiv 2010.03759), both of the
    trained prompts.
    """
    found: dict[str, list[torch.Tensor]] = {name: [] for name in SCORES}
    rows = range(len(pool.labels))
    for start in range(0, len(rows), SCORE_BATCH):
        features = pool.plain(rows[start : start + SCORE_BATCH], classifier.backbone.device)
        with torch.no_grad():
            logits = classifier.score(features).logits
        familiarity = classifier.answer(features).familiarity
        assert familiarity is not None
        found["ours"].append(familiarity)
        found["mcm"].append((logits / classifier.backbone.logit_scale).softmax(-1).amax(-1))
        found["energy"].append(logits.logsumexp(-1))
    return {name: torch.cat(parts).cpu().double().numpy() for name, parts in found.items()}


def told(pairing: str, score: str, arrays: Arrays) -> Told:
    """FPR95 and AUROC of one score."""
    from sklearn.metrics import roc_auc_score

    known, strange = (np.asarray(arrays[f"{kind}_{score}"], np.float64) for kind in ("known", "strange"))
    border = np.quantile(known, 1 - KEPT)
    labels = np.concatenate([np.ones(len(known)), np.zeros(len(strange))])
    auroc = roc_auc_score(labels, np.concatenate([known, strange]))
    return Told(pairing, score, float((strange >= border).mean()), float(auroc))


def by_pairing(found: Sequence[Told]) -> tuple[Told, ...]:
    """The four pairings: trashnet's six trainings are averaged."""
    means = []
    for score in SCORES:
        own = [row for row in found if row.score == score]
        rest = [row for row in own if row.pairing.startswith("trashnet")]
        means += [row for row in own if row not in rest]
        fpr95, auroc = np.mean([[row.fpr95, row.auroc] for row in rest], 0)
        means.append(Told("trashnet, one class left out", score, float(fpr95), float(auroc)))
    return tuple(means)


def _split(
    images: Mapping[str, Sequence[Path]], shots: int
) -> tuple[dict[str, Sequence[Path]], dict[str, Sequence[Path]]]:
    """The first of each class to show, the next to recognise."""
    shown = {name: paths[:shots] for name, paths in images.items()}
    return shown, {name: paths[shots : shots + MOST] for name, paths in images.items()}
