"""What the person chose once for a project, by the name of the choice."""

import sqlite3


class Choices:
    """The choices in a project, over its open database."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def get(self, name: str) -> str:
        """What was chosen; empty if nothing yet."""
        found = self._connection.execute("SELECT value FROM choices WHERE name = ?", (name,)).fetchone()
        return str(found[0]) if found else ""

    def keep(self, name: str, value: str) -> None:
        """Write a choice."""
        with self._connection as connection:
            connection.execute("INSERT OR REPLACE INTO choices VALUES (?, ?)", (name, value))
