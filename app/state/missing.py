"""Photos of the project that are not where they were: one message, and a folder in which to find them again."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject

from app.services.jobs import Cancelled, Done, Failed, Job, Lane, Outcome
from app.services.kept_project import Contents
from app.services.missing import find_again, missing
from app.state.classes import ClassesState
from app.state.messages import Messages, Tone
from app.state.project import ProjectState
from app.words import QT_TR_NOOP, tr
from copl_engine.images.names import show
from copl_engine.store.project import Example

LOCATE: Final = QT_TR_NOOP("Locate folder…")


class MissingState(QObject):
    """Looks after the photos when a project is opened.

    Args:
        lane: looks, and reads what could be one of them.
        classes: whose photos they are.
        project: keeps where they are now.
        messages: hears what is missing, and what was found again.
    """

    def __init__(self, lane: Lane, classes: ClassesState, project: ProjectState, messages: Messages) -> None:
        super().__init__()
        self._lane = lane
        self._classes = classes
        self._project = project
        self._messages = messages
        self._looking: Job | None = None
        self._finding: Job | None = None
        self._gone: tuple[Example, ...] = ()
        project.opened.connect(self._look)

    def locate(self, folder: Path) -> None:
        """Find the photos again in this folder and those inside it."""
        gone = self._gone
        if not gone or self._finding is not None:
            return
        self._messages.show(tr("Looking for {n} photos in “{folder}”…", "", len(gone), folder=show(folder.name)))
        self._finding = self._lane.submit(lambda: find_again(gone, folder))
        self._finding.ended.connect(self._on_found)

    def _look(self, contents: Contents) -> None:
        self._gone = ()
        if self._finding is not None:
            self._finding.cancel()
        if self._looking is not None:
            self._looking.cancel()

        examples = {photo.content: photo for item in contents.classes for photo in item.examples}
        self._looking = self._lane.submit(lambda: missing(tuple(examples.values())))
        self._looking.ended.connect(self._on_looked)

    def _on_looked(self, outcome: Outcome) -> None:
        if self.sender() is self._looking and isinstance(outcome, Done) and outcome.value:
            self._gone = outcome.value
            names = tuple(show(example.path) for example in self._gone)
            self._say(tr("{n} photos are no longer where your project has seen them.", "", len(names)), names)

    def _on_found(self, outcome: Outcome) -> None:
        self._finding = None
        match outcome:
            case Done(found) if self._gone:
                self._classes.relocate(found)
                self._gone = tuple(example for example in self._gone if example.content not in found)
                if self._gone:
                    names = tuple(show(example.path) for example in self._gone)
                    said = tr(
                        "{n} photos are not in that folder; {found} found again.", "", len(names), found=len(found)
                    )
                    self._say(said, names)
                else:
                    self._messages.show(tr("{n} photos found again.", "", len(found)), Tone.GOOD)
            case Failed():
                self._messages.show_failure(outcome)
            case Done() | Cancelled():
                pass

    def _say(self, text: str, names: tuple[str, ...]) -> None:
        self._messages.show(text, Tone.LOOK, items=names, action=LOCATE)
