"""Cards of the Quality page that say how good it is: the figure, class by class, mistakes, two trainings."""

from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from app.services.engine_words import translated
from app.state.classes import ClassesState
from app.state.quality import QualityState
from app.state.retraining import RetrainingState
from app.theme import STEP, Theme
from app.widgets.elided_label import ElidedLabel
from app.widgets.labels import label
from app.widgets.sides import placed
from app.words import listed, percent, tr

_BAR: Final = 12
_NAME: Final = 120


class Card(QFrame):
    """A card with a heading and a sentence."""

    def __init__(self, title: str, text: str = "") -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(2 * STEP, 2 * STEP, 2 * STEP, 2 * STEP)
        self.column.setSpacing(STEP)
        self.column.addWidget(label("heading", title))
        self.text = label("quiet", text, wrap=True)
        self.text.setVisible(bool(text))
        self.column.addWidget(self.text)

    def say(self, text: str) -> None:
        """The sentence under the heading."""
        self.text.setText(text)
        self.text.setVisible(bool(text))


class RangeBar(QWidget):
    """A line from 0 to 100%: the interval as a band, the estimate as a mark."""

    def __init__(self) -> None:
        super().__init__()
        self._values = (0.0, 0.0, 0.0)
        self._colours = (QColor(), QColor(), QColor())
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(_BAR)

    def show_range(self, low: float, middle: float, high: float, colours: tuple[QColor, QColor, QColor]) -> None:
        """Draw this; colours of line, band and mark."""
        self._values, self._colours = (low, middle, high), colours
        self.setAccessibleName(
            tr("About {middle}, between {low} and {high}", middle=percent(middle), low=percent(low), high=percent(high))
        )
        self.setToolTip(self.accessibleName())
        self.update()

    def sizeHint(self) -> QSize:  # noqa: D102, N802
        return QSize(160, _BAR)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: D102, N802
        low, middle, high = (value * self.width() for value in self._values)
        centre = self.height() / 2
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        for colour, bar, round_ in zip(
            self._colours,
            (
                QRectF(0, centre - 2, self.width(), 4),
                QRectF(low, centre - 3, max(high - low, 2), 6),
                QRectF(min(max(middle - 2, 0), self.width() - 4), 0, 4, self.height()),
            ),
            (2, 3, 2),
            strict=True,
        ):
            painter.setBrush(colour)
            painter.drawRoundedRect(placed(self.layoutDirection(), QRectF(self.rect()), bar), round_, round_)
        painter.end()


class AccuracyCard(Card):
    """The one figure that matters, and what to add next."""

    def __init__(self, state: QualityState, theme: Theme) -> None:
        super().__init__(tr("How often is it right?"))
        self._state, self._theme = state, theme
        self._figure, self._right = label("figure"), label("quiet", tr("of new photos right"))
        self._bar = RangeBar()
        self._next = label("", wrap=True)
        self._others = label("quiet", wrap=True)
        row = QHBoxLayout()
        row.setSpacing(STEP)
        row.addWidget(self._figure, 0, Qt.AlignmentFlag.AlignBaseline)
        row.addWidget(self._right, 1, Qt.AlignmentFlag.AlignBaseline)
        self.column.insertLayout(1, row)
        self.column.insertWidget(2, self._bar)
        self.column.addWidget(self._next)
        self.column.addWidget(self._others)
        self.column.addStretch(1)

    def refresh(self) -> None:
        """Draw what the check says."""
        said = self._state.quality
        if said is None:
            return
        self._figure.setText(tr("about {share}", share=percent(said.estimate)))
        colours = self._theme.colour("line"), self._theme.colour("action"), self._theme.colour("text")
        self._bar.show_range(said.low, said.estimate, said.high, colours)
        self.say(self._state.verdict)
        self._next.setText(self._state.helps)
        if said.better:
            better = listed(translated(name) for name in said.better)
            self._others.setText(
                tr("On these examples a simpler way would be clearly better: {better}.", better=better)
            )
        self._others.setVisible(bool(said.better))


