"""Who is held out with whom, and what the check allows to say."""

from itertools import pairwise

import numpy as np
import pytest
from numpy.typing import NDArray

from copl_engine.training.accuracy import accuracy, interval, reliability
from copl_engine.training.choice import compare, prompts_suffice
from copl_engine.training.label_mistakes import doubts
from copl_engine.training.learning_curve import USUAL, Curve, learning_curve
from copl_engine.training.validate import HeldOut, fold_numbers, nearly_same


def views(count: int, classes: int, seed: int = 0, noise: float = 0.7) -> tuple[NDArray[np.float64], NDArray[np.int64]]:
    """``count`` examples a class around a direction of its own, each with three crops near it."""
    rng = np.random.default_rng(seed)
    labels = np.repeat(np.arange(classes), count)
    plain = rng.normal(size=(classes, 32))[labels] + noise * rng.normal(size=(len(labels), 32))
    return plain[:, None] + np.concatenate(
        [np.zeros((len(labels), 1, 32)), 0.2 * rng.normal(size=(len(labels), 3, 32))], 1
    ), labels


def held_out(right: int, wrong: int, sure: float = 3.0, examples: NDArray[np.float32] | None = None) -> HeldOut:
    """Two classes in turn; the last ``wrong`` are answered wrong, all with the same confidence."""
    labels = np.arange(right + wrong) % 2
    answers = np.where(np.arange(right + wrong) < right, labels, 1 - labels)
    return HeldOut((sure * np.eye(2)[answers]).astype(np.float32), examples, labels, np.arange(right + wrong) % 5)


def test_folds_are_even_in_every_class() -> None:
    found, labels = views(5, 3)
    fold = fold_numbers(found, labels, 1)
    assert fold is not None
    for label in range(3):
        assert sorted(fold[labels == label]) == [0, 1, 2, 3, 4]
    again = fold_numbers(found, labels, 1)
    assert np.array_equal(fold, again)
    assert not np.array_equal(fold, fold_numbers(found, labels, 2))


def test_nearly_equal_photos_are_held_out_together() -> None:
    found, labels = views(6, 3)
    found[1] = found[0] + 0.01  # saved again
    found[7] = found[0] - 0.01  # and put into another class too
    groups = nearly_same(found)
    assert groups[0] == groups[1] == groups[7]
    assert len(np.unique(groups)) == 16
    fold = fold_numbers(found, labels, 1)
    assert fold is not None
    assert fold[0] == fold[1] == fold[7]


@pytest.mark.parametrize(("counts", "folds"), [((1, 4), 0), ((2, 2), 2), ((3, 9), 3), ((12, 12), 5)])
def test_as_many_folds_as_the_smallest_class_allows(counts: tuple[int, int], folds: int) -> None:
    found, labels = views(max(counts), 2)
    kept = np.concatenate([np.flatnonzero(labels == k)[:count] for k, count in enumerate(counts)])
    fold = fold_numbers(found[kept], labels[kept], 1)
    assert (0 if fold is None else len(np.unique(fold))) == folds


def test_a_class_of_one_photo_twice_cannot_be_held_out() -> None:
    found, labels = views(2, 2)
    found[1] = found[0]
    assert fold_numbers(found, labels, 1) is None


def test_classes_that_share_all_their_photos_are_never_missing_from_a_training() -> None:
    photos = views(1, 6)[0]
    for seed in range(40):
        rng = np.random.default_rng(seed)
        labels = np.sort(np.append(np.arange(3), rng.integers(3, size=5)))
        fold = fold_numbers(photos[rng.integers(6, size=8)], labels, seed)
        for number in () if fold is None else np.unique(fold):
            assert set(labels[fold != number]) == {0, 1, 2}
    twice = photos[[0, 1, 0, 2, 1, 2]]  # two of the three photos in each of three classes
    assert fold_numbers(twice, np.array([0, 0, 1, 1, 2, 2]), 1) is None


