"""``python packaging/smoke.py``: try the built program, not the sources, as a bare computer would run it.

No Python on the path, an empty home, a folder with spaces and letters outside ASCII that cannot be written; on Linux the
network is cut off (a namespace of its own). What is found goes to ``smoke.json`` beside the build.
"""

import argparse
import json
import os
import shutil
import signal
import socket
import struct
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Final

from systems import BUILT, DIST, VERSION

PLACE: Final = "Prüfung mit Leerzeichen – 写真"
FIRST_PAINT_SECONDS: Final = 3.0
RATIO: Final = 1.2
WINDOWS: Final = sys.platform == "win32"
_LOG: Final = "copl-studio.log"
_LIMIT: Final = 1200.0
_SET_FLAGS, _UP = 0x8914, 1
"""Linux's SIOCSIFFLAGS and IFF_UP."""


class Failed(Exception):
    """A check did not come to what was expected."""


class Smoke:
    """The checks, over one built folder.

    Args:
        program: the folder as it is installed, not writable.
        room: where homes and results may be made.
    """

    def __init__(self, program: Path, room: Path) -> None:
        self._program = program
        self._room = room
        self._home = room / "home ü"
        self._empty = room / "empty"
        self._home.mkdir()
        self._empty.mkdir()
        self.found: dict[str, object] = {}

    def version(self) -> None:
        """The command line starts."""
        said = self._run("copl", "--version").stdout.strip()
        self._expect(said == f"copl {VERSION}", said)

    def install_folder_is_read_only(self) -> None:
        """So that the checks after this one prove something."""
        try:
            (self._program / "written").touch()
        except OSError:
            return
        raise Failed("it could be written")

    def network_is_cut(self) -> None:
        """Only where it could be cut."""
        if sys.platform == "linux":
            with socket.socket() as line:
                line.settimeout(2)
                self._expect(line.connect_ex(("192.0.2.1", 80)) != 0, "something answered")

    def demo(self) -> None:
        """The sample: training, labelling, maps."""
        out = self._room / "demo é"
        started = _clocks()
        said = json.loads(self._run("copl", "demo", "--json", "--out", str(out)).stdout)
        self.found["demo_seconds"], self.found["demo_processor_seconds"] = _since(started)
        self.found["demo_accuracy"] = said["accuracy"]
        self._expect(said["accuracy"] > 0.8, said)
        self._expect(Path(said["sheet"]).is_file(), "no maps were drawn")

    def labelling_with_the_kept_classifier(self) -> None:
        """A second process reads what the first wrote."""
        demo = self._room / "demo é"
        table = self._room / "again.csv"
        sample = next(self._program.rglob("sample/gear"))
        self._run("copl", "classify", str(demo / "hardware.safetensors"), str(sample), "--csv", str(table))
        lines = table.read_text("utf-8").splitlines()
        self._expect(len(lines) == 1 + len(list(sample.glob("*.jpg"))), f"{len(lines)} lines")

    def service(self) -> None:
        """A process that the program starts itself answers over this computer's own network, and ends."""
        sample = next(self._program.rglob("sample/gear"))
        few = ("--photos", "16", "--clients", "2", "--rounds", "1", "--json")
        said = self._run("copl", "bench", "serve", str(self._room / "demo é/hardware.safetensors"), str(sample), *few)
        answered = json.loads(said.stdout)["photos_per_second"]["served"]
        self._expect(answered > 0, said.stdout)

    def first_start(self) -> None:
        """The window is painted, in a home that knows nothing of it."""
        self.found["first_start_seconds"] = self._painted()

    def second_start(self) -> None:
        """The same on a warm disk, in the time that it may take."""
        seconds = min(self._painted() for _ in range(3))
        self.found["second_start_seconds"] = seconds
        self._expect(seconds < FIRST_PAINT_SECONDS, f"{seconds:.2f} s")

    def crash_report(self) -> None:
        """A window that dies leaves where it was."""
        if WINDOWS:
            return
        self._painted(signal.SIGSEGV)
        report = self._log().with_name("crashes.log").read_text("utf-8")
        self.found["crash_report"] = str(self._log().with_name("crashes.log").relative_to(self._home))
        self._expect("Segmentation fault" in report and "most recent call first" in report, report[:200])

    def self_test(self) -> None:
        """The window goes through the sample, station by station."""
        out = self._room / "self-test ß"
        started = time.perf_counter()
        done = self._run("copl-studio", "--self-test", str(out), check=False)
        said = json.loads((out / "result.json").read_text("utf-8"))
        self.found["self_test"] = said
        self.found["self_test_seconds"] = round(time.perf_counter() - started, 1)
        self._expect(done.returncode == 0 and not said["failed"], f"{said['failed']} {done.stderr[-800:]}")

    def _environment(self) -> dict[str, str]:
        kept = ("SYSTEMROOT", "SYSTEMDRIVE", "WINDIR", "COMSPEC", "DISPLAY", "OMP_NUM_THREADS", "QT_QPA_PLATFORM")
        environment = {name: os.environ[name] for name in kept if name in os.environ}
        home = str(self._home)
        places = {"HOME": home, "USERPROFILE": home, "APPDATA": home, "LOCALAPPDATA": home, "TMP": str(self._room)}
        return environment | places | {"PATH": str(self._empty), "LANG": "C.UTF-8", "TMPDIR": str(self._room)}

    def _command(self, name: str, *arguments: str) -> list[str]:
        return [str(self._program / (f"{name}.exe" if WINDOWS else name)), *arguments]

    def _run(self, name: str, *arguments: str, check: bool = True) -> subprocess.CompletedProcess[str]:
        done = subprocess.run(
            self._command(name, *arguments),
            env=self._environment(),
            cwd=self._room,
            capture_output=True,
            encoding="utf-8",
            timeout=_LIMIT,
            check=False,
        )
        if check and done.returncode:
            raise Failed(f"exit {done.returncode}: {done.stderr[-800:]}")
        return done

    def _painted(self, end: signal.Signals = signal.SIGTERM) -> float:
        """Start the window, read from its log when it was painted, end it."""
        before = self._paints()
        started = datetime.now()
        window = subprocess.Popen(
            self._command("copl-studio"), env=self._environment(), cwd=self._room, stderr=subprocess.DEVNULL
        )
        try:
            limit = time.monotonic() + 120
            while len(self._paints()) == len(before):
                self._expect(window.poll() is None, f"it ended with {window.returncode}")
                self._expect(time.monotonic() < limit, "it is not painted")
                time.sleep(0.05)
            time.sleep(1)
            self._expect(window.poll() is None, f"it ended with {window.returncode} after it was painted")
        finally:
            window.send_signal(end)
            window.wait()
        return round((self._paints()[-1] - started).total_seconds(), 2)

    def _log(self) -> Path:
        return next(iter(self._home.rglob(_LOG)), self._home / _LOG)

    def _paints(self) -> list[datetime]:
        """When windows were painted for the first time, by the log's clock."""
        text = self._log().read_text("utf-8") if self._log().exists() else ""
        lines = [line for line in text.splitlines() if "app: painted" in line]
        return [datetime.strptime(line[: len("2000-01-01 00:00:00,000")], "%Y-%m-%d %H:%M:%S,%f") for line in lines]

    @staticmethod
    def _expect(truth: bool, otherwise: object) -> None:
        if not truth:
            raise Failed(str(otherwise))


