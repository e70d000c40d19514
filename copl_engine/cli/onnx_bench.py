"""``copl bench onnx``: an exported model beside the classifier it came from."""

from dataclasses import asdict
from functools import partial
from itertools import islice
from pathlib import Path
from typing import Annotated

import typer

from copl_engine.cli.classify import ClassifierFile
from copl_engine.cli.console import drain_measuring, no_photos_in, result
from copl_engine.cli.train import AsJson
from copl_engine.images.scan import scan


def onnx(
    classifier: ClassifierFile,
    folder: Annotated[
        Path, typer.Argument(metavar="FOLDER", help="Folder of photos to compare on; sub-folders are included.")
    ],
    photos: Annotated[int, typer.Option(min=1, help="Most photos that are compared.")] = 300,
    rounds: Annotated[int, typer.Option(min=1, help="Turns of which the median is taken.")] = 5,
    threads: Annotated[int | None, typer.Option(min=1, help="Of torch and of onnxruntime.")] = None,
    json: AsJson = False,
) -> None:
    """Does the exported model answer as torch does on these photos, and how much faster on the processor?"""
    found = list(islice((item for item in scan(folder) if isinstance(item, Path)), photos))
    if not found:
        raise no_photos_in(folder)
    import torch

    from copl_engine.backbones.load import load_backbone_named
    from copl_engine.bench.onnx_speed import measure_onnx
    from copl_engine.store.recipe import load_classifier

    if threads:
        torch.set_num_threads(threads)
    loaded = load_classifier(classifier, partial(load_backbone_named, device=torch.device("cpu")))
    report = drain_measuring(measure_onnx(loaded, found, rounds))
    text = (
        f"{report.photos} photos, {report.other_classes} with another class than by torch; logits differ by "
        f"{report.difference:.1g} at most from those in full precision, probabilities by "
        f"{report.probability_difference:.1g} from those of labelling. The exported model is "
        f"{report.model_speedup[0]:.1f} times as fast as torch on pixels, labelling "
        f"with it {report.labelling_speedup[0]:.1f} times (by processor time {report.model_speedup[1]:.1f} and "
        f"{report.labelling_speedup[1]:.1f})."
    )
    result(json, {"threads": torch.get_num_threads(), **asdict(report)}, text)
