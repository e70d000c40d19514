import hashlib
from collections.abc import Callable, Generator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from app.bootstrap import Studio
from app.self_test import drop_on
from app.services.engine import Ready
from app.services.measuring import Pace
from app.views.train_panel import TrainPanel
from app.widgets.curve_plot import CurvePlot
from app.words import duration
from copl_engine.backbones.load import load_backbone_named
from copl_engine.config import TrainConfig
from copl_engine.store.recipe import load_classifier
from copl_engine.types import Stage

from .conftest import LIMIT_MS, card_point, counts, files, photo


@pytest.fixture
def ready(qtbot: QtBot, studio: Studio, class_folders: Path) -> Studio:
    """Two classes of three photos."""
    drop_on(studio.teach, files(class_folders), studio.teach.rect().center())
    qtbot.waitUntil(lambda: counts(studio) == {"apple": 3, "plum": 3}, timeout=LIMIT_MS)
    return studio


def train(qtbot: QtBot, studio: Studio) -> None:
    studio.training.start()
    qtbot.waitUntil(lambda: not studio.training.running, timeout=LIMIT_MS)


def kept(studio: Studio) -> dict[str, str]:
    assert studio.parts.project.folder is not None
    folder = studio.parts.project.folder / "classifiers"
    return {file.name: hashlib.sha256(file.read_bytes()).hexdigest() for file in folder.iterdir()}


def test_the_button_says_what_is_needed_and_then_its_number(qtbot: QtBot, studio: Studio, class_folders: Path) -> None:
    assert not studio.training.can_start
    assert "Two classes" in studio.training.hindrance
    drop_on(studio.teach, files(class_folders), studio.teach.rect().center())
    qtbot.waitUntil(lambda: studio.training.can_start, timeout=LIMIT_MS)
    assert studio.training.button_text == "Train on 6 photos"


def test_training_gives_a_classifier_that_is_kept(qtbot: QtBot, ready: Studio) -> None:
    train(qtbot, ready)
    run = ready.parts.project.last_run
    assert run is not None
    assert (run.photos, run.class_names) == (6, ("apple", "plum"))
    assert list(kept(ready)) == [run.classifier.name]
    assert ready.training.can_sort
    assert ready.training.verdict[0].startswith("about ")


def test_photos_can_be_added_meanwhile_and_count_for_the_next(qtbot: QtBot, ready: Studio, tmp_path: Path) -> None:
    ready.training.start()
    drop_on(ready.teach, files(photo(tmp_path / "more.png", 70)), card_point(ready, "apple"))
    qtbot.waitUntil(lambda: counts(ready)["apple"] == 4, timeout=LIMIT_MS)
    qtbot.waitUntil(lambda: not ready.training.running, timeout=LIMIT_MS)
    run = ready.parts.project.last_run
    assert run is not None
    assert run.photos == 6
    assert ready.training.outdated
    assert ready.training.button_text == "Train on 7 photos"


def test_a_photo_that_goes_to_another_class_asks_for_another_training(qtbot: QtBot, ready: Studio) -> None:
    train(qtbot, ready)
    assert not ready.training.outdated
    classes = ready.parts.classes
    apple, plum = classes.classes
    classes.move_photos(apple.id, [apple.examples[0].content], plum.id)
    classes.move_photos(plum.id, [plum.examples[0].content], apple.id)
    assert counts(ready) == {"apple": 3, "plum": 3}
    assert ready.training.outdated_words
    assert ready.training.button_text == "Train on 6 photos"
    classes.undo_stack.undo()
    classes.undo_stack.undo()
    assert not ready.training.outdated


def test_a_new_name_alone_is_not_said_to_be_a_change_of_the_photos(qtbot: QtBot, ready: Studio) -> None:
    train(qtbot, ready)
    ready.parts.classes.rename(ready.parts.classes.classes[0].id, "pear")
    assert ready.training.outdated_words == "The photos or names have changed since; train again to use them."


