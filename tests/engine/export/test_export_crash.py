"""Exports are killed at any moment: gone on with they are whole, undone they leave no trace."""

import os
import random
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import export_and_die
import pytest

from copl_engine.export.journal import ExportJournal
from copl_engine.export.steps import Act
from copl_engine.export.undo import undo
from copl_engine.generators import drain

Tree = dict[str, tuple[bytes | None, int]]


def tree(root: Path, times: bool = True) -> Tree:
    """Everything below a folder: names, bytes and times."""
    return {
        str(path.relative_to(root)): (
            path.read_bytes() if path.is_file() else None,
            path.stat().st_mtime_ns if times else 0,
        )
        for path in sorted([root, *root.rglob("*")])
    }


def make_photos(folder: Path, count: int) -> None:
    for number in range(count):
        path = folder / f"sub {number % 4}" / f"É photo {number:04}.jpg"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"photo %d" % number)
        os.utime(path, ns=(10**18 + number, 10**18 + number))
        if number % 5 == 0:
            path.with_name(f"{path.name}.xmp").write_bytes(b"of the person ")


def collide(folder: Path, out: Path) -> None:
    """Foreign files where every seventh photo is to go."""
    for item in list(export_and_die.wanted(folder, out, Act.COPY))[::7]:
        item.target.parent.mkdir(parents=True, exist_ok=True)
        item.target.write_bytes(b"foreign")


def call(tmp_path: Path, act: Act, what: str, die_before: int) -> int | None:
    """Run a process; the calls it made, or None where it died."""
    words = [tmp_path / "state", tmp_path / "photos", tmp_path / "out", act, what, die_before]
    command = [sys.executable, export_and_die.__file__, *map(str, words)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode in (0, -9), done.stderr
    return int(done.stdout) if done.returncode == 0 else None


def check_done(tmp_path: Path, before: Tree, act: Act) -> None:
    """The export is whole: every photo once, nothing foreign touched."""
    photos = tree(tmp_path / "photos")
    wanted = sorted(content for name, (content, _) in before.items() if name.endswith(".jpg") and content)
    made = [path for path in (tmp_path / "out").rglob("*") if path.is_file()]
    if act is Act.WRITE:
        assert not made
        sidecars = [content for name, (content, _) in photos.items() if name.endswith(".xmp") and content]
        assert len(sidecars) == len(wanted)
        assert all(content.removeprefix(b"of the person ").startswith(b"label of") for content in sidecars)
    else:
        own = [path for path in made if path.read_bytes() != b"foreign"]
        assert sorted(path.read_bytes() for path in own) == wanted
        assert all(path.stat().st_mtime_ns >= 10**18 for path in own)
    here = sorted(content for name, (content, _) in photos.items() if name.endswith(".jpg") and content)
    assert here == ([] if act is Act.MOVE else wanted)
    assert not list(tmp_path.rglob("*.part"))


def moments(rng: random.Random, count: int, calls: int) -> Iterator[int]:
    return (rng.randrange(calls) for _ in range(count))


def killed_export(tmp_path: Path, act: Act, photos: int, kills: int, seed: int) -> None:
    """Kill an export and its undoing at seeded moments, some while going on with a killed one."""
    rng = random.Random(seed)
    make_photos(tmp_path / "photos", photos)
    (tmp_path / "out").mkdir()
    if act is not Act.WRITE:
        collide(tmp_path / "photos", tmp_path / "out")
    before, out_before = tree(tmp_path / "photos"), tree(tmp_path / "out")
    calls = {"run": call(tmp_path, act, "run", -1), "undo": call(tmp_path, act, "undo", -1)}
    assert (tree(tmp_path / "photos"), tree(tmp_path / "out")) == (before, out_before)
    done = 0
    while done < kills:
        for what in ("run", "undo"):
            limit = calls[what]
            assert limit is not None
            for moment in moments(rng, rng.randrange(1, 4), limit):
                done += call(tmp_path, act, what, moment) is None
            if what == "run" and rng.random() < 0.3:
                continue  # undone where it was interrupted
            call(tmp_path, act, what, -1)
            if what == "run":
                check_done(tmp_path, before, act)
        assert tree(tmp_path / "photos") == before
        assert tree(tmp_path / "out") == out_before


@pytest.mark.parametrize(("act", "seed"), [(Act.MOVE, 1), (Act.WRITE, 3)])
def test_killed_gone_on_with_and_undone(tmp_path: Path, act: Act, seed: int) -> None:
    killed_export(tmp_path, act, photos=35, kills=3, seed=seed)


@pytest.mark.slow
@pytest.mark.parametrize(("act", "seed"), [(Act.MOVE, 4), (Act.COPY, 5), (Act.LINK, 6), (Act.WRITE, 7)])
def test_killed_at_many_moments(tmp_path: Path, act: Act, seed: int) -> None:
    killed_export(tmp_path, act, photos=40, kills=12, seed=seed)


@pytest.mark.slow
def test_a_large_move_with_collisions_is_killed_at_fifty_moments(tmp_path: Path) -> None:
    """2,000 photos: 25 kills until they are moved, 25 until they are back."""
    rng = random.Random(8)
    small = tmp_path / "small"
    make_photos(small / "photos", 100)  # a twentieth of the work
    (small / "out").mkdir()
    calls = {what: call(small, Act.MOVE, what, -1) for what in ("run", "undo")}
    make_photos(tmp_path / "photos", 2000)
    (tmp_path / "out").mkdir()
    collide(tmp_path / "photos", tmp_path / "out")
    before, out_before = tree(tmp_path / "photos"), tree(tmp_path / "out")
    for what, counted in calls.items():
        assert counted is not None
        for _ in range(25):
            assert call(tmp_path, Act.MOVE, what, rng.randrange(counted)) is None  # of 20 times as many calls
        call(tmp_path, Act.MOVE, what, -1)
        if what == "run":
            check_done(tmp_path, before, Act.MOVE)
    assert tree(tmp_path / "photos") == before
    assert tree(tmp_path / "out") == out_before


def test_a_move_to_another_disk_is_verified_and_undone(tmp_path: Path) -> None:
    make_photos(tmp_path / "photos", 20)
    (tmp_path / "out").mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=8m", "tmpfs", str(tmp_path / "out")], capture_output=True, check=False
    )
    if mounted.returncode:
        pytest.skip("a second disk cannot be mounted here")
    try:
        before = tree(tmp_path / "photos")
        export_and_die.export(tmp_path / "state", tmp_path / "photos", tmp_path / "out", Act.MOVE)
        check_done(tmp_path, before, Act.MOVE)
        export_and_die.take_back(tmp_path / "state")
        assert tree(tmp_path / "photos") == before
        assert not list((tmp_path / "out").iterdir())
    finally:
        subprocess.run(["umount", str(tmp_path / "out")], check=True)


