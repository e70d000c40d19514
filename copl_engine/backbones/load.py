"""From a ``BackboneSpec`` to a ``Backbone``: the one door through which models come in."""

import hashlib
import json
from pathlib import Path
from pickle import UnpicklingError
from typing import Any, Final

import open_clip
import torch
from safetensors import SafetensorError

from copl_engine.backbones.download import need_transformers
from copl_engine.backbones.faults import Fault, ModelProblem
from copl_engine.backbones.image_tower import PatchSource
from copl_engine.backbones.library import CONFIG, Installed, find, read_config
from copl_engine.backbones.model_problems import NotInstalled
from copl_engine.backbones.open_clip_backbone import OpenClipBackbone
from copl_engine.backbones.protocol import Backbone
from copl_engine.backbones.room import room_for
from copl_engine.backbones.stand_in import StandInTokenizer
from copl_engine.backbones.starter import load_starter
from copl_engine.backbones.text_tower import Tokenizer
from copl_engine.config import BackboneSpec
from copl_engine.device import choose_device
from copl_engine.errors import BackboneProblem
from copl_engine.images.geometry import Preprocessing

RANDOM_SEED: Final = 0
RANDOM_PREFIX: Final = "random:"


def load_backbone(spec: BackboneSpec, device: torch.device | None = None) -> Backbone:
    """Load a model onto a device (the fastest one by default), frozen.

    Raises:
        NotInstalled: it is not on this computer.
        NoRoom: it does not fit into memory.
        BackboneProblem: its weights are missing or damaged.
    """
    device = device or choose_device()
    if spec.random:
        return _random(spec.name, device)
    if spec.name == "starter":
        return load_starter(device)
    model = find(spec.name)
    if model is None:
        raise NotInstalled(spec.name)
    return load_installed(model, device)


def load_backbone_named(backbone_id: str, device: torch.device | None = None) -> Backbone:
    """The backbone that a classifier file names, on the fastest device by default.

    Raises:
        BackboneProblem: as ``load_backbone``.
    """
    random = backbone_id.startswith(RANDOM_PREFIX)
    return load_backbone(BackboneSpec(backbone_id.removeprefix(RANDOM_PREFIX), random), device)


def load_installed(model: Installed, device: torch.device) -> OpenClipBackbone:
    """Load a model of the library; ``model`` may name another patch source than its record.

    Raises:
        BackboneProblem: as ``load_backbone``.
    """
    room_for(model, device)
    return from_folder(model, model.folder, device)


def from_folder(model: Installed, folder: Path, device: torch.device) -> OpenClipBackbone:
    """Build a model from a folder in the hub's layout; weights are read as tensors only, never as code.

    Raises:
        BackboneProblem: config and weights do not fit each other, or are damaged.
    """
    config = read_config(folder)
    tokenizer = _tokenizer(config["model_cfg"], folder, model.id)
    try:
        built = open_clip.create_model(f"local-dir:{folder}", device=device, weights_only=True)
    except (SafetensorError, UnpicklingError, RuntimeError, ValueError, KeyError, TypeError, OSError) as error:
        raise ModelProblem(
            Fault.DAMAGED_HERE,
            f"The weights of “{model.id}” are damaged or do not fit their {CONFIG}; remove it and fetch or add it "
            f"again: copl models remove {model.id}",
            name=model.id,
        ) from error
    shown = _preprocessing(built)
    # what may differ where the same weights were brought here twice, and makes other features of them
    content = [model.sha256, bool(config["model_cfg"].get("quick_gelu")), model.patches, shown.mean, shown.std]
    identity = model.id, hashlib.sha256(json.dumps(content).encode()).hexdigest()
    return OpenClipBackbone(built, tokenizer, identity, shown, source=PatchSource(model.patches))


def _preprocessing(built: torch.nn.Module) -> Preprocessing:
    stated = open_clip.get_model_preprocess_cfg(built)
    size = stated["size"] if isinstance(stated["size"], int) else stated["size"][0]
    return Preprocessing(size, tuple(stated["mean"]), tuple(stated["std"]))


def _tokenizer(config: dict[str, Any], folder: Path, what: str) -> Tokenizer:
    if config["text_cfg"].get("hf_tokenizer_name"):
        need_transformers(what)
    try:
        tokenizer: Tokenizer = open_clip.get_tokenizer(f"local-dir:{folder}")
    except (OSError, ValueError) as error:
        message = f"The tokenizer of “{what}” is missing in {folder}; fetch the model again."
        raise ModelProblem(Fault.TOKENIZER_GONE, message, name=what) from error
    return tokenizer


def _random(name: str, device: torch.device) -> OpenClipBackbone:
    if name not in open_clip.list_models():
        raise BackboneProblem(f"open_clip knows no architecture “{name}”; see open_clip.list_models().")
    with torch.random.fork_rng():
        torch.manual_seed(RANDOM_SEED)
        model = open_clip.create_model(name, pretrained=None, load_weights=False, device=device)
    text = open_clip.get_model_config(name)["text_cfg"]
    own = not text.get("hf_tokenizer_name")
    tokenizer: Tokenizer = open_clip.get_tokenizer(name) if own else StandInTokenizer(text)
    identity = f"{RANDOM_PREFIX}{name}"
    digest = hashlib.sha256(identity.encode()).hexdigest()
    return OpenClipBackbone(model, tokenizer, (identity, digest), _preprocessing(model))
