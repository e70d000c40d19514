"""The labelled photos in the open project, asked and written on its thread."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from app.services.engine import ClassifierInfo
from app.services.jobs import Job
from app.state.project import ProjectState
from copl_engine.store.journal import Stamp
from copl_engine.store.pages import Arrangement, Listed, Wanted
from copl_engine.store.project import Project
from copl_engine.store.review_share import classifier_hash
from copl_engine.types import Prediction, Unreadable

_NOTHING = Arrangement.empty()


class KeptResults:
    """One batch of the open project at a time.

    Args:
        project: whose batches.
    """

    def __init__(self, project: ProjectState) -> None:
        self._project = project
        self._batch = 0  # touched on the project's thread only; 0: none

    def take_up(self, batch: int) -> None:
        """From now on it is this one; 0 for none."""

        def take(_project: Project | None) -> None:
            self._batch = batch

        self._project.ask(take)

    def begin(self, paths: Sequence[Path], classifier: ClassifierInfo) -> None:
        """Begin a batch, in the place of the one before."""
        self._project.ensure()
        chosen = tuple(paths)

        def begin(project: Project) -> None:
            self._batch = project.batches.begin(chosen, classifier.class_names, classifier_hash(classifier.file))

        self._project.write(begin)

    def keep(self, items: tuple[Prediction | Unreadable, ...], stamps: Mapping[Path, Stamp]) -> None:
        """Keep labelled photos."""
        self._project.write(lambda project: project.batches.keep(self._batch, items, stamps))

    def drop(self, paths: Sequence[Path]) -> None:
        """Forget what these photos were labelled as."""
        self._project.write(lambda project: project.batches.drop(self._batch, paths))

    def end(self, *, finished: bool) -> None:
        """The batch is complete, or was stopped."""
        self._project.write(lambda project: project.batches.end(self._batch, finished))

    def arrange(self, wanted: Wanted, review_below: float) -> Job:
        """Which photos are to be shown, as kept once all before is written. Done(Arrangement)."""

        def work(project: Project | None) -> Arrangement:
            if project is None or not self._batch:
                return _NOTHING
            return project.batches.arrange(self._batch, wanted, review_below)

        return self._project.ask(work)

    def listed(self, batch: int, positions: Sequence[int]) -> Job:
        """Photos to show, before anything that waits. Done(tuple[Listed, ...])."""

        def work(project: Project | None) -> tuple[Listed, ...]:
            return project.batches.listed(batch, positions) if project is not None else ()

        return self._project.ask(work, short=True)

    def left_out(self, batch: int, most: int) -> Job:
        """Files that could not be read. Done(tuple[Unreadable, ...])."""

        def work(project: Project | None) -> tuple[Unreadable, ...]:
            return tuple(project.batches.left_out(batch, most)) if project is not None else ()

        return self._project.ask(work)

    def paths(self, batch: int, positions: Sequence[int]) -> Job:
        """The files of photos. Done(tuple[Path, ...])."""

        def work(project: Project | None) -> tuple[Path, ...]:
            return tuple(project.batches.paths(batch, positions)) if project is not None else ()

        return self._project.ask(work)
