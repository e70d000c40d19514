"""``copl bench``: measurements of speed, memory and the maps."""

from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Final

import typer

from copl_engine.cli import study
from copl_engine.cli.console import drain_measuring, friendly, result, say
from copl_engine.cli.train import AsJson
from copl_engine.config import BackboneSpec, TrainConfig
from copl_engine.errors import BackboneProblem
from copl_engine.files import check_writable

if TYPE_CHECKING:
    from copl_engine.backbones.open_clip_backbone import OpenClipBackbone
    from copl_engine.bench.speed import Speed, SpeedReport

app = typer.Typer(help="Measure speed, memory and the maps; nothing of yours is used.", no_args_is_help=True)

Name = Annotated[str, typer.Option("--backbone", help="“starter”, or with --random any open_clip architecture.")]
Random = Annotated[bool, typer.Option("--random", help="Random weights: speed and memory do not depend on them.")]

RATIOS: Final = ("inference", "train_step", "labelling_vs_zero_shot")
MEBIBYTE: Final = 1 << 20


def speed(
    backbone: Name = "starter",
    random: Random = False,
    rounds: Annotated[int, typer.Option(min=1, help="Turns of which the median is taken.")] = 5,
    threads: Annotated[int | None, typer.Option(min=1, help="Torch's threads; 1 where other programs run.")] = None,
    plot: Annotated[Path | None, typer.Option(help="PNG to write: cost over the number of classes.")] = None,
    json: AsJson = False,
) -> None:
    """How many times CoPL is as fast as its plain form, and as zero-shot labelling by open_clip."""
    if plot:
        check_writable(plot)
    import torch

    from copl_engine.bench.plot import measure_costs, save_plot
    from copl_engine.bench.speed import SpeedRequest, measure_speed

    if threads:
        torch.set_num_threads(threads)
    model = _model(backbone, random)
    report = drain_measuring(measure_speed(SpeedRequest(rounds=rounds), model))
    for row in report.by_clock:
        say(_sentence(row))
    if report.large_photo_vs_vips is None:
        say("pyvips is missing, so the 12-megapixel photo was not compared (pip install pyvips pyvips-binary).")
    else:
        say(f"A 12-megapixel JPEG to the model's square takes {report.large_photo_vs_vips:.2f} times pyvips' time.")
    if plot:
        save_plot(plot, drain_measuring(measure_costs(model, rounds)), backbone)
    result(json, speed_values(report, backbone), "\n".join(_sentence(row) for row in report.by_clock))


def speed_values(report: "SpeedReport", backbone: str) -> dict[str, object]:
    """The report under its JSON keys."""
    values: dict[str, Any] = {"backbone": backbone, "ratios": _ratios(report.by_clock)}
    values |= {f"token_limit_{row.classes}": round(row.token_limit, 3) for row in report.by_clock}
    values["ratios_by_processor_time"] = _ratios(report.by_processor)
    values["large_photo_vs_vips"] = report.large_photo_vs_vips and round(report.large_photo_vs_vips, 3)
    vs_tower = round(report.by_clock[0].labelling_vs_tower, 3)
    values["starter_labelling_vs_tower" if backbone == "starter" else "labelling_vs_tower"] = vs_tower
    return values


def _ratios(rows: "tuple[Speed, ...]") -> dict[str, float]:
    return {f"{name}_{row.classes}": round(getattr(row, name), 3) for row in rows for name in RATIOS}


def _sentence(row: "Speed") -> str:
    return (
        f"{row.classes} classes: text pass {row.inference:.1f} times and training step {row.train_step:.1f} times "
        f"as fast as the plain form (limit by tokens {row.token_limit:.1f}); labelling at "
        f"{row.labelling_vs_zero_shot:.0%} of zero-shot's speed, {row.labelling_vs_tower:.0%} of the image tower's."
    )


def memory(backbone: Name = "starter", random: Random = False, json: AsJson = False) -> None:
    """Peak memory of labelling and of a training step, for few and many classes, each in its own process.

    One pass of the text tower holds 4,096 tokens at most, whatever the number of classes; only the class features of a
    batch grow with it. So, beside program and model, labelling with the starter takes at most 235 MiB at 100 classes
    and 404 at 1,000, and a training step 307 and 476.
    """
    from copl_engine.bench.memory import measure_memory

    uses = drain_measuring(measure_memory(BackboneSpec(backbone, random)))
    lines = [
        f"{use.work}, {use.classes} classes: peak {use.peak / MEBIBYTE:.0f} MiB, of that {use.extra / MEBIBYTE:.0f} "
        f"for the work itself (bound {use.bound / MEBIBYTE:.0f})."
        for use in uses
    ]
    for line in lines:
        say(line)
    rows = [
        {
            "work": use.work.value,
            "classes": use.classes,
            "loaded": use.loaded,
            "peak": use.peak,
            "extra": use.extra,
            "bound": use.bound,
        }
        for use in uses
    ]
    result(json, {"backbone": backbone, "rows": rows}, "\n".join(lines))


def shortlist(
    data: Annotated[Path, typer.Option(envvar="COPL_DATA", help="Folder of the choosing sets.")],
    images: Annotated[int, typer.Option(min=1, help="Photos to label in full.")] = 3000,
    classes: Annotated[str, typer.Option(help="Numbers of classes, separated by commas.")] = "200,1000",
    steps: Annotated[int, typer.Option(min=1, help="Steps of the training before.")] = TrainConfig().steps,
    json: AsJson = False,
) -> None:
    """Whether a shortlist of classes by static prompts would choose what the full contextual pass chooses."""
    from copl_engine.backbones.load import load_backbone
    from copl_engine.bench.shortlist import WANTED, ShortlistRequest, measure_shortlist
    from copl_engine.training.feature_cache import FeatureCache

    request = ShortlistRequest(data, images, tuple(map(int, classes.split(","))), steps=steps)
    rows = drain_measuring(measure_shortlist(request, load_backbone(BackboneSpec()), FeatureCache()))
    lines = [
        f"{row.classes} classes, {row.images} images, by the {row.ranking}: {_parts(row.agrees)}; "
        f"the first {row.needed} are needed for {WANTED:.1%}."
        for row in rows
    ]
    result(json, {"rows": [asdict(row) for row in rows]}, "\n".join(lines))


def _parts(agrees: Mapping[int, float]) -> str:
    return ", ".join(f"first {length} {part:.2%}" for length, part in agrees.items())


def _model(name: str, random: bool) -> "OpenClipBackbone":
    from copl_engine.backbones.load import load_backbone
    from copl_engine.backbones.open_clip_backbone import OpenClipBackbone

    loaded = load_backbone(BackboneSpec(name, random))
    if not isinstance(loaded, OpenClipBackbone):
        raise BackboneProblem("Speed is measured against open_clip; choose one of its models.")
    return loaded


for command in (
    speed,
    memory,
    shortlist,
    study.coverage,
    study.compare,
    study.unknown,
    study.growing,
    study.mislabelled,
    study.protocol,
):
    app.command()(friendly(command))
