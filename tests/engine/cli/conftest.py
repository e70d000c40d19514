"""The sample's photos, and one classifier trained through the command line."""

from importlib.resources import as_file, files
from pathlib import Path
from typing import Any

import pytest
from fakes import last_json, run_copl

CLASSES = ("gear", "hex bolt", "hex nut", "spring", "washer")
EXAMPLES = 3


@pytest.fixture(scope="session")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Four photos of each of the sample's five classes: three to train on and ``004`` to look at."""
    folder = tmp_path_factory.mktemp("sample")
    with as_file(files("resources") / "sample") as shipped:
        for name in CLASSES:
            (folder / "train" / name).mkdir(parents=True)
            (folder / "new" / name).mkdir(parents=True)
            for number, photo in enumerate(sorted((shipped / name).glob("*.jpg"))[: EXAMPLES + 1]):
                target = folder / ("train" if number < EXAMPLES else "new") / name / photo.name
                target.write_bytes(photo.read_bytes())
    return folder


@pytest.fixture(scope="session")
def trained(sample: Path) -> tuple[Path, dict[str, Any]]:
    """A classifier file, and what ``copl train --json`` said."""
    target = sample / "hardware.safetensors"
    return target, last_json(run_copl("train", sample / "train", "-o", target, "--json"))