def from_source(found: dict[str, object]) -> None:
    """The same demo by the sources in this environment: as right, and hardly faster."""
    with tempfile.TemporaryDirectory() as room:
        program = "from copl_engine.cli import run; run()"
        started = _clocks()
        done = subprocess.run(
            [sys.executable, "-c", program, "demo", "--json", "--out", f"{room}/demo"],
            capture_output=True,
            encoding="utf-8",
            check=True,
        )
        found["source_demo_seconds"], found["source_demo_processor_seconds"] = _since(started)
    found["source_demo_accuracy"] = json.loads(done.stdout)["accuracy"]
    if found["source_demo_accuracy"] != found["demo_accuracy"]:
        raise Failed(f"{found['demo_accuracy']} frozen, {found['source_demo_accuracy']} from source")
    clock = "seconds" if WINDOWS else "processor_seconds"  # Windows does not say it of programs that ended
    found["ratio"] = round(float(str(found[f"demo_{clock}"])) / float(str(found[f"source_demo_{clock}"])), 2)
    if float(str(found["ratio"])) > RATIO:
        raise Failed(f"{found['ratio']} times the time from source")


def _clocks() -> tuple[float, float]:
    """The clock, and the processor time of the programs that were started and have ended."""
    spent = os.times()
    return time.perf_counter(), spent.children_user + spent.children_system


