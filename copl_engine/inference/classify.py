"""Label images: decoding runs ahead on threads, the model works in batches, results come in order."""

from collections.abc import Generator, Iterable, Sequence
from pathlib import Path
from typing import Final

from copl_engine.inference.evidence import evidence_of
from copl_engine.inference.where import pack
from copl_engine.training.classifier import Classifier
from copl_engine.training.feature_cache import FeatureCache
from copl_engine.training.features import EncodedPhoto, Encoder, as_features
from copl_engine.types import Prediction, Summary, Unreadable

Labelled = tuple[Prediction | Unreadable, ...]

BATCH: Final = 32
"""Images a text pass; larger ones cost memory and gain nothing measurable on a processor."""


def classify(
    classifier: Classifier, paths: Iterable[Path | Unreadable], cache: FeatureCache | None = None
) -> Generator[Labelled, None, Summary]:
    """Label images, a batch a time, in the order of ``paths``.

    A file that cannot be read comes as ``Unreadable`` in its place; the rest goes on.
    """
    encoder = Encoder(classifier.backbone, classifier.preprocessing, cache)
    images = unreadable = 0
    waiting: list[EncodedPhoto | Unreadable] = []
    for photos in encoder.encode(paths):
        waiting += photos
        while len(waiting) >= BATCH:
            labelled = predict(classifier, waiting[:BATCH])
            waiting = waiting[BATCH:]
            images, unreadable = _counted(labelled, images, unreadable)
            yield labelled
    if waiting:
        labelled = predict(classifier, waiting)
        images, unreadable = _counted(labelled, images, unreadable)
        yield labelled
    return Summary(images, unreadable)


def predict(classifier: Classifier, photos: Sequence[EncodedPhoto | Unreadable]) -> Labelled:
    """Label encoded photos in one text pass."""
    readable = [photo for photo in photos if isinstance(photo, EncodedPhoto)]
    if not readable:
        return tuple(photo for photo in photos if isinstance(photo, Unreadable))
    features = as_features([photo.views[0] for photo in readable], classifier.backbone.device)
    answer = classifier.answer(features)
    scores = answer.probabilities.cpu().double().tolist()
    best = [max(range(len(row)), key=row.__getitem__) for row in scores]
    familiar = [None] * len(readable) if answer.familiarity is None else answer.familiarity.cpu().double().tolist()
    places = evidence_of(classifier, features, answer.texts, best)
    rows = zip(scores, best, familiar, map(pack, places), strict=True)
    return tuple(photo if isinstance(photo, Unreadable) else _prediction(photo.path, *next(rows)) for photo in photos)


def _prediction(path: Path, scores: list[float], best: int, familiarity: float | None, evidence: bytes) -> Prediction:
    return Prediction(path, tuple(scores), best, familiarity, evidence)


def _counted(labelled: Labelled, images: int, unreadable: int) -> tuple[int, int]:
    failed = sum(isinstance(item, Unreadable) for item in labelled)
    return images + len(labelled) - failed, unreadable + failed
