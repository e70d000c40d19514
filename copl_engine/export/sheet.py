"""The picture of an explanation: the photo as the model saw it, every prompt's maps, evidence, words, a scale."""

from collections.abc import Sequence
from pathlib import Path
from typing import Final

import numpy as np
from PIL import Image, ImageDraw, ImageFont

from copl_engine.files import writing
from copl_engine.images.decode import Photo, decode_bytes, render
from copl_engine.images.geometry import Framing, seen_box
from copl_engine.images.own_picture import signature
from copl_engine.images.reading import read_file
from copl_engine.inference.weight_maps import MapKind, coloured, even_share, hiding_in_words, in_words, palette, scale
from copl_engine.types import Box, Explanation

TILE: Final = 224
GAP: Final = 16
LINE: Final = 17
WORDS: Final = 5 * LINE
BAR: Final = 10
INK, QUIET, PAGE, CARD, MARK = "#1d2329", "#5b6670", "#f4f5f6", "#ffffff", "#d9a400"

_FONT: Final = ImageFont.load_default(13)
_BOLD: Final = ImageFont.load_default(15)
_TITLES: Final = {
    MapKind.WEIGHT: "Weight maps: how each patch shares its weight among the prompts",
    MapKind.CONTRIBUTION: "Contribution maps: where each prompt's update comes from",
    MapKind.EVIDENCE: "Evidence: which patches speak for the class",
}


def save_sheet(target: Path, explanations: Sequence[Explanation]) -> None:
    """Write one PNG with a block for each explanation.

    Raises:
        OutputProblem: the file cannot be written.
        ImageUnreadable: a photo that was explained cannot be read any more.
    """
    blocks = [block(explanation) for explanation in explanations]
    sheet = Image.new("RGB", (max(b.width for b in blocks), sum(b.height for b in blocks)), PAGE)
    top = 0
    for drawn in blocks:
        sheet.paste(drawn, (0, top))
        top += drawn.height
    with writing(target) as file:
        sheet.save(file, format="PNG", optimize=True, pnginfo=signature())


def block(explanation: Explanation, data: bytes | None = None) -> Image.Image:
    """One explanation as a picture: photo and evidence on the left, two rows of maps on the right.

    Args:
        explanation: of a photo.
        data: the photo's bytes; by default they are read again.

    Raises:
        ImageUnreadable: the photo cannot be read any more.
    """
    path = explanation.path
    photo = decode_bytes(read_file(path) if data is None else data, path, TILE)
    prompts = len(explanation.weights)
    row_height = 2 * LINE + TILE + BAR + 3 * LINE + WORDS
    width = GAP + (1 + prompts) * (TILE + GAP)
    canvas = Image.new("RGB", (width, 3 * LINE + 2 * row_height), PAGE)
    draw = ImageDraw.Draw(canvas)
    name, score = explanation.class_names[explanation.best], explanation.scores[explanation.best]
    draw.text((GAP, GAP), f"{explanation.path.name}: {name}, {score:.0%}", INK, _BOLD)
    draw.text((GAP, GAP + LINE + 2), hiding_in_words(explanation), QUIET, _FONT)
    seen = Image.fromarray(render(photo, explanation.region, TILE, (255, 255, 255)))
    for row, kind in enumerate((MapKind.WEIGHT, MapKind.CONTRIBUTION)):
        top = 3 * LINE + row * row_height + LINE
        draw.text((GAP + TILE + GAP, top), _TITLES[kind], INK, _BOLD)
        for m in range(prompts):
            left = GAP + (m + 1) * (TILE + GAP)
            _tile(canvas, (left, top + LINE + 6), _over(seen, explanation, kind, m), in_words(explanation, kind, m))
        _colour_bar(canvas, (GAP + TILE + GAP, top + LINE + 6 + TILE + WORDS), explanation, kind)
    top = 4 * LINE
    draw.text((GAP, top), "What the model saw", INK, _BOLD)
    _tile(canvas, (GAP, top + LINE + 6), _whole_photo(photo, explanation.region), "")
    top += row_height
    draw.text((GAP, top), f"Evidence for “{name}”", INK, _BOLD)
    words = in_words(explanation, MapKind.EVIDENCE, explanation.best)
    _tile(canvas, (GAP, top + LINE + 6), _over(seen, explanation, MapKind.EVIDENCE, explanation.best), words)
    _colour_bar(canvas, (GAP, top + LINE + 6 + TILE + WORDS), explanation, MapKind.EVIDENCE)
    return canvas


def _over(seen: Image.Image, explanation: Explanation, kind: MapKind, index: int) -> Image.Image:
    colours = Image.fromarray(coloured(explanation, kind, index, seen.size))
    veil = Image.blend(seen, Image.new("RGB", seen.size, CARD), 0.15)
    veil.paste(colours, (0, 0), colours.getchannel("A").point(lambda alpha: int(alpha * 0.8)))
    return veil


def _whole_photo(photo: Photo, region: Box) -> Image.Image:
    """The whole photo in a square, what lies outside the model's region pale, the region framed."""
    square = seen_box(photo.source_size, Framing.WHOLE)
    image = Image.fromarray(render(photo, square, TILE, (255, 255, 255)))
    ratio = TILE / square.width
    edges = _scaled(region, square, ratio)
    pale = Image.blend(image, Image.new("RGB", image.size, PAGE), 0.6)
    pale.paste(image.crop(edges), edges[:2])
    ImageDraw.Draw(pale).rectangle((edges[0], edges[1], edges[2] - 1, edges[3] - 1), outline=MARK, width=2)
    return pale


def _scaled(region: Box, square: Box, ratio: float) -> tuple[int, int, int, int]:
    left, top = (region.left - square.left) * ratio, (region.top - square.top) * ratio
    edges = (left, top, left + region.width * ratio, top + region.height * ratio)
    first, second, third, fourth = (min(max(round(edge), 0), TILE) for edge in edges)
    return first, second, third, fourth


def _tile(canvas: Image.Image, corner: tuple[int, int], image: Image.Image, words: str) -> None:
    canvas.paste(image, corner)
    draw = ImageDraw.Draw(canvas)
    for number, line in enumerate(_wrapped(words, TILE)):
        draw.text((corner[0], corner[1] + TILE + 4 + number * LINE), line, INK, _FONT)


def _wrapped(words: str, width: int) -> list[str]:
    lines = [""]
    for word in words.split():
        longer = f"{lines[-1]} {word}".strip()
        if _FONT.getlength(longer) <= width or not lines[-1]:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


def _colour_bar(canvas: Image.Image, corner: tuple[int, int], explanation: Explanation, kind: MapKind) -> None:
    """The scale common to all maps of a kind, its even point marked."""
    low, even, high = scale(explanation, kind)
    places = np.tile(np.linspace(0, 255, TILE).round().astype(np.uint8), (BAR, 1))
    canvas.paste(Image.fromarray(palette(kind)[places]), corner)
    draw = ImageDraw.Draw(canvas)
    ends = {low: f"{low:.2g}", high: f"{high:.2g}"}
    if kind is MapKind.WEIGHT:
        ends[even] = f"even {even_share(explanation):.2g}"
    for value, text in ends.items():
        x = corner[0] + (value - low) / (high - low) * (TILE - 1)
        draw.line((x, corner[1] - 3, x, corner[1] + BAR + 2), INK, 1)
        anchor = "la" if value == low else "ra" if value == high else "ma"
        draw.text((x, corner[1] + BAR + 4), text, QUIET, _FONT, anchor=anchor)
