"""Importing a model from a file or a folder: weights as tensors, never as code; what is left open is asked."""

import hashlib
import pickle
import shutil
import zipfile
from collections.abc import Generator, Mapping
from copy import deepcopy
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import open_clip
import torch
from safetensors import SafetensorError
from safetensors.torch import load_file, save_file
from torch import Tensor

from copl_engine.backbones.download import need_transformers
from copl_engine.backbones.faults import Fault, ModelProblem
from copl_engine.backbones.library import (
    CONFIG,
    WEIGHTS,
    Installed,
    draft_of,
    put_in_place,
    read_config,
    read_record,
    write_config,
)
from copl_engine.backbones.model_problems import ModelQuestion, Open
from copl_engine.backbones.origin import TOKENIZER_FILES, refuse_hugging_face_text
from copl_engine.backbones.recognise import NORMALISATIONS, architecture_of, fits, normalisation_of
from copl_engine.errors import BackboneProblem, OutputProblem
from copl_engine.types import Measured

ENDINGS: Final = (".safetensors", ".bin", ".pt", ".pth")
SIZES: Final = ("input_resolution", "context_length", "vocab_size")
"""Entries of OpenAI's files that are no weights."""

_HASHED_AT_ONCE: Final = 1 << 22


@dataclass(frozen=True, slots=True)
class Import:
    """What to import.

    Attributes:
        path: a weights file, or a folder in the hub's layout, such as a model of another computer's library.
        architecture: open_clip's name, where the file leaves it open.
        normalisation: a key of ``recognise.NORMALISATIONS``, likewise.
        name: the model's id; by default the one it had in the other library, or the file's or folder's name.
    """

    path: Path
    architecture: str | None = None
    normalisation: str | None = None
    name: str | None = None


Importing = Generator[Measured, None, Installed]


def import_model(wanted: Import) -> Importing:
    """Bring a model into the library. The source is only read.

    Raises:
        BackboneProblem: unreadable, unsafe, or no model that CoPL can use.
        ModelQuestion: architecture or normalisation cannot be told from the file.
    """
    if wanted.normalisation is not None and wanted.normalisation not in NORMALISATIONS:
        raise ModelQuestion(f"There is no normalisation “{wanted.normalisation}”", Open.NORMALISATION, _keys())
    brought = read_record(wanted.path)
    model_id = wanted.name or (
        brought.id if brought else wanted.path.name if wanted.path.is_dir() else wanted.path.stem
    )
    if model_id == "starter":
        message = "“starter” is the model that comes with CoPL Studio; give another --name."
        raise ModelProblem(Fault.TAKEN, message)
    yield Measured("reading the file", 0, 2)
    source = _weights_in(wanted.path) if wanted.path.is_dir() else wanted.path
    if brought is not None and _sha256(source) != brought.sha256:
        message = f"{source} is damaged: it is not what was fetched there (SHA-256); copy it again from where it came."
        raise ModelProblem(Fault.DAMAGED, message, file=str(source))
    tensors, clean = _tensors(source)
    yield Measured("recognising it", 1, 2)
    model, preprocess = _described(wanted, source, tensors)
    refuse_hugging_face_text(model, model_id)
    if model.get("text_cfg", {}).get("hf_tokenizer_name"):
        _need_tokenizer(wanted.path, source)
        need_transformers(model_id)
    draft = draft_of(model_id)
    try:
        kept = _keep(source, draft, None if clean else tensors)
        for name in TOKENIZER_FILES:
            if wanted.path.is_dir() and (wanted.path / name).is_file():
                shutil.copyfile(wanted.path / name, draft / name)
    except OSError as error:
        raise OutputProblem(f"{draft} cannot be written ({error.strerror}); free some space.") from error
    write_config(draft, model, preprocess)
    came_from, licence = (brought.origin, brought.licence) if brought else (f"imported from {source.name}", "")
    return put_in_place(Installed(model_id, kept.name, _sha256(kept), came_from, licence), draft)


def _described(
    wanted: Import, source: Path, tensors: Mapping[str, Tensor]
) -> tuple[Mapping[str, Any], Mapping[str, Any]]:
    """open_clip's ``model_cfg`` and ``preprocess_cfg``: the folder's own, or those of a recognised architecture."""
    if wanted.path.is_dir() and (wanted.path / CONFIG).is_file():
        config = read_config(wanted.path)
        stated = dict(config.get("preprocess_cfg") or {})
        if wanted.normalisation:
            stated |= _normalised(wanted.normalisation)
        if not {"mean", "std"} <= stated.keys():
            what = f"{wanted.path / CONFIG} does not say how pixels are normalised"
            raise ModelQuestion(what, Open.NORMALISATION, _keys())
        return config["model_cfg"], stated
    shapes = {name: tuple(tensor.shape) for name, tensor in tensors.items()}
    name = wanted.architecture
    if name is None:
        name = architecture_of(shapes, source.name)
    elif name not in open_clip.list_models():
        raise BackboneProblem(f"open_clip knows no architecture “{name}”; see open_clip.list_models().")
    elif not fits(shapes, name):
        raise BackboneProblem(
            f"{source.name} does not hold the tensors of “{name}”; leave out --arch to have it found."
        )
    key = wanted.normalisation or normalisation_of(name, source.name)
    return deepcopy(open_clip.get_model_config(name)), _normalised(key)


