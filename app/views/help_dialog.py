"""The help pages, shown inside: Markdown under resources/help, and the list of keys as the window has them.

A page in another language lies in a folder of its own, under the language's code.
"""

from importlib import resources
from typing import Final

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QColor, QFontMetricsF, QTextCursor, QTextDocument, QTextFrameFormat, QTextLength, QTextTable
from PySide6.QtWidgets import QDialog, QHBoxLayout, QListWidget, QListWidgetItem, QTextBrowser, QWidget

from app.services.languages import spoken
from app.state.shortcuts import Shortcuts
from app.theme import Theme
from app.widgets.screen_room import fit_screen
from app.words import QT_TR_NOOP, tr

KEYS: Final = "keys"
TOPICS: Final = (
    ("first-steps", QT_TR_NOOP("First steps")),
    ("maps", QT_TR_NOOP("What am I looking at?")),
    ("quality", QT_TR_NOOP("How good is it?")),
    ("privacy", QT_TR_NOOP("Your photos and privacy")),
    (KEYS, QT_TR_NOOP("Keys")),
)

_SIZE: Final = 860, 600
_ABOVE: Final = 6.0
_ABOVE_HEADING: Final = 16.0
_LINE_PERCENT: Final = 125.0
_CELL: Final = 4
_PROPORTIONAL: Final = 1  # QTextBlockFormat.LineHeightTypes.ProportionalHeight, as the number that setLineHeight takes


class HelpDialog(QDialog):
    """A list of topics and the page of one; stays open beside the work."""

    def __init__(self, theme: Theme, keys: Shortcuts, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._keys = keys
        self.setWindowTitle(tr("Help"))
        fit_screen(self, *map(theme.scaled, _SIZE))
        self._topics = QListWidget()
        self._topics.setFixedWidth(theme.scaled(200))
        self._topics.setSpacing(2)
        self._topics.setAccessibleName(tr("Topics"))
        for name, title in TOPICS:
            item = QListWidgetItem(tr(title))
            item.setData(Qt.ItemDataRole.UserRole, name)
            self._topics.addItem(item)
        self._page = QTextBrowser()
        self._page.setOpenLinks(False)
        self._page.setAccessibleName(tr("Help"))
        self._page.anchorClicked.connect(self._on_link)
        self._topics.currentItemChanged.connect(self._refresh)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 16, 16, 16)
        row.setSpacing(12)
        row.addWidget(self._topics)
        row.addWidget(self._page, 1)
        theme.changed.connect(self._refresh)
        keys.changed.connect(self._refresh)

    def show_topic(self, name: str = "first-steps") -> None:
        """Open at a topic."""
        names = [topic for topic, _ in TOPICS]
        self._topics.setCurrentRow(names.index(name) if name in names else 0)
        self._refresh()
        self.show()
        self.raise_()

    def _refresh(self) -> None:
        item = self._topics.currentItem()
        if item is not None:
            self._page.setMarkdown(self._text_of(item.data(Qt.ItemDataRole.UserRole)))
            _space_out(self._page.document())
            _line_up(self._page.document(), QColor(self._theme.tokens.line))

    def _text_of(self, topic: str) -> str:
        if topic == KEYS:
            return _table_of(self._keys)
        pages = resources.files("resources").joinpath("help")
        ours = pages.joinpath(spoken(), f"{topic}.md")
        return (ours if ours.is_file() else pages.joinpath(f"{topic}.md")).read_text("utf-8")

    def _on_link(self, url: QUrl) -> None:
        self.show_topic(url.path().removesuffix(".md"))


def _table_of(keys: Shortcuts) -> str:
    """All keys as they are now, in Markdown."""
    keys_title = tr("Keys")
    lines = [f"# {keys_title}", "", tr("Any of them can be changed: Settings, Keys.")]
    for place, rows in keys.table():
        lines += [
            "",
            f"| {place} | |",
            "|---|---|",
            *(f"| {name} | {words} |" for name, words in rows),
        ]
    return "\n".join(lines)


def _space_out(document: QTextDocument) -> None:
    """Give paragraphs air; Qt sets Markdown without any."""
    block = document.begin()
    while block.isValid():
        form = block.blockFormat()
        form.setTopMargin(_ABOVE_HEADING if form.headingLevel() else _ABOVE)
        form.setLineHeight(_LINE_PERCENT, _PROPORTIONAL)
        QTextCursor(block).setBlockFormat(form)
        block = block.next()


def _line_up(document: QTextDocument, lines: QColor) -> None:
    """Give tables one width and quiet lines; each of Qt's is as wide as its words."""
    tables = [table for table in document.rootFrame().childFrames() if isinstance(table, QTextTable)]
    names = " ".join(_first(table, row) for table in tables for row in range(table.rows()))
    widest = max(map(QFontMetricsF(document.defaultFont()).horizontalAdvance, names.split()), default=0.0)
    for table in tables:
        form = table.format()
        form.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
        first = QTextLength(QTextLength.Type.FixedLength, widest + 4 * _CELL)
        form.setColumnWidthConstraints([first, QTextLength(QTextLength.Type.VariableLength, 0)])
        form.setBorderCollapse(True)
        form.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
        form.setBorderBrush(lines)
        form.setCellPadding(_CELL)
        table.setFormat(form)


def _first(table: QTextTable, row: int) -> str:
    return table.cellAt(row, 0).firstCursorPosition().block().text()
