"""Things in a row that goes on in the next line where the width ends, so that none is cut at any size of text."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLayout, QLayoutItem, QSizePolicy, QStyle, QWidget

_GAP = 8


class FlowLayout(QLayout):
    """Each item as wide as it wishes, at most the whole line; what can grow has what its line has left.

    Where one reads from right to left all of it is mirrored.

    Args:
        gap: between two items, and two lines.
        right: lines end at the right edge.
    """

    def __init__(self, gap: int = _GAP, *, right: bool = False) -> None:
        super().__init__()
        self._items: list[QLayoutItem] = []
        self._right = right
        self.setSpacing(gap)
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:  # noqa: D102, N802
        self._items.append(item)

    def count(self) -> int:  # noqa: D102
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:  # noqa: D102, N802
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:  # noqa: D102, N802
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:  # noqa: D102, N802
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:  # noqa: D102, N802
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: D102, N802
        return self._arrange(QRect(0, 0, width, 0), place=False)

    def setGeometry(self, place: QRect) -> None:  # noqa: D102, N802
        super().setGeometry(place)
        self._arrange(place, place=True)

    def sizeHint(self) -> QSize:  # noqa: D102, N802
        sizes = [item.sizeHint() for item in self._shown()]
        width = sum(size.width() for size in sizes) + self.spacing() * max(len(sizes) - 1, 0)
        return QSize(width, max((size.height() for size in sizes), default=0))

    def minimumSize(self) -> QSize:  # noqa: D102, N802
        sizes = [item.minimumSize() for item in self._shown()]
        return QSize(max((size.width() for size in sizes), default=0), max((s.height() for s in sizes), default=0))

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _lines(self, width: int) -> list[list[tuple[QLayoutItem, int]]]:
        lines: list[list[tuple[QLayoutItem, int]]] = [[]]
        used = 0
        for item in self._shown():
            least = item.minimumSize().width()
            wish = least if _grows(item) else max(min(item.sizeHint().width(), width), least)
            if lines[-1] and used + wish > width:
                lines.append([])
                used = 0
            lines[-1].append((item, wish))
            used += wish + self.spacing()
        return lines

    def _arrange(self, area: QRect, *, place: bool) -> int:
        parent = self.parentWidget()
        way = parent.layoutDirection() if parent is not None else Qt.LayoutDirection.LeftToRight
        top = area.top()
        for line in self._lines(area.width()):
            left_over = area.width() - sum(wish for _, wish in line) - self.spacing() * (len(line) - 1)
            growing = [item for item, _ in line if _grows(item)]
            more = max(left_over, 0) // len(growing) if growing else 0
            widths = [wish + (more if item in growing else 0) for item, wish in line]
            height = max((_height(item, width) for (item, _), width in zip(line, widths, strict=True)), default=0)
            left = area.left() + (max(left_over, 0) if self._right and not growing else 0)
            for (item, _), width in zip(line, widths, strict=True):
                if place:
                    own = min(_height(item, width), height)
                    spot = QRect(left, top + (height - own) // 2, width, own)
                    item.setGeometry(QStyle.visualRect(way, area, spot))
                left += width + self.spacing()
            top += height + self.spacing()
        return max(top - self.spacing() - area.top(), 0)


class FlowRow(QWidget):
    """A row of widgets in that layout; lines end at the right edge, as buttons under a sentence do, unless told."""

    def __init__(self, widgets: Sequence[QWidget], gap: int = _GAP, *, right: bool = True) -> None:
        super().__init__()
        flow = FlowLayout(gap, right=right)
        for widget in widgets:
            flow.addWidget(widget)
        self.setLayout(flow)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102, N802
        super().resizeEvent(event)
        self._keep_height()

    def event(self, event: QEvent) -> bool:  # noqa: D102
        done = super().event(event)
        if event.type() is QEvent.Type.LayoutRequest:  # a row in this one became lower
            self._keep_height()
        return done

    def _keep_height(self) -> None:
        self.setMinimumHeight(self.heightForWidth(self.width()))  # a dialog asks for no height by its width


def _grows(item: QLayoutItem) -> bool:
    return bool(item.expandingDirections() & Qt.Orientation.Horizontal)


def _height(item: QLayoutItem, width: int) -> int:
    return item.heightForWidth(width) if item.hasHeightForWidth() else item.sizeHint().height()
