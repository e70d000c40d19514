"""What the person chose in the settings. Each choice is kept at once; who is concerned hears of it."""

from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

from PySide6.QtCore import QObject, Signal

from app.services.languages import LANGUAGES, SYSTEM
from app.services.settings import Settings

THEME: Final = "theme"
LANGUAGE: Final = "language"
TEXT_SIZE: Final = "text_size"
DEVICE: Final = "device"
THREADS: Final = "threads"
CACHE_BYTES: Final = "cache_bytes"
CACHE_PLACE: Final = "cache_place"
NETWORK: Final = "network"
MIRROR: Final = "mirror"
TRAIN_AGAIN: Final = "train_again"

TEXT_SIZES: Final = (0, 90, 100, 110, 125, 150, 175, 200)
"""Per cent of the usual size; 0: as the system."""


class Preferences(QObject):
    """Choices with their types. A kept value that makes no sense counts as the first choice.

    Signals:
        changed: the name of a choice that is another one now.
    """

    changed = Signal(str)

    def __init__(self, settings: Settings) -> None:
        super().__init__()
        self._settings = settings

    @property
    def theme(self) -> str:
        """``system``, ``light``, ``dark`` or ``contrast``."""
        return self._settings.text(THEME, SYSTEM)

    @property
    def language(self) -> str:
        """Code of the language, or ``system``."""
        kept = self._settings.text(LANGUAGE, SYSTEM)
        return kept if kept in dict(LANGUAGES) else SYSTEM

    @property
    def text_size(self) -> int:
        """Per cent, or 0 for the system's."""
        size = self._number(TEXT_SIZE)
        return size if size in TEXT_SIZES else 0

    @property
    def device(self) -> str:
        """Name of what computes; empty: the program chooses."""
        return self._settings.text(DEVICE)

    @property
    def threads(self) -> int:
        """Threads of the processor to compute with; 0: all."""
        return self._number(THREADS)

    @property
    def cache_bytes(self) -> int:
        """Room for kept features; 0: a part of what is free."""
        return self._number(CACHE_BYTES)

    @property
    def cache_place(self) -> Path | None:
        """Folder of the kept features; None: the system's place."""
        return self._settings.path(CACHE_PLACE)

    @property
    def network(self) -> bool:
        """Whether models may be fetched."""
        return self._settings.text(NETWORK) == "on"

    @property
    def train_again(self) -> bool:
        """Whether a training begins by itself after photos or names changed."""
        return self._settings.text(TRAIN_AGAIN) == "on"

    @property
    def mirror(self) -> str:
        """Address of a mirror of the hub that models come from; empty: the hub itself."""
        return address_from(self._settings.text(MIRROR)) or ""

    def choose(self, name: str, value: str | int | Path) -> None:
        """Another choice; kept, and told."""
        if self._settings.text(name) != str(value):
            self._settings.remember(name, str(value))
            self.changed.emit(name)

    def _number(self, name: str) -> int:
        text = self._settings.text(name)
        return int(text) if text.isdecimal() else 0


def address_from(text: str) -> str | None:
    """The address of a computer as a person writes it, with or without https; None where it is none."""
    bare = text.strip()
    if not bare:
        return ""
    address = (bare if "://" in bare else f"https://{bare}").rstrip("/")
    try:
        parts = urlsplit(address)
        named = parts.hostname and parts.port != 0
    except ValueError:
        return None
    plain = not (parts.query or parts.fragment or parts.username or any(each.isspace() for each in address))
    return address if named and plain and parts.scheme in ("http", "https") else None
