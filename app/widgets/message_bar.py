"""One sentence across the page, with what can be done about it at its end."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QIcon, QPixmap
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from app.words import tr


class MessageBar(QFrame):
    """Hidden while there is nothing to say.

    Signals:
        copy_clicked: "Copy details" was pressed.
        list_clicked: "Show list" was pressed.
        action_clicked: the button of what can be done about it was pressed.
        dismissed: the person has read it.
    """

    copy_clicked = Signal()
    list_clicked = Signal()
    action_clicked = Signal()
    dismissed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self._icon = QLabel()
        self._text = QLabel()
        self._text.setWordWrap(True)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._copy = QPushButton(tr("Copy details"))
        self._list = QPushButton(tr("Show list…"))
        self._action = QPushButton()
        self._close = QPushButton()
        self._close.setProperty("kind", "bare")
        self._close.setAccessibleName(tr("Dismiss"))
        self._close.setToolTip(tr("Dismiss"))
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 6, 6, 6)
        row.setSpacing(8)
        row.addWidget(self._icon)
        row.addWidget(self._text, 1)
        for button, signal in (
            (self._action, self.action_clicked),
            (self._list, self.list_clicked),
            (self._copy, self.copy_clicked),
            (self._close, self.dismissed),
        ):
            button.clicked.connect(signal)
            row.addWidget(button)
        self.hide()

    @property
    def text(self) -> str:
        """The sentence on show; empty if none is."""
        return self._text.text() if not self.isHidden() else ""

    def show_message(self, text: str, icon: QPixmap, *, has_details: bool, has_list: bool, action: str) -> None:
        """Show a sentence."""
        self._text.setText(text)
        self._icon.setPixmap(icon)
        self._copy.setVisible(has_details)
        self._list.setVisible(has_list)
        self._action.setText(action)
        self._action.setVisible(bool(action))
        self.setAccessibleName(text)
        self.show()
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))  # is read aloud

    def set_close_icon(self, icon: QIcon) -> None:
        """Follow the theme."""
        self._close.setIcon(icon)
