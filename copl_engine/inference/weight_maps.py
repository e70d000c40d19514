"""Maps as pictures and as words: one scale for all maps of a kind, colour-blind-safe colours, plain sentences."""

from enum import Enum
from typing import Final

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from copl_engine.types import Explanation

CONTOUR_PART: Final = 0.5
"""A contour goes where a map reaches half of its own peak."""

EVERYWHERE: Final = "everywhere alike"
MIDDLE: Final = "the middle"
OUTSIDE: Final = "the outer parts"

IDLE_SHARE: Final = 0.005
"""Below half a percent, where a prompt's update comes from is not worth a word."""

IDLE_PART: Final = 0.1
"""A map that stays below this part of the common scale says nothing; it gets no contour."""

NO_EFFECT: Final = 0.05
"""Logits: a smaller effect would be written 0.0."""

HIDDEN_PART: Final = 0.2
"""A fifth of the patches is greyed in the hiding check."""

# Every tenth colour of matplotlib's viridis and PuOr_r, both colour-blind safe; straight lines between them
_VIRIDIS: Final = "440154 482475 414487 355f8d 2a788e 21918c 22a884 44bf70 7ad151 bddf26 fde725"
_PUOR: Final = "2d004b 532687 8073ac b1aad1 d8daeb f7f7f6 fee0b6 fcb761 e08214 b25706 7f3b08"

_ROWS: Final = ("upper", "middle", "lower")
_COLUMNS: Final = ("left", "centre", "right")


class MapKind(Enum):
    """Which of the maps: where an update comes from, how patches share their weight, or what speaks for a class."""

    CONTRIBUTION = "contribution"
    WEIGHT = "weight"
    EVIDENCE = "evidence"


def grid_values(explanation: Explanation, kind: MapKind, index: int) -> NDArray[np.float32]:
    """(rows, cols) values of prompt ``index``, or of class ``index`` for evidence."""
    of_kind = {
        MapKind.CONTRIBUTION: explanation.contributions,
        MapKind.WEIGHT: explanation.weights,
        MapKind.EVIDENCE: explanation.evidence,
    }
    values: NDArray[np.float32] = of_kind[kind][index]
    return values


def even_share(explanation: Explanation) -> float:
    """What every weight would be if no prompt were favoured anywhere: 1/M, or 1/P where weights sum over patches."""
    prompts, rows, cols = map(int, explanation.weights.shape)
    over_prompts = np.allclose(explanation.weights.sum(0), 1, atol=1e-3)
    return 1 / prompts if over_prompts else 1 / (rows * cols)


def scale(explanation: Explanation, kind: MapKind) -> tuple[float, float, float]:
    """(low, even, high) of the colour scale, common to all maps of the kind, so that a flat map looks flat."""
    match kind:
        case MapKind.CONTRIBUTION:
            return 0.0, 0.0, max(float(explanation.contributions.max()), 1e-12)
        case MapKind.WEIGHT:
            even = even_share(explanation)
            return 0.0, even, 2 * even
        case MapKind.EVIDENCE:
            most = max(float(np.abs(explanation.evidence).max()), 1e-12)
            return -most, 0.0, most


def smooth(values: NDArray[np.float32], size: tuple[int, int]) -> NDArray[np.float32]:
    """(rows, cols) values drawn out to (height, width) for the eye, bicubic, within the values' range."""
    width, height = size
    image = Image.fromarray(values.astype(np.float32)).resize((width, height), Image.Resampling.BICUBIC)
    return np.asarray(image).clip(values.min(), values.max())


def coloured(explanation: Explanation, kind: MapKind, index: int, size: tuple[int, int]) -> NDArray[np.uint8]:
    """(height, width, 4) red, green, blue, alpha of one map, to lie over the explanation's region.

    Contribution: viridis, clear at zero. Weight and evidence: PuOr around their even point, clear there.
    """
    low, even, high = scale(explanation, kind)
    values = smooth(grid_values(explanation, kind, index), size)
    place = ((values - low) / (high - low)).clip(0, 1)
    picture = np.empty((*place.shape, 4), np.uint8)
    picture[..., :3] = palette(kind)[(place * 255).round().astype(np.uint8)]
    away = np.abs(values - even) / max(high - even, even - low)
    picture[..., 3] = (away.clip(0, 1) ** 0.5 * 255).round()
    return picture


def palette(kind: MapKind) -> NDArray[np.uint8]:
    """(256, 3) colours of a kind of map, lowest first."""
    names = _VIRIDIS if kind is MapKind.CONTRIBUTION else _PUOR
    stops = np.array([list(bytes.fromhex(stop)) for stop in names.split()])
    places = np.linspace(0, len(stops) - 1, 256)
    channels = [np.interp(places, np.arange(len(stops)), stops[:, channel]) for channel in range(3)]
    return np.stack(channels, 1).round().astype(np.uint8)


def hidden_places(explanation: Explanation) -> NDArray[np.bool_]:
    """(rows, cols) the fifth of the patches with the highest evidence for the likeliest class: what is greyed."""
    places = explanation.evidence[explanation.best]
    hidden = np.zeros(places.size, np.bool_)
    hidden[hottest_fifth(places)] = True
    return hidden.reshape(places.shape)


