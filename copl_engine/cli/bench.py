"""``copl bench``: measurements of speed, memory and the maps."""

import typer

app = typer.Typer(help="Measure speed, memory and the maps; nothing of yours is used.", no_args_is_help=True)
