"""A graphics card with too little memory: batches are halved until they fit, and the log says so."""

import logging

import numpy as np
import pytest
import torch

from copl_engine.backbones.halving import in_parts
from copl_engine.backbones.open_clip_backbone import OpenClipBackbone
from copl_engine.backbones.protocol import ImageFeatures, PromptPack
from copl_engine.errors import EngineError
from copl_engine.prompts.packing import TextPass, tokenise_classes
from copl_engine.training.features import Encoder

NAMES = ("dog", "fire truck", "cat")


def no_room_above(most: int, size: int, said: RuntimeError | None = None) -> None:
    if size > most:
        raise said or torch.OutOfMemoryError("no room")


@pytest.mark.parametrize(
    "said", [torch.OutOfMemoryError("no room"), RuntimeError("MPS backend out of memory (MPS allocated: 8.9 GB)")]
)
def test_parts_are_halved_and_stay_in_order(caplog: pytest.LogCaptureFixture, said: RuntimeError) -> None:
    def run(start: int, size: int) -> tuple[int, int]:
        no_room_above(3, size, said)
        return start, size

    with caplog.at_level(logging.WARNING):
        parts, size = in_parts(run, 7, 8, "images")
    assert parts == [(0, 2), (2, 2), (4, 2), (6, 2)]
    assert size == 2
    assert "out of memory with 8 images at once; going on with 4" in caplog.text


def test_other_errors_are_no_matter_of_memory() -> None:
    with pytest.raises(RuntimeError, match="shapes"):
        in_parts(lambda _, size: no_room_above(0, size, RuntimeError("shapes")), 2, 2, "images")


def test_no_room_for_one_is_said_in_a_sentence() -> None:
    with pytest.raises(EngineError, match="too little memory"):
        in_parts(lambda _, size: no_room_above(0, size), 2, 2, "images")


def test_encoding_goes_on_with_smaller_batches(tiny: OpenClipBackbone, monkeypatch: pytest.MonkeyPatch) -> None:
    pixels = np.random.default_rng(0).integers(0, 256, (11, 32, 32, 3), dtype=np.uint8)
    wanted = Encoder(tiny, tiny.preprocessing).encode_pixels(pixels)
    encode_images, sizes = tiny.encode_images, []

    def cramped(batch: torch.Tensor) -> ImageFeatures:
        sizes.append(len(batch))
        no_room_above(4, len(batch))
        return encode_images(batch)

    monkeypatch.setattr(tiny, "encode_images", cramped)
    encoder = Encoder(tiny, tiny.preprocessing)
    assert np.allclose(encoder.encode_pixels(pixels), wanted, atol=1e-2)
    assert sizes == [8, 4, 4, 4]
    encoder.encode_pixels(pixels[:2])
    assert sizes[4:] == [4]


def test_the_text_pass_goes_on_with_fewer_images(tiny: OpenClipBackbone, monkeypatch: pytest.MonkeyPatch) -> None:
    tokens = tokenise_classes(tiny, NAMES)
    context = tokens.context + 0.1 * torch.randn(6, *tokens.context.shape)
    text_pass = TextPass(tiny, tokens)
    wanted = text_pass(context)
    encode_prompts = tiny.encode_prompts

    def cramped(pack: PromptPack) -> torch.Tensor:
        no_room_above(5, len(pack.embeddings))
        return encode_prompts(pack)

    monkeypatch.setattr(tiny, "encode_prompts", cramped)
    trained = context.clone().requires_grad_()
    found = text_pass(trained)
    found.sum().backward()
    assert float((found - wanted).detach().abs().max()) < 1e-5
    assert trained.grad is not None
