"""The tables of a project and the steps from each older schema to the next."""

import sqlite3
from collections.abc import Sequence
from typing import Final

from copl_engine.images.names import path_from_text, show, sort_key

SCHEMA: Final = 6
"""``PRAGMA user_version`` of a project written by this program."""

_FIRST: Final = """
CREATE TABLE classes (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    colour INTEGER NOT NULL,
    position INTEGER NOT NULL
);
CREATE TABLE photos (
    content TEXT PRIMARY KEY,              -- SHA-256 of the file's bytes
    path TEXT NOT NULL,                    -- as names.path_text writes it; of a stored copy, inside the project
    relative TEXT,                         -- from the project's folder, so that both may move together
    stored INTEGER NOT NULL DEFAULT 0,     -- 1: a copy inside the project
    look TEXT NOT NULL                     -- difference hash, 16 hexadecimal digits
) WITHOUT ROWID;
CREATE TABLE examples (
    class INTEGER NOT NULL REFERENCES classes (id) ON DELETE CASCADE,
    content TEXT NOT NULL REFERENCES photos (content),
    position INTEGER NOT NULL,
    PRIMARY KEY (class, content)
) WITHOUT ROWID;
CREATE TABLE training_runs (
    id INTEGER PRIMARY KEY,
    ended TEXT NOT NULL,                   -- ISO 8601, UTC
    seconds REAL NOT NULL,
    photos INTEGER NOT NULL,
    steps INTEGER NOT NULL,
    accuracy REAL,                         -- on held-out examples; NULL where none were held out
    class_names TEXT NOT NULL,             -- JSON list
    classifier TEXT NOT NULL               -- file name under classifiers/
);
CREATE TABLE batches (
    id INTEGER PRIMARY KEY,
    started TEXT NOT NULL,
    source TEXT NOT NULL,                  -- the folder, or words for several photos
    class_names TEXT NOT NULL,
    finished INTEGER NOT NULL DEFAULT 0
);
CREATE TABLE predictions (
    batch INTEGER NOT NULL REFERENCES batches (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    path TEXT NOT NULL,
    best INTEGER,                          -- NULL: unreadable, then reason says why
    scores TEXT,                           -- JSON list
    reason TEXT,
    PRIMARY KEY (batch, position)
) WITHOUT ROWID;
"""

_GOING_ON: Final = """
ALTER TABLE batches ADD COLUMN paths TEXT;          -- JSON list of what was chosen; NULL: an older program's
ALTER TABLE batches ADD COLUMN classifier TEXT;     -- SHA-256 of its file
ALTER TABLE predictions ADD COLUMN size INTEGER;    -- of the file before it was read; NULL: done again in any case
ALTER TABLE predictions ADD COLUMN modified INTEGER;
ALTER TABLE predictions ADD COLUMN touched INTEGER;
CREATE INDEX predictions_by_path ON predictions (batch, path);
"""

_PAGES: Final = """
ALTER TABLE predictions ADD COLUMN familiarity REAL;  -- the more, the more like the examples; NULL: not asked
ALTER TABLE predictions ADD COLUMN confidence REAL;   -- score of the best class
ALTER TABLE predictions ADD COLUMN evidence BLOB;     -- of the best class, where it lies; NULL: not kept
ALTER TABLE predictions ADD COLUMN name TEXT;         -- file name without regard to case, to search in
ALTER TABLE predictions ADD COLUMN name_key TEXT;     -- the same, sorts as people do
UPDATE predictions SET confidence = json_extract(scores, '$[' || best || ']') WHERE best IS NOT NULL;
UPDATE predictions SET name = folded_name(path);
UPDATE predictions SET name_key = sort_key(name);
CREATE INDEX predictions_by_confidence ON predictions (batch, confidence, best);
CREATE INDEX predictions_by_class ON predictions (batch, best, confidence DESC);
CREATE INDEX predictions_by_name ON predictions (batch, name_key, best, confidence);
"""

_STEPS: Final = """
CREATE TABLE steps (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,                    -- whose step, such as classes
    text TEXT NOT NULL,                    -- as the undo button says it
    change TEXT NOT NULL,                  -- JSON: what differs, for both directions
    undone INTEGER NOT NULL DEFAULT 0
);
CREATE TABLE choices (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
) WITHOUT ROWID;
"""

_ANSWERS: Final = """
CREATE TABLE answers (
    path TEXT PRIMARY KEY,                 -- as names.path_text writes it
    class INTEGER,                         -- id of the class; NULL: of none of the classes
    name TEXT NOT NULL,                    -- of the class when it was said; a class may be gone
    learned TEXT NOT NULL                  -- the first classifier's file that was trained with it; empty: none yet
) WITHOUT ROWID;
"""

_TAUGHT: Final = "ALTER TABLE training_runs ADD COLUMN taught TEXT NOT NULL DEFAULT '';"

_MIGRATIONS: Final[Sequence[str]] = (_FIRST, _GOING_ON, _PAGES, _STEPS, _ANSWERS, _TAUGHT)
"""The script at index n leads from schema n to n + 1."""


def migrate(connection: sqlite3.Connection) -> None:
    """Bring a project's tables to ``SCHEMA``, each step whole or not at all."""
    connection.create_function("folded_name", 1, lambda text: show(path_from_text(text).name).casefold())
    connection.create_function("sort_key", 1, sort_key)
    version = int(connection.execute("PRAGMA user_version").fetchone()[0])
    for number in range(version, SCHEMA):
        connection.executescript(
            f"BEGIN IMMEDIATE;\n{_MIGRATIONS[number]}\nPRAGMA user_version = {number + 1};\nCOMMIT;"
        )
