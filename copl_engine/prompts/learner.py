"""The CoPL family: context vectors that an image's patches shift (arXiv 2307.00910), and its relatives.

Shapes: B images, P patches, M prompts, D joint width, W text width. A "prompt" is one learnable context vector.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

import torch
from torch import Tensor, nn
from torch.nn import functional

from copl_engine.backbones.protocol import ImageFeatures
from copl_engine.config import Method

BOTTLENECK: Final = 16
"""D / 16 hidden units in the conditional net, as CoCoOp's meta-net (arXiv 2203.05557)."""

START_SCALE: Final = 8.0
"""exp(tau) at the start: with unit-norm keys, a patch's softmax over the prompts is then neither flat nor hard."""


@dataclass(frozen=True, slots=True, eq=False)
class PromptOutput:
    """Context vectors for B images and what made them.

    Attributes:
        context: (B, M, W), or (1, M, W) where they do not depend on the image.
        updates: (B, M, W) local update of each prompt (zero where nothing conditions them).
        weights: (B, P, M) how patches and prompts belong together.
        sizes: (B, P) size of each patch's conditional token.
    """

    context: Tensor
    updates: Tensor
    weights: Tensor
    sizes: Tensor


@dataclass(frozen=True, slots=True, eq=False)
class Start:
    """What a learner begins with.

    Attributes:
        context: (M, W) token embeddings of "a photo of a".
        positions: (M, W) position embeddings of the context's places.
        codebook: (M, D) unit-norm keys.
    """

    context: Tensor
    positions: Tensor
    codebook: Tensor


class PromptLearner(nn.Module):
    """Everything that is trained; the backbone is not part of it.

    ``copl``: pi[b,p] = h(s[b,p]); e[b,p,m] = exp(tau) s^[b,p] . (u[m] + C LN(v[m] + pos[1+m]));
    a = softmax over m of e; v[b,m] = v[m] + (M/P) sum_p a[b,p,m] pi[b,p].

    Args:
        method: which member of the family; ``Method.ZERO_SHOT`` has nothing to train.
        start: context vectors, their positions and the keys.
        seed: of the initial weights that are random.
    """

    def __init__(self, method: Method, start: Start, seed: int) -> None:
        super().__init__()
        self.method = method
        prompts, text_width = start.context.shape
        joint_width = start.codebook.shape[1]
        self.prompts = prompts
        self.positions: Tensor
        self.register_buffer("positions", start.positions.clone(), persistent=False)
        self.context = nn.Parameter(start.context.clone(), requires_grad=method.trains)
        with torch.random.fork_rng(devices=[]):
            torch.manual_seed(seed)
            if method not in (Method.ZERO_SHOT, Method.COOP):
                self.condition = _conditional_net(joint_width, text_width, method is not Method.COPL_LITERAL)
            if method in (Method.COPL, Method.COPL_PATCHES):
                self.align: nn.Module = KeyedAlignment(start.codebook, text_width)
            elif method is Method.COPL_BILINEAR:
                self.align = BilinearAlignment(joint_width, joint_width, text_width)
            elif method is Method.COPL_LITERAL:
                self.align = BilinearAlignment(text_width, joint_width, text_width)

    def forward(self, features: ImageFeatures) -> PromptOutput:
        """Shift the context vectors by B images' features."""
        patches = features.pooled.unsqueeze(1) if self.method is Method.COCOOP else features.patches  # (B, P, D)
        if not hasattr(self, "condition"):
            return self._unconditioned(patches)
        tokens = self.condition(patches)  # (B, P, W)
        weights = self._weights(patches, tokens)  # (B, P, M)
        if self.method is Method.COPL_LITERAL:
            updates = (weights @ self.context).mean(1, keepdim=True).expand(-1, self.prompts, -1)  # (B, M, W)
        else:
            per_prompt = 1.0 if self.method is Method.COPL_PATCHES else self.prompts / patches.shape[1]
            updates = torch.einsum("bpm,bpw->bmw", weights, tokens) * per_prompt  # (B, M, W)
        return PromptOutput(self.context + updates, updates, weights, tokens.norm(dim=-1))

    def parameter_groups(self, learning_rate: float, anchor: float) -> list[dict[str, object]]:
        """Optimiser groups: keys, their correction and the scale learn ``anchor`` times slower.

        An anchored key keeps its place, so that maps mean the same in every training.
        """
        anchored = list(self.align.parameters()) if isinstance(getattr(self, "align", None), KeyedAlignment) else []
        rest = [p for p in self.parameters() if not any(p is other for other in anchored)]
        return [{"params": rest, "lr": learning_rate}, {"params": anchored, "lr": learning_rate * anchor}]

    def snapshot(self) -> dict[str, Tensor]:
        """A copy of everything that is trained, by name."""
        return {name: tensor.detach().clone() for name, tensor in self.state_dict().items()}

    def step_back(self, words: Tensor, share: float) -> None:
        """Leave ``share`` of the way from the words to what was learned; patches share their weight as before.

        Args:
            words: (M, W) context vectors at the start.
            share: 1 changes nothing, 0 gives the words themselves.
        """
        last = self.condition[-1]
        assert isinstance(last, nn.Linear)
        assert isinstance(self.align, KeyedAlignment)
        with torch.no_grad():
            self.align.settle(self.context + self.positions)
            self.context.copy_(words + share * (self.context - words))
            last.weight.mul_(share)
            last.bias.mul_(share)

    def _weights(self, patches: Tensor, tokens: Tensor) -> Tensor:
        places = self.context + self.positions  # (M, W)
        if not self.method.weighs_patches:
            return patches.new_full((*patches.shape[:2], self.prompts), 1 / self.prompts)
        scores: Tensor = self.align(tokens if self.method is Method.COPL_LITERAL else patches, places)  # (B, P, M)
        return scores.softmax(1 if self.method is Method.COPL_PATCHES else -1)

    def _unconditioned(self, patches: Tensor) -> PromptOutput:
        weights = patches.new_full((*patches.shape[:2], self.prompts), 1 / self.prompts)
        context = self.context.unsqueeze(0)  # (1, M, W)
        return PromptOutput(context, torch.zeros_like(context), weights, patches.new_zeros(patches.shape[:2]))


