"""Answers that a notebook can show: the engine's values with their class names and a picture."""

import base64
import io
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field, fields
from html import escape
from pathlib import Path
from typing import Final, Self

from PIL import Image

from copl_engine.api.images import ImageLike, image_bytes
from copl_engine.errors import ImageUnreadable
from copl_engine.export.sheet import block
from copl_engine.images.decode import decode_bytes, shrink
from copl_engine.images.names import show
from copl_engine.inference.weight_maps import hiding_in_words
from copl_engine.types import Explanation, Prediction, Unreadable

SHOWN: Final = 50
"""Most photos in a notebook's table; it is kept in the notebook's file."""

_SIDE: Final = 96


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedPrediction(Prediction):
    """A prediction that knows its classes.

    Attributes:
        class_names: K names, in the order of ``scores``.
        image: what was asked about.
    """

    class_names: tuple[str, ...]
    image: ImageLike = field(compare=False, repr=False)

    @property
    def label(self) -> str:
        """The likeliest class."""
        return self.class_names[self.best]

    def _repr_html_(self) -> str:
        return _table([self])


class Predictions(tuple[NamedPrediction | Unreadable, ...]):
    """An entry for each image, in their order; ``Unreadable`` where a photo is damaged."""

    __slots__ = ()

    def _repr_html_(self) -> str:
        left = len(self) - SHOWN
        return _table(self[:SHOWN]) + (f"<p>and {left} more.</p>" if left > 0 else "")

    @property
    def counts(self) -> dict[str, int]:
        """How many images each class got, the most frequent first."""
        return dict(Counter(item.label for item in self if isinstance(item, NamedPrediction)).most_common())


@dataclass(frozen=True, slots=True, eq=False, kw_only=True)
class ShownExplanation(Explanation):
    """An explanation that draws itself in a notebook.

    Attributes:
        image: what was asked about.
    """

    image: ImageLike = field(repr=False)

    @classmethod
    def of(cls, explanation: Explanation, image: ImageLike) -> Self:
        """The explanation of an image, with the image."""
        return cls(**{each.name: getattr(explanation, each.name) for each in fields(Explanation)}, image=image)

    @property
    def label(self) -> str:
        """The likeliest class."""
        return self.class_names[self.best]

    def _repr_html_(self) -> str:
        words = f"<p><b>{escape(self.label)}</b>, {self.scores[self.best]:.0%}. {escape(hiding_in_words(self))}</p>"
        try:
            picture = block(self, image_bytes(self.image))
        except ImageUnreadable as problem:
            return f"{words}<p>{escape(show(str(problem)))}</p>"
        return words + _picture(picture, "PNG", f"Maps of the prompts over {show(self.path)}")


def _table(items: Iterable[NamedPrediction | Unreadable]) -> str:
    rows = "".join(f"<tr>{_cells(item)}</tr>" for item in items)
    return f"<table><tr><th></th><th>Photo</th><th>Class</th><th>Confidence</th></tr>{rows}</table>"


def _cells(item: NamedPrediction | Unreadable) -> str:
    name = escape(show(item.path))
    if isinstance(item, Unreadable):
        return f'<td></td><td>{name}</td><td colspan="2">{escape(show(item.reason))}</td>'
    return (
        f"<td>{_thumbnail(item.path, item.image)}</td><td>{name}</td>"
        f"<td>{escape(item.label)}</td><td>{item.confidence:.0%}</td>"
    )


def _thumbnail(path: Path, image: ImageLike) -> str:
    try:
        pixels = shrink(decode_bytes(image_bytes(image), path, _SIDE), _SIDE)
    except ImageUnreadable:  # it could be read before, and is gone since
        return ""
    return _picture(Image.fromarray(pixels), "JPEG", "")


def _picture(picture: Image.Image, form: str, words: str) -> str:
    """An image in the page itself."""
    written = io.BytesIO()
    picture.save(written, format=form)
    content = base64.b64encode(written.getvalue()).decode("ascii")
    return f'<img alt="{escape(words)}" src="data:image/{form.lower()};base64,{content}">'
