"""From a few examples a class to a classifier: encode once, fit on all examples, check on examples held out."""

from collections.abc import Generator, Mapping, Sequence
from copy import copy
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Final

import numpy as np

from copl_engine.backbones.protocol import Backbone
from copl_engine.config import Method, TrainConfig
from copl_engine.images.geometry import Preprocessing
from copl_engine.training.calibrate import Mix, mixed
from copl_engine.training.choice import held_out_means, prompts_suffice, untrained_answers
from copl_engine.training.classifier import Classifier
from copl_engine.training.example_head import fit_head
from copl_engine.training.examples import Examples, encode_examples
from copl_engine.training.familiarity import fit_familiarity
from copl_engine.training.feature_cache import FeatureCache
from copl_engine.training.features import EncodedPhoto, Encoder, as_features
from copl_engine.training.learning_curve import Curve, learning_curve
from copl_engine.training.objective import contexts, prompt_logits, steps
from copl_engine.training.validate import HeldOut, fold_numbers, rows
from copl_engine.types import Finish, Stage, TrainProgress, Unreadable


@dataclass(frozen=True, slots=True)
class TrainRequest:
    """What to train on and how.

    Attributes:
        examples: the photos of each class, by class name.
        config: how to train.
        preprocessing: how photos are shown; by default as the backbone says.
        none: photos of none of the classes, where there are any.
        compared: methods that the same held-out examples are asked too, each at the cost of another check.
    """

    examples: Mapping[str, Sequence[Path]]
    config: TrainConfig = field(default_factory=TrainConfig)
    preprocessing: Preprocessing | None = None
    none: Sequence[Path] = ()
    compared: tuple[Method, ...] = ()


@dataclass(frozen=True, slots=True, eq=False)
class Trained:
    """What a training came to.

    Attributes:
        classifier: ready for use.
        unreadable: examples that were left out.
        steps: done on all examples.
        held_out: the check; None where a class has too few examples or the training was ended before.
        curve: what more examples would bring; None without a check.
        photos: the examples, in the order of the check.
    """

    classifier: Classifier
    unreadable: tuple[Unreadable, ...] = ()
    steps: int = 0
    held_out: HeldOut | None = None
    curve: Curve | None = None
    photos: tuple[Path, ...] = ()

    @property
    def held_out_accuracy(self) -> float | None:
        """Share of held-out examples that were answered right, 0 to 1."""
        return self.held_out.accuracy if self.held_out else None

    def forgetting(self) -> "Trained":
        """The same without what is kept of the examples for classes to be added."""
        classifier = copy(self.classifier)
        classifier.kept = None
        return replace(self, classifier=classifier, held_out=self.held_out and replace(self.held_out, context=None))

    def beside(self, method: Method, asked: HeldOut) -> "Trained":
        """The same with another method's answers to compare with."""
        if self.held_out is None:
            return self
        others = {**self.held_out.others, method.value: asked.prompts.argmax(-1)}
        return replace(self, held_out=replace(self.held_out, others=others))


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
    if examples is None:  # finished before anything was learned: the prompts as they are, and no examples beside them
        classifier.method = config.method.prompts
        return Trained(classifier, unreadable)
    fitted = yield from fit_encoded(classifier, examples, config)
    unreadable += yield from _learn_none(classifier, request.none, cache)
    for method in request.compared if fitted.held_out else ():
        other = Classifier(backbone, classifier.class_names, method, request.preprocessing, config.seed)
        asked = yield from cross_validate(other, examples, replace(config, method=method))
        if asked is None:
            break
        fitted = fitted.beside(method, asked)
    return replace(fitted, unreadable=unreadable)


def fit_encoded(classifier: Classifier, examples: Examples, config: TrainConfig) -> Training:
    """Train on features that are already encoded; ``classifier`` is untrained and is trained in place.

    The fit on all examples comes first: whoever stops during the check has the whole classifier, without a figure
    and with even weights.
    """
    if not config.method.trains:
        return Trained(classifier, photos=examples.paths)
    untrained = classifier.learner.snapshot()
    classifier.method = config.method.settled
    if config.method.uses_examples:
        classifier.head = fit_head(examples, range(len(examples.labels))).to(classifier.backbone.device)
    classifier.mix = Mix.even(config.method.uses_examples)
    classifier.kept = examples.without_patches() if classifier.method.grows else None
    classifier.familiarity = fit_familiarity(examples, range(len(examples.labels))).to(classifier.backbone.device)
    for step in steps(classifier, examples, range(len(examples.labels)), config):
        progress = TrainProgress(Stage.FIT, step.number, config.steps, step.loss)
        if (yield progress) is not None:
            return Trained(classifier, (), step.number, photos=examples.paths)
    fitted = classifier.learner.snapshot()
    classifier.learner.load_state_dict(untrained)
    held_out = yield from cross_validate(classifier, examples, config)
    classifier.learner.load_state_dict(fitted)
    curve = None
    if held_out is not None:
        held_out = _settle(classifier, held_out, config.method)
        classifier.mix = held_out.mix()
        classifier.familiarity = classifier.familiarity.measured(examples, held_out, classifier.backbone.logit_scale)
        pooled = examples.pooled(range(len(examples.labels))).numpy()
        curve = learning_curve(pooled, held_out.labels, held_out.fold, config.seed)
    return Trained(classifier, (), config.steps, held_out, curve, examples.paths)


