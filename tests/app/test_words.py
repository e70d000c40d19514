"""Every word of the window is in the translation files, and none goes round them."""

import ast
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication

from app.services.engine_sentences import SENTENCES
from app.services.engine_words import translated
from app.services.languages import LANGUAGES, speak
from app.words import QT_TR_NOOP, listed, number, percent, tr

ROOT = Path(__file__).parents[2]
TRANSLATIONS = ROOT / "resources" / "translations"
OTHERS = [code for code, _ in LANGUAGES if code != "en"]
SHOWS = {
    "QLabel",
    "QPushButton",
    "QCheckBox",
    "QRadioButton",
    "QAction",
    "QGroupBox",
    "QListWidgetItem",
    "setText",
    "setToolTip",
    "setWindowTitle",
    "setTitle",
    "setAccessibleName",
    "setAccessibleDescription",
    "setPlaceholderText",
    "setInformativeText",
    "addAction",
    "addMenu",
    "addButton",
    "addItem",
    "addTab",
    "label",
    "_label",
    "_section",
    "_add_row",
    "show_failure",
    "DropPlan",
    "Advice",
    "ChipText",
    "getExistingDirectory",
    "getOpenFileNames",
    "getSaveFileName",
}
NAMES = {"CoPL Studio", "heading", "quiet", "small", "figure", "title", "good", "wrong", "plain"}  # and roles of labels
ENGINE = (
    "images/faults",
    "images/reading",
    "files",
    "store/bundle",
    "inference/weight_maps",
    "types",
)


def sources() -> Iterator[tuple[Path, ast.Module]]:
    for path in sorted((ROOT / "app").rglob("*.py")):
        yield path, ast.parse(path.read_text("utf-8"))


def name_of(call: ast.Call) -> str:
    return call.func.id if isinstance(call.func, ast.Name) else getattr(call.func, "attr", "")


def calls(tree: ast.AST) -> Iterator[ast.Call]:
    return (node for node in ast.walk(tree) if isinstance(node, ast.Call))


def literals() -> set[tuple[str, str]]:
    """Each text to translate with its note."""
    found = set()
    for _, tree in sources():
        for call in calls(tree):
            if name_of(call) in ("tr", "QT_TR_NOOP") and call.args and isinstance(call.args[0], ast.Constant):
                note = call.args[1].value if len(call.args) > 1 and isinstance(call.args[1], ast.Constant) else ""
                found.add((call.args[0].value, note))
    return found


def messages(code: str) -> list[ElementTree.Element]:
    return list(ElementTree.parse(TRANSLATIONS / f"copl_{code}.ts").getroot().iter("message"))


def forms(message: ElementTree.Element) -> list[str]:
    translation = message.find("translation")
    assert translation is not None
    return [form.text or "" for form in translation.findall("numerusform") or [translation]]


@pytest.mark.parametrize("code", OTHERS)
def test_every_string_is_translated(code: str) -> None:
    wanted, there = literals(), messages(code)
    known = {(message.findtext("source", ""), message.findtext("comment", "")) for message in there}
    assert not wanted - known, "run packaging/translate.py, then translate what is unfinished"
    assert not known - wanted, "run packaging/translate.py: these are said no more"
    open_ones = [message.findtext("source") for message in there if message.find("translation[@type]") is not None]
    empty = [message.findtext("source") for message in there if not all(map(str.strip, forms(message)))]
    assert not [source for source in open_ones + empty if source not in (" ", "; ", ", ")]


def test_english_has_each_of_its_singulars() -> None:
    assert not [message.findtext("source") for message in messages("en") if not all(forms(message))]


@pytest.mark.parametrize("code", ["en", *OTHERS])
def test_placeholders_are_those_of_the_source(code: str) -> None:
    for message in messages(code):
        source = message.findtext("source", "")
        wanted = sorted(set(re.findall(r"{(\w*)}", source)))
        for form in forms(message):
            found = sorted(set(re.findall(r"{(\w*)}", form)))
            spoken = sorted({*found, "n"}) if message.get("numerus") and "n" in wanted else found
            assert found == wanted or spoken == wanted, f"{source!r}: {form!r}"


def test_what_the_program_reads_was_built_of_what_is_translated(tmp_path: Path) -> None:
    tool = shutil.which("pyside6-lrelease", path=str(Path(sys.executable).parent))
    if tool is None:
        pytest.skip("PySide6's tools are not installed")
    for source in sorted(TRANSLATIONS.glob("*.ts")):
        built = tmp_path / f"{source.stem}.qm"
        subprocess.run([tool, "-silent", source, "-qm", built], check=True)
        assert built.read_bytes() == source.with_suffix(".qm").read_bytes(), "run packaging/translate.py"


