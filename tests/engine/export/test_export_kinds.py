"""What exports make: each kind as the program that reads it wants it."""

import csv
import io
import json
import xml.etree.ElementTree as ET
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import numpy as np
import pytest
from PIL import Image

from copl_engine.errors import EngineError
from copl_engine.export.journal import ExportJournal
from copl_engine.export.labels import Labels, TableProblem, read_labels
from copl_engine.export.perform import begin, perform
from copl_engine.export.request import ExportRequest, Kind
from copl_engine.export.steps import Plan, class_folders, plan
from copl_engine.export.tables import write_table
from copl_engine.export.undo import undo
from copl_engine.export.xmp import SidecarProblem, with_keyword
from copl_engine.generators import drain
from copl_engine.types import Prediction

CLASSES = ("glass", "a/b: c")
RDF, DC, LR = (
    "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}",
    "{http://purl.org/dc/elements/1.1/}",
    "{http://ns.adobe.com/lightroom/1.0/}",
)


@pytest.fixture
def labels(tmp_path: Path) -> Labels:
    """Six photos in two folders, labelled in a table; the last is a narrow one."""
    folder = tmp_path / "photos"
    rows = []
    for number in range(6):
        path = folder / f"sub {number % 2}" / f"é {number}.jpg"
        path.parent.mkdir(parents=True, exist_ok=True)
        pixels = np.full((30, 40 if number < 5 else 20, 3), 40 * number, np.uint8)
        Image.fromarray(pixels).save(path)
        first = 0.95 - 0.1 * number
        rows.append(Prediction(path, (first, 1 - first), int(first < 0.5)))
    write_table(tmp_path / "labels.csv", CLASSES, rows, folder)
    return read_labels(tmp_path / "labels.csv", folder)


def planned(journal: ExportJournal, request: ExportRequest) -> Plan:
    return plan(request.wanted(), request.out, journal.is_claimed)


def done(tmp_path: Path, request: ExportRequest) -> int:
    """Do an export; its number."""
    journal = ExportJournal(tmp_path / "state")
    with journal.transaction():
        number = begin(journal, request.identity, request.title, planned(journal, request))
    summary = drain(perform(journal, number, request.writer()))
    assert not summary.left
    journal.close()
    return number


def undone(tmp_path: Path, number: int) -> None:
    journal = ExportJournal(tmp_path / "state")
    drain(undo(journal, number))
    journal.close()


def files(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


def test_labels_are_read_back_with_a_persons_changes(labels: Labels, tmp_path: Path) -> None:
    assert labels.class_names == CLASSES
    assert [row.name for row in labels.rows] == ["glass"] * 5 + ["a/b: c"]
    assert labels.rows[0].confidence == pytest.approx(0.95)
    assert labels.rows[0].scores == {"glass": pytest.approx(0.95), "a/b: c": pytest.approx(0.05)}
    table = tmp_path / "labels.csv"
    text = table.read_text("utf-8-sig").replace("1.jpg,glass", "1.jpg,my own")
    table.write_text(text, "utf-8")
    changed = read_labels(table, labels.folder)
    assert changed.class_names == (*CLASSES, "my own")
    assert changed.rows[1].name == "my own"


def test_what_was_never_made_does_not_count_as_taken_back(labels: Labels, tmp_path: Path) -> None:
    request = ExportRequest(Kind.COPY, labels, tmp_path / "out")
    journal = ExportJournal(tmp_path / "state")
    with journal.transaction():
        number = begin(journal, request.identity, request.title, planned(journal, request))
    summary = drain(undo(journal, number))
    journal.close()
    assert (summary.files, summary.left) == (0, ())


def test_the_tables_decisions_send_photos_to_review(tmp_path: Path) -> None:
    table = tmp_path / "t.csv"
    lines = ("path,class,confidence,decision,glass,decision", "a.jpg,glass,0.9,keep,0.9,0.1")
    table.write_text("\n".join((*lines, "b.jpg,glass,0.8,review,0.8,0.2", "c.jpg,glass,0.7,none,0.7,0.3\n")))
    for name in "abc":
        (tmp_path / f"{name}.jpg").write_bytes(b"x")
    read = read_labels(table, tmp_path)
    assert read.class_names == ("glass", "decision")
    assert [row.review for row in read.rows] == [False, True, True]
    assert read.rows[1].scores == {"glass": 0.8, "decision": 0.2}
    request = ExportRequest(Kind.COPY, read, tmp_path / "out", inside=True)
    assert [item.target.parent.name for item in request.wanted()] == ["glass", "needs review", "needs review"]
    table.write_text("path,class,confidence,decision,glass\na.jpg,glass,0.9,0.1,0.9\n")  # a class of this name
    assert read_labels(table, tmp_path).class_names == ("decision", "glass")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("a,b\n1,2\n", "no table of labels"),
        ("path,class,confidence\n../x.jpg,glass,0.5\n", r"line 2: .* lies outside"),
        ("path,class,confidence\n/etc/passwd,glass,0.5\n", r"line 2: .* lies outside"),
        ("path,class,confidence\nx.jpg,,0.5\n", "line 2: a path and a class"),
        ("path,class,confidence\nx.jpg,glass,much\n", "line 2: a confidence is no number"),
        ("", "no table of labels"),
    ],
)
def test_tables_that_are_none_are_refused(tmp_path: Path, text: str, said: str) -> None:
    (tmp_path / "t.csv").write_text(text)
    with pytest.raises(TableProblem, match=said):
        read_labels(tmp_path / "t.csv", tmp_path)
    with pytest.raises(TableProblem, match="no folder"):
        read_labels(tmp_path / "t.csv", tmp_path / "gone")


