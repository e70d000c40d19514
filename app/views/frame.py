"""What stays around every page: the rail of places, the bar above, the line below."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QUndoStack
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QMenu, QPushButton, QSizePolicy, QToolButton, QVBoxLayout

from app.services.model_words import host_of, model_name
from app.services.network import Network
from app.state.model_choice import ModelChoice
from app.state.project import ProjectState
from app.state.session import SessionState
from app.state.shortcuts import EVERYWHERE, Shortcut, Shortcuts
from app.theme import ICON, STEP, Theme
from app.widgets.elided_label import ElidedLabel
from app.words import QT_TR_NOOP, tr
from copl_engine.images.names import show

_RAIL_WIDTH = 84
_PLACE_HEIGHT = 64
_TOP_HEIGHT = 48
_BOTTOM_HEIGHT = 28
_SHIELD = 16
_SAFE = QT_TR_NOOP("Nothing leaves this computer")
_UNDO = Shortcut("undo", EVERYWHERE, QT_TR_NOOP("undo"), ("Ctrl+Z",))
_REDO = Shortcut("redo", EVERYWHERE, QT_TR_NOOP("redo"), ("Ctrl+Shift+Z",))
_KEYS = Shortcut("keys", EVERYWHERE, QT_TR_NOOP("this list of keys, and the help beside it"), ("F1",))
_NEW = Shortcut("project.new", EVERYWHERE, QT_TR_NOOP("new project"), ("Ctrl+N",))
_OPEN = Shortcut("project.open", EVERYWHERE, QT_TR_NOOP("open a project"), ("Ctrl+O",))
_SAVE_AS = Shortcut("project.save_as", EVERYWHERE, QT_TR_NOOP("save the project under another name"), ("Ctrl+Shift+S",))
_MODELS = Shortcut("go.models", EVERYWHERE, QT_TR_NOOP("go to the models"), ("Ctrl+Shift+M",))
_SETTINGS = Shortcut("go.settings", EVERYWHERE, QT_TR_NOOP("go to the settings"), ("Ctrl+,",))


class Rail(QFrame):
    """Always shows where one is.

    Signals:
        place_clicked: the name of the place.
    """

    place_clicked = Signal(str)

    def __init__(self, theme: Theme, keys: Shortcuts) -> None:
        super().__init__()
        self.setProperty("role", "rail")
        self.setFixedWidth(theme.scaled(_RAIL_WIDTH))
        self._theme = theme
        self._keys = keys
        self._buttons: dict[str, tuple[QToolButton, str]] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, STEP, 0, STEP)
        self._column.setSpacing(0)
        self._column.addStretch(1)
        theme.changed.connect(self._on_theme)

    def add_place(self, name: str, label: str, icon: str) -> None:
        """Add a place below the others."""
        number = len(self._buttons) + 1
        shortcut = Shortcut(f"go.{name}", EVERYWHERE, tr("go to “{place}”", place=label), (f"Alt+{number}",))
        self._column.insertWidget(len(self._buttons), self._add_button(name, label, icon, shortcut))

    def add_settings(self, name: str, label: str, icon: str) -> None:
        """Add the place at the other end, which is none of the journey's stations; after all others."""
        self._column.addWidget(self._add_button(name, label, icon, _SETTINGS))

    def _add_button(self, name: str, label: str, icon: str, shortcut: Shortcut) -> QToolButton:
        button = QToolButton()
        button.setProperty("role", "place")
        button.setText(label)
        button.setCheckable(True)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        side = self._theme.scaled(ICON)
        button.setIconSize(QSize(side, side))
        button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        button.setFixedHeight(self._theme.scaled(_PLACE_HEIGHT))
        button.setObjectName(name)
        button.clicked.connect(self._on_clicked)
        self._keys.button(shortcut, button)
        self._buttons[name] = (button, icon)
        self._on_theme()
        return button

    def label(self, name: str) -> str:
        """What a place is called."""
        return self._buttons[name][0].text()

    def set_current(self, name: str) -> None:
        """Mark a place as the one on show."""
        for each, (button, _) in self._buttons.items():
            button.setChecked(each == name)
        self._on_theme()

    def _on_clicked(self) -> None:
        self.place_clicked.emit(self.sender().objectName())

    def _on_theme(self) -> None:
        for button, icon in self._buttons.values():
            button.setIcon(self._theme.icon(icon, "action" if button.isChecked() else "quiet"))


