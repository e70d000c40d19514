"""Taking an export back, from its journal alone: also after a restart, and where the export was interrupted."""

import os
from collections.abc import Generator, Sequence
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from copl_engine.errors import OutputProblem
from copl_engine.export.journal import ExportJournal, Record, State
from copl_engine.export.perform import (
    BATCH,
    Exported,
    ExportSummary,
    draft_of,
    is_ours,
    make_draft,
    problem,
    remove_drafts,
    sync_all,
)
from copl_engine.export.steps import Act
from copl_engine.files import file_hash, make_folders, put_in_place, sync_folder
from copl_engine.types import Unreadable

_CHANGED = "was changed since; it is left as it is."
_TO_UNDO = (State.PLANNED, State.READY, State.DONE)


def undo(journal: ExportJournal, export: int) -> Generator[Exported, None, ExportSummary]:
    """Take an export back, whether it ended or was interrupted; go on where undoing was interrupted.

    Copies and second names go, moved photos return, files that were replaced come back with their times. What was
    changed since is left as it is and said.

    Raises:
        OutputProblem: a disk is full or read-only; call again to go on.
        EngineError: another program works on it.
    """
    left: list[Unreadable] = []
    with journal.working_on(export):
        journal.finish(export, State.UNDOING)
        total = journal.count(export, *_TO_UNDO, State.UNDONE)
        while batch := journal.records(export, _TO_UNDO, BATCH, backwards=True):
            left += _undo_batch(journal, export, batch)
            yield Exported(total - journal.count(export, *_TO_UNDO), total)
        _restore_folders(journal, export)
        journal.finish(export, State.UNDONE)
        return ExportSummary(export, journal.count(export, State.UNDONE), tuple(left))


def _undo_batch(journal: ExportJournal, export: int, batch: Sequence[Record]) -> list[Unreadable]:
    left: list[Unreadable] = []
    undone: list[Record] = []
    try:
        for record in batch:
            if record.state is State.PLANNED:  # it was never made, so it does not count as taken back
                undone.append(replace(record, state=State.LEFT))
                continue
            reason = _undo_step(record, draft_of(export, record))
            if reason is not None:
                left.append(Unreadable(record.step.target, reason))
            undone.append(replace(record, state=State.UNDONE if reason is None else State.LEFT))
        remove_drafts(export, batch)
        for record in batch:
            _way_back(record, draft_of(export, record)).unlink(missing_ok=True)
        sync_all(record.step.target.parent for record in batch if record.step.target.parent.exists())
    except OSError as error:
        raise OutputProblem(problem(error, batch[0].step.target)) from error
    with journal.transaction():
        for record in undone:
            journal.keep(export, record)
    return left


def _undo_step(record: Record, draft: Path) -> str | None:
    """Take one file back; the reason where it is left."""
    step = record.step
    if record.state is State.READY and not is_ours(record, draft):
        return None  # the crash came before it was in place
    if step.act is Act.MOVE and step.source is not None:
        return _undo_move(step.target, step.source, _way_back(record, draft))
    if not step.target.exists():
        return None
    if step.act is Act.WRITE:
        return _undo_write(record, _way_back(record, draft))
    same = step.act is Act.LINK and step.source is not None and step.source.exists()
    if record.state is State.DONE and not _unchanged(record) and not (same and step.target.samefile(step.source or "")):
        return _CHANGED
    step.target.unlink()
    return None


def _way_back(record: Record, draft: Path) -> Path:
    """Where what comes back is made: beside a moved photo's old place, or beside the file that was replaced."""
    beside = record.step.source if record.step.act is Act.MOVE and record.step.source else record.step.target
    return beside.parent / f"{draft.stem}-back.part"


def _undo_move(target: Path, source: Path, draft: Path) -> str | None:
    if not target.exists():
        return None if source.exists() else "is gone; it may have been moved or deleted."
    if not source.exists():
        make_folders(source.parent)
        make_draft(Act.MOVE, target, draft)
        put_in_place(draft, source)
        sync_folder(source.parent)
    elif not source.samefile(target) and file_hash(source) != file_hash(target):
        return f"stays, as its old place {source} is taken."
    target.unlink()
    sync_folder(source.parent)
    return None


def _undo_write(record: Record, back: Path) -> str | None:
    target = record.step.target
    if file_hash(target) != record.hash:
        return None if record.old is not None and target.read_bytes() == record.old else _CHANGED
    if record.old is None:
        target.unlink()
        return None
    with back.open("wb") as file:
        file.write(record.old)
        file.flush()
        back.chmod(target.stat().st_mode & 0o777)
        if record.old_time is not None:
            os.utime(back, ns=(record.old_time, record.old_time))
        os.fsync(file.fileno())
    back.replace(target)
    return None


def _unchanged(record: Record) -> bool:
    status = record.step.target.stat()
    return record.result == (status.st_size, status.st_mtime_ns)


def _restore_folders(journal: ExportJournal, export: int) -> None:
    """Remove empty folders that the export made, and give those that were there their times back."""
    made, there = journal.folders(export)
    for folder in sorted(made, key=lambda path: len(path.parts), reverse=True):
        with suppress(OSError):  # it holds something, or is gone
            folder.rmdir()
            sync_folder(folder.parent)
    for folder, modified in there:
        with suppress(OSError):
            os.utime(folder, ns=(folder.stat().st_atime_ns, modified))
