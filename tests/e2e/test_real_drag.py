"""A real drag: a second process offers files, xdotool drags them onto the window, on an X server of its own."""

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image

TOOLS = ("Xvfb", "xdotool")
pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(any(shutil.which(tool) is None for tool in TOOLS), reason="Xvfb and xdotool are needed"),
]

OFFER = """
import sys
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QDrag
from PySide6.QtWidgets import QApplication, QWidget

class Source(QWidget):
    def mousePressEvent(self, event):
        mime = QMimeData()
        mime.setUrls([QUrl.fromLocalFile(path) for path in sys.argv[1:]])
        drag = QDrag(self)
        drag.setMimeData(mime)
        drag.exec(Qt.DropAction.CopyAction)

app = QApplication([])
source = Source()
source.setWindowTitle("files")
source.setGeometry(0, 0, 150, 150)
source.setWindowFlags(Qt.WindowType.FramelessWindowHint)
source.show()
app.exec()
"""

STUDIO = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer, Qt
from PySide6.QtWidgets import QApplication
from app.bootstrap import build, start
from app.parts import Options

app = QApplication([])
room = Path(sys.argv[1])
studio = build(app, Options(settings=room / "s", projects=room / "p", cache=room / "c", passing=(), prepare=False))
studio.window.setWindowFlags(Qt.WindowType.FramelessWindowHint)
start(studio)
studio.window.setGeometry(200, 0, 1000, 700)
(room / "open").write_text("")

def look():
    counts = {item.name: len(item.examples) for item in studio.parts.classes.classes}
    (room / "words").write_text(studio.window.overlay.text)
    if counts and not studio.incoming.reading:
        (room / "counts").write_text(repr(counts))
        studio.window.close()

timer = QTimer()
timer.timeout.connect(look)
timer.start(100)
app.exec()
"""


@pytest.fixture
def display() -> Iterator[dict[str, str]]:
    read, write = os.pipe()
    server = subprocess.Popen(["Xvfb", "-displayfd", str(write), "-screen", "0", "1280x800x24"], pass_fds=[write])
    os.close(write)
    with os.fdopen(read) as numbers:
        number = numbers.readline().strip()
    environment = {**os.environ, "DISPLAY": f":{number}", "QT_QPA_PLATFORM": "xcb"}
    environment.pop("WAYLAND_DISPLAY", None)
    yield environment
    server.terminate()
    server.wait()


def until(file: Path, said: str = "", seconds: float = 120) -> None:
    """Wait for a file that holds these words."""
    end = time.monotonic() + seconds
    while not file.exists() or said not in file.read_text():
        assert time.monotonic() < end, f"{file.name} never said {said!r}"
        time.sleep(0.1)


def xdotool(environment: dict[str, str], *words: str) -> None:
    subprocess.run(["xdotool", *words], env=environment, check=True, timeout=60)
    time.sleep(0.15)


def test_a_real_drag_from_another_program(display: dict[str, str], tmp_path: Path) -> None:
    for number, name in enumerate(("apple", "plum")):
        (tmp_path / "Fruit" / name).mkdir(parents=True)
        for count in range(2):
            colour = (90 * number + 40, 100 * count + 30, 60)
            Image.new("RGB", (64, 64), colour).save(tmp_path / "Fruit" / name / f"{count}.png")
    studio = subprocess.Popen([sys.executable, "-c", STUDIO, str(tmp_path)], env=display)
    source = subprocess.Popen([sys.executable, "-c", OFFER, str(tmp_path / "Fruit")], env=display)
    try:
        until(tmp_path / "open")
        subprocess.run(["xdotool", "search", "--sync", "--name", "files"], env=display, check=True, timeout=120)
        time.sleep(2)
        xdotool(display, "mousemove", "60", "60")
        xdotool(display, "mousedown", "1")
        for x in (70, 100, 180, 260, 400, 520, 600, 610, 615):
            xdotool(display, "mousemove", str(x), str(60 + x // 3))
        until(tmp_path / "words", "2 classes, 4 photos")
        xdotool(display, "mouseup", "1")
        until(tmp_path / "counts", "{'apple': 2, 'plum': 2}")
        assert studio.wait(timeout=120) == 0
    finally:
        for process in (studio, source):
            if process.poll() is None:
                process.terminate()
                process.wait()
