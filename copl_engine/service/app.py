"""The service's addresses: ``/classify``, ``/explain``, ``/health``, and a small page at ``/``."""

import asyncio
import io
import os
import secrets
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from http import HTTPStatus
from importlib.resources import files
from typing import Annotated, Any, Final, Literal, TypeVar

from fastapi import Depends, FastAPI, Query, Request, Response
from fastapi.exceptions import RequestValidationError
from fastapi.responses import HTMLResponse, JSONResponse
from fastapi.security import HTTPBearer
from PIL import Image
from starlette.exceptions import HTTPException

from copl_engine import __version__
from copl_engine.errors import EngineError, ImageUnreadable
from copl_engine.export.sheet import block
from copl_engine.inference.explain import explain_bytes
from copl_engine.service.answers import (
    Answers,
    ExplanationAnswer,
    Health,
    PhotoAnswer,
    Problem,
    explanation_answer,
    photo_answer,
)
from copl_engine.service.limits import MOST_BYTES, Door, Limits, Refused
from copl_engine.service.model_thread import ModelThread
from copl_engine.service.uploads import MOST_MEGAPIXELS, MOST_PHOTOS, Upload, refuse_large, shown_pixels, uploads
from copl_engine.training.classifier import Classifier

R = TypeVar("R")

OPEN_PATHS: Final = frozenset({"/", "/health"})

_PAGE_POLICY: Final = (
    "default-src 'none'; script-src 'nonce-{nonce}'; style-src 'nonce-{nonce}'; img-src blob: data:; "
    "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
_HEADERS: Final = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cache-Control": "no-store",
    "Cross-Origin-Resource-Policy": "same-origin",
}
_REFUSALS: Final[dict[int | str, dict[str, Any]]] = {
    status: {"model": Problem, "description": words}
    for status, words in {
        400: "A damaged request, or too many photos in it.",
        401: "The token is missing or wrong.",
        403: "From another web page, or under another name.",
        408: "Not received in time.",
        413: "Too large.",
        415: "No form with files.",
        422: "No photo that can be read.",
        429: "Too many photos are waiting; try again after Retry-After.",
        503: "The model cannot answer now.",
    }.items()
}
_LIMITS: Final = f"Up to {MOST_BYTES // 1024**2} MB and {MOST_MEGAPIXELS} megapixels a photo."


def _form(many: bool) -> dict[str, Any]:
    """The request's body for OpenAPI; it is read by ``uploads``, which keeps everything in memory."""
    photo = {"type": "string", "format": "binary"}
    schema = {"photos": {"type": "array", "items": photo, "minItems": 1, "maxItems": MOST_PHOTOS}}
    body = {
        "type": "object",
        "properties": schema if many else {"photo": photo},
        "required": [*schema] if many else ["photo"],
    }
    return {"requestBody": {"required": True, "content": {"multipart/form-data": {"schema": body}}}}


