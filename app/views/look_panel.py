"""Beside the photo: the scores, one small map a prompt, the evidence, and the hiding check."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from app.state.classes import ClassesState
from app.state.look_view import Layer
from app.state.look_words import tile_words
from app.state.looking import LookingState
from app.state.map_pictures import SMALL, overlay, part_of
from app.theme import STEP, Theme
from app.widgets.map_tile import MapTile
from app.widgets.score_bars import Score, ScoreBars
from app.words import tr
from copl_engine.inference.weight_maps import MapKind

_COLUMNS: Final = 3
_LEAST_WIDTH: Final = 372
_MOST_LEAST: Final = 480


class LookPanel(QScrollArea):
    """Draws what the model said; choosing a tile or a class lays its map over the photo.

    Signals:
        help_clicked: the person wants to know what the maps are.
    """

    help_clicked = Signal()

    def __init__(self, state: LookingState, classes: ClassesState, theme: Theme) -> None:
        super().__init__()
        self._state = state
        self._classes = classes
        self._theme = theme
        self._ranked: list[int] = []
        self._tiles: list[MapTile] = []
        self._drawn: tuple[object, ...] = ()
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # it follows what is in it
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMinimumWidth(min(theme.scaled(_LEAST_WIDTH), _MOST_LEAST))
        self._build()
        self._connect()
        self._refresh()

    def _build(self) -> None:
        self._content = QWidget()
        column = QVBoxLayout(self._content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(STEP + 2)
        column.addWidget(self._scores_card())
        column.addWidget(self._maps_card())
        column.addWidget(self._check_card())
        column.addStretch(1)
        self.setWidget(self._content)

    def _scores_card(self) -> QFrame:
        self._best = QLabel()
        self._best.setProperty("role", "heading")
        self._best.setTextFormat(Qt.TextFormat.PlainText)
        self._bars = ScoreBars()
        self._bars.setAccessibleName(tr("How sure it is of each class"))
        card, column = _card()
        column.addWidget(self._best)
        column.addWidget(self._bars)
        return card

    def _maps_card(self) -> QFrame:
        title = QLabel(tr("Where each prompt looked"))
        title.setProperty("role", "heading")
        title.setWordWrap(True)
        self._what = QPushButton(tr("What am I looking at?"))
        self._what.setProperty("kind", "link")
        card, column = _card()
        head = QHBoxLayout()
        head.addWidget(title, 1)
        head.addWidget(self._what)
        self._grid = QGridLayout()
        self._grid.setSpacing(4)
        for number in range(_COLUMNS):
            self._grid.setColumnStretch(number, 1)
        column.addLayout(head)
        column.addLayout(self._grid)
        return card

    def _check_card(self) -> QFrame:
        self._check = QLabel()
        self._check.setWordWrap(True)
        self._check.setTextFormat(Qt.TextFormat.PlainText)
        self._hide = QPushButton(tr("Hide this place"))
        self._hide.setCheckable(True)
        self._hide.setToolTip(tr("Grey out the fifth of the photo with the most evidence, as in the check"))
        card, column = _card()
        column.addWidget(self._check)
        column.addWidget(self._hide, 0, Qt.AlignmentFlag.AlignLeft)
        return card

    def _connect(self) -> None:
        self._bars.chosen.connect(self._on_class)
        self._hide.toggled.connect(self._state.set_hiding)
        self._what.clicked.connect(self.help_clicked)
        self._state.explained.connect(self._refresh)
        self._state.photo_changed.connect(self._refresh)
        self._state.view_changed.connect(self._refresh)
        self._classes.changed.connect(self._refresh)
        self._theme.changed.connect(self._refresh)

    @property
    def tiles(self) -> list[MapTile]:
        """The small maps: prompts, then evidence, then the photo as it is."""
        return self._tiles

    def _on_class(self, row: int) -> None:
        self._state.show_evidence(self._ranked[row])

    def _on_tile(self) -> None:
        number = self._tiles.index(self.sender())  # type: ignore[arg-type]
        prompts = len(self._tiles) - 2
        if number < prompts:
            self._state.show_prompt(number)
        elif number == prompts:
            self._state.show_evidence()
        else:
            self._state.show_plain()
        self._mark()

    def _refresh(self) -> None:
        state, explanation = self._state, self._state.explanation
        self._content.setEnabled(explanation is not None)
        if explanation is None:
            self._check.setText("")
            return
        self._show_scores()
        self._check.setText(state.check)
        self._hide.setChecked(state.view.hiding)
        photo = state.photo()
        drawn = (
            explanation,
            photo.cacheKey() if photo is not None else 0,
            state.view.kind,
            state.class_index,
            self._theme.tokens,
        )
        if drawn != self._drawn:
            self._drawn = drawn
            self._draw_tiles()
        self._mark()

    def _show_scores(self) -> None:
        explanation, theme = self._state.explanation, self._theme
        assert explanation is not None
        names = explanation.class_names
        self._ranked = sorted(range(len(names)), key=lambda number: -float(explanation.scores[number]))
        colours = [theme.class_colour(self._classes.colour_of(name)) for name in names]
        scores = tuple(Score(names[k], float(explanation.scores[k]), colours[k]) for k in self._ranked)
        self._best.setText(names[explanation.best])
        self._bars.show_scores(scores, theme.colour("line"), theme.colour("action"))

    def _draw_tiles(self) -> None:
        state, explanation = self._state, self._state.explanation
        assert explanation is not None
        prompts = len(explanation.shares)
        self._make_tiles(prompts + 2)
        photo = state.photo()
        small = None
        if photo is not None:
            side = round(SMALL * self.devicePixelRatioF()) * 2
            ways = Qt.AspectRatioMode.KeepAspectRatioByExpanding, Qt.TransformationMode.SmoothTransformation
            small = photo.scaled(side, side, *ways) if min(photo.width(), photo.height()) > side else photo
        for number, tile in enumerate(self._tiles):
            kind, index = self._map_of(number, prompts)
            lying = overlay(explanation, kind, index, SMALL) if kind is not None else None
            if small is not None:
                tile.set_picture(small, part_of(small, explanation), lying)
            tile.set_words(*tile_words(explanation, kind, index))
            tile.set_colours(*(self._theme.colour(token) for token in ("action", "selected", "quiet")))

    def _map_of(self, number: int, prompts: int) -> tuple[MapKind | None, int]:
        """Which map a tile shows: prompts first, then evidence, then none."""
        if number < prompts:
            return self._state.view.kind, number
        return (MapKind.EVIDENCE, self._state.class_index) if number == prompts else (None, 0)

    def _make_tiles(self, count: int) -> None:
        while len(self._tiles) > count:
            gone = self._tiles.pop()
            self._grid.removeWidget(gone)
            gone.deleteLater()
        while len(self._tiles) < count:
            tile = MapTile()
            tile.clicked.connect(self._on_tile)
            number = len(self._tiles)
            self._grid.addWidget(tile, number // _COLUMNS, number % _COLUMNS)
            self._tiles.append(tile)

    def _mark(self) -> None:
        state, prompts = self._state, len(self._tiles) - 2
        chosen = {Layer.PROMPT: state.prompt, Layer.EVIDENCE: prompts, Layer.PLAIN: prompts + 1}[state.view.layer]
        for number, tile in enumerate(self._tiles):
            tile.setChecked(number == chosen)
        evidence = state.view.layer is Layer.EVIDENCE and state.class_index in self._ranked
        self._bars.mark(self._ranked.index(state.class_index) if evidence else -1)


def _card() -> tuple[QFrame, QVBoxLayout]:
    card = QFrame()
    card.setProperty("role", "card")
    column = QVBoxLayout(card)
    column.setContentsMargins(12, 10, 12, 10)
    column.setSpacing(STEP - 2)
    return card, column
