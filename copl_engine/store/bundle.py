"""The folder of a project: made whole or not at all, its small file to double-click, its database."""

import json
import sqlite3
import tempfile
from pathlib import Path
from types import TracebackType
from typing import Final, Self

from copl_engine.errors import EngineError, OutputProblem
from copl_engine.files import write_bytes
from copl_engine.images.names import show
from copl_engine.store.schema import SCHEMA, migrate

ENDING: Final = ".copl"
DOOR: Final = "open.coplproject"
DATABASE: Final = "project.db"
_FORMAT: Final = 1


class ProjectProblem(EngineError):
    """A project that is missing, damaged, newer, or cannot be made."""


def project_folder(path: Path) -> Path:
    """The project's folder, from the folder itself or the file in it that one double-clicks."""
    return path.parent if path.name == DOOR else path


def is_project(path: Path) -> bool:
    """Whether this is a project's folder, or the file in it that one double-clicks."""
    return path.name == DOOR or (path.suffix.lower() == ENDING and (path / DATABASE).exists())


def free_folder(parent: Path, name: str) -> Path:
    """A project folder of this name, or with a number after it, that does not exist yet."""
    safe = "".join("_" if c in '<>:"/\\|?*' or ord(c) < 32 else c for c in name).strip(" .")[:60] or "My photos"
    target, number = parent / f"{safe}{ENDING}", 1
    while target.exists():
        number += 1
        target = parent / f"{safe} {number}{ENDING}"
    return target


class draft_of:  # noqa: N801 - used as a context only
    """A project under a temporary name beside its place; removed unless it was put there."""

    def __init__(self, target: Path) -> None:
        self._target = target
        if target.exists():
            raise OutputProblem(f"{target} exists already; choose another name.")
        try:
            target.parent.mkdir(parents=True, exist_ok=True)
            self._room = tempfile.TemporaryDirectory(dir=target.parent, prefix=".copl-")
            self.folder = Path(self._room.name) / "project"
            self.folder.mkdir()
        except OSError as error:
            raise OutputProblem(f"{target} cannot be made ({error.strerror}); choose another folder.") from error

    def put_in_place(self) -> None:
        """Give it its name."""
        self.folder.rename(self._target)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._room.cleanup()
        if isinstance(error, OSError):
            raise OutputProblem(
                f"{self._target} cannot be written ({error.strerror}); choose another place."
            ) from error


def write_door(folder: Path) -> None:
    """Write the small file that one double-clicks."""
    write_bytes(folder / DOOR, json.dumps({"format": _FORMAT, "program": "CoPL Studio"}).encode())


def connect(folder: Path, fresh: bool = False) -> sqlite3.Connection:
    """Open a project's database and bring it to the present schema.

    Raises:
        ProjectProblem: no project, a damaged one, or one of a newer version.
    """
    path = folder / DATABASE
    if not fresh and not path.exists():
        raise ProjectProblem(f"There is no project in “{show(folder)}”; it may have been moved or renamed.")
    try:
        connection = sqlite3.connect(path, check_same_thread=False)
        connection.execute("PRAGMA foreign_keys = ON")
        if connection.execute("PRAGMA journal_mode = WAL").fetchone()[0] != "wal":
            connection.execute("PRAGMA journal_mode = DELETE")  # a network drive, say
        connection.execute("PRAGMA synchronous = NORMAL")
        version = int(connection.execute("PRAGMA user_version").fetchone()[0])
        if version > SCHEMA:
            connection.close()
            raise ProjectProblem(f"“{show(folder)}” was made by a newer CoPL Studio; update this one to open it.")
        migrate(connection)
    except sqlite3.Error as error:
        raise ProjectProblem(
            f"“{show(folder)}” is damaged or cannot be opened ({error}); take a copy you kept."
        ) from error
    return connection
