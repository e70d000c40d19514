"""``copl bench serve``: the service under load."""

from dataclasses import asdict
from itertools import islice
from pathlib import Path
from typing import Annotated

import typer

from copl_engine.cli.classify import ClassifierFile
from copl_engine.cli.console import drain_measuring, no_photos_in, result
from copl_engine.cli.train import AsJson
from copl_engine.images.scan import scan


def serve(
    classifier: ClassifierFile,
    folder: Annotated[
        Path, typer.Argument(metavar="FOLDER", help="Folder of photos to send; sub-folders are included.")
    ],
    photos: Annotated[int, typer.Option(min=16, help="Most photos that are sent in a round.")] = 256,
    clients: Annotated[int, typer.Option(min=1, max=32, help="Clients that send at once.")] = 16,
    rounds: Annotated[int, typer.Option(min=1, help="Turns of which the median is taken.")] = 3,
    json: AsJson = False,
) -> None:
    """How many photos a second “copl serve” answers, against labelling them as a folder, and how long clients wait."""
    found = list(islice((item for item in scan(folder) if isinstance(item, Path)), photos))
    if not found:
        raise no_photos_in(folder)
    from copl_engine.backbones.load import load_backbone_named
    from copl_engine.bench.serving import measure_serving
    from copl_engine.store.recipe import load_classifier

    loaded = load_classifier(classifier, load_backbone_named)
    report = drain_measuring(measure_serving(classifier, loaded, found, clients, rounds))
    speed = report.photos_per_second
    text = (
        f"{report.clients} clients: {speed['served']:.1f} photos a second, {report.throughput_ratio:.0%} of labelling "
        f"the same as a folder ({speed['labelled']:.1f}); half of the answers within {report.p50:.0f} ms, 99% within "
        f"{report.p99:.0f} ms."
    )
    result(json, asdict(report), text)
