"""A training's result as a file, and back again to go on from: classifier, check, examples' names and settings."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

from copl_engine.backbones.protocol import Backbone
from copl_engine.config import TrainConfig
from copl_engine.store.recipe import load_classifier, read_record, save_classifier
from copl_engine.store.training_record import TrainingRecord
from copl_engine.training.fit import Trained

Settings = Mapping[str, object]
"""The training's numbers, by name; empty for a file without them."""


def load_trained(path: Path, load_backbone: Callable[[str], Backbone]) -> tuple[Trained, Settings]:
    """What a classifier file holds of its training; photos as absolute paths.

    Raises:
        ClassifierFileProblem: as ``load_classifier``.
    """
    classifier = load_classifier(path, load_backbone)
    record = read_record(path)
    if record is None:
        return Trained(classifier), {}
    photos = tuple(path.absolute().parent / photo for photo in record.photos)
    return Trained(classifier, held_out=record.held_out, curve=record.curve, photos=photos), record.settings


def save_trained(trained: Trained, settings: Settings, target: Path) -> TrainingRecord | None:
    """Write a classifier file with the check of its training; gives what was written of that.

    Raises:
        OutputProblem: the file cannot be written.
    """
    target = target.absolute()
    photos = tuple(target.parent / photo for photo in trained.photos)
    record = TrainingRecord.of(replace(trained, photos=photos), TrainConfig(), target)
    record = record and replace(record, settings=settings)
    save_classifier(trained.classifier, target, record)
    return record
