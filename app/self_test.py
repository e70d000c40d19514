"""``copl-studio --self-test DIR``: the real window goes through the sample, station by station."""

import json
import shutil
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from PySide6.QtCore import QEventLoop, QMimeData, QPoint, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QWidget

from app.bootstrap import Studio, build, start
from app.parts import Options
from app.services.sample import NOT_A_CLASS, SAMPLE_SHOWN, sample_folder
from app.stall_watch import StallWatch
from copl_engine.store.pages import Listed

LIMIT_SECONDS: Final = 1200.0
SETTLE_MS: Final = 700
WINDOW: Final = (1280, 800)
_LOOK_MS: Final = 20
_ANSWERS: Final = 4
_SET_ASIDE: Final = 10  # percent


class StationFailed(Exception):
    """A station did not come to what was expected."""


@dataclass(slots=True)
class Result:
    """What result.json says."""

    accuracy: float = 0.0
    images: int = 0
    stations: dict[str, float] = field(default_factory=dict)
    longest_stall_ms: float = 0.0
    import_stall_ms: float = 0.0
    failed: list[str] = field(default_factory=list)


class SelfTest:
    """Drives the window as a person would: drops are real drop events, buttons are clicked.

    Args:
        app: the application.
        target: folder for the pictures and result.json.
    """

    def __init__(self, app: QApplication, target: Path) -> None:
        self._app = app
        self._target = target
        self._room = Path(tempfile.mkdtemp(prefix="copl-self-test-"))
        self._watch = StallWatch()
        self._studio: Studio | None = None
        self.result = Result()

    @property
    def studio(self) -> Studio:
        """The running program."""
        assert self._studio is not None
        return self._studio

    def run(self) -> Result:
        """All stations; after one that failed the others are still tried."""
        self._target.mkdir(parents=True, exist_ok=True)
        for old in (*self._target.glob("[0-9]*-*.png"), *self._target.glob("*-failed.txt")):
            old.unlink()
        stations = (
            self.start,
            self.drop,
            self.train,
            self.label,
            self.look,
            self.hide,
            self.review,
            self.quality,
            self.save,
            self.reopen,
            self.dark,
        )
        for station in stations:
            self._visit(station)
        self._close()
        shutil.rmtree(self._room, ignore_errors=True)
        self.result.longest_stall_ms = round(1000 * self._watch.longest, 1)
        self.result.import_stall_ms = round(1000 * self._watch.while_importing, 1)
        content = {name: getattr(self.result, name) for name in Result.__slots__}
        (self._target / "result.json").write_text(json.dumps(content, indent=1) + "\n", "utf-8")
        return self.result

    def _visit(self, station: Callable[[], None]) -> None:
        name = station.__name__
        started = time.perf_counter()
        try:
            station()
        except Exception as error:
            self.result.failed.append(name)
            (self._target / f"{name}-failed.txt").write_text(repr(error), "utf-8")
        self.result.stations[name] = round(time.perf_counter() - started, 2)
        self._watch.stop()
        if self._studio is not None:
            self._settle()
            self.studio.window.grab().save(str(self._target / f"{len(self.result.stations)}-{name}.png"))
        self._watch.start()

    def start(self) -> None:
        """The window opens; the model gets ready after the first paint."""
        self._open(None)
        self._watch.importing = True
        self._wait(lambda: self.studio.parts.session.ready is not None, "the model is not ready")
        self._settle()
        self._watch.importing = False

    def drop(self) -> None:
        """Class folders with the first photos of each class are dropped on the empty page."""
        folder = self._room / "Workshop parts"
        for name, path in self._sample(shown=True):
            (folder / name).mkdir(parents=True, exist_ok=True)
            shutil.copy(path, folder / name / path.name)
        self._drop(self.studio.teach, [folder])
        expected = sum(1 for _ in self._sample(shown=True))
        self._wait(lambda: self.studio.parts.classes.photo_count == expected, "photos are missing")
        self._wait(lambda: self.studio.parts.project.status == "saved", "the project is not saved")

    def train(self) -> None:
        """One button."""
        self._expect(self.studio.training.can_start, self.studio.training.hindrance)
        self.studio.training.start()
        self._wait(lambda: not self.studio.training.running, "the training does not end")
        message = self.studio.parts.messages.current
        self._expect(self.studio.parts.project.classifier is not None, message.text if message else "no classifier")

    def label(self) -> None:
        """The photos that were not shown, in one folder."""
        folder = self._room / "incoming"
        folder.mkdir()
        for name, path in self._sample(shown=False):
            shutil.copy(path, folder / f"{name}__{path.name}")
        self.studio.window.go("sort")
        self._settle()
        self._drop(self.studio.sort, [folder])
        labelling = self.studio.classification
        self._wait(lambda: labelling.running, "labelling does not begin")
        self._wait(lambda: not labelling.running, "labelling does not end")
        items = self._labelled()
        self._expect(bool(items), "nothing was labelled")
        names = labelling.images.class_names
        right = sum(item.path.name.split("__")[0] == names[item.best] for item in items)
        self.result.images = len(items)
        self.result.accuracy = round(right / len(items), 4)

    def look(self) -> None:
        """The first photo, large, with its maps."""
        self.studio.sort.photo_opened.emit(self._labelled()[0].path)
        looking = self.studio.looking
        self._wait(lambda: looking.explanation is not None, "no explanation")
        self._expect(self.studio.window.place == "look", "the photo is not on show")

    def hide(self) -> None:
        """The hottest fifth is hidden and the photo scored again."""
        self.studio.looking.set_hiding(True)
        self._expect(bool(self.studio.looking.check), "no check beside the maps")

    def review(self) -> None:
        """The photos worth a look are answered with keys, learned, and all photos labelled again."""
        self.studio.looking.set_hiding(False)
        self.studio.window.go("review")
        state, retraining = self.studio.judged.review, self.studio.judged.retraining
        self._wait(lambda: state.photo is not None, "no photo to look at")
        for _ in range(_ANSWERS):
            assert state.photo is not None
            name = state.photo.path.name.split("__")[0]
            state.choose(self.studio.parts.classes.named(name))
        self._expect(retraining.pending == _ANSWERS, "answers are missing")
        while state.photo is not None:
            state.next()
        retraining.start()
        self._wait(lambda: retraining.changed_count is not None, "the answers are not learned")
        self._expect(retraining.pending == 0, "answers are still pending")

    def quality(self) -> None:
        """What the check says, with some photos set aside for a person."""
        self.studio.window.go("quality")
        self._wait(lambda: self.studio.judged.quality.quality is not None, "the check says nothing")
        self.studio.parts.deciding.choose(_SET_ASIDE)
        self._wait(lambda: self.studio.parts.deciding.tally.said == _ANSWERS, "the counts do not come")

    def save(self) -> None:
        """A table of the results, and the project under another name."""
        table = self._room / "results.csv"
        self.studio.classification.results.save(table)
        self._wait(table.exists, "no table was written")
        target = self._room / "Copy.copl"
        self.studio.parts.project.save_as(target)
        self._wait(lambda: self.studio.parts.project.folder == target, "the project was not copied")
        self._wait(lambda: self.studio.parts.project.classifier is not None, "the classifier was not loaded again")

    def reopen(self) -> None:
        """Closed and opened again, everything is there."""
        photos, items = self.studio.parts.classes.photo_count, self.result.images
        self._close()
        self._open(None)
        self._watch.importing = True
        self._wait(lambda: self.studio.parts.project.classifier is not None, "the classifier was not loaded")
        self._wait(lambda: self.studio.parts.session.ready is not None, "the model is not ready")
        self._watch.importing = False
        self._expect(self.studio.parts.classes.photo_count == photos, "photos are missing")
        self._expect(len(self._labelled()) == items, "results are missing")

    def dark(self) -> None:
        """The same in dark."""
        self._watch.stop()
        self.studio.parts.theme.choose("dark")
        self.studio.window.go("teach")
        self._settle()

    def _open(self, project: Path | None) -> None:
        options = Options(
            cache=self._room / "cache", settings=self._room / "settings", projects=self._room / "projects", passing=()
        )
        self._studio = build(self._app, options)
        self.studio.window.resize(*WINDOW)
        self._watch.start()
        painted: list[bool] = []
        self.studio.window.painted.connect(lambda: painted.append(True))
        start(self.studio, project)
        self._wait(lambda: bool(painted), "the window is not painted")

    def _close(self) -> None:
        if self._studio is None:
            return
        self.studio.window.close()
        self._wait(lambda: not self.studio.window.isVisible(), "the window does not close")
        self.studio.window.deleteLater()
        self._studio = None

    def _sample(self, *, shown: bool) -> list[tuple[str, Path]]:
        found: list[tuple[str, Path]] = []
        for folder in sorted(sample_folder().iterdir()):
            if folder.is_dir() and folder.name not in NOT_A_CLASS:
                photos = sorted(folder.glob("*.jpg"))
                found += [(folder.name, path) for path in (photos[:SAMPLE_SHOWN] if shown else photos[SAMPLE_SHOWN:])]
        return found

    def _labelled(self) -> list[Listed]:
        images = self.studio.classification.images
        rows = range(images.rowCount())
        self._wait(lambda: None not in [images.photo(row) for row in rows], "labelled photos do not come")
        return [photo for row in rows if (photo := images.photo(row)) is not None]

    def _drop(self, page: QWidget, paths: list[Path]) -> None:
        mime = QMimeData()
        mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
        drop_on(page, mime, page.rect().center())

    def _wait(self, condition: Callable[[], bool], otherwise: str) -> None:
        end = time.monotonic() + LIMIT_SECONDS
        while not condition():
            _turn(_LOOK_MS)
            if time.monotonic() > end:
                raise StationFailed(otherwise)

    def _settle(self) -> None:
        """Let pictures come and layouts come to rest."""
        _turn(SETTLE_MS)

    def _expect(self, truth: bool, otherwise: str) -> None:
        if not truth:
            raise StationFailed(otherwise)


