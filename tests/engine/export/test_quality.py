from pathlib import Path

import numpy as np
import pytest

from copl_engine.export.quality import quality, side_by_side
from copl_engine.store.training_record import TrainingRecord
from copl_engine.training.choice import clearly_other
from copl_engine.training.learning_curve import Curve
from copl_engine.training.validate import HeldOut

NAMES = ("bolt", "nut")
PHOTOS = tuple(f"../photos/{number}.jpg" for number in range(8))


def record(answers: list[int], photos: tuple[str, ...] = PHOTOS) -> TrainingRecord:
    """Four examples a class, answered like this."""
    logits = np.full((8, 2), -2.0, np.float32)
    logits[np.arange(8), answers] = 2.0
    held_out = HeldOut(logits, None, np.repeat([0, 1], 4), np.tile(np.arange(4), 2))
    return TrainingRecord({}, photos, held_out, Curve(0.45, 1))


def test_the_check_in_plain_values(tmp_path: Path) -> None:
    said = quality(NAMES, record([0, 0, 0, 0, 1, 1, 1, 0]), tmp_path / "classifiers")
    assert (said.right, said.total, said.helps) == (7, 8, "nut")
    assert said.confusion == ((4, 0), (1, 3))
    assert [(each.name, each.right, each.total) for each in said.classes] == [("bolt", 4, 4), ("nut", 3, 4)]
    assert said.low < said.estimate < said.high
    (wrong,) = said.cell(1, 0)
    assert wrong == said.examples[0], "the one that was answered wrong has the most doubtful label"
    assert wrong.path == tmp_path / "photos" / "7.jpg"
    assert (wrong.likelier, wrong.doubt > 0) == (0, True)


def test_two_classifiers_on_the_examples_that_both_were_asked() -> None:
    now, before = record([0, 0, 0, 0, 1, 1, 1, 1]), record([1, 0, 0, 0, 1, 1, 1, 0], (*PHOTOS[:7], "other.jpg"))
    said = side_by_side((NAMES, now), (NAMES, before))
    assert said is not None
    assert (said.examples, said.now, said.before, said.chance) == (7, 7, 6, True)


def test_a_class_that_was_renamed_is_the_same_class() -> None:
    now, before = record([0, 0, 0, 0, 1, 1, 1, 1]), record([1, 0, 0, 0, 1, 1, 1, 1])
    said = side_by_side((("bolt", "hex nut"), now), (NAMES, before))
    assert said is not None
    assert (said.examples, said.now, said.before, said.chance) == (8, 8, 7, True)


def test_a_difference_beyond_chance_is_called_so() -> None:
    right, wrong = np.ones(8, np.bool_), np.zeros(8, np.bool_)
    assert clearly_other(right, wrong)
    assert not clearly_other(right, np.r_[right[:4], wrong[:4]])


@pytest.mark.parametrize("names", [NAMES, ("nut", "bolt")])
def test_without_common_examples_there_is_nothing_to_compare(names: tuple[str, ...]) -> None:
    other = record([0] * 8, tuple(f"other/{number}.jpg" for number in range(8)))
    assert side_by_side((NAMES, record([0] * 8)), (names, other)) is None