def test_photos_are_copied_into_class_folders_with_their_sub_folders(labels: Labels, tmp_path: Path) -> None:
    request = ExportRequest(Kind.COPY, labels, tmp_path / "out", review_below=0.6)
    (tmp_path / "out" / "glass" / "sub 0").mkdir(parents=True)
    (tmp_path / "out" / "glass" / "sub 0" / "É 0.jpg").write_bytes(b"foreign")  # on some disks the same name
    (tmp_path / "out" / "glass" / "sub 0" / "é 2.jpg").write_bytes(b"foreign")
    journal = ExportJournal(tmp_path / "state")
    first = planned(journal, request)
    journal.close()
    assert (len(first.steps), first.renamed, first.replaced) == (6, 1, 0)
    assert first.needed == sum(row.path.stat().st_size for row in labels.rows)
    assert first.fits
    assert len(files(tmp_path / "out")) == 2  # a plan touches nothing
    number = done(tmp_path, request)
    assert files(tmp_path / "out") == [
        "glass/sub 0/É 0.jpg",
        "glass/sub 0/é 0.jpg",
        "glass/sub 0/é 2 (2).jpg",
        "glass/sub 0/é 2.jpg",
        "glass/sub 1/é 1.jpg",
        "glass/sub 1/é 3.jpg",
        "needs review/sub 0/é 4.jpg",
        "needs review/sub 1/é 5.jpg",
    ]
    assert (tmp_path / "out/glass/sub 0/é 2 (2).jpg").read_bytes() == labels.rows[2].path.read_bytes()
    undone(tmp_path, number)
    assert files(tmp_path / "out") == ["glass/sub 0/É 0.jpg", "glass/sub 0/é 2.jpg"]


def test_links_take_no_room(labels: Labels, tmp_path: Path) -> None:
    request = ExportRequest(Kind.LINK, labels, tmp_path / "out")
    journal = ExportJournal(tmp_path / "state")
    assert planned(journal, request).needed == 0
    journal.close()
    number = done(tmp_path, request)
    made = list((tmp_path / "out").rglob("*.jpg"))
    assert len(made) == 6
    assert all(path.stat().st_nlink == 2 for path in made)
    undone(tmp_path, number)
    assert not (tmp_path / "out").exists()
    assert all(row.path.stat().st_nlink == 1 for row in labels.rows)


def test_the_photos_folder_is_no_place_unless_asked(labels: Labels) -> None:
    for out in (labels.folder, labels.folder / "sorted"):
        with pytest.raises(EngineError, match="lies inside the photos' folder"):
            ExportRequest(Kind.COPY, labels, out)
    ExportRequest(Kind.COPY, labels, labels.folder / "sorted", inside=True)


def test_folders_of_classes_are_names_that_every_system_takes() -> None:
    names = ("a/b", "a_b", "CON", "..", "x" * 200, "Glass", "glass", "nul.txt", "tab\there")
    folders = class_folders(names)
    assert list(folders) == list(names)
    assert len({folder.casefold() for folder in folders.values()}) == len(names)
    assert folders["a/b"] == "a_b"
    assert folders["a_b"] == "a_b (2)"
    assert folders["CON"] == "CON_"
    assert all(folder.strip(" .") == folder and len(folder) < 100 for folder in folders.values())


