"""A thin progress bar that does not count in percent."""

from typing import Final

from PySide6.QtWidgets import QProgressBar

_PARTS: Final = 1000


class ThinBar(QProgressBar):
    """Takes fractions; without one it says that nobody knows yet."""

    def __init__(self) -> None:
        super().__init__()
        self.setTextVisible(False)
        self.setRange(0, _PARTS)

    def set_fraction(self, fraction: float | None) -> None:
        """How far it is, 0 to 1."""
        if fraction is None:
            self.setRange(0, 0)
            return
        self.setRange(0, _PARTS)
        self.setValue(round(fraction * _PARTS))
