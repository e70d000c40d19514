"""One photo, looked at: which maps lie over it, and what they say."""

from collections import OrderedDict
from dataclasses import replace
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, QPointF, Signal
from PySide6.QtGui import QImage

from app.services.engine import EngineService
from app.services.engine_words import translated
from app.services.jobs import Cancelled, Done, Failed, Job, Lane, Outcome, describe
from app.services.thumbnails import Thumbnails
from app.state.classification import ClassificationState
from app.state.look_view import Layer, View
from app.state.look_words import sentence_of, unseen_of
from app.state.messages import Messages
from app.state.picture_saver import PictureSaver
from app.words import tr
from copl_engine.errors import ImageUnreadable
from copl_engine.images.geometry import cell_at
from copl_engine.images.names import show
from copl_engine.inference.weight_maps import MapKind, grid_values, hiding_in_words
from copl_engine.types import Explanation

PHOTO_SIDE: Final = 2048
"""Photos are decoded to this size; finer than any screen's canvas."""

_KEPT: Final = 12


class LookingState(QObject):
    """The photo at hand among the photos shown, its explanation and the view.

    Args:
        classification: has the photos and their classifier.
        engine: explains, between two steps of whatever runs.
        thumbnails: decodes the photo.
        files: writes pictures.
        messages: hears what went wrong.

    Attributes:
        saver: writes pictures.

    Signals:
        photo_changed: another photo, its picture has come, or its place among the others.
        explained: ``explanation`` or ``problem`` is another one.
        view_changed: ``view`` is another one.
        cell_changed: ``cell`` is another one.
    """

    photo_changed = Signal()
    explained = Signal()
    view_changed = Signal()
    cell_changed = Signal()

    def __init__(
        self,
        classification: ClassificationState,
        engine: EngineService,
        thumbnails: Thumbnails,
        files: Lane,
        messages: Messages,
    ) -> None:
        super().__init__()
        self._classification = classification
        self._images = classification.images
        self._engine = engine
        self._thumbnails = thumbnails
        self._messages = messages
        self.saver = PictureSaver(files, messages)
        self._job: Job | None = None
        self._known: OrderedDict[tuple[int, Path], Explanation] = OrderedDict()
        self._row = 0
        self._step_to = 0  # a step that waits for its photo
        self._asked: tuple[int, Path] | None = None
        self.path: Path | None = None
        self.explanation: Explanation | None = None
        self.problem = ""
        self.view = View()
        self.cell: tuple[int, int] | None = None
        thumbnails.ready.connect(self._on_picture)
        thumbnails.failed.connect(self._on_picture)
        self._images.counts_changed.connect(self._on_list)
        self._images.dataChanged.connect(self._on_list)

    # Which photo

    def open(self, path: Path) -> None:
        """Look at a photo; the view stays as it was."""
        self.path = path
        self._row = max(self._images.row_of(path), 0)
        self.cell = None
        self.photo_changed.emit()
        self._explain(path)

    def close(self) -> None:
        """Look at nothing."""
        if self._job is not None:
            self._job.cancel()
            self._job = None
        self.path = None
        self.explanation = None

    def next(self) -> None:
        """The photo after this one, in the order shown."""
        self._step(1)

    def previous(self) -> None:
        """The photo before this one."""
        self._step(-1)

    def _step(self, by: int) -> None:
        if self.path is None:
            return
        row = self._images.row_of(self.path)
        target = self._row if row < 0 and by > 0 else (self._row if row < 0 else row) + by
        if 0 <= target < self._images.rowCount():
            photo = self._images.photo(target)
            self._step_to = by if photo is None else 0  # it comes in a moment
            if photo is not None:
                self.open(photo.path)

    @property
    def has_next(self) -> bool:
        """Whether there is a photo after this one."""
        return self.path is not None and self._images.row_of(self.path) + 1 < self._images.rowCount()

    @property
    def has_previous(self) -> bool:
        """Whether there is a photo before this one."""
        return self.path is not None and self._images.row_of(self.path) > 0

    @property
    def name(self) -> str:
        """The photo's name."""
        return show(self.path.name) if self.path is not None else ""

    @property
    def place(self) -> str:
        """Which of how many this is."""
        row = self._images.row_of(self.path) if self.path is not None else -1
        if row < 0:
            return ""
        at, total = row + 1, self._images.rowCount()
        if self._images.only_review:
            return tr("{at} of {total} to review", at=at, total=total)
        return tr("{at} of {total}", at=at, total=total)

    def photo(self) -> QImage | None:
        """The photo as fine as it is there now; the full one is on its way."""
        if self.path is None:
            return None
        fine = self._thumbnails.image(self.path, PHOTO_SIDE)
        return fine if fine is not None else self._thumbnails.image_of_any_size(self.path, (640, 384, 256, 192, 128))

    # Its explanation

    def _explain(self, path: Path) -> None:
        classifier = self._classification.classifier
        if self._job is not None:
            self._job.cancel()
            self._job = None
        self.problem = (
            "" if classifier is not None else tr("There is no classifier here that could explain this photo.")
        )
        known = self._known.get((classifier, path)) if classifier is not None else None
        self.explanation = self._called(known) if known is not None else None
        if self.explanation is None and classifier is not None:
            self._asked = (classifier, path)
            self._job = self._engine.explain(classifier, path)
            self._job.ended.connect(self._on_explained)
        self.explained.emit()

    def _on_explained(self, outcome: Outcome) -> None:
        if self.sender() is not self._job:
            return
        self._job = None
        match outcome:
            case Done(explanation):
                assert self._asked is not None
                self._known[self._asked] = explanation
                while len(self._known) > _KEPT:
                    self._known.popitem(last=False)
                self.explanation = self._called(explanation)
            case Failed(ImageUnreadable() as error):
                self.problem = tr("This photo {reason}", reason=translated(error.reason))
            case Failed(error):
                self.problem = describe(error)
                self._messages.show_failure(outcome)
            case Cancelled():
                return
        self.explained.emit()

    def _called(self, found: Explanation) -> Explanation:
        return replace(found, class_names=self._classification.results.called(found.class_names))

    @property
    def kind(self) -> MapKind:
        """The kind of map over the photo."""
        return MapKind.EVIDENCE if self.view.layer is Layer.EVIDENCE else self.view.kind

    @property
    def prompt(self) -> int:
        """The chosen prompt, from 0."""
        if self.explanation is None:
            return self.view.prompt or 0
        count = len(self.explanation.shares)
        strongest = int(self.explanation.update_shares.argmax())
        return strongest if self.view.prompt is None else min(self.view.prompt, count - 1)

    @property
    def class_index(self) -> int:
        """The class whose evidence is shown."""
        if self.explanation is None:
            return 0
        chosen = self.view.class_index
        return chosen if chosen is not None and chosen < len(self.explanation.class_names) else self.explanation.best

    @property
    def index(self) -> int:
        """Which map of ``kind`` lies over the photo."""
        return self.class_index if self.view.layer is Layer.EVIDENCE else self.prompt

    @property
    def sentence(self) -> str:
        """What the map over the photo says, or the numbers of the place under the pointer."""
        if self.problem:
            return self.problem
        if self.explanation is None:
            return tr("Asking the model where it looked…") if self._job is not None else ""
        return sentence_of(self.explanation, self.view, self.index, self.cell)

    @property
    def unseen(self) -> str:
        """Says so where the model did not see the whole photo."""
        return unseen_of(self.explanation) if self.explanation is not None else ""

    @property
    def check(self) -> str:
        """The hiding check in words."""
        return translated(hiding_in_words(self.explanation)) if self.explanation is not None else ""

    # How it is looked at

    def show_prompt(self, number: int) -> None:
        """Lay a prompt's map over the photo."""
        if self.explanation is None or number < len(self.explanation.shares):
            self._set(replace(self.view, layer=Layer.PROMPT, prompt=number))

    def show_evidence(self, class_index: int | None = None) -> None:
        """Lay the evidence of a class over the photo, by default of the one chosen last."""
        chosen = self.view.class_index if class_index is None else class_index
        self._set(replace(self.view, layer=Layer.EVIDENCE, class_index=chosen))

    def show_plain(self) -> None:
        """Lay nothing over the photo."""
        self._set(replace(self.view, layer=Layer.PLAIN))

    def show_kind(self, kind: MapKind) -> None:
        """Switch between contribution, weight and evidence."""
        if kind is MapKind.EVIDENCE:
            self.show_evidence()
        else:
            self._set(replace(self.view, layer=Layer.PROMPT, kind=kind))

    def set_opacity(self, opacity: float) -> None:
        """How strong the overlay is, 0 to 1."""
        self._set(replace(self.view, opacity=opacity))

    def set_contour(self, contour: bool) -> None:
        """A line in the place of colours."""
        self._set(replace(self.view, contour=contour))

    def set_hiding(self, hiding: bool) -> None:
        """Grey out what the check hides."""
        self._set(replace(self.view, hiding=hiding))

    def point_at(self, point: QPointF) -> None:
        """The pointer is over this point of source pixels."""
        cell = None
        if self.explanation is not None and self.view.layer is not Layer.PLAIN:
            rows, columns = grid_values(self.explanation, self.kind, self.index).shape
            cell = cell_at(self.explanation.region, (rows, columns), point.x(), point.y())
        self._set_cell(cell)

    def point_away(self) -> None:
        """The pointer left the photo."""
        self._set_cell(None)

    def _set_cell(self, cell: tuple[int, int] | None) -> None:
        if cell != self.cell:
            self.cell = cell
            self.cell_changed.emit()

    def _set(self, view: View) -> None:
        if view != self.view:
            self.view, self.cell = view, None  # another map may have another grid
            self.view_changed.emit()

    def save_name(self) -> str:
        """A name to offer for the picture."""
        prompt = tr("prompt {number}", number=self.prompt + 1)
        what = {Layer.PROMPT: prompt, Layer.EVIDENCE: tr("evidence"), Layer.PLAIN: tr("photo")}
        return f"{show(self.path.stem) if self.path is not None else tr('photo')} {what[self.view.layer]}.png"

    def _on_picture(self, path: Path) -> None:
        if path == self.path:
            self.photo_changed.emit()

    def _on_list(self) -> None:
        by, self._step_to = self._step_to, 0
        if by:
            self._step(by)
        elif self.path is not None:
            self.photo_changed.emit()
