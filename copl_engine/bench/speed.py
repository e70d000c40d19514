"""How fast: CoPL against the plain form of itself and against zero-shot labelling, as ratios within one run."""

import tempfile
from collections.abc import Generator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

import torch
from torch import Tensor

from copl_engine.backbones.open_clip_backbone import OpenClipBackbone
from copl_engine.bench.nouns import class_names
from copl_engine.bench.pictures import make_photos
from copl_engine.bench.plain import PlainText, PlainZeroShot
from copl_engine.bench.timing import Action, Timings, take_turns
from copl_engine.generators import drain
from copl_engine.images.decode import open_photo, render
from copl_engine.images.geometry import Size, seen_box
from copl_engine.inference.classify import classify
from copl_engine.prompts.packing import TextForm, TextPass, tokenise_classes
from copl_engine.training.classifier import Classifier
from copl_engine.training.features import ENCODE_BATCH
from copl_engine.types import Measured

IMAGES: Final = 8
PLAIN_PROMPTS: Final = 80
"""Most prompts of one plain pass; of more the time of a part is multiplied, as a training step of 800 prompts at
full length needs 25 GB. Its cost is linear in the prompts."""

LEAST_PHOTOS: Final = 32
"""A whole batch of labelling; with more than ten classes fewer photos are labelled, down to this."""

PHOTO: Final[Size] = (640, 480)
LARGE_PHOTO: Final[Size] = (4000, 3000)


@dataclass(frozen=True, slots=True)
class SpeedRequest:
    """What to measure.

    Attributes:
        classes: numbers of classes.
        rounds: turns of which the median is taken.
        photos: photos labelled a turn.
    """

    classes: tuple[int, ...] = (10, 100)
    rounds: int = 5
    photos: int = 64

    def __post_init__(self) -> None:
        if not self.classes or min(self.classes) < 2:
            raise ValueError(f"at least two classes are needed, got {self.classes}")
        if self.rounds < 1 or self.photos < 1:
            raise ValueError(f"rounds and photos must be positive, got {self.rounds} and {self.photos}")


@dataclass(frozen=True, slots=True)
class Speed:
    """Ratios at one number of classes: how many times CoPL is as fast.

    Attributes:
        classes: K.
        token_limit: tokens of the plain form for one of ours: what can be won at most.
        inference: text pass, against the plain form.
        train_step: forward and backward, against the plain form.
        labelling_vs_zero_shot: a folder of JPEGs, against plain open_clip's zero-shot labelling.
        labelling_vs_tower: the same photos, against the image tower alone on pixels at hand.
    """

    classes: int
    token_limit: float
    inference: float
    train_step: float
    labelling_vs_zero_shot: float
    labelling_vs_tower: float


@dataclass(frozen=True, slots=True)
class SpeedReport:
    """All ratios.

    Attributes:
        by_clock: one a number of classes.
        by_processor: the same by processor seconds, which other programs disturb less.
        large_photo_vs_vips: time of a 12-megapixel JPEG to the model's square for pyvips' time; None without pyvips.
    """

    by_clock: tuple[Speed, ...]
    by_processor: tuple[Speed, ...]
    large_photo_vs_vips: float | None = field(default=None)


