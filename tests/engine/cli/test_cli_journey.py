"""The commands of the manual, end to end on the sample's photos."""

import csv
import re
from pathlib import Path
from typing import Any

import pytest
from fakes import last_json, run_copl
from PIL import Image

from copl_engine import __version__
from copl_engine.cli.evaluate import read_names
from copl_engine.errors import EngineError

CLASSES = ["gear", "hex bolt", "hex nut", "spring", "washer"]
Trained = tuple[Path, dict[str, Any]]


def rows(table: Path) -> list[dict[str, str]]:
    with table.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def test_version() -> None:
    done = run_copl("--version")
    assert (done.exit_code, done.stdout) == (0, f"copl {__version__}\n")


def test_help_names_every_command() -> None:
    done = run_copl("--help")
    assert done.exit_code == 0
    assert all(command in done.stdout for command in ("train", "classify", "explain", "demo", "evaluate", "bench"))


def test_train_writes_a_small_file(trained: Trained) -> None:
    target, values = trained
    assert values["classifier"] == str(target)
    assert values["classes"] == CLASSES
    assert (values["images"], values["unreadable"]) == (15, 0)
    assert target.stat().st_size < 1_000_000


def test_classify_writes_a_row_a_photo(trained: Trained, sample: Path, tmp_path: Path) -> None:
    broken = sample / "new" / "gear" / "broken.jpg"
    broken.write_bytes(b"no photo")
    table = tmp_path / "labels.csv"
    values = last_json(run_copl("classify", trained[0], sample / "new", "--csv", table, "--json"))
    broken.unlink()
    assert values == {**values, "csv": str(table), "images": 5, "unreadable": 1}
    found = rows(table)
    assert list(found[0]) == ["path", "class", "confidence", *CLASSES]
    assert [row["path"].split("/")[0] for row in found] == CLASSES
    for row in found:
        scores = {name: float(row[name]) for name in CLASSES}
        assert sum(scores.values()) == pytest.approx(1, abs=1e-4)
        assert row["class"] == max(scores, key=scores.__getitem__)
    assert sum(row["class"] == row["path"].split("/")[0] for row in found) >= 3
    (left_out,) = rows(tmp_path / "labels.unreadable.csv")
    assert left_out["path"] == "gear/broken.jpg"
    assert left_out["reason"]
    # all can be read now: the old list of the unreadable goes
    done = run_copl("classify", trained[0], sample / "new", "--csv", table)
    assert done.exit_code == 0
    assert "5 photos labelled" in done.stdout
    assert not (tmp_path / "labels.unreadable.csv").exists()


def test_a_table_with_changed_classes_is_not_lost(trained: Trained, sample: Path, tmp_path: Path) -> None:
    table = tmp_path / "labels.csv"
    command = ("classify", trained[0], sample / "new", "--csv", table)
    for _ in range(2):
        assert run_copl(*command).exit_code == 0
        assert [path.name for path in tmp_path.iterdir()] == ["labels.csv"]  # the same again is no loss
    written = table.read_bytes()
    for changed in (b"corrected", b"corrected twice"):
        table.write_bytes(changed)
        assert "that is kept as" in run_copl(*command).stderr
        assert table.read_bytes() == written
    kept = sorted(tmp_path.glob("labels.earlier*.csv"))
    assert [path.read_bytes() for path in sorted(kept, key=lambda path: path.stat().st_mtime_ns)] == [
        b"corrected",
        b"corrected twice",
    ]
    assert len(list(tmp_path.iterdir())) == 3


def test_without_a_table_the_labels_are_shown(trained: Trained, sample: Path) -> None:
    done = run_copl("classify", trained[0], sample / "new")
    assert done.exit_code == 0, done.stderr
    *lines, last = done.stdout.splitlines()
    assert len(lines) == len(CLASSES)
    assert all(re.fullmatch(r" *\d+%  (gear|hex bolt|hex nut|spring|washer) +\S.*\.jpg", line) for line in lines)
    assert last == "5 photos labelled; --csv TABLE.csv keeps them."
    photo = next((sample / "new" / "gear").glob("*.jpg"))
    values = last_json(run_copl("classify", trained[0], photo, "--json"))
    assert [each["path"] for each in values["photos"]] == [str(photo)]
    assert f"{values['photos'][0]['confidence']:4.0%}  {values['photos'][0]['class']}" in lines[0]


