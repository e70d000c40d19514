"""Where torch computes, in which precision, and from which seed. Torch is imported inside the functions."""

from __future__ import annotations

import os
from contextlib import AbstractContextManager, nullcontext
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import torch


def choose_device() -> torch.device:
    """The fastest device at hand: CUDA (or ROCm), then Apple's MPS, then the processor.

    ``COPL_DEVICE`` overrides it, for example ``COPL_DEVICE=cpu``.
    """
    import torch

    wanted = os.environ.get("COPL_DEVICE")
    if wanted:
        return torch.device(wanted)
    if torch.cuda.is_available():
        return torch.device("cuda")
    if torch.backends.mps.is_available():
        return torch.device("mps")
    return torch.device("cpu")


def image_precision(device: torch.device) -> AbstractContextManager[object]:
    """The context in which the image tower runs: float32 on the processor and MPS, half on CUDA."""
    import torch

    if device.type != "cuda":
        return nullcontext()
    kind = torch.bfloat16 if torch.cuda.is_bf16_supported() else torch.float16
    return torch.autocast("cuda", dtype=kind)


def describe(device: torch.device) -> str:
    """The device in a person's words, for example ``processor, 2 cores``."""
    import torch

    if device.type == "cuda":
        return f"graphics card {torch.cuda.get_device_name(device)}"
    if device.type == "mps":
        return "Apple graphics"
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return f"processor, {cores} core{'s' if cores > 1 else ''}"
