"""A folder that is mostly broken: every photo labelled, a reason for every other file, little memory."""

import csv
import io
import os
import struct
import subprocess
import zlib
from pathlib import Path
from typing import Any, Final

import pytest
from fakes import copl, save_photo
from PIL import Image

Trained = tuple[Path, dict[str, Any]]

GOOD: Final = 50
BROKEN: Final = 300
ABOVE: Final = 400 << 20  # bytes over the same program on one photo


def cut(kind: str, size: tuple[int, int], part: float) -> bytes:
    file = io.BytesIO()
    Image.effect_noise(size, 80).convert("RGB").save(file, kind)
    return file.getvalue()[: int(len(file.getvalue()) * part)]


def chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def bomb() -> bytes:
    """A PNG of 900 megapixels that are all black: some hundred kilobytes."""
    header = struct.pack(">IIBBBBB", 30000, 30000, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(bytes(1 << 27), 9))


def broken() -> list[tuple[str, bytes]]:
    """(ending, bytes) of files that are no photos, one of each kind."""
    large = cut("JPEG", (4000, 3000), 0.6)
    return [
        ("jpg", b""),
        ("jpg", b"just some words\n" * 40),
        ("jpg", large),
        ("png", bomb()),
        *((kind.lower(), cut(kind, (640, 480), 0.5)) for kind in ("JPEG", "PNG", "WebP", "GIF", "BMP", "TIFF", "AVIF")),
        ("png", cut("PNG", (64, 48), 0.9)[:40] + os.urandom(4000)),
        ("heic", (Path(__file__).parents[1] / "images" / "data" / "corners.heic").read_bytes()[:300]),
    ]


def run(words: list[str]) -> tuple[int, str, int]:
    """Exit code, what was said, and the most memory that the process had."""
    with subprocess.Popen(words, stderr=subprocess.PIPE, stdout=subprocess.DEVNULL, text=True) as process:
        assert process.stderr is not None
        said = process.stderr.read()
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    return process.returncode, said, usage.ru_maxrss * 1024


@pytest.mark.slow
@pytest.mark.timeout(1800)
@pytest.mark.skipif(not hasattr(os, "wait4"), reason="memory is asked of the system elsewhere")
def test_three_hundred_broken_files_among_fifty_photos(trained: Trained, tmp_path: Path) -> None:
    folder = tmp_path / "photos"
    for number in range(GOOD):
        save_photo(folder / f"{number:03}.jpg", (5 * number, 100, 200), number, (640, 480))
    save_photo(tmp_path / "one" / "1.jpg", (5, 100, 200), 0, (640, 480))
    kinds = broken()
    for number in range(BROKEN):
        ending, content = kinds[number % len(kinds)]
        (folder / f"{number:03}b.{ending}").write_bytes(content)
    code, _, alone = run(copl("classify", trained[0], tmp_path / "one", "--csv", tmp_path / "one.csv"))
    assert code == 0
    code, said, among = run(copl("classify", trained[0], folder, "--csv", tmp_path / "labels.csv"))
    assert code == 0, said
    assert "Traceback" not in said
    assert among - alone <= ABOVE
    for table, rows in (("labels.csv", GOOD), ("labels.unreadable.csv", BROKEN)):
        with (tmp_path / table).open(encoding="utf-8-sig", newline="") as file:
            found = list(csv.DictReader(file))
        assert len(found) == rows
        assert all(row.get("reason", "photo") for row in found)
