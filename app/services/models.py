"""Models as the window sees them: which there are, what they cost, fetching, importing, trying, removing."""

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from app.services.devices import chosen_device
from app.services.jobs import Job, Lane, Steps
from app.services.network import Network
from copl_engine.backbones.catalogue import CATALOGUE
from copl_engine.backbones.download import address_of, reads_all_texts
from copl_engine.backbones.library import Installed, find, installed, models_folder, remove
from copl_engine.backbones.model_problems import Open
from copl_engine.backbones.room import Verdict, smaller, verdict_of
from copl_engine.config import BackboneSpec
from copl_engine.errors import BackboneProblem


@dataclass(frozen=True, slots=True)
class Brought:
    """What is to be imported.

    Attributes:
        path: a weights file, or a folder in the hub's layout.
        answers: what the person said of what the file leaves open.
    """

    path: Path
    answers: tuple[tuple[Open, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Shelf:
    """What is here.

    Attributes:
        installed: models beside the starter.
        sizes: bytes of their weights' files, by id.
        folder: where they lie.
        free: bytes on that disk.
        all_texts: whether the extra that SigLIP models need is installed.
    """

    installed: tuple[Installed, ...]
    sizes: dict[str, int]
    folder: Path
    free: int
    all_texts: bool


@dataclass(frozen=True, slots=True)
class Judged:
    """Each model beside the memory that is free.

    Attributes:
        verdicts: by the model's id.
        best: the id of the best one that fits.
    """

    verdicts: dict[str, Verdict]
    best: str


@dataclass(frozen=True, slots=True)
class Tried:
    """What came of trying a model on the sample."""

    id: str
    right: float
    chance: float
    looks_right: bool


class ModelsService:
    """Hands the work to the right lane.

    Args:
        model: the one that may touch torch.
        files: looks at the disk.
        fetching: waits for other computers.
        network: lets a fetch through, if the person lets it.
        device: torch's name of what computes; empty: the fastest.
        mirror: address that models come from; empty: the hub's.
    """

    def __init__(
        self,
        lanes: tuple[Lane, Lane, Lane],
        network: Network,
        device: Callable[[], str],
        mirror: Callable[[], str],
    ) -> None:
        self._model, self._files, self._fetching = lanes
        self._network = network
        self._device = device
        self._mirror = mirror

    def look(self) -> Job:
        """What is here. Done(Shelf)."""
        return self._files.submit(_look)

    def judge(self) -> Job:
        """What fits into memory. Done(Judged)."""
        device = self._device()
        return self._model.submit(lambda: _judge(device), short=True)

    def fetch(self, model_id: str) -> Job:
        """Fetch a model. Yields Asked and Arriving, Done(Installed); what arrived stays for the next try."""
        mirror = self._mirror()
        return self._fetching.submit(lambda: _fetch(model_id, mirror, self._network))

    def address(self, model_id: str) -> str:
        """Where a fetch would go."""
        return address_of(model_id, self._mirror())

    def add(self, brought: Brought) -> Job:
        """Import a file or folder. Yields Measured, Done(Installed); Failed(ModelQuestion) asks the person."""
        return self._model.submit(lambda: _add(brought))

    def try_out(self, model_id: str) -> Job:
        """Try a model on the sample. Done(Tried)."""
        return self._model.submit(lambda: _try_out(model_id))

    def remove(self, model_id: str) -> Job:
        """Delete a model, or what a broken-off fetch left. Done(bytes that are free again)."""
        return self._files.submit(lambda: _remove(model_id))


def _look() -> Steps:
    yield None
    folder = models_folder()
    here = installed()
    disk = next(each for each in (folder, *folder.parents) if each.exists())
    return Shelf(here, {each.id: each.bytes for each in here}, folder, shutil.disk_usage(disk).free, reads_all_texts())


def _judge(name: str) -> Steps:
    yield name
    device = chosen_device(name)
    verdicts: dict[str, Verdict] = {}
    for each in {BackboneSpec().name, *(each.id for each in CATALOGUE), *(each.id for each in installed())}:
        try:
            verdicts[each] = verdict_of(each, device)
        except BackboneProblem:  # its config is damaged: said where it is loaded
            continue
    return Judged(verdicts, smaller(device))


def _fetch(model_id: str, mirror: str, network: Network) -> Steps:
    from copl_engine.backbones.download import fetch

    with network.fetching(model_id, address_of(model_id, mirror)):
        return (yield from fetch(model_id, mirror))


def _add(brought: Brought) -> Steps:
    from copl_engine.backbones.importing import Import, import_model

    said = dict(brought.answers)
    wanted = Import(brought.path, said.get(Open.ARCHITECTURE), said.get(Open.NORMALISATION))
    return (yield from import_model(wanted))


def _try_out(model_id: str) -> Steps:
    from copl_engine.backbones.self_check import check

    model = find(model_id)
    if model is None:
        return None
    found = yield from check(model)
    return Tried(model_id, found.right, found.chance, found.looks_right)


def _remove(model_id: str) -> Steps:
    yield model_id
    return remove(model_id)
