"""Where the time of labelling goes: each station alone and the whole, in turns, on the same photos."""

import tempfile
from collections.abc import Generator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np
import torch

from copl_engine.backbones.protocol import Backbone
from copl_engine.bench.nouns import class_names
from copl_engine.bench.pictures import make_photos
from copl_engine.bench.timing import Action, Timings, take_turns
from copl_engine.export.tables import write_table
from copl_engine.generators import drain
from copl_engine.images.decode import decode_bytes, render
from copl_engine.images.geometry import Preprocessing, Size, seen_box
from copl_engine.images.reading import hash_bytes, read_file
from copl_engine.images.stream import decoded
from copl_engine.inference.classify import BATCH, classify
from copl_engine.store.journal import Entry, ResultsJournal, RunIdentity, Stamp
from copl_engine.store.labelling import label_folder
from copl_engine.training.classifier import Classifier
from copl_engine.training.feature_cache import FeatureCache, feature_key
from copl_engine.training.features import ENCODE_BATCH, as_features
from copl_engine.types import Measured, Prediction

PHOTO: Final[Size] = (640, 480)
STATIONS: Final = ("decoding", "tower", "text", "writing")


@dataclass(frozen=True, slots=True)
class LabellingCost:
    """What labelling costs.

    Attributes:
        photos: how many were labelled a turn.
        milliseconds: of each station alone, of the whole, and of the whole where features are kept; a photo, clock.
        processor: the same in milliseconds of all cores together.
        shares: of the stations' processor time.
        speed_vs_allowed: speed of the whole, against that of decoding and tower alone one after the other.
        speed_vs_allowed_by_processor: the same by processor time, which other programs disturb less.
        kept_bytes: that a photo's features take in the cache.
    """

    photos: int
    milliseconds: Mapping[str, float]
    processor: Mapping[str, float]
    shares: Mapping[str, float]
    speed_vs_allowed: float
    speed_vs_allowed_by_processor: float
    kept_bytes: int


def measure_labelling(
    backbone: Backbone, classes: int, photos: int, rounds: int
) -> Generator[Measured, None, LabellingCost]:
    """Measure with an untrained classifier, whose cost is a trained one's; photos are made in a temporary folder."""
    with tempfile.TemporaryDirectory() as scratch:
        bench = _Bench(backbone, classes, photos, Path(scratch))
        timings = Timings()
        total = rounds * len(bench.actions())
        for done, name in enumerate(take_turns(bench.actions(), rounds, timings), 1):
            yield Measured(f"Labelling: {name}", done, total)
        return _cost(timings, photos, bench.kept_bytes)


def _cost(timings: Timings, photos: int, kept_bytes: int) -> LabellingCost:
    clock, processor = (
        {name: float(np.median(seconds)) * 1000 / photos for name, seconds in times.items()}
        for times in (timings.wall, timings.processor)
    )
    whole = sum(processor[name] for name in STATIONS)
    return LabellingCost(
        photos,
        clock,
        processor,
        {name: processor[name] / whole for name in STATIONS},
        (clock["decoding"] + clock["tower"]) / clock["whole"],
        (processor["decoding"] + processor["tower"]) / processor["whole"],
        kept_bytes,
    )


def decode_all(paths: Sequence[Path], preprocessing: Preprocessing) -> None:
    """Read photos, know them by their contents and make the model's squares, as labelling does, on two threads."""

    def load(path: Path) -> object:
        data = read_file(path)
        hash_bytes(data)
        photo = decode_bytes(data, path, preprocessing.size)
        return render(photo, seen_box(photo.source_size, preprocessing.framing), preprocessing.size, preprocessing.fill)

    for _ in decoded(paths, load, workers=2, ahead=4 * ENCODE_BATCH):
        pass


