"""Decoding ahead: worker threads prepare the next photos while the model's thread is busy, in order."""

import threading
import time
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator
from concurrent.futures import Future
from dataclasses import dataclass, field
from pathlib import Path
from queue import SimpleQueue
from typing import Final, Generic, TypeVar

from copl_engine.errors import ImageUnreadable
from copl_engine.images.reading import is_of_disk
from copl_engine.types import Unreadable

T = TypeVar("T")

PATIENCE: Final = 120.0
"""Seconds after which a photo that is still being loaded is set aside: a disk or a network share hangs. The largest
photos that are read take some ten seconds on a slow machine."""


@dataclass(frozen=True, slots=True, eq=False)
class Loaded(Generic[T]):
    """What ``load`` made of a photo, tied to its path: never to a position."""

    path: Path
    value: T


@dataclass(frozen=True, slots=True)
class Stuck(Unreadable):
    """A file that is away, or whose disk gave it not, or not in time: no fault of its own."""


def decoded(
    paths: Iterable[Path | Unreadable],
    load: Callable[[Path], T],
    workers: int,
    ahead: int,
    patience: float | None = None,
) -> Generator[Loaded[T] | Unreadable, None, None]:
    """Load photos on worker threads, at most ``ahead`` of them before they are asked for; the order is kept.

    A photo for which ``load`` raises ``ImageUnreadable`` comes as ``Unreadable`` in its place, and so does an
    ``Unreadable`` among the paths (as ``scan`` gives them). Anything else that ``load`` raises is raised here.
    A photo that is still being loaded after ``patience`` is set aside as ``Stuck``; its thread is left behind
    and another one takes its place, as a thread that waits for a disk cannot be stopped.
    Nothing is started before the first item is asked for. When the generator ends or is closed, photos not
    begun are dropped, those being loaded are waited for, and no thread but a stuck one is left.

    Args:
        paths: taken lazily, on the caller's thread.
        load: called on several threads at once.
        workers: number of threads, at least 1.
        ahead: photos loading or waiting to be taken, at least 1: the bound on memory.
        patience: seconds; ``PATIENCE`` by default.

    Raises:
        ValueError: workers or ahead below 1.
    """
    if workers < 1 or ahead < 1:
        raise ValueError(f"workers and ahead must be positive, got {workers} and {ahead}")
    return _decoded(iter(paths), _Crew(load, workers, PATIENCE if patience is None else patience), ahead)


def _decoded(
    paths: Iterator[Path | Unreadable], crew: "_Crew[T]", ahead: int
) -> Generator[Loaded[T] | Unreadable, None, None]:
    waiting: deque[_Task[T] | Unreadable] = deque()
    crew.begin()
    try:
        for path in paths:
            waiting.append(path if isinstance(path, Unreadable) else crew.submit(path))
            if len(waiting) >= ahead:
                yield crew.settle(waiting.popleft())
        while waiting:
            yield crew.settle(waiting.popleft())
    finally:
        crew.end([task for task in waiting if isinstance(task, _Task)])


@dataclass(slots=True, eq=False)
class _Task(Generic[T]):
    """A photo to load; ``begun`` is when its thread took it up, on the monotonic clock."""

    path: Path
    loaded: Future[Loaded[T] | Unreadable] = field(default_factory=Future)
    begun: float | None = None
    left_behind: bool = False


class _Crew(Generic[T]):
    """Threads that load. They are daemons, so that a stuck one does not keep the program from ending."""

    def __init__(self, load: Callable[[Path], T], workers: int, patience: float) -> None:
        self._load = load
        self._workers = workers
        self._patience = patience
        self._tasks: SimpleQueue[_Task[T] | None] = SimpleQueue()
        self._threads: list[threading.Thread] = []

    def begin(self) -> None:
        for _ in range(self._workers):
            self._add_thread()

    def submit(self, path: Path) -> _Task[T]:
        task: _Task[T] = _Task(path)
        self._tasks.put(task)
        return task

    def settle(self, task: _Task[T] | Unreadable) -> Loaded[T] | Unreadable:
        """Wait for a photo, but no longer than the patience lasts once it is begun."""
        if isinstance(task, Unreadable):
            return task
        while not self._waited(task):
            if task.begun is not None and time.monotonic() - task.begun >= self._patience:
                task.left_behind = True
                self._add_thread()
                reason = f"gave no answer for {self._patience:.0f} seconds; look whether its disk hangs, and try again."
                return Stuck(task.path, reason)
        return task.loaded.result()

    def end(self, dropped: Iterable[_Task[T]]) -> None:
        """Drop what is not begun, wait for what is, as long as the patience lasts."""
        for task in dropped:
            task.loaded.cancel()
        for _ in self._threads:
            self._tasks.put(None)
        until = time.monotonic() + self._patience
        for thread in self._threads:
            thread.join(max(until - time.monotonic(), 0))

    def _waited(self, task: _Task[T]) -> bool:
        left = self._patience if task.begun is None else task.begun + self._patience - time.monotonic()
        try:
            task.loaded.exception(max(left, 0))
        except TimeoutError:
            return task.loaded.done()
        return True

    def _add_thread(self) -> None:
        thread = threading.Thread(target=self._work, name="decode", daemon=True)
        self._threads.append(thread)
        thread.start()

    def _work(self) -> None:
        while (task := self._tasks.get()) is not None:
            if not task.loaded.set_running_or_notify_cancel():
                continue
            task.begun = time.monotonic()
            try:
                task.loaded.set_result(self._load_one(task.path))
            except BaseException as error:  # raised where the photo is asked for
                task.loaded.set_exception(error)
            if task.left_behind:
                return

    def _load_one(self, path: Path) -> Loaded[T] | Unreadable:
        try:
            return Loaded(path, self._load(path))
        except ImageUnreadable as error:
            return (Stuck if is_of_disk(error) else Unreadable)(path, error.reason)
