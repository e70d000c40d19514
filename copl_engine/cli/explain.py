"""``copl explain``: where each prompt's weight fell on a photo, or figures for a whole folder."""

from dataclasses import asdict
from pathlib import Path
from typing import Annotated

import typer

from copl_engine.cli.classify import ClassifierFile
from copl_engine.cli.console import check_output, list_left_out, no_photos_in, progress, result
from copl_engine.cli.train import AsJson
from copl_engine.errors import EngineError
from copl_engine.images.names import show
from copl_engine.images.scan import scan
from copl_engine.types import Explanation, Unreadable


def explain(
    classifier: ClassifierFile,
    photo: Annotated[Path, typer.Argument(metavar="PHOTO", help="A photo, or with --csv a folder of photos.")],
    out: Annotated[Path | None, typer.Option("-o", "--out", help="Picture (PNG) to write.")] = None,
    csv: Annotated[Path | None, typer.Option(help="Table of shares, effects and the hiding check to write.")] = None,
    json: AsJson = False,
) -> None:
    """Show every prompt's maps over a photo, with words under each; or tabulate a folder."""
    if (out is None) == (csv is None):
        raise EngineError("Say either -o PICTURE.png for one photo or --csv TABLE.csv for a folder.")
    if out is not None:
        _picture(classifier, photo, out, json)
    elif csv is not None:
        _table(classifier, photo, csv, json)


def _picture(classifier: Path, photo: Path, out: Path, json: bool) -> None:
    check_output(out, photo)
    from copl_engine.backbones.load import load_backbone_named
    from copl_engine.export.sheet import save_sheet
    from copl_engine.inference.explain import explain as run
    from copl_engine.store.recipe import load_classifier

    explanation = run(load_classifier(classifier, load_backbone_named), photo)
    save_sheet(out, [explanation])
    name, score = explanation.class_names[explanation.best], float(explanation.scores[explanation.best])
    values: dict[str, object] = {
        "picture": str(out),
        "class": name,
        "confidence": score,
        "shares": [float(share) for share in explanation.shares],
        "effects": [float(effect) for effect in explanation.effects],
        "by_examples": explanation.by_examples,
    }
    result(json, values, f"{show(out)}: {show(name)}, {score:.0%}.")


def _table(classifier: Path, folder: Path, csv: Path, json: bool) -> None:
    check_output(csv)
    found = list(scan(folder))
    if not any(isinstance(item, Path) for item in found):
        raise no_photos_in(folder)
    from copl_engine.backbones.load import load_backbone_named
    from copl_engine.bench.map_quality import evidence_peaks
    from copl_engine.export.tables import write_explanations
    from copl_engine.inference.explain import explain_many
    from copl_engine.store.recipe import load_classifier

    explanations: list[Explanation] = []
    unreadable: list[Unreadable] = []
    with progress() as shown:
        task = shown.add_task("Explaining", total=len(found), note="")
        for item in explain_many(load_classifier(classifier, load_backbone_named), found):
            (explanations if isinstance(item, Explanation) else unreadable).append(item)  # type: ignore[arg-type]
            shown.advance(task)
    write_explanations(csv, explanations, folder)
    list_left_out(unreadable)
    hurt = sum(item.hiding.hottest < item.hiding.random for item in explanations)
    values: dict[str, object] = {
        "csv": str(csv),
        "images": len(explanations),
        "unreadable": len(unreadable),
        "hottest_hurts_more": hurt / max(len(explanations), 1),
    }
    count = len(explanations)
    text = f"{show(csv)}: {count} photos; hiding the strongest fifth hurt more than a random fifth on {hurt}."
    peaks = evidence_peaks(explanations)
    if peaks is not None:
        values["evidence_peak_on_object"] = asdict(peaks)
        text += (
            f" The peak of the evidence lies on the masked object on {peaks.predicted:.0%} "
            f"(for another class {peaks.random_class:.0%}, by chance {peaks.chance:.0%})."
        )
    result(json, values, text)
