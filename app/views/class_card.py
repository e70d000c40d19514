"""One class as a card: its colour, name, count and photos; and the place where a new one is made."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QAction, QColor, QGuiApplication, QImage, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QMenu, QPushButton, QSizePolicy, QVBoxLayout

from app.state.classes import ClassesState
from app.state.shortcuts import Reach, Shortcut, Shortcuts
from app.theme import Theme
from app.views.dragged import dragged_examples
from app.widgets.tile_grid import TileGrid
from app.words import QT_TR_NOOP, tr
from copl_engine.store.examples import Example, ExampleClass

_DOT = 12
_CARD_HEIGHT = 174
_MENU = Shortcut(
    "teach.menu",
    QT_TR_NOOP("Teach"),
    QT_TR_NOOP("move the selected photos to another class, or take them out"),
    ("Return",),
)
_COPY = Shortcut("teach.copy", QT_TR_NOOP("Teach"), QT_TR_NOOP("copy the selected photos"), ("Ctrl+C",))
_CUT = Shortcut(
    "teach.cut",
    QT_TR_NOOP("Teach"),
    QT_TR_NOOP("cut the selected photos, to paste them into another class"),
    ("Ctrl+X",),
)
_REMOVE = Shortcut(
    "teach.remove", QT_TR_NOOP("Teach"), QT_TR_NOOP("take the selected photos out of the class"), ("Del", "Backspace")
)
_ALL = Shortcut("teach.all", QT_TR_NOOP("Teach"), QT_TR_NOOP("select all photos of the class"), ("Ctrl+A",))
_NONE = Shortcut("teach.none", QT_TR_NOOP("Teach"), QT_TR_NOOP("select none of them"), ("Esc",))


def list_keys(keys: Shortcuts) -> None:
    """The keys of all cards, before there is one."""
    keys.know(_MENU, _COPY, _CUT, _REMOVE, _ALL, _NONE)
    keys.tell("Teach", tr("Arrow keys, Shift and arrow keys"), tr("select photos of a class"))
    keys.tell("Teach", tr("Ctrl while dragging"), tr("copy in place of move"))


class ClassCard(QFrame):
    """Draws a class and forwards what the person does with it.

    Signals:
        refused: a sentence that says why something was not done.
        add_wanted: photos are to be chosen for the class of this id.
        paste_wanted: what was copied is to go to the class of this id.
    """

    refused = Signal(str)
    add_wanted = Signal(int)
    paste_wanted = Signal(int)

    def __init__(
        self,
        item: ExampleClass,
        classes: ClassesState,
        picture: Callable[[Example], QImage | None],
        theme: Theme,
        keys: Shortcuts,
    ) -> None:
        super().__init__()
        self.class_id = item.id
        self._classes = classes
        self._theme = theme
        self._picture = picture
        self._examples: dict[str, Example] = {}
        self._paths: set[Path] = set()
        self.setProperty("role", "card")
        self._dot = QPushButton()
        self._dot.setProperty("kind", "bare")
        self._dot.setToolTip(tr("Colour of the class"))
        self._dot.setAccessibleName(tr("Colour of the class"))
        self._dot.clicked.connect(self._choose_colour)
        self._name = QLineEdit()
        self._name.setProperty("role", "name")
        self._name.setAccessibleName(tr("Name of the class"))
        self._name.setMaxLength(80)
        self._name.editingFinished.connect(self._rename)
        self._count = QLabel()
        self._count.setProperty("role", "quiet")
        self._more = QPushButton()
        self._more.setProperty("kind", "bare")
        self._more.setAccessibleName(tr("More"))
        self._more.setToolTip(tr("Add photos, remove the class"))
        self._more.clicked.connect(self._show_menu)
        self._tiles = TileGrid(self._image, self._mime)
        self._tiles.menu_wanted.connect(self._show_photo_menu)
        self._empty = QLabel(tr("Drop photos here"))
        self._empty.setProperty("role", "quiet")
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._lay_out()
        self._add_keys(keys)
        theme.changed.connect(self._on_theme)
        self._on_theme()

    def _lay_out(self) -> None:
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.setMinimumHeight(_CARD_HEIGHT)
        head = QHBoxLayout()
        head.setSpacing(2)
        side = self._theme.scaled(_DOT + 10)
        self._dot.setFixedSize(side, side)
        self._dot.setIconSize(QSize(_DOT, _DOT))
        head.addWidget(self._dot)
        head.addWidget(self._name, 1)
        head.addWidget(self._count)
        head.addWidget(self._more)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 12)
        column.setSpacing(6)
        column.addLayout(head)
        inset = QHBoxLayout()
        inset.setContentsMargins(4, 0, 4, 0)
        inset.addWidget(self._tiles)
        column.addLayout(inset)
        column.addWidget(self._empty, 1)
        column.addStretch(0)

    def _add_keys(self, keys: Shortcuts) -> None:
        tiles = self._tiles
        for shortcut, run in (
            (_MENU, tiles.open_menu),
            (_COPY, self._copy_photos),
            (_CUT, self._cut_photos),
            (_REMOVE, self._on_remove),
            (_ALL, tiles.select_all),
            (_NONE, tiles.select_none),
        ):
            keys.add(shortcut, tiles, run, Reach.WIDGET)

    @property
    def tiles(self) -> TileGrid:
        """The photos."""
        return self._tiles

    def show_class(self, item: ExampleClass, marked: frozenset[str]) -> None:
        """Draw the class as it is now."""
        self._examples = {example.content: example for example in item.examples}
        self._paths = {example.path for example in item.examples}
        if not self._name.isModified() and self._name.text() != item.name:
            self._name.setText(item.name)
            self._name.setCursorPosition(0)  # a long name is read from its beginning
        self._count.setText(tr("{n} photos", "", len(item.examples)))
        self._tiles.set_keys(tuple(self._examples), marked)
        self._tiles.setVisible(bool(item.examples))
        self._empty.setVisible(not item.examples)
        self._dot.setIcon(_dot(self._theme.class_colour(item.colour)))
        self.setAccessibleName(tr("Class {name}", name=item.name))
        self._tiles.setAccessibleName(tr("Photos of {name}", name=item.name))

    def has_photo(self, path: object) -> bool:
        """Whether this file is one of the class's photos."""
        return path in self._paths

    def type_name(self) -> None:
        """Let the person type the name now."""
        self._name.setFocus(Qt.FocusReason.OtherFocusReason)
        self._name.selectAll()

    def _image(self, key: str) -> QImage | None:
        return self._picture(self._examples[key]) if key in self._examples else None

    def _mime(self, keys: tuple[str, ...]) -> QMimeData:
        return dragged_examples(self.class_id, keys)

    def _rename(self) -> None:
        item = self._classes.find(self.class_id)
        if item is None or not self._name.isModified():
            return
        self._name.setModified(False)
        reason = self._classes.rename(self.class_id, self._name.text())
        if reason:
            self._name.setText(item.name)
            self.refused.emit(reason)

    def _choose_colour(self) -> None:
        menu = QMenu(self)
        for number, _ in enumerate(self._theme.tokens.classes):
            action = QAction(_dot(self._theme.class_colour(number)), tr("Colour {number}", number=number + 1), menu)
            action.setData(number)
            menu.addAction(action)
        menu.triggered.connect(self._on_colour)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self._dot.mapToGlobal(QPoint(0, self._dot.height())))

    def _on_colour(self, action: QAction) -> None:
        self._classes.recolour(self.class_id, action.data())

    def _show_menu(self) -> None:
        menu = QMenu(self)
        menu.addAction(self._theme.icon("plus"), tr("Add photos…")).triggered.connect(self._add)
        menu.addAction(self._theme.icon("copy"), tr("Paste photos")).triggered.connect(self._paste)
        menu.addSeparator()
        menu.addAction(self._theme.icon("trash", "wrong"), tr("Remove this class")).triggered.connect(
            self._remove_class
        )
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self._more.mapToGlobal(QPoint(0, self._more.height())))

    def _show_photo_menu(self, keys: tuple[str, ...], where: QPoint) -> None:
        menu = QMenu(self)
        for item in self._classes.classes:
            if item.id != self.class_id:
                action = menu.addAction(
                    _dot(self._theme.class_colour(item.colour)), tr("Move to “{name}”", name=item.name)
                )
                action.setData((item.id, keys))
                action.triggered.connect(self._on_move)
        menu.addSeparator()
        remove = menu.addAction(self._theme.icon("trash"), tr("Take {n} photos out of the class", "", len(keys)))
        remove.triggered.connect(self._on_remove)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(where)

    def _on_move(self) -> None:
        action = self.sender()
        assert isinstance(action, QAction)
        target, keys = action.data()
        self._classes.move_photos(self.class_id, keys, target)

    def _on_remove(self) -> None:
        if self._tiles.selected:
            self._classes.remove_photos(self.class_id, self._tiles.selected)

    def _copy_photos(self) -> None:
        self._to_clipboard(cut=False)

    def _cut_photos(self) -> None:
        self._to_clipboard(cut=True)

    def _to_clipboard(self, *, cut: bool) -> None:
        keys = self._tiles.selected
        if keys:
            QGuiApplication.clipboard().setMimeData(dragged_examples(self.class_id, keys, cut=cut))

    def _remove_class(self) -> None:
        self._classes.remove_class(self.class_id)

    def _add(self) -> None:
        self.add_wanted.emit(self.class_id)

    def _paste(self) -> None:
        self.paste_wanted.emit(self.class_id)

    def _on_theme(self) -> None:
        self._more.setIcon(self._theme.icon("more", "quiet"))
        colour = self._theme.colour
        self._tiles.set_colours(colour("action"), colour("look"), colour("line"), colour("text"))
        item = self._classes.find(self.class_id)
        if item is not None:
            self._dot.setIcon(_dot(self._theme.class_colour(item.colour)))


