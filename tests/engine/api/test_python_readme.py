"""The README's lines of Python, as they stand there."""

import re
import shutil
from pathlib import Path

import pytest


def test_the_python_of_the_readme_runs(
    repository: Path,
    examples: dict[str, list[Path]],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    text = (repository / "README.md").read_text("utf-8")
    section = text.split("## In Python\n")[1].split("\n## ")[0]
    for name, photos in examples.items():
        (tmp_path / "FOLDER_WITH_ONE_SUBFOLDER_PER_CLASS" / name).mkdir(parents=True)
        for photo in photos[:2]:
            shutil.copy(photo, tmp_path / "FOLDER_WITH_ONE_SUBFOLDER_PER_CLASS" / name)
    shutil.copy(examples["gear"][2], tmp_path / "PHOTO")
    monkeypatch.chdir(tmp_path)
    exec("\n".join(re.findall(r"^    (\S.*)$", section, re.M)), {})  # the README's own lines
    assert capsys.readouterr().out.strip() in examples
    assert (tmp_path / "rubbish.safetensors").is_file()
