"""Photos of one group as small square tiles: two rows of them, or all; to select, to drag, to remove."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QMimeData, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QDrag,
    QFocusEvent,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import QApplication, QSizePolicy, QWidget

from app.widgets.sides import placed
from app.widgets.tile_signs import CHOSEN, LOOK, paint_badge, rounded
from app.words import number, tr

_GAP: Final = 5
_LEAST_TILE: Final = 54
_ROWS: Final = 2
_RADIUS: Final = 4
_MOST_PIXMAPS: Final = 400
_BADGE_AT: Final = QPoint(2, 2)

Source = Callable[[str], QImage | None]


class TileGrid(QWidget):
    """Tiles in order; each has a key.

    Args:
        source: gives the picture of a key, or None for now; call ``refresh`` when it has come.
        mime_of: what a drag of these keys carries.

    Signals:
        menu_wanted: keys, and where on the screen.
        expanded: whether all tiles are shown now.
    """

    menu_wanted = Signal(tuple, QPoint)
    expanded = Signal(bool)

    def __init__(self, source: Source, mime_of: Callable[[tuple[str, ...]], QMimeData]) -> None:
        super().__init__()
        self._source = source
        self._mime_of = mime_of
        self._keys: tuple[str, ...] = ()
        self._marked: frozenset[str] = frozenset()
        self._selected: set[str] = set()
        self._anchor = 0
        self._at = 0
        self._pressed: QPoint | None = None
        self._all = False
        self._pixmaps: dict[str, QPixmap] = {}
        self._colours = (QColor("blue"), QColor("orange"), QColor("lightgrey"), QColor("black"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    @property
    def keys(self) -> tuple[str, ...]:
        """All keys in order."""
        return self._keys

    @property
    def selected(self) -> tuple[str, ...]:
        """Selected keys in order."""
        return tuple(key for key in self._keys if key in self._selected)

    def set_keys(self, keys: tuple[str, ...], marked: frozenset[str]) -> None:
        """Show these tiles; the marked ones get an outline that says: look at this one."""
        if keys == self._keys and marked == self._marked:
            return
        grown = len(keys) != len(self._keys)
        self._keys, self._marked = keys, marked
        self._selected &= set(keys)
        self._at = min(self._at, max(len(keys) - 1, 0))
        if grown:
            self._fit()
        self._tell()

    def set_colours(self, action: QColor, look: QColor, empty: QColor, text: QColor) -> None:
        """Follow the theme."""
        self._colours = (action, look, empty, text)
        self.update()

    def refresh(self) -> None:
        """A picture has come."""
        self.update()

    def select(self, keys: frozenset[str]) -> None:
        """Select these, and show all tiles if one of them is not on show."""
        self._selected = set(keys) & set(self._keys)
        if any(key in self._selected for key in self._keys[self._shown() :]):
            self._set_all(True)
        self._tell()

    def _tell(self) -> None:
        """Show what is selected, to eyes and to screen readers."""
        count = len(self._keys)
        at = tr("photo {at} of {total}", at=self._at + 1, total=count) if count else tr("no photos")
        self.setAccessibleDescription(tr("{at}, {count} selected", at=at, count=len(self._selected)))
        self.update()

    def select_all(self) -> None:
        """Select every tile, and show all of them."""
        self.select(frozenset(self._keys))

    def select_none(self) -> None:
        """Select no tile, and show two rows again."""
        self._selected.clear()
        self._set_all(False)
        self._tell()

    def open_menu(self) -> None:
        """Ask for the menu of the selected tiles, under the one at hand."""
        if self.selected:
            self.menu_wanted.emit(self.selected, self.mapToGlobal(self._rect(self._at).bottomLeft()))

    def _fit(self) -> None:
        """Be as high as the rows on show need at this width."""
        columns, side = self._measure(self.width())
        rows = max(1, -(-len(self._keys) // columns))
        rows = rows if self._all else min(rows, _ROWS)
        self.setFixedHeight(rows * (side + _GAP) - _GAP)

    def minimumSizeHint(self) -> QSize:  # noqa: D102, N802
        return QSize(_LEAST_TILE, _LEAST_TILE)

    def _measure(self, width: int) -> tuple[int, int]:
        columns = max(1, (width + _GAP) // (_LEAST_TILE + _GAP))
        return columns, max(16, (width + _GAP) // columns - _GAP)

    def _shown(self) -> int:
        """How many tiles are photos; the last place may be taken by the count of the others."""
        columns, _ = self._measure(self.width())
        places = columns * _ROWS
        return len(self._keys) if self._all or len(self._keys) <= places else places - 1

    def _rect(self, index: int) -> QRect:
        columns, side = self._measure(self.width())
        row, column = divmod(index, columns)
        part = QRectF(column * (side + _GAP), row * (side + _GAP), side, side)
        return placed(self.layoutDirection(), QRectF(0, 0, self.width(), self.height()), part).toRect()

    def _index_at(self, point: QPoint) -> int | None:
        last = self._shown() + (self._shown() < len(self._keys))
        columns, side = self._measure(self.width())
        row = point.y() // (side + _GAP)
        line = range(max(row, 0) * columns, min((row + 1) * columns, last))
        return next((index for index in line if self._rect(index).contains(point)), None)

    def _set_all(self, value: bool) -> None:
        if self._all != value:
            self._all = value
            self._fit()
            self.update()
            self.expanded.emit(value)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: D102, N802
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        columns, side = self._measure(self.width())
        shown = self._shown()
        first = event.rect().top() // (side + _GAP) * columns
        last = (event.rect().bottom() // (side + _GAP) + 1) * columns
        for index in range(max(first, 0), min(last, shown)):
            self._paint_tile(painter, self._rect(index), self._keys[index])
        if self.hasFocus() and self._at < shown:
            self._paint_focus(painter, self._rect(self._at))
        if shown < len(self._keys) and first <= shown < last:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._colours[2])
            painter.drawRoundedRect(self._rect(shown), _RADIUS, _RADIUS)
            painter.setPen(self._colours[3])
            painter.drawText(self._rect(shown), Qt.AlignmentFlag.AlignCenter, f"+{number(len(self._keys) - shown)}")

    def _paint_tile(self, painter: QPainter, rect: QRect, key: str) -> None:
        pixmap = self._pixmap(key, rect.size())
        if pixmap is None:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._colours[2])
            painter.drawRoundedRect(rect, _RADIUS, _RADIUS)
        else:
            painter.drawPixmap(rect, pixmap)
        outline = self._colours[0] if key in self._selected else self._colours[1] if key in self._marked else None
        if outline is not None:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(outline, 3))
            painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), _RADIUS, _RADIUS)
            paint_badge(painter, rect.topLeft() + _BADGE_AT, outline, CHOSEN if key in self._selected else LOOK)

    def _paint_focus(self, painter: QPainter, rect: QRect) -> None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self._colours[3], 2, Qt.PenStyle.DashLine))
        painter.drawRoundedRect(rect.adjusted(3, 3, -3, -3), _RADIUS, _RADIUS)

    def _pixmap(self, key: str, size: QSize) -> QPixmap | None:
        if key in self._pixmaps:
            return self._pixmaps[key]
        image = self._source(key)
        if image is None:
            return None
        ratio = self.devicePixelRatioF()
        wanted = size * ratio
        fill = image.scaled(
            wanted, Qt.AspectRatioMode.KeepAspectRatioByExpanding, Qt.TransformationMode.SmoothTransformation
        )
        left, top = (fill.width() - wanted.width()) // 2, (fill.height() - wanted.height()) // 2
        cut = fill.copy(left, top, wanted.width(), wanted.height())
        pixmap = rounded(cut, _RADIUS * ratio)
        pixmap.setDevicePixelRatio(ratio)
        if len(self._pixmaps) >= _MOST_PIXMAPS:
            self._pixmaps.pop(next(iter(self._pixmaps)))
        self._pixmaps[key] = pixmap
        return pixmap

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102, N802
        if event.size().width() != event.oldSize().width():
            self._pixmaps.clear()
            self._fit()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: D102, N802
        point = event.position().toPoint()
        index = self._index_at(point)
        if index is None:
            self._selected.clear()
        elif index >= self._shown():
            self._set_all(True)
        else:
            self._click(index, event.modifiers(), event.button())
            self._pressed = point if event.button() is Qt.MouseButton.LeftButton else None
        self._tell()

    def _click(self, index: int, modifiers: Qt.KeyboardModifier, button: Qt.MouseButton) -> None:
        key = self._keys[index]
        if modifiers & Qt.KeyboardModifier.ShiftModifier:
            low, high = sorted((self._anchor, index))
            self._selected = set(self._keys[low : high + 1])
            self._at = index
            return
        self._anchor = self._at = index
        if modifiers & Qt.KeyboardModifier.ControlModifier and button is Qt.MouseButton.LeftButton:
            self._selected ^= {key}
        elif key not in self._selected:
            self._selected = {key}

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: D102, N802
        point = event.position().toPoint()
        far = QApplication.startDragDistance()
        if self._pressed is None or (point - self._pressed).manhattanLength() < far or not self.selected:
            return
        self._pressed = None
        drag = QDrag(self)
        drag.setMimeData(self._mime_of(self.selected))
        pixmap = self._pixmaps.get(self.selected[0])
        if pixmap is not None:
            drag.setPixmap(pixmap)
        drag.exec(Qt.DropAction.MoveAction | Qt.DropAction.CopyAction, Qt.DropAction.MoveAction)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: D102, N802
        if self._pressed is not None and not event.modifiers():
            index = self._index_at(event.position().toPoint())
            if index is not None and index < len(self._keys):
                self._selected = {self._keys[index]}
                self.update()
        self._pressed = None

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: D102, N802
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: D102, N802
        super().focusOutEvent(event)
        self.update()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: D102, N802
        if event.reason() is QContextMenuEvent.Reason.Keyboard:
            self.open_menu()
        elif self.selected:
            self.menu_wanted.emit(self.selected, event.globalPos())

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: D102, N802
        across = self._measure(self.width())[0]
        forth = -1 if self.layoutDirection() is Qt.LayoutDirection.RightToLeft else 1
        steps = {Qt.Key.Key_Left: -forth, Qt.Key.Key_Right: forth, Qt.Key.Key_Up: -across, Qt.Key.Key_Down: across}
        step = steps.get(Qt.Key(event.key()))
        if step is None or not self._keys:
            super().keyPressEvent(event)
            return
        self._at = min(max(self._at + step, 0), len(self._keys) - 1) if self._selected else self._at
        if not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self._anchor = self._at
        low, high = sorted((self._anchor, self._at))
        self.select(frozenset(self._keys[low : high + 1]))
