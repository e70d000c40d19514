"""Is every architecture run as it was meant? Untrained CoPL against open_clip's own zero-shot logits."""

import time
from collections.abc import Generator, Sequence
from dataclasses import dataclass
from typing import Final

import torch

from copl_engine.backbones.image_tower import PatchSource, patch_sources
from copl_engine.backbones.open_clip_backbone import OpenClipBackbone
from copl_engine.backbones.open_clip_parts import model_parts
from copl_engine.bench.random_models import Outline, outline, random_backbone
from copl_engine.config import TEMPLATE
from copl_engine.device import free_memory
from copl_engine.errors import EngineError
from copl_engine.prompts.packing import TextForm, TextPass, exact_form, tokenise_classes
from copl_engine.training.classifier import Classifier
from copl_engine.types import Measured

TOLERANCE: Final = 1e-4
NAMES: Final = ("dog", "fire truck", "a rather long name")
ROOM: Final = 1.3
"""Times its weights that a model may take here, images and texts included."""


@dataclass(frozen=True, slots=True)
class Likeness:
    """One model beside open_clip's own passes.

    Attributes:
        logits: largest difference of untrained CoPL's logits to open_clip's zero-shot ones.
        form: how the text pass is run.
        form_difference: largest difference of its features to the plain form's, for contexts that differ by image.
        causal: whether the text tower masks later tokens, as its mask says.
        grid: (rows, columns) of patch features.
        sources: where patch features can be read.
    """

    logits: float
    form: TextForm
    form_difference: float
    causal: bool
    grid: tuple[int, int]
    sources: tuple[PatchSource, ...]

    @property
    def holds(self) -> bool:
        """Whether all differences are rounding."""
        return self.logits <= TOLERANCE and self.form_difference <= TOLERANCE


@dataclass(frozen=True, slots=True)
class Parity:
    """One architecture of the registry.

    Attributes:
        name: open_clip's.
        outline: its parameters and its grid by shapes alone.
        likeness: None where it was not run.
        left_out: why it was not run.
        seconds: for building and comparing.
    """

    name: str
    outline: Outline
    likeness: Likeness | None
    left_out: str
    seconds: float


def measure_parity(names: Sequence[str]) -> Generator[Measured, None, tuple[Parity, ...]]:
    """Compare architectures with random weights, one after the other."""
    rows: list[Parity] = []
    for done, name in enumerate(names):
        yield Measured(name, done, len(names))
        rows.append(_measured(name))
    return tuple(rows)


def _measured(name: str) -> Parity:
    started = time.perf_counter()
    shape = outline(name)
    need, free = 4e6 * shape.parameters * ROOM, free_memory(torch.device("cpu"))
    likeness, left_out = None, ""
    if need > free:
        left_out = f"needs {need / 1e9:.1f} GB, {free / 1e9:.1f} GB are free"
    else:
        try:
            likeness = compare(random_backbone(name))
        except EngineError as problem:
            left_out = str(problem)
    return Parity(name, shape, likeness, left_out, time.perf_counter() - started)


def compare(backbone: OpenClipBackbone, images: int = 2, seed: int = 0) -> Likeness:
    """Compare one model, on the processor."""
    generator = torch.Generator().manual_seed(seed)
    size = backbone.preprocessing.size
    pixels = torch.randint(0, 256, (images, size, size, 3), generator=generator, dtype=torch.uint8)
    classifier = Classifier(backbone, NAMES)
    model = backbone.model
    with torch.no_grad():
        shown = torch.from_numpy(backbone.preprocessing.normalise(pixels.numpy()))
        own = model.encode_image(shown, normalize=True)  # type: ignore[operator]
        texts = backbone.encode_texts([f"{TEMPLATE} {name}." for name in NAMES])
        bias = model_parts(model).logit_bias
        wanted = model_parts(model).logit_scale.exp() * own @ texts.T + (0.0 if bias is None else bias)
        found = classifier.score(backbone.encode_images(pixels)).logits
        tokens = tokenise_classes(backbone, NAMES)
        form = exact_form(backbone)
        context = tokens.context + 0.1 * torch.randn((images, *tokens.context.shape), generator=generator)
        apart = TextPass(backbone, tokens, form)(context) - TextPass(backbone, tokens, TextForm.PLAIN)(context)
    difference = float((found - wanted).abs().max())
    packed = float(apart.abs().max())
    return Likeness(difference, form, packed, backbone.causal, backbone.grid, patch_sources(model))


def table(rows: Sequence[Parity]) -> str:
    """Rows as lines of a Markdown table."""
    lines = [
        "| architecture | M parameters | patches | text tower | text pass | logits | text pass to plain | seconds |",
        "|---|---|---|---|---|---|---|---|",
    ]
    for row in rows:
        found, (height, width) = row.likeness, row.outline.grid
        start = f"| {row.name} | {row.outline.parameters:.0f} | {height}x{width} "
        if found is None:
            lines.append(f"{start}| not run: {row.left_out} | | | | |")
            continue
        tower = "causal" if found.causal else "not causal"
        differences = f"{found.logits:.1e} | {found.form_difference:.1e}"
        lines.append(f"{start}| {tower} | {found.form.value} | {differences} | {row.seconds:.0f} |")
    return "\n".join(lines)
