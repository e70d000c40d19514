"""What a person may choose validates itself."""

from dataclasses import FrozenInstanceError, replace

import pytest

from copl_engine.config import BackboneSpec, Method, TrainConfig


@pytest.mark.parametrize(
    "wrong",
    [
        {"views": 0},
        {"batch": 0},
        {"steps": 0},
        {"learning_rate": 0.0},
        {"learning_rate": 2.0},
        {"learning_rate": float("nan")},
        {"anchor": -0.1},
        {"balance": -1.0},
        {"weight_decay": -0.1},
        {"seed": -1},
    ],
)
def test_settings_that_cannot_be_are_refused_by_name(wrong: dict[str, float]) -> None:
    (name,) = wrong
    with pytest.raises(ValueError, match=name):
        replace(TrainConfig(), **wrong)  # type: ignore[arg-type]


def test_settings_are_frozen() -> None:
    with pytest.raises(FrozenInstanceError):
        TrainConfig().views = 2  # type: ignore[misc]


def test_a_backbone_has_a_name() -> None:
    with pytest.raises(ValueError, match="name"):
        BackboneSpec(" ")


def test_the_family() -> None:
    assert [method.value for method in Method if not method.trains] == ["zero-shot"]
    assert {method.value for method in Method if method.weighs_patches} == {
        "auto",
        "copl",
        "copl+examples",
        "copl-bilinear",
        "copl-patches",
        "copl-literal",
    }
