"""Damaged files through ``decode_bytes``: a photo or ``ImageUnreadable``, soon and without much memory."""

import io
import json
import subprocess
import sys
import time
from pathlib import Path
from typing import Final

import numpy as np
import pytest
from PIL import Image

from copl_engine.bench.memory import peak_bytes
from copl_engine.errors import ImageUnreadable
from copl_engine.images.decode import decode_bytes, render
from copl_engine.images.geometry import Framing, seen_box

DATA = Path(__file__).parent / "data"
SECONDS: Final = 5.0  # of the processor: others may be busy beside us
MEMORY: Final = 3 << 30  # bytes at the worst; a photo of 250 megapixels that the header promises takes 1 GB


def seeds() -> list[bytes]:
    """One small sound file of every kind and most variants."""
    picture = Image.effect_noise((48, 40), 60).convert("RGB")
    exif = Image.Exif()
    exif[0x0112] = 6
    deep = Image.fromarray(np.arange(1920, dtype=np.uint16).reshape(40, 48) * 30)
    wanted: list[tuple[Image.Image, str, dict[str, object]]] = [
        (picture, "JPEG", {"exif": exif}),
        (picture, "JPEG", {"progressive": True}),
        (picture.convert("CMYK"), "JPEG", {}),
        (picture, "MPO", {"save_all": True, "append_images": [picture]}),
        (picture, "PNG", {"exif": exif}),
        (picture.quantize(8), "PNG", {"transparency": 1}),
        (deep, "PNG", {}),
        (picture.convert("RGBA"), "WEBP", {"exif": exif}),
        (picture, "WEBP", {"save_all": True, "append_images": [picture.rotate(90)]}),
        (picture, "GIF", {"save_all": True, "append_images": [picture.rotate(90)]}),
        (picture, "BMP", {}),
        (picture, "TIFF", {"compression": "tiff_lzw", "exif": exif}),
        (picture, "TIFF", {"compression": "jpeg"}),
        (deep, "TIFF", {}),
        (deep.convert("F"), "TIFF", {"compression": "tiff_deflate"}),
        (picture, "AVIF", {"exif": exif}),
        (picture, "JPEG2000", {}),
        (picture, "PPM", {}),
        (picture, "ICO", {"sizes": [(48, 40)]}),
        (picture, "ICO", {"sizes": [(48, 40)], "bitmap_format": "bmp"}),
    ]
    files = [(DATA / name).read_bytes() for name in ("corners.heic", "turned.heic")]
    for image, kind, options in wanted:
        file = io.BytesIO()
        image.save(file, kind, **options)
        files.append(file.getvalue())
    return files


def damaged(files: list[bytes], rng: np.random.Generator) -> bytes:
    """One of the files with some bits turned, numbers made extreme, bytes cut, doubled or taken from another."""
    data = bytearray(files[rng.integers(len(files))])
    reach = len(data) if rng.random() < 0.5 else min(len(data), 160)  # half of the damage goes to the header
    for _ in range(int(rng.integers(1, 6))):
        at = int(rng.integers(reach))
        match int(rng.integers(6)):
            case 0 | 1:
                data[at : at + 1] = bytes([int(rng.integers(256))])
            case 2:
                extremes = [b"\xff\xff\xff\xff", bytes(4), b"\x7f\xff\xff\xff", b"\0\0\xff\xff", b"\x80\0\0\0"]
                data[at : at + 4] = extremes[int(rng.integers(5))]
            case 3:
                del data[at : at + int(rng.integers(1, 30))]
            case 4:
                data[at:at] = data[at : at + int(rng.integers(1, 60))]
            case _:
                other = files[rng.integers(len(files))]
                start = int(rng.integers(len(other)))
                data[at : at + 40] = other[start : start + 40]
        reach = min(reach, max(1, len(data)))
        if not data:
            break
    return bytes(data[: int(rng.integers(len(data) + 1))] if rng.random() < 0.1 else data)


def fuzz(runs: int, seed: int) -> dict[str, float]:
    """Decode damaged files; what came of it. Any other exception than ``ImageUnreadable`` comes out."""
    files, rng = seeds(), np.random.default_rng(seed)
    outcome = {"decoded": 0.0, "refused": 0.0, "reasoned": 0.0, "slowest": 0.0}
    for run in range(runs):
        data = damaged(files, rng)
        begun = time.process_time()
        try:
            photo = decode_bytes(data, Path("x"), need=24 if run % 2 else None)
            outcome["decoded"] += 1
            render(photo, seen_box(photo.source_size, list(Framing)[run % 2]), 24, (0, 0, 0))
        except ImageUnreadable as error:
            outcome["reasoned"] += bool(error.reason)
            outcome["refused"] += 1
        except Exception as error:
            raise AssertionError(f"run {run}, seed {seed}") from error
        outcome["slowest"] = max(outcome["slowest"], time.process_time() - begun)
    outcome["memory"] = peak_bytes()
    return outcome


def test_sound_files_decode() -> None:
    for data in seeds():
        assert decode_bytes(data, Path("x"), 24).image.mode == "RGB"


@pytest.mark.filterwarnings("ignore")
def test_damaged_files_are_decoded_or_refused() -> None:
    outcome = fuzz(400, seed=1)
    assert outcome["slowest"] < SECONDS
    assert outcome["decoded"] > 20
    assert outcome["refused"] == outcome["reasoned"] > 100


@pytest.mark.slow
@pytest.mark.timeout(3600)
def test_twenty_thousand_damaged_files() -> None:
    """In a process of its own, whose largest memory is only its own."""
    done = subprocess.run([sys.executable, __file__, "20000"], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr[-4000:]
    outcome = json.loads(done.stdout)
    assert outcome["slowest"] < SECONDS
    assert outcome["memory"] < MEMORY


if __name__ == "__main__":
    sys.stdout.write(json.dumps(fuzz(int(sys.argv[1]), seed=2)))
