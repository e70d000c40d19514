"""The share of photos sent to review lies in the classifier file, and the classifier stays the same one."""

from pathlib import Path

import pytest
from fakes import last_json, run_copl

from copl_engine.errors import ClassifierFileProblem
from copl_engine.files import file_hash
from copl_engine.store.recipe import read_parts
from copl_engine.store.review_share import classifier_hash, keep_share, kept_share


@pytest.fixture
def file(trained: tuple[Path, dict[str, object]], tmp_path: Path) -> Path:
    """A copy of a classifier that may be written to."""
    copy = tmp_path / "a.safetensors"
    copy.write_bytes(trained[0].read_bytes())
    return copy


def test_it_is_kept_and_changed_and_the_classifier_is_the_same(file: Path) -> None:
    before, header, tensors = file_hash(file), *read_parts(file)
    assert kept_share(file) is None
    assert classifier_hash(file) == before
    for share in (0.1, 0.37, 0.0):
        keep_share(file, share)
        assert kept_share(file) == share
        assert classifier_hash(file) == before != file_hash(file)
    after, same = read_parts(file)
    assert {**header, "review": 0.0} == after
    assert all(tensor.equal(same[name]) for name, tensor in tensors.items())


def test_the_documentation_names_all_that_the_header_holds(file: Path, repository: Path) -> None:
    keep_share(file, 0.1)
    page = (repository / "packaging" / "docs" / "pages" / "formats.md").read_text("utf-8")
    assert [name for name in read_parts(file)[0] if f"| `{name}` |" not in page] == []


def test_classify_sends_what_the_file_says(file: Path, sample: Path, tmp_path: Path) -> None:
    table = tmp_path / "labels.csv"
    arguments = ("classify", file, sample / "new", "--csv", table, "--json")
    assert "decisions" not in last_json(run_copl(*arguments))
    keep_share(file, 0.5)
    asked = last_json(run_copl(*arguments, "--review", "50"))["decisions"]
    assert last_json(run_copl(*arguments))["decisions"] == asked
    assert last_json(run_copl("inspect", file, "--json"))["review"] == 0.5
    keep_share(file, 0)
    assert "decisions" not in last_json(run_copl(*arguments))


@pytest.mark.parametrize("content", [b"", b"abc", b"\xff" * 64, b"\x02\0\0\0\0\0\0\0{}", b'\x04\0\0\0\0\0\0\0["a"'])
def test_other_files_are_named(content: bytes, tmp_path: Path) -> None:
    other = tmp_path / "other.safetensors"
    other.write_bytes(content)
    for read in (kept_share, classifier_hash, lambda path: keep_share(path, 0.1)):
        with pytest.raises(ClassifierFileProblem, match=r"other\.safetensors"):
            read(other)
    assert other.read_bytes() == content
