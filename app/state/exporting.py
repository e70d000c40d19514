"""Sorting labelled photos into folders: planned, done and undone on the files lane; what the dialog shows of it."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from app.services.engine_words import translated, with_reason
from app.services.exporting import last_export, plan_export, read_labels, run_export, undo_export
from app.services.jobs import Cancelled, Done, Failed, Job, Lane, Outcome, describe
from app.state.labelling_run import photos
from app.state.messages import Messages, Tone
from app.words import size, tr
from copl_engine.errors import EngineError
from copl_engine.export.journal import KeptExport, State
from copl_engine.export.labels import Labels
from copl_engine.export.perform import Exported, ExportSummary
from copl_engine.export.request import ExportRequest, Kind
from copl_engine.export.steps import Plan
from copl_engine.export.tables import Columns
from copl_engine.images.names import show
from copl_engine.store.pages import KeptPhotos
from copl_engine.types import Unreadable


class ExportState(QObject):
    """One sorting into folders at a time.

    Args:
        files: the lane that touches files.
        messages: hears how it went.
        folder: of the journal; the person's state folder by default.

    Signals:
        changed: the photos, the choice, the plan, or how far it is.
    """

    changed = Signal()

    def __init__(self, files: Lane, messages: Messages, folder: Path | None = None) -> None:
        super().__init__()
        self._files = files
        self._messages = messages
        self._folder = folder
        self._labels: Labels | None = None  # while they are being read, None
        self._count = 0
        self._reading: Job | None = None
        self._review_below = 0.0
        self._kind = Kind.COPY
        self._review = False
        self._out: Path | None = None
        self._plan: Plan | None = None
        self._aside = 0
        self._problem = ""
        self._last: KeptExport | None = None
        self._planning: Job | None = None
        self._job: Job | None = None
        self._undoing = False
        self._progress = Exported(0, 0)

    # What the dialog asks

    @property
    def count(self) -> int:
        """Photos to sort."""
        return self._count

    @property
    def kind(self) -> Kind:
        """Copy, link or move."""
        return self._kind

    @property
    def review(self) -> bool:
        """Whether photos that are not sure go to a folder of their own."""
        return self._review

    @property
    def review_below(self) -> float:
        """Under which confidence."""
        return self._review_below

    @property
    def out(self) -> Path | None:
        """The folder that the class folders go into."""
        return self._out

    @property
    def running(self) -> bool:
        """Whether files are being sorted or brought back."""
        return self._job is not None

    @property
    def stopping(self) -> bool:
        """Whether it was asked to stop."""
        return self._job is not None and self._job.stopping

    @property
    def can_run(self) -> bool:
        """Whether there is a plan that fits."""
        return not self.running and self._plan is not None and self._plan.fits and bool(self._plan.steps)

    @property
    def can_undo(self) -> bool:
        """Whether there is an export to take back."""
        return not self.running and self._last is not None

    @property
    def undo_text(self) -> str:
        """What would be taken back."""
        if self._last is None:
            return ""
        title = translated(self._last.title)
        if self._last.state is State.READY:
            return tr("Interrupted: {title}", title=title)
        return tr("Last: {title}", title=title)

    @property
    def fraction(self) -> float | None:
        """How much is done, 0 to 1."""
        return self._progress.done / self._progress.total if self._progress.total else None

    @property
    def doing(self) -> str:
        """What is going on, in words."""
        if self.stopping:
            return tr("Stopping…")
        done, total = self._progress.done, self._progress.total
        if self._undoing:
            return tr("{done} of {total} brought back", done=done, total=total)
        return tr("{done} of {total} sorted", done=done, total=total)

    @property
    def plan_text(self) -> str:
        """The plan in words, or why there is none."""
        if self._problem:
            return self._problem
        if self._out is None:
            return tr("Choose a folder; the plan is shown here, and nothing is touched before you say so.")
        return tr("Looking…") if self._plan is None else _in_words(self._plan, self._aside)

    # What the person does

    def set_photos(self, class_names: Sequence[str], rows: KeptPhotos, review_below: float, columns: Columns) -> None:
        """Sort these; sub-folders are kept from the folder that holds them all."""
        self._labels = None
        self._count = len(rows.positions)
        self._review_below = review_below
        self._reading = self._files.submit(partial(read_labels, rows, tuple(class_names), columns))
        self._reading.ended.connect(self._on_read)
        self._look_back()
        self._make_plan()

    def choose(self, kind: Kind | None = None, out: Path | None = None, review: bool | None = None) -> None:
        """Choose how, where to, and whether photos that are not sure go apart; a new plan is made."""
        self._kind = self._kind if kind is None else kind
        self._out = self._out if out is None else out
        self._review = self._review if review is None else review
        self._make_plan()

    def run(self) -> None:
        """Do what the plan says."""
        request = self._request()
        if self.can_run and request is not None:
            self._follow(self._files.submit(partial(run_export, self._folder, request)), undoing=False)

    def undo(self) -> None:
        """Take the last export back."""
        if self._last is not None and not self.running:
            self._follow(self._files.submit(partial(undo_export, self._folder, self._last.id)), undoing=True)

    def stop(self) -> None:
        """End after the files under way; what is done can be undone, or gone on with."""
        if self._job is not None:
            self._job.cancel()
            self.changed.emit()

    # What comes back

    def _on_read(self, outcome: Outcome) -> None:
        if self.sender() is not self._reading:
            return
        match outcome:
            case Done(labels):
                self._labels = labels
                self._make_plan()
            case Failed(error):
                self._problem = describe(error)
                self.changed.emit()
            case Cancelled():
                pass

    def _request(self) -> ExportRequest | None:
        if self._labels is None or self._out is None:
            return None
        return ExportRequest(self._kind, self._labels, self._out, self._review_below if self._review else 0.0)

    def _make_plan(self) -> None:
        self._plan, self._problem, self._planning = None, "", None
        try:
            request = self._request()
        except EngineError as error:
            self._problem = describe(error)
            request = None
        if request is not None:
            self._aside = request.aside
            self._planning = self._files.submit(partial(plan_export, self._folder, request))
            self._planning.ended.connect(self._on_planned)
        self.changed.emit()

    def _on_planned(self, outcome: Outcome) -> None:
        if self.sender() is not self._planning:
            return
        self._planning = None
        match outcome:
            case Done(made):
                self._plan = made
            case Failed(error):
                self._problem = describe(error)
            case Cancelled():
                pass
        self.changed.emit()

    def _look_back(self) -> None:
        self._files.submit(partial(last_export, self._folder), short=True).ended.connect(self._on_looked_back)

    def _on_looked_back(self, outcome: Outcome) -> None:
        if isinstance(outcome, Done):
            self._last = outcome.value
            self.changed.emit()

    def _follow(self, job: Job, undoing: bool) -> None:
        self._job, self._undoing, self._progress = job, undoing, Exported(0, 0)
        job.progressed.connect(self._on_progress)
        job.ended.connect(self._on_ended)
        self.changed.emit()

    def _on_progress(self, event: object) -> None:
        if isinstance(event, Exported):
            self._progress = event
            self.changed.emit()

    def _on_ended(self, outcome: Outcome) -> None:
        undoing, self._job = self._undoing, None
        match outcome:
            case Done(ended):
                self._last = ended.last
                self._say(ended.summary, undoing)
                if not undoing:  # the same plan once more would double every photo
                    self._plan, self._problem = (
                        None,
                        tr("Done. Undo brings everything back; to sort again, choose a folder."),
                    )
                    self.changed.emit()
                    return
            case Failed():
                self._messages.show_failure(outcome)
                self._look_back()
            case Cancelled():
                self._messages.show(tr("Stopped. What is done so far can be undone, or gone on with."), Tone.LOOK)
                self._look_back()
        self._make_plan()

    def _say(self, summary: ExportSummary, undoing: bool) -> None:
        lines = tuple(with_reason(show(item.path), item.reason) for item in summary.left)
        if undoing:
            text = tr("{n} photos brought back.", "", summary.files)
        else:
            text = tr("{n} photos sorted into “{folder}”.", "", summary.files, folder=show(self._out or ""))
        if lines:
            left = tr("{n} were left.", "", len(lines))
            text = tr("{first} {then}", first=text, then=left)
        self._messages.show(text, Tone.LOOK if lines else Tone.GOOD, items=lines)


def _in_words(made: Plan, aside: int) -> str:
    words = [photos(len(made.steps))]
    if made.needed:
        words.append(tr("{needed}, of {free} free", needed=size(made.needed), free=size(made.free)))
    if aside:
        words.append(tr("{n} go to “needs review”", "", aside))
    if made.renamed:
        words.append(tr("{n} get another name, as theirs is taken", "", made.renamed))
    if made.left_out:
        first = _first(made.left_out)
        words.append(tr("{count} cannot be sorted: {first}", count=len(made.left_out), first=first))
    if not made.fits:
        words.append(tr("there is no room for them: choose another disk"))
    return tr("{parts}.", parts=tr("; ").join(words))


def _first(left_out: Sequence[Unreadable]) -> str:
    first = left_out[0]
    said = with_reason(show(first.path.name), first.reason)
    return said.rstrip(".。")
