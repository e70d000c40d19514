"""A picture of the text pass's cost over the number of classes: plain, trimmed, packed, and the limit."""

from collections.abc import Generator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import torch
from torch import Tensor

from copl_engine.backbones.open_clip_backbone import OpenClipBackbone
from copl_engine.bench.nouns import class_names
from copl_engine.bench.plain import PlainText
from copl_engine.bench.timing import Timings, take_turns
from copl_engine.files import writing
from copl_engine.prompts.packing import TextForm, TextPass, tokenise_classes
from copl_engine.types import Measured

CLASSES: Final = (1, 2, 5, 10, 20, 50, 100)
IMAGES: Final = 8
INCHES: Final = (7.0, 4.6)
STYLES: Final = (("plain", "#000000", "-"), ("trimmed", "#D55E00", "-"), ("packed", "#0072B2", "-"))


@dataclass(frozen=True, slots=True)
class Cost:
    """Seconds a text pass takes for one image at K classes; ``limit`` is plain times the part of tokens that differ."""

    classes: int
    plain: float
    trimmed: float
    packed: float
    limit: float


def measure_costs(
    backbone: OpenClipBackbone, rounds: int, classes: tuple[int, ...] = CLASSES
) -> Generator[Measured, None, tuple[Cost, ...]]:
    """Time the forms at every number of classes; without gradients, 8 images a pass (the plain form one)."""
    costs: list[Cost] = []
    for done, count in enumerate(classes):
        yield Measured("Cost over classes", done, len(classes))
        costs.append(_cost(backbone, count, rounds))
    yield Measured("Cost over classes", len(classes), len(classes))
    return tuple(costs)


def _cost(backbone: OpenClipBackbone, count: int, rounds: int) -> Cost:
    tokens = tokenise_classes(backbone, class_names(count))
    context = tokens.context.expand(IMAGES, -1, -1)
    plain = PlainText(backbone, tokens)
    full, trimmed = (TextPass(backbone, tokens, form) for form in (TextForm.PLAIN, TextForm.TRIMMED))
    ours = TextPass(backbone, tokens)
    actions = {
        "plain": (lambda: _forward(plain, context[:1]), 1.0),
        "trimmed": (lambda: _forward(trimmed, context), 1 / IMAGES),
        "packed": (lambda: _forward(ours, context), 1 / IMAGES),
    }
    timings = Timings()
    for _ in take_turns(actions, rounds, timings):
        pass
    limit = timings.seconds("plain") * ours.tokens / full.tokens
    plain_cost, trimmed_cost, packed_cost = (timings.seconds(name) for name in actions)
    return Cost(count, plain_cost, trimmed_cost, packed_cost, limit)


def _forward(form: PlainText | TextPass, context: Tensor) -> float:
    with torch.no_grad():
        return float(form(context).sum())


def save_plot(target: Path, costs: tuple[Cost, ...], model: str) -> None:
    """Draw the costs as a PNG.

    Raises:
        OutputProblem: the file cannot be written.
    """
    from matplotlib.figure import Figure

    figure = Figure(INCHES, layout="constrained")
    axes = figure.subplots()
    counts = [cost.classes for cost in costs]
    for name, colour, line in STYLES:
        axes.plot(counts, [1000 * getattr(cost, name) for cost in costs], line, color=colour, marker="o", label=name)
    axes.plot(counts, [1000 * cost.limit for cost in costs], "--", color="#888888", label="limit by tokens")
    axes.set(xscale="log", yscale="log", xlabel="classes", ylabel="ms an image", title=f"Text pass, {model}")
    axes.set_xticks(counts, [str(count) for count in counts])
    axes.minorticks_off()
    axes.grid(alpha=0.3)
    axes.legend()
    with writing(target) as file:
        figure.savefig(file, format="png", dpi=150)
