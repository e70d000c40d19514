"""The image side of an open_clip model: from pixels to pooled and patch features in the joint space."""

from collections.abc import Callable
from typing import Final

import torch
from open_clip.timm_model import TimmModel
from open_clip.transformer import VisionTransformer
from torch import Tensor, nn
from torch.nn import functional

from copl_engine.backbones.protocol import ImageFeatures
from copl_engine.errors import BackboneProblem

Encoder = Callable[[Tensor], tuple[Tensor, Tensor]]
"""(B, 3, H, W) normalised pixels to pooled (B, D) and patches (B, P, D), neither normalised yet."""

EPSILON: Final = 1e-12


def image_encoder(model: nn.Module) -> Encoder:
    """The encoder that fits the model's image tower.

    Raises:
        BackboneProblem: a tower whose patch features cannot be had.
    """
    visual = model.visual
    if isinstance(visual, VisionTransformer) and visual.attn_pool is None:
        return lambda pixels: _vision_transformer(visual, pixels)
    if (
        isinstance(visual, TimmModel)
        and set(visual.head._modules) <= {"drop", "proj"}
        and hasattr(visual.trunk, "conv_head")
    ):
        return lambda pixels: _pooled_convolutions(visual, pixels)
    raise BackboneProblem(f"No patch features are known for image towers of kind {type(visual).__name__}.")


def normalised(pooled: Tensor, patches: Tensor) -> ImageFeatures:
    """L2-normalise the pooled feature; divide the patches by the norm of their mean, one number an image."""
    size = patches.mean(1, keepdim=True).norm(dim=-1, keepdim=True)  # (B, 1, 1)
    return ImageFeatures(functional.normalize(pooled, dim=-1), patches / size.clamp_min(EPSILON))


def _vision_transformer(visual: VisionTransformer, pixels: Tensor) -> tuple[Tensor, Tensor]:
    """Last-block tokens -> ln_post -> projection, the class token apart."""
    out = visual.forward_intermediates(pixels, indices=1, normalize_intermediates=True, output_fmt="NLC")
    tokens = out["image_intermediates"][-1]  # (B, P, width)
    return out["image_features"], tokens if visual.proj is None else tokens @ visual.proj


def _pooled_convolutions(visual: TimmModel, pixels: Tensor) -> tuple[Tensor, Tensor]:
    """The last feature map through the projection; the tower pools by averaging, so pooled = mean of patches."""
    pixels = pixels.contiguous(memory_format=torch.channels_last)
    features = visual.trunk.forward_features(pixels)  # (B, C, rows, cols)
    patches = visual.head(features.flatten(2).transpose(1, 2))  # (B, P, D)
    return patches.mean(1), patches
