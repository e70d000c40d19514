"""A very large folder in one run: does memory stay, does speed stay, and how near is it to what the model allows?

The way of a folder through ``copl classify``: walk, decoding, image tower, text pass, features kept, journal, table.
Between stretches, decoding and image tower are measured by themselves on photos of the same folder.
"""

import tempfile
import time
from collections.abc import Generator, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

import numpy as np
import psutil
import torch

from copl_engine.backbones.protocol import Backbone
from copl_engine.bench.labelling import decode_all
from copl_engine.bench.nouns import class_names
from copl_engine.bench.pictures import make_photos
from copl_engine.export.tables import write_table
from copl_engine.images.geometry import Size
from copl_engine.inference.classify import classify
from copl_engine.store.journal import ResultsJournal, RunIdentity
from copl_engine.store.labelling import Batch, label_folder
from copl_engine.training.classifier import Classifier
from copl_engine.training.feature_cache import FeatureCache
from copl_engine.training.features import ENCODE_BATCH
from copl_engine.types import Measured

PHOTO: Final[Size] = (96, 72)
STRETCHES: Final = 10
FOLDER: Final = 1000  # photos
ALONE: Final = 128  # photos that decoding and image tower are measured on between two stretches
CLASSES: Final = 10
_TRIED: Final = 256  # photos before the first stretch: what is done once is no part of the speed


@dataclass(frozen=True, slots=True)
class Stretch:
    """A tenth of the run.

    Attributes:
        photos: labelled in it.
        clock, processor: milliseconds a photo, by clock and of all cores together.
        alone: processor milliseconds a photo of decoding and image tower by themselves, measured after it.
        memory: resident bytes of the process at its end.
    """

    photos: int
    clock: float
    processor: float
    alone: float
    memory: int


@dataclass(frozen=True, slots=True)
class LargeRun:
    """A whole run, in stretches.

    Attributes:
        photos: how many were labelled.
        stretches: in their order.
        table_seconds: for writing the table at the end.
    """

    photos: int
    stretches: Sequence[Stretch]
    table_seconds: float

    @property
    def memory_growth(self) -> float:
        """Resident memory at the end against that after the first tenth."""
        return self.stretches[-1].memory / self.stretches[0].memory

    @property
    def speed_at_the_end(self) -> float:
        """Speed of the last tenth against the first, each beside what the model took then: other programs cancel."""
        first, last = self.stretches[0], self.stretches[-1]
        return (last.alone / last.processor) / (first.alone / first.processor)

    @property
    def speed_vs_allowed(self) -> float:
        """Speed against that of decoding and image tower alone, by processor time; the median stretch."""
        return float(np.median([part.alone / part.processor for part in self.stretches]))


def label_many(backbone: Backbone, photos: int, scratch: Path | None = None) -> Generator[Measured, None, LargeRun]:
    """Label so many small photos, made in a temporary folder, with an untrained classifier of ten classes.

    Args:
        backbone: the model.
        photos: at least ten.
        scratch: where the temporary folder is made; 100,000 photos and their features take 6 GB with the starter.
    """
    with tempfile.TemporaryDirectory(dir=scratch) as made:
        folder = Path(made) / "photos"
        for number, first in enumerate(range(0, photos, FOLDER)):
            part = folder / f"{number:03}"
            part.mkdir(parents=True)
            make_photos(part, min(FOLDER, photos - first), PHOTO, first)
            yield Measured("Making photos", min(first + FOLDER, photos), photos)
        return (yield from _label(_Watch(backbone, folder), photos, Path(made)))


def _label(watch: "_Watch", photos: int, scratch: Path) -> Generator[Measured, None, LargeRun]:
    classifier = Classifier(watch.backbone, class_names(CLASSES))
    identity = RunIdentity("bench", "bench", classifier.class_names)
    table = scratch / "labels.csv"
    journal = ResultsJournal(ResultsJournal.path_beside(table), watch.folder, identity, resume=False)
    with closing(FeatureCache(scratch / "features")) as cache, closing(journal):
        labelled = 0
        for event in label_folder(lambda paths: classify(classifier, paths, cache), watch.folder, journal):
            labelled += event.labelled if isinstance(event, Batch) else 0
            watch.labelled(labelled, photos)
            yield Measured("Labelling", labelled, photos)
        watch.labelled(labelled, photos)
        started = time.perf_counter()
        write_table(table, classifier.class_names, journal.predictions(), watch.folder)
        return LargeRun(labelled, tuple(watch.stretches), time.perf_counter() - started)


@dataclass(slots=True)
class _Watch:
    """Measures stretch by stretch; its own measuring of the stations is not counted."""

    backbone: Backbone
    folder: Path
    stretches: list[Stretch] = field(default_factory=list)
    _since: tuple[int, float, float] | None = None

    def labelled(self, count: int, of: int) -> None:
        if self._since is None:
            if count >= min(_TRIED, of // STRETCHES // 2):
                self._since = count, time.perf_counter(), time.process_time()
            return
        if len(self.stretches) == STRETCHES or count < of * (len(self.stretches) + 1) // STRETCHES:
            return
        begun, clock, processor = self._since
        done = count - begun
        clock, processor = time.perf_counter() - clock, time.process_time() - processor
        memory = psutil.Process().memory_info().rss
        milliseconds = 1000 / done
        self.stretches.append(Stretch(done, clock * milliseconds, processor * milliseconds, self._alone(), memory))
        self._since = count, time.perf_counter(), time.process_time()

    def _alone(self) -> float:
        """Processor milliseconds a photo of decoding and image tower by themselves."""
        paths = sorted(self.folder.rglob("*.jpg"))[:ALONE]
        size = self.backbone.preprocessing.size
        pixels = torch.randint(0, 256, (ENCODE_BATCH, size, size, 3), dtype=torch.uint8)
        started = time.process_time()
        decode_all(paths, self.backbone.preprocessing)
        decoding = (time.process_time() - started) / len(paths)
        started = time.process_time()
        turns = max(ALONE // ENCODE_BATCH, 1)
        for _ in range(turns):
            self.backbone.encode_images(pixels)
        return 1000 * (decoding + (time.process_time() - started) / (turns * ENCODE_BATCH))


def in_words(run: LargeRun) -> Sequence[str]:
    """The measurement in sentences."""
    first, last = run.stretches[0], run.stretches[-1]
    return (
        f"{run.photos:,} photos in one run; the table took {run.table_seconds:.1f} s.",
        f"Memory after the first tenth {first.memory >> 20} MiB, at the end {last.memory >> 20} MiB "
        f"({run.memory_growth:.2f} times).",
        f"A photo took {first.processor:.1f} ms of the processor in the first tenth, {last.processor:.1f} ms in the "
        f"last; speed at the end {run.speed_at_the_end:.2f} of the start.",
        f"That is {run.speed_vs_allowed:.0%} of the speed that decoding and image tower allow by themselves.",
    )
