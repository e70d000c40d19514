import gc
import importlib
import json
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest
from PIL import Image, ImageDraw
from PySide6.QtCore import QCoreApplication, QEvent, QMimeData, QPoint, QUrl
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

if sys.platform.startswith("linux") and not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.update(LANGUAGE="en", LC_ALL="C.UTF-8")  # what a test expects to read is English

from app.bootstrap import Studio, build, start
from app.immortal import make_constants_immortal
from app.parts import Options
from app.self_test import drop_on
from app.services.engine import STARTER, ClassifierInfo
from app.services.in_memory import InMemory
from app.state.labelling_run import Stage
from copl_engine.config import TrainConfig
from copl_engine.store.pages import Listed, reading
from copl_engine.types import Prediction

SMALL = TrainConfig(views=1, steps=4, batch=8)
LIMIT_MS = 400_000


def pytest_collection_modifyitems(items: Sequence[pytest.Item]) -> None:
    here = Path(__file__).parent
    for item in items:
        if item.path.is_relative_to(here):
            item.add_marker(pytest.mark.qt_log_level_fail("WARNING"))
            item.add_marker(pytest.mark.qt_log_ignore("This plugin does not support"))  # the offscreen platform


make_constants_immortal()  # pytest imports the package's parts without the package, which does this


@pytest.fixture(scope="session", autouse=True)
def one_backbone() -> Iterator[None]:
    """The starter is loaded once a session, and only if a test needs it."""
    importlib.import_module("copl_engine.backbones.load")
    gc.collect()
    gc.freeze()  # a million objects of its libraries: looking through them after every test took half the time
    patch = pytest.MonkeyPatch()
    load, loaded = InMemory._load, list[object]()

    def shared(memory: InMemory, name: str) -> object:
        if name != STARTER:
            return load(memory, name)
        memory.forget()
        if not loaded:
            loaded.append(load(memory, name))
        return loaded[0]

    patch.setattr(InMemory, "_load", shared)
    yield
    patch.undo()


@pytest.fixture
def options(tmp_path: Path) -> Options:
    return Options(
        config=SMALL,
        cache=tmp_path / "cache",
        settings=tmp_path / "settings",
        projects=tmp_path / "projects",
        passing=(),
        prepare=False,
    )


@pytest.fixture
def make_studio(qapp: QApplication, qtbot: QtBot, options: Options) -> Iterator[Callable[[], Studio]]:
    """Opens the program, again and again if wanted; at the end all of it has ended."""
    opened: list[Studio] = []

    def make() -> Studio:
        studio = build(qapp, options)
        opened.append(studio)
        start(studio)
        qtbot.waitUntil(lambda: studio.window.isVisible(), timeout=LIMIT_MS)
        return studio

    yield make
    for studio in opened:
        if isValid(studio.window):
            end(qtbot, studio)
    gc.enable()  # the window collects by itself
    gc.collect()


@pytest.fixture
def studio(make_studio: Callable[[], Studio]) -> Studio:
    return make_studio()


def end(qtbot: QtBot, studio: Studio) -> None:
    """Close the window for good."""
    studio.parts.session._works.clear()
    studio.window.close()
    qtbot.waitUntil(lambda: not studio.window.isVisible(), timeout=LIMIT_MS)
    studio.window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)  # else the next one is styled beside it


def photo(path: Path, seed: int, shape: str = "ellipse", colour: str = "red") -> Path:
    """A small photo that differs with its seed."""
    path.parent.mkdir(parents=True, exist_ok=True)
    image = Image.new("RGB", (96, 72), (seed * 37 % 255, seed * 91 % 255, seed * 53 % 255))
    draw = ImageDraw.Draw(image)
    x, y = seed * 13 % 50, seed * 7 % 30
    getattr(draw, shape)((x, y, x + 40, y + 36), fill=colour)
    image.save(path)
    return path


@pytest.fixture
def class_folders(tmp_path: Path) -> Path:
    """Two classes of three photos, of which no two look alike."""
    for number in range(3):
        photo(tmp_path / "Fruit" / "apple" / f"a{number}.png", number)
        photo(tmp_path / "Fruit" / "plum" / f"p{number}.png", number + 10, "rectangle", "blue")
    return tmp_path / "Fruit"


@pytest.fixture
def sorted_photos(qtbot: QtBot, studio: Studio, class_folders: Path, tmp_path: Path) -> Studio:
    """Two classes were learned, four other photos were labelled."""
    drop_on(studio.teach, files(class_folders), studio.teach.rect().center())
    qtbot.waitUntil(lambda: counts(studio) == {"apple": 3, "plum": 3}, timeout=LIMIT_MS)
    studio.training.start()
    qtbot.waitUntil(lambda: studio.training.can_sort and not studio.training.running, timeout=LIMIT_MS)
    for number in range(4):
        photo(tmp_path / "in" / f"{number}.png", number + 40)
    studio.window.go("sort")
    studio.classification.start([tmp_path / "in"])
    settle(qtbot, studio)
    return studio


def settle(qtbot: QtBot, studio: Studio) -> None:
    """Nothing is labelled any more, and Sort knows all that was."""
    images = studio.classification.images
    qtbot.waitUntil(lambda: not studio.classification.running and images.is_settled, timeout=LIMIT_MS)


def files(*paths: Path) -> QMimeData:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return mime


def card_point(studio: Studio, name: str) -> QPoint:
    """The middle of a class's card, on the Teach page."""
    item = studio.parts.classes.named(name)
    assert item is not None
    card = studio.teach.cards[item.id]
    return card.mapTo(studio.teach, card.rect().center())


def classifier_content(prompts: bytes) -> bytes:
    """A file by which a classifier can be known; it cannot label."""
    header = json.dumps({"__metadata__": {"copl": "{}"}}).encode()
    return len(header).to_bytes(8, "little") + header + prompts


def show_results(studio: Studio, qtbot: QtBot, class_names: Sequence[str], predictions: Sequence[Prediction]) -> None:
    """Give the project a batch, as a labelling would, and show it on Sort."""
    state, project = studio.classification, studio.parts.project
    folder = predictions[0].path.parent
    project.ensure()
    file = studio.parts.settings.projects_folder / "made up.safetensors"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(classifier_content(b""))
    classifier = ClassifierInfo(0, tuple(class_names), file)
    state.results.kept.begin([folder], classifier)
    state.results.kept.keep(tuple(predictions), {})
    state.results.kept.end(finished=True)
    state.images.reset(class_names)
    qtbot.waitUntil(lambda: state.images.is_settled and state.images.rowCount() > 0, timeout=LIMIT_MS)
    labelled(studio, qtbot)
    state._end(Stage.DONE)


def labelled(studio: Studio, qtbot: QtBot) -> list[Listed]:
    """The photos that are shown on Sort, in their order."""
    images = studio.classification.images
    qtbot.waitUntil(lambda: images.is_settled, timeout=LIMIT_MS)
    rows = range(images.rowCount())
    qtbot.waitUntil(lambda: None not in [images.photo(row) for row in rows], timeout=LIMIT_MS)
    return [photo for row in rows if (photo := images.photo(row))]


def left_out(studio: Studio) -> dict[str, str]:
    """The names of the files that could not be read, and why, as the project keeps them."""
    folder = studio.parts.project.folder
    assert folder is not None
    with reading(folder) as pages:
        return {item.path.name: item.reason for item in pages.left_out(studio.classification.images.batch)}


def counts(studio: Studio) -> dict[str, int]:
    return {item.name: len(item.examples) for item in studio.parts.classes.classes}
