"""The classifier file: one safetensors of kilobytes, prompts without the backbone.

Tensors are the learner's, by name, where the examples speak too ``examples.weight`` and ``examples.bias``, their
head, ``familiar.*``, what the examples look like, ``check.*``, the check on held-out examples, and ``kept.*``, the
examples' pooled features, so that classes can be added without their photos. The header's metadata has one entry,
``copl``: JSON with sorted keys and no date, so that equal classifiers are equal files.
Format: https://github.com/huggingface/safetensors.
"""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np
import torch
from safetensors import SafetensorError
from safetensors.torch import load, save
from torch import Tensor

from copl_engine.backbones.protocol import Backbone
from copl_engine.config import Method
from copl_engine.errors import ClassifierFileProblem, ClassNameProblem
from copl_engine.files import write_bytes
from copl_engine.images.geometry import Preprocessing
from copl_engine.store.training_record import CHECK, TrainingRecord, familiarity_from, familiarity_tensors
from copl_engine.training.calibrate import Mix
from copl_engine.training.classifier import Classifier
from copl_engine.training.example_head import ExampleHead
from copl_engine.training.examples import Examples

FORMAT: Final = 4
"""Version of the file; a program reads its own and older ones. 1 had no weights of prompts and examples, 2 no
familiarity and no check, 3 nothing kept of the examples."""

_KEY: Final = "copl"
_WEIGHT: Final = "examples.weight"
_BIAS: Final = "examples.bias"
_KEPT: Final = "kept."
_MOST_BYTES: Final = 256 * 1024**2


@dataclass(frozen=True, slots=True)
class Recipe:
    """What a classifier file says of itself.

    Attributes:
        class_names: as the person wrote them.
        method: which member of the CoPL family.
        preprocessing: how photos are shown to the backbone.
        backbone_id, backbone_hash: the model it was trained on, and its weights.
        mix: how much prompts and examples count.
        knows_none: whether it was shown photos of none of the classes.
        grown: whether classes were added or merged since it was trained.
        kept: how many examples of each class it keeps the features of; empty where it keeps none.
    """

    class_names: tuple[str, ...]
    method: Method
    preprocessing: Preprocessing
    backbone_id: str
    backbone_hash: str
    mix: Mix
    knows_none: bool
    grown: bool
    kept: tuple[int, ...]


def save_classifier(classifier: Classifier, target: Path, record: TrainingRecord | None = None) -> None:
    """Write a classifier, whole or not at all.

    Args:
        classifier: to write.
        target: the file.
        record: how it was made and checked, for the report.

    Raises:
        OutputProblem: the file cannot be written.
    """
    header: dict[str, object] = {
        "format": FORMAT,
        "method": classifier.method.value,
        "class_names": list(classifier.class_names),
        "backbone": {"id": classifier.backbone.id, "hash": classifier.backbone.weights_hash},
        "preprocessing": classifier.preprocessing.to_json(),
        "grown": classifier.grown,
        "mix": {"prompts": classifier.mix.prompts, "examples": classifier.mix.examples},
    }
    tensors = classifier.learner.snapshot()
    if classifier.head is not None:
        tensors |= {_WEIGHT: classifier.head.weight, _BIAS: classifier.head.bias}
    if classifier.familiarity is not None:
        header["none_below"] = classifier.familiarity.none
        tensors |= familiarity_tensors(classifier.familiarity)
    if classifier.kept is not None:
        pooled, labels = classifier.kept.views[:, :, 0], classifier.kept.labels
        header["kept"] = np.bincount(labels).tolist()
        tensors |= {_KEPT + "pooled": torch.from_numpy(pooled), _KEPT + "labels": torch.tensor(labels)}
    if record is not None:
        header["training"] = record.header()
        tensors |= record.tensors()
    tensors = {name: tensor.cpu().contiguous() for name, tensor in tensors.items()}
    write_bytes(target, save(tensors, metadata={_KEY: json.dumps(header, sort_keys=True, ensure_ascii=False)}))


def load_classifier(path: Path, load_backbone: Callable[[str], Backbone]) -> Classifier:
    """Read a classifier back.

    Args:
        path: the file.
        load_backbone: gives the backbone of an id; called after the file has proved readable.

    Raises:
        ClassifierFileProblem: not a classifier file, damaged, newer, or made with another backbone.
    """
    header, tensors = read_parts(path)
    recipe = _recipe(path, header)
    backbone = load_backbone(recipe.backbone_id)
    if backbone.id != recipe.backbone_id:
        raise ClassifierFileProblem(
            f"{path} was trained on the model “{recipe.backbone_id}”, and “{backbone.id}” is in use here; "
            f"choose “{recipe.backbone_id}”, or train again on “{backbone.id}” with the same examples."
        )
    if recipe.preprocessing.size != backbone.preprocessing.size:
        raise ClassifierFileProblem(f"{path} is damaged: its image size is not its backbone's. Train it again.")
    if backbone.weights_hash != recipe.backbone_hash:
        raise ClassifierFileProblem(
            f"{path} was made with other weights of the backbone “{recipe.backbone_id}” than those installed here; "
            "train it again, or install the version it was made with."
        )
    try:
        classifier = Classifier(backbone, recipe.class_names, recipe.method, recipe.preprocessing)
        classifier.head = _head(classifier, tensors)
        classifier.mix = recipe.mix
        classifier.grown = recipe.grown
        classifier.familiarity = familiarity_from(header, tensors, classifier)
        classifier.kept = _kept(classifier, tensors)
        for name in [name for name in tensors if name.startswith(CHECK)]:
            del tensors[name]
        classifier.learner.load_state_dict(tensors)
    except (ClassNameProblem, RuntimeError, KeyError, ValueError, TypeError) as error:
        raise ClassifierFileProblem(f"{path} is damaged: its prompts do not fit its header. Train it again.") from error
    return classifier


