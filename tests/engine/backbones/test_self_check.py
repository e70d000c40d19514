"""The self-check after a model arrived: on the shipped sample, with the starter in the place of a fetched model."""

import json
from importlib.resources import files
from pathlib import Path

import numpy as np
import pytest
from fakes import drain, tiny_backbone
from safetensors.torch import save_file

from copl_engine.backbones.image_tower import PatchSource
from copl_engine.backbones.importing import Import, import_model
from copl_engine.backbones.library import Installed, find
from copl_engine.backbones.open_clip_backbone import OpenClipBackbone
from copl_engine.backbones.self_check import Checked, _composed, _places, check


@pytest.fixture
def model(starter: OpenClipBackbone, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Installed:
    """The starter, imported from a folder as it would lie on the hub."""
    monkeypatch.setenv("COPL_MODELS_DIR", str(tmp_path / "models"))
    folder = tmp_path / "another starter"
    folder.mkdir()
    state = {name: tensor.contiguous() for name, tensor in starter.model.state_dict().items()}
    save_file(state, folder / "open_clip_model.safetensors")
    config = (files("resources") / "starter" / "open_clip_config.json").read_text(encoding="utf-8")
    (folder / "open_clip_config.json").write_text(config, encoding="utf-8")
    _, model = drain(import_model(Import(folder)))
    return model


def test_a_model_is_tried_on_the_sample(model: Installed) -> None:
    _, found = drain(check(model))
    assert found.chance == pytest.approx(1 / 5)
    assert 0 < found.right < 1
    assert set(found.places) == {PatchSource.TOKENS}
    assert found.places[PatchSource.TOKENS] > 0.2
    kept = find(model.id)
    assert kept == found.model
    assert kept.named_right == found.right
    assert json.loads((model.folder / "model.json").read_text(encoding="utf-8"))["format"] == 1


def test_what_is_said_depends_on_chance() -> None:
    model = Installed("mine", "w", "", "")
    well = Checked(model, 0.9, 0.2, True, {})
    badly = Checked(model, 0.22, 0.2, False, {})
    assert "mine is ready: untrained it names 90%" in well.sentence
    assert "only 22% of the sample's photos right (chance 20%)" in badly.sentence
    assert "copl evaluate FOLDER --backbone mine" in badly.sentence


def test_composed_images_show_each_class_in_its_quarter() -> None:
    small = [np.full((3, 32, 32, 3), 10 * k, np.uint8) for k in range(5)]
    images, shown = _composed(small)
    assert len(images) == len(shown) == 10
    for image, four in zip(images, shown, strict=True):
        quarters = [image[:16, :16], image[:16, 16:], image[16:, :16], image[16:, 16:]]
        assert [int(quarter.min()) // 10 for quarter in quarters] == list(four)
        assert all(quarter.min() == quarter.max() for quarter in quarters)


def test_both_sources_of_a_transformer_are_tried() -> None:
    backbone = tiny_backbone()
    small = [np.random.default_rng(k).integers(0, 256, (2, 32, 32, 3), dtype=np.uint8) for k in range(5)]
    texts = backbone.encode_texts(["a", "b", "c", "d", "e"])
    found = _places(backbone, small, texts)
    assert set(found) == set(PatchSource)
    assert all(0 <= share <= 1 for share in found.values())
