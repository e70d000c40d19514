"""How long the window did not answer."""

import time
from typing import Final

from PySide6.QtCore import QObject, QTimer

_TICK_MS: Final = 5


class StallWatch(QObject):
    """Measures the longest time that the event loop did not turn; the import of torch apart.

    Attributes:
        longest: in seconds.
        own: the same in the processor time of the window's thread, whatever else the machine did.
        while_importing: while ``importing`` was set.
    """

    def __init__(self) -> None:
        super().__init__()
        self.longest = 0.0
        self.own = 0.0
        self.while_importing = 0.0
        self.importing = False
        self._last = self._last_own = 0.0
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._tick)

    def start(self) -> None:
        """Begin to measure."""
        self._last, self._last_own = time.perf_counter(), time.thread_time()
        self._timer.start(_TICK_MS)

    def stop(self) -> None:
        """What follows does not count."""
        if self._timer.isActive():
            self._tick()
            self._timer.stop()

    def _tick(self) -> None:
        now, now_own = time.perf_counter(), time.thread_time()
        gap, own = now - self._last, now_own - self._last_own
        self._last, self._last_own = now, now_own
        if self.importing:
            self.while_importing = max(self.while_importing, gap)
        else:
            self.longest, self.own = max(self.longest, gap), max(self.own, own)
