"""Where the tiles of a grid lie: computed from the row's number, so that ten thousand cost no more than ten."""

from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect


@dataclass(frozen=True, slots=True)
class GridPlaces:
    """Tiles in even columns, from the top left of everything; row r is in column r mod columns.

    Attributes:
        count: how many tiles.
        columns: side by side, at least one.
        across, down: from one tile to the next, the gap included.
        gap: between tiles.
        mirrored: from the top right, where one reads from right to left.
    """

    count: int
    columns: int
    across: int
    down: int
    gap: int
    mirrored: bool = False

    @property
    def height(self) -> int:
        """Of everything."""
        return -(-self.count // self.columns) * self.down

    def place(self, row: int) -> QRect:
        """A tile's rectangle."""
        line, column = divmod(row, self.columns)
        column = self._turned(column)
        return QRect(column * self.across, line * self.down, self.across - self.gap, self.down - self.gap)

    def rows_between(self, top: int, bottom: int) -> range:
        """Tiles whose lines reach into these heights."""
        first = max(top, 0) // self.down * self.columns
        return range(first, min((max(bottom, 0) // self.down + 1) * self.columns, self.count))

    def row_at(self, point: QPoint) -> int:
        """The tile at a point; -1 in a gap or outside."""
        column = self._turned(point.x() // self.across)
        row = point.y() // self.down * self.columns + column
        if not (0 <= column < self.columns and 0 <= row < self.count):
            return -1
        return row if self.place(row).contains(point) else -1

    def _turned(self, column: int) -> int:
        return self.columns - 1 - column if self.mirrored else column
