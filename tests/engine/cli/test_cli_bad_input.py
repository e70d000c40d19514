"""Bad input: one sentence that names the file, exit code 2, no traceback; the rest goes on."""

import json
import struct
import zlib
from pathlib import Path
from typing import Any

import pytest
import torch
from fakes import class_photos, contents, run_copl, save_photo
from safetensors.torch import load, save
from typer.testing import Result

Trained = tuple[Path, dict[str, Any]]


def refused(done: Result, *wanted: str) -> str:
    """The sentence of a refused command."""
    assert done.exit_code == 2, (done.stdout, done.stderr)
    assert "Traceback" not in done.stderr
    assert not done.stdout
    sentence = done.stderr.strip().splitlines()[-1]
    assert sentence.startswith("copl: ")
    assert sentence.endswith(".")
    for words in wanted:
        assert words in sentence
    return sentence


def bomb(path: Path, side: int = 40_000) -> Path:
    """A small PNG that claims 1,600 megapixels."""

    def chunk(kind: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))

    header = struct.pack(">IIBBBBB", side, side, 8, 0, 0, 0, 0)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", header)
        + chunk(b"IDAT", zlib.compress(bytes(100_000)))
        + chunk(b"IEND", b"")
    )
    return path


def test_no_folder(tmp_path: Path) -> None:
    refused(run_copl("train", tmp_path / "gone", "-o", tmp_path / "c"), str(tmp_path / "gone"), "no folder")
    assert not list(tmp_path.iterdir())


def test_a_file_for_a_folder(tmp_path: Path) -> None:
    photo = save_photo(tmp_path / "a.jpg", (1, 2, 3), 0)
    refused(run_copl("train", photo, "-o", tmp_path / "c"), "a.jpg", "is a file")


def test_an_empty_folder(tmp_path: Path, trained: Trained) -> None:
    (tmp_path / "empty").mkdir()
    of_none = run_copl("train", trained[0].parent / "train", "-o", tmp_path / "c", "--none", tmp_path / "empty")
    refused(of_none, "No photos were found")
    refused(run_copl("train", tmp_path / "empty", "-o", tmp_path / "c"), "empty", "sub-folder for each class")
    refused(run_copl("classify", trained[0], tmp_path / "empty", "--csv", tmp_path / "c.csv"), "No photos were found")
    refused(run_copl("explain", trained[0], tmp_path / "empty", "--csv", tmp_path / "c.csv"), "No photos were found")
    assert [path.name for path in tmp_path.iterdir()] == ["empty"]


def test_a_table_or_a_place_that_is_not_named(tmp_path: Path, trained: Trained) -> None:
    for words, wanted in {
        ("--resume",): "--resume goes on with a table",
        ("--on", "ray"): "--csv TABLE.csv or --parquet PLACE",
        ("--parquet", "labels"): "--parquet goes with --on ray",
        ("--review", "10"): "--review is a column of the table",
    }.items():
        refused(run_copl("classify", trained[0], tmp_path, *words), wanted)
    refused(run_copl("classify", trained[0], "s3://bucket/photos"), "s3://bucket/photos", "--on ray")
    text = tmp_path / "text.jpg"
    text.write_text("I am no photo")
    refused(run_copl("classify", trained[0], text), "text.jpg", "no picture")


def test_a_class_with_one_photo_cannot_be_checked(tmp_path: Path) -> None:
    class_photos(tmp_path / "photos", ["red", "green"], 2)
    next((tmp_path / "photos" / "red").iterdir()).unlink()
    done = run_copl("train", tmp_path / "photos", "-o", tmp_path / "c.safetensors")
    assert done.exit_code == 0, done.stderr
    assert done.stdout.splitlines()[-1].endswith("two photos or more of each class, not alike: “red” has only one.")
    names = run_copl("train", tmp_path / "photos", "-o", tmp_path / "c.safetensors", "--method", "zero-shot")
    assert "Nothing was learned from the photos" in names.stdout


def test_photos_without_class_folders(tmp_path: Path) -> None:
    save_photo(tmp_path / "photos" / "a.jpg", (1, 2, 3), 0)
    refused(run_copl("train", tmp_path / "photos", "-o", tmp_path / "c"), "photos", "no sub-folders")


