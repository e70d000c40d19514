import threading
from collections.abc import Callable, Generator, Iterator

import pytest
from pytestqt.qtbot import QtBot

from app.services.jobs import Cancelled, Done, Failed, Job, Lane, Outcome, describe
from copl_engine.errors import FolderProblem
from copl_engine.types import FINISH, Finish


@pytest.fixture
def lane(qtbot: QtBot) -> Iterator[Lane]:
    lane = Lane("test")
    yield lane
    with qtbot.waitSignal(lane.stopped):
        lane.close()


class Gate:
    """A long job that goes one step on at a time."""

    def __init__(self) -> None:
        self.step = threading.Semaphore(0)
        self.closed = threading.Event()

    def work(self) -> Generator[int, Finish | None, str]:
        number = 0
        try:
            while True:
                self.step.acquire()
                number += 1
                if (yield number) is FINISH:
                    return f"best of {number}"
        finally:
            self.closed.set()


def at_rest(qtbot: QtBot, lane: Lane) -> None:
    """Every job has ended and everyone has heard of it."""
    qtbot.waitUntil(lambda: not lane.busy)
    qtbot.wait(5)


def outcomes(job: Job) -> list[Outcome]:
    seen: list[Outcome] = []
    job.ended.connect(seen.append)
    return seen


def test_a_job_yields_in_order_and_is_done_last(qtbot: QtBot, lane: Lane) -> None:
    def work() -> Generator[int, object, str]:
        yield from range(50)
        return "value"

    job = lane.submit(work)
    seen: list[object] = []
    job.progressed.connect(seen.append)
    job.ended.connect(seen.append)
    at_rest(qtbot, lane)
    assert seen == [*range(50), Done("value")]


def test_what_is_received_is_received_on_the_window_s_thread(qtbot: QtBot, lane: Lane) -> None:
    threads: list[threading.Thread] = []

    def work() -> Generator[int, object, None]:
        threads.append(threading.current_thread())
        yield 1

    job = lane.submit(work)
    job.progressed.connect(lambda _: threads.append(threading.current_thread()))
    at_rest(qtbot, lane)
    assert threads[1] is threading.main_thread()
    assert threads[0] is not threads[1]


def test_an_error_ends_the_job_once_with_its_traceback(qtbot: QtBot, lane: Lane) -> None:
    def work() -> Generator[int, object, None]:
        yield 1
        raise FolderProblem("It is gone.")

    seen = outcomes(lane.submit(work))
    at_rest(qtbot, lane)
    (outcome,) = seen
    assert isinstance(outcome, Failed)
    assert describe(outcome.error) == "It is gone."
    assert "FolderProblem" in outcome.details


def test_a_generator_that_cannot_be_made_fails_like_any_other(qtbot: QtBot, lane: Lane) -> None:
    def work() -> Generator[int, object, None]:
        raise RuntimeError("secret")

    seen = outcomes(lane.submit(work))
    at_rest(qtbot, lane)
    assert isinstance(seen[0], Failed)
    assert "secret" not in describe(seen[0].error)


def test_cancel_closes_the_generator_on_its_thread(qtbot: QtBot, lane: Lane) -> None:
    gate = Gate()
    job = lane.submit(gate.work)
    seen = outcomes(job)
    gate.step.release()
    qtbot.wait(20)
    job.cancel()
    gate.step.release(2)
    at_rest(qtbot, lane)
    assert seen == [Cancelled()]
    assert gate.closed.is_set()


def test_a_job_cancelled_while_it_waits_never_begins(qtbot: QtBot, lane: Lane) -> None:
    gate = Gate()
    first, second = lane.submit(gate.work), lane.submit(lambda: pytest.fail("it began"))
    seen = outcomes(second)
    second.cancel()
    first.cancel()
    gate.step.release()
    at_rest(qtbot, lane)
    assert seen == [Cancelled()]


def test_finish_returns_the_best_so_far(qtbot: QtBot, lane: Lane) -> None:
    gate = Gate()
    job = lane.submit(gate.work)
    seen = outcomes(job)
    gate.step.release()
    qtbot.wait(20)
    job.finish()
    gate.step.release(3)
    at_rest(qtbot, lane)
    assert isinstance(seen[0], Done)
    assert seen[0].value.startswith("best of")


def test_short_jobs_run_between_two_steps_of_the_long_one(qtbot: QtBot, lane: Lane) -> None:
    gate = Gate()
    order: list[object] = []
    long = lane.submit(gate.work)
    long.progressed.connect(order.append)
    gate.step.release()
    qtbot.waitUntil(lambda: order == [1])

    def short() -> Generator[str, object, str]:
        yield "looking"
        return "seen"

    look = lane.submit(short, short=True)
    look.ended.connect(order.append)
    gate.step.release()
    qtbot.waitUntil(lambda: len(order) == 3)
    assert set(map(str, order)) == {"1", "2", str(Done("seen"))}
    assert lane.busy
    long.cancel()
    gate.step.release(2)
    at_rest(qtbot, lane)


@pytest.mark.parametrize("threads", [1, 2])
def test_closing_ends_what_runs_and_what_waits_each_once(qtbot: QtBot, threads: int) -> None:
    lane = Lane("closing", threads)
    gates = [Gate() for _ in range(4)]
    seen = [outcomes(lane.submit(gate.work)) for gate in gates]
    with qtbot.waitSignal(lane.stopped):
        lane.close()
        for gate in gates:
            gate.step.release(2)
    assert seen == [[Cancelled()]] * 4


def test_a_lane_that_writes_is_drained(qtbot: QtBot) -> None:
    lane = Lane("writing")
    written: list[int] = []

    def write(number: int) -> Callable[[], Generator[None, object, None]]:
        def work() -> Generator[None, object, None]:
            yield None
            written.append(number)

        return work

    for number in range(20):
        lane.submit(write(number))
    with qtbot.waitSignal(lane.stopped):
        lane.close(cancel=False)
    assert written == list(range(20))


def test_a_job_handed_in_after_closing_still_ends(qtbot: QtBot) -> None:
    lane = Lane("closed")
    with qtbot.waitSignal(lane.stopped):
        lane.close()
    job = lane.submit(lambda: pytest.fail("it began"))
    seen = outcomes(job)
    qtbot.wait(20)
    assert lane.busy is False
    assert seen in ([], [Cancelled()])
