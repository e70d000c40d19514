"""How long the window did not answer."""

import time
from typing import Final

from PySide6.QtCore import QObject, QTimer

_TICK_MS: Final = 5


class StallWatch(QObject):
    """Measures the longest time that the event loop did not turn; the import of torch apart."""

    def __init__(self) -> None:
        super().__init__()
        self.longest = 0.0
        self.while_importing = 0.0
        self.importing = False
        self._last = time.perf_counter()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._tick)

    def start(self) -> None:
        """Begin to measure."""
        self._last = time.perf_counter()
        self._timer.start(_TICK_MS)

    def stop(self) -> None:
        """What follows does not count."""
        self._timer.stop()

    def _tick(self) -> None:
        now = time.perf_counter()
        gap, self._last = now - self._last, now
        if self.importing:
            self.while_importing = max(self.while_importing, gap)
        else:
            self.longest = max(self.longest, gap)
