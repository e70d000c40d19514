"""Labels as the files that other programs for image data read. Each function writes one file.

Formats: Label Studio's basic JSON with predictions (labelstud.io/guide/predictions), COCO's object annotations
(cocodataset.org/#format-data), FiftyOneImageClassificationDataset (docs.voxel51.com), JSON lines, Apache Parquet.
"""

import json
import os
from collections.abc import Callable, Iterator, Mapping
from typing import BinaryIO, Final
from urllib.parse import quote
from xml.sax.saxutils import quoteattr

from copl_engine.errors import EngineError, ImageUnreadable
from copl_engine.export.labels import Label, Labels
from copl_engine.export.tables import DIGITS, relative
from copl_engine.images.decode import header_size
from copl_engine.images.reading import read_file

MODEL: Final = "CoPL Studio"

WriteLabels = Callable[[Labels, BinaryIO], None]


def write_json_lines(labels: Labels, file: BinaryIO) -> None:
    """One JSON object a line: path, class, confidence, scores."""
    for row in labels.rows:
        item = {
            "path": relative(row.path, labels.folder),
            "class": row.name,
            "confidence": round(row.confidence, DIGITS),
            "scores": _scores(row, labels),
        }
        file.write((json.dumps(item, ensure_ascii=False) + "\n").encode())


def write_parquet(labels: Labels, file: BinaryIO) -> None:
    """Columns path, class, confidence, and one a class.

    Raises:
        EngineError: pyarrow is not installed.
    """
    try:
        import pyarrow as pa
        import pyarrow.parquet as pq
    except ImportError as error:
        raise EngineError("Parquet needs pyarrow: pip install 'copl-studio[parquet]'.") from error
    columns: dict[str, object] = {
        "path": pa.array([relative(row.path, labels.folder) for row in labels.rows], pa.string()),
        "class": pa.array([row.name for row in labels.rows], pa.string()),
        "confidence": pa.array([row.confidence for row in labels.rows], pa.float64()),
    }
    for name in labels.class_names:
        column = f"score {name}" if name in columns else name
        columns[column] = pa.array([row.scores.get(name) for row in labels.rows], pa.float64())
    pq.write_table(pa.table(columns), file)


def write_label_studio(labels: Labels, file: BinaryIO) -> None:
    """Tasks with predictions to import; photos are served as local files below the folder."""
    _write_list(file, (_task(row, labels) for row in labels.rows))


def write_label_studio_setup(labels: Labels, file: BinaryIO) -> None:
    """The labelling interface that the tasks' predictions fit."""
    choices = "\n".join(f"    <Choice value={quoteattr(name)}/>" for name in labels.class_names)
    file.write(
        f'<View>\n  <Image name="image" value="$image"/>\n  <Choices name="class" toName="image">\n{choices}\n'
        "  </Choices>\n</View>\n".encode()
    )


def write_coco(labels: Labels, file: BinaryIO) -> None:
    """Images, categories, and for each image one annotation whose box is the whole image.

    A photo whose size cannot be read any more is left out.
    """
    images: list[dict[str, object]] = []
    annotations: list[dict[str, object]] = []
    number = {name: k for k, name in enumerate(labels.class_names, 1)}
    for row in labels.rows:
        try:
            width, height = header_size(read_file(row.path), row.path)
        except ImageUnreadable:
            continue
        index = len(images) + 1
        images.append({"id": index, "file_name": relative(row.path, labels.folder), "width": width, "height": height})
        annotations.append(
            {
                "id": index,
                "image_id": index,
                "category_id": number[row.name],
                "bbox": [0, 0, width, height],
                "area": width * height,
                "iscrowd": 0,
                "score": round(row.confidence, DIGITS),
            }
        )
    categories = [{"id": k, "name": name, "supercategory": ""} for name, k in number.items()]
    whole = {"info": {"description": MODEL}, "images": images, "annotations": annotations, "categories": categories}
    file.write(json.dumps(whole, ensure_ascii=False).encode())


def write_fiftyone_photos(labels: Labels, file: BinaryIO) -> None:
    """The manifest: an identity of each photo to its whole path."""
    _write_mapping(file, {key: str(row.path.absolute()) for key, row in _identities(labels)})


def write_fiftyone_labels(labels: Labels, file: BinaryIO) -> None:
    """Classes, and for each identity its class and confidence."""
    number = {name: k for k, name in enumerate(labels.class_names)}
    found = {
        key: {"label": number[row.name], "confidence": round(row.confidence, DIGITS)}
        for key, row in _identities(labels)
    }
    _write_mapping(file, {"classes": list(labels.class_names), "labels": found})


def _task(row: Label, labels: Labels) -> dict[str, object]:
    choice = {
        "from_name": "class",
        "to_name": "image",
        "type": "choices",
        "value": {"choices": [row.name]},
    }
    place = row.path.absolute().relative_to(labels.folder.absolute().parent)
    return {
        "data": {
            "image": f"/data/local-files/?d={quote(os.fsencode(place.as_posix()))}",
            "path": relative(row.path, labels.folder),
        },
        "predictions": [{"model_version": MODEL, "score": round(row.confidence, DIGITS), "result": [choice]}],
    }


def _identities(labels: Labels) -> Iterator[tuple[str, Label]]:
    """Without dots: what follows one is taken for a file's ending."""
    return ((f"{number:07}", row) for number, row in enumerate(labels.rows))


def _scores(row: Label, labels: Labels) -> dict[str, float]:
    return {name: round(row.scores[name], DIGITS) for name in labels.class_names if name in row.scores}


def _write_list(file: BinaryIO, items: Iterator[Mapping[str, object]]) -> None:
    file.write(b"[")
    for number, item in enumerate(items):
        file.write((",\n" if number else "\n").encode() + json.dumps(item, ensure_ascii=False).encode())
    file.write(b"\n]\n")


def _write_mapping(file: BinaryIO, mapping: Mapping[str, object]) -> None:
    file.write(json.dumps(mapping, ensure_ascii=False, indent=0).encode("utf-8", "surrogateescape"))