def test_one_class_only(tmp_path: Path) -> None:
    class_photos(tmp_path / "photos", ["red"])
    sentence = refused(run_copl("train", tmp_path / "photos", "-o", tmp_path / "c"))
    assert "two classes" in sentence or "2 classes" in sentence


def test_a_class_with_no_readable_image(tmp_path: Path) -> None:
    class_photos(tmp_path / "photos", ["red", "green"], 2)
    broken = tmp_path / "photos" / "blue" / "broken.jpg"
    broken.parent.mkdir()
    broken.write_bytes(b"no photo")
    refused(run_copl("train", tmp_path / "photos", "-o", tmp_path / "c"), "“blue”", "broken.jpg")
    broken.unlink()
    refused(run_copl("train", tmp_path / "photos", "-o", tmp_path / "c"), "“blue” has no images")


@pytest.mark.parametrize(("first", "second"), [("Hex Nut", "hex_nut"), ("é", "e\u0301"), ("a  b", "a-b")])
def test_class_names_that_collide(tmp_path: Path, first: str, second: str) -> None:
    class_photos(tmp_path / "photos", [first, second], 1)
    refused(run_copl("train", tmp_path / "photos", "-o", tmp_path / "c"), first, "name the same class")


def test_a_class_name_that_is_empty(tmp_path: Path) -> None:
    class_photos(tmp_path / "photos", ["red", "_-_"], 1)
    refused(run_copl("train", tmp_path / "photos", "-o", tmp_path / "c"), "_-_", "no name for a class")


