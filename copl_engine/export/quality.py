"""What a classifier's check says, as plain values for a window: no tensor, nothing left to be worked out."""

import os
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from copl_engine.store.training_record import TrainingRecord


@dataclass(frozen=True, slots=True)
class ClassFound:
    """One class: how many of its examples were found again when held out, and the 95% interval of that share."""

    name: str
    right: int
    total: int
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class HeldOutExample:
    """One example, as classifiers answered that were not shown it.

    Attributes:
        path: where it lay when it was learned.
        label: number of the class it was given in.
        answer: number of the class it was held for.
        confidence: of the answer, 0 to 1.
        likelier: number of the class that its label is most doubtful against.
        doubt: by how much likelier; the label looks wrong above 0.
    """

    path: Path
    label: int
    answer: int
    confidence: float
    likelier: int
    doubt: float


@dataclass(frozen=True, slots=True)
class SideBySide:
    """Two classifiers on the examples that both were asked about when held out.

    Attributes:
        examples: how many those are.
        now, before: of these, answered right by this one and by the one before.
        chance: whether the difference may well be chance, by McNemar's exact test at 5%.
    """

    examples: int
    now: int
    before: int
    chance: bool


@dataclass(frozen=True, slots=True)
class Quality:
    """What the check allows to say.

    Attributes:
        class_names: K names.
        right, total: answers on held-out examples.
        estimate, low, high: share of new photos that it will be right on, and the 95% interval.
        with_more: the share with ``more`` further examples of each class.
        more: how many.
        helps: the class whose examples help most.
        classes: one by one.
        confusion: (K, K) held-out examples by right class and by answer.
        examples: all of them, the most doubtful label first.
        better: other methods that are clearly better.
        beside: with the classifier before; None where there is none to compare with.
    """

    class_names: tuple[str, ...]
    right: int
    total: int
    estimate: float
    low: float
    high: float
    with_more: float
    more: int
    helps: str
    classes: tuple[ClassFound, ...]
    confusion: tuple[tuple[int, ...], ...]
    examples: tuple[HeldOutExample, ...]
    better: tuple[str, ...]
    beside: SideBySide | None

    def cell(self, label: int, answer: int) -> tuple[HeldOutExample, ...]:
        """The examples in one cell of ``confusion``."""
        return tuple(each for each in self.examples if (each.label, each.answer) == (label, answer))


def quality(names: tuple[str, ...], record: "TrainingRecord", folder: Path) -> Quality:
    """Everything that the check says.

    Args:
        names: K classes.
        record: of the training.
        folder: of the classifier file, which the examples' paths start from.
    """
    from copl_engine.training.accuracy import MORE, interval
    from copl_engine.training.choice import compare

    said = record.accuracy()
    classes = tuple(
        ClassFound(name, int(row[number]), int(row.sum()), *interval(float(row[number] / row.sum()), int(row.sum())))
        for number, (name, row) in enumerate(zip(names, said.confusion, strict=True))
    )
    return Quality(
        names,
        said.right,
        said.total,
        said.estimate,
        said.low,
        said.high,
        said.with_more,
        MORE,
        names[said.helps],
        classes,
        tuple(tuple(int(count) for count in row) for row in said.confusion),
        _examples(record, folder),
        tuple(each.method for each in compare(record.held_out) if each.clearly_better),
        None,
    )


def side_by_side(
    now: tuple[tuple[str, ...], "TrainingRecord"], before: tuple[tuple[str, ...], "TrainingRecord"]
) -> SideBySide | None:
    """Two classifiers, each with its class names, on examples that both were asked about; None where there is none.

    What is right is what the one now was taught; the other is asked about the same photos, and a class that has another
    name since is the same class.
    """
    from copl_engine.training.choice import clearly_other

    truth, answers = _by_photo(*now, labels=True), _by_photo(*now)
    taught, other = _by_photo(*before, labels=True), _by_photo(*before)
    both = [photo for photo in answers if photo in other]
    if not both:
        return None
    right = np.array([answers[photo] == truth[photo] for photo in both])
    called = _renamed([(taught[photo], truth[photo]) for photo in both], now[0])
    right_before = np.array([called.get(other[photo], other[photo]) == truth[photo] for photo in both])
    clearly = clearly_other(right, right_before)
    return SideBySide(len(both), int(right.sum()), int(right_before.sum()), not clearly)


def _renamed(pairs: Iterable[tuple[str, str]], names: Sequence[str]) -> dict[str, str]:
    """New names of classes that are gone, from (old, new) class of each photo: all photos of one went to one other."""
    went: dict[str, set[str]] = {}
    for old, new in pairs:
        went.setdefault(old, set()).add(new)
    return {old: next(iter(new)) for old, new in went.items() if old not in names and len(new) == 1}


def _by_photo(names: Sequence[str], record: "TrainingRecord", *, labels: bool = False) -> Mapping[tuple[str, ...], str]:
    """Each example's class by name: the answer, or the label; by its folder and file, as projects may move."""
    held_out = record.held_out
    found = held_out.labels if labels else held_out.logits().argmax(-1)
    return {Path(photo).parts[-2:]: names[int(number)] for photo, number in zip(record.photos, found, strict=True)}


def _examples(record: "TrainingRecord", folder: Path) -> tuple[HeldOutExample, ...]:
    from scipy.special import softmax

    from copl_engine.training.label_mistakes import doubts

    chances = softmax(record.held_out.logits(), axis=-1)
    answers = chances.argmax(-1)
    return tuple(
        HeldOutExample(
            Path(os.path.normpath(folder.absolute() / record.photos[doubt.row])),
            doubt.label,
            int(answers[doubt.row]),
            float(chances[doubt.row].max()),
            doubt.likelier,
            doubt.margin,
        )
        for doubt in doubts(record.held_out)
    )
