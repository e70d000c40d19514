"""Photos as small pictures: decoded off the GUI thread by the engine's one loader, what is on show first."""

import threading
from collections import OrderedDict
from collections.abc import Generator, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QImage

from app.services.jobs import Job, Lane
from copl_engine.errors import ImageUnreadable

MEMORY_BYTES: Final = 256 * 1024**2
"""Pictures kept: about 1,500 of 256 pixels, or twenty photos at the size of a screen."""

WORKERS: Final = 2
_AGAIN_MS: Final = 3000
"""Until photos that were gone are looked for once more: a folder is named back, a disk put in again."""

_LOOKED_FOR: Final = 100  # of those, a screenful: the ones that were asked for last; others once they are asked for

Request = tuple[Path, int]


@dataclass(frozen=True, slots=True, eq=False)
class Picture:
    """A decoded photo, or why there is none.

    Attributes:
        path: the photo.
        side: longer side that was asked for, in pixels.
        image: None if it cannot be read.
        reason: why it cannot be read.
        gone: whether there is no such file.
    """

    path: Path
    side: int
    image: QImage | None
    reason: str = ""
    gone: bool = False


class Thumbnails(QObject):
    """Pictures of photos, in memory up to a bound; what is missing is queued, the newest request first.

    Args:
        lane: its threads decode.
        memory: bytes of pictures kept.

    Signals:
        ready: the path of a photo whose picture is in memory now.
        failed: the path of a photo that cannot be read; see ``reason``.
    """

    ready = Signal(object)
    failed = Signal(object)

    def __init__(self, lane: Lane, memory: int = MEMORY_BYTES) -> None:
        super().__init__()
        self._lane = lane
        self._memory = memory
        self._kept: OrderedDict[Request, QImage] = OrderedDict()
        self._bytes = 0
        self._reasons: dict[Path, str] = {}
        self._gone: dict[Request, None] = {}
        self._due: set[Path] = set()  # photos that were gone a while ago
        self._look_again = QTimer(self)
        self._look_again.setSingleShot(True)
        self._look_again.setInterval(_AGAIN_MS)
        self._look_again.timeout.connect(self._on_look_again)
        self._lock = threading.Lock()  # around the three below, which the lane's threads share
        self._asked: OrderedDict[Request, None] = OrderedDict()
        self._on_show: OrderedDict[Request, None] = OrderedDict()
        self._decoding: set[Request] = set()
        self._jobs: list[Job] = []

    @property
    def bytes_kept(self) -> int:
        """Memory that pictures take."""
        return self._bytes

    @property
    def waiting(self) -> int:
        """Requests not begun."""
        with self._lock:
            return len(self._asked) + len(self._on_show)

    def image(self, path: Path, side: int) -> QImage | None:
        """The picture from memory; else None, and it is queued as the next one."""
        found = self._find((path, side))
        if found is None:
            self._queue(self._asked, ((path, side),))
        return found

    def image_of_any_size(self, path: Path, sides: Iterable[int]) -> QImage | None:
        """A picture from memory at the first of these sizes that is there; nothing is queued."""
        return next((found for side in sides if (found := self._find((path, side))) is not None), None)

    def show(self, paths: Iterable[Path], side: int) -> None:
        """Decode these first, in this order; what an earlier call asked for and this one does not is dropped."""
        with self._lock:
            self._on_show.clear()
        self._queue(self._on_show, [(path, side) for path in paths])

    def reason(self, path: Path) -> str:
        """Why a photo cannot be read; empty if it can, or was not tried."""
        return self._reasons.get(path, "")

    def _find(self, request: Request) -> QImage | None:
        found = self._kept.get(request)
        if found is not None:
            self._kept.move_to_end(request)
        return found

    def _queue(self, queue: OrderedDict[Request, None], requests: Iterable[Request]) -> None:
        missing = [each for each in requests if each not in self._kept and self._may_try(each[0])]
        with self._lock:
            for request in missing:
                if request not in self._decoding:
                    queue[request] = None
                    queue.move_to_end(request)
            waiting = len(self._asked) + len(self._on_show)
        while not self._lane.closed and len(self._jobs) < min(WORKERS, waiting):
            self._start()

    def _may_try(self, path: Path) -> bool:
        return path not in self._reasons or path in self._due

    def _on_look_again(self) -> None:
        gone = list(self._gone)
        self._gone.clear()
        self._due.update(path for path, _ in gone)
        self._queue(self._asked, gone[-_LOOKED_FOR:])

    def _start(self) -> None:
        job = self._lane.submit(self._decode_all)
        job.progressed.connect(self._on_picture)
        job.ended.connect(self._on_ended)
        self._jobs.append(job)

    def _decode_all(self) -> Generator[Picture, object, int]:
        """Decode until nothing waits; on the lane's thread."""
        count = 0
        while (request := self._take()) is not None:
            yield _decode(*request)
            count += 1
        return count

    def _take(self) -> Request | None:
        with self._lock:
            if self._on_show:
                request, _ = self._on_show.popitem(last=False)
                self._asked.pop(request, None)
            elif self._asked:
                request, _ = self._asked.popitem()
            else:
                return None
            self._decoding.add(request)
            return request

    def _on_picture(self, picture: Picture) -> None:
        request = (picture.path, picture.side)
        with self._lock:
            self._decoding.discard(request)
        self._due.discard(picture.path)
        if picture.image is None:
            self._reasons[picture.path] = picture.reason
            if picture.gone:
                self._gone[request] = None
                if not self._look_again.isActive():
                    self._look_again.start()
            self.failed.emit(picture.path)
            return
        self._reasons.pop(picture.path, None)
        self._keep(request, picture.image)
        self.ready.emit(picture.path)

    def _keep(self, request: Request, image: QImage) -> None:
        replaced = self._kept.pop(request, None)
        self._bytes += image.sizeInBytes() - (replaced.sizeInBytes() if replaced is not None else 0)
        self._kept[request] = image
        while self._bytes > self._memory and len(self._kept) > 1:
            _, oldest = self._kept.popitem(last=False)
            self._bytes -= oldest.sizeInBytes()

    def _on_ended(self, _outcome: object) -> None:
        job = self.sender()
        assert isinstance(job, Job)
        self._jobs.remove(job)
        if not self._jobs:
            with self._lock:
                self._decoding.clear()  # a decoder that broke off left its request here
        self._queue(self._asked, ())  # a request may have come just as the last job ended


def _decode(path: Path, side: int) -> Picture:
    from copl_engine.images.decode import thumbnail  # Pillow and its formats: not before they are needed

    try:
        return Picture(path, side, to_image(thumbnail(path, side)))
    except ImageUnreadable as error:
        return Picture(path, side, None, error.reason, not path.exists())


def to_image(pixels: NDArray[np.uint8]) -> QImage:
    """(rows, columns, 3) pixels as an image of its own memory, in the format that is painted fastest."""
    rows, columns = pixels.shape[:2]
    packed = np.ascontiguousarray(pixels)
    shared = QImage(packed.data, columns, rows, 3 * columns, QImage.Format.Format_RGB888)
    return shared.convertToFormat(QImage.Format.Format_RGB32)
