"""Files that cannot be read: each is refused with a reason that says what to do."""

import io
import os
import struct
import subprocess
import sys
import threading
import zlib
from pathlib import Path

import pytest
from PIL import Image

from copl_engine.errors import ImageUnreadable
from copl_engine.images.decode import decode_bytes, open_photo
from copl_engine.images.faults import library_faults
from copl_engine.images.reading import MAX_BYTES, content_hash, read_file

DATA = Path(__file__).parent / "data"


def refusal(path: Path) -> str:
    with pytest.raises(ImageUnreadable) as caught:
        open_photo(path, 224)
    assert caught.value.path == path
    assert caught.value.reason.endswith(".")
    return caught.value.reason


def noise(kind: str, **options: object) -> bytes:
    file = io.BytesIO()
    Image.effect_noise((120, 90), 80).convert("RGB").save(file, kind, **options)
    return file.getvalue()


def png_chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def png_of(width: int, height: int) -> bytes:
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + png_chunk(b"IHDR", header) + png_chunk(b"IDAT", zlib.compress(bytes(99)))


def ico_of(inner: bytes) -> bytes:
    return struct.pack("<HHH", 0, 1, 1) + struct.pack("<BBBBHHII", 16, 16, 0, 0, 1, 32, len(inner), 22) + inner


def jpeg_of(width: int, height: int) -> bytes:
    data = bytearray(noise("JPEG"))
    at = data.index(b"\xff\xc0")
    data[at + 5 : at + 9] = struct.pack(">HH", height, width)
    return bytes(data)


BOMBS = {
    "png": png_of(30000, 30000),
    "barely": png_of(50001, 5000),
    "ico": ico_of(png_of(30000, 30000)),
    "jpg": jpeg_of(60000, 60000),
    "gif": b"GIF89a" + struct.pack("<HHBBB", 65535, 65535, 0, 0, 0) + b",\0\0\0\0\1\0\1\0\0\2\2D\1\0;",
    "bmp": b"BM" + struct.pack("<IHHI", 99, 0, 0, 54) + struct.pack("<IiiHHIIiiII", 40, 99999, 99999, 1, 24, *[0] * 6),
    "ppm": b"P6 99999 99999 255\n" + bytes(99),
    "webp": b"RIFF" + struct.pack("<I", 30) + b"WEBPVP8X" + struct.pack("<I", 10) + bytes(4) + b"\xff\x3f\0" * 2,
}


@pytest.mark.parametrize("kind", BOMBS)
def test_more_pixels_than_are_read(tmp_path: Path, kind: str) -> None:
    path = tmp_path / f"bomb.{kind}"
    path.write_bytes(BOMBS[kind])
    reason = refusal(path)
    assert "megapixels; at most 250 are read. Make a smaller copy." in reason
    if kind == "png":
        assert reason.startswith("has 900 megapixels")


def test_a_side_longer_than_any_camera_makes(tmp_path: Path) -> None:
    path = tmp_path / "long.png"
    path.write_bytes(png_of(100_001, 40))
    assert refusal(path).startswith("is 100001 x 40 pixels; sides up to 100000 are read.")


def test_the_largest_header_allowed_is_not_a_bomb(tmp_path: Path) -> None:
    path = tmp_path / "large.png"
    path.write_bytes(png_of(50000, 5000))
    assert "megapixels" not in refusal(path)


TRUNCATED = {
    "jpg": noise("JPEG"),
    "progressive.jpg": noise("JPEG", progressive=True),
    "png": noise("PNG"),
    "webp": noise("WEBP"),
    "gif": noise("GIF"),
    "bmp": noise("BMP"),
    "tif": noise("TIFF"),
    "lzw.tif": noise("TIFF", compression="tiff_lzw"),
    "avif": noise("AVIF"),
    "ppm": noise("PPM"),
    "jp2": noise("JPEG2000", irreversible=False),
    "heic": (DATA / "corners.heic").read_bytes(),
}


@pytest.mark.parametrize("kind", TRUNCATED)
def test_cut_files_are_refused_wherever_they_are_cut(tmp_path: Path, kind: str) -> None:
    data = TRUNCATED[kind]
    path = tmp_path / f"cut.{kind}"
    for part in (0.02, 0.1, 0.3, 0.5, 0.7, 0.9, 0.97):
        path.write_bytes(data[: int(len(data) * part)])
        refusal(path)
    path.write_bytes(data)
    assert open_photo(path, 224).image.mode == "RGB"


def test_a_cut_jpeg_says_so(tmp_path: Path) -> None:
    path = tmp_path / "cut.jpg"
    path.write_bytes(TRUNCATED["jpg"][:-200])
    assert refusal(path) == "is cut off: its end is missing; copy it again from where it came."


