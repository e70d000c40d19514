"""Small real things for tests: a tiny random CLIP behind the real wrapper, and small real photos."""

import json
import sys
from collections.abc import Generator, Iterable, Mapping
from pathlib import Path
from typing import Any, TypeVar

import numpy as np
import open_clip
import torch
from PIL import Image
from torch.nn import functional
from typer.testing import CliRunner, Result

from copl_engine.backbones.open_clip_backbone import OpenClipBackbone
from copl_engine.backbones.protocol import Backbone, ImageFeatures
from copl_engine.config import Method, TrainConfig
from copl_engine.images.geometry import Preprocessing

SIZE = 32
PATCH = 8
WIDTH = 64
JOINT = 128
CONTEXT = 32
PROMPTS = 4
COLOURS = {"red": (200, 40, 40), "green": (40, 190, 60), "blue": (40, 60, 200), "grey": (120, 120, 120)}
QUICK = TrainConfig(views=2, batch=8, steps=4)

# How a camera that writes this orientation laid the upright picture out in the file (Exif 2.3, tag 0x0112).
LAID = {
    1: None,
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_90,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_270,
}

Event = TypeVar("Event")
Outcome = TypeVar("Outcome")
TRAINED = tuple(method for method in Method if method.trains)


def tiny_backbone(identity: str = "tiny", patch: int = PATCH, **text: Any) -> OpenClipBackbone:
    """A random CLIP of 2 layers: images of 32 px, 16 patches, 32 text tokens.

    Args:
        identity: gives id, hash and random weights.
        patch: side of a patch; 32 leaves a single one.
        text: what differs in open_clip's text config.
    """
    vision = {"image_size": SIZE, "patch_size": patch, "width": WIDTH, "layers": 2, "head_width": 32}
    tower = {"context_length": CONTEXT, "vocab_size": 49408, "width": WIDTH, "heads": 2, "layers": 2, **text}
    with torch.random.fork_rng():
        torch.manual_seed(sum(identity.encode()))
        model = open_clip.CLIP(JOINT, vision, tower)
    keys = torch.randn(PROMPTS, JOINT, generator=torch.Generator().manual_seed(3))
    return OpenClipBackbone(
        model,
        open_clip.SimpleTokenizer(context_length=CONTEXT),
        (identity, f"hash of {identity}"),
        Preprocessing(SIZE, (0.5, 0.5, 0.5), (0.25, 0.25, 0.25)),
        {PROMPTS: functional.normalize(keys, dim=-1)},
    )


def random_features(backbone: Backbone, count: int, seed: int = 0) -> ImageFeatures:
    """Features of random pictures, by the backbone's own image tower."""
    size = backbone.preprocessing.size
    generator = torch.Generator().manual_seed(seed)
    pixels = torch.randint(0, 256, (count, size, size, 3), generator=generator, dtype=torch.uint8)
    return backbone.encode_images(pixels)


def save_photo(path: Path, colour: tuple[int, int, int], seed: int, size: tuple[int, int] = (48, 40)) -> Path:
    """A speckled photo of one colour."""
    rng = np.random.default_rng(seed)
    pixels = np.array(colour) + rng.normal(0, 30, (size[1], size[0], 3))
    path.parent.mkdir(parents=True, exist_ok=True)
    Image.fromarray(pixels.clip(0, 255).astype(np.uint8)).save(path)
    return path


def class_photos(
    folder: Path, classes: Iterable[str] = ("red", "green", "blue"), count: int = 4
) -> dict[str, tuple[Path, ...]]:
    """``count`` JPEGs in one sub-folder a class."""
    return {
        name: tuple(
            save_photo(folder / name / f"{name[:8]}_{i}.jpg", COLOURS.get(name, (90, 90, 20)), 100 * k + i)
            for i in range(count)
        )
        for k, name in enumerate(classes)
    }


def drain(work: Generator[Event, Any, Outcome]) -> tuple[list[Event], Outcome]:
    """Run a generator to its end: its events and its result."""
    events: list[Event] = []
    while True:
        try:
            events.append(next(work))
        except StopIteration as end:
            return events, end.value


def copl(*words: str | Path) -> list[str]:
    """The command line that runs ``copl`` in a process of its own, where Ctrl-C counts whoever started the tests."""
    program = (
        "import signal; signal.signal(signal.SIGINT, signal.default_int_handler); "
        "from copl_engine.cli import run; run()"
    )
    return [sys.executable, "-c", program, *map(str, words)]


def run_copl(*words: object) -> Result:
    """Run ``copl`` with these words in this process."""
    from copl_engine.cli.main import app

    done = CliRunner().invoke(app, [str(word) for word in words])
    assert done.exception is None or isinstance(done.exception, SystemExit), done.exception
    return done


def last_json(done: Result) -> dict[str, Any]:
    """The JSON object that is the last line of stdout."""
    assert done.exit_code == 0, done.stderr
    found = json.loads(done.stdout.splitlines()[-1])
    assert isinstance(found, dict)
    return found


def contents(folder: Path) -> Mapping[str, bytes]:
    """Every file below a folder, hidden ones too, with its bytes."""
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}
