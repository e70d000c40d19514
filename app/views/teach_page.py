"""Teach: the classes, drops of all kinds, and the training beside them."""

from collections.abc import Callable
from pathlib import Path
from typing import Final

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import (
    QBoxLayout,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from app.state.classes import ClassesState
from app.state.incoming import IncomingState
from app.state.messages import Messages, Tone
from app.state.offer import Offer, has_offer, offer_of
from app.state.shortcuts import Reach, Shortcut, Shortcuts
from app.state.warnings import WarningsState
from app.theme import STEP, Theme
from app.views.class_card import ClassCard, NewClassCard, list_keys
from app.views.dragged import copied, examples_of, is_examples, was_cut
from app.views.drops import Drag, DropPlan
from app.views.empty_page import EmptyPage
from app.views.folder_dialog import choose_folders
from app.views.train_panel import TrainPanel
from app.widgets.card_grid import CardGrid
from app.widgets.progress_strip import ProgressStrip
from app.words import QT_TR_NOOP, tr
from copl_engine.store.examples import Example

_CARD_WIDTH: Final = 262
_TWO_LINES_FROM: Final = 1.2  # of the usual size of text
_PASTE: Final = Shortcut(
    "teach.paste",
    QT_TR_NOOP("Teach"),
    QT_TR_NOOP("paste photos, folders or a picture: into the class that has the keyboard, else into a new one"),
    ("Ctrl+V",),
)


class TeachPage(QWidget):
    """Draws the classes and forwards drops, pastes and choices.

    Signals:
        sample_wanted: the sample's photos are to become examples.
        counts_changed: what the status bar says about this page.
        drop_words_changed: what the drop in the air would do is known better now.
    """

    sample_wanted = Signal()
    counts_changed = Signal(str)
    drop_words_changed = Signal(str)

    def __init__(
        self,
        states: tuple[ClassesState, IncomingState, WarningsState, Messages],
        panel: TrainPanel,
        picture: Callable[[Example], QImage | None],
        theme: Theme,
        keys: Shortcuts,
    ) -> None:
        super().__init__()
        self._classes, self._incoming, self._warnings, self._messages = states
        self._panel = panel
        self._picture = picture
        self._theme = theme
        self._keys = keys
        self._target: int | None = None  # of the drag that is being previewed
        self._previewing = False
        self._words = ""
        self._cards: dict[int, ClassCard] = {}
        self._lay_out()
        self._connect()
        self._refresh()

    def _lay_out(self) -> None:
        title = QLabel(tr("Show it what is what"))
        title.setProperty("role", "heading")
        hint = QLabel(tr("Drop photos or folders anywhere. 5 to 20 a class are enough."))
        hint.setProperty("role", "quiet")
        hint.setWordWrap(True)
        one_line = self._theme.scale < _TWO_LINES_FROM
        head = QBoxLayout(QBoxLayout.Direction.LeftToRight if one_line else QBoxLayout.Direction.TopToBottom)
        head.setSpacing(10 if one_line else 0)
        head.addWidget(title)
        head.addWidget(hint, 1)
        self._strip = ProgressStrip(tr("Cancel"))
        self._grid = CardGrid(self._theme.scaled(_CARD_WIDTH))
        self._new = NewClassCard(self._theme)
        scroll = QScrollArea()
        scroll.setWidget(self._grid)
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # it follows what is in it
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
        self._incoming.previewed.connect(self._on_previewed)
        self._strip.stop_clicked.connect(self._incoming.cancel)
        self._empty.choose_wanted.connect(self.choose_folders)
        self._empty.sample_wanted.connect(self.sample_wanted)
        self._new.choose_wanted.connect(self.choose_folders)
        self._new.photos_wanted.connect(self._choose_photos)
        self._new.new_wanted.connect(self._on_new)
        self._panel.advice_clicked.connect(self._on_advice)
        self._keys.add(_PASTE, self, self._paste_here, Reach.INSIDE)
        list_keys(self._keys)

    @property
    def cards(self) -> dict[int, ClassCard]:
        """The cards by the ids of their classes."""
        return self._cards

    def choose_folders(self) -> None:
        """Let the person choose folders of examples."""
        folders = choose_folders(self, tr("Choose folders with photos: one for each kind, or the folder they are in"))
        if folders:
            self._incoming.take(Offer(folders))

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
        text = tr("{photos} in {classes}", photos=tr("{n} photos", "", photos), classes=tr("{n} classes", "", classes))
        self.counts_changed.emit(text if classes else "")

    def _mark(self) -> None:
        """Draw each class; photos that are worth a look get an outline."""
        marked = frozenset(content for advice in self._warnings.advice for content in advice.contents)
        for item in self._classes.classes:
            self._cards[item.id].show_class(item, marked)

    def _new_card(self, class_id: int) -> ClassCard:
        item = self._classes.find(class_id)
        assert item is not None
        card = ClassCard(item, self._classes, self._picture, self._theme, self._keys)
        card.refused.connect(self._on_refused)
        card.add_wanted.connect(self._choose_photos)
        card.paste_wanted.connect(self._paste)
        return card

    def _refresh_strip(self) -> None:
        self._strip.setVisible(self._incoming.reading)
        done, total = self._incoming.progress
        if total is None:
            self._strip.set_progress(None, tr("{n} photos found so far", "", done))
        else:
            self._strip.set_progress(
                done / max(total, 1), tr("Reading {done} of {total} photos", done=done, total=total)
            )

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

    def _choose_photos(self, class_id: int | None = None) -> None:
        files, _ = QFileDialog.getOpenFileNames(self, tr("Choose photos"))
        if files:
            self._incoming.take(Offer(tuple(Path(file) for file in files)), class_id)

    def _paste_here(self) -> None:
        """To the card that has the keyboard, or like a drop on the empty space."""
        focus = self.focusWidget()
        card = next((card for card in self._cards.values() if focus is not None and card.isAncestorOf(focus)), None)
        self._paste(card.class_id if card is not None else None)

    def _paste(self, class_id: int | None = None) -> None:
        mime = copied()
        offer = offer_of(mime)
        if is_examples(mime):
            source, contents = examples_of(mime)
            self._classes.move_photos(source, contents, class_id, copy=not was_cut(mime))
        elif offer:
            self._incoming.take(offer, class_id)
        else:
            self._messages.show(tr("There are no photos to paste; copy photos or a picture first."), Tone.LOOK)

    def plan_drop(self, drag: Drag) -> DropPlan | None:
        """Where a drop would go and what it would do; that is found out off the window's thread."""
        card = self._card_at(drag.point)
        item = self._classes.find(card.class_id) if card is not None else None
        place = QRect(card.mapTo(self, QPoint()), card.size()) if card is not None else None
        if is_examples(drag.mime):
            _, contents = examples_of(drag.mime)
            copying = bool(drag.keys & Qt.KeyboardModifier.ControlModifier)
            title = tr("To “{name}”", name=item.name) if item is not None else tr("A new class")
            return DropPlan(title, _move_words(len(contents), copying, item is not None), place)
        if not has_offer(drag.mime):
            return None
        target = item.id if item is not None else None
        if not self._previewing or target != self._target:
            self._previewing, self._target, self._words = True, target, tr("Looking…")
            self._incoming.preview(offer_of(drag.mime), target)
        return DropPlan(
            tr("To “{name}”", name=item.name) if item is not None else tr("New classes"), self._words, place
        )

    def end_drag(self) -> None:
        """The drag has gone, or was dropped."""
        self._previewing = False
        self._incoming.end_preview()

    def take_drop(self, drag: Drag) -> Qt.DropAction:
        """Photos of a card go to another one; whatever else is read and added."""
        card = self._card_at(drag.point)
        target = card.class_id if card is not None else None
        if is_examples(drag.mime):
            source, contents = examples_of(drag.mime)
            copy = bool(drag.keys & Qt.KeyboardModifier.ControlModifier)
            self._classes.move_photos(source, contents, target, copy=copy)
            return Qt.DropAction.CopyAction if copy else Qt.DropAction.MoveAction
        offer = offer_of(drag.mime)
        if not offer:
            return Qt.DropAction.IgnoreAction
        self._incoming.take(offer, target)
        return Qt.DropAction.CopyAction  # never a move: the originals stay

    def _card_at(self, point: QPoint) -> ClassCard | None:
        inside = self._scroll.viewport().mapFrom(self, point)
        if not self._classes.classes or not self._scroll.viewport().rect().contains(inside):
            return None
        card = self._grid.card_at(self._grid.mapFrom(self, point))
        return card if isinstance(card, ClassCard) else None

    def _on_previewed(self, words: str) -> None:
        self._words = words
        self.drop_words_changed.emit(words)


def _move_words(count: int, copying: bool, here: bool) -> str:
    match copying, here:
        case True, True:
            return tr("Copy {n} photos here", "", count)
        case True, False:
            return tr("Copy {n} photos to a new class", "", count)
        case False, True:
            return tr("Move {n} photos here (hold Ctrl to copy)", "", count)
        case _:
            return tr("Move {n} photos to a new class", "", count)
