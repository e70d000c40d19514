"""Long work off the GUI thread: a lane runs engine generators one after the other, a job is one such run."""

import logging
import threading
import time
import traceback
from collections import deque
from collections.abc import Callable, Generator
from dataclasses import dataclass
from typing import Any, Final

from PySide6.QtCore import QObject, QThread, QTimer, Signal

from app.services.engine_words import translated
from app.services.model_words import problem_in_words
from app.words import tr
from copl_engine.errors import EngineError
from copl_engine.types import FINISH, Finish

logger = logging.getLogger(__name__)

STACK_BYTES: Final = 16 * 1024**2  # the default of some systems is too small for BLAS
_KEPT_ENDED: Final = 64
_WORTH_LOGGING: Final = 1.0  # seconds; a thumbnail is not

Steps = Generator[Any, Finish | None, Any]
Work = Callable[[], Steps]


@dataclass(frozen=True, slots=True)
class Done:
    """The work returned ``value``."""

    value: Any


@dataclass(frozen=True, slots=True)
class Failed:
    """The work raised ``error``; ``details`` is its traceback, for "Copy details"."""

    error: Exception
    details: str = ""


@dataclass(frozen=True, slots=True)
class Cancelled:
    """The work was stopped and discarded."""


Outcome = Done | Failed | Cancelled


def describe(error: Exception) -> str:
    """A failure as one sentence for the person."""
    if isinstance(error, EngineError):
        return problem_in_words(error) or translated(str(error))
    return tr("Something went wrong inside CoPL Studio. Your photos were not touched; what was saved is still there.")


class Job(QObject):
    """One run of a generator; lives on the GUI thread, runs on a lane.

    Signals:
        progressed: an event the generator yielded.
        ended: the Outcome, exactly once, always last.
    """

    progressed = Signal(object)
    ended = Signal(object)

    def __init__(self, work: Work) -> None:
        super().__init__()
        self._work = work
        self._stop = threading.Event()
        self._finish = threading.Event()
        self._heard = threading.Event()

    @property
    def stopping(self) -> bool:
        """Whether it was asked to end."""
        return self._stop.is_set() or self._finish.is_set()

    def cancel(self) -> None:
        """Stop at the next step and discard."""
        self._stop.set()

    def finish(self) -> None:
        """Ask the work to end now and return the best it has."""
        self._finish.set()

    def let_run(self) -> None:
        """Whoever wants to hear of it has connected; before, what it signals would be lost."""
        self._heard.set()

    def run(self, between: Callable[[], None]) -> None:
        """Drain the generator on the lane's thread; ``between`` is called after every step."""
        self._heard.wait()
        started, name = time.monotonic(), getattr(self._work, "__qualname__", "work").split(".<locals>")[0]
        outcome = self._drain(between)
        if (seconds := time.monotonic() - started) >= _WORTH_LOGGING:
            logger.info("%s: %s after %.1f s", name, type(outcome).__name__, seconds)
        del self._work
        self.ended.emit(outcome)

    def _drain(self, between: Callable[[], None]) -> Outcome:
        if self._stop.is_set():
            return Cancelled()
        try:
            steps = self._work()
            self.progressed.emit(next(steps))
            while not self._stop.is_set():
                between()
                if not self._stop.is_set():
                    self.progressed.emit(steps.send(FINISH if self._finish.is_set() else None))
            steps.close()
        except StopIteration as end:
            return Done(end.value)
        except Exception as error:
            logger.info("a job failed", exc_info=True)
            return Failed(error, "".join(traceback.format_exception(error)))
        return Cancelled()


