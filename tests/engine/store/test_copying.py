"""A project that is written elsewhere: all of it or nothing, also after its drive was pulled out."""

import shutil
import sqlite3
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from copl_engine.errors import OutputProblem
from copl_engine.store.answers import Answer
from copl_engine.store.bundle import ProjectProblem
from copl_engine.store.copying import Spare, save_as
from copl_engine.store.examples import Example, ExampleClass
from copl_engine.store.history import Step
from copl_engine.store.project import Project
from copl_engine.store.training_runs import TrainingRun
from copl_engine.types import Prediction

PHOTO = Path("/p/1.jpg")


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """With all that a project can hold."""
    made = Project.create(tmp_path / "drive" / "Parts.copl")
    inside = Example(made.store_photo(b"picture", ".png"), f"{2:064x}", 2, stored=True)
    made.examples.keep((), (ExampleClass(1, "a", 0, (Example(PHOTO, f"{1:064x}", 1), inside)),))
    made.history.keep(Step(1, "classes", "Add 2 photos", []))
    made.answers.keep({PHOTO: Answer(1, "a")})
    made.choices.keep("copies", "yes")
    for number in range(3):
        file = made.folder / "classifiers" / f"{number:04d}.safetensors"
        file.write_bytes(bytes([number]))
        made.runs.keep(TrainingRun(1, 2, 3, 0.5, ("a", "b"), file))
    batch = made.batches.begin([PHOTO.parent], ("a", "b"), "hash")
    made.batches.keep(batch, [Prediction(PHOTO, (0.9, 0.1), 0)], {})
    made.batches.end(batch, finished=True)
    return made


def rename(project: Project) -> None:
    (item,) = project.examples.classes()
    project.examples.keep((item,), (ExampleClass(1, "b", 0, item.examples),))


def test_what_waits_is_in_the_copy_and_photos_beside_it_are_found(project: Project, tmp_path: Path) -> None:
    beside = tmp_path / "photos" / "1.jpg"
    beside.parent.mkdir()
    beside.write_bytes(b"x")
    project.examples.relocate([Example(beside, f"{1:064x}", 1)])
    save_as(project, tmp_path / "both" / "Copy.copl", [rename]).close()
    (tmp_path / "photos").rename(tmp_path / "both" / "photos")
    copied = Project(tmp_path / "both" / "Copy.copl")
    assert [item.name for item in copied.examples.classes()] == ["b"]
    copied.examples.relocate([Example(tmp_path / "both" / "photos" / "1.jpg", f"{1:064x}", 1)])
    save_as(copied, tmp_path / "both" / "Third.copl").close()
    copied.close()
    (tmp_path / "both").rename(tmp_path / "moved")
    assert (
        Project(tmp_path / "moved" / "Third.copl").examples.photos()[f"{1:064x}"].path
        == tmp_path / "moved/photos/1.jpg"
    )


def test_a_copy_that_fails_leaves_nothing(project: Project, tmp_path: Path) -> None:
    def fail(_project: Project) -> None:
        raise OutputProblem("no room")

    with pytest.raises(OutputProblem):
        save_as(project, tmp_path / "new" / "Copy.copl", [rename, fail])
    assert list((tmp_path / "new").iterdir()) == []


def test_a_place_that_is_gone_gives_no_half_copy(project: Project, tmp_path: Path) -> None:
    (tmp_path / "drive").rename(tmp_path / "away")  # the database that is open can still be read
    with pytest.raises(ProjectProblem, match="cannot be reached"):
        save_as(project, tmp_path / "Copy.copl")
    assert not (tmp_path / "Copy.copl").exists()


def test_a_place_that_goes_while_it_is_copied_gives_no_half_copy(
    project: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    copy_into = Project.copy_into

    def pulled_out(self: Project, folder: Path) -> None:
        copy_into(self, folder)
        (tmp_path / "drive").rename(tmp_path / "away")

    monkeypatch.setattr(Project, "copy_into", pulled_out)
    with pytest.raises(ProjectProblem, match="cannot be reached"):
        save_as(project, tmp_path / "Copy.copl")
    assert not (tmp_path / "Copy.copl").exists()


def test_a_drive_that_cannot_be_read_is_blamed_and_not_the_new_place(project: Project, tmp_path: Path) -> None:
    (project.folder / "classifiers" / "0002.safetensors").unlink()
    (project.folder / "classifiers" / "0002.safetensors").mkdir()  # reading it fails, as from a drive that died
    with pytest.raises(ProjectProblem, match="“Parts” cannot be reached"):
        save_as(project, tmp_path / "new" / "Copy.copl")
    assert list((tmp_path / "new").iterdir()) == []


def test_all_but_labels_is_held_for_when_the_drive_is_gone(project: Project, tmp_path: Path) -> None:
    spare = Spare()
    spare.renew(project)
    shutil.rmtree(tmp_path / "drive")
    spare.renew(project)
    copied = spare.save_as(tmp_path / "Copy.copl", [rename])
    (item,) = copied.examples.classes()
    kept = tmp_path / "drive" / "Parts.copl" / "photos"
    assert [(each.path.parent, each.stored) for each in item.examples] == [(PHOTO.parent, False), (kept, False)]
    assert (item.name, copied.history.steps()[0].text, copied.choices.get("copies")) == ("b", "Add 2 photos", "yes")
    assert copied.answers.all() == {PHOTO: Answer(1, "a")}
    assert [run.classifier.read_bytes() for run in copied.runs.newest()] == [bytes([2]), bytes([1])]
    batch = copied.batches.last()
    assert batch is not None
    assert (batch.paths, batch.finished, spare.was_labelled) == ((PHOTO.parent,), False, True)


def test_a_photo_that_is_taken_back_after_the_drive_is_gone_lies_where_it_lay(project: Project, tmp_path: Path) -> None:
    (item,) = project.examples.classes()
    without = replace(item, examples=item.examples[:1])
    project.examples.keep((item,), (without,))
    spare = Spare()
    spare.renew(project)
    shutil.rmtree(tmp_path / "drive")
    copied = spare.save_as(tmp_path / "Copy.copl", [lambda copy: copy.examples.keep((without,), (item,))])
    kept = copied.examples.classes()[0].examples[1]
    assert (kept.path, kept.stored) == (item.examples[1].path, False)


def test_what_a_step_asks_of_the_database_does_not_grow_with_its_photos(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    connect = sqlite3.connect

    def traced(*arguments: Any, **options: Any) -> sqlite3.Connection:
        connection = connect(*arguments, **options)
        connection.set_trace_callback(asked.append)
        return connection

    monkeypatch.setattr(sqlite3, "connect", traced)
    project, spare, counts = Project.create(tmp_path / "Parts.copl"), Spare(), list[int]()
    before: tuple[ExampleClass, ...] = ()
    for photos in (3, 300):
        examples = tuple(Example(Path(f"/p/{number}.jpg"), f"{number:064x}", number) for number in range(photos))
        after = (ExampleClass(1, "a", photos, examples),)
        asked.clear()
        project.examples.keep(before, after)
        spare.renew(project)
        counts.append(len(asked))
        before = after
    assert project.examples.classes() == before
    assert counts[0] == counts[1] > 0
