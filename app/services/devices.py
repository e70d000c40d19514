"""What can compute on this computer. Torch is imported inside: on the model's lane."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import torch


def devices() -> "list[torch.device]":
    """Every graphics device that torch can use, and the processor."""
    import torch

    cards = [torch.device("cuda", number) for number in range(torch.cuda.device_count())]
    apple = [torch.device("mps")] if torch.backends.mps.is_available() else []
    return [*cards, *apple, torch.device("cpu")]


def chosen_device(name: str) -> "torch.device":
    """The device of this name while it is there, else the fastest; a card may have gone since it was chosen."""
    import torch

    from copl_engine.device import choose_device

    return torch.device(name) if name in [str(each) for each in devices()] else choose_device()
