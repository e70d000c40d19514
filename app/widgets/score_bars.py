"""A short list of names with bars: a dot in each one's colour, the bar, the figure last; one can be chosen."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QScrollArea, QVBoxLayout, QWidget

from app.widgets.sides import placed
from app.words import percent, tr

_AROUND: Final = 6  # of the text, above and below together
_DOT: Final = 9
_BAR: Final = 8
_NAME_PART: Final = 0.34
_MOST_ROWS: Final = 7


@dataclass(frozen=True, slots=True)
class Score:
    """One row: a name, its part of 1, its colour."""

    name: str
    part: float
    colour: QColor


class _Row(QAbstractButton):
    def __init__(self, score: Score, line: QColor, action: QColor) -> None:
        super().__init__()
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setText(score.name)
        self.setAccessibleName(
            tr("{name}: {share}. Show what speaks for it", name=score.name, share=percent(score.part))
        )
        self.setToolTip(tr("Show what speaks for “{name}”", name=score.name))
        self._score, self._line, self._action = score, line, action

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(200, row_height(self))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.isChecked() or self.hasFocus() or self.underMouse():
            marked = self.isChecked() or self.hasFocus()
            painter.setPen(QPen(self._action if marked else self._line, 2 if self.hasFocus() else 1))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 4, 4)
        metrics, middle, width, high = painter.fontMetrics(), self.height() / 2, self.width(), self.height()
        figure_width = metrics.horizontalAdvance(percent(1)) + 8
        left, names = 6 + _DOT + 7, width * _NAME_PART
        figure = self._placed(QRectF(width - figure_width - 6, 0, figure_width, high))
        bar = QRectF(names + 6, middle - _BAR / 2, width - figure_width - 18 - names, _BAR)
        painter.setPen(self.palette().windowText().color())
        name = metrics.elidedText(self.text(), Qt.TextElideMode.ElideRight, int(names - left))
        painter.drawText(self._placed(QRectF(left, 0, names - left, high)), Qt.AlignmentFlag.AlignVCenter, name)
        painter.drawText(figure, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, percent(self._score.part))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._line)
        painter.drawRoundedRect(self._placed(bar), 2, 2)
        painter.setBrush(self._score.colour)
        painter.drawEllipse(self._placed(QRectF(6, middle - _DOT / 2, _DOT, _DOT)))
        bar.setWidth(max(bar.width() * self._score.part, 2.0))
        painter.drawRoundedRect(self._placed(bar), 2, 2)
        painter.end()

    def _placed(self, part: QRectF) -> QRectF:
        return placed(self.layoutDirection(), QRectF(self.rect()), part)


def row_height(widget: QWidget) -> int:
    """Of a row in this widget's font."""
    return widget.fontMetrics().height() + _AROUND


class ScoreBars(QScrollArea):
    """Rows of scores, likeliest first as given; more than seven scroll.

    Signals:
        chosen: the row that was clicked, from 0.
    """

    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # it follows what is in it
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._rows = QButtonGroup(self)
        self._rows.setExclusive(False)
        self._rows.idClicked.connect(self._on_clicked)
        self._shown: tuple[tuple[Score, ...], str] = ((), "")

    def show_scores(self, scores: tuple[Score, ...], line: QColor, action: QColor) -> None:
        """Show these rows; ``line`` is the empty part of a bar, ``action`` outlines the chosen one."""
        if (scores, line.name()) == self._shown:
            return
        self._shown = (scores, line.name())
        for button in self._rows.buttons():
            self._rows.removeButton(button)
        content = QWidget()
        lines = QVBoxLayout(content)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(0)
        for number, score in enumerate(scores):
            row = _Row(score, line, action)
            self._rows.addButton(row, number)
            row.setFixedHeight(row_height(self))
            lines.addWidget(row)
        self.setWidget(content)
        self.setFixedHeight(min(len(scores), _MOST_ROWS) * row_height(self))

    def mark(self, row: int) -> None:
        """Outline a row; none if negative."""
        for button in self._rows.buttons():
            button.setChecked(self._rows.id(button) == row)

    def _on_clicked(self, row: int) -> None:
        self.mark(row)
        self.chosen.emit(row)
