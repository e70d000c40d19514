"""Backbones for the engine's tests."""

import pytest
import torch
from fakes import tiny_backbone

from copl_engine.backbones.open_clip_backbone import OpenClipBackbone
from copl_engine.backbones.starter import load_starter


@pytest.fixture(scope="session")
def tiny() -> OpenClipBackbone:
    """A tiny random CLIP; frozen, so that tests may share it."""
    return tiny_backbone()


@pytest.fixture(scope="session")
def starter() -> OpenClipBackbone:
    """The shipped starter."""
    return load_starter(torch.device("cpu"))
