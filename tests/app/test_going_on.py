import itertools
import shutil
import sqlite3
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from functools import partial
from itertools import islice
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.bootstrap import Studio
from app.services.engine import ClassifierInfo, EngineService, Source
from app.services.jobs import Done, Steps
from app.state.labelling_run import Stage
from app.state.messages import Tone
from copl_engine.images.stream import Stuck
from copl_engine.store.training_runs import TrainingRun
from copl_engine.types import Prediction, Summary, Unreadable

from .conftest import LIMIT_MS, classifier_content, left_out, photo

COUNT = 200
NAMES = ("gear", "washer")


def batched(paths: Iterable[Path | Unreadable], count: int) -> Iterator[list[Path | Unreadable]]:
    coming = iter(paths)
    while portion := list(islice(coming, count)):
        yield portion


def look_at(path: Path | Unreadable) -> Prediction | Unreadable:
    assert isinstance(path, Path)
    if not path.exists():
        return Stuck(path, "is gone; look whether it was moved, renamed or deleted.")
    size = path.stat().st_size
    return Prediction(path, (0.75, 0.25), 0) if size else Unreadable(path, "is empty.")


@pytest.fixture(autouse=True)
def quick_model(monkeypatch: pytest.MonkeyPatch) -> None:
    """A model that reads a photo's size alone, in portions, on the lane it always runs on: no torch is needed."""

    numbers = itertools.count(1)

    def load(engine: EngineService, file: Path) -> Steps:
        yield file
        return ClassifierInfo(next(numbers), NAMES, file)

    def classify(engine: EngineService, classifier: int, source: Source) -> Steps:
        yield ()
        for paths in batched(source(), 16):
            time.sleep(0.05)
            yield tuple(look_at(path) for path in paths)
        return Summary(0, 0)

    def judge(file: Path, before: Path | None) -> Steps:
        yield file, before

    monkeypatch.setattr("app.services.engine.judge", judge)
    monkeypatch.setattr(EngineService, "_load", load)
    monkeypatch.setattr(EngineService, "_classify", classify)


@pytest.fixture
def classifier_file(tmp_path: Path) -> Path:
    file = tmp_path / "c.safetensors"
    file.write_bytes(classifier_content(b"prompts"))
    return file


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for number in range(COUNT):
        photo(tmp_path / "incoming" / f"{number:03}.png", number)
    (tmp_path / "incoming" / "000 empty.png").touch()
    return tmp_path / "incoming"


def train(studio: Studio, qtbot: QtBot, file: Path) -> None:
    """Give the project a classifier, as a training would."""
    project = studio.parts.project
    target = project.classifier_file()
    qtbot.waitUntil(lambda: project.status == "saved", timeout=LIMIT_MS)
    shutil.copy(file, target)
    with qtbot.waitSignal(studio.parts.engine.load(target).ended, timeout=LIMIT_MS) as ended:
        pass
    (outcome,) = ended.args
    assert isinstance(outcome, Done)
    info: ClassifierInfo = outcome.value
    project.keep_run(TrainingRun(1, 4, 2, None, NAMES, target), info)


@pytest.fixture
def reopened(
    studio: Studio, make_studio: Callable[[], Studio], qtbot: QtBot, classifier_file: Path, folder: Path
) -> Studio:
    """The program after it was closed in the middle of a labelling."""
    train(studio, qtbot, classifier_file)
    studio.window.go("sort")
    studio.classification.start([folder])
    qtbot.waitUntil(lambda: studio.classification.images.total > 0, timeout=LIMIT_MS)
    studio.parts.session._works.clear()
    studio.window.close()
    qtbot.waitUntil(lambda: not studio.window.isVisible(), timeout=LIMIT_MS)
    again = make_studio()
    again.window.go("sort")
    qtbot.waitUntil(lambda: again.sort.head._go_on.isEnabled(), timeout=LIMIT_MS)
    return again


def rows(studio: Studio) -> dict[str, int]:
    """Where each photo is in the newest batch; fails where one is there twice."""
    assert studio.parts.project.folder is not None
    with closing(sqlite3.connect(studio.parts.project.folder / "project.db")) as connection:
        query = "SELECT path, position FROM predictions WHERE batch = (SELECT max(id) FROM batches)"
        found = connection.execute(query).fetchall()
    assert len({path for path, _ in found}) == len(found)
    return {Path(path).name: position for path, position in found}


def click_go_on(studio: Studio, qtbot: QtBot) -> None:
    QTest.mouseClick(studio.sort.head._go_on, Qt.MouseButton.LeftButton)
    assert studio.classification.running
    qtbot.waitUntil(lambda: not studio.classification.running, timeout=LIMIT_MS)
    qtbot.waitUntil(lambda: studio.parts.project.status == "saved", timeout=LIMIT_MS)


