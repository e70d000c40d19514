"""``copl bench coverage``: whether what is said after a training holds on photos that were left over."""

from pathlib import Path
from typing import Annotated

import typer

from copl_engine.cli.console import drain_measuring, result, say
from copl_engine.cli.train import AsJson
from copl_engine.config import BackboneSpec, TrainConfig

Data = Annotated[Path, typer.Option(envvar="COPL_DATA", help="Folder of the choosing sets.")]
Log = Annotated[Path, typer.Option(help="Folder of what each problem gave; a stopped study goes on from there.")]


def coverage(
    data: Data,
    log: Log,
    count: Annotated[int, typer.Option("--problems", min=2, help="Few-shot problems to draw.")] = 60,
    json: AsJson = False,
) -> None:
    """How often the stated interval holds, how far "5 more" and "10% to review" are off."""
    from copl_engine.backbones.load import load_backbone
    from copl_engine.bench.coverage import coverage as run
    from copl_engine.bench.coverage import summary
    from copl_engine.training.feature_cache import FeatureCache

    found = drain_measuring(run(load_backbone(BackboneSpec()), data, count, log, TrainConfig(), FeatureCache()))
    figures = summary(found)
    for held in found:
        said = held.said
        say(
            f"{held.source:13} {held.classes:2} classes, {held.shots:2} shots: said {said.estimate:.1%} "
            f"({said.low:.1%} to {said.high:.1%}), true {held.true:.1%}; review {held.review:.1%}"
        )
    result(json, dict(figures), "\n".join(f"{name}: {value:.3f}" for name, value in figures.items()))
