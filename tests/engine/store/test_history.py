import json
import random
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from copl_engine.store import history
from copl_engine.store.changes import ClassChange, applied, difference
from copl_engine.store.examples import Example, ExampleClass
from copl_engine.store.history import Step
from copl_engine.store.project import Project

PHOTOS = {f"{number:02x}": Example(Path(f"/p/{number}.jpg"), f"{number:02x}", number) for number in range(12)}


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return Project.create(tmp_path / "Parts.copl")


def classes(seed: int) -> tuple[ExampleClass, ...]:
    dice = random.Random(seed)
    ids = dice.sample(range(1, 6), dice.randint(0, 4))
    return tuple(
        ExampleClass(
            id_,
            dice.choice("ab"),
            dice.randint(0, 1),
            tuple(dice.sample(sorted(PHOTOS.values(), key=str), dice.randint(0, 8))),
        )
        for id_ in ids
    )


@settings(max_examples=300, deadline=None)
@given(st.integers(0, 10_000), st.integers(0, 10_000))
def test_a_difference_leads_to_the_other_state_and_back(first: int, second: int) -> None:
    before, after = classes(first), classes(second)
    plain = json.loads(json.dumps([change.plain() for change in difference(before, after)]))
    changes = [ClassChange.from_plain(values) for values in plain]
    assert applied(before, changes, PHOTOS) == after
    assert applied(after, [change.backwards for change in changes], PHOTOS) == before


def test_ten_thousand_photos_are_one_short_step() -> None:
    many = tuple(Example(Path(f"/p/{number}.jpg"), f"{number:064x}", 0) for number in range(10_000))
    old = (ExampleClass(1, "a", 0, tuple(PHOTOS.values())), ExampleClass(2, "b", 1, many))
    more = (old[0], ExampleClass(2, "b", 1, (*many, PHOTOS["01"])))
    (added,) = difference(old, more)
    assert len(json.dumps(added.plain())) < 100
    (all_of_them,) = difference((old[0], ExampleClass(2, "b", 1)), old)
    assert len(json.dumps(all_of_them.plain())) < 70 * len(many)


def test_a_step_at_another_state_is_refused() -> None:
    one, two = (ExampleClass(1, "a", 0, (PHOTOS[key],)) for key in ("01", "02"))
    with pytest.raises(ValueError, match="other photos"):
        applied((one,), difference((two,), (ExampleClass(1, "a", 0),)), PHOTOS)


def numbers(project: Project) -> list[tuple[int, bool]]:
    return [(step.number, step.undone) for step in project.history.steps()]


def keep(project: Project, number: int, *, undone: bool = False, change: object = None) -> None:
    project.keep_step(Step(number, "classes", f"step {number}", change, undone), lambda _project: None)


def test_steps_go_back_and_forth_and_a_new_one_ends_the_undone(project: Project) -> None:
    for number in (1, 2, 3):
        keep(project, number, change={"photos": ["ü", number]})
    keep(project, 3, undone=True)
    keep(project, 2, undone=True)
    assert numbers(project) == [(1, False), (2, True), (3, True)]
    keep(project, 2)
    keep(project, 4)
    assert numbers(project) == [(1, False), (2, False), (4, False)]
    assert project.history.steps()[0] == Step(1, "classes", "step 1", {"photos": ["ü", 1]})


def test_the_last_steps_are_kept_in_number_and_in_size(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    for number in range(1, history.STEPS + 6):
        keep(project, number)
    assert [numbers(project)[0], len(numbers(project))] == [(6, False), history.STEPS]
    monkeypatch.setattr(history, "_MOST_TEXT", 100)
    keep(project, 300, change="x" * 60)
    keep(project, 301, change="x" * 60)
    assert numbers(project) == [(301, False)]
    keep(project, 302, change="x" * 600)
    assert numbers(project) == [(302, False)]


def test_what_lies_behind_a_step_that_is_not_kept_cannot_be_gone_through(project: Project) -> None:
    keep(project, 7)
    keep(project, 7, undone=True)
    keep(project, 6, undone=True)
    assert numbers(project) == []


def test_a_step_and_its_change_are_kept_together_or_not_at_all(project: Project) -> None:
    first = (ExampleClass(1, "a", 0, tuple(PHOTOS.values())),)
    twice = ExampleClass(2, "b", 0, (Example(Path("/x"), None, 1),))  # type: ignore[arg-type]
    project.keep_step(Step(1, "classes", "Add", []), lambda it: it.examples.keep((), first))
    with pytest.raises(Exception, match="NOT NULL"):
        project.keep_step(Step(2, "classes", "Add", []), lambda it: it.examples.keep(first, (*first, twice)))
    assert (project.examples.classes(), numbers(project)) == (first, [(1, False)])
