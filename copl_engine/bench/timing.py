"""Times that can be compared: the things take turns, and only ratios within a turn count."""

import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from statistics import median

Action = Callable[[], object]


@dataclass(frozen=True, slots=True)
class Timings:
    """Seconds of each thing in each round; medians of several rounds forgive a busy machine.

    Attributes:
        wall: seconds by the clock, by name.
        processor: seconds of this process on all cores, which other programs disturb less.
    """

    wall: dict[str, list[float]] = field(default_factory=dict)
    processor: dict[str, list[float]] = field(default_factory=dict)

    def seconds(self, name: str) -> float:
        """Median by the clock."""
        return median(self.wall[name])

    def ratio(self, slow: str, fast: str, by_processor: bool = False) -> float:
        """How many times ``slow`` takes what ``fast`` takes: the median over the rounds."""
        times = self.processor if by_processor else self.wall
        return median(a / b for a, b in zip(times[slow], times[fast], strict=True))


def take_turns(actions: Mapping[str, tuple[Action, float]], rounds: int, timings: Timings) -> Iterator[str]:
    """Run every action once a round and note its time; yields the name of each one done.

    Args:
        actions: what to run, and what its time is multiplied by (2 where it does half of the work).
        rounds: how often.
        timings: filled here.
    """
    for _ in range(rounds):
        for name, (action, factor) in actions.items():
            clock, processor = time.perf_counter(), time.process_time()
            action()
            timings.wall.setdefault(name, []).append((time.perf_counter() - clock) * factor)
            timings.processor.setdefault(name, []).append((time.process_time() - processor) * factor)
            yield name
