"""A trained classifier: prompts, class names, and the backbone they were trained on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import torch
from torch import Tensor

from copl_engine.backbones.codebook import codebook
from copl_engine.backbones.protocol import Backbone, ImageFeatures
from copl_engine.config import Method
from copl_engine.errors import ClassNameProblem
from copl_engine.images.geometry import Preprocessing
from copl_engine.images.names import name_key, spoken_name
from copl_engine.prompts.learner import PromptLearner, PromptOutput, Start
from copl_engine.prompts.packing import TextPass, tokenise_classes
from copl_engine.training.calibrate import Mix
from copl_engine.training.example_head import ExampleHead
from copl_engine.training.examples import Examples
from copl_engine.training.familiarity import Familiarity


@dataclass(frozen=True, slots=True, eq=False)
class Scores:
    """The prompts' logits of B images and what they were made of.

    Attributes:
        logits: (B, K) by the prompts alone.
        texts: (B, K, D), or (1, K, D) where the prompts do not depend on the image.
        prompts: context vectors, weights and updates.
    """

    logits: Tensor
    texts: Tensor
    prompts: PromptOutput


@dataclass(frozen=True, slots=True, eq=False)
class Answer:
    """What a classifier says of B images.

    Attributes:
        probabilities: (B, K), each row sums to 1.
        familiarity: (B,) the more, the more like the examples (``training.familiarity``); None where unknown.
        texts: (B, K, D), or (1, K, D) where the prompts do not depend on the image.
    """

    probabilities: Tensor
    familiarity: Tensor | None
    texts: Tensor


class Classifier:
    """Scores images by their likeness to each class's prompt and, where the method says so, to the examples.

    Attributes:
        head: what the examples say; None where the method leaves them out, and before training.
        mix: how much prompts and examples count.
        familiarity: how much a photo looks like the examples; None before training and in files of old formats.
        grown: whether classes were added or merged since it was trained.
        kept: pooled features of the examples, so that classes can be added (``training.grow``); None if not kept.

    Args:
        backbone: a frozen model.
        class_names: as the person wrote them; "_" and "-" are spoken as blanks.
        method: which member of the CoPL family.
        preprocessing: how images are shown to the backbone; by default as the backbone says.
        seed: of the learner's initial weights.

    Raises:
        ClassNameProblem: fewer than two names, an empty one, or the same one twice.
    """

    def __init__(
        self,
        backbone: Backbone,
        class_names: Sequence[str],
        method: Method = Method.COPL,
        preprocessing: Preprocessing | None = None,
        seed: int = 1,
    ) -> None:
        self.backbone = backbone
        self.class_names = tuple(class_names)
        self.preprocessing = preprocessing or backbone.preprocessing
        tokens = tokenise_classes(backbone, checked_names(class_names))
        self.cut_names = tuple(name for name, cut in zip(class_names, tokens.cut, strict=True) if cut)
        self._text_pass = TextPass(backbone, tokens)
        places = backbone.position_embeddings()[backbone.start_length :][: len(tokens.context)]
        start = Start(tokens.context, places, codebook(backbone, len(tokens.context)))
        self.method = method
        self.learner = PromptLearner(method.prompts, start, seed).to(backbone.device)
        self.head: ExampleHead | None = None
        self.mix = Mix()
        self.familiarity: Familiarity | None = None
        self.kept: Examples | None = None
        self.grown = False

    def score(self, features: ImageFeatures) -> Scores:
        """The prompts' logits (B, K) of B images' features."""
        prompts = self.learner(features)
        texts = self._text_pass(prompts.context)
        return Scores(self.logits(features, texts), texts, prompts)

    def score_context(self, features: ImageFeatures, context: Tensor) -> Tensor:
        """Logits (B, K) with given context vectors (B, M, W)."""
        return self.logits(features, self._text_pass(context))

    def logits(self, features: ImageFeatures, texts: Tensor) -> Tensor:
        """exp(logit_scale) f . t + logit_bias: (B, K) from pooled (B, D) and texts (B or 1, K, D)."""
        likeness = (texts * features.pooled.unsqueeze(1)).sum(-1)
        return self.backbone.logit_scale * likeness + self.backbone.logit_bias

    def mixed(self, features: ImageFeatures, logits: Tensor) -> Tensor:
        """(B, K) log-probabilities of the answer, from the prompts' logits (B, K) and the examples' head."""
        total = self.mix.prompts * logits.log_softmax(-1)
        if self.head is not None:
            total = total + self.mix.examples * self.head.logits(features.pooled).log_softmax(-1)
        return total.log_softmax(-1)

    def probabilities(self, features: ImageFeatures) -> Tensor:
        """(B, K), each row sums to 1."""
        return self.answer(features).probabilities

    def answer(self, features: ImageFeatures) -> Answer:
        """Probabilities and familiarity of B images in one text pass."""
        with torch.no_grad():
            scores = self.score(features)
            logits = scores.logits
            found = self.mixed(features, logits)
            likeness = logits / self.backbone.logit_scale
            familiar = self.familiarity.scores(features, likeness, found.amax(-1)) if self.familiarity else None
        return Answer(found.exp(), familiar, scores.texts)


def checked_names(class_names: Sequence[str]) -> list[str]:
    """Class names as they are spoken in a prompt.

    Raises:
        ClassNameProblem: fewer than two, an empty one, or the same one twice.
    """
    if len(class_names) < 2:
        raise ClassNameProblem(f"Give at least two classes to tell apart, not {len(class_names)}.")
    spoken: dict[str, str] = {}
    for name in class_names:
        key = name_key(name)
        if not key:
            raise ClassNameProblem(f"The class name “{name}” is empty; give it a word.")
        if key in spoken:
            raise ClassNameProblem(f"“{spoken[key]}” and “{name}” are the same name; rename one of the two classes.")
        spoken[key] = name
    return [spoken_name(name) for name in class_names]
