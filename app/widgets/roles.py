"""What a screen reader calls our own widgets, which Qt only knows as areas."""

from typing import Final

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QWidget

_ROLES: Final = {
    "TileGrid": QAccessible.Role.List,
    "ImageCanvas": QAccessible.Role.Graphic,
    "CurvePlot": QAccessible.Role.Chart,
    "ThinBar": QAccessible.Role.ProgressBar,
}


def install_roles() -> None:
    """From now on; once is enough."""
    QAccessible.installFactory(_made)


def _made(name: str, widget: QObject) -> QAccessibleInterface | None:
    role = _ROLES.get(name)
    return QAccessibleWidget(widget, role) if role is not None and isinstance(widget, QWidget) else None
