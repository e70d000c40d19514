"""Whether a shortlist would do: how far down a cheap ranking of the classes the full contextual pass finds its choice.

The full pass shifts every class's prompt by every image. A cheap ranking needs one text pass a classifier: with the
trained context as it stands (``static``), or with the mean shift of the examples added to it (``mean update``). A
shortlist of n classes agrees with the full pass on an image if the full pass's choice is among the n first.
"""

import tempfile
import zipfile
from collections.abc import Generator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from copl_engine.backbones.protocol import Backbone
from copl_engine.bench.few_shot import encode_pool
from copl_engine.config import Method, TrainConfig
from copl_engine.errors import FolderProblem
from copl_engine.generators import drain
from copl_engine.images.names import name_key
from copl_engine.prompts.packing import TextPass, tokenise_classes
from copl_engine.training.classifier import Classifier, checked_names
from copl_engine.training.examples import Examples, encode_examples
from copl_engine.training.feature_cache import FeatureCache
from copl_engine.training.features import Encoder
from copl_engine.training.objective import steps
from copl_engine.types import Measured

WANTED: Final = 0.999
"""Part of the images on which a shortlist must agree before it is offered."""

LENGTHS: Final = (5, 10, 20, 50, 100)
BATCH: Final = 16
SEED: Final = 0


@dataclass(frozen=True, slots=True)
class ShortlistRequest:
    """What to measure on.

    Attributes:
        root: folder of the choosing sets, of which Tiny ImageNet's photos and list of nouns are used.
        images: photos of ``val.zip`` to label.
        classes: numbers of classes; beyond Tiny ImageNet's own, nouns are added.
        shots: examples a class of the training.
        steps: of the training.
    """

    root: Path
    images: int = 3000
    classes: tuple[int, ...] = (200, 1000)
    shots: int = 2
    steps: int = TrainConfig().steps


@dataclass(frozen=True, slots=True)
class Agreement:
    """How often the full pass's choice is among the first of a cheap ranking.

    Attributes:
        classes: K.
        images: how many were labelled.
        ranking: which one.
        agrees: part of the images, by length of the shortlist.
        needed: least length that agrees on ``WANTED`` of them.
    """

    classes: int
    images: int
    ranking: str
    agrees: Mapping[int, float]
    needed: int


def measure_shortlist(
    request: ShortlistRequest, backbone: Backbone, cache: FeatureCache | None = None
) -> Generator[Measured, None, tuple[Agreement, ...]]:
    """Train on Tiny ImageNet's classes, label its other photos in full, and compare.

    Raises:
        FolderProblem: the set is missing.
    """
    with tempfile.TemporaryDirectory() as scratch:
        shown = _unpacked(request.root, "train-a.zip", Path(scratch), request.shots)
        unseen = _unpacked(request.root, "val.zip", Path(scratch), -(-request.images // len(shown)))
        config = replace(TrainConfig(), method=Method.COPL, steps=request.steps)
        trained = Classifier(backbone, tuple(shown), config.method, seed=config.seed)
        yield Measured("Encoding the examples", 0, 1)
        examples, _ = drain(encode_examples(shown, Encoder(backbone, trained.preprocessing, cache, config.views)))
        photos = yield from encode_pool(unseen, tuple(shown), backbone, trained.preprocessing, cache)
    assert examples is not None  # nothing asked it to finish
    for step in steps(trained, examples, range(len(examples.labels)), config):
        yield Measured("Training", step.number, config.steps)
    chosen = np.random.default_rng(SEED).permutation(len(photos.labels))[: request.images]
    rows: list[Agreement] = []
    for count in request.classes:
        ranks = yield from _ranks(trained, _names(request.root, tuple(shown), count), examples, photos.subset(chosen))
        rows += [agreement(count, ranking, places) for ranking, places in ranks.items()]
    return tuple(rows)


def rank_of_choice(full: Tensor, cheap: Tensor) -> NDArray[np.int64]:
    """(B,) place, from 0, that the choice of the full logits (B, K) has by the cheap ones (B, K)."""
    found: NDArray[np.int64] = (cheap > cheap.gather(1, full.argmax(1, keepdim=True))).sum(1).cpu().numpy()
    return found


def agreement(classes: int, ranking: str, places: NDArray[np.int64]) -> Agreement:
    """Of the (N,) places that the full pass's choices have."""
    agrees = {length: float((places < length).mean()) for length in LENGTHS if length < classes}
    needed = 1 + int(np.sort(places)[int(np.ceil(WANTED * len(places))) - 1])
    return Agreement(classes, len(places), ranking, agrees, needed)


def _ranks(
    trained: Classifier, names: Sequence[str], examples: Examples, photos: Examples
) -> Generator[Measured, None, dict[str, NDArray[np.int64]]]:
    """(N,) places of the full pass's choices by each ranking; the prompts are trained, the names may be any."""
    device, learner, count = trained.backbone.device, trained.learner, len(photos.labels)
    text_pass = TextPass(trained.backbone, tokenise_classes(trained.backbone, checked_names(names)))
    with torch.no_grad():
        context = learner.context.unsqueeze(0)  # (1, M, W)
        update = learner(examples.plain(range(len(examples.labels)), device)).updates.mean(0, keepdim=True)
        texts = {"static": text_pass(context), "mean update": text_pass(context + update)}  # (1, K, D)
    places: dict[str, list[NDArray[np.int64]]] = {ranking: [] for ranking in texts}
    for start in range(0, count, BATCH):
        with torch.no_grad():
            features = photos.plain(range(start, min(start + BATCH, count)), device)
            full = trained.logits(features, text_pass(learner(features).context))
            for ranking, cheap in texts.items():
                places[ranking].append(rank_of_choice(full, trained.logits(features, cheap)))
        yield Measured(f"Labelling, {len(names)} classes", min(start + BATCH, count), count)
    return {ranking: np.concatenate(parts) for ranking, parts in places.items()}


def _unpacked(root: Path, archive: str, scratch: Path, count: int) -> dict[str, list[Path]]:
    """The first ``count`` photos of every class, by the class's slug."""
    source = root / "tiny-imagenet" / archive
    if not source.is_file():
        raise FolderProblem(f"{source} is missing; give the folder of the choosing sets.")
    photos: dict[str, list[Path]] = {}
    with zipfile.ZipFile(source) as content:
        for entry in sorted(content.namelist()):
            of_class = photos.setdefault(entry.split("/")[0], [])
            if len(of_class) < count and not entry.endswith("/"):
                of_class.append(Path(content.extract(entry, scratch / source.stem)))
    return photos


def _names(root: Path, own: tuple[str, ...], count: int) -> list[str]:
    """``count`` names: the photos' own, then nouns drawn from the list."""
    lines = (root / "tiny-imagenet" / "nouns.txt").read_text(encoding="utf-8").splitlines()
    taken = {name_key(name): name for name in own}
    for i in np.random.default_rng(SEED).permutation(len(lines)):
        taken.setdefault(name_key(lines[i]), lines[i])
        if len(taken) >= count:
            break
    return list(taken.values())[:count]
