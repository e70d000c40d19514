"""The report of a classifier: one HTML file that needs nothing else, to read, to keep and to send."""

import base64
import io
from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from pathlib import Path
from typing import Final

import numpy as np
from PIL import Image
from scipy.special import softmax

from copl_engine import __version__
from copl_engine.config import COMPARED
from copl_engine.errors import ImageUnreadable
from copl_engine.export.report_plots import confusion_table, interval_bar, reliability_plot
from copl_engine.export.sheet import block
from copl_engine.files import write_bytes
from copl_engine.images.decode import open_photo
from copl_engine.inference.explain import explain
from copl_engine.store.training_record import TrainingRecord
from copl_engine.training.accuracy import Accuracy, interval
from copl_engine.training.choice import compare
from copl_engine.training.classifier import Classifier
from copl_engine.training.label_mistakes import doubts

THUMBNAIL: Final = 180
MOST_PHOTOS: Final = 24
MOST_DOUBTS: Final = 12
MAPS: Final = 3
"""Photos whose maps are drawn: mistakes first."""

REVIEW_SHARES: Final = (0.05, 0.1, 0.2)

STYLE: Final = """
body{font:16px/1.5 system-ui,sans-serif;color:#1d2329;background:#f4f5f6;margin:0}
main{max-width:980px;margin:0 auto;padding:24px}
section{background:#fff;border-radius:8px;padding:20px 24px;margin:16px 0}
h1{font-size:28px;margin:8px 0}h2{font-size:20px;margin:0 0 8px}
svg{max-width:100%;font:12px system-ui,sans-serif;fill:#1d2329}svg.small{width:320px}
.big{font-size:44px;font-weight:600}.quiet{color:#5b6670}
table{border-collapse:collapse}th,td{padding:5px 10px;text-align:left;font-weight:normal}
tbody tr{border-top:1px solid #e3e6e8}.confusion td{text-align:center}.scroll{overflow-x:auto}
figure{display:inline-block;width:180px;margin:8px 12px 8px 0;vertical-align:top}
figure img{max-width:180px;border-radius:4px}figcaption{font-size:13px}img.wide{width:100%}
"""


@dataclass(frozen=True, slots=True)
class Mistake:
    """A held-out example that was answered wrong: its row, the answer and its confidence."""

    row: int
    answer: int
    confidence: float


def save_report(target: Path, classifier: Classifier, record: TrainingRecord, photos: Sequence[Path | None]) -> None:
    """Write the report.

    Args:
        target: the HTML file.
        classifier: it is about.
        record: of its training.
        photos: N examples where they lie now, None where one is not found.

    Raises:
        OutputProblem: the file cannot be written.
    """
    figures, names = record.accuracy(), classifier.class_names
    wrong = mistakes(record)
    parts = [
        _headline(figures, names),
        _by_class(figures, names),
        _calibration(figures),
        _comparisons(record, figures),
        _photos(record, wrong, photos, names),
        _doubts(record, photos, names),
        _review(classifier),
        _maps(classifier, wrong, photos),
        _made(classifier, record),
    ]
    title = escape(", ".join(names))
    page = (
        f'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Report: {title}</title>'
        f'<meta name="viewport" content="width=device-width,initial-scale=1"><style>{STYLE}</style></head>'
        f"<body><main><h1>How well are they told apart?</h1><p>{title}</p>{''.join(parts)}</main></body></html>\n"
    )
    write_bytes(target, page.encode())


def mistakes(record: TrainingRecord) -> tuple[Mistake, ...]:
    """Wrong answers on held-out examples, the surest first."""
    chances = softmax(record.held_out.logits(), axis=-1)
    answers = chances.argmax(-1)
    rows = np.flatnonzero(answers != record.held_out.labels)
    found = (Mistake(int(row), int(answers[row]), float(chances[row].max())) for row in rows)
    return tuple(sorted(found, key=lambda mistake: -mistake.confidence))


