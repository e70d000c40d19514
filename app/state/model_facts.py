"""What a model costs and gives, in words."""

from typing import Final

from app.services.model_words import STARTER, host_of, model_name
from app.services.models import Shelf
from app.state.models import Card
from app.words import QT_TR_NOOP, number, percent, size, tr
from copl_engine.backbones.catalogue import APPLE, Speed, entry
from copl_engine.backbones.room import Fit, Verdict

_GB: Final = 1e9
_LICENCES: Final = {"mit": "MIT", "apache-2.0": "Apache 2.0"}
_SPEEDS: Final = {
    Speed.FAST: QT_TR_NOOP("quick"),
    Speed.MEDIUM: QT_TR_NOOP("not so quick"),
    Speed.SLOW: QT_TR_NOOP("slow"),
}


def facts(card: Card, shelf: Shelf | None) -> str:
    """Size, speed, how much it knows by itself and who says so, in one line."""
    if card.id == STARTER:
        return tr("comes with the program  ·  quick  ·  small: a larger model often tells more apart")
    known, parts = entry(card.id), []
    if card.installed is not None and shelf is not None and card.id in shelf.sizes:
        parts.append(tr("{size} on this computer", size=size(shelf.sizes[card.id])))
    elif known is not None:
        parts.append(tr("{size} MB to fetch", size=known.megabytes))
    if known is not None:
        parts.append(tr(_SPEEDS[known.speed]))
        parts.append(tr("weight maps of {side} × {side} places", side=known.grid))
        parts.append(_accuracy(known.accuracy, known.source))
    return "  ·  ".join(parts)


def _accuracy(accuracy: float | None, source: str) -> str:
    if accuracy is None:
        return tr("ImageNet: no published figure found")
    return tr("ImageNet, by names alone: {right} right ({source})", right=percent(accuracy / 100, 1), source=source)


def licence(card: Card) -> str:
    """Who may use it for what."""
    known = entry(card.id)
    stated = known.licence if known is not None else card.installed.licence if card.installed is not None else ""
    if card.id == STARTER:
        stated = "apache-2.0"
    if stated == APPLE:
        return tr("Licence: Apple's, for research only")
    name = _LICENCES.get(stated, stated)
    return tr("Licence: {name}", name=name) if stated else tr("Licence: not stated where it came from")


def origin(card: Card, address: str) -> str:
    """Where it came from, or the address that it would come from."""
    if card.id == STARTER:
        return ""
    if card.installed is not None:
        return card.installed.origin
    return address


def memory(verdict: Verdict, instead: str = "") -> str:
    """Whether it fits into memory."""
    need, free = number(verdict.need / _GB, 1), number(verdict.free / _GB, 1)
    if verdict.fit is Fit.FITS:
        return tr("Fits: needs about {need} GB of memory, {free} GB are free", need=need, free=free)
    if verdict.fit is Fit.TIGHT:
        most = number(max(verdict.need, verdict.training) / _GB, 1)
        return tr(
            "Tight: needs up to {need} GB of memory when training, {free} GB are free; close other programs",
            need=most,
            free=free,
        )
    return tr(
        "No: needs about {need} GB of memory, {free} GB are free; choose “{other}”",
        need=need,
        free=free,
        other=model_name(instead or STARTER),
    )


def tried(card: Card) -> str:
    """What came of trying it on the sample; empty where it was not."""
    if card.installed is None or card.installed.named_right is None:
        return ""
    right = percent(card.installed.named_right)
    if card.installed.looks_right is False:
        return tr(
            "Tried on the sample: names only {right} of the photos right, about as many as guessing. "
            "Remove it and import it with other answers, or see how it does on your photos.",
            right=right,
        )
    return tr("Tried on the sample: untaught, it names {right} of the photos right", right=right)


def fetch_question(model_id: str, address: str, shelf: Shelf | None) -> tuple[str, str]:
    """What a fetch from there would do, and the details, before the first byte."""
    known, place = entry(model_id), host_of(address)
    if known is not None:
        title = tr("Fetch {size} MB from {place}?", size=known.megabytes, place=place)
    else:
        title = tr("Fetch “{name}” from {place}?", name=model_id, place=place)
    lines = [tr("Model: {name}", name=model_name(model_id))]
    lines.append(tr("From: {address}", address=address))
    lines.append(licence(Card(model_id)))
    if known is None:
        lines.append(tr("Its size is known once {place} answers; the fetch can be stopped at any time.", place=place))
    if shelf is not None:
        lines.append(tr("To: {folder}, where {free} are free", folder=str(shelf.folder), free=size(shelf.free)))
    lines.append(tr("Only the model is asked for, by its name. No photo leaves this computer."))
    return title, "\n".join(lines)
