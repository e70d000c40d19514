"""``copl bench coverage``, ``unknown``, ``growing``, ``mislabelled``: whether what is said after a training is true."""

from dataclasses import asdict, replace
from pathlib import Path
from typing import Annotated

import typer

from copl_engine.cli.console import drain_measuring, result, say
from copl_engine.cli.train import AsJson, Folder
from copl_engine.config import BackboneSpec, Method, TrainConfig
from copl_engine.images.scan import scan_classes

Data = Annotated[Path, typer.Option(envvar="COPL_DATA", help="Folder of the choosing sets.")]
Log = Annotated[Path, typer.Option(help="Folder of what each problem gave; a stopped study goes on from there.")]


def coverage(
    data: Data,
    log: Log,
    count: Annotated[int, typer.Option("--problems", min=2, help="Few-shot problems to draw.")] = 60,
    shots: Annotated[int | None, typer.Option(min=2, max=16, help="Examples a class; else each problem draws.")] = None,
    json: AsJson = False,
) -> None:
    """How often the stated interval holds, how far "5 more" and "10% to review" are off."""
    from copl_engine.backbones.load import load_backbone
    from copl_engine.bench.coverage import coverage as run
    from copl_engine.bench.coverage import summary
    from copl_engine.training.feature_cache import FeatureCache

    found = drain_measuring(run(load_backbone(BackboneSpec()), data, count, log, TrainConfig(), FeatureCache(), shots))
    figures = summary(found)
    for held in found:
        said = held.said
        say(
            f"{held.source:13} {held.classes:2} classes, {held.shots:2} shots: said {said.estimate:.1%} "
            f"({said.low:.1%} to {said.high:.1%}), true {held.true:.1%}; review {held.review:.1%}"
        )
    result(json, dict(figures), "\n".join(f"{name}: {value:.3f}" for name, value in figures.items()))


def compare(
    data: Data,
    log: Log,
    count: Annotated[int, typer.Option("--problems", min=2, help="Few-shot problems to draw.")] = 40,
    json: AsJson = False,
) -> None:
    """Every method and baseline on the same 5-shot problems; by how much copl+examples leads each."""
    from copl_engine.backbones.load import load_backbone
    from copl_engine.bench.compare import compare as run
    from copl_engine.training.feature_cache import FeatureCache

    rows = drain_measuring(run(load_backbone(BackboneSpec()), data, count, log, TrainConfig(), FeatureCache()))
    text = "\n".join(
        f"{row.method:18} {row.mean:6.1%}  copl+examples leads by {100 * row.lead:+5.1f} "
        f"({100 * row.low:+.1f} to {100 * row.high:+.1f})"
        for row in rows
    )
    result(json, {"problems": count, "rows": [asdict(row) for row in rows]}, text)


def unknown(
    data: Data,
    log: Log,
    half: Annotated[int, typer.Option(min=2, max=100, help="Classes of Tiny ImageNet that are known.")] = 100,
    json: AsJson = False,
) -> None:
    """FPR95 and AUROC of “none of these” on four pairings, beside MCM and energy."""
    from copl_engine.backbones.load import load_backbone
    from copl_engine.bench.unknown import by_pairing
    from copl_engine.bench.unknown import unknown as run
    from copl_engine.training.feature_cache import FeatureCache

    found = drain_measuring(run(load_backbone(BackboneSpec()), data, half, log, TrainConfig(), FeatureCache()))
    rows = by_pairing(found)
    text = "\n".join(f"{row.pairing:30} {row.score:7} FPR95 {row.fpr95:.1%}  AUROC {row.auroc:.1%}" for row in rows)
    result(json, {"half": half, "rows": [asdict(row) for row in rows]}, text)


def growing(
    data: Data,
    log: Log,
    count: Annotated[int, typer.Option("--problems", min=2, help="Few-shot problems to draw.")] = 30,
    json: AsJson = False,
) -> None:
    """Add a class, merge two classifiers: how far behind training on all photos at once."""
    from copl_engine.backbones.load import load_backbone
    from copl_engine.bench.growing import growing as run
    from copl_engine.training.feature_cache import FeatureCache

    ways = drain_measuring(run(load_backbone(BackboneSpec()), data, count, log, TrainConfig(), FeatureCache()))
    text = "\n".join(
        f"{way.name}: {way.right:.1%} right, {way.right_of_last:.1%} of the last class; behind by {way.behind[0]:+.1%} "
        f"({way.behind[1]:+.1%} to {way.behind[2]:+.1%}); calibration error {way.calibration:.3f}; review takes "
        f"{way.review:.1%}; said minus true {way.said_off:+.1%}, interval holds {way.covered:.0%}"
        for way in ways
    )
    result(json, {"problems": count, "ways": [asdict(way) for way in ways]}, text)


def mislabelled(folder: Folder, json: AsJson = False) -> None:
    """Swap a tenth of a folder's labels on purpose; how many the list of doubtful labels finds. Nothing is changed."""
    found = scan_classes(folder)
    from copl_engine.backbones.load import load_backbone
    from copl_engine.bench.mislabelled import mislabelled as run
    from copl_engine.training.feature_cache import FeatureCache

    swaps = drain_measuring(run(found.examples, load_backbone(BackboneSpec()), TrainConfig(), FeatureCache()))
    text = (
        f"Of {swaps.swapped} labels swapped among {swaps.examples}, {swaps.found:.0%} are in the first fifth of the "
        f"list; half of them in the first {swaps.half_at:.0%}."
    )
    result(json, asdict(swaps), text)


def protocol(
    data: Annotated[Path, typer.Option(help="Folder of the eleven data sets in CoOp's layout.")],
    log: Log,
    backbone: Annotated[str, typer.Option(help="“starter”, or a model such as ViT-B-16/openai.")] = "starter",
    parts: Annotated[str, typer.Option(help="Parts, separated by commas.")] = (
        "base-to-new,few-shot,cross-dataset,domain-shift"
    ),
    method: Annotated[Method, typer.Option(help="Member of the family.")] = Method.COPL,
    json: AsJson = False,
) -> None:
    """Base-to-new, few-shot, cross-dataset and domain shift as in the papers, on the sets that are there."""
    from copl_engine.backbones.load import load_backbone_named
    from copl_engine.bench.protocol import protocol as run
    from copl_engine.bench.protocol import table
    from copl_engine.training.feature_cache import FeatureCache

    wanted = tuple(part.strip() for part in parts.split(",") if part.strip())
    config = replace(TrainConfig(), method=method)
    cells = drain_measuring(run(load_backbone_named(backbone), data, wanted, log, config, FeatureCache()))
    values = [{**asdict(cell), "mean": cell.mean} for cell in cells]
    result(json, {"model": backbone, "method": method.value, "cells": values}, table(cells, backbone))
