"""``copl add-class`` and ``copl merge``: a classifier file grows without the earlier photos."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from copl_engine.cli.classify import ClassifierFile
from copl_engine.cli.console import check_output, counted, drain_training, list_left_out, result, say
from copl_engine.cli.train import AsJson, Output
from copl_engine.errors import FolderProblem
from copl_engine.images.names import clean_name, show
from copl_engine.images.scan import scan
from copl_engine.types import Unreadable

if TYPE_CHECKING:
    from copl_engine.training.fit import Trained


def add_class(
    classifier: ClassifierFile,
    folder: Annotated[Path, typer.Argument(metavar="FOLDER", help="Folder with photos of one class, named like it.")],
    out: Output,
    name: Annotated[str | None, typer.Option(help="The class's name, where it is not the folder's.")] = None,
    json: AsJson = False,
) -> None:
    """Add a class to a classifier, or photos to a class that it has. The earlier photos are not needed."""
    check_output(out)
    found = list(scan(folder))
    photos = [path for path in found if isinstance(path, Path)]
    _check_one_class(folder, photos)
    from copl_engine.backbones.load import load_backbone_named
    from copl_engine.store.trained_file import load_trained
    from copl_engine.training.examples import encode_class
    from copl_engine.training.feature_cache import FeatureCache
    from copl_engine.training.features import Encoder
    from copl_engine.training.grow import add_class as add
    from copl_engine.training.grow import growable

    trained, settings = load_trained(classifier, load_backbone_named)
    inside = trained.classifier
    views = growable(inside).views.shape[1]
    encoder = Encoder(inside.backbone, inside.preprocessing, FeatureCache(), views)
    label = clean_name(folder.absolute().name) if name is None else name
    new, unreadable = drain_training(encode_class(label, photos, encoder))
    assert new is not None  # it was not told to finish early
    list_left_out([*(item for item in found if isinstance(item, Unreadable)), *unreadable])
    grown = add(trained, replace(new, paths=tuple(path.absolute() for path in new.paths)))
    known = len(growable(inside).labels) + len(new.labels) - len(growable(grown.classifier).labels)
    if known:
        say(f"Among its examples already, and not counted twice: {known} of {counted(len(new.labels), 'photo')}.")
    _write(grown, settings, out, json)


def merge(
    classifier: ClassifierFile,
    other: Annotated[Path, typer.Argument(metavar="OTHER", help="Another classifier file of the same model.")],
    out: Output,
    json: AsJson = False,
) -> None:
    """Put the classes of two classifiers into one; classes of the same name are joined. No photos are needed."""
    check_output(out)
    from copl_engine.backbones.load import load_backbone_named
    from copl_engine.store.trained_file import load_trained
    from copl_engine.training.grow import merge as join

    one, settings = load_trained(classifier, load_backbone_named)
    _write(join(one, load_trained(other, load_backbone_named)[0]), settings, out, json)


def _check_one_class(folder: Path, photos: Sequence[Path]) -> None:
    below = {path.relative_to(folder).parts[0] for path in photos}
    if len(below) > 1 and all(path.parent != folder for path in photos):
        raise FolderProblem(
            f"“{show(folder)}” has photos in {len(below)} sub-folders, as of several classes; give the folder of one."
        )


def _write(trained: "Trained", settings: Mapping[str, object], out: Path, json: bool) -> None:
    from copl_engine.store.trained_file import save_trained

    record = save_trained(trained, settings, out)
    said = record.accuracy() if record else None
    names = trained.classifier.class_names
    if said is None:
        say("How often it is right was not measured; train again with the photos of all classes for a figure.")
    values: dict[str, object] = {
        "classifier": str(out),
        "classes": list(names),
        "examples": len(trained.classifier.kept.labels) if trained.classifier.kept else 0,
        "accuracy": {"estimate": said.estimate, "low": said.low, "high": said.high} if said else None,
    }
    sentence = f"\n{said.sentence(names)}" if said else ""
    result(json, values, f"{show(out)}: {len(names)} classes, {', '.join(map(show, names))}.{sentence}")