def _learn_none(
    classifier: Classifier, paths: Sequence[Path], cache: FeatureCache | None
) -> Generator[TrainProgress, Finish | None, tuple[Unreadable, ...]]:
    """Set the border of “none of these” by photos that are; gives those that cannot be read."""
    scores: list[float] = []
    unreadable: list[Unreadable] = []
    for photos in Encoder(classifier.backbone, classifier.preprocessing, cache).encode(paths):
        read = [photo.views[0] for photo in photos if isinstance(photo, EncodedPhoto)]
        unreadable += [photo for photo in photos if isinstance(photo, Unreadable)]
        if read:
            familiar = classifier.answer(as_features(read, classifier.backbone.device)).familiarity
            scores += familiar.tolist() if familiar is not None else []
        yield TrainProgress(Stage.CHECK, len(paths), len(paths))
    if classifier.familiarity is not None and scores:
        classifier.familiarity = classifier.familiarity.with_none(np.array(scores))
    return tuple(unreadable)


def _settle(classifier: Classifier, held_out: HeldOut, method: Method) -> HeldOut:
    """Where the method is chosen by the check: copl alone, or with the examples."""
    if method is not Method.AUTO or not prompts_suffice(held_out):
        return held_out
    classifier.method, classifier.head = Method.COPL, None
    others = {name: found for name, found in held_out.others.items() if name != Method.COPL}
    return replace(held_out.prompts_alone(), others=others | {Method.COPL_EXAMPLES.value: held_out.logits().argmax(-1)})


def cross_validate(
    classifier: Classifier, examples: Examples, config: TrainConfig
) -> Generator[TrainProgress, Finish | None, HeldOut | None]:
    """Hold every example out once; every fold starts from the untrained prompts that ``classifier`` has.

    All views of an example, and nearly equal examples, stay on one side. None where a class has too few, or when
    ended before.
    """
    fold = fold_numbers(examples.views[:, :, 0].astype(np.float32), examples.labels, config.seed)
    if fold is None:
        return None
    count = int(fold.max()) + 1
    untrained = classifier.learner.snapshot()
    shape = (len(examples.labels), len(examples.class_names))
    prompts = np.zeros(shape, np.float32)
    from_examples = np.zeros(shape, np.float32) if config.method.uses_examples else None
    context = np.zeros((len(examples.labels), *classifier.learner.context.shape), np.float16)
    others = {"zero-shot": untrained_answers(classifier, examples), "nearest mean": held_out_means(examples, fold)}
    even = Mix.even(config.method.uses_examples)
    looks = set(np.linspace(0, config.steps, LOOKS + 1).round().astype(int)[1:].tolist())
    for number in range(count):
        shown, held_out = np.flatnonzero(fold != number), np.flatnonzero(fold == number)
        classifier.learner.load_state_dict(untrained)
        if from_examples is not None:
            from_examples[held_out] = fit_head(examples, shown).logits(examples.pooled(held_out)).numpy()
        for step in steps(classifier, examples, shown, config):
            right = None
            if step.number in looks:
                prompts[held_out] = prompt_logits(classifier, examples, held_out)
                answers = mixed(prompts[held_out], rows(from_examples, held_out), even).argmax(-1)
                right = float((answers == examples.labels[held_out]).mean())
            done = number * config.steps + step.number
            progress = TrainProgress(Stage.CHECK, done, count * config.steps, step.loss, right)
            if (yield progress) is not None:
                return None
        context[held_out] = contexts(classifier, examples, held_out)
    if from_examples is not None:
        others |= {"linear probe": from_examples.argmax(-1), Method.COPL.value: prompts.argmax(-1)}
    kept = context if classifier.method.grows else None
    return HeldOut(prompts, from_examples, examples.labels, fold, others, kept)
