"""All that can be chosen, on one page. A change holds at once, or the page says: at the next start."""

from collections.abc import Iterable
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QShowEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from app.services.languages import LANGUAGES, SYSTEM
from app.services.log_file import log_folder
from app.state.cache import CacheState
from app.state.helping import HelpingState
from app.state.model_choice import ModelChoice
from app.state.preferences import (
    CACHE_BYTES,
    CACHE_PLACE,
    DEVICE,
    LANGUAGE,
    TEXT_SIZE,
    TEXT_SIZES,
    THEME,
    THREADS,
    Preferences,
)
from app.state.session import SessionState
from app.theme import STEP, Theme
from app.views.network_section import NetworkSection
from app.views.settings_rows import add_row, section
from app.widgets.elided_label import ElidedLabel
from app.words import QT_TR_NOOP, percent, tr

_LOOKS: Final = (
    ("system", QT_TR_NOOP("As the system")),
    ("light", QT_TR_NOOP("Light")),
    ("dark", QT_TR_NOOP("Dark")),
    ("contrast", QT_TR_NOOP("High contrast")),
)
_GIGABYTES: Final = (1, 2, 5, 10, 20, 50)
_GB: Final = 10**9
_NEXT: Final = QT_TR_NOOP("at the next start")
_WIDTH: Final = 760


