"""Shared fixtures: backbones are made once, and nothing of the person's is touched."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest


@pytest.fixture(scope="session", autouse=True)
def _own_cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Tests keep features, codebooks and exports in folders of their own, and compute on the processor."""
    before = {name: os.environ.get(name) for name in ("COPL_CACHE_DIR", "COPL_STATE_DIR", "COPL_DEVICE")}
    os.environ["COPL_CACHE_DIR"] = str(tmp_path_factory.mktemp("cache"))
    os.environ["COPL_STATE_DIR"] = str(tmp_path_factory.mktemp("state"))
    os.environ["COPL_DEVICE"] = "cpu"
    yield
    for name, value in before.items():
        if value is None:
            del os.environ[name]
        else:
            os.environ[name] = value


@pytest.fixture(scope="session")
def repository() -> Path:
    """The repository's root."""
    return Path(__file__).parents[1]
