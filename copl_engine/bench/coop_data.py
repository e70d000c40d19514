"""The eleven data sets of prompt learning in the folder layout and with the split files of CoOp.

Where each lies below the root and how its split is written: github.com/KaiyangZhou/CoOp, DATASETS.md and datasets/.
A split file is JSON with the lists train, val and test of [path below the image folder, label, class name].
"""

import json
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np

from copl_engine.errors import FolderProblem
from copl_engine.images.names import name_key
from copl_engine.images.scan import is_photo_name


@dataclass(frozen=True, slots=True)
class Place:
    """Where a set lies below the root: its folder, its images below that, and its split file (empty: none)."""

    folder: str
    images: str
    split: str = ""


ELEVEN: Final[Mapping[str, Place]] = {
    "imagenet": Place("imagenet", "images"),
    "caltech101": Place("caltech-101", "101_ObjectCategories", "split_zhou_Caltech101.json"),
    "oxford_pets": Place("oxford_pets", "images", "split_zhou_OxfordPets.json"),
    "stanford_cars": Place("stanford_cars", "", "split_zhou_StanfordCars.json"),
    "oxford_flowers": Place("oxford_flowers", "jpg", "split_zhou_OxfordFlowers.json"),
    "food101": Place("food-101", "images", "split_zhou_Food101.json"),
    "fgvc_aircraft": Place("fgvc_aircraft", "images"),
    "sun397": Place("sun397", "SUN397", "split_zhou_SUN397.json"),
    "dtd": Place("dtd", "images", "split_zhou_DescribableTextures.json"),
    "eurosat": Place("eurosat", "2750", "split_zhou_EuroSAT.json"),
    "ucf101": Place("ucf101", "UCF-101-midframes", "split_zhou_UCF101.json"),
}

SHIFTED: Final[Mapping[str, Place]] = {
    "imagenetv2": Place("imagenetv2", "imagenetv2-matched-frequency-format-val"),
    "imagenet_sketch": Place("imagenet-sketch", "images"),
    "imagenet_a": Place("imagenet-adversarial", "imagenet-a"),
    "imagenet_r": Place("imagenet-rendition", "imagenet-r"),
}
"""ImageNet's classes, other pictures: folders are named as ImageNet's, those of V2 by the class's number."""


@dataclass(frozen=True, slots=True)
class Item:
    """One image and the number of its class."""

    path: Path
    label: int


