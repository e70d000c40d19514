"""What a drag or a paste from card to card carries: the class it comes from and the photos, by their hashes."""

import json
from typing import Final

from PySide6.QtCore import QByteArray, QMimeData

_KIND: Final = "application/x-copl-studio-examples"


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