def bag(content: bytes, namespace: str, name: str) -> list[str | None]:
    root = ET.fromstring(content)
    (found,) = root.findall(f".//{namespace}{name}/{RDF}Bag")
    return [item.text for item in found.findall(f"{RDF}li")]


def test_a_new_sidecar_has_both_lists() -> None:
    content = with_keyword(None, "glass", Path("a.xmp"))
    assert content.startswith(b"<?xpacket begin=")
    assert content.rstrip().endswith(b'<?xpacket end="w"?>')
    assert bag(content, DC, "subject") == ["glass"]
    assert bag(content, LR, "hierarchicalSubject") == ["AI|glass"]
    root = ET.fromstring(content)
    assert root.tag == "{adobe:ns:meta/}xmpmeta"
    assert root[0].tag == f"{RDF}RDF"
    assert root[0][0].attrib == {f"{RDF}about": ""}


OTHERS = """<?xml version="1.0" encoding="UTF-8"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/" x:xmptk="XMP Core 4.4.0-Exiv2">
 <!-- of another program -->
 <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
  <rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:purl="http://purl.org/dc/elements/1.1/"
    xmlns:digiKam="http://www.digikam.org/ns/1.0/" xmlns:darktable="http://darktable.sf.net/" xmp:Rating="4"
    darktable:history_end="11">
   <purl:subject><rdf:Bag><rdf:li>grandma</rdf:li><rdf:li>glass</rdf:li></rdf:Bag></purl:subject>
   <digiKam:TagsList><rdf:Seq><rdf:li>People/grandma</rdf:li></rdf:Seq></digiKam:TagsList>
   <purl:description><rdf:Alt><rdf:li xml:lang="x-default">Ein Süßes &amp; Feines</rdf:li></rdf:Alt></purl:description>
  </rdf:Description>
 </rdf:RDF>
</x:xmpmeta>
"""


def test_what_others_wrote_stays() -> None:
    merged = with_keyword(OTHERS.encode(), "metal", Path("a.xmp"))
    text = merged.decode()
    for kept in (
        "of another program",
        'xmp:Rating="4"',
        'darktable:history_end="11"',
        "<rdf:li>People/grandma</rdf:li>",
        "Ein Süßes &amp; Feines",
        'x:xmptk="XMP Core 4.4.0-Exiv2"',
    ):
        assert kept in text
    assert bag(merged, DC, "subject") == ["grandma", "glass", "metal"]
    assert bag(merged, LR, "hierarchicalSubject") == ["AI|metal"]
    assert "<rdf:li>AI/metal</rdf:li>" in text
    again = with_keyword(merged, "metal", Path("a.xmp"))
    assert ET.canonicalize(again) == ET.canonicalize(merged)
    changed = with_keyword(merged, "paper", Path("a.xmp"))
    assert bag(changed, DC, "subject") == ["grandma", "glass", "paper"]  # the person's own word stays
    assert bag(changed, LR, "hierarchicalSubject") == ["AI|paper"]
    assert "AI/metal" not in changed.decode()


@pytest.mark.parametrize("content", [b"", b"no xml", b"<a/>", b"<!DOCTYPE x [<!ENTITY"])
def test_a_sidecar_that_is_no_xmp_is_left(content: bytes) -> None:
    with pytest.raises(SidecarProblem, match=r"a\.xmp is there and is no XMP"):
        with_keyword(content, "glass", Path("a.xmp"))


def test_sidecars_of_either_habit_are_merged_and_brought_back(labels: Labels, tmp_path: Path) -> None:
    sub = labels.folder / "sub 0"
    (sub / "é 0.xmp").write_text(OTHERS, "utf-8")
    (sub / "é 2.jpg.xmp").write_text(OTHERS, "utf-8")
    Image.new("RGB", (8, 8)).save(sub / "é 4.png")
    before = {path: (path.read_bytes(), path.stat().st_mtime_ns) for path in labels.folder.rglob("*.*")}
    request = ExportRequest(Kind.XMP, labels, labels.folder, review_below=0.6, inside=True)
    number = done(tmp_path, request)
    assert [name for name in files(labels.folder) if name.endswith(".xmp")] == [
        "sub 0/é 0.xmp",
        "sub 0/é 2.jpg.xmp",
        "sub 1/é 1.jpg.xmp",
        "sub 1/é 3.jpg.xmp",
    ]
    assert bag((sub / "é 0.xmp").read_bytes(), DC, "subject") == ["grandma", "glass"]
    assert bag((sub / "é 0.xmp").read_bytes(), LR, "hierarchicalSubject") == ["AI|glass"]
    undone(tmp_path, number)
    after = {path: (path.read_bytes(), path.stat().st_mtime_ns) for path in labels.folder.rglob("*.*")}
    assert after == before
    request = ExportRequest(Kind.XMP, labels, labels.folder, inside=True, lightroom_names=True)
    done(tmp_path, request)
    assert (sub / "é 4.xmp").exists()


