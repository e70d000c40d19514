"""Sorting into folders as work for the files lane: each job opens the journal of exports for itself."""

import os
from collections.abc import Generator, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from app.services.jobs import Steps
from copl_engine.export.journal import ExportJournal, KeptExport
from copl_engine.export.labels import Label, Labels
from copl_engine.export.perform import Exported, ExportSummary, begin, perform
from copl_engine.export.request import ExportRequest
from copl_engine.export.steps import plan
from copl_engine.export.undo import undo
from copl_engine.store.pages import KeptPhotos, reading


@dataclass(frozen=True, slots=True)
class ExportEnded:
    """What a job of the lane came to: its summary, and the export that could be undone next."""

    summary: ExportSummary
    last: KeptExport | None


def read_labels(photos: KeptPhotos, class_names: Sequence[str]) -> Steps:
    """What labelled photos are sorted by; sub-folders are kept from the folder that holds them all. Done(Labels)."""
    yield None
    with reading(photos.project) as pages:
        listed = pages.listed(photos.batch, photos.positions)
    parents = {str(photo.path.parent) for photo in listed}
    folder = Path(os.path.commonpath(parents)) if parents else Path()
    return Labels(
        folder,
        tuple(class_names),
        tuple(Label(photo.path, class_names[photo.best], photo.confidence, {}) for photo in listed),
    )


def plan_export(folder: Path | None, request: ExportRequest) -> Steps:
    """Plan; Done(Plan)."""
    yield None
    with closing(ExportJournal(folder)) as journal:
        return plan(request.wanted(), request.out, journal.is_claimed)


def run_export(folder: Path | None, request: ExportRequest) -> Steps:
    """Do it, or go on with it where it was interrupted. Yields Exported, Done(ExportEnded)."""
    yield None
    with closing(ExportJournal(folder)) as journal:
        number = journal.unfinished(request.identity)
        if number is None:
            with journal.transaction():
                planned = plan(request.wanted(), request.out, journal.is_claimed)
                number = begin(journal, request.identity, request.title, planned)
        summary = yield from _unasked(perform(journal, number, request.writer()))
        return ExportEnded(summary, _newest(journal))


def undo_export(folder: Path | None, number: int) -> Steps:
    """Take it back. Yields Exported, Done(ExportEnded)."""
    yield None
    with closing(ExportJournal(folder)) as journal:
        summary = yield from _unasked(undo(journal, number))
        return ExportEnded(summary, _newest(journal))


def last_export(folder: Path | None) -> Steps:
    """The export that would be undone next; Done(KeptExport or None)."""
    yield None
    with closing(ExportJournal(folder)) as journal:
        return _newest(journal)


def _newest(journal: ExportJournal) -> KeptExport | None:
    kept = journal.exports()
    return kept[0] if kept else None


def _unasked(work: Generator[Exported, None, ExportSummary]) -> Generator[Exported, Any, ExportSummary]:
    """The same steps for a lane that may send something in."""
    try:
        while True:
            try:
                event = next(work)
            except StopIteration as end:
                summary: ExportSummary = end.value
                return summary
            yield event
    finally:
        work.close()
