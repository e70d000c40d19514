"""``copl classify``: label every photo of a folder."""

from pathlib import Path
from typing import Annotated

import typer

from copl_engine.cli.console import check_output, list_left_out, progress, result
from copl_engine.cli.train import AsJson
from copl_engine.errors import FolderProblem
from copl_engine.images.scan import scan
from copl_engine.types import Prediction, Unreadable

ClassifierFile = Annotated[Path, typer.Argument(help="Classifier file that “copl train” wrote.")]


def classify(
    classifier: ClassifierFile,
    folder: Annotated[Path, typer.Argument(help="Folder of photos; sub-folders are included.")],
    csv: Annotated[Path, typer.Option(help="Table to write: path, class, confidence, one column a class.")],
    json: AsJson = False,
) -> None:
    """Label the photos of a folder. The photos are only read; the table goes where you say."""
    check_output(csv)
    found = list(scan(folder))
    if not any(isinstance(item, Path) for item in found):
        raise FolderProblem(f"No photos were found in {folder}; choose another folder.")
    from copl_engine.backbones.load import load_backbone_named
    from copl_engine.export.tables import unreadable_path, write_table, write_unreadable
    from copl_engine.inference.classify import classify as run
    from copl_engine.store.recipe import load_classifier
    from copl_engine.training.feature_cache import FeatureCache

    loaded = load_classifier(classifier, load_backbone_named)
    predictions: list[Prediction] = []
    unreadable: list[Unreadable] = []
    with progress() as shown:
        task = shown.add_task("Labelling", total=len(found), note="")
        for batch in run(loaded, found, FeatureCache()):
            for item in batch:
                (predictions if isinstance(item, Prediction) else unreadable).append(item)  # type: ignore[arg-type]
            shown.advance(task, len(batch))
    write_table(csv, loaded.class_names, predictions, folder)
    list_left_out(unreadable)
    if unreadable:
        write_unreadable(unreadable_path(csv), unreadable, folder)
    else:
        unreadable_path(csv).unlink(missing_ok=True)
    values: dict[str, object] = {"csv": str(csv), "images": len(predictions), "unreadable": len(unreadable)}
    result(json, values, f"{csv}: {len(predictions)} photos labelled, {len(unreadable)} could not be read.")
