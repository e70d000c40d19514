"""A hub on loopback that speaks as much of the file protocol as huggingface_hub needs, with faults to switch on."""

import hashlib
import re
import socket
import ssl
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from types import TracebackType
from typing import Any, Self

COMMIT = "0123456789abcdef0123456789abcdef01234567"
CERTIFICATE = Path(__file__).parent / "engine" / "backbones" / "data" / "loopback.pem"
_FILE = re.compile(r"/(?P<repository>[^/]+/[^/]+)/resolve/(?P<revision>[^/]+)/(?P<name>.+)")
_LARGE = (".safetensors", ".bin")
_PIECE = 4096


@dataclass
class Faults:
    """What goes wrong.

    Attributes:
        status: answer to every question for a file.
        code: the hub's own name for it.
        get_statuses: answers to the next downloads, one each.
        cut_after: share of a large file after which its next download breaks off, once.
        down_after_cut: nothing comes any more after that.
        down: downloads are hung up on.
        wrong: one byte of every large file is another.
        pause: seconds before each piece of a download.
    """

    status: int = 0
    code: str = ""
    get_statuses: list[int] = field(default_factory=list)
    cut_after: float = 0.0
    down_after_cut: bool = False
    down: bool = False
    wrong: bool = False
    pause: float = 0.0


class Hub:
    """Serves files by repository and name, over HTTP or, with ``secure``, behind a certificate nobody knows."""

    def __init__(self, files: dict[str, dict[str, bytes]], secure: bool = False) -> None:
        self.files = files
        self.faults = Faults()
        self.ranges: list[str] = []
        self.revisions: list[str] = []
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), _Handler)
        self._server.hub = self  # type: ignore[attr-defined]
        if secure:
            context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            context.load_cert_chain(CERTIFICATE)
            self._server.socket = context.wrap_socket(self._server.socket, server_side=True)
        self.port = self._server.server_address[1]
        self.endpoint = f"{'https' if secure else 'http'}://127.0.0.1:{self.port}"
        self.elsewhere = f"{'https' if secure else 'http'}://localhost:{self.port}"

    def __enter__(self) -> Self:
        threading.Thread(target=self._server.serve_forever, args=(0.02,), daemon=True).start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._server.shutdown()
        self._server.server_close()


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    @property
    def hub(self) -> Hub:
        found: Hub = self.server.hub  # type: ignore[attr-defined]
        return found

    def log_message(self, format: str, *args: Any) -> None:
        pass

    def do_HEAD(self) -> None:
        self._answer(body=False)

    def do_GET(self) -> None:
        self._answer(body=True)

    def _answer(self, body: bool) -> None:
        stored = self.path.startswith("/stored/")
        asked = _FILE.fullmatch(self.path.removeprefix("/stored"))
        if self.hub.faults.status and not stored:
            self._refuse(self.hub.faults.status, self.hub.faults.code)
            return
        repository = self.hub.files.get(asked["repository"]) if asked else None
        if asked is None or repository is None:
            self._refuse(404, "RepoNotFound")
            return
        content = repository.get(asked["name"])
        if content is None:
            self._refuse(404, "EntryNotFound")
            return
        self.hub.revisions.append(asked["revision"])
        if asked["name"].endswith(_LARGE) and not stored:
            self._send_elsewhere(content)
        else:
            self._send(content, body)

    def _refuse(self, status: int, code: str) -> None:
        self.send_response(status)
        if code:
            self.send_header("X-Error-Code", code)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def _send_elsewhere(self, content: bytes) -> None:
        """Large files lie on another host, as on the hub."""
        self.send_response(302)
        self.send_header("Location", f"{self.hub.elsewhere}/stored{self.path}")
        self.send_header("X-Repo-Commit", COMMIT)
        self.send_header("X-Linked-Etag", f'"{hashlib.sha256(content).hexdigest()}"')
        self.send_header("X-Linked-Size", str(len(content)))
        self.send_header("Content-Length", "0")
        self.end_headers()

    def _send(self, content: bytes, body: bool) -> None:
        faults = self.hub.faults
        wanted = self.headers.get("Range", "")
        if body and faults.down:
            self.close_connection = True
            return
        if body and faults.get_statuses:
            self._refuse(faults.get_statuses.pop(0), "")
            return
        if body and self.path.startswith("/stored/"):
            self.hub.ranges.append(wanted)
        start = int(wanted.removeprefix("bytes=").split("-")[0]) if wanted else 0
        self.send_response(206 if wanted else 200)
        if wanted:
            self.send_header("Content-Range", f"bytes {start}-{len(content) - 1}/{len(content)}")
        self.send_header("X-Repo-Commit", COMMIT)
        self.send_header("ETag", f'"{hashlib.sha1(content).hexdigest()}"')
        self.send_header("Content-Length", str(len(content) - start))
        self.end_headers()
        if body:
            self._write(content, start)

    def _write(self, content: bytes, start: int) -> None:
        faults = self.hub.faults
        if faults.wrong and self.path.endswith(_LARGE):
            content = content[:-1] + bytes([content[-1] ^ 1])
        end = len(content)
        if faults.cut_after and self.path.endswith(_LARGE):
            end, faults.cut_after = int(faults.cut_after * len(content)), 0.0
            faults.down = faults.down_after_cut
            self.close_connection = True
        try:
            for at in range(start, end, _PIECE):
                time.sleep(faults.pause)
                self.wfile.write(content[at : min(at + _PIECE, end)])
        except OSError:
            self.close_connection = True


@contextmanager
def refusing_proxy() -> Iterator[str]:
    """Address of a proxy that says 403 to whoever comes first."""
    with socket.create_server(("127.0.0.1", 0)) as proxy:

        def refuse() -> None:
            connection, _ = proxy.accept()
            with connection:
                connection.recv(4096)
                connection.sendall(b"HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n")

        threading.Thread(target=refuse, daemon=True).start()
        yield f"http://127.0.0.1:{proxy.getsockname()[1]}"
