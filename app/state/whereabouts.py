"""Where did it look, over all photos that were labelled: mean maps, warnings, and what of it the grid can show."""

from functools import partial
from typing import Final

import numpy as np
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from app.services.engine_words import translated
from app.services.jobs import Cancelled, Done, Failed, Job, Lane, Outcome
from app.services.whereabouts import SIDE, LookedOver, look_over
from app.state.classification import ClassificationState
from app.state.labelling_run import photos
from app.state.map_pictures import image_of
from app.state.messages import Messages
from app.state.project import ProjectState
from app.words import QT_TR_NOOP, tr
from copl_engine.inference.weight_maps import MapKind, palette, smooth
from copl_engine.inference.where import Place, in_words, leans_in_words
from copl_engine.store.pages import Condition

UNUSUAL: Final = QT_TR_NOOP("unusual places")


class WhereState(QObject):
    """Looks over the batch that is shown on Sort.

    Args:
        classification: has the photos.
        project: keeps what speaks for them.
        files: the lane that reads.
        messages: hears what went wrong.

    Signals:
        changed: the maps and words are others.
    """

    changed = Signal()

    def __init__(
        self, classification: ClassificationState, project: ProjectState, files: Lane, messages: Messages
    ) -> None:
        super().__init__()
        self._images = classification.images
        self._project = project
        self._files = files
        self._messages = messages
        self._job: Job | None = None
        self._looked: LookedOver | None = None
        self._names: tuple[str, ...] = ()

    @property
    def looking(self) -> bool:
        """Whether it is still being found out."""
        return self._job is not None

    @property
    def summary(self) -> str:
        """What there is to say of all of it."""
        if self.looking:
            return tr("Looking over all photos…")
        if self._looked is None or not self._looked.found.classes:
            return tr("Where it looked is not kept with these photos; sort them again, and it is.")
        if not self._looked.found.shortcuts:
            return tr("No class leans on a corner or an edge of its photos that the others do not lean on.")
        return ""

    @property
    def warnings(self) -> tuple[str, ...]:
        """Classes that are known by a place where the others are not."""
        if self._looked is None:
            return ()
        return tuple(translated(in_words(shortcut, self._names)) for shortcut in self._looked.found.shortcuts)

    def maps(self) -> list[tuple[int, str, str]]:
        """Each class that has a map: its number, its name, and of how many photos it is."""
        if self._looked is None:
            return []
        found = self._looked.found.classes
        return [(index, self._names[index], photos(found[index].photos)) for index in found]

    def describe(self, index: int) -> str:
        """Where the answers of a class lay."""
        assert self._looked is not None
        return translated(leans_in_words(self._names[index], self._looked.found.classes[index]))

    def frame(self, index: int) -> QImage:
        """The mean grey picture of a class."""
        assert self._looked is not None
        grey = self._looked.frames[index]
        return image_of(np.dstack([grey, grey, grey, np.full_like(grey, 255)]))

    def overlay(self, index: int) -> QImage:
        """The mean map of a class; all have one scale."""
        assert self._looked is not None
        classes = self._looked.found.classes
        most = max(float(places.mean.max()) for places in classes.values())
        part = (smooth(classes[index].mean, (SIDE, SIDE)) / most).clip(0, 1)
        colours = palette(MapKind.CONTRIBUTION)[(part * 255).astype(np.uint8)]
        return image_of(np.dstack([colours, (part**0.5 * 200).astype(np.uint8)]))

    def choices(self) -> list[tuple[str, int]]:
        """What the grid can be narrowed to, and how many photos that is."""
        if self._looked is None:
            return []
        counts = [(place.value, len(found)) for place, found in self._looked.found.leaning.items()]
        counts.append((UNUSUAL, len(self._looked.found.unusual)))
        return [(words, count) for words, count in counts if count]

    def look(self) -> None:
        """Look over what is shown on Sort."""
        if self._project.folder is not None and self._images.batch:
            self._names = self._images.class_names
            self._looked = None
            self._job = self._files.submit(partial(look_over, self._project.folder, self._images.batch))
            self._job.ended.connect(self._on_looked)
        self.changed.emit()

    def narrow(self, words: str) -> None:
        """Show on Sort only the photos of one of the ``choices``."""
        looked = self._looked
        if looked is None or looked.batch != self._images.batch:
            return
        found = looked.found.unusual if words == UNUSUAL else looked.found.leaning[Place(words)]
        self._images.narrow(tr("lean on {place}", place=_place(words)), Condition.among(found.tolist()))

    def show_class(self, index: int) -> None:
        """Show on Sort only the photos of a class."""
        self._images.show_all()
        self._images.show_class(index)

    def _on_looked(self, outcome: Outcome) -> None:
        if self.sender() is not self._job:
            return
        self._job = None
        match outcome:
            case Done(looked):
                self._looked = looked
            case Failed():
                self._messages.show_failure(outcome)
            case Cancelled():
                pass
        self.changed.emit()


def choice_in_words(words: str, count: int) -> str:
    """A choice as a button says it."""
    return tr("{n} photos lean on {place}", "", count, place=_place(words))


def _place(words: str) -> str:
    return tr(words) if words == UNUSUAL else translated(words)
