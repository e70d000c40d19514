"""Sort: a folder goes in, labelled photos come out, least sure first."""

from collections.abc import Hashable
from pathlib import Path
from typing import Final

from PySide6.QtCore import QMimeData, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QGuiApplication, QImage, QShowEvent
from PySide6.QtWidgets import (
    QFileDialog,
    QLabel,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from app.services.engine_words import translated
from app.services.thumbnails import Thumbnails
from app.state.answers import NONE_OF_THESE
from app.state.classes import ClassesState
from app.state.classification import ClassificationState
from app.state.deciding import DecidingState
from app.state.labelling_run import Stage
from app.state.results_table import JSON
from app.state.shortcuts import Reach, Shortcut, Shortcuts
from app.state.watching import WatchingState
from app.theme import STEP, Theme
from app.views.dragged import copied, copied_files
from app.views.drops import Drag, DropPlan
from app.views.sort_empty import SortEmpty
from app.views.sort_filters import SortFilters
from app.views.sort_head import SortHead
from app.widgets.progress_strip import ProgressStrip
from app.widgets.thumbnail_grid import SIDES, Source, ThumbnailGrid
from app.widgets.tile_painter import Look, Tile
from app.words import QT_TR_NOOP, percent, tr

_OPEN: Final = Shortcut(
    "sort.open", QT_TR_NOOP("Sort"), QT_TR_NOOP("open the photo; a double-click does too"), ("Return", "Enter")
)
_ALL: Final = Shortcut(
    "sort.all",
    QT_TR_NOOP("Sort"),
    QT_TR_NOOP("select all photos; “Save table” then writes the selected ones"),
    ("Ctrl+A",),
)
_COPY: Final = Shortcut(
    "sort.copy", QT_TR_NOOP("Sort"), QT_TR_NOOP("copy the selected files, to paste them elsewhere"), ("Ctrl+C",)
)
_PASTE: Final = Shortcut(
    "sort.paste", QT_TR_NOOP("Sort"), QT_TR_NOOP("sort the files that were copied elsewhere"), ("Ctrl+V",)
)
_FIND: Final = Shortcut("sort.find", QT_TR_NOOP("Sort"), QT_TR_NOOP("search names"), ("Ctrl+F",))
_SAVE: Final = Shortcut("sort.save", QT_TR_NOOP("Sort"), QT_TR_NOOP("save the table"), ("Ctrl+S",))
_LARGER: Final = Shortcut(
    "sort.larger", QT_TR_NOOP("Sort"), QT_TR_NOOP("larger thumbnails; Ctrl and the wheel do too"), ("Ctrl++", "Ctrl+=")
)
_SMALLER: Final = Shortcut("sort.smaller", QT_TR_NOOP("Sort"), QT_TR_NOOP("smaller thumbnails"), ("Ctrl+-",))


class SortPage(QWidget):
    """Draws the results as they come; a photo is opened by double-click or Enter.

    Signals:
        photo_opened: the path of the photo to look at.
        teach_wanted: there is no classifier yet; the person wants to make one.
        counts_changed: how much there is on the page, for the status bar.
        results_wanted: a labelling begins whose results are to be seen.
        where_wanted: the person wants to see where the answers lay, over all photos.
        folders_wanted: the person wants to sort the shown photos into folders.
        review_wanted: the person wants to be shown what is worth a look.
    """

    photo_opened = Signal(object)
    results_wanted = Signal()
    folders_wanted = Signal()
    where_wanted = Signal()
    review_wanted = Signal()
    teach_wanted = Signal()
    counts_changed = Signal(str)

    def __init__(
        self,
        states: tuple[ClassificationState, ClassesState, DecidingState, WatchingState],
        thumbnails: Thumbnails,
        theme: Theme,
        keys: Shortcuts,
    ) -> None:
        super().__init__()
        self._state, self._classes, self._deciding, self._watching = states
        self._results = self._state.results
        self._thumbnails = thumbnails
        self._theme = theme
        self._empty = SortEmpty(theme)
        self._head = SortHead(self._state, self._watching, theme)
        self._grid = ThumbnailGrid(Source(self._tile_of, self._image_of), _look(theme))
        self._grid.setModel(self._state.images)
        self._grid.setAccessibleName(tr("Labelled photos"))
        self._filters = SortFilters(self._state.images, self._classes, self._deciding, theme)
        self._strip = ProgressStrip()
        self._nothing = QLabel(tr("No photo fits what is chosen above."))
        self._nothing.setProperty("role", "quiet")
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._to_open = QPersistentModelIndex()  # a row that is to be opened once it is read
        self._shown = QStackedWidget()
        self._shown.addWidget(self._grid)
        self._shown.addWidget(self._nothing)
        self._lay_out()
        self._connect()
        self._add_keys(keys)
        self._refresh()

    def _lay_out(self) -> None:
        results = QWidget()
        rows = QVBoxLayout(results)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(STEP + 2)
        for widget in (self._head, self._strip, self._filters):
            rows.addWidget(widget)
        rows.addWidget(self._shown, 1)
        self._pages = QStackedWidget()
        self._pages.addWidget(self._empty)
        self._pages.addWidget(results)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._pages)

    def _connect(self) -> None:
        self._empty.folder_wanted.connect(self.choose_folder)
        self._empty.photos_wanted.connect(self.choose_photos)
        self._empty.teach_wanted.connect(self.teach_wanted)
        self._head.folder_wanted.connect(self.choose_folder)
        self._head.photos_wanted.connect(self.choose_photos)
        self._head.save_wanted.connect(self.choose_table)
        self._head.folders_wanted.connect(self.folders_wanted)
        self._head.review_wanted.connect(self.review_wanted)
        self._head.where_wanted.connect(self.where_wanted)
        self._watching.changed.connect(self._refresh)
        self._strip.stop_clicked.connect(self._state.stop)
        self._grid.opened.connect(self._on_opened)
        self._grid.selectionModel().selectionChanged.connect(self._show_chosen)
        self._grid.wanted.connect(self._thumbnails.show)
        self._grid.size_changed.connect(self._filters.show_size)
        self._filters.size_chosen.connect(self._grid.set_tile_width)
        self._grid.set_tile_width(self._filters.tile_width)
        self._thumbnails.ready.connect(self._grid.picture_ready)
        self._thumbnails.failed.connect(self._grid.picture_ready)
        self._state.changed.connect(self._refresh)
        self._state.images.counts_changed.connect(self._refresh)
        self._state.images.dataChanged.connect(self._on_photos_came)
        self._results.copying.connect(self._to_clipboard)
        self._classes.changed.connect(self._grid.viewport().update)
        self._deciding.changed.connect(self._grid.viewport().update)
        self._theme.changed.connect(self._on_theme)

    def _add_keys(self, keys: Shortcuts) -> None:
        keys.add(_OPEN, self._grid, self._grid.open_current, Reach.WIDGET)
        keys.tell("Sort", tr("Arrow keys, Shift and arrow keys"), tr("go from photo to photo, select them"))
        keys.add(_ALL, self._grid, self._grid.selectAll, Reach.WIDGET)
        keys.add(_COPY, self._grid, self.copy_photos, Reach.WIDGET)
        for shortcut, run in (
            (_PASTE, self._on_paste),
            (_FIND, self._filters.search),
            (_LARGER, self._grid.enlarge),
            (_SMALLER, self._grid.reduce),
        ):
            keys.add(shortcut, self, run)
        keys.button(_SAVE, self._head.save_button)

    @property
    def head(self) -> SortHead:
        """What stands above the results."""
        return self._head

    @property
    def grid(self) -> ThumbnailGrid:
        """The results."""
        return self._grid

    def choose_folder(self) -> None:
        """Let the person choose a folder to label."""
        chosen = QFileDialog.getExistingDirectory(self, tr("Choose a folder with photos to sort"))
        if chosen:
            self._state.start([Path(chosen)])

    def choose_photos(self) -> None:
        """Let the person choose photos to label."""
        chosen, _ = QFileDialog.getOpenFileNames(self, tr("Choose photos to sort"))
        self._state.start([Path(name) for name in chosen])

    def choose_table(self) -> None:
        """Let the person choose where the table goes."""
        if not self._results.can_save:
            return
        rows = self._chosen()
        title = tr("Save a table of {n} photos", "", len(rows) or self._state.images.rowCount())
        kinds = tr("Table for spreadsheets (*.csv);;JSON (*.json)")
        chosen, kind = QFileDialog.getSaveFileName(self, title, self._results.save_name(), kinds)
        if chosen:
            self._results.save(_with_ending(Path(chosen), kind), rows)

    def plan_drop(self, drag: Drag) -> DropPlan | None:
        """What dropping this here would do."""
        words = self._state.describe_drop(_paths(drag.mime))
        return DropPlan(tr("Sort"), words) if words else None

    def end_drag(self) -> None:
        """Nothing was begun for it."""

    def take_drop(self, drag: Drag) -> Qt.DropAction:
        """Label what was dropped."""
        self.results_wanted.emit()
        self._state.start(_paths(drag.mime))
        return Qt.DropAction.CopyAction

    def show_photo(self, path: Path) -> None:
        """Bring a photo into view and give it the keyboard."""
        row = self._state.images.row_of(path)
        if row >= 0:
            self._grid.setCurrentIndex(self._state.images.index(row, 0))
        self._grid.setFocus()

    def copy_photos(self) -> None:
        """Put the selected photos' files on the clipboard, for other programs."""
        self._results.copy(self._selected())

    def _to_clipboard(self, paths: tuple[Path, ...]) -> None:
        QGuiApplication.clipboard().setMimeData(copied_files(paths))

    def _selected(self) -> list[int]:
        ranges = self._grid.selectionModel().selection()
        parts = (ranges.at(number) for number in range(ranges.size()))
        return sorted(row for part in parts for row in range(part.top(), part.bottom() + 1))

    def _chosen(self) -> list[int]:
        """Rows of the photos that were selected; a single one is just the one at hand."""
        rows = self._selected()
        return rows if len(rows) > 1 else []

    def _show_chosen(self) -> None:
        selection = self._grid.selectionModel().selection()
        count = sum(selection.at(part).height() for part in range(selection.size()))
        self._head.refresh(count)

    def _on_paste(self) -> None:
        self._state.start(_paths(copied()))

    def _on_opened(self, index: QModelIndex | QPersistentModelIndex) -> None:
        photo = self._state.images.photo(index.row())
        self._to_open = QPersistentModelIndex(index) if photo is None else QPersistentModelIndex()
        if photo is not None:
            self.photo_opened.emit(photo.path)

    def _on_photos_came(self) -> None:
        wanted, self._to_open = self._to_open, QPersistentModelIndex()
        if wanted.isValid() and self.isVisible():
            self._on_opened(wanted)

    def _tile_of(self, index: QModelIndex) -> Tile:
        images = self._state.images
        photo = images.photo(index.row())
        if photo is None:  # it comes in a moment
            return Tile(key=None, title="")
        said = self._deciding.said(photo.path)
        name, none = said or images.class_names[photo.best], said == NONE_OF_THESE
        reason = self._thumbnails.reason(photo.path)
        return Tile(
            key=photo.path,
            title=tr(name) if none else name,
            figure=tr("you") if said else percent(photo.confidence),
            part=1.0 if said else photo.confidence,
            colour=self._theme.colour("quiet") if none else self._theme.class_colour(self._classes.colour_of(name)),
            outlined=not said and photo.confidence < images.review_below,
            note=tr("This photo {reason}", reason=translated(reason)) if reason else "",
        )

    def _image_of(self, key: Hashable, side: int) -> QImage | None:
        if not isinstance(key, Path):
            return None
        return self._thumbnails.image_of_any_size(key, (side, *reversed(SIDES)))

    def _refresh(self) -> None:
        state = self._state
        begun = state.stage is not Stage.EMPTY
        self._pages.setCurrentIndex(1 if begun else 0)
        self._empty.set_ready(state.can_start)
        self._strip.setVisible(state.running)
        self._strip.set_progress(state.fraction, state.doing, state.left)
        self._strip.set_stopping(state.stopping)
        self._show_chosen()
        self._filters.setVisible(state.images.total > 0)
        held_back = state.images.total > 0 and not state.images.rowCount()
        self._shown.setCurrentIndex(1 if held_back else 0)
        if self.isVisible():
            self._say_counts()

    def _say_counts(self) -> None:
        self.counts_changed.emit(" · ".join(filter(None, (self._results.counts_text, self._watching.words))))

    def showEvent(self, event: QShowEvent) -> None:  # noqa: D102, N802
        super().showEvent(event)
        self._say_counts()

    def _on_theme(self) -> None:
        self._grid.set_look(_look(self._theme))


def _look(theme: Theme) -> Look:
    card, line, text, quiet, action, selected, look = (
        theme.colour(token) for token in ("card", "line", "text", "quiet", "action", "selected", "look")
    )
    return Look(card, line, text, quiet, action, selected, look)


def _paths(mime: QMimeData) -> list[Path]:
    """Files and folders that are being dragged or were copied."""
    return [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]


def _with_ending(target: Path, kind: str) -> Path:
    """The file with the ending of the chosen kind, where the person typed none."""
    if target.suffix:
        return target
    return target.with_name(target.name + (JSON if JSON in kind else ".csv"))
