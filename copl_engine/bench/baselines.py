"""What prompts must beat: methods on the same examples that learn no prompt."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final

import numpy as np
from numpy.typing import NDArray

from copl_engine.images.decode import open_photo, shrink
from copl_engine.training.examples import Examples

Baseline = Callable[[Examples, Examples], NDArray[np.int64]]
"""Examples and the images to label, to (N,) class indices."""

HISTOGRAM_BINS: Final = 4
HISTOGRAM_SIDE: Final = 128


def nearest_mean(examples: Examples, rest: Examples) -> NDArray[np.int64]:
    """The class whose mean pooled feature (plain views, L2-normalised) has the highest cosine."""
    means = _class_means(_pooled(examples), examples)
    nearest: NDArray[np.int64] = (_pooled(rest) @ means.T).argmax(-1)
    return nearest


def linear_probe(examples: Examples, rest: Examples) -> NDArray[np.int64]:
    """Logistic regression on the pooled features of all views (scikit-learn's default strength)."""
    from sklearn.linear_model import LogisticRegression

    count, views = examples.views.shape[:2]
    pooled = examples.views[:, :, 0].reshape(count * views, -1).astype(np.float32)
    probe = LogisticRegression(C=10.0, max_iter=1000).fit(pooled, np.repeat(examples.labels, views))
    found: NDArray[np.int64] = probe.predict(_pooled(rest))
    return found


def histogram(examples: Examples, rest: Examples) -> NDArray[np.int64]:
    """The class whose mean colour histogram (4 x 4 x 4 bins of the whole photo) has the largest overlap."""
    means = np.stack(
        [
            np.mean([_histogram_of(examples, int(i)) for i in np.flatnonzero(examples.labels == k)], axis=0)
            for k in range(len(examples.class_names))
        ]
    )
    found = [np.minimum(means, _histogram_of(rest, i)).sum(-1).argmax() for i in range(len(rest.labels))]
    return np.array(found, np.int64)


BASELINES: Final[Mapping[str, Baseline]] = MappingProxyType(
    {"nearest-mean": nearest_mean, "linear-probe": linear_probe, "histogram": histogram}
)


def _pooled(examples: Examples) -> NDArray[np.float32]:
    """(N, D) pooled features of the plain views."""
    return examples.views[:, 0, 0].astype(np.float32)


def _class_means(features: NDArray[np.float32], examples: Examples) -> NDArray[np.float32]:
    """(K, D) unit-norm class means."""
    means = np.stack([features[examples.labels == k].mean(0) for k in range(len(examples.class_names))])
    directions: NDArray[np.float32] = means / np.linalg.norm(means, axis=1, keepdims=True)
    return directions


def _histogram_of(examples: Examples, index: int) -> NDArray[np.float64]:
    """(64,) part of the photo's pixels in each colour bin."""
    pixels = shrink(open_photo(examples.paths[index], HISTOGRAM_SIDE), HISTOGRAM_SIDE).reshape(-1, 3)
    bins = (pixels.astype(np.int64) * HISTOGRAM_BINS // 256) @ np.array([HISTOGRAM_BINS**2, HISTOGRAM_BINS, 1])
    counts = np.bincount(bins, minlength=HISTOGRAM_BINS**3)
    parts: NDArray[np.float64] = counts / counts.sum()
    return parts
