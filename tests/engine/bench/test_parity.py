"""Architectures of open_clip's own registry, in full: ``copl bench parity`` runs them all."""

import pytest
from fakes import drain

from copl_engine.bench.parity import measure_parity, table
from copl_engine.bench.random_models import architectures, outline

ONE_OF_EACH = ("ViT-S-32-alt", "PE-Core-T-16-384", "ViTamin-S", "MobileCLIP2-S0", "RN50", "convnext_tiny")
GIANTS = {"EVA02-E-14-plus": (16, 16), "PE-Core-bigG-14-448": (32, 32), "ViT-bigG-14-worldwide-378": (27, 27)}


@pytest.mark.slow
def test_untrained_copl_is_open_clips_zero_shot() -> None:
    _, rows = drain(measure_parity(ONE_OF_EACH))
    assert len(table(rows).splitlines()) == 2 + len(ONE_OF_EACH)
    for row in rows:
        assert row.likeness is not None, row.left_out
        assert row.likeness.holds, row
        assert row.likeness.grid == row.outline.grid


@pytest.mark.slow
@pytest.mark.parametrize("name", GIANTS)
def test_models_too_large_for_memory_are_outlined(name: str) -> None:
    found = outline(name)
    assert found.grid == GIANTS[name]
    assert found.parameters > 2000


def test_text_towers_from_hugging_face_are_left_out() -> None:
    names = architectures()
    assert "ViT-B-32" in names
    assert not {"roberta-ViT-B-32", "nllb-clip-base", "mt5-base-ViT-B-32"} & set(names)
