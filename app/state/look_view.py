"""How a photo is looked at: which map lies over it, and how."""

from dataclasses import dataclass
from enum import Enum

from copl_engine.inference.weight_maps import MapKind


class Layer(Enum):
    """What lies over the photo."""

    PROMPT = "prompt"
    EVIDENCE = "evidence"
    PLAIN = "plain"


@dataclass(frozen=True, slots=True)
class View:
    """How a photo is looked at; kept from photo to photo.

    Attributes:
        layer: what lies over the photo.
        kind: which maps of the prompts: contribution or weight.
        prompt: the prompt, from 0; None for the one that takes most of the update.
        class_index: whose evidence; None for the likeliest class.
        opacity: of the overlay, 0 to 1.
        contour: a line in the place of colours.
        hiding: grey out what the check hides.
    """

    layer: Layer = Layer.PROMPT
    kind: MapKind = MapKind.CONTRIBUTION
    prompt: int | None = None
    class_index: int | None = None
    opacity: float = 0.75
    contour: bool = False
    hiding: bool = False
