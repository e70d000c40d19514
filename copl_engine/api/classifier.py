"""A classifier for notebooks and programs: load or train it, ask it, look at its reasons."""

import os
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from functools import lru_cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Self

from copl_engine.api.images import ImageLike, as_files, check_image, image_bytes, image_list
from copl_engine.api.results import NamedPrediction, Predictions, ShownExplanation
from copl_engine.backbones.load import load_backbone_named
from copl_engine.backbones.protocol import Backbone
from copl_engine.config import TrainConfig
from copl_engine.errors import NotEnoughImages
from copl_engine.generators import drain
from copl_engine.images.scan import check_no_photo, scan_classes
from copl_engine.inference.classify import classify
from copl_engine.inference.explain import explain_bytes
from copl_engine.store.trained_file import load_trained, save_trained
from copl_engine.training.accuracy import Accuracy, accuracy
from copl_engine.training.examples import encode_class
from copl_engine.training.feature_cache import FeatureCache
from copl_engine.training.features import Encoder
from copl_engine.training.fit import Trained, TrainRequest, fit
from copl_engine.training.grow import add_class, growable, merge
from copl_engine.types import Prediction, Unreadable


@dataclass(frozen=True, slots=True, eq=False)
class Classifier:
    """Tells classes of photos apart. Make one with ``Classifier.load(file)`` or ``train(examples)``.

    Images are paths, PIL images, or arrays of 8-bit values (rows x columns x 3, or rows x columns).

    Attributes:
        trained: what is inside, and what its training came to.
        settings: the training's numbers, by name; empty for a file without them.
    """

    trained: Trained
    settings: Mapping[str, object]

    @classmethod
    def load(cls, file: str | os.PathLike[str]) -> Self:
        """Open a classifier file that ``copl train``, the window or ``save`` wrote.

        Raises:
            ClassifierFileProblem: not a classifier file, damaged, or made with another model.
            BackboneProblem: its model is not installed.
        """
        return cls(*load_trained(Path(file), _backbone))

    @property
    def class_names(self) -> tuple[str, ...]:
        """The classes, in the order of ``scores``."""
        return self.trained.classifier.class_names

    @property
    def unreadable(self) -> tuple[Unreadable, ...]:
        """Examples that the training left out, and why."""
        return self.trained.unreadable

    @property
    def accuracy(self) -> Accuracy | None:
        """How often new photos will be right, by the check on held-out examples; None where it was not measured."""
        if self.trained.held_out is None or self.trained.curve is None:
            return None
        return accuracy(self.trained.held_out, self.trained.curve)

    def predict(self, images: Sequence[ImageLike]) -> Predictions:
        """Label images: an entry for each, in their order; ``Unreadable`` where a photo is damaged.

        Raises:
            NoImage: something in the list is no image, or it is no list.
        """
        given = image_list(images)
        with as_files([image for _, image in given]) as paths:
            found: list[Prediction | Unreadable] = []
            drain(classify(self.trained.classifier, paths, FeatureCache()), found.extend)
        return Predictions(
            self._named(item, image, number) for number, (item, (_, image)) in enumerate(zip(found, given, strict=True))
        )

    def explain(self, image: ImageLike) -> ShownExplanation:
        """Where each prompt looked on one image, and what speaks for and against each class.

        Raises:
            NoImage: it is no image.
            ImageUnreadable: the photo is damaged.
        """
        check_image(image, "image")
        found = explain_bytes(self.trained.classifier, image_bytes(image), _path(image, "image"))
        return ShownExplanation.of(found, image)

    def add_class(self, name: str, images: Sequence[ImageLike]) -> "Classifier":
        """The same with one class more, or with further examples of a class that it has; nothing is trained again.

        Raises:
            CannotGrow: nothing is kept of the earlier examples, the method has no place for them, or it has them all.
            NotEnoughImages: there is no readable image.
            NoImage: something in the list is no image.
        """
        given = [image for _, image in image_list(images)]
        inside = self.trained.classifier
        kept = growable(inside)
        encoder = Encoder(inside.backbone, inside.preprocessing, FeatureCache(), kept.views.shape[1])
        with as_files(given) as paths:
            new, unreadable = drain(encode_class(name, paths, encoder))
            assert new is not None
            grown = add_class(self.trained, replace(new, paths=_named(new.paths, paths, given)))
        return Classifier(replace(grown, unreadable=unreadable), self.settings)

    def merge(self, other: "Classifier") -> "Classifier":
        """The classes of both in one; classes of the same name are joined. Its ``accuracy`` is not measured.

        Raises:
            CannotGrow: they have different models or see photos differently, or keep nothing of their examples.
        """
        return Classifier(merge(self.trained, other.trained), self.settings)

    def save(self, file: str | os.PathLike[str], *, keep: bool = True) -> None:
        """Write a classifier file, with the check of its training; ``copl`` and the window read it.

        Args:
            file: to write.
            keep: the examples' features too, so that classes can be added to the file.

        Raises:
            OutputProblem: the file cannot be written, or is named like a photo.
        """
        check_no_photo(Path(file))
        save_trained(self.trained if keep else self.trained.forgetting(), self.settings, Path(file))

    def __reduce__(self) -> tuple[Callable[..., "Classifier"], tuple[bytes, tuple[Path, ...], tuple[Unreadable, ...]]]:
        """Pickled as its file: kilobytes, without the model, which must be installed where it is read."""
        with TemporaryDirectory(prefix="copl-") as folder:
            file = Path(folder) / "classifier.safetensors"
            self.save(file)
            return _unpickled, (file.read_bytes(), self.trained.photos, self.unreadable)

    def _named(self, item: Prediction | Unreadable, image: ImageLike, number: int) -> NamedPrediction | Unreadable:
        path = _path(image, f"image {number}")
        if isinstance(item, Unreadable):
            return Unreadable(path, item.reason)
        return NamedPrediction(
            path,
            item.scores,
            item.best,
            item.familiarity,
            item.evidence,
            class_names=self.class_names,
            image=image,
        )


