"""How the window looks: colours in light and dark, sizes, fonts, icons and the one style sheet."""

from dataclasses import dataclass
from importlib import resources
from typing import Final

from PySide6.QtCore import QByteArray, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFont, QIcon, QPainter, QPalette, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication, QPushButton

from app.style_sheet import style_sheet

STEP: Final = 8  # the grid that everything lies on, in pixels
ICON: Final = 20
TEXT_PX: Final = 13


@dataclass(frozen=True, slots=True)
class Tokens:
    """Colours by their use; ``classes`` in the order in which classes get them."""

    dark: bool
    page: str
    card: str
    line: str
    text: str
    quiet: str
    action: str
    action_hover: str
    on_action: str
    selected: str
    good: str
    look: str
    wrong: str
    canvas: str
    classes: tuple[str, ...]


LIGHT: Final = Tokens(
    dark=False,
    page="#f4f5f6",
    card="#ffffff",
    line="#e1e4e7",
    text="#1d2329",
    quiet="#5b6670",
    action="#175cd3",
    action_hover="#134cb0",
    on_action="#ffffff",
    selected="#eef4ff",
    good="#1c7a4a",
    look="#d9a400",
    wrong="#b3261e",
    canvas="#22272c",
    classes=(
        "#2c6fbb",
        "#7a4fb5",
        "#b83b5e",
        "#23845d",
        "#b4690e",
        "#0e7c86",
        "#8a4b2f",
        "#5560d0",
        "#a4409a",
        "#66781a",
        "#c4502c",
        "#4a6374",
    ),
)

DARK: Final = Tokens(
    dark=True,
    page="#1b1f23",
    card="#24292e",
    line="#363c42",
    text="#e6e9ec",
    quiet="#9aa5af",
    action="#6ea8fe",
    action_hover="#8bbaff",
    on_action="#10151a",
    selected="#1f2f4a",
    good="#58c08a",
    look="#f0c239",
    wrong="#f2766b",
    canvas="#14171a",
    classes=(
        "#6aa6e8",
        "#ae8ae0",
        "#e57c9a",
        "#5fbf96",
        "#e3a04c",
        "#4fbcc6",
        "#c78a6c",
        "#929bf2",
        "#d782cd",
        "#a6ba58",
        "#f08a66",
        "#8fabbd",
    ),
)


class Theme(QObject):
    """The look in force: follows the system, or what the person chose.

    Signals:
        changed: colours are others now; repaint, and ask for icons again.
    """

    changed = Signal()

    def __init__(self, app: QApplication, choice: str = "system") -> None:
        super().__init__(app)
        self._app = app
        self._choice = choice
        self._icons: dict[tuple[str, str], QIcon] = {}
        self.tokens = LIGHT
        app.setStyle("Fusion")
        app.setFont(_font())
        app.styleHints().colorSchemeChanged.connect(self._on_system_changed)
        self._apply()

    @property
    def choice(self) -> str:
        """``system``, ``light`` or ``dark``."""
        return self._choice

    def choose(self, choice: str) -> None:
        """Follow the system, or be light or dark whatever it says."""
        self._choice = choice
        self._apply()
        self.changed.emit()

    def class_colour(self, index: int) -> QColor:
        """The colour of the class with this colour number; they repeat after twelve."""
        return QColor(self.tokens.classes[index % len(self.tokens.classes)])

    def colour(self, token: str) -> QColor:
        """A colour by the name of its token."""
        return QColor(getattr(self.tokens, token))

    def icon(self, name: str, token: str = "text") -> QIcon:
        """One of our line icons in a token's colour."""
        colour = getattr(self.tokens, token)
        if (name, colour) not in self._icons:
            self._icons[name, colour] = _icon(name, colour)
        return self._icons[name, colour]

    def _on_system_changed(self) -> None:
        if self._choice == "system":
            self._apply()
            self.changed.emit()

    def _apply(self) -> None:
        system_dark = self._app.styleHints().colorScheme() is Qt.ColorScheme.Dark
        dark = self._choice == "dark" or (self._choice == "system" and system_dark)
        self.tokens = DARK if dark else LIGHT
        self._app.setPalette(_palette(self.tokens))
        self._app.setStyleSheet(style_sheet(self.tokens))


def set_kind(button: QPushButton, kind: str) -> None:
    """Give a button another ``kind`` of the style sheet."""
    if button.property("kind") != kind:
        button.setProperty("kind", kind)
        button.style().unpolish(button)
        button.style().polish(button)


def _font() -> QFont:
    font = QFont()
    font.setFamilies(["Inter", "Segoe UI", "Helvetica Neue", "Noto Sans", "Noto Sans CJK SC", font.defaultFamily()])
    font.setPixelSize(TEXT_PX)
    return font


def _palette(tokens: Tokens) -> QPalette:
    palette = QPalette()
    roles = {
        QPalette.ColorRole.Window: tokens.page,
        QPalette.ColorRole.WindowText: tokens.text,
        QPalette.ColorRole.Base: tokens.card,
        QPalette.ColorRole.AlternateBase: tokens.page,
        QPalette.ColorRole.Text: tokens.text,
        QPalette.ColorRole.Button: tokens.card,
        QPalette.ColorRole.ButtonText: tokens.text,
        QPalette.ColorRole.Highlight: tokens.action,
        QPalette.ColorRole.HighlightedText: tokens.on_action,
        QPalette.ColorRole.Link: tokens.action,
        QPalette.ColorRole.LinkVisited: tokens.action,
        QPalette.ColorRole.ToolTipBase: tokens.card,
        QPalette.ColorRole.ToolTipText: tokens.text,
        QPalette.ColorRole.PlaceholderText: tokens.quiet,
        QPalette.ColorRole.Mid: tokens.line,
    }
    for role, colour in roles.items():
        palette.setColor(role, QColor(colour))
    disabled = QPalette.ColorGroup.Disabled
    for role in (QPalette.ColorRole.Text, QPalette.ColorRole.WindowText, QPalette.ColorRole.ButtonText):
        palette.setColor(disabled, role, QColor(tokens.quiet))
    return palette


def _icon(name: str, colour: str) -> QIcon:
    drawing = resources.files("resources").joinpath("icons", f"{name}.svg").read_text("utf-8")
    renderer = QSvgRenderer(QByteArray(drawing.replace("currentColor", colour).encode()))
    icon = QIcon()
    for scale in (1, 2, 3):
        pixmap = QPixmap(ICON * scale, ICON * scale)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        renderer.render(painter, QRectF(0, 0, ICON * scale, ICON * scale))
        painter.end()
        pixmap.setDevicePixelRatio(scale)
        icon.addPixmap(pixmap)
    return icon
