"""The command line: thin commands over the engine's generators."""

import io
import sys
from typing import Final

EXIT_INTERRUPTED: Final = 130
STOPPED: Final = "copl: stopped; nothing was half-written."


def run() -> None:
    """Run the command line. What a stream cannot show (undecodable names, old code pages) is written escaped.

    Loading the commands takes a moment, in which Ctrl-C stops as quietly as later.
    """
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")
    try:
        from copl_engine.cli.main import app

        app()
    except KeyboardInterrupt:
        sys.stderr.write(f"{STOPPED}\n")
        sys.exit(EXIT_INTERRUPTED)
