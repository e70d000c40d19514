"""Results are kept as they come, and an interrupted run is gone on with."""

import os
import random
import subprocess
import sys
import time
from collections.abc import Generator, Iterator
from pathlib import Path

import label_by_hash as by_hash
import pytest

from copl_engine.errors import FolderProblem, OutputProblem
from copl_engine.store import labelling
from copl_engine.store.journal import ResultsJournal
from copl_engine.store.labelling import Batch, FolderSummary, Labelled, Waiting, label_folder
from copl_engine.types import Prediction, Unreadable

KILLS = 10


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """120 files named like photos, in three folders."""
    made = tmp_path / "photos"
    for number in range(120):
        path = made / f"sub {number % 3}" / f"é {number:03}.jpg"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"photo %d" % number)
    return made


def stop_after(folder: Path, table: Path, batches: int) -> None:
    """A run that ends in the midst, without closing anything in order."""
    journal = by_hash.journal_of(folder, table)
    steps = label_folder(by_hash.label, folder, journal)
    for _ in range(batches):
        next(steps)
    journal.close()


def test_a_run_that_was_killed_is_gone_on_with(folder: Path, tmp_path: Path) -> None:
    """Killed ten times at seeded moments: the table is that of a run that was left alone."""
    rng = random.Random(7)
    by_hash.run(folder, tmp_path / "whole.csv")
    table = tmp_path / "killed.csv"
    command = [sys.executable, by_hash.__file__, str(folder), str(table), "0.05"]
    written = ResultsJournal.path_beside(table).with_suffix(".unfinished-wal")
    for _ in range(KILLS):
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
            before = written.stat().st_mtime_ns if written.exists() else 0
            while process.poll() is None and not (written.exists() and written.stat().st_mtime_ns > before):
                time.sleep(0.005)  # until it works
            time.sleep(rng.random() * 0.1)
            process.kill()
        assert not table.exists()
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert int(done.stdout) > 0
    assert table.read_bytes() == (tmp_path / "whole.csv").read_bytes()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["killed.csv", "photos", "whole.csv"]


def test_what_was_done_is_not_done_again(folder: Path, tmp_path: Path) -> None:
    by_hash.run(folder, tmp_path / "whole.csv")
    stop_after(folder, tmp_path / "t.csv", 5)
    read: list[Path] = []

    def label(paths: Iterator[Path | Unreadable]) -> Generator[Labelled, None, None]:
        for path in paths:
            assert isinstance(path, Path)
            read.append(path)
            yield (by_hash.label_one(path),)

    journal = by_hash.journal_of(folder, tmp_path / "t.csv")
    summary = by_hash.drain(label_folder(label, folder, journal))
    journal.close()
    assert summary == FolderSummary(120, 0, resumed=5 * by_hash.BATCH)
    assert len(read) == 120 - 5 * by_hash.BATCH
    assert by_hash.run(folder, tmp_path / "t.csv").resumed == 120
    assert (tmp_path / "t.csv").read_bytes() == (tmp_path / "whole.csv").read_bytes()


def test_without_anything_to_resume_it_starts_afresh(folder: Path, tmp_path: Path) -> None:
    assert by_hash.run(folder, tmp_path / "t.csv").resumed == 0
    assert by_hash.run(folder, tmp_path / "t.csv").resumed == 0  # the table is written; nothing is left to resume
    stop_after(folder, tmp_path / "t.csv", 3)
    assert by_hash.run(folder, tmp_path / "t.csv", resume=False).resumed == 0
    ResultsJournal.path_beside(tmp_path / "t.csv").write_bytes(b"no database " * 100)
    assert by_hash.run(folder, tmp_path / "t.csv").resumed == 0


def test_a_changed_classifier_starts_a_new_batch(folder: Path, tmp_path: Path) -> None:
    stop_after(folder, tmp_path / "t.csv", 3)
    assert by_hash.run(folder, tmp_path / "t.csv", classifier="another").resumed == 0


def test_changed_files_are_done_again_new_ones_too_and_gone_ones_leave(folder: Path, tmp_path: Path) -> None:
    stop_after(folder, tmp_path / "t.csv", 10)
    done = sorted((folder / "sub 0").iterdir())
    status = done[0].stat()
    done[0].write_bytes(b"photo X"[: status.st_size])  # as long and as old as before
    os.utime(done[0], ns=(status.st_atime_ns, status.st_mtime_ns))
    done[1].unlink()
    (folder / "sub 0" / "a new one.jpg").write_bytes(b"new")
    summary = by_hash.run(folder, tmp_path / "t.csv")
    assert (summary.images, summary.resumed) == (120, 38)
    by_hash.run(folder, tmp_path / "whole.csv")
    assert (tmp_path / "t.csv").read_bytes() == (tmp_path / "whole.csv").read_bytes()


