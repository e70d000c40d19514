"""Pictures of Look as files: whole or not at all, and the person hears of it."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject
from PySide6.QtGui import QImage, QImageWriter

from app.services.jobs import Cancelled, Done, Failed, Lane, Outcome, Steps
from app.state.messages import Messages, Tone
from app.words import tr
from copl_engine.files import write_bytes
from copl_engine.images.names import show
from copl_engine.images.own_picture import KEYWORD, NAME, check_replaceable


class PictureSaver(QObject):
    """Writes pictures on the files lane.

    Args:
        files: the lane.
        messages: hears how it went.
    """

    def __init__(self, files: Lane, messages: Messages) -> None:
        super().__init__()
        self._files = files
        self._messages = messages

    def save(self, picture: QImage, target: Path) -> None:
        """Write a picture as PNG."""
        self._files.submit(partial(_write_png, picture, target), short=True).ended.connect(self._on_saved)

    def say_copied(self) -> None:
        """Tell the person that the clipboard has the picture."""
        self._messages.show(tr("The picture is on the clipboard."), Tone.GOOD)

    def _on_saved(self, outcome: Outcome) -> None:
        match outcome:
            case Done(target):
                text = tr("Saved “{name}” in {folder}.", name=show(target.name), folder=show(target.parent))
                self._messages.show(text, Tone.GOOD)
            case Failed():
                self._messages.show_failure(outcome)
            case Cancelled():
                pass


def _write_png(picture: QImage, target: Path) -> Steps:
    yield target
    check_replaceable(target)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QImageWriter(buffer, QByteArray(b"png"))  # QImage.save and its type stubs disagree on the format
    writer.setText(KEYWORD, NAME)
    writer.write(picture)
    write_bytes(target, bytes(buffer.data().data()))
    return target
