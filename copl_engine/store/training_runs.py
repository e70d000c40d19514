"""The trainings of a project, each with the classifier that it ended with."""

import json
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path


@dataclass(frozen=True, slots=True)
class TrainingRun:
    """A training that ended with a classifier.

    Attributes:
        taught: what ``changes.taught`` gave for its examples; empty where an older program trained.
    """

    seconds: float
    photos: int
    steps: int
    accuracy: float | None
    class_names: tuple[str, ...]
    classifier: Path
    taught: str = ""


class TrainingRuns:
    """The trainings in a project, over its open database and its folder of classifiers."""

    def __init__(self, connection: sqlite3.Connection, classifiers: Path) -> None:
        self._connection = connection
        self._classifiers = classifiers

    def keep(self, run: TrainingRun) -> None:
        """Write down a training; its classifier is the project's from now on."""
        ended = datetime.now(UTC).isoformat(timespec="seconds")
        measured = run.seconds, run.photos, run.steps, run.accuracy
        with self._connection as connection:
            connection.execute(
                "INSERT INTO training_runs (ended, seconds, photos, steps, accuracy, class_names, classifier, taught) "
                "VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                (ended, *measured, json.dumps(run.class_names), run.classifier.name, run.taught),
            )

    def last(self) -> TrainingRun | None:
        """The newest training whose classifier is still there."""
        return next(self.newest(), None)

    def newest(self) -> Iterator[TrainingRun]:
        """Trainings whose classifier is still there, the newest first."""
        columns = "seconds, photos, steps, accuracy, class_names, classifier, taught"
        query = f"SELECT {columns} FROM training_runs ORDER BY id DESC"
        for seconds, photos, steps, accuracy, names, classifier, taught in self._connection.execute(query):
            file = self._classifiers / classifier
            if file.exists():
                yield TrainingRun(seconds, photos, steps, accuracy, tuple(json.loads(names)), file, taught)
