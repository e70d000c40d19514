"""Few-shot problems drawn from the choosing sets: clothing, Tiny ImageNet's train-a, and the shipped sample.

The data is not shipped; ``root`` is a folder with ``clothing/<class>/*.jpg`` and ``tiny-imagenet/train-a.zip``
(entries ``class-slug/NNN.webp``). Settings may be chosen on these problems; nothing is reported as accuracy.
"""

import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from importlib.resources import as_file, files
from pathlib import Path
from typing import Final

import numpy as np

from copl_engine.errors import FolderProblem
from copl_engine.images.scan import scan_classes

SHOTS: Final = 5
CLASSES: Final = (5, 10)
"""Least and most classes of a problem."""

MOST_SCORED: Final = 30
"""Images a class, examples included, that a problem uses."""

APART: Final = ("none of these", "masks")


@dataclass(frozen=True, slots=True)
class Problem:
    """One draw of classes; examples are drawn from them by ``seed``.

    Attributes:
        source: which set it comes from.
        images: photos of each class, by class name.
        seed: of the draw.
    """

    source: str
    images: Mapping[str, tuple[Path, ...]]
    seed: int


def problems(root: Path, scratch: Path, count: int) -> list[Problem]:
    """``count`` problems: two fifths clothing, two fifths Tiny ImageNet, one fifth the sample.

    Args:
        root: where the choosing sets lie.
        scratch: an existing folder into which Tiny ImageNet is unpacked.
        count: how many.

    Raises:
        FolderProblem: a set is missing.
    """
    clothing = scan_classes(root / "clothing").examples
    archive = root / "tiny-imagenet" / "train-a.zip"
    if not archive.is_file():
        raise FolderProblem(f"{archive} is missing; give the folder of the choosing sets.")
    found: list[Problem] = []
    for seed in range(1, count + 1):
        rng = np.random.default_rng(seed)
        match seed % 5:
            case 0:
                found.append(Problem("sample", sample_classes(), seed))
            case 1 | 3:
                found.append(Problem("clothing", _drawn(clothing, rng), seed))
            case _:
                found.append(Problem("tiny-imagenet", _drawn(unpacked(archive, scratch, rng), rng), seed))
    return found


def sample_classes() -> dict[str, tuple[Path, ...]]:
    """The shipped sample's five classes."""
    with as_file(files("resources") / "sample") as folder:
        return {name: paths for name, paths in scan_classes(folder).examples.items() if name not in APART}


def sample_rejects() -> tuple[Path, ...]:
    """The shipped sample's photos of none of its classes."""
    with as_file(files("resources") / "sample") as folder:
        return tuple(scan_classes(folder).examples[APART[0]])


def sample_mask(photo: Path) -> Path:
    """The mask of one of the sample's photos: 255 on the object, 0 beside it."""
    return photo.parent.parent / "masks" / photo.parent.name / f"{photo.stem}.png"


def _drawn(classes: Mapping[str, Sequence[Path]], rng: np.random.Generator) -> dict[str, tuple[Path, ...]]:
    names = sorted(classes)
    chosen = rng.choice(len(names), min(int(rng.integers(CLASSES[0], CLASSES[1] + 1)), len(names)), replace=False)
    return {names[i]: tuple(classes[names[i]][:MOST_SCORED]) for i in sorted(chosen)}


def unpacked(
    archive: Path, scratch: Path, rng: np.random.Generator, count: int = CLASSES[1], most: int = MOST_SCORED
) -> dict[str, tuple[Path, ...]]:
    """``count`` random classes of the archive, ``most`` images of each, unpacked; names are the slugs."""
    with zipfile.ZipFile(archive) as content:
        entries = sorted(content.namelist())
        slugs = sorted({entry.split("/")[0] for entry in entries})
        chosen = {slugs[i] for i in rng.choice(len(slugs), count, replace=False)}
        wanted = [e for e in entries if e.split("/")[0] in chosen and int(Path(e).stem) < most]
        for entry in wanted:
            if not (scratch / entry).exists():
                content.extract(entry, scratch)
    return {slug: tuple(scratch / e for e in wanted if e.split("/")[0] == slug) for slug in sorted(chosen)}