def hottest_fifth(places: NDArray[np.float32]) -> NDArray[np.int64]:
    """Flat indices of the fifth of the patches with the highest evidence, highest first; at least one."""
    count = max(round(HIDDEN_PART * places.size), 1)
    return np.argsort(-places, axis=None, kind="stable")[:count]


def contour(explanation: Explanation, kind: MapKind, index: int, size: tuple[int, int]) -> NDArray[np.bool_]:
    """(height, width) line around the places where a map reaches half of its own peak above its even point.

    No line where that peak is a small part of the scale: an idle prompt must look idle.
    """
    _, even, high = scale(explanation, kind)
    values = smooth(grid_values(explanation, kind, index), size)
    peak = float((values - even).max())
    inside = (values - even >= CONTOUR_PART * peak) & (peak >= IDLE_PART * (high - even))
    inner = inside.copy()
    inner[1:] &= inside[:-1]
    inner[:-1] &= inside[1:]
    inner[:, 1:] &= inside[:, :-1]
    inner[:, :-1] &= inside[:, 1:]
    line: NDArray[np.bool_] = inside & ~inner
    return line


def place_in_words(values: NDArray[np.float32]) -> str:
    """Where a map of values >= 0 mostly lies, by thirds of the picture: "the upper left", "everywhere alike".

    The third holds the map's centre of mass. That of a ring, or of corners that face each other, lies in the middle
    where the map is not: the outer parts are named where the middle ninth has less than its even part.
    """
    total = float(values.sum())
    if total <= 0 or float(values.max()) <= 1.3 * float(values.mean()):
        return EVERYWHERE
    rows, cols = np.indices(values.shape)
    row = float((rows * values).sum() / total + 0.5) / values.shape[0]
    col = float((cols * values).sum() / total + 0.5) / values.shape[1]
    vertical, horizontal = _ROWS[min(int(row * 3), 2)], _COLUMNS[min(int(col * 3), 2)]
    if (vertical, horizontal) != ("middle", "centre"):
        return f"the {vertical} {horizontal}"
    inner = np.logical_and.outer(*(_middle_third(length) for length in values.shape))
    return OUTSIDE if values[inner].sum() < inner.mean() * total else MIDDLE


def _middle_third(length: int) -> NDArray[np.bool_]:
    """Which of so many cells in a row have their centre in its middle third."""
    places = (np.arange(length) + 0.5) / length
    middle: NDArray[np.bool_] = (places > 1 / 3) & (places < 2 / 3)
    return middle


def in_words(explanation: Explanation, kind: MapKind, index: int) -> str:
    """One plain sentence under a map."""
    name = explanation.class_names[explanation.best]
    effect = float(explanation.effects[index]) if kind is not MapKind.EVIDENCE else 0.0
    moved = f"falls by {effect:.1f}" if effect > 0 else f"rises by {-effect:.1f}"
    if abs(effect) < NO_EFFECT:
        moved = "hardly moves"
    match kind:
        case MapKind.CONTRIBUTION:
            place = place_in_words(explanation.contributions[index])
            share = explanation.update_shares[index]
            if share < IDLE_SHARE:
                return f"Prompt {index + 1} takes next to nothing of this photo's update. Without it, “{name}” {moved}."
            from_where = f"from {place}" if place == EVERYWHERE else f"most of it from {place}"
            return (
                f"Prompt {index + 1} takes {share:.0%} of this photo's update, {from_where}. "
                f"Without it, “{name}” {moved}."
            )
        case MapKind.WEIGHT:
            place = place_in_words((explanation.weights[index] - even_share(explanation)).clip(0))
            share = explanation.shares[index]
            where = "alike everywhere" if place == EVERYWHERE else f"above its even share in {place}"
            return f"Prompt {index + 1} holds {share:.0%} of the weight, {where}. Without it, “{name}” {moved}."
        case MapKind.EVIDENCE:
            place = place_in_words(explanation.evidence[index].clip(0))
            where = "lies everywhere alike" if place == EVERYWHERE else f"lies mostly in {place}"
            examples = examples_in_words(explanation) if index == explanation.best else ""
            return f"What speaks for “{explanation.class_names[index]}” {where}. {examples}".rstrip()


def hiding_in_words(explanation: Explanation) -> str:
    """The check beside the maps, in one sentence."""
    check, name = explanation.hiding, explanation.class_names[explanation.best]
    return (
        f"Hiding the fifth with the most evidence takes “{name}” from {check.before:.0%} to {check.hottest:.0%}; "
        f"hiding a random fifth, to {check.random:.0%}."
    )


def examples_in_words(explanation: Explanation) -> str:
    """How much of the answer the examples gave, in one sentence; empty where the method leaves them out."""
    part, name = explanation.by_examples, explanation.class_names[explanation.best]
    if part == 0:
        return ""
    if part >= 1:
        return f"Likeness to the examples decides for “{name}”; the prompts alone would say otherwise."
    if part <= 0:
        return f"The prompts decide for “{name}”; likeness to the examples alone would say otherwise."
    return f"Likeness to the examples gives {part:.0%} of the lead of “{name}”, the prompts give the rest."
