"""The window is killed at random moments; what it had shown as saved is there when it is opened again."""

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

KILLS = 20


@pytest.mark.slow
def test_what_was_shown_as_saved_outlasts_every_kill(class_folders: Path, tmp_path: Path) -> None:
    dice, possible, saves = random.Random(8), [], 0
    for seed in range(KILLS):
        _work_and_kill(tmp_path, class_folders, seed, dice.uniform(0.05, 2.5))
        lines = (tmp_path / "log").read_text().split("\n")[:-1]
        assert not [line for line in lines if line.startswith("said")], "it opens without a question"
        assert not possible or lines[0] in possible
        last = max((at for at, line in enumerate(lines) if line == "saved"), default=0)
        before = [line for line in lines[: last + 1] if line.startswith("shown")][-1:]
        possible = before + [line for line in lines[last + 1 :] if line.startswith("shown")]
        saves += lines.count("saved")
    assert saves > KILLS


def _work_and_kill(room: Path, photos: Path, seed: int, seconds: float) -> None:
    command = [sys.executable, "-m", "tests.app.victim", str(room), str(photos), str(seed)]
    place = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    root = Path(__file__).parents[2]
    with subprocess.Popen(command, stdout=subprocess.PIPE, cwd=root, env=place, text=True) as victim:
        assert victim.stdout is not None
        assert victim.stdout.readline() == "ready\n"
        time.sleep(seconds)
        victim.send_signal(signal.SIGKILL)
