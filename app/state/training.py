"""A training as the window sees it: before, while it runs, and what came of it."""

import time
from dataclasses import dataclass, field, replace
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
from app.words import number, percent, tr
from copl_engine.images.names import name_key, show
from copl_engine.store.changes import Classes, taught
from copl_engine.store.training_runs import TrainingRun
from copl_engine.types import Stage, TrainProgress

LEAST_CLASSES: Final = 2
_STAGES: Final = (Stage.ENCODE, Stage.FIT, Stage.CHECK)


@dataclass(slots=True)
class Curves:
    """What the live plot shows.

    Attributes:
        losses: a line for the fit and one for each fold of the check: steps and losses.
        accuracies: step within a fold to the accuracies of the folds there.
    """

    losses: list[tuple[list[int], list[float]]] = field(default_factory=list)
    accuracies: dict[int, list[float]] = field(default_factory=dict)

    def add(self, event: TrainProgress, fold_steps: int) -> None:
        """Take in one event."""
        if event.loss is None:
            return
        step = (event.step - 1) % fold_steps + 1 if event.stage is Stage.CHECK else event.step
        if not self.losses or (self.losses[-1][0] and step <= self.losses[-1][0][-1]):
            self.losses.append(([], []))
        self.losses[-1][0].append(step)
        self.losses[-1][1].append(event.loss)
        if event.accuracy is not None:
            self.accuracies.setdefault(step, []).append(event.accuracy)

    def accuracy_line(self) -> tuple[list[int], list[float]]:
        """Steps, and the mean accuracy of the folds that got there."""
        steps = sorted(self.accuracies)
        return steps, [sum(self.accuracies[step]) / len(self.accuracies[step]) for step in steps]


class TrainingState(QObject):
    """Starts, watches and ends trainings.

    Attributes:
        taught: photos of the training that was started last, each with its class's id; None: of none of the classes.

    Signals:
        changed: anything but the curves.
        curves_changed: ``curves`` has grown, or is new.
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
        self._started = 0.0
        self._stage_started = 0.0
        self._event: TrainProgress | None = None
        self._discarding = self._left = False
        self.curves = Curves()
        self.fraction: float | None = None
        self.seconds_left: float | None = None
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
        return not self.stopping and self._event is not None and self._event.stage is not Stage.ENCODE

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
            time=in_words(seconds),
        )
        return tr("{estimate} {memory}", estimate=words, memory=self._choice.tight) if self._choice.tight else words

    @property
    def doing(self) -> str:
        """What runs now, and how far it is."""
        if self.stopping:
            return self.stopping
        if self._event is None:
            return self._session.doing or tr("Starting…")
        stage = translated(self._event.stage.value)
        return tr("{stage}: {done} of {total}", stage=stage, done=self._event.step, total=self._event.steps)

    @property
    def left(self) -> str:
        """Time left, in words."""
        if self.seconds_left is None or self.stopping:
            return ""
        return tr("about {time} left", time=in_words(self.seconds_left))

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
        self._event = None
        self._discarding = self._left = False
        self._started = time.monotonic()
        self.curves = Curves()
        self.fraction = self.seconds_left = None
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
        now = time.monotonic()
        if self._event is None:
            self._started = now
        if self._event is None or event.stage is not self._event.stage:
            self._stage_started = now
        self._event = event
        self._estimate(event, now)
        self.curves.add(event, self._engine.config.steps)
        self.curves_changed.emit()
        self.changed.emit()

    def _estimate(self, event: TrainProgress, now: float) -> None:
        """Time left: this stage by its own pace, later ones by what was measured."""
        pace = self._session.pace
        if pace is None:
            self.fraction = None
            return
        counts = tuple(len(item.examples) for item in self._trained_on)
        expected = pace.stages(counts, self._engine.config)
        at = _STAGES.index(event.stage)
        share = event.step / max(event.steps, 1)
        spent = now - self._stage_started
        rest = spent / share - spent if share > 0.1 else expected[at] * (1 - share)
        self.seconds_left = rest + sum(expected[at + 1 :])
        elapsed = now - self._started
        fraction = elapsed / max(elapsed + self.seconds_left, 1e-6)
        self.fraction = max(self.fraction or 0.0, min(fraction, 1.0))

    def _on_ended(self, outcome: Outcome) -> None:
        self._job = None
        match outcome:
            case _ if self._left:
                said = tr("Another project was opened; the training of the one before was not kept.")
                self._messages.show(said, Tone.LOOK)
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
        self.fraction = self.seconds_left = None
        self.changed.emit()

    def _on_fetched(self, classifier: ClassifierInfo, outcome: Outcome) -> None:
        self._on_ended(Done(replace(classifier, file=outcome.value)) if isinstance(outcome, Done) else outcome)

    def _on_project_opened(self) -> None:
        if self._job is not None and self._folder not in self._project.places:
            self._discarding = self._left = True
            self._job.cancel()

    def _keep(self, classifier: ClassifierInfo) -> None:
        seconds = time.monotonic() - self._started
        photos = sum(len(item.examples) for item in self._trained_on) - len(classifier.unreadable)
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
        said = tr("Trained on {n} photos in {time}.", "", photos, time=in_words(seconds))
        if lines:
            left_out = tr("{n} could not be read and were left out.", "", len(lines))
            said = tr("{first} {then}", first=said, then=left_out)
        self._messages.show(
            said,
            Tone.LOOK if lines else Tone.GOOD,
            items=lines,
        )
        self.trained.emit()


def in_words(seconds: float) -> str:
    """A time as one says it."""
    if seconds < 1.5:
        return tr("a second")
    if seconds < 20:
        return tr("{n} seconds", "", round(seconds))
    if seconds < 90:
        return tr("{n} seconds", "", round(seconds / 5) * 5)
    if seconds < 5400:
        return tr("{n} minutes", "", round(seconds / 60))
    return tr("{hours} hours", hours=number(seconds / 3600, 1))
