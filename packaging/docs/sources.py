"""Hooks of mkdocs: pages that have their one source elsewhere in the repository, and the command line's reference.

A line ``<!-- README.md: Start -->`` in a page becomes that section of that file, without its heading.
"""

import re
from collections.abc import Iterator
from pathlib import Path

import typer
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

from copl_engine.cli.main import app

REPOSITORY = Path(__file__).parents[2]
ELSEWHERE = {
    "studies.md": "copl_engine/bench/README.md",
    "starter.md": "resources/starter/README.md",
}
HELP = REPOSITORY / "resources" / "help"
COMMANDS = "commands.md"


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add the help pages, their pictures, and what lies beside the code."""
    found = {f"window/{path.name}": path for path in sorted(HELP.iterdir()) if path.suffix in (".md", ".jpg", ".png")}
    for name, path in (found | {name: REPOSITORY / place for name, place in ELSEWHERE.items()}).items():
        files.append(File.generated(config, name, abs_src_path=str(path)))
    files.append(File.generated(config, COMMANDS, content="\n".join(_commands())))
    return files


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Put sections of other files in the place of the lines that name them."""
    del page, config, files
    return re.sub(r"^<!-- (\S+): (.+) -->$", lambda found: _section(found[1], found[2]), markdown, flags=re.M)


def _section(name: str, heading: str) -> str:
    """What stands under a heading of a file, its pictures and headings fitted to the page."""
    text = (REPOSITORY / name).read_text("utf-8")
    found = re.search(rf"^(#+) {re.escape(heading)}\n(.*?)(?=^#{{1,2}} |\Z)", text, re.M | re.S)
    if not found:
        raise PluginError(f"{name} has no section “{heading}”; mend the page that asks for it.")
    return found[2].strip("\n").replace("](resources/help/", "](window/")


def _commands() -> Iterator[str]:
    """The reference, from what ``--help`` says."""
    yield "# Every command\n\nMade from the commands themselves; each says the same with `--help`."
    for name, command in typer.main.get_command(app).commands.items():
        yield from _command(f"copl {name}", command)


def _command(name: str, command: typer.core.TyperCommand) -> Iterator[str]:
    context = typer.Context(command, info_name=name)
    words = (command.help or "").strip()
    if hasattr(command, "commands"):
        yield f"\n## {name}\n\n{words}"
        for below, each in command.commands.items():
            yield from _command(f"{name} {below}", each)
        return
    level = "##" if name.count(" ") == 1 else "###"
    yield f"\n{level} {name}\n\n{re.sub(chr(10) + ' *', ' ', words)}\n\n    {context.get_usage().removeprefix('Usage: ')}\n"
    for parameter in command.get_params(context):
        record = parameter.get_help_record(context)
        if record and "--help" not in parameter.opts:
            spelling = re.sub(r"^--json, .*", "--json", record[0])
            yield f"- `{spelling}`: {_plain(record[1])}"


def _plain(text: str) -> str:
    """Help as Markdown: its signs are meant as they are."""
    return re.sub(r"[<>*_`\[\]]", lambda sign: f"&#{ord(sign[0])};", text.replace("  [", " ["))
