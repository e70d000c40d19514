"""What to send to whoever helps, put together from what the window knows."""

from collections.abc import Callable

from PySide6.QtGui import QGuiApplication

from app.services.diagnostics import diagnostics
from app.services.log_file import log_tail
from app.state.messages import Messages, Tone
from app.state.session import SessionState
from app.words import tr


class HelpingState:
    """Copies diagnostics.

    Args:
        session: knows the device.
        model: its name.
        messages: says that they were copied.
    """

    def __init__(self, session: SessionState, model: Callable[[], str], messages: Messages) -> None:
        self._session = session
        self._model = model
        self._messages = messages

    def text(self, *, with_names: bool = False) -> str:
        """Versions, device, model and the log's end."""
        ready = self._session.ready
        facts = {"Device": ready.device if ready else "not ready yet", "Model": self._model()}
        return diagnostics(facts, log_tail(), with_names=with_names)

    def copy(self, *, with_names: bool = False) -> None:
        """Put them on the clipboard and say so."""
        QGuiApplication.clipboard().setText(self.text(with_names=with_names))
        if with_names:
            said = tr("The diagnostics are copied, with names and places. Read them before you send them.")
        else:
            said = tr("The diagnostics are copied, without names of photos or places. Read them before you send them.")
        self._messages.show(said, Tone.GOOD)
