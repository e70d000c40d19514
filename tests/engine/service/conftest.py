"""A real ``copl serve`` in a process of its own, and what is sent to it."""

import json
import os
import subprocess
import urllib.error
import urllib.request
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from importlib.resources import as_file, files
from pathlib import Path
from typing import Any

import pytest
from fakes import QUICK, copl, drain

from copl_engine.backbones.open_clip_backbone import OpenClipBackbone
from copl_engine.store.recipe import save_classifier
from copl_engine.training.fit import TrainRequest, fit

CLASSES = ("gear", "spring", "washer")
BOUNDARY = "a-line-that-no-photo-holds"


@dataclass
class Reply:
    """What came back."""

    status: int
    content: bytes
    headers: Mapping[str, str] = field(default_factory=dict)

    def json(self) -> Any:
        return json.loads(self.content)


@dataclass
class Served:
    """A running service."""

    address: str
    process: subprocess.Popen[str]

    @property
    def port(self) -> int:
        return int(self.address.rsplit(":", 1)[1])

    def ask(self, path: str, body: bytes | None = None, **headers: str) -> Reply:
        """GET, or POST a body; ``Content_Type`` for ``Content-Type``."""
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        request = urllib.request.Request(self.address + path, body, named)
        try:
            with urllib.request.urlopen(request, timeout=120) as answer:
                return Reply(answer.status, answer.read(), dict(answer.headers))
        except urllib.error.HTTPError as error:
            return Reply(error.code, error.read(), dict(error.headers))

    def send(self, path: str, photos: Mapping[str, bytes], **headers: str) -> Reply:
        """POST photos as a form."""
        kind = f"multipart/form-data; boundary={BOUNDARY}"
        return self.ask(path, form(photos), Content_Type=kind, **headers)


def form(photos: Mapping[str, bytes]) -> bytes:
    """The body of a form with files."""
    parts = [
        f'--{BOUNDARY}\r\nContent-Disposition: form-data; name="photos"; filename="{name}"\r\n\r\n'.encode(
            "utf-8", "surrogateescape"
        )
        + data
        + b"\r\n"
        for name, data in photos.items()
    ]
    return b"".join(parts) + f"--{BOUNDARY}--\r\n".encode()


@contextmanager
def serving(classifier: Path, *words: str, **environment: str) -> Iterator[Served]:
    """Run the service on a free port until the block ends."""
    process = subprocess.Popen(
        copl("serve", classifier, "--port", "0", *words),
        stderr=subprocess.PIPE,
        text=True,
        env=os.environ | environment,
    )
    try:
        assert process.stderr is not None
        line = process.stderr.readline()
        assert line.startswith("Open http"), line + process.stderr.read()
        yield Served(line.split()[1], process)
    finally:
        process.terminate()
        process.wait(60)


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
