"""Doing an export so that a crash at any moment loses nothing and doubles nothing.

A batch goes: drafts are made beside their places and flushed; the journal says READY; drafts get their names, of
which only those of written files may replace a file; folders are flushed; moved photos leave their old places; the
journal says DONE; drafts go. Whatever moment a crash hits, journal and drafts tell which files are this export's.
"""

import os
from collections.abc import Generator, Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from copl_engine.errors import OutputProblem
from copl_engine.export.journal import ExportJournal, Record, State
from copl_engine.export.steps import Act, Plan, Write
from copl_engine.files import copy_to_draft, file_hash, make_folders, put_in_place, sentence, sync_folder
from copl_engine.types import Unreadable

BATCH: Final = 32
"""Files between two flushes of the journal."""


@dataclass(frozen=True, slots=True)
class Exported:
    """An event: so many files of the export are done, or undone."""

    done: int
    total: int


@dataclass(frozen=True, slots=True)
class ExportSummary:
    """What an export, or undoing it, came to.

    Attributes:
        export: its number in the journal.
        files: done or undone.
        left: files that were not, and why.
    """

    export: int
    files: int
    left: tuple[Unreadable, ...]


def begin(journal: ExportJournal, request: str, title: str, planned: Plan) -> int:
    """Write a plan down; gives the export's number. Call it in the transaction in which the plan was made.

    Raises:
        OutputProblem: the target's disk has no room for it.
    """
    if not planned.fits:
        need, free = planned.needed / 1e6, planned.free / 1e6
        raise OutputProblem(f"The export needs {need:,.0f} MB and {free:,.0f} MB are free; choose another disk.")
    return journal.begin(request, title, planned.steps)


def perform(journal: ExportJournal, export: int, write: Write) -> Generator[Exported, None, ExportSummary]:
    """Do an export, or go on with an interrupted one.

    Raises:
        OutputProblem: a disk is full or read-only; call again to go on, or ``undo``.
        EngineError: another program works on it.
    """
    left: list[Unreadable] = []
    with journal.working_on(export):
        total = journal.count(export, State.PLANNED, State.READY, State.DONE, State.FAILED)
        remove_drafts(export, journal.records(export, [State.DONE], BATCH, backwards=True))
        while batch := journal.records(export, [State.READY, State.PLANNED], BATCH):
            left += _Batch(journal, export, batch).perform(write)
            yield Exported(total - journal.count(export, State.READY, State.PLANNED), total)
        journal.finish(export, State.DONE)
        return ExportSummary(export, journal.count(export, State.DONE), tuple(left))


class _Batch:
    """Some steps of an export on their way."""

    def __init__(self, journal: ExportJournal, export: int, records: Sequence[Record]) -> None:
        self._journal = journal
        self._export = export
        self._records = records
        self._failed: list[Unreadable] = []

    def perform(self, write: Write) -> list[Unreadable]:
        """Do the steps; gives those that failed, with reasons."""
        try:
            self._make_folders()
            ready = [record for each in self._records if (record := self._ready(each, write)) is not None]
            sync_all(record.step.target.parent for record in ready)
            self._keep(ready)
            placed = [self._place(record) for record in ready]
            sync_all(record.step.target.parent for record in placed)
            _remove_moved(placed)
            self._keep([_settled(record) for record in placed])
            remove_drafts(self._export, placed)
        except OSError as error:
            raise OutputProblem(problem(error, self._records[0].step.target)) from error
        return self._failed

    def _keep(self, records: Iterable[Record]) -> None:
        with self._journal.transaction():
            for record in records:
                self._journal.keep(self._export, record)

    def _make_folders(self) -> None:
        steps = [record.step for record in self._records]
        folders = {step.target.parent for step in steps}
        missing = {each for folder in folders for each in (folder, *folder.parents) if not each.exists()}
        touched = folders | {each.parent for each in missing}
        touched |= {step.source.parent for step in steps if step.act is Act.MOVE and step.source}
        there = [(folder, folder.stat().st_mtime_ns) for folder in touched if folder.exists()]
        with self._journal.transaction():
            self._journal.keep_folders(self._export, missing, there)
        for folder in folders:
            make_folders(folder)

    def _ready(self, record: Record, write: Write) -> Record | None:
        """The step with its draft made; None where its photo is gone or cannot be read."""
        step, draft = record.step, draft_of(self._export, record)
        if record.state is State.READY and (draft.exists() or is_ours(record, draft)):
            return record  # a crash came after the draft was made
        if step.source is None or step.act is Act.WRITE:
            return _written(record, draft, write)
        try:
            digest = make_draft(step.act, step.source, draft)
        except OSError as error:
            if str(error.filename) != str(step.source) or (error.filename2 is not None and step.source.exists()):
                raise
            self._failed.append(Unreadable(step.source, f"cannot be read any more ({error.strerror})."))
            self._keep([replace(record, state=State.FAILED)])
            return None
        return replace(record, state=State.READY, hash=digest)

    def _place(self, record: Record) -> Record:
        """Give the draft its name, or another one where that is taken."""
        draft = draft_of(self._export, record)
        if record.step.act is Act.WRITE:
            if draft.exists():
                draft.replace(record.step.target)
            return record
        while not is_ours(record, draft):
            try:
                put_in_place(draft, record.step.target)
            except FileExistsError:
                target = self._journal.rename(self._export, record)
                record = replace(record, step=replace(record.step, target=target))
        return record


