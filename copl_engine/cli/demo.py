"""``copl demo``: the whole journey on the shipped sample."""

from collections.abc import Mapping, Sequence
from importlib.resources import as_file, files
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final

import typer

from copl_engine.cli.console import drain_training, progress, result, say
from copl_engine.cli.train import AsJson
from copl_engine.config import BackboneSpec, Method, TrainConfig
from copl_engine.errors import OutputProblem
from copl_engine.files import check_writable
from copl_engine.images.names import show
from copl_engine.images.scan import scan_classes
from copl_engine.types import Prediction

if TYPE_CHECKING:
    from copl_engine.training.classifier import Classifier

TRAINING: Final = 8
"""Photos 001 to 008 of each class are for training, the others are unseen."""

APART: Final = ("none of these", "masks")
SHEET_PHOTOS: Final = 3


def demo(
    out: Annotated[Path | None, typer.Option(help="Folder to write to; by default a new one here.")] = None,
    json: AsJson = False,
) -> None:
    """Train on the shipped sample, label its unseen photos, draw every prompt's weight map."""
    folder = _made(out)
    with as_file(files("resources") / "sample") as sample:
        classes = {name: paths for name, paths in scan_classes(sample).examples.items() if name not in APART}
        shown = {name: paths[:TRAINING] for name, paths in classes.items()}
        unseen = {name: paths[TRAINING:] for name, paths in classes.items()}
        _run(folder, sample, shown, unseen, json)


def _run(
    folder: Path,
    sample: Path,
    shown: Mapping[str, Sequence[Path]],
    unseen: Mapping[str, Sequence[Path]],
    json: bool,
) -> None:
    from copl_engine.backbones.load import load_backbone
    from copl_engine.export.sheet import save_sheet
    from copl_engine.export.tables import write_table
    from copl_engine.inference.explain import explain
    from copl_engine.store.recipe import save_classifier
    from copl_engine.training.classifier import Classifier
    from copl_engine.training.fit import TrainRequest, fit

    csv, sheet, file = folder / "labels.csv", folder / "weight-maps.png", folder / "hardware.safetensors"
    for target in (csv, sheet, file):
        if target.exists():
            raise OutputProblem(f"{target} is there already; choose another folder.")
        check_writable(target)
    backbone = load_backbone(BackboneSpec())
    say(f"Training on {TRAINING} photos of each of {len(shown)} classes: {', '.join(shown)}.")
    trained = drain_training(fit(TrainRequest(shown, TrainConfig()), backbone))
    classifier = trained.classifier
    predictions = _labelled(classifier, [path for paths in unseen.values() for path in paths])
    accuracy = _accuracy(predictions, classifier.class_names)
    untrained = Classifier(backbone, classifier.class_names, Method.ZERO_SHOT)
    zero_shot = _accuracy(_labelled(untrained, [p.path for p in predictions]), classifier.class_names)
    write_table(csv, classifier.class_names, predictions, sample)
    save_classifier(classifier, file)
    chosen = [paths[len(paths) // 3] for paths in list(unseen.values())[-SHEET_PHOTOS:]]
    save_sheet(sheet, [explain(classifier, path) for path in chosen])
    say(f"Of {len(predictions)} photos it was not shown, {accuracy:.0%} are right; by the names alone {zero_shot:.0%}.")
    say(f"Labels: {show(csv)}\nEvery prompt's weight map: {show(sheet)}\nClassifier: {show(file)}")
    say("Try your own: copl train FOLDER_WITH_ONE_SUBFOLDER_PER_CLASS -o mine.safetensors")
    values: dict[str, object] = {
        "accuracy": accuracy,
        "zero_shot": zero_shot,
        "images": len(predictions),
        "csv": str(csv),
        "sheet": str(sheet),
    }
    result(json, values, f"accuracy {accuracy:.3f}, zero-shot {zero_shot:.3f}, {len(predictions)} images")


def _labelled(classifier: "Classifier", paths: Sequence[Path]) -> list[Prediction]:
    from copl_engine.inference.classify import classify

    predictions: list[Prediction] = []
    with progress() as shown:
        task = shown.add_task("Labelling unseen photos", total=len(paths), note="")
        for batch in classify(classifier, paths):
            predictions += [item for item in batch if isinstance(item, Prediction)]
            shown.advance(task, len(batch))
    return predictions


def _accuracy(predictions: Sequence[Prediction], names: Sequence[str]) -> float:
    """The sample's folders carry the classes' names."""
    return sum(names[p.best] == p.path.parent.name for p in predictions) / len(predictions)


def _made(out: Path | None) -> Path:
    folder = out or _free_name()
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise OutputProblem(f"The folder {folder} cannot be made ({error.strerror}); choose another place.") from error
    return folder


def _free_name() -> Path:
    number = 1
    while (folder := Path("copl-demo" if number == 1 else f"copl-demo-{number}")).exists():
        number += 1
    return folder
