"""How large a window may be."""

from typing import Final

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

_FRAME: Final = QSize(40, 60)  # what the system puts around a window, and its bar


def fit_screen(window: QWidget, width: int, height: int) -> None:
    """Make it so large, or as large as the screen has room for: at large text what closes it would lie outside."""
    window.resize(QSize(width, height).boundedTo(window.screen().availableSize() - _FRAME))
