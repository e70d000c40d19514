"""Dialogs in German with text of 200% on a small screen: all of each is read, and can be clicked."""

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from app.bootstrap import Studio
from app.views.about_dialog import AboutDialog
from app.views.export_dialog import ExportDialog
from app.views.frame import BottomBar
from app.views.help_dialog import HelpDialog
from app.views.keys_dialog import KeysDialog
from app.views.list_dialog import ListDialog
from app.views.where_dialog import WhereDialog

from .cut import cut
from .test_languages import Open, open_in, settled  # noqa: F401 - fixture


@pytest.fixture
def large(open_in: Open) -> Studio:  # noqa: F811
    return open_in("de", 200)


@pytest.mark.parametrize("kind", [AboutDialog, ExportDialog, HelpDialog, KeysDialog, ListDialog, WhereDialog])
def test_each_dialog_fits_on_the_screen_and_cuts_nothing(qtbot: QtBot, large: Studio, kind: type[QDialog]) -> None:
    ListDialog("x", ("a.png: x",), large.window)
    dialog = large.window.findChildren(kind)[0]
    dialog.show()
    qtbot.waitUntil(dialog.isVisible)
    assert settled(qtbot, dialog) == []
    room = dialog.screen().availableSize()
    wished = dialog.minimumSizeHint()
    assert dialog.width() <= max(room.width(), wished.width())
    assert dialog.height() <= max(room.height(), wished.height())
    dialog.close()


def test_a_dialog_whose_sentence_becomes_longer_becomes_higher(qtbot: QtBot, large: Studio) -> None:
    (dialog,) = large.window.findChildren(ExportDialog)
    dialog.show()
    qtbot.waitUntil(dialog.isVisible)
    (plan,) = [each for each in dialog.findChildren(QLabel) if each.accessibleName() == "Plan"]
    plan.setText("Die Fotos kommen in je einen Ordner. " * 12)
    assert settled(qtbot, dialog) == []
    dialog.close()


def test_while_a_model_is_fetched_the_line_below_says_that_no_photo_leaves(qtbot: QtBot, large: Studio) -> None:
    network = large.parts.network
    network.allowed = True
    (bar,) = large.window.findChildren(BottomBar)
    with network.fetching("ViT-B-32-256/datacomp_s34b_b86k", "https://huggingface.co"):
        qtbot.wait(50)
        assert cut(bar) == [], "only what is fetched gives way; the promise is whole"
        assert "Kein Foto verlässt diesen Rechner" in [each.text() for each in bar.findChildren(QLabel)]


def test_the_models_page_cuts_nothing(qtbot: QtBot, large: Studio) -> None:
    large.window.go("models")
    large.window.resize(1264, 736)
    assert settled(qtbot, large.window) == []


def test_what_ends_work_is_told_by_its_colour(qtbot: QtBot, large: Studio, qapp: QApplication) -> None:
    found: list[str] = []

    def look() -> None:
        box = qapp.activeModalWidget()
        assert isinstance(box, QMessageBox)
        stop = next(each for each in box.findChildren(QPushButton) if each is not box.defaultButton())
        found.append(stop.palette().color(QPalette.ColorRole.ButtonText).name())
        box.reject()

    large.parts.session.add_work(lambda: "Ein Training")
    QTimer.singleShot(300, look)
    large.window.close()
    assert found == [large.parts.theme.colour("wrong").name()]
