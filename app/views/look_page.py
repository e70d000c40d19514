"""Look: the photo is the page; beside it where each prompt looked, and a check."""

from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QGuiApplication
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from app.state.classes import ClassesState
from app.state.look_view import Layer
from app.state.looking import LookingState
from app.state.map_pictures import LARGE, cell_rectangle, contour_lines, greyed, overlay, rectangle, whole_size
from app.state.shortcuts import Reach, Shortcut, Shortcuts
from app.theme import STEP, Theme
from app.views.look_bar import LookBar
from app.views.look_panel import LookPanel
from app.widgets.flow_row import FlowRow
from app.widgets.image_canvas import ImageCanvas
from app.words import QT_TR_NOOP, tr

_GREY = QColor(124, 118, 108)  # near the mean colour that the model is shown in a hidden place

_MOST_PROMPTS: Final = 9
_WORDS_WIDTH: Final = 240  # below, the buttons go under the sentence
_NEXT: Final = Shortcut(
    "look.next", QT_TR_NOOP("Look"), QT_TR_NOOP("next photo, seen the same way"), ("Right", "Down", "PgDown")
)
_BEFORE: Final = Shortcut("look.before", QT_TR_NOOP("Look"), QT_TR_NOOP("photo before"), ("Left", "Up", "PgUp"))
_EVIDENCE: Final = Shortcut("look.evidence", QT_TR_NOOP("Look"), QT_TR_NOOP("the evidence for a class"), ("E",))
_PLAIN: Final = Shortcut("look.plain", QT_TR_NOOP("Look"), QT_TR_NOOP("the photo without a map"), ("0",))
_HIDE: Final = Shortcut("look.hide", QT_TR_NOOP("Look"), QT_TR_NOOP("grey out what the check hides"), ("H",))
_LARGER: Final = Shortcut("look.larger", QT_TR_NOOP("Look"), QT_TR_NOOP("larger; the wheel does too"), ("+", "="))
_SMALLER: Final = Shortcut("look.smaller", QT_TR_NOOP("Look"), QT_TR_NOOP("smaller"), ("-",))
_WHOLE: Final = Shortcut("look.whole", QT_TR_NOOP("Look"), QT_TR_NOOP("the whole photo"), ("F",))
_COPY: Final = Shortcut("look.copy", QT_TR_NOOP("Look"), QT_TR_NOOP("copy the picture as it is shown"), ("Ctrl+C",))
_SAVE: Final = Shortcut("look.save", QT_TR_NOOP("Look"), QT_TR_NOOP("save the picture as it is shown"), ("Ctrl+S",))
_BACK: Final = Shortcut("look.back", QT_TR_NOOP("Look"), QT_TR_NOOP("back to the photos"), ("Esc", "Backspace"))