def test_the_rest_is_labelled_after_the_next_start_and_what_changed_is_done_again(
    reopened: Studio, qtbot: QtBot, folder: Path
) -> None:
    state = reopened.classification
    before = rows(reopened)
    assert 0 < len(before) < COUNT
    qtbot.waitUntil(lambda: state.images.total + state.images.left_out == len(before), timeout=LIMIT_MS)
    assert reopened.sort.head._go_on.text() == "Go on"
    assert not reopened.sort.head._go_on.isHidden()
    changed = max(before)
    photo(folder / changed, 7, "rectangle", "blue")
    click_go_on(reopened, qtbot)
    assert state.stage is Stage.DONE
    assert reopened.sort.head._go_on.isHidden()
    qtbot.waitUntil(lambda: state.images.total == COUNT, timeout=LIMIT_MS)
    assert list(left_out(reopened)) == ["000 empty.png"]
    after = rows(reopened)
    assert len(after) == COUNT + 1
    assert {name: after[name] for name in before if name != changed} == {
        name: position for name, position in before.items() if name != changed
    }
    assert after[changed] > max(before.values()) - 1


def test_stopped_and_gone_on_with_at_once(studio: Studio, qtbot: QtBot, classifier_file: Path, folder: Path) -> None:
    train(studio, qtbot, classifier_file)
    state = studio.classification
    state.start([folder])
    qtbot.waitUntil(lambda: state.images.total > 0, timeout=LIMIT_MS)
    state.stop()
    qtbot.waitUntil(lambda: not state.running, timeout=LIMIT_MS)
    done = state.images.total
    assert done < COUNT
    state.go_on()
    qtbot.waitUntil(lambda: state.fraction is not None, timeout=LIMIT_MS)
    assert (state.fraction or 0) > done / (COUNT + 1)
    qtbot.waitUntil(lambda: not state.running, timeout=LIMIT_MS)
    assert (state.stage, state.images.total) == (Stage.DONE, COUNT)


def test_another_classifier_is_said_and_begins_anew(reopened: Studio, qtbot: QtBot, tmp_path: Path) -> None:
    other = tmp_path / "other.safetensors"
    other.write_bytes(classifier_content(b"other prompts"))
    train(reopened, qtbot, other)
    kept = rows(reopened)
    click_go_on(reopened, qtbot)
    message = reopened.parts.messages.current
    assert message is not None
    assert (message.tone, "another one" in message.text) == (Tone.LOOK, True)
    assert reopened.classification.stage is Stage.STOPPED
    assert rows(reopened) == kept
    assert reopened.sort.head._go_on.text() == "Start anew"
    click_go_on(reopened, qtbot)
    assert reopened.classification.stage is Stage.DONE
    assert len(rows(reopened)) == COUNT + 1


@pytest.mark.parametrize("emptied", [False, True], ids=["gone", "only the empty place is left"])
def test_a_folder_that_is_away_is_said_and_nothing_is_lost(
    reopened: Studio, qtbot: QtBot, folder: Path, tmp_path: Path, emptied: bool
) -> None:
    kept = rows(reopened)
    folder.rename(tmp_path / "away")
    if emptied:
        folder.mkdir()
    click_go_on(reopened, qtbot)
    message = reopened.parts.messages.current
    assert message is not None
    assert "connect its drive" in message.text
    assert rows(reopened) == kept
    if emptied:
        folder.rmdir()
    (tmp_path / "away").rename(folder)
    click_go_on(reopened, qtbot)
    assert reopened.classification.stage is Stage.DONE
    qtbot.waitUntil(partial(lambda: reopened.classification.images.total == COUNT), timeout=LIMIT_MS)


@pytest.mark.parametrize("with_project", [False, True], ids=["photos", "photos and project"])
def test_a_drive_that_goes_while_its_photos_are_labelled_can_be_gone_on_with(
    studio: Studio, qtbot: QtBot, classifier_file: Path, folder: Path, tmp_path: Path, with_project: bool
) -> None:
    train(studio, qtbot, classifier_file)
    studio.window.go("sort")
    labelling, project = studio.classification, studio.parts.project
    assert project.folder is not None
    places = [folder, project.folder] if with_project else [folder]
    labelling.start([folder])
    qtbot.waitUntil(lambda: labelling.images.total > 0, timeout=LIMIT_MS)
    for place in places:
        place.rename(tmp_path / f"away {place.name}")
    qtbot.waitUntil(lambda: not labelling.running, timeout=LIMIT_MS)
    message = studio.parts.messages.current
    assert message is not None
    assert "Labelling broke off; what was labelled is kept." in message.text
    assert "connect its drive" in message.text
    for place in places:
        (tmp_path / f"away {place.name}").rename(place)
    project.saving.try_again()
    qtbot.waitUntil(lambda: project.status == "saved", timeout=LIMIT_MS)
    qtbot.waitUntil(lambda: labelling.images.total + labelling.images.left_out == COUNT + 1, timeout=LIMIT_MS)
    assert labelling.images.left_out > 1
    click_go_on(studio, qtbot)
    assert labelling.stage is Stage.DONE
    qtbot.waitUntil(lambda: labelling.images.total == COUNT, timeout=LIMIT_MS)
    assert labelling.images.left_out == 1
