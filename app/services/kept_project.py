"""The open project on its own thread: what was done is written in its order, and waits while it cannot be written."""

from collections import deque
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from copl_engine.errors import EngineError
from copl_engine.store.answers import Answer
from copl_engine.store.history import Step
from copl_engine.store.pages import KeptBatch
from copl_engine.store.project import Example, ExampleClass, Project, TrainingRun

Change = Callable[[Project], None]


@dataclass(frozen=True, slots=True)
class Contents:
    """What is in a project when it is opened.

    Attributes:
        photos: every one that is an example or was one, by its content.
        steps: the person's last, the oldest first.
        read_only: it can be looked at and not written.
    """

    classes: tuple[ExampleClass, ...] = ()
    photos: Mapping[str, Example] = field(default_factory=dict)
    answers: Mapping[Path, Answer] = field(default_factory=dict)
    steps: tuple[Step, ...] = ()
    last_run: TrainingRun | None = None
    last_batch: KeptBatch | None = None
    read_only: bool = False


class KeptProject:
    """At most one open project. Use it on one thread at a time.

    Attributes:
        project: the open one; None where none is made yet.
    """

    def __init__(self) -> None:
        self.project: Project | None = None
        self._wanted: Path | None = None
        self._waiting: deque[Change] = deque()

    def open(self, folder: Path) -> Contents:
        """Open a project in the place of the present one, which stays open if that fails."""
        return self._take(Project(folder))

    def make(self, folder: Path) -> None:
        """Make an empty project; also later, if it cannot be made now."""
        self.close()
        self._wanted = folder
        self.flush()

    def save_as(self, target: Path) -> Contents:
        """Copy the project with all that waits, and go on in the copy."""
        copied = self._present().save_as(target)
        for change in self._waiting:
            change(copied)
        self._waiting.clear()
        return self._take(copied)

    def write(self, change: Change) -> None:
        """Change the project, once all before is written.

        Raises:
            EngineError: it cannot be written now; ``change`` waits for the next ``write`` or ``flush``.
        """
        self._waiting.append(change)
        self.flush()

    def flush(self) -> None:
        """Write what waits.

        Raises:
            EngineError: it still cannot be written.
        """
        project = self._present()
        while self._waiting:
            try:
                with project.saving():
                    self._waiting[0](project)
            except EngineError:
                raise
            except Exception:
                self._waiting.popleft()  # it would stand in the way of all others
                raise
            self._waiting.popleft()

    def try_again(self) -> None:
        """Write what waits, also where the place could not be written when the project was opened."""
        if self.project is not None and self.project.read_only:
            again = Project(self.project.folder)
            self.project.close()
            self.project = again
        self.flush()

    def store_photo(self, data: bytes, suffix: str) -> Path:
        """Keep a copy of a photo inside the project."""
        project = self._present()
        with project.saving():
            return project.store_photo(data, suffix)

    def back_up(self) -> None:
        """Keep a copy for going back, if one is due and can be written."""
        if self.project is not None:
            with suppress(EngineError), self.project.saving():
                self.project.back_up()

    def go_back(self, folder: Path, backup: Path) -> Contents:
        """Open an earlier state of a project; the present one stays open if that fails."""
        here = self.project.folder if self.project is not None else None
        self.close()
        try:
            return self._take(Project.go_back(folder, backup))
        except Exception:
            if here is not None:
                self.project = Project(here)
            raise

    def close(self) -> None:
        """Let go of the project; what could not be written is given up."""
        if self.project is not None:
            with suppress(EngineError):
                self.flush()
            self.back_up()
            self.project.close()
        self.project = self._wanted = None
        self._waiting.clear()

    def _present(self) -> Project:
        if self.project is None:
            assert self._wanted is not None
            self.project = Project.create(self._wanted)
        return self.project

    def _take(self, opened: Project) -> Contents:
        try:
            contents = Contents(
                opened.classes(),
                opened.photos(),
                opened.answers.all(),
                opened.history.steps(),
                opened.last_run(),
                opened.batches.last(),
                opened.read_only,
            )
        except BaseException:
            opened.close()
            raise
        self.close()
        self.project = opened
        return contents
