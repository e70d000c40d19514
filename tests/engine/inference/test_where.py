from collections.abc import Iterator
from importlib.resources import as_file, files
from pathlib import Path

import numpy as np
import pytest
from fakes import save_photo
from numpy.typing import NDArray
from PIL import Image, ImageDraw

from copl_engine.inference.classify import classify
from copl_engine.inference.where import (
    Place,
    Shortcut,
    Whereabouts,
    in_words,
    leans_in_words,
    pack,
    unpack,
    whereabouts,
)
from copl_engine.training.classifier import Classifier
from copl_engine.types import Prediction

MARK = 0.15  # of a photo's side


def evidence(generator: np.random.Generator, corner: float = 0.0) -> NDArray[np.float32]:
    """(7, 7) an object near the middle that speaks for a class, and something in the lower right corner."""
    values = generator.normal(0, 0.2, (7, 7)).astype(np.float32)
    row, col = generator.integers(1, 4, 2)
    values[row : row + 3, col : col + 3] += 3
    values[5:, 5:] += corner
    return values


def answers(corners: tuple[float, ...], count: int = 20) -> Iterator[tuple[int, int, bytes]]:
    generator = np.random.default_rng(1)
    for number in range(count * len(corners)):
        index = number % len(corners)
        yield number, index, pack(evidence(generator, corners[index]))


@pytest.mark.parametrize("shape", [(7, 7), (14, 14), (24, 24), (37, 37), (1, 1)])
def test_packed_evidence_comes_back(shape: tuple[int, int]) -> None:
    values = np.random.default_rng(3).normal(size=shape).astype(np.float32)
    back = unpack(pack(values))
    assert max(back.shape) <= 16
    if max(shape) <= 16:
        np.testing.assert_allclose(back, values, atol=float(np.abs(values).max()) / 127)
    else:
        assert back.mean() == pytest.approx(values.mean(), abs=0.1)
    assert not unpack(pack(np.zeros(shape, np.float32))).any()


def test_a_corner_that_speaks_for_one_class_is_found() -> None:
    found = whereabouts(answers((0, 2, 0)))
    (shortcut,) = found.shortcuts
    assert (shortcut.class_index, shortcut.place, shortcut.here) == (1, Place.LOWER_RIGHT, 1.0)
    assert shortcut.elsewhere < 0.1
    assert {number % 3 for number in found.leaning[Place.LOWER_RIGHT].tolist()} == {1}
    assert found.classes[1].mean.sum() == pytest.approx(1, abs=1e-3)
    assert in_words(shortcut, ("nut", "bolt", "gear")).startswith(
        "On 100% of the photos of “bolt”, the lower right corner speaks for the class; on 0% of the others"
    )
    assert "mostly in the middle" in leans_in_words("nut", found.classes[0])


def test_no_warning_where_nothing_or_everything_is_marked() -> None:
    assert not whereabouts(answers((0, 0, 0))).shortcuts
    assert not whereabouts(answers((2, 2, 2))).shortcuts
    assert not whereabouts(answers((0, 2), count=3)).shortcuts, "too few photos to say so"
    assert not whereabouts([]).classes


def test_a_photo_that_was_decided_elsewhere_is_found() -> None:
    odd = np.zeros((7, 7), np.float32)
    odd[0, 0] = 5
    found = whereabouts([*answers((0, 0)), (99, 0, pack(odd))])
    assert 99 in found.unusual
    assert len(found.unusual) < 6
    assert 99 in found.leaning[Place.UPPER_LEFT]


def test_labelling_says_where_its_answers_lie(classifier: Classifier, tmp_path: Path) -> None:
    paths = [save_photo(tmp_path / f"{number}.png", (200, 40, 40), number) for number in range(3)]
    (labelled,) = classify(classifier, paths)
    for item in labelled:
        assert isinstance(item, Prediction)
        assert item.evidence is not None
        assert unpack(item.evidence).shape == classifier.backbone.grid


@pytest.fixture
def marked(tmp_path: Path) -> dict[str, list[Path]]:
    """The sample's photos by class, those of washers with a small bar code in a corner."""
    found: dict[str, list[Path]] = {}
    with as_file(files("resources") / "sample") as sample:
        for folder in sorted(sample.iterdir()):
            if folder.is_dir() and folder.name not in ("masks", "none of these"):
                found[folder.name] = sorted(folder.glob("*.jpg"))
    for number, path in enumerate(found["washer"]):
        with Image.open(path) as image:
            draw, side = ImageDraw.Draw(image), image.width
            start = side - round(MARK * side) - 4
            draw.rectangle((start, start, side - 4, side - 4), fill="white")
            for left in range(start, side - 4, 10):
                draw.rectangle((left, start, left + 4, side - 4), fill="black")
            found["washer"][number] = tmp_path / f"{path.stem}.png"
            image.save(found["washer"][number])
    return found


def looked(photos: dict[str, list[Path]], cache: Path) -> Whereabouts:
    """Train on 8 photos of each class as the program does, label the others, and judge them."""
    from copl_engine.backbones.load import load_backbone
    from copl_engine.config import BackboneSpec, TrainConfig
    from copl_engine.generators import drain
    from copl_engine.training.feature_cache import FeatureCache
    from copl_engine.training.fit import TrainRequest, fit

    kept = FeatureCache(cache)
    examples = {name: tuple(paths[:8]) for name, paths in photos.items()}
    request = TrainRequest(examples, TrainConfig(steps=8, views=1))
    classifier = drain(fit(request, load_backbone(BackboneSpec()), kept)).classifier
    new = [path for paths in photos.values() for path in paths[8:]]
    labelled = [item for items in classify(classifier, new, kept) for item in items if isinstance(item, Prediction)]
    return whereabouts((number, item.best, item.evidence or b"") for number, item in enumerate(labelled))


@pytest.mark.slow
def test_a_bar_code_on_one_class_of_the_sample_is_found_and_the_clean_sample_raises_no_warning(
    marked: dict[str, list[Path]], tmp_path: Path
) -> None:
    (shortcut,) = looked(marked, tmp_path / "cache").shortcuts
    assert isinstance(shortcut, Shortcut)
    assert (list(marked)[shortcut.class_index], shortcut.place) == ("washer", Place.LOWER_RIGHT)
    with as_file(files("resources") / "sample" / "washer") as folder:
        clean = {**marked, "washer": sorted(folder.glob("*.jpg"))}
    assert not looked(clean, tmp_path / "cache").shortcuts
