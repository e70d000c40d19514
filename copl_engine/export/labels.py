"""Reading a table of labels back, as ``copl classify`` wrote it or a person mended it in a spreadsheet."""

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from copl_engine.errors import EngineError
from copl_engine.export.tables import DECISION, PERSON, SAID_BY, plain_cell
from copl_engine.images.names import path_from_text, show

_FIRST: Final = ("path", "class", "confidence")
_TO_REVIEW: Final = ("review", "none")


class TableProblem(EngineError):
    """A table that is no table of labels, or whose lines do not fit the folder."""


@dataclass(frozen=True, slots=True)
class Label:
    """One photo's line.

    Attributes:
        path: the file, inside the folder.
        name: its class, as the table says: where a person changed it, theirs counts.
        confidence: 0 to 1.
        review: whether the table's decision is that a person should look, or that it is of none of the classes.
        scores: a probability for each of the table's classes.
    """

    path: Path
    name: str
    confidence: float
    scores: Mapping[str, float]
    review: bool = False


@dataclass(frozen=True, slots=True)
class Labels:
    """A table of labels and the folder that its paths are relative to."""

    folder: Path
    class_names: tuple[str, ...]
    rows: tuple[Label, ...]


def read_labels(table: Path, folder: Path) -> Labels:
    """Read a CSV with the columns path, class, confidence, those of ``tables.Columns`` that it has, then one a class.

    What a person said is sure, whatever the program's confidence was.

    Raises:
        TableProblem: it cannot be read, or a line names no class or a file outside the folder.
    """
    if not folder.is_dir():
        raise TableProblem(f"There is no folder “{show(folder)}”; give the folder that the table was made of.")
    try:
        with table.open(encoding="utf-8-sig", newline="") as file:
            header, *lines = [[*map(plain_cell, line)] for line in csv.reader(file) if line] or [[]]
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        said = error.strerror if isinstance(error, OSError) else str(error)
        remedy = "check the name" if isinstance(error, OSError) else "save it as CSV in UTF-8"
        raise TableProblem(f"{show(table)} cannot be read as a table ({said}); {remedy}.") from error
    if tuple(header[:3]) != _FIRST:
        raise TableProblem(f"{show(table)} is no table of labels: its first columns are not path, class, confidence.")
    columns = _columns(header, lines)
    names = header[3 + len(columns) :]
    rows = tuple(_row((table, number), line, names, folder, columns) for number, line in enumerate(lines, 2))
    new = dict.fromkeys(row.name for row in rows if row.name not in names)
    return Labels(folder, (*names, *new), rows)


def _columns(header: list[str], lines: list[list[str]]) -> tuple[str, ...]:
    """Which columns stand before the scores; a class may have the name of one, but its scores are numbers."""
    found: list[str] = []
    for name in (DECISION, SAID_BY):
        at = 3 + len(found)
        if header[at : at + 1] == [name] and not any(_is_number(cell) for line in lines for cell in line[at : at + 1]):
            found.append(name)
    return tuple(found)


def _row(place: tuple[Path, int], line: list[str], names: list[str], folder: Path, columns: tuple[str, ...]) -> Label:
    where = f"{show(place[0])}, line {place[1]}"
    if len(line) < 2 or not line[0] or not line[1].strip():
        raise TableProblem(f"{where}: a path and a class are needed.")
    path = path_from_text(line[0])
    if path.is_absolute() and path.is_relative_to(folder):
        path = path.relative_to(folder)
    if path.is_absolute() or ".." in path.parts:
        raise TableProblem(f"{where}: {show(path)} lies outside {show(folder)}; give the folder that holds it.")
    try:
        confidence = float(line[2]) if len(line) > 2 and line[2] else 1.0
        cells = zip(names, line[3 + len(columns) :], strict=False)
        scores = {name: float(cell) for name, cell in cells if cell}
    except ValueError as error:
        raise TableProblem(f"{where}: a confidence is no number; use figures such as 0.87.") from error
    told = dict(zip(columns, line[3:], strict=False))
    said = told.get(SAID_BY) == PERSON
    review = told.get(DECISION) in _TO_REVIEW and not said
    return Label(folder / path, line[1].strip(), 1.0 if said else confidence, scores, review)


def _is_number(cell: str) -> bool:
    try:
        float(cell)
    except ValueError:
        return False
    return True
