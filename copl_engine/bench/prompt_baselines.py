"""Baselines that are prompts: templates together, KgCoOp and ProGrad.

KgCoOp and ProGrad are CoOp (arXiv 2109.01134) with another step. They run with the optimiser, steps, views and batches
of our own training, not their papers' (SGD, 100 epochs), so that only the loss differs.
"""

from collections.abc import Callable
from typing import Final

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor
from torch.nn import functional
from torch.optim.lr_scheduler import LambdaLR

from copl_engine.backbones.protocol import ImageFeatures
from copl_engine.bench.trial import Trial
from copl_engine.config import Method
from copl_engine.training.classifier import Classifier, checked_names
from copl_engine.training.objective import batches, prompt_logits

TEMPLATES: Final = (
    "itap of a {}.",
    "a bad photo of the {}.",
    "a origami {}.",
    "a photo of the large {}.",
    "a {} in a video game.",
    "art of the {}.",
    "a photo of the small {}.",
)
"""The seven that CLIP's authors found to do nearly what eighty do (openai/CLIP, notebooks)."""

KNOWLEDGE: Final = 8.0
"""KgCoOp's lambda, its paper's value."""

Gradient = Callable[[Classifier, ImageFeatures, Tensor], Tensor]
"""Classifier, features and right classes of a batch to the gradient (M, W) of the context."""


def ensemble(trial: Trial) -> NDArray[np.int64]:
    """argmax_k f . t_k, t_k the normalised mean of the text features of seven templates (arXiv 2103.00020)."""
    names = checked_names(trial.examples.class_names)
    texts = trial.backbone.encode_texts([template.format(name) for name in names for template in TEMPLATES])
    mean = functional.normalize(texts.reshape(trial.classes, len(TEMPLATES), -1).mean(1), dim=-1)
    rows = range(len(trial.rest.labels))
    found: NDArray[np.int64] = (trial.rest.pooled(rows) @ mean.cpu().T).argmax(-1).numpy()
    return found


def kgcoop(trial: Trial) -> NDArray[np.int64]:
    """CE(s f . t_k) + 8 / K sum_k |t_k - t0_k|^2, t0_k the zero-shot text features (KgCoOp, arXiv 2303.13283)."""
    untrained = _classifier(trial)
    device = untrained.backbone.device
    anchor = untrained.score(trial.examples.plain([0], device)).texts.detach()  # (1, K, D)

    def gradient(classifier: Classifier, features: ImageFeatures, targets: Tensor) -> Tensor:
        scores = classifier.score(features)
        drift = (scores.texts - anchor).square().sum(-1).mean()
        loss = functional.cross_entropy(scores.logits, targets) + KNOWLEDGE * drift
        return torch.autograd.grad(loss, classifier.learner.context)[0]

    return _answers(trial, gradient)


def prograd(trial: Trial) -> NDArray[np.int64]:
    """Steps that do not unlearn what the names say (ProGrad, arXiv 2205.14865, lambda = 1).

    g of the cross-entropy, h of KL(zero-shot, prompts): the step is g where g . h >= 0, else
    g - (g . h / |h|^2) h, its part that leaves the divergence as it is.
    """
    untrained = _classifier(trial)

    def gradient(classifier: Classifier, features: ImageFeatures, targets: Tensor) -> Tensor:
        logits = classifier.score(features).logits
        with torch.no_grad():
            names_say = untrained.score(features).logits.softmax(-1)
        divergence = -(names_say * logits.log_softmax(-1)).sum(-1).mean()
        context = classifier.learner.context
        own = torch.autograd.grad(functional.cross_entropy(logits, targets), context, retain_graph=True)[0]
        general = torch.autograd.grad(divergence, context)[0]
        return projected(own, general)

    return _answers(trial, gradient)


def projected(own: Tensor, general: Tensor) -> Tensor:
    """``own`` without its part against ``general``."""
    along = (own * general).sum()
    if along >= 0:
        return own
    return own - along / general.square().sum() * general


def _classifier(trial: Trial) -> Classifier:
    return Classifier(trial.backbone, trial.examples.class_names, Method.COOP, seed=trial.config.seed)


def _answers(trial: Trial, gradient: Gradient) -> NDArray[np.int64]:
    """Train CoOp's context with the given gradient and label the rest."""
    classifier, config, examples = _classifier(trial), trial.config, trial.examples
    context, device = classifier.learner.context, trial.backbone.device
    rng = np.random.default_rng(config.seed)
    optimizer = torch.optim.AdamW([context], lr=config.learning_rate, weight_decay=config.weight_decay)
    schedule = LambdaLR(optimizer, lambda step: 0.5 * (1 + np.cos(np.pi * step / config.steps)))
    drawn = batches(np.arange(len(examples.labels)), config.batch, rng)
    for _ in range(config.steps):
        batch = next(drawn)
        views = rng.integers(examples.views.shape[1], size=len(batch))
        features = examples.batch(batch, views, device)
        context.grad = gradient(classifier, features, examples.targets(batch, device))
        optimizer.step()
        schedule.step()
    found: NDArray[np.int64] = prompt_logits(classifier, trial.rest, range(len(trial.rest.labels))).argmax(-1)
    return found