class SettingsPage(QWidget):
    """Draws the choices and forwards them.

    Signals:
        keys_wanted: the person wants to change keys.
        models_wanted: the person wants to see the models.
    """

    keys_wanted = Signal()
    models_wanted = Signal()

    def __init__(
        self,
        states: tuple[Preferences, SessionState, CacheState, HelpingState, ModelChoice],
        threads: int,
        theme: Theme,
    ) -> None:
        super().__init__()
        self._preferences, self._session, self._cache, self._helping, self._choice = states
        self._model = QPushButton()
        self._model.clicked.connect(self.models_wanted)
        self._devices = self._combo(DEVICE, tr("Device"))
        self._cache_words = ElidedLabel()
        self._empty = QPushButton(tr("Empty the cache"))
        column = QVBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * STEP)
        for each in (
            self._look_section(),
            self._computer_section(threads),
            self._cache_section(),
            NetworkSection(self._preferences),
            self._help_section(),
        ):
            column.addWidget(each)
        column.addStretch(1)
        inside = QWidget()
        row = QHBoxLayout(inside)
        row.setContentsMargins(0, 0, STEP, 0)
        row.addLayout(column, 4)
        row.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidget(inside)
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # it follows what is in it
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inside.setMaximumWidth(theme.scaled(_WIDTH))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scroll)
        self._session.changed.connect(self._show_devices)
        self._cache.changed.connect(self._show_cache)
        self._preferences.changed.connect(self._on_changed)
        self._choice.changed.connect(self._show_model)
        self._show_model()
        self._show_devices()
        self._show_cache()

    def _look_section(self) -> QFrame:
        card, rows = section(tr("How it looks"))
        looks = self._combo(THEME, tr("Colours"), _LOOKS, self._preferences.theme)
        sizes = [(str(size), percent(size / 100) if size else tr("As the system")) for size in TEXT_SIZES]
        text = self._combo(TEXT_SIZE, tr("Size of text"), sizes, str(self._preferences.text_size))
        languages = ((SYSTEM, tr("As the system")), *LANGUAGES)
        language = self._combo(LANGUAGE, tr("Language"), languages, self._preferences.language)
        keys = QPushButton(tr("Change keys…"))
        keys.clicked.connect(self.keys_wanted)
        for name, control, note in (
            (tr("Colours"), looks, ""),
            (tr("Size of text"), text, tr(_NEXT)),
            (tr("Language"), language, tr(_NEXT)),
            (tr("Keys"), keys, ""),
        ):
            add_row(rows, name, control, note)
        return card

    def _computer_section(self, threads: int) -> QFrame:
        card, rows = section(tr("This computer"))
        counts = [("0", tr("All {count}", count=threads)), *((str(n), str(n)) for n in range(1, threads))]
        some = self._combo(THREADS, tr("Threads of the processor"), counts, str(self._preferences.threads))
        add_row(rows, tr("Model"), self._model, tr("of this project; a larger one often tells more apart"))
        add_row(rows, tr("Device"), self._devices, "")
        add_row(rows, tr("Threads of the processor"), some, tr("fewer leave room for other programs"))
        return card

    def _cache_section(self) -> QFrame:
        card, rows = section(tr("What was seen in photos"))
        what = QLabel(tr("It is kept, so that no photo is looked at twice. It can be emptied at any time."))
        what.setProperty("role", "quiet")
        what.setWordWrap(True)
        rows.addWidget(what, rows.rowCount(), 0, 1, 3)
        sizes = [
            ("0", tr("A tenth of what is free")),
            *((str(n * _GB), tr("Up to {count} GB", count=n)) for n in _GIGABYTES),
        ]
        room = self._combo(CACHE_BYTES, tr("Room for the cache"), sizes, str(self._preferences.cache_bytes))
        place = QPushButton(tr("Another folder…"))
        place.clicked.connect(self._choose_place)
        self._empty.clicked.connect(self._cache.empty)
        self._place_note = QLabel(tr(_NEXT))
        self._place_note.setProperty("role", "quiet")
        self._place_note.setWordWrap(True)
        add_row(rows, tr("Now"), self._cache_words, "")
        add_row(rows, "", self._empty, "")
        add_row(rows, tr("Room"), room, "")
        add_row(rows, tr("Place"), place, self._place_note)
        return card

    def _help_section(self) -> QFrame:
        card, rows = section(tr("When something goes wrong"))
        self._with_names = QCheckBox(tr("with names of photos and places"))
        copy = QPushButton(tr("Copy diagnostics"))
        copy.clicked.connect(self._copy)
        log = QPushButton(tr("Show the log…"))
        log.clicked.connect(_open_log)
        line = QHBoxLayout()
        line.setSpacing(STEP)
        for part in (copy, self._with_names, log):
            line.addWidget(part)
        line.addStretch(1)
        rows.addLayout(line, rows.rowCount(), 0, 1, 3)
        return card

    def showEvent(self, event: QShowEvent) -> None:  # noqa: D102, N802
        super().showEvent(event)
        self._cache.measure()

    def _combo(self, name: str, words: str, choices: Iterable[tuple[str, str]] = (), chosen: str = "") -> QComboBox:
        combo = QComboBox()
        combo.setObjectName(name)
        combo.setAccessibleName(words)
        for value, text in choices:
            combo.addItem(tr(text), value)
        combo.setCurrentIndex(max(combo.findData(chosen), 0))
        combo.activated.connect(self._on_chosen)
        return combo

    def _on_chosen(self) -> None:
        combo = self.sender()
        assert isinstance(combo, QComboBox)
        self._preferences.choose(combo.objectName(), combo.currentData())

    def _on_changed(self, name: str) -> None:
        if name == DEVICE:
            self._show_devices()

    def _choose_place(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, tr("Choose a folder for the cache"))
        if chosen:
            self._preferences.choose(CACHE_PLACE, Path(chosen))
            self._place_note.setText(tr("at the next start: {folder}", folder=chosen))

    def _copy(self) -> None:
        self._helping.copy(with_names=self._with_names.isChecked())

    def _show_model(self) -> None:
        self._model.setText(tr("{name}…", name=self._choice.name))

    def _show_devices(self) -> None:
        self._devices.clear()
        self._devices.addItem(tr("The fastest"), "")
        for words, name in sorted(self._session.devices, key=lambda device: device[1]):
            self._devices.addItem(f"{words[:1].upper()}{words[1:]}", name)
        self._devices.setCurrentIndex(max(self._devices.findData(self._preferences.device), 0))
        self._devices.setEnabled(not self._session.preparing)

    def _show_cache(self) -> None:
        self._cache_words.setText(self._cache.words)
        self._empty.setEnabled(not self._cache.emptying)


def _open_log() -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(log_folder())))
