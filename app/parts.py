"""What pages are made of: lanes, services and states, constructed once. Importing it imports no torch."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtWidgets import QApplication

from app.services.engine import EngineService
from app.services.jobs import Lane
from app.services.languages import speak
from app.services.network import Network
from app.services.settings import Settings
from app.services.thumbnails import Thumbnails
from app.state.answers import AnswersState
from app.state.classes import ClassesState
from app.state.deciding import DecidingState
from app.state.helping import HelpingState
from app.state.messages import Messages
from app.state.model_choice import ModelChoice
from app.state.preferences import Preferences
from app.state.project import ProjectState
from app.state.session import SessionState
from app.state.shortcuts import Shortcuts
from app.theme import Theme
from copl_engine.config import TrainConfig


@dataclass(frozen=True, slots=True)
class Options:
    """What a start may choose; tests and the self-test choose folders of their own.

    Attributes:
        project: opened in the place of the last one.
        config: how to train.
        cache: folder of the feature cache.
        settings: folder of the remembered choices.
        projects: folder in which new projects are made.
        passing: folders whose files do not last: photos from there are kept inside the project.
        prepare: make the model ready after the first paint; else with the first work that needs it.
    """

    project: Path | None = None
    config: TrainConfig | None = None
    cache: Path | None = None
    settings: Path | None = None
    projects: Path | None = None
    passing: tuple[Path, ...] | None = None
    prepare: bool = True


@dataclass(frozen=True, slots=True, eq=False)
class Parts:
    """The objects that pages are made of."""

    engine: EngineService
    model: Lane
    files: Lane
    fetching: Lane
    settings: Settings
    messages: Messages
    project: ProjectState
    classes: ClassesState
    answers: AnswersState
    deciding: DecidingState
    session: SessionState
    theme: Theme
    thumbnails: Thumbnails
    keys: Shortcuts
    preferences: Preferences
    network: Network
    helping: HelpingState
    choice: ModelChoice
    cache: Path | None


def make_parts(app: QApplication, options: Options) -> Parts:
    """Construct the lanes, services and states, in the person's language and colours."""
    settings = Settings(options.settings, options.projects)
    preferences = Preferences(settings)
    speak(app, preferences.language)
    theme = Theme(app, preferences.theme, preferences.text_size)
    model, files, pictures, store = Lane("model"), Lane("files", 2), Lane("pictures", 2), Lane("store")
    fetching = Lane("fetching")
    messages = Messages()
    cache = options.cache or preferences.cache_place
    engine = EngineService(model, config=options.config, cache=cache)
    project = ProjectState(store, engine, settings, messages)
    session = SessionState(engine, (model, files, pictures, fetching), (store,), messages)
    keys = Shortcuts(settings)
    classes = ClassesState()
    answers = AnswersState(project, classes)
    thumbnails = Thumbnails(pictures)
    choice = ModelChoice(project, engine, session, preferences)
    helping = HelpingState(session, lambda: choice.model, messages)
    return Parts(
        engine,
        model,
        files,
        fetching,
        settings,
        messages,
        project,
        classes,
        answers,
        DecidingState(project, answers),
        session,
        theme,
        thumbnails,
        keys,
        preferences,
        Network(),
        helping,
        choice,
        cache,
    )
