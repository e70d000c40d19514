"""A dialog that is as high as its sentences need, which Qt does not see to where they are wrapped."""

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QDialog


class HighDialog(QDialog):
    """Asks its layout anew when its width or its words change."""

    def event(self, event: QEvent) -> bool:  # noqa: D102
        changed = event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Resize)
        done = super().event(event)
        layout = self.layout() if changed else None  # any other event may have been its end
        if layout is not None:
            by_width = layout.totalMinimumHeightForWidth(self.width()) if layout.hasHeightForWidth() else 0
            self.setMinimumHeight(max(by_width, layout.totalMinimumSize().height()))
        return done