class LookPage(QWidget):
    """Draws one photo and its maps.

    Attributes:
        came_from: the place that the photo was opened from.

    Signals:
        back_wanted: the person wants to go back to the photos.
        help_wanted: the person wants to know what the maps are.
    """

    back_wanted = Signal()
    help_wanted = Signal()

    def __init__(self, state: LookingState, classes: ClassesState, theme: Theme, keys: Shortcuts) -> None:
        super().__init__()
        self.came_from = "sort"
        self._state = state
        self._theme = theme
        self._bar = LookBar(state, theme)
        self._canvas = ImageCanvas(theme.colour("canvas"))
        self._canvas.setAccessibleName(tr("Photo"))
        self._panel = LookPanel(state, classes, theme)
        self._words = QLabel()
        self._words.setWordWrap(True)
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._words.setMinimumHeight(2 * 18)
        self._words.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        self._unseen = QLabel()
        self._unseen.setProperty("role", "small")
        self._unseen.setWordWrap(True)
        self._copy = QPushButton(tr("Copy"))
        self._save = QPushButton(tr("Save picture…"))
        self._lay_out()
        self._connect()
        self._add_keys(keys)
        self._refresh_photo()

    def _lay_out(self) -> None:
        said = QWidget()
        said.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        said.setMinimumWidth(self._theme.scaled(_WORDS_WIDTH))
        words = QVBoxLayout(said)
        words.setContentsMargins(0, 0, 0, 0)
        words.setSpacing(2)
        words.addWidget(self._words)
        words.addWidget(self._unseen)
        left = QVBoxLayout()
        left.setSpacing(STEP + 2)
        left.addWidget(self._bar)
        left.addWidget(self._canvas, 1)
        left.addWidget(FlowRow((said, FlowRow((self._copy, self._save))), right=False))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2 * STEP)
        row.addLayout(left, 5)
        row.addWidget(self._panel, 2)

    def _connect(self) -> None:
        state = self._state
        self._bar.back_clicked.connect(self.back_wanted)
        self._panel.help_clicked.connect(self.help_wanted)
        self._canvas.pointed.connect(state.point_at)
        self._canvas.left.connect(state.point_away)
        self._copy.clicked.connect(self.copy_picture)
        self._save.clicked.connect(self._on_save)
        state.photo_changed.connect(self._refresh_photo)
        state.explained.connect(self._refresh_photo)
        state.view_changed.connect(self._refresh_maps)
        state.cell_changed.connect(self._refresh_words)
        self._theme.changed.connect(self._on_theme)

    def _add_keys(self, keys: Shortcuts) -> None:
        state, canvas = self._state, self._canvas
        keys.add(_NEXT, canvas, state.next, Reach.WIDGET)
        keys.add(_BEFORE, canvas, state.previous, Reach.WIDGET)
        for number in range(_MOST_PROMPTS):
            shortcut = Shortcut(
                f"look.prompt{number + 1}",
                QT_TR_NOOP("Look"),
                tr("the map of prompt {number}", number=number + 1),
                (f"{number + 1}",),
            )
            keys.add(shortcut, self, partial(self._show_prompt, number))
        for each, run in (
            (_EVIDENCE, self._show_evidence),
            (_PLAIN, state.show_plain),
            (_HIDE, self._toggle_hiding),
            (_LARGER, canvas.enlarge),
            (_SMALLER, canvas.reduce),
            (_WHOLE, canvas.fit),
        ):
            keys.add(each, self, run)
        keys.button(_COPY, self._copy)
        keys.button(_SAVE, self._save)
        self._bar.add_keys(keys, _BACK)

    def _show_prompt(self, number: int) -> None:
        self._state.show_prompt(number)

    def _show_evidence(self) -> None:
        self._state.show_evidence()

    def _toggle_hiding(self) -> None:
        self._state.set_hiding(not self._state.view.hiding)

    @property
    def panel(self) -> LookPanel:
        """What the model said."""
        return self._panel

    @property
    def canvas(self) -> ImageCanvas:
        """The photo."""
        return self._canvas

    def take_focus(self) -> None:
        """Give the photo the keyboard."""
        self._canvas.setFocus()

    def copy_picture(self) -> None:
        """Put the picture as it is shown on the clipboard."""
        picture = self._canvas.picture()
        if not picture.isNull():
            QGuiApplication.clipboard().setImage(picture)
            self._state.saver.say_copied()

    def _on_save(self) -> None:
        picture = self._canvas.picture()
        if picture.isNull():
            return
        chosen, _ = QFileDialog.getSaveFileName(
            self, tr("Save the picture"), self._state.save_name(), tr("Picture (*.png)")
        )
        if chosen:
            self._state.saver.save(picture, Path(chosen))

    def _refresh_photo(self) -> None:
        state = self._state
        photo, explanation = state.photo(), state.explanation
        self._canvas.set_photo(photo, whole_size(photo, explanation))
        self._canvas.set_message(state.problem or tr("Opening the photo…"))
        self._canvas.setAccessibleDescription(f"{state.name}. {state.sentence}")
        self._refresh_maps()

    def _refresh_maps(self) -> None:
        state, explanation, view = self._state, self._state.explanation, self._state.view
        ready = explanation is not None
        self._canvas.set_region(rectangle(explanation.region) if explanation is not None else rectangle(None))
        self._canvas.set_hidden(greyed(explanation) if explanation is not None and view.hiding else [], _GREY)
        if explanation is None or view.layer is Layer.PLAIN or view.hiding:
            self._canvas.set_overlay(None, 1.0)
        elif view.contour:
            self._canvas.set_overlay(contour_lines(explanation, state.kind, state.index, LARGE), 1.0)
        else:
            self._canvas.set_overlay(overlay(explanation, state.kind, state.index, LARGE), view.opacity)
        self._copy.setEnabled(ready)
        self._save.setEnabled(ready)
        self._refresh_words()

    def _refresh_words(self) -> None:
        state = self._state
        self._words.setText(state.sentence)
        self._unseen.setText(state.unseen)
        self._unseen.setVisible(bool(state.unseen))
        self._canvas.set_marked(cell_rectangle(state.explanation, state.kind, state.cell))

    def _on_theme(self) -> None:
        self._canvas.set_ground(self._theme.colour("canvas"))
