"""Above the labelled photos: what was labelled, and what can be done with all of it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from app.state.classification import ClassificationState
from app.state.watching import WatchingState
from app.theme import STEP, Theme
from app.widgets.elided_label import ElidedLabel
from app.widgets.flow_row import FlowRow
from app.words import tr

_SOURCE_WIDTH = 150  # by which a folder is still known


class SortHead(QWidget):
    """Draws two rows of buttons and forwards what they ask for.

    Signals:
        folder_wanted: another folder is to be chosen.
        photos_wanted: photos are to be chosen.
        save_wanted: the table is to be saved.
        folders_wanted: the shown photos are to be sorted into folders.
        where_wanted: where the answers lay, over all photos.
        review_wanted: what is worth a look.
    """

    folder_wanted = Signal()
    photos_wanted = Signal()
    save_wanted = Signal()
    folders_wanted = Signal()
    where_wanted = Signal()
    review_wanted = Signal()

    def __init__(self, state: ClassificationState, watching: WatchingState, theme: Theme) -> None:
        super().__init__()
        self._state = state
        self._watching = watching
        self._theme = theme
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self._source = ElidedLabel()
        self._source.setProperty("role", "heading")
        self._go_on = QPushButton()
        self._go_on.setToolTip(tr("Label the rest; what was labelled stays"))
        self._watch = QCheckBox(tr("Watch this folder"))
        self._watch.setToolTip(tr("Label new photos as they arrive in this folder, until this is switched off"))
        self._other = QPushButton(tr("Other folder…"))
        self._photos = QPushButton(tr("Photos…"))
        self._unreadable = QPushButton()
        self._unreadable.setProperty("kind", "link")
        self._review = QPushButton(tr("What should I look at?"))
        self._review.setToolTip(tr("The least sure photos, one by one: say what they are, and it learns from you"))
        self._where = QPushButton(tr("Where did it look?"))
        self._where.setProperty("kind", "link")
        self._where.setToolTip(tr("What speaks for each class, over all photos: is one known by a corner or an edge?"))
        self._save = QPushButton()
        self._into_folders = QPushButton(tr("Sort into folders…"))
        self._into_folders.setProperty("kind", "primary")
        chosen = QWidget()
        chosen.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        left = QHBoxLayout(chosen)
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(STEP)
        for button in (self._source, self._go_on, self._other, self._photos):
            left.addWidget(button)
        left.addStretch(10)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(STEP + 2)
        rows.addWidget(FlowRow((chosen, FlowRow((self._review, self._save, self._into_folders))), right=False))
        rows.addWidget(FlowRow((self._watch, self._where, self._unreadable), 2 * STEP, right=False))

    def _connect(self) -> None:
        self._go_on.clicked.connect(self._state.go_on)
        self._watch.clicked.connect(self._watching.set_on)
        self._unreadable.clicked.connect(self._state.results.show_left_out)
        self._other.clicked.connect(self.folder_wanted)
        self._photos.clicked.connect(self.photos_wanted)
        self._save.clicked.connect(self.save_wanted)
        self._into_folders.clicked.connect(self.folders_wanted)
        self._review.clicked.connect(self.review_wanted)
        self._where.clicked.connect(self.where_wanted)

    @property
    def save_button(self) -> QPushButton:
        """Saves the table."""
        return self._save

    def refresh(self, chosen: int) -> None:
        """Draw what there is now; so many photos are selected."""
        state, watching = self._state, self._watching
        shown, left_out = state.images.rowCount(), state.images.left_out
        self._source.setText(state.results.source.in_words())
        self._source.setMinimumWidth(min(self._source.sizeHint().width(), self._theme.scaled(_SOURCE_WIDTH)))
        self._go_on.setVisible(state.can_go_on)
        self._go_on.setText(state.go_on_words)
        self._watch.setVisible(watching.possible)
        self._watch.setChecked(watching.on)
        for button in (self._go_on, self._other, self._photos):
            button.setEnabled(state.can_start)
        self._unreadable.setVisible(left_out > 0)
        self._unreadable.setText(tr("{n} could not be read", "", left_out))
        if 1 < chosen < shown:
            self._save.setText(tr("Save table of {count} selected…", count=chosen))
        else:
            self._save.setText(tr("Save table of {count}…", count=shown))
        self._save.setEnabled(state.results.can_save)
        self._into_folders.setEnabled(state.results.can_save and not state.running)
        self._where.setEnabled(state.images.total > 0)
        self._review.setEnabled(state.can_start and state.images.total > 0 and not state.running)
