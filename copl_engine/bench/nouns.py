"""Class names to measure with: ordinary ones, so that token counts are those of ordinary use."""

from typing import Final

TEN: Final = (
    "apple",
    "dog",
    "fire truck",
    "glass jar",
    "bicycle",
    "palm tree",
    "coffee cup",
    "guitar",
    "house",
    "paper bag",
)

_COMMON: Final = """
anchor ant apricot arrow ash tree axe backpack balloon banana barrel basket bat beach bear bee bell bench bird
blanket boat book boot bottle bowl box brick bridge broom brush bucket bus butterfly button cabbage cactus cake
camel camera candle car carpet carrot castle cat chair cheese cherry chicken chimney church clock cloud coat comb
corn cow crab crown curtain deer desk door dragonfly drum duck eagle egg elephant envelope fan feather fence fish
flag flower fork fountain fox frog garlic gate glove goat goose grape hammer hat hedgehog helmet horse kettle key
kite knife ladder lamp leaf lemon lighthouse lion mirror moon mushroom needle nest onion
"""


def class_names(count: int) -> list[str]:
    """The first ``count`` of a fixed list: the ten, then common nouns, then the same with a colour before them."""
    nouns = [*TEN, *(word for word in _COMMON.split() if word not in TEN)]
    colours = ("", *(f"{colour} " for colour in ("red", "blue", "green", "white", "black", "brown", "grey", "pink")))
    return [f"{colour}{noun}" for colour in colours for noun in nouns][:count]
