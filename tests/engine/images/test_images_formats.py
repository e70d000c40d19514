"""Every kind of file and pixel to 8-bit sRGB; real files, written by Pillow (HEIC by heif-enc)."""

import io
import struct
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image, ImageCms, features

from copl_engine.images.decode import decode_bytes, open_photo, render, shrink, thumbnail
from copl_engine.images.geometry import Framing, View, seen_box
from copl_engine.images.pixels import deep_to_grey
from copl_engine.images.reading import content_hash, hash_bytes, read_file
from copl_engine.types import Box

DATA = Path(__file__).parent / "data"
RED, GREEN, BLUE, YELLOW = (255, 0, 0), (0, 255, 0), (0, 0, 255), (255, 255, 0)


def quarters(size: tuple[int, int] = (64, 48)) -> Image.Image:
    """Red, green, blue and yellow: upper left, upper right, lower left, lower right."""
    image = Image.new("RGB", size, RED)
    width, height = size
    image.paste(GREEN, (width // 2, 0, width, height))
    image.paste(BLUE, (0, height // 2, width, height))
    image.paste(YELLOW, (width // 2, height // 2, width, height))
    return image


def decoded(image: Image.Image, kind: str = "PNG", **options: object) -> NDArray[np.uint8]:
    """(rows, columns, 3) of the picture after saving and decoding."""
    file = io.BytesIO()
    image.save(file, kind, **options)
    return np.asarray(decode_bytes(file.getvalue(), Path("x")).image)


def same(found: NDArray[np.uint8], wanted: tuple[int, int, int], tolerance: int) -> bool:
    return bool(np.abs(found.astype(int) - wanted).max() <= tolerance)


FILES = [
    ("JPEG", {"quality": 95, "subsampling": 0}),
    ("JPEG", {"quality": 95, "progressive": True, "subsampling": 0}),
    ("MPO", {"quality": 95, "subsampling": 0, "save_all": True, "append_images": [Image.new("RGB", (64, 48))]}),
    ("PNG", {}),
    ("PNG", {"save_all": True, "append_images": [Image.new("RGB", (64, 48))]}),
    ("WEBP", {"lossless": True}),
    ("WEBP", {"lossless": True, "save_all": True, "append_images": [Image.new("RGB", (64, 48))]}),
    ("GIF", {"save_all": True, "append_images": [Image.new("RGB", (64, 48))]}),
    ("BMP", {}),
    ("TIFF", {"compression": "tiff_lzw", "save_all": True, "append_images": [Image.new("RGB", (9, 9))]}),
    ("TIFF", {}),
    ("AVIF", {"quality": 95, "subsampling": "4:4:4"}),
    ("JPEG2000", {}),
    ("PPM", {}),
    ("ICO", {"sizes": [(64, 48)]}),
    ("ICO", {"sizes": [(64, 48)], "bitmap_format": "bmp"}),
]


@pytest.mark.parametrize(("kind", "options"), FILES)
def test_the_first_picture_of_every_kind(kind: str, options: dict[str, object]) -> None:
    pixels = decoded(quarters(), kind, **options)
    assert pixels.shape == (48, 64, 3)
    for (row, col), colour in {(6, 8): RED, (6, 56): GREEN, (42, 8): BLUE, (42, 56): YELLOW}.items():
        assert same(pixels[row, col], colour, 6), (row, col, pixels[row, col])


@pytest.mark.parametrize("brand", [b"heic", b"mif1"])
def test_heic(tmp_path: Path, brand: bytes) -> None:
    data = (DATA / "corners.heic").read_bytes()
    path = tmp_path / "corners.heic"
    path.write_bytes(data[:8] + brand + data[12:])
    pixels = np.asarray(open_photo(path).image)
    assert pixels.shape == (48, 64, 3)
    for (row, col), colour in {(5, 5): RED, (5, -5): GREEN, (-5, 5): BLUE, (-5, -5): YELLOW}.items():
        assert same(pixels[row, col], colour, 6)


def test_a_motion_photo_is_its_picture() -> None:
    file = io.BytesIO()
    quarters().save(file, "JPEG", quality=95)
    with_film = file.getvalue() + struct.pack(">I", 24) + b"ftypmp42" + bytes(400)
    assert np.array_equal(decode_bytes(with_film, Path("x")).image, decode_bytes(file.getvalue(), Path("x")).image)


@pytest.mark.parametrize("kind", ["PNG", "TIFF", "JPEG2000"])
def test_deep_grey_uses_its_depth(kind: str) -> None:
    ramp = np.linspace(0, 65535, 256).astype(np.uint16).reshape(16, 16)
    assert np.array_equal(decoded(Image.fromarray(ramp), kind)[..., 0].ravel(), np.arange(256))
    twelve = (np.arange(256) * 4095 // 255).astype(np.uint16).reshape(16, 16)
    assert np.abs(decoded(Image.fromarray(twelve), kind)[..., 1].ravel().astype(int) - np.arange(256)).max() <= 1


def test_deep_grey_rules() -> None:
    def grey(*values: float, kind: str) -> list[int]:
        return [int(value) for value in deep_to_grey(np.array([values], kind))[0]]

    assert grey(0, 511, 1023, kind="<u2") == [0, 127, 255]
    assert grey(0, 1000, 1024, kind=">u2") == [0, 62, 64]
    assert grey(0, 65535, kind="i4") == [0, 255]
    assert grey(-1000, 0, 3000, kind="i4") == [0, 64, 255]
    assert grey(0, 4_000_000, kind="i4") == [0, 255]
    assert grey(0.25, 0.5, kind="f4") == [64, 128]
    assert grey(100, 140, 200, kind="f4") == [0, 102, 255]
    assert grey(float("nan"), 2, 4, float("inf"), kind="f4") == [0, 0, 255, 255]
    assert grey(float("nan"), kind="f4") == [0]
    assert grey(7, 7, kind="f4") == [0, 0]
    assert grey(-3e38, 3e38, kind="f4") == [0, 255]


def test_float_and_32_bit_tiff() -> None:
    ramp = np.linspace(0, 1, 256, dtype=np.float32).reshape(16, 16)
    assert np.array_equal(decoded(Image.fromarray(ramp), "TIFF")[..., 2].ravel(), np.arange(256))
    whole = (np.arange(256, dtype=np.int32) * 1000).reshape(16, 16)
    assert np.array_equal(decoded(Image.fromarray(whole), "TIFF")[..., 2].ravel(), np.arange(256))
    file = io.BytesIO()
    unsigned = np.arange(256, dtype=np.uint32) * 16_000_000  # beyond 31 bits
    Image.frombytes("I", (16, 16), unsigned.tobytes()).save(file, "TIFF")
    signed, plain = (struct.pack("<HHII", 339, 3, 1, kind) for kind in (2, 1))  # Pillow only writes signed ones
    assert file.getvalue().count(signed) == 1
    photo = decode_bytes(file.getvalue().replace(signed, plain), Path("x"))
    assert np.array_equal(np.asarray(photo.image)[..., 2].ravel(), np.arange(256))
    big_endian = np.linspace(0, 65535, 256).astype(">u2").reshape(16, 16)
    image = Image.frombytes("I;16B", (16, 16), big_endian.tobytes())
    assert np.array_equal(decoded(image, "TIFF")[..., 0].ravel(), np.arange(256))


@pytest.mark.parametrize("mode", ["1", "L"])
def test_grey_and_black_and_white(mode: str) -> None:
    image = Image.new(mode, (4, 4), 255)
    image.putpixel((0, 0), 0)
    pixels = decoded(image)
    assert pixels[0, 0].tolist() == [0, 0, 0]
    assert pixels[2, 2].tolist() == [255, 255, 255]


def test_transparent_places_show_white() -> None:
    half = Image.new("RGBA", (4, 4), (255, 0, 0, 128))
    assert same(decoded(half), (255, 127, 127), 1)
    assert same(decoded(Image.new("RGBA", (4, 4), (9, 9, 9, 0)), "WEBP", lossless=True, exact=True), (255,) * 3, 0)
    assert same(decoded(Image.new("LA", (4, 4), (0, 128))), (127, 127, 127), 1)
    palette = Image.new("P", (4, 4), 1)
    palette.putpalette([0, 0, 255, 255, 0, 0])
    palette.putpixel((0, 0), 0)
    pixels = decoded(palette, transparency=0)
    assert pixels[0, 0].tolist() == [255, 255, 255]
    assert pixels[2, 2].tolist() == [255, 0, 0]
    some = decoded(palette, transparency=bytes([255, 128]))
    assert some[0, 0].tolist() == [0, 0, 255]
    assert same(some[2, 2], (255, 127, 127), 1)
    keyed = decoded(Image.new("RGB", (4, 4), (1, 2, 3)), transparency=(1, 2, 3))
    assert same(keyed, (255, 255, 255), 0)
    assert same(decoded(palette, "GIF", transparency=0)[0, 0], (255, 255, 255), 0)


def test_cmyk_without_a_profile() -> None:
    cyan = Image.new("CMYK", (16, 16), (255, 0, 0, 0))
    assert same(decoded(cyan, "JPEG", quality=95), (0, 255, 255), 8)
    assert same(decoded(cyan, "TIFF"), (0, 255, 255), 8)


def swapped_profile() -> bytes:
    """Pillow's sRGB profile with the colours of red and blue exchanged, and another name."""
    data = bytearray(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
    tags = {bytes(data[at : at + 4]): at for at in range(132, 132 + 12 * struct.unpack(">I", data[128:132])[0], 12)}
    red, blue = tags[b"rXYZ"], tags[b"bXYZ"]
    data[red : red + 4], data[blue : blue + 4] = data[blue : blue + 4], data[red : red + 4]
    return bytes(data).replace("sRGB".encode("utf-16-be"), "test".encode("utf-16-be"))


def cmyk_profile() -> bytes:
    """A printer whose cyan ink looks red: no real ink does, so the profile must have been used."""
    table = bytearray()
    for corner in range(16):
        only_cyan = corner == 8  # the first channel varies slowest
        table += bytes([136, 208, 195]) if only_cyan else bytes([255 if corner == 0 else 60, 128, 128])
    identity = struct.pack(">9i", 65536, 0, 0, 0, 65536, 0, 0, 0, 65536)
    curve = bytes(range(256))
    lut = b"mft1" + bytes(4) + bytes([4, 3, 2, 0]) + identity + curve * 4 + table + curve * 3
    lut += bytes(-len(lut) % 4)
    name = b"test ink\0"
    desc = b"desc" + bytes(4) + struct.pack(">I", len(name)) + name + bytes(78)
    desc += bytes(-len(desc) % 4)
    first = 132 + 24
    tags = struct.pack(">I4sII4sII", 2, b"desc", first, len(desc), b"A2B0", first + len(desc), len(lut))
    header = struct.pack(
        ">I4xI4s4s4s12x4s", first + len(desc) + len(lut), 0x02400000, b"prtr", b"CMYK", b"Lab ", b"acsp"
    )
    header = header.ljust(68, b"\0") + struct.pack(">3i", 63190, 65536, 54061)
    return header.ljust(128, b"\0") + tags + desc + lut


def test_colour_profiles_are_applied() -> None:
    swapped = decoded(quarters(), icc_profile=swapped_profile())
    assert same(swapped[6, 8], BLUE, 3)
    assert same(swapped[42, 8], RED, 3)
    assert same(swapped[6, 56], GREEN, 3)
    palette = decoded(quarters().quantize(4), icc_profile=swapped_profile())
    assert same(palette[6, 8], BLUE, 3)
    transparent = quarters().convert("RGBA")
    transparent.putalpha(128)
    over_white = decoded(transparent, icc_profile=swapped_profile())
    assert same(over_white[6, 8], (127, 127, 255), 3)


@pytest.mark.parametrize("kind", ["JPEG", "TIFF"])
def test_a_cmyk_profile_is_applied(kind: str) -> None:
    cyan = Image.new("CMYK", (16, 16), (255, 0, 0, 0))
    assert same(decoded(cyan, kind, icc_profile=cmyk_profile()), (255, 0, 0), 12)


def test_useless_profiles_are_ignored() -> None:
    plain = decoded(quarters())
    srgb = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    for profile in (b"nonsense", swapped_profile()[:200], bytes(4000), cmyk_profile(), srgb):
        assert np.array_equal(decoded(quarters(), icc_profile=profile), plain)


@pytest.mark.parametrize("size", [(1, 1), (1, 300), (300, 1), (2, 3)])
@pytest.mark.parametrize("framing", list(Framing))
def test_the_narrowest_photos(size: tuple[int, int], framing: Framing) -> None:
    file = io.BytesIO()
    Image.new("RGB", size, RED).save(file, "JPEG", quality=95)
    photo = decode_bytes(file.getvalue(), Path("x"), need=32)
    pixels = render(photo, seen_box(size, framing), 32, BLUE)
    assert pixels.shape == (32, 32, 3)
    assert max(shrink(photo, 32).shape[:2]) == min(32, max(size))


@pytest.mark.parametrize("size", [(90, 60), (60, 90), (61, 90)])
def test_padding_is_resampled_like_a_padded_photo(size: tuple[int, int]) -> None:
    """Against the plain way: paint the whole square, then resize it.

    Pillow goes along x first and rounds in between; for a portrait we go along y first, as the padding is beside it.
    """
    noise = np.random.default_rng(2).integers(0, 256, (size[1], size[0], 3), dtype=np.uint8)
    file = io.BytesIO()
    Image.fromarray(noise).save(file, "PNG")
    photo = decode_bytes(file.getvalue(), Path("x"))
    box = seen_box(size, Framing.WHOLE)
    square = Image.new("RGB", (box.width, box.height), (10, 20, 30))
    square.paste(photo.image, (-box.left, -box.top))
    plain = np.asarray(square.resize((32, 32), Image.Resampling.BICUBIC))
    found = render(photo, box, 32, (10, 20, 30))
    assert np.abs(found.astype(int) - plain).max() <= (1 if size[0] > size[1] else 4)
    both = render(photo, Box(-5, -7, 120, 110), 32, (10, 20, 30))
    square = Image.new("RGB", (120, 110), (10, 20, 30))
    square.paste(photo.image, (5, 7))
    assert np.abs(both.astype(int) - square.resize((32, 32), Image.Resampling.BICUBIC)).max() <= 4


def test_a_view_is_mirrored() -> None:
    file = io.BytesIO()
    quarters().save(file, "PNG")
    photo = decode_bytes(file.getvalue(), Path("x"))
    box = Box(0, 0, 64, 48)
    plain, mirrored = render(photo, View(box), 16, RED), render(photo, View(box, flip=True), 16, RED)
    assert np.array_equal(plain[:, ::-1], mirrored)
    assert not np.array_equal(plain, mirrored)
    assert not plain.flags.writeable
    assert not mirrored.flags.writeable


def test_a_scaled_jpeg_gives_the_same_pixels() -> None:
    """12 megapixels, decoded at a quarter: less than one 255th from the full decoding."""
    coarse = np.random.default_rng(0).integers(0, 256, (75, 100, 3), dtype=np.uint8)
    file = io.BytesIO()
    Image.fromarray(coarse).resize((4000, 3000), Image.Resampling.BICUBIC).save(file, "JPEG", quality=90)
    full, drafted = (decode_bytes(file.getvalue(), Path("x"), need) for need in (None, 224))
    assert drafted.image.size == (1000, 750)
    assert drafted.source_size == full.source_size == (4000, 3000)
    for box in (
        seen_box((4000, 3000), Framing.CENTRE),
        seen_box((4000, 3000), Framing.WHOLE),
        Box(77, 501, 2001, 1999),
    ):
        found, plain = (render(photo, box, 224, (0, 0, 0)).astype(float) for photo in (drafted, full))
        assert np.abs(found - plain).mean() < 1
        assert np.abs(found - plain).max() < 12


@pytest.mark.parametrize("need", [10, 40, 75, 100, 1000])
def test_a_jpeg_is_never_decoded_below_twice_the_need(need: int) -> None:
    file = io.BytesIO()
    quarters((403, 301)).save(file, "JPEG")
    photo = decode_bytes(file.getvalue(), Path("x"), need)
    assert min(photo.image.size) >= min(2 * need, 301)
    assert photo.scale == {10: 8, 40: 2, 75: 2, 100: 1, 1000: 1}[need]
    assert photo.image.size == (-(-403 // photo.scale), -(-301 // photo.scale))


def test_thumbnails_hold_the_whole_photo(tmp_path: Path) -> None:
    path = tmp_path / "x.jpg"
    quarters((640, 480)).save(path, quality=95)
    pixels = thumbnail(path, 64)
    assert pixels.shape == (48, 64, 3)
    assert same(pixels[2, 2], RED, 8)
    assert same(pixels[-3, -3], YELLOW, 8)
    assert thumbnail(path, 4000).shape == (480, 640, 3)


def test_the_hash_belongs_to_the_bytes_read(tmp_path: Path) -> None:
    path = tmp_path / "x.png"
    quarters().save(path)
    data = read_file(path)
    assert hash_bytes(data) == content_hash(path)
    assert content_hash(path) == hash_bytes(path.read_bytes())
    assert len(content_hash(path)) == 64
    assert features.check("avif")
