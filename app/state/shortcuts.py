"""Every key the window knows, in one place: what it does, what it is now, and what the person made of it.

How a page takes part: for each thing that a key does it names a ``Shortcut`` once and hands it in with what it runs::

    OPEN = Shortcut("sort.open", "Sort", "open the photo", ("Return",))
    keys.add(OPEN, self._grid, self._open_current, Reach.WIDGET)   # a key of the page or of one widget
    keys.button(SAVE, self._save)                                  # a button's key; its tip then names the key
    keys.attach(NEW, action)                                       # the key of an entry in a menu
    keys.know(REMOVE)                                              # what is added later, with a class's card
    keys.tell("Sort", "Arrow keys", "go from photo to photo")      # what Qt's own lists do: said, not changed

The list under F1 and the page where keys are changed are made of these, so nothing else needs to be written down. The
same shortcut may be added for many widgets, such as one for each card.
"""

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from typing import Final

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractButton, QWidget

from app.services.settings import Settings
from app.words import QT_TR_NOOP, tr

EVERYWHERE: Final = QT_TR_NOOP("Everywhere")
_KEY: Final = "keys."
_PRESSES: Final = (QKeySequence("Space"), QKeySequence("Shift+Space"))
"""Who has no mouse could press nothing any more, not even what takes the key back."""


class Reach(Enum):
    """From where a key is heard."""

    PAGE = Qt.ShortcutContext.WindowShortcut
    """While its owner is on show, wherever the keyboard is."""

    INSIDE = Qt.ShortcutContext.WidgetWithChildrenShortcut
    """While the keyboard is on its owner or inside it."""

    WIDGET = Qt.ShortcutContext.WidgetShortcut
    """While the keyboard is on its owner."""


@dataclass(frozen=True, slots=True)
class Shortcut:
    """One thing that a key does.

    Attributes:
        id: under which a changed key is remembered.
        place: heading in the list; keys of two places may be the same, unless one of them is ``EVERYWHERE``.
        words: what it does, as the list says it.
        keys: that it has at first, in Qt's portable words.
    """

    id: str
    place: str
    words: str
    keys: tuple[str, ...]


class Shortcuts(QObject):
    """The registry.

    Args:
        settings: remembers changed keys.

    Signals:
        changed: some keys are others now.
    """

    changed = Signal()

    def __init__(self, settings: Settings) -> None:
        super().__init__()
        self._settings = settings
        self._known: dict[str, Shortcut] = {}
        self._told: list[tuple[str, str, str]] = []

    @property
    def known(self) -> tuple[Shortcut, ...]:
        """All shortcuts, in the order in which they were handed in."""
        return tuple(self._known.values())

    def add(self, shortcut: Shortcut, owner: QWidget, run: Callable[[], object], reach: Reach = Reach.PAGE) -> QAction:
        """``run`` is called by the key; the action belongs to ``owner``."""
        action = QAction(tr(shortcut.words), owner)
        action.setShortcutContext(reach.value)
        action.triggered.connect(run)
        owner.addAction(action)
        self.attach(shortcut, action)
        return action

    def attach(self, shortcut: Shortcut, action: QAction) -> None:
        """Give an action the key."""
        self._known.setdefault(shortcut.id, shortcut)
        _Keyed(self, shortcut, action)

    def button(self, shortcut: Shortcut, button: QAbstractButton, tip: str = "") -> None:
        """Give a button the key while it is on show; its tip is ``tip`` or the words, and the key."""
        key = QShortcut(button)  # an action would give a tool button a menu
        key.activated.connect(button.click)
        self._known.setdefault(shortcut.id, shortcut)
        words = tr(shortcut.words)
        _Keyed(self, shortcut, key, button, tip or f"{words[:1].upper()}{words[1:]}")

    def know(self, *shortcuts: Shortcut) -> None:
        """List what is added later, with the first of the widgets that have it; its keys are taken already."""
        for shortcut in shortcuts:
            self._known.setdefault(shortcut.id, shortcut)

    def tell(self, place: str, keys: str, words: str) -> None:
        """List what keys do that cannot be changed."""
        if (place, keys, words) not in self._told:
            self._told.append((place, keys, words))

    def keys_of(self, shortcut: Shortcut) -> list[QKeySequence]:
        """The keys it has now; none if it was taken away."""
        kept = self._settings.text(_KEY + shortcut.id, "\n".join(shortcut.keys))
        return [QKeySequence(text) for text in kept.split("\n") if text]

    def words_of(self, shortcut: Shortcut) -> str:
        """Its keys as this system writes them."""
        names = (keys.toString(QKeySequence.SequenceFormat.NativeText) for keys in self.keys_of(shortcut))
        return ", ".join(dict.fromkeys(names))  # two keys are called Enter in Chinese

    def set_keys(self, shortcut: Shortcut, keys: QKeySequence) -> str:
        """Give it one other key; gives a sentence if that one does something else, and then changes nothing."""
        other = self._holder(shortcut, keys)
        name = keys.toString(QKeySequence.SequenceFormat.NativeText)
        if keys in _PRESSES:
            return tr("{key} presses the button that has the keyboard; choose another key.", key=name)
        if other is not None:
            return tr(
                "{key} is already the key for “{words}” ({place}).",
                key=name,
                words=tr(other.words),
                place=tr(other.place),
            )
        self._settings.remember(_KEY + shortcut.id, keys.toString(QKeySequence.SequenceFormat.PortableText))
        self.changed.emit()
        return ""

    def reset(self) -> None:
        """All keys as they were at first."""
        for shortcut in self.known:
            self._settings.forget(_KEY + shortcut.id)
        self.changed.emit()

    def table(self) -> tuple[tuple[str, tuple[tuple[str, str], ...]], ...]:
        """All that keys do now: place, then keys and words; ``EVERYWHERE`` first."""
        rows = [(each.place, self.words_of(each), each.words) for each in self.known] + self._told
        places = sorted(dict.fromkeys(place for place, _, _ in rows), key=lambda place: place != EVERYWHERE)
        return tuple(
            (tr(name), tuple((keys, tr(words)) for place, keys, words in rows if place == name and keys))
            for name in places
        )

    def _holder(self, shortcut: Shortcut, keys: QKeySequence) -> Shortcut | None:
        for other in self.known:
            near = EVERYWHERE in (other.place, shortcut.place) or other.place == shortcut.place
            if other.id != shortcut.id and near and keys in self.keys_of(other):
                return other
        return None


class _Keyed(QObject):
    """Keeps the keys of an action or a button, and the button's tip, as the registry has them; dies with it."""

    def __init__(
        self,
        registry: Shortcuts,
        shortcut: Shortcut,
        heard: QAction | QShortcut,
        button: QAbstractButton | None = None,
        tip: str = "",
    ) -> None:
        super().__init__(heard)
        self._registry, self._shortcut, self._heard, self._button, self._tip = registry, shortcut, heard, button, tip
        registry.changed.connect(self._refresh)
        self._refresh()

    def _refresh(self) -> None:
        keys = self._registry.keys_of(self._shortcut)
        if isinstance(self._heard, QAction):
            self._heard.setShortcuts(keys)
        else:
            self._heard.setKeys(keys)
        if self._button is not None:
            words = self._registry.words_of(self._shortcut)
            self._button.setToolTip(f"{self._tip} ({words})" if words else self._tip)