class TopBar(QFrame):
    """The project's name and state; undo, redo, help, menu.

    Signals:
        new_wanted, open_wanted, save_as_wanted: of projects.
        help_wanted, keys_wanted, about_wanted: to read.
        settings_wanted: to choose.
        restore_wanted: to choose an earlier state.
        copies_wanted: whether example photos are to be copied into the project.
    """

    new_wanted = Signal()
    open_wanted = Signal()
    save_as_wanted = Signal()
    help_wanted = Signal()
    keys_wanted = Signal()
    about_wanted = Signal()
    settings_wanted = Signal()
    restore_wanted = Signal()
    copies_wanted = Signal(bool)

    def __init__(self, project: ProjectState, undo_stack: QUndoStack, theme: Theme, keys: Shortcuts) -> None:
        super().__init__()
        self.setProperty("role", "top")
        self.setFixedHeight(theme.scaled(_TOP_HEIGHT))
        self._project = project
        self._theme = theme
        self._keys = keys
        self._name = QLabel()
        self._name.setProperty("role", "heading")
        self._name.setTextFormat(Qt.TextFormat.PlainText)
        self._status = QLabel()
        self._status.setProperty("role", "quiet")
        self._undo, self._redo = _StepButton(tr("Undo"), _UNDO, keys), _StepButton(tr("Redo"), _REDO, keys)
        self._undo.clicked.connect(undo_stack.undo)
        self._redo.clicked.connect(undo_stack.redo)
        undo_stack.canUndoChanged.connect(self._undo.setEnabled)
        undo_stack.canRedoChanged.connect(self._redo.setEnabled)
        undo_stack.undoTextChanged.connect(self._undo.say)
        undo_stack.redoTextChanged.connect(self._redo.say)
        self._help = QPushButton(tr("Help"))
        keys.add(_KEYS, self, self.keys_wanted.emit)
        self._help.clicked.connect(self.help_wanted)
        self._menu = QPushButton()
        self._menu.setAccessibleName(tr("Menu"))
        self._menu.setToolTip(tr("Project, settings, about"))
        self._menu.setMenu(self._make_menu())
        row = QHBoxLayout(self)
        row.setContentsMargins(2 * STEP, 0, 2 * STEP, 0)
        row.setSpacing(STEP)
        row.addWidget(self._name)
        row.addSpacing(4)
        row.addWidget(self._status)
        row.addStretch(1)
        for button in (self._undo, self._redo, self._help, self._menu):
            row.addWidget(button)
        project.changed.connect(self._refresh)
        theme.changed.connect(self._on_theme)
        self._on_theme()
        self._refresh()

    def _make_menu(self) -> QMenu:
        menu = QMenu(self)
        for text, shortcut, signal in (
            (tr("New project"), _NEW, self.new_wanted),
            (tr("Open project…"), _OPEN, self.open_wanted),
            (tr("Save as…"), _SAVE_AS, self.save_as_wanted),
        ):
            action = menu.addAction(text)
            self._keys.attach(shortcut, action)
            action.triggered.connect(signal)
        self._recent = menu.addMenu(tr("Recent projects"))
        self._recent.setToolTipsVisible(True)
        self._recent.triggered.connect(self._on_recent)
        self._restore = menu.addAction(tr("Go back to an earlier state…"))
        self._restore.triggered.connect(self.restore_wanted)
        self._copies = menu.addAction(tr("Keep copies of the photos in the project"))
        self._copies.setCheckable(True)
        self._copies.triggered.connect(self.copies_wanted)
        menu.addSeparator()
        menu.addAction(tr("Settings…")).triggered.connect(self.settings_wanted)
        menu.addAction(tr("About CoPL Studio")).triggered.connect(self.about_wanted)
        return menu

    def show_copies(self, on: bool) -> None:
        """Whether example photos are copied into the project."""
        self._copies.setChecked(on)

    def _on_recent(self, action: QAction) -> None:
        self._project.open(action.data())

    def _refresh(self) -> None:
        recent = self._project.recent
        if [action.data() for action in self._recent.actions()] != list(recent):
            self._recent.clear()
            for path in recent:
                action = self._recent.addAction(show(path.stem).replace("&", "&&"))
                action.setData(path)
                action.setToolTip(show(path.parent))
        self._recent.menuAction().setEnabled(bool(recent))
        self._restore.setEnabled(self._project.restorable is not None)
        name = self._name.fontMetrics().elidedText(self._project.name, Qt.TextElideMode.ElideRight, 480)
        self._name.setText(name)
        self._name.setToolTip(str(self._project.folder or ""))
        self._status.setText(self._project.status)

    def _on_theme(self) -> None:
        for button, icon in ((self._undo, "undo"), (self._redo, "redo"), (self._help, "help"), (self._menu, "menu")):
            button.setIcon(self._theme.icon(icon))


