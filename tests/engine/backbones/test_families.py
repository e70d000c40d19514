"""Every family of towers run as it was meant: small models of each, against open_clip's own passes."""

from collections.abc import Callable
from typing import Any

import open_clip
import pytest
import torch
from timm.models import register_model
from timm.models.eva import Eva
from timm.models.fastvit import FastVit
from timm.models.swin_transformer import SwinTransformer
from timm.models.vision_transformer import VisionTransformer
from timm.models.vision_transformer_relpos import VisionTransformerRelPos
from torch import nn

from copl_engine.backbones.image_tower import PatchSource, image_encoder, patch_sources
from copl_engine.backbones.open_clip_backbone import OpenClipBackbone
from copl_engine.bench.parity import compare
from copl_engine.bench.random_models import wrapped
from copl_engine.errors import BackboneProblem
from copl_engine.images.geometry import Preprocessing
from copl_engine.prompts.packing import TextForm

WIDTH, JOINT, SIZE = 64, 32, 32
Config = dict[str, Any]

TEXT: Config = {"context_length": 24, "vocab_size": 49408, "width": 64, "heads": 2, "layers": 2}
NOT_CAUSAL = TEXT | {"no_causal_mask": True}
SIGLIP = NOT_CAUSAL | {"hf_tokenizer_name": "x", "pool_type": "last", "proj_bias": True, "vocab_size": 500}
WORLDWIDE = TEXT | {"hf_tokenizer_name": "x", "pool_type": "eos", "eos_id": 2, "vocab_size": 500}
COCA = TEXT | {"embed_cls": True, "output_tokens": True}
PLAIN: Config = {"image_size": SIZE, "patch_size": 8, "width": WIDTH, "layers": 2, "head_width": 32}
RESNET: Config = {"image_size": SIZE, "layers": [1, 1, 1, 1], "width": 8, "head_width": 32}
TRUNK: Config = {"img_size": SIZE, "patch_size": 8, "embed_dim": WIDTH, "depth": 2, "num_heads": 2}


@register_model
def copl_tiny_vit(**kwargs: Any) -> nn.Module:
    return VisionTransformer(**TRUNK, **_known(kwargs))


@register_model
def copl_tiny_siglip(**kwargs: Any) -> nn.Module:
    return VisionTransformer(**TRUNK | {"embed_dim": JOINT}, class_token=False, **_known(kwargs))


@register_model
def copl_tiny_eva(**kwargs: Any) -> nn.Module:
    return Eva(**TRUNK, use_rot_pos_emb=True, swiglu_mlp=True, scale_mlp=True, **_known(kwargs))


@register_model
def copl_tiny_pe(**kwargs: Any) -> nn.Module:
    return Eva(**TRUNK, use_rot_pos_emb=True, use_pre_transformer_norm=True, attn_pool_num_heads=2, **_known(kwargs))


@register_model
def copl_tiny_relpos(**kwargs: Any) -> nn.Module:
    return _described(VisionTransformerRelPos(**TRUNK, class_token=True, **_known(kwargs)))


@register_model
def copl_tiny_swin(**kwargs: Any) -> nn.Module:
    sizes: Config = {"img_size": SIZE, "embed_dim": 32, "depths": (1, 1), "num_heads": (2, 2), "window_size": 4}
    return _described(SwinTransformer(**sizes, **_known(kwargs)))


@register_model
def copl_tiny_fastvit(**kwargs: Any) -> nn.Module:
    sizes: Config = {"layers": (1, 1, 1, 1), "embed_dims": (8, 16, 32, 64), "mlp_ratios": (2, 2, 2, 2)}
    return FastVit(**sizes, token_mixers=("repmixer",) * 4, **_known(kwargs))


def _described(model: nn.Module) -> nn.Module:
    """As timm's factory leaves a model."""
    model.default_cfg = {}  # type: ignore[assignment]
    return model


def _known(kwargs: Config) -> Config:
    return {name: kwargs[name] for name in ("num_classes", "global_pool") if name in kwargs}


def timm(name: str, pool: str, proj: str = "") -> Config:
    return {"timm_model_name": name, "timm_pool": pool, "timm_proj": proj, "image_size": SIZE}


def clip(vision: Config, text: Config, **kwargs: Any) -> nn.Module:
    kind: Callable[..., nn.Module] = open_clip.CustomTextCLIP if "no_causal_mask" in text else open_clip.CLIP
    return kind(JOINT, vision, _without_tokenizer(text), **kwargs)


def coca(vision: Config, text: Config) -> nn.Module:
    decoder: Config = {"context_length": 24, "vocab_size": 49408, "width": WIDTH, "heads": 2, "layers": 1}
    from open_clip.coca_model import CoCa

    model: nn.Module = CoCa(JOINT, decoder, text, vision | {"output_tokens": True})
    return model


def _without_tokenizer(text: Config) -> Config:
    return {name: value for name, value in text.items() if name != "tokenizer_kwargs"}


