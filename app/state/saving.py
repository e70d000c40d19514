"""Whether what the person did is on disk; what is not waits, and is asked about before it would be given up."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from app.services.jobs import Cancelled, Done, Failed, Job, Outcome, describe
from app.services.kept_project import CAN_WAIT
from app.state.messages import Messages, Tone
from app.words import tr

_AGAIN_MS: Final = 5_000


class SavingState(QObject):
    """Follows every write of the open project, and tries again what could not be written.

    Args:
        messages: hears what is wrong, and when it is well again.
        try_again: hands in the writing of what waits.

    Attributes:
        waiting: changes that could not be written yet.
        reason: why not, as a sentence.

    Signals:
        changed: the status, ``waiting`` or ``leaving``.
        asked: the person wants to leave the project, and ``waiting`` changes are not on disk.
        recovered: what waited is on disk now.
    """

    changed = Signal()
    asked = Signal()
    recovered = Signal()

    def __init__(self, messages: Messages, try_again: Callable[[], Job]) -> None:
        super().__init__()
        self._messages = messages
        self._write_again = try_again
        self._writing: dict[Job, bool] = {}  # whether it is a change of the person's
        self._broken = False  # something will never be written
        self._late = False
        self._then: Callable[[], None] | None = None
        self._stay: Callable[[], object] | None = None
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.setInterval(_AGAIN_MS)
        self._again.timeout.connect(self.try_again)
        self.waiting = 0
        self.reason = ""

    @property
    def status(self) -> str:
        """Whether what is shown is kept."""
        if self._late or self._broken:
            return tr("not saved")
        return tr("saving…") if self._writing else tr("saved")

    @property
    def leaving(self) -> bool:
        """Whether the person wants to leave the project and something waits."""
        return self._then is not None and self._late

    def follow(self, job: Job, *, change: bool = True) -> None:
        """A write was handed in."""
        self._writing[job] = change
        job.ended.connect(self._on_written)

    def try_again(self) -> None:
        """Write what waits now."""
        self.follow(self._write_again(), change=False)

    def leave(self, then: Callable[[], None], stay: Callable[[], object] = lambda: None) -> None:
        """Leave the project once all is on disk, or the person gives up what is not.

        Args:
            then: what leaves it; called at once where all is on disk.
            stay: called instead if the person does not leave after all.
        """
        self.stay()
        self._then, self._stay = then, stay
        self._settle()

    def stay(self) -> None:
        """Leave it not."""
        stay, self._then, self._stay = self._stay, None, None
        if stay is not None:
            stay()
            self.changed.emit()

    def go(self) -> None:
        """Leave it, also without what is not on disk."""
        then, self._then, self._stay = self._then, None, None
        self.changed.emit()
        if then is not None:
            then()

    def reset(self) -> None:
        """Another project is open, or all of this one is written elsewhere."""
        self._writing.clear()
        self._late = self._broken = False
        self._again.stop()
        self.waiting, self.reason = 0, ""
        self.changed.emit()
        self._settle()

    def _settle(self) -> None:
        if self._writing or self._then is None:
            return
        if self._late:
            self.asked.emit()
        else:
            self.go()

    def _on_written(self, outcome: Outcome) -> None:
        job = self.sender()
        assert isinstance(job, Job)
        change = self._writing.pop(job, None)
        if change is None:
            return  # of a project that was left
        match outcome:
            case Failed(error) if isinstance(error, CAN_WAIT):
                self.reason = describe(error)
                if not self._late:
                    self._messages.show_failure(outcome)
                self._late = True
                self.waiting += change
                self._again.start()
            case Failed():
                self._broken = True
                self._messages.show_failure(outcome, tr("The project could not be saved."))
            case Done(was_away) if self._late:
                self._late = False
                self.waiting = 0
                self.recovered.emit()
                well = tr("The project can be reached again, and all is saved now.")
                self._messages.show(well if was_away else tr("All is saved now."), Tone.GOOD)
            case Done() | Cancelled():
                pass
        if not self._writing or self._late or self._broken:
            self.changed.emit()
        self._settle()
