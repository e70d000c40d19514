"""Sorting into folders in the window: a plan, done, undone, also by the next start of the program."""

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QRadioButton, QWidget
from pytestqt.qtbot import QtBot

from app.services.jobs import Lane
from app.state.exporting import ExportState
from app.state.messages import Messages
from app.views.export_dialog import ExportDialog
from copl_engine.export.request import Kind
from copl_engine.export.tables import Columns
from copl_engine.store.pages import KeptPhotos
from copl_engine.store.project import Project
from copl_engine.types import Prediction

LIMIT_MS = 60_000
CLASSES = ("gear", "spring")


@pytest.fixture
def lane(qtbot: QtBot) -> Iterator[Lane]:
    made = Lane("files", 2)
    yield made
    with qtbot.waitSignal(made.stopped, timeout=LIMIT_MS):
        made.close()


@pytest.fixture
def rows(tmp_path: Path) -> list[Prediction]:
    """Forty photos in two folders; every tenth is not sure."""
    found = []
    for number in range(40):
        path = tmp_path / "photos" / f"sub {number % 2}" / f"{number:02}.jpg"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"photo %d" % number)
        first = 0.5 + 0.01 * number / 10 if number % 10 == 0 else 0.9
        found.append(Prediction(path, (first, 1 - first), 0))
    return found


def files(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


def ready(lane: Lane, rows: list[Prediction], tmp_path: Path) -> ExportState:
    state = ExportState(lane, Messages(), tmp_path / "state")
    state.set_photos(CLASSES, kept(rows, tmp_path), 0.6, Columns())
    return state


def kept(rows: list[Prediction], tmp_path: Path) -> KeptPhotos:
    """The same photos in a project."""
    folder = tmp_path / "Parts.copl"
    project = Project(folder) if folder.exists() else Project.create(folder)
    batch = project.batches.begin([tmp_path / "photos"], CLASSES, "")
    project.batches.keep(batch, rows, {})
    project.close()
    return KeptPhotos(folder, batch, np.arange(len(rows), dtype=np.int32))


def button(dialog: QWidget, text: str) -> QPushButton:
    return next(each for each in dialog.findChildren(QPushButton) if each.text().startswith(text))


def test_the_dialog_plans_sorts_and_brings_back(
    qtbot: QtBot, lane: Lane, rows: list[Prediction], tmp_path: Path
) -> None:
    state = ready(lane, rows, tmp_path)
    parent = QWidget()
    qtbot.addWidget(parent)
    dialog = ExportDialog(state, parent)
    dialog.show()
    before = files(tmp_path / "photos")
    assert not button(dialog, "Sort 40 photos").isEnabled()
    qtbot.waitUntil(lambda: "nothing is touched" in state.plan_text, timeout=LIMIT_MS)
    move = next(each for each in dialog.findChildren(QRadioButton) if each.text().startswith("Move"))
    QTest.mouseClick(move, Qt.MouseButton.LeftButton)
    assert state.kind is Kind.MOVE
    state.choose(out=tmp_path / "sorted", review=True)
    qtbot.waitUntil(lambda: state.can_run, timeout=LIMIT_MS)
    assert state.plan_text.startswith("40 photos")
    assert "4 go to “needs review”" in state.plan_text
    assert not (tmp_path / "sorted").exists()
    QTest.mouseClick(button(dialog, "Sort 40 photos"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not state.running and state.can_undo, timeout=LIMIT_MS)
    made = files(tmp_path / "sorted")
    assert len(made) == 40
    assert [name for name in made if name.startswith("needs review/")] == [
        f"needs review/sub 0/{number}.jpg" for number in ("00", "10", "20", "30")
    ]
    assert not files(tmp_path / "photos")
    again = ready(lane, [], tmp_path)  # the next start of the program
    qtbot.waitUntil(lambda: again.can_undo, timeout=LIMIT_MS)
    assert "move of 40 photos" in again.undo_text
    again.undo()
    qtbot.waitUntil(lambda: not again.running, timeout=LIMIT_MS)
    assert files(tmp_path / "photos") == before
    assert not (tmp_path / "sorted").exists()
    assert not again.can_undo


def test_photos_of_no_class_and_of_one_made_since_go_to_folders_of_their_own(
    qtbot: QtBot, lane: Lane, rows: list[Prediction], tmp_path: Path
) -> None:
    said = {rows[0].path: "none of these", rows[1].path: "bolt"}
    state = ExportState(lane, Messages(), tmp_path / "state")
    state.set_photos(CLASSES, kept(rows, tmp_path), 0.6, Columns(None, said))
    state.choose(out=tmp_path / "sorted", review=True)
    qtbot.waitUntil(lambda: state.can_run, timeout=LIMIT_MS)
    state.run()
    qtbot.waitUntil(lambda: not state.running and state.can_undo, timeout=LIMIT_MS)
    made = files(tmp_path / "sorted")
    assert len(made) == 40
    assert {"none of these/sub 0/00.jpg", "bolt/sub 1/01.jpg"} < set(made)


def test_a_place_inside_the_photos_is_refused_in_words(
    qtbot: QtBot, lane: Lane, rows: list[Prediction], tmp_path: Path
) -> None:
    state = ready(lane, rows, tmp_path)
    state.choose(out=tmp_path / "photos" / "sorted")
    assert not state.can_run
    qtbot.waitUntil(lambda: "lies inside the photos' folder" in state.plan_text, timeout=LIMIT_MS)
    assert "--" not in state.plan_text


def test_stopped_midway_it_can_be_gone_on_with(
    qtbot: QtBot, lane: Lane, rows: list[Prediction], tmp_path: Path
) -> None:
    state = ready(lane, rows, tmp_path)
    state.choose(out=tmp_path / "sorted")
    qtbot.waitUntil(lambda: state.can_run, timeout=LIMIT_MS)
    state.changed.connect(lambda: state.stop() if state.running and state.fraction and not state.stopping else None)
    state.run()
    qtbot.waitUntil(lambda: not state.running, timeout=LIMIT_MS)
    state.changed.disconnect()
    done = files(tmp_path / "sorted")
    assert 0 < len(done) <= 40
    qtbot.waitUntil(lambda: state.can_undo and state.can_run, timeout=LIMIT_MS)
    if len(done) < 40:
        assert state.undo_text.startswith("Interrupted")
        assert "another name" not in state.plan_text, "its photos have theirs"
        state.run()
        qtbot.waitUntil(lambda: not state.running, timeout=LIMIT_MS)
        assert len(files(tmp_path / "sorted")) == 40
    qtbot.waitUntil(lambda: state.can_undo, timeout=LIMIT_MS)
    state.undo()
    qtbot.waitUntil(lambda: not state.running, timeout=LIMIT_MS)
    assert not (tmp_path / "sorted").exists()
