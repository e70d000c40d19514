"""Fit in memory: judged before loading, halved and at last left to the processor; and what runs on cards only."""

from pathlib import Path

import numpy as np
import pytest
import torch
from fakes import tiny_backbone
from safetensors.torch import save_file

import copl_engine.device
from copl_engine.backbones import room
from copl_engine.backbones.library import Installed, put_in_place, write_config
from copl_engine.backbones.open_clip_backbone import OpenClipBackbone
from copl_engine.backbones.protocol import ImageFeatures, PromptPack
from copl_engine.device import choose_device, free_memory, image_precision, to_device
from copl_engine.errors import BackboneProblem
from copl_engine.prompts.packing import TextPass, tokenise_classes
from copl_engine.training.features import Encoder

CPU, CARD = torch.device("cpu"), torch.device("cuda")
GIGABYTE = 1_000_000_000


@pytest.fixture
def model(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Installed:
    """An installed model of 4 kB of float32."""
    monkeypatch.setenv("COPL_MODELS_DIR", str(tmp_path / "models"))
    draft = tmp_path / "models" / ".draft"
    draft.mkdir(parents=True)
    save_file({"x": torch.zeros(1000)}, draft / "open_clip_model.safetensors")
    write_config(draft, {"text_cfg": {"width": 64, "layers": 2}}, {})
    return put_in_place(Installed("mine", "open_clip_model.safetensors", "", ""), draft)


def with_free(monkeypatch: pytest.MonkeyPatch, free: int) -> None:
    monkeypatch.setattr(room, "free_memory", lambda _: free)


@pytest.mark.parametrize(
    ("weights", "free", "fit"),
    [
        (600_000_000, 8 * GIGABYTE, room.Fit.FITS),
        (600_000_000, 3 * GIGABYTE, room.Fit.TIGHT),
        (2 * GIGABYTE, 5 * GIGABYTE, room.Fit.TIGHT),
        (4 * GIGABYTE, 5 * GIGABYTE, room.Fit.NO),
    ],
)
def test_a_verdict_before_loading(monkeypatch: pytest.MonkeyPatch, weights: int, free: int, fit: room.Fit) -> None:
    with_free(monkeypatch, free)
    assert room.verdict(weights, CPU).fit is fit


def test_training_on_many_classes_is_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    with_free(monkeypatch, 8 * GIGABYTE)
    large = room.verdict(600_000_000, CPU, room.Text(1280, 32))
    assert large.fit is room.Fit.TIGHT
    assert large.training > 8 * GIGABYTE > large.need


def test_a_card_holds_the_weights_once(monkeypatch: pytest.MonkeyPatch) -> None:
    with_free(monkeypatch, 5 * GIGABYTE)
    assert room.verdict(4 * GIGABYTE, CARD).need < 5 * GIGABYTE < room.verdict(4 * GIGABYTE, CPU).need


def test_a_model_without_room_names_one_that_fits(monkeypatch: pytest.MonkeyPatch, model: Installed) -> None:
    with_free(monkeypatch, 0)
    with pytest.raises(BackboneProblem, match=r"“mine” needs about 0\.3 GB of memory, 0\.0 GB.*choose “starter”"):
        room.room_for(model, CPU)
    monkeypatch.setattr(room, "float32_bytes", lambda _: 9 * GIGABYTE)
    with_free(monkeypatch, 2 * GIGABYTE)
    with pytest.raises(BackboneProblem, match="choose “EVA02-B-16/merged2b_s8b_b131k”"):
        room.room_for(model, CPU)


def test_little_room_is_said(
    monkeypatch: pytest.MonkeyPatch, model: Installed, caplog: pytest.LogCaptureFixture
) -> None:
    with_free(monkeypatch, 400 << 20)
    assert room.room_for(model, CPU).fit is room.Fit.TIGHT
    assert "other programs may become slow" in caplog.text


def test_halves_in_the_file_are_whole_numbers_in_memory(model: Installed) -> None:
    whole = room.float32_bytes(model)
    assert whole == model.bytes
    save_file({"x": torch.zeros(1000, dtype=torch.float16)}, model.folder / model.weights)
    assert room.float32_bytes(model) == 2 * model.bytes


def test_free_memory_is_within_the_containers_limit(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(copl_engine.device, "_CONTROL_GROUP", tmp_path)
    unbound = free_memory(CPU)
    assert unbound > 10_000_000
    (tmp_path / "memory.max").write_text("max\n")
    (tmp_path / "memory.current").write_text("5\n")
    assert free_memory(CPU) > 10_000_000
    (tmp_path / "memory.max").write_text("1005\n")
    assert free_memory(CPU) == 1000


def no_room(*_: object) -> None:
    raise torch.OutOfMemoryError("no room")


def test_where_not_even_one_image_fits_the_processor_takes_over(monkeypatch: pytest.MonkeyPatch) -> None:
    backbone = tiny_backbone()
    pixels = np.random.default_rng(0).integers(0, 256, (3, 32, 32, 3), dtype=np.uint8)
    wanted = Encoder(backbone, backbone.preprocessing).encode_pixels(pixels)
    here = _crowded(backbone, monkeypatch, "encode_images")
    found = Encoder(backbone, backbone.preprocessing).encode_pixels(pixels)
    assert here == ["retreated"]
    assert np.allclose(found, wanted, atol=1e-2)


def test_where_not_even_one_text_pass_fits_the_processor_takes_over(monkeypatch: pytest.MonkeyPatch) -> None:
    backbone = tiny_backbone()
    tokens = tokenise_classes(backbone, ("dog", "cat"))
    text_pass = TextPass(backbone, tokens)
    context = tokens.context.expand(3, -1, -1)
    wanted = text_pass(context)
    here = _crowded(backbone, monkeypatch, "encode_prompts")
    assert torch.allclose(text_pass(context), wanted, atol=1e-5)
    assert here == ["retreated"]


def _crowded(backbone: OpenClipBackbone, monkeypatch: pytest.MonkeyPatch, name: str) -> list[str]:
    """Make one pass of a backbone fail until it has retreated, as on a card that is full."""
    works = getattr(backbone, name)
    done: list[str] = []

    def cramped(given: torch.Tensor | PromptPack) -> torch.Tensor | ImageFeatures:
        if not done:
            no_room()
        return works(given)  # type: ignore[no-any-return]

    def retreat() -> bool:
        done.append("retreated")
        return True

    monkeypatch.setattr(backbone, name, cramped)
    monkeypatch.setattr(backbone, "retreat", retreat)
    return done


def test_a_model_on_the_processor_has_nowhere_to_retreat_to() -> None:
    assert tiny_backbone().retreat() is False


@pytest.mark.parametrize(("supported", "kind"), [(True, torch.bfloat16), (False, torch.float16)])
def test_cards_compute_images_in_half_precision(
    monkeypatch: pytest.MonkeyPatch, supported: bool, kind: torch.dtype
) -> None:
    monkeypatch.setattr(torch.cuda, "is_bf16_supported", lambda: supported)
    context = image_precision(CARD)
    assert isinstance(context, torch.autocast)
    assert context.fast_dtype is kind  # type: ignore[attr-defined]
    assert not isinstance(image_precision(torch.device("mps")), torch.autocast)


def test_pixels_go_to_a_card_from_page_locked_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    calls: list[object] = []
    pixels = torch.zeros(2, 4, dtype=torch.uint8)
    monkeypatch.setattr(torch.Tensor, "pin_memory", lambda tensor: calls.append("pinned") or tensor)
    monkeypatch.setattr(torch.Tensor, "to", lambda tensor, *args, **kwargs: calls.append((args, kwargs)) or tensor)
    to_device(pixels, CARD)
    assert calls == ["pinned", ((CARD,), {"non_blocking": True})]
    calls.clear()
    to_device(pixels, CPU)
    assert calls == [((CPU,), {})]


def test_deterministic_mode(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COPL_DETERMINISTIC", "1")
    before = torch.are_deterministic_algorithms_enabled()
    try:
        choose_device()
        assert torch.are_deterministic_algorithms_enabled()
        assert torch.is_deterministic_algorithms_warn_only_enabled()
    finally:
        torch.use_deterministic_algorithms(before)
