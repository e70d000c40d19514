"""Any open_clip model behind the one protocol."""

from pathlib import Path

import numpy as np
import pytest
import torch
from fakes import tiny_backbone

from copl_engine.backbones.codebook import cluster, codebook
from copl_engine.backbones.load import load_backbone, load_backbone_named
from copl_engine.backbones.open_clip_backbone import OpenClipBackbone
from copl_engine.config import BackboneSpec
from copl_engine.errors import BackboneProblem
from copl_engine.training.features import Encoder

CPU = torch.device("cpu")
SMALL = BackboneSpec("ViT-S-32-alt", random=True)
OTHER_ARCHITECTURES = ["ViT-B-32", "ViT-B-16", "ViT-B-32-quickgelu", "ViT-M-16-alt"]


def pixels_for(backbone: OpenClipBackbone, count: int, seed: int = 0) -> torch.Tensor:
    size = backbone.preprocessing.size
    return torch.randint(
        0, 256, (count, size, size, 3), generator=torch.Generator().manual_seed(seed), dtype=torch.uint8
    )


def assert_is_open_clips_own(backbone: OpenClipBackbone) -> None:
    pixels = pixels_for(backbone, 2)
    features = backbone.encode_images(pixels)
    with torch.no_grad():
        shown = torch.from_numpy(backbone.preprocessing.normalise(pixels.numpy()))
        own = backbone.model.encode_image(shown, normalize=True)
    assert torch.allclose(features.pooled, own, atol=1e-5, rtol=0)
    rows, cols = backbone.grid
    assert features.patches.shape == (2, rows * cols, backbone.joint_width)
    assert torch.allclose(features.patches.mean(1).norm(dim=-1), torch.ones(2), atol=1e-5)
    # patches come through the same last layer norm and projection as the pooled token
    visual = backbone.model.visual
    tokens = visual.forward_intermediates(
        shown, indices=1, normalize_intermediates=False, output_fmt="NLC", output_extra_tokens=True
    )
    with torch.no_grad():
        last = tokens["image_intermediates"][-1]
        wanted = visual.ln_post(last) @ visual.proj
    wanted = wanted / wanted.mean(1, keepdim=True).norm(dim=-1, keepdim=True)
    assert torch.allclose(features.patches, wanted, atol=1e-4, rtol=1e-4)


def test_features_of_the_tiny_model_are_its_own(tiny: OpenClipBackbone) -> None:
    assert tiny.grid == (4, 4)
    assert_is_open_clips_own(tiny)


def test_a_random_architecture_comes_through_the_same_door() -> None:
    torch.manual_seed(5)
    wanted = torch.rand(3)
    torch.manual_seed(5)
    backbone = load_backbone(SMALL, CPU)
    assert torch.equal(torch.rand(3), wanted)  # the caller's chance is left alone
    assert_is_open_clips_own(backbone)
    again = load_backbone_named(backbone.id)
    assert again.weights_hash == backbone.weights_hash
    pixels = pixels_for(backbone, 1)
    assert torch.equal(again.encode_images(pixels).pooled, backbone.encode_images(pixels).pooled)


@pytest.mark.slow
@pytest.mark.parametrize("name", OTHER_ARCHITECTURES)
def test_other_random_architectures(name: str) -> None:
    assert_is_open_clips_own(load_backbone(BackboneSpec(name, random=True), CPU))


def test_unknown_models_are_named() -> None:
    with pytest.raises(BackboneProblem, match="no architecture “ViT-nonsense”"):
        load_backbone(BackboneSpec("ViT-nonsense", random=True), CPU)
    with pytest.raises(BackboneProblem, match="“ViT-B-32” is not installed"):
        load_backbone(BackboneSpec("ViT-B-32"), CPU)


@pytest.mark.parametrize("which", ["tiny", "starter"])
def test_stored_features_do_not_depend_on_the_neighbours(which: str, request: pytest.FixtureRequest) -> None:
    backbone: OpenClipBackbone = request.getfixturevalue(which)
    encoder = Encoder(backbone, backbone.preprocessing)
    pixels = pixels_for(backbone, 3 if which == "starter" else 11).numpy()
    together = encoder.encode_pixels(pixels)
    alone = np.concatenate([encoder.encode_pixels(pixels[i : i + 1]) for i in range(len(pixels))])
    assert np.array_equal(together, alone)
    order = np.random.default_rng(0).permutation(len(pixels))
    assert np.array_equal(encoder.encode_pixels(pixels[order]), together[order])


def test_the_backbone_is_frozen(tiny: OpenClipBackbone) -> None:
    assert not any(parameter.requires_grad for parameter in tiny.model.parameters())
    assert not tiny.model.training
    assert not tiny.encode_images(pixels_for(tiny, 1)).pooled.is_inference()


def test_a_codebook_is_made_once_and_kept(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("COPL_CACHE_DIR", str(tmp_path))
    backbone = tiny_backbone("without a codebook")
    made = codebook(backbone, 3)
    assert made.shape == (3, backbone.joint_width)
    assert torch.allclose(made.norm(dim=-1), torch.ones(3), atol=1e-5)
    (kept,) = (tmp_path / "codebooks").glob("*.npy")
    other = np.eye(3, backbone.joint_width, dtype=np.float32)
    np.save(kept, other)
    assert np.array_equal(codebook(backbone, 3).numpy(), other)  # read, not made again
    kept.write_bytes(b"damaged")
    assert torch.allclose(codebook(backbone, 3), made, atol=1e-5)


def test_clusters_find_separate_directions() -> None:
    rng = np.random.default_rng(0)
    centres = np.eye(3, 8, dtype=np.float32)
    directions = np.concatenate([centre + rng.normal(0, 0.02, (40, 8)) for centre in centres]).astype(np.float32)
    found = cluster(directions / np.linalg.norm(directions, axis=1, keepdims=True), 3)
    assert np.allclose(np.sort((found @ centres.T).max(1)), 1, atol=1e-2)
    assert sorted((found @ centres.T).argmax(1)) == [0, 1, 2]
