"""Fetching a model: from whom and how large is said first, then its files one by one, then it gets its place."""

import os
from collections.abc import Generator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from copl_engine.backbones.catalogue import entry
from copl_engine.backbones.faults import Fault
from copl_engine.backbones.hub import Arrived, Arriving, HubFile, fetch_file
from copl_engine.backbones.hub_problems import DownloadProblem, Missing
from copl_engine.backbones.library import CONFIG, WEIGHTS, Installed, draft_of, put_in_place, read_config, write_config
from copl_engine.backbones.model_problems import NeedsTokenizer
from copl_engine.backbones.origin import (
    DEFAULT_ENDPOINT,
    HUB_PREFIX,
    TOKENIZER_FILES,
    Origin,
    origin_of,
    refuse_hugging_face_text,
)


@dataclass(frozen=True, slots=True)
class Asked:
    """What a fetch is about to do, before the first byte.

    Attributes:
        id: of the model.
        place: the repository's address.
        megabytes: of the weights as the catalogue knows; None for other models.
        licence: as the catalogue states it.
        pinned: whether one revision is named.
    """

    id: str
    place: str
    megabytes: int | None
    licence: str
    pinned: bool


Fetching = Generator[Asked | Arriving, None, Installed]


def fetch(model_id: str, endpoint: str | None = None) -> Fetching:
    """Fetch a model of the catalogue, of open_clip's registry, or ``hf-hub:…``. Close the generator to stop.

    Args:
        model_id: as ``--backbone`` takes it.
        endpoint: a mirror's address; by default HF_ENDPOINT, or the hub.

    Raises:
        BackboneProblem: no such model, or it did not come through; what was fetched is kept for the next try.
    """
    origin = origin_of(model_id)
    address = hub_address(endpoint)
    if urlsplit(address).scheme not in ("http", "https"):
        message = f"“{address}” is no address of a hub, as https://hub.example is; check --endpoint and HF_ENDPOINT."
        raise DownloadProblem(Fault.NO_HUB, message, host=address)
    known = entry(model_id)
    place = f"{address}/{origin.repository}"
    yield Asked(model_id, place, known.megabytes if known else None, origin.licence, origin.revision is not None)
    draft = draft_of(model_id)
    model = yield from _config(origin, address, draft)
    text = model.get("text_cfg", {})
    tokenizer = origin.tokenizer or (origin.repository if text.get("hf_tokenizer_name") else None)
    if tokenizer:
        need_transformers(model_id)
        revision = origin.revision if tokenizer == origin.repository else None
        yield from _tokenizer(HubFile(tokenizer, "", revision, address), draft)
    weights = yield from _weights(origin, address, draft)
    source = f"{place}@{weights.commit}"
    return put_in_place(Installed(model_id, weights.path.name, weights.sha256, source, origin.licence), draft)


def need_transformers(what: str) -> None:
    """Say which extra is missing.

    Raises:
        NeedsTokenizer: transformers is not installed.
    """
    if not reads_all_texts():
        raise NeedsTokenizer(what)


def reads_all_texts() -> bool:
    """Whether the package that reads texts for SigLIP models is installed."""
    from importlib.util import find_spec

    return find_spec("transformers") is not None


def hub_address(endpoint: str | None = None) -> str:
    """Whom a fetch would ask: the mirror that is named, the one of HF_ENDPOINT, or the hub."""
    return (endpoint or os.environ.get("HF_ENDPOINT") or DEFAULT_ENDPOINT).rstrip("/")


def address_of(model_id: str, endpoint: str | None = None) -> str:
    """Where a fetch would go, without asking anybody: the hub, and the repository where the name tells it."""
    address = hub_address(endpoint)
    known = entry(model_id)
    if known is not None:
        return f"{address}/{known.repository}"
    repository = model_id.removeprefix(HUB_PREFIX).partition("@")[0]
    return f"{address}/{repository}" if model_id.startswith(HUB_PREFIX) else address


def _config(origin: Origin, address: str, draft: Path) -> Generator[Arriving, None, Mapping[str, Any]]:
    """The model's config in the draft: the registry's, or the repository's own."""
    if origin.model is not None and origin.preprocess is not None:
        write_config(draft, origin.model, origin.preprocess)
    else:
        yield from fetch_file(HubFile(origin.repository, CONFIG, origin.revision, address), draft / CONFIG)
    model: Mapping[str, Any] = read_config(draft)["model_cfg"]
    refuse_hugging_face_text(model, origin.id)
    return model


def _tokenizer(where: HubFile, draft: Path) -> Generator[Arriving, None, None]:
    for name in TOKENIZER_FILES:
        file = HubFile(where.repository, name, where.revision, where.endpoint)
        try:
            yield from fetch_file(file, draft / name)
        except Missing:
            if name == TOKENIZER_FILES[0]:
                raise


def _weights(origin: Origin, address: str, draft: Path) -> Generator[Arriving, None, Arrived]:
    """The weights in the best form that the repository has."""
    for name in origin.weights:
        kept = WEIGHTS[0] if name.endswith(".safetensors") else WEIGHTS[1]
        try:
            return (yield from fetch_file(HubFile(origin.repository, name, origin.revision, address), draft / kept))
        except Missing:
            if name == origin.weights[-1]:
                raise
    raise AssertionError("a model has at least one name for its weights")
