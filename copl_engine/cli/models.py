"""``copl models``: what there is, what it costs, fetching, importing, removing."""

from collections.abc import Generator
from dataclasses import asdict
from pathlib import Path
from typing import Annotated, Any, Final

import typer

from copl_engine.backbones.catalogue import CATALOGUE, RESULTS, SIGLIP2, Entry
from copl_engine.backbones.library import Installed, installed, models_folder
from copl_engine.backbones.library import remove as remove_model
from copl_engine.backbones.room import STARTER_BYTES
from copl_engine.cli.console import friendly, progress, result, say
from copl_engine.cli.train import AsJson
from copl_engine.config import BackboneSpec
from copl_engine.errors import BackboneProblem

app = typer.Typer(help="Larger models than the starter: see, fetch, import and remove them.", no_args_is_help=True)

LEGEND: Final = (
    "*: on this computer. MB: to fetch. ImageNet: right by the names alone, as published; -: no figure found.\n"
    f"It is from {RESULTS}; of SigLIP2 from {SIGLIP2}.\n"
    "prompts: packed share what is the same for all classes (causal text tower), single ones cost more a class.\n"
    "maps: how fine they are, and whether a patch is read as its token or its value; of both, the trial after a fetch\n"
    "chooses the one that finds things better.\n"
    "Next: copl models fetch MODEL (SigLIP models: pip install 'copl-studio[siglip]' first)"
)

ModelName = Annotated[
    str, typer.Argument(metavar="MODEL", help="NAME/TAG as “copl models list” shows it, or hf-hub:ORGANISATION/NAME.")
]


def list_models(json: AsJson = False) -> None:
    """Show the models that are here and those that can be fetched."""
    here = {model.id: model for model in installed()}
    lines = [f"{'':2}{'model':36}{'MB':>6}{'memory':>8}{'ImageNet':>10}  {'speed':8}{'prompts':9}{'maps':23}licence"]
    starter = f"* {BackboneSpec().name:36}{'-':>6}{STARTER_BYTES / 1e9:5.1f} GB{'-':>10}"
    lines.append(f"{starter}  {'fast':8}{'packed':9}{'7x7 tokens':23}apache-2.0")
    lines += [_line(each, here.get(each.id)) for each in CATALOGUE]
    known = {each.id for each in CATALOGUE}
    lines += [f"* {model.id:36}{model.bytes / 1e6:6.0f}" for model in here.values() if model.id not in known]
    lines.append(LEGEND)
    values: dict[str, object] = {
        "folder": str(models_folder()),
        "installed": [asdict(model) for model in here.values()],
        "catalogue": [asdict(each) | {"id": each.id} for each in CATALOGUE],
    }
    result(json, values, "\n".join(lines))


def _line(each: Entry, here: Installed | None) -> str:
    accuracy = f"{each.accuracy:.1f}%" if each.accuracy is not None else "-"
    mark = "*" if here else " "
    memory = f"{each.memory_megabytes / 1000:.1f} GB"
    prompts = "packed" if each.causal else "single"
    maps = f"{each.grid}x{each.grid} {here.patches if here else ' or '.join(each.sources)}"
    sizes = f"{each.megabytes:6}{memory:>8}{accuracy:>10}"
    return f"{mark} {each.id:36}{sizes}  {each.speed.value:8}{prompts:9}{maps:23}{each.licence}"


def fetch(
    model: ModelName,
    endpoint: Annotated[str | None, typer.Option(help="Address of a mirror of the hub.")] = None,
    json: AsJson = False,
) -> None:
    """Fetch a model. Stop with Ctrl-C; the same command goes on where it was."""
    from copl_engine.backbones.download import fetch as run

    _install(run(model, endpoint), json)


def add(
    path: Annotated[
        Path, typer.Argument(metavar="PATH", help="A weights file (.safetensors, .bin, .pt), or a folder from the hub.")
    ],
    arch: Annotated[str | None, typer.Option(help="open_clip's architecture, where the file leaves it open.")] = None,
    normalisation: Annotated[
        str | None, typer.Option(help="clip, siglip, imagenet or none, where the file leaves it open.")
    ] = None,
    name: Annotated[str | None, typer.Option(help="How to call it; by default as the file.")] = None,
    json: AsJson = False,
) -> None:
    """Import a model from a file or folder, from a stick for example. The file is only read."""
    from copl_engine.backbones.importing import Import, import_model

    _install(import_model(Import(path, arch, normalisation, name)), json)


def _install(work: Generator[Any, None, Installed], json: bool) -> None:
    from copl_engine.backbones.download import Asked
    from copl_engine.backbones.hub import Arriving
    from copl_engine.backbones.self_check import check
    from copl_engine.generators import drain

    with progress() as shown:
        tasks: dict[str, Any] = {}

        def show(event: object) -> None:
            match event:
                case Asked():
                    say(_announced(event))
                case Arriving():
                    if event.name not in tasks:
                        tasks[event.name] = shown.add_task(event.name, total=None, note="bytes")
                    shown.update(tasks[event.name], completed=event.done, total=event.total)

        model = drain(work, show)
    say("Trying it on the sample's photos…")
    found = drain(check(model))
    values: dict[str, object] = asdict(found.model) | {"looks_right": found.looks_right}
    result(json, values, found.sentence)


def _announced(asked: Any) -> str:
    size = f", {asked.megabytes} MB" if asked.megabytes else ""
    licence = f", licence {asked.licence}" if asked.licence else ""
    pinned = "" if asked.pinned else "; its newest version, as none is pinned"
    return f"Fetching from {asked.place}{size}{licence}{pinned}."


def remove(model: ModelName, json: AsJson = False) -> None:
    """Delete a model from this computer; classifiers trained on it stay, and ask for it."""
    if model == BackboneSpec().name:
        raise BackboneProblem(f"“{model}” comes with CoPL Studio and cannot be removed; name another model.")
    freed = remove_model(model)
    result(json, {"removed": model, "bytes": freed}, f"{model} is removed; {freed / 1e6:.0f} MB are free again.")


app.command("list")(friendly(list_models))
for command in (fetch, add, remove):
    app.command()(friendly(command))
