"""What a classifier file keeps beside the classifier: what the examples look like, and the check of its training."""

import os
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Final, Self

import numpy as np
import torch
from torch import Tensor

from copl_engine.config import TrainConfig
from copl_engine.training.accuracy import Accuracy, accuracy
from copl_engine.training.classifier import Classifier
from copl_engine.training.familiarity import Familiarity
from copl_engine.training.fit import Trained
from copl_engine.training.learning_curve import Curve
from copl_engine.training.validate import HeldOut

CHECK: Final = "check."
_OTHERS: Final = "check.other."
_FAMILIAR: Final = "familiar."


@dataclass(frozen=True, slots=True, eq=False)
class TrainingRecord:
    """How a classifier was made, and what it said of examples that were held out.

    Attributes:
        settings: the training's numbers, by name.
        photos: N examples below the classifier file's folder or beside it, with "/" between the parts; only the
            file's own name where there is no way from one to the other.
        held_out: the check.
        curve: the learning curve fitted on it.
    """

    settings: Mapping[str, object]
    photos: tuple[str, ...]
    held_out: HeldOut
    curve: Curve

    @classmethod
    def of(cls, trained: Trained, config: TrainConfig, target: Path) -> Self | None:
        """The record of a training that was checked, for a classifier file at ``target``; else None."""
        if trained.held_out is None or trained.curve is None:
            return None
        photos = tuple(_from(target.parent, photo) for photo in trained.photos)
        return cls(asdict(config), photos, trained.held_out, trained.curve)

    @classmethod
    def read(cls, header: Mapping[str, object], tensors: Mapping[str, Tensor], classes: int) -> Self | None:
        """The record in the parts of a classifier file of so many classes; None where it has none.

        Raises:
            KeyError, ValueError, TypeError, OverflowError: it is damaged.
        """
        training = header.get("training")
        if not isinstance(training, dict):
            return None
        examples = tensors.get(CHECK + "examples")
        held_out = HeldOut(
            tensors[CHECK + "prompts"].numpy(),
            None if examples is None else examples.numpy(),
            tensors[CHECK + "labels"].numpy(),
            tensors[CHECK + "fold"].numpy(),
            {name: tensors[_OTHERS + name].numpy() for name in training["others"]},
            None if (context := tensors.get(CHECK + "context")) is None else context.numpy(),
        )
        curve = Curve(float(training["slope"]), int(training["helps"]))
        photos = tuple(map(str, training["photos"]))
        _check_fits(held_out, curve, len(photos), classes)
        return cls(dict(training["settings"]), photos, held_out, curve)

    def header(self) -> dict[str, object]:
        """What is kept as JSON."""
        return {
            "settings": dict(self.settings),
            "photos": list(self.photos),
            "others": list(self.held_out.others),
            "slope": round(self.curve.slope, 4),
            "helps": self.curve.helps,
        }

    def tensors(self) -> dict[str, Tensor]:
        """What is kept as tensors."""
        held_out = self.held_out
        kept = {"prompts": held_out.prompts, "labels": held_out.labels, "fold": held_out.fold}
        if held_out.examples is not None:
            kept["examples"] = held_out.examples
        if held_out.context is not None:
            kept["context"] = held_out.context
        found = {CHECK + name: torch.from_numpy(values) for name, values in kept.items()}
        return found | {_OTHERS + name: torch.from_numpy(values) for name, values in held_out.others.items()}

    def located(self, beside: Path, folder: Path | None = None) -> list[Path | None]:
        """Where the examples lie now, None where one is not found.

        Args:
            beside: the classifier file's folder.
            folder: of the class folders, where they are not where they were.
        """
        places = [folder.joinpath(*Path(name).parts[-2:]) if folder else beside / name for name in self.photos]
        return [place if place.is_file() else None for place in places]

    def accuracy(self) -> Accuracy:
        """What the check allows to say."""
        return accuracy(self.held_out, self.curve)


def familiarity_tensors(familiarity: Familiarity) -> dict[str, Tensor]:
    """What is kept of it, by name."""
    held_out = torch.from_numpy(familiarity.held_out)
    kept = {"means": familiarity.means, "patches": familiarity.patches, "held_out": held_out}
    return {_FAMILIAR + name: values for name, values in kept.items()}


def familiarity_from(
    header: Mapping[str, object], tensors: dict[str, Tensor], classifier: Classifier
) -> Familiarity | None:
    """Take the familiarity out of a classifier file's tensors; None where it has none.

    Raises:
        RuntimeError: its shape does not fit the classifier.
    """
    if _FAMILIAR + "means" not in tensors:
        return None
    means, patches, held_out = (tensors.pop(_FAMILIAR + name) for name in ("means", "patches", "held_out"))
    width = classifier.backbone.joint_width
    if means.shape != (len(classifier.class_names), width) or patches.shape[1:] != (width,) or held_out.dim() != 1:
        raise RuntimeError("the familiarity has another shape")
    none = header.get("none_below")
    border = None if none is None else float(str(none))
    return Familiarity(means, patches, np.sort(held_out.numpy()), border).to(classifier.backbone.device)


def _check_fits(held_out: HeldOut, curve: Curve, photos: int, classes: int) -> None:
    """Refuse a check whose parts do not belong together.

    Raises:
        ValueError: the reason.
    """
    scores = [held_out.prompts] if held_out.examples is None else [held_out.prompts, held_out.examples]
    numbers = [held_out.labels, held_out.fold, *held_out.others.values()]
    if any(each.shape != (photos, classes) for each in scores) or any(each.shape != (photos,) for each in numbers):
        raise ValueError("its parts have other shapes")
    if any(each.dtype.kind != "i" or each.min(initial=0) < 0 for each in numbers):
        raise ValueError("its classes and folds are no whole numbers")
    if set(held_out.labels.tolist()) != set(range(classes)) or len(np.unique(held_out.fold)) < 2:
        raise ValueError("it is of other classes, or has a single fold")
    if curve.helps not in range(classes) or not 0 <= curve.slope < np.inf:
        raise ValueError("its learning curve is none")


def _from(folder: Path, photo: Path) -> str:
    try:
        return Path(os.path.relpath(photo, folder)).as_posix()
    except ValueError:  # another drive
        return photo.name
