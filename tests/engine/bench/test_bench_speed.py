"""``copl bench speed`` and ``memory``: that the numbers are there and make sense, not how large they are."""

from pathlib import Path

import pytest
import torch
from PIL import Image

from copl_engine.backbones.open_clip_backbone import OpenClipBackbone
from copl_engine.bench.memory import MemoryUse, Work, bound, measure_memory
from copl_engine.bench.nouns import TEN, class_names
from copl_engine.bench.plain import PlainText, PlainZeroShot
from copl_engine.bench.plot import measure_costs, save_plot
from copl_engine.bench.speed import SpeedRequest, measure_speed
from copl_engine.bench.timing import Timings, take_turns
from copl_engine.cli.bench import MEBIBYTE, speed_values
from copl_engine.config import BackboneSpec, Method
from copl_engine.generators import drain
from copl_engine.inference.classify import classify
from copl_engine.prompts.packing import TextForm, TextPass, tokenise_classes
from copl_engine.training.classifier import Classifier
from copl_engine.types import Prediction


def test_names_to_measure_with_are_different_and_stay_the_same() -> None:
    assert tuple(class_names(10)) == TEN
    assert len(set(class_names(1000))) == 1000
    assert class_names(1000)[:100] == class_names(100)


def test_turns_are_timed_and_compared_round_by_round() -> None:
    timings = Timings()
    done = list(take_turns({"a": (lambda: None, 1.0), "b": (lambda: None, 3.0)}, 2, timings))
    assert done == ["a", "b", "a", "b"]
    timings.wall["a"], timings.wall["b"] = [4.0, 10.0, 9.0], [2.0, 2.0, 3.0]
    assert timings.ratio("a", "b") == 3.0
    assert timings.seconds("a") == 9.0


def test_the_plain_form_is_the_same_computation(tiny: OpenClipBackbone) -> None:
    tokens = tokenise_classes(tiny, TEN)
    context = tokens.context + 0.1 * torch.randn(3, *tokens.context.shape)
    with torch.no_grad():
        plain, ours = PlainText(tiny, tokens)(context), TextPass(tiny, tokens)(context)
    assert float((plain - ours).abs().max()) < 1e-5


def test_plain_zero_shot_labels_as_ours_does(starter: OpenClipBackbone, tmp_path: Path) -> None:
    paths = []
    for i in range(8):
        pixels = torch.randint(0, 256, (5, 5, 3), generator=torch.Generator().manual_seed(i), dtype=torch.uint8)
        paths.append(tmp_path / f"{i}.png")
        Image.fromarray(pixels.numpy()).resize((224, 224), Image.Resampling.BICUBIC).save(paths[-1])
    labelled: list[Prediction] = []
    for batch in classify(Classifier(starter, TEN, Method.ZERO_SHOT), paths):
        labelled += [item for item in batch if isinstance(item, Prediction)]
    assert PlainZeroShot(starter, TEN)(paths) == [item.best for item in labelled]


def test_speed_has_every_key_and_positive_ratios(tiny: OpenClipBackbone) -> None:
    report = drain(measure_speed(SpeedRequest(classes=(2, 10), rounds=1, photos=3), tiny))
    values = speed_values(report, "tiny")
    names = {f"{name}_{k}" for name in ("inference", "train_step", "labelling_vs_zero_shot") for k in (2, 10)}
    for key in ("ratios", "ratios_by_processor_time"):
        ratios = values[key]
        assert isinstance(ratios, dict)
        assert set(ratios) == names
        assert all(value > 0 for value in ratios.values())
    full = TextPass(tiny, tokenise_classes(tiny, TEN), TextForm.PLAIN).tokens
    packed = TextPass(tiny, tokenise_classes(tiny, TEN)).tokens
    assert values["token_limit_10"] == round(full / packed, 3)
    assert isinstance(values["labelling_vs_tower"], float)


@pytest.mark.parametrize("wrong", [{"classes": (1,)}, {"classes": ()}, {"rounds": 0}, {"photos": 0}])
def test_what_cannot_be_measured_is_refused(wrong: dict[str, object]) -> None:
    with pytest.raises(ValueError, match=r"positive|at least two"):
        SpeedRequest(**wrong)  # type: ignore[arg-type]


def test_the_plot_is_a_picture(tiny: OpenClipBackbone, tmp_path: Path) -> None:
    costs = drain(measure_costs(tiny, 1, (1, 3)))
    assert [cost.classes for cost in costs] == [1, 3]
    assert all(min(cost.plain, cost.trimmed, cost.packed, cost.limit) > 0 for cost in costs)
    save_plot(tmp_path / "cost.png", costs, "tiny")
    assert Image.open(tmp_path / "cost.png").size == (1050, 690)


@pytest.mark.parametrize(("classes", "labelling", "training"), [(100, 235, 307), (1000, 404, 476)])
def test_the_bounds_are_those_that_the_help_names(
    starter: OpenClipBackbone, classes: int, labelling: int, training: int
) -> None:
    classifier = Classifier(starter, class_names(classes))
    found = [round(bound(classifier, work) / MEBIBYTE) for work in (Work.LABEL, Work.TRAIN)]
    assert found == [labelling, training]


@pytest.mark.slow
def test_memory_is_measured_in_a_process_of_its_own() -> None:
    (use,) = drain(measure_memory(BackboneSpec(), ((Work.TRAIN, 3),)))
    assert (use.work, use.classes) == (Work.TRAIN, 3)
    assert 0 < use.loaded <= use.peak
    assert MemoryUse(Work.LABEL, 2, 10, 30, 50).extra == 20