def _headline(figures: Accuracy, names: tuple[str, ...]) -> str:
    return _section(
        "Accuracy on photos it was not shown",
        f'<p><span class="big">about {figures.estimate:.0%}</span> &nbsp; between {figures.low:.0%} and '
        f"{figures.high:.0%}</p>{interval_bar(figures.low, figures.estimate, figures.high)}"
        f"<p>{escape(figures.sentence(names))}</p>"
        f'<p class="quiet">Every example was held out once: {figures.right} of {figures.total} were answered right by '
        "prompts and examples that did not include it. The estimate allows for the few that were left out for it; the "
        "interval is Wilson's with 2.2 standard deviations; with the starter, on 60 problems made to try it, it held "
        "the truth 55 times.</p>",
    )


def _by_class(figures: Accuracy, names: tuple[str, ...]) -> str:
    rows = []
    for name, recall, total in zip(names, figures.recalls, figures.confusion.sum(1), strict=True):
        low, high = interval(float(recall), int(total))
        rows.append(
            f'<tr><th scope="row">{escape(name)}</th><td>{int(total)}</td><td>{recall:.0%}</td>'
            f'<td class="quiet">{low:.0%} to {high:.0%}</td></tr>'
        )
    head = "<thead><tr><th>class</th><th>examples</th><th>found again</th><th></th></tr></thead>"
    return _section(
        "Class by class",
        f"<table>{head}<tbody>{''.join(rows)}</tbody></table><p>Down: what it is. Across: what was answered.</p>"
        f'<div class="scroll">{confusion_table(figures.confusion, names)}</div>',
    )


def _calibration(figures: Accuracy) -> str:
    plot = reliability_plot(figures.reliability).replace("<svg ", '<svg class="small" ', 1)
    return _section(
        "Does its confidence mean what it says?",
        f"{plot}<p>On the dashed line 70% confidence is right 70% of the time. Mean distance from it (expected "
        f"calibration error): {figures.reliability.error:.2f}, over {figures.total} answers; with few answers part of "
        "that is chance.</p>",
    )


def _comparisons(record: TrainingRecord, figures: Accuracy) -> str:
    found = compare(record.held_out)
    rows = [f"<tr><th>this classifier</th><td>{figures.right / figures.total:.0%}</td><td></td></tr>"]
    rows += [
        f"<tr><th>{escape(c.method)}</th><td>{c.accuracy:.0%}</td>"
        f"<td>{'clearly better' if c.clearly_better else ''}</td></tr>"
        for c in sorted(found, key=lambda comparison: -comparison.accuracy)
    ]
    better = [c.method for c in found if c.clearly_better]
    said = (
        f"Clearly better than this classifier: {escape(', '.join(better))}."
        if better
        else "None of them is clearly better (McNemar's exact test, 5%)."
    )
    unasked = [method.value for method in COMPARED if method.value not in record.held_out.others]
    more = f" Not asked: {' and '.join(unasked)}; “copl train --compare” does." if unasked else ""
    return _section(
        "Against other methods, on the same held-out examples", f"<table>{''.join(rows)}</table><p>{said}{more}</p>"
    )


def _photos(
    record: TrainingRecord, wrong: Sequence[Mistake], photos: Sequence[Path | None], names: tuple[str, ...]
) -> str:
    if not wrong:
        return _section("Mistakes", "<p>No held-out example was answered wrong.</p>")
    labels = record.held_out.labels
    shown = "".join(
        _figure(
            photos[m.row],
            record.photos[m.row],
            f"{names[labels[m.row]]}, answered {names[m.answer]} ({m.confidence:.0%})",
        )
        for m in wrong[:MOST_PHOTOS]
    )
    more = f"<p>and {len(wrong) - MOST_PHOTOS} more.</p>" if len(wrong) > MOST_PHOTOS else ""
    return _section("Mistakes, the surest first", shown + more)


