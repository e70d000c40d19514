"""How the settings are laid out: cards of rows."""

from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QWidget

from app.theme import STEP


def section(title: str, card: QFrame | None = None) -> tuple[QFrame, QGridLayout]:
    """A card with a heading, and the grid that its rows go into; in ``card`` where one is given."""
    card = card or QFrame()
    card.setProperty("role", "card")
    heading = QLabel(title)
    heading.setProperty("role", "heading")
    rows = QGridLayout(card)
    rows.setContentsMargins(2 * STEP, STEP + 4, 2 * STEP, STEP + 4)
    rows.setHorizontalSpacing(2 * STEP)
    rows.setVerticalSpacing(STEP)
    rows.setColumnStretch(1, 2)
    rows.setColumnStretch(2, 3)
    rows.addWidget(heading, 0, 0, 1, 3)
    return card, rows


def add_row(rows: QGridLayout, name: str, control: QWidget, note: str | QLabel) -> None:
    """What is chosen, the control, and a quiet word on it."""
    label = QLabel(name)
    label.setBuddy(control)
    row = rows.rowCount()
    rows.addWidget(label, row, 0)
    if isinstance(control, QLabel):
        rows.addWidget(control, row, 1, 1, 2)
        return
    rows.addWidget(control, row, 1)
    if isinstance(note, str):
        note = QLabel(note)
        note.setProperty("role", "quiet")
        note.setWordWrap(True)
    rows.addWidget(note, row, 2)
