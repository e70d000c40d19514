"""The text pass at the cost of the tokens that really differ.

CLIP's text transformer is causal: the start token and an image's M context vectors are the same for all K classes
and see none of them. So they are encoded once an image, and every class's suffix (name, full stop, end token)
attends to them and to itself only: ONE packed sequence an image, position ids restarted per class, a block mask.
Exact up to rounding; a tower that is not causal is trimmed or run in full, as a test on the tower itself says.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Final

import torch
from torch import Tensor
from torch.utils.checkpoint import checkpoint

from copl_engine.backbones.halving import in_parts
from copl_engine.backbones.protocol import Backbone, PromptPack
from copl_engine.config import TEMPLATE
from copl_engine.errors import BackboneProblem

PACK_TOKENS: Final = 128
"""Longest packed sequence. Attention costs its square, each further pack the prefix once more. Measured with the
starter at 100 classes, processor time of a training step: 64 1.245 s, 96 1.22, 128 1.22, 256 1.34, one pack 1.365."""

PASS_TOKENS: Final = 4096
"""Most tokens in one pass of the transformer, so that memory does not grow with images times classes.

A training step keeps the activations of one pass; where there are more, they are computed again going backwards.
"""

TOLERANCE: Final = 1e-4
"""Largest difference to the tower's own features at which a form counts as exact (float32 rounding is 4e-6)."""


class TextForm(Enum):
    """How the text pass is run."""

    PACKED = "packed"
    TRIMMED = "trimmed"
    PLAIN = "plain"


@dataclass(frozen=True, slots=True, eq=False)
class ClassTokens:
    """K classes' prompts, tokenised.

    Attributes:
        start: (S, W) tokens before the context (CLIP's start token).
        context: (M, W) embeddings of "a photo of a".
        suffixes: K tensors (n_k, W): name, full stop and end token.
        ends: index of the pooled token within each suffix.
        padded: (K, n, W) suffixes with the padding up to the context's length.
        cut: whether a name was longer than the context.
    """

    start: Tensor
    context: Tensor
    suffixes: tuple[Tensor, ...]
    ends: tuple[int, ...]
    padded: Tensor
    cut: tuple[bool, ...]

    @property
    def prefix_length(self) -> int:
        """S + M."""
        return len(self.start) + len(self.context)


@dataclass(frozen=True, slots=True, eq=False)
class _Group:
    """Some classes that go through the transformer together.

    Attributes:
        classes: indices of the classes, in the order of their features.
        suffixes: (R, n, W): R sequences an image (one when packed).
        pack: positions, mask and ends of each sequence.
    """

    classes: Tensor
    suffixes: Tensor
    positions: Tensor
    mask: Tensor | None
    ends: Tensor


def tokenise_classes(backbone: Backbone, names: Sequence[str]) -> ClassTokens:
    """Tokenise "a photo of a NAME." for each class, name and full stop as one string."""
    embedded = backbone.embed_tokens([f"{TEMPLATE} {name}." for name in names])
    template = backbone.embed_tokens([f"{TEMPLATE} x.", f"{TEMPLATE} y."])
    same = (template.vectors[0] == template.vectors[1]).all(-1)
    prefix = int((~same).nonzero()[0])  # S + M
    vectors = embedded.vectors
    return ClassTokens(
        vectors[0, : backbone.start_length],
        vectors[0, backbone.start_length : prefix],
        tuple(row[prefix:length] for row, length in zip(vectors, embedded.lengths, strict=True)),
        tuple(end - prefix for end in embedded.ends),
        vectors[:, prefix:],
        embedded.cut,
    )


