"""``copl bench ablation``: CoPL against its relatives on the choosing sets, and whether its maps can be trusted."""

from dataclasses import asdict
from pathlib import Path
from typing import Annotated

import typer

from copl_engine.cli.console import drain_measuring, result
from copl_engine.cli.train import AsJson
from copl_engine.config import BackboneSpec, TrainConfig


def ablation(
    data: Annotated[Path, typer.Option(envvar="COPL_DATA", help="Folder of the choosing sets.")],
    count: Annotated[int, typer.Option("--problems", min=2, help="Few-shot problems to draw.")] = 40,
    json: AsJson = False,
) -> None:
    """Train every form on the same problems; compare accuracy, and the maps of different draws on the sample."""
    from copl_engine.backbones.load import load_backbone
    from copl_engine.bench.ablation import ablation as run
    from copl_engine.bench.ablation import table
    from copl_engine.training.feature_cache import FeatureCache

    rows = drain_measuring(run(load_backbone(BackboneSpec()), data, count, TrainConfig(), FeatureCache()))
    values: dict[str, object] = {"problems": count, "forms": [asdict(row) for row in rows]}
    result(json, values, table(rows))
