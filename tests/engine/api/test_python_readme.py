"""The README's lines of Python, as they stand there."""

import re
import shutil
import subprocess
import sys
from pathlib import Path


def test_the_python_of_the_readme_runs(repository: Path, examples: dict[str, list[Path]], tmp_path: Path) -> None:
    text = (repository / "README.md").read_text("utf-8")
    section = text.split("## In Python\n")[1].split("\n## ")[0]
    for name, photos in examples.items():
        (tmp_path / "FOLDER_WITH_ONE_SUBFOLDER_PER_CLASS" / name).mkdir(parents=True)
        for photo in photos[:2]:
            shutil.copy(photo, tmp_path / "FOLDER_WITH_ONE_SUBFOLDER_PER_CLASS" / name)
    shutil.copy(examples["gear"][2], tmp_path / "PHOTO")
    code = "\n".join(re.findall(r"^    (\S.*)$", section, re.M))
    done = subprocess.run([sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip() in examples
    assert (tmp_path / "rubbish.safetensors").is_file()