def _doubts(record: TrainingRecord, photos: Sequence[Path | None], names: tuple[str, ...]) -> str:
    found = [doubt for doubt in doubts(record.held_out) if doubt.margin > 0][:MOST_DOUBTS]
    if not found:
        return ""
    shown = "".join(
        _figure(photos[d.row], record.photos[d.row], f"given as {names[d.label]}; looks like {names[d.likelier]}")
        for d in found
    )
    return _section(
        "Are these in the right class?", f"{shown}<p>Move them where they are not; the rest is hard, not wrong.</p>"
    )


def _review(classifier: Classifier) -> str:
    familiarity = classifier.familiarity
    if familiarity is None or not len(familiarity.held_out):
        return ""
    borders = {share: familiarity.review_below(share) for share in REVIEW_SHARES}
    shares = "".join(
        f"<tr><td>about {share:.0%}</td><td>{border:.3f}</td>"
        f"<td>{'' if border > familiarity.none_below else 'all of them are held for none of the classes'}</td></tr>"
        for share, border in borders.items()
    )
    return _section(
        "None of these",
        "<p>How much a photo looks like the examples, as a whole and in its largest parts, tells photos of none of the "
        "classes. The borders are those of the held-out examples:</p>"
        "<table><thead><tr><th>to review</th><th>familiarity below</th><th></th></tr></thead>"
        f"<tbody>{shares}</tbody></table>"
        f'<p class="quiet">Below {familiarity.none_below:.3f} a photo is held for none of the classes.</p>',
    )


def _maps(classifier: Classifier, wrong: Sequence[Mistake], photos: Sequence[Path | None]) -> str:
    if not classifier.method.weighs_patches:
        return ""
    rows = [mistake.row for mistake in wrong]
    rows += [row for row in range(len(photos)) if row not in rows]
    drawn: list[str] = []
    for path in (photos[row] for row in rows):
        if path is None or len(drawn) == MAPS:
            continue
        try:
            picture = _inline(block(explain(classifier, path)))
        except ImageUnreadable:
            continue
        drawn.append(f'<img class="wide" alt="Maps of {escape(path.name)}" src="{picture}">')
    return _section("Where each prompt looked", "".join(drawn)) if drawn else ""


def _made(classifier: Classifier, record: TrainingRecord) -> str:
    weights = f"{classifier.mix.prompts:.2f} and {classifier.mix.examples:.2f}"
    facts = {
        "method": f"{classifier.method.value} (asked for: {record.settings.get('method')})",
        "weights of prompts and examples": weights,
        "examples": f"{len(record.photos)} of {len(classifier.class_names)} classes",
        "folds": str(int(record.held_out.fold.max()) + 1),
        "model": f"{classifier.backbone.id}, {classifier.backbone.weights_hash[:16]}",
        "program": f"CoPL Studio {__version__}",
        **{name: str(value) for name, value in record.settings.items() if name != "method"},
    }
    rows = "".join(f"<tr><th>{escape(name)}</th><td>{escape(value)}</td></tr>" for name, value in facts.items())
    return _section("How it was made", f"<table>{rows}</table>")


def _section(title: str, content: str) -> str:
    return f"<section><h2>{escape(title)}</h2>{content}</section>"


def _figure(path: Path | None, name: str, words: str) -> str:
    caption = f"<figcaption>{escape(words)}<br><span class='quiet'>{escape(Path(name).name)}</span></figcaption>"
    try:
        image = open_photo(path, THUMBNAIL).image.copy() if path else None
    except ImageUnreadable:
        image = None
    if image is None:
        return f"<figure>{caption}</figure>"
    image.thumbnail((THUMBNAIL, THUMBNAIL))
    return f'<figure><img alt="{escape(words)}" src="{_inline(image)}">{caption}</figure>'


def _inline(image: Image.Image) -> str:
    content = io.BytesIO()
    image.convert("RGB").save(content, format="JPEG", quality=85)
    return "data:image/jpeg;base64," + base64.b64encode(content.getvalue()).decode()
