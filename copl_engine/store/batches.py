"""Labelled photos in a project: kept a portion at a time, as they come."""

import json
from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from copl_engine.images.names import path_text, show, sort_key
from copl_engine.images.stream import Stuck
from copl_engine.store.journal import Stamp
from copl_engine.store.pages import Pages
from copl_engine.types import Prediction, Unreadable

KEPT_OF_ONE: Final = 2
"""Batches of one choice of photos that are kept, whatever classifier labelled them."""

KEPT: Final = 8
"""Batches that are kept in all."""

_DIGITS: Final = 6  # of a score
_KEPT: Final = (
    "batch, position, path, best, scores, reason, size, modified, touched, familiarity, confidence, evidence, "
    "name, name_key"
)


class Batches(Pages):
    """Writes a project's batches as well."""

    def begin(self, paths: Sequence[Path], class_names: Sequence[str], classifier: str) -> int:
        """Begin to keep labelled photos of these files and folders; gives the batch's number.

        Older batches go: of the same choice of photos the last one stays, to compare with, and of all the last few.
        What the person said of photos is no part of a batch and stays.
        """
        texts = [path_text(path) for path in paths]
        started = datetime.now(UTC).isoformat(timespec="seconds")
        with self._connection as connection:
            self._forget_older(json.dumps(texts))
            cursor = connection.execute(
                "INSERT INTO batches (started, source, class_names, paths, classifier) VALUES (?, ?, ?, ?, ?)",
                (started, show(texts[0]), json.dumps(list(class_names)), json.dumps(texts), classifier),
            )
        return int(cursor.lastrowid or 0)

    def _forget_older(self, chosen: str) -> None:
        """Make room for a batch of these photos."""
        left: Counter[str] = Counter({chosen: 1})
        rows = self._connection.execute("SELECT id, coalesce(paths, source) FROM batches ORDER BY id DESC").fetchall()
        for number, photos in rows:
            left[photos] += 1
            if left[photos] > KEPT_OF_ONE or sum(left.values()) > KEPT:
                left[photos] -= 1
                self._connection.execute("DELETE FROM batches WHERE id = ?", (number,))  # its predictions with it

    def keep(self, batch: int, items: Sequence[Prediction | Unreadable], stamps: Mapping[Path, Stamp]) -> None:
        """Write labelled photos after those the batch has; ``stamps`` are of the files before they were read."""
        query = "SELECT coalesce(max(position), -1) + 1 FROM predictions WHERE batch = ?"
        with self._connection as connection:
            first = int(connection.execute(query, (batch,)).fetchone()[0])
            rows = [(batch, position, *_row(item, stamps.get(item.path))) for position, item in enumerate(items, first)]
            marks = ", ".join("?" * len(_KEPT.split(",")))
            connection.executemany(f"INSERT INTO predictions ({_KEPT}) VALUES ({marks})", rows)

    def drop(self, batch: int, paths: Sequence[Path]) -> None:
        """Forget what these photos were labelled as: they are labelled again."""
        rows = [(batch, path_text(path)) for path in paths]
        with self._connection as connection:
            connection.executemany("DELETE FROM predictions WHERE batch = ? AND path = ?", rows)

    def end(self, batch: int, finished: bool) -> None:
        """Say whether every photo of the batch was labelled."""
        with self._connection as connection:
            connection.execute("UPDATE batches SET finished = ? WHERE id = ?", (int(finished), batch))


def _row(item: Prediction | Unreadable, stamp: Stamp | None) -> tuple[object, ...]:
    known = stamp is not None and not isinstance(item, Stuck)
    status = (stamp.size, stamp.modified, stamp.touched) if stamp is not None and known else (None, None, None)
    name = show(item.path.name).casefold()
    names = name, sort_key(name)
    if isinstance(item, Unreadable):
        return path_text(item.path), None, None, item.reason, *status, None, None, None, *names
    scores = json.dumps([round(score, _DIGITS) for score in item.scores])
    confidence = round(item.confidence, _DIGITS)
    return path_text(item.path), item.best, scores, None, *status, item.familiarity, confidence, item.evidence, *names