def _normalised(key: str) -> dict[str, Any]:
    mean, std = NORMALISATIONS[key]
    return {"mean": list(mean), "std": list(std), "interpolation": "bicubic", "resize_mode": "shortest"}


def _keys() -> tuple[str, ...]:
    return tuple(NORMALISATIONS)


def _need_tokenizer(given: Path, source: Path) -> None:
    if not (given / TOKENIZER_FILES[0]).is_file():
        message = (
            f"{source} reads texts with a tokenizer of its own; put its {TOKENIZER_FILES[0]} and the weights into one "
            "folder, and add the folder."
        )
        raise ModelProblem(Fault.NO_TOKENIZER, message, file=str(source), wanted=TOKENIZER_FILES[0])


def _weights_in(folder: Path) -> Path:
    for name in WEIGHTS:
        if (folder / name).is_file():
            return folder / name
    message = f"{folder} holds no weights: put {WEIGHTS[0]} or {WEIGHTS[1]} into it, or give the file itself."
    raise ModelProblem(Fault.NO_WEIGHTS_INSIDE, message, folder=str(folder), one=WEIGHTS[0], other=WEIGHTS[1])


def _tensors(path: Path) -> tuple[dict[str, Tensor], bool]:
    """The file's tensors by open_clip's names, and whether the file can be kept as it is."""
    if path.suffix.lower() not in ENDINGS or not path.is_file():
        endings = ", ".join(ENDINGS)
        what = f"{path} is no weights file" if path.exists() else f"There is no {path}"
        message = f"{what}; give a file that ends in {endings}, or a folder."
        raise ModelProblem(Fault.NO_WEIGHTS, message, file=str(path), endings=endings)
    if path.suffix.lower() == ".safetensors":
        try:
            found: object = load_file(path)
        except (SafetensorError, OSError) as error:
            message = f"{path} is damaged, or no safetensors file ({error}); copy it again from where it came."
            raise ModelProblem(Fault.DAMAGED, message, file=str(path)) from error
    else:
        found = _unpickled(path)
    given = found["state_dict"] if isinstance(found, dict) and "state_dict" in found else found
    if not isinstance(given, dict):
        raise ModelProblem(
            Fault.NAMELESS, f"{path} holds no weights by name; save a model's state_dict.", file=str(path)
        )
    named = {str(name).removeprefix("module."): value for name, value in given.items() if name not in SIZES}
    if any(name.startswith(("text_model.", "vision_model.")) for name in named):
        message = f"{path} is CLIP in the form of the transformers library; take the model's {WEIGHTS[0]}."
        raise ModelProblem(Fault.TRANSFORMERS, message, file=str(path), wanted=WEIGHTS[0])
    tensors = {name: value for name, value in named.items() if isinstance(value, Tensor)}
    if not tensors:
        raise ModelProblem(Fault.NAMELESS, f"{path} holds no tensors; save a model's state_dict.", file=str(path))
    clean = given is found and tensors.keys() == given.keys()
    return tensors, clean


def _unpickled(path: Path) -> object:
    if _is_torchscript(path):
        raise ModelProblem(
            Fault.TORCHSCRIPT,
            f"{path} is a TorchScript archive, as OpenAI published CLIP: it holds code, which is never run here. "
            "Fetch the same weights instead (copl models fetch ViT-B-32/openai), or convert it where you trust it: "
            f"torch.save(torch.jit.load('{path.name}').state_dict(), 'weights.pt').",
            file=str(path),
        )
    try:
        return torch.load(path, map_location="cpu", weights_only=True)
    except pickle.UnpicklingError as error:
        message = f"{path} holds more than weights, and nothing else is ever loaded; save the state_dict alone."
        raise ModelProblem(Fault.MORE_THAN_WEIGHTS, message, file=str(path)) from error
    except (RuntimeError, OSError, EOFError, ValueError, KeyError) as error:
        message = f"{path} is damaged, or no PyTorch file; copy it again from where it came."
        raise ModelProblem(Fault.DAMAGED, message, file=str(path)) from error


def _is_torchscript(path: Path) -> bool:
    try:
        with zipfile.ZipFile(path) as archive:
            return any("/code/" in name or name.endswith("/constants.pkl") for name in archive.namelist())
    except (zipfile.BadZipFile, OSError):
        return False


def _keep(source: Path, draft: Path, tensors: Mapping[str, Tensor] | None) -> Path:
    """The weights in the draft: the file as it is, or its tensors alone."""
    for name in WEIGHTS:
        (draft / name).unlink(missing_ok=True)
    if tensors is None:
        kept = draft / (WEIGHTS[0] if source.suffix.lower() == ".safetensors" else WEIGHTS[1])
        shutil.copyfile(source, kept)
        return kept
    kept = draft / WEIGHTS[0]
    save_file({name: tensor.detach().clone().contiguous() for name, tensor in tensors.items()}, kept)
    return kept


def _sha256(path: Path) -> str:
    digest = hashlib.sha256()
    with path.open("rb") as opened:
        while content := opened.read(_HASHED_AT_ONCE):
            digest.update(content)
    return digest.hexdigest()
