"""Qt's objects are never deleted on a thread that is not theirs."""

import threading

from pytestqt.qtbot import QtBot

from app.bootstrap import Studio


class Circle:
    """Garbage that tells which thread collected it."""

    def __init__(self, collected: list[int]) -> None:
        self.itself, self.collected = self, collected

    def __del__(self) -> None:
        self.collected.append(threading.get_ident())


def test_a_busy_thread_collects_nothing_of_the_window(qtbot: QtBot, studio: Studio) -> None:
    collected: list[int] = []
    Circle(collected)
    busy: list[list[int]] = []
    allocating = threading.Thread(target=lambda: busy.extend([] for _ in range(200_000)))
    allocating.start()
    allocating.join()
    assert collected == []
    qtbot.waitUntil(lambda: collected == [threading.get_ident()], timeout=5_000)
