"""The only place that constructs pages and wires them. Importing it imports no torch."""

import os
import tempfile
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from app.garbage import collect_on_this_thread
from app.parts import Options, Parts, make_parts
from app.services.cache import CacheService
from app.services.models import ModelsService
from app.services.sample import sample_examples, sample_folder
from app.state.cache import CacheState
from app.state.classification import ClassificationState
from app.state.copies import COPY, CopiesState
from app.state.exporting import ExportState
from app.state.incoming import IncomingState
from app.state.looking import LookingState
from app.state.messages import CHOOSE_MODEL
from app.state.missing import LOCATE, MissingState
from app.state.models import ModelsState
from app.state.preferences import CACHE_BYTES, DEVICE, NETWORK, THREADS, TRAIN_AGAIN
from app.state.quality import QualityState
from app.state.retraining import RetrainingState
from app.state.review import ReviewState
from app.state.training import TrainingState
from app.state.training_again import TrainingAgain
from app.state.warnings import WarningsState
from app.state.watching import WatchingState
from app.state.whereabouts import WhereState
from app.views.about_dialog import AboutDialog
from app.views.export_dialog import ExportDialog
from app.views.frame import BottomBar, Rail, TopBar
from app.views.help_dialog import KEYS, HelpDialog
from app.views.keys_dialog import KeysDialog
from app.views.look_page import LookPage
from app.views.main_window import SETTINGS, MainWindow
from app.views.models_page import ModelsPage
from app.views.project_dialogs import ask_for_missing, ask_for_project, ask_for_target
from app.views.quality_page import QualityPage
from app.views.restore_dialog import RestoreDialog
from app.views.review_page import ReviewPage
from app.views.settings_page import SettingsPage
from app.views.sort_page import SortPage
from app.views.teach_page import TeachPage
from app.views.train_panel import TrainPanel
from app.views.unsaved_dialog import UnsavedDialog
from app.views.where_dialog import WhereDialog
from app.words import tr
from copl_engine.store.examples import Example

PLACE: Final = "place"
MODELS: Final = "models"
CARD_PICTURE: Final = 160  # pixels; two for each of a tile's on a fine screen


@dataclass(frozen=True, slots=True, eq=False)
class Judged:
    """What looks back at the results: review and quality."""

    retraining: RetrainingState
    review: ReviewState
    quality: QualityState
    review_page: ReviewPage
    quality_page: QualityPage


@dataclass(frozen=True, slots=True, eq=False)
class Studio:
    """A running program, as the entry point, the self-test and the tests hold it."""

    parts: Parts
    window: MainWindow
    incoming: IncomingState
    training: TrainingState
    teach: TeachPage
    classification: ClassificationState
    looking: LookingState
    sort: SortPage
    look: LookPage
    judged: Judged
    models: ModelsState


def build(app: QApplication, options: Options | None = None) -> Studio:
    """Construct everything and wire it; ``start`` shows it."""
    options = options or Options()
    collect_on_this_thread(app)
    parts = make_parts(app, options)
    session = parts.session
    window = _build_window(parts)
    incoming, training, teach = _build_teach(parts, window, options)
    classification, looking, sort, look = _build_sort(parts, window)
    judged = _build_judged(parts, window, training, classification)
    judged.review_page.leave_wanted.connect(lambda: window.go("sort"))
    judged.quality_page.photo_opened.connect(partial(_look_at, window, looking, look))
    sort.review_wanted.connect(lambda: window.go("review"))
    models = _build_models(parts, window, training)
    _build_settings(parts, window)
    _wire(parts)
    again = TrainingAgain(
        training, parts.classes, parts.project, parts.preferences, lambda: classification.running or incoming.reading
    )
    again.setParent(window)
    _build_copies(parts, window)
    missing = MissingState(parts.files, parts.classes, parts.project, parts.messages)
    parts.messages.acted.connect(lambda action: ask_for_missing(window, missing) if action == LOCATE else None)
    if options.prepare:
        window.painted.connect(lambda: session.prepare(parts.preferences.device or None))
    return Studio(parts, window, incoming, training, teach, classification, looking, sort, look, judged, models)


def start(studio: Studio, project: Path | None = None) -> None:
    """Show the window; open the project; the first paint sets off what takes longer."""
    studio.window.go(studio.parts.settings.text(PLACE, "teach"))
    studio.window.show()
    studio.parts.project.start(project)


