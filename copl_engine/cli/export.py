"""``copl export`` and ``copl undo``: labels into the person's other programs and folders, and back again; the model."""

from collections.abc import Callable, Generator
from datetime import datetime
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, BinaryIO, Final

import typer

from copl_engine.cli.classify import ClassifierFile
from copl_engine.cli.console import check_output, counted, friendly, list_left_out, progress, result, say
from copl_engine.cli.train import AsJson
from copl_engine.errors import EngineError
from copl_engine.export.journal import ExportJournal, KeptExport, State
from copl_engine.export.labels import read_labels
from copl_engine.export.perform import Exported, ExportSummary, begin, perform
from copl_engine.export.request import Draw, ExportRequest, Kind
from copl_engine.export.steps import Act, Plan, plan
from copl_engine.export.undo import undo as run_undo
from copl_engine.generators import drain
from copl_engine.images.names import show

if TYPE_CHECKING:
    from copl_engine.training.classifier import Classifier


app = typer.Typer(
    help="Photos into class folders, labels for other programs (first a plan, then --run), or the model itself.",
    no_args_is_help=True,
)

_HELP: Final = {
    Kind.COPY: "Copy photos into class folders.",
    Kind.LINK: "Link photos into class folders.",
    Kind.MOVE: "Move photos into class folders.",
    Kind.XMP: "Write sidecars with the class as a keyword.",
    Kind.JSON_LINES: "Write a file of JSON lines.",
    Kind.PARQUET: "Write a Parquet file.",
    Kind.LABEL_STUDIO: "Write tasks for Label Studio.",
    Kind.COCO: "Write a COCO file.",
    Kind.FIFTYONE: "Write a data set for FiftyOne.",
    Kind.CONTACT_SHEETS: "Draw contact sheets, one class each.",
    Kind.MAPS: "Draw every photo's maps.",
}

_ONLY_FOR: Final = {
    "--review-below": (Kind.COPY, Kind.LINK, Kind.MOVE, Kind.XMP),
    "--lightroom-names": (Kind.XMP,),
    "--classifier": (Kind.MAPS,),
}


def _labels_command(kind: Kind) -> Callable[..., None]:
    """One command of ``copl export``: they differ in what they make alone."""

    def export(
        table: Annotated[
            Path,
            typer.Argument(metavar="TABLE", help="Table that “copl classify” wrote; classes you changed in it count."),
        ],
        folder: Annotated[Path, typer.Argument(metavar="FOLDER", help="Folder that was labelled.")],
        out: Annotated[
            Path, typer.Argument(metavar="OUT", help="Folder to make files in; for jsonl, parquet and coco the file.")
        ],
        run: Annotated[
            bool, typer.Option("--run", help="Do it; without this the plan is shown and nothing touched.")
        ] = False,
        review_below: Annotated[
            float,
            typer.Option(
                min=0,
                max=1,
                help="For copy, link and move: photos less sure than this go to “needs review”; for xmp they get no "
                "sidecar.",
            ),
        ] = 0.0,
        inside: Annotated[bool, typer.Option("--inside", help="OUT may lie inside FOLDER, as for sidecars.")] = False,
        lightroom_names: Annotated[
            bool,
            typer.Option("--lightroom-names", help="For xmp: new sidecars are named photo.xmp, not photo.jpg.xmp."),
        ] = False,
        classifier: Annotated[Path | None, typer.Option(help="For maps: the classifier file.")] = None,
        json: AsJson = False,
    ) -> None:
        given = {"--review-below": review_below, "--lightroom-names": lightroom_names, "--classifier": classifier}
        for option, kinds in _ONLY_FOR.items():
            if given[option] and kind not in kinds:
                raise EngineError(f"{option} says nothing to “copl export {kind.value}”; leave it out.")
        if kind is Kind.MAPS and classifier is None:
            raise EngineError("Maps need the classifier that draws them; add --classifier FILE.")
        labels = read_labels(table, folder)
        draw = _drawer(classifier) if classifier is not None else None
        _export(ExportRequest(kind, labels, out, review_below, inside, lightroom_names, draw), run, json)

    return export


for _kind in Kind:
    app.command(_kind.value, help=_HELP[_kind])(friendly(_labels_command(_kind)))


@app.command()
@friendly
def model(
    classifier: ClassifierFile,
    out: Annotated[Path, typer.Option("-o", "--out", help="ONNX file to write.")],
    json: AsJson = False,
) -> None:
    """Write classifier and model as one ONNX file that other programs run: photo in, probabilities and maps out."""
    check_output(out)
    import torch

    from copl_engine.backbones.load import load_backbone_named
    from copl_engine.export.onnx_model import export_onnx
    from copl_engine.store.recipe import load_classifier

    load = partial(load_backbone_named, device=torch.device("cpu"))
    written = export_onnx(load_classifier(classifier, load), out)
    values: dict[str, object] = {"model": str(out), "megabytes": written.megabytes, "difference": written.difference}
    same = f"it answers as the classifier does (scores differ by {written.difference:.1g} at most)"
    result(json, values, f"{show(out)}: {written.megabytes:.1f} MB; {same}.")


