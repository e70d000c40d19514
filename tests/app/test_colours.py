"""What must be told apart can be told apart: contrast, and the three kinds of colour blindness."""

import itertools
import math
import re
from importlib import resources

import pytest

from app.colours import DARK, HIGH_CONTRAST, LIGHT, Tokens

Linear = tuple[float, float, float]

LOOKS = pytest.mark.parametrize("tokens", [LIGHT, DARK, HIGH_CONTRAST], ids=["light", "dark", "high contrast"])
BLIND = {  # Machado, Oliveira, Fernandes 2009, severity 1, on linear light
    "all colours": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protanopia": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deuteranopia": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritanopia": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}
SIGNS = ("#838c95", "#2f7de1")  # of the drawings that the style sheet takes as they are: sign-*.svg
LEAST_APART = 9.0  # in OKLab times 100; two is just seen
FIRST_APART = 15.0  # the first four classes


def linear(colour: str) -> Linear:
    shares = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (s / 12.92 if s <= 0.04045 else ((s + 0.055) / 1.055) ** 2.4 for s in shares)
    return red, green, blue


def times(matrix: tuple[tuple[float, ...], ...], light: Linear) -> Linear:
    red, green, blue = (sum(m * value for m, value in zip(row, light, strict=True)) for row in matrix)
    return red, green, blue


def contrast(one: str, other: str) -> float:
    low, high = sorted(0.2126 * r + 0.7152 * g + 0.0722 * b for r, g, b in (linear(one), linear(other)))
    return (high + 0.05) / (low + 0.05)


def oklab(light: Linear) -> Linear:
    cones = times(
        (
            (0.4122214708, 0.5363325363, 0.0514459929),
            (0.2119034982, 0.6806995451, 0.1073969566),
            (0.0883024619, 0.2817188376, 0.6299787005),
        ),
        light,
    )
    roots = tuple(math.copysign(abs(value) ** (1 / 3), value) for value in cones)
    assert len(roots) == 3
    return times(
        (
            (0.2104542553, 0.7936177850, -0.0040720468),
            (1.9779984951, -2.4285922050, 0.4505937099),
            (0.0259040371, 0.7827717662, -0.8086757660),
        ),
        roots,
    )


def apart(one: str, other: str, eye: str) -> float:
    seen = [oklab(times(BLIND[eye], linear(colour))) for colour in (one, other)]
    return 100 * math.dist(*seen)


@LOOKS
def test_text_can_be_read(tokens: Tokens) -> None:
    for ground in (tokens.page, tokens.card, tokens.selected):
        for text in (tokens.text, tokens.quiet, tokens.action, tokens.good, tokens.wrong):
            assert contrast(text, ground) >= 4.5, (text, ground, contrast(text, ground))
    for ground in (tokens.action, tokens.action_hover):
        assert contrast(tokens.on_action, ground) >= 4.5


@LOOKS
def test_edges_and_signs_can_be_seen(tokens: Tokens) -> None:
    for ground in (tokens.page, tokens.card):
        for sign in (tokens.edge, tokens.action, tokens.look, tokens.wrong, tokens.good, *tokens.classes):
            assert contrast(sign, ground) >= 3, (sign, ground, contrast(sign, ground))
        assert all(contrast(sign, ground) >= 3 for sign in SIGNS), ground
    assert contrast("#6ea8fe", tokens.canvas) >= 3  # the ring of the photo that has the keyboard


def test_the_drawings_have_these_colours() -> None:
    drawings = [each.read_text("utf-8") for each in resources.files("resources").joinpath("icons").iterdir()]
    assert {colour for text in drawings for colour in re.findall("#[0-9a-f]{6}", text)} == set(SIGNS)


def test_high_contrast_is_higher() -> None:
    for ground in (HIGH_CONTRAST.page, HIGH_CONTRAST.card):
        for text in (HIGH_CONTRAST.text, HIGH_CONTRAST.quiet, HIGH_CONTRAST.action, HIGH_CONTRAST.wrong):
            assert contrast(text, ground) >= 7
        assert contrast(HIGH_CONTRAST.edge, ground) >= 7


@LOOKS
@pytest.mark.parametrize("eye", BLIND)
def test_classes_are_told_apart_by_every_eye(tokens: Tokens, eye: str) -> None:
    for one, other in itertools.combinations(tokens.classes, 2):
        assert apart(one, other, eye) >= LEAST_APART, (one, other, apart(one, other, eye))
    for one, other in itertools.combinations(tokens.classes[:4], 2):
        assert apart(one, other, eye) >= FIRST_APART, (one, other, apart(one, other, eye))


@LOOKS
@pytest.mark.parametrize("eye", BLIND)
def test_states_are_told_apart_by_every_eye(tokens: Tokens, eye: str) -> None:
    for one, other in itertools.combinations((tokens.action, tokens.look), 2):  # selected, worth a look
        assert apart(one, other, eye) >= LEAST_APART
