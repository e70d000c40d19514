"""Which model a project uses; kept in the project."""

from typing import Final

from PySide6.QtCore import QObject, Signal

from app.services.engine import EngineService
from app.services.jobs import Done, Job, Outcome
from app.services.model_words import STARTER, model_name
from app.state.preferences import Preferences
from app.state.project import ProjectState
from app.state.session import SessionState
from app.words import number, tr
from copl_engine.backbones.room import Fit
from copl_engine.store.project import Project

_CHOICE: Final = "model"
_GB: Final = 1e9


class ModelChoice(QObject):
    """The project's model, which trainings use; a classifier goes on using the one it was trained on.

    Args:
        project: keeps the choice.
        engine: is told.
        session: loads the model.
        preferences: know the device.

    Attributes:
        model: its id.

    Signals:
        changed: the model, or whether the classifier is of another one.
    """

    changed = Signal()

    def __init__(
        self, project: ProjectState, engine: EngineService, session: SessionState, preferences: Preferences
    ) -> None:
        super().__init__()
        self._project = project
        self._engine = engine
        self._session = session
        self._preferences = preferences
        self._asked: Job | None = None
        self._kept = True
        self.model = STARTER
        project.opened.connect(self._on_opened)
        project.changed.connect(self._keep)
        project.classifier_changed.connect(self.changed)

    @property
    def name(self) -> str:
        """What the model is called."""
        return model_name(self.model)

    @property
    def classifier_model(self) -> str:
        """Id of the model that the project's classifier was trained on, where it is another one; else empty."""
        classifier = self._project.classifier
        return classifier.model if classifier is not None and classifier.model != self.model else ""

    @property
    def difference(self) -> str:
        """Says that classifier and model do not go together; empty where they do."""
        if not self.classifier_model:
            return ""
        return tr(
            "The classifier in use was trained on “{old}” and goes on using it. Train again to use “{new}”.",
            old=model_name(self.classifier_model),
            new=self.name,
        )

    @property
    def tight(self) -> str:
        """Says that training may squeeze other programs; empty if it does not."""
        room = self._session.ready.room if self._session.ready is not None else None
        if room is None or room.fit is not Fit.TIGHT:
            return ""
        return tr(
            "Memory is tight: up to {need} GB are needed, {free} GB were free. Close other programs.",
            need=number(max(room.need, room.training) / _GB, 1),
            free=number(room.free / _GB, 1),
        )

    def choose(self, model: str) -> None:
        """Another model for this project, from now on."""
        if model != self.model:
            self._kept = False
            self._keep(model)
            self._use(model)

    def load_again(self) -> None:
        """The model's files are others now, or there at last."""
        self._engine.forget_model()
        self._session.prepare(self._preferences.device or None)

    def _use(self, model: str) -> None:
        self.model = self._engine.model = model
        if self._session.ready is not None or self._session.preparing or model != STARTER:
            self._session.prepare(self._preferences.device or None)
        self.changed.emit()

    def _keep(self, model: str = "") -> None:
        """Write the choice, once there is a project on disk."""
        wanted = model or self.model
        if not self._kept and self._project.folder is not None:
            self._kept = True
            self._project.write(lambda project: project.choices.keep(_CHOICE, wanted))

    def _on_opened(self) -> None:
        self._kept = True

        def ask(project: Project | None) -> str:
            return project.choices.get(_CHOICE) if project is not None else ""

        self._asked = self._project.ask(ask)
        self._asked.ended.connect(self._on_asked)

    def _on_asked(self, outcome: Outcome) -> None:
        if self.sender() is self._asked and isinstance(outcome, Done):
            model = outcome.value or STARTER
            if model != self.model:
                self._use(model)
