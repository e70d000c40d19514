"""The program's own state: is the model ready, is work going on, may the window close."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal

from app.services.engine import EngineService, Ready
from app.services.engine_words import translated
from app.services.jobs import Cancelled, Done, Failed, Job, Lane, Outcome
from app.services.measuring import Pace
from app.state.messages import Messages
from app.words import tr


class SessionState(QObject):
    """From the first paint to the last job's end.

    Args:
        engine: made ready after the first paint.
        cancelled: lanes whose work is cancelled on closing.
        drained: lanes whose work is finished on closing, as it writes.
        messages: hears what went wrong.

    Signals:
        changed: readiness, or whether it is closing.
        drain_wanted: all work has ended; the last chance to hand in what must be written.
        finished: every lane has stopped.
    """

    changed = Signal()
    drain_wanted = Signal()
    finished = Signal()

    def __init__(
        self, engine: EngineService, cancelled: Sequence[Lane], drained: Sequence[Lane], messages: Messages
    ) -> None:
        super().__init__()
        self._engine = engine
        self._cancelled = list(cancelled)
        self._drained = list(drained)
        self._messages = messages
        self._preparing: Job | None = None
        self._again: str | None = None  # the device of a model that is wanted once this one is loaded
        self._waiting: set[str] = set()
        self._works: list[Callable[[], str]] = []
        self._leave: Callable[[Callable[[], None]], None] = lambda then: then()
        self.ready: Ready | None = None
        self.doing = ""
        self.closing = False

    @property
    def preparing(self) -> bool:
        """Whether the model is being loaded."""
        return self._preparing is not None

    @property
    def pace(self) -> Pace | None:
        """What was measured on this machine, once it was."""
        return self.ready.pace if self.ready else None

    @property
    def device(self) -> str:
        """What computes, in the person's words; empty until known."""
        return translated(self.ready.device) if self.ready else ""

    @property
    def devices(self) -> tuple[tuple[str, str], ...]:
        """What could compute: words and name; the one in use first."""
        return tuple((translated(words), name) for words, name in self.ready.devices) if self.ready else ()

    @property
    def work(self) -> str:
        """What the person waits for now and closing would stop, such as "a training"; empty if nothing."""
        return next((words for words in (ask() for ask in self._works) if words), "")

    def add_work(self, ask: Callable[[], str]) -> None:
        """``ask`` says in words what runs, or nothing."""
        self._works.append(ask)

    def ask_before_closing(self, leave: Callable[[Callable[[], None]], None]) -> None:
        """``leave`` is given what closes, and calls it when nothing is lost by that."""
        self._leave = leave

    def leave(self, close: Callable[[], None]) -> None:
        """The person wants to close; ``close`` is called when nothing is lost by that."""
        self._leave(close)

    def own_lane(self, lane: Lane) -> None:
        """Closing waits for this lane too; its work is cancelled."""
        self._cancelled.append(lane)

    def prepare(self, device: str | None = None) -> None:
        """Import torch and load the model, on its lane."""
        if self.closing:
            return
        if self._preparing is not None:
            self._again = device or ""
            return
        self.doing = tr("Getting ready…")
        self._preparing = self._engine.prepare(device)
        self._preparing.progressed.connect(self._on_doing)
        self._preparing.ended.connect(self._on_prepared)
        self.changed.emit()

    def close(self) -> None:
        """Cancel work, write what is to be written, end the threads; ``finished`` follows."""
        if self.closing:
            return
        self.closing = True
        self.changed.emit()
        for lane in (*self._cancelled, *self._drained):
            self._waiting.add(lane.objectName())
            lane.stopped.connect(self._on_stopped)
        for lane in self._cancelled:
            lane.close()
        if not self._cancelled:
            self._close_drained()

    def _on_doing(self, text: str) -> None:
        self.doing = tr(text)
        self.changed.emit()

    def _on_prepared(self, outcome: Outcome) -> None:
        self._preparing = None
        self.doing = ""
        again, self._again = self._again, None
        if again is not None and not self.closing:
            self.prepare(again or None)
            return
        match outcome:
            case Done(ready):
                self.ready = ready
            case Failed():
                self.doing = tr("not ready")
                self._messages.show_failure(outcome, tr("The model could not be loaded."))
            case Cancelled():
                pass
        self.changed.emit()

    def _on_stopped(self) -> None:
        lane = self.sender()
        assert isinstance(lane, Lane)
        self._waiting.discard(lane.objectName())
        if lane not in self._drained and not any(each.objectName() in self._waiting for each in self._cancelled):
            self._close_drained()
        if not self._waiting:
            self.finished.emit()

    def _close_drained(self) -> None:
        self.drain_wanted.emit()
        for lane in self._drained:
            lane.close(cancel=False)
