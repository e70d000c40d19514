"""What the person said of labelled photos: it stands above every label, however often the photos are labelled again."""

import json
import sqlite3
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, Self

from copl_engine.images.names import name_key, path_from_text, path_text
from copl_engine.inference.decision import Borders
from copl_engine.store.pages import Condition

_KEEP: Final = "INSERT OR REPLACE INTO answers (path, class, name, learned) VALUES (?, ?, ?, ?)"
_SAID: Final = "path IN (SELECT path FROM answers)"
_TALLY: Final = f"""
SELECT coalesce(sum(familiarity < ?), 0), coalesce(sum(familiarity >= ? AND familiarity < ?), 0), count(*),
    count(*) - count(familiarity)
FROM predictions WHERE batch = ? AND confidence IS NOT NULL AND NOT {_SAID}
"""
_BEFORE: Final = """
EXISTS (
    SELECT 1 FROM predictions AS earlier INDEXED BY predictions_by_path  -- any other is quadratic
    WHERE earlier.batch = ? AND earlier.path = predictions.path
    AND json_extract(?, '$[' || earlier.best || ']') IS NOT predictions.best
)
"""


@dataclass(frozen=True, slots=True)
class Answer:
    """The person's word on one photo.

    Attributes:
        class_id: of the class it is; None: it is of none of the classes.
        name: of the class when it was said; empty for none.
        learned: file name of the first classifier that was trained with it; empty: none yet.
    """

    class_id: int | None
    name: str = ""
    learned: str = ""

    @classmethod
    def from_plain(cls, values: Sequence[Any] | None) -> Self | None:
        """From what ``plain`` gave, once through JSON."""
        return None if values is None else cls(*values)

    def plain(self) -> list[Any]:
        """In values that JSON knows."""
        return [self.class_id, self.name, self.learned]

    def known_to(self, classifier: str) -> bool:
        """Whether the classifier of this file name was trained with it: names ascend."""
        return bool(self.learned) and self.learned <= classifier


@dataclass(frozen=True, slots=True)
class Tally:
    """How many photos of a batch are trusted, to be looked at, of none of the classes, and said by the person.

    Attributes:
        unasked: of the trusted, those that nobody asked how familiar they are: an older program labelled them.
    """

    trusted: int = 0
    review: int = 0
    none: int = 0
    said: int = 0
    unasked: int = 0


class Answers:
    """The answers in a project, over its open database."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def all(self) -> dict[Path, Answer]:
        """Every answer."""
        rows = self._connection.execute("SELECT path, class, name, learned FROM answers ORDER BY path")
        return {path_from_text(path): Answer(class_id, name, learned) for path, class_id, name, learned in rows}

    def keep(self, changes: Mapping[Path, Answer | None]) -> None:
        """Write answers, in one transaction; None takes one back."""
        kept = [(path_text(path), *answer.plain()) for path, answer in changes.items() if answer is not None]
        gone = [(path_text(path),) for path, answer in changes.items() if answer is None]
        with self._connection as connection:
            connection.executemany(_KEEP, kept)
            connection.executemany("DELETE FROM answers WHERE path = ?", gone)

    def tally(self, batch: int, borders: Borders | None) -> Tally:
        """What a rule makes of a batch; without one every label is trusted."""
        none, review = (borders.none, max(borders.review, borders.none)) if borders else (float("-inf"),) * 2
        strange, doubtful, total, unasked = self._connection.execute(_TALLY, (none, none, review, batch)).fetchone()
        query = f"SELECT count(*) FROM predictions WHERE batch = ? AND confidence IS NOT NULL AND {_SAID}"
        (answered,) = self._connection.execute(query, (batch,)).fetchone()
        return Tally(total - strange - doubtful, doubtful, strange, answered, unasked)


def stranger(borders: Borders) -> Condition:
    """Photos that these borders do not trust the label of, and that nothing was said of."""
    return Condition(f"familiarity < ? AND NOT {_SAID}", (max(borders.review, borders.none),))


def said() -> Condition:
    """Photos that the person has said something of."""
    return Condition(_SAID)


def unsaid() -> Condition:
    """The other ones."""
    return Condition(f"NOT {_SAID}")


def changed_since(batch: int, names: Sequence[str], names_now: Sequence[str]) -> Condition:
    """Photos that an earlier batch had in another class.

    Args:
        batch: the earlier one.
        names: its classes.
        names_now: the classes of the batch that is asked.
    """
    now = {name_key(name): number for number, name in enumerate(names_now)}
    return Condition(_BEFORE, (batch, json.dumps([now.get(name_key(name)) for name in names])))