def test_texts_are_literals_and_are_looked_up_when_they_are_shown() -> None:
    faults = []
    for path, tree in sources():
        inside = {id(call) for part in ast.walk(tree) if isinstance(part, ast.FunctionDef) for call in calls(part)}
        for call in calls(tree):
            if name_of(call) == "tr" and (id(call) not in inside or isinstance(call.args[0], ast.JoinedStr)):
                faults.append(f"{path.relative_to(ROOT)}:{call.lineno}")
    assert not faults


def test_no_words_go_round_the_translation() -> None:
    faults = []
    for path, tree in sources():
        if "self_test" in path.parts:
            continue
        for call in calls(tree):
            asked = name_of(call) in SHOWS or (name_of(call) == "show" and "messages" in ast.unparse(call.func))
            for argument in call.args if asked else ():
                found = bare(argument, marked(tree))
                faults += [f"{path.relative_to(ROOT)}:{call.lineno}: {words!r}" for words in found]
    assert not faults


def marked(tree: ast.Module) -> set[str]:
    """Names of the constants that are to be translated when they are shown."""
    constants = (node for node in tree.body if isinstance(node, ast.Assign | ast.AnnAssign))
    return {
        target.id
        for node in constants
        if isinstance(node.value, ast.Call) and name_of(node.value) == "QT_TR_NOOP"
        for target in (node.targets if isinstance(node, ast.Assign) else [node.target])
        if isinstance(target, ast.Name)
    }


def bare(node: ast.expr, constants: set[str]) -> Iterator[str]:
    """Words of a literal, or of what is between the values of an f-string, and constants that nobody translates."""
    match node:
        case ast.Name(id=name) if name in constants:
            yield f"{name} without tr"
            return
        case ast.Constant(value=str(text)):
            words = text
        case ast.JoinedStr(values=parts):
            words = " ".join(part.value for part in parts if isinstance(part, ast.Constant))
        case ast.IfExp(body=one, orelse=other):
            yield from (*bare(one, constants), *bare(other, constants))
            return
        case _:
            return
    if re.search(r"[^\W\d_]{2}", words) and words.strip() not in NAMES:
        yield words


@pytest.mark.parametrize("module", ENGINE)
def test_the_engines_sentences_are_known(module: str) -> None:
    """Each sentence that these stations of the engine may say to the person has its shape among the templates."""
    known = "\n".join(SENTENCES)
    tree = ast.parse((ROOT / "copl_engine" / f"{module}.py").read_text("utf-8"))
    docs = {id(part.value) for part in ast.walk(tree) if isinstance(part, ast.Expr)}
    said = [text for text in ast.walk(tree) if isinstance(text, ast.Constant) and isinstance(text.value, str)]
    parts = [text.value.strip() for text in said if id(text) not in docs]
    assert not [part for part in parts if re.search(r"[a-z] .* [a-z]", part) and part[-1] in ".;" and part not in known]


@pytest.fixture
def german(qapp: QApplication) -> Iterator[None]:
    assert speak(qapp, "de") == "de"
    yield
    speak(qapp, "en")


def test_values_counts_and_numbers_are_written_as_the_language_does(german: None) -> None:
    assert tr("{n} photos", "", 1) == "1 Foto"
    assert tr("{n} photos", "", 1234) == "1.234 Fotos"
    assert tr("New class “{name}”", name="{0} %n") == "Neue Klasse „{0} %n“"
    assert (number(0.5, 1), percent(0.25)) == ("0,5", "25\N{NO-BREAK SPACE}%")
    assert listed(["a", "b", "c"]) == "a, b und c"
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Abbrechen", "Qt's own words"


def test_what_the_engine_says_is_translated_by_its_shape(german: None) -> None:
    assert translated("is empty (0 bytes); copy it again from where it came.").startswith("ist leer (0 Byte)")
    sentence = (
        "Prompt 2 takes 31% of this photo's update, most of it from the upper left. Without it, “fig” falls by 0.4."
    )
    assert translated(sentence) == (
        "Prompt 2 trägt 31\N{NO-BREAK SPACE}% zur Anpassung an dieses Foto bei, das meiste davon oben links. "
        "Ohne ihn: „fig“ fällt um 0,4."
    )
    assert translated("segmentation fault") == "segmentation fault"


def test_a_slip_in_a_translation_stops_nobody(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("app.words._found", lambda *_: "{nobody} {0} {")
    assert tr(QT_TR_NOOP("New class “{name}”"), name="fig") == "New class “fig”"


def test_without_a_choice_the_systems_language_is_spoken(qapp: QApplication) -> None:
    assert speak(qapp, "system") == "en"
