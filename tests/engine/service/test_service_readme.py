"""The README's commands for other programs, as they stand there."""

import os
import re
import shutil
import subprocess
import sys
from importlib.resources import as_file, files
from pathlib import Path

import pytest
from PIL import Image
from serving import serving


def commands(repository: Path) -> list[str]:
    """The lines of the section, without its installation."""
    text = (repository / "README.md").read_text("utf-8")
    section = text.split("## From other programs\n")[1].split("\n## ")[0]
    return [line for line in re.findall(r"^    (\S.*)$", section, re.M) if not line.startswith("pip ")]


@pytest.mark.slow
def test_the_commands_of_the_readme_run(repository: Path, classifier_file: Path, tmp_path: Path) -> None:
    if shutil.which("curl") is None:
        pytest.skip("curl is not installed")
    shutil.copy(classifier_file, tmp_path / "rubbish.safetensors")
    with as_file(files("resources") / "sample" / "gear") as photos:
        shutil.copytree(photos, tmp_path / "FOLDER")
    shutil.copy(tmp_path / "FOLDER" / "gear_012.jpg", tmp_path / "PHOTO")
    environment = os.environ | {"PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"}

    def run(command: str) -> str:
        done = subprocess.run(command, shell=True, cwd=tmp_path, env=environment, capture_output=True, text=True)
        assert done.returncode == 0, command + done.stderr
        return done.stdout

    export, classify, serve, ask, draw = commands(repository)
    run(export)
    run(classify)
    assert (tmp_path / "labels.csv").read_text("utf-8-sig").count("gear_") == 20
    assert serve == "copl serve rubbish.safetensors"
    with serving(tmp_path / "rubbish.safetensors") as running:  # on a free port
        assert '"label"' in run(ask.replace("http://127.0.0.1:8000", running.address))
        run(draw.replace("http://127.0.0.1:8000", running.address))
    with Image.open(tmp_path / "maps.png") as picture:
        assert picture.format == "PNG"
