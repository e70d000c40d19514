"""``copl train``: a folder with one sub-folder a class becomes a classifier file."""

from dataclasses import replace
from pathlib import Path
from typing import Annotated

import typer

from copl_engine.cli.console import check_output, drain_training, list_left_out, result, say
from copl_engine.config import BackboneSpec, Method, TrainConfig
from copl_engine.images.geometry import Framing, Preprocessing
from copl_engine.images.scan import scan, scan_classes

Folder = Annotated[Path, typer.Argument(help="Folder with one sub-folder of photos for each class.")]
Output = Annotated[Path, typer.Option("-o", "--out", help="Classifier file to write.")]
Seed = Annotated[int, typer.Option(min=0, help="Of views, folds, batches and initial weights.")]
Look = Annotated[
    Framing | None, typer.Option(help="The photo's centred square or the whole photo; by default what measured best.")
]
BackboneName = Annotated[str, typer.Option("--backbone", help="A model that “copl models list” shows as installed.")]
AsJson = Annotated[bool, typer.Option("--json", help="Print one JSON object as the last line of stdout.")]


def train(
    folder: Folder,
    out: Output,
    method: Annotated[
        Method, typer.Option(help="Member of the CoPL family; “auto” takes copl or copl+examples, by the check.")
    ] = Method.AUTO,
    none: Annotated[Path | None, typer.Option(help="Folder of photos that belong to none of the classes.")] = None,
    compare: Annotated[bool, typer.Option("--compare", help="Check coop and cocoop too, for the report.")] = False,
    keep: Annotated[
        bool, typer.Option("--keep/--no-keep", help="Keep the examples' features in the file, to add classes later.")
    ] = True,
    seed: Seed = 1,
    framing: Look = None,
    model: BackboneName = "starter",
    json: AsJson = False,
) -> None:
    """Learn to tell the classes of a folder apart. The photos are only read."""
    check_output(out)
    found = scan_classes(folder)
    from copl_engine.backbones.known_names import unmet_in_words, unmet_names
    from copl_engine.backbones.load import load_backbone
    from copl_engine.device import describe
    from copl_engine.store.recipe import save_classifier
    from copl_engine.store.training_record import TrainingRecord
    from copl_engine.training.feature_cache import FeatureCache
    from copl_engine.training.fit import TrainRequest, fit

    list_left_out(found.left_out, "left out")
    backbone = load_backbone(BackboneSpec(model))
    say(f"Training on the {describe(backbone.device)}.")
    config = replace(TrainConfig(), method=method, seed=seed)
    strange = tuple(path for path in scan(none) if isinstance(path, Path)) if none else ()
    others = (Method.COOP, Method.COCOOP) if compare else ()
    request = TrainRequest(found.examples, config, framed(backbone.preprocessing, framing), strange, others)
    trained = drain_training(fit(request, backbone, FeatureCache()))
    list_left_out(trained.unreadable)
    if not keep:
        trained = trained.forgetting()
    for name in trained.classifier.cut_names:
        say(f"The class name “{name[:60]}…” is longer than the model reads; only its beginning counts.")
    unmet = unmet_in_words(unmet_names(backbone.id, list(found.examples)))
    if unmet:
        say(unmet)
    record = TrainingRecord.of(trained, config, out)
    save_classifier(trained.classifier, out, record)
    said = record.accuracy() if record else None
    used = sum(len(paths) for paths in found.examples.values()) - len(trained.unreadable)
    values: dict[str, object] = {
        "classifier": str(out),
        "classes": list(found.examples),
        "images": used,
        "unreadable": len(trained.unreadable),
        "steps": trained.steps,
        "method": trained.classifier.method.value,
        "held_out_accuracy": trained.held_out_accuracy,
        "accuracy": {"estimate": said.estimate, "low": said.low, "high": said.high} if said else None,
        "weights": {"prompts": trained.classifier.mix.prompts, "examples": trained.classifier.mix.examples},
    }
    sentence = f"\n{said.sentence(trained.classifier.class_names)}" if said else ""
    result(json, values, f"{out}: {len(found.examples)} classes from {used} photos.{sentence}")


def framed(preprocessing: Preprocessing, framing: Framing | None) -> Preprocessing:
    """The backbone's preprocessing, with another framing where one is asked for."""
    return replace(preprocessing, framing=framing) if framing else preprocessing
