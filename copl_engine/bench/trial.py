"""One question to every method: these examples, these images to label."""

from collections.abc import Callable
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from copl_engine.backbones.protocol import Backbone
from copl_engine.config import TrainConfig
from copl_engine.training.examples import Examples


@dataclass(frozen=True, slots=True, eq=False)
class Trial:
    """What a method is given.

    Attributes:
        backbone: that made the features.
        examples: in all their views.
        rest: images to label, in their plain view.
        config: steps, learning rate, batch and seed of those methods that train prompts.
    """

    backbone: Backbone
    examples: Examples
    rest: Examples
    config: TrainConfig = field(default_factory=TrainConfig)

    @property
    def classes(self) -> int:
        """K."""
        return len(self.examples.class_names)


Baseline = Callable[[Trial], NDArray[np.int64]]
"""A trial to (N,) class indices of the images to label."""