class NewClassCard(QFrame):
    """The dashed card at the end.

    Signals:
        new_wanted: an empty class is to be made.
        choose_wanted: folders are to be chosen.
        photos_wanted: photos are to be chosen.
    """

    new_wanted = Signal()
    choose_wanted = Signal()
    photos_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setMinimumHeight(_CARD_HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._new = QPushButton(tr("New class"))
        self._new.setProperty("kind", "bare")
        self._new.clicked.connect(self.new_wanted)
        hint = QLabel(tr("drop photos here, or choose"))
        hint.setProperty("role", "quiet")
        choices = QHBoxLayout()
        choices.setSpacing(4)
        choices.addStretch(1)
        for text, name, signal in (
            (tr("folders…"), tr("Choose folders…"), self.choose_wanted),
            (tr("photos…"), tr("Choose photos…"), self.photos_wanted),
        ):
            button = QPushButton(text)
            button.setProperty("kind", "link")
            button.setAccessibleName(name)
            button.clicked.connect(signal)
            choices.addWidget(button)
        choices.addStretch(1)
        column = QVBoxLayout(self)
        column.setSpacing(2)
        column.addStretch(1)
        for part in (self._new, hint):
            column.addWidget(part, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addLayout(choices)
        column.addStretch(1)
        theme.changed.connect(self._on_theme)
        self._on_theme()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: D102, N802
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.colour("quiet"), 1.5, Qt.PenStyle.DashLine))
        painter.drawRoundedRect(self.rect().adjusted(1, 1, -2, -2), 8, 8)

    def _on_theme(self) -> None:
        self._new.setIcon(self._theme.icon("plus"))
        self.update()


def _dot(colour: QColor) -> QPixmap:
    pixmap = QPixmap(3 * _DOT, 3 * _DOT)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(colour)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.drawEllipse(pixmap.rect().adjusted(2, 2, -2, -2))
    painter.end()
    pixmap.setDevicePixelRatio(3)
    return pixmap
