"""The report's drawings as SVG: they need no library where they are read, and scale with the page."""

from collections.abc import Sequence
from html import escape
from typing import Final

import numpy as np
from numpy.typing import NDArray

from copl_engine.training.accuracy import Reliability

SIDE: Final = 260
MARGIN: Final = 44
INK: Final = "#1d2329"
QUIET: Final = "#8a949d"
OWN: Final = "#2a788e"


def interval_bar(low: float, estimate: float, high: float) -> str:
    """A line from 0 to 100% with the interval and the estimate on it."""
    width = 520

    def x(share: float) -> float:
        return 10 + share * width

    ticks = "".join(
        f'<line x1="{x(t):.1f}" y1="26" x2="{x(t):.1f}" y2="32" stroke="{QUIET}"/>'
        f'<text x="{x(t):.1f}" y="46" text-anchor="middle">{t:.0%}</text>'
        for t in np.linspace(0, 1, 6)
    )
    return (
        f'<svg viewBox="0 0 {width + 20} 52" role="img" aria-label="{estimate:.0%}, {low:.0%} to {high:.0%}">'
        f'<line x1="10" y1="26" x2="{width + 10}" y2="26" stroke="{QUIET}"/>{ticks}'
        f'<rect x="{x(low):.1f}" y="12" width="{x(high) - x(low):.1f}" height="14" rx="3" fill="{OWN}" opacity="0.35"/>'
        f'<rect x="{x(estimate) - 2:.1f}" y="8" width="4" height="22" fill="{OWN}"/></svg>'
    )


def reliability_plot(bins: Reliability) -> str:
    """Confidence across, share of right answers upwards; the diagonal is where confidence means what it says."""

    def x(value: float) -> float:
        return MARGIN + value * SIDE

    def y(value: float) -> float:
        return 10 + (1 - value) * SIDE

    most = max(int(bins.counts.max()), 1)
    points = "".join(
        f'<circle cx="{x(confidence):.1f}" cy="{y(right):.1f}" r="{4 + 8 * (count / most) ** 0.5:.1f}" fill="{OWN}" '
        f'opacity="0.75"><title>{count} answers: confidence {confidence:.0%}, right {right:.0%}</title></circle>'
        for confidence, right, count in zip(bins.confidence, bins.right, bins.counts, strict=True)
        if count
    )
    marks = "".join(
        f'<text x="{x(t):.1f}" y="{y(0) + 16:.1f}" text-anchor="middle">{t:.0%}</text>'
        f'<text x="{MARGIN - 6}" y="{y(t) + 4:.1f}" text-anchor="end">{t:.0%}</text>'
        for t in (0.0, 0.5, 1.0)
    )
    return (
        f'<svg viewBox="0 0 {SIDE + MARGIN + 14} {SIDE + 52}" role="img" aria-label="Confidence against being right">'
        f'<rect x="{MARGIN}" y="10" width="{SIDE}" height="{SIDE}" fill="none" stroke="{QUIET}"/>'
        f'<line x1="{x(0)}" y1="{y(0)}" x2="{x(1)}" y2="{y(1)}" stroke="{QUIET}" stroke-dasharray="5 4"/>'
        f"{points}{marks}"
        f'<text x="{x(0.5)}" y="{y(0) + 34:.1f}" text-anchor="middle">said confidence</text>'
        f'<text x="12" y="{y(0.5):.1f}" text-anchor="middle" transform="rotate(-90 12 {y(0.5):.1f})">right</text></svg>'
    )


def confusion_table(confusion: NDArray[np.int64], names: Sequence[str]) -> str:
    """Right classes down, answers across; mistakes are marked by colour and stand as numbers."""
    heads = "".join(f'<th scope="col">{escape(name)}</th>' for name in names)
    rows = []
    for row, name in zip(confusion, names, strict=True):
        total = max(int(row.sum()), 1)
        cells = "".join(
            _cell(int(count), int(count) / total, name == other) for count, other in zip(row, names, strict=True)
        )
        rows.append(f'<tr><th scope="row">{escape(name)}</th>{cells}</tr>')
    return f'<table class="confusion"><thead><tr><th></th>{heads}</tr></thead><tbody>{"".join(rows)}</tbody></table>'


def _cell(count: int, part: float, right: bool) -> str:
    if not count:
        return "<td>·</td>"
    colour = f"rgba(42,120,142,{0.15 + 0.6 * part:.2f})" if right else f"rgba(224,130,20,{0.25 + 0.6 * part:.2f})"
    return f'<td style="background:{colour}">{count}</td>'
