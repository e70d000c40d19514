"""Which model the project uses, which are here, which could be fetched: what each costs and gives."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from app.services.model_words import model_name
from app.state.model_choice import ModelChoice
from app.state.model_facts import fetch_question
from app.state.models import ADDED, ModelsState
from app.state.training import TrainingState
from app.theme import STEP, Theme
from app.views.model_card import ModelCard
from app.views.model_questions import ModelQuestionDialog, ask
from app.widgets.progress_strip import ProgressStrip
from app.words import tr
from copl_engine.backbones.model_problems import ModelQuestion

_WIDTH = 900


class ModelsPage(QWidget):
    """Draws the models and forwards what the person wants."""

    def __init__(self, state: ModelsState, choice: ModelChoice, training: TrainingState, theme: Theme) -> None:
        super().__init__()
        self._state = state
        self._choice = choice
        self._training = training
        self._theme = theme
        self._cards: dict[str, ModelCard] = {}
        self._retrain = QPushButton()
        self._retrain.setProperty("kind", "primary")
        self._retrain.clicked.connect(training.start)
        self._difference = QLabel()
        self._difference.setWordWrap(True)
        self._file, self._folder = QPushButton(tr("Import a file…")), QPushButton(tr("Import a folder…"))
        self._file.clicked.connect(self._choose_file)
        self._folder.clicked.connect(self._choose_folder)
        self._importing = ProgressStrip(tr("Cancel"))
        self._importing.stop_clicked.connect(partial(state.cancel, ADDED))
        self._other = QLineEdit()
        self._other.setPlaceholderText(tr("NAME/TAG of open_clip, or hf-hub:ORGANISATION/NAME"))
        self._other.setAccessibleName(tr("Name of another model"))
        self._other.textChanged.connect(self._show_other)
        self._other.returnPressed.connect(self._fetch_other)
        self._fetch_it = QPushButton(tr("Fetch…"))
        self._fetch_it.setAccessibleName(tr("Fetch another model"))
        self._fetch_it.clicked.connect(self._fetch_other)
        self._kept = QLabel()
        self._kept.setProperty("role", "quiet")
        self._kept.setWordWrap(True)
        self._kept.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._list = QVBoxLayout()
        self._list.setSpacing(STEP)
        self._lay_out()
        state.changed.connect(self._refresh)
        state.questioned.connect(self._on_question)
        training.changed.connect(self._show_difference)
        theme.changed.connect(self._refresh)
        self._refresh()

    def _lay_out(self) -> None:
        title = QHBoxLayout()
        heading = QLabel(tr("Models"))
        heading.setProperty("role", "title")
        title.addWidget(heading, 1)
        title.addWidget(self._file)
        title.addWidget(self._folder)
        words = QLabel(
            tr(
                "A model is what knows pictures before you teach it your classes. The starter is always here. A larger "
                "one often tells more apart, and takes longer. Nothing is fetched unless you ask for it."
            )
        )
        words.setProperty("role", "quiet")
        words.setWordWrap(True)
        note = QHBoxLayout()
        note.addWidget(self._difference, 1)
        note.addWidget(self._retrain)
        self._note = QFrame()
        self._note.setProperty("role", "card")
        self._note.setLayout(note)
        column = QVBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(STEP + 4)
        column.addLayout(title)
        column.addWidget(words)
        column.addWidget(self._note)
        column.addWidget(self._importing)
        column.addLayout(self._list)
        column.addWidget(self._another())
        column.addWidget(self._kept)
        column.addStretch(1)
        inside = QWidget()
        row = QHBoxLayout(inside)
        row.setContentsMargins(0, 0, STEP, 0)
        row.addLayout(column, 6)
        row.addStretch(1)
        inside.setMaximumWidth(self._theme.scaled(_WIDTH * 7 // 6))
        scroll = QScrollArea()
        scroll.setWidget(inside)
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # it follows what is in it
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scroll)

    def _another(self) -> QFrame:
        card = QFrame()
        card.setProperty("role", "card")
        column = QVBoxLayout(card)
        column.setContentsMargins(2 * STEP, STEP + 2, 2 * STEP, STEP + 2)
        heading = QLabel(tr("Another model"))
        heading.setProperty("role", "heading")
        words = QLabel(tr("Any that open_clip knows, or that lies on the hub in its form."))
        words.setProperty("role", "quiet")
        words.setWordWrap(True)
        row = QHBoxLayout()
        row.addWidget(self._other, 1)
        row.addWidget(self._fetch_it)
        column.addWidget(heading)
        column.addWidget(words)
        column.addLayout(row)
        return card

    def showEvent(self, event: QShowEvent) -> None:  # noqa: D102, N802
        super().showEvent(event)
        self._state.look()

    def _refresh(self) -> None:
        cards = self._state.cards
        ids = [card.id for card in cards]
        for gone in [each for each in self._cards if each not in ids]:
            dropped = self._cards.pop(gone)
            dropped.hide()
            dropped.deleteLater()
        for place, card in enumerate(cards):
            if card.id not in self._cards:
                self._cards[card.id] = self._made(card.id)
            shown = self._cards[card.id]
            if self._list.indexOf(shown) != place:
                self._list.insertWidget(place, shown)
            shown.show_card(card, self._state, card.id == self._choice.model)
        importing = self._state.importing
        self._importing.setVisible(importing is not None)
        for button in (self._file, self._folder):
            button.setEnabled(importing is None)
        if importing is not None:
            self._importing.set_progress(None, importing.words)
            self._importing.set_stopping(importing.stopping)
        self._show_kept()
        self._show_difference()
        self._show_other()

    def _show_kept(self) -> None:
        shelf = self._state.shelf
        self._kept.setVisible(shelf is not None)
        if shelf is not None:
            self._kept.setText(
                tr(
                    "Models are kept in {folder}. A computer without a network can get one from there: copy its folder "
                    "over and choose “Import a folder…” on that computer.",
                    folder=str(shelf.folder),
                )
            )

    def _made(self, model_id: str) -> ModelCard:
        card = ModelCard(model_id, self._theme)
        card.fetch_wanted.connect(self.ask_to_fetch)
        card.remove_wanted.connect(self._ask_to_remove)
        card.use_wanted.connect(self._state.use)
        card.cancel_wanted.connect(self._state.cancel)
        return card

    def _show_difference(self) -> None:
        words = self._choice.difference
        self._difference.setText(words)
        self._note.setVisible(bool(words))
        self._retrain.setText(
            self._training.doing if self._training.running else tr("Retrain on “{name}”", name=self._choice.name)
        )
        self._retrain.setEnabled(self._training.can_start)
        self._retrain.setToolTip(self._training.hindrance)

    def _show_other(self) -> None:
        self._fetch_it.setEnabled(bool(self._state.fetch_other(self._other.text())))

    def _fetch_other(self) -> None:
        model_id = self._state.fetch_other(self._other.text())
        if model_id:
            self.ask_to_fetch(model_id)

    def ask_to_fetch(self, model_id: str) -> None:
        """Say from where and how large, and fetch it if the person wants that."""
        title, details = fetch_question(model_id, self._state.address(model_id), self._state.shelf)
        ask(self.window(), (tr("Fetch a model"), title, details), tr("Fetch"), partial(self._state.fetch, model_id))

    def _ask_to_remove(self, model_id: str) -> None:
        texts = (
            tr("Remove a model"),
            tr("Remove “{name}” from this computer?", name=model_name(model_id)),
            tr("Classifiers that were trained on it stay, and need it again before they can be used."),
        )
        ask(self.window(), texts, tr("Remove"), partial(self._state.remove, model_id), danger=True)

    def _choose_file(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(
            self,
            tr("Import a model"),
            "",
            tr("Weights ({patterns})", patterns="*.safetensors *.bin *.pt *.pth"),
        )
        if chosen:
            self._state.bring(Path(chosen))

    def _choose_folder(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, tr("Import a model's folder"))
        if chosen:
            self._state.bring(Path(chosen))

    def _on_question(self, question: ModelQuestion) -> None:
        dialog = ModelQuestionDialog(question, self.window())
        dialog.answered.connect(self._state.answer)
        dialog.rejected.connect(self._state.drop_import)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
