"""A real ``copl serve`` in a process of its own, and what is sent to it."""

import json
import os
import subprocess
import urllib.error
import urllib.request
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from fakes import copl

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