def _build_window(parts: Parts) -> MainWindow:
    top = TopBar(parts.project, parts.classes.undo_stack, parts.theme, parts.keys)
    bottom = BottomBar((parts.session, parts.network, parts.choice), parts.theme, parts.keys)
    bars = Rail(parts.theme, parts.keys), top, bottom
    window = MainWindow(bars, parts.session, parts.messages, parts.theme, parts.settings)
    top.new_wanted.connect(parts.project.new)
    top.open_wanted.connect(partial(ask_for_project, window, parts.project))
    copy_wanted = partial(ask_for_target, window, parts.project)
    top.save_as_wanted.connect(copy_wanted)
    UnsavedDialog(parts.project, window).copy_wanted.connect(copy_wanted)
    parts.session.ask_before_closing(parts.project.saving.leave)
    window.follow(parts.project)
    top.restore_wanted.connect(RestoreDialog(parts.project, window).look)
    top.settings_wanted.connect(partial(window.go, SETTINGS))
    help_dialog = HelpDialog(parts.theme, parts.keys, window)
    top.help_wanted.connect(help_dialog.show_topic)
    top.keys_wanted.connect(partial(help_dialog.show_topic, KEYS))
    window.help_wanted.connect(help_dialog.show_topic)
    top.about_wanted.connect(AboutDialog(parts.helping, window).show)
    return window


def _build_teach(parts: Parts, window: MainWindow, options: Options) -> tuple[IncomingState, TrainingState, TeachPage]:
    passing = (Path(tempfile.gettempdir()),) if options.passing is None else options.passing
    incoming = IncomingState(parts.files, parts.classes, parts.project, parts.messages, passing)
    training = TrainingState(
        parts.engine, parts.classes, parts.project, parts.session, parts.messages, parts.answers, parts.choice
    )
    warnings = WarningsState(parts.files, parts.classes, parts.project)
    panel = TrainPanel(training, warnings, parts.session, parts.theme)

    def picture(example: Example) -> QImage | None:
        return parts.thumbnails.image(example.path, CARD_PICTURE)

    page = TeachPage((parts.classes, incoming, warnings, parts.messages), panel, picture, parts.theme, parts.keys)
    parts.thumbnails.ready.connect(page.picture_ready)
    page.sample_wanted.connect(lambda: incoming.take_sorted(sample_examples()))
    page.counts_changed.connect(window.set_counts)
    page.drop_words_changed.connect(window.overlay.set_text)
    window.place_changed.connect(lambda name: page.say_counts() if name == "teach" else None)
    panel.sort_wanted.connect(lambda: window.go("sort"))
    panel.device_chosen.connect(partial(parts.preferences.choose, DEVICE))
    panel.show_again(parts.preferences.train_again)
    panel.again_chosen.connect(lambda wanted: parts.preferences.choose(TRAIN_AGAIN, "on" if wanted else "off"))
    window.add_place("teach", tr("Teach"), "teach", page)
    parts.session.add_work(lambda: tr("a training") if training.running else "")
    parts.session.add_work(lambda: tr("reading photos") if incoming.reading else "")
    return incoming, training, page


def _build_sort(parts: Parts, window: MainWindow) -> tuple[ClassificationState, LookingState, SortPage, LookPage]:
    classification = ClassificationState(
        parts.engine, parts.files, parts.project, parts.messages, parts.deciding, parts.classes
    )
    looking = LookingState(classification, parts.engine, parts.thumbnails, parts.files, parts.messages)
    watching = WatchingState(classification, parts.project, parts.files, parts.settings)
    sort = SortPage(
        (classification, parts.classes, parts.deciding, watching), parts.thumbnails, parts.theme, parts.keys
    )
    look = LookPage(looking, parts.classes, parts.theme, parts.keys)
    window.add_place("sort", tr("Sort"), "sort", sort)
    window.add_page("look", look, under="sort")
    sort.teach_wanted.connect(lambda: window.go("teach"))
    sort.results_wanted.connect(lambda: window.go("sort"))
    sort.photo_opened.connect(partial(_look_at, window, looking, look))
    look.back_wanted.connect(partial(_back_to_photos, window, looking, look, sort))
    sort.counts_changed.connect(window.set_counts)
    look.help_wanted.connect(lambda: window.show_help("maps"))
    _build_export(parts, window, classification, sort)
    _build_where(parts, window, classification, sort)
    parts.session.add_work(lambda: tr("labelling") if classification.running else "")
    parts.session.drain_wanted.connect(classification.keep_all)
    return classification, looking, sort, look


