"""Kept features: found again, bounded, and never the cause of an error."""

import shutil
import sqlite3
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from copl_engine.training.feature_cache import FeatureCache, Features, feature_key

WRITER = """
import sys
from pathlib import Path
import numpy as np
from copl_engine.training.feature_cache import FeatureCache, feature_key
cache = FeatureCache(Path(sys.argv[1]))
for number in range(60):
    key = feature_key(f"{sys.argv[2]}{number}", "backbone", "view")
    cache.put([(key, np.full((3, 4), number, np.float16))])
    if cache.get(key) is None:
        sys.exit("lost at once")
"""


def features(number: int, rows: int = 3) -> Features:
    return np.full((rows, 4), number, np.float16)


def key(number: int) -> bytes:
    return feature_key(f"photo {number}", "backbone", "view")


def test_features_come_back_as_they_were(tmp_path: Path) -> None:
    random = np.random.default_rng(0).normal(size=(50, 512)).astype(np.float16)
    first = FeatureCache(tmp_path)
    first.put([(key(1), random), (key(2), features(2))])
    first.close()
    second = FeatureCache(tmp_path)
    found = second.get(key(1))
    assert found is not None
    assert found.dtype == np.float16
    assert np.array_equal(found, random)
    assert second.get(key(3)) is None


def test_a_key_tells_photo_backbone_and_view_apart() -> None:
    parts = [("a", "b", "c"), ("x", "b", "c"), ("a", "x", "c"), ("a", "b", "x"), ("a\nb", "c", ""), ("a", "b\nc", "")]
    assert len({feature_key(*part) for part in parts[:4]}) == 4


def test_a_damaged_entry_is_a_miss(tmp_path: Path) -> None:
    cache = FeatureCache(tmp_path)
    cache.put([(key(number), features(number)) for number in range(4)])
    with sqlite3.connect(tmp_path / "features.db") as database:
        (payload,) = database.execute("SELECT payload FROM features WHERE key = ?", (key(0),)).fetchone()
        flipped = bytearray(payload)
        flipped[-1] ^= 1
        for number, damaged in enumerate((bytes(flipped), payload[:-3], b"")):
            database.execute("UPDATE features SET payload = ? WHERE key = ?", (damaged, key(number)))
    assert [cache.get(key(number)) is None for number in range(4)] == [True, True, True, False]
    cache.put([(key(0), features(9))])
    found = cache.get(key(0))
    assert found is not None
    assert np.array_equal(found, features(9))


@pytest.mark.parametrize("content", [b"this is no database" * 200, b"SQLite format 3\0" + bytes(5000), b""])
def test_a_damaged_file_starts_afresh(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "features.db").write_bytes(content)
    cache = FeatureCache(tmp_path)
    assert cache.get(key(1)) is None
    cache.put([(key(1), features(1))])
    cache.put([(key(2), features(2))])
    assert cache.get(key(2)) is not None


def test_a_file_damaged_in_use_starts_afresh(tmp_path: Path) -> None:
    cache = FeatureCache(tmp_path)
    cache.put([(key(number), features(number, 400)) for number in range(200)])
    cache.close()
    path = tmp_path / "features.db"
    content = bytearray(path.read_bytes())
    content[8192:-4096] = b"\xff" * (len(content) - 12288)
    path.write_bytes(content)
    cache = FeatureCache(tmp_path)
    assert all(cache.get(key(number)) is None or True for number in range(200))
    for number in range(200, 210):
        cache.put([(key(number), features(number))])
    found = cache.get(key(209))
    assert found is not None
    assert np.array_equal(found, features(209))


def test_a_place_that_cannot_be_written_costs_only_time(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    cache = FeatureCache(tmp_path / "file" / "below")
    cache.put([(key(1), features(1))])
    assert cache.get(key(1)) is None
    cache.close()


def test_the_oldest_go_when_the_limit_is_reached(tmp_path: Path) -> None:
    limit = 2 * 1024**2
    cache = FeatureCache(tmp_path, limit)
    for number in range(1200):  # 8 KB each: 9.6 MB in all
        cache.put([(key(number), features(number, 1000))])
    kept = [number for number in range(1200) if cache.get(key(number)) is not None]
    assert kept
    assert kept == list(range(kept[0], 1200))
    assert limit / 4 < len(kept) * 8000 <= limit
    cache.close()
    assert sum(path.stat().st_size for path in tmp_path.iterdir()) < 2 * limit + 8 * 1024**2


def test_a_lower_limit_than_one_entry_is_no_error(tmp_path: Path) -> None:
    cache = FeatureCache(tmp_path, limit=1)
    cache.put([(key(1), features(1))])
    cache.put([(key(2), features(2))])


def test_two_processes_at_once(tmp_path: Path) -> None:
    running = [
        subprocess.Popen([sys.executable, "-c", WRITER, str(tmp_path), name], stderr=subprocess.PIPE, text=True)
        for name in ("first", "second")
    ]
    for process in running:
        _, said = process.communicate(timeout=120)
        assert process.returncode == 0, said
        assert not said
    cache = FeatureCache(tmp_path)
    for name in ("first", "second"):
        for number in range(60):
            found = cache.get(feature_key(f"{name}{number}", "backbone", "view"))
            assert found is not None
            assert np.array_equal(found, features(number))


def test_another_process_that_holds_the_file_is_waited_for_or_passed_over(tmp_path: Path) -> None:
    cache = FeatureCache(tmp_path)
    cache.put([(key(1), features(1))])
    other = sqlite3.connect(tmp_path / "features.db", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    cache.put([(key(2), features(2))])  # gives up after some seconds
    assert cache.get(key(1)) is not None
    assert cache.get(key(2)) is None
    other.execute("ROLLBACK")
    other.close()
    cache.put([(key(2), features(2))])
    assert cache.get(key(2)) is not None


@pytest.mark.parametrize(("free", "limit"), [(1, 2), (70, 7), (10_000, 24)])
def test_the_disk_says_how_much_is_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, free: int, limit: int) -> None:
    gigabyte = 1024**3
    usage = shutil.disk_usage(tmp_path)._replace(free=free * gigabyte)
    monkeypatch.setattr(shutil, "disk_usage", lambda _: usage)
    cache = FeatureCache(tmp_path / "not yet")
    assert cache._limit == limit * gigabyte
    cache.close()
