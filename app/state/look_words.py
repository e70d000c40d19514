"""What the maps say, in words."""

from typing import Final

from app.services.engine_words import translated
from app.state.look_view import Layer, View
from app.state.map_pictures import cell_in_words
from app.words import number, percent, tr
from copl_engine.inference.weight_maps import NO_EFFECT, MapKind, in_words
from copl_engine.types import Explanation

_LONGEST: Final = 16  # letters of a class name that fit under a small map


def tile_words(explanation: Explanation, kind: MapKind | None, index: int) -> tuple[str, str]:
    """(title, detail) of one small map; ``kind`` is None for the photo as it is."""
    name = _short(explanation.class_names[explanation.best])
    match kind:
        case None:
            return tr("Photo"), tr("as it is")
        case MapKind.EVIDENCE:
            return tr("Evidence"), tr("for and against “{name}”", name=_short(explanation.class_names[index]))
        case MapKind.CONTRIBUTION:
            share = float(explanation.update_shares[index])
        case MapKind.WEIGHT:
            share = float(explanation.shares[index])
    effect = float(explanation.effects[index])
    title = tr("Prompt {number} · {share}", number=index + 1, share=percent(share))
    if abs(effect) < NO_EFFECT:
        return title, tr("hardly moves “{name}”", name=name)
    amount = number(abs(effect), 1)
    if effect > 0:
        return title, tr("lifts “{name}” by {amount}", name=name, amount=amount)
    return title, tr("lowers “{name}” by {amount}", name=name, amount=amount)


def _short(name: str) -> str:
    return name if len(name) <= _LONGEST else f"{name[: _LONGEST - 1]}…"


def sentence_of(explanation: Explanation, view: View, index: int, cell: tuple[int, int] | None) -> str:
    """What lies over the photo says, or the numbers of one place."""
    if view.hiding:
        best = explanation.class_names[explanation.best]
        return tr("Greyed out: the fifth of the photo with the most evidence for “{name}”.", name=best)
    match view.layer:
        case Layer.PLAIN:
            return tr("The photo as it is. Press 1, 2, … for a prompt's map, E for evidence.")
        case Layer.EVIDENCE:
            kind = MapKind.EVIDENCE
        case Layer.PROMPT:
            kind = view.kind
    return (
        translated(in_words(explanation, kind, index))
        if cell is None
        else cell_in_words(explanation, kind, index, cell)
    )


def unseen_of(explanation: Explanation) -> str:
    """Says so where the model did not see the whole photo."""
    region, (width, height) = explanation.region, explanation.source_size
    whole = region.left <= 0 and region.top <= 0 and region.width >= width and region.height >= height
    return "" if whole else tr("The model saw the bright square only.")
