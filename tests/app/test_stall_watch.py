import time

from pytestqt.qtbot import QtBot

from app.stall_watch import StallWatch


def test_a_stall_counts_also_where_nothing_comes_after_it(qtbot: QtBot) -> None:
    watch = StallWatch()
    watch.start()
    qtbot.wait(20)
    time.sleep(0.2)
    watch.stop()
    assert watch.longest >= 0.2
    assert watch.own < watch.longest, "asleep it computed nothing"
    time.sleep(0.3)
    longest = watch.longest
    watch.stop()
    assert watch.longest == longest, "what comes after the end does not count"


def test_computing_is_told_from_waiting_and_the_import_apart(qtbot: QtBot) -> None:
    watch = StallWatch()
    watch.importing = True
    watch.start()
    time.sleep(0.1)
    watch.stop()
    watch.importing = False
    assert (watch.longest, watch.while_importing >= 0.1) == (0.0, True)
    watch.start()
    end = time.thread_time() + 0.1
    while time.thread_time() < end:
        pass
    watch.stop()
    assert watch.own >= 0.1
