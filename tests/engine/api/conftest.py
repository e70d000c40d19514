"""The sample's photos, and a classifier trained on them through the Python API."""

from collections.abc import Iterator
from importlib.resources import as_file, files
from pathlib import Path

import pytest
from fakes import QUICK

from copl_engine import Classifier, train

CLASSES = ("gear", "spring", "washer")


@pytest.fixture(scope="session")
def sample() -> Iterator[Path]:
    with as_file(files("resources") / "sample") as folder:
        yield folder


@pytest.fixture(scope="session")
def examples(sample: Path) -> dict[str, list[Path]]:
    return {name: sorted((sample / name).glob("*.jpg"))[:3] for name in CLASSES}


@pytest.fixture(scope="session")
def unseen(sample: Path) -> list[Path]:
    return [sample / name / f"{name}_012.jpg" for name in CLASSES]


@pytest.fixture(scope="session")
def trained(examples: dict[str, list[Path]]) -> Classifier:
    return train(examples, config=QUICK)
