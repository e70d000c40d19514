"""Tables that spreadsheets and programs read, and that ``copl`` reads back."""

import csv
import io
import json
from pathlib import Path

import numpy as np
import pytest

from copl_engine.errors import OutputProblem
from copl_engine.export.labels import read_labels
from copl_engine.export.tables import (
    Columns,
    path_from_cell,
    unreadable_path,
    write_explanations,
    write_json,
    write_table,
    write_unreadable,
)
from copl_engine.types import Box, Explanation, HidingCheck, Prediction, Unreadable

CLASSES = ("cat", "=dog()")
ODD = [
    "plain.jpg",
    "two words, and a comma.jpg",
    'quote " inside.jpg',
    "=1+1.jpg",
    "+49.jpg",
    "-5.jpg",
    "-5",
    "'-5",
    "@home.jpg",
    "\ttab.jpg",
    "'=quoted.jpg",
    "'apostrophe.jpg",
    "line\nbreak.jpg",
    "return\rhere.jpg",
    "日本 🦊👩‍🔬 é e\u0301.jpg",
    "bytes \udcff\udc80.jpg",
    "file:x.jpg",
    "sub/-5.jpg",
    " blank.jpg",
]


def cells(path: Path) -> list[list[str]]:
    content = path.read_bytes()
    assert content.startswith(b"\xef\xbb\xbf")
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))


def prediction(path: Path, first: float = 0.75) -> Prediction:
    return Prediction(path, (first, 1 - first), int(first < 0.5))


def test_a_table_has_the_columns_that_the_manual_names(tmp_path: Path) -> None:
    write_table(tmp_path / "t.csv", ("cat", "dog"), [prediction(tmp_path / "a" / "b.jpg")], tmp_path)
    assert cells(tmp_path / "t.csv") == [
        ["path", "class", "confidence", "cat", "dog"],
        ["a/b.jpg", "cat", "0.750000", "0.750000", "0.250000"],
    ]
    assert (tmp_path / "t.csv").read_bytes().count(b"\r\n") == 2


def test_a_photo_outside_the_folder_keeps_its_whole_path(tmp_path: Path) -> None:
    write_table(tmp_path / "t.csv", ("cat", "dog"), [prediction(Path("/elsewhere/b.jpg"))], tmp_path)
    assert cells(tmp_path / "t.csv")[1][0] == "/elsewhere/b.jpg"


def test_odd_names_are_read_back(tmp_path: Path) -> None:
    write_table(tmp_path / "t.csv", CLASSES, [prediction(tmp_path / name, 0.2) for name in ODD], tmp_path)
    header, *rows = cells(tmp_path / "t.csv")
    assert [path_from_cell(row[0]) for row in rows] == [Path(name) for name in ODD]
    for cell in [cell for row in [header, *rows] for cell in row]:
        assert not cell.startswith(("=", "+", "-", "@", "\t", "\r")) or cell == "-5"  # a number is no formula
        assert "\n" not in cell
    assert header[4] == "'=dog()"
    assert {row[1] for row in rows} == {"'=dog()"}


def test_the_unreadable_get_a_table_beside(tmp_path: Path) -> None:
    target = unreadable_path(tmp_path / "labels.csv")
    assert target == tmp_path / "labels.unreadable.csv"
    write_unreadable(target, [Unreadable(tmp_path / "-a.jpg", "is empty (0 bytes)")], tmp_path)
    assert cells(target) == [["path", "reason"], ["'-a.jpg", "is empty (0 bytes)"]]


def test_json_holds_the_same(tmp_path: Path) -> None:
    write_json(tmp_path / "t.json", CLASSES, [prediction(tmp_path / "é\udcff.jpg", 0.25)], tmp_path)
    (item,) = json.loads((tmp_path / "t.json").read_text(encoding="utf-8"))
    assert item["class"] == "=dog()"
    assert item["confidence"] == 0.75
    assert item["scores"] == {"cat": 0.25, "=dog()": 0.75}
    assert path_from_cell(item["path"]) == Path("é\udcff.jpg")


def test_explanations_as_a_table(tmp_path: Path) -> None:
    explanation = Explanation(
        path=tmp_path / "a.jpg",
        class_names=("cat", "dog"),
        scores=np.array([0.25, 0.75], np.float32),
        best=1,
        weights=np.full((2, 1, 1), 0.5, np.float32),
        contributions=np.ones((2, 1, 1), np.float32),
        shares=np.array([0.5, 0.5], np.float32),
        update_shares=np.array([0.25, 0.75], np.float32),
        effects=np.array([1.5, -0.5], np.float32),
        evidence=np.zeros((2, 1, 1), np.float32),
        hiding=HidingCheck(0.75, 0.5, 0.7),
        by_examples=0.25,
        region=Box(0, 0, 1, 1),
        source_size=(1, 1),
    )
    write_explanations(tmp_path / "e.csv", [explanation], tmp_path)
    header, row = cells(tmp_path / "e.csv")
    found = dict(zip(header, row, strict=True))
    assert (found["path"], found["class"]) == ("a.jpg", "dog")
    for column, wanted in {
        "confidence": 0.75,
        "share_1": 0.5,
        "update_share_1": 0.25,
        "update_share_2": 0.75,
        "effect_1": 1.5,
        "effect_2": -0.5,
        "hidden_hottest": 0.5,
        "hidden_random": 0.7,
        "by_examples": 0.25,
    }.items():
        assert float(found[column]) == pytest.approx(wanted, abs=1e-6), column


def test_an_empty_table_has_its_header(tmp_path: Path) -> None:
    write_table(tmp_path / "t.csv", ("cat", "dog"), [], tmp_path)
    assert cells(tmp_path / "t.csv") == [["path", "class", "confidence", "cat", "dog"]]
    write_explanations(tmp_path / "e.csv", [], tmp_path)
    assert cells(tmp_path / "e.csv")[0][0] == "path"


def test_a_folder_that_is_missing_is_named(tmp_path: Path) -> None:
    with pytest.raises(OutputProblem, match=r"gone/t\.csv"):
        write_table(tmp_path / "gone" / "t.csv", ("cat", "dog"), [], tmp_path)


def test_the_person_s_word_stands_in_the_class_and_is_told_apart(tmp_path: Path) -> None:
    rows = [prediction(tmp_path / "a.jpg"), prediction(tmp_path / "b.jpg")]
    columns = Columns(lambda _row: "review", {tmp_path / "b.jpg": "none of these"})
    write_table(tmp_path / "t.csv", CLASSES, rows, tmp_path, columns)
    with (tmp_path / "t.csv").open(encoding="utf-8-sig", newline="") as file:
        one, two = csv.DictReader(file)
    assert (one["class"], one["decision"], one["said_by"]) == (CLASSES[rows[0].best], "review", "program")
    assert (two["class"], two["said_by"]) == ("none of these", "person")
    write_json(tmp_path / "t.json", CLASSES, rows, tmp_path, columns)
    first, second = json.loads((tmp_path / "t.json").read_text("utf-8"))
    assert (first["class"], first["said_by"]) == (one["class"], "program")
    assert (second["class"], second["decision"]) == ("none of these", "review")
    read = read_labels(tmp_path / "t.csv", tmp_path)
    assert read.class_names == (*CLASSES, "none of these")
    assert [(row.review, row.confidence) for row in read.rows] == [(True, rows[0].confidence), (False, 1.0)]
    assert read.rows[0].scores == dict(zip(CLASSES, rows[0].scores, strict=True))
