"""The one thread that touches the model: it takes what is waiting, whichever request it came from, as one batch."""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final, TypeVar

import numpy as np
from numpy.typing import NDArray

from copl_engine.inference.classify import predict
from copl_engine.training.classifier import Classifier
from copl_engine.training.features import ENCODE_BATCH, EncodedPhoto, Encoder
from copl_engine.types import Box, Prediction

R = TypeVar("R")

_NO_FILE: Final = Path()
_NO_BOX: Final = Box(0, 0, 0, 0)


@dataclass(slots=True, eq=False)
class _Job:
    """A photo's pixels to label, or other work with the classifier."""

    pixels: NDArray[np.uint8] | None
    work: Callable[[Classifier], Any] | None = None
    done: Future[Any] = field(default_factory=Future)


class ModelThread:
    """Runs jobs in order; photos that wait together are labelled together, as many as fill a pass of the image tower.

    Nothing is waited for: while a pass runs, the next photos gather. How many may wait is the caller's affair.

    Args:
        classifier: used by no other thread from now on.
    """

    def __init__(self, classifier: Classifier) -> None:
        self._classifier = classifier
        self._encoder = Encoder(classifier.backbone, classifier.preprocessing)
        self._jobs: deque[_Job] = deque()
        self._closing = False
        self._changed = threading.Condition()
        self._thread = threading.Thread(target=self._work, name="model", daemon=True)
        self._thread.start()

    def classify(self, pixels: NDArray[np.uint8]) -> Future[Prediction]:
        """Label one photo, shown as (size, size, 3); its path is left empty."""
        return self._put(_Job(pixels))

    def run(self, work: Callable[[Classifier], R]) -> Future[R]:
        """Do something with the classifier between two batches."""
        return self._put(_Job(None, work))

    def close(self) -> None:
        """Finish what is waiting, then end."""
        with self._changed:
            self._closing = True
            self._changed.notify()
        self._thread.join()

    def _put(self, job: _Job) -> Future[Any]:
        with self._changed:
            self._jobs.append(job)
            self._changed.notify()
        return job.done

    def _work(self) -> None:
        while batch := self._next():
            wanted = [job for job in batch if job.done.set_running_or_notify_cancel()]
            try:
                results = self._done(wanted)
            except BaseException as error:  # raised where the result is asked for
                for job in wanted:
                    job.done.set_exception(error)
            else:
                for job, result in zip(wanted, results, strict=True):
                    job.done.set_result(result)

    def _next(self) -> list[_Job]:
        """The first job, and if it is a photo those that wait right behind it; empty at the end."""
        with self._changed:
            self._changed.wait_for(lambda: self._jobs or self._closing)
            batch = [self._jobs.popleft()] if self._jobs else []
            while self._jobs and len(batch) < ENCODE_BATCH and _together(batch[0], self._jobs[0]):
                batch.append(self._jobs.popleft())
            return batch

    def _done(self, jobs: list[_Job]) -> Sequence[object]:
        if not jobs:
            return ()
        if jobs[0].work is not None:
            return (jobs[0].work(self._classifier),)
        features = self._encoder.encode_pixels(np.stack([job.pixels for job in jobs if job.pixels is not None]))
        return predict(self._classifier, [EncodedPhoto(_NO_FILE, "", each[None], _NO_BOX, (0, 0)) for each in features])


def _together(first: _Job, second: _Job) -> bool:
    return first.pixels is not None and second.pixels is not None
