"""File and class names in any script."""

import csv
import io
import os
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from copl_engine.images.names import clean_name, name_key, path_from_text, path_text, show, sort_key

ODD = [
    "fête 日本 🦊👩‍🔬.jpg",
    "a\nb.jpg",
    "a\rb\tc.jpg",
    "bad\udcff\udc80.jpg",
    "file:x.jpg",
    "100%.jpg",
    "\u202egpj.x",
]


@pytest.mark.parametrize("name", ODD)
@pytest.mark.parametrize("folder", ["/photos", ""])
def test_odd_names_survive_a_table(folder: str, name: str) -> None:
    path = Path(folder, name)
    table = io.StringIO(newline="")
    csv.writer(table).writerow([path_text(path), "cat"])
    table.getvalue().encode("utf-8")
    table.seek(0)
    (row,) = csv.reader(table)
    assert path_from_text(row[0]) == path
    assert "\n" not in row[0]


def test_ordinary_names_are_written_as_they_are() -> None:
    for text in ("/photos/été/日本 (1) 100%.jpg", "C:\\photos\\a.jpg", "/a/👩‍🔬.png"):
        assert path_text(Path(text)) == str(Path(text))
    assert path_text(Path("/a/b\udcff.jpg")) == "file:/a/b%FF.jpg"


@settings(max_examples=200, deadline=None)
@given(st.binary(min_size=1, max_size=40).filter(lambda name: b"\0" not in name))
def test_any_path_comes_back(name: bytes) -> None:
    path = Path(os.fsdecode(name))
    text = path_text(path)
    assert path_from_text(text) == path
    text.encode("utf-8")
    assert len(text.splitlines()) <= 1


def test_shown_names_are_one_line_of_valid_text() -> None:
    assert show("a\nb\udcff\u202e.jpg") == "a\\nb\\xff\\u202e.jpg"
    assert show(Path("/photos/fête 👩‍🔬.jpg")) == str(Path("/photos/fête 👩‍🔬.jpg"))
    for name in ODD:
        assert len(show(name).encode("utf-8").decode().splitlines()) == 1


def test_class_names_are_cleaned_and_compared() -> None:
    assert clean_name("  cafe\u0301 \n au_lait ") == "café au_lait"
    assert clean_name("x\udcff") == "x\\xff"
    assert name_key("Red_Apple") == name_key(" red  apple") == name_key("RED-APPLE")
    assert name_key("STRASSE") == name_key("straße")
    assert name_key("cafe\u0301") == name_key("Café")
    assert name_key("cat") != name_key("cats")
    assert name_key("_- ") == ""


def test_numbers_in_names_sort_as_numbers() -> None:
    names = ["1.jpg", "2.jpg", "10.jpg", "a.jpg", "b2.jpg", "b10.jpg", "b010a.jpg", "ba.jpg", "日本.jpg"]
    keys = [sort_key(name) for name in names]
    assert keys == sorted(keys)
    assert sort_key("b007") == sort_key("b7")
