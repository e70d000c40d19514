"""``copl classify --resume``: an interrupted labelling is gone on with, and its table is that of a whole one."""

import json
import random
import subprocess
import time
from importlib.resources import as_file, files
from pathlib import Path
from typing import Any

import pytest
from fakes import copl, last_json, run_copl

from copl_engine.cli import classify
from copl_engine.errors import OutputProblem

Trained = tuple[Path, dict[str, Any]]
KILLS = 10


def test_what_an_interrupted_run_labelled_is_taken_over(
    trained: Trained, sample: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    table = tmp_path / "labels.csv"
    words = ("classify", trained[0], sample / "new", "--csv", table, "--json")
    whole = last_json(run_copl(*words, "--resume"))
    assert whole == {**whole, "images": 5, "unreadable": 0, "resumed": 0}
    assert whole["seconds"] > 0
    before = table.read_bytes()
    table.unlink()

    def fail(*_: object) -> None:
        raise OutputProblem("The table cannot be written: the disk is full.")

    with monkeypatch.context() as patch:
        patch.setattr(classify, "_write", fail)
        done = run_copl(*words)
    assert done.exit_code == 2
    assert "--resume goes on from there" in done.stderr
    assert done.stderr.strip().endswith("the disk is full.")
    assert [path.name for path in tmp_path.iterdir()] == ["labels.csv.unfinished"]
    resumed = last_json(run_copl(*words, "--resume"))
    assert resumed == {**resumed, "images": 5, "unreadable": 0, "resumed": 5}
    assert table.read_bytes() == before
    assert [path.name for path in tmp_path.iterdir()] == ["labels.csv"]


@pytest.mark.slow
def test_killed_ten_times_the_table_is_that_of_a_whole_run(trained: Trained, tmp_path: Path) -> None:
    rng = random.Random(9)
    folder = tmp_path / "photos"
    with as_file(files("resources") / "sample") as shipped:
        photos = sorted(shipped.rglob("*.jpg"))
        for number in range(12 * len(photos)):
            target = folder / f"{number % 7}" / f"{number:04}.jpg"
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(photos[number % len(photos)].read_bytes())
    words = ("classify", trained[0], folder, "--csv")
    last_json(run_copl(*words, tmp_path / "whole.csv", "--json"))
    table, kills = tmp_path / "killed.csv", 0
    written = tmp_path / "killed.csv.unfinished-wal"
    while kills < KILLS and not table.exists():
        with subprocess.Popen(
            copl(*words, table, "--resume"), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        ) as run:
            before = written.stat().st_mtime_ns if written.exists() else 0
            while run.poll() is None and not (written.exists() and written.stat().st_mtime_ns > before):
                time.sleep(0.005)
            time.sleep(rng.random() * 0.2)
            run.kill()
        kills += 1
    done = subprocess.run(copl(*words, table, "--resume", "--json"), capture_output=True, text=True, check=True)
    assert json.loads(done.stdout.splitlines()[-1])["resumed"] > 0
    assert table.read_bytes() == (tmp_path / "whole.csv").read_bytes()
