"""What the program remembers between two starts, for this person on this machine: one small JSON file."""

import base64
import json
import logging
import os
from pathlib import Path
from typing import Final

import platformdirs

from copl_engine.errors import OutputProblem
from copl_engine.files import write_bytes

logger = logging.getLogger(__name__)

_FILE: Final = "settings.json"
_NAME: Final = "copl-studio"


class Settings:
    """Remembered choices. A file that is damaged counts as an empty one.

    Args:
        folder: where the file lies; the system's place for settings by default.
        projects: where new projects are made; the person's documents by default.
    """

    def __init__(self, folder: Path | None = None, projects: Path | None = None) -> None:
        chosen = os.environ.get("COPL_CONFIG_DIR")
        self._folder = folder or Path(chosen or platformdirs.user_config_dir(_NAME, appauthor=False))
        self.projects_folder = projects or _projects_folder()
        self._values = _read(self._folder / _FILE)

    def text(self, key: str, default: str = "") -> str:
        """A remembered text."""
        value = self._values.get(key, default)
        return value if isinstance(value, str) else default

    def path(self, key: str) -> Path | None:
        """A remembered path, or None."""
        text = self.text(key)
        return Path(text) if text else None

    def paths(self, key: str) -> tuple[Path, ...]:
        """Remembered paths, the last one first."""
        values = self._values.get(key)
        return tuple(Path(value) for value in values if isinstance(value, str)) if isinstance(values, list) else ()

    def remember_first(self, key: str, path: Path, most: int) -> None:
        """Remember a path before the others, of which the oldest is forgotten."""
        others = [str(each) for each in self.paths(key) if each != path]
        self._values[key] = [str(path), *others][:most]
        self._keep()

    def blob(self, key: str) -> bytes:
        """Remembered bytes, such as a window's place; empty if none."""
        try:
            return base64.b64decode(self.text(key))
        except ValueError:
            return b""

    def remember(self, key: str, value: str | bytes | Path) -> None:
        """Remember a value from now on; where that is impossible the program goes on without."""
        text = base64.b64encode(value).decode() if isinstance(value, bytes) else str(value)
        if self._values.get(key) == text:
            return
        self._values[key] = text
        self._keep()

    def forget(self, key: str) -> None:
        """As if it had never been remembered."""
        if self._values.pop(key, None) is not None:
            self._keep()

    def _keep(self) -> None:
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            write_bytes(self._folder / _FILE, json.dumps(self._values, indent=1).encode())
        except (OutputProblem, OSError, UnicodeEncodeError):
            logger.warning("settings are not kept", exc_info=True)


def _projects_folder() -> Path:
    chosen = os.environ.get("COPL_PROJECTS_DIR")
    if chosen:
        return Path(chosen)
    documents = Path(platformdirs.user_documents_dir())
    if documents.is_dir() and os.access(documents, os.W_OK):
        return documents / "CoPL Studio"
    return Path(platformdirs.user_data_dir(_NAME, appauthor=False)) / "projects"


def _read(path: Path) -> dict[str, object]:
    try:
        values = json.loads(path.read_text("utf-8"))
    except (OSError, ValueError):
        return {}
    return values if isinstance(values, dict) else {}
