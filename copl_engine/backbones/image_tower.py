"""The image side of an open_clip model: from pixels to pooled and patch features in the joint space.

A tower ends in a pool and a projection that turn all places of an image into one feature. A patch's feature is what
that same ending makes of the place alone: exact for towers that pool by averaging, the value path of an attention
pool, and the class token's projection for towers that read a class token.
"""

from collections.abc import Callable
from enum import StrEnum
from typing import Any, Final

import torch
from open_clip.modified_resnet import ModifiedResNet
from open_clip.timm_model import TimmModel
from open_clip.transformer import VisionTransformer
from timm.models.eva import Eva
from timm.models.vision_transformer import VisionTransformer as TimmVisionTransformer
from timm.models.vision_transformer_relpos import VisionTransformerRelPos
from torch import Tensor, nn
from torch.nn import functional

from copl_engine.backbones.protocol import ImageFeatures
from copl_engine.errors import BackboneProblem

Encoder = Callable[[Tensor], tuple[Tensor, Tensor]]
"""(B, 3, H, W) normalised pixels to pooled (B, D) and patches (B, P, D), neither normalised yet."""

EPSILON: Final = 1e-12


class PatchSource(StrEnum):
    """Where a transformer's patch features are read.

    TOKENS are the last block's; VALUES are the last block's without mixing of queries and keys, each token seeing
    itself alone, as in MaskCLIP (arXiv 2112.01071): raw last tokens may favour the background (arXiv 2304.05653).
    """

    TOKENS = "tokens"
    VALUES = "values"


def image_encoder(model: nn.Module, source: PatchSource = PatchSource.TOKENS) -> Encoder:
    """The encoder that fits the model's image tower.

    Raises:
        BackboneProblem: a tower whose patch features cannot be had this way.
    """
    visual: Any = model.visual
    if source not in patch_sources(model):
        raise BackboneProblem(f"The “{source.value}” of an image tower of kind {_kind(visual)} cannot be read.")
    if isinstance(visual, VisionTransformer):
        return lambda pixels: _vision_transformer(visual, pixels, source)
    if isinstance(visual, ModifiedResNet):
        return lambda pixels: _modified_resnet(visual, pixels)
    if isinstance(visual.trunk, (Eva, TimmVisionTransformer, VisionTransformerRelPos)):
        return lambda pixels: _timm_transformer(visual, pixels, source)
    if set(visual.head._modules) <= {"drop", "proj"} and hasattr(visual.trunk, "conv_head"):
        return lambda pixels: _pooled_convolutions(visual, pixels)
    return lambda pixels: _timm_feature_map(visual, pixels)


def patch_sources(model: nn.Module) -> tuple[PatchSource, ...]:
    """The places where this model's patch features can be read; none for towers of unknown kind."""
    visual: Any = model.visual
    if isinstance(visual, VisionTransformer):
        return tuple(PatchSource)
    if isinstance(visual, TimmModel) and isinstance(visual.trunk, (Eva, TimmVisionTransformer)):
        return tuple(PatchSource)
    return (PatchSource.TOKENS,) if isinstance(visual, (ModifiedResNet, TimmModel)) else ()


def normalised(pooled: Tensor, patches: Tensor) -> ImageFeatures:
    """L2-normalise the pooled feature; divide the patches by the norm of their mean, one number an image."""
    size = patches.mean(1, keepdim=True).norm(dim=-1, keepdim=True)  # (B, 1, 1)
    return ImageFeatures(functional.normalize(pooled, dim=-1), patches / size.clamp_min(EPSILON))


def _vision_transformer(visual: Any, pixels: Tensor, source: PatchSource) -> tuple[Tensor, Tensor]:
    """Tokens -> attention pool where there is one -> ln_post -> projection, the class token apart."""
    out = visual.forward_intermediates(pixels, indices=_blocks_read(source), output_fmt="NLC")
    tokens = _tokens(out["image_intermediates"], visual.transformer.resblocks[-1], source)  # (B, P, width)
    if visual.attn_pool is not None:
        tokens = _attended_alone(visual.attn_pool, tokens)
    patches = visual.ln_post(tokens)
    return out["image_features"], patches if visual.proj is None else patches @ visual.proj