def test_json_lines(labels: Labels, tmp_path: Path) -> None:
    done(tmp_path, ExportRequest(Kind.JSON_LINES, labels, tmp_path / "l.jsonl"))
    lines = [json.loads(line) for line in (tmp_path / "l.jsonl").read_text("utf-8").splitlines()]
    assert lines[0] == {
        "path": "sub 0/é 0.jpg",
        "class": "glass",
        "confidence": 0.95,
        "scores": {"glass": 0.95, "a/b: c": 0.05},
    }
    assert len(lines) == 6


def test_parquet(labels: Labels, tmp_path: Path) -> None:
    from pyarrow import parquet

    done(tmp_path, ExportRequest(Kind.PARQUET, labels, tmp_path / "l.parquet"))
    table = parquet.read_table(tmp_path / "l.parquet")
    assert table.column_names == ["path", "class", "confidence", *CLASSES]
    assert table.column("path").to_pylist()[5] == "sub 1/é 5.jpg"
    assert table.column("confidence").to_pylist() == pytest.approx([row.confidence for row in labels.rows])


def test_label_studio(labels: Labels, tmp_path: Path) -> None:
    done(tmp_path, ExportRequest(Kind.LABEL_STUDIO, labels, tmp_path / "ls"))
    tasks = json.loads((tmp_path / "ls" / "tasks.json").read_text("utf-8"))
    setup = ET.fromstring((tmp_path / "ls" / "label-config.xml").read_text("utf-8"))
    image, choices = setup.find("Image"), setup.find("Choices")
    assert image is not None
    assert choices is not None
    offered = [choice.attrib["value"] for choice in choices]
    assert offered == list(CLASSES)
    for task in tasks:  # what labelstud.io/guide/predictions asks for
        assert image.attrib["value"] == "$image"
        asked = parse_qs(urlsplit(task["data"]["image"]).query)["d"][0]  # as the server reads the address
        assert (labels.folder.parent / asked).is_file()
        (prediction,) = task["predictions"]
        assert 0 <= prediction["score"] <= 1
        assert prediction["model_version"]
        (result,) = prediction["result"]
        assert result["type"] == "choices"
        assert (result["from_name"], result["to_name"]) == (choices.attrib["name"], image.attrib["name"])
        assert result["to_name"] == choices.attrib["toName"]
        assert set(result["value"]["choices"]) <= set(offered)
    assert len(tasks) == 6


def test_label_studio_finds_photos_of_any_name(tmp_path: Path) -> None:
    folder = tmp_path / "a & b"
    folder.mkdir()
    path = folder / "50%20 + #1 é.jpg"
    Image.new("RGB", (4, 4)).save(path, "JPEG")
    write_table(tmp_path / "t.csv", CLASSES, [Prediction(path, (0.9, 0.1), 0)], folder)
    done(tmp_path, ExportRequest(Kind.LABEL_STUDIO, read_labels(tmp_path / "t.csv", folder), tmp_path / "ls"))
    (task,) = json.loads((tmp_path / "ls" / "tasks.json").read_text("utf-8"))
    assert parse_qs(urlsplit(task["data"]["image"]).query)["d"] == [f"a & b/{path.name}"]
    assert task["data"]["path"] == path.name


def test_coco(labels: Labels, tmp_path: Path) -> None:
    done(tmp_path, ExportRequest(Kind.COCO, labels, tmp_path / "coco.json"))
    whole = json.loads((tmp_path / "coco.json").read_text("utf-8"))
    assert [(c["id"], c["name"]) for c in whole["categories"]] == [(1, "glass"), (2, "a/b: c")]
    images = {image["id"]: image for image in whole["images"]}
    assert len(images) == len(whole["annotations"]) == 6
    assert (images[6]["width"], images[6]["height"]) == (20, 30)
    for annotation in whole["annotations"]:
        image = images[annotation["image_id"]]
        assert (labels.folder / image["file_name"]).is_file()
        assert annotation["bbox"] == [0, 0, image["width"], image["height"]]
        assert annotation["area"] == image["width"] * image["height"]
        assert annotation["iscrowd"] == 0
        assert annotation["category_id"] in (1, 2)
    assert whole["annotations"][5]["category_id"] == 2


