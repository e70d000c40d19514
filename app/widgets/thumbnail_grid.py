"""A grid of thumbnails that stays quick with ten thousand of them: places are computed, never stored."""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import (
    QImage,
    QPainter,
    QPaintEvent,
    QPixmap,
    QRegion,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from app.widgets.grid_places import GridPlaces
from app.widgets.tile_painter import GAP, Look, Tile, bytes_of, caption_height, cover, paint_tile

SMALLEST: Final = 96
LARGEST: Final = 320
SIDES: Final = (128, 192, 256, 384, 640)
"""Sizes that pictures are asked for; between them they are scaled."""

Index = QModelIndex | QPersistentModelIndex

_SCALED_BYTES: Final = 96 * 1024**2
_ASK_AFTER_MS: Final = 15
_ROWS_AHEAD: Final = 2
_STEP: Final = 24


@dataclass(frozen=True, slots=True)
class Source:
    """Where the grid gets what it draws.

    Attributes:
        tile_of: what to draw for a row.
        image_of: the picture of a key at least that many pixels long, or a smaller one for now, or None.
    """

    tile_of: Callable[[QModelIndex], Tile]
    image_of: Callable[[Hashable, int], QImage | None]


class ThumbnailGrid(QListView):
    """Thumbnails in as many even columns as fit.

    ``selectAll``, the arrow keys and the mouse select as in any list; Ctrl and the wheel size.

    Signals:
        opened: a row is to be opened: its index.
        wanted: keys whose pictures are on show or next to be (list), and the size in pixels.
        size_changed: tiles are this wide now.
    """

    opened = Signal(QModelIndex)
    wanted = Signal(list, int)
    size_changed = Signal(int)

    def __init__(self, source: Source, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._source = source
        self._wish = 138
        self._look = look
        self._scaled: OrderedDict[Hashable, QPixmap] = OrderedDict()
        self._scaled_bytes = 0
        self._grew = False
        self._held = QPersistentModelIndex(), 0
        self._ask = QTimer(self)
        self._ask.setSingleShot(True)
        self._ask.setInterval(_ASK_AFTER_MS)
        self._ask.timeout.connect(self._ask_for_pictures)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)  # or columns would jump when it comes
        self.setUniformItemSizes(True)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setDragEnabled(False)
        self.setStyleSheet("QListView { background: transparent; border: none; }")
        self.doubleClicked.connect(self.opened)

    @property
    def tile_width(self) -> int:
        """Wish for a tile's width; tiles are up to a half wider to fill the row."""
        return self._wish

    def set_tile_width(self, width: int) -> None:
        """Make tiles about this wide; the row on top stays in view."""
        width = max(SMALLEST, min(width, LARGEST))
        if width == self._wish:
            return
        top = self.indexAt(QPoint(GAP, GAP))
        self._wish = width
        self._forget_scaled()
        self.updateGeometries()
        if top.isValid():
            self.verticalScrollBar().setValue(self.places.place(top.row()).top())
        self.viewport().update()
        self.size_changed.emit(width)

    def set_look(self, look: Look) -> None:
        """Use these colours."""
        self._look = look
        self.viewport().update()

    def picture_ready(self, key: Hashable) -> None:
        """A picture can be had now: draw it if it is on show."""
        dropped = self._scaled.pop(key, None)
        if dropped is not None:
            self._scaled_bytes -= bytes_of(dropped)
        self.viewport().update()

    @property
    def columns(self) -> int:
        """How many columns fit."""
        return max(self.viewport().width() // (self._wish + GAP), 1)

    @property
    def _mirrored(self) -> bool:
        return self.layoutDirection() is Qt.LayoutDirection.RightToLeft

    @property
    def places(self) -> GridPlaces:
        """Where tiles lie, from the top of everything."""
        model, columns = self.model(), self.columns
        across = max(self.viewport().width() // columns, GAP + 1)
        down = across + caption_height(self.fontMetrics())
        return GridPlaces(model.rowCount() if model is not None else 0, columns, across, down, GAP, self._mirrored)

    def visualRect(self, index: Index) -> QRect:  # noqa: D102, N802
        return self.places.place(index.row()).translated(0, -self.verticalOffset()) if index.isValid() else QRect()

    def indexAt(self, point: QPoint) -> QModelIndex:  # noqa: D102, N802
        row = self.places.row_at(point + QPoint(0, self.verticalOffset()))
        return self.model().index(row, 0) if row >= 0 else QModelIndex()

    def verticalOffset(self) -> int:  # noqa: D102, N802
        return self.verticalScrollBar().value()

    def horizontalOffset(self) -> int:  # noqa: D102, N802
        return 0

    def selectAll(self) -> None:  # noqa: D102, N802 - Qt's own asks about every row
        last = self.model().index(self.model().rowCount() - 1, 0)
        command = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self.selectionModel().select(QItemSelection(self.model().index(0, 0), last), command)

    def rowsInserted(self, parent: Index, first: int, last: int) -> None:  # noqa: D102, N802
        self._grew = True
        super().rowsInserted(parent, first, last)

    def doItemsLayout(self) -> None:  # noqa: D102, N802
        self.updateGeometries()
        if self._grew:  # what was on show stays where it was, whatever came above it
            self._grew = False
            row, height = self._held[0].row(), self._held[1]
            if row >= 0:
                self.verticalScrollBar().setValue(self.places.place(row).top() - height)
        self.viewport().update()

    def _hold(self, places: GridPlaces, top: int) -> None:
        """Remember the tile at hand, or else the first one on show, and at which height it is; none at the very top."""
        row = self.currentIndex().row()
        if row < 0 or not -places.down < places.place(row).top() - top < self.viewport().height():
            row = places.rows_between(top, top).start if top else -1
        index = self.model().index(row, 0) if 0 <= row < places.count else QModelIndex()
        self._held = QPersistentModelIndex(index), places.place(max(row, 0)).top() - top

    def updateGeometries(self) -> None:  # noqa: D102, N802
        places, bar = self.places, self.verticalScrollBar()
        bar.setSingleStep(max(places.down // 3, 1))
        bar.setPageStep(self.viewport().height())
        bar.setRange(0, max(places.height - GAP - self.viewport().height(), 0))
        bar.setEnabled(bar.maximum() > 0)  # only what can be moved is drawn

    def scrollContentsBy(self, _dx: int, _dy: int) -> None:  # noqa: D102, N802
        self.viewport().update()

    def scrollTo(  # noqa: D102, N802
        self, index: Index, hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible
    ) -> None:
        if not index.isValid():
            return
        place, bar, height = self.places.place(index.row()), self.verticalScrollBar(), self.viewport().height()
        if hint is QAbstractItemView.ScrollHint.PositionAtCenter:
            bar.setValue(place.center().y() - height // 2)
        elif place.top() < bar.value() or hint is QAbstractItemView.ScrollHint.PositionAtTop:
            bar.setValue(place.top())
        elif place.bottom() > bar.value() + height:
            bar.setValue(place.bottom() - height)

    def moveCursor(  # noqa: D102, N802
        self, action: QAbstractItemView.CursorAction, _modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        places, current = self.places, self.currentIndex().row()
        count = places.count
        if not count:
            return QModelIndex()
        if current < 0:
            return self.model().index(0, 0)
        page = max(self.viewport().height() // places.down, 1) * places.columns
        move, forth = QAbstractItemView.CursorAction, -1 if self._mirrored else 1
        steps = {
            move.MoveLeft: -forth,
            move.MoveRight: forth,
            move.MovePrevious: -1,
            move.MoveNext: 1,
            move.MoveUp: -places.columns,
            move.MoveDown: places.columns,
            move.MovePageUp: -page,
            move.MovePageDown: page,
            move.MoveHome: -count,
            move.MoveEnd: count,
        }
        target = current + steps[action]
        if not 0 <= target < count and action in (move.MoveUp, move.MoveDown):
            target = current
        return self.model().index(max(0, min(target, count - 1)), 0)

    def setSelection(self, area: QRect, command: QItemSelectionModel.SelectionFlag) -> None:  # noqa: D102, N802
        places, area = self.places, area.normalized().translated(0, self.verticalOffset())
        chosen = QItemSelection()
        for row in places.rows_between(area.top(), area.bottom()):
            if places.place(row).intersects(area):
                index = self.model().index(row, 0)
                chosen.select(index, index)
        self.selectionModel().select(chosen, command)

    def visualRegionForSelection(self, _selection: QItemSelection) -> QRegion:  # noqa: D102, N802
        return QRegion(self.viewport().rect())

    # Drawing

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: D102, N802
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        top, places = self.verticalOffset(), self.places
        selection, current = self.selectionModel(), self.currentIndex().row()
        for row in places.rows_between(top, top + self.viewport().height()):
            index = self.model().index(row, 0)
            tile = self._source.tile_of(index)
            place = places.place(row).translated(0, -top)
            pixmap = self._pixmap(tile.key, place.width())
            focused = row == current and self.hasFocus()
            paint_tile(painter, place, tile, pixmap, self._look.marked(selection.isSelected(index), focused))
        painter.end()
        self._hold(places, top)
        if not self._ask.isActive():
            self._ask.start()

    def _pixmap(self, key: Hashable, width: int) -> QPixmap | None:
        """The picture as it fills a tile, from memory if it was scaled before."""
        found = self._scaled.get(key)
        if found is not None:
            self._scaled.move_to_end(key)
            return found
        image = self._source.image_of(key, self.picture_side)
        if image is None:
            return None
        pixmap = cover(image, round(width * self.devicePixelRatioF()))
        pixmap.setDevicePixelRatio(self.devicePixelRatioF())
        self._scaled[key] = pixmap
        self._scaled_bytes += bytes_of(pixmap)
        while self._scaled_bytes > _SCALED_BYTES and len(self._scaled) > 1:
            _, oldest = self._scaled.popitem(last=False)
            self._scaled_bytes -= bytes_of(oldest)
        return pixmap

    @property
    def picture_side(self) -> int:
        """Longer side to ask pictures for: a photo of 4 : 3 then fills its square without being blown up."""
        need = (self.places.across - GAP) * self.devicePixelRatioF() * 4 / 3
        return next((side for side in SIDES if side >= need), SIDES[-1])

    def _forget_scaled(self) -> None:
        self._scaled.clear()
        self._scaled_bytes = 0

    def _ask_for_pictures(self) -> None:
        """Ask for what is on show, then for the lines after and before."""
        top, height, places = self.verticalOffset(), self.viewport().height(), self.places
        ahead = _ROWS_AHEAD * places.down
        on_show = places.rows_between(top, top + height)
        around = places.rows_between(top - ahead, top + height + ahead)
        rows = [*on_show, *(row for row in around if row not in on_show)]
        keys = [self._source.tile_of(self.model().index(row, 0)).key for row in rows]
        self.wanted.emit([key for key in keys if key is not None and key not in self._scaled], self.picture_side)

    # What keys do, and sizes

    def open_current(self) -> None:
        """Open the photo at hand."""
        if self.currentIndex().isValid():
            self.opened.emit(self.currentIndex())

    def enlarge(self) -> None:
        """One step larger."""
        self.set_tile_width(self._wish + _STEP)

    def reduce(self) -> None:
        """One step smaller."""
        self.set_tile_width(self._wish - _STEP)

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: D102, N802
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.set_tile_width(self._wish + (16 if event.angleDelta().y() > 0 else -16))
            event.accept()
        else:
            super().wheelEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102, N802
        self._forget_scaled()
        super().resizeEvent(event)
        self.updateGeometries()
