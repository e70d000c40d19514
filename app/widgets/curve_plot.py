"""A small live plot of lines over steps.

Importing this module imports pyqtgraph, a third of a second of work: ``bootstrap`` does so off the window's thread.
"""

from collections.abc import Sequence
from typing import Any, Final

import pyqtgraph
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont
from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget

Line = tuple[Sequence[float], Sequence[float]]
_HEIGHT: Final = 104
_AXIS_PX: Final = 11
_LEFT: Final = 34  # room for figures, alike for plots that lie below each other
_ABOVE: Final = 1.08  # of the scale, so that a line at its upper end is seen whole


class CurvePlot(QWidget):
    """One plot: lines over steps, the last one bold.

    Args:
        title: what goes up.
        top: upper end of the scale; None fits it.
    """

    def __init__(self, title: str, top: float | None = None) -> None:
        super().__init__()
        self._top = top
        self._lines: tuple[Line, ...] = ()
        self._items: list[Any] = []
        self._colours = (QColor("blue"), QColor("grey"), QColor("lightgrey"))
        self._plot: Any = pyqtgraph.PlotWidget(background=None)
        self._plot.setFixedHeight(_HEIGHT)
        self._plot.setMenuEnabled(False)
        self._plot.hideButtons()
        self._plot.setMouseEnabled(False, False)
        self._plot.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)  # the wheel scrolls the panel
        for part in (self._plot, self._plot.viewport()):
            part.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._plot.getAxis("left").setWidth(_LEFT)
        heading = QLabel(title)
        heading.setProperty("role", "small")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(heading)
        column.addWidget(self._plot)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(title)

    @property
    def lines(self) -> tuple[Line, ...]:
        """What is drawn."""
        return self._lines

    def set_colours(self, line: QColor, quiet: QColor, faint: QColor) -> None:
        """Follow the theme."""
        self._colours = (line, quiet, faint)
        font = QFont(self.font())
        font.setPixelSize(_AXIS_PX)
        for name in ("left", "bottom"):
            axis = self._plot.getAxis(name)
            axis.setStyle(tickFont=font, tickLength=0, tickTextOffset=4)
            axis.setPen(faint)
            axis.setTextPen(quiet)
        self._colour_lines()

    def set_lines(self, lines: Sequence[Line]) -> None:
        """Show these lines; those before the last one are faint."""
        self._lines = tuple((tuple(xs), tuple(ys)) for xs, ys in lines if len(xs))
        while len(self._items) > len(self._lines):
            self._plot.removeItem(self._items.pop())
        while len(self._items) < len(self._lines):
            self._items.append(self._plot.plot(antialias=True))
        for item, (xs, ys) in zip(self._items, self._lines, strict=True):
            item.setData(xs, ys)
        self._colour_lines()
        highest = self._top or max((max(ys) for _, ys in self._lines), default=1.0)
        self._plot.setYRange(0, max(highest, 1e-3) * _ABOVE, padding=0)
        self._plot.setXRange(0, max((xs[-1] for xs, _ in self._lines), default=1.0), padding=0.02)
        latest = self._lines[-1][1][-1] if self._lines else None
        self.setAccessibleDescription(f"now {latest:.3g}" if latest is not None else "")

    def _colour_lines(self) -> None:
        strong, _, faint = self._colours
        for item in self._items:
            bold = item is self._items[-1]
            item.setPen(pyqtgraph.mkPen(strong if bold else faint, width=2 if bold else 1))
