"""One labelling at a time: photos are found on the files lane, labelled on the model's, kept on the project's.

What was stopped can be gone on with: rows are appended to the kept ones, not put in the order of the folder, as the
page sorts them anyway.
"""

import time
from collections import deque
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import QObject, Signal

from app.services.engine import ClassifierInfo, EngineService
from app.services.jobs import Cancelled, Done, Failed, Job, Lane, Outcome
from app.services.photos import Found, Reading, find
from app.state.going_on import Rest, check_there, find_rest, stamping
from app.state.kept_results import KeptResults
from app.state.labelling_run import LabellingRun, Stage
from copl_engine.types import Prediction, Summary, Unreadable

_KEEP_AT: Final = 256  # results are handed to the project in portions,
_KEEP_SECONDS: Final = 0.5  # small enough that the person sees them come
_LAST_READ: Final = 8  # photos that are looked for where others could not be read


class Labeller(QObject):
    """Follows a labelling from finding its photos to the last one kept.

    Args:
        engine: labels.
        files: finds photos.
        kept: keeps the results.

    Attributes:
        run: what the labelling came to so far; None before the first.
        stage: how far it is.
        none_found: what was left out where no photos were found at all.
        unsettled: whether photos were left for later as they were just being copied.

    Signals:
        progressed: how far it is.
        kept_some: results were handed to the project.
        rest_found: what is left of a stopped labelling: Rest; it goes on unless the classifier is another one.
        ended: Done, Failed or Cancelled, once everything is handed to the project; Done(None): no photos were found.
    """

    progressed = Signal()
    kept_some = Signal()
    rest_found = Signal(object)
    ended = Signal(object)

    def __init__(self, engine: EngineService, files: Lane, kept: KeptResults) -> None:
        super().__init__()
        self._engine = engine
        self._files = files
        self._kept = kept
        self._job: Job | None = None
        self._then: Callable[[Any], None] = self._label_all
        self._chosen: tuple[Path, ...] = ()
        self._unkept: list[Prediction | Unreadable] = []
        self._kept_at = 0.0
        self._read: deque[Path] = deque(maxlen=_LAST_READ)
        self._some_unread = False
        self._labelled: Outcome | None = None  # while it is looked whether the photos are still there
        self.run: LabellingRun | None = None
        self.stage = Stage.EMPTY
        self.none_found: tuple[Unreadable, ...] = ()
        self.unsettled = False

    @property
    def stopping(self) -> bool:
        """Whether it was asked to stop and has not yet."""
        return self._job is not None and self._job.stopping

    def start(self, paths: Sequence[Path], classifier: ClassifierInfo) -> None:
        """Label these photos, and all photos in these folders, as a batch of their own."""
        self.run = LabellingRun(classifier)
        self._chosen = tuple(paths)
        self._find(self._files.submit(partial(find, self._chosen, as_one=True)), self._label_all)

    def go_on(self, project: Path, classifier: ClassifierInfo, settled: float = 0) -> None:
        """Label what the project's last batch lacks; photos younger than so many seconds are left for later."""
        self.run = LabellingRun(classifier)
        self._find(self._files.submit(partial(find_rest, project, classifier.file, settled)), self._label_rest)

    def stop(self) -> None:
        """End soon; what was labelled stays."""
        if self._job is not None:
            self._job.cancel()

    def forget(self) -> None:
        """Another project is open: what still comes is not its own."""
        self.stop()
        self._job, self.run, self._unkept = None, None, []

    def keep_rest(self) -> None:
        """Hand what is not kept yet to the project."""
        if self._unkept and self.run is not None:
            under_way = self.run.stamps
            stamps = {item.path: under_way.pop(item.path) for item in self._unkept if item.path in under_way}
            self._kept.keep(tuple(self._unkept), stamps)
            self._unkept = []
            self._kept_at = time.monotonic()
            self.kept_some.emit()

    def _find(self, job: Job, then: Callable[[Any], None]) -> None:
        self._then = then
        self._follow(job, Stage.FINDING)
        job.ended.connect(self._on_found)

    def _follow(self, job: Job, stage: Stage) -> None:
        self._job = job
        self.stage = stage
        job.progressed.connect(self._on_progress)
        self.progressed.emit()

    def _on_progress(self, event: object) -> None:
        if self.sender() is not self._job or self.run is None:
            return
        if isinstance(event, Reading):
            self.run.found = event.done
        elif isinstance(event, tuple):
            self._take(self.run, event)
        self.progressed.emit()

    def _take(self, run: LabellingRun, items: tuple[Prediction | Unreadable, ...]) -> None:
        run.count(len(items))
        self._read += (item.path for item in items if isinstance(item, Prediction))
        self._some_unread |= any(isinstance(item, Unreadable) for item in items)
        self.stage = Stage.LABELLING
        self._unkept += items
        if len(self._unkept) >= _KEEP_AT or time.monotonic() - self._kept_at >= _KEEP_SECONDS:
            self.keep_rest()

    def _on_found(self, outcome: Outcome) -> None:
        if self.sender() is not self._job or self.run is None:
            return
        self._job = None
        match outcome:
            case Done(found):
                self._then(found)
            case Failed() | Cancelled():
                self.ended.emit(outcome)

    def _label_all(self, found: Found) -> None:
        assert self.run is not None
        paths = tuple(dict.fromkeys(path for group in found.groups for path in group.paths))
        self.none_found = () if paths else found.left_out
        self.run.total = len(paths)
        if not paths:
            self.ended.emit(Done(None))
            return
        self._kept.begin(self._chosen, self.run.classifier)
        self._unkept = list(found.left_out)
        self._label(self.run, paths)

    def _label_rest(self, rest: Rest) -> None:
        assert self.run is not None
        self._chosen = rest.batch.paths
        self._kept.take_up(rest.batch.id)
        self.rest_found.emit(rest)
        if rest.other_classifier:
            return
        if rest.again:
            self._kept.drop(tuple(rest.again))
        self._unkept = list(rest.left_out)
        self.unsettled = rest.unsettled
        self.run.total = self.run.done + len(rest.paths)
        if rest.paths:
            self._label(self.run, rest.paths)
        else:
            self._finish(Done(Summary(0, 0)))

    def _label(self, run: LabellingRun, paths: tuple[Path, ...]) -> None:
        self._kept_at, self._some_unread = 0.0, False
        self._read.clear()
        work = partial(stamping, paths, run.stamps)
        self._follow(job := self._engine.classify(run.classifier.id, work), Stage.WAITING)
        job.ended.connect(self._on_labelled)

    def _on_labelled(self, outcome: Outcome) -> None:
        if self.sender() is not self._job:
            return
        self._job = None
        several = self.run is not None and self.run.total != 1  # a single photo that is gone is said by itself
        if isinstance(outcome, Done) and self._some_unread and several:
            self._labelled = outcome
            self._job = self._files.submit(partial(check_there, self._chosen, tuple(self._read)))
            self._job.ended.connect(self._on_looked)
        else:
            self._finish(outcome)

    def _on_looked(self, outcome: Outcome) -> None:
        if self.sender() is not self._job or self._labelled is None:
            return
        self._job = None
        self._finish(outcome if isinstance(outcome, Failed) else self._labelled)

    def _finish(self, outcome: Outcome) -> None:
        self.keep_rest()
        self._kept.end(finished=isinstance(outcome, Done))
        self.ended.emit(outcome)
