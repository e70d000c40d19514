import hashlib
from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.bootstrap import Studio
from app.self_test import drop_on
from app.state.training import in_words, interval
from app.widgets.curve_plot import CurvePlot
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


@pytest.mark.parametrize("stage", [None, Stage.ENCODE, Stage.FIT, Stage.CHECK])
def test_a_discarded_training_leaves_the_last_classifier(
    qtbot: QtBot, ready: Studio, stage: Stage | None, tmp_path: Path
) -> None:
    train(qtbot, ready)
    before, classifier = kept(ready), ready.parts.project.classifier
    if stage is Stage.CHECK:  # folds need four photos a class
        for name, seed in (("apple", 80), ("plum", 90)):
            drop_on(ready.teach, files(photo(tmp_path / f"{seed}.png", seed)), card_point(ready, name))
        qtbot.waitUntil(lambda: ready.parts.classes.photo_count == 8, timeout=LIMIT_MS)
    ready.training.start()
    if stage is not None:
        ready.training._job.progressed.connect(  # type: ignore[union-attr]
            lambda event: ready.training.cancel() if event.stage is stage else None
        )
    else:
        ready.training.cancel()
    qtbot.waitUntil(lambda: not ready.training.running, timeout=LIMIT_MS)
    if ready.parts.project.classifier is classifier:  # a short last stage may have ended before it heard
        assert kept(ready) == before
    assert {name: digest for name, digest in kept(ready).items() if name in before} == before
    assert ready.training.can_start


def test_stop_and_keep_best_gives_a_classifier(qtbot: QtBot, ready: Studio) -> None:
    ready.training.start()
    ready.training.finish()
    assert "the best is kept" in ready.training.stopping
    qtbot.waitUntil(lambda: not ready.training.running, timeout=LIMIT_MS)
    assert ready.parts.project.classifier is not None


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


def test_the_live_plot_takes_lines(qtbot: QtBot, studio: Studio) -> None:
    plot = CurvePlot("Loss")
    qtbot.addWidget(plot)
    plot.set_lines([([1, 2], [3.0, 2.0]), ([1, 2], [2.0, 1.0])])
    plot.set_lines([([1], [3.0])])
    plot.set_colours(*(studio.parts.theme.colour(name) for name in ("action", "quiet", "line")))


def test_intervals_and_times_in_words() -> None:
    low, high = interval(0.875, 40)
    assert (round(low, 2), round(high, 2)) == (0.74, 0.95)
    assert interval(1.0, 8)[1] == 1.0
    assert [in_words(seconds) for seconds in (0.4, 12, 43, 300, 9000)] == [
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