def test_what_is_said_of_known_answers() -> None:
    said = accuracy(held_out(40, 10), Curve(0.0, 1))
    assert (said.right, said.total, said.estimate) == (40, 50, 0.8)
    assert said.confusion.tolist() == [[20, 5], [5, 20]]
    assert said.recalls.tolist() == [0.8, 0.8]
    assert (said.low, said.high) == pytest.approx(interval(0.8, 50))
    assert said.reliability.error == pytest.approx(0, abs=0.05)  # the weights make 95% confidence 80%
    assert "80%" in said.sentence(("left", "right"))
    assert "“right” would help most" in said.sentence(("left", "right"))


def test_the_interval_is_wilsons() -> None:
    assert interval(0.5, 100, 1.959964) == pytest.approx((0.40383, 0.59617), abs=1e-5)
    low, high = interval(1.0, 10)
    assert 0 < low < 1 == pytest.approx(high)


@pytest.mark.parametrize("total", range(1, 60))
def test_an_interval_never_leaves_what_a_share_can_be(total: int) -> None:
    assert interval(0, total)[0] >= 0
    assert interval(1, total)[1] <= 1
    assert f"{interval(0, total)[0]:.0%}" == "0%"


def test_the_estimate_allows_for_the_examples_left_out() -> None:
    said = accuracy(held_out(40, 10), Curve(0.5, 0))
    assert said.estimate == pytest.approx(1 - 0.2 * (25 / 20) ** -0.5)
    assert said.with_more == pytest.approx(1 - 0.2 * (30 / 20) ** -0.5)


def test_calibration_error_of_known_bins() -> None:
    bins = reliability(np.array([0.95, 0.95, 0.55, 0.55]), np.array([True, True, True, False]))
    assert bins.counts.sum() == 4
    assert bins.error == pytest.approx(0.05)
    assert np.isnan(bins.right[0])


def test_more_examples_help_as_the_sub_samples_show() -> None:
    found, labels = views(12, 4, noise=1.6)
    fold = fold_numbers(found, labels, 1)
    assert fold is not None
    curve = learning_curve(found[:, 0], labels, fold, 1)
    assert 0.1 < curve.slope < 1
    rng = np.random.default_rng(0)
    nothing_to_learn = rng.normal(size=(48, 32))
    assert learning_curve(nothing_to_learn, labels, fold, 1).slope < min(USUAL, curve.slope)


def test_copl_alone_only_when_it_is_clearly_less_surprised() -> None:
    """Few examples and a head of noise: its weight is chosen on other folds, so it harms, now and then clearly."""
    chosen = []
    for seed in range(8):
        rng = np.random.default_rng(seed)
        labels, fold = np.arange(12) % 2, np.arange(12) // 2 % 5
        good = (2 * np.eye(2)[labels] + 0.3 * rng.normal(size=(12, 2))).astype(np.float32)
        noise = (2 * rng.normal(size=(12, 2))).astype(np.float32)
        assert not prompts_suffice(HeldOut(noise, good, labels, fold))
        chosen.append(prompts_suffice(HeldOut(good, noise, labels, fold)))
    assert any(chosen)


def test_another_method_is_clearly_better_only_by_mcnemars_test() -> None:
    base = held_out(30, 10)
    right, own = base.labels, base.logits().argmax(-1)
    almost = own.copy()
    almost[30:33] = right[30:33]
    found = {
        c.method: c for c in compare(HeldOut(base.prompts, None, right, base.fold, {"all": right, "almost": almost}))
    }
    assert found["all"].accuracy == 1
    assert found["all"].clearly_better
    assert not found["almost"].clearly_better


def test_swapped_labels_are_doubted_first() -> None:
    rng = np.random.default_rng(1)
    true = np.arange(60) % 3
    given = true.copy()
    swapped = rng.choice(60, 6, replace=False)
    given[swapped] = (given[swapped] + 1) % 3
    logits = (3 * np.eye(3)[true] + rng.normal(size=(60, 3))).astype(np.float32)
    found = doubts(HeldOut(logits, None, given, np.arange(60) % 5))
    assert len(found) == 60
    assert {doubt.row for doubt in found[:6]} == set(swapped.tolist())
    assert all(doubt.likelier == true[doubt.row] for doubt in found[:6])
    assert all(a.margin >= b.margin for a, b in pairwise(found))
