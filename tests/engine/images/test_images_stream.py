"""Decoding ahead on worker threads."""

import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from copl_engine.errors import ImageUnreadable
from copl_engine.images.reading import read_file
from copl_engine.images.stream import Loaded, Stuck, decoded
from copl_engine.types import Unreadable

PATHS = [Path(f"{number}.jpg") for number in range(30)]


def decoding_threads() -> list[threading.Thread]:
    return [thread for thread in threading.enumerate() if thread.name.startswith("decode")]


def test_the_order_is_kept_though_loading_ends_in_another() -> None:
    third = threading.Event()

    def load(path: Path) -> str:
        if path == PATHS[0]:
            assert third.wait(20)
        if path == PATHS[2]:
            third.set()
        return path.stem

    found = list(decoded(PATHS, load, workers=2, ahead=6))
    assert [(item.path, item.value) for item in found if isinstance(item, Loaded)] == [(p, p.stem) for p in PATHS]
    assert not decoding_threads()


def test_a_bad_file_is_an_item_in_its_place() -> None:
    def load(path: Path) -> int:
        if path == PATHS[3]:
            raise ImageUnreadable(path, "is cut off")
        return 1

    gone = Unreadable(Path("folder"), "cannot be opened")
    found = list(decoded([*PATHS[:5], gone], load, workers=3, ahead=2))
    assert [item.path for item in found] == [*PATHS[:5], gone.path]
    assert found[3] == Unreadable(PATHS[3], "is cut off")
    assert found[5] == gone


def test_a_bug_is_raised_not_swallowed_and_leaves_no_thread() -> None:
    def load(path: Path) -> int:
        return int(path.stem) // (int(path.stem) - 4)

    stream = decoded(PATHS, load, workers=2, ahead=4)
    with pytest.raises(ZeroDivisionError):
        list(stream)
    assert not decoding_threads()


def test_no_more_than_ahead_is_begun() -> None:
    taken: list[Path] = []

    def offered() -> Iterator[Path]:
        for path in PATHS:
            taken.append(path)
            yield path

    stream = decoded(offered(), lambda path: path, workers=2, ahead=5)
    assert not taken
    for seen, _ in enumerate(stream, start=1):
        assert len(taken) <= seen + 4
    assert len(taken) == len(PATHS)


def test_closing_stops_cleanly() -> None:
    begun: list[Path] = []
    stream = decoded(PATHS, lambda path: begun.append(path), workers=2, ahead=4)
    next(stream)
    stream.close()
    assert not decoding_threads()
    assert len(begun) <= 4


def test_a_stuck_photo_is_set_aside_and_the_rest_goes_on() -> None:
    answer = threading.Event()

    def load(path: Path) -> str:
        if path in PATHS[2:5]:  # more of them than threads
            answer.wait(60)
        return path.stem

    try:
        found = list(decoded(PATHS[:10], load, workers=2, ahead=4, patience=0.3))
    finally:
        answer.set()
    assert [item.path for item in found] == PATHS[:10]
    stuck = [item for item in found if isinstance(item, Unreadable)]
    assert [item.path for item in stuck] == PATHS[2:5]
    assert "gave no answer" in stuck[0].reason
    for thread in decoding_threads():
        thread.join(20)
    assert not decoding_threads()


def test_closing_does_not_wait_for_a_stuck_photo() -> None:
    answer, begun = threading.Event(), threading.Event()

    def load(path: Path) -> str:
        if path == PATHS[1]:
            begun.set()
            answer.wait(60)
        return path.stem

    stream = decoded(PATHS, load, workers=1, ahead=3, patience=0.3)
    next(stream)
    assert begun.wait(20)
    before = time.monotonic()
    stream.close()
    assert time.monotonic() - before < 20
    answer.set()


def test_senseless_numbers_are_refused() -> None:
    for workers, ahead in ((0, 1), (1, 0)):
        with pytest.raises(ValueError, match="positive"):
            decoded(PATHS, str, workers, ahead)


def test_a_file_that_is_away_is_not_at_fault_itself(tmp_path: Path) -> None:
    empty = tmp_path / "empty.jpg"
    empty.touch()
    away, own = decoded([tmp_path / "away.jpg", empty], read_file, workers=1, ahead=2)
    assert isinstance(away, Stuck)
    assert isinstance(own, Unreadable)
    assert not isinstance(own, Stuck)
