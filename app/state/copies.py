"""Whether example photos are copied into the project, or stay where they are and are found again by their contents.

The project remembers what was chosen. The first photos are remembered where they are, and a message offers copies.
"""

from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, Signal

from app.services.jobs import Done, Failed, Job, Outcome
from app.services.kept_project import Contents
from app.state.classes import ClassesState
from app.state.messages import Messages, Tone
from app.state.project import ProjectState
from app.words import QT_TR_NOOP, tr
from copl_engine.images.names import show
from copl_engine.store.examples import Example
from copl_engine.store.history import Step

COPY: Final = QT_TR_NOOP("Keep copies in the project")
_CHOICE: Final = "examples"
_COPIES, _PLACES = "copies", "places"
_AT_ONCE: Final = 8  # photos, then what else is to be written has its turn


class CopiesState(QObject):
    """Copies what is to be copied, some photos at a time, and is quiet while all is well.

    Args:
        project: keeps the choice and the copies.
        classes: whose photos they are.
        messages: offers copies once a project.
        installed: photos from this folder are the program's and always there.

    Attributes:
        on: whether examples are copied.

    Signals:
        changed: whether examples are copied.
    """

    changed = Signal(bool)

    def __init__(self, project: ProjectState, classes: ClassesState, messages: Messages, installed: Path) -> None:
        super().__init__()
        self._project = project
        self._classes = classes
        self._messages = messages
        self._installed = installed
        self._asked: Job | None = None
        self._copying: Job | None = None
        self._left_out: set[str] = set()  # contents that cannot be copied now
        self._is_new = True  # nothing was chosen in this project
        self.on = False
        project.opened.connect(self._on_opened)
        classes.history.taken.connect(self._on_step)
        classes.changed.connect(self._copy_more)

    def choose(self, on: bool) -> None:
        """Copy examples from now on, also those that are there already; or leave them where they are."""
        self._is_new = False
        self.on = on
        self._left_out.clear()
        self._project.ensure()
        self._project.write(lambda project: project.choices.keep(_CHOICE, _COPIES if on else _PLACES))
        self.changed.emit(self.on)
        self._copy_more()

    def _on_opened(self, _contents: Contents) -> None:
        self.on, self._is_new, self._copying = False, self._project.folder is None, None
        self._left_out.clear()
        self._asked = self._project.ask(lambda project: project.choices.get(_CHOICE) if project is not None else "")
        self._asked.ended.connect(self._on_asked)
        self.changed.emit(self.on)

    def _on_asked(self, outcome: Outcome) -> None:
        if self.sender() is self._asked and isinstance(outcome, Done):
            self._is_new = not outcome.value
            self.on = outcome.value == _COPIES
            self.changed.emit(self.on)
            self._copy_more()

    def _on_step(self, _step: Step, _change: object) -> None:
        if self._is_new and self._elsewhere():
            self._is_new = False
            self._project.write(lambda project: project.choices.keep(_CHOICE, _PLACES))
            text = tr(
                "Your photos stay where they are; the project remembers the places, and the photos by what is in them."
            )
            self._messages.show(text, Tone.INFO, action=COPY)

    def _elsewhere(self) -> list[Example]:
        """Examples that lie outside the project and are not the program's."""
        return [
            example
            for item in self._classes.classes
            for example in item.examples
            if not example.stored and not example.path.is_relative_to(self._installed)
        ]

    def _copy_more(self) -> None:
        if not self.on or self._copying is not None:
            return
        left = {each.content: each for each in self._elsewhere() if each.content not in self._left_out}
        if left:
            self._copying = self._project.store_examples(tuple(left.values())[:_AT_ONCE])
            self._copying.ended.connect(self._on_copied)

    def _on_copied(self, outcome: Outcome) -> None:
        if self.sender() is not self._copying:
            return
        self._copying = None
        match outcome:
            case Done((copied, refused)):
                self._left_out.update(example.content for example in refused)
                if refused:
                    names = tuple(show(example.path) for example in refused)
                    text = tr(
                        "{n} photos could not be copied into the project and are used where they are.", "", len(names)
                    )
                    self._messages.show(text, Tone.LOOK, items=names)
                self._classes.relocate({example.content: example for example in copied})  # which goes on with the rest
            case Failed():
                self.on = False
                self.changed.emit(self.on)
                self._messages.show_failure(outcome, tr("The photos are not copied into the project."))
            case _:
                pass
