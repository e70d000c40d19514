"""``copl classify``: label every photo of a folder."""

import sys
import time
from collections import Counter
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from copl_engine.cli.console import check_output, counted, list_left_out, no_photos_in, progress, result, say
from copl_engine.cli.train import AsJson
from copl_engine.errors import EngineError, ImageUnreadable
from copl_engine.files import sweep_drafts
from copl_engine.images.names import show
from copl_engine.images.scan import scan
from copl_engine.types import Prediction, Unreadable

if TYPE_CHECKING:
    from copl_engine.inference.decision import Decide
    from copl_engine.store.journal import ResultsJournal
    from copl_engine.store.labelling import FolderSummary, Label
    from copl_engine.training.classifier import Classifier


class Where(StrEnum):
    """Where photos are labelled."""

    HERE = "here"
    RAY = "ray"


ClassifierFile = Annotated[Path, typer.Argument(metavar="CLASSIFIER", help="Classifier file that “copl train” wrote.")]
ClassifierOrModel = Annotated[
    Path,
    typer.Argument(
        metavar="CLASSIFIER",
        help="Classifier file that “copl train” wrote, or ONNX file that “copl export model” wrote.",
    ),
]


def classify(
    classifier: ClassifierOrModel,
    source: Annotated[
        str,
        typer.Argument(
            metavar="FOLDER", help="Folder of photos; sub-folders are included. Without --csv, also one photo."
        ),
    ],
    csv: Annotated[
        Path | None,
        typer.Option(help="Table to write: path, class, confidence, one column a class. By default, labels are shown."),
    ] = None,
    parquet: Annotated[
        str | None, typer.Option(help="With --on ray: folder or fsspec address for Parquet files, as FOLDER may be.")
    ] = None,
    resume: Annotated[bool, typer.Option("--resume", help="Go on where an interrupted run stopped.")] = False,
    on: Annotated[
        Where, typer.Option(help="This machine, or a Ray cluster that sees FOLDER under the same path.")
    ] = Where.HERE,
    review: Annotated[
        float | None,
        typer.Option(
            min=0,
            max=50,
            help="Add the column “decision”: send about this percentage to review. By default what the slider in the "
            "window chose for this classifier.",
        ),
    ] = None,
    json: AsJson = False,
) -> None:
    """Label the photos of a folder. The photos are only read; the table goes where you say."""
    started = time.monotonic()
    if review is not None and (csv is None or on is Where.RAY):
        raise EngineError("--review is a column of the table: add --csv TABLE.csv, and leave --on ray out.")
    if classifier.suffix == ".onnx" and (review is not None or on is Where.RAY):
        raise EngineError("--review and --on ray need the classifier file itself, not the exported model.")
    if parquet is not None and (csv is not None or resume or on is Where.HERE):
        raise EngineError("--parquet goes with --on ray, and without --csv and --resume.")
    if csv is None and resume:
        raise EngineError("--resume goes on with a table: name it with --csv TABLE.csv.")
    if csv is None and parquet is None and on is Where.RAY:
        raise EngineError("--on ray needs to know where the labels go: add --csv TABLE.csv or --parquet PLACE.")
    if parquet is None and "://" in source:
        raise EngineError(
            f"{source} is no folder of this computer; for what lies there add --on ray and --parquet PLACE."
        )
    if parquet is not None:
        values, text = _to_parquet(classifier, source, parquet)
    elif csv is not None:
        values, text = _to_csv(classifier, Path(source), csv, resume, on, review)
    else:
        values, text = _to_screen(classifier, Path(source), json)
    result(json, {**values, "seconds": round(time.monotonic() - started, 3)}, text)


def _to_csv(
    classifier: Path, folder: Path, csv: Path, resume: bool, on: Where, review: float | None
) -> tuple[dict[str, object], str]:
    check_output(csv)
    total = _photos(folder)
    names, label, decide = _opened(classifier, on, review)
    from copl_engine.store.journal import ResultsJournal, RunIdentity
    from copl_engine.store.review_share import classifier_hash

    identity = RunIdentity(str(folder.absolute()), classifier_hash(classifier), names)
    journal = ResultsJournal(ResultsJournal.path_beside(csv), folder, identity, resume)
    try:
        summary = _label(label, folder, journal, total)
        decisions = _write(csv, names, folder, journal, decide)
    except BaseException:
        journal.close()
        say("What is labelled so far is kept; the same command with --resume goes on from there.")
        raise
    journal.remove()
    values: dict[str, object] = {
        "csv": str(csv),
        "images": summary.images,
        "unreadable": summary.unreadable,
        "resumed": summary.resumed,
    }
    taken = f" ({summary.resumed} of them before)" if summary.resumed else ""
    apart = ""
    if decide:
        values["decisions"] = dict(decisions)
        apart = f" {decisions['review']} to review, {decisions['none']} of none of the classes."
    said = f"{summary.images} photos labelled{taken}, {summary.unreadable} could not be read.{apart}"
    return values, f"{show(csv)}: {said}"


