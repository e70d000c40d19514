"""Maps as QImages and rectangles for the canvas; colours, lines and words are the engine's."""

from typing import Final

import numpy as np
from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QImage

from app.words import number, percent, tr
from copl_engine.images.geometry import cell_box
from copl_engine.inference.weight_maps import MapKind, coloured, contour, even_share, grid_values, hidden_places
from copl_engine.types import Box, Explanation

LARGE: Final = 448
SMALL: Final = 160
_LINE: Final = (255, 255, 255, 255)
_AROUND: Final = (20, 24, 28, 190)


def overlay(explanation: Explanation, kind: MapKind, index: int, side: int) -> QImage:
    """One map in its colours, to lie over the explanation's region."""
    return image_of(coloured(explanation, kind, index, (side, side)))


def contour_lines(explanation: Explanation, kind: MapKind, index: int, side: int) -> QImage:
    """A light line on a dark one around the places where a map reaches half of its peak."""
    line = contour(explanation, kind, index, (side, side))
    picture = np.zeros((side, side, 4), np.uint8)
    wide = _grown(line)
    picture[_grown(wide)] = _AROUND
    picture[wide] = _LINE
    return image_of(picture)


def _grown(mask: np.ndarray) -> np.ndarray:
    """A mask one pixel wider on every side."""
    grown = mask.copy()
    grown[1:] |= mask[:-1]
    grown[:-1] |= mask[1:]
    grown[:, 1:] |= mask[:, :-1]
    grown[:, :-1] |= mask[:, 1:]
    return grown


def image_of(pixels: np.ndarray) -> QImage:
    """(rows, columns, 4) red, green, blue and alpha as Qt has them."""
    rows, columns = pixels.shape[:2]
    shared = QImage(np.ascontiguousarray(pixels).data, columns, rows, 4 * columns, QImage.Format.Format_RGBA8888)
    return shared.convertToFormat(QImage.Format.Format_ARGB32_Premultiplied)


def rectangle(box: Box | None) -> QRectF:
    """A box as Qt has it; an empty one for none."""
    return QRectF() if box is None else QRectF(box.left, box.top, box.width, box.height)


def cell_rectangle(explanation: Explanation | None, kind: MapKind, cell: tuple[int, int] | None) -> QRectF:
    """One place of the grid of a kind of map, in source pixels; an empty one for none."""
    if explanation is None or cell is None:
        return QRectF()
    rows, columns = grid_values(explanation, kind, 0).shape
    return rectangle(cell_box(explanation.region, (rows, columns), *cell))


def whole_size(photo: QImage | None, explanation: Explanation | None) -> QSize:
    """The photo's size in source pixels; before the explanation tells it, that of the picture at hand."""
    if explanation is not None:
        return QSize(*explanation.source_size)
    return photo.size() if photo is not None else QSize()


def part_of(photo: QImage, explanation: Explanation) -> QRectF:
    """The explanation's region in pixels of a photo that was decoded smaller."""
    scale = photo.width() / explanation.source_size[0]
    region = rectangle(explanation.region)
    return QRectF(region.topLeft() * scale, region.size() * scale)


def greyed(explanation: Explanation) -> list[QRectF]:
    """What the hiding check greys, in source pixels."""
    hidden = hidden_places(explanation)
    grid = (hidden.shape[0], hidden.shape[1])
    return [rectangle(cell_box(explanation.region, grid, int(row), int(col))) for row, col in np.argwhere(hidden)]


def cell_in_words(explanation: Explanation, kind: MapKind, index: int, cell: tuple[int, int]) -> str:
    """The numbers of one place."""
    row, col = cell
    at = {"row": row + 1, "column": col + 1}
    match kind:
        case MapKind.CONTRIBUTION:
            peak = max(float(explanation.contributions.max()), 1e-12)
            part = float(explanation.contributions[index, row, col]) / peak
            return tr(
                "Row {row}, column {column}: prompt {prompt} takes {share} of the strongest update in this photo from "
                "here.",
                **at,
                prompt=index + 1,
                share=percent(part),
            )
        case MapKind.WEIGHT:
            value, even = float(explanation.weights[index, row, col]), even_share(explanation)
            return tr(
                "Row {row}, column {column}: prompt {prompt} holds {share} of the weight here; an even share is "
                "{even}.",
                **at,
                prompt=index + 1,
                share=percent(value, 1),
                even=percent(even, 1),
            )
        case MapKind.EVIDENCE:
            value = float(explanation.evidence[index, row, col])
            name, amount = explanation.class_names[index], number(abs(value), 1)
            return (
                tr("Row {row}, column {column}: speaks for “{name}” by {amount}.", **at, name=name, amount=amount)
                if value >= 0
                else tr(
                    "Row {row}, column {column}: speaks against “{name}” by {amount}.", **at, name=name, amount=amount
                )
            )
