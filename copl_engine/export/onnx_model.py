"""A classifier and its model as one ONNX graph that other programs run without this one.

Pixels in, answers out: normalisation, image tower, prompts, the packed text pass and the examples' head are inside, so
that what is left to get wrong is which square of the photo is shown. What to show, the names and what the outputs
mean stand in the metadata, under ``copl``. Labelling by torch keeps features in half precision and so differs from its
own full precision by up to 0.002 in a logit (180 photos of trashnet); the graph, in full precision, by 0.00001.
No static form with the mean photo's prompts is offered: the text pass it would save is 8% of the time.
Tried with random weights too: ViT-B-32, RN50 and ViT-B-16-SigLIP, whose logits differ by 0.000001.
Format: https://github.com/onnx/onnx/blob/main/docs/IR.md.
"""

import json
import logging
from dataclasses import dataclass
from importlib.resources import as_file, files
from pathlib import Path
from typing import TYPE_CHECKING, Final

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn

from copl_engine.errors import EngineError
from copl_engine.export.onnx_graph import FORMAT, INPUT, KEY, MISSING, open_graph
from copl_engine.files import write_bytes
from copl_engine.images.decode import open_photo, render
from copl_engine.images.geometry import Framing, seen_box
from copl_engine.inference.evidence import evidence
from copl_engine.training.classifier import Classifier

if TYPE_CHECKING:
    from onnxruntime import InferenceSession

OUTPUTS: Final = {
    "probabilities": "(photos, classes): the answer; each row sums to 1",
    "logits": "(photos, classes): by the prompts alone, without the examples' part and its weight",
    "weights": "(photos, prompts, rows, columns): how each patch shares its weight among the prompts",
    "contributions": "(photos, prompts, rows, columns): where each prompt's update comes from",
    "evidence": "(photos, classes, rows, columns): what speaks for (+) and against (-) a class, in logits",
    "familiarity": "(photos): the more, the more like the examples; below none_below it is of none of the classes",
}
"""What the graph gives, by name. The last one is left out where the classifier does not know."""

TOLERANCE: Final = 1e-3
"""Largest difference of a logit to torch's in full precision."""

MOST_BYTES: Final = 2_000_000_000
"""Of weights: one file holds 2 GiB (protobuf)."""

_CHECKED: Final = ("gear/gear_012.jpg", "hex bolt/hex_bolt_015.jpg", "spring/spring_013.jpg", "washer/washer_020.jpg")
"""Photos of the sample that the graph is tried on."""

_SHOWN: Final = {
    Framing.CENTRE: "the largest square in its middle: side = min(width, height)",
    Framing.WHOLE: "the smallest square around it: side = max(width, height), filled with the colour “fill”",
}


@dataclass(frozen=True, slots=True)
class Exported:
    """What was written.

    Attributes:
        megabytes: of the file.
        difference: largest difference of a logit to torch's on the photos it was tried on.
    """

    megabytes: float
    difference: float


class _Graph(nn.Module):
    """From pixels to everything the classifier says, in the order of ``OUTPUTS``."""

    def __init__(self, classifier: Classifier) -> None:
        super().__init__()
        self._classifier = classifier
        self.learner = classifier.learner

    def forward(self, pixels: Tensor) -> tuple[Tensor, ...]:
        """Outputs for (B, size, size, 3) uint8 pixels."""
        classifier = self._classifier
        features = classifier.backbone.encode_images(pixels)
        scores = classifier.score(features)
        answer = classifier.mixed(features, scores.logits)
        weights = scores.prompts.weights.transpose(1, 2)  # (B, M, P)
        maps = [
            weights,
            weights * scores.prompts.sizes.unsqueeze(1),
            evidence(classifier, features, scores.texts),
        ]
        rows, cols = classifier.backbone.grid
        grids = [each.expand(-1, -1, rows * cols).reshape(-1, each.shape[1], rows, cols) for each in maps]
        outputs = (answer.exp(), scores.logits, *grids)
        if classifier.familiarity is None:
            return outputs
        likeness = scores.logits / classifier.backbone.logit_scale
        return (*outputs, classifier.familiarity.scores(features, likeness, answer.amax(-1)))


def export_onnx(classifier: Classifier, target: Path) -> Exported:
    """Write a classifier as a graph that gives the same answers on some photos, or nothing.

    Args:
        classifier: on the processor.
        target: the file.

    Raises:
        EngineError: onnx is not installed, the model does not fit into one file, or the graph answers otherwise.
        OutputProblem: the file cannot be written.
    """
    content = _graph_bytes(classifier)
    difference = _largest_difference(classifier, open_graph(content))
    if not difference <= TOLERANCE:
        raise EngineError(
            f"The exported graph answers otherwise than the classifier (a score differs by {difference:.2g}), so "
            f"{target} was not written. Use the classifier file itself, or another model."
        )
    write_bytes(target, content)
    return Exported(len(content) / 1e6, difference)


