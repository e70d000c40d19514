"""CoPL Studio's engine: few-shot image classification with contextual prompts, without a window.

For notebooks and programs: ``Classifier``, ``train`` and the scikit-learn estimator ``CoplClassifier``. They are
imported when first asked for: importing this package imports neither torch nor Qt.

Inside, long work (``training.fit``, ``inference.classify``) is a generator that yields frozen events and returns a
result.
"""

import os
from importlib import import_module
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from copl_engine.api.classifier import Classifier, train
    from copl_engine.api.estimator import CoplClassifier

__version__: Final = "0.1.0"

__all__ = ["Classifier", "CoplClassifier", "__version__", "train"]

_WHERE: Final = {
    "Classifier": "copl_engine.api.classifier",
    "train": "copl_engine.api.classifier",
    "CoplClassifier": "copl_engine.api.estimator",
}

# Torch's threads wait for each other by spinning: beside one other busy program on two cores a training took more
# than five times as long. libgomp reads this when torch is loaded: a thread that waits longer sleeps. Alone it costs
# nothing.
if "OMP_WAIT_POLICY" not in os.environ:
    os.environ.setdefault("GOMP_SPINCOUNT", "1000")


def __getattr__(name: str) -> object:
    if name not in _WHERE:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_WHERE[name]), name)


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