def _to_screen(classifier: Path, source: Path, json: bool) -> tuple[dict[str, object], str]:
    from copl_engine.generators import drain

    alone = source.is_file()
    if not alone:
        _photos(source)
    names, label, _ = _opened(classifier, Where.HERE, None)
    width = max(len(show(name)) for name in names)
    photos: list[dict[str, object]] = []  # for --json
    count = 0
    left_out: list[Unreadable] = []

    def take(batch: tuple[Prediction | Unreadable, ...]) -> None:
        nonlocal count
        for item in batch:
            if isinstance(item, Unreadable):
                left_out.append(item)
                continue
            count += 1
            name = names[item.best]
            if json:
                photos.append({"path": str(item.path), "class": name, "confidence": round(item.confidence, 4)})
            else:
                sys.stdout.write(f"{item.confidence:4.0%}  {show(name):{width}}  {show(item.path)}\n")

    drain(label(iter((source,)) if alone else scan(source)), take)
    if alone and left_out:
        raise ImageUnreadable(source, left_out[0].reason)
    list_left_out(left_out)
    values: dict[str, object] = {"photos": photos, "images": count, "unreadable": len(left_out)}
    return values, f"{counted(count, 'photo')} labelled; --csv TABLE.csv keeps them."


def _opened(classifier: Path, on: Where, review: float | None) -> "tuple[tuple[str, ...], Label, Decide | None]":
    """The classes, what labels photos, and what decides about them, where that is asked for."""
    if classifier.suffix == ".onnx":
        from copl_engine.export.onnx_graph import OnnxClassifier

        exported = OnnxClassifier(classifier)
        return exported.class_names, exported.label, None
    from copl_engine.backbones.load import load_backbone_named
    from copl_engine.inference.decision import decide_by
    from copl_engine.store.recipe import load_classifier

    loaded = load_classifier(classifier, load_backbone_named)
    if on is Where.RAY:
        return loaded.class_names, _on_cluster(classifier), None
    decide = kept_decision(classifier, loaded) if review is None else decide_by(loaded.familiarity, review / 100)
    return loaded.class_names, labeller(loaded), decide


def kept_decision(file: Path, loaded: "Classifier") -> "Decide | None":
    """What decides about labels by the share for review that lies in the classifier's file; None where none does."""
    from copl_engine.inference.decision import decide_by
    from copl_engine.store.review_share import kept_share

    share = kept_share(file)
    return decide_by(loaded.familiarity, share) if share else None


def _to_parquet(classifier: Path, source: str, target: str) -> tuple[dict[str, object], str]:
    from copl_engine.backbones.load import load_backbone_named
    from copl_engine.generators import drain
    from copl_engine.scale.on_ray import label_store
    from copl_engine.store.recipe import load_classifier

    names = load_classifier(classifier, load_backbone_named).class_names
    count = drain(label_store(classifier, names, source, target), lambda n: say(f"{n} photos found."))
    return {"parquet": target, "images": count}, f"{target}: {count} photos went through the cluster."


def _photos(folder: Path) -> int:
    """How many files a walk through the folder meets; their paths are not kept, as there may be very many."""
    photos = others = 0
    for item in scan(folder):
        if isinstance(item, Path):
            photos += 1
        else:
            others += 1
    if not photos:
        raise no_photos_in(folder)
    return photos + others


def labeller(classifier: "Classifier") -> "Label":
    """Labels photos with a classifier, through the person's feature cache."""
    from copl_engine.inference.classify import classify as run
    from copl_engine.training.feature_cache import FeatureCache

    cache = FeatureCache()
    return lambda paths: run(classifier, paths, cache)


def _on_cluster(classifier: Path) -> "Label":
    from copl_engine.scale.on_ray import ray_labeller

    return ray_labeller(classifier)


def _label(label: "Label", folder: Path, journal: "ResultsJournal", total: int) -> "FolderSummary":
    from copl_engine.generators import drain
    from copl_engine.store.labelling import Batch, Waiting, label_folder

    with progress() as shown:
        task = shown.add_task("Labelling", total=total, note="")
        away = False

        def show_event(event: Batch | Waiting) -> None:
            nonlocal away
            if isinstance(event, Batch):
                away = False
                shown.advance(task, event.labelled + event.taken_over)
            elif not away:
                away = True
                shown.reset(task)
                say(f"The disk of “{show(folder)}” is away; connect it again to go on, or stop with Ctrl-C.")

        return drain(label_folder(label, folder, journal), show_event)


def _write(
    csv: Path, class_names: tuple[str, ...], folder: Path, journal: "ResultsJournal", decide: "Decide | None"
) -> Counter[str]:
    """Write the tables; how often each decision was made, where any was asked for."""
    from copl_engine.export.earlier import earlier_kept
    from copl_engine.export.tables import Columns, write_table

    sweep_drafts(csv)
    made = Counter(decide(row).value for row in journal.predictions()) if decide else Counter[str]()
    with earlier_kept(csv) as earlier:
        write_table(csv, class_names, journal.predictions(), folder, Columns(decide))
    say_kept(csv, earlier)
    list_left_out(write_left_out(csv, folder, journal))
    return made


def say_kept(csv: Path, earlier: Path | None) -> None:
    """Say where a table is that another one took the place of, where there is one."""
    if earlier is not None and earlier.exists():
        say(f"{show(csv)} was there and held something else; that is kept as {show(earlier)}.")


def write_left_out(csv: Path, folder: Path, journal: "ResultsJournal") -> list[Unreadable]:
    """Write the table of files that could not be read beside a table, where there are any; gives them."""
    from copl_engine.export.tables import unreadable_path, write_unreadable

    left_out = list(journal.unreadable())
    if left_out:
        write_unreadable(unreadable_path(csv), left_out, folder)
    else:
        unreadable_path(csv).unlink(missing_ok=True)
    return left_out
