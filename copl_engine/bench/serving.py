"""``copl serve`` under load beside labelling a folder: how many photos a second, and how long a client waits."""

import http.client
import subprocess
import sys
import threading
import time
from collections.abc import Generator, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from queue import Empty, SimpleQueue
from typing import Final
from urllib.parse import urlsplit

import numpy as np
import psutil

from copl_engine.bench.timing import Timings, take_turns
from copl_engine.errors import EngineError
from copl_engine.generators import drain
from copl_engine.images.reading import read_file
from copl_engine.inference.classify import classify
from copl_engine.training.classifier import Classifier
from copl_engine.types import Measured

_BOUNDARY: Final = "copl-bench-serve-boundary"
_PROGRAM: Final = "from copl_engine.cli import run; run()"


@dataclass(frozen=True, slots=True)
class ServeReport:
    """What the load test gave.

    Attributes:
        photos: sent in each round, one a request.
        clients: that send at once, each its next photo as soon as the last is answered.
        photos_per_second: of the service, and of labelling the same photos as a folder; no features are kept by either.
        throughput_ratio: served against labelled, median over the rounds; by the clock.
        processor_ratio: the same by the processor time of the service and of labelling, the clients' left out.
        p50, p99: milliseconds a client waited.
        megabytes: resident memory of the service after the first and after the last round.
    """

    photos: int
    clients: int
    photos_per_second: dict[str, float]
    throughput_ratio: float
    processor_ratio: float
    p50: float
    p99: float
    megabytes: tuple[int, int]


def measure_serving(
    file: Path, classifier: Classifier, paths: Sequence[Path], clients: int, rounds: int
) -> Generator[Measured, None, ServeReport]:
    """Serve and label in turns; the service is a process of its own, the clients are threads of this one.

    Raises:
        EngineError: the service does not start, or refuses a photo.
    """
    waits: list[float] = []
    spent: list[float] = []
    memory: list[int] = []
    bodies = [_form(read_file(path)) for path in paths]
    with _service(file) as (address, process):

        def served() -> None:
            before = sum(process.cpu_times()[:2])
            waits.extend(_load(address, bodies, clients))
            spent.append(sum(process.cpu_times()[:2]) - before)
            memory.append(process.memory_info().rss >> 20)

        _load(address, bodies[:clients], clients)  # the first photos are slower everywhere
        drain(classify(classifier, paths[:clients]))
        timings = Timings()
        actions = {"served": (served, 1.0), "labelled": (lambda: drain(classify(classifier, paths)), 1.0)}
        for done, name in enumerate(take_turns(actions, rounds, timings), 1):
            yield Measured(f"Timing: {name}", done, rounds * len(actions))
    p50, p99 = (float(np.quantile(waits, part)) * 1000 for part in (0.5, 0.99))
    by_processor = float(np.median(np.array(timings.processor["labelled"]) / spent))
    return ServeReport(
        len(paths),
        clients,
        {name: round(len(paths) / timings.seconds(name), 1) for name in actions},
        round(timings.ratio("labelled", "served"), 3),
        round(by_processor, 3),
        round(p50, 1),
        round(p99, 1),
        (memory[0], memory[-1]),
    )


@contextmanager
def _service(file: Path) -> Iterator[tuple[str, psutil.Process]]:
    frozen = Path(sys.executable).with_name("copl")  # there the executable is the window's, whatever it was called by
    program = [str(frozen)] if getattr(sys, "frozen", False) else [sys.executable, "-c", _PROGRAM]
    command = [*program, "serve", str(file), "--port", "0"]
    started = subprocess.Popen(command, stderr=subprocess.PIPE, text=True)
    try:
        assert started.stderr is not None
        line = started.stderr.readline()
        if not line.startswith("Open "):
            raise EngineError(f"The service did not start: {line}{started.stderr.read()}")
        yield line.split()[1], psutil.Process(started.pid)
    finally:
        started.terminate()
        started.wait()


def _load(address: str, bodies: Sequence[bytes], clients: int) -> list[float]:
    """Send all bodies; how long each was waited for."""
    waiting: SimpleQueue[bytes] = SimpleQueue()
    for body in bodies:
        waiting.put(body)
    waits: list[float] = []
    refused: list[int] = []

    def client() -> None:
        line = http.client.HTTPConnection(urlsplit(address).netloc, timeout=120)
        kind = {"Content-Type": f"multipart/form-data; boundary={_BOUNDARY}"}
        while True:
            try:
                body = waiting.get_nowait()
            except Empty:
                line.close()
                return
            started = time.perf_counter()
            line.request("POST", "/classify", body, kind)
            reply = line.getresponse()
            reply.read()
            waits.append(time.perf_counter() - started)
            if reply.status != http.HTTPStatus.OK:
                refused.append(reply.status)

    threads = [threading.Thread(target=client) for _ in range(clients)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    if refused or len(waits) < len(bodies):
        raise EngineError(f"The service refused photos ({refused}) or went away; choose a folder of readable ones.")
    return waits


def _form(data: bytes) -> bytes:
    head = f'--{_BOUNDARY}\r\nContent-Disposition: form-data; name="photos"; filename="photo"\r\n\r\n'
    return head.encode() + data + f"\r\n--{_BOUNDARY}--\r\n".encode()
