"""What should I look at? Photos one by one, the least sure first, each answered with a key."""

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from app.services.engine import EngineService
from app.services.jobs import Cancelled, Done, Failed, Job, Outcome
from app.services.thumbnails import Thumbnails
from app.state.answers import NONE_OF_THESE, AnswersState
from app.state.classes import ClassesState
from app.state.looking import PHOTO_SIDE
from app.state.messages import Messages
from app.state.project import ProjectState
from app.words import percent, tr
from copl_engine.images.names import name_key, show
from copl_engine.store.answers import unsaid
from copl_engine.store.examples import ExampleClass
from copl_engine.store.pages import Condition, Wanted
from copl_engine.store.project import Project
from copl_engine.types import Prediction

AT_ONCE: Final = 30
"""Photos a round: enough to teach something, few enough to come to an end."""

_SIEVE: Final = 8 * AT_ONCE  # the least sure ones, of which unlike ones are taken
_KEYS: Final = 9
_SIDES: Final = (640, 384, 256, 192, 128)


@dataclass(frozen=True, slots=True)
class Choice:
    """A class that the photo may be of.

    Attributes:
        item: the class.
        score: what the classifier gives it, 0 to 1; None where it does not know the class.
        likeliest: whether this is the classifier's answer.
    """

    item: ExampleClass
    score: float | None
    likeliest: bool


