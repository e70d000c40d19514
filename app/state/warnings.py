"""Gentle warnings beside the classes, worked out on the files lane a moment after a change."""

from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from app.services.jobs import Done, Job, Lane, Outcome, Steps
from app.state.advice import Advice, advise
from app.state.classes import ClassesState
from app.state.project import ProjectState

_DELAY_MS: Final = 200


class WarningsState(QObject):
    """What is worth a look now.

    Signals:
        changed: ``advice`` is another tuple.
    """

    changed = Signal()

    def __init__(self, lane: Lane, classes: ClassesState, project: ProjectState) -> None:
        super().__init__()
        self._lane = lane
        self._classes = classes
        self._project = project
        self._job: Job | None = None
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(_DELAY_MS)
        self._wait.timeout.connect(self._start)
        self.advice: tuple[Advice, ...] = ()
        classes.changed.connect(self._wait.start)
        project.classifier_changed.connect(self._wait.start)

    def _start(self) -> None:
        classes = self._classes.classes
        classifier = self._project.classifier
        here = {example.path for item in classes for example in item.examples}
        unreadable = [item for item in classifier.unreadable if item.path in here] if classifier else []

        def work() -> Steps:
            yield None
            return advise(classes, unreadable)

        self._job = self._lane.submit(work, short=True)
        self._job.ended.connect(self._on_advised)

    def _on_advised(self, outcome: Outcome) -> None:
        if self.sender() is self._job and isinstance(outcome, Done) and outcome.value != self.advice:
            self.advice = outcome.value
            self.changed.emit()
