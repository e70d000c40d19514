"""One run of prompt training on kept features: steps of AdamW over random batches and views."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray
from torch.nn import functional
from torch.optim.lr_scheduler import LambdaLR

from copl_engine.config import Method, TrainConfig
from copl_engine.prompts.learner import balance
from copl_engine.training.classifier import Classifier
from copl_engine.training.examples import Examples

SCORE_BATCH = 32


@dataclass(frozen=True, slots=True)
class Step:
    """One step done: its number from 1 and its cross-entropy in nats."""

    number: int
    loss: float


def steps(
    classifier: Classifier, examples: Examples, rows: Sequence[int], config: TrainConfig, count: int
) -> Iterator[Step]:
    """Train the classifier's prompts in place for ``count`` steps on the given examples.

    The learning rate falls by a cosine over ``config.max_steps`` whatever the count: a fold's prompts after n steps
    and the final fit's after n have come the same way. Every epoch goes through the examples in a new order and
    shows each in a random view.
    """
    learner = classifier.learner
    rng = np.random.default_rng(config.seed)
    optimizer = torch.optim.AdamW(
        learner.parameter_groups(config.learning_rate, config.anchor), weight_decay=config.weight_decay
    )
    schedule = LambdaLR(optimizer, lambda step: 0.5 * (1 + np.cos(np.pi * step / config.max_steps)))
    batches = _batches(np.asarray(rows), config.batch, rng)
    device = classifier.backbone.device
    for number in range(1, count + 1):
        batch = next(batches)
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


def held_out_logits(classifier: Classifier, examples: Examples, rows: Sequence[int]) -> NDArray[np.float32]:
    """(N, K) logits of the given examples in their plain view."""
    device = classifier.backbone.device
    parts = []
    for start in range(0, len(rows), SCORE_BATCH):
        with torch.no_grad():
            parts.append(classifier.score(examples.plain(rows[start : start + SCORE_BATCH], device)).logits.cpu())
    return torch.cat(parts).numpy()


def _batches(rows: NDArray[np.int64], size: int, rng: np.random.Generator) -> Iterator[NDArray[np.int64]]:
    """Endless batches of nearly equal size, each epoch in a new order."""
    while True:
        yield from np.array_split(rng.permutation(rows), -(-len(rows) // size))
