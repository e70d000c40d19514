"""The power fails at every step of a write: what a disk may hold then is the old file or the new one.

The disk here is the worst that POSIX allows: bytes that were not flushed may be cut off anywhere, and of the names
that were not flushed with their folder any may be lost, whatever their order.
"""

import os
import random
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from copl_engine.files import (
    copy_to_draft,
    make_folders,
    put_folder_in_place,
    put_in_place,
    sync_folder,
    write_bytes,
)

OLD, NEW = b"old" * 700, b"the new content" * 900
SEEDS = 12
STEPS = ("open", "fsync", "replace", "link", "unlink", "mkdir")


class PowerLoss(BaseException):
    """The power is gone; nothing more happens to the disk."""


@dataclass
class WorstDisk:
    """Watches the system calls of a write below a folder, and fails before one of them.

    Attributes:
        root: the real folder.
        fails_at: number of the call before which the power fails.
        calls: how many were made.
        bytes_kept: content of each inode as it was last flushed.
        names_kept: names flushed with their folder, to inodes.
        pending: changes of names that are not flushed: (folder, names taken off, name put on, inode).
    """

    root: Path
    fails_at: int
    calls: int = 0
    bytes_kept: dict[int, bytes] = field(default_factory=dict)
    names_kept: dict[Path, int | None] = field(default_factory=dict)
    pending: list[tuple[Path, tuple[Path, ...], Path | None, int | None]] = field(default_factory=list)
    real: dict[str, Callable[..., Any]] = field(default_factory=lambda: {name: getattr(os, name) for name in STEPS})

    def __post_init__(self) -> None:
        for path in self.root.rglob("*"):
            self.names_kept[path] = None if path.is_dir() else path.stat().st_ino
            if path.is_file():
                self.bytes_kept[path.stat().st_ino] = path.read_bytes()

    def step(self, name: str, *args: Any, **more: Any) -> Any:
        if self.calls >= self.fails_at:
            raise PowerLoss
        self.calls += 1
        paths = [Path(arg) for arg in args[:2] if isinstance(arg, str | Path)]
        fresh = name == "open" and bool(args[1] & os.O_CREAT) and not paths[0].exists()
        removed = paths[0] if name == "unlink" and paths[0].exists() else None
        done = self.real[name](*args, **more)
        match name:
            case "fsync":
                self._flush(args[0])
            case "open" if fresh:
                self._change(paths[0].parent, (), paths[0], os.fstat(done).st_ino)
            case "replace":
                self._change(paths[0].parent, (paths[0],), paths[1], paths[1].stat().st_ino)
            case "link":
                self._change(paths[1].parent, (), paths[1], paths[1].stat().st_ino)
            case "unlink" if removed:
                self._change(removed.parent, (removed,), None, None)
            case "mkdir":
                self._change(paths[0].parent, (), paths[0], None)
        return done

    def _flush(self, handle: int) -> None:
        path = Path(f"/proc/self/fd/{handle}").readlink()
        if path.is_dir():
            for change in [each for each in self.pending if each[0] == path]:
                self._keep(change)
                self.pending.remove(change)
        else:
            self.bytes_kept[os.fstat(handle).st_ino] = path.read_bytes()

    def _change(self, folder: Path, off: tuple[Path, ...], on: Path | None, inode: int | None) -> None:
        self.pending.append((folder, off, on, inode))

    def _keep(self, change: tuple[Path, tuple[Path, ...], Path | None, int | None]) -> None:
        _, off, on, inode = change
        for path in off:
            self.names_kept.pop(path, None)
        if on is not None:
            self.names_kept[on] = inode

    def after_the_loss(self, seed: int) -> dict[str, bytes]:
        """Files that one such disk holds when the power is back, by their path below the root."""
        rng = random.Random(seed)
        present = {path.stat().st_ino: path.read_bytes() for path in self.root.rglob("*") if path.is_file()}
        for change in [each for each in self.pending if rng.random() < 0.5]:
            self._keep(change)
        found = {}
        for path, inode in self.names_kept.items():
            if inode is not None and all(parent in self.names_kept for parent in path.parents if self._below(parent)):
                content = self.bytes_kept.get(inode)
                if content is None:
                    content = present.get(inode, b"")
                    content = content[: rng.randrange(len(content) + 1)]
                found[str(path.relative_to(self.root))] = content
        return found

    def _below(self, path: Path) -> bool:
        return path != self.root and path.is_relative_to(self.root)


