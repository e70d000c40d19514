"""``copl models``: a model is fetched, trained on, removed and missed, all by commands."""

import json
from collections.abc import Iterator
from pathlib import Path

import open_clip
import pytest
import torch
from fakes import SIZE, WIDTH, class_photos, last_json, run_copl
from hub_server import Hub
from safetensors.torch import save, save_file

from copl_engine.backbones.catalogue import CATALOGUE

ID = "hf-hub:copl/tiny"
MODEL = {
    "embed_dim": 32,
    "vision_cfg": {"image_size": SIZE, "patch_size": 8, "width": WIDTH, "layers": 2, "head_width": 32},
    "text_cfg": {"context_length": 32, "vocab_size": 49408, "width": 16, "heads": 2, "layers": 2},
}
HALVES = {"mean": [0.5, 0.5, 0.5], "std": [0.25, 0.25, 0.25]}


@pytest.fixture(autouse=True)
def _own_models(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COPL_MODELS_DIR", str(tmp_path / "models"))


@pytest.fixture(scope="module")
def weights() -> dict[str, torch.Tensor]:
    with torch.random.fork_rng():
        torch.manual_seed(5)
        return open_clip.CLIP(**MODEL).state_dict()


@pytest.fixture
def hub(weights: dict[str, torch.Tensor]) -> Iterator[Hub]:
    config = json.dumps({"model_cfg": MODEL, "preprocess_cfg": HALVES}).encode()
    with Hub({"copl/tiny": {"open_clip_config.json": config, "open_clip_model.safetensors": save(weights)}}) as hub:
        yield hub


def test_a_model_is_fetched_used_removed_and_missed(hub: Hub, tmp_path: Path) -> None:
    done = run_copl("models", "fetch", ID, "--endpoint", hub.endpoint, "--json")
    fetched = last_json(done)
    assert fetched["id"] == ID
    assert fetched["looks_right"] is False  # its weights are random
    assert f"Fetching from {hub.endpoint}/copl/tiny; its newest version, as none is pinned." in done.stderr
    listed = last_json(run_copl("models", "list", "--json"))
    assert [each["id"] for each in listed["installed"]] == [ID]
    shown = run_copl("models", "list").stdout
    assert f"* {ID}" in shown
    assert "* starter " in shown
    assert " 7x7 tokens " in shown
    assert " 14x14 tokens or values " in shown
    assert all(each.source in shown for each in CATALOGUE)
    class_photos(tmp_path / "photos")
    file = tmp_path / "c.safetensors"
    train = ("train", tmp_path / "photos", "-o", file, "--method", "zero-shot")
    assert run_copl(*train, "--backbone", ID).exit_code == 0
    classify = ("classify", file, tmp_path / "photos", "--csv", tmp_path / "labels.csv")
    assert run_copl(*classify).exit_code == 0
    assert "are free again" in run_copl("models", "remove", ID).stdout
    missed = run_copl(*classify)
    assert missed.exit_code == 2
    assert f"“{ID}” is not installed; fetch it: copl models fetch {ID}" in missed.stderr
    again = run_copl(*train, "--backbone", "ViT-B-32/datacomp_xl_s13b_b90k")
    assert again.exit_code == 2
    assert "fetch it (605 MB): copl models fetch ViT-B-32/datacomp_xl_s13b_b90k" in again.stderr


@pytest.mark.slow
def test_a_classifiers_examples_are_trained_on_another_model_without_its_own(hub: Hub, tmp_path: Path) -> None:
    assert run_copl("models", "fetch", ID, "--endpoint", hub.endpoint).exit_code == 0
    class_photos(tmp_path / "photos")
    first, second = tmp_path / "c.safetensors", tmp_path / "d.safetensors"
    assert run_copl("train", tmp_path / "photos", "-o", first, "--backbone", ID).exit_code == 0
    assert run_copl("models", "remove", ID).exit_code == 0
    done = last_json(run_copl("retrain", first, "-o", second, "--json"))
    inspected = [last_json(run_copl("inspect", each, "--json")) for each in (first, second)]
    assert inspected[0]["backbone"]["id"] == ID
    assert inspected[1]["backbone"]["id"] == "starter"
    assert inspected[0]["examples"] == inspected[1]["examples"]
    assert done["unreadable"] == 0
    (tmp_path / "photos").rename(tmp_path / "moved")
    lost = run_copl("retrain", first, "-o", second)
    assert lost.exit_code == 2
    assert "is where it was; name their folder with --photos" in lost.stderr
    assert run_copl("retrain", first, "-o", second, "--photos", tmp_path / "moved").exit_code == 0


def test_a_file_without_its_check_says_what_to_do(hub: Hub, tmp_path: Path) -> None:
    class_photos(tmp_path / "photos")
    file = tmp_path / "c.safetensors"
    assert run_copl("train", tmp_path / "photos", "-o", file, "--method", "zero-shot").exit_code == 0
    done = run_copl("retrain", file, "-o", tmp_path / "d.safetensors")
    assert done.exit_code == 2
    assert "does not say which photos" in done.stderr


def test_a_file_is_imported_or_asked_about(
    weights: dict[str, torch.Tensor], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(open_clip.factory, "_MODEL_CONFIGS", {"copl-tiny": MODEL})
    save_file(weights, tmp_path / "mine.safetensors")
    asked = run_copl("models", "add", tmp_path / "mine.safetensors")
    assert asked.exit_code == 2
    assert "say which with --normalisation (clip, imagenet, none, siglip)" in asked.stderr
    done = run_copl("models", "add", tmp_path / "mine.safetensors", "--normalisation", "clip", "--name", "my/own")
    assert done.exit_code == 0
    assert "my/own is here, but names only" in done.stdout


def test_problems_are_one_sentence(tmp_path: Path) -> None:
    for words in (("fetch", "nonsense"), ("remove", "nonsense"), ("add", tmp_path / "gone.pt")):
        done = run_copl("models", *words)
        assert done.exit_code == 2
        assert done.stderr.strip().splitlines()[-1].startswith("copl: ")
    assert "gone.pt; give a file that ends in" in done.stderr
    assert "cannot be removed" in run_copl("models", "remove", "starter").stderr
