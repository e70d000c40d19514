"""The stations of the journey, in its order; each goes on where the one before ended."""

import shutil
from collections.abc import Callable
from typing import Final

from app.self_test.hands import Hands, sample
from app.views.main_window import SETTINGS
from app.views.where_dialog import WhereDialog
from app.widgets.map_tile import MapTile

_ANSWERS: Final = 4
_SET_ASIDE: Final = 10  # percent

Station = Callable[[Hands], None]


def start(hands: Hands) -> None:
    """The window opens; the model gets ready after the first paint."""
    hands.open()
    hands.watch.importing = True
    hands.wait(lambda: hands.studio.parts.session.ready is not None, "the model is not ready")
    hands.settle()
    hands.watch.importing = False


def drop(hands: Hands) -> None:
    """Class folders with the first photos of each class are dropped on the empty page."""
    parts, folder = hands.studio.parts, hands.room / "Workshop parts"
    shown = sample(shown=True)
    for name, path in shown:
        (folder / name).mkdir(parents=True, exist_ok=True)
        shutil.copy(path, folder / name / path.name)
    hands.drop(hands.studio.teach, [folder])
    hands.wait(lambda: parts.classes.photo_count == len(shown), "photos are missing")
    hands.wait(lambda: parts.project.status == "saved", "the project is not saved")


def train(hands: Hands) -> None:
    """One button."""
    training, parts = hands.studio.training, hands.studio.parts
    hands.expect(training.can_start, training.hindrance)
    training.start()
    hands.wait(lambda: not training.running, "the training does not end")
    message = parts.messages.current
    hands.expect(parts.project.classifier is not None, message.text if message else "no classifier")


def label(hands: Hands) -> None:
    """The photos that were not shown, in one folder."""
    folder = hands.room / "incoming"
    folder.mkdir()
    for name, path in sample(shown=False):
        shutil.copy(path, folder / f"{name}__{path.name}")
    hands.studio.window.go("sort")
    hands.settle()
    hands.drop(hands.studio.sort, [folder])
    labelling = hands.studio.classification
    hands.wait(lambda: labelling.running, "labelling does not begin")
    hands.wait(lambda: not labelling.running, "labelling does not end")
    hands.expect(bool(hands.labelled()), "nothing was labelled")


def look(hands: Hands) -> None:
    """The first photo, large, with its maps."""
    hands.studio.sort.photo_opened.emit(hands.labelled()[0].path)
    hands.wait(lambda: hands.studio.looking.explanation is not None, "no explanation")
    hands.expect(hands.studio.window.place == "look", "the photo is not on show")


def hide(hands: Hands) -> None:
    """The hottest fifth is hidden and the photo scored again."""
    hands.studio.looking.set_hiding(True)
    hands.expect(bool(hands.studio.looking.check), "no check beside the maps")


def review(hands: Hands) -> None:
    """The photos worth a look are answered, one after the other."""
    hands.studio.looking.set_hiding(False)
    hands.studio.window.go("review")
    state, classes = hands.studio.judged.review, hands.studio.parts.classes
    hands.wait(lambda: state.photo is not None, "no photo to look at")
    for _ in range(_ANSWERS):
        assert state.photo is not None
        state.choose(classes.named(state.photo.path.name.split("__")[0]))
    hands.expect(hands.studio.judged.retraining.pending == _ANSWERS, "answers are missing")
    while state.photo is not None:
        state.next()


def retrain(hands: Hands) -> None:
    """The answers are learned, and all photos labelled again."""
    retraining = hands.studio.judged.retraining
    retraining.start()
    hands.wait(lambda: retraining.changed_count is not None, "the answers are not learned")
    hands.expect(retraining.pending == 0, "answers are still pending")


def quality(hands: Hands) -> None:
    """What the check says, with some photos set aside for a person."""
    judged, deciding = hands.studio.judged, hands.studio.parts.deciding
    hands.studio.window.go("quality")
    hands.wait(lambda: judged.quality.quality is not None, "the check says nothing")
    deciding.choose(_SET_ASIDE)
    hands.wait(lambda: deciding.tally.said == _ANSWERS, "the counts do not come")


def where(hands: Hands) -> None:
    """Where the answers lay, over the whole folder."""
    window = hands.studio.window
    window.go("sort")
    hands.studio.sort.where_wanted.emit()
    (dialog,) = window.findChildren(WhereDialog)
    hands.wait(lambda: bool(dialog.findChildren(MapTile)), "no mean maps")


def save(hands: Hands) -> None:
    """A table of the results, and the project under another name."""
    project, table, target = hands.studio.parts.project, hands.room / "results.csv", hands.room / "Copy.copl"
    hands.studio.classification.results.save(table)
    hands.wait(table.exists, "no table was written")
    project.save_as(target)
    hands.wait(lambda: project.folder == target, "the project was not copied")
    hands.wait(lambda: project.classifier is not None, "the classifier was not loaded again")


def reopen(hands: Hands) -> None:
    """Closed and opened again, everything is there."""
    photos, items = hands.studio.parts.classes.photo_count, len(hands.labelled())
    hands.close()
    hands.open()
    parts = hands.studio.parts
    hands.wait(lambda: parts.project.classifier is not None, "the classifier was not loaded")
    hands.wait(lambda: parts.session.ready is not None, "the model is not ready")
    hands.expect(parts.classes.photo_count == photos, "photos are missing")
    hands.expect(len(parts.answers.all) == _ANSWERS, "answers are missing")
    hands.expect(len(hands.labelled()) == items, "results are missing")


def undo(hands: Hands) -> None:
    """What was done before the restart is taken back to the first photo, and done again."""
    classes, answers = hands.studio.parts.classes, hands.studio.parts.answers
    before = classes.classes, answers.names()
    hands.studio.window.go("teach")
    while classes.undo_stack.canUndo():
        classes.undo_stack.undo()
        hands.settle()
    hands.expect(not classes.classes and not answers.all, "not all was taken back")
    while classes.undo_stack.canRedo():
        classes.undo_stack.redo()
        hands.settle()
    hands.expect((classes.classes, answers.names()) == before, "not all was done again")
    hands.wait(lambda: hands.studio.parts.project.status == "saved", "the project is not saved")


def settings(hands: Hands) -> None:
    """The settings, and the models beside them."""
    window = hands.studio.window
    window.go("models")
    hands.settle()
    window.go(SETTINGS)
    hands.expect(window.place == SETTINGS, "the settings are not on show")


def dark(hands: Hands) -> None:
    """The classes in dark."""
    hands.studio.parts.preferences.choose("theme", "dark")
    hands.studio.window.go("teach")


STATIONS: Final[tuple[Station, ...]] = (
    start,
    drop,
    train,
    label,
    look,
    hide,
    review,
    retrain,
    quality,
    where,
    save,
    reopen,
    undo,
    settings,
    dark,
)
