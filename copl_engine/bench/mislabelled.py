"""Labels swapped on purpose: how many of them the list of doubtful labels holds in its first part."""

from collections.abc import Generator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

from copl_engine.backbones.protocol import Backbone
from copl_engine.config import Method, TrainConfig
from copl_engine.generators import drain
from copl_engine.training.classifier import Classifier
from copl_engine.training.examples import Examples, encode_examples
from copl_engine.training.feature_cache import FeatureCache
from copl_engine.training.features import Encoder
from copl_engine.training.fit import cross_validate
from copl_engine.training.label_mistakes import doubts
from copl_engine.types import Measured

SWAPPED: Final = 0.1
LOOKED_AT: Final = 0.2


@dataclass(frozen=True, slots=True)
class Swaps:
    """One set.

    Attributes:
        examples, swapped: how many.
        found: share of the swaps in the first fifth of the list, 0 to 1; by chance a fifth.
        half_at: part of the list in which half of the swaps are.
    """

    examples: int
    swapped: int
    found: float
    half_at: float


def mislabelled(
    images: Mapping[str, Sequence[Path]], backbone: Backbone, config: TrainConfig, cache: FeatureCache | None = None
) -> Generator[Measured, None, Swaps]:
    """Swap a tenth of the labels, check on held-out examples, and look for the swaps in the list of doubts."""
    setting = replace(config, method=Method.COPL_EXAMPLES)
    encoder = Encoder(backbone, backbone.preprocessing, cache, setting.views, setting.seed)
    yield Measured("Encoding", 0, 1)
    examples, _ = drain(encode_examples(images, encoder))
    assert examples is not None
    labels, swapped = swap(examples.labels, len(examples.class_names), setting.seed)
    given = Examples(examples.class_names, examples.views, labels, examples.paths)
    classifier = Classifier(backbone, given.class_names, setting.method, seed=setting.seed)
    checking = cross_validate(classifier, given, setting)
    while True:
        try:
            event = next(checking)
        except StopIteration as end:
            held_out = end.value
            break
        yield Measured("Checking", event.step, event.steps)
    assert held_out is not None
    return _judged([doubt.row for doubt in doubts(held_out)], swapped)


def swap(labels: NDArray[np.int64], classes: int, seed: int) -> tuple[NDArray[np.int64], frozenset[int]]:
    """A tenth of the labels, drawn by lot, becomes another class each; and which."""
    rng = np.random.default_rng(seed)
    rows = rng.choice(len(labels), round(SWAPPED * len(labels)), replace=False)
    changed = labels.copy()
    changed[rows] = (labels[rows] + rng.integers(1, classes, len(rows))) % classes
    return changed, frozenset(rows.tolist())


def _judged(order: Sequence[int], swapped: frozenset[int]) -> Swaps:
    places = np.sort([place for place, row in enumerate(order) if row in swapped])
    first = round(LOOKED_AT * len(order))
    half = int(places[(len(places) - 1) // 2]) + 1
    return Swaps(len(order), len(swapped), float((places < first).mean()), half / len(order))
