"""The person's steps, back and forth; they are kept with the project, so that they outlast the program."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from copl_engine.store.history import STEPS, Step

Take = Callable[[Step], None]


class History(QObject):
    """Steps of several kinds in one row.

    Attributes:
        stack: also the source of the two actions in the window.

    Signals:
        taken: a Step that was done, undone or done again, and what that changes in a Project; to be kept.
    """

    taken = Signal(object, object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.stack = QUndoStack(self)
        self.stack.setUndoLimit(STEPS)
        self._kinds: dict[str, Take] = {}
        self._last = 0
        self._filling = False

    def add_kind(self, kind: str, take: Take) -> None:
        """``take`` does a step of this kind, or undoes it where it is undone, and emits ``taken``."""
        self._kinds[kind] = take

    def push(self, kind: str, text: str, change: Any) -> None:
        """Do a new step.

        Args:
            kind: one that was added.
            text: what it does, as the undo button says it.
            change: for both directions, in values that JSON knows.
        """
        self._last += 1
        self.stack.push(_Command(Step(self._last, kind, text, change), self._take))

    def refill(self, steps: Sequence[Step]) -> None:
        """Have the steps of another project; what they did is there already."""
        self._filling = True
        self.stack.clear()
        for step in steps:
            self.stack.push(_Command(step, self._take))
        self.stack.setIndex(sum(not step.undone for step in steps))
        self._filling = False
        self._last = max((step.number for step in steps), default=0)

    def _take(self, step: Step) -> None:
        if not self._filling:
            self._kinds[step.kind](step)


class _Command(QUndoCommand):
    """A step on the stack."""

    def __init__(self, step: Step, take: Take) -> None:
        super().__init__(step.text)
        self._step = step
        self._take = take

    def undo(self) -> None:
        self._take(replace(self._step, undone=True))

    def redo(self) -> None:
        self._take(replace(self._step, undone=False))
