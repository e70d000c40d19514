"""Two hundred requests that no honest program sends: no 500, no growth of memory, and afterwards all is as before."""

import io
import random
import socket
import struct
import time
import zlib
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import psutil
import pytest
from PIL import Image
from serving import BOUNDARY, Served, form, serving

from copl_engine.service.limits import BODY_SECONDS, HEADER_SECONDS, MOST_BYTES, MOST_REQUESTS

GROWTH = 24 << 20
ROUNDS = 3  # in the first two the threads' own heaps fill up
KIND = f"multipart/form-data; boundary={BOUNDARY}"
NAMES = (
    "../../../etc/passwd",
    "..\\\\..\\\\windows\\\\win.ini",
    "/etc/shadow",
    "C:\\\\boot.ini",
    "a" * 5000 + ".jpg",
    "\u202egpj.exe",
    "nul\x00.jpg",
    "%2e%2e%2f%2e%2e%2fetc%2fpasswd",
    "\udcff\udcfe.jpg",
    "'; DROP TABLE photos; --",
    "<script>alert(1)</script>.png",
    "http://127.0.0.1:1/x.jpg",
    "file:///etc/passwd",
    "",
)


def chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def bomb(side: int) -> bytes:
    """A PNG of few kilobytes that claims ``side`` x ``side`` pixels."""
    head = chunk(b"IHDR", struct.pack(">IIBBBBB", side, side, 8, 0, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + head + chunk(b"IDAT", zlib.compress(bytes(1 << 20), 9)) + chunk(b"IEND", b"")


def pictures(photo: bytes) -> Iterator[bytes]:
    """Files that are no whole picture, or far too much of one."""
    yield from (bomb(side) for side in (9_000, 30_000, 100_000, 2_000_000_000))
    with Image.open(io.BytesIO(photo)) as image:
        for format in ("PNG", "WEBP", "GIF", "TIFF", "BMP", "AVIF", "ICO", "PPM", "JPEG2000"):
            target = io.BytesIO()
            image.resize((200, 200)).save(target, format)
            whole = target.getvalue()
            yield whole[: len(whole) // 2]
            yield whole[:30]
    chance = random.Random(0)
    for _ in range(50):
        broken = bytearray(photo)
        for _ in range(200):
            broken[chance.randrange(len(broken))] = chance.randrange(256)
        yield bytes(broken)
    yield from (chance.randbytes(1000 * n) for n in range(10))
    yield from (
        b"\xff\xd8\xff" * 10_000,
        b"GIF89a" + b"\xff" * 50,
        b"%PDF-1.7",
        b"PK\x03\x04" * 100,
        b"<svg/>",
        b"\x00" * (1 << 20),
    )


def requests(photo: bytes) -> Iterator[bytes]:
    """Whole requests, down to the bytes."""
    host = b"Host: localhost\r\n"
    post = b"POST /classify HTTP/1.1\r\n" + host
    kind = f"Content-Type: {KIND}\r\n".encode()
    body = form({"a.jpg": photo})
    for path in ("/classify", "/explain"):
        for data in pictures(photo):
            sent = form({"a.jpg": data})
            yield f"POST {path} HTTP/1.1\r\n".encode() + host + kind + b"Content-Length: %d\r\n\r\n" % len(sent) + sent
    for name in NAMES:
        sent = form({name: photo})
        yield post + kind + b"Content-Length: %d\r\n\r\n" % len(sent) + sent
    yield post + kind + b"Content-Length: %d\r\n\r\n" % (len(body) - 40) + body  # cut, and the rest is rubbish
    yield post + kind + b"Content-Length: 99999999999999999999\r\n\r\n" + body
    yield post + kind + b"Content-Length: -5\r\n\r\n" + body
    yield post + kind + b"Transfer-Encoding: chunked\r\n\r\nzz\r\nrubbish\r\n"
    yield post + kind + b"Transfer-Encoding: chunked\r\n\r\n" + b"%x\r\n%s\r\n0\r\n\r\n" % (len(body), body)
    yield post + b"Content-Type: multipart/form-data; boundary=" + b"b" * 5000 + b"\r\nContent-Length: 3\r\n\r\nabc"
    yield post + b"Content-Type: multipart/form-data; charset=utf-7; boundary=\xff\r\nContent-Length: 3\r\n\r\nabc"
    yield post + b"X: " + b"x" * 100_000 + b"\r\n\r\n"
    yield b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03"  # a TLS greeting
    yield b"GET /" + b"a" * 70_000 + b" HTTP/1.1\r\n" + host + b"\r\n"
    yield b"GET /..%2f..%2fetc/passwd HTTP/1.1\r\n" + host + b"\r\n"
    yield b"GET http://elsewhere.example/ HTTP/1.1\r\nHost: elsewhere.example\r\n\r\n"
    yield b"POST /explain?as=%00%ff HTTP/1.1\r\n" + host + kind + b"Content-Length: %d\r\n\r\n" % len(body) + body
    yield b"DELETE / HTTP/1.1\r\n" + host + b"\r\n"
    yield b"GET / HTTP/1.1\r\n\r\n"


def status(port: int, request: bytes) -> int:
    """The status that comes back; 0 where the connection is closed without one."""
    with socket.create_connection(("127.0.0.1", port), 60) as line:
        try:
            line.sendall(request)
            said = line.recv(12)
        except OSError:
            return 0
    return int(said[9:12]) if said.startswith(b"HTTP/") else 0


def memory(running: Served) -> int:
    return int(psutil.Process(running.process.pid).memory_info().rss)


@pytest.mark.slow
def test_two_hundred_hostile_requests(classifier_file: Path, photos: dict[str, bytes], tmp_path: Path) -> None:
    with serving(classifier_file, TMPDIR=str(tmp_path)) as running:
        wanted = running.send("/classify", photos).json()["photos"]
        running.send("/explain", {"a": photos["gear"]})
        sent = list(requests(photos["gear"]))
        assert len(sent) >= 200
        statuses, used = [], []
        for _ in range(ROUNDS):
            statuses += [status(running.port, each) for each in sent]
            used.append(memory(running))
        assert used[-1] - used[-2] < GROWTH, used
        assert not {code for code in statuses if code >= 500}, statuses
        assert {0, 200, 400, 403, 404, 405, 413, 415, 422} >= set(statuses)
        for before, after in zip(wanted, running.send("/classify", photos).json()["photos"], strict=True):
            assert after["scores"] == pytest.approx(before["scores"], abs=1e-5)
        assert not list(tmp_path.iterdir())  # nothing was written


@pytest.mark.slow
def test_slow_and_endless_requests_are_dropped(classifier_file: Path, photos: dict[str, bytes]) -> None:
    begun = f"POST /classify HTTP/1.1\r\nHost: localhost\r\nContent-Type: {KIND}\r\n"
    with serving(classifier_file) as running:
        address = ("127.0.0.1", running.port)
        silent = socket.create_connection(address, 60)
        silent.sendall(b"POST /cla")
        slow = [socket.create_connection(address, 60) for _ in range(MOST_REQUESTS)]
        for line in slow:
            line.sendall(begun.encode() + b"Content-Length: 100000\r\n\r\n--")
        time.sleep(1)
        refused = running.send("/classify", photos)
        assert (refused.status, int(refused.headers["retry-after"])) == (429, 2)
        assert running.ask("/health").status == 429
        started = time.monotonic()
        assert silent.recv(100) == b""
        assert time.monotonic() - started < 2 * HEADER_SECONDS
        for line in slow:
            assert line.recv(12) == b"HTTP/1.1 408"
        assert time.monotonic() - started < 2 * BODY_SECONDS
        assert running.send("/classify", photos).status == 200
        before = memory(running)
        endless = socket.create_connection(address, 60)
        endless.sendall(begun.encode() + b"Transfer-Encoding: chunked\r\n\r\n")
        piece = b"%x\r\n%s\r\n" % (1 << 20, bytes(1 << 20))
        taken = 0
        with suppress(OSError):  # the service hangs up
            while taken < 4 * MOST_BYTES:
                endless.sendall(piece)
                taken += 1 << 20
        assert taken < 2 * MOST_BYTES
        assert memory(running) - before < 2 * MOST_BYTES
        assert running.send("/classify", photos).status == 200
