"""What the person said is learned, the photos are labelled again, what changed is said; it can be taken back."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from app.services.engine import EngineService
from app.services.engine_words import with_reason
from app.services.jobs import Cancelled, Done, Failed, Job, Lane, Outcome
from app.services.photos import SAME_PHOTO, Found, Group, Read, read_found
from app.state.answers import AnswersState
from app.state.changed_photos import CHANGED, ChangedPhotos
from app.state.classes import ClassesState
from app.state.classification import ClassificationState
from app.state.labelling_run import Stage
from app.state.messages import Messages, Tone
from app.state.project import ProjectState
from app.state.training import TrainingState
from app.words import tr
from copl_engine.images.names import show
from copl_engine.store.answers import Answer
from copl_engine.store.pages import KeptBatch
from copl_engine.store.project import Project
from copl_engine.store.training_runs import TrainingRun
from copl_engine.types import Unreadable


class RetrainingState(QObject):
    """From pending answers to a classifier that knows them, and to photos labelled with it.

    Args:
        training: trains and says when it is done.
        classification: labels the photos again.
        answers: what the person said.
        classes: get the photos, where they lie, as examples.
        project: keeps both classifiers.
        engine: loads the earlier one.
        files: reads the photos once.
        messages: hears how it went.

    Attributes:
        earlier: the training before the one in use; None if there is none.
        changes: which photos the labelling before had in another class.

    Signals:
        changed: anything of these.
        results_wanted: the photos that changed class are to be seen.
        labelled_again: the photos have the labels of the classifier in use now.
    """

    changed = Signal()
    results_wanted = Signal()
    labelled_again = Signal()

    def __init__(
        self,
        training: TrainingState,
        classification: ClassificationState,
        answers: AnswersState,
        classes: ClassesState,
        project: ProjectState,
        engine: EngineService,
        files: Lane,
        messages: Messages,
    ) -> None:
        super().__init__()
        self._training = training
        self._classification = classification
        self._answers = answers
        self._classes = classes
        self._project = project
        self._engine = engine
        self._files = files
        self._messages = messages
        self._reading: Job | None = None
        self._loading: Job | None = None
        self._looking_back: Job | None = None
        self._finding: Job | None = None  # the earlier classifier
        self._learning: dict[Path, Answer] = {}
        self._unread: tuple[Unreadable, ...] = ()  # photos whose answers wait as they could not be read
        self._taught: object = None  # what the training was given that learns them; another one does not
        self._before: KeptBatch | None = None
        self._waiting = False  # for the labelling to end
        self._labelled = False  # and it is being compared with the one before
        self.earlier: TrainingRun | None = None
        self.changes = ChangedPhotos(project, classes)
        self.changes.changed.connect(self._on_compared)
        self.changes.changed.connect(self.changed)
        answers.changed.connect(self.changed)
        training.changed.connect(self.changed)
        training.trained.connect(self._on_trained)
        classification.began.connect(self._on_began)
        classification.images.settled.connect(self._on_settled)
        project.opened.connect(self._on_opened)
        project.classifier_changed.connect(self._look_back)

    @property
    def pending(self) -> int:
        """Answers that the classifier does not know."""
        return len(self._answers.pending)

    @property
    def running(self) -> bool:
        """Whether photos are being read or learned."""
        return self._reading is not None or self._training.running

    @property
    def doing(self) -> str:
        """What is going on, in words."""
        if self._reading is not None:
            return tr("Reading the photos…")
        return self._training.doing if self._training.running else ""

    @property
    def fraction(self) -> float | None:
        """How much of the training is done, 0 to 1."""
        return self._training.progress.fraction

    @property
    def changed_count(self) -> int | None:
        """Photos that the labelling before had in another class; None while nobody knows."""
        return self.changes.count

    @property
    def changed_words(self) -> str:
        """What the new classifier changed; empty while nobody knows."""
        return self.changes.words

    @property
    def can_start(self) -> bool:
        """Whether the button works."""
        return bool(self.pending) and not self.running and not self._training.hindrance

    @property
    def button_text(self) -> str:
        """The next step with its number in it."""
        count = self.pending
        return tr("Retrain with {n} corrections", "", count) if count else tr("Retrain")

    @property
    def can_take_back(self) -> bool:
        """Whether the classifier before is still there."""
        return self.earlier is not None and not self.running and self._loading is None

    def start(self) -> None:
        """Make the photos examples where they lie, and train."""
        if not self.can_start:
            return
        self.changes.forget()
        self._learning = {path: self._answers.all[path] for path in self._answers.pending}
        groups: dict[str, list[Path]] = {}
        for path in self._learning:
            if self._learning[path].class_id is not None:
                groups.setdefault(self._answers.name_of(path), []).append(path)
        found = Found(tuple(Group(name, tuple(paths)) for name, paths in groups.items()), ())
        self._reading = self._files.submit(partial(read_found, found))
        self._reading.ended.connect(self._on_read)
        self.changed.emit()

    def take_back(self) -> None:
        """Use the classifier before again; the one in use stays, and can be taken back likewise."""
        if self.can_take_back and self.earlier is not None:
            self._unread = ()
            self._loading = self._engine.load(self.earlier.classifier)
            self._loading.ended.connect(self._on_loaded)
            self.changed.emit()

    def show_changed(self) -> None:
        """Show the photos that changed class, on the Sort page."""
        if self.changes.condition is not None:
            self._classification.images.narrow(CHANGED, self.changes.condition)
            self.results_wanted.emit()

    # What comes back

    def _on_read(self, outcome: Outcome) -> None:
        if self.sender() is not self._reading:
            return
        self._reading = None
        match outcome:
            case Done(read):
                self._learn(read)
            case Failed():
                self._messages.show_failure(outcome)
            case Cancelled():
                pass
        self.changed.emit()

    def _learn(self, read: Read) -> None:
        self._unread = tuple(item for item in read.left_out if item.reason != SAME_PHOTO)
        for item in self._unread:
            self._learning.pop(item.path, None)
        if not self._learning:
            self._messages.show(tr("None of the corrected photos could be read."), Tone.WRONG, items=self._unread_lines)
            return
        self._leave_other_classes(read)
        self._classes.add_groups(read.groups)
        self._training.start()
        self._taught = self._training.taught

    @property
    def _unread_lines(self) -> tuple[str, ...]:
        return tuple(with_reason(show(item.path), item.reason) for item in self._unread)

    def _leave_other_classes(self, read: Read) -> None:
        """A photo is of one class: the one that was said last."""
        said = {example.content: group.name for group in read.groups for example in group.examples}
        paths = set(self._answers.none_photos)
        for item in self._classes.classes:
            elsewhere = [
                each.content
                for each in item.examples
                if said.get(each.content, item.name) != item.name or each.path in paths
            ]
            self._classes.remove_photos(item.id, elsewhere)

    def _on_trained(self) -> None:
        classifier = self._project.classifier
        assert classifier is not None
        taught, answers = self._training.taught, self._answers.all
        learning = self._learning if taught is self._taught else {}
        unread = {item.path: item for item in classifier.unreadable}
        self._unread += tuple(unread[path] for path in learning if path in unread)
        known = [
            path
            for path in self._answers.pending  # what was said meanwhile waits for the next training
            if path not in unread and ((path, answers[path].class_id) in taught or learning.get(path) == answers[path])
        ]
        self._answers.mark_learned(known, classifier.file.name)
        self._learning = {}
        if learning:
            self._label_again()

    def _label_again(self) -> None:
        """The last batch once more: features are kept, so that it takes no longer than reading the files."""
        self.changes.forget()
        self._looking_back = self._project.ask(lambda project: project.batches.last() if project is not None else None)
        self._looking_back.ended.connect(self._on_batch)

    def _on_batch(self, outcome: Outcome) -> None:
        if self.sender() is self._looking_back and isinstance(outcome, Done) and outcome.value is not None:
            self._classification.start(outcome.value.paths)
            self._before, self._waiting = outcome.value, True

    def _on_began(self) -> None:
        """Other photos are labelled: they are not compared with those before."""
        self._waiting = self._labelled = False
        self.changes.forget()

    def _on_settled(self) -> None:
        images, before = self._classification.images, self._before
        done = self._classification.stage is Stage.DONE and before is not None and images.batch > before.id
        if not self._waiting or not done or before is None:
            return
        self._waiting = False
        self._labelled = True
        self.changes.compare(before, images.batch, images.class_names)

    def _on_compared(self) -> None:
        if self._labelled and self.changed_count is not None:
            self._labelled = False
            said = tr("All photos are labelled again. {changed}.", changed=self.changes.words)
            if self._unread:
                wait = tr("{n} corrections wait, as their photos could not be read.", "", len(self._unread))
                said = tr("{first} {then}", first=said, then=wait)
            self._messages.show(said, Tone.LOOK if self._unread else Tone.GOOD, items=self._unread_lines)
            self._unread = ()
            self.labelled_again.emit()

    def _on_loaded(self, outcome: Outcome) -> None:
        self._loading, run = None, self.earlier
        match outcome:
            case Done(classifier) if run is not None and classifier.file == run.classifier:
                self._project.keep_run(run, classifier)
                self._messages.show(tr("The earlier classifier is in use again; the later one is kept."), Tone.GOOD)
                self._label_again()
            case Failed():
                self._messages.show_failure(outcome, tr("The earlier classifier could not be loaded."))
            case Done() | Cancelled():
                pass
        self.changed.emit()

    def _look_back(self) -> None:
        """Find the classifier before the one in use."""
        self.earlier = self._finding = None
        if self._project.last_run is not None:
            now = self._project.last_run.classifier

            def find(project: Project | None) -> TrainingRun | None:
                runs = project.runs.newest() if project is not None else ()
                return next((run for run in runs if run.classifier != now), None)

            self._finding = self._project.ask(find)
            self._finding.ended.connect(self._on_earlier)
        self.changed.emit()

    def _on_earlier(self, outcome: Outcome) -> None:
        if self.sender() is self._finding and isinstance(outcome, Done):
            self.earlier = outcome.value
            self.changed.emit()

    def _on_opened(self) -> None:
        self._reading = self._looking_back = None  # what still comes is of the project before
        self._learning, self._unread, self._before = {}, (), None
        self._waiting = self._labelled = False
        self.changed.emit()
