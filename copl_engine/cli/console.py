"""What every command shares: progress on stderr, one JSON line on stdout, exit codes."""

import functools
import json
import sys
from collections.abc import Callable, Generator, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final, ParamSpec, TypeVar

import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TaskID, TextColumn, TimeRemainingColumn

from copl_engine.cli import EXIT_INTERRUPTED, STOPPED
from copl_engine.errors import EngineError, FolderProblem, OutputProblem
from copl_engine.files import check_writable
from copl_engine.generators import drain
from copl_engine.images.names import show
from copl_engine.images.scan import check_no_photo, is_photo_name
from copl_engine.types import Measured, Stage, TrainProgress, Unreadable

P = ParamSpec("P")
R = TypeVar("R")

EXIT_PROBLEM: Final = 2

_LISTED: Final = 10

errors: Final = Console(stderr=True, highlight=False, soft_wrap=True)


def say(text: str) -> None:
    """A line for the person, on stderr."""
    errors.print(text, markup=False)


def result(as_json: bool, values: dict[str, object], text: str) -> None:
    """The command's result: one JSON object as the last line of stdout, or a sentence."""
    sys.stdout.write((json.dumps(values) if as_json else text) + "\n")
    sys.stdout.flush()


def friendly(command: Callable[P, None]) -> Callable[P, None]:
    """A command whose expected problems are one sentence and exit code 2, and Ctrl-C exit code 130."""

    @functools.wraps(command)
    def run(*args: P.args, **kwargs: P.kwargs) -> None:
        try:
            command(*args, **kwargs)
        except EngineError as problem:
            say(f"copl: {show(str(problem))}")
            raise typer.Exit(EXIT_PROBLEM) from problem
        except KeyboardInterrupt as stop:
            say(STOPPED)
            raise typer.Exit(EXIT_INTERRUPTED) from stop

    return run


def check_output(target: Path, picture_of: Path | None = None) -> None:
    """Say before long work that its result could not be written, or would take a photo's place.

    Args:
        target: the file to write.
        picture_of: for a picture (PNG), the photo that it shows.

    Raises:
        OutputProblem: the reason.
    """
    if picture_of is None:
        check_no_photo(target)
    if picture_of is not None and target.exists() and picture_of.exists() and target.samefile(picture_of):
        raise OutputProblem(f"{target} is the photo itself, and photos are never written over; choose another name.")
    if picture_of is not None and is_photo_name(target.name) and target.suffix.lower() != ".png":
        raise OutputProblem(f"{target} is to be a PNG picture; choose a name that ends with .png.")
    check_writable(target)
    if picture_of is not None:
        from copl_engine.images.own_picture import check_replaceable

        check_replaceable(target)


def no_photos_in(folder: Path) -> FolderProblem:
    """What is said of a folder in which nothing is to be done."""
    return FolderProblem(f"No photos were found in {show(folder)}; choose another folder.")


def counted(count: int, thing: str) -> str:
    """So many of a thing: "1 file", "2 files"."""
    return f"{count} {thing}" if count == 1 else f"{count} {thing}s"


def list_left_out(items: Iterable[Unreadable], kind: str = "could not be read") -> None:
    """Say which files were left out and why; long lists are shortened."""
    found = list(items)
    for item in found[:_LISTED]:
        say(f"  {show(item.path)}: {item.reason}")
    if len(found) > _LISTED:
        say(f"  and {len(found) - _LISTED} more.")
    if found:
        say(f"{counted(len(found), 'file')} {kind}.")


@contextmanager
def progress() -> Iterator[Progress]:
    """A bar with time left, on stderr; plain where stderr is no terminal."""
    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("{task.fields[note]}"),
        TimeRemainingColumn(),
    )
    with Progress(*columns, console=errors, transient=False) as shown:
        yield shown


def drain_training(training: Generator[TrainProgress, Any, R]) -> R:
    """Run a training to its end behind a bar for each stage."""
    tasks: dict[Stage, TaskID] = {}
    with progress() as shown:

        def show_event(event: TrainProgress) -> None:
            if event.stage not in tasks:
                tasks[event.stage] = shown.add_task(event.stage.value, total=event.steps, note="")
            note = f"loss {event.loss:.2f}" if event.loss is not None else ""
            shown.update(tasks[event.stage], completed=event.step, note=note)

        return drain(training, show_event)


def drain_measuring(measuring: Generator[Measured, Any, R]) -> R:
    """Run a measurement to its end behind one bar."""
    with progress() as shown:
        task = shown.add_task("", total=None, note="")
        return drain(measuring, lambda e: shown.update(task, description=e.what, completed=e.done, total=e.total))
