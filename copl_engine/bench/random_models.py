"""open_clip's architectures with random weights, built as fast as memory is written."""

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

import open_clip
import torch
from torch import Tensor, nn
from torch.nn import functional
from torch.overrides import TorchFunctionMode

from copl_engine.backbones.image_tower import PatchSource, image_encoder, patch_sources
from copl_engine.backbones.open_clip_backbone import OpenClipBackbone
from copl_engine.backbones.stand_in import StandInTokenizer
from copl_engine.images.geometry import Preprocessing

TILE: Final = 1_000_003
"""Random numbers that are repeated over a weight matrix; prime, so that no two of its rows are equal."""

SPREAD: Final = 0.05
"""Of biases and norms around their start: where they are zero or one, an ending that leaves them out goes unnoticed."""

PROMPTS: Final = 4


class _Unfilled(TorchFunctionMode):
    """Leaves out what fills weights with random numbers: they are filled afterwards, at once."""

    LEFT_OUT: Final = frozenset(
        (
            nn.init.normal_,
            nn.init.uniform_,
            nn.init.kaiming_uniform_,
            nn.init.kaiming_normal_,
            nn.init.trunc_normal_,
            Tensor.normal_,
            Tensor.uniform_,
            Tensor.erfinv_,
        )
    )

    def __torch_function__(
        self,
        func: Callable[..., Any],
        types: Sequence[type],
        args: Sequence[Any] = (),
        kwargs: Mapping[str, Any] | None = None,
    ) -> Any:
        target = args[0] if args else (kwargs or {}).get("tensor")
        if func in self.LEFT_OUT and isinstance(target, Tensor) and target.ndim > 1:
            return target
        return func(*args, **(kwargs or {}))


def architectures() -> tuple[str, ...]:
    """Names in open_clip's registry whose text tower is not one from Hugging Face."""
    return tuple(name for name in open_clip.list_models() if "hf_model_name" not in _config(name)["text_cfg"])


@dataclass(frozen=True, slots=True)
class Outline:
    """An architecture as its shapes alone tell it.

    Attributes:
        parameters: millions.
        grid: (rows, columns) of patch features.
        sources: where they can be read.
    """

    parameters: float
    grid: tuple[int, int]
    sources: tuple[PatchSource, ...]


def outline(name: str) -> Outline:
    """Build an architecture and run its image tower without memory for weights or pixels."""
    with torch.device("meta"):
        model = open_clip.create_model(name, load_weights=False, pretrained_image=False, device="meta").eval()
        size = _size(model)
        pixels = torch.empty(1, 3, size, size)
    with torch.no_grad():
        counts = {image_encoder(model, source)(pixels)[1].shape[1] for source in patch_sources(model)}
    side = math.isqrt(counts.pop())
    parameters = sum(parameter.numel() for parameter in model.parameters()) / 1e6
    return Outline(parameters, (side, side), patch_sources(model))


def random_backbone(name: str, seed: int = 0) -> OpenClipBackbone:
    """An architecture of the registry with random weights and a random codebook, on the processor."""
    config = _config(name)
    with _Unfilled():
        model = open_clip.create_model(name, load_weights=False, pretrained_image=False)
    return wrapped(model, config["text_cfg"], name, seed)


def wrapped(model: nn.Module, text_config: Mapping[str, Any], name: str, seed: int = 0) -> OpenClipBackbone:
    """Fill a model with random weights and put it behind the protocol."""
    generator = torch.Generator().manual_seed(seed)
    fill(model, generator)
    if text_config.get("hf_tokenizer_name"):
        tokenizer: Any = StandInTokenizer(text_config)
    else:
        tokenizer = open_clip.SimpleTokenizer(context_length=text_config.get("context_length", 77))
    preprocessing = Preprocessing(_size(model), (0.5, 0.5, 0.5), (0.25, 0.25, 0.25))
    plain = OpenClipBackbone(model, tokenizer, (name, f"random {name}"), preprocessing)
    keys = functional.normalize(torch.randn(PROMPTS, plain.joint_width, generator=generator), dim=-1)
    plain.keep_codebook(keys)
    return plain


def fill(model: nn.Module, generator: torch.Generator) -> None:
    """Random weights: matrices by their number of inputs, the rest around where it starts."""
    tile = torch.randn(TILE, generator=generator)
    with torch.no_grad():
        for name, parameter in model.named_parameters():
            if name.endswith(("logit_scale", "logit_bias")):
                continue
            if parameter.ndim < 2 or tuple(parameter.shape[1:]) == (1, 1):  # biases, norms, scales of layers
                parameter.add_(torch.randn(parameter.shape, generator=generator), alpha=SPREAD)
            else:
                inputs = math.prod(parameter.shape[1:]) if "embed" not in name else 100
                _repeat(tile * inputs**-0.5, parameter)


def _repeat(tile: Tensor, target: Tensor) -> None:
    flat = target.view(-1)
    whole = len(flat) // len(tile) * len(tile)
    flat[:whole].view(-1, len(tile))[:] = tile
    flat[whole:] = tile[: len(flat) - whole]


def _size(model: nn.Module) -> int:
    visual: Any = model.visual
    size: int = visual.image_size if isinstance(visual.image_size, int) else visual.image_size[0]
    return size


def _config(name: str) -> Mapping[str, Any]:
    config: Mapping[str, Any] = open_clip.get_model_config(name)
    return config
