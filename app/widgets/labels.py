"""Labels as the style sheet knows them."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel


def label(role: str, text: str = "", *, wrap: bool = False) -> QLabel:
    """Plain text in one of the style sheet's roles."""
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    if role:
        made.setProperty("role", role)
    made.setWordWrap(wrap)
    if wrap:
        made.setMinimumWidth(1)  # else a long word, such as a class's name, makes all around it wider than its room
    return made
