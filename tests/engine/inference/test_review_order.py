import numpy as np

from copl_engine.inference.review_order import review_order


def test_the_least_sure_comes_first_then_unlike_ones() -> None:
    margins = np.array([0.1, 0.11, 0.12, 0.3])
    features = np.array([[1.0, 0.0], [1.0, 0.01], [1.0, 0.02], [0.0, 1.0]])
    assert review_order(margins, features, 4)[:2] == [0, 3]


def test_what_is_sure_waits_however_unlike_it_is() -> None:
    margins = np.array([0.1, 0.2, 1.0])
    features = np.array([[1.0, 0.0], [0.9, 0.1], [-1.0, 0.0]])
    assert review_order(margins, features, 3) == [0, 1, 2]


def test_no_more_than_wanted_and_each_once() -> None:
    rng = np.random.default_rng(1)
    order = review_order(rng.random(50), rng.normal(size=(50, 8)), 20)
    assert len(order) == len(set(order)) == 20
    assert sorted(review_order(rng.random(5), np.ones((5, 3)), 20)) == [0, 1, 2, 3, 4]
