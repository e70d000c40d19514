"""A photo, large, with a picture over a part of it. Places are given and told in source pixels of the photo."""

from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QImage,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

_MARGIN: Final = 12
_DIM: Final = QColor(0, 0, 0, 130)
_FRAME: Final = QColor(255, 255, 255, 200)
_FRAME_UNDER: Final = QColor(0, 0, 0, 150)
_ZOOM_STEP: Final = 1.25
_MOST_ZOOM: Final = 16.0


class ImageCanvas(QWidget):
    """Shows a photo fitted into the widget; the wheel zooms about the pointer, dragging moves, 'F' fits again.

    Signals:
        pointed: the pointer is over this point of source pixels (QPointF).
        left: the pointer is over the widget no more.
    """

    pointed = Signal(QPointF)
    left = Signal()

    def __init__(self, ground: QColor, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ground = ground
        self._photo: QImage | None = None
        self._source = QSize()
        self._region = QRectF()
        self._overlay: QImage | None = None
        self._opacity = 1.0
        self._hidden: list[QRectF] = []
        self._fill = QColor(Qt.GlobalColor.gray)
        self._marked = QRectF()
        self._message = ""
        self._zoom = 1.0
        self._centre = QPointF()  # of the view, in source pixels
        self._grabbed: QPointF | None = None
        self._ring = False  # only where the keyboard came here by Tab: a photo needs no frame
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(240, 120)

    def set_ground(self, colour: QColor) -> None:
        """The colour around the photo."""
        self._ground = colour
        self.update()

    def set_photo(self, photo: QImage | None, source: QSize | None = None) -> None:
        """Show a photo whose whole size in source pixels is ``source``; overlay and marks are taken off.

        The photo may be given again, finer or with its true size; where the size stays, zoom and place stay.
        """
        size = source or (photo.size() if photo is not None else QSize())
        if size != self._source:
            self._source = size
            self._region, self._overlay, self._hidden, self._marked = QRectF(), None, [], QRectF()
            self.fit()
        self._photo = photo
        self.update()

    def set_message(self, text: str) -> None:
        """What stands in the photo's place where there is none."""
        self._message = text
        self.update()

    def set_region(self, region: QRectF) -> None:
        """The part of the photo that overlays cover; the rest is dimmed. It may reach past the photo."""
        if region != self._region:
            self._region = region
            self.update()

    def set_overlay(self, overlay: QImage | None, opacity: float) -> None:
        """Lay a picture over the region, or none."""
        self._overlay = overlay
        self._opacity = opacity
        self.update()

    def set_hidden(self, places: list[QRectF], fill: QColor) -> None:
        """Paint these places over with one colour, under the overlay."""
        self._hidden, self._fill = places, fill
        self.update()

    def set_marked(self, place: QRectF) -> None:
        """Outline one place; an empty one takes the outline off."""
        if place != self._marked:
            self._marked = place
            self.update()

    def fit(self) -> None:
        """Show everything."""
        self._zoom = 1.0
        self._centre = self._whole().center()
        self.update()

    @property
    def zoom(self) -> float:
        """1 where everything just fits."""
        return self._zoom

    def picture(self) -> QImage:
        """What is shown of the whole photo, without the widget around it, in the photo's decoded size."""
        if self._photo is None:
            return QImage()
        whole = self._whole()
        scale = self._photo.width() / max(self._source.width(), 1)
        picture = QImage((whole.size() * scale).toSize().expandedTo(QSize(1, 1)), QImage.Format.Format_RGB32)
        picture.fill(self._ground)
        painter = QPainter(picture)
        painter.scale(scale, scale)
        painter.translate(-whole.topLeft())
        self._paint_all(painter, 1 / scale)
        painter.end()
        return picture

    def _whole(self) -> QRectF:
        """The photo and the region, in source pixels."""
        return QRectF(QPointF(), self._source.toSizeF()).united(self._region)

    def _scale(self) -> float:
        """Widget pixels for one source pixel."""
        whole = self._whole()
        if whole.isEmpty():
            return 1.0
        width, height = self.width() - 2 * _MARGIN, self.height() - 2 * _MARGIN
        return max(min(width / whole.width(), height / whole.height()), 1e-6) * self._zoom

    def to_widget(self, point: QPointF) -> QPointF:
        """Where a point of source pixels lies on the widget."""
        centre = self._whole().center() if self._zoom == 1.0 else self._centre
        return QPointF(self.width() / 2, self.height() / 2) + (point - centre) * self._scale()

    def to_source(self, point: QPointF) -> QPointF:
        """Which point of source pixels lies there on the widget."""
        centre = self._whole().center() if self._zoom == 1.0 else self._centre
        return (point - QPointF(self.width() / 2, self.height() / 2)) / self._scale() + centre

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: D102, N802
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        ground = QPainterPath()
        ground.addRoundedRect(QRectF(self.rect()), 8, 8)
        painter.fillPath(ground, self._ground)
        painter.setClipPath(ground)
        if self._photo is None:
            painter.setPen(QColor("#d5dade"))
            text = self.rect().adjusted(32, 32, -32, -32)
            painter.drawText(text, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, self._message)
        else:
            painter.translate(self.to_widget(QPointF()))
            painter.scale(self._scale(), self._scale())
            self._paint_all(painter, 1 / self._scale())
        if self._ring:
            painter.resetTransform()
            painter.setPen(QPen(QColor("#6ea8fe"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 8, 8)
        painter.end()

    def _paint_all(self, painter: QPainter, pixel: float) -> None:
        """In source pixels; ``pixel`` is the length of a pixel of the picture painted on."""
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        photo = QRectF(QPointF(), self._source.toSizeF())
        if self._photo is not None:
            painter.drawImage(photo, self._photo)
        if self._region.isEmpty():
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)  # or hairlines show between the places
        for place in self._hidden:
            painter.fillRect(place, self._fill)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._overlay is not None:
            painter.setOpacity(self._opacity)
            painter.drawImage(self._region, self._overlay)
            painter.setOpacity(1.0)
        if self._region != photo:
            self._paint_unseen(painter, photo, pixel)
        if not self._marked.isEmpty():
            _outline(painter, self._marked, pixel)

    def _paint_unseen(self, painter: QPainter, photo: QRectF, pixel: float) -> None:
        around, seen = QPainterPath(), QPainterPath()
        around.addRect(photo)
        seen.addRect(self._region)
        painter.fillPath(around.subtracted(seen), _DIM)
        _outline(painter, self._region, pixel)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: D102, N802
        self._ring = event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)
        self.update()

    def focusOutEvent(self, _event: QFocusEvent) -> None:  # noqa: D102, N802
        self._ring = False
        self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: D102, N802
        if self._grabbed is not None and self._zoom > 1.0:
            self._centre -= (event.position() - self._grabbed) / self._scale()
            self._grabbed = event.position()
            self.update()
        self.pointed.emit(self.to_source(event.position()))

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: D102, N802
        if event.button() is Qt.MouseButton.LeftButton:
            self._grabbed = event.position()

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:  # noqa: D102, N802
        self._grabbed = None

    def mouseDoubleClickEvent(self, _event: QMouseEvent) -> None:  # noqa: D102, N802
        self.fit()

    def leaveEvent(self, _event: object) -> None:  # noqa: D102, N802
        self.left.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: D102, N802
        if event.angleDelta().y():
            self.zoom_about(event.position(), _ZOOM_STEP if event.angleDelta().y() > 0 else 1 / _ZOOM_STEP)
        event.accept()

    def zoom_about(self, place: QPointF, factor: float) -> None:
        """Zoom; what lies under ``place`` on the widget stays there."""
        under = self.to_source(place)
        self._zoom = min(max(self._zoom * factor, 1.0), _MOST_ZOOM)
        self._centre = under - (place - QPointF(self.width() / 2, self.height() / 2)) / self._scale()
        self.update()

    def enlarge(self) -> None:
        """One step larger."""
        self.zoom_about(QRectF(self.rect()).center(), _ZOOM_STEP)

    def reduce(self) -> None:
        """One step smaller."""
        self.zoom_about(QRectF(self.rect()).center(), 1 / _ZOOM_STEP)


def _outline(painter: QPainter, place: QRectF, pixel: float) -> None:
    """A thin light line on a dark one, to be seen on any photo."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for colour, width in ((_FRAME_UNDER, 3), (_FRAME, 1.2)):
        painter.setPen(QPen(colour, width * pixel))
        painter.drawRect(place)
