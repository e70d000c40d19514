"""The nouns and adjectives of WordNet 3.0, read from the database files of the Debian package `wordnet-base`."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

HYPERNYM: Final = ("@", "@i")
# Lexicographer files of things that can be photographed: animal, artifact, body, food, object, person, plant, substance.
VISIBLE: Final = frozenset({5, 6, 8, 13, 17, 18, 20, 27})


@dataclass(frozen=True, slots=True)
class Synset:
    """One meaning: its ImageNet id ("n" and the offset in data.noun), its names, gloss and the meanings above it."""

    id: str
    names: tuple[str, ...]
    gloss: str
    above: tuple[str, ...]
    file: int

    @property
    def visible(self) -> bool:
        """Whether it names a thing that a camera can see."""
        return self.file in VISIBLE


@dataclass(frozen=True, slots=True)
class Lexicon:
    """All noun synsets by id, the meanings of every name (most frequent first), and single-word adjectives."""

    synsets: dict[str, Synset]
    senses: dict[str, tuple[str, ...]]
    adjectives: tuple[str, ...]

    def ancestors(self, synset: str) -> Iterator[str]:
        """The meanings above one, nearest first, each once."""
        seen: set[str] = set()
        queue = list(self.synsets[synset].above)
        while queue:
            current = queue.pop(0)
            if current not in seen:
                seen.add(current)
                yield current
                queue.extend(self.synsets[current].above)


def _rows(path: Path) -> Iterator[str]:
    """The data lines; those of the licence text start with two spaces."""
    with path.open(encoding="ascii") as lines:
        yield from (line for line in lines if not line.startswith("  "))


def _synset(line: str) -> Synset:
    """One line of data.noun, in the format of wndb(5WN)."""
    head, _, gloss = line.partition("|")
    parts = head.split()
    count = int(parts[3], 16)
    names = tuple(word.replace("_", " ") for word in parts[4 : 4 + 2 * count : 2])
    pointers = parts[5 + 2 * count :]
    above = tuple("n" + pointers[at + 1] for at in range(0, len(pointers) - 3, 4) if pointers[at] in HYPERNYM)
    meaning = gloss.strip().split('; "', 1)[0]
    return Synset("n" + parts[0], names, meaning, above, int(parts[1]))


def _senses(path: Path) -> dict[str, tuple[str, ...]]:
    """index.noun: the lower-case name and the offsets of its meanings, most frequent first."""
    senses = {}
    for line in _rows(path):
        parts = line.split()
        count = int(parts[2])
        senses[parts[0].replace("_", " ")] = tuple("n" + offset for offset in parts[-count:])
    return senses


def _adjectives(folder: Path) -> tuple[str, ...]:
    """Single words of index.adj that WordNet's tagged texts contain, in alphabetical order."""
    tagged: dict[str, int] = defaultdict(int)
    for line in _rows(folder / "index.adj"):
        parts = line.split()
        senses, pointers = int(parts[2]), int(parts[3])
        tagged[parts[0]] += int(parts[5 + pointers]) if senses else 0
    return tuple(sorted(word for word, count in tagged.items() if count and word.isalpha()))


def read_lexicon(folder: Path) -> Lexicon:
    """Read the noun and adjective files of a WordNet 3.0 folder."""
    synsets = {found.id: found for found in map(_synset, _rows(folder / "data.noun"))}
    return Lexicon(synsets, _senses(folder / "index.noun"), _adjectives(folder))