def test_explain_draws_the_maps_of_a_photo(trained: Trained, sample: Path, tmp_path: Path) -> None:
    photo = next((sample / "new" / "gear").glob("*.jpg"))
    values = last_json(run_copl("explain", trained[0], photo, "-o", tmp_path / "maps.png", "--json"))
    assert values["class"] in CLASSES
    assert sum(values["shares"]) == pytest.approx(1, abs=1e-4)
    assert len(values["effects"]) == 4
    with Image.open(tmp_path / "maps.png") as sheet:
        assert sheet.format == "PNG"
        assert sheet.width > 5 * 224


def test_explain_tabulates_a_folder(trained: Trained, sample: Path, tmp_path: Path) -> None:
    values = last_json(run_copl("explain", trained[0], sample / "new", "--csv", tmp_path / "maps.csv", "--json"))
    assert (values["images"], values["unreadable"]) == (5, 0)
    found = rows(tmp_path / "maps.csv")
    assert len(found) == 5
    for row in found:
        assert sum(float(row[f"share_{m}"]) for m in range(1, 5)) == pytest.approx(1, abs=1e-4)


@pytest.mark.slow
def test_evaluate_gives_a_row_a_method_in_their_order(sample: Path) -> None:
    methods = "copl-uniform,zero-shot,nearest-mean"
    words = ("evaluate", sample / "train", "--shots", 2, "--seeds", 2, "--json", "--methods")
    values = last_json(run_copl(*words, methods))
    assert (values["shots"], values["seeds"], values["classes"]) == (2, 2, 5)
    assert [row["method"] for row in values["rows"]] == methods.split(",")
    for row in values["rows"]:
        low, high = row["interval"]
        assert 0 <= low <= row["mean"] <= high <= 1
        assert row["std"] >= 0
    assert last_json(run_copl(*words, "nearest-mean,zero-shot"))["rows"] == values["rows"][:0:-1]


def test_evaluate_by_names_alone(sample: Path, tmp_path: Path) -> None:
    names = tmp_path / "names.csv"
    names.write_text("folder,name\ngear,cogwheel\nspring,coil spring\n", encoding="utf-8-sig")
    words = ("evaluate", sample / "train", "--shots", 0, "--seeds", 1, "--methods", "zero-shot", "--json")
    values = last_json(run_copl(*words, "--names", names))
    assert [row["method"] for row in values["rows"]] == ["zero-shot"]
    assert 0 <= values["rows"][0]["mean"] <= 1
    refused = run_copl("evaluate", sample / "train", "--shots", 0, "--methods", "copl")
    assert refused.exit_code == 2
    assert "“copl” needs examples" in refused.stderr


def test_names_from_a_table(tmp_path: Path) -> None:
    table = tmp_path / "names.csv"
    table.write_text("Folder,Name\nn01,  a dog \n\n n02 ,cat\n", encoding="utf-8")
    assert read_names(table) == {"n01": "a dog", "n02": "cat"}
    table.write_text("n01,dog\n", encoding="utf-8")
    assert read_names(table) == {"n01": "dog"}
    table.write_text("n01,dog\nn02\n", encoding="utf-8")
    with pytest.raises(EngineError, match=r"names\.csv, line 2"):
        read_names(table)
    table.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(EngineError, match=r"names\.csv cannot be read"):
        read_names(table)


def test_a_picture_takes_no_photos_place(trained: Trained, sample: Path, tmp_path: Path) -> None:
    photo, theirs, own = next((sample / "new" / "gear").glob("*.jpg")), tmp_path / "theirs.png", tmp_path / "own.png"
    Image.new("RGB", (4, 4)).save(theirs)
    before = theirs.read_bytes()
    done = run_copl("explain", trained[0], photo, "-o", theirs)
    assert done.exit_code == 2
    assert "was not drawn by CoPL Studio, and photos are never written over" in done.stderr
    assert theirs.read_bytes() == before
    for _ in range(2):  # what CoPL Studio drew may be drawn anew
        assert run_copl("explain", trained[0], photo, "-o", own).exit_code == 0


def test_the_photos_themselves_are_never_written_over(trained: Trained, sample: Path) -> None:
    photo = next((sample / "new" / "washer").glob("*.jpg"))
    before = photo.read_bytes()
    for words in (
        ("explain", trained[0], photo, "-o", photo),
        ("classify", trained[0], sample / "new", "--csv", photo),
        ("explain", trained[0], sample / "new", "--csv", photo),
        ("train", sample / "train", "-o", photo),
    ):
        done = run_copl(*words)
        assert photo.read_bytes() == before
        assert done.exit_code == 2
        assert photo.name in done.stderr


def test_where_tells_of_each_class(sample: Path, trained: Trained) -> None:
    done = run_copl("where", trained[0], sample / "new", "--json")
    values = last_json(done)
    assert (values["images"], values["shortcuts"]) == (5, [])
    assert "what speaks for it lies" in done.stderr
