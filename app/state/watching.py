"""Watching the folder that was sorted: new photos are labelled as they arrive, each once, also after a restart.

Each look goes through the whole folder and asks the project what is new, so that nothing is missed or done twice; all
that arrived since the last look is labelled at once.
"""

import time
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from app.services.jobs import Failed, Lane, Outcome
from app.services.settings import Settings
from app.services.waking import FolderWaker
from app.state.classification import ClassificationState
from app.state.project import ProjectState
from app.words import tr
from copl_engine.images.names import show
from copl_engine.store.watching import LOOK_EVERY, SETTLED

WATCHING: Final = "watching"
_TICK_MS: Final = 500


class WatchingState(QObject):
    """The switch, and what it came to.

    Args:
        classification: labels what is new.
        project: its folder is remembered with the switch.
        files: the lane on which listening begins.
        settings: remember that this project watches.

    Signals:
        changed: on or off, possible or not, or the words.
    """

    changed = Signal()

    def __init__(
        self, classification: ClassificationState, project: ProjectState, files: Lane, settings: Settings
    ) -> None:
        super().__init__()
        self._classification = classification
        self._project = project
        self._files = files
        self._settings = settings
        self._waker: FolderWaker | None = None
        self._look_at = 0.0
        self._labelled = 0
        self._away = False
        self._tick = QTimer(self)
        self._tick.setInterval(_TICK_MS)
        self._tick.timeout.connect(self._on_tick)
        classification.began.connect(self.stop)
        classification.changed.connect(self._on_classification)
        classification.caught_up.connect(self._on_caught_up)
        project.opened.connect(self._on_project_opened)

    @property
    def on(self) -> bool:
        """Whether new photos are labelled as they arrive."""
        return self._waker is not None

    @property
    def possible(self) -> bool:
        """Whether what was sorted is one folder, and its labelling has come to its end."""
        return self.on or (self._classification.root is not None and self._classification.can_catch_up)

    @property
    def words(self) -> str:
        """What it came to, for the status; empty while off."""
        root = self._classification.root
        if not self.on or root is None:
            return ""
        if self._away:
            return tr("Watching “{folder}”: it is away now", folder=show(root.name))
        return tr("Watching “{folder}”: {n} new photos labelled", "", self._labelled, folder=show(root.name))

    def set_on(self, on: bool) -> None:
        """Switch it."""
        if on and not self.on:
            self._begin()
        elif not on:
            self.stop()

    def stop(self) -> None:
        """Label no more by itself; what is under way is finished."""
        if self._waker is not None:
            self._settings.forget(WATCHING)
            self._let_go()

    def _begin(self) -> None:
        root, project = self._classification.root, self._project.folder
        if root is None or project is None or not self._classification.can_catch_up:
            self.changed.emit()
            return
        self._settings.remember(WATCHING, project)
        self._labelled, self._away, self._look_at = 0, False, 0.0
        self._waker = FolderWaker()
        waker, folder = self._waker, Path(root)
        self._files.submit(lambda: waker.start(folder))
        self._tick.start()
        self.changed.emit()

    def _let_go(self) -> None:
        if self._waker is not None:
            self._waker.stop()
        self._waker = None
        self._tick.stop()
        self.changed.emit()

    def _on_tick(self) -> None:
        waker = self._waker
        if waker is None or not self._classification.can_catch_up:
            return
        if waker.woken.is_set() or time.monotonic() >= self._look_at:
            waker.woken.clear()
            self._look_at = time.monotonic() + LOOK_EVERY
            self._classification.catch_up(SETTLED)

    def _on_caught_up(self, outcome: Outcome, new: int, unsettled: bool) -> None:
        self._away = isinstance(outcome, Failed)
        self._labelled += new
        if unsettled:
            self._look_at = time.monotonic() + SETTLED
        self.changed.emit()

    def _on_classification(self) -> None:
        """A classifier that was loaded makes watching possible again after a restart."""
        remembered = self._settings.path(WATCHING)
        if not self.on and remembered is not None and remembered == self._project.folder and self.possible:
            self._begin()
        else:
            self.changed.emit()

    def _on_project_opened(self) -> None:
        self._let_go()
