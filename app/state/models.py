"""The models that there are and could be: fetched, imported, tried, removed, and used for the project."""

from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, Signal

from app.services.jobs import Cancelled, Done, Failed, Outcome, describe
from app.services.model_words import STARTER, model_name
from app.services.models import Brought, Judged, ModelsService, Shelf, Tried
from app.state.messages import Messages, Tone
from app.state.model_choice import ModelChoice
from app.state.model_runs import Run
from app.state.preferences import NETWORK, Preferences
from app.words import percent, size, tr
from copl_engine.backbones.catalogue import CATALOGUE, Speed, entry
from copl_engine.backbones.library import Installed
from copl_engine.backbones.model_problems import ModelQuestion, Open
from copl_engine.backbones.origin import HUB_PREFIX
from copl_engine.backbones.room import Fit, Verdict

ADDED: Final = "added"
"""Key of the import that is going on, whose model has no id yet."""


@dataclass(frozen=True, slots=True)
class Card:
    """One model as the page shows it.

    Attributes:
        id: of the model.
        installed: its record; None for the starter and for those that are not here.
        verdict: on the memory; None while nobody knows.
        run: what is going on with it.
        problem: why the last fetch or removal did not work out; empty if nothing.
    """

    id: str
    installed: Installed | None = None
    verdict: Verdict | None = None
    run: Run | None = None
    problem: str = ""

    @property
    def here(self) -> bool:
        """Whether it can be used without a fetch."""
        return self.installed is not None or self.id == STARTER


