"""The one style sheet. Parts are marked with properties: ``kind`` of a button, ``role`` of a label or frame."""

from importlib import resources
from pathlib import Path
from string import Template
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from app.colours import Tokens

_SIZES: Final = (12, 13, 15, 16, 18, 20, 24)
"""Of text and of what holds it, where the text has its usual size."""

_SHEET: Final = Template("""
QWidget { color: $text; font-size: ${px13}px; }
QMainWindow, QDialog, QWidget[role="page"] { background: $page; }
QScrollArea, QScrollArea > QWidget > QWidget { background: transparent; border: none; }
QToolTip { background: $card; color: $text; border: 1px solid $line; padding: 4px 6px; }

QLabel[role="heading"] { font-size: ${px15}px; font-weight: bold; }
QLabel[role="title"] { font-size: ${px20}px; font-weight: bold; }
QLabel[role="figure"] { font-size: ${px24}px; font-weight: 600; }
QLabel[role="quiet"] { color: $quiet; font-size: ${px13}px; }
QLabel[role="small"] { color: $quiet; font-size: ${px12}px; }
QLabel[role="good"] { color: $good; font-size: ${px12}px; }
QLabel[role="wrong"] { color: $wrong; }

QFrame[role="card"] { background: $card; border: 1px solid $line; border-radius: 8px; }
QFrame[role="top"] { background: $card; border: none; border-bottom: 1px solid $line; }
QFrame[role="bottom"] { background: $card; border: none; border-top: 1px solid $line; }
QFrame[role="rail"] { background: $card; border: none; border-right: 1px solid $line; }
QFrame[role="rule"] { background: $line; border: none; max-height: 1px; min-height: 1px; }

QPushButton { background: $card; border: 1px solid $edge; border-radius: 6px; padding: 6px 12px;
    min-height: ${px18}px; icon-size: ${px16}px; }
QPushButton:hover { border-color: $text; }
QPushButton:pressed { background: $page; }
QPushButton:focus { border: 2px solid $action; padding: 5px 11px; }
QPushButton:disabled { color: $quiet; background: $page; }
QPushButton:checked { background: $selected; border-color: $action; color: $action; }
QPushButton::menu-indicator { width: 0px; }
QPushButton[kind="primary"] { background: $action; border-color: $action; color: $on_action; font-weight: 600; }
QPushButton[kind="primary"]:hover { background: $action_hover; border-color: $action_hover; }
QPushButton[kind="primary"]:focus { border: 2px solid $text; padding: 5px 11px; }
QPushButton[kind="primary"]:disabled { background: $line; border-color: $line; color: $quiet; }
QPushButton[kind="danger"] { color: $wrong; }
QPushButton[kind="danger"]:hover { border-color: $wrong; }
QPushButton[kind="link"] { background: transparent; border: 1px solid transparent; color: $action; padding: 2px 4px;
    text-decoration: underline; min-height: ${px16}px; }
QPushButton[kind="link"]:focus { border: 2px solid $action; border-radius: 4px; padding: 1px 3px; }
QPushButton[kind="bottom"] { background: transparent; border: 1px solid transparent; color: $quiet; padding: 0px 3px;
    font-size: ${px12}px; text-decoration: underline; min-height: ${px16}px; }
QPushButton[kind="bottom"]:hover { color: $action; }
QPushButton[kind="bottom"]:focus { border: 2px solid $action; border-radius: 4px; padding: 0px 2px; color: $action; }
QPushButton[kind="act"] { background: transparent; border: 1px solid transparent; color: $action; padding: 2px 0px;
    text-decoration: underline; min-height: ${px16}px; }
QPushButton[kind="act"]:focus { border-color: $action; border-radius: 4px; }
QPushButton[kind="choice"] { padding: 6px 8px; }
QPushButton[kind="choice"]:focus { padding: 5px 7px; }
QPushButton:checked:focus { border: 2px solid $text; }
QPushButton[kind="bare"] { background: transparent; border: 1px solid transparent; padding: 3px;
    min-height: ${px16}px; }
QPushButton[kind="bare"]:hover { background: $page; }
QPushButton[kind="bare"]:focus { border: 2px solid $action; padding: 2px; }

QToolButton[role="place"] { background: transparent; border: none; border-left: 3px solid transparent;
    color: $quiet; padding: 8px 3px 8px 0px; font-size: ${px12}px; }
QToolButton[role="place"]:hover { background: $page; }
QToolButton[role="place"]:focus { background: $page; border: 2px solid $action; padding: 6px 1px; border-radius: 4px; }
QToolButton[role="place"]:checked { border-left-color: $action; color: $action; font-weight: 600; }

QLineEdit, QComboBox, QSpinBox, QPlainTextEdit, QTextBrowser, QListView { background: $card; border: 1px solid $edge;
    border-radius: 6px; selection-background-color: $action; selection-color: $on_action; }
QLineEdit, QComboBox, QSpinBox { padding: 5px 8px; min-height: ${px18}px; }
QLineEdit:focus, QComboBox:focus, QSpinBox:focus { border: 2px solid $action; padding: 4px 7px; }
QPlainTextEdit:focus, QTextBrowser:focus, QListView:focus { border: 2px solid $action; }
QCheckBox:focus, QRadioButton:focus { background: $selected; border: 2px solid $action; border-radius: 4px; }
QCheckBox, QRadioButton { border: 2px solid transparent; padding: 1px; }
QCheckBox::indicator, QRadioButton::indicator { background: $card; border: 1px solid $edge; border-radius: 3px;
    width: ${px13}px; height: ${px13}px; }
QRadioButton::indicator { border-radius: ${radius}px; }
QCheckBox::indicator:checked { image: url("$signs/sign-check.svg"); }
QRadioButton::indicator:checked { image: url("$signs/sign-dot.svg"); }
QComboBox::drop-down { border: none; width: ${px24}px; }
QComboBox::down-arrow { image: url("$signs/sign-arrow.svg"); width: ${px12}px; height: ${px12}px; }
QLineEdit[role="name"] { background: transparent; border: 1px solid transparent; padding: 1px 4px;
    font-weight: 600; min-height: ${px16}px; }
QLineEdit[role="name"]:hover { border-color: $line; }
QLineEdit[role="name"]:focus { border: 2px solid $action; padding: 0px 3px; background: $card; }
QComboBox QAbstractItemView { background: $card; color: $text; border: 1px solid $line; outline: none; }
QTextBrowser { padding: 8px 12px; }

QListWidget { padding: 4px; outline: none; }
QListWidget::item { padding: 6px 8px; border-radius: 4px; color: $text; }
QListWidget::item:selected { background: $selected; color: $action; }

QMenu { background: $card; border: 1px solid $line; padding: 4px; }
QMenu::item { padding: 6px 24px 6px 12px; border-radius: 4px; }
QMenu::item:selected { background: $selected; color: $text; }
QMenu::item:disabled { color: $quiet; }
QMenu::indicator { background: $card; border: 1px solid $edge; border-radius: 3px; margin-left: 6px;
    width: ${px13}px; height: ${px13}px; }
QMenu::indicator:checked { image: url("$signs/sign-check.svg"); }
QMenu::separator { height: 1px; background: $line; margin: 4px 8px; }

QProgressBar { background: $line; border: none; border-radius: 3px; min-height: 6px; max-height: 6px; }
QProgressBar::chunk { background: $action; border-radius: 3px; }

QScrollBar:vertical { background: transparent; width: 12px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0; }
QScrollBar::handle { background: $edge; border-radius: 4px; margin: 2px; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::handle:disabled { background: transparent; }
QScrollBar::handle:hover { background: $quiet; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }

QSlider::groove:horizontal { background: $line; height: 4px; border-radius: 2px; }
QSlider::sub-page:horizontal { background: $action; border-radius: 2px; }
QSlider::handle:horizontal { background: $action; width: 14px; height: 14px; margin: -5px 0; border-radius: 7px; }
QSlider::handle:horizontal:focus { background: $card; border: 4px solid $action; width: 8px; height: 8px; }
""")


def style_sheet(tokens: "Tokens", scale: float) -> str:
    """The sheet in the given colours, its text so many times as large as usual."""
    colours = {name: getattr(tokens, name) for name in tokens.__slots__ if isinstance(getattr(tokens, name), str)}
    sizes = {f"px{size}": round(size * scale) for size in _SIZES}
    signs = Path(str(resources.files("resources").joinpath("icons"))).as_posix()
    return _SHEET.substitute(colours, signs=signs, radius=sizes["px13"] // 2, **sizes)
