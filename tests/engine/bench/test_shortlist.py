"""``copl bench shortlist``: where the full pass's choice stands in a cheap ranking."""

import zipfile
from pathlib import Path

import numpy as np
import pytest
import torch
from fakes import class_photos, drain

from copl_engine.backbones.open_clip_backbone import OpenClipBackbone
from copl_engine.bench.shortlist import ShortlistRequest, agreement, measure_shortlist, rank_of_choice
from copl_engine.errors import FolderProblem


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A set laid out as Tiny ImageNet's: three classes and five nouns, one of them a class already."""
    photos = class_photos(tmp_path / "photos", ("red", "green", "blue"), 6)
    folder = tmp_path / "root" / "tiny-imagenet"
    folder.mkdir(parents=True)
    for archive, wanted in (("train-a.zip", slice(0, 2)), ("val.zip", slice(2, 6))):
        with zipfile.ZipFile(folder / archive, "w") as content:
            for name, paths in photos.items():
                for number, path in enumerate(paths[wanted]):
                    content.write(path, f"{name}/{number:03}.jpg")
    (folder / "nouns.txt").write_text("Red\nhood\n15 May\nOrganization\nspring onion\n", encoding="utf-8")
    return folder.parent


def test_the_place_of_the_choice() -> None:
    full = torch.tensor([[1.0, 9.0, 2.0], [5.0, 1.0, 2.0]])
    cheap = torch.tensor([[3.0, 2.0, 1.0], [7.0, 1.0, 2.0]])
    assert rank_of_choice(full, cheap).tolist() == [1, 0]


def test_how_many_are_needed() -> None:
    places = np.zeros(2000, np.int64)
    places[:3] = 7, 12, 30  # two of 2000 may be missed
    found = agreement(200, "static", places)
    assert found.agrees == {5: 0.9985, 10: 0.999, 20: 0.9995, 50: 1.0, 100: 1.0}
    assert found.needed == 8


def test_rankings_are_compared_with_the_full_pass(tiny: OpenClipBackbone, root: Path) -> None:
    request = ShortlistRequest(root, images=10, classes=(3, 7), steps=1)
    events, rows = drain(measure_shortlist(request, tiny))
    assert [(row.classes, row.ranking, row.images) for row in rows] == [
        (count, ranking, 10) for count in (3, 7) for ranking in ("static", "mean update")
    ]
    assert all(1 <= row.needed <= row.classes for row in rows)
    assert events[-1].done == events[-1].total == 10


def test_a_missing_set_is_named(tiny: OpenClipBackbone, tmp_path: Path) -> None:
    with pytest.raises(FolderProblem, match=r"train-a\.zip is missing"):
        drain(measure_shortlist(ShortlistRequest(tmp_path), tiny))
