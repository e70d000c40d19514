"""Where torch computes, in which precision, and from which seed. Torch is imported inside the functions."""

from __future__ import annotations

import os
import sys
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    import torch

_CONTROL_GROUP: Final = Path("/sys/fs/cgroup")


def choose_device() -> torch.device:
    """The fastest device at hand: CUDA (or ROCm), then Apple's MPS, then the processor.

    ``COPL_DEVICE`` overrides it, for example ``COPL_DEVICE=cpu``. With ``COPL_DETERMINISTIC=1`` every run gives the
    same numbers, on a card too, at some cost.
    """
    import torch

    if os.environ.get("COPL_DETERMINISTIC"):
        be_deterministic()
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


def to_device(pixels: torch.Tensor, device: torch.device) -> torch.Tensor:
    """Pixels on a device; to a card from page-locked memory, so that the copy runs beside the computing."""
    if device.type == "cuda" and pixels.device.type == "cpu":
        return pixels.pin_memory().to(device, non_blocking=True)
    return pixels.to(device)


def be_deterministic() -> None:
    """Choose algorithms that give the same numbers in every run; what has no such form warns in the log."""
    import torch

    os.environ.setdefault("CUBLAS_WORKSPACE_CONFIG", ":4096:8")
    torch.use_deterministic_algorithms(True, warn_only=True)
    torch.backends.cudnn.benchmark = False


def describe(device: torch.device) -> str:
    """The device in a person's words, for example ``processor, 2 cores``."""
    import torch

    if device.type == "cuda":
        return f"graphics card {torch.cuda.get_device_name(device)}"
    if device.type == "mps":
        return "Apple graphics"
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return f"processor, {cores} core{'s' if cores > 1 else ''}"


def free_memory(device: torch.device) -> int:
    """Bytes that may still be taken on this device; for the processor within the container's limit."""
    import psutil
    import torch

    if device.type == "cuda":
        return int(torch.cuda.mem_get_info(device)[0])
    free = int(psutil.virtual_memory().available)
    if device.type == "mps":
        return min(free, torch.mps.recommended_max_memory() - torch.mps.driver_allocated_memory())
    return min(free, _container_room())


def _container_room() -> int:
    """Bytes until the limit of this process's control group; endless without one."""
    try:
        limit = _CONTROL_GROUP.joinpath("memory.max").read_text(encoding="ascii").strip()
        used = _CONTROL_GROUP.joinpath("memory.current").read_text(encoding="ascii").strip()
    except OSError:
        return sys.maxsize
    return int(limit) - int(used) if limit.isdecimal() else sys.maxsize