class Lane(QObject):
    """Threads that take jobs from one queue: short ones first, also between two steps of a long one.

    Args:
        name: of the threads.
        threads: how many; the model's lane has exactly one, as only it may touch torch.

    Signals:
        busy_changed: a job began to wait, or the last one ended.
        stopped: after ``close``: every job has ended and every thread too.
    """

    busy_changed = Signal(bool)
    stopped = Signal()

    def __init__(self, name: str, threads: int = 1) -> None:
        super().__init__()
        self.setObjectName(name)
        self._waiting = threading.Condition()
        self._short: deque[Job] = deque()
        self._long: deque[Job] = deque()
        self._closed = False
        self._unheard: list[Job] = []
        self._open_jobs: set[Job] = set()
        self._ended: deque[Job] = deque(maxlen=_KEPT_ENDED)  # queued deliveries need the sender a little longer
        self._running = threads
        self._workers = [_Worker(self, f"{name} {number}") for number in range(threads)]
        for worker in self._workers:
            worker.finished.connect(self._on_worker_finished)
            worker.start()

    @property
    def busy(self) -> bool:
        """Whether a job runs or waits."""
        return bool(self._open_jobs)

    @property
    def closed(self) -> bool:
        """Whether work that is handed in now is only cancelled."""
        return self._closed

    def submit(self, work: Work, *, short: bool = False) -> Job:
        """Queue work; connect to the job's signals at once. Call it on the GUI thread only."""
        job = Job(work)
        job.ended.connect(self._on_ended)
        self._open_jobs.add(job)
        self._unheard.append(job)
        with self._waiting:
            if self._closed:
                job.cancel()
            (self._short if short else self._long).append(job)
            self._waiting.notify()
        QTimer.singleShot(0, self._on_turn_ended)
        if len(self._open_jobs) == 1:
            self.busy_changed.emit(True)
        return job

    def _let_run(self) -> None:
        """Those who handed jobs in have connected to them by now."""
        for job in self._unheard:
            job.let_run()
        self._unheard.clear()

    def _on_turn_ended(self) -> None:
        self._let_run()
        if self._closed:
            self._end_unstarted()

    def cancel_all(self) -> None:
        """Cancel what runs and what waits."""
        for job in self._open_jobs:
            job.cancel()

    def close(self, *, cancel: bool = True) -> None:
        """End the threads once nothing waits; ``stopped`` follows. Nothing is terminated.

        Args:
            cancel: cancel what runs and waits; a lane that writes is drained instead.
        """
        if cancel:
            self.cancel_all()
        self._let_run()
        with self._waiting:
            self._closed = True
            self._waiting.notify_all()

    def wait(self) -> None:
        """Block until the threads have ended; only after ``close``."""
        for worker in self._workers:
            worker.wait()

    def serve(self) -> None:
        """Run jobs until closed; called on a worker's thread."""
        while (job := self._take()) is not None:
            job.run(self._run_short)

    def _take(self) -> Job | None:
        with self._waiting:
            while not (self._short or self._long):
                if self._closed:
                    return None
                self._waiting.wait()
            return (self._short or self._long).popleft()

    def _run_short(self) -> None:
        while True:
            with self._waiting:
                if not self._short:
                    return
                job = self._short.popleft()
            job.run(lambda: None)

    def _end_unstarted(self) -> None:
        """Jobs handed in after closing still end once; those that their ends call for, a turn later."""
        self._let_run()
        if self._running:
            return
        with self._waiting:
            left = [*self._short, *self._long]
            self._short.clear()
            self._long.clear()
        for job in left:
            job.run(lambda: None)

    def _on_ended(self, _outcome: object) -> None:
        job = self.sender()
        assert isinstance(job, Job)
        self._open_jobs.discard(job)
        self._ended.append(job)
        if not self._open_jobs:
            self.busy_changed.emit(False)

    def _on_worker_finished(self) -> None:
        self._running -= 1
        if self._running == 0:
            self.wait()  # a thread that says it is finished may still be on its last line
            self._end_unstarted()
            self.stopped.emit()


class _Worker(QThread):
    """A thread of a lane."""

    def __init__(self, lane: Lane, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setStackSize(STACK_BYTES)
        self._lane = lane

    def run(self) -> None:
        self._lane.serve()
