"""Chips in as many lines as there is room for: a dot in a colour, a name, a count; one is chosen at a time."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QFrame, QScrollArea, QSizePolicy, QWidget

from app.widgets.sides import placed
from app.words import number, tr

_AROUND: Final = 10  # of the text, above and below together
_GAP: Final = 8
_PAD: Final = 11
_DOT: Final = 9
_WIDEST_NAME: Final = 28  # letters of the usual width
_LINES: Final = 3  # from more on they are scrolled


@dataclass(frozen=True, slots=True)
class ChipText:
    """What one chip says.

    Attributes:
        name: in words.
        count: behind it.
        colour: of the dot, or of the outline where ``outlined``; None for neither.
        outlined: has the outline that means "look at this".
    """

    name: str
    count: int
    colour: QColor | None = None
    outlined: bool = False


@dataclass(frozen=True, slots=True)
class ChipLook:
    """Colours of all chips."""

    card: QColor
    line: QColor
    text: QColor
    quiet: QColor
    action: QColor
    selected: QColor


class _Chip(QAbstractButton):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._said: ChipText | None = None
        self._look: ChipLook | None = None

    def say(self, text: ChipText, look: ChipLook) -> None:
        self._said, self._look = text, look
        self.setText(text.name)
        self.setAccessibleName(tr("{name}, {photos}", name=text.name, photos=tr("{n} photos", "", text.count)))
        self.setToolTip(text.name if self._name() != text.name else "")
        self.update()

    def _name(self) -> str:
        metrics = QFontMetrics(self.font())
        return metrics.elidedText(self.text(), Qt.TextElideMode.ElideRight, _WIDEST_NAME * metrics.averageCharWidth())

    def _count(self) -> str:
        return number(self._said.count) if self._said is not None else ""

    def sizeHint(self) -> QSize:  # noqa: N802
        metrics = QFontMetrics(self.font())
        dot = _DOT + 7 if self._said is not None and self._said.colour is not None and not self._said.outlined else 0
        width = dot + metrics.horizontalAdvance(self._name()) + 7 + metrics.horizontalAdvance(self._count())
        return QSize(width + 2 * _PAD, metrics.height() + _AROUND)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        text, look = self._said, self._look
        if text is None or look is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        outline = look.line if text.colour is None or not text.outlined else text.colour
        chosen = self.isChecked() or self.hasFocus()
        width = 3.0 if self.hasFocus() else 1.5 if chosen or text.outlined else 1.0
        painter.setPen(QPen(look.action if chosen else outline, width))
        painter.setBrush(look.selected if self.isChecked() or self.underMouse() else look.card)
        frame = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.drawRoundedRect(frame, frame.height() / 2, frame.height() / 2)
        self._paint_words(painter, text, look)
        painter.end()

    def _paint_words(self, painter: QPainter, text: ChipText, look: ChipLook) -> None:
        whole, direction, left = QRectF(self.rect()), self.layoutDirection(), float(_PAD)
        if text.colour is not None and not text.outlined:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(text.colour)
            dot = QRectF(left, (self.height() - _DOT) / 2, _DOT, _DOT)
            painter.drawEllipse(placed(direction, whole, dot))
            left += _DOT + 7
        for words, colour in ((self._name(), look.text), (self._count(), look.quiet)):
            width = painter.fontMetrics().horizontalAdvance(words) + 1
            painter.setPen(colour)
            line = placed(direction, whole, QRectF(left, 0, width, self.height()))
            painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, words)
            left += width + 6


class ChipRow(QScrollArea):
    """Chips side by side, wrapped; where there are many lines, as many as leave room for what is below, to be scrolled.

    Signals:
        chosen: the number of the chip that was clicked, from 0.
    """

    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # it follows what is in it
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._room = QWidget()
        self.setWidget(self._room)
        self._chips: list[_Chip] = []

    def say(self, texts: Sequence[ChipText], look: ChipLook) -> None:
        """Show these chips."""
        while len(self._chips) > len(texts):
            gone = self._chips.pop()
            gone.hide()
            gone.deleteLater()
        while len(self._chips) < len(texts):
            chip = _Chip(self._room)
            chip.clicked.connect(self._on_clicked)
            chip.show()
            self._chips.append(chip)
        for chip, text in zip(self._chips, texts, strict=True):
            chip.say(text, look)
        self._place()
        self.updateGeometry()

    def mark(self, number: int) -> None:
        """Which chip is the chosen one."""
        for each, chip in enumerate(self._chips):
            if each == number and not chip.isChecked():
                self.ensureWidgetVisible(chip, 0, 0)
            chip.setChecked(each == number)

    def _on_clicked(self) -> None:
        chip = self.sender()
        number = next(each for each, other in enumerate(self._chips) if other is chip)
        self.mark(number)
        self.chosen.emit(number)

    def _places(self, width: int) -> list[QRect]:
        places: list[QRect] = []
        at = QPoint(0, 0)
        for chip in self._chips:
            size = chip.sizeHint()
            if at.x() and at.x() + size.width() > width:
                at = QPoint(0, at.y() + size.height() + _GAP)
            places.append(QRect(at, size))
            at.setX(at.x() + size.width() + _GAP)
        return places

    def _place(self) -> None:
        width = self.width()
        if self._whole(width) > self._most():
            width -= self.verticalScrollBar().sizeHint().width()
        whole = QRectF(0, 0, width, self._whole(width))
        self._room.setFixedSize(whole.size().toSize())
        for chip, place in zip(self._chips, self._places(width), strict=True):
            chip.setGeometry(placed(self.layoutDirection(), whole, QRectF(place)).toRect())

    def _whole(self, width: int) -> int:
        """How high all of them are, one above the other."""
        return max((place.bottom() + 1 for place in self._places(width)), default=self.minimumSizeHint().height())

    def _most(self) -> int:
        line = self.minimumSizeHint().height()
        return _LINES * line + (_LINES - 1) * _GAP

    def hasHeightForWidth(self) -> bool:  # noqa: D102, N802
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: D102, N802
        whole, most = self._whole(width), self._most()
        if whole <= most:
            return whole
        return most - self.minimumSizeHint().height() // 2  # half a line says: there is more

    def sizeHint(self) -> QSize:  # noqa: D102, N802
        return QSize(240, self.heightForWidth(max(self.width(), 240)))

    def minimumSizeHint(self) -> QSize:  # noqa: D102, N802
        return QSize(120, QFontMetrics(self.font()).height() + _AROUND)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102, N802
        super().resizeEvent(event)
        self._place()
