"""``copl bench labelling``: what share of the time each station of labelling takes."""

from dataclasses import asdict
from pathlib import Path
from typing import Annotated

import typer

from copl_engine.cli.bench import Name, Random
from copl_engine.cli.console import drain_measuring, result, say
from copl_engine.cli.train import AsJson
from copl_engine.config import BackboneSpec


def labelling(
    backbone: Name = "starter",
    random: Random = False,
    classes: Annotated[int, typer.Option(min=2, help="Number of classes.")] = 10,
    photos: Annotated[int, typer.Option(min=32, help="Photos labelled a turn.")] = 128,
    rounds: Annotated[int, typer.Option(min=1, help="Turns of which the median is taken.")] = 3,
    threads: Annotated[int | None, typer.Option(min=1, help="Torch's threads; 1 where other programs run.")] = None,
    json: AsJson = False,
) -> None:
    """Shares of decoding, image tower, text pass and writing, and how near the whole comes to what they allow."""
    import torch

    from copl_engine.backbones.load import load_backbone
    from copl_engine.bench.labelling import in_words, measure_labelling

    if threads:
        torch.set_num_threads(threads)
    model = load_backbone(BackboneSpec(backbone, random))
    cost = drain_measuring(measure_labelling(model, classes, photos, rounds))
    lines = in_words(cost)
    for line in lines:
        say(line)
    result(json, {"backbone": backbone, "classes": classes, **asdict(cost)}, "\n".join(lines))


def large(
    photos: Annotated[int, typer.Option(min=100, help="Small photos to make and label.")] = 100_000,
    scratch: Annotated[
        Path | None, typer.Option(help="Where they are made; 100,000 take 6 GB with what is kept of them.")
    ] = None,
    threads: Annotated[int | None, typer.Option(min=1, help="Torch's threads; 1 where other programs run.")] = None,
    json: AsJson = False,
) -> None:
    """A very large folder in one run: whether memory and speed stay, and how near it comes to what the model allows."""
    import torch

    from copl_engine.backbones.load import load_backbone
    from copl_engine.bench.large import in_words, label_many

    if threads:
        torch.set_num_threads(threads)
    run = drain_measuring(label_many(load_backbone(BackboneSpec()), photos, scratch))
    lines = in_words(run)
    for line in lines:
        say(line)
    values = {
        "memory_growth": round(run.memory_growth, 3),
        "speed_at_the_end": round(run.speed_at_the_end, 3),
        "speed_vs_allowed": round(run.speed_vs_allowed, 3),
    }
    result(json, {**values, **asdict(run)}, "\n".join(lines))
