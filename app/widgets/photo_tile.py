"""One photo as a square with round corners; a click opens it."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QKeyEvent, QPainter, QPainterPath, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QAbstractButton

from app.widgets.tile_painter import cover

_RADIUS = 6


class PhotoTile(QAbstractButton):
    """Draws the middle square of a photo."""

    def __init__(self, side: int, name: str, empty: QColor, action: QColor) -> None:
        super().__init__()
        self._empty, self._action = empty, action
        self._picture = QPixmap()
        self.setFixedSize(side, side)
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def set_picture(self, image: QImage | None) -> None:
        """Show this photo; None: it is still to come."""
        if image is not None and not image.isNull():
            ratio = self.devicePixelRatioF()
            self._picture = cover(image, round(self.width() * ratio))
            self._picture.setDevicePixelRatio(ratio)
            self.update()

    def sizeHint(self) -> QSize:  # noqa: D102, N802
        return self.size()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: D102, N802
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: D102, N802
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        shape = QPainterPath()
        shape.addRoundedRect(QRectF(self.rect()), _RADIUS, _RADIUS)
        painter.setClipPath(shape)
        painter.fillRect(self.rect(), self._empty)
        if not self._picture.isNull():
            painter.drawPixmap(self.rect(), self._picture)
        painter.setClipping(False)
        if self.hasFocus():
            painter.setPen(QPen(self._action, 3))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), _RADIUS, _RADIUS)
        painter.end()
