"""One window a project: a lock that the system frees when the program ends, however it ends."""

import errno
import json
import os
import platform
import sys
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, BinaryIO, Final
from uuid import uuid4

import psutil

from copl_engine.errors import EngineError, OutputProblem
from copl_engine.files import write_bytes
from copl_engine.images.names import show

_LOCK: Final = "in-use.lock"
_HOLDER: Final = "in-use.json"
_TAKEN: Final = frozenset({errno.EAGAIN, errno.EACCES, errno.EDEADLK})
_NO_LOCKS: Final = frozenset({errno.ENOSYS, errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOLCK, errno.EINVAL})


class ProjectInUse(EngineError):
    """Another window has the project open."""


class ProjectLock:
    """Held while a project is open for writing; a program that was killed holds nothing.

    Where the place knows no locks, the file that says whose it is stands for one; on this computer it counts no
    longer than its program runs.

    Raises:
        ProjectInUse: another window holds it.
        OSError: the place cannot be written.
    """

    def __init__(self, folder: Path) -> None:
        self._holder = folder / _HOLDER
        self._file = (folder / _LOCK).open("ab")
        try:
            _lock(self._file)
        except OSError as error:
            said = _read(self._holder)
            if error.errno in _TAKEN or (error.errno in _NO_LOCKS and _runs(said)):
                self._file.close()
                raise ProjectInUse(_sentence(folder, said, sure=error.errno in _TAKEN)) from None
            if error.errno not in _NO_LOCKS:
                self._file.close()
                raise
        now = datetime.now(UTC).isoformat(timespec="seconds")
        self._sign = uuid4().hex
        mine = {"program": os.getpid(), "computer": platform.node(), "since": now, "sign": self._sign}
        with suppress(OutputProblem):  # a full disk: the lock holds without it
            write_bytes(self._holder, json.dumps(mine).encode())

    @property
    def is_there(self) -> bool:
        """Whether what lies there now is what was locked, also where its drive was away in between."""
        return _read(self._holder).get("sign") == self._sign

    def release(self) -> None:
        """Let another window have it."""
        if self.is_there:
            with suppress(OSError):  # its drive may be gone, and the lock with it
                self._holder.unlink(missing_ok=True)
        with suppress(OSError):
            self._file.close()


def _lock(file: BinaryIO) -> None:
    if sys.platform == "win32":
        import msvcrt

        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
    else:
        import fcntl

        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)


def _read(holder: Path) -> dict[str, Any]:
    try:
        said = json.loads(holder.read_text("utf-8"))
    except (OSError, ValueError):
        return {}
    return said if isinstance(said, dict) else {}


def _runs(said: dict[str, Any]) -> bool:
    """Whether the program that said so may still run; on another computer it may."""
    if said.get("computer") != platform.node():
        return bool(said)
    program = said.get("program")
    return isinstance(program, int) and program != os.getpid() and psutil.pid_exists(program)


def _sentence(folder: Path, said: dict[str, Any], *, sure: bool) -> str:
    name, who = show(folder.stem), ""
    with suppress(ValueError, KeyError, TypeError):
        since = datetime.fromisoformat(said["since"]).astimezone()
        here = said["computer"] == platform.node()
        where = "on this computer" if here else f"on the computer “{show(str(said['computer']))}”"
        when = f"{since:%H:%M}" if since.date() == datetime.now().astimezone().date() else f"{since:%d %B, %H:%M}"
        who = f" ({where}, program {said['program']}, since {when})"
    unless = "" if sure else f" If that window was lost, remove the file “{_HOLDER}” in the project's folder."
    return f"“{name}” is open in another window{who}. Close it there, or open another project.{unless}"
