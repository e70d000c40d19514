"""What a classifier's check says, and its report, as work for the model's lane."""

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

from app.services.jobs import Steps
from copl_engine.inference.decision import Borders

if TYPE_CHECKING:
    from copl_engine.store.training_record import TrainingRecord
    from copl_engine.training.classifier import Classifier

REVIEW_SHARES: Final = tuple(percent / 100 for percent in range(1, 51))
"""Shares of photos that a person may send to review."""


def judge(file: Path, before: Path | None) -> Steps:
    """Done(Quality), or Done(None) where the classifier was not checked; ``before`` is what it is compared with."""
    from copl_engine.export.quality import quality, side_by_side

    yield file
    found = _read(file)
    if found is None:
        return None
    said = quality(*found, file.parent)
    other = _read(before) if before is not None and before.is_file() else None
    return replace(said, beside=side_by_side(found, other)) if other is not None else said


def report(file: Path, classifier: "Classifier", target: Path) -> Steps:
    """Write what ``copl report`` writes; Done(the file)."""
    from copl_engine.errors import ClassifierFileProblem
    from copl_engine.export.report import save_report

    yield target
    found = _read(file)
    if found is None:
        raise ClassifierFileProblem("This classifier was not checked on held-out examples; train it again.")
    record = found[1]
    save_report(target, classifier, record, record.located(file.parent))
    return target


def borders_of(classifier: "Classifier") -> tuple[Borders, ...]:
    """The rule for each of ``REVIEW_SHARES``; none where the classifier was not checked."""
    familiarity = classifier.familiarity
    if familiarity is None or not len(familiarity.held_out):
        return ()
    return tuple(Borders.of(familiarity, share) for share in REVIEW_SHARES)


def _read(file: Path) -> "tuple[tuple[str, ...], TrainingRecord] | None":
    from copl_engine.store.recipe import read_recipe, read_record

    record = read_record(file)
    return (read_recipe(file).class_names, record) if record is not None else None
