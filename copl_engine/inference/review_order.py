"""What a person should look at: photos that the classifier is least sure of, and of these ones unlike each other.

Sure is meant by the margin between the two likeliest classes (margin sampling, Scheffer and others 2001). Many photos
of the same doubt would teach little, so that each next one is far from those before in feature space: the walk to the
farthest of Gonzalez 1985, as for core-sets in arXiv 1708.00489, with the distance weighted by one minus the margin.
"""

from collections.abc import Generator, Sequence

import numpy as np
from numpy.typing import NDArray

from copl_engine.training.classifier import Classifier
from copl_engine.training.feature_cache import FeatureCache
from copl_engine.training.features import EncodedPhoto, Encoder
from copl_engine.types import Prediction


def order_for_review(
    classifier: Classifier, predictions: Sequence[Prediction], count: int, cache: FeatureCache | None = None
) -> Generator[int, None, tuple[Prediction, ...]]:
    """The ``count`` photos to look at first, in order; those that cannot be read any more are left out.

    Yields how many photos were read so far; with kept features that takes no time to speak of.
    """
    waiting = {prediction.path: prediction for prediction in predictions}
    read: list[Prediction] = []
    features: list[NDArray[np.float16]] = []
    for photos in Encoder(classifier.backbone, classifier.preprocessing, cache).encode(waiting):
        for photo in photos:
            if isinstance(photo, EncodedPhoto):
                read.append(waiting[photo.path])
                features.append(photo.views[0][0])
        yield len(read)
    if not read:
        return ()
    margins = np.array([margin(prediction) for prediction in read])
    return tuple(read[row] for row in review_order(margins, np.stack(features).astype(np.float32), count))


def review_order(margins: NDArray[np.floating], features: NDArray[np.floating], count: int) -> list[int]:
    """Rows to look at, in order, ``count`` of them or all.

    Args:
        margins: (N,) between the two likeliest classes, 0 to 1.
        features: (N, D) of the photos.
        count: how many are wanted.
    """
    unit = features / np.linalg.norm(features, axis=1, keepdims=True)
    doubt = 1.0 - margins
    row = int(margins.argmin())
    chosen = [row]
    nearest = np.full(len(margins), np.inf)
    while len(chosen) < min(count, len(margins)):
        nearest = np.minimum(nearest, np.maximum(1.0 - unit @ unit[row], 0.0))
        worth = nearest * doubt
        worth[chosen] = -1.0
        row = int(worth.argmax())
        chosen.append(row)
    return chosen


def margin(prediction: Prediction) -> float:
    """How far the likeliest class is ahead of the next one, 0 to 1."""
    first, second = sorted(prediction.scores, reverse=True)[:2]
    return first - second
