"""``copl bench places``: whether the evidence maps find the place."""

from dataclasses import asdict
from pathlib import Path
from typing import Annotated

import typer

from copl_engine.cli.console import drain_measuring, result
from copl_engine.cli.train import AsJson
from copl_engine.config import BackboneSpec, Method, TrainConfig


def places(
    data: Annotated[
        Path | None, typer.Option(envvar="COPL_DATA", help="Folder of the choosing sets; without it the sample alone.")
    ] = None,
    draws: Annotated[int, typer.Option(min=2, help="Draws of the examples, of each set.")] = 5,
    method: Annotated[Method | None, typer.Option(help="Member of the family; by default that of training.")] = None,
    json: AsJson = False,
) -> None:
    """On unseen photos that are labelled right: does the evidence lie on the object, and does hiding it hurt?"""
    from copl_engine.backbones.load import load_backbone
    from copl_engine.bench.places import measure_places, table
    from copl_engine.training.feature_cache import FeatureCache

    config = TrainConfig() if method is None else TrainConfig(method=method)
    report = drain_measuring(measure_places(load_backbone(BackboneSpec()), data, draws, config, FeatureCache()))
    result(json, {"draws": draws, "method": config.method.value, **asdict(report)}, table(report))
