"""A thin bar, what is done of how much, time left, and a way to stop."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from app.widgets.thin_bar import ThinBar
from app.words import tr


class ProgressStrip(QWidget):
    """Waiting without a modal window.

    Signals:
        stop_clicked: the person wants it to end.
    """

    stop_clicked = Signal()

    def __init__(self, stop_text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bar = ThinBar()
        self._text = QLabel()
        self._left = QLabel()
        self._left.setProperty("role", "quiet")
        self._stop = QPushButton(stop_text or tr("Stop"))
        self._stop.clicked.connect(self.stop_clicked)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._bar, 1, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._text)
        row.addWidget(self._left)
        row.addWidget(self._stop)

    def minimumSizeHint(self) -> QSize:  # noqa: D102, N802
        return QSize(240, super().minimumSizeHint().height())

    @property
    def text(self) -> str:
        """What is said beside the bar."""
        return self._text.text()

    def set_progress(self, fraction: float | None, text: str, left: str = "") -> None:
        """Show how far it is, 0 to 1; None where nobody knows."""
        self._bar.set_fraction(fraction)
        self._text.setText(text)
        self._left.setText(left)
        self._left.setVisible(bool(left))

    def set_stopping(self, stopping: bool) -> None:
        """While it ends the button is dead: it was heard."""
        self._stop.setEnabled(not stopping)
