"""Which export of which labels to where: the files it wants, and how each of them is written."""

import hashlib
import io
import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path
from typing import BinaryIO, Final

from copl_engine.errors import EngineError
from copl_engine.export import datasets
from copl_engine.export.contact import PER_SHEET, sheet_rows, write_contact_sheet
from copl_engine.export.labels import Label, Labels
from copl_engine.export.steps import Act, Step, Wanted, Write, class_folders
from copl_engine.export.xmp import sidecars, with_keyword
from copl_engine.images.names import show

REVIEW: Final = "needs review"

Draw = Callable[[Path, BinaryIO], None]
"""Draws the weight maps of a photo: ``export.sheet`` with a classifier, which may take long to load."""


class Kind(StrEnum):
    """What an export makes."""

    COPY = "copy"
    LINK = "link"
    MOVE = "move"
    XMP = "xmp"
    JSON_LINES = "jsonl"
    PARQUET = "parquet"
    LABEL_STUDIO = "label-studio"
    COCO = "coco"
    FIFTYONE = "fiftyone"
    CONTACT_SHEETS = "contact-sheets"
    MAPS = "maps"

    @property
    def sorts(self) -> bool:
        """Whether photos are sorted into class folders."""
        return self in (Kind.COPY, Kind.LINK, Kind.MOVE)


_FILES: Final[Mapping[Kind, Mapping[str, datasets.WriteLabels]]] = {
    Kind.JSON_LINES: {"": datasets.write_json_lines},
    Kind.PARQUET: {"": datasets.write_parquet},
    Kind.COCO: {"": datasets.write_coco},
    Kind.LABEL_STUDIO: {
        "tasks.json": datasets.write_label_studio,
        "label-config.xml": datasets.write_label_studio_setup,
    },
    Kind.FIFTYONE: {"data.json": datasets.write_fiftyone_photos, "labels.json": datasets.write_fiftyone_labels},
}
"""Files of a data set by their names in the chosen folder; no name: the chosen place is the file itself."""

_DRAWN: Final[Mapping[Kind, int]] = {Kind.CONTACT_SHEETS: 28_000, Kind.MAPS: 600_000}
"""Bytes that a photo takes in pictures: those of trashnet, with four prompts."""

_TRIED: Final = 100
"""Photos whose part of a data set is written into memory, to reckon what all of them take."""