class KeyedAlignment(nn.Module):
    """e[b,p,m] = exp(tau) s^[b,p] . (u[m] + C LN(v[m] + pos[1+m])), in the joint space.

    Args:
        codebook: (M, D) starting keys.
        text_width: W.
    """

    def __init__(self, codebook: Tensor, text_width: int) -> None:
        super().__init__()
        self.keys = nn.Parameter(codebook.clone())
        self.correction = nn.Linear(text_width, codebook.shape[1], bias=False)
        nn.init.zeros_(self.correction.weight)
        self.scale = nn.Parameter(torch.tensor(math.log(START_SCALE)))

    def forward(self, patches: Tensor, places: Tensor) -> Tensor:
        """Scores (B, P, M) of patches (B, P, D) and places (M, W)."""
        keys = self.keys + self.correction(functional.layer_norm(places, places.shape[-1:]))  # (M, D)
        directions = functional.normalize(patches, dim=-1)  # (B, P, D)
        scores: Tensor = self.scale.exp() * directions @ keys.T
        return scores

    def settle(self, places: Tensor) -> None:
        """Make the keys what they are for these places (M, W), whatever becomes of the places."""
        self.keys.add_(self.correction(functional.layer_norm(places, places.shape[-1:])))
        nn.init.zeros_(self.correction.weight)


class BilinearAlignment(nn.Module):
    """e[b,p,m] = (A LN s[b,p]) . (C LN(v[m] + pos[1+m])) / sqrt(d) with random A and C: the form to compare with.

    Args:
        input_width: of the patch vectors.
        width: d, the common width.
        text_width: W.
    """

    def __init__(self, input_width: int, width: int, text_width: int) -> None:
        super().__init__()
        self.query = nn.Linear(input_width, width, bias=False)
        self.key = nn.Linear(text_width, width, bias=False)
        for layer in (self.query, self.key):
            nn.init.normal_(layer.weight, std=layer.in_features**-0.5)

    def forward(self, patches: Tensor, places: Tensor) -> Tensor:
        """Scores (B, P, M)."""
        query = self.query(functional.layer_norm(patches, patches.shape[-1:]))  # (B, P, d)
        key = self.key(functional.layer_norm(places, places.shape[-1:]))  # (M, d)
        scores: Tensor = query @ key.T / query.shape[-1] ** 0.5
        return scores


def balance(weights: Tensor, patches: Tensor) -> Tensor:
    """sum_m sh[m] log(M sh[m]), 0 where every prompt takes the same part; scalar.

    sh[m] = sum_bp a[b,p,m] |s[b,p]| / sum_bp |s[b,p]|: keeps every prompt in use, as in mixtures of experts.
    """
    sizes = patches.norm(dim=-1, keepdim=True)  # (B, P, 1)
    shares = (weights * sizes).sum((0, 1)) / sizes.sum()  # (M,)
    uneven: Tensor = (shares * (shares * len(shares)).clamp_min(1e-12).log()).sum()
    return uneven


def without_each_prompt(output: PromptOutput, context: Tensor) -> Iterator[Tensor]:
    """For each prompt m: the (B, M, W) context vectors with m's local update left out."""
    for m in range(output.updates.shape[1]):
        left_out = output.context.clone()
        left_out[:, m] = context[m]
        yield left_out


def _conditional_net(joint_width: int, text_width: int, starts_at_zero: bool) -> nn.Sequential:
    """h: D -> D/16 -> W with a ReLU between, shared by all patches."""
    hidden = max(joint_width // BOTTLENECK, 1)
    first, last = nn.Linear(joint_width, hidden), nn.Linear(hidden, text_width)
    if starts_at_zero:
        nn.init.zeros_(last.weight)
        nn.init.zeros_(last.bias)
    return nn.Sequential(first, nn.ReLU(), last)
