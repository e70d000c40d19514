"""What a system installs the built program by: a .deb and a .tar.xz on Linux, a setup on Windows, a disk image on macOS."""

import gzip
import hashlib
import os
import platform
import shutil
import subprocess
import sys
import tarfile
import time
from pathlib import Path

from icons import DRAWING, SIZES
from manual import write_pages
from systems import BUILT, DIST, DRAWN, HERE, IDENTIFIER, NAME, VERSION, architecture, fill


def make(*, fast: bool = False) -> list[Path]:
    """This system's installers, under ``packaging/dist``."""
    match sys.platform:
        case "linux":
            return [deb(fast=fast), archive(fast=fast)]
        case "win32":
            return [setup()]
        case _:
            return [image()]


def share(folder: Path) -> None:
    """What the desktop asks for, as it lies under ``/usr/share``."""
    texts = {
        "applications/copl-studio.desktop": fill("linux/copl-studio.desktop"),
        "mime/packages/copl-studio.xml": fill("linux/copl-studio.mime.xml"),
        f"metainfo/{IDENTIFIER}.metainfo.xml": fill("linux/copl-studio.metainfo.xml", DATE=_today()),
    }
    for name, text in texts.items():
        _write(folder / name, text)
    for size in SIZES:
        place = folder / f"icons/hicolor/{size}x{size}/apps/copl-studio.png"
        place.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(DRAWN / f"{size}.png", place)
    place = folder / "icons/hicolor/scalable/apps/copl-studio.svg"
    place.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(DRAWING, place)
    write_pages(folder / "man/man1")


def deb(*, fast: bool = False) -> Path:
    """A Debian package of the built folder."""
    tree = _fresh("deb")
    _link(BUILT, tree / "usr/lib/copl-studio")
    share(tree / "usr/share")
    (tree / "usr/bin").mkdir()
    for name in ("copl", "copl-studio"):
        (tree / "usr/bin" / name).symlink_to(f"../lib/copl-studio/{name}")
    documents = tree / "usr/share/doc/copl-studio"
    _write(documents / "copyright", fill("linux/copyright"))
    log = f"copl-studio ({VERSION}-1) unstable; urgency=medium\n\n  * New release.\n\n -- The CoPL Studio authors <copl-studio@example.org>  {_now()}\n"
    (documents / "changelog.Debian.gz").write_bytes(gzip.compress(log.encode(), mtime=0))
    _write(tree / "usr/share/lintian/overrides/copl-studio", (HERE / "linux/lintian-overrides").read_text("utf-8"))
    size = sum(path.stat().st_size for path in tree.rglob("*") if path.is_file() and not path.is_symlink()) // 1024
    kind = subprocess.run(["dpkg", "--print-architecture"], capture_output=True, text=True, check=True).stdout.strip()
    _write(tree / "DEBIAN/control", fill("linux/control", ARCHITECTURE=kind, SIZE=size, LIBC=platform.libc_ver()[1]))
    _write(tree / "DEBIAN/md5sums", _sums(tree))
    _plain_modes(tree)
    target = DIST / f"copl-studio_{VERSION}-1_{kind}.deb"
    packing = ["-Zxz", "-z0"] if fast else ["-Zxz", "-z6"]
    subprocess.run(["dpkg-deb", "--root-owner-group", *packing, "--build", str(tree), str(target)], check=True)
    shutil.rmtree(tree)
    return target


def archive(*, fast: bool = False) -> Path:
    """A .tar.xz with ``install.sh``, for systems without dpkg and people without root."""
    tree = _fresh("archive")
    _link(BUILT, tree / "lib/copl-studio")
    share(tree / "share")
    shutil.copy(HERE / "linux/install.sh", tree)
    _plain_modes(tree)
    name = f"copl-studio-{VERSION}-linux-{architecture()}"
    target = DIST / f"{name}.tar.xz"
    with tarfile.open(target, "w:xz", preset=0 if fast else 6) as packed:
        packed.add(tree, name, filter=_anonymous)
    shutil.rmtree(tree)
    return target


def setup() -> Path:
    """Inno Setup's setup program; its compiler must be on the path."""
    script = HERE / "windows" / "copl-studio.iss"
    subprocess.run(["iscc", f"/DVersion={VERSION}", f"/DName={NAME}", f"/O{DIST}", str(script)], check=True)
    return DIST / f"copl-studio-{VERSION}-setup.exe"


def image() -> Path:
    """A disk image of the app; signed and notarised where the environment names an identity."""
    target = DIST / f"copl-studio-{VERSION}-{architecture()}.dmg"
    subprocess.run(["sh", str(HERE / "macos" / "make_dmg.sh"), str(DIST / f"{NAME}.app"), str(target)], check=True)
    return target


def _fresh(name: str) -> Path:
    tree = HERE / "build" / name
    shutil.rmtree(tree, ignore_errors=True)
    tree.mkdir(parents=True)
    return tree


def _link(source: Path, target: Path) -> None:
    """A copy that takes no room: files are linked, links stay links."""
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copytree(source, target, symlinks=True, copy_function=os.link)


def _plain_modes(tree: Path) -> None:
    """What may be run stays so; shared libraries need not, texts cannot, and nobody else may write."""
    for path in tree.rglob("*"):
        if not path.is_symlink():
            path.chmod(0o755 if path.is_dir() or _is_program(path) else 0o644)
    tree.chmod(0o755)


def _is_program(path: Path) -> bool:
    if not os.access(path, os.X_OK) or ".so" in path.name:
        return False
    with path.open("rb") as file:
        return file.read(4).startswith((b"\x7fELF", b"#!"))


def _sums(tree: Path) -> str:
    """What ``dpkg --verify`` compares the installed files with."""
    lines = []
    for path in sorted((tree / "usr").rglob("*")):
        if path.is_file() and not path.is_symlink():
            with path.open("rb") as file:
                lines.append(f"{hashlib.file_digest(file, 'md5').hexdigest()}  {path.relative_to(tree)}\n")
    return "".join(lines)


def _anonymous(entry: tarfile.TarInfo) -> tarfile.TarInfo:
    entry.uid = entry.gid = 0
    entry.uname = entry.gname = "root"
    return entry


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")


def _moment() -> time.struct_time:
    """``SOURCE_DATE_EPOCH`` where it is set, so that two builds can be the same."""
    return time.gmtime(int(os.environ.get("SOURCE_DATE_EPOCH", time.time())))


def _today() -> str:
    return time.strftime("%Y-%m-%d", _moment())


def _now() -> str:
    return time.strftime("%a, %d %b %Y %H:%M:%S +0000", _moment())
