"""What only a process of its own shows: exit codes, Ctrl-C, streams, and the demo as a newcomer runs it."""

import csv
import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest
from fakes import class_photos, contents, copl, last_json, run_copl
from PIL import Image

Trained = tuple[Path, dict[str, Any]]


def test_an_expected_problem_ends_with_2_and_one_line(tmp_path: Path) -> None:
    done = subprocess.run(
        copl("train", tmp_path / "gone", "-o", tmp_path / "c"), capture_output=True, text=True, check=False
    )
    assert done.returncode == 2
    assert done.stdout == ""
    assert len(done.stderr.strip().splitlines()) == 1
    assert str(tmp_path / "gone") in done.stderr


@pytest.mark.skipif(os.name == "nt", reason="Ctrl-C is a signal elsewhere")
def test_ctrl_c_in_training_leaves_nothing_half_written(tmp_path: Path) -> None:
    class_photos(tmp_path / "photos", ["red", "green", "blue"], 30)
    (tmp_path / "out").mkdir()
    target = tmp_path / "out" / "c.safetensors"
    target.write_bytes(b"the classifier before")
    before = contents(tmp_path)
    with subprocess.Popen(
        copl("train", tmp_path / "photos", "-o", target), stderr=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stderr is not None
        assert any("Training on the" in line for line in process.stderr)
        time.sleep(1)
        process.send_signal(signal.SIGINT)
        out, said = process.communicate(timeout=60)
    assert process.returncode == 130, said
    assert out == ""
    assert "copl: stopped; nothing was half-written." in said
    assert "Traceback" not in said
    assert contents(tmp_path) == before


@pytest.mark.skipif(os.name == "nt", reason="Ctrl-C is a signal elsewhere")
def test_ctrl_c_while_the_commands_are_loaded(tmp_path: Path) -> None:
    (tmp_path / "typer.py").write_text("import os, signal\nos.kill(os.getpid(), signal.SIGINT)\n")
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(tmp_path), *sys.path])}
    done = subprocess.run(copl("--version"), capture_output=True, text=True, check=False, env=environment)
    assert (done.returncode, done.stdout) == (130, "")
    assert done.stderr == "copl: stopped; nothing was half-written.\n"


@pytest.mark.skipif(os.name == "nt", reason="names are text elsewhere")
def test_names_that_the_terminal_cannot_show(sample: Path, trained: Trained, tmp_path: Path) -> None:
    table = tmp_path / os.fsdecode("日本 \N{FOX FACE} ".encode() + b"\xff.csv")
    words = ("classify", trained[0], sample / "new", "--csv", table)
    done = subprocess.run(
        copl(*words), capture_output=True, check=False, env={**os.environ, "PYTHONIOENCODING": "ascii"}
    )
    assert done.returncode == 0, done.stderr
    assert table.exists()
    assert b"5 photos labelled" in done.stdout
    assert Path(last_json(run_copl(*words, "--json"))["csv"]) == table


@pytest.mark.slow
@pytest.mark.skipif(os.name == "nt", reason="no name has a line break there")
def test_a_result_stays_one_line_whatever_its_file_is_called(sample: Path, trained: Trained, tmp_path: Path) -> None:
    (photo,) = (sample / "new" / "gear").iterdir()
    for ending, *words in (
        (".csv", "classify", trained[0], sample / "new", "--csv"),
        (".png", "explain", trained[0], photo, "-o"),
        (".csv", "explain", trained[0], sample / "new", "--csv"),
        (".html", "report", trained[0], "-o"),
    ):
        done = run_copl(*words, tmp_path / f"two\nlines \x1b[31m{ending}")
        assert done.exit_code == 0, done.stderr
        assert len(done.stdout.splitlines()) == 1
        assert f"two\\nlines \\x1b[31m{ending}: " in done.stdout


@pytest.mark.slow
def test_the_demo_of_the_manual(tmp_path: Path) -> None:
    started = time.monotonic()
    done = subprocess.run(
        copl("demo", "--out", tmp_path / "demo", "--json"), capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    values = json.loads(done.stdout.splitlines()[-1])
    assert time.monotonic() - started < 600
    assert values["accuracy"] >= 0.8
    assert values["accuracy"] >= values["zero_shot"] + 0.2
    assert values["images"] == 60
    with Path(values["csv"]).open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert len(rows) == 60
    right = sum(row["class"] == row["path"].split("/")[0] for row in rows)
    assert right / len(rows) == pytest.approx(values["accuracy"])
    with Image.open(values["sheet"]) as sheet:
        assert sheet.format == "PNG"
        assert sheet.height > 1000
    assert sorted(path.name for path in (tmp_path / "demo").iterdir()) == [
        "hardware.safetensors",
        "labels.csv",
        "weight-maps.png",
    ]


@pytest.mark.slow
@pytest.mark.skipif("COPL_DATA" not in os.environ, reason="needs real photos (COPL_DATA)")
def test_real_photos_are_told_apart(tmp_path: Path) -> None:
    photos = Path(os.environ["COPL_DATA"]) / "trashnet"
    words = ("evaluate", photos, "--shots", "5", "--seeds", "2", "--methods", "zero-shot,coop,copl", "--json")
    done = subprocess.run(copl(*words), capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    zero_shot, coop, copl_row = json.loads(done.stdout.splitlines()[-1])["rows"]
    assert zero_shot["mean"] >= 0.28
    assert copl_row["mean"] >= 0.5  # two draws; the figure of the README is over five
    assert copl_row["mean"] > max(coop["mean"], zero_shot["mean"])
