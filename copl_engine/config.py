"""What a person or a program may choose. Each value validates itself and says where it comes from."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

TEMPLATE: Final = "a photo of a"
"""The words whose token embeddings start the context vectors, as in CoOp (arXiv 2109.01134)."""

FOLDS: Final = 5
"""Most folds over the examples in which a classifier is checked; fewer where a class has fewer examples."""


def folds(smallest: int) -> int:
    """Folds for ``smallest`` examples in the smallest class: every fold holds some of each class out; 0 below two."""
    return min(FOLDS, smallest) if smallest > 1 else 0


class Method(StrEnum):
    """The CoPL family: one module with fewer or other parts (``prompts.learner``)."""

    AUTO = "auto"
    ZERO_SHOT = "zero-shot"
    COOP = "coop"
    COCOOP = "cocoop"
    COPL_UNIFORM = "copl-uniform"
    COPL = "copl"
    COPL_EXAMPLES = "copl+examples"
    COPL_BILINEAR = "copl-bilinear"
    COPL_PATCHES = "copl-patches"
    COPL_LITERAL = "copl-literal"

    @property
    def trains(self) -> bool:
        """Whether anything is learned from examples."""
        return self is not Method.ZERO_SHOT

    @property
    def grows(self) -> bool:
        """Whether classes can be added afterwards (``training.grow``)."""
        return self in (Method.COPL, Method.COPL_EXAMPLES)

    @property
    def uses_examples(self) -> bool:
        """Whether the examples' own features speak beside the prompts."""
        return self.settled is Method.COPL_EXAMPLES

    @property
    def settled(self) -> "Method":
        """The method in doubt: ``auto`` takes copl+examples until a check on held-out examples prefers copl."""
        return Method.COPL_EXAMPLES if self is Method.AUTO else self

    @property
    def prompts(self) -> "Method":
        """The form of its prompts."""
        return Method.COPL if self.uses_examples else self

    @property
    def weighs_patches(self) -> bool:
        """Whether prompts have weight maps that depend on the image's patches."""
        return self.prompts in (Method.COPL, Method.COPL_BILINEAR, Method.COPL_PATCHES, Method.COPL_LITERAL)


COMPARED: Final = (Method.COOP, Method.COCOOP)
"""Methods that a report compares with where that was asked for: each costs another check."""


@dataclass(frozen=True, slots=True)
class BackboneSpec:
    """Which vision-language model to use.

    Attributes:
        name: ``starter`` (shipped) or the name of an open_clip architecture.
        random: take the architecture with seeded random weights, for benchmarks and tests.
    """

    name: str = "starter"
    random: bool = False

    def __post_init__(self) -> None:
        if not self.name.strip():
            raise ValueError("a backbone needs a name")


@dataclass(frozen=True, slots=True)
class TrainConfig:
    """How prompts are trained.

    The numbers were measured on five problems drawn from clothing, Tiny ImageNet and the sample (5 shots, the
    shipped starter, ``bench.problems``), unless a paper is named.

    Attributes:
        method: which member of the family; ``auto`` chooses copl or copl+examples by the check. On 11 problems
            copl+examples was right for 79.7%, copl for 75.1%.
        views: cached views an example: the plain one and ``views - 1`` random resized crops with flips. Six is the
            prototype's number; with one view everything overfits.
        learning_rate: AdamW's, of context vectors and conditional net. Mean accuracy after 40 steps: 69.9 at
            0.003, 72.8 at 0.01 and 72.7 at 0.02.
        anchor: share of ``learning_rate`` for keys, their correction and the scale. With ``balance`` it decides whether
            maps mean the same in every training. Five draws of the sample, worst draw or mean of the pairs: at 0.04
            and balance 1 weight maps agree by 0.63 and the best contribution map finds the object with AUC 0.87; at
            0.02 and 3 by 0.83 and with 0.93; at 0.01 and 3 by 0.93 and with 0.94; accuracy within a point. Free keys
            (1.0): 0.46, and a prompt without any share; fixed ones (0): 1.0, and a prompt with a share of 0.01.
        balance: weight of the term that keeps every prompt in use: the least share is 0.13, without it one prompt
            takes most updates.
        weight_decay: of AdamW; its own default (arXiv 1711.05101).
        batch: examples a step; 8 lost a point at equal steps.
        steps: of AdamW, over which the learning rate falls by a cosine. Accuracy after 20, 30 and 40 of 40 steps:
            73.2, 75.0 and 75.1; a number of steps chosen by folds in each problem: 73.7 (11 problems).
        seed: of views, folds, batches and initial weights.
    """

    method: Method = Method.AUTO
    views: int = 6
    learning_rate: float = 1e-2
    anchor: float = 0.02
    balance: float = 3.0
    weight_decay: float = 0.01
    batch: int = 16
    steps: int = 40
    seed: int = 1

    def __post_init__(self) -> None:
        for name in ("views", "batch", "steps"):
            if getattr(self, name) < 1:
                raise ValueError(f"{name} must be positive, got {getattr(self, name)}")
        if not 0 < self.learning_rate <= 1:
            raise ValueError(f"learning_rate must lie in (0, 1], got {self.learning_rate}")
        for name in ("anchor", "balance", "weight_decay", "seed"):
            if getattr(self, name) < 0:
                raise ValueError(f"{name} must not be negative, got {getattr(self, name)}")
