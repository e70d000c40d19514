"""Two small live curves, drawn by pyqtgraph, which is imported beforehand on another thread: it takes a second."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtGui import QColor, QFont
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

Line = tuple[Sequence[float], Sequence[float]]
_HEIGHT = 104
_AXIS_PX = 11


def import_plotting() -> None:
    """Import pyqtgraph; safe off the GUI thread, as no widget is made."""
    import pyqtgraph  # noqa: F401


class CurvePlot(QWidget):
    """One plot: lines over steps, the last one bold.

    Args:
        title: what goes up.
        top: upper end of the scale; None fits it.
    """

    def __init__(self, title: str, top: float | None = None) -> None:
        super().__init__()
        import pyqtgraph

        pyqtgraph.setConfigOptions(antialias=True)
        self._graph = pyqtgraph
        self._colours = (QColor("blue"), QColor("grey"))
        self._lines: list[Any] = []
        self._title = QLabel(title)
        self._title.setProperty("role", "small")
        self._plot = pyqtgraph.PlotWidget()
        self._plot.setFixedHeight(_HEIGHT)
        self._plot.setMenuEnabled(False)
        self._plot.setMouseEnabled(False, False)
        self._plot.hideButtons()
        font = QFont(self.font())
        font.setPixelSize(_AXIS_PX)
        for side in ("left", "bottom"):
            axis = self._plot.getPlotItem().getAxis(side)
            axis.setTickFont(font)
            axis.setStyle(maxTickLevel=0, tickLength=3, tickTextOffset=4)
        self._plot.getPlotItem().getAxis("left").setWidth(28)
        self._plot.getPlotItem().getAxis("bottom").setHeight(18)
        self._plot.getPlotItem().setContentsMargins(0, 6, 6, 0)
        if top is not None:
            self._plot.setYRange(0, top, padding=0.02)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self._title)
        column.addWidget(self._plot)

    def set_colours(self, line: QColor, quiet: QColor, ground: QColor) -> None:
        """Follow the theme."""
        self._colours = (line, quiet)
        self._plot.setBackground(ground)
        for side in ("left", "bottom"):
            axis = self._plot.getPlotItem().getAxis(side)
            axis.setPen(quiet)
            axis.setTextPen(quiet)

    def set_lines(self, lines: Sequence[Line]) -> None:
        """Show these lines; those before the last one are faint."""
        while len(self._lines) > len(lines):
            self._plot.removeItem(self._lines.pop())
        while len(self._lines) < len(lines):
            self._lines.append(self._plot.plot([], []))
        strong, faint = self._colours
        for number, (xs, ys) in enumerate(lines):
            last = number == len(lines) - 1
            pen = self._graph.mkPen(strong if last else faint, width=2 if last else 1)
            self._lines[number].setData(list(xs), list(ys), pen=pen)
