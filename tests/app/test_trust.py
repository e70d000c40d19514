"""The log, what is sent when something is wrong, the network, kept features: each as the window uses it."""

import logging
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from app.bootstrap import Studio
from app.services.cache import CacheService, CacheUse
from app.services.diagnostics import diagnostics, scrub
from app.services.faults import Faults
from app.services.jobs import Done, Failed, Lane, Steps
from app.services.log_file import log_tail, start_log
from app.services.network import Network, NetworkOff
from copl_engine.errors import ImageUnreadable
from copl_engine.training.feature_cache import FeatureCache, feature_key

WORDS = st.text(
    st.characters(codec="utf-8", exclude_characters="/\\:\n\r\"'“”‘’„«»", categories=("L", "N", "Zs")), min_size=4
)
PLACES = (
    "/home/anna/{0}/{1}.jpg",
    "C:\\Users\\anna\\{0}\\{1}.JPG",
    "\\\\nas\\{0}\\{1}.heic",
    "~/{0}/{1}.png",
    "file:///d/{0}/{1}.jpg",
)


@pytest.fixture
def log(tmp_path: Path) -> Iterator[Path]:
    handler = start_log(tmp_path / "log")
    assert handler is not None
    yield tmp_path / "log"
    logging.getLogger().removeHandler(handler)
    handler.close()


@pytest.fixture
def faults() -> Iterator[Faults]:
    found = Faults()
    found.install()
    yield found
    found.uninstall()


def test_the_log_turns_over_and_stays_small(log: Path) -> None:
    for number in range(6000):
        logging.getLogger("app.test").info("line %s %s", number, "x" * 300)
    sizes = [path.stat().st_size for path in log.glob("copl-studio.log*")]
    assert len(sizes) == 3
    assert max(sizes) <= 512 * 1024
    assert "line 5999" in log_tail(log)


def test_a_log_that_cannot_be_written_stops_nothing(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    assert start_log(tmp_path / "file") is None
    assert log_tail(tmp_path / "none") == ""


@given(WORDS, WORDS, st.sampled_from(PLACES))
def test_no_place_and_no_name_is_left(folder: str, name: str, place: str) -> None:
    path = place.format(folder.strip() or "fold", name.strip() or "nnnn")
    lines = (
        f"2026-11-25 07:00:00,000 WARNING app.x: cannot open {path}: damaged",
        f"OSError: [Errno 2] No such file or directory: {path!r}",
        f"ImageUnreadable: {ImageUnreadable(Path(path), 'not a picture')}",
        f"INFO app.y: class “{name}” has 3 photos",
        f"WARNING app.z: {name.strip()}.jpg was left out",
        f'  File "{path}", line 3, in f',
    )
    for line in lines:
        left = scrub(line)
        for secret in (folder.strip(), name.strip()):
            if len(secret) > 3 and secret not in scrub(line.replace(secret, "")):
                assert secret not in left, left


def test_what_helps_is_left() -> None:
    trace = (
        'Traceback (most recent call last):\n  File "/home/anna/studio/app/views/sort_page.py", line 12, in _refresh\n'
        "    self._grid.update()\nKeyError: 3\n2026-11-25 07:00:00,000 INFO app.services.jobs: train: Done after 3.2 s"
    )
    left = scrub(trace)
    assert 'File "app/views/sort_page.py", line 12, in _refresh' in left
    assert "KeyError: 3" in left
    assert "train: Done after 3.2 s" in left
    assert "anna" not in left


def test_diagnostics_say_versions_and_names_only_if_wanted(qapp: object) -> None:
    log = "WARNING app: /home/anna/Birthday/cake.jpg: damaged"
    plain = diagnostics({"Device": "processor, 2 cores", "Model": "Starter"}, log)
    for words in ("Device: processor, 2 cores", "Model: Starter", "torch: ", "Qt: ", "damaged"):
        assert words in plain
    assert "Birthday" not in plain
    assert "cake" not in plain
    assert "Birthday/cake.jpg" in diagnostics({}, log, with_names=True)


def test_a_fault_in_a_slot_is_told_and_the_window_lives(
    qtbot: QtBot, studio: Studio, faults: Faults, log: Path
) -> None:
    faults.happened.connect(studio.parts.messages.show_failure)
    button = QPushButton("x", studio.window)

    def fall() -> None:
        raise KeyError("the slot fell")

    button.clicked.connect(fall)
    button.click()
    qtbot.waitUntil(lambda: studio.parts.messages.current is not None)
    message = studio.parts.messages.current
    assert message is not None
    assert "went wrong" in message.text
    assert "the slot fell" in message.details
    assert studio.window._bar._copy.isVisible()
    assert "the slot fell" in log_tail(log)
    studio.window.go("sort")
    assert studio.window.place == "sort"


def test_a_fault_in_a_thread_is_told(qtbot: QtBot, studio: Studio, faults: Faults, log: Path) -> None:
    heard: list[tuple[Failed, bool]] = []
    window_thread = threading.current_thread()

    def hear(failed: Failed) -> None:
        heard.append((failed, threading.current_thread() is window_thread))

    faults.happened.connect(studio.parts.messages.show_failure)
    faults.happened.connect(hear)

    def fall() -> None:
        raise ValueError("the thread fell")

    thread = threading.Thread(target=fall)
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: studio.parts.messages.current is not None)
    assert studio.parts.messages.current is not None
    assert "the thread fell" in studio.parts.messages.current.details
    assert "the thread fell" in log_tail(log)
    assert studio.window.isVisible()


