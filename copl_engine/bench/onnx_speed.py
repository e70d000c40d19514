"""An exported graph beside torch: the same answers on a person's photos, and how fast on the processor."""

import tempfile
from collections.abc import Generator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np
import torch

from copl_engine.bench.timing import Timings, take_turns
from copl_engine.export.onnx_graph import BATCH, INPUT, OnnxClassifier, open_graph
from copl_engine.export.onnx_model import export_onnx, torch_answers
from copl_engine.generators import drain
from copl_engine.images.stream import Loaded, decoded
from copl_engine.inference.classify import classify
from copl_engine.training.classifier import Classifier
from copl_engine.training.features import Encoder, as_features
from copl_engine.types import Measured

TIMED: Final = 64
"""Photos a turn."""


@dataclass(frozen=True, slots=True)
class OnnxReport:
    """What the comparison gave.

    Attributes:
        photos: that were compared.
        other_classes: how many got another class than by labelling with torch, which keeps features in half precision.
        difference: largest difference of a logit to torch's in full precision.
        probability_difference: largest difference of a probability to labelling with torch.
        model_speedup: how many times as fast the graph is as torch on pixels; by the clock, by processor time.
        labelling_speedup: the same with reading and decoding.
        milliseconds: a photo, by the clock: ``torch`` and ``onnx`` on pixels, ``… folder`` with decoding.
    """

    photos: int
    other_classes: int
    difference: float
    probability_difference: float
    model_speedup: tuple[float, float]
    labelling_speedup: tuple[float, float]
    milliseconds: dict[str, float]


def measure_onnx(classifier: Classifier, paths: Sequence[Path], rounds: int) -> Generator[Measured, None, OnnxReport]:
    """Export, compare on all photos, then time both in turns with torch's number of threads for either."""
    with tempfile.TemporaryDirectory() as scratch:
        file = Path(scratch) / "model.onnx"
        export_onnx(classifier, file)
        exported = OnnxClassifier(file, torch.get_num_threads())
        session = open_graph(file, torch.get_num_threads())
        encoder = Encoder(classifier.backbone, classifier.preprocessing)
        others, difference, apart, pixels = 0, 0.0, 0.0, []
        stream = decoded(paths, exported.load, workers=2, ahead=16)
        for done, item in enumerate(stream, 1):
            if isinstance(item, Loaded):
                shown = item.value[None]
                probabilities, found = session.run(["probabilities", "logits"], {INPUT: shown})
                kept = as_features(list(encoder.encode_pixels(shown)), classifier.backbone.device)
                wanted = classifier.probabilities(kept).numpy()
                others += int(probabilities.argmax() != wanted.argmax())
                apart = max(apart, float(np.abs(probabilities - wanted).max()))
                difference = max(difference, float(np.abs(found - torch_answers(classifier, shown)[0]).max()))
                pixels.append(item.value)
            yield Measured("Comparing answers", done, len(paths))
        shown, some = np.stack(pixels[:TIMED]), paths[:TIMED]

        def by_torch() -> object:
            stored = list(encoder.encode_pixels(shown))
            return classifier.answer(as_features(stored, classifier.backbone.device))

        actions = {
            "torch": (by_torch, 1.0),
            "onnx": (lambda: [exported.run(shown[at : at + BATCH]) for at in range(0, len(shown), BATCH)], 1.0),
            "torch folder": (lambda: drain(classify(classifier, some)), 1.0),
            "onnx folder": (lambda: drain(exported.label(some)), 1.0),
        }
        timings = Timings()
        for done, name in enumerate(take_turns(actions, rounds, timings), 1):
            yield Measured(f"Timing: {name}", done, rounds * len(actions))

    def speedup(what: str) -> tuple[float, float]:
        clock, processor = (timings.ratio(f"torch{what}", f"onnx{what}", by) for by in (False, True))
        return round(clock, 2), round(processor, 2)

    milliseconds = {name: round(timings.seconds(name) * 1000 / len(some), 1) for name in actions}
    return OnnxReport(len(pixels), others, difference, apart, speedup(""), speedup(" folder"), milliseconds)
