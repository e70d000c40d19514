"""Above the photo: back, which one it is, which maps, how strong."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QSlider,
    QVBoxLayout,
    QWidget,
)

from app.state.look_view import Layer
from app.state.looking import LookingState
from app.state.shortcuts import Shortcut, Shortcuts
from app.theme import STEP, Theme
from app.widgets.elided_label import ElidedLabel
from app.widgets.flow_row import FlowRow
from app.words import QT_TR_NOOP, tr
from copl_engine.inference.weight_maps import MapKind

_NAME_WIDTH: Final = 100  # by which a photo is still known
_KINDS: Final = (
    (
        MapKind.CONTRIBUTION,
        QT_TR_NOOP("Contribution"),
        QT_TR_NOOP("Where each prompt's own update of this photo comes from"),
    ),
    (
        MapKind.WEIGHT,
        QT_TR_NOOP("Weight"),
        QT_TR_NOOP("How the places of the photo share their weight among the prompts"),
    ),
    (MapKind.EVIDENCE, QT_TR_NOOP("Evidence"), QT_TR_NOOP("Which places speak for a class, and which against it")),
)


class LookBar(QWidget):
    """Draws the switches and forwards them.

    Signals:
        back_clicked: the person wants to go back.
    """

    back_clicked = Signal()

    def __init__(self, state: LookingState, theme: Theme) -> None:
        super().__init__()
        self._state = state
        self._theme = theme
        self._back = QPushButton(tr("Back"))
        self._previous, self._next = QPushButton(), QPushButton()
        for button, words in ((self._previous, tr("Photo before")), (self._next, tr("Photo after"))):
            button.setProperty("kind", "bare")
            button.setAccessibleName(words)
            button.setToolTip(words)
        self._name, self._place = ElidedLabel(), ElidedLabel()
        self._name.setProperty("role", "heading")
        self._name.setMinimumWidth(self._theme.scaled(_NAME_WIDTH))
        self._place.setProperty("role", "small")
        self._kinds = QButtonGroup(self)
        self._contour = QPushButton(tr("Outline"))
        self._contour.setProperty("kind", "choice")
        self._contour.setCheckable(True)
        self._contour.setToolTip(tr("A line around the strongest places, in the place of colours"))
        self._strength = QSlider(Qt.Orientation.Horizontal)
        self._strength.setRange(0, 100)
        self._strength.setFixedWidth(72)
        self._strength.setAccessibleName(tr("Strength of the map over the photo"))
        self._strength.setToolTip(tr("Strength of the map over the photo"))
        self._lay_out()
        self._connect()
        self._on_theme()
        self._refresh()

    def _lay_out(self) -> None:
        photo = QWidget()
        photo.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        row = QHBoxLayout(photo)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(STEP)
        for widget in (self._back, self._previous, self._next):
            row.addWidget(widget)
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addWidget(self._name)
        names.addWidget(self._place)
        row.addLayout(names, 1)
        switches = []
        for number, (_, text, tip) in enumerate(_KINDS):
            button = QPushButton(tr(text))
            button.setProperty("kind", "choice")
            button.setCheckable(True)
            button.setToolTip(tr(tip))
            self._kinds.addButton(button, number)
            switches.append(button)
        strength = QLabel(tr("Strength"))
        strength.setBuddy(self._strength)
        parts = FlowRow(switches, 2, right=False), self._contour, FlowRow((strength, self._strength))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(FlowRow((photo, FlowRow(parts, right=False)), right=False))

    def _connect(self) -> None:
        state = self._state
        self._back.clicked.connect(self.back_clicked)
        self._previous.clicked.connect(state.previous)
        self._next.clicked.connect(state.next)
        self._kinds.idClicked.connect(self._on_kind)
        self._contour.toggled.connect(state.set_contour)
        self._strength.valueChanged.connect(self._on_strength)
        state.photo_changed.connect(self._refresh)
        state.view_changed.connect(self._refresh)
        self._theme.changed.connect(self._on_theme)

    def add_keys(self, keys: Shortcuts, back: Shortcut) -> None:
        """Give "Back" its key."""
        keys.button(back, self._back)

    def _on_kind(self, number: int) -> None:
        self._state.show_kind(_KINDS[number][0])

    def _on_strength(self, value: int) -> None:
        self._state.set_opacity(value / 100)

    def _refresh(self) -> None:
        state, view = self._state, self._state.view
        self._name.setText(state.name)
        self._place.setText(state.place)
        self._previous.setEnabled(state.has_previous)
        self._next.setEnabled(state.has_next)
        for number, (kind, _, _) in enumerate(_KINDS):
            self._kinds.button(number).setChecked(kind is state.kind)
        self._contour.setChecked(view.contour)
        self._strength.setValue(round(view.opacity * 100))
        self._strength.setEnabled(not view.contour and view.layer is not Layer.PLAIN)
        self._contour.setEnabled(view.layer is not Layer.PLAIN)

    def _on_theme(self) -> None:
        self._back.setIcon(self._theme.icon("back"))
        self._previous.setIcon(self._theme.icon("back", "quiet"))
        self._next.setIcon(self._theme.icon("next", "quiet"))