def test_a_fault_in_a_job_is_told_logged_and_the_lane_goes_on(qtbot: QtBot, studio: Studio, log: Path) -> None:
    def fall() -> Steps:
        yield 1
        raise RuntimeError("the job fell")

    def stand() -> Steps:
        yield 1
        return "stood"

    ends: list[object] = []
    for work in (fall, stand):
        job = studio.parts.files.submit(work)
        job.ended.connect(ends.append)
    qtbot.waitUntil(lambda: len(ends) == 2)
    failed = next(end for end in ends if isinstance(end, Failed))
    assert any(isinstance(end, Done) and end.value == "stood" for end in ends)
    studio.parts.messages.show_failure(failed)
    assert studio.parts.messages.current is not None
    assert "the job fell" in studio.parts.messages.current.details
    assert "the job fell" in log_tail(log)


def test_a_fault_that_comes_again_is_told_once(qtbot: QtBot, faults: Faults, log: Path) -> None:
    told: list[Failed] = []
    faults.happened.connect(told.append)
    timer = QTimer()
    left = [20]

    def fall() -> None:
        left[0] -= 1
        raise ValueError("again and again")

    timer.timeout.connect(fall)
    timer.start(1)
    qtbot.waitUntil(lambda: left[0] <= 0)
    timer.stop()
    assert len(told) == 1
    assert log_tail(log).count("a fault that nobody caught") == 3


GUARDED = """
import socket
from app.services.network import Network, NetworkOff
network = Network()
network.install()
here = socket.create_server(("127.0.0.1", 0))
socket.create_connection(here.getsockname()).close()
for reach in (
    lambda: socket.create_connection(("192.0.2.1", 80), 0.2),
    lambda: socket.getaddrinfo("example.org", 443),
    lambda: socket.socket(socket.AF_INET, socket.SOCK_DGRAM).sendto(b"x", ("192.0.2.1", 9)),
):
    try:
        reach()
    except NetworkOff:
        continue
    raise SystemExit("it was reached")
network.allowed = True
with network.fetching():
    try:
        socket.create_connection(("192.0.2.1", 80), 0.2)
    except NetworkOff:
        raise SystemExit("fetching is refused")
    except OSError:
        pass
try:
    socket.create_connection(("192.0.2.1", 80), 0.2)
except NetworkOff:
    print("guarded")
"""


def test_no_other_computer_is_reached_while_the_network_is_off() -> None:
    done = subprocess.run([sys.executable, "-c", GUARDED], capture_output=True, text=True, timeout=120, check=False)
    assert done.stdout.strip() == "guarded", done.stdout + done.stderr


def test_the_bar_below_says_when_a_model_is_fetched(studio: Studio) -> None:
    bar, network = studio.window._bottom, studio.parts.network
    words = bar._safe
    assert words.text() == "Nothing leaves this computer"
    network.allowed = True
    with network.fetching("ViT-B-32/openai", "example.org"):
        assert words.text() == "No photo leaves this computer"
        assert bar._fetching.text() == "Fetching “CLIP base, the first one” from example.org"
        assert bar._fetching.isVisible()
    assert words.text() == "Nothing leaves this computer"
    assert not bar._fetching.isVisible()


def test_fetching_needs_leave(qapp: object) -> None:
    network = Network()
    with pytest.raises(NetworkOff, match="Settings"), network.fetching():
        pass
    network.allowed = True
    with network.fetching():
        assert network.on
    assert not network.on


def test_the_kept_features_are_measured_and_emptied(qtbot: QtBot, tmp_path: Path) -> None:
    kept = FeatureCache(tmp_path)
    kept.put([(feature_key(str(n), "b", "v"), np.full((50, 512), n, np.float16)) for n in range(40)])
    lane = Lane("files")
    service = CacheService(lane, tmp_path)
    ends: list[object] = []
    for ask in (service.measure, service.empty):
        job = ask()
        job.ended.connect(ends.append)
        qtbot.waitUntil(lambda: bool(ends), timeout=20_000)
        end = ends.pop()
        assert isinstance(end, Done)
        assert isinstance(end.value, CacheUse)
        assert end.value.folder == tmp_path
        assert (end.value.used > 1_000_000) == (ask == service.measure)
    assert kept.get(feature_key("3", "b", "v")) is None
    assert (tmp_path / "features.db").stat().st_size < 100_000
    kept.close()
    with qtbot.waitSignal(lane.stopped):
        lane.close()
