"""``copl where``: where the answers for a folder lay, and whether a class is known by a corner of its photos."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from copl_engine.cli.classify import ClassifierFile, labeller
from copl_engine.cli.console import list_left_out, no_photos_in, progress, result, say
from copl_engine.cli.train import AsJson
from copl_engine.images.names import show
from copl_engine.images.scan import scan
from copl_engine.types import Prediction, Unreadable

if TYPE_CHECKING:
    from copl_engine.inference.where import Whereabouts


def where(
    classifier: ClassifierFile,
    folder: Annotated[Path, typer.Argument(metavar="FOLDER", help="Folder of photos; sub-folders are included.")],
    json: AsJson = False,
) -> None:
    """Tell where the answers for a folder's photos lay: a warning where one class is known by a corner or an edge."""
    found = list(scan(folder))
    if not any(isinstance(item, Path) for item in found):
        raise no_photos_in(folder)
    from copl_engine.backbones.load import load_backbone_named
    from copl_engine.inference.where import whereabouts
    from copl_engine.store.recipe import load_classifier

    loaded = load_classifier(classifier, load_backbone_named)
    labelled: list[Prediction] = []
    unreadable: list[Unreadable] = []
    with progress() as shown:
        task = shown.add_task("Labelling", total=len(found), note="")
        for items in labeller(loaded)(iter(found)):
            labelled += [item for item in items if isinstance(item, Prediction)]
            unreadable += [item for item in items if isinstance(item, Unreadable)]
            shown.advance(task, len(items))
    list_left_out(unreadable)
    answers = [(number, item.best, item.evidence) for number, item in enumerate(labelled) if item.evidence is not None]
    _tell(whereabouts(answers), loaded.class_names, labelled, json)


def _tell(found: "Whereabouts", class_names: tuple[str, ...], labelled: list[Prediction], json: bool) -> None:
    from copl_engine.inference.where import in_words, leans_in_words

    for index, places in found.classes.items():
        say(f"  {leans_in_words(class_names[index], places)}")
    for number in found.unusual:
        item = labelled[number]
        say(f"  {show(item.path)}: what speaks for “{class_names[item.best]}” lies elsewhere than it usually does.")
    warnings = [in_words(shortcut, class_names) for shortcut in found.shortcuts]
    values: dict[str, object] = {
        "images": len(labelled),
        "shortcuts": [
            {
                "class": class_names[each.class_index],
                "place": each.place.value,
                "here": each.here,
                "elsewhere": each.elsewhere,
            }
            for each in found.shortcuts
        ],
        "unusual": [str(labelled[number].path) for number in found.unusual],
    }
    result(json, values, "\n".join(warnings) or f"{len(labelled)} photos; no class leans on a corner or an edge.")
