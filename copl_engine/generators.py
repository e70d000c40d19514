"""Running an engine generator to its end."""

from collections.abc import Callable, Generator
from typing import Any, TypeVar

E = TypeVar("E")
R = TypeVar("R")


def drain(generator: Generator[E, Any, R], on_event: Callable[[E], object] = lambda _: None) -> R:
    """Take every event of a generator and return its result."""
    while True:
        try:
            event = next(generator)
        except StopIteration as end:
            value: R = end.value
            return value
        on_event(event)
