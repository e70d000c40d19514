"""Decoding ahead: worker threads prepare the next photos while the model's thread is busy, in order."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Generic, TypeVar

from copl_engine.errors import ImageUnreadable
from copl_engine.types import Unreadable

T = TypeVar("T")


@dataclass(frozen=True, slots=True, eq=False)
class Loaded(Generic[T]):
    """What ``load`` made of a photo, tied to its path: never to a position."""

    path: Path
    value: T


def decoded(
    paths: Iterable[Path | Unreadable], load: Callable[[Path], T], workers: int, ahead: int
) -> Iterator[Loaded[T] | Unreadable]:
    """Load photos on worker threads, at most ``ahead`` of them before they are asked for; the order is kept.

    A photo for which ``load`` raises ``ImageUnreadable`` comes as ``Unreadable`` in its place, and so does an
    ``Unreadable`` among the paths (as ``scan`` gives them). Anything else that ``load`` raises is raised here.
    Nothing is started before the first item is asked for. When the generator ends or is closed, photos not
    begun are dropped, those being loaded are waited for, and no thread is left.

    Args:
        paths: taken lazily, on the caller's thread.
        load: called on several threads at once.
        workers: number of threads, at least 1.
        ahead: photos loading or waiting to be taken, at least 1: the bound on memory.

    Raises:
        ValueError: workers or ahead below 1.
    """
    if workers < 1 or ahead < 1:
        raise ValueError(f"workers and ahead must be positive, got {workers} and {ahead}")
    return _decoded(iter(paths), load, workers, ahead)


def _decoded(
    paths: Iterator[Path | Unreadable], load: Callable[[Path], T], workers: int, ahead: int
) -> Iterator[Loaded[T] | Unreadable]:
    def load_one(path: Path) -> Loaded[T] | Unreadable:
        try:
            return Loaded(path, load(path))
        except ImageUnreadable as error:
            return Unreadable(path, error.reason)

    waiting: deque[Future[Loaded[T] | Unreadable] | Unreadable] = deque()
    pool = ThreadPoolExecutor(workers, thread_name_prefix="decode")
    try:
        for path in paths:
            waiting.append(path if isinstance(path, Unreadable) else pool.submit(load_one, path))
            if len(waiting) >= ahead:
                yield _settled(waiting.popleft())
        while waiting:
            yield _settled(waiting.popleft())
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


def _settled(item: Future[Loaded[T] | Unreadable] | Unreadable) -> Loaded[T] | Unreadable:
    return item if isinstance(item, Unreadable) else item.result()
