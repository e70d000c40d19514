"""The project on disk, as the window sees it: written on a thread of its own, in the order of what was done."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import QObject, Signal

from app.services.engine import ClassifierInfo, EngineService
from app.services.jobs import Cancelled, Done, Failed, Job, Lane, Outcome, Steps, describe
from app.services.kept_project import Contents, KeptProject
from app.services.settings import Settings
from app.state.messages import Message, Messages, Tone
from app.state.saving import SavingState
from app.words import QT_TR_NOOP, tr
from copl_engine.files import write_bytes
from copl_engine.images.names import show
from copl_engine.store.backups import Backup, backups_of
from copl_engine.store.bundle import ProjectDamaged, ReadOnlyPlace, free_folder, project_folder
from copl_engine.store.copying import Change
from copl_engine.store.examples import Example
from copl_engine.store.history import Step
from copl_engine.store.pages import KeptBatch
from copl_engine.store.project import Project
from copl_engine.store.training_runs import TrainingRun

LAST: Final = "last_project"
_RECENT: Final = "recent_projects"
_MOST_RECENT: Final = 8
UNTITLED: Final = QT_TR_NOOP("My photos")


class ProjectState(QObject):
    """Which project is open and whether it is kept.

    Args:
        lane: one thread; only it touches the database.
        engine: loads the project's classifier.
        settings: where new projects are made, and which was last.
        messages: hears what went wrong.

    Attributes:
        places: where the open project has been since it was opened; it goes elsewhere with ``save_as``.

    Signals:
        changed: name, place or status.
        opened: another project's Contents; ``last_run`` and ``last_batch`` are set.
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
        self._kept = KeptProject()  # of the open project; used on the lane only
        self._opening: Job | None = None
        self._opening_folder: Path | None = None
        self._damaged: Path | None = None
        self._loading: Job | None = None  # of the last training's classifier
        self._refusal: Message | None = None
        self._going_back = False
        self._copied = 0  # how many writes were handed in when the copy's contents were asked for
        self._writes = 0
        self.saving = SavingState(messages, lambda: self._submit(self._kept.try_again))
        self.saving.changed.connect(self.changed)
        self.folder: Path | None = None
        self.places: frozenset[Path] = frozenset()
        self.classifier: ClassifierInfo | None = None
        self.last_run: TrainingRun | None = None
        self.last_batch: KeptBatch | None = None

    @property
    def loading(self) -> bool:
        """Whether a project is being opened, or the classifier of its last training."""
        return self._loading is not None or self._opening is not None

    @property
    def name(self) -> str:
        """The project's name as shown."""
        return show(self.folder.stem) if self.folder else tr(UNTITLED)

    @property
    def status(self) -> str:
        """Whether what is shown is kept."""
        return self.saving.status if self.folder is not None else ""

    @property
    def going_back(self) -> bool:
        """Whether an earlier state is being put in the place of what is shown, which takes no changes any more."""
        return self._going_back

    @property
    def recent(self) -> tuple[Path, ...]:
        """Projects that were open before, the last one first."""
        return tuple(path for path in self._settings.paths(_RECENT) if path != self.folder)

    @property
    def restorable(self) -> Path | None:
        """The project that can go back to an earlier state: one that would not open, or the open one."""
        return self._damaged or self.folder

    def start(self, path: Path | None) -> None:
        """Open this project, or the one of the last time."""
        wanted = path or self._settings.path(LAST)
        if wanted is not None:
            self.open(wanted)

    def open(self, path: Path) -> None:
        """Open a project, given by its folder or the file in it."""
        folder = project_folder(path).absolute()
        if folder != self._opening_folder:
            self._opening = self._opening_folder = None  # one that was on its way is not wanted any more
            if folder != self.folder:
                self._await(self._submit(lambda: (folder, *KeptProject.open(folder))), folder)

    def backups(self) -> Job:
        """Earlier states that are kept, the newest first. Done(tuple[Backup, ...])."""
        folder = self.restorable
        return self._submit(lambda: backups_of(folder) if folder is not None else ())

    def go_back(self, backup: Backup) -> None:
        """Show an earlier state; the present one is kept too."""
        folder = self.restorable
        if folder is not None:
            self.saving.leave(partial(self._go_back, folder, backup.path))

    def new(self) -> None:
        """Show an empty project; it is made on disk with the first photo."""
        self.saving.leave(self._new)

    def ensure(self, hint: str = "") -> None:
        """Make the project on disk if there is none yet; ``hint`` is a name for it."""
        if self.folder is not None:
            return
        folder = free_folder(self._settings.projects_folder, show(hint) or tr(UNTITLED))
        self.folder = folder
        self.places = frozenset((folder,))
        kept = self._kept
        self.saving.follow(self._submit(lambda: kept.make(folder)), change=False)
        self._remember(folder)
        self.changed.emit()

    def keep_step(self, step: Step, change: Change) -> None:
        """Write what the person did, and what that changes."""
        self.ensure()
        self.write(lambda project: project.keep_step(step, change))

    def read_again(self) -> None:
        """Show the open project as it is on disk, once all that was done is written."""
        kept = self._kept
        self._copied = self._writes
        self._submit(lambda: (kept, kept.contents())).ended.connect(self._on_read_again)

    def relocate(self, examples: Sequence[Example]) -> None:
        """Write where photos are now."""
        self.write(lambda project: project.examples.relocate(examples))

    def store_photos(self, sources: Sequence[Callable[[], tuple[bytes, str]]]) -> Job:
        """Keep photos without a lasting file; each source gives data and suffix. Done(tuple[Path, ...])."""
        self.ensure()
        kept = self._kept

        def work() -> tuple[Path, ...]:
            photos = [source() for source in sources]
            return tuple(kept.store_photo(data, suffix) for data, suffix in photos if data)

        return self._submit(work)

    def store_examples(self, examples: Sequence[Example]) -> Job:
        """Keep copies of photos. Done: (those that lie inside now, those whose file is gone or another one)."""
        kept = self._kept
        return self._submit(lambda: kept.store_examples(examples))

    def classifier_file(self) -> Path:
        """Where the next classifier goes."""
        self.ensure()
        assert self.folder is not None
        number = 1
        while (target := self.folder / "classifiers" / f"{number:04d}.safetensors").exists():
            number += 1
        return target

    def fetch_classifier(self, file: Path) -> Job:
        """Copy a classifier that was made where the project was before. Done(Path)."""
        target = self.classifier_file()

        def copy() -> Path:
            write_bytes(target, file.read_bytes())
            return target

        return self._submit(copy)

    def keep_run(self, run: TrainingRun, classifier: ClassifierInfo) -> None:
        """The training's classifier is the project's from now on."""
        self.last_run = run
        self.classifier = classifier
        self.write(lambda project: project.runs.keep(run))
        self.classifier_changed.emit()

    def ask(self, work: Callable[[Project | None], Any], *, short: bool = False) -> Job:
        """Ask the open project, or None where none is made yet, once all before is written; Done(what it gives).

        Args:
            work: called on the project's thread.
            short: before anything that waits.
        """
        kept = self._kept
        return self._submit(lambda: work(kept.project), short=short)

    def write(self, change: Change) -> None:
        """Change the open project, which was ensured before; later, if it cannot be written now."""
        kept = self._kept
        self._writes += 1
        self.saving.follow(self._submit(lambda: kept.write(change)))
        self.changed.emit()

    def save_as(self, target: Path) -> None:
        """Copy the project elsewhere and go on there."""
        self.ensure()
        kept = self._kept
        self._copied = self._writes
        self._submit(lambda: (target, *kept.save_as(target))).ended.connect(self._on_saved_as)

    def close(self) -> None:
        """Write what waits and let go of the database."""
        self._submit(self._kept.close)

    def _new(self) -> None:
        self._opening = self._opening_folder = None
        self._settings.remember(LAST, "")
        self._show(None, KeptProject(), Contents())

    def _go_back(self, folder: Path, backup: Path) -> None:
        kept = self._kept
        self._going_back = True
        self._await(self._submit(lambda: (folder, *kept.go_back(folder, backup))), folder)
        self.changed.emit()

    def _await(self, opening: Job, folder: Path) -> None:
        self._opening, self._opening_folder = opening, folder
        opening.ended.connect(self._on_opened)

    def _submit(self, work: Callable[[], Any], *, short: bool = False) -> Job:
        def steps() -> Steps:
            yield None
            return work()

        return self._lane.submit(steps, short=short)

    def _on_opened(self, outcome: Outcome) -> None:
        wanted, asked = self.sender() is self._opening, self._opening_folder
        if wanted:
            self._opening = self._opening_folder = None
        went_back, self._going_back = self._going_back, self._going_back and not wanted
        match outcome:
            case Done((folder, kept, contents)):
                forget = partial(self._submit, kept.close)
                if not wanted:
                    forget()
                elif went_back:
                    self._go_on_in(folder, kept, contents)
                else:
                    self.saving.leave(partial(self._go_on_in, folder, kept, contents), forget)
            case Failed(error) if wanted:
                if isinstance(error, ProjectDamaged):
                    self._damaged = asked
                self._messages.show(describe(error), Tone.WRONG, outcome.details)
                self._refusal = self._messages.current
                self.changed.emit()
            case Done() | Failed() | Cancelled():
                pass

    def _go_on_in(self, folder: Path, kept: KeptProject, contents: Contents) -> None:
        if self._messages.current is self._refusal:
            self._messages.dismiss()  # why the last project could not be opened
        self._remember(folder)
        self._show(folder, kept, contents)
        self._submit(kept.back_up)
        if contents.read_only:
            self._messages.show(describe(ReadOnlyPlace(folder)), Tone.LOOK)

    def _on_saved_as(self, outcome: Outcome) -> None:
        match outcome:
            case Done((target, _, left)) if self._copied != self._writes:  # something was done meanwhile
                kept = self._kept
                self._copied = self._writes
                self._submit(lambda: (target, kept.contents(), left)).ended.connect(self._on_saved_as)
            case Done((target, contents, left)):
                self._remember(target)
                self._show(target, self._kept, contents)
                self.saving.reset()  # all that waited is in the copy
                text = tr("Saved as “{name}” in {folder}.", name=show(target.name), folder=show(target.parent))
                more = tr(
                    "The labels of photos stayed in the old place, which cannot be reached: “Go on” in Sort labels "
                    "them again."
                )
                self._messages.show(f"{text} {more}" if left else text, Tone.LOOK if left else Tone.GOOD)
            case Failed():
                self._messages.show_failure(outcome)
            case Done() | Cancelled():
                pass

    def _on_read_again(self, outcome: Outcome) -> None:
        match outcome:
            case Done((kept, contents)) if kept is self._kept and self._copied == self._writes:
                self._show(self.folder, kept, contents)
            case Done((kept, _)) if kept is self._kept:
                self.read_again()
            case Failed():
                self._messages.show_failure(outcome)
            case Done() | Cancelled():
                pass

    def _remember(self, folder: Path) -> None:
        self._settings.remember(LAST, folder)
        self._settings.remember_first(_RECENT, folder, _MOST_RECENT)

    def _show(self, folder: Path | None, kept: KeptProject, contents: Contents) -> None:
        here = frozenset() if folder is None else frozenset((folder,))
        self.places = self.places | here if kept is self._kept else here
        if kept is not self._kept:
            self._submit(self._kept.close)
            self._kept = kept
            self.saving.reset()
        self.last_run, self.last_batch = contents.last_run, contents.last_batch
        self.folder = folder
        self._damaged = None
        self.classifier = None
        run = self.last_run
        self._loading = self._engine.load(run.classifier) if run is not None else None
        if self._loading is not None:
            self._loading.ended.connect(self._on_loaded)
        self.opened.emit(contents)
        self.changed.emit()
        self.classifier_changed.emit()

    def _on_loaded(self, outcome: Outcome) -> None:
        if self.sender() is self._loading:
            self._loading = None
        match outcome:
            case Done(classifier) if self.last_run is not None and classifier.file == self.last_run.classifier:
                self.classifier = classifier
                self.classifier_changed.emit()
            case Failed():
                self._messages.show_failure(outcome, tr("The last classifier could not be loaded."))
            case Done() | Cancelled():
                pass
        self.changed.emit()
