"""The last labelling of a folder or some photos: begun, stopped, gone on with."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from app.services.engine import EngineService
from app.services.engine_words import translated
from app.services.jobs import Cancelled, Done, Failed, Lane, Outcome
from app.state.classes import ClassesState
from app.state.deciding import DecidingState
from app.state.going_on import Rest
from app.state.labeller import Labeller
from app.state.labelling_run import RUNNING, Source, Stage
from app.state.messages import Messages, Tone
from app.state.project import ProjectState
from app.state.results import Results
from app.words import tr
from copl_engine.images.names import show


class ClassificationState(QObject):
    """How far the last labelling is.

    Args:
        engine: labels.
        files: finds photos and writes tables.
        project: has the classifier, keeps the results.
        messages: hears how it went.
        deciding: what tables say of a label beside it.
        classes: what they are called now.

    Attributes:
        results: what it came to.
        images: the photos of the results, as a list that can be sorted and filtered.

    Signals:
        changed: stage, progress, what was left out, or whether it can start.
        began: a labelling was started.
        caught_up: ``catch_up`` has ended: its Outcome, how many photos are new, whether some are still being copied.
    """

    changed = Signal()
    began = Signal()
    caught_up = Signal(object, int, bool)

    def __init__(
        self,
        engine: EngineService,
        files: Lane,
        project: ProjectState,
        messages: Messages,
        deciding: DecidingState,
        classes: ClassesState,
    ) -> None:
        super().__init__()
        self._project = project
        self._messages = messages
        self.results = Results(project, files, messages, deciding, classes)
        self.images = self.results.images
        self._labeller = Labeller(engine, files, self.results.kept)
        self._stage = Stage.EMPTY
        self._ending: Outcome | None = None  # said once the list shows all that was kept
        self._has_batch = False
        self._other_classifier = False
        self._catching: tuple[int, Stage] | None = None  # photos and stage before it
        self._labelled_with: int | None = None
        self._labeller.progressed.connect(self._on_progress)
        self._labeller.kept_some.connect(self.images.refresh)
        self._labeller.rest_found.connect(self._on_rest_found)
        self._labeller.ended.connect(self._on_ended)
        self.images.settled.connect(self._on_settled)
        project.opened.connect(self._on_project_opened)
        project.saving.recovered.connect(self.images.refresh)
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
        return self._labeller.stopping

    @property
    def can_start(self) -> bool:
        """Whether there is a classifier to label with."""
        return self._project.classifier is not None

    @property
    def can_go_on(self) -> bool:
        """Whether a labelling was stopped whose rest can be labelled."""
        return self._stage is Stage.STOPPED and self._has_batch

    @property
    def go_on_words(self) -> str:
        """What going on is called: with another classifier all is done anew."""
        return tr("Start anew") if self._other_classifier else tr("Go on")

    @property
    def can_catch_up(self) -> bool:
        """Whether what is new in the folder that was labelled can be labelled now."""
        at_rest = not self.running and self._catching is None and self._ending is None
        return at_rest and self._has_batch and self.can_start and not self._other_classifier

    @property
    def root(self) -> Path | None:
        """The folder that was labelled; None for several, or for photos."""
        root = self.results.source.root
        return root if root is not None and root.is_dir() else None

    @property
    def classifier(self) -> int | None:
        """The classifier that the results come from, or else the project's."""
        if self._labelled_with is not None:
            return self._labelled_with
        return self._project.classifier.id if self._project.classifier is not None else None

    @property
    def fraction(self) -> float | None:
        """How much is done, 0 to 1; None while that is not known."""
        run = self._labeller.run
        if self._stage is not Stage.LABELLING or run is None or not run.total:
            return None
        return run.done / run.total

    @property
    def doing(self) -> str:
        """What is going on, in words."""
        run = self._labeller.run
        if run is None:
            return ""
        return tr("Stopping…") if self.stopping else run.in_words(self._stage)

    @property
    def left(self) -> str:
        """The time left, in words; empty while nobody can know."""
        run = self._labeller.run
        return run.left() if run is not None and not self.stopping else ""

    # What the person does

    def start(self, paths: Sequence[Path]) -> None:
        """Label these photos, and all photos in these folders; results of before make room."""
        if not paths:
            return
        classifier = self._project.classifier
        if classifier is None:
            self._messages.show(tr("Train on your classes first; then photos can be sorted."), Tone.LOOK)
            return
        self._labeller.stop()
        self._labeller.keep_rest()
        self._ending = None
        source = Source(tuple(paths))
        self._labelled_with = classifier.id
        self._has_batch = self._other_classifier = False
        self._catching = None
        self.results.show(source, classifier.class_names)
        self._labeller.start(source.paths, classifier)
        self.began.emit()

    def go_on(self) -> None:
        """Label the rest of what was stopped; anew where the person heard that the classifier is another one."""
        classifier, folder = self._project.classifier, self._project.folder
        if classifier is None or folder is None or not self.can_go_on:
            return
        if self._other_classifier:
            self.start(self.results.source.paths)
        else:
            self._labeller.go_on(folder, classifier)

    def catch_up(self, settled: float) -> None:
        """Label what is new since the last labelling, quietly; ``caught_up`` follows.

        Args:
            settled: seconds that a photo must have been left alone; a younger one is left for later.
        """
        classifier, folder = self._project.classifier, self._project.folder
        if classifier is not None and folder is not None and self.can_catch_up:
            self._catching = self.images.total, self._stage
            self._labeller.go_on(folder, classifier, settled)

    def stop(self) -> None:
        """End the labelling; what was labelled stays."""
        self._labeller.stop()
        self.changed.emit()

    def describe_drop(self, paths: Sequence[Path]) -> str:
        """What dropping these would do; empty if nothing."""
        if not paths:
            return ""
        if not self.can_start:
            return tr("Train on your classes first; then photos can be sorted.")
        if len(paths) == 1:
            return tr("Sort the photos in “{name}”", name=show(paths[0].name))
        return tr("Sort these {count}", count=len(paths))

    def keep_all(self) -> None:
        """Hand what is not kept yet to the project: before the window closes."""
        self._labeller.keep_rest()

    # What comes back

    def _on_progress(self) -> None:
        if self._catching is None or self._labeller.stage is Stage.LABELLING:
            self._end(self._labeller.stage)

    def _on_rest_found(self, rest: Rest) -> None:
        run = self._labeller.run
        assert run is not None
        if rest.other_classifier:
            self._other_classifier = True
            self._catching = None
            self._end(Stage.STOPPED)
            self._messages.show(
                tr("The classifier is another one now: “Start anew” labels all of these photos with it."), Tone.LOOK
            )
            return
        self._labelled_with = run.classifier.id
        run.done = self.images.total + self.images.left_out - len(rest.again)

    def _on_ended(self, outcome: Outcome) -> None:
        """Once the list has all that was kept, say so."""
        self._ending = outcome
        self.images.refresh()

    def _on_settled(self) -> None:
        outcome, self._ending = self._ending, None
        if self.images.batch:
            self._has_batch = True
        if self._catching is not None and outcome is not None:
            (before, stage), self._catching = self._catching, None
            self._end(Stage.DONE if isinstance(outcome, Done) else stage)
            self.caught_up.emit(outcome, self.images.total - before, self._labeller.unsettled)
            return
        match outcome:
            case None:
                pass
            case Done(None):
                self._end(Stage.EMPTY)
                lines = tuple(translated(item.reason) for item in self._labeller.none_found)
                text = (
                    lines[0] if len(lines) == 1 else tr("No photos in {place}.", place=self.results.source.in_words())
                )
                self._messages.show(text, Tone.LOOK, items=lines)
            case Done():
                self._end(Stage.DONE)
                self.results.show_left_out()
            case Failed():
                self._end(Stage.STOPPED)
                self._messages.show_failure(outcome, tr("Labelling broke off; what was labelled is kept."))
            case Cancelled():
                self._end(Stage.STOPPED)
                run = self._labeller.run
                total = run.total or 0 if run is not None else 0
                text = tr(
                    "Stopped. {done} of {total} photos are labelled and kept.", done=self.images.total, total=total
                )
                self._messages.show(text)

    def _end(self, stage: Stage) -> None:
        self._stage = stage
        self.changed.emit()

    def _on_classifier_changed(self) -> None:
        self._other_classifier = False  # it is looked at when the person wants to go on
        self.changed.emit()

    def _on_project_opened(self) -> None:
        """Show what the project kept of its last labelling."""
        self._labeller.forget()
        self._ending = None
        self._catching = None
        self._labelled_with = None
        self._other_classifier = False
        batch = self._project.last_batch
        self._has_batch = batch is not None
        if batch is None:
            self.results.show(Source(), ())
            self._end(Stage.EMPTY)
        else:
            self.results.show(Source(batch.paths), batch.class_names, batch.id)
            self._end(Stage.DONE if batch.finished else Stage.STOPPED)
