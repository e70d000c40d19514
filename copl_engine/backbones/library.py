"""The models on this computer: one folder each, in open_clip's hub layout, with a small record beside."""

import json
import logging
import os
import re
import shutil
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Final

import platformdirs

from copl_engine.backbones.faults import Fault, ModelProblem
from copl_engine.errors import BackboneProblem, OutputProblem
from copl_engine.files import put_folder_in_place, write_bytes

logger = logging.getLogger(__name__)

RECORD: Final = "model.json"
CONFIG: Final = "open_clip_config.json"
WEIGHTS: Final = ("open_clip_model.safetensors", "open_clip_pytorch_model.bin")
"""Names of the weights' file in the hub's layout; the first that is there is taken."""

FORMAT: Final = 1
_DRAFT: Final = ".draft"


@dataclass(frozen=True, slots=True)
class Installed:
    """What is known of a model on this computer.

    Attributes:
        id: as ``--backbone`` takes it.
        weights: name of the weights' file.
        sha256: of that file.
        origin: where it came from, in words.
        licence: as the origin states it; empty where it states none.
        patches: where patch features are read, ``image_tower.PatchSource``.
        named_right: share of the sample's photos that the model names right untrained; None where not checked.
        looks_right: whether that is far above chance; None where not checked.
    """

    id: str
    weights: str
    sha256: str
    origin: str
    licence: str = ""
    patches: str = "tokens"
    named_right: float | None = None
    looks_right: bool | None = None

    @property
    def folder(self) -> Path:
        """Where it lies."""
        return folder_of(self.id)

    @property
    def bytes(self) -> int:
        """Size of the weights' file."""
        return (self.folder / self.weights).stat().st_size


def models_folder() -> Path:
    """Where models are kept; ``COPL_MODELS_DIR`` overrides the system's place for a program's data."""
    chosen = os.environ.get("COPL_MODELS_DIR")
    return Path(chosen) if chosen else Path(platformdirs.user_data_dir("copl-studio", appauthor=False)) / "models"


def folder_of(model_id: str) -> Path:
    """The folder of a model of this id, whether or not it is there."""
    return models_folder() / re.sub(r"[^\w.@+-]+", "--", model_id).strip(".-")


def draft_of(model_id: str) -> Path:
    """Where a model is put together before it gets its place; kept, so that a download can go on.

    Raises:
        OutputProblem: it cannot be made.
    """
    final = folder_of(model_id)
    draft = final.with_name(f".{final.name}{_DRAFT}")
    try:
        draft.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise OutputProblem(
            f"{draft.parent} cannot be written ({error.strerror}); set COPL_MODELS_DIR to another folder."
        ) from error
    return draft


def put_in_place(model: Installed, draft: Path) -> Installed:
    """Write the record and give a finished draft its place, whole or not at all; an older model there is replaced.

    What earlier tries left in the draft, parts of other versions or weights in the other form, is not the model's.
    """
    for path in draft.iterdir():
        if path.name.startswith(".") or path.name in {*WEIGHTS} - {model.weights}:
            path.unlink(missing_ok=True)
    _write_record(draft, model)
    final = model.folder
    outgoing = final.with_name(f".{final.name}.old")
    shutil.rmtree(outgoing, ignore_errors=True)
    try:
        if final.exists():
            final.rename(outgoing)
        put_folder_in_place(draft, final)
    except OSError as error:
        raise OutputProblem(f"{final} cannot be written ({error.strerror}); close what uses it.") from error
    shutil.rmtree(outgoing, ignore_errors=True)
    return model


def rewrite(model: Installed) -> None:
    """Keep another record of an installed model."""
    _write_record(model.folder, model)


def installed() -> tuple[Installed, ...]:
    """All models that are whole, by id."""
    return tuple(sorted(_read_all(), key=lambda model: model.id))


def find(model_id: str) -> Installed | None:
    """The installed model of this id."""
    return read_record(folder_of(model_id))


def remove(model_id: str) -> int:
    """Delete a model, or what a broken-off download left of it; the bytes that were freed.

    Raises:
        BackboneProblem: there is none.
        OutputProblem: it cannot be deleted.
    """
    final = folder_of(model_id)
    folders = [each for each in (final, final.with_name(f".{final.name}{_DRAFT}")) if each.exists()]
    if not folders:
        raise BackboneProblem(f"The model “{model_id}” is not installed.")
    freed = sum(file.stat().st_size for folder in folders for file in folder.rglob("*") if file.is_file())
    try:
        for folder in folders:
            shutil.rmtree(folder)
    except OSError as error:
        raise OutputProblem(f"{final} cannot be deleted ({error.strerror}); close what uses it.") from error
    return freed


def read_config(folder: Path) -> Mapping[str, Any]:
    """A model's ``open_clip_config.json``.

    Raises:
        BackboneProblem: missing or no such config.
    """
    path = folder / CONFIG
    try:
        config = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        message = f"{path} is missing or damaged; give a folder as it lies on the hub."
        raise ModelProblem(Fault.CONFIG, message, file=str(path)) from error
    if not isinstance(config, dict) or not isinstance(config.get("model_cfg"), dict):
        message = f"{path} is no open_clip config, as it lacks “model_cfg”; give a folder as it lies on the hub."
        raise ModelProblem(Fault.CONFIG, message, file=str(path))
    return config


def write_config(folder: Path, model: Mapping[str, Any], preprocess: Mapping[str, Any]) -> None:
    """Write ``open_clip_config.json``."""
    content = json.dumps({"model_cfg": model, "preprocess_cfg": preprocess}, indent=1)
    write_bytes(folder / CONFIG, content.encode())


def _write_record(folder: Path, model: Installed) -> None:
    write_bytes(folder / RECORD, json.dumps({"format": FORMAT, **asdict(model)}, indent=1).encode())


def _read_all() -> Iterator[Installed]:
    try:
        folders = sorted(path for path in models_folder().iterdir() if not path.name.startswith("."))
    except OSError:
        return
    for folder in folders:
        model = read_record(folder)
        if model is not None:
            yield model


def read_record(folder: Path) -> Installed | None:
    """The model in a folder; None where there is none, or its record cannot be read (said in the log)."""
    path = folder / RECORD
    try:
        record = json.loads(path.read_text(encoding="utf-8"))
        if record.pop("format") > FORMAT:
            raise ValueError("made by a newer version")
        model = Installed(**record)
    except (FileNotFoundError, NotADirectoryError):
        return None
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        logger.warning("%s cannot be read: %s", path, error)
        return None
    return model if (folder / model.weights).is_file() else None
