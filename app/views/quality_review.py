"""The card with the slider: about how many photos a person wants to look at, and what that means now."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSlider

from app.state.deciding import MOST, DecidingState
from app.theme import STEP
from app.views.quality_parts import Card
from app.widgets.labels import label
from app.words import QT_TR_NOOP, percent, tr

_TEXT: Final = QT_TR_NOOP(
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
        super().__init__(tr("How many photos should a person look at?"), tr(_TEXT))
        self._state = state
        self._slider = QSlider(Qt.Orientation.Horizontal)
        self._slider.setRange(0, MOST)
        self._slider.setPageStep(5)
        self._slider.setAccessibleName(tr("Share of photos to set aside, in percent"))
        self._share = label("")
        self._share.setMinimumWidth(128)
        self._counts = label("", wrap=True)
        self._show = QPushButton(tr("Show them"))
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
        self._share.setText(
            tr("about {share} set aside", share=percent(state.percent / 100)) if state.percent else tr("off")
        )
        self._show.setEnabled(state.condition is not None and state.tally.review + state.tally.none > 0)
        self._counts.setText(self._words())

    def _aside(self) -> str:
        tally = self._state.tally
        count = tally.review + tally.none
        if tally.none:
            return tr("{count} set aside for you ({none} of none of the classes)", count=count, none=tally.none)
        return tr("{count} set aside for you", count=count)

    def _words(self) -> str:
        state, tally = self._state, self._state.tally
        if not state.available:
            return tr(
                "Train with two photos or more in every class, not nearly the same; then it can tell which photos are "
                "strange to it."
            )
        total = tally.trusted + tally.review + tally.none + tally.said
        if not total:
            return tr("Sort a folder, and the counts are shown here.")
        if tally.unasked:
            return tr(
                "These photos were labelled by an older version: sort the folder again, and they can be set aside."
            )
        parts = []
        if state.percent:
            parts.append(tr("{count} trusted", count=tally.trusted))
            parts.append(self._aside())
        else:
            parts.append(tr("all are trusted"))
        if tally.said:
            parts.append(tr("{count} answered by you", count=tally.said))
        return tr("Of {n} photos: {parts}.", "", total, parts=tr(", ").join(parts))
