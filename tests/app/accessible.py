"""What a screen reader and the keyboard find in the window: the tree that Qt hands to them, walked."""

from collections.abc import Iterator

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface, QImage
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QLabel, QWidget

from app.widgets.tab_order import tab_stops

Role = QAccessible.Role
CONTROLS = {
    Role.Button,
    Role.ButtonMenu,
    Role.ButtonDropDown,
    Role.CheckBox,
    Role.RadioButton,
    Role.ComboBox,
    Role.EditableText,
    Role.Slider,
    Role.SpinBox,
    Role.List,
    Role.ListItem,
    Role.Table,
    Role.Tree,
    Role.MenuItem,
    Role.Graphic,
    Role.Chart,
    Role.Link,
}
NO_ROLE = {Role.NoRole, Role.Client}
MOST_CHILDREN = 30  # of one parent: the ten thousandth photo is like the tenth
QTS_OWN = {"qt_spinbox_lineedit", "qt_scrollarea_vcontainer", "qt_scrollarea_hcontainer"}


def faults(root: QWidget) -> list[str]:
    """Controls on show without a name or a role, in words."""
    top = QAccessible.queryAccessibleInterface(root)
    return [f"{why}: {words(found)}" for found in walk(top) for why in judge(found)]


def walk(found: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    yield found
    for number in range(min(found.childCount(), MOST_CHILDREN)):
        child = found.child(number)
        if child is not None and child.isValid() and not child.state().invisible:
            yield from walk(child)


def judge(found: QAccessibleInterface) -> Iterator[str]:
    role, state, widget = found.role(), found.state(), found.object()
    if (widget is not None and widget.objectName() in QTS_OWN) or isinstance(widget, QLabel):
        return
    reached = state.focusable and isinstance(widget, QWidget) and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    if (reached or role in CONTROLS) and not found.text(QAccessible.Text.Name).strip():
        yield "no name"
    if reached and role in NO_ROLE:
        yield "no role"


def words(found: QAccessibleInterface) -> str:
    widget, chain = found.object(), []
    while widget is not None and len(chain) < 4:
        chain.append(type(widget).__name__)
        widget = widget.parent()
    return f"{found.role().name} {' in '.join(chain)}"


def without_visible_focus(root: QWidget) -> list[str]:
    """Controls that look the same with and without the keyboard."""
    same: list[str] = []
    for widget in tab_stops(root):
        if isinstance(widget, QAbstractScrollArea) and not widget.viewport().size().isValid():
            continue
        clear = QApplication.focusWidget()
        if clear is not None:
            clear.clearFocus()
        before = picture(widget)
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        if QApplication.focusWidget() is widget and picture(widget) == before:
            same.append(f"{type(widget).__name__} {widget.accessibleName()} in {type(widget.parentWidget()).__name__}")
    return same


def picture(widget: QWidget) -> QImage:
    image = QImage(widget.size().expandedTo(QSize(1, 1)), QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    widget.render(image)
    return image
