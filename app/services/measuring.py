"""A short measurement, so that the window can say beforehand about how long a training takes on this machine."""

import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from copl_engine.config import TrainConfig, folds

if TYPE_CHECKING:
    from copl_engine.backbones.protocol import Backbone

_STEPS: Final = 3
_CLASSES: Final = 2


@dataclass(frozen=True, slots=True)
class Pace:
    """How fast this machine is.

    Attributes:
        view: seconds to encode one view of one photo.
        step: seconds of a training step, for each class.
    """

    view: float
    step: float

    def training_seconds(self, counts: tuple[int, ...], config: TrainConfig) -> float:
        """About how long a training takes on so many photos a class, none of them seen before."""
        return sum(self.stages(counts, config))

    def stages(self, counts: tuple[int, ...], config: TrainConfig) -> tuple[float, float, float]:
        """The same by stage: looking at the examples, training, checking on examples held out."""
        fit = config.steps * self.step * len(counts)
        return sum(counts) * config.views * self.view, fit, fit * folds(min(counts, default=0))


def measure(backbone: "Backbone", config: TrainConfig) -> Pace:
    """Time one batch of the image tower and a few training steps, on noise."""
    import numpy as np

    from copl_engine.training.classifier import Classifier
    from copl_engine.training.examples import Examples
    from copl_engine.training.features import ENCODE_BATCH, Encoder
    from copl_engine.training.fit import fit_encoded

    size = backbone.preprocessing.size
    noise = np.random.default_rng(0).integers(0, 255, (ENCODE_BATCH, size, size, 3), dtype=np.uint8)
    encoder = Encoder(backbone, backbone.preprocessing)
    encoder.encode_pixels(noise)  # the first pass also allocates
    started = time.perf_counter()
    features = encoder.encode_pixels(noise)
    view = (time.perf_counter() - started) / ENCODE_BATCH
    rows = _CLASSES  # one a class: nothing is held out
    examples = Examples(
        ("one", "two"), features[:rows, None], np.arange(rows) % _CLASSES, tuple(Path(str(row)) for row in range(rows))
    )
    short = TrainConfig(config.method, views=1, batch=config.batch, steps=_STEPS)
    classifier = Classifier(backbone, examples.class_names, config.method, None, config.seed)
    times = [time.perf_counter() for _ in fit_encoded(classifier, examples, short)]
    step = (times[-1] - times[0]) / max(len(times) - 1, 1) / _CLASSES
    return Pace(view, step)
