"""What CoPL must beat: other methods on the same kept features, each by its paper's equations.

f: pooled features, unit norm; t_k: text features of class k; s: the model's logit scale.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

import numpy as np
from numpy.typing import NDArray

from copl_engine.bench.prompt_baselines import ensemble, kgcoop, prograd
from copl_engine.bench.tip_adapter import tip_adapter, tip_adapter_tuned
from copl_engine.bench.trial import Baseline, Trial
from copl_engine.images.decode import open_photo, shrink
from copl_engine.training.examples import Examples

HISTOGRAM_BINS: Final = 4
HISTOGRAM_SIDE: Final = 128


def nearest_mean(trial: Trial) -> NDArray[np.int64]:
    """argmax_k f . m_k, m_k the L2-normalised mean of class k's pooled features in their plain views."""
    means = _class_means(_pooled(trial.examples), trial.examples)
    nearest: NDArray[np.int64] = (_pooled(trial.rest) @ means.T).argmax(-1)
    return nearest


def linear_probe(trial: Trial) -> NDArray[np.int64]:
    """argmax_k w_k . f + b_k: logistic regression on the pooled features of all views (scikit-learn, C = 10)."""
    from sklearn.linear_model import LogisticRegression

    examples = trial.examples
    count, views = examples.views.shape[:2]
    pooled = examples.views[:, :, 0].reshape(count * views, -1).astype(np.float32)
    probe = LogisticRegression(C=10.0, max_iter=1000).fit(pooled, np.repeat(examples.labels, views))
    found: NDArray[np.int64] = probe.predict(_pooled(trial.rest))
    return found


def histogram(trial: Trial) -> NDArray[np.int64]:
    """The class whose mean colour histogram (4 x 4 x 4 bins of the whole photo) has the largest overlap."""
    examples, rest = trial.examples, trial.rest
    means = np.stack(
        [
            np.mean([_histogram_of(examples, int(i)) for i in np.flatnonzero(examples.labels == k)], axis=0)
            for k in range(trial.classes)
        ]
    )
    found = [np.minimum(means, _histogram_of(rest, i)).sum(-1).argmax() for i in range(len(rest.labels))]
    return np.array(found, np.int64)


BASELINES: Final[Mapping[str, Baseline]] = MappingProxyType(
    {
        "zero-shot-ensemble": ensemble,
        "kgcoop": kgcoop,
        "prograd": prograd,
        "tip-adapter": tip_adapter,
        "tip-adapter-f": tip_adapter_tuned,
        "linear-probe": linear_probe,
        "nearest-mean": nearest_mean,
        "histogram": histogram,
    }
)
"""Beside the family's own members (zero-shot, coop, cocoop and the forms of CoPL), by name."""


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
