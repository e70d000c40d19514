"""Predictions as tables: CSV for spreadsheets, JSON for programs.

CSV is UTF-8 with a byte order mark (spreadsheets read anything else as the local code page), quoted as in RFC 4180.
A cell that a spreadsheet would run as a formula gets a leading apostrophe; ``path_from_cell`` takes it off again.
"""

import codecs
import csv
import io
import json
import os
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import Final

from copl_engine.files import write_bytes, writing
from copl_engine.images.names import path_from_text, path_text
from copl_engine.types import Explanation, Prediction, Unreadable

DIGITS: Final = 6
_FORMULA_STARTS: Final = ("=", "+", "-", "@", "\t", "\r")
_NUMBER: Final = re.compile(r"-[0-9]+(\.[0-9]+)?")


DECISION: Final = "decision"
SAID_BY: Final = "said_by"
PERSON: Final = "person"
PROGRAM: Final = "program"


@dataclass(frozen=True, slots=True)
class Columns:
    """What a table has beside path, class, confidence and scores.

    Attributes:
        decide: what to do with each label, for the column ``decision`` (``inference.decision``).
        said: classes by the person's word, by photo; ``class`` then has that, and the column ``said_by`` tells which
            rows have it. Confidence and scores stay the program's.
    """

    decide: Callable[[Prediction], str] | None = None
    said: Mapping[Path, str] | None = None

    def names(self) -> list[str]:
        """Their headings."""
        return [*([DECISION] if self.decide else []), *([SAID_BY] if self.said is not None else [])]

    def values(self, row: Prediction) -> list[str]:
        """Their cells in a row."""
        decision = [self.decide(row)] if self.decide else []
        return [*decision, *([PERSON if row.path in self.said else PROGRAM] if self.said is not None else [])]

    def label(self, row: Prediction, class_names: Sequence[str]) -> str:
        """What a photo is, the person's word first."""
        return (self.said or {}).get(row.path, class_names[row.best])


_NO_MORE: Final = Columns()


def write_table(
    target: Path,
    class_names: Sequence[str],
    rows: Iterable[Prediction],
    root: Path | None = None,
    columns: Columns = _NO_MORE,
) -> None:
    """Write a CSV with columns path, class, confidence, those asked for, and one column a class.

    Args:
        target: the file.
        class_names: K names in the order of the scores.
        rows: predictions.
        root: the folder that paths are written relative to.
        columns: which further ones.

    Raises:
        OutputProblem: the file cannot be written.
    """
    header = ["path", "class", "confidence", *columns.names(), *class_names]
    body = (
        [
            relative(row.path, root),
            columns.label(row, class_names),
            _figure(row.confidence),
            *columns.values(row),
            *map(_figure, row.scores),
        ]
        for row in rows
    )
    _write_csv(target, chain([header], body))


def write_unreadable(target: Path, rows: Iterable[Unreadable], root: Path | None = None) -> None:
    """Write a CSV with columns path, reason.

    Raises:
        OutputProblem: the file cannot be written.
    """
    body = ([relative(row.path, root), row.reason] for row in rows)
    _write_csv(target, chain([["path", "reason"]], body))


def write_json(
    target: Path,
    class_names: Sequence[str],
    rows: Iterable[Prediction],
    root: Path | None = None,
    columns: Columns = _NO_MORE,
) -> None:
    """Write a JSON array with path, class, confidence, what is asked for, and scores of each image.

    Raises:
        OutputProblem: the file cannot be written.
    """
    items = [
        {
            "path": relative(row.path, root),
            "class": columns.label(row, class_names),
            "confidence": round(row.confidence, DIGITS),
            **dict(zip(columns.names(), columns.values(row), strict=True)),
            "scores": {name: round(score, DIGITS) for name, score in zip(class_names, row.scores, strict=True)},
        }
        for row in rows
    ]
    write_bytes(target, (json.dumps(items, ensure_ascii=False, indent=1) + "\n").encode())


def write_explanations(target: Path, rows: Iterable[Explanation], root: Path | None = None) -> None:
    """Write a CSV of shares, update shares, effects, the hiding check and the examples' part, one row an image.

    Raises:
        OutputProblem: the file cannot be written.
    """
    table: list[list[str]] = []
    for row in rows:
        prompts = range(1, len(row.shares) + 1)
        if not table:
            columns = [f"{what}_{m}" for m in prompts for what in ("share", "update_share", "effect")]
            table.append(["path", "class", "confidence", *columns, "hidden_hottest", "hidden_random", "by_examples"])
        numbers = [float(v) for m in prompts for v in (row.shares[m - 1], row.update_shares[m - 1], row.effects[m - 1])]
        table.append(
            [
                relative(row.path, root),
                row.class_names[row.best],
                *map(_figure, (row.hiding.before, *numbers, row.hiding.hottest, row.hiding.random, row.by_examples)),
            ]
        )
    _write_csv(target, table or [["path"]])


def unreadable_path(target: Path) -> Path:
    """Where the files that could not be read are listed: ``labels.csv`` gives ``labels.unreadable.csv``."""
    return target.with_name(f"{target.stem}.unreadable.csv")


def relative(path: Path, root: Path | None) -> str:
    """A path as it is written: relative to the folder where it lies inside it, with forward slashes."""
    if root is not None and path.is_relative_to(root):
        path = path.relative_to(root)
    text = path_text(path)
    return text.replace(os.sep, "/") if os.sep != "/" else text


def path_from_cell(cell: str) -> Path:
    """The path that a table's cell names."""
    return path_from_text(plain_cell(cell))


def plain_cell(cell: str) -> str:
    """A table's cell without the apostrophe that keeps a spreadsheet from running it."""
    return cell[1:] if cell[:1] == "'" and _is_guarded(cell[1:]) else cell


def _write_csv(target: Path, rows: Iterable[Sequence[str]]) -> None:
    """Row by row, so that a table may be of any length."""
    with writing(target) as file:
        file.write(codecs.BOM_UTF8)
        text = io.TextIOWrapper(file, "utf-8", newline="", write_through=True)
        csv.writer(text, lineterminator="\r\n").writerows([_guarded(cell) for cell in row] for row in rows)
        text.detach()


def _guarded(cell: str) -> str:
    return f"'{cell}" if _is_guarded(cell) else cell


def _is_guarded(cell: str) -> bool:
    """Whether a cell gets an apostrophe: a formula, or what would be taken for a guarded one when read back."""
    return cell.lstrip("'").startswith(_FORMULA_STARTS) and not _NUMBER.fullmatch(cell)


def _figure(value: float) -> str:
    return f"{value:.{DIGITS}f}"
