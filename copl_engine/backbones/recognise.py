"""Which architecture a weights file holds: told by the names and shapes of its tensors, never by its own name."""

import json
import logging
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any, Final

import open_clip
import torch

from copl_engine.backbones.faults import Fault, ModelProblem
from copl_engine.backbones.model_problems import ModelQuestion, Open

Shapes = Mapping[str, tuple[int, ...]]

NORMALISATIONS: Final[Mapping[str, tuple[tuple[float, ...], tuple[float, ...]]]] = {
    "clip": (open_clip.OPENAI_DATASET_MEAN, open_clip.OPENAI_DATASET_STD),
    "siglip": ((0.5, 0.5, 0.5), (0.5, 0.5, 0.5)),
    "imagenet": ((0.485, 0.456, 0.406), (0.229, 0.224, 0.225)),
    "none": ((0.0, 0.0, 0.0), (1.0, 1.0, 1.0)),
}


def architecture_of(shapes: Shapes, file: str) -> str:
    """The one architecture of open_clip's registry whose tensors are these.

    Raises:
        ModelProblem: none.
        ModelQuestion: several; those that are the same in all but name count as one.
    """
    found: dict[str, str] = {}
    for name in _alike(shapes):
        if fits(shapes, name):
            found.setdefault(_told_apart_by(name), name)
    match list(found.values()):
        case []:
            raise ModelProblem(
                Fault.NO_ARCHITECTURE,
                f"The tensors of {file} are those of no open_clip architecture; if it has an open_clip_config.json, "
                "put both into one folder and add the folder.",
                file=file,
            )
        case [name]:
            return name
        case several:
            raise ModelQuestion(f"{file} may be one of several models", Open.ARCHITECTURE, tuple(several))


def fits(shapes: Shapes, name: str) -> bool:
    """Whether an architecture has exactly these tensors; built without memory for them."""
    with torch.device("meta"), _without_remarks():
        model = open_clip.create_model(name, load_weights=False, pretrained_image=False, device="meta")
    wanted = {_bare(key): tuple(tensor.shape) for key, tensor in model.state_dict().items()}
    given = {_bare(key): _as_scalar(key, shape) for key, shape in shapes.items()}
    return given == {key: _as_scalar(key, shape) for key, shape in wanted.items()}


@contextmanager
def _without_remarks() -> Iterator[None]:
    """open_clip warns, by the root of all logs, that a model has no weights; here it shall have none."""
    everything, nothing = logging.getLogger(), logging.NullHandler()
    everything.addFilter(_has_weights)
    everything.addHandler(nothing)  # without any, a warning would set one up that stays
    try:
        yield
    finally:
        everything.removeHandler(nothing)
        everything.removeFilter(_has_weights)


def _has_weights(record: logging.LogRecord) -> bool:
    return "initialized randomly" not in record.getMessage()


def normalisation_of(name: str, file: str) -> str:
    """The one normalisation with which open_clip's weights of this architecture were trained.

    Raises:
        ModelQuestion: several, or none is known.
    """
    known = {
        key
        for tag in open_clip.list_pretrained_tags_by_model(name)
        for key in NORMALISATIONS
        if _normalises(open_clip.get_pretrained_cfg(name, tag), key)
    }
    if len(known) == 1:
        return known.pop()
    what = f"{file} does not say how its model's pixels are normalised"
    raise ModelQuestion(what, Open.NORMALISATION, tuple(sorted(known or NORMALISATIONS)))


def _normalises(stated: Mapping[str, Any], key: str) -> bool:
    return (tuple(stated["mean"]), tuple(stated["std"])) == NORMALISATIONS[key]


def _alike(shapes: Shapes) -> Iterator[str]:
    """Architectures whose config agrees with what is cheap to see; the rest is not worth building."""
    bare = {_bare(key): shape for key, shape in shapes.items()}
    if "token_embedding.weight" not in bare or "positional_embedding" not in bare:
        return
    vocabulary, width = bare["token_embedding.weight"]
    text = (vocabulary, width, bare["positional_embedding"][0], _count(bare, "transformer.resblocks."))
    for name in open_clip.list_models():
        config = open_clip.get_model_config(name)
        if "hf_model_name" not in config["text_cfg"] and _text(config) == text and _image(config) == _seen(bare):
            yield name


def _text(config: Mapping[str, Any]) -> tuple[int, int, int, int]:
    text = config["text_cfg"]
    places = text.get("context_length", 77) + bool(text.get("embed_cls"))
    return text.get("vocab_size", 49408), text.get("width", 512), places, text.get("layers", 12)


def _image(config: Mapping[str, Any]) -> tuple[object, ...]:
    vision = config["vision_cfg"]
    if "timm_model_name" in vision:
        return ("trunk",)
    if isinstance(vision.get("layers"), list):
        return "resnet", vision["width"], *vision["layers"]
    side = vision["image_size"] // vision["patch_size"]
    return "vit", vision["width"], vision["patch_size"], side * side + 1, vision["layers"]


def _seen(bare: Shapes) -> tuple[object, ...]:
    if any(key.startswith("visual.trunk.") for key in bare):
        return ("trunk",)
    if "visual.layer1.0.conv1.weight" in bare:
        layers = (_count(bare, f"visual.layer{number}.") for number in range(1, 5))
        return "resnet", bare["visual.conv3.weight"][0], *layers
    stem, places = bare.get("visual.conv1.weight", (0, 0, 0)), bare.get("visual.positional_embedding", (0,))
    return "vit", stem[0], stem[-1], places[0], _count(bare, "visual.transformer.resblocks.")


def _count(bare: Shapes, prefix: str) -> int:
    return len({key.removeprefix(prefix).split(".")[0] for key in bare if key.startswith(prefix)})


def _bare(key: str) -> str:
    """Without what differs between open_clip's older and newer way of naming the text tower."""
    return key.removeprefix("text.")


def _as_scalar(key: str, shape: tuple[int, ...]) -> tuple[int, ...]:
    """open_clip reads a scale or bias of one number in either shape."""
    return () if key.endswith(("logit_scale", "logit_bias")) else shape


def _told_apart_by(name: str) -> str:
    """What makes a difference between two architectures of the same shapes: their config and the normalisation."""
    ways = sorted(
        key
        for tag in open_clip.list_pretrained_tags_by_model(name)
        for key in NORMALISATIONS
        if _normalises(open_clip.get_pretrained_cfg(name, tag), key)
    )
    return json.dumps([open_clip.get_model_config(name), sorted(set(ways))], sort_keys=True)
