"""Every write is whole or not at all."""

import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from copl_engine.errors import OutputProblem
from copl_engine.files import cache_folder, check_writable, write_bytes, writing

TOO_LARGE = """
import resource, sys
from pathlib import Path
from copl_engine.errors import OutputProblem
from copl_engine.files import write_bytes
resource.setrlimit(resource.RLIMIT_FSIZE, (10_000, 10_000))
try:
    write_bytes(Path(sys.argv[1]), bytes(50_000))
except OutputProblem as problem:
    print(problem)
"""


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_file_is_written_and_replaced(tmp_path: Path) -> None:
    write_bytes(tmp_path / "a", b"old")
    write_bytes(tmp_path / "a", b"new")
    assert (tmp_path / "a").read_bytes() == b"new"
    assert names(tmp_path) == ["a"]


def test_an_error_in_the_block_leaves_the_old_file(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"old")

    def break_off() -> None:
        with writing(tmp_path / "a") as file:
            file.write(b"half")
            raise RuntimeError("a bug")

    with pytest.raises(RuntimeError, match="a bug"):
        break_off()
    assert (tmp_path / "a").read_bytes() == b"old"
    assert names(tmp_path) == ["a"]


def test_an_interruption_in_the_block_leaves_nothing(tmp_path: Path) -> None:
    def interrupted() -> None:
        with writing(tmp_path / "a") as file:
            file.write(b"half")
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        interrupted()
    assert names(tmp_path) == []


def test_the_old_file_stands_until_the_new_one_is_whole(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"old")
    with writing(tmp_path / "a") as file:
        file.write(b"new")
        file.flush()
        assert (tmp_path / "a").read_bytes() == b"old"
    assert (tmp_path / "a").read_bytes() == b"new"


@pytest.mark.parametrize("write", [lambda path: write_bytes(path, b"x"), check_writable])
def test_places_that_cannot_be_written_are_named(tmp_path: Path, write: object) -> None:
    assert callable(write)
    with pytest.raises(OutputProblem, match=r"gone does not exist\. Make it first\.$"):
        write(tmp_path / "gone" / "a")
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(OutputProblem, match="file is not a folder"):
        write(tmp_path / "file" / "a")
    (tmp_path / "folder").mkdir()
    with pytest.raises(OutputProblem, match="folder"):
        write(tmp_path / "folder")
    assert names(tmp_path) == ["file", "folder"]
    assert names(tmp_path / "folder") == []


@pytest.mark.skipif(not Path("/sys").is_dir(), reason="needs a folder that nobody may write to")
def test_a_read_only_folder_is_named() -> None:
    with pytest.raises(OutputProblem, match="read-only"):
        check_writable(Path("/sys/labels.csv"))
    with pytest.raises(OutputProblem, match="read-only"):
        write_bytes(Path("/sys/labels.csv"), b"x")


def test_a_write_that_the_system_cuts_off_leaves_the_old_file(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"old")
    done = subprocess.run(
        [sys.executable, "-c", TOO_LARGE, str(tmp_path / "a")], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert f"{tmp_path / 'a'} cannot be written" in done.stdout
    assert (tmp_path / "a").read_bytes() == b"old"
    assert names(tmp_path) == ["a"]


def test_a_full_disk_is_named(tmp_path: Path) -> None:
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", str(tmp_path)], capture_output=True, check=False
    )
    if mounted.returncode:
        pytest.skip("a small disk cannot be mounted here")
    try:
        (tmp_path / "a").write_bytes(b"old")
        with pytest.raises(OutputProblem, match="the disk is full"):
            write_bytes(tmp_path / "a", bytes(500_000))
        assert (tmp_path / "a").read_bytes() == b"old"
        assert names(tmp_path) == ["a"]
    finally:
        subprocess.run(["umount", str(tmp_path)], check=True)


def test_permissions_are_those_of_an_ordinary_file(tmp_path: Path) -> None:
    (tmp_path / "ordinary").write_bytes(b"")
    write_bytes(tmp_path / "ours", b"")
    assert (tmp_path / "ours").stat().st_mode == (tmp_path / "ordinary").stat().st_mode
    (tmp_path / "ours").chmod(0o640)
    write_bytes(tmp_path / "ours", b"x")
    assert stat.S_IMODE((tmp_path / "ours").stat().st_mode) == 0o640


def test_checking_leaves_no_trace(tmp_path: Path) -> None:
    check_writable(tmp_path / "a")
    assert names(tmp_path) == []
    (tmp_path / "a").write_bytes(b"old")
    check_writable(tmp_path / "a")
    assert (tmp_path / "a").read_bytes() == b"old"


def test_long_and_odd_names(tmp_path: Path) -> None:
    for name in ("n" * 250, "日" * 80, "a b 'c'", os.fsdecode(b"bytes \xff")):
        write_bytes(tmp_path / name, b"x")
        assert (tmp_path / name).read_bytes() == b"x"


def test_the_cache_folder_can_be_chosen(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("COPL_CACHE_DIR", str(tmp_path))
    assert cache_folder() == tmp_path
    monkeypatch.delenv("COPL_CACHE_DIR")
    assert cache_folder().name == "copl-studio"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="pipes with names are POSIX's")
def test_a_pipe_or_a_device_is_not_replaced_by_a_file(tmp_path: Path) -> None:
    """An administrator's program could put a file in the place of /dev/null."""
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "link").symlink_to(tmp_path / "pipe")
    for name in ("pipe", "link"):
        with pytest.raises(OutputProblem, match="is a device or a pipe"):
            check_writable(tmp_path / name)
        with pytest.raises(OutputProblem, match="is a device or a pipe"):
            write_bytes(tmp_path / name, b"new")
    assert stat.S_ISFIFO((tmp_path / "pipe").stat().st_mode)
    assert names(tmp_path) == ["link", "pipe"]
