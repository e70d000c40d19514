"""Expected failures. Every message is one sentence that a person can act upon."""

from pathlib import Path


class EngineError(Exception):
    """Something the person can mend; the message says what, where, and what to do."""


class ImageUnreadable(EngineError):
    """A file that cannot be shown as a picture. Inside a batch this becomes an ``Unreadable`` event.

    Attributes:
        path: the file.
        reason: why it cannot be read, without the file's name.
    """

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(f"{path}: {reason}")
        self.path = path
        self.reason = reason


class FolderProblem(EngineError):
    """A folder that is missing, empty, unreadable or not laid out as needed."""


class NotEnoughImages(EngineError):
    """A class, or the whole set of examples, has too few readable images."""


class ClassNameProblem(EngineError):
    """Class names that are empty or the same once cleaned."""


class ClassifierFileProblem(EngineError):
    """A classifier file that is truncated, foreign, newer, or made for another backbone."""


class CannotGrow(EngineError):
    """A classifier that no class can be added to, or two that cannot be merged."""


class BackboneProblem(EngineError):
    """A backbone whose weights are missing, damaged or of another kind."""


class OutputProblem(EngineError):
    """A result that cannot be written: read-only or missing folder, no space left."""


class NoImage(EngineError):
    """Something that a program gave as an image and that is none: a wrong path, an array of another shape."""
