"""What the programs are built and installed by: lists agree, templates render, the systems' own tools accept them."""

import ast
import importlib
import plistlib
import re
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from importlib.metadata import Distribution, requires
from pathlib import Path
from types import ModuleType

import pytest
import yaml  # type: ignore[import-untyped]
from PIL import Image
from typer.main import get_command

from copl_engine import __version__
from copl_engine.cli.main import app
from copl_engine.store.bundle import DOOR

NAMES = ("systems", "contents", "manual", "icons", "licences", "installers", "build", "smoke")


@pytest.fixture(scope="module")
def recipes(repository: Path) -> Iterator[dict[str, ModuleType]]:
    """The modules of ``packaging``, imported as they import each other, and forgotten again."""
    folder = str(repository / "packaging")
    sys.path.insert(0, folder)
    yield {name: importlib.import_module(name) for name in NAMES}
    sys.path.remove(folder)
    for name in NAMES:
        del sys.modules[name]


@pytest.fixture(scope="module")
def share(recipes: dict[str, ModuleType], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What a desktop finds under /usr/share."""
    recipes["icons"].draw(recipes["systems"].DRAWN)
    folder: Path = tmp_path_factory.mktemp("share")
    recipes["installers"].share(folder)
    return folder


def accepts(*command: str) -> None:
    if shutil.which(command[0]):
        done = subprocess.run(command, capture_output=True, text=True)
        assert done.returncode == 0, done.stdout + done.stderr


def test_the_specification_reads_the_kept_lists(repository: Path, recipes: dict[str, ModuleType]) -> None:
    tree = ast.parse((repository / "packaging" / "copl-studio.spec").read_text("utf-8"))
    named = {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)}
    assert {"MODULES_LEFT_OUT", "METADATA", "kept", "tidy", "MACOS_INFO"} <= named
    contents = recipes["contents"]
    assert all(reason for reason in (contents.MODULES_LEFT_OUT | contents.FILES_LEFT_OUT).values())
    files = [text.value for text in ast.walk(tree) if isinstance(text, ast.Constant) and isinstance(text.value, str)]
    assert "start.py" in files
    assert (repository / "packaging" / "entry" / "start.py").is_file()


@pytest.mark.parametrize(
    ("path", "inside"),
    [
        ("PySide6/Qt/plugins/platforminputcontexts/libqtvirtualkeyboardplugin.so", False),
        ("libreadline.so.8", False),
        ("PySide6\\plugins\\platforms\\qwindows.dll", True),
        ("PySide6/Qt/plugins/platforms/libqxcb.so", True),
        ("PySide6/Qt/translations/qtbase_de.qm", True),
        ("PySide6\\translations\\qtbase_zh_CN.qm", True),
        ("PySide6/Qt/translations/qtbase_fi.qm", False),
        ("resources/__init__.py", True),  # else the folder is a namespace, whose files importlib finds in another way
        ("resources/translations/copl_de.qm", True),
        ("resources/help/de/maps.md", True),
        ("resources/starter/model.safetensors", True),
        ("torch/bin/torch_shm_manager", True),
        ("torch/include/ATen/ATen.h", False),
        ("PySide6/Qt/plugins/platformthemes/libqgtk3.so", False),
        ("libglib-2.0.so.0", True),
        ("torch/_inductor/codegen/cpp.py", False),
        ("torch/_inductor/config.py", True),  # PyTorch reads its settings' comments
        ("torch/nn/functional.py", True),
    ],
)
def test_what_is_left_out(recipes: dict[str, ModuleType], path: str, inside: bool) -> None:
    assert recipes["contents"].kept(path) is inside


def test_qt_speaks_the_languages_of_the_window(repository: Path, recipes: dict[str, ModuleType]) -> None:
    ours = {path.stem.removeprefix("copl_") for path in (repository / "resources/translations").glob("*.ts")}
    assert set(recipes["contents"].LANGUAGES) == ours


def test_nothing_that_is_required_is_left_out(recipes: dict[str, ModuleType]) -> None:
    needed = {re.split(r"[^\w-]", line)[0].lower() for line in requires("copl-studio") or () if "extra ==" not in line}
    assert not needed & {name.lower() for name in recipes["contents"].MODULES_LEFT_OUT}


def test_the_version_and_the_project_file_are_the_engines(recipes: dict[str, ModuleType]) -> None:
    systems = recipes["systems"]
    assert __version__ == systems.VERSION
    assert DOOR.endswith(f".{systems.ENDING}")
    compile(systems.version_resource(), "version.txt", "eval")


def test_the_desktop_accepts_the_entry(share: Path) -> None:
    entry = share / "applications" / "copl-studio.desktop"
    text = entry.read_text("utf-8")
    assert "Exec=copl-studio %f" in text
    assert "@" not in text
    accepts("desktop-file-validate", str(entry))


def test_software_centres_accept_the_description(share: Path, recipes: dict[str, ModuleType]) -> None:
    (file,) = (share / "metainfo").iterdir()
    root = ET.parse(file).getroot()
    assert root.findtext("id") == recipes["systems"].IDENTIFIER == file.name.removesuffix(".metainfo.xml")
    assert root.find("releases/release").attrib["version"] == __version__  # type: ignore[union-attr]
    accepts("appstreamcli", "validate", "--no-net", str(file))


def test_the_kind_of_file_is_the_same_everywhere(share: Path, repository: Path, recipes: dict[str, ModuleType]) -> None:
    systems = recipes["systems"]
    kinds = ET.parse(share / "mime" / "packages" / "copl-studio.xml").getroot()
    space = {"m": "http://www.freedesktop.org/standards/shared-mime-info"}
    assert kinds.find("m:mime-type", space).attrib["type"] == systems.MIME_TYPE  # type: ignore[union-attr]
    assert kinds.find(".//m:glob", space).attrib["pattern"] == f"*.{systems.ENDING}"  # type: ignore[union-attr]
    assert f"MimeType={systems.MIME_TYPE};" in (share / "applications" / "copl-studio.desktop").read_text("utf-8")
    declared = systems.MACOS_INFO["UTExportedTypeDeclarations"][0]["UTTypeTagSpecification"]
    assert declared == {"public.filename-extension": [systems.ENDING], "public.mime-type": systems.MIME_TYPE}
    assert rf"Software\Classes\.{systems.ENDING}" in inno(repository)


def test_every_command_has_its_part_in_the_manual(recipes: dict[str, ModuleType]) -> None:
    manual = recipes["manual"]
    pages = manual.pages()
    names = [name for name, _ in manual.commands(get_command(app))]
    assert "copl demo" in names
    assert "copl models fetch" in names
    for name in names:
        assert f".SS {name}".replace("-", "\\-") in pages["copl.1"]
    assert set(pages) == {"copl.1", "copl-studio.1"}
    for text in pages.values():
        assert text.startswith(".TH COPL")
        if shutil.which("groff"):
            done = subprocess.run(
                ["groff", "-man", "-ww", "-Tutf8", "-k", "-z"], input=text.encode(), capture_output=True
            )
            assert not done.stderr, done.stderr.decode()


def test_icons_are_drawn_in_every_form(recipes: dict[str, ModuleType], share: Path) -> None:
    drawn = recipes["systems"].DRAWN
    for size in recipes["icons"].SIZES:
        with Image.open(share / f"icons/hicolor/{size}x{size}/apps/copl-studio.png") as icon:
            assert icon.size == (size, size)
            assert icon.convert("RGBA").getpixel((size // 2, size // 10)) == (23, 92, 211, 255)
    with Image.open(drawn / "copl-studio.ico") as icon:
        assert (256, 256) in icon.info["sizes"]
    with Image.open(drawn / "copl-studio.icns") as icon:
        assert icon.format == "ICNS"


def inno(repository: Path) -> str:
    return (repository / "packaging" / "windows" / "copl-studio.iss").read_text("utf-8")


def test_the_setup_takes_the_whole_build(repository: Path, recipes: dict[str, ModuleType]) -> None:
    script = inno(repository)
    built = re.search(r'#define Built "([^"]+)"', script)
    assert built
    assert (repository / "packaging/windows" / built[1].replace("\\", "/")).resolve() == recipes["systems"].BUILT
    files = [line for line in script.splitlines() if line.startswith("Source:")]
    assert files == ['Source: "{#Built}\\*"; DestDir: "{app}"; Flags: ignoreversion recursesubdirs createallsubdirs']
    assert "PrivilegesRequired=lowest" in script


def test_windows_gives_long_paths(repository: Path) -> None:
    root = ET.parse(repository / "packaging/windows/copl-studio.manifest").getroot()
    settings = {part.tag.split("}")[1]: part.text for part in root.iter()}
    assert settings["longPathAware"] == "true"
    assert settings["activeCodePage"] == "UTF-8"


def test_macos_can_read_its_lists(repository: Path, recipes: dict[str, ModuleType]) -> None:
    info = plistlib.loads(plistlib.dumps(recipes["systems"].MACOS_INFO))
    assert info["CFBundleDocumentTypes"][0]["LSItemContentTypes"] == [
        info["UTExportedTypeDeclarations"][0]["UTTypeIdentifier"]
    ]
    rights = plistlib.loads((repository / "packaging/macos/entitlements.plist").read_bytes())
    assert rights
    assert all(value is True for value in rights.values())


@pytest.mark.parametrize("script", ["linux/install.sh", "macos/make_dmg.sh"])
def test_the_shell_can_read_its_scripts(repository: Path, script: str) -> None:
    if not shutil.which("sh"):
        pytest.skip("no shell")
    assert subprocess.run(["sh", "-n", str(repository / "packaging" / script)]).returncode == 0


@pytest.mark.skipif(sys.platform != "linux", reason="the script of the Linux archive")
def test_installed_for_oneself_and_taken_away_again(share: Path, repository: Path, tmp_path: Path) -> None:
    unpacked, home = tmp_path / "un packed", tmp_path / "home ü"
    (unpacked / "lib/copl-studio").mkdir(parents=True)
    program = unpacked / "lib/copl-studio/copl-studio"
    program.write_text("#!/bin/sh\necho started\n")
    program.chmod(0o755)
    (unpacked / "lib/copl-studio/copl").symlink_to("copl-studio")
    shutil.copytree(share, unpacked / "share")
    shutil.copy(repository / "packaging/linux/install.sh", unpacked)
    own = home / ".local/share/applications/other.desktop"
    own.parent.mkdir(parents=True)
    own.write_text("another program's")

    def install(*words: str) -> None:
        environment = {"HOME": str(home), "PATH": "/usr/bin:/bin"}
        subprocess.run([unpacked / "install.sh", "--user", *words], env=environment, check=True, capture_output=True)

    install()
    install()
    assert subprocess.run([home / ".local/bin/copl"], capture_output=True, text=True).stdout == "started\n"
    entry = home / ".local/share/applications/copl-studio.desktop"
    assert f'Exec="{home}/.local/bin/copl-studio" %f' in entry.read_text("utf-8")
    accepts("desktop-file-validate", str(entry))
    install("--remove")
    left = [path for path in home.rglob("*") if path.is_file() or path.is_symlink()]
    assert [path for path in left if "copl" in path.name.lower()] == []
    assert own.read_text() == "another program's"
    folders = {str(path.relative_to(home)) for path in home.rglob("*") if path.is_dir() and not any(path.iterdir())}
    assert not {folder for folder in folders if not folder.startswith(".local/share/mime")}


@pytest.mark.skipif(sys.platform != "linux", reason="modes of the Linux packages")
def test_only_programs_can_be_run(recipes: dict[str, ModuleType], tmp_path: Path) -> None:
    files = {
        "start.sh": b"#!/bin/sh\n",
        "program": b"\x7fELF...",
        "lib.so.1": b"\x7fELF...",
        "LICENSE": b"MIT",
        "empty": b"",
    }
    for name, start in files.items():
        (tmp_path / name).write_bytes(start)
        (tmp_path / name).chmod(0o777)
    recipes["installers"]._plain_modes(tmp_path)
    modes = {name: (tmp_path / name).stat().st_mode & 0o777 for name in files}
    assert modes == {"start.sh": 0o755, "program": 0o755, "lib.so.1": 0o644, "LICENSE": 0o644, "empty": 0o644}


def test_licences_that_must_not_be_inside(recipes: dict[str, ModuleType]) -> None:
    problems = recipes["licences"].problems
    qt = "_internal/PySide6/Qt/lib/libQt6Core.so.6"
    assert problems([], [qt]) == []
    assert problems([], [qt, "_internal/libreadline.so.8"]) == ["_internal/libreadline.so.8 is a GPL library."]


@pytest.mark.parametrize(
    ("name", "said", "allowed"),
    [
        ("other", "License-Expression: MIT", True),
        ("other", "License: LGPL-2.1-or-later", True),
        ("other", "License-Expression: GPL-3.0-only", False),
        ("other", "License: AGPL-3.0", False),
        ("other", "Classifier: License :: OSI Approved :: GNU General Public License v3 (GPLv3)", False),
        ("PySide6_Essentials", "License: LGPL-3.0-only OR GPL-3.0-only", True),
    ],
)
def test_parts_under_a_licence_that_must_not_be_inside(
    recipes: dict[str, ModuleType], tmp_path: Path, name: str, said: str, allowed: bool
) -> None:
    folder = tmp_path / f"{name}-1.dist-info"
    folder.mkdir()
    (folder / "METADATA").write_text(f"Metadata-Version: 2.4\nName: {name}\nVersion: 1\n{said}\n")
    part = Distribution.at(folder)
    assert (recipes["licences"].problems([part], ["_internal/PySide6/Qt/lib/libQt6Core.so.6"]) == []) is allowed


@pytest.mark.parametrize(("script", "options"), [("build", ["--only-installers"]), ("smoke", [])])
def test_what_is_not_built_is_said(
    recipes: dict[str, ModuleType],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    script: str,
    options: list[str],
) -> None:
    monkeypatch.setattr(recipes[script], "BUILT", tmp_path / "copl-studio")
    monkeypatch.setattr(sys, "argv", [script, *options])
    with pytest.raises(SystemExit):
        recipes[script].main()
    assert f"{tmp_path / 'copl-studio'} is not built; run: python packaging/build.py" in capsys.readouterr().err


def test_workflows_name_what_is_there(repository: Path) -> None:
    checks, release = (
        yaml.safe_load((repository / f".github/workflows/{name}.yml").read_text("utf-8"))
        for name in ("checks", "release")
    )
    matrix = checks["jobs"]["test"]["strategy"]["matrix"]
    assert len(matrix["system"]) == 3
    assert matrix["python"] == ["3.11", "3.12", "3.13"]
    said = [step.get("run") for step in checks["jobs"]["test"]["steps"]]
    assert {"mypy", "pytest -n 2", "pytest -m slow"} <= set(said)
    bounds = [each["most"] for each in release["jobs"]["installer"]["strategy"]["matrix"]["include"]]
    assert len(bounds) == 3
    assert all(re.fullmatch(r"--most-mb \d+ --most-packed-mb 260", each) for each in bounds)
    text = "\n".join(step.get("run", "") for job in release["jobs"].values() for step in job["steps"])
    for script in re.findall(r"python (packaging/\S+\.py)", text):
        assert (repository / script).is_file()
    assert "sha256sum" in text
    assert "cyclonedx-py" in text
