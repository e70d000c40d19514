"""``copl``: all commands, one a file."""

import sys
from typing import Annotated

import typer

from copl_engine import __version__
from copl_engine.cli import (
    ablation,
    bench,
    classify,
    demo,
    evaluate,
    explain,
    export,
    grow,
    inspect,
    labelling,
    models,
    onnx_bench,
    parity,
    places,
    report,
    retrain,
    serve,
    serve_bench,
    train,
    watch,
    where,
)
from copl_engine.cli.console import friendly

app = typer.Typer(
    name="copl",
    help="Teach your computer to sort photos from a handful of examples. Nothing leaves this computer.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)


def _version(wanted: bool) -> None:
    if wanted:
        sys.stdout.write(f"copl {__version__}\n")
        raise typer.Exit


@app.callback()
def _main(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Show the version and exit.")
    ] = False,
) -> None:
    del version


COMMANDS = (
    train.train,
    retrain.retrain,
    classify.classify,
    explain.explain,
    where.where,
    export.undo,
    watch.watch,
    demo.demo,
    evaluate.evaluate,
    report.report,
    inspect.inspect,
    grow.add_class,
    grow.merge,
    serve.serve,
)

for command in COMMANDS:
    app.command()(friendly(command))
for measurement in (
    ablation.ablation,
    labelling.labelling,
    labelling.large,
    onnx_bench.onnx,
    parity.parity,
    places.places,
    serve_bench.serve,
):
    bench.app.command()(friendly(measurement))
app.add_typer(bench.app, name="bench")
app.add_typer(export.app, name="export")
app.add_typer(models.app, name="models")