def test_a_damaged_file_is_taken_over_and_a_mended_one_done_again(folder: Path, tmp_path: Path) -> None:
    bad = min((folder / "sub 0").iterdir())
    bad.write_bytes(b"damaged")
    stop_after(folder, tmp_path / "t.csv", 3)
    journal = by_hash.journal_of(folder, tmp_path / "t.csv")
    assert by_hash.drain(label_folder(by_hash.label, folder, journal)) == FolderSummary(119, 1, resumed=12)
    assert [item.path for item in journal.unreadable()] == [bad]
    journal.close()
    bad.write_bytes(b"mended")
    assert by_hash.run(folder, tmp_path / "t.csv") == FolderSummary(120, 0, resumed=119)


def test_two_runs_into_one_table_are_refused(folder: Path, tmp_path: Path) -> None:
    journal = by_hash.journal_of(folder, tmp_path / "t.csv")
    with pytest.raises(OutputProblem, match=r"Another program writes to .*t\.csv\.unfinished now"):
        by_hash.journal_of(folder, tmp_path / "t.csv")
    journal.remove()
    assert not list(tmp_path.glob("t.csv*"))


def test_a_disk_that_goes_is_waited_for(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(labelling, "LOOK_AGAIN", 0.01)
    by_hash.run(folder, tmp_path / "whole.csv")
    away = tmp_path / "away"

    def label(paths: Iterator[Path | Unreadable]) -> Generator[Labelled, None, None]:
        for number, batch in enumerate(by_hash.label(paths)):
            yield batch
            if number == 5 and not (tmp_path / "once").exists():
                (tmp_path / "once").touch()
                folder.rename(away)

    journal = by_hash.journal_of(folder, tmp_path / "t.csv")
    waited, done = 0, 0
    steps = label_folder(label, folder, journal)
    try:
        while True:
            match next(steps):
                case Waiting(place):
                    assert place == folder
                    waited += 1
                    if waited == 3:
                        away.rename(folder)
                case Batch(labelled, _):
                    done += labelled
    except StopIteration as end:
        summary = end.value
    assert waited == 3
    assert (summary.images, summary.unreadable) == (120, 0)
    assert done == 120
    by_hash.write_table(tmp_path / "t.csv", by_hash.CLASSES, journal.predictions(), folder)
    journal.remove()
    assert (tmp_path / "t.csv").read_bytes() == (tmp_path / "whole.csv").read_bytes()


def test_a_folder_that_was_never_there_is_refused(tmp_path: Path) -> None:
    journal = by_hash.journal_of(tmp_path / "gone", tmp_path / "t.csv")
    with pytest.raises(FolderProblem, match="gone"):
        next(label_folder(by_hash.label, tmp_path / "gone", journal))
    journal.remove()


def test_a_full_disk_keeps_what_is_done(folder: Path, tmp_path: Path) -> None:
    small = tmp_path / "small"
    small.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=8m", "tmpfs", str(small)], capture_output=True, check=False
    )
    if mounted.returncode:
        pytest.skip("a small disk cannot be mounted here")
    try:
        journal = by_hash.journal_of(folder, small / "t.csv")
        steps = label_folder(by_hash.label, folder, journal)
        next(steps)
        (small / "fill").write_bytes(bytes(8 * 2**20 - 150_000))
        try:
            with pytest.raises(OutputProblem, match="the disk is full"):
                by_hash.drain(steps)
        finally:
            journal.close()
        (small / "fill").unlink()
        assert 0 < by_hash.run(folder, small / "t.csv").resumed < 120
    finally:
        subprocess.run(["umount", str(small)], check=True)


def test_scores_are_kept_to_the_last_bit(tmp_path: Path) -> None:
    (tmp_path / "a.jpg").write_bytes(b"x")
    journal = by_hash.journal_of(tmp_path, tmp_path / "t.csv")
    scores = (0.1 + 0.2, 1 / 3)
    kept = Prediction(tmp_path / "a.jpg", scores, 1, 1.7 + 1e-9)
    journal.keep([labelling.Entry(0, labelling.Stamp.of(tmp_path / "a.jpg"), kept)])
    assert list(journal.predictions()) == [kept]
    journal.remove()
