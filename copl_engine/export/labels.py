"""Reading a table of labels back, as ``copl classify`` wrote it or a person mended it in a spreadsheet."""

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from copl_engine.errors import EngineError
from copl_engine.export.tables import plain_cell
from copl_engine.images.names import path_from_text, show

_FIRST: Final = ("path", "class", "confidence")


class TableProblem(EngineError):
    """A table that is no table of labels, or whose lines do not fit the folder."""


@dataclass(frozen=True, slots=True)
class Label:
    """One photo's line.

    Attributes:
        path: the file, inside the folder.
        name: its class, as the table says: where a person changed it, theirs counts.
        confidence: 0 to 1.
        scores: a probability for each of the table's classes.
    """

    path: Path
    name: str
    confidence: float
    scores: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Labels:
    """A table of labels and the folder that its paths are relative to."""

    folder: Path
    class_names: tuple[str, ...]
    rows: tuple[Label, ...]


def read_labels(table: Path, folder: Path) -> Labels:
    """Read a CSV with the columns path, class, confidence, then one a class.

    Raises:
        TableProblem: it cannot be read, or a line names no class or a file outside the folder.
    """
    if not folder.is_dir():
        raise TableProblem(f"There is no folder “{show(folder)}”; give the folder that the table was made of.")
    try:
        with table.open(encoding="utf-8-sig", newline="") as file:
            header, *lines = [[*map(plain_cell, line)] for line in csv.reader(file) if line] or [[]]
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise TableProblem(f"{show(table)} cannot be read as a table ({error}); save it as CSV in UTF-8.") from error
    if tuple(header[:3]) != _FIRST:
        raise TableProblem(f"{show(table)} is no table of labels: its first columns are not path, class, confidence.")
    names = header[3:]
    rows = tuple(_row(table, number, line, names, folder) for number, line in enumerate(lines, 2))
    new = dict.fromkeys(row.name for row in rows if row.name not in names)
    return Labels(folder, (*names, *new), rows)


def _row(table: Path, number: int, line: list[str], names: list[str], folder: Path) -> Label:
    where = f"{show(table)}, line {number}"
    if len(line) < 2 or not line[0] or not line[1].strip():
        raise TableProblem(f"{where}: a path and a class are needed.")
    path = path_from_text(line[0])
    if path.is_absolute() and path.is_relative_to(folder):
        path = path.relative_to(folder)
    if path.is_absolute() or ".." in path.parts:
        raise TableProblem(f"{where}: {show(path)} lies outside {show(folder)}; give the folder that holds it.")
    try:
        confidence = float(line[2]) if len(line) > 2 and line[2] else 1.0
        scores = {name: float(cell) for name, cell in zip(names, line[3:], strict=False) if cell}
    except ValueError as error:
        raise TableProblem(f"{where}: a confidence is no number; use figures such as 0.87.") from error
    return Label(folder / path, line[1].strip(), confidence, scores)