def test_fiftyone(labels: Labels, tmp_path: Path) -> None:
    done(tmp_path, ExportRequest(Kind.FIFTYONE, labels, tmp_path / "fo"))
    photos = json.loads((tmp_path / "fo" / "data.json").read_text("utf-8"))
    found = json.loads((tmp_path / "fo" / "labels.json").read_text("utf-8"))
    assert found["classes"] == list(CLASSES)
    assert list(found["labels"]) == list(photos)
    for (key, label), row in zip(found["labels"].items(), labels.rows, strict=True):
        assert "." not in key
        assert Path(photos[key]) == row.path.absolute()
        assert found["classes"][label["label"]] == row.name
        assert label["confidence"] == pytest.approx(row.confidence, abs=1e-6)


def test_contact_sheets(labels: Labels, tmp_path: Path) -> None:
    done(tmp_path, ExportRequest(Kind.CONTACT_SHEETS, labels, tmp_path / "sheets"))
    assert files(tmp_path / "sheets") == ["a_b_ c.png", "glass.png"]
    with Image.open(tmp_path / "sheets" / "glass.png") as sheet:
        assert sheet.format == "PNG"
        drawn = np.asarray(sheet)
    assert drawn.std() > 10


def test_maps_are_drawn_by_what_is_given(labels: Labels, tmp_path: Path) -> None:
    request = ExportRequest(
        Kind.MAPS, labels, tmp_path / "maps", draw=lambda photo, file: file.write(photo.name.encode()) and None
    )
    done(tmp_path, request)
    assert files(tmp_path / "maps") == sorted(f"sub {n % 2}/é {n}.jpg.png" for n in range(6))
    assert (tmp_path / "maps/sub 1/é 3.jpg.png").read_bytes() == "é 3.jpg".encode()


def test_a_file_that_is_replaced_comes_back(labels: Labels, tmp_path: Path) -> None:
    target = tmp_path / "l.jsonl"
    target.write_bytes(b"the person's")
    number = done(tmp_path, ExportRequest(Kind.JSON_LINES, labels, target))
    assert target.read_bytes() != b"the person's"
    undone(tmp_path, number)
    assert target.read_bytes() == b"the person's"


def test_no_room_is_said_before_anything_is_done(labels: Labels, tmp_path: Path) -> None:
    journal = ExportJournal(tmp_path / "state")
    request = ExportRequest(Kind.COPY, labels, tmp_path / "out")
    tight = plan(request.wanted(), request.out, journal.is_claimed, room=10**18)
    assert not tight.fits
    with pytest.raises(EngineError, match="choose another disk"):
        begin(journal, request.identity, request.title, tight)
    journal.close()
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("kind", [kind for kind in Kind if not kind.sorts and kind is not Kind.MAPS])
def test_what_written_files_will_take_is_reckoned(kind: Kind, labels: Labels, tmp_path: Path) -> None:
    out = tmp_path / "out"
    request = ExportRequest(kind, labels, out)
    done(tmp_path, request)
    taken = sum(path.stat().st_size for path in (out.rglob("*") if out.is_dir() else [out]) if path.is_file())
    exact = kind is not Kind.CONTACT_SHEETS  # grey squares take less than photos do
    assert request.room() == taken if exact else taken < request.room()


def test_cells_that_a_spreadsheet_would_run_are_read_as_they_are(tmp_path: Path) -> None:
    Image.new("RGB", (4, 4)).save(tmp_path / "=1.jpg")
    write_table(tmp_path / "t.csv", ("=a", "b"), [Prediction(tmp_path / "=1.jpg", (0.9, 0.1), 0)], tmp_path)
    (row,) = list(csv.reader(io.StringIO((tmp_path / "t.csv").read_text("utf-8-sig"))))[1:]
    assert row[0] == "'=1.jpg"
    read = read_labels(tmp_path / "t.csv", tmp_path)
    assert (read.rows[0].path, read.rows[0].name) == (tmp_path / "=1.jpg", "=a")
