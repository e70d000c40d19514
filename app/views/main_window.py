"""The window: a rail of places, what one wants to read at any time, and the page between."""

from typing import Final

from PySide6.QtCore import QByteArray, QEvent, QPoint, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QGuiApplication,
    QPaintEvent,
)
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QMessageBox, QStackedWidget, QVBoxLayout, QWidget

from app.services.settings import Settings
from app.state.messages import Messages, Tone
from app.state.project import ProjectState
from app.state.session import SessionState
from app.theme import STEP, Theme, set_kind
from app.views.dragged import forget_copied
from app.views.drops import Drag, TakesDrops
from app.views.frame import BottomBar, Rail, TopBar
from app.views.list_dialog import ListDialog
from app.widgets.drop_area import DropOverlay
from app.widgets.message_bar import MessageBar
from app.widgets.tab_order import move_focus
from app.words import tr

_GEOMETRY: Final = "geometry"
_PLACE: Final = "place"
SETTINGS: Final = "settings"
_LEAST: Final = QSize(840, 520)  # a screen of 1280 x 800 at 150%
_LEAST_AT_TWICE: Final = QSize(1280, 800)  # with text of 200%
_FRAME: Final = QSize(16, 64)  # what the system draws around a window
_TONES: Final = {
    Tone.INFO: ("info", "action"),
    Tone.GOOD: ("good", "good"),
    Tone.LOOK: ("warning", "look"),
    Tone.WRONG: ("wrong", "wrong"),
}


def smallest(scale: float, room: QSize) -> QSize:
    """The smallest window in which nothing is cut, as far as the screen has room for it; larger text needs more."""
    more = max(scale - 1, 0)
    wanted = _LEAST + (_LEAST_AT_TWICE - _LEAST) * more
    return wanted.boundedTo(room).expandedTo(_LEAST)


