"""Bring the translations up to date with the window's words, and build what the program reads.

``python packaging/translate.py`` looks for new strings (they are "unfinished" until somebody translates them in
``resources/translations/*.ts``) and makes the ``.qm`` files; ``--build`` only makes them. Both kinds are committed.
"""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
TRANSLATIONS = ROOT / "resources" / "translations"
TOOLS = Path(sys.executable).parent


def update() -> None:
    """Merge the strings of the sources into the .ts files; English has its plurals only."""
    sources = sorted(str(path.relative_to(ROOT)) for path in (ROOT / "app").rglob("*.py"))
    guessing = ("-disable-heuristic", "similartext", "-disable-heuristic", "sametext")
    always = ("-no-obsolete", "-locations", "none", "-source-language", "en", *guessing)
    for code in ("en", "de", "es", "zh_CN"):
        some = ("-pluralonly",) if code == "en" else ()
        target = TRANSLATIONS / f"copl_{code}.ts"
        _run("pyside6-lupdate", *always, *some, "-target-language", code, *sources, "-ts", str(target))


def build() -> None:
    """Make a .qm of every .ts. A running program reads the old one to its end: it is replaced, not written over."""
    for source in sorted(TRANSLATIONS.glob("*.ts")):
        draft = source.with_suffix(".part")
        _run("pyside6-lrelease", "-silent", str(source), "-qm", str(draft))
        draft.replace(source.with_suffix(".qm"))


def _run(tool: str, *arguments: str) -> None:
    subprocess.run([TOOLS / tool, *arguments], cwd=ROOT, check=True)


if __name__ == "__main__":
    if "--build" not in sys.argv[1:]:
        update()
    build()
