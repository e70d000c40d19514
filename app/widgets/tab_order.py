"""Where Tab goes: through what is laid out, as one reads it, whenever it was made."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLayout, QScrollArea, QWidget


def tab_stops(root: QWidget) -> list[QWidget]:
    """What Tab goes to inside a widget, in the order in which it is laid out."""
    return [each for each in _reading(root) if _is_stop(each)]


def move_focus(areas: Sequence[QWidget], *, forth: bool) -> bool:
    """Give the keyboard to the next control, or the one before; after the last area comes the first.

    Args:
        areas: parts of one window, in order.
        forth: to the next one.

    Returns:
        Whether there is one.
    """
    order = [each for area in areas for each in _reading(area)]
    here = QApplication.focusWidget()
    at = order.index(here) if here in order else -1
    around = [*order[at + 1 :], *order[: max(at, 0)]]
    found = next((each for each in (around if forth else reversed(around)) if _is_stop(each)), None)
    if found is None:
        return False
    found.setFocus(Qt.FocusReason.TabFocusReason if forth else Qt.FocusReason.BacktabFocusReason)
    _bring_into_view(found)
    return True


def _reading(widget: QWidget) -> Iterator[QWidget]:
    """A widget and all that is on show inside, as it is laid out."""
    if widget.isHidden():
        return
    yield widget
    inside = list(_laid_out(widget.layout()))
    others = [each for each in widget.children() if isinstance(each, QWidget) and not each.isWindow()]
    for each in [*inside, *(each for each in others if each not in inside)]:
        yield from _reading(each)


def _laid_out(layout: QLayout | None) -> Iterator[QWidget]:
    if layout is None:
        return
    for number in range(layout.count()):
        item = layout.itemAt(number)
        widget = item.widget() if item is not None else None
        if widget is not None:
            yield widget
        elif item is not None:
            yield from _laid_out(item.layout())


def _is_stop(widget: QWidget) -> bool:
    wants = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.focusProxy() is None
    return wants and widget.isEnabled() and widget.isVisible()


def _bring_into_view(widget: QWidget) -> None:
    parent = widget.parentWidget()
    while parent is not None:
        if isinstance(parent, QScrollArea):
            parent.ensureWidgetVisible(widget)
        parent = parent.parentWidget()
