"""The photos that were labelled last, and what goes out of the window: tables, files, reasons."""

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, Signal

from app.services.engine_words import with_reason
from app.services.jobs import Cancelled, Done, Failed, Lane, Outcome
from app.state.classes import ClassesState
from app.state.deciding import SET_ASIDE, DecidingState
from app.state.image_list import ImageList
from app.state.kept_results import KeptResults
from app.state.labelling_run import Source, photos
from app.state.messages import Messages, Tone
from app.state.project import ProjectState
from app.state.results_table import Table, TableSaver
from app.words import tr
from copl_engine.store.pages import KeptPhotos
from copl_engine.types import Unreadable

COPIED_AT_ONCE: Final = 5_000
"""More files than this are too many for a clipboard."""

_REASONS: Final = 1_000  # as many as a person may read


class Results(QObject):
    """What a labelling came to, as it is kept in the project.

    Args:
        project: keeps the results.
        files: writes tables.
        messages: hears how it went.
        deciding: what tables say of a label beside it.
        classes: what they are called now.

    Attributes:
        kept: the batch on show, in the project.
        images: its photos, as a list that can be sorted and filtered.
        source: what was chosen to be labelled.

    Signals:
        copying: paths of photos for the clipboard: tuple[Path, ...].
    """

    copying = Signal(object)

    def __init__(
        self, project: ProjectState, files: Lane, messages: Messages, deciding: DecidingState, classes: ClassesState
    ) -> None:
        super().__init__()
        self._classes = classes
        self._names: tuple[str, ...] = ()  # as the classifier knows them
        self._project = project
        self._messages = messages
        self._deciding = deciding
        self._saver = TableSaver(files, messages)
        self.kept = KeptResults(project)
        self.images = ImageList(self.kept, deciding.said)
        self.source = Source()
        deciding.changed.connect(self._on_deciding)
        classes.changed.connect(self._on_classes)

    def show(self, source: Source, class_names: Sequence[str], batch: int = 0) -> None:
        """Show a batch of the project; 0: one whose first photo is still to come."""
        self.source = source
        self._names = tuple(class_names)
        self.kept.take_up(batch)
        self.images.reset(self.called(class_names))

    def called(self, names: Sequence[str]) -> tuple[str, ...]:
        """What the classes of a classifier are called now."""
        return self._classes.called(names)

    @property
    def can_save(self) -> bool:
        """Whether there are results to write."""
        return self.images.rowCount() > 0

    @property
    def counts_text(self) -> str:
        """How much there is, for the status bar."""
        if not self.source.paths:
            return ""
        text, count = photos(self.images.total), self.images.left_out
        others = tr("{n} could not be read", "", count)
        return tr("{photos}, {left_out}", photos=text, left_out=others) if count else text

    def chosen(self, rows: Sequence[int] = ()) -> KeptPhotos:
        """The photos in these rows, or all that are shown; there are some."""
        assert self._project.folder is not None
        return KeptPhotos(self._project.folder, self.images.batch, self.images.positions(rows))

    def save(self, target: Path, rows: Sequence[int] = ()) -> None:
        """Write the photos in these rows, or all that are shown, as CSV or JSON by the file's ending."""
        if self.can_save:
            columns = self._deciding.columns()
            self._saver.save(Table(self.images.class_names, self.chosen(rows), self.source.root, columns), target)

    def save_name(self) -> str:
        """A name to offer for the table."""
        return self.source.table_name()

    def copy(self, rows: Sequence[int]) -> None:
        """Fetch the files of these rows for the clipboard; ``copying`` follows."""
        if len(rows) > COPIED_AT_ONCE:
            self._messages.show(
                tr(
                    "{n} photos are too many to copy like this: “Sort into folders…” copies as many as there are.",
                    "",
                    len(rows),
                ),
                Tone.LOOK,
            )
        elif len(rows):
            job = self.kept.paths(self.images.batch, self.images.positions(rows).tolist())
            job.ended.connect(self._on_paths)

    def show_aside(self) -> None:
        """Show the photos that are set aside for a person; all where none are."""
        condition = self._deciding.condition
        if condition is not None:
            self.images.narrow(SET_ASIDE, condition)
        else:
            self.images.show_all()

    def show_left_out(self) -> None:
        """Say which files were left out, and why."""
        if self.images.left_out:
            self.kept.left_out(self.images.batch, _REASONS).ended.connect(self._on_left_out)

    def _on_left_out(self, outcome: Outcome) -> None:
        match outcome:
            case Done(items):
                self._messages.show(self._left_out_words(), Tone.LOOK, items=self._lines(items))
            case Failed() | Cancelled():
                pass

    def _left_out_words(self) -> str:
        count = self.images.left_out
        if not self.images.total:
            return tr("None of these photos could be read.")
        return tr("{n} photos could not be read and were left out.", "", count)

    def _lines(self, items: tuple[Unreadable, ...]) -> tuple[str, ...]:
        more = self.images.left_out - len(items)
        lines = tuple(with_reason(self.source.name_of(item.path), item.reason) for item in items)
        return (*lines, tr("… and {count} more, which “Save table” lists.", count=more)) if more > 0 else lines

    def _on_paths(self, outcome: Outcome) -> None:
        match outcome:
            case Done(paths):
                self.copying.emit(paths)
                self._messages.show(
                    tr("{n} photos to paste elsewhere: the files themselves stay where they are.", "", len(paths)),
                    Tone.GOOD,
                )
            case Failed() | Cancelled():
                pass

    def _on_classes(self) -> None:
        if self._names:
            self.images.call(self.called(self._names))

    def _on_deciding(self) -> None:
        """What is set aside follows the slider."""
        if self.images.narrowed == SET_ASIDE:
            self.show_aside()
