"""Photos out of a request, in memory alone: nothing that is sent is ever written to a disk."""

import logging
from dataclasses import dataclass
from http import HTTPStatus
from math import prod
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray
from starlette.datastructures import UploadFile
from starlette.formparsers import MultiPartException, MultiPartParser
from starlette.requests import Request

from copl_engine.errors import ImageUnreadable
from copl_engine.images.decode import decode_bytes, header_size, render
from copl_engine.images.geometry import Preprocessing, seen_box
from copl_engine.images.names import show
from copl_engine.service.limits import MOST_BYTES, Refused

MOST_PHOTOS: Final = 16
"""In one request."""

MOST_MEGAPIXELS: Final = 64
"""Of one photo: large cameras have 61. Two are decoded at once, in four bytes a pixel."""

_LONGEST_NAME: Final = 200
_NO_ADDRESS: Final = "Send the photo itself as a file (multipart/form-data); addresses are never fetched."
_NOT_MULTIPART: Final = f"The request is no form with files. {_NO_ADDRESS}"

logging.getLogger("python_multipart").setLevel(logging.CRITICAL)  # the answer says what is damaged


@dataclass(frozen=True, slots=True, eq=False)
class Upload:
    """One file of a request.

    Attributes:
        name: as it was sent, fit to be shown; nothing else is done with it.
        data: its bytes.
    """

    name: str
    data: bytes

    @property
    def label(self) -> Path:
        """Stands for a path where the engine wants one; it names no file."""
        return Path("photo")


class _InMemory(MultiPartParser):
    """Starlette's parser without its temporary files on the disk."""

    spool_max_size = MOST_BYTES + 1


async def uploads(request: Request, most: int = MOST_PHOTOS) -> list[Upload]:
    """The files of a request.

    Raises:
        Refused: no file, too many of them, an address in place of one, or a damaged request.
    """
    if not request.headers.get("content-type", "").lower().startswith("multipart/form-data"):
        raise Refused(HTTPStatus.UNSUPPORTED_MEDIA_TYPE, _NOT_MULTIPART)
    try:
        form = await _InMemory(request.headers, request.stream(), max_files=most, max_fields=most).parse()
    except MultiPartException as error:
        raise Refused(HTTPStatus.BAD_REQUEST, _said(error.message, most)) from error
    found = [value for _, value in form.multi_items() if isinstance(value, UploadFile)]
    if not found:
        raise Refused(HTTPStatus.UNPROCESSABLE_ENTITY, _NO_ADDRESS)
    received = [Upload(_shown(each.filename), await each.read()) for each in found]
    await form.close()
    return received


def shown_pixels(upload: Upload, preprocessing: Preprocessing) -> NDArray[np.uint8]:
    """What the model is shown of a photo, (size, size, 3); may run on several threads at once.

    Raises:
        ImageUnreadable: the reason.
    """
    refuse_large(upload)
    photo = decode_bytes(upload.data, upload.label, preprocessing.size)
    return render(photo, seen_box(photo.source_size, preprocessing.framing), preprocessing.size, preprocessing.fill)


def refuse_large(upload: Upload) -> None:
    """Refuse a photo by its beginning, before anything is decoded.

    Raises:
        ImageUnreadable: empty, no picture, or more pixels than a service should decode for anybody.
    """
    if not upload.data:
        raise ImageUnreadable(upload.label, "is empty (0 bytes); send it again.")
    size = header_size(upload.data, upload.label)
    if prod(size) > MOST_MEGAPIXELS * 1_000_000:
        reason = f"has {prod(size) / 1e6:.0f} megapixels; at most {MOST_MEGAPIXELS} are read here. Send a smaller copy."
        raise ImageUnreadable(upload.label, reason)


def _shown(name: str | None) -> str:
    return show(name or "photo")[:_LONGEST_NAME]


def _said(message: str, most: int) -> str:
    if message.startswith("Too many files"):
        return f"At most {most} {'photos' if most > 1 else 'photo'} can be sent at once; send the others after them."
    return f"The request is damaged ({message.rstrip('.')}); send it again."
