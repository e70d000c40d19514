"""Tip-Adapter (arXiv 2207.09519): a cache of the examples' features beside zero-shot.

    logits = s f . t_k + alpha sum_i exp(-beta (1 - f . F_i)) [label_i = k]

F_i: the example's pooled feature, mean over its views, unit norm. alpha = 1 and beta = 5.5, the paper's starting
values: it tunes both on a validation set, which few examples do not have. Tip-Adapter-F trains the keys F by
cross-entropy: AdamW, learning rate 0.001 falling by a cosine, 20 epochs of batches of 256.
"""

from typing import Final

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor
from torch.nn import functional

from copl_engine.bench.trial import Trial
from copl_engine.config import Method
from copl_engine.training.classifier import Classifier

ALPHA: Final = 1.0
BETA: Final = 5.5
EPOCHS: Final = 20
BATCH: Final = 256
LEARNING_RATE: Final = 1e-3


def tip_adapter(trial: Trial) -> NDArray[np.int64]:
    """The cache as it is; nothing is trained."""
    return _answers(trial, _keys(trial), _texts(trial))


def tip_adapter_tuned(trial: Trial) -> NDArray[np.int64]:
    """Tip-Adapter-F: the keys are trained."""
    texts, keys = _texts(trial), _keys(trial).requires_grad_()
    examples = trial.examples
    rng = np.random.default_rng(trial.config.seed)
    count, views = examples.views.shape[:2]
    per_epoch = -(-count // BATCH)
    optimizer = torch.optim.AdamW([keys], lr=LEARNING_RATE, eps=1e-4)
    schedule = torch.optim.lr_scheduler.CosineAnnealingLR(optimizer, EPOCHS * per_epoch)
    for _ in range(EPOCHS):
        for batch in np.array_split(rng.permutation(count), per_epoch):
            pooled = torch.from_numpy(examples.views[batch, rng.integers(views, size=len(batch)), 0]).float()
            loss = functional.cross_entropy(
                _logits(trial, pooled, keys, texts), torch.from_numpy(examples.labels[batch])
            )
            optimizer.zero_grad()
            torch.autograd.backward(loss)
            optimizer.step()
            schedule.step()
    return _answers(trial, keys.detach(), texts)


def _answers(trial: Trial, keys: Tensor, texts: Tensor) -> NDArray[np.int64]:
    pooled = trial.rest.pooled(range(len(trial.rest.labels)))
    found: NDArray[np.int64] = _logits(trial, pooled, keys, texts).argmax(-1).numpy()
    return found


def _logits(trial: Trial, pooled: Tensor, keys: Tensor, texts: Tensor) -> Tensor:
    """(B, K) of pooled features (B, D), keys (N, D) and text features (K, D)."""
    affinity = (-BETA * (1 - pooled @ keys.T)).exp()  # (B, N)
    values = functional.one_hot(torch.from_numpy(trial.examples.labels), trial.classes).float()  # (N, K)
    return trial.backbone.logit_scale * pooled @ texts.T + ALPHA * affinity @ values


def _keys(trial: Trial) -> Tensor:
    """(N, D)."""
    pooled = torch.from_numpy(trial.examples.views[:, :, 0].astype(np.float32))
    return functional.normalize(pooled.mean(1), dim=-1)


def _texts(trial: Trial) -> Tensor:
    """(K, D) zero-shot text features."""
    untrained = Classifier(trial.backbone, trial.examples.class_names, Method.ZERO_SHOT)
    with torch.no_grad():
        return untrained.score(trial.examples.plain([0], trial.backbone.device)).texts[0].cpu()
