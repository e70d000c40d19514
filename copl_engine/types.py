"""Frozen values that cross the engine's boundary: numpy and ``Path``, never torch."""

from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle in source pixels of a photo, after the EXIF turn.

    A side may lie past the photo's edge (negative ``left`` or ``top``): there the model saw padding.
    """

    left: int
    top: int
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Unreadable:
    """A file that was left out of a batch, and why: an event, not an exception."""

    path: Path
    reason: str


@dataclass(frozen=True, slots=True)
class Prediction:
    """One labelled image: a probability for every class, in the classifier's order.

    Attributes:
        path: the file.
        scores: K probabilities.
        best: index of the likeliest class.
        familiarity: the more, the more like the examples (``training.familiarity``); None where it was not asked.
        evidence: what speaks for ``best``, by places (``inference.where``); None where it was not asked.
    """

    path: Path
    scores: tuple[float, ...]
    best: int
    familiarity: float | None = None
    evidence: bytes | None = None

    @property
    def confidence(self) -> float:
        """Probability of the likeliest class, 0 to 1."""
        return self.scores[self.best]


@dataclass(frozen=True, slots=True)
class Summary:
    """What a batch came to."""

    images: int
    unreadable: int


class Stage(Enum):
    """Which part of a training is running."""

    ENCODE = "Looking at the examples"
    FIT = "Training the prompts"
    CHECK = "Checking on examples held out"


@dataclass(frozen=True, slots=True)
class TrainProgress:
    """One step of a training.

    Attributes:
        stage: which part of the training.
        step, steps: done and to do in this stage.
        loss: mean cross-entropy of the last step in nats; None while encoding.
        accuracy: of examples held out from this fold, 0 to 1; None where none are held out.
        unreadable: examples left out so far.
    """

    stage: Stage
    step: int
    steps: int
    loss: float | None = None
    accuracy: float | None = None
    unreadable: tuple[Unreadable, ...] = ()


@dataclass(frozen=True, slots=True)
class Measured:
    """An event of a measurement: so much of it is done.

    Attributes:
        what: in words.
        done, total: images encoded, runs made.
    """

    what: str
    done: int
    total: int


class Finish(Enum):
    """Sent into a training generator: end now and return the best so far."""

    NOW = "finish"


FINISH: Final = Finish.NOW


class HidingCheck(NamedTuple):
    """Probability of the predicted class before and after greying a fifth of the places of the evidence map.

    Attributes:
        before: with nothing hidden.
        hottest: with the fifth of the places with the highest evidence hidden.
        random: with a random fifth hidden, mean of five draws.
    """

    before: float
    hottest: float
    random: float


@dataclass(frozen=True, slots=True, eq=False)
class Explanation:
    """Where each prompt's weight fell on one image. A map is a place, not a proof of cause.

    Attributes:
        path: the photo.
        class_names: K names, in the order of ``scores`` and ``evidence``.
        scores: (K,) probabilities.
        best: index of the likeliest class.
        weights: (M, rows, cols) how each patch shares its weight among the prompts; sums to 1 over M
            (over the patches for the variant ``copl-patches``).
        contributions: (M, rows, cols) weight times the size of the patch's local update, >= 0.
        shares: (M,) mean weight of each prompt; sums to 1 (for ``copl-patches`` each is 1 over the number of patches).
        update_shares: (M,) part of the whole contribution that each prompt takes; sums to 1.
        effects: (M,) fall of the predicted class's logit when the prompt's local update is left out.
        evidence: (K, rows, cols) signed, in logits: the place speaks for (+) or against (-) the class. Its grid may be
            a multiple of that of the other maps (``inference.evidence``).
        hiding: the check beside the maps.
        by_examples: part of the answer's lead over the runner-up that the examples' features gave, the rest came from
            the prompts; 0 where the method leaves them out, beyond 0 to 1 where the two disagree.
        region: what the model saw, in source pixels; the maps cover exactly this box.
        source_size: (width, height) of the whole photo in pixels, after the EXIF turn.
    """

    path: Path
    class_names: tuple[str, ...]
    scores: NDArray[np.float32]
    best: int
    weights: NDArray[np.float32]
    contributions: NDArray[np.float32]
    shares: NDArray[np.float32]
    update_shares: NDArray[np.float32]
    effects: NDArray[np.float32]
    evidence: NDArray[np.float32]
    hiding: HidingCheck
    by_examples: float
    region: Box
    source_size: tuple[int, int]