@dataclass(frozen=True, slots=True)
class ExportRequest:
    """What the person asks for.

    Attributes:
        kind: what is made.
        labels: of which photos.
        out: the folder, or for one file its place.
        review_below: photos under this confidence, and those that the table sends there, go to "needs review";
            sidecars leave them out.
        inside: the folder may lie inside that of the photos.
        lightroom_names: sidecars are called ``photo.xmp`` instead of ``photo.jpg.xmp`` where none is there.
        draw: for maps.
    """

    kind: Kind
    labels: Labels
    out: Path
    review_below: float = 0.0
    inside: bool = False
    lightroom_names: bool = False
    draw: Draw | None = None

    def __post_init__(self) -> None:
        folder, out = self.labels.folder.absolute(), self.out.absolute()
        if not self.inside and (out.is_relative_to(folder) or out.resolve().is_relative_to(folder.resolve())):
            where = f"{show(self.out)} lies inside the photos' folder {show(folder)}"
            raise EngineError(f"{where}; choose another place, or add --inside.")
        one_file = "" in _FILES.get(self.kind, {})
        if one_file and self.out.is_dir():
            raise EngineError(f"{show(self.out)} is a folder; give the name of a file to write.")
        if not one_file and self.out.is_file():
            raise EngineError(f"{show(self.out)} is a file; give the name of a folder.")

    @property
    def identity(self) -> str:
        """Equal for requests that would make the same files; an interrupted one is gone on with by it."""
        rows = hashlib.sha256(
            json.dumps([[str(r.path), r.name, r.confidence, r.review] for r in self.labels.rows]).encode()
        )
        chosen = {"kind": self.kind, "folder": str(self.labels.folder.absolute()), "out": str(self.out.absolute())}
        options = {"review": self.review_below, "names": self.lightroom_names, "rows": rows.hexdigest()}
        return json.dumps(chosen | options, sort_keys=True)

    @property
    def title(self) -> str:
        """In words, for a list of exports."""
        return f"{self.kind} of {len(self.labels.rows)} photos to {show(self.out)}"

    @property
    def aside(self) -> int:
        """Photos that go to "needs review"."""
        return sum(map(self._unsure, self.labels.rows))

    def wanted(self) -> Iterator[Wanted]:
        """The files, in the order of the labels."""
        match self.kind:
            case Kind.COPY | Kind.LINK | Kind.MOVE:
                return self._sorted(Act(self.kind))
            case Kind.XMP:
                return self._sidecars()
            case Kind.CONTACT_SHEETS:
                return (Wanted(Act.WRITE, None, self.out / name) for name in self._sheets())
            case Kind.MAPS:
                return (Wanted(Act.WRITE, row.path, self._map_of(row)) for row in self.labels.rows)
            case _:
                return (Wanted(Act.WRITE, None, self.out / name) for name in _FILES[self.kind])

    def room(self) -> int:
        """About how many bytes the written files take; those of copies are the plan's to add up."""
        rows = self.labels.rows
        if self.kind.sorts:
            return 0
        if self.kind in _DRAWN:
            return _DRAWN[self.kind] * len(rows)
        if self.kind is Kind.XMP:
            each = {name: len(with_keyword(None, name, self.out)) for name in self.labels.class_names}
            return sum(each[row.name] for row in rows if not self._unsure(row))
        some, written = replace(self.labels, rows=rows[:_TRIED]), io.BytesIO()
        for write in _FILES[self.kind].values():
            write(some, written)
        return len(written.getvalue()) * len(rows) // max(len(some.rows), 1)

    def writer(self) -> Write:
        """Writes a step's file; nothing is read before it is called."""
        rows = {str(row.path.absolute()): row for row in self.labels.rows}
        sheets = self._sheets() if self.kind is Kind.CONTACT_SHEETS else {}

        def write(step: Step, old: bytes | None, file: BinaryIO) -> None:
            if self.kind is Kind.XMP and step.source is not None:
                file.write(with_keyword(old, rows[str(step.source.absolute())].name, step.target))
            elif self.kind is Kind.MAPS and step.source is not None and self.draw is not None:
                self.draw(step.source, file)
            elif self.kind is Kind.CONTACT_SHEETS:
                write_contact_sheet(*sheets[step.target.name], file)
            else:
                files = _FILES[self.kind]
                (files[""] if "" in files else files[step.target.name])(self.labels, file)

        return write

    def _unsure(self, row: Label) -> bool:
        return row.review or row.confidence < self.review_below

    def _sorted(self, act: Act) -> Iterator[Wanted]:
        folders = class_folders((*self.labels.class_names, REVIEW))
        for row in self.labels.rows:
            name = REVIEW if self._unsure(row) else row.name
            yield Wanted(act, row.path, self.out / folders[name] / row.path.relative_to(self.labels.folder))

    def _sidecars(self) -> Iterator[Wanted]:
        written: set[Path] = set()
        for row in self.labels.rows:
            if self._unsure(row):
                continue
            place = self.out / row.path.relative_to(self.labels.folder)
            for sidecar in sidecars(place, not self.lightroom_names):
                target = place.with_name(f"{place.name}.xmp") if sidecar in written else sidecar
                written.add(target)  # photo.jpg and photo.png must not share one photo.xmp
                yield Wanted(Act.WRITE, row.path, target)

    def _sheets(self) -> dict[str, tuple[str, list[Label]]]:
        """File names of contact sheets to their titles and photos."""
        found: dict[str, tuple[str, list[Label]]] = {}
        folders = class_folders(self.labels.class_names)
        for name in self.labels.class_names:
            rows = [row for row in self.labels.rows if row.name == name]
            pages = -(-len(rows) // PER_SHEET)
            for page in range(1, pages + 1):
                number = "" if pages == 1 else f" {page}"
                title = f"{name}: {len(rows)} photos" + (f", sheet {page} of {pages}" if pages > 1 else "")
                found[f"{folders[name]}{number}.png"] = (title, list(sheet_rows(rows, page)))
        return found

    def _map_of(self, row: Label) -> Path:
        place = self.out / row.path.relative_to(self.labels.folder)
        return place.with_name(f"{place.name}.png")