def test_damaged_photos_a_stray_file_and_a_long_name_do_not_stop_a_training(tmp_path: Path, trained: Trained) -> None:
    photos = tmp_path / "photos"
    long = "x" + " of many words" * 15
    assert len(long) >= 196
    examples = class_photos(photos, ["red", long[:200]], 3)
    save_photo(photos / "stray.jpg", (1, 2, 3), 0)
    whole = examples["red"][0].read_bytes()
    (photos / "red" / "truncated.jpg").write_bytes(whole[: len(whole) // 2])
    (photos / "red" / "zero.jpg").write_bytes(b"")
    (photos / "red" / "text.png").write_text("I am no picture")
    (photos / "red" / "renamed.png").write_bytes(whole)  # a JPEG in fact: it is read
    bomb(photos / "red" / "bomb.png")
    before = contents(photos)
    done = run_copl("train", photos, "-o", tmp_path / "c.safetensors", "--json")
    assert done.exit_code == 0, done.stderr
    values = json.loads(done.stdout.splitlines()[-1])
    assert (values["images"], values["unreadable"]) == (7, 4)
    for name in ("stray.jpg", "truncated.jpg", "zero.jpg", "text.png", "bomb.png"):
        assert name in done.stderr
    assert "renamed.png" not in done.stderr
    assert "megapixels" in done.stderr
    assert "longer than the model reads" in done.stderr
    assert "Traceback" not in done.stderr
    assert contents(photos) == before

    labelled = run_copl("classify", trained[0], photos, "--csv", tmp_path / "labels.csv", "--json")
    assert json.loads(labelled.stdout.splitlines()[-1])["images"] == 8
    left_out = (tmp_path / "labels.unreadable.csv").read_text(encoding="utf-8-sig")
    assert len(left_out.splitlines()) == 1 + 4
    assert contents(photos) == before


def test_a_photo_that_cannot_be_explained(tmp_path: Path, trained: Trained) -> None:
    refused(run_copl("explain", trained[0], tmp_path / "gone.jpg", "-o", tmp_path / "m.png"), "gone.jpg")
    refused(
        run_copl("explain", trained[0], bomb(tmp_path / "bomb.png"), "-o", tmp_path / "m.png"), "bomb.png", "megapixels"
    )
    refused(run_copl("explain", trained[0], tmp_path, "-o", tmp_path / "m.png"), "is a folder")
    refused(run_copl("explain", trained[0], tmp_path / "bomb.png"), "-o PICTURE.png")
    assert not (tmp_path / "m.png").exists()


@pytest.mark.parametrize("place", ["gone/out", "file/out", "folder", "/sys/out"])
def test_a_place_that_cannot_be_written(tmp_path: Path, trained: Trained, sample: Path, place: str) -> None:
    (tmp_path / "file").write_bytes(b"")
    (tmp_path / "folder").mkdir()
    target = tmp_path / place
    photo = next((sample / "new" / "gear").glob("*.jpg"))
    refused(run_copl("train", sample / "train", "-o", target), str(target))
    refused(run_copl("classify", trained[0], sample / "new", "--csv", target), str(target))
    refused(run_copl("explain", trained[0], photo, "-o", target), str(target))
    assert sorted(path.name for path in tmp_path.rglob("*")) == ["file", "folder"]


def test_a_demo_without_a_place(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    refused(run_copl("demo", "--out", tmp_path / "file" / "demo"), "file/demo", "cannot be made")
    own = tmp_path / "demo" / "labels.csv"
    own.parent.mkdir()
    own.write_text("mine")
    refused(run_copl("demo", "--out", own.parent), "labels.csv", "is there already")
    assert [*own.parent.iterdir()] == [own]
    assert own.read_text() == "mine"


def test_classifier_files_of_another_kind(tmp_path: Path, trained: Trained, sample: Path) -> None:
    content = trained[0].read_bytes()
    for name, damaged in {"cut": content[:2000], "foreign": b"PK" * 500, "empty": b""}.items():
        path = tmp_path / f"{name}.safetensors"
        path.write_bytes(damaged)
        refused(run_copl("classify", path, sample / "new", "--csv", tmp_path / "t.csv"), str(path))
    refused(
        run_copl("classify", tmp_path / "gone", sample / "new", "--csv", tmp_path / "t.csv"), str(tmp_path / "gone")
    )
    assert not (tmp_path / "t.csv").exists()


def test_evaluations_that_cannot_be(tmp_path: Path, sample: Path) -> None:
    refused(run_copl("evaluate", sample / "train", "--shots", 3, "--seeds", 1), "“gear” has 3 images")
    refused(run_copl("evaluate", sample / "train", "--shots", 1, "--methods", "magic"), "“magic”", "zero-shot")
    refused(run_copl("evaluate", sample / "train", "--names", tmp_path / "gone.csv"), "gone.csv")


def test_words_that_are_no_command() -> None:
    for words in (("train",), ("nonsense",), ("train", "a", "-o", "b", "--method", "magic")):
        done = run_copl(*words)
        assert done.exit_code == 2
        assert "Traceback" not in done.stderr


@pytest.mark.parametrize("part", ["check.labels", "check.fold", "check.prompts", "check.examples"])
@pytest.mark.parametrize("damage", ["short", "below", "nan"])
def test_a_damaged_check_is_refused_in_a_sentence(tmp_path: Path, trained: Trained, part: str, damage: str) -> None:
    content = trained[0].read_bytes()
    tensors = load(content)
    whole = tensors[part]
    damaged = {"short": whole[:-1].clone(), "below": whole - 9, "nan": whole * torch.nan}[damage]
    if damage == "below" and whole.is_floating_point():
        damaged = whole.to(torch.int64).reshape(-1)
    length = int.from_bytes(content[:8], "little")
    metadata = json.loads(content[8 : 8 + length])["__metadata__"]
    file = tmp_path / "bad.safetensors"
    file.write_bytes(save({**tensors, part: damaged.contiguous()}, metadata=metadata))
    for command in (("inspect", file), ("report", file, "-o", tmp_path / "r.html")):
        refused(run_copl(*command), "bad.safetensors", "is damaged")


def test_settings_that_nobody_knows_are_refused_before_training(tmp_path: Path, trained: Trained) -> None:
    content = trained[0].read_bytes()
    length = int.from_bytes(content[:8], "little")
    header = json.loads(json.loads(content[8 : 8 + length])["__metadata__"]["copl"])
    header["training"]["settings"]["method"] = "magic"
    file = trained[0].with_name("magic.safetensors")
    file.write_bytes(save(load(content), metadata={"copl": json.dumps(header)}))
    refused(run_copl("retrain", file, "-o", tmp_path / "c"), "magic.safetensors", "is damaged")
