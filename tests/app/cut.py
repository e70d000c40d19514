"""What is on show and does not fit: words cut at the end of their control, controls cut at that of their parent."""

import re
from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QLabel,
    QPushButton,
    QScrollArea,
    QToolButton,
    QWidget,
)

from app.widgets.elided_label import ElidedLabel

SLACK = 1  # a pixel of rounding
_WORD = re.compile(r"[\u3000-\u9fff\uff00-\uffef]|[^\s\u3000-\u9fff\uff00-\uffef]+")  # Chinese breaks at any sign


def cut(root: QWidget) -> list[str]:
    """In words, each control under ``root`` whose text is cut."""
    return [f"{type(widget).__name__} {_text(widget)!r}: {why}" for widget in _on_show(root) for why in _faults(widget)]


def _on_show(root: QWidget) -> Iterator[QWidget]:
    for widget in root.findChildren(QWidget):
        if widget.isVisible() and _text(widget) and not isinstance(widget, ElidedLabel):
            yield widget


def _text(widget: QWidget) -> str:
    if isinstance(widget, QComboBox):
        return widget.currentText()
    return widget.text() if isinstance(widget, QLabel | QAbstractButton) else ""


def _faults(widget: QWidget) -> Iterator[str]:
    wanted, has = widget.sizeHint(), widget.size()
    if isinstance(widget, QLabel) and widget.wordWrap():
        longest = max(map(widget.fontMetrics().horizontalAdvance, _WORD.findall(widget.text()) or [""]))
        if longest > has.width() + SLACK:
            yield f"a word of {longest} in {has.width()}"
        wanted.setHeight(widget.heightForWidth(has.width()))
    elif isinstance(widget, QLabel | QPushButton | QToolButton) or not _paints_itself(widget):
        words = widget.fontMetrics().horizontalAdvance(_text(widget))
        if max(words, min(wanted.width(), words + 2 * widget.fontMetrics().averageCharWidth())) > has.width() + SLACK:
            yield f"{words} wide in {has.width()}"
    if wanted.height() > has.height() + 2 * SLACK and not _paints_itself(widget):
        yield f"{wanted.height()} high in {has.height()}"
    yield from _outside(widget)


def _paints_itself(widget: QWidget) -> bool:
    """Rows, tiles and bars elide their names by design."""
    return type(widget).__module__.startswith("app.widgets.")


def _outside(widget: QWidget) -> Iterator[str]:
    parent = widget.parentWidget()
    place = QRect(widget.mapTo(parent, QPoint()), widget.size()) if parent is not None else QRect()
    while parent is not None and not parent.isWindow():
        if isinstance(parent.parentWidget(), QScrollArea):  # up and down it scrolls
            if place.left() < -SLACK or place.right() > parent.width() + SLACK:
                yield "sideways out of a scroll area"
            return
        if not parent.rect().adjusted(-SLACK, -SLACK, SLACK, SLACK).contains(place):
            yield f"out of {type(parent).__name__}"
            return
        place.translate(parent.mapTo(parent.parentWidget(), QPoint()) if parent.parentWidget() else QPoint())
        parent = parent.parentWidget()
