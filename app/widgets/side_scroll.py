"""A room as wide as it is given, for what may be wider: it goes from side to side, never up and down."""

from typing import Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QWidget

_LEAST: Final = 80


class SideScroll(QScrollArea):
    """Just as high as what is in it, and its bar where it needs one."""

    def __init__(self) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # it follows what is in it
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def hold(self, inside: QWidget) -> None:
        """Show this in place of what there was."""
        self.setWidget(inside)
        self.updateGeometry()

    def sizeHint(self) -> QSize:  # noqa: D102, N802
        return QSize(self._least().width(), self._height())

    def minimumSizeHint(self) -> QSize:  # noqa: D102, N802
        return QSize(_LEAST, self._height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102, N802
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    def _least(self) -> QSize:
        inside = self.widget()
        return inside.minimumSizeHint() if inside is not None else QSize(0, 0)

    def _height(self) -> int:
        least = self._least()
        bar = self.horizontalScrollBar().sizeHint().height() if least.width() > self.width() else 0
        return least.height() + bar
