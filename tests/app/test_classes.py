from dataclasses import replace
from pathlib import Path

import pytest

from app.services.photos import ReadGroup
from app.state.advice import advise
from app.state.classes import ClassesState
from copl_engine.store.examples import Example, ExampleClass


def example(number: int, look: int | None = None) -> Example:
    return Example(
        Path(f"/p/{number}.jpg"), f"{number:064x}", number * 0x0123456789ABCDEF % 2**64 if look is None else look
    )


def group(name: str, *numbers: int) -> ReadGroup:
    return ReadGroup(name, tuple(example(number) for number in numbers))


@pytest.fixture
def classes(qapp: object) -> ClassesState:
    state = ClassesState()
    state.add_groups([group("apple", 1, 2, 3), group("plum", 4, 5)])
    return state


def ids(state: ClassesState) -> list[int]:
    return [item.id for item in state.classes]


def test_every_action_can_be_undone_and_redone(classes: ClassesState) -> None:
    apple, plum = ids(classes)
    actions = [
        lambda: classes.rename(apple, "pear"),
        lambda: classes.recolour(plum, 7),
        lambda: classes.move_photos(apple, [example(1).content], plum),
        lambda: classes.move_photos(plum, [example(4).content], apple, copy=True),
        lambda: classes.move_photos(plum, [example(5).content], None),
        lambda: classes.remove_photos(apple, [example(2).content]),
        lambda: classes.add_class(),
        lambda: classes.add_groups([group("", 8)]),
        lambda: classes.remove_class(plum),
    ]
    states = [classes.classes]
    for action in actions:
        action()
        assert classes.classes != states[-1]
        states.append(classes.classes)
    for state in reversed(states[:-1]):
        classes.undo_stack.undo()
        assert classes.classes == state
    for state in states[1:]:
        classes.undo_stack.redo()
        assert classes.classes == state


@pytest.mark.parametrize("name", ["Plum", "plum ", "PLUM", "p-l-u-m"[:0] or "plum_"])
def test_two_classes_never_have_the_same_name(classes: ClassesState, name: str) -> None:
    before = classes.classes
    reason = classes.rename(ids(classes)[0], name)
    assert "already" in reason
    assert classes.classes == before


def test_an_empty_name_is_refused_in_words(classes: ClassesState) -> None:
    assert "needs a name" in classes.rename(ids(classes)[0], " _ ")


def test_photos_that_are_there_already_are_said_and_not_added_twice(classes: ClassesState) -> None:
    left = classes.add_groups([group("Apple", 3, 6)])
    assert [item.reason for item in left] == ["is in “apple” already."]
    assert [len(item.examples) for item in classes.classes] == [4, 2]


@pytest.mark.parametrize(("own_copy", "place"), [(False, "copy of 1.jpg"), (True, "1.jpg")])
def test_a_photo_given_from_two_places_lies_at_one_of_them(qapp: object, own_copy: bool, place: str) -> None:
    classes, relocated = ClassesState(), list[tuple[Example, ...]]()
    classes.relocated.connect(relocated.append)
    first = replace(example(1), stored=own_copy)
    classes.add_groups([ReadGroup("apple", (first, example(2)))])
    again = replace(example(1), path=Path("/elsewhere/copy of 1.jpg"))
    classes.add_groups([ReadGroup("plum", (again, example(3)))])
    assert {photo.path.name for item in classes.classes for photo in item.examples[:1]} == {place}
    assert relocated == ([] if own_copy else [(again,)]), "the project is told, once"
    assert len(classes.undo_stack.command(1)._step.change) == 1, "a place is no part of a step"


def test_a_new_class_takes_the_first_free_colour(classes: ClassesState) -> None:
    classes.remove_class(ids(classes)[0])
    classes.add_class("fig")
    assert sorted(item.colour for item in classes.classes) == [0, 1]


def test_loose_photos_ask_for_a_name(classes: ClassesState) -> None:
    asked: list[int] = []
    classes.naming_wanted.connect(asked.append)
    classes.add_groups([group("", 8, 9)])
    assert asked == [classes.classes[-1].id]


def words(*classes: ExampleClass) -> str:
    return "\n".join(item.text for item in advise(classes))


def test_one_photo_only_is_worth_a_look() -> None:
    assert "“fig” has one photo only" in words(ExampleClass(1, "fig", 0, (example(1),)))


def test_many_classes_of_one_photo_are_one_sentence() -> None:
    found = advise([ExampleClass(n, f"c{n}", 0, (example(n),)) for n in range(1, 61)])
    (single,) = [item for item in found if "photo only" in item.text]
    assert single.text.startswith("“c1”, “c2”, “c3” and 57 more classes have one photo only")
    assert len(single.contents) == 60, "a click shows them all"


def test_the_same_photo_in_two_classes_is_worth_a_look() -> None:
    text = words(
        ExampleClass(1, "fig", 0, (example(1), example(2))), ExampleClass(2, "nut", 1, (example(1), example(3)))
    )
    assert "The same photo is in “fig” and “nut”" in text


def test_nearly_the_same_photos_are_worth_a_look() -> None:
    text = words(ExampleClass(1, "fig", 0, (example(1, 0), example(2, 3), example(3, 2**60 - 1))))
    assert "2 photos of “fig” are nearly the same" in text


def test_twenty_times_more_is_worth_a_look() -> None:
    many = ExampleClass(1, "fig", 0, tuple(example(n) for n in range(40)))
    few = ExampleClass(2, "nut", 1, (example(100), example(101)))
    assert "“fig” has 20 times as many photos as “nut”" in words(many, few)
    assert "times as many" not in words(many, ExampleClass(2, "nut", 1, tuple(example(n) for n in range(100, 103))))


def test_a_name_that_says_nothing_to_the_model_is_worth_a_word() -> None:
    photos = (example(1), example(2))
    assert "“type A” says nothing to the model" in words(ExampleClass(1, "type A", 0, photos))
    assert "says nothing" not in words(ExampleClass(1, "fig", 0, photos))
