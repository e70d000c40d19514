"""What nobody caught: it is logged, told once in a sentence, and the window lives on."""

import logging
import sys
import threading
import traceback
from collections import Counter
from types import TracebackType
from typing import Final

from PySide6.QtCore import QMessageLogContext, QObject, QtMsgType, Signal, qInstallMessageHandler

from app.services.jobs import Failed

logger = logging.getLogger("app.faults")
qt_logger = logging.getLogger("app.qt")

_LOGGED_AT_MOST: Final = 3  # a fault in painting comes again with every picture
_LEVELS: Final = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


class Faults(QObject):
    """Hooks for slots, threads, things that die, and Qt's own messages.

    The first two are told to the person; a fault while something is thrown away and what Qt says are only logged.

    Signals:
        happened: Failed, once for each kind of fault; on the GUI thread for receivers that live there.
    """

    happened = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._seen: Counter[str] = Counter()
        self._before = sys.excepthook, threading.excepthook, sys.unraisablehook

    def install(self) -> None:
        """Hear of faults from now on."""
        self._before = sys.excepthook, threading.excepthook, sys.unraisablehook
        sys.excepthook = self._on_error
        threading.excepthook = self._on_thread_error
        sys.unraisablehook = self._on_unraisable
        qInstallMessageHandler(_on_qt_message)

    def uninstall(self) -> None:
        """As it was before."""
        sys.excepthook, threading.excepthook, sys.unraisablehook = self._before
        qInstallMessageHandler(None)

    def _on_error(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            self._before[0](kind, error, trace)
            return
        details = "".join(traceback.format_exception(kind, error, trace))
        if self._log(details):
            self.happened.emit(Failed(error if isinstance(error, Exception) else Exception(str(error)), details))

    def _on_thread_error(self, fault: threading.ExceptHookArgs) -> None:
        if fault.exc_value is not None and not issubclass(fault.exc_type, SystemExit):
            self._on_error(fault.exc_type, fault.exc_value, fault.exc_traceback)

    def _on_unraisable(self, fault: "sys.UnraisableHookArgs") -> None:
        lines = traceback.format_exception(fault.exc_type, fault.exc_value, fault.exc_traceback)
        self._log(f"{fault.err_msg or 'ignored'}\n{''.join(lines)}")

    def _log(self, details: str) -> bool:
        """Gives whether it is the first of its kind."""
        self._seen[details] += 1
        if self._seen[details] <= _LOGGED_AT_MOST:
            logger.error("a fault that nobody caught\n%s", details)
        return self._seen[details] == 1


def _on_qt_message(kind: QtMsgType, _context: QMessageLogContext, text: str) -> None:
    qt_logger.log(_LEVELS.get(kind, logging.WARNING), "%s", text)