class _Bench:
    """The stations of one set of photos."""

    def __init__(self, backbone: Backbone, classes: int, photos: int, scratch: Path) -> None:
        self._classifier = Classifier(backbone, class_names(classes))
        self._scratch = scratch
        self._folder = scratch / "photos"
        self._folder.mkdir()
        self._paths = make_photos(self._folder, photos, PHOTO)
        size = backbone.preprocessing.size
        self._pixels = torch.randint(0, 256, (ENCODE_BATCH, size, size, 3), dtype=torch.uint8)
        features = backbone.encode_images(self._pixels)
        together = torch.cat([features.pooled.unsqueeze(1), features.patches], 1).cpu().numpy().astype(np.float16)
        self._stored = [together[n % ENCODE_BATCH] for n in range(BATCH)]
        self.kept_bytes = int(self._stored[0].nbytes)
        self._number = 0
        self._cache: FeatureCache | None = None

    def actions(self) -> Mapping[str, tuple[Action, float]]:
        photos = len(self._paths)
        tower = photos / (4 * ENCODE_BATCH)
        return {
            "decoding": (lambda: decode_all(self._paths, self._classifier.preprocessing), 1.0),
            "tower": (lambda: [self._classifier.backbone.encode_images(self._pixels) for _ in range(4)], tower),
            "text": (self._text, photos / BATCH),
            "writing": (self._write, 1.0),
            "whole": (lambda: self._label(fresh=True), 1.0),
            "seen before": (lambda: self._label(fresh=False), 1.0),
        }

    def _text(self) -> None:
        self._classifier.probabilities(as_features(self._stored, self._classifier.backbone.device))

    def _write(self) -> None:
        """Features into a cache, results into a journal, the table."""
        folder = self._fresh_folder()
        classes = len(self._classifier.class_names)
        with closing(FeatureCache(folder)) as cache, closing(self._journal(folder / "t.csv")) as journal:
            for start in range(0, len(self._paths), BATCH):
                part = self._paths[start : start + BATCH]
                for first in range(0, len(part), ENCODE_BATCH):
                    some = part[first : first + ENCODE_BATCH]
                    keys = [feature_key(str(path), "bench", "bench") for path in some]
                    cache.put(zip(keys, self._stored, strict=False))
                results = [Prediction(path, (1 / classes,) * classes, 0) for path in part]
                journal.keep([Entry(start + n, Stamp.of(item.path), item) for n, item in enumerate(results)])
            write_table(folder / "t.csv", self._classifier.class_names, journal.predictions(), self._folder)

    def _label(self, fresh: bool) -> None:
        folder = self._fresh_folder()
        if fresh or self._cache is None:
            self._cache = FeatureCache(folder)
        cache = self._cache
        with closing(self._journal(folder / "t.csv")) as journal:
            drain(label_folder(lambda paths: classify(self._classifier, paths, cache), self._folder, journal))
            write_table(folder / "t.csv", self._classifier.class_names, journal.predictions(), self._folder)

    def _journal(self, table: Path) -> ResultsJournal:
        identity = RunIdentity("bench", "bench", self._classifier.class_names)
        return ResultsJournal(ResultsJournal.path_beside(table), self._folder, identity, resume=False)

    def _fresh_folder(self) -> Path:
        self._number += 1
        folder = self._scratch / f"turn {self._number}"
        folder.mkdir()
        return folder


def in_words(cost: LabellingCost) -> Sequence[str]:
    """The measurement in sentences."""
    shares = ", ".join(f"{name} {cost.shares[name]:.0%}" for name in STATIONS)
    whole, again = cost.milliseconds["whole"], cost.milliseconds["seen before"]
    return (
        f"Of the processor's time: {shares}.",
        f"A photo takes {whole:.1f} ms, one seen before {again:.1f} ms.",
        f"Labelling runs at {cost.speed_vs_allowed:.0%} of the speed that decoding and image tower allow "
        f"({cost.speed_vs_allowed_by_processor:.0%} by processor time).",
        f"A photo's features take {cost.kept_bytes / 1000:.0f} KB: {cost.kept_bytes / 10_000:.1f} GB for 100,000.",
    )
