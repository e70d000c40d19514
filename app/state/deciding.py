"""How many photos are sent to review: chosen by the result, changed at will, kept in the classifier file.

The share is kept and not the border: the next classifier of the project takes the share over, with its own border.
"""

from collections.abc import Mapping
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, Signal

from app.services.jobs import Done, Job, Outcome
from app.services.judging import REVIEW_SHARES
from app.state.answers import NONE_OF_THESE, AnswersState
from app.state.project import ProjectState
from app.words import QT_TR_NOOP
from copl_engine.export.tables import Columns
from copl_engine.inference.decision import Borders, Decision
from copl_engine.store.answers import Tally, stranger
from copl_engine.store.pages import Condition
from copl_engine.store.project import Project
from copl_engine.store.review_share import keep_share, kept_share
from copl_engine.types import Prediction

SET_ASIDE: Final = QT_TR_NOOP("Set aside for you")
MOST: Final = len(REVIEW_SHARES)
"""Most percents that the slider goes to."""

_CHOICE: Final = "review_percent"  # where projects of before kept it


class DecidingState(QObject):
    """Which labels are trusted, which are to be reviewed, which photos are of none of the classes.

    Args:
        project: keeps the choice and has the photos.
        answers: photos that the person said something of need no decision.

    Signals:
        changed: the choice, whether there is one, or the counts.
    """

    changed = Signal()

    def __init__(self, project: ProjectState, answers: AnswersState) -> None:
        super().__init__()
        self._project = project
        self._answers = answers
        self._asked: Job | None = None
        self._counted: Job | None = None
        self._folder: Path | None = None
        self.percent = 0
        self.tally = Tally()
        project.classifier_changed.connect(self._on_classifier)
        answers.changed.connect(self.count)

    @property
    def available(self) -> bool:
        """Whether the classifier can tell."""
        return self._project.classifier is not None and bool(self._project.classifier.borders)

    @property
    def borders(self) -> Borders | None:
        """The rule that is in force; None where every label is trusted."""
        classifier = self._project.classifier
        if classifier is None or not classifier.borders or not self.percent:
            return None
        return classifier.borders[self.percent - 1]

    @property
    def condition(self) -> Condition | None:
        """The photos that are not trusted."""
        return stranger(self.borders) if self.borders is not None else None

    def choose(self, percent: int) -> None:
        """Send about so many percent of photos to review; 0: none."""
        if percent == self.percent or not self.available:
            return
        self.percent = percent
        self._keep()
        self.count()

    def said(self, path: Path) -> str:
        """What the person said of a photo; empty if nothing."""
        return self._answers.name_of(path)

    def count(self) -> None:
        """Count the last batch's photos anew."""
        borders = self.borders

        def work(project: Project | None) -> Tally:
            batch = project.batches.last() if project is not None else None
            return project.answers.tally(batch.id, borders) if project is not None and batch else Tally()

        self._counted = self._project.ask(work)
        self._counted.ended.connect(self._on_counted)
        self.changed.emit()

    def columns(self) -> Columns:
        """What tables and folders are told: the person's word, then the decision if one is wanted."""
        said = self._answers.names()
        borders = self.borders
        return Columns(_Decide(borders, said) if borders is not None else None, said or None)

    def _on_classifier(self) -> None:
        taken_over = self.percent if self._project.folder == self._folder else 0
        self._folder = self._project.folder
        self.percent, self.tally = 0, Tally()
        self.changed.emit()
        classifier = self._project.classifier
        if classifier is None or not self.available:
            return
        file = classifier.file

        def work(project: Project | None) -> tuple[int, bool]:
            share = kept_share(file)
            if share is not None:
                return round(100 * share), True
            before = project.choices.get(_CHOICE) if project is not None else ""
            return taken_over or (int(before) if before.isdecimal() else 0), False

        self._asked = self._project.ask(work)
        self._asked.ended.connect(self._on_asked)

    def _on_asked(self, outcome: Outcome) -> None:
        if self.sender() is self._asked and isinstance(outcome, Done):
            percent, written = outcome.value
            self.percent = min(percent, MOST)
            if self.percent and not written:
                self._keep()
            self.count()

    def _keep(self) -> None:
        """Write the share down; of several in a row the last one."""
        classifier, percent = self._project.classifier, self.percent
        assert classifier is not None

        def write(_project: Project) -> None:
            if percent == self.percent:
                keep_share(classifier.file, percent / 100)

        self._project.write(write)

    def _on_counted(self, outcome: Outcome) -> None:
        if self.sender() is self._counted and isinstance(outcome, Done):
            self.tally = outcome.value
            self.changed.emit()


class _Decide:
    """The rule, and above it the person's word."""

    def __init__(self, borders: Borders, said: Mapping[Path, str]) -> None:
        self._borders = borders
        self._said = said

    def __call__(self, prediction: Prediction) -> str:
        name = self._said.get(prediction.path)
        if name is None:
            return self._borders.decide(prediction)
        return Decision.NONE if name == NONE_OF_THESE else Decision.CLASS
