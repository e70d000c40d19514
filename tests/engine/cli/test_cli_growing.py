"""``copl add-class`` and ``copl merge`` on files, without the earlier photos."""

import re
import shlex
import shutil
from pathlib import Path
from typing import Any

import pytest
from fakes import last_json, run_copl

Trained = tuple[Path, dict[str, Any]]


@pytest.fixture(scope="module")
def grown(trained: Trained, sample: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, Any]]:
    """The sample's classifier, sent elsewhere, with a class of other photos that are called “screws”."""
    folder = tmp_path_factory.mktemp("elsewhere")
    shutil.copy(trained[0], folder / "sent.safetensors")
    shutil.copytree(sample / "train" / "hex bolt", folder / "screws")
    words = ("add-class", folder / "sent.safetensors", folder / "screws", "-o", folder / "more.safetensors", "--json")
    return folder / "more.safetensors", last_json(run_copl(*words))


def test_a_class_is_added_and_the_check_made_anew(trained: Trained, grown: Trained, sample: Path) -> None:
    file, told = grown
    assert told["classes"] == [*trained[1]["classes"], "screws"]
    assert told["examples"] == 18
    assert 0 < told["accuracy"]["low"] < told["accuracy"]["estimate"] < told["accuracy"]["high"] <= 1
    found = last_json(run_copl("inspect", file, "--json"))
    assert found["grown"] is True
    assert found["examples"]["screws"] == 3
    labelled = last_json(run_copl("classify", file, sample / "new", "--csv", file.with_suffix(".csv"), "--json"))
    assert labelled["images"] == 5
    report = last_json(run_copl("report", file, "-o", file.with_suffix(".html"), "--json"))
    assert report["examples"] == 18


def test_a_photo_that_it_has_is_not_counted_twice(grown: Trained, sample: Path, tmp_path: Path) -> None:
    file, folder = grown[0], grown[0].parent / "screws"
    done = run_copl("add-class", file, folder, "-o", tmp_path / "same.safetensors")
    assert done.exit_code == 2
    assert "among its examples of “screws” already" in done.stderr
    shutil.copytree(folder, tmp_path / "screws")
    for photo in (sample / "new").glob("gear/*.jpg"):
        shutil.copy(photo, tmp_path / "screws")
    done = run_copl("add-class", file, tmp_path / "screws", "-o", tmp_path / "more.safetensors", "--json")
    assert "Among its examples already, and not counted twice: 3 of 4 photos." in done.stderr
    assert last_json(done)["examples"] == 19


def test_two_files_become_one_without_a_figure(trained: Trained, grown: Trained, tmp_path: Path) -> None:
    done = run_copl("merge", trained[0], grown[0], "-o", tmp_path / "both.safetensors", "--json")
    assert "How often it is right was not measured" in done.stderr
    told = last_json(done)
    assert told["classes"] == grown[1]["classes"]
    assert told["accuracy"] is None
    assert told["examples"] == 18  # the fifteen photos that both have count once
    assert "was not measured" in run_copl("inspect", tmp_path / "both.safetensors").stdout
    report = run_copl("report", tmp_path / "both.safetensors", "-o", tmp_path / "report.html")
    assert report.exit_code == 2
    assert "it was merged of two" in report.stderr


def code_of(page: str) -> list[str]:
    """The lines of a page's code blocks."""
    return re.findall(r"^    (\S.*)$", page, re.M)


def test_the_lines_of_the_readme_and_of_the_documentation_run(
    trained: Trained, sample: Path, repository: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("rubbish", "others"):
        shutil.copy(trained[0], tmp_path / f"{name}.safetensors")
    shutil.copytree(sample / "train" / "gear", tmp_path / "FOLDER_OF_ONE_CLASS")
    shutil.copy(sample / "new" / "gear" / "gear_004.jpg", tmp_path / "PHOTO")
    monkeypatch.chdir(tmp_path)
    page = (repository / "packaging" / "docs" / "pages" / "grow.md").read_text("utf-8")
    readme = code_of((repository / "README.md").read_text("utf-8"))
    commands = [line for line in code_of(page) if line.startswith("copl ")]
    assert [line for line in readme if re.match("copl (add-class|merge) ", line)] == commands[:2]
    for line in commands:
        done = run_copl(*shlex.split(line)[1:])
        assert done.exit_code == 0, done.stderr
    exec("\n".join(line for line in code_of(page) if not line.startswith("copl ")), {})  # the page's own lines


def test_a_file_that_keeps_nothing_says_what_to_do(sample: Path, tmp_path: Path) -> None:
    for photo in (sample / "new").glob("[gw]*/*.jpg"):
        (tmp_path / "two" / photo.parent.name).mkdir(parents=True)
        shutil.copy(photo, tmp_path / "two" / photo.parent.name)
    file = tmp_path / "bare.safetensors"
    run_copl("train", tmp_path / "two", "-o", file, "--no-keep")
    assert "keeps nothing of its examples" in run_copl("inspect", file).stdout
    done = run_copl("add-class", file, sample / "train" / "gear", "-o", tmp_path / "more.safetensors")
    assert done.exit_code == 2
    assert "It keeps nothing of its examples" in done.stderr
    assert not (tmp_path / "more.safetensors").exists()


def test_a_folder_of_no_class_is_named(trained: Trained, sample: Path, tmp_path: Path) -> None:
    done = run_copl("add-class", trained[0], sample / "train", "-o", tmp_path / "more.safetensors")
    assert done.exit_code == 2
    assert "has photos in 5 sub-folders" in done.stderr
    (tmp_path / "empty").mkdir()
    done = run_copl("add-class", trained[0], tmp_path / "empty", "-o", tmp_path / "more.safetensors")
    assert done.exit_code == 2
    assert "The class “empty” has no images" in done.stderr


@pytest.mark.parametrize("name", ["", "  "])
def test_a_name_without_a_word_is_refused(name: str, trained: Trained, sample: Path, tmp_path: Path) -> None:
    words = ("add-class", trained[0], sample / "new" / "gear", "-o", tmp_path / "more.safetensors", "--name", name)
    done = run_copl(*words)
    assert done.exit_code == 2
    assert "is empty; give it a word" in done.stderr
    assert not list(tmp_path.iterdir())
