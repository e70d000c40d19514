"""``copl evaluate``: few-shot accuracy on a folder of class folders, with seeds and an interval."""

import csv
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated

import typer

from copl_engine.cli.console import drain_measuring, list_left_out, result, say
from copl_engine.cli.train import AsJson, BackboneName, Folder, Look, framed
from copl_engine.config import BackboneSpec
from copl_engine.errors import EngineError
from copl_engine.images.names import clean_name
from copl_engine.images.scan import scan_classes


def evaluate(
    folder: Folder,
    shots: Annotated[int, typer.Option(min=0, help="Examples a class; 0: by the names alone.")] = 5,
    seeds: Annotated[int, typer.Option(min=1, help="Number of draws, seeds 1 to this.")] = 5,
    methods: Annotated[str, typer.Option(help="Methods, separated by commas.")] = (
        "zero-shot,coop,cocoop,copl,copl+examples,nearest-mean"
    ),
    names: Annotated[Path | None, typer.Option(help="CSV (folder, name) with names for the folders.")] = None,
    framing: Look = None,
    model: BackboneName = "starter",
    json: AsJson = False,
) -> None:
    """Draw examples, train, score on all other images; compare methods on the same draws."""
    found = scan_classes(folder)
    list_left_out(found.left_out, "left out")
    from copl_engine.backbones.load import load_backbone
    from copl_engine.bench.few_shot import Evaluation
    from copl_engine.bench.few_shot import evaluate as run
    from copl_engine.training.feature_cache import FeatureCache

    wanted = tuple(method.strip() for method in methods.split(",") if method.strip())
    named = read_names(names) if names else {}
    backbone = load_backbone(BackboneSpec(model))
    drawn = tuple(range(1, seeds + 1))
    preprocessing = framed(backbone.preprocessing, framing)
    request = Evaluation(found.examples, named, shots, drawn, wanted, preprocessing=preprocessing)
    rows = drain_measuring(run(request, backbone, FeatureCache()))
    for row in rows:
        low, high = row.interval
        say(f"{row.method:15} {row.mean:6.1%}  ({low:.1%} to {high:.1%})")
    values: dict[str, object] = {
        "shots": shots,
        "seeds": seeds,
        "classes": len(found.examples),
        "rows": [
            {"method": row.method, "mean": row.mean, "std": row.std, "interval": list(row.interval)} for row in rows
        ],
    }
    result(json, values, "; ".join(f"{row.method} {row.mean:.3f}" for row in rows))


def read_names(path: Path) -> Mapping[str, str]:
    """Names by folder from a CSV with the columns folder and name; a header line is optional.

    Raises:
        EngineError: the file cannot be read or a line has fewer than two cells.
    """
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            lines = [line for line in csv.reader(file) if line]
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise EngineError(f"{path} cannot be read as a table ({error}); save it as CSV in UTF-8.") from error
    for number, line in enumerate(lines, 1):
        if len(line) < 2 or not line[1].strip():
            raise EngineError(f"{path}, line {number}: two cells are needed, folder and name.")
    if lines and [cell.strip().lower() for cell in lines[0][:2]] == ["folder", "name"]:
        lines = lines[1:]
    return {clean_name(line[0]): line[1].strip() for line in lines}
