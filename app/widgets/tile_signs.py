"""Small signs on a photo's tile, for those who do not tell outlines apart by their colours; and round corners."""

from typing import Final

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QImage, QPainter, QPixmap

CHOSEN: Final = "✓"
LOOK: Final = "!"
SIGN: Final = 16
"""Side of a sign."""


def paint_badge(painter: QPainter, at: QPoint, colour: QColor, sign: str) -> None:
    """A sign on a round ground."""
    badge = QRect(at.x(), at.y(), SIGN, SIGN)
    painter.save()
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawEllipse(badge)
    font = QFont(painter.font())
    font.setPixelSize(SIGN - 5)
    font.setBold(True)
    painter.setFont(font)
    painter.setPen(QColor("black") if _is_light(colour) else QColor("white"))
    painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, sign)
    painter.restore()


def _is_light(colour: QColor) -> bool:
    return 0.299 * colour.redF() + 0.587 * colour.greenF() + 0.114 * colour.blueF() > 0.55


def rounded(image: QImage, radius: float) -> QPixmap:
    """The image with round corners, painted once."""
    pixmap = QPixmap(image.size())
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QBrush(image))
    painter.drawRoundedRect(pixmap.rect(), radius, radius)
    painter.end()
    return pixmap
