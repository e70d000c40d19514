"""An empty project: one sentence, one picture, two buttons."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from app.theme import Theme
from app.words import tr

_PICTURE = QSize(360, 170)
_TEXT_WIDTH = 540
_MOST_WIDTH = 800  # beside the rail, in the smallest window


class EmptyPage(QWidget):
    """What to do first.

    Signals:
        choose_wanted: folders are to be chosen.
        sample_wanted: the sample's photos are to become examples.
    """

    choose_wanted = Signal()
    sample_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        title = QLabel(tr("Show it a few photos of each kind, and it sorts the rest."))
        title.setProperty("role", "title")
        title.setAlignment(Qt.AlignmentFlag.AlignCenter)
        title.setWordWrap(True)
        hint = QLabel(
            tr(
                "Drop folders with photos anywhere in this window: one folder for each kind, 5 to 20 photos in it. "
                "Your photos stay where they are and are not changed."
            )
        )
        hint.setProperty("role", "quiet")
        hint.setWordWrap(True)
        hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        width = min(theme.scaled(_TEXT_WIDTH), _MOST_WIDTH)
        hint.setFixedWidth(width)
        hint.ensurePolished()  # its font is the style sheet's
        hint.setMinimumHeight(hint.heightForWidth(width))
        choose = QPushButton(tr("Choose folders…"))
        choose.setProperty("kind", "primary")
        choose.clicked.connect(self.choose_wanted)
        sample = QPushButton(tr("Try it with the sample"))
        sample.clicked.connect(self.sample_wanted)
        buttons = QHBoxLayout()
        buttons.setSpacing(12)
        buttons.addStretch(1)
        buttons.addWidget(choose)
        buttons.addWidget(sample)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setSpacing(16)
        column.addStretch(2)
        column.addWidget(_Picture(theme), 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(title)
        column.addWidget(hint, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addLayout(buttons)
        column.addStretch(3)


class _Picture(QWidget):
    """A heap of photos on the left, three sorted ones on the right, an arrow between."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFixedSize(_PICTURE)
        theme.changed.connect(self.update)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        heap = ((62, 60, -16, 0), (84, 92, 9, 1), (48, 108, -4, 2), (104, 54, 14, 2), (110, 118, -10, 0))
        for x, y, turn, number in heap:
            painter.save()
            painter.translate(x, y)
            painter.rotate(turn)
            self._photo(painter, number)
            painter.restore()
        painter.setPen(QPen(self._theme.colour("quiet"), 2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        painter.drawLine(162, 84, 206, 84)
        painter.drawLine(198, 76, 206, 84)
        painter.drawLine(198, 92, 206, 84)
        for number, y in enumerate((34, 84, 134)):
            for column in range(2):
                painter.save()
                painter.translate(254 + column * 56, y)
                painter.scale(0.86, 0.86)
                self._photo(painter, number)
                painter.restore()

    def _photo(self, painter: QPainter, number: int) -> None:
        """A photo around the origin with one of three shapes in it."""
        painter.setPen(QPen(self._theme.colour("line"), 1.5))
        painter.setBrush(self._theme.colour("card"))
        painter.drawRoundedRect(QRectF(-27, -23, 54, 46), 5, 5)
        colour = self._theme.class_colour((0, 2, 3)[number])
        painter.setBrush(colour)
        painter.setPen(Qt.PenStyle.NoPen)
        if number == 0:
            painter.drawEllipse(QRectF(-11, -11, 22, 22))
        elif number == 1:
            painter.drawRoundedRect(QRectF(-11, -10, 22, 20), 3, 3)
        else:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(colour, 5))
            painter.drawEllipse(QRectF(-9, -9, 18, 18))
