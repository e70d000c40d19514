"""What a drag, a paste or a file dialog offers: paths and pictures without a file."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QMimeData
from PySide6.QtGui import QImage

from copl_engine.errors import ImageUnreadable
from copl_engine.images.reading import read_file


@dataclass(frozen=True, slots=True, eq=False)
class Offer:
    """Things that may become examples.

    Attributes:
        paths: files and folders.
        pictures: image data, as a browser drags it.
    """

    paths: tuple[Path, ...] = ()
    pictures: tuple[QImage, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.paths or self.pictures)


def has_offer(mime: QMimeData) -> bool:
    """Whether there may be something for us; looks at no file."""
    return mime.hasImage() or any(url.isLocalFile() for url in mime.urls())


def offer_of(mime: QMimeData) -> Offer:
    """Local files; where there are none, the image data."""
    paths = tuple(Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile())
    if paths or not mime.hasImage():
        return Offer(paths)
    picture = mime.imageData()
    return Offer((), (picture,)) if isinstance(picture, QImage) and not picture.isNull() else Offer()


def picture_bytes(picture: QImage) -> tuple[bytes, str]:
    """A picture as a PNG file's bytes, and its suffix."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    picture.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(buffer.data().data()), ".png"


def file_bytes(path: Path) -> tuple[bytes, str]:
    """A file's bytes, and its suffix; none if it cannot be read any more."""
    try:
        return read_file(path), path.suffix
    except ImageUnreadable:
        return b"", path.suffix


def lasting(paths: Sequence[Path], passing: Sequence[Path]) -> tuple[tuple[Path, ...], tuple[Path, ...]]:
    """Paths that last, and files in folders that are emptied by themselves: a browser drags from there."""
    folders = [folder.resolve() for folder in passing]
    brief = tuple(p for p in paths if p.is_file() and any(p.resolve().is_relative_to(each) for each in folders))
    return tuple(path for path in paths if path not in brief), brief