def _since(started: tuple[float, float]) -> tuple[float, float]:
    clock, spent = _clocks()
    return round(clock - started[0], 1), round(spent - started[1], 1)


def _installed_read_only(folder: Path, room: Path) -> Path:
    """The program under a difficult name, not writable: mounted so on Linux, else copied."""
    place = room / PLACE / "copl-studio"
    if sys.platform == "linux":
        place.mkdir(parents=True)
        subprocess.run(["mount", "--bind", str(folder), str(place)], check=True)
        subprocess.run(["mount", "-o", "remount,bind,ro", str(place)], check=True)
    else:
        shutil.copytree(folder, place, symlinks=True)
        for path in (*place.rglob("*"), place):
            path.chmod(path.stat().st_mode & ~0o222)
    return place


def _reach_oneself() -> None:
    """Switch on ``lo``, which is off in a new namespace."""
    import fcntl

    with socket.socket() as line:
        fcntl.ioctl(line, _SET_FLAGS, struct.pack("16sh14x", b"lo", _UP))


def _screen() -> subprocess.Popen[bytes] | None:
    """A screen to paint on, where one can be had; else Qt paints into memory."""
    if sys.platform != "linux":
        return None
    if not shutil.which("Xvfb"):
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
        return None
    reading, writing = os.pipe()
    screen = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1400x900x24", "-nolisten", "tcp"],
        pass_fds=[writing],
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    with os.fdopen(reading) as number:
        os.environ["DISPLAY"] = f":{number.readline().strip()}"
    return screen


def _checks(smoke: Smoke) -> list[Callable[[], None]]:
    first = [smoke.version, smoke.install_folder_is_read_only, smoke.network_is_cut, smoke.demo]
    window = [smoke.first_start, smoke.second_start, smoke.crash_report, smoke.self_test]
    return [*first, smoke.labelling_with_the_kept_classifier, smoke.service, *window]


def main() -> int:
    """All checks; 1 if one failed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", nargs="?", type=Path, default=BUILT, help="the built program")
    parser.add_argument("--against-source", action="store_true", help="compare the demo with that of the sources")
    parser.add_argument("--inside", action="store_true", help=argparse.SUPPRESS)
    wanted = parser.parse_args()
    if not wanted.folder.is_dir():
        parser.error(f"{wanted.folder} is not built; run: python packaging/build.py")
    if sys.platform == "linux" and not wanted.inside:
        return subprocess.run(["unshare", "-rnm", sys.executable, *sys.argv, "--inside"], check=False).returncode
    if sys.platform == "linux":
        _reach_oneself()
    room = Path(tempfile.mkdtemp(prefix="copl-smoke-"))
    smoke = Smoke(_installed_read_only(wanted.folder.resolve(), room), room)
    screen = _screen()
    checks = _checks(smoke) + ([lambda: from_source(smoke.found)] if wanted.against_source else [])
    failed = 0
    for check in checks:
        name = getattr(check, "__name__", "").replace("<lambda>", "as from source").replace("_", " ")
        try:
            check()
            print(f"ok      {name}", flush=True)
        except (Failed, OSError, ValueError, KeyError, subprocess.SubprocessError) as error:
            failed += 1
            print(f"FAILED  {name}: {error}", flush=True)
    if screen is not None:
        screen.terminate()
    (DIST / "smoke.json").write_text(json.dumps(smoke.found, indent=1) + "\n", "utf-8")
    print(json.dumps({key: value for key, value in smoke.found.items() if key != "self_test"}, indent=1))
    print(f"{len(checks) - failed} passed, {failed} failed")
    return int(failed > 0)


if __name__ == "__main__":
    sys.exit(main())
