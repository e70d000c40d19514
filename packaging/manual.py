"""Man pages of ``copl`` and ``copl-studio``, made from what the programs say of themselves."""

import gzip
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import typer
from systems import NAME, VERSION


def pages() -> dict[str, str]:
    """The pages by file name, as roff."""
    from copl_engine.cli.main import app

    command = typer.main.get_command(app)
    return {"copl.1": "\n".join(_copl(command)) + "\n", "copl-studio.1": _WINDOW}


def write_pages(folder: Path) -> None:
    """Write them as they are installed."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in pages().items():
        (folder / f"{name}.gz").write_bytes(gzip.compress(text.encode("utf-8"), mtime=0))


def commands(group: Any, before: str = "copl") -> Iterator[tuple[str, Any]]:
    """Every command that can be run, with its full name."""
    for name, command in sorted(group.commands.items()):
        if hasattr(command, "commands"):
            yield from commands(command, f"{before} {name}")
        else:
            yield f"{before} {name}", command


def _copl(group: Any) -> Iterator[str]:
    yield f'.TH COPL 1 "" "{NAME} {VERSION}" "User Commands"'
    yield ".SH NAME\ncopl \\- sort photos from a handful of examples"
    yield ".SH SYNOPSIS\n.B copl\n.I COMMAND\n[\\fIARGUMENTS\\fR]"
    yield f".SH DESCRIPTION\n{_text(group.help)}"
    for name, command in commands(group):
        arguments = [param for param in command.params if param.param_type_name == "argument"]
        options = [param for param in command.params if param.param_type_name == "option"]
        words = " ".join(_word(param) for param in arguments)
        yield f".SS {_text(f'{name} {words}'.strip())}"
        yield _text(command.help)
        for param in (*arguments, *options):
            help_text = getattr(param, "help", None)
            if help_text and param.name != "help":
                said = param.opts if param in options else [param.name.upper()]
                yield f".TP\n.B {_text(', '.join(said))}\n{_text(help_text)}"
    yield ".SH SEE ALSO\n.BR copl-studio (1)"


def _word(argument: Any) -> str:
    word = argument.name.upper() + ("..." if argument.nargs == -1 else "")
    return word if argument.required else f"[{word}]"


def _text(text: str | None) -> str:
    """Plain text for roff: hyphens and backslashes kept, no line that it would take for a request."""
    joined = re.sub(r"\s+", " ", text or "").strip().replace("\\", "\\e").replace("-", "\\-")
    return f"\\&{joined}" if joined.startswith((".", "'")) else joined


_WINDOW = f""".TH COPL\\-STUDIO 1 "" "{NAME} {VERSION}" "User Commands"
.SH NAME
copl\\-studio \\- sort photos from a handful of examples, with a window
.SH SYNOPSIS
.B copl\\-studio
[\\fIPROJECT\\fR]
.SH DESCRIPTION
Opens the window, with this project if one is named: its folder, or the file open.coplproject in it.
.SH OPTIONS
.TP
.B \\-\\-self\\-test DIR
Run through the sample, and write pictures and result.json into DIR.
.SH ENVIRONMENT
.TP
.B COPL_LOG_DIR
The folder of the log and of crashes.log.
.SH SEE ALSO
.BR copl (1)
"""
