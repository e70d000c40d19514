"""Writing the starter: an open_clip config, one safetensors file and the names it knows, each whole or not at all."""

from __future__ import annotations

import io
import json
import os
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Final

import numpy as np
import open_clip
import torch
from joint_space import JointSpace
from safetensors.torch import save
from torch import Tensor

from copl_engine.backbones.known_names import NAMES_FILE, name_hash

CONTEXT: Final = 32
VOCABULARY: Final = 49_408
CONFIG_NAME: Final = "open_clip_config.json"
WEIGHTS_NAME: Final = "starter.safetensors"


def config(text_width: int, text_layers: int, joint_width: int) -> dict[str, Any]:
    """open_clip's model and preprocessing configuration; heads are 64 wide, as CLIP's."""
    vision = {
        "timm_model_name": "tf_efficientnet_lite0",
        "timm_model_pretrained": False,
        "timm_pool": "avg",
        "timm_proj": "linear",
        "timm_proj_bias": True,
        "image_size": 224,
    }
    text = {
        "context_length": CONTEXT,
        "vocab_size": VOCABULARY,
        "width": text_width,
        "heads": text_width // 64,
        "layers": text_layers,
    }
    preprocessing = {
        "size": 224,
        "mode": "RGB",
        "mean": [127 / 255] * 3,
        "std": [128 / 255] * 3,
        "interpolation": "bicubic",
        "resize_mode": "shortest",
        "fill_color": 0,
    }
    model = {"embed_dim": joint_width, "vision_cfg": vision, "text_cfg": text}
    return {"model_cfg": model, "preprocess_cfg": preprocessing}


def new_model(settings: Mapping[str, Any]) -> Any:
    """An open_clip.CLIP of this configuration with fresh weights."""
    return open_clip.CLIP(**settings["model_cfg"])


def write_starter(folder: Path, settings: Mapping[str, Any], space: JointSpace, text: Mapping[str, Tensor]) -> None:
    """Write both files.

    Args:
        folder: where to.
        settings: as from `config`.
        space: gives the projection's weight (D, C) and bias (D,), so that it computes V^T (F - mu).
        text: text tower and logit scale under open_clip's names, and codebooks, which stay float32.
    """
    tensors = {
        "visual.head.proj.weight": space.directions.T,
        "visual.head.proj.bias": -(space.centre @ space.directions),
    } | dict(text)
    kept = {
        name: tensor.detach().to(torch.float32 if name.startswith("codebook.") else torch.float16).contiguous()
        for name, tensor in tensors.items()
    }
    folder.mkdir(parents=True, exist_ok=True)
    _write(folder / CONFIG_NAME, (json.dumps(settings, indent=2) + "\n").encode())
    _write(folder / WEIGHTS_NAME, save(kept, metadata={"format": "pt"}))


def write_names(folder: Path, names: Sequence[str]) -> None:
    """Write the hashes of the names that the tower has met and can see (``copl_engine.backbones.known_names``)."""
    content = io.BytesIO()
    np.save(content, np.unique(np.array([name_hash(name) for name in names], np.uint32)))
    _write(folder / NAMES_FILE, content.getvalue())


def _write(target: Path, content: bytes) -> None:
    """Write a temporary sibling, then put it in place."""
    draft = target.with_name(target.name + ".draft")
    with draft.open("wb") as out:
        out.write(content)
        out.flush()
        os.fsync(out.fileno())
    draft.replace(target)
