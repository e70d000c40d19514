"""The log: starts, ends of long work, and what went wrong, in a small file that begins anew when it is full."""

import faulthandler
import logging
import os
import platform
from logging.handlers import RotatingFileHandler
from pathlib import Path
from typing import Final

import platformdirs

from copl_engine import __version__

logger = logging.getLogger("app.log")

_FILE: Final = "copl-studio.log"
_CRASHES: Final = "crashes.log"
_BYTES: Final = 512 * 1024
_OLDER: Final = 2
_FORMAT: Final = "%(asctime)s %(levelname)s %(name)s: %(message)s"
_OURS: Final = ("app", "copl_engine")


def log_folder() -> Path:
    """Where the log lies; ``COPL_LOG_DIR`` overrides the system's place for it."""
    return Path(os.environ.get("COPL_LOG_DIR") or platformdirs.user_log_dir("copl-studio", appauthor=False))


def start_log(folder: Path | None = None) -> logging.Handler | None:
    """Write the log from now on; where the folder cannot be written, the program goes on without."""
    folder = folder or log_folder()
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(folder / _FILE, maxBytes=_BYTES, backupCount=_OLDER, encoding="utf-8")
        faulthandler.enable((folder / _CRASHES).open("w", encoding="utf-8"))
    except OSError as error:
        logger.warning("no log is written: %s", error)
        return None
    handler.setFormatter(logging.Formatter(_FORMAT))
    logging.getLogger().addHandler(handler)
    for name in _OURS:
        logging.getLogger(name).setLevel(logging.INFO)
    logger.info("started: CoPL Studio %s, Python %s, %s", __version__, platform.python_version(), platform.platform())
    return handler


def log_tail(folder: Path | None = None, lines: int = 200) -> str:
    """The last lines of the log; empty if there is none."""
    try:
        text = ((folder or log_folder()) / _FILE).read_text("utf-8", errors="replace")
    except OSError:
        return ""
    return "\n".join(text.splitlines()[-lines:])