def _graph_bytes(classifier: Classifier) -> bytes:
    try:
        import onnx
        import onnxscript  # noqa: F401 - the exporter needs it
    except ImportError as error:
        raise EngineError(MISSING) from error
    weights: nn.Module | None = getattr(classifier.backbone, "model", None)
    size = sum(each.nbytes for each in weights.state_dict().values()) if weights else 0
    if size > MOST_BYTES:
        raise EngineError(
            f"The model “{classifier.backbone.id}” has {size / 1e9:.1f} GB of weights, and an ONNX file holds "
            f"{MOST_BYTES / 1e9:.0f}; train on a smaller model to export it."
        )
    side = classifier.preprocessing.size
    names = list(OUTPUTS)[: 6 if classifier.familiarity is not None else 5]
    for quiet in ("onnxscript", "onnx_ir", "torch.onnx"):
        logging.getLogger(quiet).setLevel(logging.ERROR)
    try:
        with torch.no_grad():
            program = torch.onnx.export(
                _Graph(classifier).eval(),
                (torch.zeros(2, side, side, 3, dtype=torch.uint8),),
                input_names=[INPUT],
                output_names=names,
                dynamic_shapes={"pixels": {0: torch.export.Dim("photos")}},
                dynamo=True,
                external_data=False,
                verbose=False,
            )
    except torch.onnx.errors.OnnxExporterError as error:
        raise EngineError(
            f"The model “{classifier.backbone.id}” has parts that ONNX cannot hold; use another one."
        ) from error
    assert program is not None
    graph = program.model_proto
    onnx.helper.set_model_props(graph, {KEY: json.dumps(_header(classifier, names), ensure_ascii=False)})
    content: bytes = graph.SerializeToString()
    return content


def _header(classifier: Classifier, names: list[str]) -> dict[str, object]:
    """All that one must know to run the graph."""
    preprocessing, side = classifier.preprocessing, classifier.preprocessing.size
    rows, cols = classifier.backbone.grid
    return {
        "format": FORMAT,
        "class_names": list(classifier.class_names),
        "method": classifier.method.value,
        "backbone": {"id": classifier.backbone.id, "hash": classifier.backbone.weights_hash},
        "preprocessing": {**preprocessing.to_json(), "fill": list(preprocessing.fill)},
        "input": (
            f"{INPUT}: uint8 (photos, {side}, {side}, 3), red, green and blue from 0 to 255 in sRGB; normalisation is "
            "in the graph. Turn the photo as its EXIF orientation says, lay it on white where it is transparent, take "
            f"{_SHOWN[preprocessing.framing]}, left = (width - side) // 2, top = (height - side) // 2, and resize it "
            f"to {side} x {side} with an antialiased bicubic filter (Pillow: resize((…), BICUBIC, box=…))."
        ),
        "outputs": {name: OUTPUTS[name] for name in names},
        "maps": f"{rows} x {cols} patches from the top left; they cover exactly the square that is shown",
        "none_below": classifier.familiarity and _finite(classifier.familiarity.none_below),
    }


def _finite(value: float) -> float | None:
    return value if np.isfinite(value) else None


def _largest_difference(classifier: Classifier, session: "InferenceSession") -> float:
    """To torch's logits on photos, alone and together; infinite where one gets another class."""
    preprocessing = classifier.preprocessing
    with as_file(files("resources") / "sample") as sample:
        photos = [open_photo(sample / name, preprocessing.size) for name in _CHECKED]
    pixels = np.stack(
        [
            render(photo, seen_box(photo.source_size, preprocessing.framing), preprocessing.size, preprocessing.fill)
            for photo in photos
        ]
    )
    wanted, labels = torch_answers(classifier, pixels)
    differences = [0.0]
    for part in (slice(0, 1), slice(1, None)):
        probabilities, logits = session.run(["probabilities", "logits"], {INPUT: pixels[part]})
        same = (probabilities.argmax(-1) == labels[part]).all()
        differences.append(float(np.abs(logits - wanted[part]).max()) if same else np.inf)
    return max(differences)


def torch_answers(classifier: Classifier, pixels: NDArray[np.uint8]) -> tuple[NDArray[np.float32], NDArray[np.int64]]:
    """(B, K) logits of the prompts and (B,) classes, in full precision."""
    features = classifier.backbone.encode_images(torch.tensor(pixels))
    with torch.no_grad():
        logits = classifier.score(features).logits
        labels = classifier.mixed(features, logits).argmax(-1)
    return logits.cpu().numpy(), labels.cpu().numpy()