class ClassesCard(Card):
    """How many examples of each class are found again."""

    def __init__(self, state: QualityState, classes: ClassesState, theme: Theme) -> None:
        super().__init__(
            tr("Class by class"), tr("How many of its examples are found again when it was not shown them.")
        )
        self._state, self._classes, self._theme = state, classes, theme
        self._rows = QGridLayout()
        self._rows.setHorizontalSpacing(2 * STEP)
        self._rows.setVerticalSpacing(STEP + 2)
        self._rows.setColumnStretch(1, 1)
        self.column.addLayout(self._rows)
        self.column.addStretch(1)

    def refresh(self) -> None:
        """Draw the rows anew."""
        clear(self._rows)
        said = self._state.quality
        for number, found in enumerate(said.classes if said is not None else ()):
            colour = self._theme.class_colour(self._classes.colour_of(found.name))
            name = ElidedLabel()
            name.setText(found.name)
            name.setFixedWidth(self._theme.scaled(_NAME))
            bar = RangeBar()
            bar.show_range(
                found.low, found.right / found.total, found.high, (self._theme.colour("line"), _pale(colour), colour)
            )
            count = label("quiet", tr("{done} of {total}", done=found.right, total=found.total))
            count.setToolTip(bar.accessibleName())
            self._rows.addWidget(name, number, 0)
            self._rows.addWidget(bar, number, 1)
            self._rows.addWidget(count, number, 2, Qt.AlignmentFlag.AlignRight)


class BesideCard(Card):
    """This training and the one before, on the same examples."""

    def __init__(self, state: QualityState, retraining: RetrainingState, theme: Theme) -> None:
        super().__init__(tr("This training and the one before"))
        self._state, self._retraining, self._theme = state, retraining, theme
        self._rows = QGridLayout()
        self._rows.setHorizontalSpacing(2 * STEP)
        self._rows.setVerticalSpacing(STEP + 2)
        self._rows.setColumnStretch(1, 1)
        self._words = label("quiet", wrap=True)
        self._back = QPushButton(tr("Take back the earlier classifier"))
        self._back.clicked.connect(retraining.take_back)
        self.column.addLayout(self._rows)
        self.column.addWidget(self._words)
        self.column.addWidget(self._back, 0, Qt.AlignmentFlag.AlignLeft)
        self.column.addStretch(1)

    def refresh(self) -> None:
        """Draw both."""
        clear(self._rows)
        said = self._state.quality
        beside = said.beside if said is not None else None
        self._words.setText(self._state.comparison)
        self._words.setVisible(beside is not None)
        self._back.setVisible(self._retraining.earlier is not None)
        self._back.setEnabled(self._retraining.can_take_back)
        if beside is None:
            one = tr("Train a second time, and both are shown here side by side.")
            other = tr("There is an earlier classifier, but no example that both were asked about.")
            self.say(one if self._retraining.earlier is None else other)
            return
        self.say(tr("The same {n} examples, held out from both.", "", beside.examples))
        for number, (name, right) in enumerate(((tr("This one"), beside.now), (tr("The one before"), beside.before))):
            part = right / beside.examples
            bar = RangeBar()
            bar.show_range(
                0, part, part, (self._theme.colour("line"), self._theme.colour("action"), self._theme.colour("action"))
            )
            self._rows.addWidget(label("", name), number, 0)
            self._rows.addWidget(bar, number, 1)
            self._rows.addWidget(label("quiet", tr("{count} right", count=right)), number, 2)


def clear(grid: QGridLayout | QHBoxLayout | QVBoxLayout) -> None:
    """Take everything out of a layout."""
    while (item := grid.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()


def _pale(colour: QColor) -> QColor:
    pale = QColor(colour)
    pale.setAlphaF(0.35)
    return pale
