"""From a name to where its model lies on the hub and how open_clip builds it."""

from collections.abc import Mapping
from copy import deepcopy
from dataclasses import dataclass
from typing import Any, Final

from copl_engine.backbones.catalogue import entry
from copl_engine.backbones.faults import Fault, ModelProblem
from copl_engine.backbones.library import WEIGHTS
from copl_engine.errors import BackboneProblem

HUB_PREFIX: Final = "hf-hub:"
TOKENIZER_FILES: Final = ("tokenizer.json", "tokenizer_config.json", "special_tokens_map.json")
DEFAULT_ENDPOINT: Final = "https://huggingface.co"


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a model comes from.

    Attributes:
        id: as ``--backbone`` takes it.
        repository, revision: on the hub; the newest where no revision is pinned.
        licence: as the catalogue states it.
        model: open_clip's ``model_cfg``; None where the repository's own config says it.
        preprocess: open_clip's ``preprocess_cfg``, likewise.
        tokenizer: repository of the tokenizer's files; None where open_clip's own tokenizer serves.
        weights: names that the weights' file may have in the repository, the best first.
    """

    id: str
    repository: str
    revision: str | None = None
    licence: str = ""
    model: Mapping[str, Any] | None = None
    preprocess: Mapping[str, Any] | None = None
    tokenizer: str | None = None
    weights: tuple[str, ...] = WEIGHTS


def origin_of(model_id: str) -> Origin:
    """Look a name up: ``NAME/TAG`` of open_clip's registry, or ``hf-hub:ORGANISATION/REPOSITORY[@REVISION]``.

    Raises:
        BackboneProblem: unknown, or of a kind that cannot be used.
    """
    if model_id.startswith(HUB_PREFIX):
        repository, _, revision = model_id.removeprefix(HUB_PREFIX).partition("@")
        if repository.count("/") != 1 or not all(repository.split("/")):
            raise BackboneProblem(f"“{model_id}” names no repository; write hf-hub:ORGANISATION/REPOSITORY.")
        return Origin(model_id, repository, revision or None)
    name, _, tag = model_id.partition("/")
    return _registered(model_id, name, tag)


def _registered(model_id: str, name: str, tag: str) -> Origin:
    import open_clip

    model = open_clip.get_model_config(name)
    if model is None:
        message = f"open_clip knows no architecture “{name}”; “copl models list” shows good ones."
        raise ModelProblem(Fault.UNKNOWN_NAME, message, name=name)
    stated = open_clip.get_pretrained_cfg(name, tag)
    if not stated:
        known = ", ".join(f"{name}/{each}" for each in open_clip.list_pretrained_tags_by_model(name)) or "none"
        message = f"open_clip knows no weights “{tag}” of “{name}”; it knows {known}."
        raise ModelProblem(Fault.UNKNOWN_WEIGHTS, message, tag=tag, name=name, known=known)
    refuse_hugging_face_text(model, model_id)
    if not stated.get("hf_hub"):
        message = f"The weights “{model_id}” do not lie on the hub; download them, then: copl models add FILE"
        raise ModelProblem(Fault.NOT_ON_HUB, message, name=model_id)
    organisation, repository, file = stated["hf_hub"].split("/", 2)
    catalogued = entry(model_id)
    return Origin(
        model_id,
        f"{organisation}/{repository}",
        catalogued.revision if catalogued else None,
        catalogued.licence if catalogued else "",
        deepcopy(model) | {"quick_gelu": bool(stated.get("quick_gelu", False))},
        {key: stated[key] for key in ("mean", "std", "interpolation", "resize_mode")},
        model["text_cfg"].get("hf_tokenizer_name"),
        (file,) if file else WEIGHTS,
    )


def refuse_hugging_face_text(model: Mapping[str, Any], what: str) -> None:
    """Say that a text tower from Hugging Face cannot be prompted.

    Raises:
        BackboneProblem: the model has one.
    """
    kind = model.get("text_cfg", {}).get("hf_model_name")
    if kind:
        message = f"“{what}” reads texts with {kind}, a tower that CoPL cannot prompt; choose one with open_clip's own."
        raise ModelProblem(Fault.OTHER_TEXTS, message, name=what, kind=str(kind))