@dataclass(frozen=True, slots=True)
class DataSet:
    """One set.

    Attributes:
        name: as the papers call it.
        class_names: by label, each another: of two that are the same, as ImageNet's “missile” and “sunglasses”, the
            second is called “missile (2)”.
        train, test: images; CoOp's few-shot draws are from ``train``.
    """

    name: str
    class_names: tuple[str, ...]
    train: tuple[Item, ...]
    test: tuple[Item, ...]

    def only(self, labels: Sequence[int]) -> "DataSet":
        """Some of the classes, numbered anew in the given order."""
        number = {label: new for new, label in enumerate(labels)}

        def kept(items: Sequence[Item]) -> tuple[Item, ...]:
            return tuple(Item(item.path, number[item.label]) for item in items if item.label in number)

        return DataSet(self.name, tuple(self.class_names[i] for i in labels), kept(self.train), kept(self.test))

    def base(self) -> "DataSet":
        """The first half of the classes (rounded up), which are learned."""
        return self.only(range(self._half))

    def new(self) -> "DataSet":
        """The other half, which are not."""
        return self.only(range(self._half, len(self.class_names)))

    def shots(self, count: int, seed: int) -> dict[str, tuple[Path, ...]]:
        """``count`` training images of each class, all where it has fewer."""
        rng = np.random.default_rng(seed)
        found: dict[str, tuple[Path, ...]] = {}
        for label, name in enumerate(self.class_names):
            own = [item.path for item in self.train if item.label == label]
            chosen = rng.choice(len(own), min(count, len(own)), replace=False)
            found[name] = tuple(own[i] for i in sorted(chosen))
        return found

    @property
    def _half(self) -> int:
        return -(-len(self.class_names) // 2)


def present(root: Path, places: Mapping[str, Place] = ELEVEN) -> tuple[str, ...]:
    """Names of the sets that lie below the root."""
    return tuple(name for name, place in places.items() if (root / place.folder).is_dir())


def read_set(root: Path, name: str) -> DataSet:
    """One of the eleven.

    Raises:
        FolderProblem: a file is missing or not in CoOp's form.
    """
    place = ELEVEN[name]
    folder = root / place.folder
    try:
        if place.split:
            return _from_split(name, folder / place.images, folder / place.split)
        return _imagenet(folder) if name == "imagenet" else _aircraft(folder)
    except (OSError, ValueError, KeyError, TypeError, IndexError) as problem:
        raise FolderProblem(f"{folder} is not in CoOp's layout ({problem}); see CoOp's DATASETS.md.") from problem


def read_shifted(root: Path, name: str) -> DataSet:
    """A set of ImageNet's classes, or of those that it has, to be tested on.

    Raises:
        FolderProblem: ImageNet's list of names is missing, or the set has no known class.
    """
    place = SHIFTED[name]
    folder = root / place.folder / place.images
    ids, names = _class_list(root / ELEVEN["imagenet"].folder / "classnames.txt")
    folders = [child for child in sorted(folder.iterdir()) if child.is_dir()] if folder.is_dir() else []
    labels = {str(i): i for i in range(len(ids))} if name == "imagenetv2" else {key: i for i, key in enumerate(ids)}
    test = tuple(Item(path, labels[child.name]) for child in folders if child.name in labels for path in _photos(child))
    if not test:
        raise FolderProblem(f"{folder} holds no class of ImageNet; see CoOp's DATASETS.md.")
    found = DataSet(name, names, (), test)
    return found.only(sorted({item.label for item in test}))


def _from_split(name: str, images: Path, file: Path) -> DataSet:
    split = json.loads(file.read_text(encoding="utf-8"))
    names: dict[int, str] = {}
    parts: dict[str, tuple[Item, ...]] = {}
    for part in ("train", "test"):
        items = []
        for path, label, class_name in split[part]:
            names[int(label)] = str(class_name)
            items.append(Item(images / str(path), int(label)))
        parts[part] = tuple(items)
    return DataSet(name, _distinct([names[i] for i in range(len(names))]), parts["train"], parts["test"])


def _imagenet(folder: Path) -> DataSet:
    ids, names = _class_list(folder / "classnames.txt")
    train, test = (
        tuple(Item(path, label) for label, key in enumerate(ids) for path in _photos(folder / "images" / part / key))
        for part in ("train", "val")
    )
    return DataSet("imagenet", names, train, test)


def _aircraft(folder: Path) -> DataSet:
    names = (folder / "variants.txt").read_text(encoding="utf-8").split("\n")
    variants = tuple(name.strip() for name in names if name.strip())
    numbers = {name: label for label, name in enumerate(variants)}
    parts = []
    for part in ("train", "test"):
        lines = (folder / f"images_variant_{part}.txt").read_text(encoding="utf-8").splitlines()
        pairs = [line.strip().split(" ", 1) for line in lines if line.strip()]
        parts.append(tuple(Item(folder / "images" / f"{image}.jpg", numbers[variant]) for image, variant in pairs))
    return DataSet("fgvc_aircraft", _distinct(variants), parts[0], parts[1])


def _class_list(file: Path) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """WordNet ids and names from lines "n01440764 tench"."""
    try:
        lines = [line.strip().split(" ", 1) for line in file.read_text(encoding="utf-8").splitlines() if line.strip()]
        return tuple(key for key, _ in lines), _distinct([name for _, name in lines])
    except (OSError, ValueError) as problem:
        raise FolderProblem(f"{file} cannot be read ({problem}); see CoOp's DATASETS.md.") from problem


def _distinct(names: Sequence[str]) -> tuple[str, ...]:
    """The names, numbered where one was there before: a classifier cannot have the same one twice."""
    seen: Counter[str] = Counter()
    found = []
    for name in names:
        seen[key := name_key(name)] += 1
        found.append(name if seen[key] == 1 else f"{name} ({seen[key]})")
    return tuple(found)


def _photos(folder: Path) -> list[Path]:
    return [path for path in sorted(folder.iterdir()) if is_photo_name(path.name)]
