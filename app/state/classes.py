"""The classes and their examples: every action is a step that can be undone."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoStack

from app.services.kept_project import Contents
from app.services.photos import ReadGroup
from app.state.history import History
from app.words import QT_TR_NOOP, tr
from copl_engine.images.names import clean_name, name_key
from copl_engine.store.changes import ClassChange, Classes, applied, difference
from copl_engine.store.examples import Example, ExampleClass
from copl_engine.store.history import Step
from copl_engine.types import Unreadable

NEW_NAME: Final = QT_TR_NOOP("New class")
_KIND: Final = "classes"


class ClassesState(QObject):
    """The classes as they are now.

    Attributes:
        history: the person's steps, of every kind.

    Signals:
        changed: ``classes`` is another tuple now.
        relocated: photos that lie elsewhere now, to be kept.
        naming_wanted: a class was made whose name the person should type now; its id.
    """

    changed = Signal()
    relocated = Signal(object)
    naming_wanted = Signal(int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.history = History(self)
        self.history.add_kind(_KIND, self._take)
        self._classes: Classes = ()
        self._photos: dict[str, Example] = {}  # also those that a step back brings back
        self._last_id = 0
        self._had: dict[str, int] = {}  # which class had a name last, by what names must differ in

    @property
    def undo_stack(self) -> QUndoStack:
        """The steps as Qt knows them."""
        return self.history.stack

    @property
    def classes(self) -> Classes:
        """All classes in the person's order."""
        return self._classes

    @property
    def photo_count(self) -> int:
        """Examples in all classes."""
        return sum(len(item.examples) for item in self._classes)

    def find(self, class_id: int) -> ExampleClass | None:
        """The class of this id."""
        return next((item for item in self._classes if item.id == class_id), None)

    def named(self, name: str) -> ExampleClass | None:
        """The class that has this name, as far as names must differ."""
        key = name_key(name)
        return next((item for item in self._classes if name_key(item.name) == key), None)

    def called(self, names: Sequence[str]) -> tuple[str, ...]:
        """What the classes of a classifier are called now: it knows them by the names of its training."""
        here = {name_key(item.name): item.name for item in self._classes}
        by_id = {item.id: item.name for item in self._classes}
        keys = [name_key(name) for name in names]
        now = [here.get(key, by_id.get(self._had.get(key, 0), name)) for key, name in zip(keys, names, strict=True)]
        count = Counter(now)
        return tuple(new if count[new] == 1 else name for new, name in zip(now, names, strict=True))

    def colour_of(self, name: str) -> int:
        """The colour number of a class by its name; of a class that is gone, a fixed one by its name."""
        found = self.named(name)
        return found.colour if found is not None else sum(name.encode("utf-8", "replace"))

    def reset(self, contents: Contents) -> None:
        """Show another project's classes, and have its steps."""
        self._classes = contents.classes
        self._photos = dict(contents.photos)
        changed = [change for step in contents.steps if step.kind == _KIND for change in _changes(step)]
        self._last_id = max((change.id for change in changed), default=0)  # one that a step brings back keeps its own
        self._had = {}
        self._remember_names(changed)
        self.history.refill(contents.steps)
        self.changed.emit()

    def relocate(self, moved: Mapping[str, Example]) -> None:
        """Photos lie elsewhere now: as they are now, by their contents. This is no step of the person."""
        self.have_moved(moved)
        self.relocated.emit(tuple(moved.values()))

    def photo(self, content: str) -> Example | None:
        """A photo that is an example, or was one, by its content."""
        return self._photos.get(content)

    def have_moved(self, moved: Mapping[str, Example]) -> None:
        """Photos lie elsewhere now, which somebody else keeps."""
        self._photos.update(moved)
        self._classes = tuple(
            replace(item, examples=tuple(moved.get(each.content, each) for each in item.examples))
            for item in self._classes
        )
        self.changed.emit()

    def add_class(self, name: str = "") -> int:
        """Make an empty class; without a name the person is asked to type one."""
        made = self._new_class(self._classes, name)
        self._push(tr("New class “{name}”", name=made.name), (*self._classes, made))
        if not name:
            self.naming_wanted.emit(made.id)
        return made.id

    def rename(self, class_id: int, name: str) -> str:
        """Give a class another name. Gives a sentence that says why not, or nothing."""
        item = self.find(class_id)
        cleaned = clean_name(name)
        if item is None or cleaned == item.name:
            return ""
        if not name_key(cleaned):
            return tr("A class needs a name with at least one letter or figure.")
        other = self.named(cleaned)
        if other is not None and other.id != class_id:
            return tr(
                "There is a class “{name}” already; choose another name, or drag the photos there.", name=other.name
            )
        self._push(tr("Rename “{name}”", name=item.name), self._with(replace(item, name=cleaned)))
        return ""

    def recolour(self, class_id: int, colour: int) -> None:
        """Give a class the colour of this number."""
        item = self.find(class_id)
        if item is not None and item.colour != colour:
            self._push(tr("Colour of “{name}”", name=item.name), self._with(replace(item, colour=colour)))

    def remove_class(self, class_id: int) -> None:
        """Take a class out of the project; its photos stay where they are on disk."""
        item = self.find(class_id)
        if item is not None:
            self._push(
                tr("Remove “{name}”", name=item.name), tuple(each for each in self._classes if each.id != class_id)
            )

    def add_groups(self, groups: Sequence[ReadGroup], target: int | None = None) -> tuple[Unreadable, ...]:
        """Add photos: to the target class, or each group to the class of its name, made if there is none.

        Returns:
            Photos that were there already.
        """
        classes, known, unnamed = self._classes, [], None
        added: dict[str, Example] = {}
        for group in groups:
            item = next((each for each in classes if each.id == target), None)
            if item is None and group.name:
                key = name_key(group.name)
                item = next((each for each in classes if name_key(each.name) == key), None)
            if item is None:
                item = self._new_class(classes, group.name if name_key(group.name) else "")
                classes = (*classes, item)
                unnamed = item.id if not name_key(group.name) else unnamed
            grown, there = _grown(item, group.examples)
            known += [Unreadable(example.path, tr("is in “{name}” already.", name=item.name)) for example in there]
            added.update({example.content: example for example in grown.examples[len(item.examples) :]})
            classes = tuple(grown if each.id == item.id else each for each in classes)
        count = sum(len(item.examples) for item in classes) - self.photo_count
        if count:
            self._place(added)
            self._push(tr("Add {n} photos", "", count), classes)
            if unnamed is not None:
                self.naming_wanted.emit(unnamed)
        return tuple(known)

    def remove_photos(self, class_id: int, contents: Iterable[str]) -> None:
        """Take photos out of a class; they stay where they are on disk."""
        item, gone = self.find(class_id), set(contents)
        if item is None:
            return
        kept = tuple(example for example in item.examples if example.content not in gone)
        count = len(item.examples) - len(kept)
        if count:
            self._push(tr("Remove {n} photos", "", count), self._with(replace(item, examples=kept)))

    def move_photos(self, source: int, contents: Iterable[str], target: int | None, *, copy: bool = False) -> None:
        """Move photos from class to class, or copy them; to a new one that is then named if there is no target."""
        wanted = set(contents)
        origin = self.find(source)
        moved = tuple(example for example in origin.examples if example.content in wanted) if origin else ()
        if origin is None or not moved or source == target:
            return
        classes = self._classes
        item = self.find(target) if target is not None else None
        if item is None:
            item = self._new_class(classes, "")
            classes = (*classes, item)
        grown, _ = _grown(item, moved)
        left = (
            origin if copy else replace(origin, examples=tuple(e for e in origin.examples if e.content not in wanted))
        )
        changed = {grown.id: grown, left.id: left}
        text = tr("Copy {n} photos", "", len(moved)) if copy else tr("Move {n} photos", "", len(moved))
        self._push(text, tuple(changed.get(each.id, each) for each in classes))
        if target is None:
            self.naming_wanted.emit(item.id)

    def _new_class(self, classes: Classes, name: str) -> ExampleClass:
        used = {item.colour for item in classes}
        colour = next(number for number in range(len(classes) + 1) if number not in used)
        keys = {name_key(item.name) for item in classes}
        chosen, number = name or tr(NEW_NAME), 1
        while name_key(chosen) in keys:
            number += 1
            chosen = f"{name or tr(NEW_NAME)} {number}"
        self._last_id = max([self._last_id, *(item.id for item in classes)]) + 1
        return ExampleClass(self._last_id, chosen, colour)

    def _place(self, added: Mapping[str, Example]) -> None:
        """A photo lies at one place, whatever its classes: where it came from last, or in the project's own copy."""
        given = [(photo, self._photos.get(photo.content)) for photo in added.values()]
        moved = {photo.content: photo for photo, known in given if known and known != photo and not known.stored}
        self._photos = {**added, **self._photos}
        if moved:
            self.relocate(moved)

    def _with(self, changed: ExampleClass) -> Classes:
        return tuple(changed if item.id == changed.id else item for item in self._classes)

    def _push(self, text: str, after: Classes) -> None:
        changes = difference(self._classes, after)
        self.history.push(_KIND, text, [change.plain() for change in changes])

    def _take(self, step: Step) -> None:
        changes = _changes(step)
        if step.undone:
            changes = [change.backwards for change in changes]
        self._remember_names(changes)
        before, after = self._classes, applied(self._classes, changes, self._photos)
        self._classes = after
        self.history.taken.emit(step, lambda project: project.examples.keep(before, after))
        self.changed.emit()

    def _remember_names(self, changes: Sequence[ClassChange]) -> None:
        for change in changes:
            self._had.update({name_key(head.name): change.id for head in (change.before, change.after) if head})


def _changes(step: Step) -> list[ClassChange]:
    return [ClassChange.from_plain(values) for values in step.change]


def _grown(item: ExampleClass, examples: Sequence[Example]) -> tuple[ExampleClass, list[Example]]:
    """The class with more examples, and those that it had already."""
    seen = {example.content for example in item.examples}
    new: list[Example] = []
    there: list[Example] = []
    for example in examples:
        (there if example.content in seen else new).append(example)
        seen.add(example.content)
    return replace(item, examples=item.examples + tuple(new)), there
