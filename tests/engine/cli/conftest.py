"""The command line in this process, and one classifier trained through it."""

import json
from collections.abc import Callable
from importlib.resources import as_file, files
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner, Result

from copl_engine.cli.main import app

CLASSES = ("gear", "hex bolt", "hex nut", "spring", "washer")
EXAMPLES = 3

Run = Callable[..., Result]


@pytest.fixture(scope="session")
def run() -> Run:
    """Run ``copl`` with these words."""

    def invoke(*words: object) -> Result:
        done = CliRunner().invoke(app, [str(word) for word in words])
        assert done.exception is None or isinstance(done.exception, SystemExit), done.exception
        return done

    return invoke


def last_json(done: Result) -> dict[str, Any]:
    """The JSON object that is the last line of stdout."""
    assert done.exit_code == 0, done.stderr
    found = json.loads(done.stdout.splitlines()[-1])
    assert isinstance(found, dict)
    return found


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
def trained(sample: Path, run: Run) -> tuple[Path, dict[str, Any]]:
    """A classifier file, and what ``copl train --json`` said."""
    target = sample / "hardware.safetensors"
    return target, last_json(run("train", sample / "train", "-o", target, "--json"))