class BottomBar(QFrame):
    """What a worried person wants to read at any time.

    Signals:
        models_wanted: the person wants to see the models.
    """

    models_wanted = Signal()

    def __init__(self, states: tuple[SessionState, Network, ModelChoice], theme: Theme, keys: Shortcuts) -> None:
        super().__init__()
        self.setProperty("role", "bottom")
        self.setFixedHeight(theme.scaled(_BOTTOM_HEIGHT))
        self._session, self._network, self._choice = states
        self._theme = theme
        self._dot = QLabel()
        self._safe, self._fetching = QLabel(), ElidedLabel()  # where room is short only what is fetched gives way
        for words in (self._safe, self._fetching):
            words.setProperty("role", "good")
        self._model, self._device, self._counts = QPushButton(), QLabel(), QLabel()
        self._model.setProperty("kind", "bottom")
        self._model.clicked.connect(self.models_wanted)
        keys.button(_MODELS, self._model)
        row = QHBoxLayout(self)
        row.setContentsMargins(2 * STEP, 0, 2 * STEP, 0)
        row.setSpacing(4)
        row.addWidget(self._dot)
        row.addWidget(self._safe)
        row.addWidget(self._fetching)
        for label in (self._model, self._device):
            row.addSpacing(12)
            row.addWidget(label)
        row.addSpacing(12)
        row.addStretch(1)
        row.addWidget(self._counts)
        for label in (self._device, self._counts):
            label.setProperty("role", "small")
        for state in states:
            state.changed.connect(self._refresh)
        theme.changed.connect(self._on_theme)
        self._on_theme()
        self._refresh()

    def set_counts(self, text: str) -> None:
        """Say how much there is on the page."""
        self._counts.setText(text)

    def _refresh(self) -> None:
        self._safe.setText(tr("No photo leaves this computer") if self._network.on else tr(_SAFE))
        self._fetching.setVisible(self._network.on)
        self._fetching.setText(self._fetched() if self._network.on else "")
        self._model.setText(tr("Model: {name}", name=self._choice.name))
        if self._session.closing:
            self._device.setText(tr("Finishing…"))
        else:
            device = self._session.device
            self._device.setText(device[:1].upper() + device[1:] if device else self._session.doing)

    def _fetched(self) -> str:
        model, address = self._network.fetched
        return tr("Fetching “{model}” from {place}", model=model_name(model), place=host_of(address))

    def _on_theme(self) -> None:
        side = self._theme.scaled(_SHIELD)
        self._dot.setPixmap(self._theme.icon("shield", "good").pixmap(side, side))


class _StepButton(QPushButton):
    """One step back or forth: dead when there is none, its tip says which."""

    def __init__(self, text: str, shortcut: Shortcut, keys: Shortcuts) -> None:
        super().__init__(text)
        self._words = text
        self._shortcut = shortcut
        self._keys = keys
        keys.button(shortcut, self, text)
        self.setEnabled(False)

    def say(self, step: str) -> None:
        """What a press would do."""
        keys = self._keys.words_of(self._shortcut)
        said = tr("{words}: {step}", words=self._words, step=step) if step else self._words
        self.setToolTip(tr("{words} ({keys})", words=said, keys=keys))
