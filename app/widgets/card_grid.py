"""Cards side by side, as many columns as fit; each row is as high as its highest card."""

from typing import Final

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

_LEAST_WIDTH: Final = 262
_GAP: Final = 14


class CardGrid(QWidget):
    """Lays out the cards it is given, in their order.

    Args:
        least: that a card is wide, where the window allows it.
    """

    def __init__(self, least: int = _LEAST_WIDTH) -> None:
        super().__init__()
        self._least = least
        self._cards: list[QWidget] = []
        self._columns = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 4, 0)
        self._grid.setSpacing(_GAP)

    @property
    def cards(self) -> list[QWidget]:
        """In order."""
        return self._cards

    def set_cards(self, cards: list[QWidget]) -> None:
        """Show these cards; those that were shown before and are not among them are deleted."""
        if cards == self._cards:
            return
        for card in self._cards:
            self._grid.removeWidget(card)
            if card not in cards:
                card.hide()
                card.deleteLater()
        self._cards = cards
        self._place(self._fitting(self.width()))

    def card_at(self, point: QPoint) -> QWidget | None:
        """The card that lies at this point."""
        return next((card for card in self._cards if card.geometry().contains(point)), None)

    def minimumSizeHint(self) -> QSize:  # noqa: D102, N802
        return QSize(min(self._least, _LEAST_WIDTH), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102, N802
        super().resizeEvent(event)
        columns = self._fitting(event.size().width())
        if columns != self._columns:
            self._place(columns)

    def _fitting(self, width: int) -> int:
        return max(1, (width + _GAP) // (self._least + _GAP))

    def _place(self, columns: int) -> None:
        for column in range(max(self._columns, columns)):
            self._grid.setColumnStretch(column, int(column < columns))
            self._grid.setColumnMinimumWidth(column, 0)
        self._columns = columns
        for row in range(self._grid.rowCount() + 1):
            self._grid.setRowStretch(row, 0)
        for index, card in enumerate(self._cards):
            self._grid.addWidget(card, index // columns, index % columns, Qt.AlignmentFlag.AlignTop)
            card.show()
        self._grid.setRowStretch(len(self._cards) // columns + 1, 1)
