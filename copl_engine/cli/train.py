"""``copl train``: a folder with one sub-folder a class becomes a classifier file."""

from dataclasses import replace
from pathlib import Path
from typing import Annotated

import typer

from copl_engine.cli.console import check_output, drain_training, list_left_out, result, say
from copl_engine.config import BackboneSpec, Method, TrainConfig
from copl_engine.images.geometry import Framing, Preprocessing
from copl_engine.images.scan import scan_classes

Folder = Annotated[Path, typer.Argument(help="Folder with one sub-folder of photos for each class.")]
Output = Annotated[Path, typer.Option("-o", "--out", help="Classifier file to write.")]
Seed = Annotated[int, typer.Option(min=0, help="Of views, folds, batches and initial weights.")]
Look = Annotated[
    Framing | None, typer.Option(help="The photo's centred square or the whole photo; by default what measured best.")
]
AsJson = Annotated[bool, typer.Option("--json", help="Print one JSON object as the last line of stdout.")]


def train(
    folder: Folder,
    out: Output,
    method: Annotated[Method, typer.Option(help="Member of the CoPL family.")] = Method.COPL_EXAMPLES,
    seed: Seed = 1,
    framing: Look = None,
    json: AsJson = False,
) -> None:
    """Learn to tell the classes of a folder apart. The photos are only read."""
    check_output(out)
    found = scan_classes(folder)
    from copl_engine.backbones.known_names import unmet_in_words, unmet_names
    from copl_engine.backbones.load import load_backbone
    from copl_engine.device import describe
    from copl_engine.store.recipe import save_classifier
    from copl_engine.training.feature_cache import FeatureCache
    from copl_engine.training.fit import TrainRequest, fit

    list_left_out(found.left_out, "left out")
    backbone = load_backbone(BackboneSpec())
    say(f"Training on the {describe(backbone.device)}.")
    config = replace(TrainConfig(), method=method, seed=seed)
    request = TrainRequest(found.examples, config, framed(backbone.preprocessing, framing))
    trained = drain_training(fit(request, backbone, FeatureCache()))
    list_left_out(trained.unreadable)
    for name in trained.classifier.cut_names:
        say(f"The class name “{name[:60]}…” is longer than the model reads; only its beginning counts.")
    unmet = unmet_in_words(unmet_names(backbone.id, list(found.examples)))
    if unmet:
        say(unmet)
    save_classifier(trained.classifier, out)
    used = sum(len(paths) for paths in found.examples.values()) - len(trained.unreadable)
    accuracy = trained.held_out_accuracy
    values: dict[str, object] = {
        "classifier": str(out),
        "classes": list(found.examples),
        "images": used,
        "unreadable": len(trained.unreadable),
        "steps": trained.steps,
        "held_out_accuracy": accuracy,
        "weights": {"prompts": trained.classifier.mix.prompts, "examples": trained.classifier.mix.examples},
    }
    held_out = f"; {accuracy:.0%} of held-out examples were right" if accuracy is not None else ""
    result(json, values, f"{out}: {len(found.examples)} classes from {used} photos{held_out}.")


def framed(preprocessing: Preprocessing, framing: Framing | None) -> Preprocessing:
    """The backbone's preprocessing, with another framing where one is asked for."""
    return replace(preprocessing, framing=framing) if framing else preprocessing
