"""The house rules, held by the tools that know them; and what the repository may hold."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

TOP_LEVEL = {
    "app",
    "copl_engine",
    "resources",
    "tests",
    "packaging",
    "pyproject.toml",
    "README.md",
    "LICENSE",
    "NOTICE",
}
WORKPLACE = re.compile(rb"(?<![\w.])/(?:work|opt/pypi)[\w-]*/")
LIGHT = ("copl_engine", "copl_engine.types", "copl_engine.errors", "copl_engine.config", "copl_engine.files")
NO_CODE = {".jpg", ".png", ".safetensors", ".npy", ".heic", ".ico", ".icns"}


def run(repository: Path, *command: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(command, cwd=repository, capture_output=True, text=True, check=False)


def tool(name: str) -> str:
    """A tool of this environment, whether or not it is activated."""
    beside = Path(sys.executable).with_name(name)
    found = str(beside) if beside.exists() else shutil.which(name)
    assert found, f"{name} is not installed; pip install -e '.[test]'"
    return found


def tracked(repository: Path) -> list[Path]:
    """Files that are, or with the next commit will be, in the repository."""
    listed = run(repository, "git", "ls-files", "--cached", "--others", "--exclude-standard", "-z")
    if listed.returncode:
        pytest.skip("not a git repository")
    found = (repository / name for name in listed.stdout.split("\0") if name)
    return [path for path in found if path.is_file()]


@pytest.mark.parametrize(
    "command",
    [
        pytest.param(("ruff", "check", "."), id="ruff"),
        pytest.param(("ruff", "format", "--check", "."), id="ruff format"),
        pytest.param(("mypy",), id="mypy", marks=pytest.mark.slow),  # a minute where nothing is kept from the last time
        pytest.param(
            ("mypy", "--platform", "win32", "--cache-dir", os.devnull), id="mypy for Windows", marks=pytest.mark.slow
        ),
        pytest.param(("lint-imports",), id="import-linter"),
    ],
)
def test_the_house_rules_hold(repository: Path, command: tuple[str, ...]) -> None:
    done = run(repository, tool(command[0]), *command[1:])
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("module", LIGHT)
def test_what_crosses_the_boundary_is_imported_without_torch(repository: Path, module: str) -> None:
    code = f"import sys, {module}; print(sorted({{'torch', 'open_clip', 'PySide6'}} & sys.modules.keys()))"
    done = run(repository, sys.executable, "-c", code)
    assert done.stdout.strip() == "[]", done.stdout + done.stderr


def test_the_window_is_wired_before_torch_is_imported(repository: Path) -> None:
    if not (repository / "app" / "bootstrap.py").exists():
        pytest.skip("the window is not built yet")
    code = "import sys, app.bootstrap; print('torch' in sys.modules, 'open_clip' in sys.modules)"
    done = run(repository, sys.executable, "-c", code)
    assert done.stdout.split() == ["False", "False"], done.stdout + done.stderr


def test_the_command_line_answers_help_without_torch(repository: Path) -> None:
    code = "import sys, copl_engine.cli.main; print('torch' in sys.modules)"
    done = run(repository, sys.executable, "-c", code)
    assert done.stdout.split() == ["False"], done.stdout + done.stderr


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere torch brings another OpenMP")
@pytest.mark.parametrize(("chosen", "spins"), [({}, "1000"), ({"GOMP_SPINCOUNT": "7"}, "7")])
def test_threads_that_wait_leave_the_processor_to_others(
    monkeypatch: pytest.MonkeyPatch, repository: Path, chosen: dict[str, str], spins: str
) -> None:
    for name in ("GOMP_SPINCOUNT", "OMP_WAIT_POLICY"):
        monkeypatch.delenv(name, raising=False)
    for name, value in {**chosen, "OMP_DISPLAY_ENV": "VERBOSE"}.items():
        monkeypatch.setenv(name, value)
    done = run(repository, sys.executable, "-c", "import copl_engine.backbones.load")
    assert f"GOMP_SPINCOUNT = '{spins}'" in done.stderr


def test_the_top_level_is_the_house_and_no_more(repository: Path) -> None:
    found = {path.relative_to(repository).parts[0] for path in tracked(repository)}
    assert {name for name in found if not name.startswith(".")} <= TOP_LEVEL
    assert {"copl_engine", "resources", "tests", "packaging", "pyproject.toml", "LICENSE", "NOTICE"} <= found


def test_packaging_and_tests_hide_no_library(repository: Path) -> None:
    assert not (repository / "packaging" / "__init__.py").exists()
    assert not (repository / "tests" / "__init__.py").exists()


def test_names_of_test_files_are_unique(repository: Path) -> None:
    names = [path.name for path in (repository / "tests").rglob("test_*.py")]
    assert len(names) == len(set(names))


def test_no_file_names_the_place_where_it_was_written(repository: Path) -> None:
    naming = []
    for path in tracked(repository):
        if path.suffix.lower() in NO_CODE or path == Path(__file__):
            continue
        for number, line in enumerate(path.read_bytes().splitlines(), 1):
            if WORKPLACE.search(line):
                naming.append(f"{path.relative_to(repository)}:{number}: {line[:100]!r}")
    assert not naming


def test_files_stay_readable(repository: Path) -> None:
    long = [
        f"{path.relative_to(repository)}: {len(path.read_text(encoding='utf-8').splitlines())} lines"
        for package in ("copl_engine", "app")
        for path in (repository / package).rglob("*.py")
        if len(path.read_text(encoding="utf-8").splitlines()) > 400
    ]
    assert not long
