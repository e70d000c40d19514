"""The switch that makes "nothing leaves this computer" true: while it is off, no other computer is reached.

Python tells an audit hook of every connection before it is made, whichever library makes it; the hook refuses. It is on
only while ``fetching()`` is open, which needs the person's leave.
"""

import ipaddress
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from PySide6.QtCore import QObject, Signal

from copl_engine.errors import EngineError

_NAMED: Final = frozenset({"socket.getaddrinfo", "socket.gethostbyname"})
_ASKED: Final = {"socket.connect": 1, "socket.sendto": 1} | dict.fromkeys(_NAMED, 0)
"""Audit events, and which of their arguments has the address."""


class NetworkOff(EngineError, OSError):
    """Something wanted to reach another computer without the person's leave."""


class Network(QObject):
    """Off, unless a model is being fetched.

    Attributes:
        allowed: whether the person lets models be fetched at all.
        fetched: id and address of the model that is being fetched, the last one that began; empty before.

    Signals:
        changed: it is on now, or off again.
    """

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.allowed = False
        self.fetched = "", ""
        self._open = 0
        self._lock = threading.Lock()

    @property
    def on(self) -> bool:
        """Whether other computers can be reached now."""
        return self._open > 0

    def install(self) -> None:
        """Guard this process from now on; there is no way back."""
        sys.addaudithook(self._judge)

    @contextmanager
    def fetching(self, model: str = "", address: str = "") -> Iterator[None]:
        """On inside, on every thread.

        Args:
            model: id of what is fetched, for the window to say.
            address: where from.

        Raises:
            NetworkOff: the person has not allowed it.
        """
        if not self.allowed:
            raise NetworkOff("The network is switched off. Allow fetching of models in Settings, Network.")
        self.fetched = model, address
        self._count(1)
        try:
            yield
        finally:
            self._count(-1)

    def _count(self, step: int) -> None:
        with self._lock:
            self._open += step
        self.changed.emit()

    def _judge(self, event: str, arguments: tuple[object, ...]) -> None:
        place = _ASKED.get(event)
        if place is None or self._open:
            return
        address = arguments[place]
        host = address[0] if isinstance(address, tuple) and address else address
        if (event in _NAMED or isinstance(address, tuple)) and not _is_here(host):
            raise NetworkOff("The network is switched off: nothing leaves this computer.")


def _is_here(host: object) -> bool:
    """Whether a host is this computer itself."""
    name = host.decode("ascii", "replace") if isinstance(host, bytes) else host
    if name is None or name in ("", "localhost"):
        return True
    try:
        return ipaddress.ip_address(str(name).split("%")[0]).is_loopback
    except ValueError:
        return False
