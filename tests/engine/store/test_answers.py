import sqlite3
import time
from pathlib import Path

import pytest

from copl_engine.store.answers import Answer, changed_since, said, unsaid
from copl_engine.store.bundle import DATABASE
from copl_engine.store.pages import Wanted
from copl_engine.store.project import Project
from copl_engine.store.schema import SCHEMA
from copl_engine.types import Prediction

ODD = Path("/in/caf\udce9.jpg")


def prediction(name: str, best: int, classes: int = 2) -> Prediction:
    scores = [0.1] * classes
    scores[best] = 1 - 0.1 * (classes - 1)
    return Prediction(Path("/in") / name, tuple(scores), best)


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return Project.create(tmp_path / "Parts.copl")


def shown(project: Project, batch: int, wanted: Wanted) -> list[str]:
    positions = project.batches.arrange(batch, wanted, 0.5).positions
    return sorted(photo.path.name for photo in project.batches.listed(batch, positions.tolist()))


def test_answers_are_kept_changed_and_taken_back(project: Project) -> None:
    project.answers.keep({ODD: Answer(1, "bolt"), Path("/in/2.jpg"): Answer(None)})
    project.answers.keep({ODD: Answer(2, "nut", "0002.safetensors"), Path("/in/2.jpg"): None})
    folder = project.folder
    project.close()
    assert Project(folder).answers.all() == {ODD: Answer(2, "nut", "0002.safetensors")}


def test_an_answer_goes_through_plain_values() -> None:
    answer = Answer(3, "nut", "0001.safetensors")
    assert Answer.from_plain(answer.plain()) == answer
    assert Answer.from_plain(None) is None


@pytest.mark.parametrize(("learned", "known"), [("", False), ("0002.safetensors", True), ("0003.safetensors", False)])
def test_a_classifier_knows_what_it_or_one_before_it_was_trained_with(learned: str, known: bool) -> None:
    assert Answer(1, "nut", learned).known_to("0002.safetensors") is known


def test_labelling_again_leaves_answers_and_finds_what_changed(project: Project) -> None:
    paths = [Path("/in")]
    first = project.batches.begin(paths, ("bolt", "nut"), "one")
    project.batches.keep(first, [prediction("1.jpg", 0), prediction("2.jpg", 1), prediction("3.jpg", 1)], {})
    project.answers.keep({Path("/in/3.jpg"): Answer(None)})
    second = project.batches.begin(paths, ("gear", "bolt", "nut"), "two")
    again = [prediction(name, best, 3) for name, best in (("1.jpg", 1), ("2.jpg", 0), ("3.jpg", 2), ("new.jpg", 0))]
    project.batches.keep(second, again, {})
    changed = changed_since(first, ("bolt", "nut"), ("gear", "bolt", "nut"))
    assert shown(project, second, Wanted(further=changed)) == ["2.jpg"]
    arranged = project.batches.arrange(second, Wanted(), 1.0)
    assert (arranged.review, len(arranged.positions)) == (3, 4), "what was answered is not to be reviewed"
    assert shown(project, second, Wanted(only_below=1.0)) == ["1.jpg", "2.jpg", "new.jpg"]
    assert shown(project, second, Wanted(further=said())) == ["3.jpg"]
    assert shown(project, second, Wanted(further=unsaid())) == ["1.jpg", "2.jpg", "new.jpg"]


def test_what_changed_among_many_is_found_at_once(project: Project) -> None:
    batches = []
    for best in (0, 1):
        batches.append(project.batches.begin([Path("/in")], ("bolt", "nut"), ""))
        project.batches.keep(batches[-1], [prediction(f"{number}.jpg", best) for number in range(8000)], {})
    changed = changed_since(batches[0], ("bolt", "nut"), ("bolt", "nut"))
    started = time.perf_counter()
    assert len(project.batches.arrange(batches[1], Wanted(further=changed), 0.0).positions) == 8000
    assert time.perf_counter() - started < 1


def test_a_project_of_the_schema_before_gets_the_table(project: Project) -> None:
    folder = project.folder
    project.close()
    connection = sqlite3.connect(folder / DATABASE)
    connection.executescript("DROP TABLE answers; ALTER TABLE training_runs DROP COLUMN taught;")
    connection.execute("PRAGMA user_version = 4")
    connection.close()
    again = Project(folder)
    assert again.answers.all() == {}
    assert again._connection.execute("PRAGMA user_version").fetchone() == (SCHEMA,)