def make_draft(act: Act, source: Path, draft: Path) -> str | None:
    """A second name for a photo, or a copy of it; gives the hash of what was copied, None for a second name.

    A move takes a second name on the same disk, where there is nothing to verify, as the bytes stay in their place;
    on another disk, a copy that was read back.
    """
    draft.unlink(missing_ok=True)
    if act is not Act.COPY:
        try:
            draft.hardlink_to(source)
        except OSError as error:
            if isinstance(error, FileNotFoundError):
                raise
            if act is Act.LINK:
                reason = f"{source} cannot get a second name in {draft.parent} ({error.strerror}); copy instead."
                raise OutputProblem(reason) from error
        else:
            return None
    digest = copy_to_draft(source, draft)
    if act is Act.MOVE and file_hash(draft) != digest:
        raise OutputProblem(f"{draft.parent} gives back other bytes than were written; its disk may be failing.")
    return digest


def _written(record: Record, draft: Path, write: Write) -> Record:
    """The step with its written draft, and what it will replace."""
    target = record.step.target
    old, old_time = None, None
    with suppress(FileNotFoundError):
        old, old_time = target.read_bytes(), target.stat().st_mtime_ns
    with draft.open("wb") as file:
        write(record.step, old, file)
        file.flush()
        if old is not None:
            draft.chmod(target.stat().st_mode & 0o777)
        os.fsync(file.fileno())
    return replace(record, state=State.READY, hash=file_hash(draft), old=old, old_time=old_time)


def is_ours(record: Record, draft: Path) -> bool:
    """Whether the target is in place and this export's: by its draft, or by its hash where there is no draft."""
    target = record.step.target
    if not target.exists():
        return False
    if draft.exists():
        return draft.samefile(target)
    return record.hash is not None and file_hash(target) == record.hash


def _remove_moved(placed: Iterable[Record]) -> None:
    """Take moved photos off their old places, where those still hold what was moved."""
    gone = []
    for record in placed:
        step = record.step
        if step.act is Act.MOVE and step.source is not None and step.source.exists():
            if not step.source.samefile(step.target) and file_hash(step.source) != record.hash:
                continue  # changed meanwhile: both stay
            step.source.unlink()
            gone.append(step.source.parent)
    sync_all(gone)


def _settled(record: Record) -> Record:
    status = record.step.target.stat()
    return replace(record, state=State.DONE, result=(status.st_size, status.st_mtime_ns))


def draft_of(export: int, record: Record) -> Path:
    """Where a step's file is made before it gets its name."""
    return record.step.target.parent / f".copl-{export}-{record.step.number}.part"


def remove_drafts(export: int, records: Iterable[Record]) -> None:
    """Remove what is left of the drafts of steps that are in place, or are not to be done."""
    for record in records:
        draft_of(export, record).unlink(missing_ok=True)


def sync_all(folders: Iterable[Path]) -> None:
    """Flush folders, each once."""
    for folder in sorted(set(folders)):
        sync_folder(folder)


def problem(error: OSError, target: Path) -> str:
    """The sentence for an error of the file system."""
    return sentence(Path(error.filename2 or error.filename or target), error)