def test_an_unreadable_example_is_not_a_change_of_the_photos(qtbot: QtBot, ready: Studio, class_folders: Path) -> None:
    (class_folders / "apple" / "a0.png").write_bytes(b"")
    train(qtbot, ready)
    run = ready.parts.project.last_run
    assert run is not None
    assert run.photos == 5
    assert not ready.training.outdated


def test_a_copy_that_is_saved_meanwhile_gets_the_training(qtbot: QtBot, ready: Studio, tmp_path: Path) -> None:
    ready.training.start()
    ready.parts.project.save_as(tmp_path / "Copy.copl")
    qtbot.waitUntil(lambda: ready.parts.project.folder == tmp_path / "Copy.copl", timeout=LIMIT_MS)
    qtbot.waitUntil(lambda: not ready.training.running, timeout=LIMIT_MS)
    run = ready.parts.project.last_run
    assert run is not None
    assert run.classifier.parent == tmp_path / "Copy.copl" / "classifiers"
    assert list(kept(ready)) == [run.classifier.name]
    assert ready.training.can_sort
    assert not ready.training.outdated


def test_another_project_stops_the_training_of_the_one_before_and_says_so(qtbot: QtBot, ready: Studio) -> None:
    ready.parts.engine.config = TrainConfig(views=1, steps=400, batch=8)
    ready.training.start()
    ready.parts.project.new()
    qtbot.waitUntil(lambda: not ready.training.running, timeout=LIMIT_MS)
    assert ready.parts.project.last_run is None
    assert ready.parts.messages.current is not None
    assert "Another project was opened" in ready.parts.messages.current.text
    assert not ready.training.progress.curves.losses


def test_the_curves_of_a_training_go_with_its_project(qtbot: QtBot, ready: Studio) -> None:
    train(qtbot, ready)
    qtbot.waitUntil(lambda: len(ready.teach.findChildren(CurvePlot)) == 2, timeout=LIMIT_MS)
    loss = ready.teach.findChildren(CurvePlot)[1]
    assert not loss.isHidden()
    ready.parts.project.new()
    qtbot.waitUntil(loss.isHidden, timeout=LIMIT_MS)
    assert all(plot.isHidden() for plot in ready.teach.findChildren(CurvePlot))
    assert not loss.lines


@pytest.mark.parametrize("stage", [None, Stage.ENCODE, Stage.FIT, Stage.CHECK])
def test_a_discarded_training_leaves_the_last_classifier(qtbot: QtBot, ready: Studio, stage: Stage | None) -> None:
    train(qtbot, ready)
    before, classifier = kept(ready), ready.parts.project.classifier
    ready.parts.engine.config = TrainConfig(views=1, steps=60, batch=8)  # long enough to be heard in every stage
    ready.training.start()
    if stage is not None:
        ready.training._job.progressed.connect(  # type: ignore[union-attr]
            lambda event: ready.training.cancel() if event.stage is stage else None
        )
    else:
        ready.training.cancel()
    qtbot.waitUntil(lambda: not ready.training.running, timeout=LIMIT_MS)
    assert kept(ready) == before
    assert ready.parts.project.classifier is classifier
    assert ready.parts.messages.current is not None
    assert "discarded" in ready.parts.messages.current.text
    assert ready.training.can_start


def test_stop_and_keep_best_gives_a_classifier(qtbot: QtBot, ready: Studio) -> None:
    ready.parts.engine.config = TrainConfig(views=1, steps=60, batch=8)
    panel = ready.window.findChild(TrainPanel)
    assert panel is not None
    stop = next(each for each in panel.findChildren(QPushButton) if each.text() == "Stop and keep best")
    ready.training.start()
    ready.training.finish()  # nothing has been learned that could be kept
    assert not ready.training.stopping
    assert not stop.isEnabled()
    qtbot.waitUntil(stop.isEnabled, timeout=LIMIT_MS)
    stop.click()
    assert "the best is kept" in ready.training.stopping
    assert not stop.isEnabled()
    qtbot.waitUntil(lambda: not ready.training.running, timeout=LIMIT_MS)
    kept_now = ready.parts.project.classifier
    assert kept_now is not None
    assert load_classifier(kept_now.file, load_backbone_named).class_names == kept_now.class_names