def _export(request: ExportRequest, run: bool, json: bool) -> None:
    journal = ExportJournal()
    try:
        if run:
            _run(journal, request, json)
        else:
            planned = _planned(journal, request)
            say(f"{_plan_words(planned)} Nothing is touched yet; add --run to do it.")
            result(json, _plan_values(planned), f"{counted(len(planned.steps), 'file')} planned.")
    finally:
        journal.close()


def _planned(journal: ExportJournal, request: ExportRequest) -> Plan:
    """The plan; what it leaves out is said.

    Raises:
        EngineError: it leaves out everything.
    """
    planned = plan(request.wanted(), request.out, journal.is_claimed, request.room())
    list_left_out(planned.left_out, "left out")
    if planned.left_out and not planned.steps:
        folder = show(request.labels.folder)
        raise EngineError(f"Nothing can be exported; is {folder} the folder that the table was made of?")
    return planned


def _run(journal: ExportJournal, request: ExportRequest, json: bool) -> None:
    number = journal.unfinished(request.identity)
    resumed = 0
    if number is None:
        with journal.transaction():
            number = begin(journal, request.identity, request.title, _planned(journal, request))
    else:
        resumed = journal.count(number, State.DONE)
        say(f"Going on with export {number}, of which {resumed} files are done.")
    summary = _shown("Exporting", perform(journal, number, request.writer()))
    values: dict[str, object] = {
        "export": summary.export,
        "out": str(request.out),
        "files": summary.files,
        "left": len(summary.left),
        "resumed": resumed,
    }
    text = f"{show(request.out)}: {counted(summary.files, 'file')}. “copl undo {summary.export}” takes them back."
    result(json, values, text)


def undo(
    number: Annotated[
        int | None, typer.Argument(metavar="NUMBER", help="The export's number; by default the newest.")
    ] = None,
    list_only: Annotated[bool, typer.Option("--list", help="List exports that can be undone.")] = False,
    json: AsJson = False,
) -> None:
    """Take an export back: copies go, moved photos return, replaced files come back. Also after a restart."""
    journal = ExportJournal()
    try:
        kept = journal.exports()
        if list_only:
            values = [{"export": each.id, "title": each.title, "begun": each.begun} for each in kept]
            result(json, {"exports": values}, "\n".join(map(_listed, kept)) or "There is no export to undo.")
            return
        if number is None and not kept:
            raise EngineError("There is no export to undo.")
        chosen = kept[0].id if number is None else number
        if chosen not in {each.id for each in kept}:
            raise EngineError(f"There is no export {chosen} to undo; “copl undo --list” lists them.")
        summary = _shown("Undoing", run_undo(journal, chosen))
    finally:
        journal.close()
    undone: dict[str, object] = {"export": chosen, "files": summary.files, "left": len(summary.left)}
    text = f"Export {chosen} is undone: {counted(summary.files, 'file')}, {len(summary.left)} left as they are."
    result(json, undone, text)


def _listed(export: KeptExport) -> str:
    begun = datetime.fromisoformat(export.begun).astimezone()
    interrupted = ", interrupted" if export.state is State.READY else ""
    return f"{export.id}: {export.title}, {begun:%Y-%m-%d %H:%M}{interrupted}"


def _shown(what: str, work: Generator[Exported, None, ExportSummary]) -> ExportSummary:
    with progress() as shown:
        task = shown.add_task(what, total=None, note="")
        summary = drain(work, lambda event: shown.update(task, completed=event.done, total=event.total))
    list_left_out(summary.left, "left")
    return summary


def _plan_words(planned: Plan) -> str:
    files = counted(len(planned.steps), "file")
    about = "about " if any(step.act is Act.WRITE for step in planned.steps) else ""
    megabytes = planned.needed / 1e6
    needed = f"{megabytes:,.1f} MB" if megabytes >= 0.1 or not planned.needed else f"{planned.needed / 1e3:,.1f} KB"
    words = [f"{files}, {about}{needed} of {planned.free / 1e9:,.1f} GB free."]
    if planned.renamed:
        words.append(f"{planned.renamed} get another name, as theirs is taken.")
    if planned.replaced:
        words.append(f"{planned.replaced} replace a file; undoing brings it back.")
    if not planned.fits:
        words.append("There is no room for them.")
    return " ".join(words)


def _plan_values(planned: Plan) -> dict[str, object]:
    return {
        "files": len(planned.steps),
        "bytes": planned.needed,
        "free": planned.free,
        "fits": planned.fits,
        "collisions": planned.renamed,
        "replaced": planned.replaced,
        "left_out": len(planned.left_out),
    }


def _drawer(file: Path) -> Draw:
    """Draws weight maps; the classifier is loaded with the first of them."""

    @cache
    def loaded() -> "Classifier":
        from copl_engine.backbones.load import load_backbone_named
        from copl_engine.store.recipe import load_classifier

        return load_classifier(file, load_backbone_named)

    def draw(photo: Path, target: BinaryIO) -> None:
        from copl_engine.export.sheet import block
        from copl_engine.inference.explain import explain

        block(explain(loaded(), photo)).save(target, format="PNG", optimize=True)

    return draw
