"""What to send to whoever helps, put together from what the window knows."""

from collections.abc import Callable

from PySide6.QtGui import QGuiApplication

from app.services.diagnostics import diagnostics
from app.services.log_file import log_tail
from app.state.messages import Messages, Tone
from app.state.session import SessionState


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
        facts = {"Device": self._session.device or "not ready yet", "Model": self._model()}
        return diagnostics(facts, log_tail(), with_names=with_names)

    def copy(self, *, with_names: bool = False) -> None:
        """Put them on the clipboard and say so."""
        QGuiApplication.clipboard().setText(self.text(with_names=with_names))
        inside = "with names and places" if with_names else "without names of photos or places"
        self._messages.show(f"The diagnostics are copied, {inside}. Read them before you send them.", Tone.GOOD)
