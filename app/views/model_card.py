"""One model on the Models page: what it costs and gives, what is going on with it, what can be done."""

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from app.services.model_words import STARTER, model_name, problem_in_words
from app.state.model_facts import facts, licence, memory, origin, tried
from app.state.models import Card, ModelsState
from app.theme import STEP, Theme, set_kind
from app.widgets.flow_row import FlowRow
from app.widgets.labels import label
from app.widgets.progress_strip import ProgressStrip
from app.words import tr
from copl_engine.backbones.model_problems import NeedsTokenizer
from copl_engine.backbones.room import Fit

_BELOW_FROM = 1.5  # of the usual size of text: buttons below the words
_SIGNS = {Fit.FITS: ("good", "good"), Fit.TIGHT: ("warning", "look"), Fit.NO: ("wrong", "wrong")}


class ModelCard(QFrame):
    """Draws a model and forwards the buttons.

    Signals:
        fetch_wanted, remove_wanted: of the model of this id; the person is asked first.
        use_wanted, cancel_wanted: of the model of this id.
    """

    fetch_wanted = Signal(str)
    remove_wanted = Signal(str)
    use_wanted = Signal(str)
    cancel_wanted = Signal(str)

    def __init__(self, model_id: str, theme: Theme) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.id = model_id
        self._theme = theme
        name = model_name(model_id)
        self._name = label("heading", name)
        self._badge = label("good")
        self._facts, self._licence = label("", wrap=True), label("quiet", wrap=True)
        self._room = QWidget()  # a layout of hidden things alone would leave the words around it no width
        self._sign, self._memory = QLabel(), label("quiet", wrap=True)
        self._tried, self._problem = label("quiet", wrap=True), label("wrong", wrap=True)
        self._strip = ProgressStrip(tr("Cancel"))
        self._strip.stop_clicked.connect(lambda: self.cancel_wanted.emit(model_id))
        self._use = self._button(tr("Use for this project"), self.use_wanted, name)
        self._fetch = self._button(tr("Fetch…"), self.fetch_wanted, name)
        self._remove = self._button(tr("Remove…"), self.remove_wanted, name)
        self._lay_out()

    def _button(self, text: str, signal: SignalInstance, name: str) -> QPushButton:
        button = QPushButton(text)
        button.setAccessibleName(tr("{action}: {name}", action=text.removesuffix("…").rstrip(), name=name))
        button.clicked.connect(lambda: signal.emit(self.id))
        return button

    def _lay_out(self) -> None:
        title = FlowRow((self._name, self._badge), right=False)
        room = QHBoxLayout(self._room)
        room.setContentsMargins(0, 0, 0, 0)
        room.setSpacing(6)
        room.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        room.addWidget(self._memory, 1)
        words = QVBoxLayout()
        words.setSpacing(3)
        words.addWidget(title)
        words.addWidget(self._facts)
        words.addWidget(self._room)
        for each in (self._licence, self._tried, self._problem):
            words.addWidget(each)
        beside = self._theme.scale < _BELOW_FROM
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        buttons = QBoxLayout(down if beside else across)
        buttons.setSpacing(STEP // 2 if beside else STEP)
        for button in (self._use, self._fetch, self._remove):
            buttons.addWidget(button)
        buttons.addStretch(1)
        row = QBoxLayout(across if beside else down)
        row.setSpacing(2 * STEP if beside else STEP)
        row.addLayout(words, 1)
        row.addLayout(buttons)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * STEP, STEP + 2, 2 * STEP, STEP + 2)
        column.setSpacing(STEP)
        column.addLayout(row)
        column.addWidget(self._strip)

    def show_card(self, card: Card, state: ModelsState, in_use: bool) -> None:
        """Say what is known of it now."""
        self._facts.setText(facts(card, state.shelf))
        self._facts.setVisible(bool(self._facts.text()))
        named = card.id not in (model_name(card.id), STARTER)
        self._licence.setText(f"{licence(card)}  ·  {card.id}" if named else licence(card))
        self._licence.setToolTip(origin(card, state.address(card.id)))
        recommended = card.id == state.recommended
        self._badge.setText(tr("in use") if in_use else tr("a good first choice") if recommended else "")
        self._show_room(card, state)
        self._show(self._tried, tried(card))
        wrong = card.installed is not None and card.installed.looks_right is False
        self._tried.setStyleSheet(f"color: {self._theme.colour('wrong').name()}" if wrong else "")
        lacks = not state.can_fetch(card.id) and not card.here
        self._show(self._problem, problem_in_words(NeedsTokenizer(card.id)) if lacks else card.problem)
        self._strip.setVisible(card.run is not None)
        if card.run is not None:
            self._strip.set_progress(card.run.fraction, card.run.words, card.run.left)
            self._strip.set_stopping(card.run.stopping)
        self._use.setVisible(card.here and not in_use)
        self._use.setEnabled(state.can_use(card))
        set_kind(self._use, "primary" if card.here and state.can_use(card) and card.installed is not None else "")
        self._fetch.setVisible(not card.here and card.run is None)
        self._fetch.setEnabled(state.can_fetch(card.id))
        self._fetch.setText(tr("Go on fetching…") if card.problem else tr("Fetch…"))
        self._remove.setVisible(card.installed is not None and not in_use)
        self._remove.setEnabled(state.can_remove(card))

    def _show_room(self, card: Card, state: ModelsState) -> None:
        verdict = card.verdict
        self._room.setVisible(verdict is not None)
        if verdict is not None:
            self._memory.setText(memory(verdict, state.judged.best if state.judged else ""))
            icon, token = _SIGNS[verdict.fit]
            side = self._theme.scaled(16)
            self._sign.setPixmap(self._theme.icon(icon, token).pixmap(side, side))

    def _show(self, line: QLabel, text: str) -> None:
        line.setText(text)
        line.setVisible(bool(text))
