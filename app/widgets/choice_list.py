"""Large rows to choose from: the key, a dot, a name, a bar with its figure; each is a button."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from app.widgets.sides import placed
from app.words import percent

_AROUND: Final = 28  # of the name, above and below together
_GAP: Final = 6
_PAD: Final = 10
_KEY: Final = 24
_DOT: Final = 10
_BAR: Final = 4


@dataclass(frozen=True, slots=True)
class ChoiceText:
    """One row.

    Attributes:
        key: that chooses it; empty for none.
        name: in words.
        colour: of dot and bar; None draws neither.
        part: length of the bar, 0 to 1; None draws no bar and no figure.
        likeliest: drawn strong.
        chosen: this is what was chosen.
    """

    key: str
    name: str
    colour: QColor | None
    part: float | None
    likeliest: bool
    chosen: bool


@dataclass(frozen=True, slots=True)
class ChoiceLook:
    """Colours of all rows."""

    card: QColor
    line: QColor
    text: QColor
    quiet: QColor
    action: QColor
    selected: QColor


class _Row(QAbstractButton):
    def __init__(self) -> None:
        super().__init__()
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._said: ChoiceText | None = None
        self._look: ChoiceLook | None = None

    def say(self, text: ChoiceText, look: ChoiceLook) -> None:
        self._said, self._look = text, look
        figure = f", {percent(text.part)}" if text.part is not None else ""
        self.setAccessibleName(f"{text.name}{figure}")
        self.setToolTip(f"{text.name} ({text.key})" if text.key else text.name)
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(280, self.fontMetrics().height() + _AROUND)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        text, look = self._said, self._look
        if text is None or look is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        marked = text.chosen or self.hasFocus()
        painter.setPen(
            QPen(
                look.action if marked else look.quiet if self.underMouse() else look.line,
                2.0 if self.hasFocus() else 1.0,
            )
        )
        painter.setBrush(look.selected if text.chosen or self.isDown() else look.card)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)
        left = self._paint_key(painter, text, look)
        self._paint_words(painter, left, text, look)
        painter.end()

    def _paint_key(self, painter: QPainter, text: ChoiceText, look: ChoiceLook) -> float:
        badge = QRectF(_PAD, (self.height() - _KEY) / 2, _KEY, _KEY)
        painter.setPen(QPen(look.line, 1.0))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(self._placed(badge), 4, 4)
        painter.setPen(look.quiet)
        painter.drawText(self._placed(badge), Qt.AlignmentFlag.AlignCenter, text.key)
        return badge.right() + _PAD

    def _paint_words(self, painter: QPainter, left: float, text: ChoiceText, look: ChoiceLook) -> None:
        right = self.width() - _PAD
        middle = self.height() / 2
        if text.part is not None:
            width = painter.fontMetrics().horizontalAdvance(percent(1)) + 4
            figure = QRectF(right - width, 0, width, self.height())
            painter.setPen(look.quiet)
            flags = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(self._placed(figure), flags, percent(text.part))
            right = int(figure.left()) - _PAD
        if text.colour is not None:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(text.colour)
            painter.drawEllipse(self._placed(QRectF(left, middle - _DOT / 2, _DOT, _DOT)))
            left += _DOT + 8
        font = QFont(self.font())
        font.setBold(text.likeliest)
        painter.setFont(font)
        painter.setPen(look.text)
        name = QFontMetrics(font).elidedText(text.name, Qt.TextElideMode.ElideRight, int(right - left))
        line = self._placed(QRectF(left, 0, right - left, self.height()))
        painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, name)
        if text.part is not None and text.colour is not None:
            bar = QRectF(left, self.height() - _BAR - 5, right - left, _BAR)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.line)
            painter.drawRoundedRect(self._placed(bar), 2, 2)
            painter.setBrush(text.colour)
            bar.setWidth(bar.width() * text.part)
            painter.drawRoundedRect(self._placed(bar), 2, 2)

    def _placed(self, part: QRectF) -> QRectF:
        return placed(self.layoutDirection(), QRectF(self.rect()), part)


class ChoiceList(QWidget):
    """Rows below each other.

    Signals:
        chosen: the number of the row that was clicked, from 0.
    """

    chosen = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[_Row] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(_GAP)

    def say(self, texts: Sequence[ChoiceText], look: ChoiceLook) -> None:
        """Show these rows."""
        while len(self._rows) > len(texts):
            gone = self._rows.pop()
            gone.hide()
            gone.deleteLater()
        while len(self._rows) < len(texts):
            row = _Row()
            row.clicked.connect(self._on_clicked)
            self._column.addWidget(row)
            self._rows.append(row)
        for row, text in zip(self._rows, texts, strict=True):
            row.say(text, look)

    def _on_clicked(self) -> None:
        row = self.sender()
        self.chosen.emit(next(number for number, each in enumerate(self._rows) if each is row))
