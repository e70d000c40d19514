"""What the engine uses of open_clip's models: the one place that says so, as open_clip carries no types."""

from collections.abc import Callable
from typing import Protocol, cast

from torch import Tensor, nn


class ModelParts(Protocol):
    """``open_clip.CLIP`` or ``CustomTextCLIP``."""

    visual: nn.Module
    logit_scale: Tensor
    logit_bias: Tensor | None

    def encode_text(self, text: Tensor, normalize: bool = False) -> Tensor:
        """(N, context) token ids to (N, D)."""
        ...


class TextParts(Protocol):
    """The text side: the model itself, or its ``text``."""

    token_embedding: nn.Embedding
    positional_embedding: Tensor
    transformer: Callable[..., Tensor]
    ln_final: Callable[[Tensor], Tensor]
    text_projection: nn.Linear | Tensor | None
    attn_mask: Tensor | None
    context_length: int


def model_parts(model: nn.Module) -> ModelParts:
    """The model, seen as its parts."""
    return cast(ModelParts, model)


def text_parts(model: nn.Module) -> TextParts | None:
    """The model's text side; None where it has another structure (a tower from Hugging Face)."""
    text: object = getattr(model, "text", model)
    if not hasattr(text, "token_embedding") or not hasattr(text, "transformer"):
        return None
    return cast(TextParts, text)
