"""Colours by their use, in light, dark and high contrast. Tests hold what a person must be able to tell apart.

Text has 4.5 : 1 to its ground, edges of controls and signs 3 : 1 (WCAG AA). The colours of classes differ also for the
three kinds of colour blindness; a class is never told by its colour alone, its name stands beside it.
"""

from dataclasses import dataclass, replace
from typing import Final


@dataclass(frozen=True, slots=True)
class Tokens:
    """Colours by their use: ``line`` parts what is not a control, ``edge`` goes around what is one.

    ``classes`` are in the order in which classes get them, the first ones least alike.
    """

    dark: bool
    page: str
    card: str
    line: str
    edge: str
    text: str
    quiet: str
    action: str
    action_hover: str
    on_action: str
    selected: str
    good: str
    look: str
    wrong: str
    canvas: str
    classes: tuple[str, ...]


LIGHT: Final = Tokens(
    dark=False,
    page="#f4f5f6",
    card="#ffffff",
    line="#e1e4e7",
    edge="#838c95",
    text="#1d2329",
    quiet="#5b6670",
    action="#175cd3",
    action_hover="#134cb0",
    on_action="#ffffff",
    selected="#eef4ff",
    good="#1c7a4a",
    look="#a87c00",
    wrong="#b3261e",
    canvas="#22272c",
    classes=(
        "#070baf",
        "#d06f59",
        "#5c012f",
        "#2572ae",
        "#af66ff",
        "#6d6306",
        "#391269",
        "#514302",
        "#0199b6",
        "#a2586f",
        "#8b2774",
        "#6734d6",
    ),
)

DARK: Final = Tokens(
    dark=True,
    page="#1b1f23",
    card="#24292e",
    line="#363c42",
    edge="#7d8791",
    text="#e6e9ec",
    quiet="#9aa5af",
    action="#6ea8fe",
    action_hover="#8bbaff",
    on_action="#10151a",
    selected="#1f2f4a",
    good="#58c08a",
    look="#f0c239",
    wrong="#f2766b",
    canvas="#14171a",
    classes=(
        "#9c51f6",
        "#c5fdb6",
        "#e57c7a",
        "#3dc8f7",
        "#aabf04",
        "#25a1db",
        "#09f6fc",
        "#fea7a8",
        "#af7c07",
        "#fadf40",
        "#e71a85",
        "#2682a5",
    ),
)


HIGH_CONTRAST: Final = replace(
    DARK,
    page="#000000",
    card="#000000",
    line="#595959",
    edge="#ffffff",
    text="#ffffff",
    quiet="#e0e0e0",
    action="#7cc7ff",
    action_hover="#b5e0ff",
    on_action="#000000",
    selected="#00304d",
    good="#7dffa1",
    look="#ffd400",
    wrong="#ff9d92",
    canvas="#000000",
)