class MainWindow(QMainWindow):
    """Draws the frame around the pages and sends intentions on.

    Signals:
        painted: the window was painted for the first time.
        place_changed: the name of the page on show.
        help_wanted: a help topic, by its file's name.
        models_wanted: the page of the models.
    """

    painted = Signal()
    place_changed = Signal(str)
    help_wanted = Signal(str)
    models_wanted = Signal()

    def __init__(
        self,
        bars: tuple[Rail, TopBar, BottomBar],
        session: SessionState,
        messages: Messages,
        theme: Theme,
        settings: Settings,
    ) -> None:
        super().__init__()
        self._rail, self._top, self._bottom = bars
        self._session = session
        self._messages = messages
        self._theme = theme
        self._settings = settings
        self._pages: dict[str, QWidget] = {}
        self._under: dict[str, str] = {}
        self._was_painted = False
        self._may_close = False
        self._stack = QStackedWidget()
        self._bar = MessageBar()
        self.setWindowTitle("CoPL Studio")
        self.setMinimumSize(smallest(theme.scale, self.screen().availableSize() - _FRAME))
        self.resize(1280, 800)
        self._lay_out()
        self._connect()
        self._on_theme()
        self.restoreGeometry(QByteArray(settings.blob(_GEOMETRY)))

    def _lay_out(self) -> None:
        middle = QWidget()
        middle.setProperty("role", "page")
        column = QVBoxLayout(middle)
        column.setContentsMargins(2 * STEP, 2 * STEP, 2 * STEP, 2 * STEP)
        column.setSpacing(STEP + 4)
        column.addWidget(self._bar)
        column.addWidget(self._stack, 1)
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(self._rail)
        row.addWidget(middle, 1)
        whole = QWidget()
        rows = QVBoxLayout(whole)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self._top)
        rows.addLayout(row, 1)
        rows.addWidget(self._bottom)
        self._whole = whole
        self._areas = middle, self._bottom, self._top, self._rail
        self.setCentralWidget(whole)
        self._overlay = DropOverlay(whole)
        self.setAcceptDrops(True)

    def _connect(self) -> None:
        self._rail.place_clicked.connect(self.go)
        self._bottom.models_wanted.connect(self.models_wanted)
        self._messages.changed.connect(self._on_message)
        self._bar.dismissed.connect(self._messages.dismiss)
        self._bar.copy_clicked.connect(self._copy_details)
        self._bar.action_clicked.connect(self._messages.act)
        self._bar.list_clicked.connect(self._show_list)
        self._theme.changed.connect(self._on_theme)
        self._session.finished.connect(self._on_finished)

    def add_place(self, name: str, label: str, icon: str, page: QWidget) -> None:
        """Add a page with an entry in the rail."""
        self._rail.add_place(name, label, icon)
        self.add_page(name, page, under=name)

    def add_settings(self, label: str, icon: str, page: QWidget) -> None:
        """Add the page with the settings, after all places."""
        self._rail.add_settings(SETTINGS, label, icon)
        self.add_page(SETTINGS, page, under=SETTINGS)

    def add_page(self, name: str, page: QWidget, under: str) -> None:
        """Add a page that is inside another place."""
        self._pages[name] = page
        self._under[name] = under
        self._stack.addWidget(page)

    def go(self, name: str) -> None:
        """Show a page."""
        if name not in self._pages:
            return
        self._stack.setCurrentWidget(self._pages[name])
        self._pages[name].setFocus()
        self._messages.pass_by()
        self._rail.set_current(self._under[name])
        if self._under[name] != SETTINGS:  # who starts again wants to work
            self._settings.remember(_PLACE, self._under[name])
        self.place_changed.emit(name)

    @property
    def top(self) -> TopBar:
        """The bar above the pages."""
        return self._top

    @property
    def place(self) -> str:
        """The name of the page on show."""
        current = self._stack.currentWidget()
        return next((name for name, page in self._pages.items() if page is current), "")

    def set_counts(self, text: str) -> None:
        """What stands at the right end of the status bar."""
        self._bottom.set_counts(text)

    def show_help(self, topic: str = "first-steps") -> None:
        """Open the help at a topic."""
        self.help_wanted.emit(topic)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: D102, N802
        super().paintEvent(event)
        if not self._was_painted:
            self._was_painted = True
            QTimer.singleShot(0, self.painted.emit)

    def event(self, event: QEvent) -> bool:  # noqa: D102
        if event.type() is QEvent.Type.WindowActivate and not self._was_painted:
            self.update()
        return super().event(event)

    def focusNextPrevChild(self, forth: bool) -> bool:  # noqa: D102, N802
        return move_focus(self._areas, forth=forth)  # the page first, then what is around it

    @property
    def overlay(self) -> DropOverlay:
        """What is shown while something is dragged."""
        return self._overlay

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: D102, N802
        self._show_drag(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:  # noqa: D102, N802
        self._show_drag(event)

    def dragLeaveEvent(self, _event: QDragLeaveEvent) -> None:  # noqa: D102, N802
        self._end_drag()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: D102, N802
        page = self._drop_page()
        self._end_drag()
        if page is None:
            return
        action = page.take_drop(self._drag(event))
        event.setDropAction(action)
        event.setAccepted(action is not Qt.DropAction.IgnoreAction)

    def _drop_page(self) -> TakesDrops | None:
        """The page that takes drops now; a page inside another place leaves them to that one."""
        page: object = self._pages.get(self._under.get(self.place, ""))
        return page if isinstance(page, TakesDrops) else None

    def _drag(self, event: QDropEvent) -> Drag:
        return Drag(event.mimeData(), self._stack.mapFrom(self, event.position().toPoint()), event.modifiers())

    def _show_drag(self, event: QDropEvent) -> None:
        page = self._drop_page()
        plan = page.plan_drop(self._drag(event)) if page is not None else None
        if plan is None:
            self._overlay.hide()
            event.ignore()
            return
        place = self._whole.rect()
        if plan.place is not None:
            place = QRect(self._stack.mapTo(self._whole, QPoint()) + plan.place.topLeft(), plan.place.size())
        self._overlay.show_target(place, plan.title, plan.text)
        event.acceptProposedAction()

    def _end_drag(self) -> None:
        self._overlay.hide()
        page = self._drop_page()
        if page is not None:
            page.end_drag()

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: D102, N802
        if self._may_close:
            event.accept()
            return
        event.ignore()
        if not self._session.closing and self._ask_to_close():
            self._session.leave(self._close)

    def _close(self) -> None:
        self._settings.remember(_GEOMETRY, bytes(self.saveGeometry().data()))
        self._whole.setEnabled(False)
        self._session.close()

    def follow(self, project: ProjectState) -> None:
        """Take no input while the project goes back to an earlier state."""
        self._project = project
        project.changed.connect(self._on_project)

    def _on_project(self) -> None:
        self._whole.setEnabled(not (self._project.going_back or self._session.closing))

    def _ask_to_close(self) -> bool:
        work = self._session.work
        if not work:
            return True
        box = QMessageBox(self)
        box.setWindowTitle(tr("Close CoPL Studio?"))
        box.setText(tr("{work} is running. Stop it and close?", work=work[0].upper() + work[1:]))
        box.setInformativeText(tr("What was done before is saved."))
        go_on = box.addButton(tr("Go on working"), QMessageBox.ButtonRole.RejectRole)
        stop = box.addButton(tr("Stop and close"), QMessageBox.ButtonRole.DestructiveRole)
        set_kind(stop, "danger")
        box.setDefaultButton(go_on)
        box.setEscapeButton(go_on)
        box.exec()
        return box.clickedButton() is stop

    def _on_finished(self) -> None:
        self._may_close = True
        forget_copied()
        self.close()

    def _on_message(self) -> None:
        message = self._messages.current
        if message is None:
            self._bar.hide()
            return
        name, token = _TONES[message.tone]
        icon = self._theme.icon(name, token).pixmap(20, 20)
        self._bar.show_message(
            message.text,
            icon,
            has_details=bool(message.details),
            has_list=bool(message.items),
            action=tr(message.action) if message.action else "",
        )

    def _copy_details(self) -> None:
        if self._messages.current is not None:
            QGuiApplication.clipboard().setText(f"{self._messages.current.text}\n\n{self._messages.current.details}")

    def _show_list(self) -> None:
        if self._messages.current is not None:
            ListDialog(self._messages.current.text, self._messages.current.items, self).open()

    def _on_theme(self) -> None:
        self._overlay.set_colours(*(self._theme.colour(token) for token in ("action", "card", "text")))
        self._bar.set_close_icon(self._theme.icon("close", "quiet"))
        self._on_message()
