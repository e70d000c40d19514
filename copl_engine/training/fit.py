"""From a few examples a class to a classifier: encode once, choose the steps by folds, fit on all examples."""

from collections.abc import Generator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray
from scipy.special import log_softmax
from sklearn.model_selection import StratifiedKFold

from copl_engine.backbones.protocol import Backbone
from copl_engine.config import FOLDS, MIN_FOR_FOLDS, TrainConfig
from copl_engine.images.geometry import Preprocessing
from copl_engine.training.classifier import Classifier
from copl_engine.training.examples import Examples, encode_examples
from copl_engine.training.feature_cache import FeatureCache
from copl_engine.training.features import Encoder
from copl_engine.training.objective import held_out_logits, steps
from copl_engine.types import Finish, Stage, TrainProgress, Unreadable

CHECKS: Final = 5
"""How often in the second half of a fold the held-out examples are scored. In the first half accuracy still rises on
the choosing sets, and with few examples a lucky early check would be chosen."""


@dataclass(frozen=True, slots=True)
class TrainRequest:
    """What to train on and how.

    Attributes:
        examples: the photos of each class, by class name.
        config: how to train.
        preprocessing: how photos are shown; by default as the backbone says.
    """

    examples: Mapping[str, Sequence[Path]]
    config: TrainConfig = field(default_factory=TrainConfig)
    preprocessing: Preprocessing | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Trained:
    """What a training came to.

    Attributes:
        classifier: ready for use.
        unreadable: examples that were left out.
        steps: steps of the final fit.
        held_out_accuracy: of examples held out in the folds at that step, 0 to 1; None without folds.
    """

    classifier: Classifier
    unreadable: tuple[Unreadable, ...]
    steps: int
    held_out_accuracy: float | None


Training = Generator[TrainProgress, Finish | None, Trained]


def fit(request: TrainRequest, backbone: Backbone, cache: FeatureCache | None = None) -> Training:
    """Train a classifier. Send ``FINISH`` to get the best so far; close the generator to discard.

    Raises:
        NotEnoughImages: fewer than two classes or a class without a readable image.
        ClassNameProblem: names that cannot be told apart.
    """
    config = request.config
    classifier = Classifier(backbone, tuple(request.examples), config.method, request.preprocessing, config.seed)
    encoder = Encoder(backbone, classifier.preprocessing, cache, config.views, config.seed)
    examples, unreadable = yield from encode_examples(request.examples, encoder)
    if examples is None:  # finished before anything was learned
        return Trained(classifier, unreadable, 0, None)
    fitted = yield from fit_encoded(classifier, examples, config)
    return Trained(fitted.classifier, unreadable, fitted.steps, fitted.held_out_accuracy)


def fit_encoded(classifier: Classifier, examples: Examples, config: TrainConfig) -> Training:
    """Train on features that are already encoded; ``classifier`` is untrained and is trained in place."""
    if not config.method.trains:
        return Trained(classifier, (), 0, None)
    untrained = classifier.learner.snapshot()
    count, accuracy = config.default_steps, None
    if int(np.bincount(examples.labels).min()) >= MIN_FOR_FOLDS:
        choice = yield from _choose_steps(classifier, examples, config)
        if choice is None:  # finished early: the fold's prompts are the best so far
            return Trained(classifier, (), 0, None)
        count, accuracy = choice
    classifier.learner.load_state_dict(untrained)
    for step in steps(classifier, examples, range(len(examples.labels)), config, count):
        if (yield TrainProgress(Stage.FIT, step.number, count, step.loss)) is not None:
            return Trained(classifier, (), step.number, accuracy)
    return Trained(classifier, (), count, accuracy)


def _choose_steps(
    classifier: Classifier, examples: Examples, config: TrainConfig
) -> Generator[TrainProgress, Finish | None, tuple[int, float] | None]:
    """The number of steps at which held-out examples are predicted best, and their accuracy there.

    Every fold starts from untrained prompts; all views of an example stay on one side.
    """
    untrained = classifier.learner.snapshot()
    checked_at = np.unique(np.linspace(config.max_steps / 2, config.max_steps, CHECKS).round().astype(int))
    logits = np.zeros((len(checked_at), len(examples.labels), len(examples.class_names)))
    total = FOLDS * config.max_steps
    done = 0
    whole_fold = untrained
    splits = StratifiedKFold(FOLDS, shuffle=True, random_state=config.seed).split(examples.labels, examples.labels)
    for shown, held_out in splits:
        classifier.learner.load_state_dict(untrained)
        right = None
        for step in steps(classifier, examples, shown, config, config.max_steps):
            done += 1
            if step.number in checked_at:
                at = int(np.searchsorted(checked_at, step.number))
                logits[at, held_out] = held_out_logits(classifier, examples, held_out)
                right = float((logits[at, held_out].argmax(-1) == examples.labels[held_out]).mean())
            if (yield TrainProgress(Stage.CHOOSE, done, total, step.loss, right)) is not None:
                if done > config.max_steps:  # a fold's end is better than the next one's beginning
                    classifier.learner.load_state_dict(whole_fold)
                return None
        whole_fold = classifier.learner.snapshot()
    return _best(checked_at, logits, examples.labels)


def _best(checked_at: NDArray[np.int64], logits: NDArray[np.float64], labels: NDArray[np.int64]) -> tuple[int, float]:
    """The check with the least held-out cross-entropy; of equals the earliest."""
    own = log_softmax(logits, axis=-1)[:, np.arange(len(labels)), labels].mean(-1)
    best = int(own.argmax())
    return int(checked_at[best]), float((logits[best].argmax(-1) == labels).mean())
