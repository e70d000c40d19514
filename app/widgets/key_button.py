"""A key, as a button: click it, press other keys."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QPushButton

from app.words import tr

_ALONE = {Qt.Key.Key_Control, Qt.Key.Key_Shift, Qt.Key.Key_Alt, Qt.Key.Key_Meta, Qt.Key.Key_AltGr, Qt.Key.Key_unknown}
_LEAVE = {Qt.Key.Key_Escape, Qt.Key.Key_Tab, Qt.Key.Key_Backtab}


class KeyButton(QPushButton):
    """Shows keys; after a click it waits for others. Esc or Tab leave them as they were.

    Signals:
        keys_pressed: the QKeySequence that the person wants.
    """

    keys_pressed = Signal(QKeySequence)

    def __init__(self, what: str, waiting: str = "") -> None:
        super().__init__()
        self._what = what
        self._words = ""
        self._waiting = waiting or tr("Press keys…")
        self._listens = False
        self.clicked.connect(self._listen)

    def show_keys(self, words: str) -> None:
        """The keys as they are now."""
        self._words = words
        self._end()

    def _listen(self) -> None:
        self._listens = True
        self.setText(self._waiting)
        self.setAccessibleName(f"{self._what}: {self._waiting}")

    def _end(self) -> None:
        self._listens = False
        self.setText(self._words or "–")
        self.setAccessibleName(f"{self._what}: {self._words}")

    def event(self, event: QEvent) -> bool:  # noqa: D102
        if not self._listens or not isinstance(event, QKeyEvent):
            return super().event(event)
        if event.type() is QEvent.Type.ShortcutOverride:
            event.accept()  # what the keys do now is not wanted
            return True
        if event.type() is not QEvent.Type.KeyPress:
            return True
        key = Qt.Key(event.key())
        if key in _LEAVE:
            self._end()
            return True if key is Qt.Key.Key_Escape else super().event(event)
        if key not in _ALONE:
            self._end()
            self.keys_pressed.emit(QKeySequence(event.keyCombination()))
        return True

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: D102, N802
        self._end()
        super().focusOutEvent(event)
