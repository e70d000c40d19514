"""``copl train``: a folder with one sub-folder a class becomes a classifier file."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Annotated, Final

import typer

from copl_engine.cli.console import check_output, drain_training, list_left_out, no_photos_in, result, say
from copl_engine.config import COMPARED, BackboneSpec, Method, TrainConfig
from copl_engine.images.geometry import Framing, Preprocessing
from copl_engine.images.names import show
from copl_engine.images.scan import scan, scan_classes
from copl_engine.types import Unreadable

Folder = Annotated[Path, typer.Argument(metavar="FOLDER", help="Folder with one sub-folder of photos for each class.")]
Output = Annotated[Path, typer.Option("-o", "--out", help="Classifier file to write.")]
Seed = Annotated[int, typer.Option(min=0, help="Of views, folds, batches and initial weights.")]
Look = Annotated[
    Framing | None, typer.Option(help="The photo's centred square or the whole photo; by default what measured best.")
]
BackboneName = Annotated[str, typer.Option("--backbone", help="A model that “copl models list” shows as installed.")]
AsJson = Annotated[bool, typer.Option("--json", help="Print one JSON object as the last line of stdout.")]

_NOTHING_LEARNED: Final = (
    "Nothing was learned from the photos, so nothing was checked; “copl evaluate FOLDER --shots 0” says how often the "
    "names alone are right."
)


@dataclass(frozen=True, slots=True)
class Lesson:
    """What is to be learned.

    Attributes:
        examples: photos of each class.
        backbone: the model.
        config: how.
        framing: what is seen of a photo; None: what measured best.
        none: photos of none of the classes.
        others: methods to be checked too.
        keep: keep the examples' features in the file.
    """

    examples: Mapping[str, tuple[Path, ...]]
    backbone: BackboneSpec
    config: TrainConfig
    framing: Framing | None = None
    none: tuple[Path, ...] = ()
    others: tuple[Method, ...] = ()
    keep: bool = True


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
    list_left_out(found.left_out, "left out")
    config = replace(TrainConfig(), method=method, seed=seed)
    strange = none_photos(none)
    others = COMPARED if compare else ()
    learn(Lesson(found.examples, BackboneSpec(model), config, framing, strange, others, keep), out, json)


def none_photos(folder: Path | None) -> tuple[Path, ...]:
    """The photos of none of the classes; what is left out is said.

    Raises:
        FolderProblem: a folder was given and has none.
    """
    if folder is None:
        return ()
    found = list(scan(folder))
    list_left_out((item for item in found if isinstance(item, Unreadable)), "left out")
    photos = tuple(item for item in found if isinstance(item, Path))
    if not photos:
        raise no_photos_in(folder)
    return photos


def learn(lesson: Lesson, out: Path, json: bool) -> None:
    """Train, write the classifier file and say what came of it."""
    from copl_engine.backbones.known_names import unmet_in_words, unmet_names
    from copl_engine.backbones.load import load_backbone
    from copl_engine.device import describe
    from copl_engine.store.recipe import save_classifier
    from copl_engine.store.training_record import TrainingRecord
    from copl_engine.training.feature_cache import FeatureCache
    from copl_engine.training.fit import TrainRequest, fit

    examples = lesson.examples
    backbone = load_backbone(lesson.backbone)
    say(f"Training on the {describe(backbone.device)}.")
    preprocessing = framed(backbone.preprocessing, lesson.framing)
    request = TrainRequest(examples, lesson.config, preprocessing, lesson.none, lesson.others)
    trained = drain_training(fit(request, backbone, FeatureCache()))
    list_left_out(trained.unreadable)
    if not lesson.keep:
        trained = trained.forgetting()
    for name in trained.classifier.cut_names:
        say(f"The class name “{name[:60]}…” is longer than the model reads; only its beginning counts.")
    unmet = unmet_in_words(unmet_names(backbone.id, list(examples)))
    if unmet:
        say(unmet)
    record = TrainingRecord.of(trained, lesson.config, out)
    save_classifier(trained.classifier, out, record)
    said = record.accuracy() if record else None
    used = sum(len(paths) for paths in examples.values()) - len(trained.unreadable)
    values: dict[str, object] = {
        "classifier": str(out),
        "classes": list(examples),
        "images": used,
        "unreadable": len(trained.unreadable),
        "steps": trained.steps,
        "method": trained.classifier.method.value,
        "held_out_accuracy": trained.held_out_accuracy,
        "accuracy": {"estimate": said.estimate, "low": said.low, "high": said.high} if said else None,
        "weights": {"prompts": trained.classifier.mix.prompts, "examples": trained.classifier.mix.examples},
    }
    unread = {each.path for each in trained.unreadable}
    unchecked = _unchecked(examples, unread) if lesson.config.method.trains else _NOTHING_LEARNED
    sentence = said.sentence(trained.classifier.class_names) if said else unchecked
    result(json, values, f"{show(out)}: {len(examples)} classes from {used} photos.\n{sentence}")


def _unchecked(examples: Mapping[str, tuple[Path, ...]], unread: set[Path]) -> str:
    """Why it is not known how often the classifier is right."""
    thin = [f"“{show(name)}”" for name, paths in examples.items() if len(set(paths) - unread) < 2]
    has = f": {', '.join(thin)} {'has' if len(thin) == 1 else 'have'} only one" if thin else ""
    return f"How often it is right is not known: a check needs two photos or more of each class, not alike{has}."


def framed(preprocessing: Preprocessing, framing: Framing | None) -> Preprocessing:
    """The backbone's preprocessing, with another framing where one is asked for."""
    return replace(preprocessing, framing=framing) if framing else preprocessing
