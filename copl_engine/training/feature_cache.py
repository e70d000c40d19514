"""Image features kept on disk, so that no photo is encoded twice by the same backbone.

One SQLite file in the user's cache folder: a row an image and view, with a checksum. It is bounded in bytes, the
oldest rows go first; several processes may use it at once; whatever is wrong with it costs time, never a result.
"""

import hashlib
import logging
import shutil
import sqlite3
import threading
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

from copl_engine.files import cache_folder

logger = logging.getLogger(__name__)

LEAST_LIMIT: Final = 2 * 1024**3
MOST_LIMIT: Final = 24 * 1024**3
"""Bytes that the entries may take unless a limit is given: a tenth of what is free, between these two. A photo takes
51 KB with the starter and 202 KB with ViT-B/16, so that 100,000 photos need 5.1 or 20.2 GB."""

WAIT_SECONDS: Final = 5.0
"""How long a writer waits for another process before its entries are left out."""

_CHECKSUM_BYTES: Final = 16
_SHAPE_BYTES: Final = 8
_EVICTED_AT_ONCE: Final = 256

Features = NDArray[np.float16]
"""(1 + P, D): the pooled feature, then the patch features."""


def feature_key(content: str, backbone: str, view: str) -> bytes:
    """Key of one view of one file for one backbone.

    Args:
        content: hash of the file's bytes.
        backbone: hash of the backbone's weights.
        view: sizes, padding, box and flip, in words.
    """
    return hashlib.sha256("\n".join((content, backbone, view)).encode()).digest()


class FeatureCache:
    """Looks features up by key and keeps new ones. Safe to use from several threads.

    Args:
        folder: where ``features.db`` lies; made if missing.
        limit: bytes that the entries may take; by default as much as the disk spares.
    """

    def __init__(self, folder: Path | None = None, limit: int | None = None) -> None:
        self._path = (folder or cache_folder()) / "features.db"
        self._limit = _spared(self._path) if limit is None else limit
        self._lock = threading.Lock()
        self._connection = self._open()

    def get(self, key: bytes) -> Features | None:
        """The kept features, or None; a damaged entry is a miss."""
        with self._lock:
            try:
                row = self._ask("SELECT payload FROM features WHERE key = ?", key)
            except sqlite3.DatabaseError as error:
                self._give_up(error)
                return None
        return _unpacked(row[0]) if row is not None else None

    def put(self, entries: Iterable[tuple[bytes, Features]]) -> None:
        """Keep entries in one transaction, then drop the oldest ones beyond the limit."""
        rows = [(key, _packed(features)) for key, features in entries]
        with self._lock:
            if self._connection is None or not rows:
                return
            try:
                with self._connection:
                    self._connection.executemany("INSERT OR REPLACE INTO features (key, payload) VALUES (?, ?)", rows)
                self._evict()
            except sqlite3.DatabaseError as error:
                self._give_up(error)

    @property
    def path(self) -> Path:
        """The file."""
        return self._path

    @property
    def limit(self) -> int:
        """Bytes that the entries may take."""
        return self._limit

    def limit_to(self, limit: int | None) -> None:
        """Entries may take so many bytes from now on, by default as much as the disk spares; the oldest go."""
        with self._lock:
            self._limit = _spared(self._path) if limit is None else limit
            try:
                self._evict()
            except sqlite3.DatabaseError as error:
                self._give_up(error)

    def used(self) -> int:
        """Bytes that the entries take."""
        with self._lock:
            try:
                return self._used(self._connection) if self._connection is not None else 0
            except sqlite3.DatabaseError as error:
                self._give_up(error)
                return 0

    def empty(self) -> None:
        """Forget every entry and give the disk its room back; while another process writes, the file stays large."""
        with self._lock:
            if self._connection is None:
                return
            try:
                with self._connection:
                    self._connection.execute("DELETE FROM features")
                self._connection.execute("VACUUM")
                self._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
            except sqlite3.DatabaseError as error:
                self._give_up(error)

    def close(self) -> None:
        """Let go of the file."""
        with self._lock:
            if self._connection is not None:
                self._connection.close()
                self._connection = None

    def _open(self) -> sqlite3.Connection | None:
        for _ in range(2):
            try:
                self._path.parent.mkdir(parents=True, exist_ok=True)
                return _connected(self._path)
            except sqlite3.OperationalError as error:
                logger.warning("the feature cache %s cannot be used: %s", self._path, error)
                return None
            except sqlite3.DatabaseError as error:
                logger.warning("the feature cache %s is damaged and starts afresh: %s", self._path, error)
                _remove(self._path)
            except OSError as error:
                logger.warning("the feature cache %s cannot be used: %s", self._path, error)
                return None
        return None

    def _ask(self, query: str, *values: object) -> tuple[bytes] | None:
        if self._connection is None:
            return None
        row: tuple[bytes] | None = self._connection.execute(query, values).fetchone()
        return row

    def _used(self, connection: sqlite3.Connection) -> int:
        """Bytes of the file that hold entries, whichever process wrote them."""
        (pages,), (free,), (size,) = (
            connection.execute(f"PRAGMA {name}").fetchone() for name in ("page_count", "freelist_count", "page_size")
        )
        return int((pages - free) * size)

    def _evict(self) -> None:
        connection = self._connection
        while connection is not None and self._used(connection) > self._limit:
            with connection:
                dropped = connection.execute(
                    "DELETE FROM features WHERE id IN (SELECT id FROM features ORDER BY id LIMIT ?)",
                    (_EVICTED_AT_ONCE,),
                ).rowcount
            if dropped <= 0:
                return

    def _give_up(self, error: sqlite3.DatabaseError) -> None:
        """A locked or full file loses this entry; a damaged one is started afresh."""
        logger.warning("the feature cache could not be used: %s", error)
        if isinstance(error, sqlite3.OperationalError) or self._connection is None:
            return
        self._connection.close()
        _remove(self._path)
        self._connection = self._open()


