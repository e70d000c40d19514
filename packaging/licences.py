"""``THIRD_PARTY_LICENSES``: the licence texts of what the frozen program holds, and a look that nothing in it is GPL.

What is inside is read from PyInstaller's own list of what it collected, not from the environment it ran in.
"""

import ast
import platform
import re
import subprocess
import sys
import sysconfig
from collections.abc import Iterator
from importlib.metadata import Distribution, packages_distributions
from importlib.metadata import distribution as installed
from pathlib import Path
from typing import Final

from systems import BUILT, HERE

FILE: Final = "THIRD_PARTY_LICENSES"
ALLOWED: Final = {
    "pyside6-essentials": "LGPL-3.0-only is chosen; Qt is in shared libraries of its own that can be replaced",
    "shiboken6": "LGPL-3.0-only is chosen; in a shared library of its own",
    "pi-heif": "BSD-3-Clause; libheif and libde265 beside it are LGPL-3.0 in shared libraries of their own",
}
GPL_FILES: Final = re.compile(r"readline|gdbm|x265|x264|virtualkeyboard|libfftw|libgsl", re.IGNORECASE)
"""GPL libraries that other programs of this kind were found to carry."""

_LESSER: Final = [
    ("LGPL-3.0, of Qt, PySide6, shiboken6, libheif and libde265", HERE / "texts" / "LGPL-3.0.txt"),
    ("GPL-3.0, to which the LGPL-3.0 adds permissions; nothing inside is under it", HERE / "texts" / "GPL-3.0.txt"),
]
_GPL: Final = re.compile(r"(?<![L])A?GPL|GNU General Public|GNU Affero", re.IGNORECASE)
_TEXTS: Final = re.compile(r"licen[cs]e|copying|notice|authors", re.IGNORECASE)
_SYSTEM: Final = Path("/usr/share/doc")


def collected(work: Path = HERE / "build" / "copl-studio") -> tuple[set[str], dict[str, Path]]:
    """Top-level modules inside the program, and where each shared library in it was taken from."""
    modules: set[str] = set()
    libraries: dict[str, Path] = {}
    for toc in (*work.glob("PYZ-*.toc"), *work.glob("COLLECT-*.toc")):
        for entry in _entries(ast.literal_eval(toc.read_text("utf-8"))):
            name, source, kind = entry
            if kind in {"PYMODULE", "EXTENSION"}:
                modules.add(re.split(r"[./\\]", name)[0])
            if kind in {"BINARY", "EXTENSION"}:
                libraries[name] = Path(source)
            if kind in {"DATA", "BINARY"} and re.search(r"[/\\]", name):
                modules.add(re.split(r"[./\\]", name)[0])
    return modules, libraries


def _entries(value: object) -> Iterator[tuple[str, str, str]]:
    if isinstance(value, tuple) and len(value) == 3 and all(isinstance(part, str) for part in value):
        yield value
    elif isinstance(value, (tuple, list)):
        for part in value:
            yield from _entries(part)


def inside(modules: set[str]) -> list[Distribution]:
    """The distributions that the modules come from."""
    where = packages_distributions()
    names = {name for module in modules for name in where.get(module, ())} - {"copl-studio"}
    found = {name.lower().replace("_", "-"): installed(name) for name in names}
    return [found[name] for name in sorted(found)]


def licence(part: Distribution) -> str:
    """What a distribution says its licence is, in a line."""
    about = part.metadata
    classifiers = [line.split("::")[-1].strip() for line in about.get_all("Classifier") or () if "License" in line]
    said = about.get("License-Expression") or (about.get("License") or "").strip().split("\n")[0][:80]
    return said or "; ".join(classifiers) or "not said"


def texts(part: Distribution) -> list[tuple[str, str]]:
    """Its licence files, by name."""
    found = []
    for file in part.files or ():
        path = Path(str(file.locate()))
        if (
            _TEXTS.search(path.name)
            and "dist-info" in str(file)
            and path.is_file()
            and path.suffix not in {".py", ".pyc"}
        ):
            found.append((path.name, path.read_text("utf-8", errors="replace")))
    return found


def of_the_system(libraries: dict[str, Path]) -> dict[str, tuple[str, str]]:
    """Libraries that came from the building system's packages: the package, and its licence text if there is one."""
    found: dict[str, tuple[str, str]] = {}
    for name, source in libraries.items():
        if source.is_relative_to("/usr/lib") or source.is_relative_to("/lib"):
            found[name] = _package(source)
    return found


def _package(library: Path) -> tuple[str, str]:
    for path in (library, library.resolve(), Path(str(library.resolve()).removeprefix("/usr"))):
        done = subprocess.run(["dpkg", "-S", str(path)], capture_output=True, text=True, check=False)
        if done.returncode == 0:
            package = done.stdout.split(":")[0]
            text = _SYSTEM / package / "copyright"
            return package, text.read_text("utf-8", errors="replace") if text.is_file() else ""
    return "", ""


def problems(parts: list[Distribution], names: list[str]) -> list[str]:
    """What must not be inside."""
    found = [f"{name} is a GPL library." for name in names if GPL_FILES.search(Path(name).name)]
    for part in parts:
        said = licence(part)
        if _GPL.search(said) and part.metadata["Name"].lower().replace("_", "-") not in ALLOWED:
            found.append(f"{part.metadata['Name']} is under {said}.")
    if sys.platform == "linux" and not any(Path(name).name.startswith("libQt6Core") for name in names):
        found.append("Qt is not in a shared library of its own.")
    return found


def write_licences(folder: Path = BUILT) -> Path:
    """Write the texts into the program's folder.

    Raises:
        SystemExit: something inside is under a licence that must not be.
    """
    modules, libraries = collected()
    parts = inside(modules)
    names = [str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file()]
    if found := problems(parts, names):
        raise SystemExit("\n".join(found))
    lines = ["CoPL Studio is under the Apache License 2.0 (LICENSE). Inside it are, under their own licences:", ""]
    for part in parts:
        name = part.metadata["Name"]
        lines += ["=" * 80, f"{name} {part.version}: {licence(part)}"]
        if note := ALLOWED.get(name.lower().replace("_", "-")):
            lines.append(note)
        for file, text in texts(part):
            lines += ["-" * 80, file, "", text.strip()]
    python = Path(sysconfig.get_path("stdlib")) / "LICENSE.txt"
    for name, path in [(f"Python {platform.python_version()}", python), *_LESSER]:
        if path.is_file():
            lines += ["=" * 80, name, "", path.read_text("utf-8").strip()]
    packages: dict[str, tuple[list[str], str]] = {}
    left = {name: source for name, source in libraries.items() if (folder / "_internal" / name).exists()}
    for name, (package, text) in sorted(of_the_system(left).items()):
        packages.setdefault(package or name, ([], text))[0].append(Path(name).name)
    for package, (files, text) in packages.items():
        lines += ["=" * 80, f"{package}: {', '.join(files)}", text.strip()]
    target = folder / FILE
    target.write_text("\n".join(lines) + "\n", "utf-8")
    print(f"{target}: {len(parts)} distributions, {len(packages)} of the system's packages")
    return target


if __name__ == "__main__":
    write_licences()
