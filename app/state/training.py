"""A training as the window sees it: before, while it runs, and what came of it."""

import time
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, Signal

from app.services.engine import ClassifierInfo, EngineService
from app.services.engine_words import translated
from app.services.jobs import Cancelled, Done, Failed, Job, Outcome
from app.state.answers import AnswersState
from app.state.classes import ClassesState
from app.state.messages import Messages, Tone
from app.state.model_choice import ModelChoice
from app.state.project import ProjectState
from app.state.session import SessionState
from app.state.training_progress import TrainingProgress
from app.words import duration, percent, tr
from copl_engine.images.names import name_key, show
from copl_engine.store.changes import Classes, taught
from copl_engine.store.training_runs import TrainingRun
from copl_engine.types import Stage, TrainProgress

LEAST_CLASSES: Final = 2


class TrainingState(QObject):
    """Starts, watches and ends trainings.

    Attributes:
        progress: how far the training that was started last is.
        taught: photos of the training that was started last, each with its class's id; None: of none of the classes.

    Signals:
        changed: anything but the curves.
        curves_changed: the curves of ``progress`` have grown, or are new.
        trained: a training ended with a classifier.
    """

    changed = Signal()
    curves_changed = Signal()
    trained = Signal()

    def __init__(
        self,
        engine: EngineService,
        classes: ClassesState,
        project: ProjectState,
        session: SessionState,
        messages: Messages,
        answers: AnswersState,
        choice: ModelChoice,
    ) -> None:
        super().__init__()
        self._choice = choice
        self._answers = answers
        self._engine = engine
        self._classes = classes
        self._project = project
        self._session = session
        self._messages = messages
        self._job: Job | None = None
        self._trained_on: Classes = ()
        self.taught: frozenset[tuple[Path, int | None]] = frozenset()
        self._now: tuple[Classes, str] = ((), taught(()))
        self._folder: Path | None = None
        self._discarding = self._left = False
        self.progress = TrainingProgress()
        classes.changed.connect(self.changed)
        project.opened.connect(self._on_project_opened)
        session.changed.connect(self.changed)
        choice.changed.connect(self.changed)

    @property
    def running(self) -> bool:
        """Whether a training runs or waits."""
        return self._job is not None

    @property
    def stopping(self) -> str:
        """What the person asked for while it has not ended yet; empty if nothing."""
        if self._job is None or not self._job.stopping:
            return ""
        return tr("Discarding…") if self._discarding else tr("Stopping, the best is kept…")

    @property
    def can_finish(self) -> bool:
        """Whether something has been learned that could be kept."""
        event = self.progress.event
        return not self.stopping and event is not None and event.stage is not Stage.ENCODE

    @property
    def hindrance(self) -> str:
        """Why a training cannot start; empty if it can."""
        filled = [item for item in self._classes.classes if item.examples]
        if len(filled) < LEAST_CLASSES:
            return tr("Two classes with photos are needed: something to tell apart.")
        if any(not name_key(item.name) for item in filled):
            return tr("Every class needs a name.")
        return ""

    @property
    def can_start(self) -> bool:
        """Whether the button works."""
        return not self.running and not self.hindrance and not self._session.closing

    @property
    def can_sort(self) -> bool:
        """Whether there is a classifier to sort with."""
        return self._project.classifier is not None

    @property
    def button_text(self) -> str:
        """The next step with its number in it."""
        count = self._classes.photo_count
        if not count:
            return tr("Train")
        return (
            tr("Train again on {n} photos", "", count) if self.sorting_is_next else tr("Train on {n} photos", "", count)
        )

    @property
    def sorting_is_next(self) -> bool:
        """Whether the photos as they are now have been learned."""
        return self.can_sort and not self.outdated

    @property
    def estimate(self) -> str:
        """What a training will take, before it is started."""
        if self.hindrance:
            return self.hindrance
        pace, device = self._session.pace, self._session.device
        if pace is None:
            return tr("The model is getting ready; you can start already.")
        counts = tuple(len(item.examples) for item in self._classes.classes if item.examples)
        seconds = pace.training_seconds(counts, self._engine.config)
        words = tr(
            "On the {device}, about {time}. You can go on adding photos meanwhile.",
            device=device,
            time=duration(seconds),
        )
        return tr("{estimate} {memory}", estimate=words, memory=self._choice.tight) if self._choice.tight else words

    @property
    def doing(self) -> str:
        """What runs now, and how far it is."""
        if self.stopping:
            return self.stopping
        event = self.progress.event
        if event is None:
            return self._session.doing or tr("Starting…")
        stage = translated(event.stage.value)
        return tr("{stage}: {done} of {total}", stage=stage, done=event.step, total=event.steps)

    @property
    def left(self) -> str:
        """Time left, in words."""
        if self.progress.seconds_left is None or self.stopping:
            return ""
        return tr("about {time} left", time=duration(self.progress.seconds_left))

    @property
    def verdict(self) -> tuple[str, str]:
        """The one figure that matters of the last training, and what it means."""
        run = self._project.last_run
        if run is None:
            return "", ""
        if run.accuracy is None:
            few = tr("Two photos or more in every class would allow to say how often it is right.")
            return tr("Ready"), tr("{first} {then}", first=tr("Trained on {n} photos.", "", run.photos), then=few)
        interval = self._project.classifier.interval if self._project.classifier is not None else None
        about = tr("about {share}", share=percent(run.accuracy))
        if interval is None:
            return about, tr("on photos it was not shown")
        low, high = map(percent, interval)
        return about, tr("on photos it was not shown: between {low} and {high}", low=low, high=high)

    @property
    def outdated(self) -> bool:
        """Whether the classes, or the model, are others than those of the last training."""
        run = self._project.last_run
        if self._choice.classifier_model:
            return True
        if run is None or not run.taught:  # an older program's says no more than this
            names = tuple(item.name for item in self._classes.classes if item.examples)
            return run is not None and (run.photos != self._classes.photo_count or run.class_names != names)
        if self._now[0] is not self._classes.classes:
            self._now = self._classes.classes, taught(self._classes.classes)
        return run.taught != self._now[1]

    @property
    def outdated_words(self) -> str:
        """Why the last training is not of now; empty if it is."""
        if self._choice.difference:
            return self._choice.difference
        return tr("The photos or names have changed since; train again to use them.") if self.outdated else ""

    def start(self) -> None:
        """Train on the photos as they are now, and on those that were said to be of no class."""
        if not self.can_start:
            return
        self._trained_on = tuple(item for item in self._classes.classes if item.examples)
        examples = {item.name: tuple(example.path for example in item.examples) for item in self._trained_on}
        none = self._answers.none_photos
        self._job = self._engine.train(examples, self._project.classifier_file(), none)
        learned = {(example.path, item.id) for item in self._trained_on for example in item.examples}
        self.taught = frozenset(learned.union((path, None) for path in none))
        self._folder = self._project.folder
        self._job.progressed.connect(self._on_progress)
        self._job.ended.connect(self._on_ended)
        self._discarding = self._left = False
        counts = tuple(len(item.examples) for item in self._trained_on)
        self.progress = TrainingProgress(counts, self._engine.config)
        self.curves_changed.emit()
        self.changed.emit()

    def finish(self) -> None:
        """Stop and keep the best so far."""
        if self._job is not None and self.can_finish:
            self._job.finish()
            self.changed.emit()

    def cancel(self) -> None:
        """Cancel and discard; the last classifier stays."""
        if self._job is not None:
            self._discarding = True
            self._job.cancel()
            self.changed.emit()

    def _on_progress(self, event: TrainProgress) -> None:
        self.progress.take(event, self._session.pace)
        self.curves_changed.emit()
        self.changed.emit()

    def _on_ended(self, outcome: Outcome) -> None:
        self._job = None
        match outcome:
            case _ if self._left:
                said = tr("Another project was opened; the training of the one before was not kept.")
                self._messages.show(said, Tone.LOOK)
                self._forget_progress()
            case Done(classifier) if self._project.folder != self._folder:  # it was saved elsewhere meanwhile
                self._folder = self._project.folder
                self._job = self._project.fetch_classifier(classifier.file)
                self._job.ended.connect(partial(self._on_fetched, classifier))
            case Done(classifier):
                self._keep(classifier)
            case Failed():
                self._messages.show_failure(outcome, tr("The training did not work out."))
            case Cancelled() if not self._session.closing:
                if self._project.classifier:
                    said = tr("The training was discarded. The classifier from before is still in use.")
                else:
                    said = tr("The training was discarded.")
                self._messages.show(said)
            case Cancelled():
                pass
        self.progress.end()
        self.changed.emit()

    def _on_fetched(self, classifier: ClassifierInfo, outcome: Outcome) -> None:
        self._on_ended(Done(replace(classifier, file=outcome.value)) if isinstance(outcome, Done) else outcome)

    def _on_project_opened(self) -> None:
        if self._job is None:
            self._forget_progress()
        elif self._folder not in self._project.places:
            self._discarding = self._left = True
            self._job.cancel()

    def _forget_progress(self) -> None:
        self.progress = TrainingProgress()
        self.curves_changed.emit()
        self.changed.emit()

    def _keep(self, classifier: ClassifierInfo) -> None:
        seconds = time.monotonic() - self.progress.started
        unread = sum((item.path, None) not in self.taught for item in classifier.unreadable)
        photos = sum(len(item.examples) for item in self._trained_on) - unread
        run = TrainingRun(
            seconds,
            photos,
            classifier.steps,
            classifier.accuracy,
            classifier.class_names,
            classifier.file,
            taught(self._trained_on),
        )
        self._project.keep_run(run, classifier)
        lines = tuple(
            tr("{name}: {words}", name=show(item.path), words=translated(item.reason)) for item in classifier.unreadable
        )
        said = tr("Trained on {n} photos in {time}.", "", photos, time=duration(seconds))
        if lines:
            left_out = tr("{n} could not be read and were left out.", "", len(lines))
            said = tr("{first} {then}", first=said, then=left_out)
        self._messages.show(
            said,
            Tone.LOOK if lines else Tone.GOOD,
            items=lines,
        )
        self.trained.emit()