def test_two_exports_at_once_into_one_folder(tmp_path: Path) -> None:
    for part in ("one", "two"):
        make_photos(tmp_path / part, 60)
        for path in (tmp_path / part).rglob("*.jpg"):
            path.write_bytes(part.encode() + path.read_bytes())
    start, failures = threading.Barrier(2), []

    def work(part: str) -> None:
        try:
            start.wait(20)
            words = [tmp_path / "state", tmp_path / part, tmp_path / "out", Act.COPY, "run", -1, part]
            command = [sys.executable, export_and_die.__file__, *map(str, words)]
            subprocess.run(command, check=True, capture_output=True, text=True)
        except subprocess.CalledProcessError as error:
            failures.append(error.stderr)

    threads = [threading.Thread(target=work, args=(part,)) for part in ("one", "two")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(120)
    assert not failures
    made = sorted(path.read_bytes() for path in (tmp_path / "out").rglob("*") if path.is_file())
    wanted = sorted(path.read_bytes() for part in ("one", "two") for path in (tmp_path / part).rglob("*.jpg"))
    assert made == wanted
    export_and_die.take_back(tmp_path / "state")
    export_and_die.take_back(tmp_path / "state")
    assert not (tmp_path / "out").exists()


def test_what_was_changed_since_is_left(tmp_path: Path) -> None:
    make_photos(tmp_path / "photos", 6)
    export_and_die.export(tmp_path / "state", tmp_path / "photos", tmp_path / "out", Act.COPY)
    copies = sorted(path for path in (tmp_path / "out").rglob("*.jpg"))
    copies[0].write_bytes(b"edited")
    journal = ExportJournal(tmp_path / "state")
    summary = drain(undo(journal, journal.exports()[0].id))
    assert summary.files == 5
    assert [item.path for item in summary.left] == [copies[0]]
    assert [path for path in (tmp_path / "out").rglob("*") if path.is_file()] == [copies[0]]
    assert not journal.exports()
    journal.close()


def test_a_photo_that_went_is_said_and_the_rest_goes_on(tmp_path: Path) -> None:
    make_photos(tmp_path / "photos", 6)
    journal = ExportJournal(tmp_path / "state")
    planned = export_and_die.plan(
        export_and_die.wanted(tmp_path / "photos", tmp_path / "out", Act.MOVE), tmp_path / "out", journal.is_claimed
    )
    gone = planned.steps[2].source
    assert gone is not None
    with journal.transaction():
        number = export_and_die.begin(journal, "r", "t", planned)
    gone.unlink()
    summary = drain(export_and_die.perform(journal, number, export_and_die.write))
    assert (summary.files, [item.path for item in summary.left]) == (5, [gone])
    journal.close()


def test_an_old_place_that_is_taken_is_not_written_over(tmp_path: Path) -> None:
    make_photos(tmp_path / "photos", 3)
    first = min((tmp_path / "photos").rglob("*.jpg"))
    export_and_die.export(tmp_path / "state", tmp_path / "photos", tmp_path / "out", Act.MOVE)
    first.write_bytes(b"another photo")
    export_and_die.take_back(tmp_path / "state")
    assert first.read_bytes() == b"another photo"
    assert len(list((tmp_path / "out").rglob("*.jpg"))) == 1
    shutil.rmtree(tmp_path / "out")
