"""Photos on their way into the classes: what a drop would do, what it does, and what was not taken."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from app.services.engine_words import translated, with_reason
from app.services.jobs import Cancelled, Done, Failed, Job, Lane, Outcome, describe
from app.services.photos import Found, Group, Read, Reading, find, read, read_found
from app.state.classes import ClassesState
from app.state.messages import Messages, Tone
from app.state.offer import Offer, file_bytes, lasting, picture_bytes
from app.state.project import ProjectState
from app.words import tr
from copl_engine.images.names import show
from copl_engine.store.bundle import is_project
from copl_engine.types import Unreadable


@dataclass(slots=True)
class _Drop:
    """One drop that is being read."""

    target: int | None
    stored: bool = False
    done: int = 0
    total: int | None = None
    left: bool = False  # the project it was dropped into is no longer on show


class IncomingState(QObject):
    """Reads what was dropped on the files lane and hands it to the classes.

    Args:
        lane: scans and reads.
        classes: gets the photos.
        project: keeps photos that have no lasting file of their own.
        messages: hears what was left out.
        passing: folders whose files do not last.

    Signals:
        changed: ``reading``, ``done`` or ``total``.
        previewed: a sentence that says what the drop in the air would do.
    """

    changed = Signal()
    previewed = Signal(str)

    def __init__(
        self, lane: Lane, classes: ClassesState, project: ProjectState, messages: Messages, passing: Sequence[Path] = ()
    ) -> None:
        super().__init__()
        self._lane = lane
        self._classes = classes
        self._project = project
        self._messages = messages
        self._passing = tuple(passing)
        self._drops: dict[Job, _Drop] = {}
        self._preview: Job | None = None
        self._preview_target: int | None = None
        project.opened.connect(self._leave)

    @property
    def reading(self) -> bool:
        """Whether something dropped is being read."""
        return bool(self._drops)

    @property
    def progress(self) -> tuple[int, int | None]:
        """Photos done, and in all; None while they are being found."""
        drops = self._drops.values()
        totals = [drop.total for drop in drops]
        done = sum(drop.done for drop in drops)
        return done, None if None in totals else sum(total or 0 for total in totals)

    def preview(self, offer: Offer, target: int | None) -> None:
        """Find out what a drop would do; ``previewed`` says it, at once roughly and then exactly."""
        self.end_preview()
        if not offer.paths:
            self.previewed.emit(self._in_words(Found((), ()), len(offer.pictures), target))
            return
        if len(offer.paths) == 1 and is_project(offer.paths[0]):
            self.previewed.emit(tr("Open the project “{name}”", name=show(offer.paths[0].stem)))
            return
        self._preview_target = target
        self._preview = self._lane.submit(lambda: find(offer.paths, as_one=target is not None), short=True)
        self._preview.progressed.connect(self._on_preview_progress)
        self._preview.ended.connect(self._on_previewed)

    def end_preview(self) -> None:
        """The drag has gone elsewhere, or was dropped."""
        if self._preview is not None:
            self._preview.cancel()
            self._preview = None

    def take(self, offer: Offer, target: int | None = None) -> None:
        """Read what was dropped and add it: to a class, or each folder to the class of its name."""
        self.end_preview()
        if len(offer.paths) == 1 and is_project(offer.paths[0]):
            self._project.open(offer.paths[0])
            return
        paths, brief = lasting(offer.paths, self._passing)
        if paths:
            self._project.ensure(paths[0].name if len(paths) == 1 and paths[0].is_dir() else "")
            self._read(paths, _Drop(target))
        sources = [partial(picture_bytes, picture) for picture in offer.pictures]
        sources += [partial(file_bytes, path) for path in brief]
        if sources:
            job = self._project.store_photos(sources)
            self._drops[job] = _Drop(target)
            job.ended.connect(self._on_stored)
            self.changed.emit()

    def take_sorted(self, photos: Mapping[str, tuple[Path, ...]]) -> None:
        """Read photos whose classes are known, and add them."""
        found = Found(tuple(Group(name, paths) for name, paths in photos.items()), ())
        self._follow(self._lane.submit(lambda: read_found(found)), _Drop(None))

    def cancel(self) -> None:
        """Take nothing of what is being read."""
        for job in self._drops:
            job.cancel()

    def _leave(self) -> None:
        for drop in self._drops.values():
            drop.left = True
        self.cancel()

    def _read(self, paths: tuple[Path, ...], drop: _Drop) -> None:
        self._follow(self._lane.submit(lambda: read(paths, as_one=drop.target is not None, stored=drop.stored)), drop)

    def _follow(self, job: Job, drop: _Drop) -> None:
        self._drops[job] = drop
        job.progressed.connect(self._on_progress)
        job.ended.connect(self._on_read)
        self.changed.emit()

    def _on_stored(self, outcome: Outcome) -> None:
        drop = self._pop()
        match outcome:
            case _ if drop.left:
                pass
            case Done(paths) if paths:
                self._read(paths, _Drop(drop.target, stored=True))
            case Failed():
                self._messages.show_failure(outcome, tr("The picture could not be kept."))
            case Done() | Cancelled():
                pass

    def _on_progress(self, event: Reading) -> None:
        drop = self._drops.get(self._sending())
        if drop is not None:
            drop.done, drop.total = event.done, event.total
            self.changed.emit()

    def _on_read(self, outcome: Outcome) -> None:
        drop = self._pop()
        match outcome:
            case _ if drop.left:
                self._messages.show(
                    tr("Another project was opened; what was still being read was not added."), Tone.LOOK
                )
            case Done(taken):
                self._add(taken, drop)
            case Failed(error):
                self._messages.show(describe(error), Tone.WRONG, outcome.details)
            case Cancelled():
                self._messages.show(tr("Stopped; none of these photos were added."))

    def _add(self, taken: Read, drop: _Drop) -> None:
        known = self._classes.add_groups(taken.groups, drop.target)
        left_out: tuple[Unreadable, ...] = (*taken.left_out, *known)
        found = sum(len(group.examples) for group in taken.groups)
        added = found - len(known)
        lines = tuple(tr("{name}: {words}", name=show(item.path), words=translated(item.reason)) for item in left_out)
        if not found and not left_out:
            self._messages.show(
                tr("No photos were found there; drop photos, or folders with photos in them."), Tone.LOOK
            )
        elif len(left_out) == 1:
            first = left_out[0]
            said = with_reason(show(first.path.name), first.reason)
            self._messages.show(tr("{first} {then}", first=tr("{n} photos added.", "", added), then=said), Tone.LOOK)
        elif left_out:
            said = tr("{n} photos added, {left} left out.", "", added, left=len(left_out))
            self._messages.show(said, Tone.LOOK, items=lines)
        elif self._messages.current is not None and self._messages.current.tone is Tone.LOOK:
            self._messages.dismiss()

    def _on_preview_progress(self, event: Reading) -> None:
        if event.done and self._sending() is self._preview:
            self.previewed.emit(tr("{n} photos so far…", "", event.done))

    def _on_previewed(self, outcome: Outcome) -> None:
        if self._sending() is not self._preview:
            return
        match outcome:
            case Done(found):
                self.previewed.emit(self._in_words(found, 0, self._preview_target))
            case Failed(error):
                self.previewed.emit(describe(error))
            case Cancelled():
                pass

    def _in_words(self, found: Found, pictures: int, target: int | None) -> str:
        photos = found.photos + pictures
        if not photos:
            return tr("No photos in there")
        item = self._classes.find(target) if target is not None else None
        if item is not None:
            return tr("{n} photos more for “{name}”", "", photos, name=item.name)
        named = [group for group in found.groups if group.name]
        if not named:
            return tr("{n} photos for a new class", "", photos)
        classes = len(named) + (len(named) < len(found.groups))
        return tr("{classes}, {photos}", classes=tr("{n} classes", "", classes), photos=tr("{n} photos", "", photos))

    def _sending(self) -> Job:
        job = self.sender()
        assert isinstance(job, Job)
        return job

    def _pop(self) -> _Drop:
        drop = self._drops.pop(self._sending())
        self.changed.emit()
        return drop
