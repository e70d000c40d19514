"""``copl inspect``, and that a classifier file gives the same answers elsewhere."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from fakes import last_json, run_copl

from copl_engine.backbones import load
from copl_engine.errors import BackboneProblem

Trained = tuple[Path, dict[str, Any]]


@pytest.fixture
def _no_model(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise BackboneProblem("the model was asked for")

    monkeypatch.setattr(load, "load_backbone", refuse)


@pytest.mark.usefixtures("_no_model")
def test_it_says_what_is_in_the_file_without_the_model(trained: Trained) -> None:
    file, told = trained
    found = last_json(run_copl("inspect", file, "--json"))
    assert found["classes"] == told["classes"]
    assert found["examples"] == dict.fromkeys(told["classes"], 3)
    assert found["method"] == told["method"]
    assert found["weights"] == told["weights"]
    assert found["accuracy"]["estimate"] == pytest.approx(told["accuracy"]["estimate"], abs=1e-4)
    assert found["bytes"] == file.stat().st_size
    assert found["backbone"]["id"] == "starter"
    assert found["training"]["steps"] == told["steps"]
    said = run_copl("inspect", file).stdout
    assert "5 classes" in said
    assert "gear (3), hex bolt (3)" in said
    assert "Right on about" in said
    assert "It keeps features of 15 examples, not the photos" in said
    assert found["kept"] == 15


@pytest.mark.usefixtures("_no_model")
def test_what_is_no_classifier_is_refused_in_a_sentence(trained: Trained, tmp_path: Path) -> None:
    cut = tmp_path / "cut.safetensors"
    cut.write_bytes(trained[0].read_bytes()[:500])
    for file, said in ((cut, "is not a CoPL classifier, or was cut off"), (tmp_path / "gone", "cannot be read")):
        done = run_copl("inspect", file)
        assert done.exit_code == 2
        assert said in done.stderr


@pytest.mark.slow
def test_another_process_with_other_folders_gives_the_same_answers(
    trained: Trained, sample: Path, tmp_path: Path
) -> None:
    from copl_engine import Classifier
    from copl_engine.types import Prediction

    photos = sorted((sample / "new").rglob("*.jpg"))
    here = [item.scores for item in Classifier.load(trained[0]).predict(photos) if isinstance(item, Prediction)]
    shutil.copy(trained[0], tmp_path / "sent.safetensors")
    code = (
        "import json, sys; from copl_engine import Classifier; "
        "print(json.dumps([item.scores for item in Classifier.load(sys.argv[1]).predict(sys.argv[2:])]))"
    )
    folders = {f"COPL_{name}_DIR": str(tmp_path / name) for name in ("CACHE", "STATE", "MODELS", "CONFIG", "LOG")}
    done = subprocess.run(
        [sys.executable, "-c", code, str(tmp_path / "sent.safetensors"), *map(str, photos)],
        env=os.environ | folders,
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stderr
    there = json.loads(done.stdout)
    assert len(here) == len(there) == 5
    for ours, theirs in zip(here, there, strict=True):
        assert ours == pytest.approx(theirs, abs=1e-6)
