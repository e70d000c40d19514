"""How one thumbnail is drawn: the picture, the class as a dot and as the bar of confidence, the figure last."""

from collections.abc import Hashable
from dataclasses import dataclass, replace
from typing import Final

from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QImage, QPainter, QPainterPath, QPen, QPixmap

from app.widgets.sides import placed
from app.widgets.tile_signs import CHOSEN, LOOK, paint_badge

GAP: Final = 9
_AROUND: Final = 10  # of the words under the picture, above and below together
_BADGE_AT: Final = QPoint(6, 6)
_BAR: Final = 3
_RADIUS: Final = 6
_INSET: Final = 8
_DOT: Final = 9
_MIDDLE: Final = Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True, slots=True)
class Tile:
    """What is drawn for one row.

    Attributes:
        key: names its picture; None while it is not known what the row is.
        title: under the picture, such as a class; elided where it is too long.
        figure: at the right end, such as "88 %"; empty for none.
        part: length of the bar, 0 to 1.
        colour: of dot and bar; None draws neither.
        outlined: drawn with the outline that means "look at this one".
        note: in the picture's place where there is none, such as why it cannot be read.
    """

    key: Hashable
    title: str
    figure: str = ""
    part: float = 0.0
    colour: QColor | None = None
    outlined: bool = False
    note: str = ""


@dataclass(frozen=True, slots=True)
class Look:
    """Colours of a grid, and how the tile at hand is marked."""

    card: QColor
    line: QColor
    text: QColor
    quiet: QColor
    action: QColor
    selected: QColor
    outline: QColor
    is_selected: bool = False
    is_current: bool = False

    def marked(self, selected: bool, current: bool) -> "Look":
        """The same colours for a tile that is selected or has the keyboard."""
        if (selected, current) == (self.is_selected, self.is_current):
            return self
        return replace(self, is_selected=selected, is_current=current)


def caption_height(metrics: QFontMetrics) -> int:
    """Of the line under the picture, its bar included."""
    return metrics.height() + _AROUND + _BAR


def paint_tile(painter: QPainter, place: QRect, tile: Tile, picture: QPixmap | None, look: Look) -> None:
    """Draw one tile into ``place``."""
    card = QPainterPath()
    card.addRoundedRect(QRectF(place), _RADIUS, _RADIUS)
    painter.save()
    painter.setClipPath(card)
    painter.fillRect(place, look.selected if look.is_selected else look.card)
    square = QRect(place.left(), place.top(), place.width(), place.width())
    if picture is None:
        _paint_note(painter, square, tile.note, look)
    else:
        painter.drawPixmap(square, picture)
    _paint_caption(
        painter, QRect(place.left(), square.bottom() + 1, place.width(), place.height() - square.height()), tile, look
    )
    painter.restore()
    _paint_outline(painter, place, tile, look)


def _paint_note(painter: QPainter, square: QRect, note: str, look: Look) -> None:
    painter.fillRect(square, look.line)
    if note:
        painter.setPen(look.quiet)
        flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
        painter.drawText(square.adjusted(_INSET, _INSET, -_INSET, -_INSET), flags, note)


def _paint_caption(painter: QPainter, line: QRect, tile: Tile, look: Look) -> None:
    metrics, whole, way = QFontMetrics(painter.font()), QRectF(line), painter.layoutDirection()
    left, right = line.left() + _INSET, line.right() - _INSET
    top, high = line.top(), line.height() - _BAR
    if tile.figure:
        width = metrics.horizontalAdvance(tile.figure) + 1
        painter.setPen(look.quiet)
        painter.drawText(placed(way, whole, QRectF(right - width, top, width, high)), _MIDDLE, tile.figure)
        right -= width + _INSET
    if tile.colour is not None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tile.colour)
        painter.drawEllipse(placed(way, whole, QRectF(left, top + (high - _DOT) / 2, _DOT, _DOT)))
        left += _DOT + 6
        _paint_bar(painter, line, tile, look)
    painter.setPen(look.text)
    title = metrics.elidedText(tile.title, Qt.TextElideMode.ElideRight, right - left)
    painter.drawText(placed(way, whole, QRectF(left, top, right - left, high)), _MIDDLE, title)


def _paint_bar(painter: QPainter, line: QRect, tile: Tile, look: Look) -> None:
    bar = QRectF(line.left(), line.bottom() + 1 - _BAR, line.width(), _BAR)
    painter.fillRect(bar, look.line)
    if tile.colour is not None:
        part = QRectF(bar.left(), bar.top(), bar.width() * tile.part, bar.height())
        painter.fillRect(placed(painter.layoutDirection(), bar, part), tile.colour)


def _paint_outline(painter: QPainter, place: QRect, tile: Tile, look: Look) -> None:
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if look.is_selected or look.is_current:
        pen, inset = QPen(look.action, 2.0), 0.0
    elif tile.outlined:
        pen, inset = QPen(look.outline, 2.0), 0.0
    else:
        pen, inset = QPen(look.line, 1.0), 0.5
    painter.setPen(pen)
    painter.drawRoundedRect(QRectF(place).adjusted(inset, inset, -inset, -inset), _RADIUS, _RADIUS)
    if look.is_selected:
        paint_badge(painter, place.topLeft() + _BADGE_AT, look.action, CHOSEN)
    elif tile.outlined:
        paint_badge(painter, place.topLeft() + _BADGE_AT, look.outline, LOOK)


def cover(image: QImage, side: int) -> QPixmap:
    """The middle square of an image at this size."""
    edge = min(image.width(), image.height())
    square = image.copy((image.width() - edge) // 2, (image.height() - edge) // 2, edge, edge)
    scaled = square.scaled(side, side, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation)
    return QPixmap.fromImage(scaled)


def bytes_of(pixmap: QPixmap) -> int:
    """Memory that a picture takes."""
    return pixmap.width() * pixmap.height() * 4