def _spared(path: Path) -> int:
    """Bytes that the cache may take on its disk: what it takes already counts as free."""
    try:
        folder = next(each for each in path.absolute().parents if each.exists())
        free = shutil.disk_usage(folder).free + (path.stat().st_size if path.exists() else 0)
    except OSError:
        return LEAST_LIMIT
    return min(max(free // 10, LEAST_LIMIT), MOST_LIMIT)


def _connected(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(path, timeout=WAIT_SECONDS, check_same_thread=False)
    with suppress(sqlite3.OperationalError):  # another process makes this change, for which SQLite does not wait
        connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = NORMAL")
    connection.execute(
        "CREATE TABLE IF NOT EXISTS features (id INTEGER PRIMARY KEY AUTOINCREMENT, key BLOB UNIQUE, payload BLOB)"
    )
    return connection


def _remove(path: Path) -> None:
    for suffix in ("", "-wal", "-shm"):
        path.with_name(path.name + suffix).unlink(missing_ok=True)


def _packed(features: Features) -> bytes:
    """Checksum, rows and columns (4 bytes each, little-endian), then the values."""
    rows, columns = features.shape
    values: bytes = features.astype("<f2").tobytes()
    body = int(rows).to_bytes(4, "little") + int(columns).to_bytes(4, "little") + values
    return hashlib.blake2b(body, digest_size=_CHECKSUM_BYTES).digest() + body


def _unpacked(payload: bytes) -> Features | None:
    checksum, body = payload[:_CHECKSUM_BYTES], payload[_CHECKSUM_BYTES:]
    if hashlib.blake2b(body, digest_size=_CHECKSUM_BYTES).digest() != checksum:
        return None
    rows, columns = (int.from_bytes(body[i : i + 4], "little") for i in (0, 4))
    return np.frombuffer(body, "<f2", offset=_SHAPE_BYTES).reshape(rows, columns).astype(np.float16)
