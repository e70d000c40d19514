"""Does a model fit into memory? Said before it is loaded, and what to choose where it does not.

Importing this does not import torch.
"""

from __future__ import annotations

import logging
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from safetensors import SafetensorError, safe_open

from copl_engine.backbones.catalogue import CATALOGUE, entry
from copl_engine.backbones.library import Installed, find, read_config
from copl_engine.backbones.model_problems import NoRoom, NotInstalled
from copl_engine.config import BackboneSpec
from copl_engine.device import free_memory

if TYPE_CHECKING:
    import torch

logger = logging.getLogger(__name__)

LABEL_BYTES: Final = 300 << 20
"""For photos on their way and the passes of labelling: the bound of ``bench.memory`` for a text tower 512 wide."""

KEPT_BYTES: Final = 4 * 18 * 4096
"""A training step's most bytes by text width and block, the bound of ``bench.memory``; reached with many classes."""

COMFORTABLE: Final = 0.6
"""Share of the free memory up to which nothing else on the computer is squeezed."""

STARTER_BYTES: Final = 4 * 20_100_000
"""The starter's weights in memory."""

HALF: Final = 2
"""Bytes a number in files that keep float16; in memory it becomes float32."""


class Fit(StrEnum):
    """Whether a model fits."""

    FITS = "fits"
    TIGHT = "tight"
    NO = "no"


@dataclass(frozen=True, slots=True)
class Text:
    """The size of a text tower; by default CLIP's for its base models."""

    width: int = 512
    layers: int = 12


@dataclass(frozen=True, slots=True)
class Verdict:
    """A model beside the memory that is free.

    Attributes:
        fit: NO where it cannot be loaded and label, TIGHT where that, or training on many classes, squeezes the rest.
        need: bytes at the peak of loading and labelling.
        training: bytes that training may take at most.
        free: bytes.
    """

    fit: Fit
    need: int
    training: int
    free: int


def verdict(weights: int, device: torch.device, text: Text | None = None) -> Verdict:
    """Judge ``weights`` bytes of float32 parameters.

    Loading holds the model and the file's tensors at once in the computer's memory; on a card only the model stays.
    """
    text = text or Text()
    free = free_memory(device)
    need = weights + LABEL_BYTES if device.type == "cuda" else max(2 * weights, weights + LABEL_BYTES)
    training = weights + KEPT_BYTES * text.width * text.layers
    fit = Fit.NO if need > free else Fit.FITS if max(need, training) <= COMFORTABLE * free else Fit.TIGHT
    return Verdict(fit, need, training, free)


def room_for(model: Installed, device: torch.device) -> Verdict:
    """Judge an installed model.

    Raises:
        NoRoom: it does not fit; names one that does.
        BackboneProblem: its config is missing or damaged.
    """
    found = judge(model, device)
    if found.fit is Fit.NO:
        raise NoRoom(model.id, found.need, found.free, smaller(device))
    if found.fit is Fit.TIGHT:
        logger.warning(
            "“%s” needs about %.1f of the %.1f GB of free memory, training on many classes up to %.1f; "
            "other programs may become slow",
            model.id,
            found.need / 1e9,
            found.free / 1e9,
            found.training / 1e9,
        )
    return found


def judge(model: Installed, device: torch.device) -> Verdict:
    """The verdict on an installed model.

    Raises:
        BackboneProblem: its config is missing or damaged.
    """
    stated = read_config(model.folder)["model_cfg"].get("text_cfg", {})
    return verdict(float32_bytes(model), device, Text(stated.get("width", 512), stated.get("layers", 12)))


def verdict_of(model_id: str, device: torch.device) -> Verdict:
    """The verdict on a model by its id: installed, of the catalogue, or the starter.

    Raises:
        NotInstalled: nothing is known of it.
    """
    installed, known = find(model_id), entry(model_id)
    if installed is not None:
        return judge(installed, device)
    if known is not None:
        return verdict(known.memory_megabytes * 1_000_000, device)
    if model_id != BackboneSpec().name:
        raise NotInstalled(model_id)
    return verdict(STARTER_BYTES, device, Text(256, 4))


def float32_bytes(model: Installed) -> int:
    """The weights in memory; a safetensors file says how many numbers it holds."""
    path = model.folder / model.weights
    if path.suffix != ".safetensors":
        return model.bytes
    try:
        with safe_open(path, "pt") as file:
            halves = {file.get_slice(name).get_dtype() for name in file.keys()} & {"F16", "BF16"}  # noqa: SIM118
    except SafetensorError:  # said where it is loaded
        return model.bytes
    return model.bytes * (4 // HALF if halves else 1)


def smaller(device: torch.device) -> str:
    """The best model that fits; the starter where none of the catalogue does."""
    fitting = [each for each in CATALOGUE if verdict(each.memory_megabytes * 1_000_000, device).fit is not Fit.NO]
    best = max(fitting, key=lambda each: each.accuracy or 0, default=None)
    return best.id if best else "starter"
