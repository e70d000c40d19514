"""A small live plot of lines over steps, painted by itself.

Not pyqtgraph: its import is a third of a second of work, which on the window's thread is felt; on another thread it
looks up every class of PySide6 6.12 while the window uses them, which in one start of fifteen was a segmentation fault.
"""

import math
from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QLocale, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.words import tr

Line = tuple[Sequence[float], Sequence[float]]
_HEIGHT: Final = 122
_USUAL_PX: Final = 13
_AXIS_PX: Final = 11
_MARGINS: Final = (32, 24, 8, 18)  # left for figures, above for the title, right, below for figures
_TICKS: Final = 3


class CurvePlot(QWidget):
    """One plot: lines over steps, the last one bold.

    Args:
        title: what goes up.
        top: upper end of the scale; None fits it.
    """

    def __init__(self, title: str, top: float | None = None) -> None:
        super().__init__()
        self._title = title
        self._top = top
        self._lines: tuple[Line, ...] = ()
        self._colours = (QColor("blue"), QColor("grey"), QColor("lightgrey"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(title)

    @property
    def lines(self) -> tuple[Line, ...]:
        """What is drawn."""
        return self._lines

    def set_colours(self, line: QColor, quiet: QColor, faint: QColor) -> None:
        """Follow the theme."""
        self._colours = (line, quiet, faint)
        self.update()

    def set_lines(self, lines: Sequence[Line]) -> None:
        """Show these lines; those before the last one are faint."""
        self._lines = tuple((tuple(xs), tuple(ys)) for xs, ys in lines if len(xs))
        latest = self._lines[-1][1][-1] if self._lines else None
        self.setAccessibleDescription(tr("now {value}", value=_short(latest)) if latest is not None else "")
        self.update()

    def sizeHint(self) -> QSize:  # noqa: D102, N802
        return QSize(200, round(_HEIGHT * self._scale()))

    def _scale(self) -> float:
        """How much larger than usual the text is."""
        return self.fontInfo().pixelSize() / _USUAL_PX

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: D102, N802
        strong, quiet, faint = self._colours
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = QFont(self.font())
        scale = self._scale()
        font.setPixelSize(round(_AXIS_PX * scale))
        painter.setFont(font)
        painter.setPen(quiet)
        painter.drawText(QRectF(0, 0, self.width(), 18 * scale), Qt.AlignmentFlag.AlignLeft, self._title)
        left, above, right, below = (margin * scale for margin in _MARGINS)
        area = QRectF(left, above, self.width() - left - right, self.height() - above - below)
        last = max((xs[-1] for xs, _ in self._lines), default=1.0)
        top = self._top or _round_up(max((max(ys) for _, ys in self._lines), default=1.0))
        self._paint_axes(painter, area, max(last, 1.0), top)
        for number, (xs, ys) in enumerate(self._lines):
            bold = number == len(self._lines) - 1
            painter.setPen(QPen(strong if bold else faint, 2 if bold else 1.2))
            wide, high = area.width() / max(last, 1.0), area.height() / top
            points = [
                QPointF(area.left() + wide * x, area.bottom() - high * min(y, top)) for x, y in zip(xs, ys, strict=True)
            ]
            if len(points) == 1:
                painter.drawEllipse(points[0], 1.5, 1.5)
            painter.drawPolyline(QPolygonF(points))

    def _paint_axes(self, painter: QPainter, area: QRectF, last: float, top: float) -> None:
        _, quiet, faint = self._colours
        line = painter.fontMetrics().height()
        for tick in range(_TICKS):
            share = tick / (_TICKS - 1)
            y = area.bottom() - area.height() * share
            painter.setPen(QPen(faint, 1))
            painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y))
            painter.setPen(quiet)
            side = QRectF(0, y - line / 2, area.left() - 6, line)
            painter.drawText(side, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, _short(top * share))
        under = QRectF(area.left(), area.bottom() + 2, area.width(), line)
        painter.drawText(under, Qt.AlignmentFlag.AlignLeft, "0")
        painter.drawText(under, Qt.AlignmentFlag.AlignRight, tr("{n} steps", "", round(last)))


def _round_up(value: float) -> float:
    """The next of 1, 2, 5 times a power of ten: an end of a scale that can be read."""
    if value <= 0 or not math.isfinite(value):
        return 1.0
    power = 10.0 ** math.floor(math.log10(value))
    return next(step * power for step in (1, 2, 5, 10) if step * power >= value)


def _short(value: float) -> str:
    return QLocale().toString(value, "g", 3)
