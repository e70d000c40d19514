"""Results as a file for the person's other programs: the same tables as the command line's."""

from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject

from app.services.jobs import Cancelled, Done, Failed, Lane, Outcome, Steps
from app.state.messages import Messages, Tone
from app.words import tr
from copl_engine.export.tables import Columns, unreadable_path, write_json, write_table, write_unreadable
from copl_engine.images.names import show
from copl_engine.store.pages import KeptPhotos, reading

JSON: Final = ".json"


@dataclass(frozen=True, slots=True, eq=False)
class Table:
    """What is written.

    Attributes:
        class_names: in the order of the scores.
        photos: in the order of the table.
        root: the folder that paths are written relative to.
        columns: what is written beside path, class, confidence and scores.
    """

    class_names: tuple[str, ...]
    photos: KeptPhotos
    root: Path | None
    columns: Columns

    def write(self, target: Path) -> Steps:
        """Write JSON where the file's ending says so, else CSV, and what could not be read beside it; on a lane."""
        yield target
        with reading(self.photos.project) as pages:
            rows = pages.predictions(self.photos.batch, self.photos.positions)
            write = write_json if target.suffix.lower() == JSON else write_table
            write(target, self.class_names, rows, self.root, self.columns)
            if left_out := tuple(pages.left_out(self.photos.batch)):
                write_unreadable(unreadable_path(target), left_out, self.root)
        return target


class TableSaver(QObject):
    """Writes tables on the files lane, and the person hears of it.

    Args:
        files: the lane.
        messages: hears how it went.
    """

    def __init__(self, files: Lane, messages: Messages) -> None:
        super().__init__()
        self._files = files
        self._messages = messages
        self._rows = 0

    def save(self, table: Table, target: Path) -> None:
        """Write a table."""
        self._rows = len(table.photos.positions)
        self._files.submit(partial(table.write, target), short=True).ended.connect(self._on_saved)

    def _on_saved(self, outcome: Outcome) -> None:
        match outcome:
            case Done(target):
                text = tr(
                    "Saved a table of {n} photos as “{name}” in {folder}.",
                    "",
                    self._rows,
                    name=show(target.name),
                    folder=show(target.parent),
                )
                self._messages.show(text, Tone.GOOD)
            case Failed():
                self._messages.show_failure(outcome)
            case Cancelled():
                pass
