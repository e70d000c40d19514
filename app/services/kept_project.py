"""A project on its own thread: what was done is written in its order, and waits while it cannot be written."""

from collections import deque
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Final, Self

from copl_engine.errors import EngineError, ImageUnreadable, OutputProblem
from copl_engine.images.reading import hash_bytes, read_file
from copl_engine.store.answers import Answer
from copl_engine.store.bundle import ProjectProblem
from copl_engine.store.copying import Change, Spare, save_as
from copl_engine.store.examples import Example, ExampleClass
from copl_engine.store.history import Step
from copl_engine.store.locking import ProjectInUse
from copl_engine.store.pages import KeptBatch
from copl_engine.store.project import Project
from copl_engine.store.training_runs import TrainingRun

CAN_WAIT: Final = ProjectProblem, ProjectInUse, OutputProblem
"""What keeps a change from being written for a while."""


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

    @classmethod
    def of(cls, project: Project) -> Self:
        """What is in it now."""
        return cls(
            project.examples.classes(),
            project.examples.photos(),
            project.answers.all(),
            project.history.steps(),
            project.runs.last(),
            project.batches.last(),
            project.read_only,
        )


class KeptProject:
    """One project, open or still to be made; every change was made in this one. Use it on one thread at a time."""

    def __init__(self, project: Project | None = None) -> None:
        self._project = project
        self._wanted: Path | None = None
        self._waiting: deque[Change] = deque()
        self._spare = Spare()
        self._was_away = False
        self._gone_back = False

    @classmethod
    def open(cls, folder: Path) -> tuple[Self, Contents]:
        """Open a project beside others that are open."""
        return cls._opened(Project(folder))

    @classmethod
    def _opened(cls, project: Project) -> tuple[Self, Contents]:
        try:
            kept = cls(project)
            kept._spare.renew(project)
            return kept, Contents.of(project)
        except BaseException:
            project.close()
            raise

    @property
    def project(self) -> Project | None:
        """The open one, opened anew if its drive was away; None where none is made yet."""
        if self._project is not None and self._project.was_replaced:
            self._project = self._project.reopened()
            self._was_away = True
        return self._project

    def make(self, folder: Path) -> None:
        """Make an empty project; also later, if it cannot be made now."""
        self._wanted = folder
        self.flush()

    def save_as(self, target: Path) -> tuple[Contents, bool]:
        """Copy the project with all that waits, and go on in the copy.

        Returns:
            What is in it, and whether labelled photos stayed on a drive that is away.
        """
        copied, left = self._copied_to(target)
        self._waiting.clear()
        self.back_up()
        if self._project is not None:
            self._project.close()
        self._project = copied
        self._spare.renew(copied)
        return Contents.of(copied), left

    def _copied_to(self, target: Path) -> tuple[Project, bool]:
        with suppress(ProjectProblem, ProjectInUse):
            project = self.project
            if project is not None:
                return save_as(project, target, self._waiting), False
        return self._spare.save_as(target, self._waiting), self._spare.was_labelled

    def contents(self) -> Contents:
        """What is in it now."""
        return Contents.of(self._present())

    def write(self, change: Change) -> bool:
        """Change the project, once all before is written.

        Returns:
            Whether the project was away in between.

        Raises:
            EngineError: it cannot be written now; ``change`` waits for the next ``write`` or ``flush``.
        """
        if self._gone_back:
            return False  # it was made in the state that was left
        self._waiting.append(change)
        return self.flush()

    def flush(self) -> bool:
        """Write what waits; gives whether the project was away in between.

        Raises:
            EngineError: it still cannot be written.
        """
        project = self._present()
        written = bool(self._waiting)
        while self._waiting:
            try:
                with project.saving():
                    self._waiting[0](project)
            except CAN_WAIT:
                raise
            except Exception:
                self._waiting.popleft()  # it would stand in the way of all others
                raise
            self._waiting.popleft()
        if written:
            self._spare.renew(project)
        was_away, self._was_away = self._was_away, False
        return was_away

    def try_again(self) -> bool:
        """Write what waits, also where the place could not be written when the project was opened."""
        if self._project is not None and self._project.read_only:
            again = Project(self._project.folder)
            self._project.close()
            self._project = again
        return self.flush()

    def store_photo(self, data: bytes, suffix: str) -> Path:
        """Keep a copy of a photo inside the project."""
        project = self._present()
        with project.saving():
            return project.store_photo(data, suffix)

    def store_examples(self, examples: Sequence[Example]) -> tuple[tuple[Example, ...], tuple[Example, ...]]:
        """Keep copies of photos inside the project; gives those, and those whose file is gone or another one."""
        copied, refused = [], []
        for example in examples:
            try:
                data = read_file(example.path)
            except ImageUnreadable:
                data = b""
            if hash_bytes(data) == example.content:
                copied.append(replace(example, path=self.store_photo(data, example.path.suffix), stored=True))
            else:
                refused.append(example)
        return tuple(copied), tuple(refused)

    def back_up(self) -> None:
        """Keep a copy for going back, if one is due and can be written."""
        if self._project is not None:
            with suppress(EngineError), self._project.saving():
                self._project.back_up()

    def go_back(self, folder: Path, backup: Path) -> tuple[Self, Contents]:
        """Open an earlier state of a project, which may be this one: it is closed then, unless that fails."""
        here = self._project if self._project is not None and self._project.folder == folder else None
        if here is not None:
            with suppress(EngineError):
                self.flush()
            here.close()
            self._project = None
        try:
            opened = self._opened(Project.go_back(folder, backup))
        except Exception:
            if here is not None:
                self._project = Project(folder)
            raise
        self._gone_back = here is not None
        return opened

    def close(self) -> None:
        """Let go of the project; what could not be written is given up."""
        if not self._gone_back and (self._project is not None or self._wanted is not None):
            with suppress(EngineError):
                self.flush()
            self.back_up()
        if self._project is not None:
            self._project.close()
        self._project = self._wanted = None
        self._waiting.clear()

    def _present(self) -> Project:
        project = self.project
        if project is None:
            assert self._wanted is not None
            project = self._project = Project.create(self._wanted)
        return project
