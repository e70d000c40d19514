"""What the engine says to the person is said in the window's words and language, as far as the window can meet it."""

import ast
import re
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from shutil import rmtree

import pytest
from PySide6.QtWidgets import QApplication

from app.services import photos
from app.services.engine_sentences import REWORDED, SENTENCES
from app.services.engine_words import translated, with_reason
from app.services.jobs import describe
from app.services.languages import speak
from copl_engine.errors import EngineError
from copl_engine.export.journal import ExportJournal
from copl_engine.export.labels import Labels
from copl_engine.export.request import ExportRequest, Kind
from copl_engine.store.recipe import load_classifier
from copl_engine.store.review_share import kept_share

from .conftest import photo

ROOT = Path(__file__).parents[2]
TOLD_BY_KIND = {"ModelQuestion", "ModelProblem", "DownloadProblem", "NotInstalled", "NoRoom", "NeedsTokenizer"}
"""Errors that ``app.services.model_words`` tells without their sentence."""

PUT_TOGETHER = ("{}; choose another place, or add --inside.", "{} Cut it into shorter pieces, ")
"""Beginnings of sentences whose first part is a value; their shapes are known as a whole."""

NEVER_MET = (
    "open_clip knows no architecture “{}”; see open_clip.list_models().",  # the window offers those that fit
    "{} does not hold the tensors of “{}”; leave out --arch",
    "“{}” names no repository;",  # such a name cannot be fetched in the window
    "{} holds another architecture than EfficientNet-Lite0.",  # its hash was right
    "Give at least two classes to tell apart,",  # the window trains with two or more
    "“{}” is empty; {}",  # a tree of class folders as the command line wants it
    "“{}” has no sub-folders; {}",
    "The folder “{}” is no name for a class;",
    "The folders “{}” and “{}” name the same class;",
    "Parquet needs pyarrow:",  # exports that the window does not offer
    "There is no folder “{}”; give the folder that the table was made of.",
    "{} is no table of labels:",
    "{} is named like a photo, and photos are never written over;",  # of command lines and the API
    "{}: a path and a class are needed.",
    "{}: {} lies outside {};",
    "{} cannot be read as a table",
    "{}: a confidence is no number;",
    "{} is there and is no XMP",
    "Another program writes to {} now;",  # the journal of ``copl classify``
    "{} cannot be written: the disk is full. Free some space, then add --resume.",
)
"""Beginnings of sentences that the window has no way to, and why."""


def modules_of(path: Path) -> set[str]:
    """Modules of the engine that a file imports, wherever in it."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module is not None:
            found |= {node.module, *(f"{node.module}.{name.name}" for name in node.names)}
        elif isinstance(node, ast.Import):
            found |= {name.name for name in node.names}
    return {name for name in found if name.startswith("copl_engine.") and file_of(name).is_file()}


def file_of(module: str) -> Path:
    return ROOT / f"{module.replace('.', '/')}.py"


@cache
def met() -> tuple[Path, ...]:
    """The files of the engine that the window's own code leads to."""
    waiting = {module for path in (ROOT / "app").rglob("*.py") for module in modules_of(path)}
    done: set[str] = set()
    while waiting:
        module = waiting.pop()
        done.add(module)
        waiting |= modules_of(file_of(module)) - done
    return tuple(sorted(map(file_of, done)))


def kinds_of_errors() -> set[str]:
    kinds = {"EngineError"}
    found = {
        node.name: {base.id for base in node.bases if isinstance(base, ast.Name)}
        for path in (ROOT / "copl_engine").rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.ClassDef)
    }
    while more := {name for name, bases in found.items() if bases & kinds} - kinds:
        kinds |= more
    return kinds


def shape(text: str) -> str:
    return re.sub(r"{\w+}", "{}", text)


