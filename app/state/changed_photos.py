"""Which photos the labelling before had in another class: counted, and to be filtered, also after a restart."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QObject, Signal

from app.services.jobs import Done, Job, Outcome
from app.services.kept_project import Contents
from app.state.classes import ClassesState
from app.state.project import ProjectState
from app.words import QT_TR_NOOP, tr
from copl_engine.store.answers import changed_since
from copl_engine.store.pages import Condition, KeptBatch, Wanted
from copl_engine.store.project import Project

CHANGED: Final = QT_TR_NOOP("changed class")


class ChangedPhotos(QObject):
    """Compares two labellings of the same choice of photos.

    Args:
        project: keeps both.
        classes: as they are called now.

    Attributes:
        count: photos that are in another class now; None while nobody knows.
        condition: these photos.

    Signals:
        changed: both.
    """

    changed = Signal()

    def __init__(self, project: ProjectState, classes: ClassesState) -> None:
        super().__init__()
        self._project = project
        self._classes = classes
        self._counting: Job | None = None
        self._finding: Job | None = None
        self.count: int | None = None
        self.condition: Condition | None = None
        project.opened.connect(self._on_opened)

    @property
    def words(self) -> str:
        """What the new classifier changed; empty while nobody knows."""
        if self.count is None:
            return ""
        return tr("{n} photos changed class", "", self.count) if self.count else tr("No photo changed class")

    def forget(self) -> None:
        """Other photos are labelled, or these once more."""
        self._counting = self._finding = self.count = self.condition = None
        self.changed.emit()

    def compare(self, before: KeptBatch, batch: int, class_names: Sequence[str]) -> None:
        """Count the photos of a batch, which has these classes, that the one before had in another class."""
        condition = changed_since(before.id, self._classes.called(before.class_names), class_names)

        def count(project: Project | None) -> tuple[Condition, int]:
            assert project is not None
            return condition, len(project.batches.arrange(batch, Wanted(further=condition), 0.0).positions)

        self._counting = self._project.ask(count)
        self._counting.ended.connect(self._on_counted)

    def _on_counted(self, outcome: Outcome) -> None:
        if self.sender() is self._counting and isinstance(outcome, Done):
            self.condition, self.count = outcome.value
            self.changed.emit()

    def _on_opened(self, contents: Contents) -> None:
        self.forget()
        last = contents.last_batch
        if last is not None and last.finished:
            self._finding = self._project.ask(
                lambda project: project.batches.before(last.id) if project is not None else None
            )
            self._finding.ended.connect(self._on_found)

    def _on_found(self, outcome: Outcome) -> None:
        last = self._project.last_batch
        if self.sender() is not self._finding or last is None or not isinstance(outcome, Done):
            return
        before = outcome.value
        if before is not None and before.finished and before.classifier != last.classifier:
            self.compare(before, last.id, self._classes.called(last.class_names))
