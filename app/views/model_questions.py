"""What the Models page asks before it does something: not modal for the program, and never with a silent default."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QLabel,
    QMessageBox,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from app.services.model_words import question_in_words
from app.theme import STEP, set_kind
from app.widgets.high_dialog import HighDialog
from app.words import QT_TR_NOOP, tr
from copl_engine.backbones.model_problems import ModelQuestion, Open

_NORMALISATIONS: Final = {
    "clip": QT_TR_NOOP("As CLIP: OpenAI's, LAION's, DataComp's and most others"),
    "siglip": QT_TR_NOOP("As SigLIP: from minus one to one"),
    "imagenet": QT_TR_NOOP("As models of ImageNet"),
    "none": QT_TR_NOOP("Not at all, the pixels as they are: MobileCLIP"),
}
_QUICK: Final = "-quickgelu"


def ask(parent: QWidget, texts: tuple[str, str, str], yes: str, then: Callable[[], None], danger: bool = False) -> None:
    """Ask, and do it if the answer is yes.

    Args:
        parent: the window.
        texts: title, question and details.
        yes: words of the button that does it.
        then: does it.
        danger: it cannot be taken back; then it is not what Enter does.
    """
    box = QMessageBox(parent)
    title, question, details = texts
    box.setWindowTitle(title)
    box.setText(question)
    box.setInformativeText(details)
    no = box.addButton(tr("Not now"), QMessageBox.ButtonRole.RejectRole)
    go = box.addButton(yes, QMessageBox.ButtonRole.AcceptRole)
    set_kind(go, "danger" if danger else "primary")
    box.setDefaultButton(no if danger else go)
    box.setEscapeButton(no)
    box.finished.connect(lambda: then() if box.clickedButton() is go else None)
    box.finished.connect(box.deleteLater)
    box.open()


class ModelQuestionDialog(HighDialog):
    """What a model's file leaves open; nothing is chosen beforehand.

    Signals:
        answered: what was asked (Open), and the choice.
    """

    answered = Signal(object, str)

    def __init__(self, question: ModelQuestion, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Import a model"))
        self._open = question.open
        self._choices = QButtonGroup(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * STEP, 2 * STEP, 2 * STEP, 2 * STEP)
        column.setSpacing(STEP)
        words = QLabel(question_in_words(question.open))
        words.setProperty("role", "heading")
        words.setWordWrap(True)
        column.addWidget(words)
        for number, choice in enumerate(question.choices):
            button = QRadioButton(_in_words(question.open, choice))
            button.setObjectName(choice)
            self._choices.addButton(button, number)
            column.addWidget(button)
        hint = QLabel(
            tr(
                "The page or paper that the model came from says it. A wrong answer does no harm but makes the model "
                "worse: it is tried on the sample's photos right after, and you are told."
            )
        )
        hint.setProperty("role", "quiet")
        hint.setWordWrap(True)
        column.addWidget(hint)
        self._go = QPushButton(tr("Import"))
        self._go.setProperty("kind", "primary")
        self._go.setEnabled(False)
        self._go.clicked.connect(self.accept)
        self._no = QPushButton(tr("Do not import"))
        self._no.setAutoDefault(False)
        self._no.clicked.connect(self.reject)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self._no)
        row.addWidget(self._go)
        column.addLayout(row)
        self._choices.idToggled.connect(lambda: self._go.setEnabled(True))
        self.accepted.connect(self._on_accepted)

    def _on_accepted(self) -> None:
        chosen = self._choices.checkedButton()
        if chosen is not None:
            self.answered.emit(self._open, chosen.objectName())


def _in_words(open_: Open, choice: str) -> str:
    if open_ is Open.NORMALISATION:
        return tr(_NORMALISATIONS[choice]) if choice in _NORMALISATIONS else choice
    if choice.endswith(_QUICK):
        return tr("{name}: with QuickGELU, as OpenAI's own weights", name=choice.removesuffix(_QUICK))
    return choice