def read_recipe(path: Path) -> Recipe:
    """What a classifier file says of itself; its backbone is not needed.

    Raises:
        ClassifierFileProblem: not a classifier file, damaged, or newer.
    """
    return _recipe(path, read_parts(path)[0])


def read_record(path: Path) -> TrainingRecord | None:
    """How the classifier of a file was made and checked; None where the file does not say.

    Raises:
        ClassifierFileProblem: as ``read_recipe``.
    """
    header, tensors = read_parts(path)
    recipe = _recipe(path, header)
    try:
        return TrainingRecord.read(header, tensors, len(recipe.class_names))
    except (KeyError, ValueError, TypeError, OverflowError) as error:
        raise _damaged_header(path, "its check does not fit it") from error


def _recipe(path: Path, header: Mapping[str, object]) -> Recipe:
    try:
        made_with = _mapping(header["backbone"])
        names, kept = _list(header["class_names"]), _list(header.get("kept", []))
        if kept and len(kept) != len(names):
            raise ValueError("kept examples are not counted for each class")
        return Recipe(
            tuple(map(str, names)),
            Method(str(header["method"])),
            Preprocessing.from_json(_mapping(header["preprocessing"])),
            str(made_with["id"]),
            str(made_with["hash"]),
            _mix(header),
            header.get("none_below") is not None,
            header.get("grown") is True,
            tuple(int(str(count)) for count in kept),
        )
    except KeyError as error:
        raise _damaged_header(path, f"{error} is missing") from error
    except (ValueError, TypeError) as error:
        raise _damaged_header(path, str(error)) from error


def _damaged_header(path: Path, what: str) -> ClassifierFileProblem:
    return ClassifierFileProblem(f"{path} is damaged: its header cannot be read ({what}). Train it again.")


def read_parts(path: Path) -> tuple[Mapping[str, object], dict[str, Tensor]]:
    """A classifier file's header and tensors, without their meaning.

    Raises:
        ClassifierFileProblem: not a classifier file, cut off, or newer.
    """
    try:
        size = path.stat().st_size
        ordinary = path.is_file() or path.is_dir()  # a device or a pipe may never end; reading a folder says why not
        content = path.read_bytes() if ordinary and size <= _MOST_BYTES else b""
    except OSError as error:
        raise ClassifierFileProblem(
            f"{path} cannot be read ({error.strerror}); check the name and the folder."
        ) from error
    try:
        tensors = load(content)
        length = int.from_bytes(content[:8], "little")
        metadata = json.loads(content[8 : 8 + length]).get("__metadata__", {})
        header = json.loads(metadata[_KEY])
    except (SafetensorError, ValueError, KeyError, AttributeError, RecursionError) as error:
        raise ClassifierFileProblem(
            f"{path} is not a CoPL classifier, or was cut off; choose a file that “copl train” wrote."
        ) from error
    if not isinstance(header, dict) or not isinstance(header.get("format"), int):
        raise ClassifierFileProblem(f"{path} is not a CoPL classifier; choose a file that “copl train” wrote.")
    if header["format"] > FORMAT:
        raise ClassifierFileProblem(f"{path} was made by a newer version of CoPL Studio; update this one to open it.")
    if header["format"] < 1:
        raise _damaged_header(path, f"there is no format {header['format']}")
    if not all(bool(tensor.isfinite().all()) for tensor in tensors.values()):
        raise ClassifierFileProblem(f"{path} is damaged: its prompts do not fit its header. Train it again.")
    return header, tensors


def _mix(header: Mapping[str, object]) -> Mix:
    if header["format"] == 1:
        return Mix()
    given = _mapping(header["mix"])
    return Mix(float(str(given["prompts"])), float(str(given["examples"])))


def _head(classifier: Classifier, tensors: dict[str, Tensor]) -> ExampleHead | None:
    """Take the examples' head out of a file's tensors."""
    if not classifier.method.uses_examples:
        return None
    head = ExampleHead(tensors.pop(_WEIGHT), tensors.pop(_BIAS)).to(classifier.backbone.device)
    classes = len(classifier.class_names)
    if head.weight.shape != (classes, classifier.backbone.joint_width) or head.bias.shape != (classes,):
        raise RuntimeError("the head has another shape")
    return head


def _kept(classifier: Classifier, tensors: dict[str, Tensor]) -> Examples | None:
    """Take what is kept of the examples out of a file's tensors; None where nothing is."""
    if _KEPT + "pooled" not in tensors:
        return None
    pooled, labels = tensors.pop(_KEPT + "pooled"), tensors.pop(_KEPT + "labels")
    shape = (len(labels), *pooled.shape[1:2], classifier.backbone.joint_width)
    if pooled.shape != shape or set(labels.tolist()) != set(range(len(classifier.class_names))):
        raise RuntimeError("the kept examples have another shape or other classes")
    return Examples(classifier.class_names, pooled.unsqueeze(2).numpy(), labels.numpy(), ())


def _list(value: object) -> list[object]:
    if not isinstance(value, list):
        raise TypeError("a list is missing")
    return value


def _mapping(value: object) -> Mapping[str, object]:
    if not isinstance(value, dict):
        raise TypeError("an object is missing")
    return value
