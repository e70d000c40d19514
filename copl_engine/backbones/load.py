"""From a ``BackboneSpec`` to a ``Backbone``: the one door through which models come in."""

import hashlib
from typing import Final

import open_clip
import torch

from copl_engine.backbones.open_clip_backbone import OpenClipBackbone
from copl_engine.backbones.protocol import Backbone
from copl_engine.backbones.starter import load_starter
from copl_engine.config import BackboneSpec
from copl_engine.device import choose_device
from copl_engine.errors import BackboneProblem
from copl_engine.images.geometry import Preprocessing

RANDOM_SEED: Final = 0
RANDOM_PREFIX: Final = "random:"


def load_backbone(spec: BackboneSpec, device: torch.device | None = None) -> Backbone:
    """Load a model onto a device (the fastest one by default), frozen.

    Raises:
        BackboneProblem: no such model, or its weights are missing or damaged.
    """
    device = device or choose_device()
    if spec.random:
        return _random(spec.name, device)
    if spec.name == "starter":
        return load_starter(device)
    raise BackboneProblem(f"The backbone “{spec.name}” is not installed; “starter” comes with CoPL Studio.")


def load_backbone_named(backbone_id: str) -> Backbone:
    """The backbone that a classifier file names.

    Raises:
        BackboneProblem: as ``load_backbone``.
    """
    random = backbone_id.startswith(RANDOM_PREFIX)
    return load_backbone(BackboneSpec(backbone_id.removeprefix(RANDOM_PREFIX), random))


def _random(name: str, device: torch.device) -> OpenClipBackbone:
    if name not in open_clip.list_models():
        raise BackboneProblem(f"open_clip knows no architecture “{name}”; see open_clip.list_models().")
    with torch.random.fork_rng():
        torch.manual_seed(RANDOM_SEED)
        model = open_clip.create_model(name, pretrained=None, load_weights=False, device=device)
    stated = open_clip.get_model_preprocess_cfg(model)
    size = stated["size"] if isinstance(stated["size"], int) else stated["size"][0]
    preprocessing = Preprocessing(size, tuple(stated["mean"]), tuple(stated["std"]))
    identity = f"{RANDOM_PREFIX}{name}"
    digest = hashlib.sha256(identity.encode()).hexdigest()
    return OpenClipBackbone(model, open_clip.get_tokenizer(name), (identity, digest), preprocessing)
