"""The classifier as scikit-learn expects one: for ``cross_val_score``, ``GridSearchCV`` and pipelines."""

from collections.abc import Sequence
from typing import Any, Final, Self

import numpy as np
from numpy.typing import NDArray
from sklearn.base import BaseEstimator, ClassifierMixin
from sklearn.utils import check_random_state
from sklearn.utils.validation import check_consistent_length, check_is_fitted

from copl_engine.api.classifier import Classifier, train
from copl_engine.api.images import ImageLike
from copl_engine.config import Method, TrainConfig
from copl_engine.errors import ImageUnreadable
from copl_engine.types import Unreadable

_MEASURED: Final = TrainConfig()


class CoplClassifier(ClassifierMixin, BaseEstimator):  # type: ignore[misc]  # scikit-learn is not typed
    """Learns words for classes from a few images of each.

    It may be pickled, and run in several processes (``n_jobs``); each loads the model for itself.

    Attributes:
        classes_: the K labels, sorted.
        classifier_: the ``Classifier`` that was trained, to explain, save and look at.

    Args:
        method: a member of the CoPL family; “auto” takes copl or copl+examples, by the check.
        backbone: a model that “copl models list” shows as installed.
        views: views of each example.
        steps: of training.
        learning_rate: at the first step.
        random_state: a number makes every fit the same; None draws anew.
    """

    def __init__(
        self,
        method: str = "auto",
        backbone: str = "starter",
        views: int = _MEASURED.views,
        steps: int = _MEASURED.steps,
        learning_rate: float = _MEASURED.learning_rate,
        random_state: int | np.random.RandomState | None = None,
    ) -> None:
        self.method = method
        self.backbone = backbone
        self.views = views
        self.steps = steps
        self.learning_rate = learning_rate
        self.random_state = random_state

    def fit(self, X: Sequence[ImageLike], y: Sequence[Any]) -> Self:  # noqa: N803 - scikit-learn's name
        """Learn from images and their labels; a label's text is what the model reads as the class's name.

        Raises:
            EngineError: as ``copl_engine.train``.
            ImageUnreadable: a photo is damaged.
        """
        check_consistent_length(X, y)
        config = TrainConfig(
            method=Method(self.method),
            views=self.views,
            steps=self.steps,
            learning_rate=self.learning_rate,
            seed=int(check_random_state(self.random_state).randint(2**31 - 1)),
        )
        self.classes_, rows = np.unique(np.asarray(y), return_inverse=True)
        names = [str(label) for label in self.classes_]
        examples: dict[str, list[ImageLike]] = {name: [] for name in names}
        for image, row in zip(X, rows, strict=True):
            examples[names[row]].append(image)
        self.classifier_ = train(examples, backbone=self.backbone, config=config)
        for photo in self.classifier_.unreadable:
            raise ImageUnreadable(photo.path, photo.reason)
        return self

    def predict_proba(self, X: Sequence[ImageLike]) -> NDArray[np.float64]:  # noqa: N803
        """(N, K) probabilities, in the order of ``classes_``.

        Raises:
            NotFittedError: before ``fit``.
            NoImage: something in the list is no image.
            ImageUnreadable: a photo is damaged.
        """
        check_is_fitted(self)
        classifier: Classifier = self.classifier_
        scores = []
        for item in classifier.predict(X):
            if isinstance(item, Unreadable):
                raise ImageUnreadable(item.path, item.reason)
            scores.append(item.scores)
        return np.array(scores, np.float64).reshape(-1, len(self.classes_))

    def predict(self, X: Sequence[ImageLike]) -> NDArray[Any]:  # noqa: N803
        """(N,) the likeliest label of each image."""
        likeliest = self.predict_proba(X).argmax(1)
        labels: NDArray[Any] = self.classes_[likeliest]
        return labels