class Service:
    """What answers: decoding threads, the model's thread, and the addresses.

    Args:
        classifier: to answer with.
        door: who may come in.
    """

    def __init__(self, classifier: Classifier, door: Door) -> None:
        self._names = classifier.class_names
        self._familiarity = classifier.familiarity
        self._preprocessing = classifier.preprocessing
        self._model = ModelThread(classifier)
        self._decoders = ThreadPoolExecutor(min(os.cpu_count() or 1, 2), "decode")
        self.app = self._built(door)

    def close(self) -> None:
        """End the threads; what is waiting is answered first."""
        self._decoders.shutdown()
        self._model.close()

    def _built(self, door: Door) -> FastAPI:
        app = FastAPI(
            title="CoPL Studio",
            version=__version__,
            description=f"Labels photos and shows where the prompts looked. Nothing is kept. {_LIMITS}",
            docs_url=None,  # its page would fetch scripts from elsewhere
            redoc_url=None,
        )
        for kind in (Refused, EngineError, RequestValidationError, HTTPException):
            app.add_exception_handler(kind, _refusal)
        app.add_middleware(Limits, door=door, open_paths=OPEN_PATHS)
        described = [Depends(HTTPBearer(auto_error=False))] if door.token else []  # it is asked for by Limits
        app.get("/", response_class=HTMLResponse, include_in_schema=False)(self._page)
        app.get("/health", response_model=Health, operation_id="health", summary="Ask whether it answers")(self._health)
        app.head("/", include_in_schema=False)(self._page)  # what watches over services asks so
        app.head("/health", include_in_schema=False)(self._health)
        app.post(
            "/classify",
            response_model=Answers,
            responses=_REFUSALS,
            openapi_extra=_form(many=True),
            dependencies=described,
            operation_id="classify",
            summary="Label photos",
        )(self._classify)
        picture: dict[int | str, dict[str, Any]] = {
            200: {"content": {"image/png": {}}, "description": "Maps, or a picture of them."}
        }
        app.post(
            "/explain",
            response_model=ExplanationAnswer,
            responses=_REFUSALS | picture,
            openapi_extra=_form(many=False),
            dependencies=described,
            operation_id="explain",
            summary="Show where on a photo the prompts looked",
        )(self._explain)
        return app

    async def _page(self) -> HTMLResponse:
        page, nonce = files("resources").joinpath("service", "page.html").read_text("utf-8"), secrets.token_urlsafe()
        policy = {"Content-Security-Policy": _PAGE_POLICY.replace("{nonce}", nonce)}
        return HTMLResponse(page.replace("{nonce}", nonce), headers=_HEADERS | policy)

    async def _health(self) -> JSONResponse:
        return JSONResponse({"status": "ok", "version": __version__}, headers=_HEADERS)

    async def _classify(self, request: Request) -> Response:
        """Photos of any kind that CoPL Studio reads; each is turned upright and looked at as in labelling."""
        found = await asyncio.gather(*map(self._label, await uploads(request)))
        if all(each.problem for each in found):
            raise Refused(HTTPStatus.UNPROCESSABLE_ENTITY, " ".join(f"{each.name} {each.problem}" for each in found))
        content = Answers(photos=found).model_dump()
        return JSONResponse(content, headers=_HEADERS)

    async def _label(self, upload: Upload) -> PhotoAnswer:
        try:
            pixels = await self._beside(shown_pixels, upload, self._preprocessing)
        except ImageUnreadable as error:
            return PhotoAnswer(name=upload.name, problem=error.reason)
        prediction = await asyncio.wrap_future(self._model.classify(pixels))
        return photo_answer(upload.name, prediction, self._names, self._familiarity)

    async def _explain(
        self,
        request: Request,
        kind: Annotated[
            Literal["json", "png"] | None, Query(alias="as", description="By default what Accept prefers.")
        ] = None,
    ) -> Response:
        """One photo. JSON has the maps' values and a sentence for each; PNG is a picture of all of them."""
        (upload,) = await uploads(request, most=1)
        try:
            await self._beside(refuse_large, upload)
            explanation = await asyncio.wrap_future(
                self._model.run(lambda classifier: explain_bytes(classifier, upload.data, upload.label))
            )
            if (kind or _preferred(request.headers.get("accept", ""))) == "png":
                drawn = await self._beside(lambda: _png(block(explanation, upload.data)))
                return Response(drawn, media_type="image/png", headers=_HEADERS)
        except ImageUnreadable as error:
            raise Refused(HTTPStatus.UNPROCESSABLE_ENTITY, f"{upload.name} {error.reason}") from error
        content = explanation_answer(upload.name, explanation).model_dump()
        return JSONResponse(content, headers=_HEADERS)

    async def _beside(self, work: Callable[..., R], *given: object) -> R:
        """Run on a decoding thread."""
        return await asyncio.get_running_loop().run_in_executor(self._decoders, work, *given)


async def _refusal(_: Request, error: Exception) -> Response:
    match error:
        case Refused():
            return error.response()
        case HTTPException():
            problem = f"{error.detail}: there are /, /classify, /explain, /health and /openapi.json."
            return JSONResponse({"problem": problem}, error.status_code, error.headers)
        case RequestValidationError():
            return JSONResponse({"problem": "“as” can be json or png."}, HTTPStatus.UNPROCESSABLE_ENTITY)
        case _:
            return JSONResponse({"problem": str(error)}, HTTPStatus.SERVICE_UNAVAILABLE)


def _preferred(accept: str) -> str:
    return "png" if "image/png" in accept and "application/json" not in accept else "json"


def _png(image: Image.Image) -> bytes:
    target = io.BytesIO()
    image.save(target, format="PNG")
    return target.getvalue()
