"""The protocol on made-up sets in CoOp's layout: read, run, stopped and gone on with."""

import json
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from fakes import QUICK, drain, save_photo

from copl_engine.backbones.open_clip_backbone import OpenClipBackbone
from copl_engine.bench.coop_data import ELEVEN, SHIFTED, present, read_set, read_shifted
from copl_engine.bench.protocol import PUBLISHED, PUBLISHED_IN, harmonic, planned, protocol, table
from copl_engine.config import Method
from copl_engine.errors import EngineError, FolderProblem
from copl_engine.training.classifier import Classifier

COLOURS = {"red": (200, 40, 40), "green": (40, 190, 60), "blue": (40, 60, 200)}
CONFIG = replace(QUICK, method=Method.COPL, steps=2)


def with_split(root: Path, name: str, classes: Sequence[str] = tuple(COLOURS)) -> None:
    place = ELEVEN[name]
    split: dict[str, list[list[object]]] = {"train": [], "val": [], "test": []}
    for label, colour in enumerate(classes):
        for number, part in enumerate(("train", "train", "val", "test", "test")):
            path = f"{colour}/{number}.jpg"
            save_photo(root / place.folder / place.images / path, COLOURS[colour], 10 * label + number)
            split[part].append([path, label, colour])
    (root / place.folder / place.split).write_text(json.dumps(split))


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("data")
    with_split(root, "caltech101")
    with_split(root, "stanford_cars")
    imagenet = root / "imagenet"
    ids = {"n1": "red", "n2": "green", "n3": "blue"}
    for number, (key, name) in enumerate(ids.items()):
        for part in ("train", "val"):
            for i in range(2):
                save_photo(imagenet / "images" / part / key / f"{i}.JPEG", COLOURS[name], number + i)
        save_photo(root / "imagenetv2" / SHIFTED["imagenetv2"].images / str(number) / "a.jpeg", COLOURS[name], number)
    (imagenet / "classnames.txt").write_text("".join(f"{key} {name}\n" for key, name in ids.items()))
    save_photo(root / "imagenet-adversarial" / "imagenet-a" / "n3" / "a.jpg", COLOURS["blue"], 1)
    aircraft = root / "fgvc_aircraft"
    (aircraft / "images").mkdir(parents=True)
    (aircraft / "variants.txt").write_text("707-320\nA300B4\n")
    for part, lines in (("train", "1 707-320\n2 A300B4\n"), ("test", "3 A300B4\n")):
        (aircraft / f"images_variant_{part}.txt").write_text(lines)
    for i in (1, 2, 3):
        save_photo(aircraft / "images" / f"{i}.jpg", COLOURS["red"], i)
    return root


def test_sets_are_read_as_coop_lays_them_out(root: Path) -> None:
    assert present(root) == ("imagenet", "caltech101", "stanford_cars", "fgvc_aircraft")
    cars = read_set(root, "stanford_cars")
    assert cars.class_names == ("red", "green", "blue")
    assert (len(cars.train), len(cars.test)) == (6, 6)
    assert all(item.path.is_file() for item in (*cars.train, *cars.test))
    aircraft = read_set(root, "fgvc_aircraft")
    assert aircraft.class_names == ("707-320", "A300B4")
    assert [(item.path.name, item.label) for item in aircraft.test] == [("3.jpg", 1)]
    assert [len(read_set(root, "imagenet").test), len(read_shifted(root, "imagenetv2").test)] == [6, 3]
    assert read_shifted(root, "imagenet_a").class_names == ("blue",)


def test_halves_are_the_first_and_the_second(root: Path) -> None:
    found = read_set(root, "caltech101")
    assert found.base().class_names == ("red", "green")
    assert found.new().class_names == ("blue",)
    assert {item.label for item in found.new().test} == {0}
    assert found.shots(1, 1) == found.shots(1, 1)
    assert {name: len(paths) for name, paths in found.shots(16, 1).items()} == {"red": 2, "green": 2, "blue": 2}


def test_classes_of_one_name_stay_two(tiny: OpenClipBackbone, tmp_path: Path) -> None:
    folder = tmp_path / "imagenet"
    lines = ("n1 missile", "n2 sunglasses", "n3 missile", "n4 sunglasses")
    for key, colour in zip(("n1", "n2", "n3", "n4"), (*COLOURS.values(), (90, 90, 90)), strict=True):
        for part in ("train", "val"):
            save_photo(folder / "images" / part / key / "a.JPEG", colour, 1)
    (folder / "classnames.txt").write_text("\n".join(lines))
    found = read_set(tmp_path, "imagenet")
    assert found.class_names == ("missile", "sunglasses", "missile (2)", "sunglasses (2)")
    shots = found.shots(1, 1)
    assert [path.parent.name for paths in shots.values() for path in paths] == ["n1", "n2", "n3", "n4"]
    assert Classifier(tiny, found.class_names).class_names == tuple(shots)


def test_a_stopped_protocol_goes_on(tiny: OpenClipBackbone, root: Path, tmp_path: Path) -> None:
    parts = ("few-shot", "cross-dataset", "domain-shift")
    wanted = planned(root, parts)
    assert len(wanted) == 4 * 5 * 3 + 3 * 3 + 2 * 3
    small = root_of(root, tmp_path / "data")
    running = protocol(tiny, small, ("few-shot",), tmp_path / "log", CONFIG)
    for event in running:
        if event.what.startswith("few-shot"):
            break
    running.close()
    done = sorted(path.name for path in (tmp_path / "log").glob("*.npz"))
    assert len(done) == 1
    stamp = (tmp_path / "log" / done[0]).stat().st_mtime_ns
    _, cells = drain(protocol(tiny, small, ("few-shot",), tmp_path / "log", CONFIG))
    assert (tmp_path / "log" / done[0]).stat().st_mtime_ns == stamp
    assert [(cell.target, cell.shots, len(cell.values)) for cell in cells] == [
        ("caltech101", shots, 3) for shots in (1, 2, 4, 8, 16)
    ]
    assert all(0 <= cell.mean <= 1 for cell in cells)
    with pytest.raises(EngineError, match="other settings or another model"):
        drain(protocol(tiny, small, ("few-shot",), tmp_path / "log", replace(CONFIG, steps=3)))


def test_base_to_new_beside_the_published_figures(tiny: OpenClipBackbone, root: Path, tmp_path: Path) -> None:
    small = root_of(root, tmp_path / "data")
    with_split(small, "caltech101", ("red", "green", "blue", "red"))
    _, cells = drain(protocol(tiny, small, ("base-to-new",), tmp_path / "log", CONFIG))
    assert {cell.half for cell in cells} == {"base", "new"}
    text = table(cells, "tiny")
    assert "average of 1" in text
    assert all(name in text for name in (*PUBLISHED, PUBLISHED_IN))
    for base, new, mean in PUBLISHED.values():
        assert harmonic(base, new) == pytest.approx(mean, abs=0.35)  # averages of harmonic means are not quite it


def test_what_is_not_there_is_said(root: Path, tmp_path: Path) -> None:
    with pytest.raises(FolderProblem, match="none of the eleven"):
        planned(tmp_path, ("few-shot",))
    with pytest.raises(EngineError, match="no part “magic”"):
        planned(root, ("magic",))
    (tmp_path / "dtd").mkdir()
    with pytest.raises(FolderProblem, match="CoOp's layout"):
        read_set(tmp_path, "dtd")


def root_of(root: Path, target: Path) -> Path:
    """A root with one of the sets."""
    target.mkdir(exist_ok=True)
    with_split(target, "caltech101")
    return target
