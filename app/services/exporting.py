"""Sorting into folders as work for the files lane: each job opens the journal of exports for itself."""

import os
from collections.abc import Generator, Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from app.services.jobs import Steps
from copl_engine.export.journal import ExportJournal, KeptExport
from copl_engine.export.labels import Label, Labels
from copl_engine.export.perform import Exported, ExportSummary, begin, perform
from copl_engine.export.request import ExportRequest
from copl_engine.export.steps import plan
from copl_engine.export.tables import Columns
from copl_engine.export.undo import undo
from copl_engine.inference.decision import Decision
from copl_engine.store.pages import KeptPhotos, reading
from copl_engine.types import Prediction


@dataclass(frozen=True, slots=True)
class ExportEnded:
    """What a job of the lane came to: its summary, and the export that could be undone next."""

    summary: ExportSummary
    last: KeptExport | None


def read_labels(photos: KeptPhotos, class_names: Sequence[str], columns: Columns) -> Steps:
    """What labelled photos are sorted by; sub-folders are kept from the folder that holds them all. Done(Labels).

    Where the person said what a photo is, it is that, and surely.
    """
    yield None
    with reading(photos.project) as pages:
        labels = tuple(
            Label(row.path, columns.label(row, class_names), _confidence(row, columns), {}, _to_review(row, columns))
            for row in pages.predictions(photos.batch, photos.positions)
        )
    parents = {str(label.path.parent) for label in labels}
    folder = Path(os.path.commonpath(parents)) if parents else Path()
    said = dict.fromkeys(label.name for label in labels if label.name not in class_names)  # classes it does not know
    return Labels(folder, (*class_names, *said), labels)


def _confidence(row: Prediction, columns: Columns) -> float:
    return 1.0 if row.path in (columns.said or {}) else row.confidence


def _to_review(row: Prediction, columns: Columns) -> bool:
    """Whether the decision is that a person should look, or that it is of none of the classes."""
    said = row.path in (columns.said or {})
    return not said and columns.decide is not None and columns.decide(row) != Decision.CLASS


def plan_export(folder: Path | None, request: ExportRequest) -> Steps:
    """Plan; Done(Plan)."""
    yield None
    with closing(ExportJournal(folder)) as journal:
        made = plan(request.wanted(), request.out, journal.is_claimed)
        goes_on = journal.unfinished(request.identity) is not None
        return replace(made, renamed=0) if goes_on else made  # its photos got their names when it was begun


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
