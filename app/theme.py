"""How the window looks: the colours in force, sizes, fonts, icons and the one style sheet."""

import sys
from importlib import resources
from typing import Final

from PySide6.QtCore import QByteArray, QLocale, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFont, QIcon, QPainter, QPalette, QPixmap, QTransform
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication, QPushButton

from app.colours import DARK, HIGH_CONTRAST, LIGHT, Tokens
from app.style_sheet import style_sheet

_CHINESE: Final = ("Microsoft YaHei UI", "PingFang SC", "Noto Sans CJK SC")
STEP: Final = 8  # the grid that everything lies on, in pixels
ICON: Final = 20
_PICTURE: Final = 60
TEXT_PX: Final = 13

_USUAL_POINTS: Final = {"win32": 9.0, "darwin": 13.0}
_USUAL_ELSEWHERE: Final = 11.0
"""Size of the system's text where nobody enlarged it."""

_LEAST, _MOST = 0.9, 2.0
_MIRRORED: Final = frozenset({"back", "next", "undo", "redo"})
"""Icons that point somewhere: the other way where one reads from right to left."""


class Theme(QObject):
    """The look in force: follows the system, or what the person chose.

    Args:
        app: gets palette, font and style sheet.
        choice: ``system``, ``light``, ``dark`` or ``contrast``.
        text_size: of text and what holds text, in per cent; 0: as the system has it. Fixed for this start.

    Signals:
        changed: colours are others now; repaint, and ask for icons again.
    """

    changed = Signal()

    def __init__(self, app: QApplication, choice: str = "system", text_size: int = 0) -> None:
        super().__init__(app)
        self._app = app
        self._choice = choice
        self.scale = min(max(text_size / 100 if text_size else _system_scale(app), _LEAST), _MOST)
        self._icons: dict[tuple[str, str, bool], QIcon] = {}
        self.tokens = LIGHT
        app.setStyle("Fusion")
        app.setFont(_font(self.scaled(TEXT_PX)))
        app.styleHints().colorSchemeChanged.connect(self._on_system_changed)
        if hasattr(app.styleHints(), "accessibility"):  # Qt 6.10 and later tell
            app.styleHints().accessibility().contrastPreferenceChanged.connect(self._on_system_changed)
        self._apply()

    @property
    def choice(self) -> str:
        """``system``, ``light``, ``dark`` or ``contrast``."""
        return self._choice

    def choose(self, choice: str) -> None:
        """Follow the system, or look like this whatever it says."""
        self._choice = choice
        self._apply()
        self.changed.emit()

    def scaled(self, pixels: float) -> int:
        """A size that holds text, at the person's size of text."""
        return round(pixels * self.scale)

    def class_colour(self, index: int) -> QColor:
        """The colour of the class with this colour number; they repeat after twelve."""
        return QColor(self.tokens.classes[index % len(self.tokens.classes)])

    def colour(self, token: str) -> QColor:
        """A colour by the name of its token."""
        return QColor(getattr(self.tokens, token))

    def icon(self, name: str, token: str = "text") -> QIcon:
        """One of our line icons in a token's colour."""
        turned = name in _MIRRORED and self._app.layoutDirection() is Qt.LayoutDirection.RightToLeft
        key = name, getattr(self.tokens, token), turned
        if key not in self._icons:
            self._icons[key] = _icon(*key, self.scaled(ICON))
        return self._icons[key]

    def picture(self, name: str, token: str = "quiet") -> QPixmap:
        """One of our line icons as the picture of an empty page."""
        return _drawn(name, getattr(self.tokens, token), self.scaled(_PICTURE), self._app.devicePixelRatio())

    def _on_system_changed(self) -> None:
        if self._choice == "system":
            self._apply()
            self.changed.emit()

    def _apply(self) -> None:
        system_dark = self._app.styleHints().colorScheme() is Qt.ColorScheme.Dark
        follows = self._choice == "system"
        if self._choice == "contrast" or (follows and _system_wants_contrast(self._app)):
            self.tokens = HIGH_CONTRAST
        else:
            self.tokens = DARK if self._choice == "dark" or (follows and system_dark) else LIGHT
        self._app.setStyleSheet("")  # one sheet put in another's place takes Qt four times as long
        self._app.setPalette(_palette(self.tokens))
        self._app.setStyleSheet(style_sheet(self.tokens, self.scale))


def set_kind(button: QPushButton, kind: str) -> None:
    """Give a button another ``kind`` of the style sheet."""
    if button.property("kind") != kind:
        button.setProperty("kind", kind)
        button.style().unpolish(button)
        button.style().polish(button)


def _system_scale(app: QApplication) -> float:
    """How much larger than usual the system's text is."""
    points: float | None = app.property("systemPoints")
    if points is None:  # asked before our own font is set; kept for a second window in this process
        points = app.font().pointSizeF()  # negative where it is given in pixels
        app.setProperty("systemPoints", points)
    return max(points / _USUAL_POINTS.get(sys.platform, _USUAL_ELSEWHERE), 1.0)


def _system_wants_contrast(app: QApplication) -> bool:
    hints = app.styleHints()
    if not hasattr(hints, "accessibility"):
        return False
    return hints.accessibility().contrastPreference() is Qt.ContrastPreference.HighContrast


def _font(pixels: int) -> QFont:
    font = QFont()
    chinese = _CHINESE if QLocale().language() is QLocale.Language.Chinese else ()  # lines as high as its signs
    font.setFamilies([*chinese, "Inter", "Segoe UI", "Helvetica Neue", "Noto Sans", *_CHINESE, font.defaultFamily()])
    font.setPixelSize(pixels)
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


def _icon(name: str, colour: str, turned: bool, side: int) -> QIcon:
    icon = QIcon()
    for ratio in (1, 2, 3):
        pixmap = _drawn(name, colour, side, ratio)
        icon.addPixmap(pixmap.transformed(QTransform.fromScale(-1, 1)) if turned else pixmap)
    return icon


def _drawn(name: str, colour: str, side: int, ratio: float) -> QPixmap:
    drawing = resources.files("resources").joinpath("icons", f"{name}.svg").read_text("utf-8")
    renderer = QSvgRenderer(QByteArray(drawing.replace("currentColor", colour).encode()))
    pixels = round(side * ratio)
    pixmap = QPixmap(pixels, pixels)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    renderer.render(painter, QRectF(0, 0, pixels, pixels))
    painter.end()
    pixmap.setDevicePixelRatio(ratio)
    return pixmap
