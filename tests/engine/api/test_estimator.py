"""The scikit-learn estimator, with scikit-learn's own tools on lists of paths."""

import copy
import pickle
from pathlib import Path

import numpy as np
import pytest
from joblib import parallel_config
from PIL import Image
from sklearn.base import clone
from sklearn.exceptions import NotFittedError
from sklearn.model_selection import GridSearchCV, cross_val_score, cross_validate

from copl_engine import CoplClassifier
from copl_engine.errors import ImageUnreadable, NoImage


def quick(**settings: object) -> CoplClassifier:
    return CoplClassifier(**{"method": "copl", "views": 1, "steps": 3, "random_state": 0, **settings})  # type: ignore[arg-type]


@pytest.fixture(scope="module")
def photos(examples: dict[str, list[Path]]) -> list[str]:
    return [str(path) for name in ("gear", "washer") for path in examples[name]]


LABELS = ["gear", "gear", "gear", "washer", "washer", "washer"]


def test_it_fits_predicts_and_repeats(photos: list[str], unseen: list[Path]) -> None:
    fitted = quick().fit(photos, LABELS)
    assert fitted.classes_.tolist() == ["gear", "washer"]
    found = fitted.predict_proba(unseen)
    assert found.shape == (3, 2)
    np.testing.assert_allclose(found.sum(1), 1, atol=1e-6)
    assert fitted.predict(unseen).tolist() == fitted.classes_[found.argmax(1)].tolist()
    np.testing.assert_array_equal(clone(fitted).fit(photos, LABELS).predict_proba(unseen), found)
    assert fitted.classifier_.explain(unseen[0]).label in LABELS


def test_parameters_are_what_was_given() -> None:
    estimator = quick(learning_rate=0.02)
    assert estimator.get_params() == {
        "method": "copl",
        "backbone": "starter",
        "views": 1,
        "steps": 3,
        "learning_rate": 0.02,
        "random_state": 0,
    }
    assert clone(estimator).get_params() == estimator.get_params()
    assert estimator.set_params(steps=5).steps == 5


def test_scikit_learn_scores_and_searches_with_it(photos: list[str]) -> None:
    scores = cross_val_score(quick(), photos, LABELS, cv=3, error_score="raise")
    assert scores.shape == (3,)
    assert ((scores >= 0) & (scores <= 1)).all()
    search = GridSearchCV(quick(), {"steps": [1, 2]}, cv=2, error_score="raise").fit(photos, LABELS)
    assert search.best_params_["steps"] in (1, 2)
    assert set(search.predict(photos)) <= set(LABELS)


def test_a_fitted_one_is_pickled_in_kilobytes_and_answers_the_same(photos: list[str], unseen: list[Path]) -> None:
    fitted = quick().fit(photos, LABELS)
    content = pickle.dumps(fitted)
    assert len(content) < 2_000_000
    read = pickle.loads(content)
    np.testing.assert_allclose(read.predict_proba(unseen), fitted.predict_proba(unseen), atol=1e-6)
    assert read.classifier_.trained.photos == fitted.classifier_.trained.photos
    assert copy.deepcopy(fitted).predict(unseen).tolist() == fitted.predict(unseen).tolist()


@pytest.mark.slow
def test_several_processes_score_and_search_as_one_does(photos: list[str]) -> None:
    wanted = cross_val_score(quick(), photos, LABELS, cv=3, error_score="raise")
    with parallel_config("loky", n_jobs=2):
        np.testing.assert_array_equal(cross_val_score(quick(), photos, LABELS, cv=3, error_score="raise"), wanted)
        search = GridSearchCV(quick(), {"steps": [1, 2]}, cv=2, error_score="raise").fit(photos, LABELS)
        found = cross_validate(quick(), photos, LABELS, cv=3, return_estimator=True, error_score="raise")
    assert set(search.predict(photos)) <= set(LABELS)
    assert [set(each.predict(photos)) <= set(LABELS) for each in found["estimator"]] == [True] * 3


def test_labels_keep_their_kind_and_arrays_are_images(photos: list[str]) -> None:
    pixels = [np.asarray(Image.open(path)) for path in photos]
    fitted = quick().fit(pixels, np.array([7, 7, 7, 4, 4, 4]))
    assert fitted.classes_.tolist() == [4, 7]
    assert set(fitted.predict(pixels)) <= {4, 7}
    assert fitted.predict([]).shape == (0,)


def test_what_is_wrong_is_said(photos: list[str], tmp_path: Path) -> None:
    with pytest.raises(NotFittedError):
        quick().predict(photos)
    with pytest.raises(ValueError, match="inconsistent"):
        quick().fit(photos, LABELS[:2])
    broken = tmp_path / "broken.jpg"
    broken.write_bytes(b"no photo")
    with pytest.raises(ImageUnreadable, match=r"broken\.jpg"):
        quick().fit([*photos, broken], [*LABELS, "gear"])
    with pytest.raises(ImageUnreadable, match=r"broken\.jpg"):
        quick().fit(photos, LABELS).predict([broken])
    with pytest.raises(NoImage, match=r"gone\.jpg"):
        quick().fit(["gone.jpg", *photos], ["gear", *LABELS])
