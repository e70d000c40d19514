"""A small picture to choose: a part of a photo with a map over it, a bold word and a quiet line under it."""

from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QImage, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

_SMALL: Final = 12 / 13  # of the font
_LINES: Final = 3
_INSET: Final = 5
_RADIUS: Final = 6
_LEAST_PIXELS: Final = 11  # of a title that is wide


class MapTile(QAbstractButton):
    """A checkable tile. Its text is ``title``; ``detail`` may take two lines."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._photo: QImage | None = None
        self._part = QRectF()
        self._overlay: QImage | None = None
        self._detail = ""
        self._action, self._selected, self._quiet = QColor("#175cd3"), QColor("#eef4ff"), QColor("#5b6670")

    def set_colours(self, action: QColor, selected: QColor, quiet: QColor) -> None:
        """Of the outline and ground when chosen, and of the detail."""
        self._action, self._selected, self._quiet = action, selected, quiet
        self.update()

    def set_words(self, title: str, detail: str) -> None:
        """What stands under the picture."""
        self.setText(title)
        self._detail = detail
        self.setAccessibleName(f"{title}: {detail}" if detail else title)
        self.update()

    def set_picture(self, photo: QImage | None, part: QRectF, overlay: QImage | None) -> None:
        """Show ``part`` of the photo (in pixels of it, it may reach past the edge) with a map over all of it."""
        self._photo, self._part, self._overlay = photo, part, overlay
        self.update()

    def hasHeightForWidth(self) -> bool:  # noqa: D102, N802
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: D102, N802
        return width + _LINES * self._line() + _INSET

    def sizeHint(self) -> QSize:  # noqa: D102, N802
        return QSize(112, self.heightForWidth(112))

    def _font(self) -> QFont:
        font = QFont(self.font())
        font.setPixelSize(round(self.fontInfo().pixelSize() * _SMALL))
        return font

    def _line(self) -> int:
        return QFontMetrics(self._font()).height() + 2

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: D102, N802
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        frame = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        if self.isChecked():
            painter.setPen(QPen(self._action, 2))
            painter.setBrush(self._selected)
            painter.drawRoundedRect(frame, _RADIUS, _RADIUS)
        side = self.width() - 2.0 * _INSET
        self._paint_picture(painter, QRectF(_INSET, _INSET, side, side))
        self._paint_words(painter, round(_INSET + side))
        if self.hasFocus():
            painter.setPen(QPen(self.palette().windowText().color(), 2, Qt.PenStyle.DashLine))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(frame.adjusted(2, 2, -2, -2), _RADIUS - 2, _RADIUS - 2)
        painter.end()

    def _paint_picture(self, painter: QPainter, square: QRectF) -> None:
        corners = QPainterPath()
        corners.addRoundedRect(square, 3, 3)
        painter.save()
        painter.setClipPath(corners)
        painter.fillRect(square, QColor(128, 128, 128, 60))
        if self._photo is not None and not self._part.isEmpty():
            scale = square.width() / self._part.width()
            place = QRectF(-self._part.topLeft() * scale + square.topLeft(), self._photo.size().toSizeF() * scale)
            painter.drawImage(place, self._photo)
            if self._overlay is not None:
                painter.drawImage(square, self._overlay)
        painter.restore()

    def _paint_words(self, painter: QPainter, top: int) -> None:
        plain, bold = self._font(), self._font()
        bold.setBold(True)
        width, line = self.width() - 2 * _INSET, self._line()
        wanted = QFontMetrics(bold).horizontalAdvance(self.text())
        narrower = bold.pixelSize() * width // max(wanted, width, 1)  # the figure comes last
        bold.setPixelSize(max(narrower, _LEAST_PIXELS))
        painter.setFont(bold)
        painter.setPen(self.palette().windowText().color())
        title = QFontMetrics(bold).elidedText(self.text(), Qt.TextElideMode.ElideRight, width)
        painter.drawText(QRectF(_INSET, top, width, line), Qt.AlignmentFlag.AlignVCenter, title)
        painter.setFont(plain)
        painter.setPen(self._quiet)
        lines = QRectF(_INSET, top + line, width, 2 * line)
        painter.drawText(lines, Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap, self._detail)
