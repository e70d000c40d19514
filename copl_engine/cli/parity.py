"""``copl bench parity``: every architecture of open_clip's registry beside open_clip's own passes."""

from typing import TYPE_CHECKING, Annotated, Any

import typer

from copl_engine.cli.console import drain_measuring, result
from copl_engine.cli.train import AsJson

if TYPE_CHECKING:
    from copl_engine.bench.parity import Parity


def parity(
    names: Annotated[
        list[str] | None, typer.Argument(metavar="NAME", help="Architectures; by default the whole registry.")
    ] = None,
    json: AsJson = False,
) -> None:
    """Is untrained CoPL open_clip's own zero-shot? Random weights; what memory has no room for is left out, and said.

    The whole registry takes hours on two cores.
    """
    from copl_engine.bench.parity import measure_parity, table
    from copl_engine.bench.random_models import architectures

    rows = drain_measuring(measure_parity(tuple(names) if names else architectures()))
    run = [row.likeness for row in rows if row.likeness is not None]
    values: dict[str, Any] = {
        "architectures": len(rows),
        "run": len(run),
        "hold": sum(likeness.holds for likeness in run),
        "rows": [_plain(row) for row in rows],
    }
    result(json, values, f"{table(rows)}\n{values['hold']} of {len(run)} hold; {len(rows) - len(run)} were not run.")
    if values["hold"] < len(run):
        raise typer.Exit(1)


def _plain(row: "Parity") -> dict[str, object]:
    found = row.likeness
    return {
        "name": row.name,
        "parameters": round(row.outline.parameters, 1),
        "left_out": row.left_out,
        "logits": found and found.logits,
        "form": found and found.form.value,
        "form_difference": found and found.form_difference,
        "grid": list(row.outline.grid),
    }
