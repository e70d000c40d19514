"""Which labels to trust: a photo is of its class, is to be looked at, or is of none of the classes.

The label itself stays; another share asked for later gives other decisions on the same results.
"""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Self

from copl_engine.errors import EngineError
from copl_engine.types import Prediction

if TYPE_CHECKING:
    from copl_engine.training.familiarity import Familiarity


class Decision(StrEnum):
    """What to do with a label."""

    CLASS = "class"
    REVIEW = "review"
    NONE = "none"


Decide = Callable[[Prediction], Decision]


@dataclass(frozen=True, slots=True)
class Borders:
    """A rule for labels.

    Attributes:
        review: familiarity below which a photo is to be looked at.
        none: familiarity below which it is of none of the classes.
    """

    review: float
    none: float

    @classmethod
    def of(cls, familiarity: "Familiarity | None", share: float) -> Self:
        """The rule that sends about ``share`` (0 to 1) of photos like the examples to review.

        Photos that look stranger than every example did when held out, or than the given examples of “none of these”
        allow, are of none of the classes.

        Raises:
            EngineError: the classifier was not checked on held-out examples.
        """
        if familiarity is None or not len(familiarity.held_out):
            raise EngineError(
                "This classifier cannot say what to review: it was not checked on examples held out. Train it again "
                "with two photos a class or more."
            )
        return cls(familiarity.review_below(share), familiarity.none_below)

    def decide(self, prediction: Prediction) -> Decision:
        """What to do with a label."""
        if prediction.familiarity is None or prediction.familiarity >= max(self.review, self.none):
            return Decision.CLASS
        return Decision.NONE if prediction.familiarity < self.none else Decision.REVIEW


def decide_by(familiarity: "Familiarity | None", share: float) -> Decide:
    """The decisions of ``Borders.of``.

    Raises:
        EngineError: the classifier was not checked on held-out examples.
    """
    return Borders.of(familiarity, share).decide
