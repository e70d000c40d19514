"""``copl retrain``: the examples of a classifier file once more, on another model."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from copl_engine.cli.classify import ClassifierFile
from copl_engine.cli.console import check_output, say
from copl_engine.cli.train import AsJson, BackboneName, Lesson, Output, learn, none_photos
from copl_engine.config import BackboneSpec, Method, TrainConfig
from copl_engine.errors import ClassifierFileProblem
from copl_engine.images.names import show

if TYPE_CHECKING:
    from copl_engine.store.training_record import TrainingRecord


def retrain(
    classifier: ClassifierFile,
    out: Output,
    model: BackboneName = "starter",
    photos: Annotated[
        Path | None, typer.Option(help="The folder that was trained on, where it is not where it was.")
    ] = None,
    none: Annotated[Path | None, typer.Option(help="Folder of photos that belong to none of the classes.")] = None,
    json: AsJson = False,
) -> None:
    """Train on another model with the photos that a classifier was trained on. Its own model is not needed."""
    check_output(out)
    from copl_engine.store.recipe import read_recipe, read_record

    recipe, record = read_recipe(classifier), read_record(classifier)
    if record is None:
        raise ClassifierFileProblem(
            f"{classifier} does not say which photos it was trained on, as it was not checked on held-out examples; "
            f"train on their folder: copl train FOLDER -o {out} --backbone {model}"
        )
    if recipe.knows_none and none is None:
        say("It also knew photos of none of its classes, which it does not name; give their folder with --none.")
    examples = _examples(classifier, recipe.class_names, record, photos)
    settings = record.settings
    try:
        config = TrainConfig(Method(str(settings.get("method", Method.AUTO))), seed=int(str(settings.get("seed", 1))))
    except ValueError as error:
        raise ClassifierFileProblem(f"{classifier} is damaged: its settings are unknown here ({error}).") from error
    strange = none_photos(none)
    learn(Lesson(examples, BackboneSpec(model), config, recipe.preprocessing.framing, strange), out, json)


def _examples(
    classifier: Path, names: tuple[str, ...], record: "TrainingRecord", photos: Path | None
) -> dict[str, tuple[Path, ...]]:
    """By class, the photos that are still there.

    Raises:
        ClassifierFileProblem: none is.
    """
    located = record.located(classifier.absolute().parent, photos)
    missing = located.count(None)
    if missing == len(located):
        raise ClassifierFileProblem(
            f"None of the {missing} photos that {classifier} was trained on is where it was; name their folder with "
            "--photos."
        )
    if missing:
        gone = [Path(name).name for name, place in zip(record.photos, located, strict=True) if place is None]
        say(f"{missing} of {len(located)} photos are not where they were and are left out: {show(', '.join(gone[:5]))}")
    found: dict[str, list[Path]] = {name: [] for name in names}
    for label, place in zip(record.held_out.labels, located, strict=True):
        if place is not None:
            found[names[int(label)]].append(place)
    return {name: tuple(paths) for name, paths in found.items()}
