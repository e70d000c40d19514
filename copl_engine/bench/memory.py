"""How much memory: peaks of labelling and of a training step, each in a process of its own."""

import multiprocessing
import sys
import tempfile
from collections.abc import Generator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Final

from copl_engine.bench.nouns import class_names
from copl_engine.config import BackboneSpec
from copl_engine.errors import EngineError
from copl_engine.generators import drain
from copl_engine.types import Measured

if TYPE_CHECKING:
    from copl_engine.backbones.protocol import Backbone
    from copl_engine.training.classifier import Classifier

PHOTOS: Final = 32
TRAIN_BATCH: Final = 16
LIVE: Final = 14
"""Text-width floats a token that live at once in a pass without gradients, counted in a block."""

KEPT: Final = 18
"""Text-width floats a token and block that are kept for the backward pass."""

PIXELS: Final = 160 << 20
"""Bytes for photos on their way (one giant at most) and the image tower's activations of one batch."""


class Work(StrEnum):
    """What is done in the process."""

    LABEL = "labelling"
    TRAIN = "training step"


@dataclass(frozen=True, slots=True)
class MemoryUse:
    """Peak resident memory of one process.

    Attributes:
        work: what it did.
        classes: K.
        loaded: bytes at the peak of starting up: libraries, model, class names.
        peak: bytes at the peak of all.
        bound: bytes that the work may take by calculation, whatever the number of classes, but for the features.
    """

    work: Work
    classes: int
    loaded: int
    peak: int
    bound: int

    @property
    def extra(self) -> int:
        """Bytes that the work itself took."""
        return self.peak - self.loaded


JOBS: Final = (
    (Work.LABEL, 10),
    (Work.LABEL, 100),
    (Work.LABEL, 1000),
    (Work.TRAIN, 100),
    (Work.TRAIN, 1000),
)


def measure_memory(
    spec: BackboneSpec, jobs: tuple[tuple[Work, int], ...] = JOBS
) -> Generator[Measured, None, tuple[MemoryUse, ...]]:
    """Run every job in a fresh process."""
    uses: list[MemoryUse] = []
    context = multiprocessing.get_context("spawn")
    for work, classes in jobs:
        yield Measured(f"{work}, {classes} classes", len(uses), len(jobs))
        with ProcessPoolExecutor(1, mp_context=context) as pool:
            uses.append(pool.submit(_use, spec, work, classes).result())
    yield Measured("Done", len(jobs), len(jobs))
    return tuple(uses)


def _use(spec: BackboneSpec, work: Work, classes: int) -> MemoryUse:
    """Runs in the child."""
    from copl_engine.backbones.load import load_backbone
    from copl_engine.training.classifier import Classifier

    backbone = load_backbone(spec)
    classifier = Classifier(backbone, class_names(classes))
    loaded = peak_bytes()
    (_label if work is Work.LABEL else _train)(classifier)
    return MemoryUse(work, classes, loaded, peak_bytes(), bound(classifier, work))


def bound(classifier: "Classifier", work: Work) -> int:
    """Bytes that the work may take: one pass of the text tower, the photos, and the class features of a batch."""
    from copl_engine.prompts.packing import PASS_TOKENS

    backbone = classifier.backbone
    one_pass = 4 * PASS_TOKENS * backbone.text_width
    features = 3 * 4 * PHOTOS * len(classifier.class_names) * backbone.joint_width
    if work is Work.LABEL:
        return LIVE * one_pass + PIXELS + features
    return KEPT * one_pass * _text_layers(backbone) + features


def _text_layers(backbone: "Backbone") -> int:
    from copl_engine.backbones.open_clip_backbone import OpenClipBackbone
    from copl_engine.backbones.open_clip_parts import text_parts

    parts = text_parts(backbone.model) if isinstance(backbone, OpenClipBackbone) else None
    return len(getattr(parts.transformer, "resblocks", ())) if parts is not None else 0


def _label(classifier: "Classifier") -> None:
    from copl_engine.bench.pictures import make_photos
    from copl_engine.inference.classify import classify

    with tempfile.TemporaryDirectory() as scratch:
        drain(classify(classifier, make_photos(Path(scratch), PHOTOS, (640, 480))))


def _train(classifier: "Classifier") -> None:
    """One step on random features, as ``training.objective`` makes it."""
    import torch
    from torch.nn import functional

    from copl_engine.backbones.protocol import ImageFeatures

    backbone = classifier.backbone
    rows, columns = backbone.grid
    patches = torch.randn(TRAIN_BATCH, rows * columns, backbone.joint_width, device=backbone.device)
    features = ImageFeatures(functional.normalize(patches.mean(1), dim=-1), patches)
    logits = classifier.score(features).logits
    targets = torch.zeros(TRAIN_BATCH, dtype=torch.long, device=backbone.device)
    torch.autograd.backward(functional.cross_entropy(logits, targets))


def peak_bytes() -> int:
    """The most resident memory that this process has had.

    Linux counts it afresh for each program in /proc; ``getrusage`` there also remembers the parent's.

    Raises:
        EngineError: the system does not say.
    """
    status = Path("/proc/self/status")
    if status.is_file():
        lines = status.read_text(encoding="ascii", errors="replace").splitlines()
        return next(int(line.split()[1]) * 1024 for line in lines if line.startswith("VmHWM"))
    if sys.platform != "win32":
        import resource

        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        return peak if sys.platform == "darwin" else peak * 1024
    raise EngineError("This system does not say how much memory a program took; measure on another.")
