"""What a drag or a paste from card to card carries: the class it comes from and the photos, by their hashes."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import QByteArray, QMimeData, QUrl
from PySide6.QtGui import QGuiApplication

_KIND: Final = "application/x-copl-studio-examples"
_FILES: Final = "application/x-copl-studio-files"  # marks what we copied for other programs


def dragged_examples(source: int, contents: tuple[str, ...], *, cut: bool = False) -> QMimeData:
    """The drag's content; no file names, so that no other program can take the files.

    Args:
        source: the class.
        contents: the photos.
        cut: on the clipboard, whether pasting moves them; a drag asks the keys.
    """
    mime = QMimeData()
    mime.setData(_KIND, QByteArray(json.dumps({"source": source, "contents": contents, "cut": cut}).encode()))
    return mime


def is_examples(mime: QMimeData) -> bool:
    """Whether the drag comes from a card."""
    return mime.hasFormat(_KIND)


def examples_of(mime: QMimeData) -> tuple[int, tuple[str, ...]]:
    """The class it comes from, and the photos."""
    value = json.loads(bytes(mime.data(_KIND).data()))
    return int(value["source"]), tuple(value["contents"])


def was_cut(mime: QMimeData) -> bool:
    """Whether pasting moves the photos."""
    return bool(json.loads(bytes(mime.data(_KIND).data()))["cut"])


def copied_files(paths: Sequence[Path]) -> QMimeData:
    """Files for other programs to paste."""
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    mime.setData(_FILES, QByteArray(b"1"))
    return mime


def copied() -> QMimeData:
    """What is on the clipboard; Qt has None for an empty one."""
    mime: QMimeData | None = QGuiApplication.clipboard().mimeData()
    return mime if mime is not None else QMimeData()


def forget_copied() -> None:
    """Take what we copied off the clipboard: Qt would touch it after Python has ended, and crash."""
    mime = copied()
    if mime.hasFormat(_KIND) or mime.hasFormat(_FILES):
        QGuiApplication.clipboard().clear()
