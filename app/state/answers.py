"""What the person said of photos: every answer is a step that can be undone, and stands above every label."""

from collections.abc import Iterable, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final

from PySide6.QtCore import QObject, Signal

from app.services.kept_project import Contents
from app.state.classes import ClassesState
from app.state.project import ProjectState
from app.words import QT_TR_NOOP, tr
from copl_engine.images.names import path_from_text, path_text, show
from copl_engine.store.answers import Answer
from copl_engine.store.examples import ExampleClass
from copl_engine.store.history import Step

NONE_OF_THESE: Final = QT_TR_NOOP("none of these")
_KIND: Final = "answers"
Plain = dict[str, list[Any] | None]


class AnswersState(QObject):
    """The answers as they are now.

    Args:
        project: keeps them.
        classes: whose names they have, and whose history their steps go on.

    Signals:
        changed: some answers are others now.
        undone: a step was undone that said something of these photos.
    """

    changed = Signal()
    undone = Signal(object)

    def __init__(self, project: ProjectState, classes: ClassesState) -> None:
        super().__init__()
        self._project = project
        self._classes = classes
        self._answers: dict[Path, Answer] = {}
        classes.history.add_kind(_KIND, self._take)
        project.opened.connect(self._on_project_opened)
        project.classifier_changed.connect(self.changed)

    @property
    def all(self) -> Mapping[Path, Answer]:
        """Every answer, by photo."""
        return MappingProxyType(self._answers)

    @property
    def pending(self) -> tuple[Path, ...]:
        """Photos whose answer the classifier in use was not trained with; not those of a class that is gone."""
        classifier = self._project.classifier
        name = classifier.file.name if classifier is not None else ""
        return tuple(
            path for path, answer in self._answers.items() if self._there(answer) and not answer.known_to(name)
        )

    @property
    def none_photos(self) -> tuple[Path, ...]:
        """Photos of none of the classes."""
        return tuple(path for path, answer in self._answers.items() if answer.class_id is None)

    def name_of(self, path: Path) -> str:
        """The class of a photo by the person's word, as it is called now; empty if nothing was said."""
        answer = self._answers.get(path)
        if answer is None:
            return ""
        if answer.class_id is None:
            return NONE_OF_THESE
        item = self._classes.find(answer.class_id)
        return item.name if item is not None else answer.name

    def names(self) -> dict[Path, str]:
        """The same of all photos that something was said of."""
        return {path: self.name_of(path) for path in self._answers}

    def say(self, path: Path, item: ExampleClass | None, *, learned: str = "") -> None:
        """Say which class a photo is of, or that it is of none.

        Args:
            path: the photo.
            item: the class; None for none.
            learned: file name of the classifier that knows it already.
        """
        answer = Answer(item.id, item.name, learned) if item is not None else Answer(None, "", learned)
        photo = show(path.name)
        text = (
            tr("“{photo}” is “{name}”", photo=photo, name=item.name)
            if item is not None
            else tr("“{photo}” is none of these", photo=photo)
        )
        if self._answers.get(path) != answer:
            self._push(text, {path: answer})

    def take_back(self, paths: Iterable[Path]) -> None:
        """Forget what was said of these."""
        gone: dict[Path, Answer | None] = {path: None for path in paths if path in self._answers}
        if gone:
            self._push(tr("Take back {n} answers", "", len(gone)), gone)

    def mark_learned(self, paths: Iterable[Path], classifier: str) -> None:
        """The classifier of this file name was trained with these answers."""
        answers = {path: self._answers[path] for path in paths if path in self._answers}
        self.put({path: Answer(each.class_id, each.name, classifier) for path, each in answers.items()})

    def put(self, changes: Mapping[Path, Answer | None]) -> None:
        """Have these answers from now on, which is no step of the person; None: none."""
        kept = dict(changes)
        self._have(kept)
        self._project.ensure()
        self._project.write(lambda project: project.answers.keep(kept))
        self.changed.emit()

    def _take(self, step: Step) -> None:
        before, after = step.change
        changes = _answers(before if step.undone else after)
        self._have(changes)
        self._classes.history.taken.emit(step, lambda project: project.answers.keep(changes))
        self.changed.emit()
        if step.undone:
            self.undone.emit(frozenset(changes))

    def _have(self, changes: Mapping[Path, Answer | None]) -> None:
        for path, answer in changes.items():
            if answer is None:
                self._answers.pop(path, None)
            else:
                self._answers[path] = answer

    def _there(self, answer: Answer) -> bool:
        return answer.class_id is None or self._classes.find(answer.class_id) is not None

    def _push(self, text: str, changes: Mapping[Path, Answer | None]) -> None:
        before = {path: self._answers.get(path) for path in changes}
        self._classes.history.push(_KIND, text, [_plain(before), _plain(changes)])

    def _on_project_opened(self, contents: Contents) -> None:
        self._answers = dict(contents.answers)
        self.changed.emit()


def _plain(answers: Mapping[Path, Answer | None]) -> Plain:
    return {path_text(path): answer.plain() if answer is not None else None for path, answer in answers.items()}


def _answers(plain: Plain) -> dict[Path, Answer | None]:
    return {path_from_text(text): Answer.from_plain(values) for text, values in plain.items()}
