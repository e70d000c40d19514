"""One run of prompt training on kept features: steps of AdamW over random batches and views."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor
from torch.nn import functional
from torch.optim.lr_scheduler import LambdaLR

from copl_engine.backbones.protocol import ImageFeatures
from copl_engine.config import Method, TrainConfig
from copl_engine.prompts.learner import balance
from copl_engine.training.classifier import Classifier
from copl_engine.training.examples import Examples

SCORE_BATCH = 32

Rows = Sequence[int] | NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Step:
    """One step done: its number from 1 and its cross-entropy in nats."""

    number: int
    loss: float


def steps(classifier: Classifier, examples: Examples, rows: Rows, config: TrainConfig) -> Iterator[Step]:
    """Train the classifier's prompts in place for ``config.steps`` steps on the given examples.

    The learning rate falls by a cosine. Every epoch goes through the examples in a new order and shows each in a
    random view.
    """
    learner = classifier.learner
    rng = np.random.default_rng(config.seed)
    optimizer = torch.optim.AdamW(
        learner.parameter_groups(config.learning_rate, config.anchor), weight_decay=config.weight_decay
    )
    schedule = LambdaLR(optimizer, lambda step: 0.5 * (1 + np.cos(np.pi * step / config.steps)))
    drawn = batches(np.asarray(rows), config.batch, rng)
    device = classifier.backbone.device
    for number in range(1, config.steps + 1):
        batch = next(drawn)
        views = rng.integers(examples.views.shape[1], size=len(batch))
        features = examples.batch(batch, views, device)
        scores = classifier.score(features)
        loss = functional.cross_entropy(scores.logits, examples.targets(batch, device))
        total = loss
        if config.balance and learner.method in (Method.COPL, Method.COPL_BILINEAR):
            total = loss + config.balance * balance(scores.prompts.weights, features.patches)
        optimizer.zero_grad()
        torch.autograd.backward(total)
        optimizer.step()
        schedule.step()
        yield Step(number, loss.item())


def prompt_logits(classifier: Classifier, examples: Examples, rows: Rows) -> NDArray[np.float32]:
    """(N, K) logits of the given examples in their plain view, by the prompts alone."""
    return _in_parts(lambda features: classifier.score(features).logits, classifier, examples, rows)


def contexts(classifier: Classifier, examples: Examples, rows: Rows) -> NDArray[np.float16]:
    """(N, M, W) context vectors of the given examples in their plain view, as they are kept."""

    def shifted(features: ImageFeatures) -> Tensor:
        context: Tensor = classifier.learner(features).context.detach()
        return context.expand(len(features.pooled), -1, -1)

    return _in_parts(shifted, classifier, examples, rows).astype(np.float16)


def answers(classifier: Classifier, examples: Examples, rows: Rows) -> NDArray[np.float32]:
    """(N, K) probabilities of the given examples in their plain view."""
    return _in_parts(classifier.probabilities, classifier, examples, rows)


def _in_parts(
    scored: Callable[[ImageFeatures], Tensor], classifier: Classifier, examples: Examples, rows: Rows
) -> NDArray[np.float32]:
    device = classifier.backbone.device
    parts = []
    for start in range(0, len(rows), SCORE_BATCH):
        with torch.no_grad():
            parts.append(scored(examples.plain(rows[start : start + SCORE_BATCH], device)).cpu())
    return torch.cat(parts).numpy()


def batches(rows: NDArray[np.int64], size: int, rng: np.random.Generator) -> Iterator[NDArray[np.int64]]:
    """Endless batches of nearly equal size, each epoch in a new order."""
    while True:
        yield from np.array_split(rng.permutation(rows), -(-len(rows) // size))
