"""Training of the text tower."""

from __future__ import annotations

import logging
import math
import time
from dataclasses import dataclass
from typing import Any, Final

import torch
from lessons import Answer, Lesson, Teacher
from torch import Tensor
from torch.nn import functional
from tower import encode

SCALE: Final = 20.0  # of the contrastive term's logits
SAME: Final = 0.97  # targets closer than this are not each other's negatives
logger = logging.getLogger("starter")


@dataclass(frozen=True, slots=True)
class Plan:
    """Length and pace of the training.

    Attributes:
        minutes: wall-clock limit; the learning rate falls with the larger of the shares of steps and minutes used.
        steps: most steps.
        groups, names: a step's G and N.
        rate, embedding_rate: peak learning rates of the transformer and of the token embeddings.
        contrast: weight of the contrastive term beside the cosine.
        seed: of lessons and weights.
    """

    minutes: float = 20.0
    steps: int = 100_000
    groups: int = 8
    names: int = 32
    rate: float = 1e-3
    embedding_rate: float = 2e-3
    contrast: float = 0.3
    seed: int = 1


def loss_of(found: Tensor, targets: Tensor, contrast: float) -> Tensor:
    """Cosine distance to the targets, and telling the batch's targets apart; both (S, D)."""
    logits = SCALE * found @ targets.T
    near = targets @ targets.T > SAME
    near.fill_diagonal_(False)
    own = torch.arange(len(found))
    apart = functional.cross_entropy(logits.masked_fill(near, -1e4), own)
    return (1 - (found * targets).sum(-1)).mean() + contrast * apart


def forward(model: Any, lesson: Lesson) -> Tensor:
    """Unit vectors (G, N, D) for a lesson."""
    context = functional.embedding(lesson.context, model.token_embedding.weight, sparse=True)
    return encode(model, context + lesson.noise, lesson.names, lesson.lengths)


def train(model: Any, teacher: Teacher, answer: Answer | None, plan: Plan) -> None:
    """Train the text tower in place."""
    generator = torch.Generator().manual_seed(plan.seed)
    embedding = model.token_embedding.weight
    names = ("positional_embedding", "text_projection", "transformer.", "ln_final.")
    dense = [value for name, value in model.named_parameters() if name.startswith(names)]
    fast = torch.optim.AdamW(dense, lr=plan.rate, weight_decay=0.01, betas=(0.9, 0.98))
    sparse: Any = torch.optim.SparseAdam([embedding], lr=plan.embedding_rate, betas=(0.9, 0.98))
    scale = float(embedding.detach().std())
    began, average = time.monotonic(), 0.0
    for step in range(plan.steps):
        used = max(step / plan.steps, (time.monotonic() - began) / 60 / plan.minutes)
        if used >= 1:
            break
        pace = min(1.0, (step + 1) / 50) * 0.5 * (1 + math.cos(math.pi * used))
        fast.param_groups[0]["lr"] = pace * plan.rate
        sparse.param_groups[0]["lr"] = pace * plan.embedding_rate
        lesson = teacher.lesson(plan.groups, plan.names, answer, scale, generator)
        loss = loss_of(forward(model, lesson).flatten(0, 1), lesson.targets.flatten(0, 1), plan.contrast)
        fast.zero_grad()
        sparse.zero_grad()
        loss.backward()  # type: ignore[no-untyped-call]
        torch.nn.utils.clip_grad_norm_(dense, 1.0)
        fast.step()
        sparse.step()
        average += 0.02 * (float(loss.detach()) - average)
        if step % 50 == 49:
            logger.info("step %d, %.1f min, loss %.4f", step + 1, (time.monotonic() - began) / 60, average)
