"""How good is it? What the check of the last training says, which labels look wrong, what looks alike."""

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal

from app.services.engine import EngineService
from app.services.jobs import Cancelled, Done, Failed, Job, Lane, Outcome, Steps
from app.state.advice import alike_across
from app.state.answers import AnswersState
from app.state.classes import ClassesState
from app.state.messages import Messages, Tone
from app.state.project import ProjectState
from app.state.retraining import RetrainingState
from app.words import percent, tr
from copl_engine.images.names import show
from copl_engine.store.examples import Example, ExampleClass

if TYPE_CHECKING:
    from copl_engine.export.quality import HeldOutExample, Quality

MOST_DOUBTFUL: Final = 6
_DELAY_MS: Final = 250


@dataclass(frozen=True, slots=True)
class Doubtful:
    """An example whose label may be wrong, the class it is in now, and the one it looks like."""

    example: Example
    item: ExampleClass
    likelier: ExampleClass


@dataclass(frozen=True, slots=True)
class Alike:
    """Two examples of different classes that are nearly the same picture."""

    first: Example
    first_class: ExampleClass
    second: Example
    second_class: ExampleClass


class QualityState(QObject):
    """What there is to say about the classifier in use.

    Args:
        project: has the classifier.
        engine: reads what its check said, writes the report.
        classes: whose examples may be moved or removed.
        answers: remember which labels the person called right.
        retraining: knows the classifier before.
        files: compares examples with each other.
        messages: hears how it went.

    Attributes:
        quality: what the check said; None without a check, or before it is read.

    Signals:
        changed: anything of it.
    """

    changed = Signal()

    def __init__(
        self,
        project: ProjectState,
        engine: EngineService,
        classes: ClassesState,
        answers: AnswersState,
        retraining: RetrainingState,
        files: Lane,
        messages: Messages,
    ) -> None:
        super().__init__()
        self._project = project
        self._engine = engine
        self._classes = classes
        self._answers = answers
        self._retraining = retraining
        self._files = files
        self._messages = messages
        self._judging: Job | None = None
        self._comparing: Job | None = None
        self._asked: tuple[Path, Path | None] | None = None
        self._pairs: tuple[tuple[str, int, str, int], ...] = ()
        self._said: Quality | None = None  # with the names that the classifier knows
        self.quality: Quality | None = None
        self.saving = False
        retraining.changed.connect(self._on_classifier)
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(_DELAY_MS)
        self._wait.timeout.connect(self._compare)
        classes.changed.connect(self._wait.start)
        classes.changed.connect(self._on_classes)
        answers.changed.connect(self.changed)
        project.changed.connect(self.changed)

    @property
    def has_classifier(self) -> bool:
        """Whether anything was trained."""
        return self._project.classifier is not None

    @property
    def reading(self) -> bool:
        """Whether it is being worked out."""
        return self._judging is not None or self._project.loading

    @property
    def helps(self) -> str:
        """What to add next, in one sentence."""
        said = self.quality
        if said is None:
            return ""
        return tr(
            "{more} more photos of “{name}” would help most. With {more} more of every class about {share} would be "
            "right.",
            more=said.more,
            name=said.helps,
            share=percent(said.with_more),
        )

    @property
    def verdict(self) -> str:
        """The accuracy as one says it."""
        said = self.quality
        if said is None:
            return ""
        return tr(
            "Of 100 new photos, about {about} will be right: at least {least}, at most {most}, as far as {examples} "
            "examples can tell.",
            about=round(100 * said.estimate),
            least=round(100 * said.low),
            most=round(100 * said.high),
            examples=said.total,
        )

    @property
    def comparison(self) -> str:
        """This classifier and the one before; empty where there is nothing to compare."""
        beside = self.quality.beside if self.quality is not None else None
        if beside is None:
            return ""
        if beside.now == beside.before:
            return tr("Both were right on as many of them: neither is better, as far as they can tell.")
        more = abs(beside.now - beside.before)
        match beside.now > beside.before, beside.chance:
            case True, True:
                return tr("This one was right on {more} more, which may be chance.", more=more)
            case True, False:
                return tr("This one was right on {more} more, which is more than chance.", more=more)
            case False, True:
                return tr("The one before was right on {more} more, which may be chance.", more=more)
            case _:
                return tr("The one before was right on {more} more, which is more than chance.", more=more)

    @property
    def doubtful(self) -> tuple[Doubtful, ...]:
        """The labels that look most wrong, without those that were called right, moved or removed meanwhile."""
        said = self.quality
        if said is None:
            return ()
        found: list[Doubtful] = []
        for each in said.examples:
            if each.doubt <= 0 or len(found) == MOST_DOUBTFUL:
                break
            item = self._classes.named(said.class_names[each.label])
            likelier = self._classes.named(said.class_names[each.likelier])
            if item is None or likelier is None:
                continue
            example = _example(item, each.path)
            answer = self._answers.all.get(example.path) if example is not None else None
            if example is not None and (answer is None or answer.class_id != item.id):
                found.append(Doubtful(example, item, likelier))
        return tuple(found)

    @property
    def alike(self) -> tuple[Alike, ...]:
        """Nearly the same pictures in different classes."""
        here = {(item.id, each.content): (each, item) for item in self._classes.classes for each in item.examples}
        pairs = (
            (here.get((first_class, first)), here.get((second_class, second)))
            for first, first_class, second, second_class in self._pairs
        )
        return tuple(Alike(*one, *other) for one, other in pairs if one is not None and other is not None)

    def cell(self, label: int, answer: int) -> "tuple[HeldOutExample, ...]":
        """The examples in one cell of the confusion matrix, where they lie now."""
        said = self.quality
        if said is None:
            return ()
        item = self._classes.named(said.class_names[label])
        places = [(each, _example(item, each.path) if item is not None else None) for each in said.cell(label, answer)]
        return tuple(replace(each, path=place.path) if place is not None else each for each, place in places)

    # What the person does

    def keep(self, doubt: Doubtful) -> None:
        """The label is right: it is not asked about again."""
        classifier = self._project.classifier
        self._answers.say(doubt.example.path, doubt.item, learned=classifier.file.name if classifier else "")

    def move(self, doubt: Doubtful) -> None:
        """The photo is of the other class."""
        self._classes.move_photos(doubt.item.id, [doubt.example.content], doubt.likelier.id)

    def remove(self, item: ExampleClass, example: Example) -> None:
        """The photo is no example."""
        self._classes.remove_photos(item.id, [example.content])

    def save_report(self, target: Path) -> None:
        """Write the report of ``copl report``."""
        if self._project.classifier is not None:
            self.saving = True
            self._engine.report(self._project.classifier, target).ended.connect(self._on_saved)
            self.changed.emit()

    def report_name(self) -> str:
        """A name to offer for it."""
        return tr("{project} report.html", project=self._project.name)

    # What comes back

    def _on_classifier(self) -> None:
        classifier, earlier = self._project.classifier, self._retraining.earlier
        before = earlier.classifier if earlier is not None else None
        asked = (classifier.file, before) if classifier is not None else None
        if asked == self._asked:
            return
        self._asked = asked
        if asked is None:
            self._said = self.quality = None
        else:
            self._judging = self._engine.judge(*asked)
            self._judging.ended.connect(self._on_judged)
        self.changed.emit()

    def _on_judged(self, outcome: Outcome) -> None:
        if self.sender() is not self._judging:
            return
        self._judging = None
        match outcome:
            case Done(said):
                self._said = said
            case Failed():
                self._said = None
                self._messages.show_failure(outcome, tr("What the check said could not be read."))
            case Cancelled():
                pass
        self._on_classes()

    def _on_classes(self) -> None:
        """Classes are called as they are now."""
        said = self._said
        if said is not None:
            names = self._classes.called(said.class_names)
            now = dict(zip(said.class_names, names, strict=True))
            found = tuple(replace(each, name=now.get(each.name, each.name)) for each in said.classes)
            said = replace(said, class_names=names, classes=found, helps=now.get(said.helps, said.helps))
        self.quality = said
        self.changed.emit()

    def _compare(self) -> None:
        classes = self._classes.classes

        def work() -> Steps:
            yield None
            return alike_across(classes)

        self._comparing = self._files.submit(work, short=True)
        self._comparing.ended.connect(self._on_compared)

    def _on_compared(self, outcome: Outcome) -> None:
        if self.sender() is self._comparing and isinstance(outcome, Done) and outcome.value != self._pairs:
            self._pairs = outcome.value
            self.changed.emit()

    def _on_saved(self, outcome: Outcome) -> None:
        self.saving = False
        match outcome:
            case Done(target):
                text = tr(
                    "Saved the report as “{name}” in {folder}.", name=show(target.name), folder=show(target.parent)
                )
                self._messages.show(text, Tone.GOOD)
            case Failed():
                self._messages.show_failure(outcome)
            case Cancelled():
                pass
        self.changed.emit()


def _example(item: ExampleClass, path: Path) -> Example | None:
    """The example of a class at this place, or, where the photos were moved since, the only one of this name."""
    named = [example for example in item.examples if example.path.name == path.name]
    here = [example for example in named if example.path == path]
    return here[0] if here else named[0] if len(named) == 1 else None
