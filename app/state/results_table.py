"""Results as a file for the person's other programs: the same tables as the command line's."""

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from app.services.jobs import Steps
from copl_engine.export.tables import unreadable_path, write_json, write_table, write_unreadable
from copl_engine.types import Prediction, Unreadable

JSON: Final = ".json"


@dataclass(frozen=True, slots=True)
class Table:
    """What is written.

    Attributes:
        class_names: in the order of the scores.
        rows: labelled photos in the order of the table.
        left_out: files that could not be read; they get a table of their own.
        root: the folder that paths are written relative to.
    """

    class_names: tuple[str, ...]
    rows: tuple[Prediction, ...]
    left_out: tuple[Unreadable, ...]
    root: Path | None

    def write(self, target: Path) -> Steps:
        """Write JSON where the file's ending says so, else CSV; on a lane."""
        yield target
        if target.suffix.lower() == JSON:
            write_json(target, self.class_names, self.rows, self.root)
        else:
            write_table(target, self.class_names, self.rows, self.root)
        if self.left_out:
            write_unreadable(unreadable_path(target), self.left_out, self.root)
        return target
