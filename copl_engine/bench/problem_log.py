"""Studies that can be stopped: what each problem gave lies in a file of its own, and figures come from the files."""

import io
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

from copl_engine.errors import EngineError
from copl_engine.files import write_bytes

Arrays = Mapping[str, NDArray[np.generic]]

_IDENTITY: Final = "study.json"


class ProblemLog:
    """A folder with one file a problem.

    Args:
        folder: made where it is missing.
        identity: what all its problems have in common: backbone, settings, and which study it is.

    Raises:
        EngineError: the folder holds another study's problems.
    """

    def __init__(self, folder: Path, identity: Mapping[str, object]) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self._folder = folder
        wanted = json.dumps(identity, sort_keys=True, default=str)
        known = folder / _IDENTITY
        if known.exists() and known.read_text(encoding="utf-8") != wanted:
            raise EngineError(f"{folder} holds a study with other settings or another model; choose a new folder.")
        write_bytes(known, wanted.encode())

    def read(self, number: int) -> Arrays | None:
        """What problem ``number`` gave; None where it was not solved yet."""
        path = self._path(number)
        if not path.exists():
            return None
        with np.load(path, allow_pickle=False) as stored:
            return {name: stored[name] for name in stored.files}

    def write(self, number: int, arrays: Arrays) -> None:
        """Keep what problem ``number`` gave, whole or not at all."""
        content = io.BytesIO()
        np.savez(content, **arrays)  # type: ignore[arg-type]
        write_bytes(self._path(number), content.getvalue())

    def _path(self, number: int) -> Path:
        return self._folder / f"{number:04}.npz"
