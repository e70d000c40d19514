"""What wakes a watch over a folder: the system's word that something changed there, as a flag and no more.

No Qt object is touched on the observer's thread; whoever watches looks at the flag when there is time.
"""

import logging
import threading
from pathlib import Path

from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers import Observer

from app.services.jobs import Steps

logger = logging.getLogger(__name__)

_KINDS = frozenset({"created", "moved", "modified", "closed"})


class FolderWaker(FileSystemEventHandler):
    """Hears of changes in a folder and all below it, where the system tells; a network drive may not.

    Attributes:
        woken: set whenever something changed.
    """

    def __init__(self) -> None:
        self.woken = threading.Event()
        self._over = threading.Event()
        self._observer = Observer()
        self._observer.daemon = True

    def start(self, folder: Path) -> Steps:
        """Begin to listen; on a lane, as a large tree takes a while."""
        yield None
        try:
            if not self._over.is_set():
                self._observer.schedule(self, str(folder), recursive=True)
                self._observer.start()
        except OSError:
            logger.info("changes in the folder are not told; it is looked at now and then", exc_info=True)

    def stop(self) -> None:
        """Listen no more."""
        self._over.set()
        if self._observer.is_alive():
            self._observer.stop()

    def on_any_event(self, event: FileSystemEvent) -> None:
        """Any change is a reason to look."""
        if event.event_type in _KINDS:
            self.woken.set()
