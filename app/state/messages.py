"""What the window has to say: one quiet message at a time, the newest."""

from dataclasses import dataclass
from enum import Enum
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from app.services.jobs import Failed, describe
from app.words import QT_TR_NOOP
from copl_engine.backbones.model_problems import NeedsTokenizer, NoRoom, NotInstalled

CHOOSE_MODEL: Final = QT_TR_NOOP("Choose a model…")
_PASSING_MS: Final = 12_000


class Tone(Enum):
    """How a message is meant."""

    INFO = "info"
    GOOD = "good"
    LOOK = "look"
    WRONG = "wrong"


@dataclass(frozen=True, slots=True)
class Message:
    """One sentence.

    Attributes:
        text: for the person.
        tone: how it is meant.
        details: for "Copy details"; empty for none.
        items: what a "Show list" opens: lines such as files left out and why.
        action: words of a button for what can be done about it; empty for none.
    """

    text: str
    tone: Tone = Tone.INFO
    details: str = ""
    items: tuple[str, ...] = ()
    action: str = ""


class Messages(QObject):
    """The message on show. Good news and hints go by themselves, or when the person goes elsewhere; problems stay.

    Signals:
        changed: ``current`` is another one, or None.
        acted: the button of this message's ``action`` was pressed: its words.
    """

    changed = Signal()
    acted = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._current: Message | None = None
        self._passing = QTimer(self)
        self._passing.setSingleShot(True)
        self._passing.setInterval(_PASSING_MS)
        self._passing.timeout.connect(self.pass_by)

    @property
    def current(self) -> Message | None:
        """What to show now."""
        return self._current

    def show(
        self,
        text: str,
        tone: Tone = Tone.INFO,
        details: str = "",
        items: tuple[str, ...] = (),
        action: str = "",
    ) -> None:
        """Show a message in the place of the last one."""
        self._current = Message(text, tone, details, items, action)
        self._passing.start()
        self.changed.emit()

    def show_failure(self, failed: Failed, before: str = "") -> None:
        """Show a failed job: a sentence, its traceback to copy, and the way to another model where that helps."""
        wants_model = isinstance(failed.error, NotInstalled | NoRoom | NeedsTokenizer)
        action = CHOOSE_MODEL if wants_model else ""
        self.show(f"{before} {describe(failed.error)}".strip(), Tone.WRONG, failed.details, action=action)

    def pass_by(self) -> None:
        """Dismiss a message that asks for nothing."""
        if self._current is not None and self._current.tone in (Tone.INFO, Tone.GOOD) and not self._current.details:
            self.dismiss()

    def act(self) -> None:
        """The person wants what the message offers."""
        if self._current is not None and self._current.action:
            self.acted.emit(self._current.action)

    def dismiss(self) -> None:
        """Show nothing."""
        self._current = None
        self.changed.emit()