class TextPass:
    """Turns context vectors into class features, in one chosen form.

    Args:
        backbone: whose text tower is used.
        tokens: the classes' prompts.
        form: how; by default the cheapest one that is exact for this tower.

    Raises:
        BackboneProblem: no form gives the tower's own features.
    """

    def __init__(self, backbone: Backbone, tokens: ClassTokens, form: TextForm | None = None) -> None:
        self.form = form or exact_form(backbone)
        self._backbone = backbone
        self._start = tokens.start.clone()  # copies: the padded names of 1,000 classes are not to be held
        self._prefix_length = tokens.prefix_length
        self._groups = tuple(_groups(backbone, tokens, self.form))
        self._pass_tokens = PASS_TOKENS

    @property
    def tokens(self) -> int:
        """Tokens that the transformer sees for one image."""
        return sum(map(self._tokens_of, self._groups))

    def __call__(self, context: Tensor) -> Tensor:
        """Class features (B, K, D), L2-normalised, of context vectors (B, M, W)."""
        classes = torch.cat([group.classes for group in self._groups])
        chunks = [self._run(group, context) for group in self._groups]
        features = torch.cat(chunks, dim=1)  # (B, K, D) in the groups' order
        return features[:, torch.argsort(classes)]

    def _tokens_of(self, group: _Group) -> int:
        return len(group.suffixes) * (self._prefix_length + group.suffixes.shape[1])

    def _run(self, group: _Group, context: Tensor) -> Tensor:
        """(B, classes of the group, D), pass by pass; a graph that is exported holds one pass for any B."""
        if torch.compiler.is_compiling():
            return self._features(group, context)
        trains = torch.is_grad_enabled() and context.requires_grad
        recomputes = trains and len(context) * self.tokens > PASS_TOKENS

        def one_pass(start: int, size: int) -> Tensor:
            part = context[start : start + size]
            if recomputes:
                return checkpoint(self._features, group, part, use_reentrant=False)
            return self._features(group, part)

        images = max(self._pass_tokens // self._tokens_of(group), 1)
        parts, fitted = in_parts(one_pass, len(context), images, "images' prompts", self._backbone.retreat)
        if fitted < images:
            self._pass_tokens = fitted * self._tokens_of(group)
        return torch.cat(parts)

    def _features(self, group: _Group, context: Tensor) -> Tensor:
        images, sequences = context.shape[0], len(group.suffixes)
        start = self._start.expand(images, -1, -1)
        prefix = torch.cat([start, context], dim=1)  # (B, S + M, W)
        prefix = prefix.unsqueeze(1).expand(-1, sequences, -1, -1).flatten(0, 1)
        suffixes = group.suffixes.repeat(images, 1, 1)  # (B R, n, W)
        pack = PromptPack(torch.cat([prefix, suffixes], dim=1), group.positions, group.mask, group.ends)
        return self._backbone.encode_prompts(pack).view(images, -1, self._backbone.joint_width)


def exact_form(backbone: Backbone) -> TextForm:
    """The cheapest form that gives this tower's own features for two texts of different length.

    Raises:
        BackboneProblem: none does.
    """
    names = ("x", "a rather long name")
    tokens = tokenise_classes(backbone, names)
    wanted = backbone.encode_texts([f"{TEMPLATE} {name}." for name in names])
    for form in TextForm:
        with torch.no_grad():
            found = TextPass(backbone, tokens, form)(tokens.context.unsqueeze(0))[0]
        if torch.allclose(found, wanted, atol=TOLERANCE, rtol=0):
            return form
    raise BackboneProblem("CoPL cannot reproduce this model's own text features; choose another model.")


def _groups(backbone: Backbone, tokens: ClassTokens, form: TextForm) -> Iterator[_Group]:
    match form:
        case TextForm.PACKED:
            for classes in _packs([len(suffix) for suffix in tokens.suffixes], PACK_TOKENS - tokens.prefix_length):
                yield _packed(tokens, classes)
        case TextForm.TRIMMED:
            for length in sorted({len(suffix) for suffix in tokens.suffixes}):
                same = [k for k, suffix in enumerate(tokens.suffixes) if len(suffix) == length]
                for classes in _bounded(same, tokens.prefix_length + length):
                    stacked = torch.stack([tokens.suffixes[k] for k in classes])
                    yield _separate(backbone, tokens, classes, stacked)
        case TextForm.PLAIN:
            for end in sorted(set(tokens.ends)):
                same = [k for k, other in enumerate(tokens.ends) if other == end]
                for classes in _bounded(same, tokens.prefix_length + tokens.padded.shape[1]):
                    yield _separate(backbone, tokens, classes, tokens.padded[classes])


def _bounded(classes: list[int], length: int) -> Iterator[list[int]]:
    """Parts of the classes whose sequences of this length fit into one pass."""
    most = max(PASS_TOKENS // length, 1)
    for first in range(0, len(classes), most):
        yield classes[first : first + most]


def _packs(lengths: Sequence[int], most: int) -> Iterator[list[int]]:
    """Consecutive classes whose suffixes fit into one packed sequence."""
    pack: list[int] = []
    used = 0
    for k, length in enumerate(lengths):
        if pack and used + length > most:
            yield pack
            pack, used = [], 0
        pack.append(k)
        used += length
    yield pack


def _packed(tokens: ClassTokens, classes: list[int]) -> _Group:
    """One sequence: the shared prefix, then every class's suffix with its own positions and block of the mask."""
    device = tokens.padded.device
    prefix = tokens.prefix_length
    lengths = torch.tensor([len(tokens.suffixes[k]) for k in classes], device=device)
    owner = torch.repeat_interleave(torch.arange(len(classes), device=device), lengths)
    first = torch.cumsum(lengths, 0) - lengths
    within = torch.arange(len(owner), device=device) - first[owner]
    positions = torch.cat([torch.arange(prefix, device=device), within + prefix])
    segment = torch.cat([owner.new_full((prefix,), -1), owner])
    index = torch.arange(len(segment), device=device)
    causal = index.unsqueeze(0) <= index.unsqueeze(1)
    visible = causal & ((segment.unsqueeze(0) == segment.unsqueeze(1)) | (segment.unsqueeze(0) == -1))
    ends = prefix + first + torch.tensor([tokens.ends[k] for k in classes], device=device)
    suffixes = torch.cat([tokens.suffixes[k] for k in classes]).unsqueeze(0)
    return _Group(torch.tensor(classes, device=device), suffixes, positions, _additive(visible), ends)


def _separate(backbone: Backbone, tokens: ClassTokens, classes: list[int], suffixes: Tensor) -> _Group:
    """One sequence a class, all of one length and with the pooled token at one place."""
    device = suffixes.device
    length = tokens.prefix_length + suffixes.shape[1]
    index = torch.arange(length, device=device)
    mask = _additive(index.unsqueeze(0) <= index.unsqueeze(1)) if backbone.causal else None
    ends = torch.tensor([tokens.prefix_length + tokens.ends[classes[0]]], device=device)
    return _Group(torch.tensor(classes, device=device), suffixes, index, mask, ends)


def _additive(visible: Tensor) -> Tensor:
    """(L, L) truth to the mask that is added to attention scores."""
    return torch.zeros(visible.shape, device=visible.device).masked_fill_(~visible, float("-inf"))
