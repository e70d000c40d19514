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
    return made
