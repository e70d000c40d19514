"""Photos of the project that are not where they were: one message, and a folder in which to find them again.

Examples are found by their contents. Folders that were sorted are found by their photos, and what is kept of these
follows: labels, what the person said, the steps. Finding is one step, which can be undone.
"""

from collections.abc import Generator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import QObject

from app.services.jobs import Cancelled, Done, Failed, Job, Lane, Outcome
from app.services.kept_project import Contents
from app.services.missing import find_again, find_folder, missing, missing_folders
from app.state.classes import ClassesState
from app.state.messages import Messages, Tone
from app.state.project import ProjectState
from app.words import QT_TR_NOOP, listed, tr
from copl_engine.images.names import path_from_text, path_text, show
from copl_engine.store.examples import Example
from copl_engine.store.history import Step
from copl_engine.store.pages import KeptFolder
from copl_engine.types import Finish

LOCATE: Final = QT_TR_NOOP("Locate folder…")
_KIND: Final = "places"


@dataclass(frozen=True, slots=True)
class _Gone:
    """What is not where it was."""

    photos: tuple[Example, ...] = ()
    folders: tuple[KeptFolder, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.photos or self.folders)

    def in_words(self) -> str:
        if self.photos:
            return tr("{n} photos are no longer where your project has seen them.", "", len(self.photos))
        return tr("{folders} is no longer where its photos were sorted.", folders=_names(self.folders))

    def lines(self) -> tuple[str, ...]:
        paths = [*(folder.path for folder in self.folders), *(photo.path for photo in self.photos)]
        return tuple(show(path) for path in paths)


class MissingState(QObject):
    """Looks after the photos when a project is opened.

    Args:
        lane: looks, and reads what could be one of them.
        classes: whose photos they are, and whose history the step goes on.
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
        self._gone = _Gone()
        self._said = False  # what is missing in the project that is read again
        classes.history.add_kind(_KIND, self._take)
        project.opened.connect(self._look)

    def locate(self, folder: Path) -> None:
        """Find what is missing in this folder and those inside it."""
        gone = self._gone
        if not gone or self._finding is not None:
            return
        self._messages.show(tr("Looking in “{folder}”…", folder=show(folder.name)))
        self._finding = self._lane.submit(lambda: _find(gone, folder))
        self._finding.ended.connect(self._on_found)

    def _look(self, contents: Contents) -> None:
        self._gone = _Gone()
        for job in (self._finding, self._looking):
            if job is not None:
                job.cancel()
        self._finding = None
        examples = tuple({photo.content: photo for item in contents.classes for photo in item.examples}.values())
        project = self._project.folder if contents.last_batch is not None else None
        self._looking = self._lane.submit(lambda: _look(examples, project))
        self._looking.ended.connect(self._on_looked)

    def _on_looked(self, outcome: Outcome) -> None:
        if self.sender() is not self._looking:
            return
        said, self._said = self._said, False
        if isinstance(outcome, Done):
            self._gone = outcome.value
            if self._gone and not said:
                self._say(self._gone.in_words())

    def _on_found(self, outcome: Outcome) -> None:
        if self.sender() is not self._finding:
            return
        self._finding = None
        match outcome:
            case Done((photos, folders)):
                before = {example.content: example.path for example in self._gone.photos}
                if photos or folders:
                    change = {
                        "photos": [[each, path_text(before[each]), path_text(path)] for each, path in photos.items()],
                        "folders": [[path_text(old), path_text(new)] for old, new in folders.items()],
                    }
                    self._said = bool(folders)
                    self._classes.history.push(_KIND, tr("Find moved photos"), change)
                self._gone = _Gone(
                    tuple(each for each in self._gone.photos if each.content not in photos),
                    tuple(each for each in self._gone.folders if each.path not in folders),
                )
                self._say_found(len(photos), tuple(folders.values()))
            case Failed():
                self._messages.show_failure(outcome)
            case Done() | Cancelled():
                pass

    def _say_found(self, photos: int, folders: tuple[Path, ...]) -> None:
        left = self._gone
        if left.photos:
            count = len(left.photos)
            self._say(tr("{n} photos are not in that folder; {found} found again.", "", count, found=photos))
        elif left.folders:
            self._say(tr("The photos of {folders} are not in that folder.", folders=_names(left.folders)))
        elif folders:
            names = listed(f"“{show(path.name)}”" for path in folders)
            said = tr("{folders} found again, with its labels and all that you said of its photos.", folders=names)
            self._messages.show(said, Tone.GOOD)
        else:
            self._messages.show(tr("{n} photos found again.", "", photos), Tone.GOOD)

    def _say(self, text: str) -> None:
        self._messages.show(text, Tone.LOOK, items=self._gone.lines(), action=LOCATE)

    def _take(self, step: Step) -> None:
        photos, folders = _places(step.change, back=step.undone)
        known = ((content, self._classes.photo(content), path) for content, path in photos.items())
        moved = {content: replace(photo, path=path) for content, photo, path in known if photo is not None}
        self._classes.have_moved(moved)
        examples = tuple(moved.values())
        self._classes.history.taken.emit(step, lambda project: project.examples.relocate(examples, folders))
        if folders:
            self._project.read_again()


def _look(examples: tuple[Example, ...], project: Path | None) -> Generator[None, Finish | None, _Gone]:
    photos = yield from missing(examples)
    return _Gone(photos, missing_folders(project) if project is not None else ())


def _find(gone: _Gone, place: Path) -> Generator[None, Finish | None, tuple[dict[str, Path], dict[Path, Path]]]:
    photos = (yield from find_again(gone.photos, place)) if gone.photos else {}
    folders = {}
    for folder in gone.folders:
        found = yield from find_folder(folder, place)
        if found is not None:
            folders[folder.path] = found
    return photos, folders


def _places(change: Any, *, back: bool) -> tuple[dict[str, Path], list[tuple[Path, Path]]]:
    """Where each photo lies after the step, and from where to where folders move; both ways."""
    photos = {content: path_from_text(before if back else after) for content, before, after in change["photos"]}
    folders = [(path_from_text(old), path_from_text(new)) for old, new in change["folders"]]
    return photos, [(new, old) for old, new in reversed(folders)] if back else folders


def _names(folders: tuple[KeptFolder, ...]) -> str:
    return listed(f"“{show(folder.path.name)}”" for folder in folders)
