"""Review: one photo, its likeliest classes, one key; then the next."""

from functools import partial
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QMenu, QPushButton, QScrollArea, QVBoxLayout, QWidget

from app.state.answers import NONE_OF_THESE
from app.state.map_pictures import whole_size
from app.state.retraining import RetrainingState
from app.state.review import ReviewState
from app.state.shortcuts import Shortcut, Shortcuts
from app.theme import STEP, Theme, set_kind
from app.views.review_end import ReviewEnd
from app.widgets.choice_list import ChoiceList, ChoiceLook, ChoiceText
from app.widgets.image_canvas import ImageCanvas
from app.words import QT_TR_NOOP, tr

_PANEL: Final = 340
_KEYS: Final = 9
_ACCEPT: Final = Shortcut(
    "review.accept", QT_TR_NOOP("Review"), QT_TR_NOOP("the likeliest class is right"), ("Return", "Enter")
)
_NONE: Final = Shortcut("review.none", QT_TR_NOOP("Review"), QT_TR_NOOP("it is none of these"), ("X",))
_BACK: Final = Shortcut("review.back", QT_TR_NOOP("Review"), QT_TR_NOOP("the photo before"), ("Backspace", "Left"))
_SKIP: Final = Shortcut(
    "review.skip", QT_TR_NOOP("Review"), QT_TR_NOOP("the next photo, without an answer"), ("Right",)
)
_LEAVE: Final = Shortcut("review.leave", QT_TR_NOOP("Review"), QT_TR_NOOP("back to all photos"), ("Esc",))