FAMILIES: dict[str, tuple[Callable[[], nn.Module], Config, TextForm, tuple[int, int]]] = {
    "ViT": (lambda: clip(PLAIN, TEXT), TEXT, TextForm.PACKED, (4, 4)),
    "ViT with QuickGELU": (lambda: clip(PLAIN, TEXT, quick_gelu=True), TEXT, TextForm.PACKED, (4, 4)),
    "CLIPA": (
        lambda: clip(PLAIN | {"no_ln_pre": True, "pool_type": "avg", "final_ln_after_pool": True}, SIGLIP),
        SIGLIP,
        TextForm.TRIMMED,
        (4, 4),
    ),
    "MetaCLIP worldwide": (lambda: clip(PLAIN, WORLDWIDE), WORLDWIDE, TextForm.PACKED, (4, 4)),
    "ModifiedResNet": (lambda: clip(RESNET, TEXT), TEXT, TextForm.PACKED, (1, 1)),
    "CoCa": (
        lambda: coca(PLAIN | {"attentional_pool": True, "attn_pooler_queries": 5, "attn_pooler_heads": 2}, COCA),
        COCA,
        TextForm.PACKED,
        (4, 4),
    ),
    "ConvNeXt": (
        lambda: clip(timm("test_convnext", "", "mlp") | {"image_size": 64}, TEXT),
        TEXT,
        TextForm.PACKED,
        (2, 2),
    ),
    "EVA": (lambda: clip(timm("copl_tiny_eva", "token"), TEXT), TEXT, TextForm.PACKED, (4, 4)),
    "PE": (lambda: clip(timm("copl_tiny_pe", "map"), TEXT), TEXT, TextForm.PACKED, (4, 4)),
    "SigLIP": (
        lambda: clip(timm("copl_tiny_siglip", "map", "none"), SIGLIP, init_logit_bias=-5.0),
        SIGLIP,
        TextForm.TRIMMED,
        (4, 4),
    ),
    "MobileCLIP-B": (lambda: clip(timm("copl_tiny_vit", "token"), TEXT), TEXT, TextForm.PACKED, (4, 4)),
    "MobileCLIP-S": (
        lambda: clip(timm("copl_tiny_fastvit", "avg") | {"image_size": 64}, NOT_CAUSAL),
        NOT_CAUSAL,
        TextForm.PLAIN,
        (2, 2),
    ),
    "Swin": (lambda: clip(timm("copl_tiny_swin", "avg", "linear"), TEXT), TEXT, TextForm.PACKED, (4, 4)),
    "ViT with relative positions": (
        lambda: clip(timm("copl_tiny_relpos", "token", "linear"), TEXT),
        TEXT,
        TextForm.PACKED,
        (4, 4),
    ),
}


def built(family: str) -> OpenClipBackbone:
    make, text, _, _ = FAMILIES[family]
    with torch.random.fork_rng():
        torch.manual_seed(0)
        return wrapped(make(), text, family)


@pytest.mark.parametrize("family", FAMILIES)
def test_untrained_copl_is_open_clips_zero_shot(family: str) -> None:
    _, _, form, grid = FAMILIES[family]
    found = compare(built(family))
    assert found.holds, found
    assert found.form is form
    assert found.grid == grid
    assert found.causal is (form is TextForm.PACKED)


@pytest.mark.parametrize("family", FAMILIES)
def test_patches_come_from_where_they_are_asked_for(family: str) -> None:
    backbone = built(family)
    size = backbone.preprocessing.size
    pixels = torch.randn(2, 3, size, size, generator=torch.Generator().manual_seed(1))
    with torch.no_grad():
        read = {source: image_encoder(backbone.model, source)(pixels) for source in patch_sources(backbone.model)}
    pooled, patches = read[PatchSource.TOKENS]
    for other_pooled, other in read.values():
        assert torch.allclose(other_pooled, pooled, atol=1e-5)
        assert other.shape == patches.shape
        assert torch.isfinite(other).all()
    assert (patches[0] != patches[1]).any()
    if PatchSource.VALUES in read:
        assert not torch.allclose(read[PatchSource.VALUES][1], patches, atol=1e-3)


@pytest.mark.parametrize("family", ["ConvNeXt", "MobileCLIP-S", "Swin"])
def test_where_a_tower_pools_by_averaging_a_uniform_image_has_equal_patches(family: str) -> None:
    """A place alone goes through the same ending as the whole map."""
    backbone = built(family)
    visual: Any = backbone.model.visual
    with torch.no_grad():
        features = visual.trunk.forward_features(
            torch.randn(1, 3, backbone.preprocessing.size, backbone.preprocessing.size)
        )
        same = features[:, :1, :1] if family == "Swin" else features[:, :, :1, :1]
        alone = visual.head(visual.trunk.forward_head(same))
        whole = visual.head(visual.trunk.forward_head(same.expand_as(features)))
    assert torch.allclose(alone, whole, atol=1e-5)


def test_towers_of_unknown_kind_are_refused() -> None:
    model = clip(PLAIN, TEXT)
    model.visual = nn.Flatten()
    with pytest.raises(BackboneProblem, match="of kind Flatten"):
        OpenClipBackbone(model, open_clip.SimpleTokenizer(), ("r", "h"), Preprocessing(SIZE, (0, 0, 0), (1, 1, 1)))


def test_values_are_not_read_where_there_are_none() -> None:
    with pytest.raises(BackboneProblem, match="“values” of an image tower of kind ModifiedResNet"):
        image_encoder(clip(RESNET, TEXT), PatchSource.VALUES)