class ReviewState(QObject):
    """One round of photos, and the one at hand.

    Args:
        project: has the photos and their scores.
        engine: puts them in order.
        answers: gets what the person says.
        classes: may be chosen.
        thumbnails: decodes photos.
        messages: hears what went wrong.

    Signals:
        changed: the round, the photo, its picture, or what was said of it.
    """

    changed = Signal()

    def __init__(
        self,
        project: ProjectState,
        engine: EngineService,
        answers: AnswersState,
        classes: ClassesState,
        thumbnails: Thumbnails,
        messages: Messages,
    ) -> None:
        super().__init__()
        self._project = project
        self._engine = engine
        self._answers = answers
        self._classes = classes
        self._thumbnails = thumbnails
        self._messages = messages
        self._finding: Job | None = None
        self._ordering: Job | None = None
        self._renewing: Job | None = None
        self._row = 0
        self._known_names: tuple[str, ...] = ()  # as the classifier knows the classes
        self._photos: tuple[Prediction, ...] = ()
        self._waits = False  # for the classifier of a reopened project
        self.looked = False  # whether there was a round whose end was found
        self.all_said = False  # whether it found no photo as something was said of every one
        answers.changed.connect(self.changed)
        answers.undone.connect(self._on_undone)
        classes.changed.connect(self.changed)
        thumbnails.ready.connect(self._on_picture)
        thumbnails.failed.connect(self._on_picture)
        project.opened.connect(self.clear)
        project.changed.connect(self._on_project_changed)

    # What views ask

    @property
    def finding(self) -> bool:
        """Whether photos are being chosen."""
        return self._waits or self._finding is not None or self._ordering is not None

    @property
    def count(self) -> int:
        """Photos of this round."""
        return len(self._photos)

    @property
    def ended(self) -> bool:
        """Whether there were photos to look at, where none is at hand."""
        return self.looked and (self.count > 0 or self.all_said)

    @property
    def row(self) -> int:
        """The number of the photo at hand, from 0; ``count`` after the last one."""
        return self._row

    @property
    def photo(self) -> Prediction | None:
        """The photo at hand; None after the last one."""
        return self._photos[self._row] if self._row < len(self._photos) else None

    @property
    def name(self) -> str:
        """Its name."""
        return show(self.photo.path.name) if self.photo is not None else ""

    @property
    def place(self) -> str:
        """Which of how many this is."""
        return tr("{at} of {total}", at=self._row + 1, total=self.count) if self.photo is not None else ""

    @property
    def sentence(self) -> str:
        """What is thought of the photo, by whom."""
        photo = self.photo
        if photo is None:
            return ""
        said = self._answers.name_of(photo.path)
        if said:
            return tr("You said: {name}.", name=tr(said) if said == NONE_OF_THESE else said)
        first = self._names[photo.best]
        second = self._names[sorted(range(len(photo.scores)), key=lambda number: -photo.scores[number])[1]]
        return tr(
            "Probably “{first}”, {share} sure. It may be “{second}” as well.",
            first=first,
            second=second,
            share=percent(photo.confidence),
        )

    @property
    def said(self) -> str:
        """What the person said of the photo; empty if nothing."""
        return self._answers.name_of(self.photo.path) if self.photo is not None else ""

    @property
    def answered(self) -> int:
        """Photos of this round that the person said something of."""
        return sum(bool(self._answers.name_of(photo.path)) for photo in self._photos)

    @property
    def can_accept(self) -> bool:
        """Whether the classifier's answer is a class that there still is."""
        return self._best() is not None

    @property
    def choices(self) -> tuple[Choice, ...]:
        """At most nine classes in the person's order: all, or else the likeliest."""
        photo = self.photo
        if photo is None:
            return ()
        scores = dict(zip(map(name_key, self._names), photo.scores, strict=True))
        classes = self._classes.classes
        if len(classes) > _KEYS:
            ranked = sorted(classes, key=lambda item: -scores.get(name_key(item.name), 0.0))[:_KEYS]
            classes = tuple(item for item in classes if item in ranked)
        best = self._best()
        return tuple(Choice(item, scores.get(name_key(item.name)), item is best) for item in classes)

    @property
    def others(self) -> tuple[ExampleClass, ...]:
        """Classes that have no key."""
        near = {choice.item.id for choice in self.choices}
        return tuple(item for item in self._classes.classes if item.id not in near)

    def picture(self) -> QImage | None:
        """The photo as fine as it is there now; the next one is fetched meanwhile."""
        photo = self.photo
        if photo is None:
            return None
        fine = self._thumbnails.image(photo.path, PHOTO_SIDE)
        if fine is None:
            return self._thumbnails.image_of_any_size(photo.path, _SIDES)
        if self._row + 1 < self.count:
            self._thumbnails.image(self._photos[self._row + 1].path, PHOTO_SIDE)
        return fine

    # What the person does

    def begin(self) -> None:
        """Choose a new round among the photos that nothing was said of."""
        if self.finding:
            return
        self._photos, self._row, self.all_said = (), 0, False
        self._waits = self._project.classifier is None and self._project.loading
        if self._waits:
            self.changed.emit()
            return

        def work(project: Project | None) -> tuple[tuple[str, ...], tuple[Prediction, ...], int]:
            batch = project.batches.last() if project is not None else None
            if project is None or batch is None:
                return (), (), 0
            arranged = project.batches.arrange(batch.id, Wanted(further=unsaid()), 0.0)
            positions = arranged.positions[:_SIEVE].tolist()
            return batch.class_names, tuple(project.batches.predictions(batch.id, positions)), len(arranged.counts)

        self._finding = self._project.ask(work)
        self._finding.ended.connect(self._on_found)
        self.changed.emit()

    def renew(self) -> None:
        """All photos were labelled again: the same ones, with what is thought of them now."""
        if not self._photos:
            return
        further = Condition.among_paths([photo.path for photo in self._photos])

        def work(project: Project | None) -> tuple[tuple[str, ...], tuple[Prediction, ...]]:
            batch = project.batches.last() if project is not None else None
            if project is None or batch is None:
                return (), ()
            positions = project.batches.arrange(batch.id, Wanted(further=further), 0.0).positions
            return batch.class_names, tuple(project.batches.predictions(batch.id, positions.tolist()))

        self._renewing = self._project.ask(work)
        self._renewing.ended.connect(self._on_renewed)

    def accept(self) -> None:
        """The classifier's answer is right; what was said already stays."""
        best = self._best()
        if self.photo is None or (best is None and not self.said):
            return
        if not self.said and best is not None:
            self._answers.say(self.photo.path, best)
        self.next()

    def choose(self, item: ExampleClass | None) -> None:
        """It is of this class; None: of none of the classes."""
        if self.photo is not None:
            self._answers.say(self.photo.path, item)
            self.next()

    def choose_number(self, number: int) -> None:
        """It is of the class with this key, from 0."""
        choices = self.choices
        if number < len(choices):
            self.choose(choices[number].item)

    def next(self) -> None:
        """Go on; what was not answered stays open."""
        if self._row < self.count:
            self._row += 1
            self.changed.emit()

    def back(self) -> None:
        """The photo before; another answer takes the place of the first."""
        if self._row:
            self._row -= 1
            self.changed.emit()

    def clear(self) -> None:
        """Forget the round."""
        self._finding = self._ordering = self._renewing = None  # what still comes is of the project before
        self._photos, self._row, self.looked, self.all_said, self._waits = (), 0, False, False, False
        self.changed.emit()

    # What comes back

    @property
    def _names(self) -> tuple[str, ...]:
        return self._classes.called(self._known_names)

    def _best(self) -> ExampleClass | None:
        return self._classes.named(self._names[self.photo.best]) if self.photo is not None else None

    def _on_found(self, outcome: Outcome) -> None:
        if self.sender() is not self._finding:
            return
        self._finding = None
        classifier = self._project.classifier
        match outcome:
            case Done((names, predictions, _)) if predictions and classifier is not None:
                self._known_names = names
                self._ordering = self._engine.order_for_review(classifier.id, predictions, AT_ONCE)
                self._ordering.ended.connect(self._on_ordered)
            case Failed():
                self._messages.show_failure(outcome)
            case Done((_, predictions, there)):
                self.looked, self.all_said = True, bool(there) and not predictions
            case Done() | Cancelled():
                self.looked = True
        self.changed.emit()

    def _on_renewed(self, outcome: Outcome) -> None:
        if self.sender() is self._renewing and isinstance(outcome, Done):
            names, predictions = outcome.value
            found = {each.path: each for each in predictions}
            photos = tuple(found[photo.path] for photo in self._photos if photo.path in found)
            if photos:  # a file that is gone meanwhile leaves the round
                self._row = sum(photo.path in found for photo in self._photos[: self._row])
                self._known_names, self._photos = names, photos
                self.changed.emit()

    def _on_ordered(self, outcome: Outcome) -> None:
        if self.sender() is not self._ordering:
            return
        self._ordering = None
        match outcome:
            case Done(photos):
                self._photos, self._row = photos, 0
                self.looked = True
            case Failed():
                self._messages.show_failure(outcome)
            case Cancelled():
                pass
        self.changed.emit()

    def _on_project_changed(self) -> None:
        if self._waits and not self._project.loading:
            self._waits = False
            self.begin()

    def _on_undone(self, paths: frozenset[Path]) -> None:
        row = next((row for row, photo in enumerate(self._photos) if photo.path in paths), self._row)
        if row != self._row:
            self._row = row
            self.changed.emit()

    def _on_picture(self, path: Path) -> None:
        if self.photo is not None and self.photo.path == path:
            self.changed.emit()
