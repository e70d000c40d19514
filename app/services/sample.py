"""The sample that ships with the program, as files."""

from importlib import resources
from pathlib import Path
from typing import Final

SAMPLE_SHOWN: Final = 8
"""Photos of a class that are for training, the first; the others are not shown."""

NOT_A_CLASS: Final = ("masks", "none of these")


def sample_folder() -> Path:
    """The sample's photos as they are installed."""
    return Path(str(resources.files("resources").joinpath("sample")))


def sample_examples() -> dict[str, tuple[Path, ...]]:
    """The sample's photos for training, by class."""
    folders = sorted(f for f in sample_folder().iterdir() if f.is_dir() and f.name not in NOT_A_CLASS)
    return {folder.name: tuple(sorted(folder.glob("*.jpg"))[:SAMPLE_SHOWN]) for folder in folders}
