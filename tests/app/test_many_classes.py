"""Thirty classes, as a museum or a shop has them: every page keeps its room, and every figure can be reached."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QPushButton, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from app.bootstrap import Studio
from app.self_test import drop_on
from app.views.quality_confusion import ConfusionCard
from app.views.sort_filters import SortFilters
from app.widgets.class_chip import ChipLook, ChipRow, ChipText
from app.widgets.elided_label import ElidedLabel
from app.widgets.thumbnail_grid import ThumbnailGrid
from copl_engine.types import Prediction

from .conftest import LIMIT_MS, counts, files, photo, show_results

CLASSES = 16


@pytest.fixture
def many(qtbot: QtBot, studio: Studio, tmp_path: Path) -> Studio:
    """Sixteen classes of two photos were learned."""
    for number in range(CLASSES):
        for which in range(2):
            photo(tmp_path / "Many" / f"class {number:02}" / f"{number}-{which}.png", 2 * number + which)
    drop_on(studio.teach, files(tmp_path / "Many"), studio.teach.rect().center())
    qtbot.waitUntil(lambda: len(counts(studio)) == CLASSES, timeout=LIMIT_MS)
    studio.training.start()
    qtbot.waitUntil(lambda: studio.training.can_sort and not studio.training.running, timeout=LIMIT_MS)
    studio.window.go("quality")
    qtbot.waitUntil(lambda: studio.judged.quality.quality is not None, timeout=LIMIT_MS)
    qtbot.wait(100)  # layouts come to rest
    return studio


def test_quality_is_as_wide_as_its_room_and_each_figure_of_its_table_can_be_reached(qtbot: QtBot, many: Studio) -> None:
    page = many.judged.quality_page
    scroll = next(each for each in page.findChildren(QScrollArea) if each.parent() is page)
    (card,) = page.findChildren(ConfusionCard)
    assert card.visibleRegion().boundingRect().right() == card.rect().right(), "the page is as wide as its room"
    assert scroll.horizontalScrollBar().maximum() == 0
    cells = [each for each in card.findChildren(QPushButton) if each.isVisible()]
    assert len(cells) >= CLASSES
    last = max(cells, key=lambda cell: cell.mapTo(card, QPoint()).x())
    assert last.visibleRegion().isEmpty(), "there are more than the card has room for"
    for around in page.findChildren(QScrollArea):
        if around.isAncestorOf(last):
            around.ensureWidgetVisible(last)  # as the keyboard and the bar do
    assert not last.visibleRegion().isEmpty()
    line = f"class {int(last.objectName().split(',')[0]):02}"
    names = [each for each in card.findChildren(ElidedLabel) if each.text() == line]
    assert any(not each.visibleRegion().isEmpty() for each in names), "names of lines stay where they are"


def test_the_keyboard_stays_on_the_figure_that_was_chosen_with_it(
    qtbot: QtBot, many: Studio, qapp: QApplication
) -> None:
    (card,) = many.judged.quality_page.findChildren(ConfusionCard)
    cell = next(each for each in card.findChildren(QPushButton) if each.isVisible())
    cell.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(cell, Qt.Key.Key_Space)
    qtbot.wait(20)
    focus = qapp.focusWidget()
    assert isinstance(focus, QPushButton)
    assert focus.objectName() == cell.objectName()


def test_sort_leaves_room_for_photos_whatever_the_number_of_classes(
    qtbot: QtBot, make_studio: Callable[[], Studio], tmp_path: Path
) -> None:
    studio = make_studio()
    studio.window.resize(studio.window.minimumSize())
    names = [f"a class with number {number}" for number in range(60)]
    paths = [photo(tmp_path / f"{number}.png", number) for number in range(4)]
    scores = tuple(1 / len(names) for _ in names)
    show_results(studio, qtbot, names, [Prediction(path, scores, 0) for path in paths])
    studio.window.go("sort")
    (filters,) = studio.sort.findChildren(SortFilters)
    qtbot.waitUntil(lambda: len(filters.findChildren(QPushButton)) >= 2)
    qtbot.wait(100)
    assert filters.height() < studio.sort.height() / 2
    for button in filters.findChildren(QPushButton):
        if button.isVisible():
            assert filters.rect().contains(QRect(button.mapTo(filters, QPoint()), button.size())), button.text()


def test_the_chosen_chip_is_on_show_among_many(qtbot: QtBot) -> None:
    chips = ChipRow()
    qtbot.addWidget(chips)
    chips.resize(400, chips.heightForWidth(400))
    colour = QColor("black")
    chips.say([ChipText(f"class {number}", number) for number in range(80)], ChipLook(*[colour] * 6))
    chips.resize(400, chips.heightForWidth(400))
    chips.show()
    assert chips.height() < 150
    chips.mark(79)
    last = next(each for each in chips.findChildren(QWidget) if each.property("text") == "class 79")
    qtbot.waitUntil(lambda: not last.visibleRegion().isEmpty())
    chips.say([ChipText("one", 1)], ChipLook(*[colour] * 6))
    assert chips.heightForWidth(400) < 40


def test_a_grid_that_does_not_scroll_shows_no_bar_to_pull(qtbot: QtBot, studio: Studio, tmp_path: Path) -> None:
    (grid,) = studio.sort.findChildren(ThumbnailGrid)
    assert not grid.verticalScrollBar().isEnabled()
    paths = [photo(tmp_path / f"{number}.png", number) for number in range(60)]
    show_results(studio, qtbot, ["one", "two"], [Prediction(path, (0.6, 0.4), 0) for path in paths])
    studio.window.go("sort")
    qtbot.waitUntil(lambda: grid.verticalScrollBar().isEnabled())
