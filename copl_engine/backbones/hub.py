"""One file from the hub, through huggingface_hub: whole and checked, or not at all; what was cut goes on later.

Its Rust transport, which goes round the system's certificates and proxies, is not used (and switched off in this
package's ``__init__``, before anything imports huggingface_hub). Blocking calls run on a thread of their own, so that
whoever waits can stop at once.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import threading
from collections.abc import Generator
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any, Final, cast
from urllib.parse import urlsplit
from urllib.request import getproxies

from copl_engine.backbones.faults import Fault
from copl_engine.backbones.hub_problems import DownloadProblem, sentence
from copl_engine.backbones.origin import DEFAULT_ENDPOINT

POLL_SECONDS: Final = 0.1
SPARE_BYTES: Final = 64 << 20
"""What a download leaves free on the disk."""

PIECE_BYTES: Final = 1 << 20
"""How much of a file comes at once: less than huggingface_hub's 10 MiB, which a cut would lose."""

_HASHED_AT_ONCE: Final = 1 << 22
_SHA256_LENGTH: Final = 64


@dataclass(frozen=True, slots=True)
class HubFile:
    """A file on the hub.

    Attributes:
        repository: ``ORGANISATION/NAME``.
        name: path within the repository.
        revision: a commit, branch or tag; the default branch where None.
        endpoint: address of the hub or a mirror.
    """

    repository: str
    name: str
    revision: str | None = None
    endpoint: str = DEFAULT_ENDPOINT

    @property
    def host(self) -> str:
        """Whom to name when it does not answer."""
        return urlsplit(self.endpoint).netloc or self.endpoint


@dataclass(frozen=True, slots=True)
class Arriving:
    """So much of a file is here.

    Attributes:
        name: of the file.
        done, total: bytes; total is None before the server has answered.
    """

    name: str
    done: int
    total: int | None


@dataclass(frozen=True, slots=True)
class Arrived:
    """A file that is whole.

    Attributes:
        path: where it lies.
        sha256: of its content.
        commit: of the repository it came from.
    """

    path: Path
    sha256: str
    commit: str


class _Stopped(Exception):
    """Raised in the transfer's thread once nobody waits for it."""


def fetch_file(file: HubFile, target: Path) -> Generator[Arriving, None, Arrived]:
    """Fetch a file. Close the generator to stop; a later call goes on where this one ended.

    Raises:
        DownloadProblem: what went wrong and what to do, in a sentence.
        Missing: the repository has no such file.
    """
    transfer = _Transfer(file, target)
    transfer.start()
    try:
        while transfer.is_alive():
            yield Arriving(file.name, transfer.done, transfer.total)
            transfer.join(POLL_SECONDS)
    finally:
        transfer.stop.set()
    if transfer.error is not None:
        raise transfer.error
    assert transfer.arrived is not None
    return transfer.arrived


