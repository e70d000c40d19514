"""A folder of photos lies elsewhere now: all that a project keeps by their paths follows."""

import json
import os
import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any

from copl_engine.images.names import path_from_text, path_text
from copl_engine.store.journal import Stamp

_UNDER = "(substr({column}, 1, length(:prefix)) = :prefix OR {column} = :old OR {column} LIKE 'file:%')"
_ANSWERS = "answers"  # the kind of the steps that name photos by their paths


def move_folder(connection: sqlite3.Connection, old: Path, new: Path) -> None:
    """Labelled photos, batches, answers and the steps that name photos; the caller's transaction is theirs.

    Photos of the last batch that are the same files by size and time are not labelled again.
    """
    moved = _mover(old, new)
    connection.create_function("moved", 1, moved, deterministic=True)
    values = {"prefix": os.path.join(str(old), ""), "old": path_text(old)}  # noqa: PTH118 - ends with the separator
    where = _UNDER.format(column="path")
    connection.execute(f"UPDATE predictions SET path = moved(path) WHERE {where}", values)
    connection.execute(f"UPDATE OR REPLACE answers SET path = moved(path) WHERE {where}", values)
    for number, source, texts in connection.execute("SELECT id, source, paths FROM batches").fetchall():
        chosen = json.dumps([moved(text) for text in json.loads(texts)]) if texts else None
        connection.execute("UPDATE batches SET source = ?, paths = ? WHERE id = ?", (moved(source), chosen, number))
    for number, change in connection.execute("SELECT id, change FROM steps WHERE kind = ?", (_ANSWERS,)).fetchall():
        named = [{moved(text): said for text, said in half.items()} for half in json.loads(change)]
        connection.execute("UPDATE steps SET change = ? WHERE id = ?", (json.dumps(named), number))
    _recognise(connection, new)


def _mover(old: Path, new: Path) -> Callable[[str], str]:
    def moved(text: str) -> str:
        path = path_from_text(text)
        return path_text(new / path.relative_to(old)) if path.is_relative_to(old) else text

    return moved


def _recognise(connection: sqlite3.Connection, folder: Path) -> None:
    """What is the same file but for the place has the stamp of its new place."""
    values: dict[str, Any] = {"prefix": os.path.join(str(folder), ""), "old": path_text(folder)}  # noqa: PTH118
    query = (
        "SELECT batch, position, path, size, modified FROM predictions WHERE batch = (SELECT max(id) FROM batches) "
        f"AND size IS NOT NULL AND {_UNDER.format(column='path')}"
    )
    stamps = []
    for batch, position, text, size, modified in connection.execute(query, values):
        stamp = Stamp.of(path_from_text(text))
        if stamp is not None and (stamp.size, stamp.modified) == (size, modified):
            stamps.append((stamp.touched, batch, position))
    connection.executemany("UPDATE predictions SET touched = ? WHERE batch = ? AND position = ?", stamps)
