"""What the window and a page say to each other while something is dragged over the window."""

from dataclasses import dataclass
from typing import Protocol, runtime_checkable

from PySide6.QtCore import QMimeData, QPoint, QRect, Qt


@dataclass(frozen=True, slots=True, eq=False)
class Drag:
    """Something in the air.

    Attributes:
        mime: what it carries.
        point: where it is, in the page's coordinates; beside the page if it is over a bar.
        keys: held down.
    """

    mime: QMimeData
    point: QPoint
    keys: Qt.KeyboardModifier


@dataclass(frozen=True, slots=True)
class DropPlan:
    """What a drop would do.

    Attributes:
        title: where it would go, in words.
        text: what it would do.
        place: where it would go, in the page's coordinates; None where the whole window takes it.
    """

    title: str
    text: str
    place: QRect | None = None


@runtime_checkable
class TakesDrops(Protocol):
    """A page that things can be dropped on, wherever over the window they are."""

    def plan_drop(self, drag: Drag) -> DropPlan | None:
        """What a drop now would do; None if nothing."""
        ...

    def end_drag(self) -> None:
        """The drag has gone, or was dropped."""
        ...

    def take_drop(self, drag: Drag) -> Qt.DropAction:
        """Do it; gives what was done, or IgnoreAction."""
        ...