class ModelsState(QObject):
    """What the Models page shows and does.

    Args:
        service: does the work.
        choice: the project's model.
        preferences: whether other computers may be reached.
        messages: hears how it went.

    Signals:
        changed: any card, the import, or the model in use.
        questioned: a ModelQuestion of the import, which waits for ``answer`` or ``drop_import``.
    """

    changed = Signal()
    questioned = Signal(object)

    def __init__(
        self, service: ModelsService, choice: ModelChoice, preferences: Preferences, messages: Messages
    ) -> None:
        super().__init__()
        self._service = service
        self._choice = choice
        self._preferences = preferences
        self._messages = messages
        self._runs: dict[str, Run] = {}
        self._problems: dict[str, str] = {}
        self._brought: Brought | None = None
        self.shelf: Shelf | None = None
        self.judged: Judged | None = None
        choice.changed.connect(self.changed)

    @property
    def cards(self) -> tuple[Card, ...]:
        """The starter, what is here, what is on its way, and what could be fetched."""
        here = {each.id: each for each in self.shelf.installed} if self.shelf is not None else {}
        ids = [STARTER, *here, *(each for each in self._runs if each != ADDED)]
        ids += [*self._problems, *(each.id for each in CATALOGUE)]
        verdicts = self.judged.verdicts if self.judged is not None else {}
        return tuple(
            Card(each, here.get(each), verdicts.get(each), self._runs.get(each), self._problems.get(each, ""))
            for each in dict.fromkeys(ids)
        )

    @property
    def importing(self) -> Run | None:
        """The import that is going on."""
        return self._runs.get(ADDED)

    @property
    def busy(self) -> bool:
        """Whether closing would stop something."""
        return bool(self._runs)

    @property
    def recommended(self) -> str:
        """Id of the best quick model that fits; empty while nobody knows, or where a model is here already."""
        if self.judged is None or self.shelf is None or self.shelf.installed:
            return ""
        fitting = [
            each
            for each in CATALOGUE
            if each.speed is Speed.FAST and not each.extra and self.judged.verdicts[each.id].fit is Fit.FITS
        ]
        best = max(fitting, key=lambda each: each.accuracy or 0.0, default=None)
        return best.id if best is not None else ""

    def can_fetch(self, model_id: str) -> bool:
        """Whether nothing that it needs is missing."""
        known = entry(model_id)
        return known is None or not known.extra or self.shelf is None or self.shelf.all_texts

    def address(self, model_id: str) -> str:
        """Where a fetch of it would go."""
        return self._service.address(model_id)

    def can_use(self, card: Card) -> bool:
        """Whether it can be the project's model."""
        no_room = card.verdict is not None and card.verdict.fit is Fit.NO
        return card.here and card.run is None and card.id != self._choice.model and not no_room

    def can_remove(self, card: Card) -> bool:
        """Whether it can be deleted: not the starter, and not the one in use."""
        return card.installed is not None and card.run is None and card.id != self._choice.model

    # What the person does

    def look(self) -> None:
        """See anew what is here and what fits."""
        self._service.look().ended.connect(self._on_shelf)
        self._service.judge().ended.connect(self._on_judged)

    def fetch(self, model_id: str) -> None:
        """Fetch a model; the person was told from where and how large, and said yes."""
        if model_id in self._runs:
            return
        self._preferences.choose(NETWORK, "on")
        self._begin(model_id, Run(self._service.fetch(model_id)))

    def fetch_other(self, text: str) -> str:
        """The id of a model that the person wrote; empty where it can be none."""
        name = text.strip()
        bare = name.removeprefix(HUB_PREFIX)
        return name if bare.count("/") == 1 and all(bare.split("/")) and " " not in name else ""

    def cancel(self, model_id: str) -> None:
        """Stop a fetch or an import; what arrived stays for the next try."""
        run = self._runs.get(model_id)
        if run is not None:
            (run.trying or run.job).cancel()
            self.changed.emit()

    def bring(self, path: Path, answers: tuple[tuple[Open, str], ...] = ()) -> None:
        """Import a weights file, or a folder in the hub's layout."""
        if ADDED not in self._runs:
            self._brought = Brought(path, answers)
            self._begin(ADDED, Run(self._service.add(self._brought)))

    def answer(self, open_: Open, choice: str) -> None:
        """What the person says of what the file leaves open."""
        if self._brought is not None:
            self.bring(self._brought.path, (*self._brought.answers, (open_, choice)))

    def drop_import(self) -> None:
        """The person does not know either."""
        self._brought = None

    def remove(self, model_id: str) -> None:
        """Delete a model; the person was asked."""
        self._service.remove(model_id).ended.connect(partial(self._on_removed, model_id))

    def use(self, model_id: str) -> None:
        """Use a model for the project from now on."""
        self._choice.choose(model_id)

    # What comes back

    def _begin(self, key: str, run: Run) -> None:
        self._problems.pop(key, None)
        self._runs[key] = run
        run.job.progressed.connect(self._on_progress)
        run.job.ended.connect(self._on_arrived)
        self.changed.emit()

    def _on_progress(self, event: object) -> None:
        key = self._key()
        if key:
            self._runs[key].take(event)
            self.changed.emit()

    def _on_arrived(self, outcome: Outcome) -> None:
        key = self._key()
        run = self._runs.pop(key)
        match outcome:
            case Done(model):
                self._brought = None
                self._try_out(model.id, run)
            case Failed(ModelQuestion() as question):
                self.questioned.emit(question)
            case Failed(error) if key == ADDED:
                self._messages.show_failure(outcome, tr("The model could not be imported."))
            case Failed(error):
                self._problems[key] = describe(error)
                self._messages.show_failure(outcome, tr("“{name}” could not be fetched.", name=model_name(key)))
            case Cancelled() if key != ADDED:
                self._messages.show(tr("Stopped. What has arrived is kept: the next fetch goes on from there."))
            case Cancelled():
                pass
        self.look()
        self.changed.emit()

    def _try_out(self, model_id: str, run: Run) -> None:
        run.trying = self._service.try_out(model_id)
        self._runs[model_id] = run
        run.trying.ended.connect(self._on_tried)
        if model_id == self._choice.model:
            self._choice.load_again()

    def _on_tried(self, outcome: Outcome) -> None:
        key = self._key()
        name = model_name(key)
        self._runs.pop(key)
        match outcome:
            case Done(Tried() as tried) if tried.looks_right:
                self._messages.show(tr("“{name}” is ready. {found}", name=name, found=found(tried)), Tone.GOOD)
            case Done(Tried() as tried):
                self._messages.show(tr("“{name}” is here. {found}", name=name, found=found(tried)), Tone.LOOK)
            case Failed():
                self._messages.show_failure(outcome, tr("“{name}” is here, but could not be tried.", name=name))
            case Done() | Cancelled():
                pass
        self.look()
        self.changed.emit()

    def _on_removed(self, model_id: str, outcome: Outcome) -> None:
        match outcome:
            case Done(freed):
                self._messages.show(
                    tr("“{name}” is removed; {size} are free again.", name=model_name(model_id), size=size(freed)),
                    Tone.GOOD,
                )
            case Failed():
                self._messages.show_failure(outcome)
            case Cancelled():
                pass
        self.look()

    def _on_shelf(self, outcome: Outcome) -> None:
        if isinstance(outcome, Done):
            self.shelf = outcome.value
            self.changed.emit()

    def _on_judged(self, outcome: Outcome) -> None:
        if isinstance(outcome, Done):
            self.judged = outcome.value
            self.changed.emit()

    def _key(self) -> str:
        """Whose job speaks."""
        job = self.sender()
        return next((key for key, run in self._runs.items() if job in (run.job, run.trying)), "")


def found(tried: Tried) -> str:
    """What a model said of the sample."""
    right, chance = percent(tried.right), percent(tried.chance)
    if tried.looks_right:
        return tr(
            "Untaught, it names {right} of the sample's photos right; guessing would give {chance}.",
            right=right,
            chance=chance,
        )
    return tr(
        "Untaught, it names only {right} of the sample's photos right, where guessing would give {chance}: what was "
        "said of how it computes may be wrong, or it was made for other pictures. See how it does on yours before you "
        "trust it.",
        right=right,
        chance=chance,
    )
