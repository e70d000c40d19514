"""``python packaging/build.py``: freeze the window and the command line for this system, and say how large they are.

With ``--installers`` also what this system installs by: a .deb and a .tar.xz on Linux, a setup on Windows, a disk image
on macOS. ``--most-mb`` and ``--most-packed-mb`` fail when the program has grown past them.
"""

import argparse
import subprocess
import sys
from pathlib import Path

from icons import draw
from licences import write_licences
from systems import BUILT, DIST, HERE, ROOT


def freeze() -> Path:
    """Run PyInstaller anew, and put the licences inside."""
    for package in ("app", "copl_engine"):  # PyInstaller leaves out what it cannot read, and says so only in a file
        subprocess.run([sys.executable, "-m", "compileall", "-q", str(ROOT / package)], check=True)
    draw()
    options = ["--noconfirm", "--clean", "--distpath", str(DIST), "--workpath", str(HERE / "build")]
    subprocess.run([sys.executable, "-m", "PyInstaller", *options, str(HERE / "copl-studio.spec")], check=True)
    write_licences(BUILT)
    return BUILT


def sizes(folder: Path) -> dict[str, int]:
    """Bytes by part: what lies in a folder of the contents, or the program itself; largest first."""
    parts: dict[str, int] = {}
    for path in folder.rglob("*"):
        if path.is_file() and not path.is_symlink():
            inside = path.relative_to(folder).parts
            name = "/".join(inside[1:2] if inside[0] == "_internal" and len(inside) > 2 else inside[:1])
            parts[name] = parts.get(name, 0) + path.stat().st_size
    return dict(sorted(parts.items(), key=lambda part: -part[1]))


def main() -> int:
    """Build; 1 if it came out larger than allowed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--installers", action="store_true", help="make this system's installers too")
    parser.add_argument("--only-installers", action="store_true", help="make them of what is built already")
    parser.add_argument("--fast", action="store_true", help="pack installers quickly and larger, for a trial")
    parser.add_argument("--most-mb", type=float, help="most megabytes, unpacked")
    parser.add_argument("--most-packed-mb", type=float, help="most megabytes of an installer")
    wanted = parser.parse_args()
    if wanted.only_installers and not BUILT.is_dir():
        parser.error(f"{BUILT} is not built; run: python packaging/build.py")
    if not wanted.only_installers:
        freeze()
    parts = sizes(BUILT)
    total = sum(parts.values()) / 1e6
    print(f"{BUILT}: {total:,.0f} MB; the largest parts:")
    for name, size in list(parts.items())[:12]:
        print(f"{size / 1e6:10,.1f} MB  {name}")
    large = wanted.most_mb is not None and total > wanted.most_mb
    if wanted.installers or wanted.only_installers:
        from installers import make

        for path in make(fast=wanted.fast):
            packed = path.stat().st_size / 1e6
            print(f"{path}: {packed:,.0f} MB")
            large |= wanted.most_packed_mb is not None and packed > wanted.most_packed_mb
    if large:
        print("That is larger than allowed.", file=sys.stderr)
    return int(large)


if __name__ == "__main__":
    sys.exit(main())
