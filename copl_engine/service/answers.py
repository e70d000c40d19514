"""What the service says, as JSON: its forms are its documentation (OpenAPI)."""

from pydantic import BaseModel, Field

from copl_engine.inference.weight_maps import MapKind, grid_values, hiding_in_words, in_words, scale
from copl_engine.training.familiarity import Familiarity
from copl_engine.types import Explanation, Prediction


class Problem(BaseModel):
    """Why a request was refused."""

    problem: str = Field(description="One sentence.")


class Health(BaseModel):
    """Whether the service answers."""

    status: str
    version: str


class PhotoAnswer(BaseModel):
    """What was found on one photo, or why it could not be read."""

    name: str = Field(description="As it was sent; never used to find or keep a file.")
    label: str | None = Field(default=None, description="The likeliest class; null where it could not be read.")
    confidence: float | None = Field(default=None, description="Probability of that class, 0 to 1.")
    scores: dict[str, float] = Field(default={}, description="Probability of every class.")
    familiar: bool | None = Field(
        default=None,
        description="False: it looks like none of the classes. Null: the classifier was not taught to tell.",
    )
    problem: str | None = Field(default=None, description="Why it could not be read.")


class Answers(BaseModel):
    """One entry for each photo, in the order in which they were sent."""

    photos: list[PhotoAnswer]


class Square(BaseModel):
    """The part of the photo that the model saw, in its pixels."""

    left: int
    top: int
    width: int
    height: int


class PlaceMap(BaseModel):
    """One map: rows of values from the top left, covering ``region``."""

    title: str
    share: float | None = Field(description="A prompt's part of the whole, 0 to 1; null for a class.")
    values: list[list[float]]
    words: str


class Maps(BaseModel):
    """Maps of one kind, in one scale."""

    low: float
    even: float = Field(description="What says nothing: zero, or the even share of a weight.")
    high: float
    maps: list[PlaceMap]


class ExplanationAnswer(BaseModel):
    """What was found on a photo, and where."""

    answer: PhotoAnswer
    width: int
    height: int
    region: Square
    evidence: Maps = Field(description="What speaks for (above even) and against each class; the likeliest first.")
    contribution: Maps = Field(description="Where each prompt's update comes from.")
    weight: Maps = Field(description="How each patch shares its weight among the prompts.")
    check: str = Field(description="What hiding the strongest places did to the answer.")


def photo_answer(name: str, prediction: Prediction, names: tuple[str, ...], known: Familiarity | None) -> PhotoAnswer:
    """An answer from a prediction."""
    familiar = None
    if known is not None and prediction.familiarity is not None:
        familiar = prediction.familiarity >= known.none_below
    scores = dict(zip(names, prediction.scores, strict=True))
    return PhotoAnswer(
        name=name, label=names[prediction.best], confidence=prediction.confidence, scores=scores, familiar=familiar
    )


def explanation_answer(name: str, explanation: Explanation) -> ExplanationAnswer:
    """An answer from an explanation."""
    scores = {each: float(score) for each, score in zip(explanation.class_names, explanation.scores, strict=True)}
    label = explanation.class_names[explanation.best]
    region = explanation.region
    return ExplanationAnswer(
        answer=PhotoAnswer(name=name, label=label, confidence=scores[label], scores=scores),
        width=explanation.source_size[0],
        height=explanation.source_size[1],
        region=Square(left=region.left, top=region.top, width=region.width, height=region.height),
        evidence=_maps(explanation, MapKind.EVIDENCE),
        contribution=_maps(explanation, MapKind.CONTRIBUTION),
        weight=_maps(explanation, MapKind.WEIGHT),
        check=hiding_in_words(explanation),
    )


def _maps(explanation: Explanation, kind: MapKind) -> Maps:
    low, even, high = scale(explanation, kind)
    if kind is MapKind.EVIDENCE:
        order: list[tuple[int, str, float | None]] = [
            (int(k), explanation.class_names[k], None) for k in explanation.scores.argsort()[::-1]
        ]
    else:
        shares = explanation.shares if kind is MapKind.WEIGHT else explanation.update_shares
        order = [(m, f"Prompt {m + 1}", float(share)) for m, share in enumerate(shares)]
    maps = [
        PlaceMap(
            title=title,
            share=share,
            values=[[round(float(value), 5) for value in row] for row in grid_values(explanation, kind, index)],
            words=in_words(explanation, kind, index),
        )
        for index, title, share in order
    ]
    return Maps(low=low, even=even, high=high, maps=maps)
