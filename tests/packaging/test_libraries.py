"""What is taken out of the frozen program's shared libraries on Linux, tried on libraries made here."""

import importlib
import shutil
import struct
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import numpy
import pytest

TOOLS = ("gcc", "strip", "chrpath", "readelf")
pytestmark = pytest.mark.skipif(
    sys.platform != "linux" or not all(map(shutil.which, TOOLS)), reason=f"needs Linux and {', '.join(TOOLS)}"
)


@pytest.fixture(scope="module")
def libraries(repository: Path) -> Iterator[ModuleType]:
    folder = str(repository / "packaging")
    sys.path.insert(0, folder)
    yield importlib.import_module("libraries")
    sys.path.remove(folder)
    del sys.modules["libraries"]


def made(target: Path, *needed: Path, path: str = "") -> Path:
    """A library with a function of its own that only debuggers see, asking for others."""
    target.parent.mkdir(parents=True, exist_ok=True)
    name = f"hidden_of_{target.stem.replace('-', '_')}"
    source = f"static int {name}(void) {{ return 7; }}\nint (*shown)(void) = {name};\n"
    options = ["-shared", "-fPIC", "-g", "-x", "c", "-", "-x", "none", "-o", str(target), f"-Wl,-soname,{target.name}"]
    search = [f"-Wl,-rpath,{path}"] if path else []
    subprocess.run(
        ["gcc", *options, "-Wl,--no-as-needed", *map(str, needed), *search], input=source, text=True, check=True
    )
    return target


def read(*command: str) -> str:
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


def test_what_nothing_inside_asks_for_is_taken_out(libraries: ModuleType, tmp_path: Path) -> None:
    far = made(tmp_path / "libfar.so")
    near = made(tmp_path / "libnear.so", far)
    made(tmp_path / "part/module.so", near)
    orphan = made(tmp_path / "liborphan.so")
    its_own = made(tmp_path / "libonly-of-the-orphan.so", orphan)
    made(tmp_path / "libpython3.so")
    made(tmp_path / "PySide6/Qt/lib/libQt6Network.so")
    assert {path.name for path in libraries.unneeded(tmp_path)} == {orphan.name, its_own.name, "libQt6Network.so"}
    (tmp_path / "liblink.so").symlink_to("part/module.so")
    (tmp_path / "libnowhere.so").symlink_to(orphan.name)
    libraries.tidy(tmp_path)
    (tmp_path / "liblink.so").unlink()
    assert {path.name for path in tmp_path.rglob("*.so")} == {"libfar.so", "libnear.so", "module.so", "libpython3.so"}


def test_symbols_and_the_builders_folders_go(libraries: ModuleType, tmp_path: Path) -> None:
    ours = made(tmp_path / "part/ours.so", path="/home/builder/lib")
    beside = made(tmp_path / "part/beside.so", path="$ORIGIN/../lib")
    unchanged = made(tmp_path / "nvidia/their.so", path="/home/builder/lib")
    before = unchanged.read_bytes()
    libraries.tidy(tmp_path)
    assert "hidden_of" not in read("nm", "-a", str(ours))
    assert "/home/builder" not in read("readelf", "-d", str(ours))
    assert "$ORIGIN/../lib" in read("readelf", "-d", str(beside))
    assert unchanged.read_bytes() == before
    assert [path.name for path in ours.parent.iterdir() if path.suffix == ".small"] == []


def test_a_library_that_could_not_be_loaded_is_known(libraries: ModuleType, tmp_path: Path) -> None:
    good = made(tmp_path / "good.so").read_bytes()
    assert libraries.lies_on_pages(good)
    assert not libraries.lies_on_pages(good[: len(good) // 8])
    (headers,) = struct.unpack_from("<Q", good, 32)
    moved = bytearray(good)
    struct.pack_into("<Q", moved, headers + 8, 8)  # the first part, as strip misplaces it
    assert not libraries.lies_on_pages(bytes(moved))


def test_a_library_that_strip_would_break_stays_whole(libraries: ModuleType, tmp_path: Path) -> None:
    (blas,) = (Path(numpy.__file__).parents[1] / "numpy.libs").glob("*openblas*")
    copied = tmp_path / "numpy.libs" / blas.name
    copied.parent.mkdir()
    shutil.copyfile(blas, copied)
    libraries.tidy(tmp_path)
    assert libraries.lies_on_pages(copied.read_bytes())
