"""The documentation is built from its sources without a warning, and its pages need no other place."""

import html
import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest
from typer.main import get_command

from copl_engine.cli.main import COMMANDS, app
from copl_engine.export import journal, onnx_graph
from copl_engine.store import recipe, schema

FETCHED = re.compile(
    r"<(?:script|link|img|iframe)\b[^>]*(?:src|href)=\"(?:https?:)?//[^\"]*\"|@import[^;]*//|url\(https?:"
)

NAMED = re.compile(r"(?:^ {4}|`)copl ([a-z]+(?:-[a-z]+)*)(?: ([a-z]+(?:-[a-z]+)*)\b)?", re.M)


@pytest.fixture(scope="module")
def site(repository: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Built by the README's own line."""
    line = next(line for line in (repository / "README.md").read_text("utf-8").splitlines() if "mkdocs build" in line)
    target = tmp_path_factory.mktemp("site")
    done = subprocess.run(
        [sys.executable, "-m", *shlex.split(line), "-d", str(target)],
        cwd=repository,
        env=os.environ | {"NO_MKDOCS_2_WARNING": "1"},
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stderr
    return target


def words(page: Path) -> str:
    return " ".join(html.unescape(re.sub(r"<[^>]+>", "", page.read_text("utf-8"))).split())


def test_help_pages_sections_and_docstrings_are_in_it(repository: Path, site: Path) -> None:
    for help_page in (repository / "resources" / "help").glob("*.md"):
        text = help_page.read_text("utf-8")
        assert text.split("\n")[0].removeprefix("# ") in words(site / "window" / f"{help_page.stem}.html")
    assert "trains on a shipped sample of rendered hardware" in words(site / "index.html")
    assert "Learn to tell classes apart from a few examples of each." in words(site / "python.html")
    commands = words(site / "commands.html")
    assert all(f"copl {command.__name__.replace('_', '-')}" in commands for command in COMMANDS)
    assert "copl bench coverage" in commands


def test_commands_that_it_speaks_of_are_there(repository: Path) -> None:
    known = get_command(app)
    pages = [repository / "README.md", *(repository / "packaging" / "docs" / "pages").glob("*.md")]
    named = {words for page in pages for words in NAMED.findall(page.read_text("utf-8"))}
    assert len(named) > 20
    for first, second in named:
        assert first in known.commands, first
        below = getattr(known.commands[first], "commands", None)
        assert below is None or not second or second in below, (first, second)


def test_formats_have_the_versions_that_are_described(repository: Path) -> None:
    page = (repository / "packaging" / "docs" / "pages" / "formats.md").read_text("utf-8")
    assert f"its version in `PRAGMA user_version` ({schema.SCHEMA})" in page
    assert f"(SQLite, version {journal.SCHEMA})" in page
    assert f"(JSON, format {onnx_graph.FORMAT})" in page
    assert max(map(int, re.findall(r"\(format (\d+)\)", page))) == recipe.FORMAT


def test_its_pages_fetch_nothing_and_their_pictures_are_there(site: Path) -> None:
    pages = [*site.rglob("*.html"), *site.rglob("*.css")]
    assert len(pages) > 20
    for page in pages:
        text = page.read_text("utf-8")
        assert not FETCHED.search(text), page
        for picture in re.findall(r'<img [^>]*src="([^":]+)"', text):
            assert (page.parent / picture).is_file(), (page, picture)
