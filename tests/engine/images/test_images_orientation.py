"""The eight EXIF orientations: a mark in each corner is found in the right patch."""

import io
import struct
from pathlib import Path

import numpy as np
import pytest
from fakes import LAID
from PIL import Image

from copl_engine.images.decode import decode_bytes, header_size, open_photo, render, shrink
from copl_engine.images.geometry import Framing, cell_at, cell_box, seen_box

DATA = Path(__file__).parent / "data"
GRID = (7, 7)
SIZE = 70
MARKS = {(0, 0): (255, 0, 0), (0, 6): (0, 255, 0), (6, 0): (0, 0, 255), (6, 6): (255, 255, 0)}


def marked(size: tuple[int, int], framing: Framing) -> Image.Image:
    """Grey, with a colour filling the part of each corner patch that lies in the photo."""
    image = Image.new("RGB", size, (128, 128, 128))
    for (row, col), colour in MARKS.items():
        cell = cell_box(seen_box(size, framing), GRID, row, col)
        image.paste(colour, (cell.left, cell.top, cell.left + cell.width, cell.top + cell.height))
    return image


def saved(upright: Image.Image, orientation: int, kind: str) -> bytes:
    laid = LAID[orientation]
    stored = upright if laid is None else upright.transpose(laid)
    exif = Image.Exif()
    exif[0x0112] = orientation
    options: dict[str, dict[str, object]] = {
        "JPEG": {"quality": 95, "subsampling": 0},
        "LZW": {"compression": "tiff_lzw"},
        "WEBP": {"lossless": True},
        "AVIF": {"quality": 95, "subsampling": "4:4:4"},
    }
    file = io.BytesIO()
    stored.save(file, "TIFF" if kind == "LZW" else kind, exif=exif, **options.get(kind, {}))
    return file.getvalue()


@pytest.mark.parametrize("size", [(403, 301), (301, 403)])
@pytest.mark.parametrize("orientation", range(1, 9))
@pytest.mark.parametrize("kind", ["JPEG", "PNG", "TIFF", "LZW", "WEBP", "AVIF"])
def test_the_marks_are_in_their_patches(kind: str, orientation: int, size: tuple[int, int]) -> None:
    data = saved(marked(size, Framing.CENTRE), orientation, kind)
    turned_by_pillow = orientation > 4 and kind in ("TIFF", "LZW")
    assert header_size(data, Path("x")) == (size[::-1] if turned_by_pillow else size)
    for need in (None, 35):
        photo = decode_bytes(data, Path("x"), need)
        assert photo.source_size == size
        region = seen_box(size, Framing.CENTRE)
        pixels = render(photo, region, SIZE, (0, 0, 0)).astype(int)
        for (row, col), colour in MARKS.items():
            cell = cell_box(region, GRID, row, col)
            middle = (cell.left + cell.width / 2, cell.top + cell.height / 2)
            assert cell_at(region, GRID, *middle) == (row, col)
            patch = pixels[row * 10 + 3 : row * 10 + 7, col * 10 + 3 : col * 10 + 7]
            assert np.abs(patch - colour).max() < 12, (row, col)
        assert np.abs(pixels[23:47, 23:47] - 128).max() < 12


@pytest.mark.parametrize("orientation", range(1, 9))
@pytest.mark.parametrize("size", [(403, 301), (301, 403)])
def test_a_scaled_jpeg_lies_where_the_full_one_does(orientation: int, size: tuple[int, int]) -> None:
    """The incomplete last column of a scaled JPEG comes first after a turn: boxes must be moved by it."""
    coarse = np.random.default_rng(1).integers(0, 256, (12, 12, 3), dtype=np.uint8)
    upright = Image.fromarray(coarse).resize(size, Image.Resampling.BICUBIC)
    data = saved(upright, orientation, "JPEG")
    full, scaled = decode_bytes(data, Path("x")), decode_bytes(data, Path("x"), need=16)
    assert scaled.scale == 8
    for framing in Framing:
        box = seen_box(size, framing)
        found, plain = (render(photo, box, 16, (128, 128, 128)).astype(float) for photo in (scaled, full))
        assert np.abs(found - plain)[2:-2, 2:-2].mean() < 1.2


@pytest.mark.parametrize("size", [(300, 200), (200, 300)])
@pytest.mark.parametrize("orientation", [1, 3, 6, 8])
def test_the_whole_photo_with_its_padding(orientation: int, size: tuple[int, int]) -> None:
    photo = decode_bytes(saved(Image.new("RGB", size, (255, 0, 0)), orientation, "PNG"), Path("x"))
    pixels = render(photo, seen_box(size, Framing.WHOLE), 60, (0, 0, 255)).astype(int)
    inside = pixels[12:48] if size[0] > size[1] else pixels[:, 12:48]
    outside = pixels[:8] if size[0] > size[1] else pixels[:, :8]
    assert np.abs(inside - (255, 0, 0)).max() == 0
    assert np.abs(outside - (0, 0, 255)).max() == 0


def test_a_turned_heic() -> None:
    """Telephones turn HEIC by a property of the container (irot), not by EXIF."""
    photo = open_photo(DATA / "turned.heic")
    assert photo.source_size == header_size((DATA / "turned.heic").read_bytes(), Path("x")) == (48, 64)
    pixels = np.asarray(photo.image).astype(int)
    corners = {(5, 5): (0, 0, 255), (5, -5): (255, 0, 0), (-5, 5): (255, 255, 0), (-5, -5): (0, 255, 0)}
    for (row, col), colour in corners.items():
        assert np.abs(pixels[row, col] - colour).max() < 12


@pytest.mark.parametrize(
    "exif",
    [
        b"Exif\0\0garbage",
        b"Exif\0\0MM\0*\0\0\xff\xff",
        b"Exif\0\0" + b"II*\0\x08\0\0\0\x01\0" + struct.pack("<HHIHH", 0x0112, 3, 1, 99, 0) + bytes(4),
        b"Exif\0\0" + b"II*\0\x08\0\0\0\x01\0" + struct.pack("<HHI4s", 0x0112, 2, 4, b"abc") + bytes(4),
    ],
)
def test_a_broken_orientation_is_taken_as_upright(exif: bytes) -> None:
    file = io.BytesIO()
    Image.new("RGB", (40, 30), (255, 0, 0)).save(file, "JPEG", exif=exif)
    photo = decode_bytes(file.getvalue(), Path("x"))
    assert photo.source_size == (40, 30)
    assert shrink(photo, 20).shape == (15, 20, 3)