class _Transfer(threading.Thread):
    """Fetches one file; its attributes may be read from outside while it runs."""

    def __init__(self, file: HubFile, target: Path) -> None:
        super().__init__(name=f"fetch {file.name}", daemon=True)
        self._file = file
        self._target = target
        self.stop = threading.Event()
        self.done = 0
        self.total: int | None = None
        self.arrived: Arrived | None = None
        self.error: Exception | None = None

    def run(self) -> None:
        try:
            self.arrived = self._fetch()
        except _Stopped:
            return
        except DownloadProblem as problem:
            self.error = problem
        except Exception as error:
            self.error = sentence(error, self._file.name, self._file.host)

    def _fetch(self) -> Arrived:
        _prepare_client()
        from filelock import FileLock
        from huggingface_hub import get_hf_file_metadata, hf_hub_url
        from huggingface_hub.file_download import http_get
        from huggingface_hub.utils import build_hf_headers  # type: ignore[attr-defined]

        file = self._file
        url = hf_hub_url(file.repository, file.name, revision=file.revision, endpoint=file.endpoint)
        token = None if file.endpoint == DEFAULT_ENDPOINT else False  # a mirror is not told the person's token
        stated = get_hf_file_metadata(url, token=token, endpoint=file.endpoint)
        if stated.etag is None or stated.commit_hash is None:
            message = f"{file.host} does not answer like the hub; check --endpoint and HF_ENDPOINT."
            raise DownloadProblem(Fault.NO_HUB, message, host=file.host)
        headers = build_hf_headers(token=token)
        if urlsplit(stated.location).netloc != urlsplit(url).netloc:
            headers.pop("authorization", None)
        part = self._target.with_name(f".{self._target.name}.{stated.etag[:16]}.part")
        self.total = stated.size
        with FileLock(f"{part}.lock"):  # another window, or the thread of a download that was just stopped
            self.done = part.stat().st_size if part.exists() else 0
            if stated.size is not None and self.done > stated.size:
                part.unlink()
                self.done = 0
            self._check_room(stated.size)
            with part.open("ab") as opened:
                writer = _Counted(opened, self)
                http_get(
                    stated.location,
                    cast("Any", writer),
                    resume_size=self.done,
                    headers=headers,
                    expected_size=stated.size,
                    displayed_filename=file.name,
                )
                opened.flush()
                os.fsync(opened.fileno())
            found = self._hash(part)
            if len(stated.etag) == _SHA256_LENGTH and found != stated.etag:
                part.unlink()
                message = f"{file.name} arrived damaged: its SHA-256 is not the one that {file.host} states; try again."
                raise DownloadProblem(Fault.ARRIVED_DAMAGED, message, file=file.name, host=file.host)
            part.replace(self._target)
        Path(f"{part}.lock").unlink(missing_ok=True)
        return Arrived(self._target, found, stated.commit_hash)

    def _check_room(self, size: int | None) -> None:
        free = shutil.disk_usage(self._target.parent).free
        need = (size or 0) - self.done + SPARE_BYTES
        if need > free:
            folder, need_mb, free_mb = self._target.parent.parent, round(need / 1e6), round(free / 1e6)
            raise DownloadProblem(
                Fault.NO_SPACE,
                f"{self._file.name} needs {need_mb} MB of free space in {folder}, {free_mb} MB are free; "
                "free some, or set COPL_MODELS_DIR to another folder.",
                file=self._file.name,
                folder=str(folder),
                need=need_mb,
                free=free_mb,
            )

    def _hash(self, path: Path) -> str:
        digest = hashlib.sha256()
        with path.open("rb") as opened:
            while content := opened.read(_HASHED_AT_ONCE):
                if self.stop.is_set():
                    raise _Stopped
                digest.update(content)
        return digest.hexdigest()


class _Counted:
    """A file that counts what is written and refuses once nobody waits for it."""

    def __init__(self, file: IO[bytes], transfer: _Transfer) -> None:
        self._file = file
        self._transfer = transfer

    def write(self, content: bytes) -> int:
        if self._transfer.stop.is_set():
            raise _Stopped
        self._transfer.done += len(content)
        return self._file.write(content)

    def seek(self, offset: int) -> int:
        return self._file.seek(offset)

    def tell(self) -> int:
        return self._file.tell()

    def truncate(self) -> int:
        self._transfer.done = 0
        return self._file.truncate()


_client_lock: Final = threading.Lock()
_client_for: list[object] = []


def _prepare_client() -> None:
    """Give huggingface_hub a client that trusts what this computer trusts, and what SSL_CERT_FILE adds."""
    import ssl

    import truststore
    from huggingface_hub import constants, get_session, set_client_factory
    from huggingface_hub.utils import disable_progress_bars  # type: ignore[attr-defined]

    added = os.environ.get("SSL_CERT_FILE")
    surroundings = [added, sorted(getproxies().items())]
    with _client_lock:
        if _client_for == surroundings:
            return
        plain = get_session()
        kind, hooks = type(plain), plain.event_hooks

        def client() -> Any:
            context = truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
            if added:
                context.load_verify_locations(cafile=added)
            return kind(verify=context, event_hooks=hooks, follow_redirects=True, timeout=None)

        set_client_factory(client)
        constants.DOWNLOAD_CHUNK_SIZE = PIECE_BYTES
        disable_progress_bars()  # whoever waits shows ``Arriving``
        _client_for[:] = surroundings