@contextmanager
def failing(root: Path, fails_at: int) -> Iterator[WorstDisk]:
    """Run a block on such a disk; the block ends where the power does."""
    disk = WorstDisk(root, fails_at)
    with pytest.MonkeyPatch.context() as patch:
        for name in STEPS:
            patch.setattr(os, name, lambda *args, _name=name, **more: disk.step(_name, *args, **more))
        with suppress(PowerLoss):
            yield disk


def losses(
    tmp_path: Path, prepare: Callable[[Path], None], write: Callable[[Path], None]
) -> Iterator[tuple[bool, dict[str, bytes]]]:
    """Every moment at which the power may fail, on several disks each: whether the write had ended, what is left."""
    number, ended = 0, False
    while not ended:
        for seed in range(SEEDS):
            root = tmp_path / f"{number}-{seed}"
            root.mkdir()
            prepare(root)
            ended = False
            with failing(root, number) as disk:
                write(root)
                ended = True
            yield ended, disk.after_the_loss(seed)
        number += 1
    assert number > 3


def shown(found: dict[str, bytes]) -> dict[str, bytes]:
    return {name: content for name, content in found.items() if not Path(name).name.startswith(".")}


pytestmark = pytest.mark.skipif(not Path("/proc/self/fd").is_dir(), reason="reads the names of open files from /proc")


def nothing(_root: Path) -> None:
    """Nothing is there before."""


def test_a_new_file_is_whole_or_absent(tmp_path: Path) -> None:
    for ended, found in losses(tmp_path, nothing, lambda root: write_bytes(root / "a", NEW)):
        assert shown(found) == {"a": NEW} if ended else shown(found) in ({}, {"a": NEW})


def test_a_file_that_is_replaced_is_the_old_or_the_new_one(tmp_path: Path) -> None:
    def prepare(root: Path) -> None:
        (root / "a").write_bytes(OLD)

    for ended, found in losses(tmp_path, prepare, lambda root: write_bytes(root / "a", NEW)):
        assert shown(found)["a"] in ((NEW,) if ended else (OLD, NEW))
        assert len(shown(found)) == 1


def test_a_copy_never_replaces_and_is_whole_or_absent(tmp_path: Path) -> None:
    def prepare(root: Path) -> None:
        (root / "source").write_bytes(NEW)
        (root / "taken").write_bytes(OLD)

    def write(root: Path) -> None:
        make_folders(root / "b" / "c")
        draft = root / "b" / "c" / ".draft"
        copy_to_draft(root / "source", draft)
        put_in_place(draft, root / "b" / "c" / "copy")
        with pytest.raises(FileExistsError):
            put_in_place(draft, root / "taken")
        sync_folder(root / "b" / "c")

    for ended, found in losses(tmp_path, prepare, write):
        assert (found["source"], found["taken"]) == (NEW, OLD)
        copied = found.get("b/c/copy")
        assert copied == NEW if ended else copied in (None, NEW)


def test_a_folder_has_its_name_when_all_in_it_is_flushed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    draft, target = tmp_path / ".draft", tmp_path / "whole"
    (draft / "part").mkdir(parents=True)
    (draft / "a").write_bytes(NEW)
    (draft / "part" / "b").write_bytes(NEW)
    flushed: list[tuple[bool, Path]] = []
    flush = os.fsync

    def noted(handle: int) -> None:
        flush(handle)
        flushed.append((target.exists(), Path(f"/proc/self/fd/{handle}").readlink()))

    monkeypatch.setattr(os, "fsync", noted)
    put_folder_in_place(draft, target)
    assert {path for named, path in flushed if not named} == {draft, draft / "a", draft / "part", draft / "part" / "b"}
    assert [path for named, path in flushed if named] == [tmp_path]
    assert (target / "part" / "b").read_bytes() == NEW


def test_the_disk_of_these_tests_does_lose_what_was_not_flushed(tmp_path: Path) -> None:
    """A write without flushing fails here, so the disk is as bad as it says."""

    def careless(root: Path) -> None:
        draft = root / ".draft"
        handle = os.open(draft, os.O_WRONLY | os.O_CREAT, 0o666)
        with os.fdopen(handle, "wb") as file:
            file.write(NEW)
        draft.replace(root / "a")
        sync_folder(root)

    found = [shown(left) for _, left in losses(tmp_path, nothing, careless)]
    assert any(left.get("a") not in (None, NEW) for left in found)
