"""What the rest of the engine knows of a vision-language model."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from torch import Tensor, device

from copl_engine.images.geometry import Preprocessing


@dataclass(frozen=True, slots=True, eq=False)
class ImageFeatures:
    """Features of B images in the joint space.

    Attributes:
        pooled: (B, D) L2-normalised.
        patches: (B, P, D) divided by one number an image, the norm of their mean; their own sizes are kept.
    """

    pooled: Tensor
    patches: Tensor


@dataclass(frozen=True, slots=True, eq=False)
class TokenEmbeddings:
    """N tokenised texts, padded to the tower's context length.

    Attributes:
        vectors: (N, context, W) token embeddings, without positions.
        lengths: tokens of each text that can matter, the end token included.
        ends: index of the token that is pooled.
        cut: whether the text was longer than the context.
    """

    vectors: Tensor
    lengths: tuple[int, ...]
    ends: tuple[int, ...]
    cut: tuple[bool, ...]


@dataclass(frozen=True, slots=True, eq=False)
class PromptPack:
    """N token sequences for the text transformer, E tokens of each to be pooled.

    Attributes:
        embeddings: (N, L, W) without positions.
        positions: (L,) index of each token's position embedding.
        mask: (L, L) added to the attention scores; None where every token sees every other.
        ends: (E,) indices of the pooled tokens.
    """

    embeddings: Tensor
    positions: Tensor
    mask: Tensor | None
    ends: Tensor


class Backbone(Protocol):
    """A frozen vision-language model.

    Attributes:
        id: name of architecture and weights, kept in classifier files.
        weights_hash: SHA-256 that tells these weights from others.
        grid: (rows, cols) of the patch features.
        logit_scale, logit_bias: of the model's own zero-shot logits.
        preprocessing: size, normalisation and framing of the input.
        joint_width: D.
        text_width: W.
        start_length: tokens before a text's first word (1 for CLIP).
        causal: whether the text tower masks later tokens.
        device: where it computes.
    """

    id: str
    weights_hash: str
    grid: tuple[int, int]
    logit_scale: float
    logit_bias: float
    preprocessing: Preprocessing
    joint_width: int
    text_width: int
    start_length: int
    causal: bool
    device: device

    def encode_images(self, pixels: Tensor) -> ImageFeatures:
        """Encode (B, size, size, 3) uint8 pixels."""
        ...

    def embed_tokens(self, texts: Sequence[str]) -> TokenEmbeddings:
        """Tokenise and embed N texts."""
        ...

    def position_embeddings(self) -> Tensor:
        """(context, W) position embeddings of the text tower."""
        ...

    def encode_prompts(self, pack: PromptPack) -> Tensor:
        """(N, E, D) L2-normalised text features; differentiable in ``pack.embeddings``."""
        ...

    def encode_texts(self, texts: Sequence[str]) -> Tensor:
        """(N, D) L2-normalised features by the model's own full-length text pass."""
        ...

    def retreat(self) -> bool:
        """Go on computing on the processor where the card's memory does not do; False where it does already."""
        ...

    def codebook(self, count: int) -> Tensor | None:
        """(count, D) unit-norm patch directions kept with the weights, or None where none are kept."""
        ...
