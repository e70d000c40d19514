import shutil
import sqlite3
from pathlib import Path

import pytest

from copl_engine.errors import OutputProblem
from copl_engine.store.bundle import DOOR, ProjectProblem, free_folder, is_project, project_folder
from copl_engine.store.copying import save_as
from copl_engine.store.examples import Example, ExampleClass
from copl_engine.store.pages import reading
from copl_engine.store.project import Project
from copl_engine.store.training_runs import TrainingRun


def example(path: Path, number: int = 1, stored: bool = False) -> Example:
    return Example(path, f"{number:064x}", 2**63 + number, stored)


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return Project.create(tmp_path / "Parts.copl")


def test_classes_come_back_as_they_were_kept(tmp_path: Path, project: Project) -> None:
    first = ExampleClass(1, "Schraube", 0, (example(tmp_path / "b.jpg", 2), example(tmp_path / "a.jpg", 1)))
    second = ExampleClass(2, "ねじ", 3, (example(tmp_path / "a.jpg", 1),))
    project.examples.keep((), (first, second))
    project.close()
    opened = Project(tmp_path / "Parts.copl")
    assert opened.examples.classes() == (first, second)
    opened.examples.keep((first, second), (second,))
    assert opened.examples.classes() == (second,)


def test_undecodable_names_survive(tmp_path: Path, project: Project) -> None:
    odd = ExampleClass(1, "odd", 0, (example(Path("/photos/caf\udce9.jpg")),))
    project.examples.keep((), (odd,))
    assert project.examples.classes() == (odd,)


def test_a_project_that_moves_with_its_photos_finds_them(tmp_path: Path) -> None:
    (tmp_path / "old").mkdir()
    photo = tmp_path / "old" / "a.jpg"
    photo.write_bytes(b"x")
    project = Project.create(tmp_path / "old" / "P.copl")
    project.examples.keep((), (ExampleClass(1, "a", 0, (example(photo),)),))
    project.close()
    shutil.move(tmp_path / "old", tmp_path / "new")
    moved = Project(tmp_path / "new" / "P.copl")
    assert moved.examples.classes()[0].examples[0].path == tmp_path / "new" / "a.jpg"


def test_save_as_copies_all_of_it_and_leaves_the_first_alone(tmp_path: Path, project: Project) -> None:
    kept = project.store_photo(b"picture", ".PNG")
    project.examples.keep((), (ExampleClass(1, "a", 0, (example(kept, 5, stored=True),)),))
    classifier = project.folder / "classifiers" / "0001.safetensors"
    classifier.write_bytes(b"prompts")
    project.runs.keep(TrainingRun(3.5, 8, 40, 0.75, ("a", "b"), classifier))
    copied = save_as(project, tmp_path / "Other.copl")
    (inside,) = copied.examples.classes()[0].examples
    assert inside.path.parent.parent == copied.folder
    assert inside.path.read_bytes() == b"picture"
    run = copied.runs.last()
    assert run is not None
    assert (run.classifier.read_bytes(), run.classifier.parent.parent) == (b"prompts", copied.folder)
    assert project.examples.classes()[0].examples[0].path == kept
    with pytest.raises(OutputProblem):
        save_as(project, tmp_path / "Other.copl")


def test_a_run_whose_classifier_is_gone_does_not_count(project: Project) -> None:
    project.runs.keep(TrainingRun(1, 4, 2, None, ("a", "b"), project.folder / "classifiers" / "gone.safetensors"))
    assert project.runs.last() is None


def test_a_newer_project_is_refused_in_words(tmp_path: Path, project: Project) -> None:
    project.close()
    with sqlite3.connect(project.folder / "project.db") as connection:
        connection.execute("PRAGMA user_version = 99")
    connection.close()
    with pytest.raises(ProjectProblem, match="newer"):
        Project(project.folder)


def test_what_is_no_project_is_refused_in_words(tmp_path: Path) -> None:
    with pytest.raises(ProjectProblem, match="no project"):
        Project(tmp_path)
    (tmp_path / "project.db").write_bytes(b"this is no database at all, whatever its name says" * 40)
    with pytest.raises(ProjectProblem, match="damaged"):
        Project(tmp_path)


def test_a_project_is_never_made_over_something(tmp_path: Path, project: Project) -> None:
    with pytest.raises(OutputProblem, match="exists"):
        Project.create(project.folder)
    assert not list(tmp_path.glob(".copl-*"))


def test_free_names(tmp_path: Path, project: Project) -> None:
    assert free_folder(tmp_path, "Parts") == tmp_path / "Parts 2.copl"
    assert free_folder(tmp_path, 'a/b:"c"').name == "a_b__c_.copl"
    assert free_folder(tmp_path, " .").name == "My photos.copl"


def test_the_door_leads_to_the_folder(project: Project) -> None:
    assert project_folder(project.folder / DOOR) == project.folder
    assert is_project(project.folder)
    assert not is_project(project.folder.parent)


def test_labelled_photos_of_a_project_that_is_away_are_refused_in_words(tmp_path: Path, project: Project) -> None:
    project.folder.rename(tmp_path / "away")
    with pytest.raises(ProjectProblem, match="“Parts” cannot be reached"), reading(project.folder):
        pass


def test_a_state_is_written_whole_also_where_one_before_it_was_lost(tmp_path: Path, project: Project) -> None:
    photo = example(tmp_path / "a.jpg")
    before = (ExampleClass(1, "a", 0, (photo,)), ExampleClass(2, "b", 1))
    after = (ExampleClass(1, "a", 0), ExampleClass(2, "b", 1, (photo,)))
    project.examples.keep(before, after)
    assert project.examples.classes() == after
