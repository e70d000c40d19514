"""Problems with a model that can be told in other words than the command line's: what is wrong, as values.

Importing this imports neither torch nor open_clip.
"""

from enum import StrEnum
from typing import Final

from copl_engine.backbones.catalogue import CATALOGUE, entry
from copl_engine.backbones.origin import HUB_PREFIX
from copl_engine.errors import BackboneProblem

LISTED: Final = 8


class Open(StrEnum):
    """What a file may leave open; the value is the option of ``copl models add`` that answers it."""

    ARCHITECTURE = "--arch"
    NORMALISATION = "--normalisation"


class ModelQuestion(BackboneProblem):
    """The file leaves something open that only the person can know.

    Attributes:
        open: what that is.
        choices: its possible answers.
    """

    def __init__(self, what: str, open_: Open, choices: tuple[str, ...]) -> None:
        shown = ", ".join(choices[:LISTED]) + (", …" if len(choices) > LISTED else "")
        super().__init__(f"{what}: say which with {open_.value} ({shown}).")
        self.open = open_
        self.choices = choices


class NotInstalled(BackboneProblem):
    """A model that is not on this computer.

    Attributes:
        id: of the model.
        megabytes: to fetch, where the catalogue knows it; else None.
    """

    def __init__(self, model_id: str) -> None:
        known = entry(model_id)
        super().__init__(f"The model “{model_id}” is not installed; {_remedy(model_id)}.")
        self.id = model_id
        self.megabytes = known.megabytes if known is not None else None


class NoRoom(BackboneProblem):
    """A model that does not fit into the memory that is free.

    Attributes:
        id: of the model.
        need, free: bytes.
        instead: a model that fits.
    """

    def __init__(self, model_id: str, need: int, free: int, instead: str) -> None:
        super().__init__(
            f"“{model_id}” needs about {need / 1e9:.1f} GB of memory, {free / 1e9:.1f} GB are free; "
            f"close other programs, or choose “{instead}”."
        )
        self.id = model_id
        self.need = need
        self.free = free
        self.instead = instead


class NeedsTokenizer(BackboneProblem):
    """A model whose texts are read by a package that is an extra.

    Attributes:
        id: of the model.
    """

    def __init__(self, model_id: str) -> None:
        super().__init__(f"“{model_id}” needs another tokenizer; run: pip install 'copl-studio[siglip]'")
        self.id = model_id


def _remedy(model_id: str) -> str:
    known = entry(model_id)
    if known is not None:
        return f"fetch it ({known.megabytes} MB): copl models fetch {model_id}"
    if model_id.startswith(HUB_PREFIX) or "/" in model_id:
        return f"fetch it: copl models fetch {model_id}, or import its file: copl models add FILE --name {model_id}"
    examples = " or ".join(f"“{each.id}”" for each in CATALOGUE[2:4])
    return f"import its file: copl models add FILE --name {model_id}, or choose another, such as {examples}"
