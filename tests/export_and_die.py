"""An export, or undoing it, in a process of its own that kills itself before one of its system calls.

Run as: python export_and_die.py STATE FOLDER OUT ACT run|undo CALL [REQUEST].
It prints how many calls it made, where it lived.
"""

import os
import signal
import sqlite3
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, BinaryIO

from copl_engine.export.journal import ExportJournal, State
from copl_engine.export.perform import begin, perform
from copl_engine.export.steps import Act, Step, Wanted, plan
from copl_engine.export.undo import undo
from copl_engine.generators import drain

CALLS = ("open", "fsync", "replace", "link", "unlink", "mkdir", "rmdir", "utime")


def wanted(folder: Path, out: Path, act: Act) -> Iterator[Wanted]:
    """Every photo into a folder by the first letter of its name; sidecars beside every second one where written."""
    for number, photo in enumerate(sorted(folder.rglob("*.jpg"))):
        if act is Act.WRITE:
            yield Wanted(act, photo, photo.with_name(f"{photo.name}.xmp"))
        else:
            place = out / f"class {number % 3}" / photo.relative_to(folder)
            yield Wanted(act, photo, place)


def write(step: Step, old: bytes | None, file: BinaryIO) -> None:
    """A sidecar that keeps what was there."""
    file.write((old or b"") + b"label of " + (step.source or step.target).name.encode())


def export(state: Path, folder: Path, out: Path, act: Act, request: str = "the same every time") -> int:
    """Do or go on with the export, once; gives its number."""
    journal = ExportJournal(state)
    ended = [each.id for each in journal.exports() if each.state is State.DONE and each.title == request]
    if ended:
        journal.close()
        return ended[0]
    number = journal.unfinished(request)
    if number is None:
        with journal.transaction():
            number = begin(journal, request, request, plan(wanted(folder, out, act), out, journal.is_claimed))
    drain(perform(journal, number, write))
    journal.close()
    return number


def take_back(state: Path) -> None:
    """Undo the newest export."""
    journal = ExportJournal(state)
    if journal.exports():
        drain(undo(journal, journal.exports()[0].id))
    journal.close()


def die_before(call: int) -> list[int]:
    """Count the system calls that change files, and every statement of the journal; die before one of them."""
    made = [0]

    def count() -> None:
        if made[0] == call:
            os.kill(os.getpid(), signal.SIGKILL)
        made[0] += 1

    for name in CALLS:
        real = getattr(os, name)

        def counted(*args: Any, _real: Any = real, **more: Any) -> Any:
            count()
            return _real(*args, **more)

        setattr(os, name, counted)
    connect = sqlite3.connect

    def watched(*args: Any, **more: Any) -> sqlite3.Connection:
        connection = connect(*args, **more)
        connection.set_trace_callback(lambda _: count())
        return connection

    sqlite3.connect = watched  # type: ignore[assignment]
    return made


if __name__ == "__main__":
    made = die_before(int(sys.argv[6]))
    state, folder, out = map(Path, sys.argv[1:4])
    if sys.argv[5] == "run":
        export(state, folder, out, Act(sys.argv[4]), *sys.argv[7:])
    else:
        take_back(state)
    print(made[0])  # noqa: T201
