"""Labelling a folder or some photos: found on the files lane, labelled on the model's, shown as they come.

What was stopped can be gone on with: rows are appended to the kept ones, not put in the order of the folder, as the
page sorts them anyway.
"""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import QObject, Signal

from app.services.engine import EngineService
from app.services.jobs import Cancelled, Done, Failed, Job, Lane, Outcome
from app.services.photos import Found, Reading, find
from app.state.going_on import Rest, find_rest, stamping
from app.state.image_list import ImageList
from app.state.labelling_run import RUNNING, LabellingRun, Source, Stage, photos
from app.state.messages import Messages, Tone
from app.state.project import ProjectState, Unfinished
from app.state.results_table import Table, TableSaver
from copl_engine.export.tables import relative
from copl_engine.images.names import show
from copl_engine.store.batches import KeptBatch
from copl_engine.types import Prediction, Unreadable

_KEEP_AT: Final = 256  # results are handed to the project in portions


class ClassificationState(QObject):
    """The last labelling and its results.

    Args:
        engine: labels.
        files: finds photos and writes tables.
        project: has the classifier, keeps the results.
        messages: hears how it went.

    Attributes:
        images: the results, as a list that can be sorted and filtered.
        unreadable: files that were left out, and why.

    Signals:
        changed: stage, progress, what was left out, or whether it can start.
        began: a labelling was started.
    """

    changed = Signal()
    began = Signal()

    def __init__(self, engine: EngineService, files: Lane, project: ProjectState, messages: Messages) -> None:
        super().__init__()
        self.images = ImageList()
        self.unreadable: list[Unreadable] = []
        self._engine = engine
        self._files = files
        self._project = project
        self._messages = messages
        self._stage = Stage.EMPTY
        self._run: LabellingRun | None = None
        self._job: Job | None = None
        self._then: Callable[[Any], None] = self._label_all
        self._kept = False  # whether the project has a batch of what is shown
        self._other_classifier = False
        self._source = Source()
        self._labelled_with: int | None = None
        self._unkept: list[Prediction | Unreadable] = []
        self._saver = TableSaver(files, messages)
        project.opened.connect(self._on_project_opened)
        project.classifier_changed.connect(self._on_classifier_changed)

    # What views ask

    @property
    def stage(self) -> Stage:
        """How far it is."""
        return self._stage

    @property
    def running(self) -> bool:
        """Whether it goes on."""
        return self._stage in RUNNING

    @property
    def stopping(self) -> bool:
        """Whether it was asked to stop and has not yet."""
        return self._job is not None and self._job.stopping

    @property
    def can_start(self) -> bool:
        """Whether there is a classifier to label with."""
        return self._project.classifier is not None

    @property
    def can_go_on(self) -> bool:
        """Whether a labelling was stopped whose rest can be labelled."""
        return self._stage is Stage.STOPPED and self._kept

    @property
    def go_on_words(self) -> str:
        """What going on is called: with another classifier all is done anew."""
        return "Start anew" if self._other_classifier else "Go on"

    @property
    def can_save(self) -> bool:
        """Whether there are results to write."""
        return self.images.rowCount() > 0

    @property
    def classifier(self) -> int | None:
        """The classifier that the results come from, or else the project's."""
        if self._labelled_with is not None:
            return self._labelled_with
        return self._project.classifier.id if self._project.classifier is not None else None

    @property
    def source(self) -> str:
        """What was labelled, in one line."""
        return self._source.in_words()

    @property
    def fraction(self) -> float | None:
        """How much is done, 0 to 1; None while that is not known."""
        run = self._run
        if self._stage is not Stage.LABELLING or run is None or not run.total:
            return None
        return run.done / run.total

    @property
    def doing(self) -> str:
        """What is going on, in words."""
        if self._run is None:
            return ""
        return "Stopping…" if self.stopping else self._run.in_words(self._stage)

    @property
    def left(self) -> str:
        """The time left, in words; empty while nobody can know."""
        return self._run.left() if self._run is not None and not self.stopping else ""

    @property
    def counts_text(self) -> str:
        """How much there is, for the status bar."""
        if self._stage is Stage.EMPTY:
            return ""
        text = photos(self.images.total)
        return f"{text}, {len(self.unreadable):,} could not be read" if self.unreadable else text

    # What the person does

    def start(self, paths: Sequence[Path]) -> None:
        """Label these photos, and all photos in these folders; results of before make room."""
        if not paths:
            return
        classifier = self._project.classifier
        if classifier is None:
            self._messages.show("Train on your classes first; then photos can be sorted.", Tone.LOOK)
            return
        self.stop()
        self._keep_rest()
        self._source = Source(tuple(paths))
        self._run = LabellingRun(classifier)
        self._labelled_with = classifier.id
        self._kept = self._other_classifier = False
        self.unreadable = []
        self.images.reset(classifier.class_names)
        self._find(self._files.submit(partial(find, self._source.paths, as_one=True)), self._label_all)
        self.began.emit()

    def go_on(self) -> None:
        """Label the rest of what was stopped; anew where the person heard that the classifier is another one."""
        classifier = self._project.classifier
        if classifier is None or not self.can_go_on:
            return
        if self._other_classifier:
            self.start(self._source.paths)
            return
        self._run = LabellingRun(classifier)
        self._find(self._project.unfinished(), self._find_rest)

    def stop(self) -> None:
        """End the labelling; what was labelled stays."""
        if self._job is not None:
            self._job.cancel()
            self.changed.emit()

    def save(self, target: Path, rows: Sequence[int] = ()) -> None:
        """Write the photos in these rows, or all that are shown, as CSV or JSON by the file's ending."""
        images = self.images
        chosen = [images.prediction(row) for row in rows] or images.shown()
        self._saver.save(Table(images.class_names, tuple(chosen), tuple(self.unreadable), self._source.root), target)

    def save_name(self) -> str:
        """A name to offer for the table."""
        return self._source.table_name()

    def say_copied(self, count: int) -> None:
        """Tell the person that the clipboard has photos."""
        self._messages.show(f"{photos(count)} to paste elsewhere: the files themselves stay where they are.", Tone.GOOD)

    def describe_drop(self, paths: Sequence[Path]) -> str:
        """What dropping these would do; empty if nothing."""
        if not paths:
            return ""
        if not self.can_start:
            return "Train on your classes first; then photos can be sorted."
        return f"Sort the photos in “{show(paths[0].name)}”" if len(paths) == 1 else f"Sort these {len(paths):,}"

    def show_unreadable(self) -> None:
        """Say which files were left out, and why."""
        count = len(self.unreadable)
        if count:
            lines = tuple(f"{relative(item.path, self._source.root)} {item.reason}" for item in self.unreadable)
            self._messages.show(
                f"{photos(count)} could not be read and {'were' if count != 1 else 'was'} left out.",
                Tone.LOOK,
                items=lines,
            )

    def keep_all(self) -> None:
        """Hand what is not kept yet to the project: before the window closes."""
        self._keep_rest()

    # What comes back

    def _follow(self, job: Job, stage: Stage) -> None:
        self._job = job
        self._stage = stage
        job.progressed.connect(self._on_progress)
        job.ended.connect(self._on_found if stage is Stage.FINDING else self._on_labelled)
        self.changed.emit()

    def _find(self, job: Job, then: Callable[[Any], None]) -> None:
        self._then = then
        self._follow(job, Stage.FINDING)

    def _on_progress(self, event: object) -> None:
        if self.sender() is not self._job or self._run is None:
            return
        if isinstance(event, Reading):
            self._run.found = event.done
        elif isinstance(event, tuple):
            self._take(event)
        self.changed.emit()

    def _take(self, items: tuple[Prediction | Unreadable, ...]) -> None:
        run = self._run
        assert run is not None
        run.count(len(items))
        self._stage = Stage.LABELLING
        self.unreadable += [item for item in items if isinstance(item, Unreadable)]
        self.images.add(item for item in items if isinstance(item, Prediction))
        self._unkept += items
        if len(self._unkept) >= _KEEP_AT:
            self._keep_rest()

    def _on_found(self, outcome: Outcome) -> None:
        if self.sender() is not self._job or self._run is None:
            return
        self._job = None
        match outcome:
            case Done(found):
                self._then(found)
            case Failed():
                self._end(Stage.STOPPED)
                self._messages.show_failure(outcome)
            case Cancelled():
                self._end(Stage.STOPPED)

    def _find_rest(self, unfinished: Unfinished) -> None:
        batch = unfinished.batch
        if not unfinished.same_classifier:
            self._other_classifier = True
            self._end(Stage.STOPPED)
            self._messages.show(
                "The classifier is another one now: “Start anew” labels all of these photos with it.", Tone.LOOK
            )
            return
        kept = {item.path: stamp for item, stamp in zip(batch.items, batch.stamps, strict=True)}
        work = partial(find_rest, batch.paths, kept)
        self._find(self._files.submit(work), partial(self._label_rest, batch))

    def _label_rest(self, batch: KeptBatch, rest: Rest) -> None:
        run = self._run
        assert run is not None
        self._labelled_with = run.classifier.id
        if rest.again:
            self._project.drop_predictions(tuple(rest.again))
            self._show(batch, rest.again)
        run.done = len(batch.items) - len(rest.again)
        run.total = run.done + len(rest.paths)
        self.unreadable += rest.left_out
        self._unkept = list(rest.left_out)
        self._label(run, rest.paths)

    def _label_all(self, found: Found) -> None:
        run = self._run
        assert run is not None
        paths = tuple(dict.fromkeys(path for group in found.groups for path in group.paths))
        self.unreadable += found.left_out
        run.total = len(paths)
        if not paths:
            self._end(Stage.DONE)
            lines = tuple(str(item.reason) for item in found.left_out)
            self._messages.show(lines[0] if len(lines) == 1 else f"No photos in {self.source}.", Tone.LOOK, items=lines)
            return
        self._project.begin_batch(self._source.paths, run.classifier)
        self._kept = True
        self._unkept = list(found.left_out)
        self._label(run, paths)

    def _label(self, run: LabellingRun, paths: tuple[Path, ...]) -> None:
        work = partial(stamping, paths, run.stamps)
        self._follow(self._engine.classify(run.classifier.id, work), Stage.WAITING)

    def _on_labelled(self, outcome: Outcome) -> None:
        if self.sender() is not self._job:
            return
        self._job = None
        self._keep_rest()
        self._project.end_batch(finished=isinstance(outcome, Done))
        match outcome:
            case Done():
                self._end(Stage.DONE)
                self._say_done()
            case Failed():
                self._end(Stage.STOPPED)
                self._messages.show_failure(outcome, "Labelling broke off; what was labelled is kept.")
            case Cancelled():
                self._end(Stage.STOPPED)
                total = self._run.total or 0 if self._run is not None else 0
                self._messages.show(f"Stopped. {self.images.total:,} of {total:,} photos are labelled and kept.")

    def _say_done(self) -> None:
        if not self.images.total:
            self._messages.show("None of these photos could be read.", Tone.WRONG, items=self._reasons())
        elif self.unreadable:
            self.show_unreadable()

    def _reasons(self) -> tuple[str, ...]:
        return tuple(f"{show(item.path)} {item.reason}" for item in self.unreadable)

    def _end(self, stage: Stage) -> None:
        self._stage = stage
        self.changed.emit()

    def _keep_rest(self) -> None:
        if self._unkept and self._run is not None:
            under_way = self._run.stamps
            stamps = {item.path: under_way.pop(item.path) for item in self._unkept if item.path in under_way}
            self._project.keep_predictions(tuple(self._unkept), stamps)
            self._unkept = []

    def _on_classifier_changed(self) -> None:
        self._other_classifier = False  # it is looked at when the person wants to go on
        self.changed.emit()

    def _on_project_opened(self) -> None:
        """Show what the project kept of its last labelling."""
        if self._job is not None:
            self._job.cancel()
            self._job = None
        self._unkept = []
        self._run = None
        self._labelled_with = None
        self._other_classifier = False
        batch = self._project.last_batch
        self._kept = batch is not None
        self._source = Source(batch.paths if batch is not None else ())
        self._show(batch)
        finished = Stage.DONE if batch is not None and batch.finished else Stage.STOPPED
        self._end(finished if batch is not None else Stage.EMPTY)

    def _show(self, batch: KeptBatch | None, without: frozenset[Path] = frozenset()) -> None:
        self.images.reset(batch.class_names if batch is not None else ())
        items = [item for item in batch.items if item.path not in without] if batch is not None else []
        self.unreadable = [item for item in items if isinstance(item, Unreadable)]
        self.images.add_by_and_by([item for item in items if isinstance(item, Prediction)])
