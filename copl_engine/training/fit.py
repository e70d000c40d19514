"""From a few examples a class to a classifier: encode once, fit on all examples, check on examples held out."""

from collections.abc import Generator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray
from sklearn.model_selection import StratifiedKFold

from copl_engine.backbones.protocol import Backbone
from copl_engine.config import TrainConfig, folds
from copl_engine.images.geometry import Preprocessing
from copl_engine.training.calibrate import Mix, fit_mix, mixed
from copl_engine.training.classifier import Classifier
from copl_engine.training.example_head import fit_head
from copl_engine.training.examples import Examples, encode_examples
from copl_engine.training.feature_cache import FeatureCache
from copl_engine.training.features import Encoder
from copl_engine.training.objective import prompt_logits, steps
from copl_engine.types import Finish, Stage, TrainProgress, Unreadable


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
class HeldOut:
    """What classifiers say of examples that they were not shown, every example in one fold.

    Attributes:
        prompts: (N, K) logits by prompts of the other folds.
        examples: (N, K) logits by the other folds' example head; None where the method has none.
        labels: (N,) right classes.
        fold: (N,) the fold that each example was held out in.
    """

    prompts: NDArray[np.float32]
    examples: NDArray[np.float32] | None
    labels: NDArray[np.int64]
    fold: NDArray[np.int64]

    def mix(self) -> Mix:
        """The weights chosen on all of them."""
        return fit_mix(self.prompts, self.examples, self.labels)

    def logits(self) -> NDArray[np.float64]:
        """(N, K) the answer's log-probabilities, each fold's with weights chosen on the others."""
        found = np.empty(self.prompts.shape)
        for one in np.unique(self.fold):
            own, rest = self.fold == one, self.fold != one
            mix = fit_mix(self.prompts[rest], _rows(self.examples, rest), self.labels[rest])
            found[own] = mixed(self.prompts[own], _rows(self.examples, own), mix)
        return found

    @property
    def accuracy(self) -> float:
        """Share of right answers, 0 to 1."""
        return float((self.logits().argmax(-1) == self.labels).mean())


@dataclass(frozen=True, slots=True, eq=False)
class Trained:
    """What a training came to.

    Attributes:
        classifier: ready for use.
        unreadable: examples that were left out.
        steps: done on all examples.
        held_out: the check; None where a class has too few examples or the training was ended before.
    """

    classifier: Classifier
    unreadable: tuple[Unreadable, ...] = ()
    steps: int = 0
    held_out: HeldOut | None = None

    @property
    def held_out_accuracy(self) -> float | None:
        """Share of held-out examples that were answered right, 0 to 1."""
        return self.held_out.accuracy if self.held_out else None


Training = Generator[TrainProgress, Finish | None, Trained]

LOOKS: Final = 4
"""How often in a fold the held-out examples are scored, for the live plot; only the last counts."""


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
        return Trained(classifier, unreadable)
    fitted = yield from fit_encoded(classifier, examples, config)
    return Trained(fitted.classifier, unreadable, fitted.steps, fitted.held_out)


def fit_encoded(classifier: Classifier, examples: Examples, config: TrainConfig) -> Training:
    """Train on features that are already encoded; ``classifier`` is untrained and is trained in place.

    The fit on all examples comes first: whoever stops during the check has the whole classifier, without a figure
    and with even weights.
    """
    if not config.method.trains:
        return Trained(classifier)
    untrained = classifier.learner.snapshot()
    if config.method.uses_examples:
        classifier.head = fit_head(examples, range(len(examples.labels))).to(classifier.backbone.device)
    classifier.mix = Mix.even(config.method.uses_examples)
    for step in steps(classifier, examples, range(len(examples.labels)), config):
        progress = TrainProgress(Stage.FIT, step.number, config.steps, step.loss)
        if (yield progress) is not None:
            return Trained(classifier, (), step.number)
    fitted = classifier.learner.snapshot()
    classifier.learner.load_state_dict(untrained)
    held_out = yield from _check(classifier, examples, config)
    classifier.learner.load_state_dict(fitted)
    if held_out is not None:
        classifier.mix = held_out.mix()
    return Trained(classifier, (), config.steps, held_out)


def _check(
    classifier: Classifier, examples: Examples, config: TrainConfig
) -> Generator[TrainProgress, Finish | None, HeldOut | None]:
    """Every fold starts from untrained prompts; all views of an example stay on one side."""
    count = folds(int(np.bincount(examples.labels).min()))
    if not count:
        return None
    untrained = classifier.learner.snapshot()
    shape = (len(examples.labels), len(examples.class_names))
    prompts = np.zeros(shape, np.float32)
    from_examples = np.zeros(shape, np.float32) if config.method.uses_examples else None
    fold = np.zeros(len(examples.labels), np.int64)
    even = Mix.even(config.method.uses_examples)
    looks = set(np.linspace(0, config.steps, LOOKS + 1).round().astype(int)[1:].tolist())
    splits = StratifiedKFold(count, shuffle=True, random_state=config.seed).split(examples.labels, examples.labels)
    for number, (shown, held_out) in enumerate(splits):
        classifier.learner.load_state_dict(untrained)
        fold[held_out] = number
        if from_examples is not None:
            from_examples[held_out] = fit_head(examples, shown).logits(examples.pooled(held_out)).numpy()
        for step in steps(classifier, examples, shown, config):
            right = None
            if step.number in looks:
                prompts[held_out] = prompt_logits(classifier, examples, held_out)
                answers = mixed(prompts[held_out], _rows(from_examples, held_out), even).argmax(-1)
                right = float((answers == examples.labels[held_out]).mean())
            done = number * config.steps + step.number
            progress = TrainProgress(Stage.CHECK, done, count * config.steps, step.loss, right)
            if (yield progress) is not None:
                return None
    return HeldOut(prompts, from_examples, examples.labels, fold)


def _rows(values: NDArray[np.float32] | None, rows: NDArray[np.bool_ | np.int64]) -> NDArray[np.float32] | None:
    return None if values is None else values[rows]