def sentence(node: ast.expr) -> str | None:
    """A literal as a shape; None for what is put together elsewhere."""
    match node:
        case ast.Constant(value=str(text)):
            return text
        case ast.JoinedStr(values=parts):
            return "".join(str(part.value) if isinstance(part, ast.Constant) else "{}" for part in parts)
    return None


def raised() -> Iterator[tuple[str, str]]:
    """Where the engine raises what a person reads, and its shape."""
    kinds = kinds_of_errors() - TOLD_BY_KIND
    for path in met():
        calls = (node for node in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(node, ast.Call))
        for call in calls:
            if not isinstance(call.func, ast.Name) or call.func.id not in {*kinds, "Unreadable"}:
                continue
            for text in map(sentence, call.args):
                if text is not None and " " in text:
                    yield f"{path.relative_to(ROOT)}:{call.lineno}", text


def test_each_sentence_that_the_window_can_meet_has_its_shape() -> None:
    known = set(map(shape, (*SENTENCES, *REWORDED)))
    all_raised = list(raised())
    assert len(all_raised) > 50
    unknown = [each for each in all_raised if each[1] not in known]
    assert not [each for each in unknown if not each[1].startswith((*NEVER_MET, *PUT_TOGETHER))]
    assert not [one for one in NEVER_MET if not any(text.startswith(one) for _, text in unknown)], "said no more"


@pytest.fixture
def german(qapp: QApplication) -> Iterator[None]:
    speak(qapp, "de")
    yield
    speak(qapp, "en")


def said(act: Callable[[], object]) -> str:
    with pytest.raises(EngineError) as failed:
        act()
    assert translated(str(failed.value)) != str(failed.value)
    return describe(failed.value)


def test_what_speaks_of_the_command_line_speaks_of_the_window(qapp: QApplication, tmp_path: Path) -> None:
    (tmp_path / "x").write_bytes(b"no classifier")
    words = said(lambda: kept_share(tmp_path / "x"))
    assert words == f"{tmp_path / 'x'} is not a CoPL classifier, or is damaged; train again."
    photo(tmp_path / "in" / "a.png", 1)
    words = said(lambda: ExportRequest(Kind.COPY, Labels(tmp_path, ("a",), ()), tmp_path / "out"))
    assert words == f"{tmp_path / 'out'} lies inside the photos' folder {tmp_path}; choose another place."
    assert not [words for words in (*SENTENCES, *REWORDED.values()) if re.search(r" --\w|copl [a-z]+ |pip ", words)]


@pytest.mark.usefixtures("german")
def test_damaged_files_are_said_in_the_persons_language(tmp_path: Path) -> None:
    assert "lässt sich nicht lesen" in said(lambda: load_classifier(tmp_path / "gone", lambda _: None))
    (tmp_path / "exports.db").mkdir(parents=True)
    assert "Exporte" in said(lambda: ExportJournal(tmp_path))


@pytest.mark.usefixtures("german")
def test_a_name_of_figures_is_no_number() -> None:
    assert translated("The class “2024” has no images; add some.").startswith("Die Klasse „2024“")
    assert translated("has 1234 megapixels; at most 250 are read. Make a smaller copy.").startswith("hat 1.234 ")
    assert "Programm 123456" in translated(
        "“fig” is open in another window (on this computer, program 123456, since 10:00). "
        "Close it there, or open another project."
    )


def result(steps: photos.FindSteps) -> photos.Found:
    while True:
        try:
            next(steps)
        except StopIteration as end:
            return end.value


def test_a_class_folder_that_cannot_be_listed_leaves_the_others(
    class_folders: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(photos, "EVENT_SECONDS", 0.0)
    steps = photos.find([class_folders])
    next(steps)
    next(steps)  # the first photo of the first class was found
    rmtree(class_folders / "plum")
    found = result(steps)
    assert [(group.name, len(group.paths)) for group in found.groups] == [("apple", 3)]
    (left,) = found.left_out
    assert with_reason(left.path.name, left.reason).startswith("plum is gone; look whether")
