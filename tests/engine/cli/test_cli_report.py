"""What the check on held-out examples becomes: the report, and the photos sent to review."""

import csv
import re
import shutil
from pathlib import Path
from typing import Any

from fakes import class_photos, last_json, run_copl

Trained = tuple[Path, dict[str, Any]]


def test_train_says_how_surely(trained: Trained) -> None:
    _, values = trained
    assert values["method"] in ("copl", "copl+examples")
    said = values["accuracy"]
    assert 0 <= said["low"] < said["estimate"] < said["high"] <= 1


def test_the_report_is_one_file_with_everything(trained: Trained, tmp_path: Path) -> None:
    page = tmp_path / "report.html"
    values = last_json(run_copl("report", trained[0], "-o", page, "--json"))
    text = page.read_text(encoding="utf-8")
    assert values["photos_missing"] == 0
    assert values["examples"] == 15
    assert f"about {values['estimate']:.0%}" in text
    for part in ("Class by class", "Does its confidence mean", "Against other methods", "Where each prompt looked"):
        assert part in text
    assert text.count("<svg") == 2
    assert "data:image/jpeg;base64," in text
    links = re.findall(r'(?:src|href)="([^"]+)"', text)
    assert all(link.startswith("data:") for link in links)  # nothing is fetched
    assert "zero-shot" in text
    assert "linear probe" in text
    assert "Not asked: coop and cocoop; “copl train --compare” does." in text
    assert text.count("all of them are held for none of the classes") == 1  # 5% of 15 is less than one


def test_the_report_of_moved_photos(trained: Trained, sample: Path, tmp_path: Path) -> None:
    moved = tmp_path / "elsewhere" / "a.safetensors"
    moved.parent.mkdir()
    shutil.copy(trained[0], moved)
    done = run_copl("report", moved, "-o", tmp_path / "report.html")
    assert done.exit_code == 0
    assert "15 of 15 photos are not where they were" in done.stderr
    found = last_json(run_copl("report", moved, "-o", tmp_path / "r.html", "--photos", sample / "train", "--json"))
    assert found["photos_missing"] == 0


def test_a_share_goes_to_review(trained: Trained, sample: Path, tmp_path: Path) -> None:
    table = tmp_path / "labels.csv"
    values = last_json(run_copl("classify", trained[0], sample / "new", "--csv", table, "--review", "50", "--json"))
    with table.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert list(rows[0])[:4] == ["path", "class", "confidence", "decision"]
    assert all(row["decision"] in ("class", "review", "none") for row in rows)
    assert sum(values["decisions"].values()) == len(rows) == 5


def test_what_was_not_checked_cannot_be_reported(tmp_path: Path) -> None:
    class_photos(tmp_path / "photos", ("red", "green"), 1)
    file = tmp_path / "one.safetensors"
    assert run_copl("train", tmp_path / "photos", "-o", file).exit_code == 0
    done = run_copl("report", file, "-o", tmp_path / "report.html")
    assert done.exit_code == 2
    assert "holds no check on held-out examples" in done.stderr
    done = run_copl("classify", file, tmp_path / "photos", "--csv", tmp_path / "t.csv", "--review", "10")
    assert done.exit_code == 2
    assert "cannot say what to review" in done.stderr
