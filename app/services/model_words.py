"""What models are called in the window, and their problems in its words: the engine's name commands."""

from typing import Final
from urllib.parse import urlsplit

from app.services.model_faults import FAULTS
from app.words import QT_TR_NOOP, number, tr
from copl_engine.backbones.faults import ModelProblem
from copl_engine.backbones.model_problems import ModelQuestion, NeedsTokenizer, NoRoom, NotInstalled, Open
from copl_engine.config import BackboneSpec
from copl_engine.errors import EngineError

STARTER: Final = BackboneSpec().name
_GB: Final = 1e9
_NAMES: Final = {
    STARTER: QT_TR_NOOP("Starter"),
    "MobileCLIP2-S0/dfndr2b": QT_TR_NOOP("MobileCLIP 2, the smallest"),
    "PE-Core-S-16-384/meta": QT_TR_NOOP("Perception Encoder, small"),
    "ViT-B-32/openai": QT_TR_NOOP("CLIP base, the first one"),
    "ViT-B-32/laion2b_s34b_b79k": QT_TR_NOOP("CLIP base, from LAION"),
    "ViT-B-32/datacomp_xl_s13b_b90k": QT_TR_NOOP("CLIP base, from DataComp"),
    "ViT-B-32-256/datacomp_s34b_b86k": QT_TR_NOOP("CLIP base, sees a little more, from DataComp"),
    "ViT-B-16/openai": QT_TR_NOOP("CLIP base with finer patches, the first one"),
    "ViT-B-16/laion2b_s34b_b88k": QT_TR_NOOP("CLIP base with finer patches, from LAION"),
    "ViT-B-16/datacomp_xl_s13b_b90k": QT_TR_NOOP("CLIP base with finer patches, from DataComp"),
    "EVA02-B-16/merged2b_s8b_b131k": QT_TR_NOOP("EVA-02 base"),
    "ViT-B-16-SigLIP2/webli": QT_TR_NOOP("SigLIP 2 base"),
    "PE-Core-B-16/meta": QT_TR_NOOP("Perception Encoder, base"),
}


def model_name(model_id: str) -> str:
    """What a model is called; one that nobody named by its id."""
    name = _NAMES.get(model_id)
    return tr(name) if name is not None else model_id


def host_of(address: str) -> str:
    """Whose computer an address is of."""
    return urlsplit(address).netloc or address


def problem_in_words(error: EngineError) -> str:
    """A model's problem as the window says it; empty where the engine's own sentence will do."""
    match error:
        case NotInstalled():
            name = model_name(error.id)
            if error.megabytes is not None:
                return tr(
                    "The model “{name}” is not on this computer. Fetch it ({size} MB) on the Models page, or choose "
                    "another one there.",
                    name=name,
                    size=error.megabytes,
                )
            return tr(
                "The model “{name}” is not on this computer. Fetch or import it on the Models page, or choose another "
                "one there.",
                name=name,
            )
        case NoRoom():
            return tr(
                "“{name}” needs about {need} GB of memory, {free} GB are free. Close other programs, or choose "
                "“{other}” on the Models page.",
                name=model_name(error.id),
                need=number(error.need / _GB, 1),
                free=number(error.free / _GB, 1),
                other=model_name(error.instead),
            )
        case NeedsTokenizer():
            return tr(
                "“{name}” reads texts with a part that this CoPL Studio was installed without (“siglip”). Choose "
                "another model on the Models page.",
                name=model_name(error.id),
            )
        case ModelQuestion():
            return question_in_words(error.open)
        case ModelProblem():
            return tr(FAULTS[error.fault], **{key: _said(key, value) for key, value in error.values.items()})
    return ""


def _said(key: str, value: str | int) -> str | int:
    return model_name(value) if key == "name" and isinstance(value, str) else value


def question_in_words(open_: Open) -> str:
    """What a model's file leaves open."""
    if open_ is Open.ARCHITECTURE:
        return tr("The file may hold one of several models that differ in how they compute. Which one is it?")
    return tr("The file does not say how the model wants to be shown its pixels. How was it trained?")
