"""The classes of a project and their examples: what the person taught."""

import json
import os
import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from copl_engine.images.names import path_from_text, path_text
from copl_engine.store.moving import move_folder

PHOTOS: Final = "photos"
"""The folder of a project's own copies of photos."""

_LOOK_DIGITS: Final = 16
_KEEP_PHOTOS: Final = """
INSERT INTO photos (content, path, relative, stored, look)
SELECT json_extract(value, '$[0]'), json_extract(value, '$[1]'), json_extract(value, '$[2]'),
    json_extract(value, '$[3]'), json_extract(value, '$[4]')
FROM json_each(?) WHERE true
ON CONFLICT (content) DO UPDATE
SET path = excluded.path, relative = excluded.relative, stored = excluded.stored, look = excluded.look
"""
_KEEP_CLASSES: Final = """
INSERT INTO classes (id, name, colour, position)
SELECT json_extract(value, '$[0]'), json_extract(value, '$[1]'), json_extract(value, '$[2]'),
    json_extract(value, '$[3]')
FROM json_each(?) WHERE true
ON CONFLICT (id) DO UPDATE
SET name = excluded.name, colour = excluded.colour, position = excluded.position
"""
_FORGET_EXAMPLES: Final = "DELETE FROM examples WHERE class IN (SELECT value FROM json_each(?))"
_KEEP_EXAMPLES: Final = """
INSERT OR REPLACE INTO examples (class, content, position)
SELECT json_extract(value, '$[0]'), json_extract(value, '$[1]'), json_extract(value, '$[2]') FROM json_each(?)
"""


@dataclass(frozen=True, slots=True)
class Example:
    """One photo of a class.

    Attributes:
        path: the file.
        content: SHA-256 of its bytes.
        look: 64-bit difference hash of the picture; near-duplicates differ in few bits.
        stored: whether ``path`` is the project's own copy.
    """

    path: Path
    content: str
    look: int
    stored: bool = False


@dataclass(frozen=True, slots=True)
class ExampleClass:
    """A class: its name, the number of its colour, its photos in order."""

    id: int
    name: str
    colour: int
    examples: tuple[Example, ...] = ()


class Examples:
    """The classes in a project, over its open database and its folder."""

    def __init__(self, connection: sqlite3.Connection, folder: Path) -> None:
        self._connection = connection
        self._folder = folder

    def classes(self) -> tuple[ExampleClass, ...]:
        """Classes and their examples, in the person's order."""
        photos = self.photos()
        found: dict[int, list[Example]] = {}
        for owner, content in self._connection.execute("SELECT class, content FROM examples ORDER BY class, position"):
            found.setdefault(owner, []).append(photos[content])
        rows = self._connection.execute("SELECT id, name, colour FROM classes ORDER BY position")
        return tuple(ExampleClass(id_, name, colour, tuple(found.get(id_, ()))) for id_, name, colour in rows)

    def photos(self) -> dict[str, Example]:
        """Every photo that is an example or was one, by its content."""
        rows = self._connection.execute("SELECT path, relative, content, look, stored FROM photos")
        return {
            content: Example(self._located(path, relative, bool(stored)), content, int(look, 16), bool(stored))
            for path, relative, content, look, stored in rows
        }

    def relocate(self, examples: Sequence[Example], folders: Sequence[tuple[Path, Path]] = ()) -> None:
        """Write where photos are now, and which folders of labelled ones lie elsewhere, in one transaction."""
        with self._connection as connection:
            connection.execute(_KEEP_PHOTOS, (json.dumps([self._row(example) for example in examples]),))
            for old, new in folders:
                move_folder(connection, old, new)

    def relate(self, folder: Path) -> None:
        """Write where photos are from the folder that this one is going to be."""
        with self._connection as connection:
            places = connection.execute("SELECT path, content FROM photos WHERE NOT stored").fetchall()
            related = [(_relative(path_from_text(text), folder), content) for text, content in places]
            connection.executemany("UPDATE photos SET relative = ? WHERE content = ?", related)

    def keep(self, before: Sequence[ExampleClass], after: Sequence[ExampleClass]) -> None:
        """Write what differs between two states of the classes, in one transaction.

        Photos are handed over as one list: the interpreter's lock is given away at every row that is handed to sqlite3,
        and beside a thread that is busy in Python it is back after 5 ms only (``sys.setswitchinterval``).
        """
        rows = [(item.id, item.name, item.colour, position) for position, item in enumerate(after)]
        old = {item.id: item.examples for item in before}
        changed = [item for item in after if item.examples != old.get(item.id, ())]
        photos = [self._row(example) for item in changed for example in item.examples]
        examples = [(item.id, each.content, at) for item in changed for at, each in enumerate(item.examples)]
        with self._connection as connection:
            gone = set(old) - {item.id for item in after}
            connection.executemany("DELETE FROM classes WHERE id = ?", [(id_,) for id_ in gone])
            connection.execute(_KEEP_CLASSES, (json.dumps(rows),))
            if changed:
                connection.execute(_KEEP_PHOTOS, (json.dumps(photos),))
                connection.execute(_FORGET_EXAMPLES, (json.dumps([item.id for item in changed]),))
                connection.execute(_KEEP_EXAMPLES, (json.dumps(examples),))

    def _row(self, example: Example) -> tuple[str, str, str | None, int, str]:
        look = f"{example.look:0{_LOOK_DIGITS}x}"
        if example.stored:
            return example.content, path_text(Path(PHOTOS) / example.path.name), None, 1, look
        return example.content, path_text(example.path), _relative(example.path, self._folder), 0, look

    def _located(self, text: str, relative: str | None, stored: bool) -> Path:
        """Where a photo is now: inside, where it was, or beside the project if both were moved."""
        path = path_from_text(text)
        if stored:
            return self._folder / path
        if relative is not None and not path.exists():
            moved = Path(os.path.normpath(self._folder / path_from_text(relative)))
            return moved if moved.exists() else path
        return path


def _relative(path: Path, folder: Path) -> str | None:
    try:
        return path_text(Path(os.path.relpath(path, folder)))
    except ValueError:  # another drive
        return None