def _turn(milliseconds: int) -> None:
    """Let the event loop turn so long, asleep while nothing comes: ``processEvents`` with a time never sleeps."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def drop_on(widget: QWidget, mime: QMimeData, point: QPoint, modifiers: Qt.KeyboardModifier | None = None) -> bool:
    """Drag over a widget and drop there, as the window system would; events go up until one takes them."""
    keys = modifiers or Qt.KeyboardModifier.NoModifier
    actions = Qt.DropAction.CopyAction | Qt.DropAction.MoveAction
    target: QWidget | None = widget
    while target is not None:
        enter = QDragEnterEvent(QPointF(point), actions, mime, Qt.MouseButton.LeftButton, keys)
        enter.ignore()
        if target.acceptDrops():
            QApplication.sendEvent(target, enter)
            if enter.isAccepted():
                break
        point = target.mapToParent(point)
        target = target.parentWidget()
    if target is None:
        return False
    drop = QDropEvent(QPointF(point), actions, mime, Qt.MouseButton.LeftButton, keys)
    QApplication.sendEvent(target, drop)
    return drop.isAccepted()


def run(app: QApplication, target: Path) -> int:
    """Run all stations; gives the exit code: 0 only if none failed."""
    result = SelfTest(app, target.absolute()).run()
    return 1 if result.failed else 0
