"""The card with the slider: about how many photos a person wants to look at, and what that means now."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSlider

from app.state.deciding import MOST, DecidingState
from app.theme import STEP
from app.views.quality_parts import Card, label

_TEXT: Final = (
    "Photos that look least like your examples are set aside for a person. Every label stays as it is; put the slider "
    "back, and all is as before."
)


class ReviewCard(Card):
    """A slider by its result.

    Signals:
        show_clicked: the photos that are set aside are to be seen.
    """

    show_clicked = Signal()

    def __init__(self, state: DecidingState) -> None:
        super().__init__("How many photos should a person look at?", _TEXT)
        self._state = state
        self._slider = QSlider(Qt.Orientation.Horizontal)
        self._slider.setRange(0, MOST)
        self._slider.setPageStep(5)
        self._slider.setAccessibleName("Share of photos to review, in percent")
        self._share = label("")
        self._share.setMinimumWidth(128)
        self._counts = label("", wrap=True)
        self._show = QPushButton("Show them")
        row = QHBoxLayout()
        row.setSpacing(2 * STEP)
        row.addWidget(self._slider, 1)
        row.addWidget(self._share)
        self.column.addLayout(row)
        self.column.addWidget(self._counts)
        self.column.addWidget(self._show, 0, Qt.AlignmentFlag.AlignLeft)
        self.column.addStretch(1)
        self._slider.valueChanged.connect(state.choose)
        self._show.clicked.connect(self.show_clicked)

    def refresh(self) -> None:
        """Say what the choice does."""
        state = self._state
        self._slider.setEnabled(state.available)
        self._slider.blockSignals(True)
        self._slider.setValue(state.percent)
        self._slider.blockSignals(False)
        self._share.setText(f"about {state.percent}% to review" if state.percent else "off")
        self._show.setEnabled(state.condition is not None and state.tally.review + state.tally.none > 0)
        self._counts.setText(self._words())

    def _words(self) -> str:
        state, tally = self._state, self._state.tally
        if not state.available:
            return "Train with two photos or more in every class; then it can tell which photos are strange to it."
        total = tally.trusted + tally.review + tally.none + tally.said
        if not total:
            return "Sort a folder, and the counts are shown here."
        if tally.unasked:
            return "These photos were labelled by an older version: sort the folder again, and they can be set aside."
        said = f", {tally.said:,} answered by you" if tally.said else ""
        if not state.percent:
            return f"Of {total:,} photos, all are trusted{said}."
        return (
            f"Of {total:,} photos: {tally.trusted:,} trusted, {tally.review:,} to review, {tally.none:,} of none of "
            f"the classes{said}."
        )
