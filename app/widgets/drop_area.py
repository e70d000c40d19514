"""A layer over a whole page that shows where a drop would go and says what it would do."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

_MARGIN = 8
_RADIUS = 8
_BOX_WIDTH = 420
_LARGER = 15 / 13


class DropOverlay(QWidget):
    """Painted over its parent while something is dragged; lets every event through.

    Args:
        parent: what it covers; call ``cover`` when that changes its size.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._covered = parent
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._target = QRect()
        self._title = ""
        self._text = ""
        self._colours = (QColor("blue"), QColor("white"), QColor("black"))
        self.hide()

    @property
    def text(self) -> str:
        """What it says the drop would do."""
        return self._text

    def set_colours(self, action: QColor, ground: QColor, text: QColor) -> None:
        """Follow the theme."""
        self._colours = (action, ground, text)

    def show_target(self, target: QRect, title: str, text: str) -> None:
        """Outline the target, in the parent's coordinates, and say what a drop there would do."""
        self._target, self._title, self._text = target, title, text
        self.setGeometry(self._covered.rect())
        self.show()
        self.raise_()
        self.update()

    def set_text(self, text: str) -> None:
        """Say it better, once it is known."""
        self._text = text
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: D102, N802
        action, ground, text = self._colours
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        veil = QColor(action)
        veil.setAlpha(28)
        area = self._target.adjusted(2, 2, -2, -2)
        painter.setBrush(veil)
        painter.setPen(QPen(action, 2))
        painter.drawRoundedRect(area, _RADIUS, _RADIUS)
        high = 3 * self.fontMetrics().height() + 32
        box = QRect(0, 0, min(_BOX_WIDTH, self.width() - 2 * _MARGIN), high)
        box.moveCenter(self.rect().center())
        box.moveBottom(self.height() - 6 * _MARGIN)
        painter.setBrush(ground)
        painter.setPen(QPen(action, 1))
        painter.drawRoundedRect(box, _RADIUS, _RADIUS)
        inside = box.adjusted(16, 14, -16, -14)
        bold = QFont(self.font())
        bold.setPixelSize(round(self.fontInfo().pixelSize() * _LARGER))
        bold.setBold(True)
        painter.setFont(bold)
        painter.setPen(text)
        metrics = painter.fontMetrics()
        title = metrics.elidedText(self._title, Qt.TextElideMode.ElideMiddle, inside.width())
        painter.drawText(inside, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignHCenter, title)
        painter.setFont(self.font())
        painter.drawText(
            inside.adjusted(0, metrics.height() + 6, 0, 0),
            Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignHCenter | Qt.TextFlag.TextWordWrap,
            self._text,
        )
