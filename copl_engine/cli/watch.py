"""``copl watch``: label photos as they arrive in a folder."""

import threading
import time
from contextlib import nullcontext
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final

import typer

from copl_engine.cli.classify import ClassifierFile, kept_decision, labeller, say_kept, write_left_out
from copl_engine.cli.console import check_output, result, say
from copl_engine.cli.train import AsJson
from copl_engine.errors import FolderProblem
from copl_engine.files import file_hash
from copl_engine.images.names import show
from copl_engine.types import Prediction

if TYPE_CHECKING:
    from copl_engine.export.tables import Columns
    from copl_engine.store.journal import ResultsJournal
    from copl_engine.store.labelling import Label

WRITE_EVERY: Final = 5.0
"""Seconds between two writings of the table."""


def watch(
    classifier: ClassifierFile,
    folder: Annotated[Path, typer.Argument(metavar="FOLDER", help="Folder to watch; sub-folders are included.")],
    csv: Annotated[Path, typer.Option(help="Table that grows: path, class, confidence, one column a class.")],
    json: AsJson = False,
) -> None:
    """Label what is in a folder and what arrives there, each photo once, also after a restart. Ctrl-C stops."""
    check_output(csv)
    if not folder.is_dir():
        raise FolderProblem(f"There is no folder “{show(folder)}”; choose another, or connect its drive.")
    from watchdog.events import FileSystemEvent, FileSystemEventHandler
    from watchdog.observers import Observer

    from copl_engine.backbones.load import load_backbone_named
    from copl_engine.export.tables import Columns
    from copl_engine.store.journal import ResultsJournal, RunIdentity
    from copl_engine.store.recipe import load_classifier
    from copl_engine.store.review_share import classifier_hash

    loaded = load_classifier(classifier, load_backbone_named)
    identity = RunIdentity(str(folder.absolute()), classifier_hash(classifier), loaded.class_names)
    journal = ResultsJournal(csv.with_name(f"{csv.name}.watched"), folder, identity, resume=True)
    woken = threading.Event()

    class Waker(FileSystemEventHandler):
        """Any change is a reason to look."""

        def on_any_event(self, event: FileSystemEvent) -> None:
            if event.event_type in ("created", "moved", "modified", "closed"):
                woken.set()

    observer = Observer()
    observer.schedule(Waker(), str(folder), recursive=True)
    observer.start()
    say(f"Watching {show(folder)}; Ctrl-C stops.")
    table = _Table(csv, folder, loaded.class_names, journal, Columns(kept_decision(classifier, loaded)))
    try:
        table.write()  # before anything new: where it differs, a person changed it
        _follow(labeller(loaded), folder, journal, woken, table)
    except KeyboardInterrupt:
        table.write()
    finally:
        observer.stop()
        observer.join()
        journal.close()
    result(json, {"csv": str(csv), "images": table.images}, f"{show(csv)}: {table.images} photos were labelled.")


class _Table:
    """The table of a watch, written whole now and then, from the journal; one that was changed is kept beside it."""

    def __init__(
        self, csv: Path, folder: Path, class_names: tuple[str, ...], journal: "ResultsJournal", columns: "Columns"
    ) -> None:
        self.images = 0
        self._csv = csv
        self._folder = folder
        self.class_names = class_names
        self._journal = journal
        self._columns = columns
        self._stale = False
        self._written = 0.0
        self._own: str | None = None  # hash of what was written last

    def grow(self, images: int) -> None:
        self.images += images
        self._stale = True

    def write_if_due(self) -> None:
        if self._stale and time.monotonic() - self._written >= WRITE_EVERY:
            self.write()

    def write(self) -> None:
        from copl_engine.export.earlier import earlier_kept
        from copl_engine.export.tables import write_table

        foreign = self._csv.exists() and file_hash(self._csv) != self._own
        with earlier_kept(self._csv) if foreign else nullcontext() as earlier:
            write_table(self._csv, self.class_names, self._journal.predictions(), self._folder, self._columns)
        say_kept(self._csv, earlier)
        self._own = file_hash(self._csv)
        write_left_out(self._csv, self._folder, self._journal)
        self._stale, self._written = False, time.monotonic()


def _follow(label: "Label", folder: Path, journal: "ResultsJournal", woken: threading.Event, table: _Table) -> None:
    from copl_engine.store.labelling import Waiting
    from copl_engine.store.watching import watch as run

    away = False
    for event in run(label, folder, journal, woken):
        if isinstance(event, Waiting):
            if not away:
                say(f"{show(folder)} is away; watching goes on when it is back.")
            away = True
            continue
        away = away and not event.items
        for item in event.items:
            table.grow(int(isinstance(item, Prediction)))
            if isinstance(item, Prediction):
                name = table.class_names[item.best]
                say(f"  {show(item.path)}: {name}, {item.confidence:.0%}")
            else:
                say(f"  {show(item.path)}: {item.reason}")
        table.write_if_due()
