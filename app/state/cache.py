"""The kept features, in words for the settings."""

from PySide6.QtCore import QObject, Signal

from app.services.cache import CacheService, CacheUse
from app.services.jobs import Done, Failed, Outcome
from app.state.messages import Messages, Tone
from app.words import size, tr
from copl_engine.images.names import show


class CacheState(QObject):
    """How large the cache is; empties it.

    Args:
        service: asks the file.
        messages: hears how it went.

    Signals:
        changed: ``words``, or whether it is being emptied.
    """

    changed = Signal()

    def __init__(self, service: CacheService, messages: Messages) -> None:
        super().__init__()
        self._service = service
        self._messages = messages
        self._use: CacheUse | None = None
        self.emptying = False

    @property
    def words(self) -> str:
        """Its size and its place."""
        if self._use is None:
            return tr("Looking…")
        return tr("{size} in {folder}", size=size(self._use.used), folder=show(self._use.folder))

    def measure(self) -> None:
        """Ask how large it is now."""
        self._service.measure().ended.connect(self._on_measured)

    def empty(self) -> None:
        """Forget all that is kept."""
        if not self.emptying:
            self.emptying = True
            self._service.empty().ended.connect(self._on_emptied)
            self.changed.emit()

    def _on_measured(self, outcome: Outcome) -> None:
        if isinstance(outcome, Done):
            self._use = outcome.value
            self.changed.emit()

    def _on_emptied(self, outcome: Outcome) -> None:
        self.emptying = False
        before = self._use.used if self._use is not None else 0
        self._on_measured(outcome)
        match outcome:
            case Done(use):
                free = size(max(before - use.used, 0))
                self._messages.show(tr("The cache is empty: {size} are free again.", size=free), Tone.GOOD)
            case Failed():
                self._messages.show_failure(outcome, tr("The cache could not be emptied."))
        self.changed.emit()