def _build_judged(
    parts: Parts, window: MainWindow, training: TrainingState, classification: ClassificationState
) -> Judged:
    project, classes, answers = parts.project, parts.classes, parts.answers
    retraining = RetrainingState(
        training, classification, answers, classes, project, parts.engine, parts.files, parts.messages
    )
    deciding = parts.deciding
    review = ReviewState(project, parts.engine, answers, classes, parts.thumbnails, parts.messages)
    quality = QualityState(project, parts.engine, classes, answers, retraining, parts.files, parts.messages)
    review_page = ReviewPage(review, retraining, parts.theme, parts.keys)
    states = quality, retraining, deciding, classes
    quality_page = QualityPage(states, parts.thumbnails, parts.theme, parts.keys)
    window.add_page("review", review_page, under="sort")
    window.add_place("quality", tr("Quality"), "quality", quality_page)
    classification.images.settled.connect(deciding.count)
    answers.changed.connect(classification.images.refresh)
    quality_page.teach_wanted.connect(lambda: window.go("teach"))
    quality_page.review_wanted.connect(lambda: window.go("review"))
    retraining.results_wanted.connect(lambda: window.go("sort"))
    retraining.labelled_again.connect(review.renew)
    quality_page.strange_wanted.connect(classification.results.show_aside)
    quality_page.strange_wanted.connect(lambda: window.go("sort"))
    return Judged(retraining, review, quality, review_page, quality_page)


def _build_export(parts: Parts, window: MainWindow, classification: ClassificationState, sort: SortPage) -> None:
    exporting = ExportState(parts.files, parts.messages)
    dialog = ExportDialog(exporting, window)

    def sort_into_folders() -> None:
        images = classification.images
        if not exporting.running:
            exporting.set_photos(
                images.class_names, classification.results.chosen(), images.review_below, parts.deciding.columns()
            )
        dialog.show()
        dialog.raise_()

    sort.folders_wanted.connect(sort_into_folders)
    parts.session.add_work(lambda: tr("sorting photos into folders") if exporting.running else "")


def _build_where(parts: Parts, window: MainWindow, classification: ClassificationState, sort: SortPage) -> None:
    where = WhereState(classification, parts.project, parts.files, parts.messages)
    dialog = WhereDialog(where, parts.theme, window)

    def look() -> None:
        where.look()
        dialog.show()
        dialog.raise_()

    sort.where_wanted.connect(look)


def _build_models(parts: Parts, window: MainWindow, training: TrainingState) -> ModelsState:
    chosen = parts.preferences
    lanes = parts.model, parts.files, parts.fetching
    service = ModelsService(lanes, parts.network, lambda: chosen.device, lambda: chosen.mirror)
    models = ModelsState(service, parts.choice, chosen, parts.messages)
    window.add_page(MODELS, ModelsPage(models, parts.choice, training, parts.theme), under=SETTINGS)
    window.models_wanted.connect(partial(window.go, MODELS))
    parts.messages.acted.connect(lambda action: window.go(MODELS) if action == CHOOSE_MODEL else None)
    parts.session.add_work(lambda: tr("fetching a model") if models.busy else "")
    return models


def _build_settings(parts: Parts, window: MainWindow) -> None:
    """The page, and what a choice sets off; last of all pages."""
    kept = CacheState(CacheService(parts.files, parts.cache), parts.messages)
    states = parts.preferences, parts.session, kept, parts.helping, parts.choice
    page = SettingsPage(states, os.cpu_count() or 1, parts.theme)
    page.models_wanted.connect(partial(window.go, MODELS))
    page.keys_wanted.connect(KeysDialog(parts.keys, parts.theme, window).show)
    window.add_settings(tr("Settings"), "settings", page)
    parts.preferences.changed.connect(partial(_apply, parts))
    for choice in (THREADS, CACHE_BYTES, NETWORK):
        _apply(parts, choice)


def _build_copies(parts: Parts, window: MainWindow) -> None:
    copies = CopiesState(parts.project, parts.classes, parts.messages, sample_folder())
    window.top.copies_wanted.connect(copies.choose)
    copies.changed.connect(window.top.show_copies)
    parts.messages.acted.connect(lambda action: copies.choose(True) if action == COPY else None)


def _apply(parts: Parts, choice: str) -> None:
    """What is chosen holds from now on; what is not named here holds from the next start on."""
    preferences = parts.preferences
    match choice:
        case "theme":
            parts.theme.choose(preferences.theme)
        case "device":
            parts.session.prepare(preferences.device or None)
        case "threads":
            parts.engine.use_threads(preferences.threads)
        case "cache_bytes":
            parts.engine.limit_cache(preferences.cache_bytes)
        case "network":
            parts.network.allowed = preferences.network


def _look_at(window: MainWindow, looking: LookingState, look: LookPage, photo: Path) -> None:
    look.came_from = window.place
    looking.open(photo)
    window.go("look")
    look.take_focus()


def _back_to_photos(window: MainWindow, looking: LookingState, look: LookPage, sort: SortPage) -> None:
    window.go(look.came_from)
    if looking.path is not None:
        sort.show_photo(looking.path)
    looking.close()


def _wire(parts: Parts) -> None:
    """What connects the states to each other."""
    parts.project.opened.connect(parts.classes.reset)
    parts.classes.history.taken.connect(parts.project.keep_step)
    parts.classes.relocated.connect(parts.project.relocate)
    parts.session.drain_wanted.connect(parts.project.close)