def test_a_failed_training_is_a_sentence_with_details_and_harms_nothing(
    qtbot: QtBot, ready: Studio, class_folders: Path
) -> None:
    train(qtbot, ready)
    before = kept(ready)
    for path in (class_folders / "plum").iterdir():
        path.write_bytes(b"")
    train(qtbot, ready)
    message = ready.parts.messages.current
    assert message is not None
    assert "“plum”" in message.text
    assert "NotEnoughImages" in message.details
    assert kept(ready) == before
    assert ready.training.can_sort


def test_after_a_training_the_next_step_is_to_sort(qtbot: QtBot, ready: Studio, tmp_path: Path) -> None:
    panel = ready.teach._panel
    assert (panel._train.property("kind"), panel._sort.isEnabled()) == ("primary", False)
    train(qtbot, ready)
    assert panel._train.text() == "Train again on 6 photos"
    assert (panel._train.property("kind"), panel._sort.property("kind")) == ("", "primary")
    drop_on(ready.teach, files(photo(tmp_path / "more.png", 70)), card_point(ready, "apple"))
    qtbot.waitUntil(lambda: panel._train.text() == "Train on 7 photos", timeout=LIMIT_MS)
    assert (panel._train.property("kind"), panel._sort.property("kind")) == ("primary", "")


def test_a_device_can_be_chosen_where_there_are_several(qtbot: QtBot, ready: Studio) -> None:
    devices = (("processor, 4 cores", "cpu"), ("graphics card", "cuda:0"))
    asked: list[str] = []

    def prepare(_model: str, device: str) -> Generator[str, object, Ready]:
        asked.append(device)
        yield "Getting ready…"
        listed = devices if not device else tuple(sorted(devices, key=lambda each: each[1] != device))
        return Ready(listed[0][0], listed, 0.0, Pace(0.01, 0.01))

    ready.parts.engine._prepare = prepare  # type: ignore[method-assign, assignment]
    ready.parts.session.prepare()
    choice = ready.teach._panel._devices
    qtbot.waitUntil(choice.isVisible)
    assert [choice.itemText(row) for row in range(choice.count())] == ["Processor, 4 cores", "Graphics card"]
    choice.setCurrentIndex(1)
    choice.activated.emit(1)
    assert not choice.isEnabled()
    qtbot.waitUntil(choice.isEnabled)
    assert asked == ["", "cuda:0"]
    assert choice.currentText() == "Graphics card"
    assert "On the graphics card, about" in ready.training.estimate


def test_the_live_plot_takes_lines(qtbot: QtBot, studio: Studio) -> None:
    plot = CurvePlot("Loss")
    qtbot.addWidget(plot)
    plot.set_lines([([1, 2], [3.0, 2.0]), ([1, 2], [2.0, 1.0])])
    plot.set_lines([([1], [3.0])])
    plot.set_colours(*(studio.parts.theme.colour(name) for name in ("action", "quiet", "line")))


def test_times_in_words() -> None:
    assert [duration(seconds) for seconds in (0.4, 12, 43, 300, 9000)] == [
        "a second",
        "12 seconds",
        "45 seconds",
        "5 minutes",
        "2.5 hours",
    ]


def test_cancel_is_heard_while_the_model_gets_ready(qtbot: QtBot, make_studio: Callable[[], Studio]) -> None:
    studio = make_studio()
    studio.window.close()
    qtbot.waitUntil(lambda: not studio.window.isVisible(), timeout=LIMIT_MS)
