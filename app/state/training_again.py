"""Training again by itself: where the person wants it, a while after photos or names changed.

The first training is always the person's own. One that was discarded or failed is not begun again before the next
change.
"""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject, QTimer

from app.state.classes import ClassesState
from app.state.preferences import TRAIN_AGAIN, Preferences
from app.state.project import ProjectState
from app.state.training import TrainingState

PATIENCE_MS: Final = 3000
"""From the last change on: who sorts photos into classes makes many changes in a row."""


class TrainingAgain(QObject):
    """Starts the training that the last changes ask for.

    Args:
        training: started.
        classes: whose changes are waited for.
        project: what was changed in another project does not count.
        preferences: whether it is wanted.
        busy: whether something runs that a training would have to wait for.
    """

    def __init__(
        self,
        training: TrainingState,
        classes: ClassesState,
        project: ProjectState,
        preferences: Preferences,
        busy: Callable[[], bool],
    ) -> None:
        super().__init__()
        self._training = training
        self._preferences = preferences
        self._busy = busy
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PATIENCE_MS)
        self._timer.timeout.connect(self._on_quiet)
        classes.changed.connect(self._timer.start)
        preferences.changed.connect(lambda choice: self._timer.start() if choice == TRAIN_AGAIN else None)
        project.opened.connect(self._timer.stop)  # its classes were shown just before

    def _on_quiet(self) -> None:
        training = self._training
        if not (self._preferences.train_again and training.can_sort and training.outdated):
            return
        if training.running or self._busy():
            self._timer.start()
        elif training.can_start:
            training.start()
