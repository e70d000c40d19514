"""``copl export``, ``copl undo`` and ``copl watch`` as a person uses them."""

import csv
import json
import re
import shlex
import shutil
import signal
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from fakes import contents, copl, last_json, run_copl

from copl_engine.export.tables import write_table
from copl_engine.store.review_share import keep_share
from copl_engine.types import Prediction

Trained = tuple[Path, dict[str, Any]]


@pytest.fixture(autouse=True)
def _own_state(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COPL_STATE_DIR", str(tmp_path / "state"))


@pytest.fixture
def labelled(sample: Path, tmp_path: Path) -> tuple[Path, Path]:
    """A table of labels, right ones, and the folder it is of."""
    folder = tmp_path / "photos"
    rows = []
    names = sorted(path.name for path in (sample / "new").iterdir())
    for number, photo in enumerate(sorted((sample / "new").rglob("*.jpg"))):
        target = folder / photo.relative_to(sample / "new")
        target.parent.mkdir(parents=True)
        target.write_bytes(photo.read_bytes())
        scores = tuple(0.8 if name == photo.parent.name else 0.05 for name in names)
        rows.append(Prediction(target, scores, names.index(photo.parent.name)))
        assert number < len(names)
    table = tmp_path / "labels.csv"
    write_table(table, names, rows, folder)
    return table, folder


def test_a_plan_touches_nothing_then_it_is_done_then_undone(labelled: tuple[Path, Path], tmp_path: Path) -> None:
    table, folder = labelled
    before = contents(folder)
    words = ("export", "move", table, folder, tmp_path / "out", "--json")
    done = run_copl(*words)
    planned = last_json(done)
    assert planned == {**planned, "files": 5, "collisions": 0, "replaced": 0, "left_out": 0, "fits": True}
    assert "add --run" in done.stderr
    assert not (tmp_path / "out").exists()
    made = last_json(run_copl(*words, "--run"))
    assert (made["files"], made["left"], made["resumed"]) == (5, 0, 0)
    assert not contents(folder)
    assert sorted(contents(tmp_path / "out"))[0].startswith("gear/gear/")
    listed = last_json(run_copl("undo", "--list", "--json"))["exports"]
    assert [each["export"] for each in listed] == [made["export"]]
    assert run_copl("undo", "--list").stdout.startswith(f"{made['export']}: move of 5 photos to ")
    undone = last_json(run_copl("undo", "--json"))
    assert (undone["files"], undone["left"]) == (5, 0)
    assert contents(folder) == before
    assert not (tmp_path / "out").exists()
    nothing = run_copl("undo")
    assert nothing.exit_code == 2
    assert "There is no export to undo." in nothing.stderr


def test_bad_requests_are_one_sentence(labelled: tuple[Path, Path], tmp_path: Path) -> None:
    table, folder = labelled
    for words, said in (
        (("copy", table, folder, folder / "sorted"), "add --inside"),
        (("copy", tmp_path / "gone.csv", folder, tmp_path / "out"), "(No such file or directory); check the name."),
        (("copy", table, folder / "gear", tmp_path / "out"), "Nothing can be exported; is "),
        (("maps", table, folder, tmp_path / "out"), "--classifier"),
        (("coco", table, folder, tmp_path), "give the name of a file"),
        (("coco", table, folder, tmp_path / "o", "--review-below", 0.5), "--review-below says nothing to “copl export"),
        (("copy", table, folder, tmp_path / "o", "--lightroom-names"), "--lightroom-names says nothing"),
        (("xmp", table, folder, tmp_path / "o", "--classifier", table), "--classifier says nothing"),
        (("copy", table, tmp_path / "gone", tmp_path / "out"), "no folder"),
    ):
        done = run_copl("export", *words, "--run")
        assert done.exit_code == 2
        assert said in done.stderr
        assert done.stderr.strip().splitlines()[-1].startswith("copl: ")
    done = run_copl("undo", 7)
    assert "There is no export 7 to undo" in done.stderr


def test_maps_are_drawn(labelled: tuple[Path, Path], trained: Trained, tmp_path: Path) -> None:
    table, folder = labelled
    lines = table.read_text("utf-8").splitlines(keepends=True)
    table.write_text("".join(lines[:2]), "utf-8")
    made = last_json(
        run_copl("export", "maps", table, folder, tmp_path / "maps", "--classifier", trained[0], "--run", "--json")
    )
    assert made["files"] == 1
    (content,) = contents(tmp_path / "maps").values()
    assert content.startswith(b"\x89PNG")


def test_the_lines_of_the_readme_run(
    trained: Trained, sample: Path, repository: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = (repository / "README.md").read_text("utf-8")
    section = text.split("## Large folders, other programs, more machines\n")[1].split("\n## ")[0]
    lines = re.findall(r"^    (copl .*)$", section, re.M)
    assert [line.split()[1] for line in lines] == ["classify", "export", "undo", "watch", "where"]
    shutil.copy(trained[0], tmp_path / "rubbish.safetensors")
    shutil.copytree(sample / "new", tmp_path / "FOLDER")
    before = contents(tmp_path / "FOLDER")
    monkeypatch.chdir(tmp_path)
    for line in lines:
        words = shlex.split(line)[1:]
        if words[0] == "watch":  # it does not end; it has a test of its own
            continue
        done = run_copl(*words)
        assert done.exit_code == 0, done.stderr
        assert (tmp_path / "SORTED").exists() == (words[0] == "export")
    assert contents(tmp_path / "FOLDER") == before


def rows(table: Path) -> list[dict[str, str]]:
    with table.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


@contextmanager
def watching(words: list[str]) -> Iterator["subprocess.Popen[str]"]:
    """A watch in a process of its own; killed where the test fails."""
    with subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as process:
        try:
            yield process
        finally:
            if process.poll() is None:
                process.kill()


def wait_for_rows(table: Path, count: int, process: "subprocess.Popen[str]") -> None:
    end = time.monotonic() + 240
    while not (table.exists() and len(rows(table)) == count):
        assert process.poll() is None
        assert time.monotonic() < end
        time.sleep(0.1)


def stopped(process: "subprocess.Popen[str]") -> dict[str, Any]:
    """What a watch says when Ctrl-C ends it."""
    process.send_signal(signal.SIGINT)
    out, _ = process.communicate(timeout=120)
    found = json.loads(out.splitlines()[-1])
    assert isinstance(found, dict)
    return found


@pytest.mark.slow
def test_a_watched_folder_grows_a_table(labelled: tuple[Path, Path], trained: Trained, tmp_path: Path) -> None:
    _, folder = labelled
    photos = sorted(folder.rglob("*.jpg"))
    late = photos[-1].read_bytes()
    photos[-1].unlink()
    table = tmp_path / "grows.csv"
    classifier = tmp_path / "mine.safetensors"
    classifier.write_bytes(trained[0].read_bytes())
    words = copl("watch", classifier, folder, "--csv", table, "--json")

    with watching(words) as process:
        wait_for_rows(table, 4, process)
        (folder / "late.jpg").write_bytes(late)
        wait_for_rows(table, 5, process)
        assert stopped(process)["images"] == 5
    changed = table.read_text("utf-8-sig").replace("late.jpg,", "late.jpg,mine,")
    table.write_text(changed, "utf-8-sig")
    (folder / "broken.jpg").write_bytes(b"no photo")
    with watching(words) as process:
        left_out = table.with_name("grows.unreadable.csv")
        wait_for_rows(left_out, 1, process)
        stopped(process)
    assert rows(left_out)[0]["path"] == "broken.jpg"
    assert table.with_name("grows.earlier.csv").read_text("utf-8-sig") == changed
    table.unlink()
    keep_share(classifier, 0.5)  # as the window's slider does
    with watching(words) as process:
        wait_for_rows(table, 5, process)  # written anew from what is kept
        assert {row["decision"] for row in rows(table)} <= {"class", "review", "none"}
        time.sleep(3)
        assert stopped(process)["images"] == 0
