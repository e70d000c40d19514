"""``copl report``: what a classifier's check says, as one HTML file."""

from pathlib import Path
from typing import Annotated

import typer

from copl_engine.cli.classify import ClassifierFile
from copl_engine.cli.console import check_output, result, say
from copl_engine.cli.train import AsJson
from copl_engine.errors import ClassifierFileProblem
from copl_engine.images.names import show


def report(
    classifier: ClassifierFile,
    out: Annotated[Path, typer.Option("-o", "--out", help="HTML file to write.")],
    photos: Annotated[
        Path | None, typer.Option(help="The folder that was trained on, where it is not where it was.")
    ] = None,
    json: AsJson = False,
) -> None:
    """Write accuracy with its interval, calibration, mistakes, doubtful labels, maps and how it was made."""
    check_output(out)
    from copl_engine.backbones.load import load_backbone_named
    from copl_engine.export.report import save_report
    from copl_engine.store.recipe import load_classifier, read_record

    loaded = load_classifier(classifier, load_backbone_named)
    record = read_record(classifier)
    if record is None:
        raise ClassifierFileProblem(
            f"{classifier} holds no check on held-out examples: a class had one photo, the check was ended, it was "
            "merged of two, or learned nothing (zero-shot). Train it again with two photos of every class or more."
        )
    found = record.located(classifier.parent, photos)
    missing = found.count(None)
    if missing:
        say(f"{missing} of {len(found)} photos are not where they were; name their folder with --photos.")
    save_report(out, loaded, record, found)
    said = record.accuracy()
    values: dict[str, object] = {
        "report": str(out),
        "estimate": said.estimate,
        "interval": [said.low, said.high],
        "right": said.right,
        "examples": said.total,
        "calibration_error": said.reliability.error,
        "photos_missing": missing,
    }
    result(json, values, f"{show(out)}: {said.sentence(loaded.class_names)}")