def train(
    examples: str | os.PathLike[str] | Mapping[str, Sequence[ImageLike]],
    *,
    backbone: str = "starter",
    config: TrainConfig | None = None,
    none: Sequence[ImageLike] = (),
) -> Classifier:
    """Learn to tell classes apart from a few examples of each.

    Args:
        examples: a folder with one sub-folder of photos a class, or the images of each class by its name.
        backbone: a model that “copl models list” shows as installed.
        config: how to train; the measured defaults where it is left out.
        none: images of none of the classes, where there are any.

    Raises:
        NotEnoughImages: fewer than two classes, or a class without a readable image.
        NoImage: something among the examples is no image.
        FolderProblem, ClassNameProblem, BackboneProblem: the folder, the names or the model are not as needed.
    """
    if isinstance(examples, (str, os.PathLike)):
        examples = scan_classes(Path(examples)).examples
    elif not isinstance(examples, Mapping):
        raise NotEnoughImages("Examples are a folder, or the images of each class by its name: {“cat”: [image, …]}.")
    config = config or TrainConfig()
    given = {name: image_list(images, f"examples[{name!r}]") for name, images in examples.items()}
    strange = image_list(none, "none")
    everything = [image for images in (*given.values(), strange) for _, image in images]
    with as_files(everything) as paths:
        rest = iter(paths)
        files = {name: [next(rest) for _ in images] for name, images in given.items()}
        request = TrainRequest(files, config, none=[*rest])
        trained = drain(fit(request, _backbone(backbone), FeatureCache()))
        photos = _named(trained.photos, paths, everything)
    return Classifier(replace(trained, photos=photos), asdict(config))


def _unpickled(content: bytes, photos: tuple[Path, ...], unreadable: tuple[Unreadable, ...]) -> Classifier:
    with TemporaryDirectory(prefix="copl-") as folder:
        file = Path(folder) / "classifier.safetensors"
        file.write_bytes(content)
        read = Classifier.load(file)
    return replace(read, trained=replace(read.trained, photos=photos, unreadable=unreadable))


@lru_cache(maxsize=1)
def _backbone(name: str) -> Backbone:
    """The last model is kept: it is frozen, and a notebook or a search trains on it many times."""
    return load_backbone_named(name)


def _named(photos: Sequence[Path], files: Sequence[Path], images: Sequence[ImageLike]) -> tuple[Path, ...]:
    """Where photos lie; of images without a file of their own the bare name."""
    own = {file for file, image in zip(files, images, strict=True) if isinstance(image, (str, os.PathLike))}
    return tuple(photo if photo in own else Path(photo.name) for photo in photos)


def _path(image: ImageLike, otherwise: str) -> Path:
    return Path(image) if isinstance(image, (str, os.PathLike)) else Path(otherwise)
