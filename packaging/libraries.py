"""The shared libraries of a program frozen on Linux, without what nobody who runs it needs.

That is symbols for debuggers, search paths on the computers of those who built the libraries, and libraries of this
system that were asked for only by what ``contents.py`` leaves out.
"""

import re
import shutil
import struct
import subprocess
from collections.abc import Iterator
from fnmatch import fnmatch
from pathlib import Path
from typing import Final

_BY_THE_STARTER: Final = "libpython"
"""It opens this one by name; no library asks for it."""
_AS_THEY_ARE: Final = ("nvidia/*", "torchvision.libs/libcudart*", "torchvision.libs/libnvjpeg*")
"""NVIDIA's licence lets them be passed on unchanged."""
_LOAD: Final = 1


def tidy(inside: Path) -> None:
    """Take it out of the folder ``_internal``."""
    for library in list(_elf(inside)):
        if any(fnmatch(library.relative_to(inside).as_posix(), pattern) for pattern in _AS_THEY_ARE):
            continue
        _strip(library)
        if any(part and "ORIGIN" not in part for part in _dynamic(library, "PATH")):
            subprocess.run(["chrpath", "--delete", str(library)], check=True, stdout=subprocess.DEVNULL)
    for library in unneeded(inside):
        library.unlink()
    for link in list(inside.rglob("*")):
        if link.is_symlink() and not link.exists():  # to a library that is left out
            link.unlink()


def unneeded(inside: Path) -> list[Path]:
    """Libraries that nothing else inside asks for, directly or through others.

    Asked are only this system's, which lie at the top, and Qt's; modules and plugins are opened by their names.
    """
    found = {path: _dynamic(path, "NEEDED") for path in _elf(inside)}
    places = (inside, inside / "PySide6" / "Qt" / "lib")
    ours = {path.name: path for path in found if path.parent in places and path.name.startswith("lib")}
    asking = [path for path in found if path not in ours.values() or path.name.startswith(_BY_THE_STARTER)]
    needed = set(asking)
    while asking:
        for name in found[asking.pop()]:
            if name in ours and ours[name] not in needed:
                needed.add(ours[name])
                asking.append(ours[name])
    return sorted(found.keys() - needed)


def lies_on_pages(library: bytes) -> bool:
    """Whether a library can be loaded: its parts lie in the file as they will in memory.

    Libraries that auditwheel gave other names to have had parts moved to their end, where ``strip`` misplaces them.
    """
    (headers,), (count,) = struct.unpack_from("<Q", library, 32), struct.unpack_from("<H", library, 56)
    for number in range(count):
        kind, _, offset, address, _, size, _, page = struct.unpack_from("<IIQQQQQQ", library, headers + 56 * number)
        if kind == _LOAD and ((address - offset) % page or offset + size > len(library)):
            return False
    return True


def _strip(library: Path) -> None:
    small = library.with_name(f"{library.name}.small")
    subprocess.run(["strip", "--strip-unneeded", "-o", str(small), str(library)], check=True)
    if lies_on_pages(small.read_bytes()):
        shutil.copymode(library, small)
        small.replace(library)
    else:
        small.unlink()


def _elf(folder: Path) -> Iterator[Path]:
    for path in folder.rglob("*"):
        if path.is_file() and not path.is_symlink():
            with path.open("rb") as file:
                if file.read(5) == b"\x7fELF\x02":
                    yield path


def _dynamic(library: Path, kind: str) -> list[str]:
    """What a library says in the lines ``NEEDED`` or ``RPATH`` and ``RUNPATH`` of its dynamic section."""
    said = subprocess.run(["readelf", "-dW", str(library)], capture_output=True, text=True, check=True).stdout
    values = re.findall(rf"\(\w*{kind}\).*\[(.*)\]", said)
    return [part for value in values for part in value.split(":")] if kind == "PATH" else values