def test_what_is_no_picture(tmp_path: Path) -> None:
    for name, data in {
        "text.jpg": b"just some words\n" * 40,
        "page.png": b"<html></html>",
        "paper.jpg": b"%PDF-1.7\n" + bytes(100),
        "script.jpg": b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 10 10\n",
        "layers.tif": b"8BPS\0\1" + bytes(100),
        "stars.jpg": b"SIMPLE  =                    T" + bytes(100),
        "one.jpg": b"\xff",
    }.items():
        (tmp_path / name).write_bytes(data)
        assert "no picture of a kind that can be read" in refusal(tmp_path / name), name


def test_what_is_no_file(tmp_path: Path) -> None:
    (tmp_path / "empty.jpg").touch()
    assert "empty (0 bytes)" in refusal(tmp_path / "empty.jpg")
    (tmp_path / "folder.jpg").mkdir()
    assert "is a folder" in refusal(tmp_path / "folder.jpg")
    assert "is gone" in refusal(tmp_path / "vanished.jpg")
    os.mkfifo(tmp_path / "pipe.jpg")
    assert "pipe" in refusal(tmp_path / "pipe.jpg")
    (tmp_path / "self.jpg").symlink_to("self.jpg")
    assert "leads back to itself" in refusal(tmp_path / "self.jpg")
    assert "too long" in refusal(tmp_path / ("x" * 300 + ".jpg"))
    assert refusal(tmp_path / "empty.jpg" / "x.jpg")
    with pytest.raises(ImageUnreadable, match="is gone"):
        content_hash(tmp_path / "vanished.jpg")


def test_a_forbidden_file(tmp_path: Path) -> None:
    """In a process of its own that gives up root's right to read everything, if it has it."""
    (tmp_path / "x.jpg").write_bytes(noise("JPEG"))
    (tmp_path / "x.jpg").chmod(0)
    program = (
        "import os, sys\n"
        "from pathlib import Path\n"
        "from copl_engine.errors import ImageUnreadable\n"
        "from copl_engine.images.reading import read_file\n"
        "os.chdir(sys.argv[1])\n"
        "if os.geteuid() == 0: os.setresuid(12345, 12345, 12345)\n"
        "try: read_file(Path('x.jpg'))\n"
        "except ImageUnreadable as error: print(error.reason)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, str(tmp_path)], capture_output=True, text=True, check=True, timeout=60
    )
    assert done.stdout == "may not be opened; change its permissions or copy it into a folder of yours.\n"


def test_a_file_too_large_to_hold(tmp_path: Path) -> None:
    path = tmp_path / "sparse.tif"
    with path.open("wb") as file:
        file.truncate(MAX_BYTES + 1)
    assert "at most 1 GiB is read" in refusal(path)


def test_a_file_that_changes_while_it_is_read(tmp_path: Path) -> None:
    """A writer appends all the time; each reading is whole or refused, and sooner or later one is refused."""
    path = tmp_path / "growing.bmp"
    path.write_bytes(bytes(8_000_000))
    stop = threading.Event()

    def grow() -> None:
        with path.open("ab", buffering=0) as file:
            while not stop.is_set():
                file.write(b"x")

    writer = threading.Thread(target=grow)
    writer.start()
    try:
        reasons = set()
        for _ in range(200):
            try:
                read_file(path)
            except ImageUnreadable as error:
                reasons.add(error.reason)
                break
    finally:
        stop.set()
        writer.join()
    assert reasons == {"changed while it was read; wait until it is written and try again."}


def test_nothing_is_written(tmp_path: Path) -> None:
    path = tmp_path / "x.jpg"
    path.write_bytes(noise("JPEG"))
    path.chmod(0o444)
    before = path.stat()
    open_photo(path, 64)
    after = path.stat()
    assert (before.st_mtime_ns, before.st_size, before.st_ino) == (after.st_mtime_ns, after.st_size, after.st_ino)
    assert list(tmp_path.iterdir()) == [path]


def test_memory_and_any_fault_of_a_library_have_a_reason() -> None:
    for fault, word in ((MemoryError(), "memory"), (struct.error("x"), "damaged"), (SyntaxError(), "SyntaxError")):
        with pytest.raises(ImageUnreadable, match=word), library_faults(Path("x")):
            raise fault


def test_many_threads_decode_at_once() -> None:
    data = noise("PNG")
    wanted = decode_bytes(data, Path("x")).image.tobytes()
    found: list[bytes] = []
    threads = [
        threading.Thread(target=lambda: found.extend(decode_bytes(data, Path("x")).image.tobytes() for _ in range(20)))
        for _ in range(6)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(found) == 120
    assert set(found) == {wanted}
