"""How far a training is: its curves, the share that is done, the time left."""

import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from app.services.measuring import Pace
from copl_engine.config import TrainConfig
from copl_engine.types import Stage, TrainProgress

_STAGES: Final = (Stage.ENCODE, Stage.FIT, Stage.CHECK)
_TELLING: Final = 0.1  # share of a stage after which its own pace says more than what was measured before


@dataclass(slots=True)
class Curves:
    """What the live plot shows.

    Attributes:
        losses: a line for the fit and one for each fold of the check: steps and losses.
        accuracies: step within a fold to the accuracies of the folds there.
    """

    losses: list[tuple[list[int], list[float]]] = field(default_factory=list)
    accuracies: dict[int, list[float]] = field(default_factory=dict)

    def add(self, event: TrainProgress, fold_steps: int) -> None:
        """Take in one event."""
        if event.loss is None:
            return
        step = (event.step - 1) % fold_steps + 1 if event.stage is Stage.CHECK else event.step
        if not self.losses or (self.losses[-1][0] and step <= self.losses[-1][0][-1]):
            self.losses.append(([], []))
        self.losses[-1][0].append(step)
        self.losses[-1][1].append(event.loss)
        if event.accuracy is not None:
            self.accuracies.setdefault(step, []).append(event.accuracy)

    def accuracy_line(self) -> tuple[list[int], list[float]]:
        """Steps, and the mean accuracy of the folds that got there."""
        steps = sorted(self.accuracies)
        return steps, [sum(self.accuracies[step]) / len(self.accuracies[step]) for step in steps]


class TrainingProgress:
    """Follows a training by its events.

    Args:
        counts: examples of each class.
        config: of the training.

    Attributes:
        started: when, by the monotonic clock; once the model is ready, when the first event came.
        event: the last one; None before the first.
        curves: for the live plot.
        fraction: share that is done, from 0 to 1; None where it cannot be told.
        seconds_left: None where it cannot be told.
    """

    def __init__(self, counts: Sequence[int] = (), config: TrainConfig | None = None) -> None:
        self._counts = tuple(counts)
        self._config = config or TrainConfig()
        self.started = self._stage_started = time.monotonic()
        self.event: TrainProgress | None = None
        self.curves = Curves()
        self.fraction: float | None = None
        self.seconds_left: float | None = None

    def take(self, event: TrainProgress, pace: Pace | None) -> None:
        """Take in the next event; ``pace`` is how fast this computer is, once that is known."""
        now = time.monotonic()
        if self.event is None:
            self.started = now
        if self.event is None or event.stage is not self.event.stage:
            self._stage_started = now
        self.event = event
        self.curves.add(event, self._config.steps)
        if pace is None:
            self.fraction = None
        else:
            self._estimate(event, pace, now)

    def end(self) -> None:
        """Nothing is left to do."""
        self.fraction = self.seconds_left = None

    def _estimate(self, event: TrainProgress, pace: Pace, now: float) -> None:
        """Time left: this stage by its own pace, later ones by what was measured."""
        expected = pace.stages(self._counts, self._config)
        at = _STAGES.index(event.stage)
        share = event.step / max(event.steps, 1)
        spent = now - self._stage_started
        rest = spent / share - spent if share > _TELLING else expected[at] * (1 - share)
        self.seconds_left = rest + sum(expected[at + 1 :])
        elapsed = now - self.started
        fraction = elapsed / max(elapsed + self.seconds_left, 1e-6)
        self.fraction = max(self.fraction or 0.0, min(fraction, 1.0))
