"""One small classifier, and one service for all tests."""

from collections.abc import Iterator
from importlib.resources import as_file, files
from pathlib import Path

import pytest
from fakes import QUICK, drain
from serving import Served, serving

from copl_engine.backbones.open_clip_backbone import OpenClipBackbone
from copl_engine.store.recipe import save_classifier
from copl_engine.training.fit import TrainRequest, fit

CLASSES = ("gear", "spring", "washer")


@pytest.fixture(scope="session")
def photos() -> dict[str, bytes]:
    """Three of the sample's photos, by their classes."""
    with as_file(files("resources") / "sample") as sample:
        return {name: (sample / name / f"{name}_012.jpg").read_bytes() for name in CLASSES}


@pytest.fixture(scope="session")
def classifier_file(starter: OpenClipBackbone, tmp_path_factory: pytest.TempPathFactory) -> Path:
    target = tmp_path_factory.mktemp("served") / "hardware.safetensors"
    with as_file(files("resources") / "sample") as sample:
        examples = {name: tuple(sorted((sample / name).glob("*.jpg"))[:3]) for name in CLASSES}
        trained = drain(fit(TrainRequest(examples, QUICK), starter))[1]
    save_classifier(trained.classifier, target)
    return target


@pytest.fixture(scope="session")
def served(classifier_file: Path) -> Iterator[Served]:
    """A service for this computer alone."""
    with serving(classifier_file) as running:
        yield running
