"""The window is killed at random moments; what it had shown as saved is there when it is opened again."""

import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

KILLS = 20
TRAINED = 5
"""Every so many windows train before they are killed, the last one until its classifier is shown."""

RUN_IS_SHOWN = ".safetensors"
LONGEST = 400.0


@pytest.mark.slow
@pytest.mark.timeout(1800)
def test_what_was_shown_as_saved_outlasts_every_kill(class_folders: Path, tmp_path: Path) -> None:
    dice, possible, saves = random.Random(8), [], 0
    for seed in range(KILLS):
        train = seed % TRAINED == TRAINED - 1
        with _at_work(tmp_path, class_folders, seed, train=train):
            if train:
                _wait_for(tmp_path, "training")
            if seed == KILLS - 1:
                _wait_for(tmp_path, RUN_IS_SHOWN)
            time.sleep(dice.uniform(0.05, 2.5))
        lines = (tmp_path / "log").read_text().split("\n")[:-1]
        assert not [line for line in lines if line.startswith("said")], "it opens without a question"
        assert not possible or lines[0] in possible
        last = max((at for at, line in enumerate(lines) if line == "saved"), default=0)
        before = [line for line in lines[: last + 1] if line.startswith("shown")][-1:]
        possible = before + [line for line in lines[last + 1 :] if line.startswith("shown")]
        saves += lines.count("saved")
    assert saves > KILLS
    assert RUN_IS_SHOWN in possible[-1]


@contextmanager
def _at_work(room: Path, photos: Path, seed: int, *, train: bool) -> Iterator[None]:
    """The window works inside the block and is killed at its end."""
    arguments = [str(room), str(photos), str(seed), "train" if train else ""]
    place = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "COPL_CACHE_DIR": str(room / "cache")}
    command = [sys.executable, "-m", "tests.app.victim", *arguments]
    with subprocess.Popen(command, stdout=subprocess.PIPE, cwd=Path(__file__).parents[2], env=place, text=True) as one:
        assert one.stdout is not None
        assert one.stdout.readline() == "ready\n"
        try:
            yield
        finally:
            one.send_signal(signal.SIGKILL)


def _wait_for(room: Path, words: str) -> None:
    end = time.monotonic() + LONGEST
    while words not in (room / "log").read_text():
        assert time.monotonic() < end, f"{words} is never shown"
        time.sleep(0.1)