class ReviewPage(QWidget):
    """Draws the photo at hand and forwards answers.

    Signals:
        leave_wanted: back to all photos.
    """

    leave_wanted = Signal()

    def __init__(self, state: ReviewState, retraining: RetrainingState, theme: Theme, keys: Shortcuts) -> None:
        super().__init__()
        self._state = state
        self._retraining = retraining
        self._theme = theme
        self._canvas = ImageCanvas(theme.colour("canvas"))
        self._choices = ChoiceList()
        self._none = ChoiceList()
        self._end = ReviewEnd(state, retraining, theme)
        self._lay_out()
        self._connect()
        self._add_keys(keys)
        self._refresh()

    def _lay_out(self) -> None:
        self._leave = QPushButton(tr("Back"))
        title = QLabel(tr("What should I look at?"))
        title.setProperty("role", "heading")
        self._place = QLabel()
        self._place.setProperty("role", "quiet")
        self._back = QPushButton(tr("Back one"))
        self._skip = QPushButton(tr("Skip"))
        self._doing = QLabel()
        self._doing.setProperty("role", "quiet")
        self._retrain = QPushButton()
        head = QHBoxLayout()
        head.setSpacing(STEP)
        for widget in (self._leave, title, self._place):
            head.addWidget(widget)
        head.addStretch(1)
        head.addWidget(self._doing)
        head.addWidget(self._retrain)
        self._body = QWidget()
        body = QHBoxLayout(self._body)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(2 * STEP)
        body.addWidget(self._canvas, 1)
        body.addWidget(self._panel())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(STEP + 4)
        column.addLayout(head)
        column.addWidget(self._body, 1)
        column.addWidget(self._end, 1)

    def _panel(self) -> QWidget:
        self._name = QLabel()
        self._name.setTextFormat(Qt.TextFormat.PlainText)
        self._name.setProperty("role", "quiet")
        self._sentence = QLabel()
        self._sentence.setTextFormat(Qt.TextFormat.PlainText)
        self._sentence.setWordWrap(True)
        self._accept = QPushButton()
        self._accept.setProperty("kind", "primary")
        self._more = QPushButton(tr("Another class…"))
        self._more.setMenu(QMenu(self))
        rows = QWidget()
        inside = QVBoxLayout(rows)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(STEP)
        for widget in (self._choices, self._more):
            inside.addWidget(widget)
        inside.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidget(rows)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        card = QFrame()
        card.setProperty("role", "card")
        card.setFixedWidth(self._theme.scaled(_PANEL))
        column = QVBoxLayout(card)
        column.setContentsMargins(2 * STEP, 2 * STEP, 2 * STEP, 2 * STEP)
        column.setSpacing(STEP + 4)
        column.addWidget(self._name)
        column.addWidget(self._sentence)
        column.addWidget(self._accept)
        column.addWidget(scroll, 1)
        column.addWidget(self._none)
        steps = QHBoxLayout()
        steps.setSpacing(STEP)
        steps.addWidget(self._back)
        steps.addWidget(self._skip)
        column.addLayout(steps)
        return card

    def _connect(self) -> None:
        self._leave.clicked.connect(self.leave_wanted)
        self._accept.clicked.connect(self._state.accept)
        self._back.clicked.connect(self._state.back)
        self._skip.clicked.connect(self._state.next)
        self._choices.chosen.connect(self._state.choose_number)
        self._none.chosen.connect(self._on_none)
        self._retrain.clicked.connect(self._retraining.start)
        self._end.leave_wanted.connect(self.leave_wanted)
        self._state.changed.connect(self._refresh)
        self._retraining.changed.connect(self._refresh)
        self._theme.changed.connect(self._on_theme)

    def _add_keys(self, keys: Shortcuts) -> None:
        for number in range(_KEYS):
            key = Shortcut(
                f"review.class{number + 1}",
                QT_TR_NOOP("Review"),
                tr("it is of class {number}", number=number + 1),
                (f"{number + 1}",),
            )
            keys.add(key, self, partial(self._state.choose_number, number))
        for shortcut, run in (
            (_ACCEPT, self._state.accept),
            (_NONE, self._on_none),
            (_BACK, self._state.back),
            (_SKIP, self._state.next),
        ):
            keys.add(shortcut, self, run)
        keys.button(_LEAVE, self._leave, tr("Back to all photos"))

    @property
    def canvas(self) -> ImageCanvas:
        """The photo."""
        return self._canvas

    def _on_none(self) -> None:
        self._state.choose(None)

    def _on_other(self) -> None:
        chosen = self.sender().property("class")
        self._state.choose(next(item for item in self._state.others if item.id == chosen))

    def _refresh(self) -> None:
        state, retraining = self._state, self._retraining
        at_hand = state.photo is not None
        turned = at_hand is self._body.isHidden()
        self._body.setVisible(at_hand)
        self._end.setVisible(not at_hand)
        self._place.setText(state.place)
        self._doing.setText(retraining.doing)
        self._retrain.setText(retraining.button_text)
        self._retrain.setEnabled(retraining.can_start)
        self._retrain.setVisible(at_hand and retraining.pending > 0)
        self._end.refresh()
        if turned and self.isVisible():
            (self._canvas if at_hand else self._end).setFocus()
        if not at_hand:
            if self.isVisible() and not state.looked:
                state.begin()  # another project is open
            return
        picture = state.picture()
        self._canvas.set_photo(picture, whole_size(picture, None))
        self._canvas.set_message(tr("Opening the photo…"))
        self._canvas.setAccessibleName(state.name)
        self._canvas.setAccessibleDescription(state.sentence)
        room = self._theme.scaled(_PANEL) - 6 * STEP
        self._name.setText(self._name.fontMetrics().elidedText(state.name, Qt.TextElideMode.ElideMiddle, room))
        self._sentence.setText(state.sentence)
        self._back.setEnabled(state.row > 0)
        self._show_choices()

    def _show_choices(self) -> None:
        state, theme = self._state, self._theme
        look = ChoiceLook(*(theme.colour(token) for token in ("card", "line", "text", "quiet", "action", "selected")))
        said = state.said
        best = next((choice.item.name for choice in state.choices if choice.likeliest), "")
        self._accept.setText(tr("Right, it is “{name}”   ↵", name=best) if best and not said else tr("Next"))
        self._accept.setEnabled(bool(said) or state.can_accept)
        set_kind(self._accept, "" if said else "primary")
        texts = [
            ChoiceText(
                str(number + 1),
                choice.item.name,
                theme.class_colour(choice.item.colour),
                choice.score,
                choice.likeliest,
                choice.item.name == said,
            )
            for number, choice in enumerate(state.choices)
        ]
        self._choices.say(texts, look)
        self._none.say([ChoiceText("X", tr("None of these"), None, None, False, said == NONE_OF_THESE)], look)
        self._more.setVisible(bool(state.others))
        menu = self._more.menu()
        menu.clear()
        for item in state.others:
            action = menu.addAction(item.name)
            action.setProperty("class", item.id)
            action.triggered.connect(self._on_other)

    def _on_theme(self) -> None:
        self._canvas.set_ground(self._theme.colour("canvas"))
        self._leave.setIcon(self._theme.icon("back"))
        self._refresh()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: D102, N802
        super().showEvent(event)
        self._leave.setIcon(self._theme.icon("back"))
        if self._state.photo is None:
            self._state.begin()
        self._canvas.setFocus()
