"""Garbage is collected on the window's thread alone.

Python collects on whichever thread happens to allocate. A widget in a reference cycle would then be deleted on a lane's
thread, and Qt's objects may only be deleted on their own (Qt's documentation, "Threads and QObjects"): the program
crashed while torch was imported on the model's lane and the window was worked with.
"""

import gc
from typing import Final

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

_NAME: Final = "garbage"
_EVERY_MS: Final = 250


def collect_on_this_thread(app: QApplication) -> None:
    """Collect from a timer from now on, as often as Python would; threads no longer do."""
    gc.disable()
    if app.findChild(QTimer, _NAME) is None:
        timer = QTimer(app)
        timer.setObjectName(_NAME)
        timer.timeout.connect(_collect)
        timer.start(_EVERY_MS)


def _collect() -> None:
    """The oldest generation that is due, with the younger ones."""
    counts, thresholds = gc.get_count(), gc.get_threshold()
    due = [number for number in range(3) if counts[number] > thresholds[number]]
    if due:
        gc.collect(due[-1])
