"""What a person does to the window: opens it, drops things on it, waits, closes it."""

import shutil
import tempfile
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Final

from PySide6.QtCore import QEventLoop, QMimeData, QPoint, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QWidget

from app.bootstrap import Studio, build, start
from app.parts import Options
from app.services.sample import NOT_A_CLASS, SAMPLE_SHOWN, sample_folder
from app.stall_watch import StallWatch
from copl_engine.store.pages import Listed

LIMIT_SECONDS: Final = 1200.0
SETTLE_MS: Final = 700
WINDOW: Final = (1280, 800)
_LOOK_MS: Final = 20


class StationFailed(Exception):
    """A station did not come to what was expected."""


class Hands:
    """On one window after the other, in a room of their own: drops are real drop events, buttons are clicked.

    Args:
        app: the application.

    Attributes:
        room: a folder for everything.
        watch: how long the window did not answer.
    """

    def __init__(self, app: QApplication) -> None:
        self._app = app
        self._studio: Studio | None = None
        self.room = Path(tempfile.mkdtemp(prefix="copl-self-test-"))
        self.watch = StallWatch()

    @property
    def studio(self) -> Studio:
        """The running program."""
        assert self._studio is not None
        return self._studio

    @property
    def holds(self) -> bool:
        """Whether a window is open."""
        return self._studio is not None

    def open(self) -> None:
        """Open the window; the project is the one of the last time."""
        options = Options(
            cache=self.room / "cache", settings=self.room / "settings", projects=self.room / "projects", passing=()
        )
        self._studio = build(self._app, options)
        self.studio.window.resize(*WINDOW)
        self.watch.start()
        painted: list[bool] = []
        self.studio.window.painted.connect(lambda: painted.append(True))
        start(self.studio)
        self.wait(lambda: bool(painted), "the window is not painted")

    def close(self) -> None:
        """Close it, as a person does."""
        if self._studio is None:
            return
        self.studio.window.close()
        self.wait(lambda: not self.studio.window.isVisible(), "the window does not close")
        self.studio.window.deleteLater()
        self._studio = None

    def tidy(self) -> None:
        """Leave nothing behind."""
        self.close()
        self.watch.stop()
        shutil.rmtree(self.room, ignore_errors=True)

    def drop(self, page: QWidget, paths: Iterable[Path]) -> None:
        """Drop files and folders in the middle of a page."""
        mime = QMimeData()
        mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
        drop_on(page, mime, page.rect().center())

    def wait(self, condition: Callable[[], bool], otherwise: str) -> None:
        """Wait until it is so.

        Raises:
            StationFailed: it does not come to that.
        """
        end = time.monotonic() + LIMIT_SECONDS
        while not condition():
            turn(_LOOK_MS)
            if time.monotonic() > end:
                raise StationFailed(otherwise)

    def expect(self, truth: bool, otherwise: str) -> None:
        """It is so.

        Raises:
            StationFailed: it is not.
        """
        if not truth:
            raise StationFailed(otherwise)

    def settle(self) -> None:
        """Let pictures come and layouts come to rest."""
        turn(SETTLE_MS)

    def labelled(self) -> list[Listed]:
        """The labelled photos on show."""
        images = self.studio.classification.images
        rows = range(images.rowCount())
        self.wait(lambda: None not in [images.photo(row) for row in rows], "labelled photos do not come")
        return [photo for row in rows if (photo := images.photo(row)) is not None]


def sample(*, shown: bool) -> list[tuple[str, Path]]:
    """The sample's photos that are learned from, or the others, each with its class."""
    found: list[tuple[str, Path]] = []
    for folder in sorted(sample_folder().iterdir()):
        if folder.is_dir() and folder.name not in NOT_A_CLASS:
            photos = sorted(folder.glob("*.jpg"))
            found += [(folder.name, path) for path in (photos[:SAMPLE_SHOWN] if shown else photos[SAMPLE_SHOWN:])]
    return found


def turn(milliseconds: int) -> None:
    """Let the event loop turn so long, asleep while nothing comes: ``processEvents`` with a time never sleeps."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def drop_on(widget: QWidget, mime: QMimeData, point: QPoint, modifiers: Qt.KeyboardModifier | None = None) -> bool:
    """Drag over a widget and drop there, as the window system would; events go up until one takes them."""
    keys = modifiers or Qt.KeyboardModifier.NoModifier
    actions = Qt.DropAction.CopyAction | Qt.DropAction.MoveAction
    target: QWidget | None = widget
    while target is not None:
        enter = QDragEnterEvent(QPointF(point), actions, mime, Qt.MouseButton.LeftButton, keys)
        enter.ignore()
        if target.acceptDrops():
            QApplication.sendEvent(target, enter)
            if enter.isAccepted():
                break
        point = target.mapToParent(point)
        target = target.parentWidget()
    if target is None:
        return False
    drop = QDropEvent(QPointF(point), actions, mime, Qt.MouseButton.LeftButton, keys)
    QApplication.sendEvent(target, drop)
    return drop.isAccepted()
