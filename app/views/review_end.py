"""Review with no photo at hand: what it is for, that the round is done, what became of it."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from app.state.retraining import RetrainingState
from app.state.review import ReviewState
from app.theme import STEP, Theme
from app.widgets.thin_bar import ThinBar
from app.words import tr

_WIDTH: Final = 560


class ReviewEnd(QWidget):
    """Says what to do next.

    Signals:
        leave_wanted: back to all photos.
    """

    leave_wanted = Signal()

    def __init__(self, state: ReviewState, retraining: RetrainingState, theme: Theme) -> None:
        super().__init__()
        self._state = state
        self._retraining = retraining
        self._theme = theme
        self._picture, self._title, self._text = QLabel(), QLabel(), QLabel()
        self._title.setProperty("role", "title")
        self._text.setProperty("role", "quiet")
        self._text.setWordWrap(True)
        self._text.setFixedWidth(_WIDTH)
        self._bar = ThinBar()
        self._bar.setFixedWidth(_WIDTH // 2)
        self._retrain = QPushButton()
        self._show = QPushButton(tr("Show them"))
        for button in (self._retrain, self._show):
            button.setProperty("kind", "primary")
        self._back = QPushButton(tr("Take back the earlier classifier"))
        self._again = QPushButton(tr("Look at more photos"))
        self._leave = QPushButton(tr("All photos"))
        column = QVBoxLayout(self)
        column.setSpacing(2 * STEP)
        column.addStretch(2)
        for label in (self._picture, self._title, self._text):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            column.addWidget(label, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self._bar, 0, Qt.AlignmentFlag.AlignHCenter)
        buttons = QHBoxLayout()
        buttons.setSpacing(STEP)
        buttons.addStretch(1)
        for button in (self._retrain, self._show, self._again, self._back, self._leave):
            buttons.addWidget(button)
        buttons.addStretch(1)
        column.addLayout(buttons)
        column.addStretch(3)
        self.setFocusProxy(self._leave)
        self._retrain.clicked.connect(self._on_retrain)
        self._show.clicked.connect(retraining.show_changed)
        self._back.clicked.connect(retraining.take_back)
        self._again.clicked.connect(state.begin)
        self._leave.clicked.connect(self.leave_wanted)
        theme.changed.connect(self._on_theme)
        self._on_theme()

    def refresh(self) -> None:
        """Say how it stands."""
        state, retraining = self._state, self._retraining
        title, text = self._words()
        self._title.setText(title)
        self._text.setText(text)
        self._text.setMinimumHeight(self._text.heightForWidth(self._text.width()))  # beside stretches it gets one line
        running = retraining.running
        self._bar.setVisible(running)
        self._bar.set_fraction(retraining.fraction)
        self._retrain.setText(retraining.button_text)
        self._retrain.setVisible(retraining.pending > 0 and not running)
        self._retrain.setEnabled(retraining.can_start)
        learned = not running and not retraining.pending and state.ended
        self._show.setVisible(learned and bool(retraining.changed_count))
        self._back.setVisible(learned and retraining.changed_count is not None and retraining.can_take_back)
        self._again.setVisible(state.looked and state.count > 0 and not running)
        self._leave.setText(tr("All photos") if state.ended else tr("Sort a folder"))
        self._leave.setVisible(state.looked)

    def _on_retrain(self) -> None:
        self._leave.setFocus()  # before the button that has the keyboard goes
        self._retraining.start()

    def _words(self) -> tuple[str, str]:
        state, retraining = self._state, self._retraining
        if state.finding:
            return tr("Choosing photos…"), tr("The least sure ones, and of these such that differ.")
        if retraining.running:
            return tr("Learning from your answers…"), retraining.doing
        if not state.ended:
            return (
                tr("Nothing to look at"),
                tr("Sort a folder first; then the photos that it is least sure of are shown here, one by one."),
            )
        if retraining.pending:
            some = tr("{done} of {total} photos answered", done=state.answered, total=state.count)
            return (
                tr("You have answered every photo") if state.all_said else some,
                tr(
                    "Retraining takes some seconds. Your photos become examples of their classes where they lie. "
                    "Then all photos are labelled again; your answers always stay."
                ),
            )
        if retraining.changed_count is not None:
            return retraining.changed_words, tr("Your answers are learned, and all photos are labelled again.")
        if state.all_said:
            more = tr("Sort another folder; then the photos that it is least sure of are shown here, one by one.")
            return tr("You have answered every photo"), more
        return tr("All {n} photos are looked at", "", state.count), tr(
            "Your answers are learned. There is more where these were."
        )

    def _on_theme(self) -> None:
        self._picture.setPixmap(self._theme.picture("eye"))
        self.refresh()
