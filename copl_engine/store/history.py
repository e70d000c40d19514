"""The last steps of the person, to go back and forth through also after a restart."""

import json
import sqlite3
from dataclasses import dataclass
from typing import Any, Final

STEPS: Final = 200
"""Most steps that are kept."""

_MOST_TEXT: Final = 16 * 1024**2  # of all steps together; a photo that is added takes 67 letters

_FORGET: Final = """
DELETE FROM steps WHERE id <= (
    SELECT id FROM (
        SELECT id, row_number() OVER newest AS number, sum(length(change)) OVER newest AS letters FROM steps
        WINDOW newest AS (ORDER BY id DESC)
    ) WHERE number > ? OR (letters > ? AND number > 1) ORDER BY id DESC LIMIT 1
)
"""


@dataclass(frozen=True, slots=True)
class Step:
    """One action of the person.

    Attributes:
        number: later steps have higher ones.
        kind: whose step it is, such as "classes".
        text: what was done, as the undo button says it.
        change: what differs, in plain values that JSON knows; for both directions.
        undone: whether it was taken back.
    """

    number: int
    kind: str
    text: str
    change: Any
    undone: bool = False


class StepHistory:
    """The steps of a project, over its open database; the caller's transaction is theirs."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def keep(self, step: Step) -> None:
        """Write a step that was done, undone or done again; a new one ends those that were undone."""
        known = self._connection.execute("UPDATE steps SET undone = ? WHERE id = ?", (int(step.undone), step.number))
        if known.rowcount:
            return
        if step.undone:  # too old to be kept: those after it cannot be gone through without it
            self._connection.execute("DELETE FROM steps")
            return
        self._connection.execute("DELETE FROM steps WHERE undone = 1 OR id >= ?", (step.number,))
        values = (step.number, step.kind, step.text, json.dumps(step.change))
        self._connection.execute("INSERT INTO steps (id, kind, text, change) VALUES (?, ?, ?, ?)", values)
        self._connection.execute(_FORGET, (STEPS, _MOST_TEXT))

    def steps(self) -> tuple[Step, ...]:
        """All steps that are kept, the oldest first; the undone ones are the last."""
        rows = self._connection.execute("SELECT id, kind, text, change, undone FROM steps ORDER BY id")
        return tuple(
            Step(id_, kind, text, json.loads(change), bool(undone)) for id_, kind, text, change, undone in rows
        )
