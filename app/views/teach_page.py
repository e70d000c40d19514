"""Teach: the classes, drops of all kinds, and the training beside them."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, QRect, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QGuiApplication,
    QImage,
    QKeySequence,
    QShortcut,
)
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLabel, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from app.state.classes import ClassesState
from app.state.incoming import IncomingState
from app.state.messages import Messages, Tone
from app.state.offer import Offer, has_offer, offer_of
from app.state.warnings import WarningsState
from app.theme import STEP, Theme
from app.views.class_card import ClassCard, NewClassCard
from app.views.dragged import examples_of, is_examples
from app.views.empty_page import EmptyPage
from app.views.train_panel import TrainPanel
from app.widgets.card_grid import CardGrid
from app.widgets.drop_area import DropOverlay
from app.widgets.progress_strip import ProgressStrip
from copl_engine.store.project import Example


class TeachPage(QWidget):
    """Draws the classes and forwards drops, pastes and choices.

    Signals:
        sample_wanted: the sample's photos are to become examples.
        counts_changed: what the status bar says about this page.
    """

    sample_wanted = Signal()
    counts_changed = Signal(str)

    def __init__(
        self,
        states: tuple[ClassesState, IncomingState, WarningsState, Messages],
        panel: TrainPanel,
        picture: Callable[[Example], QImage | None],
        theme: Theme,
    ) -> None:
        super().__init__()
        self._classes, self._incoming, self._warnings, self._messages = states
        self._panel = panel
        self._picture = picture
        self._theme = theme
        self._target: int | None = None
        self._cards: dict[int, ClassCard] = {}
        self.setAcceptDrops(True)
        self._lay_out()
        self._overlay = DropOverlay(self)
        self._connect()
        self._on_theme()
        self._refresh()

    def _lay_out(self) -> None:
        title = QLabel("Show it what is what")
        title.setProperty("role", "heading")
        hint = QLabel("Drop photos or folders anywhere. 5 to 20 a class are enough.")
        hint.setProperty("role", "quiet")
        hint.setWordWrap(True)
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(title)
        head.addWidget(hint, 1)
        self._strip = ProgressStrip("Cancel")
        self._grid = CardGrid()
        self._new = NewClassCard(self._theme)
        scroll = QScrollArea()
        scroll.setWidget(self._grid)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll = scroll
        filled = QWidget()
        column = QVBoxLayout(filled)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addLayout(head)
        column.addWidget(scroll, 1)
        self._empty = EmptyPage(self._theme)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._empty)
        self._stack.addWidget(filled)
        left = QVBoxLayout()
        left.setSpacing(STEP)
        left.addWidget(self._strip)
        left.addWidget(self._stack, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2 * STEP)
        row.addLayout(left, 1)
        row.addWidget(self._panel)

    def _connect(self) -> None:
        self._classes.changed.connect(self._refresh)
        self._warnings.changed.connect(self._mark)
        self._classes.naming_wanted.connect(self._on_naming)
        self._incoming.changed.connect(self._refresh_strip)
        self._incoming.previewed.connect(self._overlay.set_text)
        self._strip.stop_clicked.connect(self._incoming.cancel)
        self._empty.choose_wanted.connect(self.choose_folders)
        self._empty.sample_wanted.connect(self.sample_wanted)
        self._new.choose_wanted.connect(self.choose_folders)
        self._new.new_wanted.connect(self._on_new)
        self._panel.advice_clicked.connect(self._on_advice)
        self._theme.changed.connect(self._on_theme)
        paste = QShortcut(QKeySequence(QKeySequence.StandardKey.Paste), self)
        paste.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        paste.activated.connect(self._paste)

    @property
    def cards(self) -> dict[int, ClassCard]:
        """The cards by the ids of their classes."""
        return self._cards

    @property
    def overlay(self) -> DropOverlay:
        """What is shown while something is dragged."""
        return self._overlay

    def choose_folders(self) -> None:
        """Let the person choose a folder of examples."""
        folder = QFileDialog.getExistingDirectory(self, "Choose a folder with photos, or with one folder for each kind")
        if folder:
            self._incoming.take(Offer((Path(folder),)))

    def picture_ready(self, path: object) -> None:
        """A photo's small picture has come."""
        for card in self._cards.values():
            if card.has_photo(path):
                card.tiles.refresh()

    def _refresh(self) -> None:
        classes = self._classes.classes
        for item in classes:
            if item.id not in self._cards:
                self._cards[item.id] = self._new_card(item.id)
        self._mark()
        ids = [item.id for item in classes]
        self._cards = {id_: self._cards[id_] for id_ in ids}
        self._grid.set_cards([*self._cards.values(), self._new])
        self._stack.setCurrentIndex(1 if classes else 0)
        self._panel.setVisible(bool(classes))
        self._refresh_strip()
        if self.isVisible():
            self.say_counts()

    def say_counts(self) -> None:
        """Tell the status bar what there is."""
        photos, classes = self._classes.photo_count, len(self._classes.classes)
        self.counts_changed.emit(f"{photos:,} photos in {classes} classes" if classes else "")

    def _mark(self) -> None:
        """Draw each class; photos that are worth a look get an outline."""
        marked = frozenset(content for advice in self._warnings.advice for content in advice.contents)
        for item in self._classes.classes:
            self._cards[item.id].show_class(item, marked)

    def _new_card(self, class_id: int) -> ClassCard:
        item = self._classes.find(class_id)
        assert item is not None
        card = ClassCard(item, self._classes, self._picture, self._theme)
        card.refused.connect(self._on_refused)
        card.add_wanted.connect(self._choose_photos)
        card.paste_wanted.connect(self._paste)
        return card

    def _refresh_strip(self) -> None:
        self._strip.setVisible(self._incoming.reading)
        done, total = self._incoming.progress
        if total is None:
            self._strip.set_progress(None, f"{done:,} photos found so far")
        else:
            self._strip.set_progress(done / max(total, 1), f"Reading {done:,} of {total:,} photos")

    def _on_naming(self, class_id: int) -> None:
        card = self._cards.get(class_id)
        if card is not None:
            self._scroll.ensureWidgetVisible(card)
            card.type_name()

    def _on_new(self) -> None:
        self._classes.add_class()

    def _on_refused(self, reason: str) -> None:
        self._messages.show(reason, Tone.LOOK)

    def _on_advice(self, contents: frozenset[str]) -> None:
        first: ClassCard | None = None
        for card in self._cards.values():
            card.tiles.select(contents)
            if first is None and card.tiles.selected:
                first = card
        if first is not None:
            self._scroll.ensureWidgetVisible(first)

    def _choose_photos(self, class_id: int) -> None:
        files, _ = QFileDialog.getOpenFileNames(self, "Choose photos")
        if files:
            self._incoming.take(Offer(tuple(Path(file) for file in files)), class_id)

    def _paste(self, class_id: int | None = None) -> None:
        offer = offer_of(QGuiApplication.clipboard().mimeData())
        if offer:
            self._incoming.take(offer, class_id)
        else:
            self._messages.show("There are no photos to paste; copy photos or a picture first.", Tone.LOOK)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: D102, N802
        if not (is_examples(event.mimeData()) or has_offer(event.mimeData())):
            event.ignore()
            return
        self._target = self._card_id_at(event.position().toPoint())
        self._show_target(event.mimeData(), event.modifiers(), new=True)
        event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:  # noqa: D102, N802
        target = self._card_id_at(event.position().toPoint())
        new = target != self._target
        self._target = target
        if new or is_examples(event.mimeData()):
            self._show_target(event.mimeData(), event.modifiers(), new=new)
        event.acceptProposedAction()

    def dragLeaveEvent(self, _event: QDragLeaveEvent) -> None:  # noqa: D102, N802
        self._end_drag()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: D102, N802
        mime = event.mimeData()
        target = self._card_id_at(event.position().toPoint())
        self._end_drag()
        if is_examples(mime):
            source, contents = examples_of(mime)
            copy = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
            event.setDropAction(Qt.DropAction.CopyAction if copy else Qt.DropAction.MoveAction)
            event.accept()
            self._classes.move_photos(source, contents, target, copy=copy)
            return
        offer = offer_of(mime)
        event.setDropAction(Qt.DropAction.CopyAction)  # never a move: the originals stay
        event.setAccepted(bool(offer))
        if offer:
            self._incoming.take(offer, target)

    def _end_drag(self) -> None:
        self._overlay.hide()
        self._incoming.end_preview()

    def _card_id_at(self, point: QPoint) -> int | None:
        inside = self._scroll.viewport().mapFrom(self, point)
        if not self._classes.classes or not self._scroll.viewport().rect().contains(inside):
            return None
        card = self._grid.card_at(QRect(self._grid.mapFrom(self, point), QRect(0, 0, 1, 1).size()))
        return card.class_id if isinstance(card, ClassCard) else None

    def _show_target(self, mime: QMimeData, modifiers: Qt.KeyboardModifier, *, new: bool) -> None:
        card = self._cards.get(self._target) if self._target is not None else None
        item = self._classes.find(self._target) if self._target is not None else None
        place = QRect(card.mapTo(self, QPoint(0, 0)), card.size()) if card is not None else self._stack.geometry()
        title = f"To “{item.name}”" if item is not None else "New classes"
        if is_examples(mime):
            _, contents = examples_of(mime)
            verb = "Copy" if modifiers & Qt.KeyboardModifier.ControlModifier else "Move"
            photos = f"{len(contents)} photo{'s' if len(contents) > 1 else ''}"
            where = "here (hold Ctrl to copy)" if item is not None else "to a new class"
            self._overlay.show_target(place, title if item else "A new class", f"{verb} {photos} {where}")
            return
        self._overlay.show_target(place, title, self._overlay.text if not new else "Looking…")
        if new:
            self._incoming.preview(offer_of(mime), self._target)

    def _on_theme(self) -> None:
        colour = self._theme.colour
        self._overlay.set_colours(colour("action"), colour("card"), colour("text"))