def measure_speed(request: SpeedRequest, backbone: OpenClipBackbone) -> Generator[Measured, None, SpeedReport]:
    """Measure everything, smallest number of classes first; photos are made in a temporary folder."""
    by_clock: list[Speed] = []
    by_processor: list[Speed] = []
    with tempfile.TemporaryDirectory() as scratch:
        photos = make_photos(Path(scratch), request.photos, PHOTO)
        for count in request.classes:
            timings = Timings()
            forms = _Forms(backbone, class_names(count))
            yield from _rounds(f"Text, {count} classes", forms.actions(), request.rounds, timings)
            shown = photos[: max(LEAST_PHOTOS, len(photos) * 10 // count)]
            labelling = _labelling(backbone, class_names(count), shown)
            yield from _rounds(f"Labelling, {count} classes", labelling, request.rounds, timings)
            for rows, by in ((by_clock, False), (by_processor, True)):
                rows.append(_speed(count, forms.token_limit, timings, by))
        large = yield from _large_photo(backbone, Path(scratch), request.rounds)
    return SpeedReport(tuple(by_clock), tuple(by_processor), large)


def _speed(count: int, token_limit: float, timings: Timings, by_processor: bool) -> Speed:
    pairs = (("plain", "ours"), ("plain step", "our step"), ("zero-shot", "copl"), ("tower", "copl"))
    return Speed(count, token_limit, *(timings.ratio(slow, fast, by_processor) for slow, fast in pairs))


class _Forms:
    """The text pass and the training step of one set of classes, plain and ours."""

    def __init__(self, backbone: OpenClipBackbone, names: Sequence[str]) -> None:
        tokens = tokenise_classes(backbone, names)
        generator = torch.Generator().manual_seed(0)
        noise = torch.randn(IMAGES, *tokens.context.shape, generator=generator).to(backbone.device)
        self._context = tokens.context + 0.01 * noise
        self._weights = torch.randn(len(names), backbone.joint_width, generator=generator).to(backbone.device)
        self._plain = PlainText(backbone, tokens)
        self._ours = TextPass(backbone, tokens)
        self._part = min(IMAGES, max(PLAIN_PROMPTS // len(names), 1))
        full = TextPass(backbone, tokens, TextForm.PLAIN)
        self.token_limit = full.tokens / self._ours.tokens

    def actions(self) -> Mapping[str, tuple[Action, float]]:
        factor = IMAGES / self._part
        self._step(self._ours, IMAGES)  # warms the allocator up
        return {
            "plain": (lambda: self._forward(self._plain, self._part), factor),
            "ours": (lambda: self._forward(self._ours, IMAGES), 1.0),
            "plain step": (lambda: self._step(self._plain, self._part), factor),
            "our step": (lambda: self._step(self._ours, IMAGES), 1.0),
        }

    def _forward(self, form: PlainText | TextPass, images: int) -> Tensor:
        with torch.no_grad():
            return _finished(form(self._context[:images]))

    def _step(self, form: PlainText | TextPass, images: int) -> Tensor:
        context = self._context[:images].clone().requires_grad_()
        return _finished(torch.autograd.grad((form(context) * self._weights).sum(), context)[0])


def _labelling(
    backbone: OpenClipBackbone, names: Sequence[str], photos: Sequence[Path]
) -> Mapping[str, tuple[Action, float]]:
    classifier = Classifier(backbone, names)
    zero_shot = PlainZeroShot(backbone, names)
    size = backbone.preprocessing.size
    pixels = torch.randint(0, 256, (ENCODE_BATCH, size, size, 3), dtype=torch.uint8)
    backbone.encode_images(pixels)
    return {
        "zero-shot": (lambda: zero_shot(photos), 1.0),
        "copl": (lambda: drain(classify(classifier, photos)), 1.0),
        "tower": (lambda: [backbone.encode_images(pixels) for _ in range(4)], len(photos) / (4 * ENCODE_BATCH)),
    }


def _large_photo(backbone: OpenClipBackbone, folder: Path, rounds: int) -> Generator[Measured, None, float | None]:
    """Our time for pyvips' on a 12-megapixel JPEG; pyvips is no dependency."""
    try:
        import pyvips
    except (ImportError, OSError):
        return None
    pyvips.cache_set_max(0)
    folder = folder / "large"
    folder.mkdir()
    (path,) = make_photos(folder, 1, LARGE_PHOTO)
    preprocessing = backbone.preprocessing
    size = preprocessing.size

    def ours() -> object:
        photo = open_photo(path, size)
        return render(photo, seen_box(photo.source_size, preprocessing.framing), size, preprocessing.fill)

    def vips() -> object:
        return pyvips.Image.thumbnail(str(path), size, height=size, crop="centre").numpy()

    timings = Timings()
    yield from _rounds("12-megapixel photo", {"ours": (ours, 1.0), "vips": (vips, 1.0)}, 4 * rounds, timings)
    return timings.ratio("ours", "vips")


def _rounds(
    what: str, actions: Mapping[str, tuple[Action, float]], rounds: int, timings: Timings
) -> Generator[Measured, None, None]:
    total = rounds * len(actions)
    for done, _ in enumerate(take_turns(actions, rounds, timings), 1):
        yield Measured(what, done, total)


def _finished(result: Tensor) -> Tensor:
    """Wait for a graphics card to be done, so that the clock stands still at the right time."""
    if result.device.type == "cuda":
        torch.cuda.synchronize()
    elif result.device.type == "mps":
        torch.mps.synchronize()
    return result
