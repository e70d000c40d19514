"""Labels a folder as ``copl classify`` does, by hashes instead of a model: quick to start, and to kill.

Run as: python label_by_hash.py FOLDER TABLE SECONDS_A_BATCH; prints how many were taken over.
"""

import hashlib
import sys
import time
from collections.abc import Generator, Iterator
from pathlib import Path

from copl_engine.export.tables import write_table
from copl_engine.generators import drain
from copl_engine.store.journal import ResultsJournal, RunIdentity
from copl_engine.store.labelling import FolderSummary, Labelled, label_folder
from copl_engine.types import Prediction, Unreadable

BATCH = 4
CLASSES = ("cat", "dog")


def label_one(item: Path | Unreadable) -> Prediction | Unreadable:
    if isinstance(item, Unreadable):
        return item
    try:
        content = item.read_bytes()
    except OSError as error:
        return Unreadable(item, f"is gone ({error.strerror}).")
    if content == b"damaged":
        return Unreadable(item, "is damaged.")
    first = hashlib.sha256(content).digest()[0] / 255
    return Prediction(item, (first, 1 - first), int(first < 0.5))


def label(paths: Iterator[Path | Unreadable], pause: float = 0) -> Generator[Labelled, None, None]:
    batch: list[Prediction | Unreadable] = []
    for path in paths:
        batch.append(label_one(path))
        if len(batch) == BATCH:
            time.sleep(pause)
            yield tuple(batch)
            batch = []
    if batch:
        yield tuple(batch)


def journal_of(folder: Path, table: Path, resume: bool = True, classifier: str = "one") -> ResultsJournal:
    identity = RunIdentity(str(folder), classifier, CLASSES)
    return ResultsJournal(ResultsJournal.path_beside(table), folder, identity, resume)


def run(folder: Path, table: Path, pause: float = 0, resume: bool = True, classifier: str = "one") -> FolderSummary:
    """Label and write the table."""
    journal = journal_of(folder, table, resume, classifier)
    summary = drain(label_folder(lambda paths: label(paths, pause), folder, journal))
    write_table(table, CLASSES, journal.predictions(), folder)
    journal.remove()
    return summary


if __name__ == "__main__":
    print(run(Path(sys.argv[1]), Path(sys.argv[2]), float(sys.argv[3])).resumed)  # noqa: T201
