"""The project on disk, as the window sees it: written on a thread of its own, in the order of what was done."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import QObject, Signal

from app.services.engine import ClassifierInfo, EngineService
from app.services.jobs import Cancelled, Done, Failed, Job, Lane, Outcome, Steps, describe
from app.services.settings import Settings
from app.state.messages import Messages, Tone
from copl_engine.images.names import show
from copl_engine.store.bundle import free_folder, project_folder
from copl_engine.store.pages import KeptBatch
from copl_engine.store.project import ExampleClass, Project, TrainingRun

LAST: Final = "last_project"
UNTITLED: Final = "My photos"
Opened = tuple[tuple[ExampleClass, ...], TrainingRun | None, KeptBatch | None]


class ProjectState(QObject):
    """Which project is open and whether it is kept.

    Args:
        lane: one thread; only it touches the database.
        engine: loads the project's classifier.
        settings: where new projects are made, and which was last.
        messages: hears what went wrong.

    Signals:
        changed: name, place or status.
        opened: another project's classes: tuple[ExampleClass, ...]; ``last_run`` and ``last_batch`` are set.
        classifier_changed: ``classifier`` is another one, or None.
    """

    changed = Signal()
    opened = Signal(object)
    classifier_changed = Signal()

    def __init__(self, lane: Lane, engine: EngineService, settings: Settings, messages: Messages) -> None:
        super().__init__()
        self._lane = lane
        self._engine = engine
        self._settings = settings
        self._messages = messages
        self._project: Project | None = None  # touched on the lane only
        self._broken = False
        self._writing = 0  # changes that wait or are being written
        self.folder: Path | None = None
        self.classifier: ClassifierInfo | None = None
        self.last_run: TrainingRun | None = None
        self.last_batch: KeptBatch | None = None

    @property
    def name(self) -> str:
        """The project's name as shown."""
        return show(self.folder.stem) if self.folder else UNTITLED

    @property
    def status(self) -> str:
        """Whether what is shown is kept."""
        if self.folder is None:
            return ""
        if self._broken:
            return "not saved"
        return "saving…" if self._writing else "saved"

    def start(self, path: Path | None) -> None:
        """Open this project, or the one of the last time if it is still there."""
        last = path or self._settings.path(LAST)
        if path is not None or (last is not None and project_folder(last).exists()):
            assert last is not None
            self.open(last)

    def open(self, path: Path) -> None:
        """Open a project, given by its folder or the file in it."""
        folder = project_folder(path).absolute()

        def work() -> Opened:
            opened = Project(folder)
            contents = opened.classes(), opened.last_run(), opened.batches.last()
            self._swap(opened)
            return contents

        self._submit(work).ended.connect(self._on_opened)
        self._opening = folder

    def new(self) -> None:
        """Show an empty project; it is made on disk with the first photo."""
        self._submit(lambda: self._swap(None))
        self._settings.remember(LAST, "")
        self._show(None, ((), None, None))

    def ensure(self, hint: str = "") -> None:
        """Make the project on disk if there is none yet; ``hint`` is a name for it."""
        if self.folder is not None:
            return
        folder = free_folder(self._settings.projects_folder, show(hint) or UNTITLED)
        self.folder = folder
        self._broken = False
        self._follow(self._submit(lambda: self._swap(Project.create(folder))))
        self._settings.remember(LAST, folder)
        self.changed.emit()

    def keep_classes(self, before: Sequence[ExampleClass], after: Sequence[ExampleClass]) -> None:
        """Write what the person changed."""
        self.ensure()
        self.write(lambda project: project.keep_classes(before, after))

    def store_photos(self, sources: Sequence[Callable[[], tuple[bytes, str]]]) -> Job:
        """Keep photos without a lasting file; each source gives data and suffix. Done(tuple[Path, ...])."""
        self.ensure()

        def work() -> tuple[Path, ...]:
            photos = [source() for source in sources]
            return tuple(self._open_project().store_photo(data, suffix) for data, suffix in photos if data)

        return self._submit(work)

    def classifier_file(self) -> Path:
        """Where the next classifier goes."""
        self.ensure()
        assert self.folder is not None
        number = 1
        while (target := self.folder / "classifiers" / f"{number:04d}.safetensors").exists():
            number += 1
        return target

    def keep_run(self, run: TrainingRun, classifier: ClassifierInfo) -> None:
        """The training's classifier is the project's from now on."""
        self.last_run = run
        self.classifier = classifier
        self.write(lambda project: project.keep_run(run))
        self.classifier_changed.emit()

    def ask(self, work: Callable[[Project | None], Any], *, short: bool = False) -> Job:
        """Ask the open project, or None where none is made yet, once all before is written; Done(what it gives).

        Args:
            work: called on the project's thread.
            short: before anything that waits.
        """
        return self._submit(lambda: work(self._project), short=short)

    def write(self, change: Callable[[Project], None]) -> None:
        """Change the open project, which was ensured before."""
        self._follow(self._submit(lambda: change(self._open_project())))
        self.changed.emit()

    def _follow(self, writing: Job) -> None:
        self._writing += 1
        writing.ended.connect(self._on_written)

    def save_as(self, target: Path) -> None:
        """Copy the project elsewhere and go on there."""
        self.ensure()

        def work() -> tuple[Path, Opened]:
            copied = self._open_project().save_as(target)
            contents = copied.classes(), copied.last_run(), copied.batches.last()
            self._swap(copied)
            return target, contents

        self._submit(work).ended.connect(self._on_saved_as)

    def close(self) -> None:
        """Write what waits and let go of the database."""
        self._submit(lambda: self._swap(None))

    def _swap(self, project: Project | None) -> None:
        if self._project is not None:
            self._project.close()
        self._project = project

    def _open_project(self) -> Project:
        assert self._project is not None
        return self._project

    def _submit(self, work: Callable[[], Any], *, short: bool = False) -> Job:
        def steps() -> Steps:
            yield None
            return work()

        return self._lane.submit(steps, short=short)

    def _on_written(self, outcome: Outcome) -> None:
        self._writing -= 1
        match outcome:
            case Failed(error) if not self._broken:
                self._broken = True
                self._messages.show_failure(outcome, "The project could not be saved.")
                del error
            case Failed() | Done() | Cancelled():
                pass
        if not self._writing or self._broken:
            self.changed.emit()

    def _on_opened(self, outcome: Outcome) -> None:
        match outcome:
            case Done(contents):
                self._settings.remember(LAST, self._opening)
                self._show(self._opening, contents)
            case Failed(error):
                self._messages.show(describe(error), Tone.WRONG, outcome.details)
            case Cancelled():
                pass

    def _on_saved_as(self, outcome: Outcome) -> None:
        match outcome:
            case Done((target, contents)):
                self._settings.remember(LAST, target)
                self._show(target, contents)
                self._messages.show(f"Saved as “{show(target.name)}” in {show(target.parent)}.", Tone.GOOD)
            case Failed():
                self._messages.show_failure(outcome)
            case Done() | Cancelled():
                pass

    def _show(self, folder: Path | None, contents: Opened) -> None:
        classes, self.last_run, self.last_batch = contents
        self.folder = folder
        self._broken = False
        self.classifier = None
        self.opened.emit(classes)
        self.changed.emit()
        self.classifier_changed.emit()
        if self.last_run is not None:
            self._engine.load(self.last_run.classifier).ended.connect(self._on_loaded)

    def _on_loaded(self, outcome: Outcome) -> None:
        match outcome:
            case Done(classifier) if self.last_run is not None and classifier.file == self.last_run.classifier:
                self.classifier = classifier
                self.classifier_changed.emit()
            case Failed():
                self._messages.show_failure(outcome, "The last classifier could not be loaded.")
            case Done() | Cancelled():
                pass
