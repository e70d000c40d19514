"""Work in parts that fit into the graphics card's memory: where they do not, half as large, said in the log."""

import logging
from collections.abc import Callable
from typing import TypeVar

import torch

from copl_engine.errors import EngineError

logger = logging.getLogger(__name__)

R = TypeVar("R")


def in_parts(
    run: Callable[[int, int], R], count: int, size: int, what: str, retreat: Callable[[], bool] = lambda: False
) -> tuple[list[R], int]:
    """Call ``run(start, size)`` for all ``start`` from 0 to ``count`` in steps of ``size``.

    Args:
        run: may run out of the card's memory; the size is then halved for this part and all that follow.
        count: how many there are.
        size: how many at once are tried; the last part may hold fewer.
        what: they are, in words, for the log.
        retreat: called where not even one fits; True where it is worth another try (``Backbone.retreat``).

    Returns:
        The results in order, and the size that was found to fit.

    Raises:
        EngineError: not even one fits, and there is nowhere to retreat to.
    """
    results: list[R] = []
    start = 0
    while start < count:
        try:
            results.append(run(start, size))
            start += size
        except RuntimeError as error:
            if not _no_room(error):
                raise
            torch.cuda.empty_cache()
            if size == 1 and retreat():
                continue
            if size == 1:
                raise EngineError(
                    "The graphics card has too little memory; close other programs or set COPL_DEVICE=cpu."
                ) from error
            logger.warning("out of memory with %d %s at once; going on with %d", size, what, size // 2)
            size //= 2
    return results, size


def _no_room(error: RuntimeError) -> bool:
    """Apple's cards say it in words only."""
    return isinstance(error, torch.OutOfMemoryError) or "MPS backend out of memory" in str(error)