def _attended_alone(pool: Any, tokens: Tensor) -> Tensor:
    """(B, P, D): what open_clip's attention pool gives where its query sees one token only."""
    alone = pool.ln_k(tokens).flatten(0, 1).unsqueeze(1)  # (B P, 1, width)
    query = pool.ln_q(pool.query[:1]).expand(len(alone), -1, -1)  # (B P, 1, D)
    seen: Tensor = pool.attn(query, alone, alone, need_weights=False)[0]
    return seen.view(*tokens.shape[:2], -1)


def _timm_transformer(visual: Any, pixels: Tensor, source: PatchSource) -> tuple[Tensor, Tensor]:
    """Tokens -> norm -> the trunk's own pool and head on a sequence that holds one token only."""
    out = visual.forward_intermediates(pixels, indices=_blocks_read(source), output_fmt="NLC")
    trunk = visual.trunk
    tokens = trunk.norm(_tokens(out["image_intermediates"], trunk.blocks[-1], source))  # (B, P, width)
    alone = tokens.flatten(0, 1).unsqueeze(1).expand(-1, trunk.num_prefix_tokens + 1, -1)  # (B P, 1 + prefix, width)
    patches = visual.head(trunk.forward_head(alone))
    return out["image_features"], patches.view(*tokens.shape[:2], -1)


def _blocks_read(source: PatchSource) -> int:
    """How many of the last blocks' outputs are wanted."""
    return 1 if source is PatchSource.TOKENS else 2


def _tokens(intermediates: list[Tensor], last: nn.Module, source: PatchSource) -> Tensor:
    """(B, P, width) before the tower's last norm."""
    if source is PatchSource.TOKENS:
        return intermediates[-1]
    before = intermediates[-2]
    alone: Tensor = last(before.flatten(0, 1).unsqueeze(1))  # (B P, 1, width)
    return alone.view_as(before)


def _timm_feature_map(visual: Any, pixels: Tensor) -> tuple[Tensor, Tensor]:
    """The last feature map, each place through the trunk's own pool and head as an image of one place."""
    trunk = visual.trunk
    features = trunk.forward_features(pixels.contiguous(memory_format=torch.channels_last))
    places = features if getattr(trunk, "output_fmt", "NCHW") == "NHWC" else features.permute(0, 2, 3, 1)
    alone = places.reshape(-1, 1, 1, places.shape[-1])  # (B P, 1, 1, C)
    alone = alone if places is features else alone.permute(0, 3, 1, 2)
    patches = visual.head(trunk.forward_head(alone))
    return visual.head(trunk.forward_head(features)), patches.view(len(pixels), -1, patches.shape[-1])


def _pooled_convolutions(visual: Any, pixels: Tensor) -> tuple[Tensor, Tensor]:
    """The last feature map through the projection; the tower pools by averaging, so pooled = mean of patches."""
    pixels = pixels.contiguous(memory_format=torch.channels_last)
    features = visual.trunk.forward_features(pixels)  # (B, C, rows, cols)
    patches = visual.head(features.flatten(2).transpose(1, 2))  # (B, P, D)
    return patches.mean(1), patches


def _modified_resnet(visual: Any, pixels: Tensor) -> tuple[Tensor, Tensor]:
    """The last feature map through the attention pool's values, as in MaskCLIP."""
    features = visual.stem(pixels)
    for layer in (visual.layer1, visual.layer2, visual.layer3, visual.layer4):
        features = layer(features)
    pool = visual.attnpool
    places = features.flatten(2).transpose(1, 2)  # (B, P, C)
    return pool(features), pool.c_proj(pool.v_proj(places))


def _kind(visual: nn.Module) -> str:
    return type(getattr(visual, "trunk", visual)).__name__
