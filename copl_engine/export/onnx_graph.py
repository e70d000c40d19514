"""Labelling with an exported graph on the processor, by onnxruntime and without torch."""

import json
import os
from collections.abc import Generator, Iterable, Sequence
from contextlib import closing
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import numpy as np
from numpy.typing import NDArray

from copl_engine.errors import ClassifierFileProblem, EngineError
from copl_engine.images.decode import open_photo, render
from copl_engine.images.geometry import Preprocessing, seen_box
from copl_engine.images.stream import Loaded, decoded
from copl_engine.types import Prediction, Summary, Unreadable

if TYPE_CHECKING:
    from onnxruntime import InferenceSession

FORMAT: Final = 1
KEY: Final = "copl"
INPUT: Final = "pixels"
SUFFIX: Final = ".onnx"
MISSING: Final = "This needs onnx and onnxruntime: pip install 'copl-studio[onnx]'."

BATCH: Final = 8
"""Photos a run. Neighbours change a photo's answer by rounding alone (the seventh digit)."""

_MOST_WORKERS: Final = 8

Pixels = NDArray[np.uint8]


def open_graph(source: Path | bytes, threads: int = 0) -> "InferenceSession":
    """A graph to run on the processor, with so many threads (0: one a core).

    Raises:
        EngineError: onnxruntime is not installed.
        ClassifierFileProblem: no graph, or a damaged one.
    """
    try:
        import onnxruntime
    except ImportError as error:
        raise EngineError(MISSING) from error
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    options.log_severity_level = 3
    named = source if isinstance(source, Path) else "What was exported"
    try:
        given = source.read_bytes() if isinstance(source, Path) else source
        return onnxruntime.InferenceSession(given, options, providers=["CPUExecutionProvider"])
    except OSError as error:
        raise ClassifierFileProblem(f"{named} cannot be read ({error.strerror}); check its name.") from error
    except Exception as error:  # onnxruntime raises kinds of its own, one for each status
        raise ClassifierFileProblem(f"{named} is no ONNX model, or was cut off; export it again.") from error


class OnnxClassifier:
    """An exported classifier.

    Attributes:
        class_names: in the order of the scores.
        preprocessing: which square of a photo is shown, and its size.

    Args:
        path: file that “copl export model” wrote.
        threads: of onnxruntime; 0 takes one a core.

    Raises:
        EngineError: onnxruntime is not installed.
        ClassifierFileProblem: a file of another kind, damaged, or newer.
    """

    def __init__(self, path: Path, threads: int = 0) -> None:
        self._session = open_graph(path, threads)
        foreign = f"{path} is no classifier of CoPL; choose a file that “copl export model” wrote."
        try:
            header: dict[str, Any] = json.loads(self._session.get_modelmeta().custom_metadata_map[KEY])
            newer = int(header["format"]) > FORMAT
            self.class_names = tuple(str(name) for name in header["class_names"])
            self.preprocessing = Preprocessing.from_json(header["preprocessing"])
        except (KeyError, ValueError, TypeError) as error:
            raise ClassifierFileProblem(foreign) from error
        if newer:
            raise ClassifierFileProblem(f"{path} was made by a newer version of CoPL Studio; update this one.")
        known = {output.name for output in self._session.get_outputs()}
        self._asked = [name for name in ("probabilities", "familiarity") if name in known]

    def label(
        self, paths: Iterable[Path | Unreadable]
    ) -> Generator[tuple[Prediction | Unreadable, ...], None, Summary]:
        """Label images as ``inference.classify`` does, a batch a time, in order; nothing is kept."""
        images = unreadable = 0
        workers = min(os.cpu_count() or 1, _MOST_WORKERS)
        with closing(decoded(paths, self.load, workers, ahead=4 * BATCH)) as stream:
            while items := list(islice(stream, BATCH)):
                labelled = self._predict(items)
                failed = sum(isinstance(item, Unreadable) for item in labelled)
                images, unreadable = images + len(labelled) - failed, unreadable + failed
                yield labelled
        return Summary(images, unreadable)

    def run(self, pixels: Pixels) -> list[NDArray[np.float32]]:
        """Probabilities (B, K), and familiarity (B,) where it is known, of (B, size, size, 3) pixels."""
        found: list[NDArray[np.float32]] = self._session.run(self._asked, {INPUT: pixels})
        return found

    def load(self, path: Path) -> Pixels:
        """What the graph is shown of a photo: (size, size, 3)."""
        photo = open_photo(path, self.preprocessing.size)
        box = seen_box(photo.source_size, self.preprocessing.framing)
        return render(photo, box, self.preprocessing.size, self.preprocessing.fill)

    def _predict(self, items: Sequence[Loaded[Pixels] | Unreadable]) -> tuple[Prediction | Unreadable, ...]:
        readable = [item for item in items if isinstance(item, Loaded)]
        if not readable:
            return tuple(item for item in items if isinstance(item, Unreadable))
        probabilities, *rest = self.run(np.stack([item.value for item in readable]))
        familiar = rest[0] if rest else [None] * len(readable)
        answers = zip(probabilities.astype(np.float64), familiar, strict=True)
        return tuple(item if isinstance(item, Unreadable) else _prediction(item.path, *next(answers)) for item in items)


def _prediction(path: Path, scores: NDArray[np.float64], familiarity: np.float32 | None) -> Prediction:
    known = None if familiarity is None else float(familiarity)
    return Prediction(path, tuple(scores.tolist()), int(scores.argmax()), known)
