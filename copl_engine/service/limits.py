"""What every request must keep to, whatever it asks for: where it comes from, its token, its size, its patience."""

import asyncio
import hmac
import ipaddress
from collections.abc import Awaitable, Callable, MutableMapping
from dataclasses import dataclass
from http import HTTPStatus
from typing import Any, Final

from starlette.datastructures import Headers
from starlette.responses import JSONResponse
from uvicorn.protocols.http.h11_impl import H11Protocol

from copl_engine.errors import EngineError

MOST_BYTES: Final = 64 * 1024**2
"""Of one request: the largest photos of phones and cameras have 30 MB."""

MOST_BYTES_AT_ONCE: Final = 4 * MOST_BYTES
"""Of all requests that are being received or wait: the bound on memory."""

MOST_REQUESTS: Final = 32
"""That are received, wait or are answered at once; the next one hears 429."""

BODY_SECONDS: Final = 30.0
"""After which a request that is not received whole is dropped."""

HEADER_SECONDS: Final = 10.0
"""The same for its first lines."""

RETRY_SECONDS: Final = 2
SHORTEST_TOKEN: Final = 16

Receive = Callable[[], Awaitable[MutableMapping[str, Any]]]
Send = Callable[[MutableMapping[str, Any]], Awaitable[None]]
App = Callable[[MutableMapping[str, Any], Receive, Send], Awaitable[None]]


class Refused(Exception):
    """A request that is not answered, and why, in a sentence for whoever sent it."""

    def __init__(self, status: HTTPStatus, problem: str) -> None:
        super().__init__(problem)
        self.status = status
        self.problem = problem

    def response(self) -> JSONResponse:
        """With the connection closed, as the rest of the request may still be on its way."""
        headers = {"Connection": "close"}
        if self.status is HTTPStatus.TOO_MANY_REQUESTS:
            headers["Retry-After"] = str(RETRY_SECONDS)
        if self.status is HTTPStatus.UNAUTHORIZED:
            headers["WWW-Authenticate"] = "Bearer"
        return JSONResponse({"problem": self.problem}, self.status, headers)


TOO_LARGE: Final = f"A request may have {MOST_BYTES // 1024**2} MB; send fewer photos at once, or smaller copies."
BUSY: Final = "Too many photos are waiting; try again in a moment."


@dataclass(frozen=True, slots=True)
class Door:
    """Who may come in.

    Attributes:
        host: address that is listened on.
        token: that must be shown; None asks for none, which only this computer is let off.

    Raises:
        EngineError: other computers can reach the address, and there is no token, or a short one.
    """

    host: str
    token: str | None

    def __post_init__(self) -> None:
        if not self.is_loopback and len(self.token or "") < SHORTEST_TOKEN:
            raise EngineError(
                f"Other computers can reach {self.host}, so a token is needed: set COPL_TOKEN to a secret of "
                f"{SHORTEST_TOKEN} letters or more and start again. Without --host only this computer can use it."
            )

    @property
    def is_loopback(self) -> bool:
        """Whether only this computer can reach the address."""
        try:
            return ipaddress.ip_address(self.host).is_loopback
        except ValueError:
            return self.host == "localhost"

    def check(self, headers: Headers, open_to_all: bool) -> None:
        """Refuse a request by its headers.

        Against web pages that other sites send into this browser: a page whose name was pointed to this computer
        (DNS rebinding) shows in ``Host``, one that posts from elsewhere in ``Origin``.

        Raises:
            Refused: the reason.
        """
        host = headers.get("host", "")
        name = host.rsplit(":", 1)[0] if not host.endswith("]") else host
        if self.token is None and name not in {"localhost", "127.0.0.1", "[::1]", self.host, f"[{self.host}]"}:
            raise Refused(HTTPStatus.FORBIDDEN, "This address is not the service's own; open the one it printed.")
        origin = headers.get("origin")
        if origin is not None and origin.partition("://")[2] != host:
            raise Refused(HTTPStatus.FORBIDDEN, "Other web pages may not use this service.")
        if self.token is not None and not open_to_all:
            shown = headers.get("authorization", "").removeprefix("Bearer ").encode()
            if not hmac.compare_digest(shown, self.token.encode()):
                raise Refused(HTTPStatus.UNAUTHORIZED, "Show the service's token: Authorization: Bearer TOKEN.")


class Limits:
    """Wraps an application: refuses early, counts what is under way.

    Args:
        app: to wrap.
        door: who may come in.
        open_paths: that need no token: they show nothing of anybody's.
    """

    def __init__(self, app: App, door: Door, open_paths: frozenset[str]) -> None:
        self._app = app
        self._door = door
        self._open = open_paths
        self._requests = 0
        self._bytes = 0

    async def __call__(self, scope: MutableMapping[str, Any], receive: Receive, send: Send) -> None:
        """Answer, or refuse."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        counted = _Counted(self, receive)
        try:
            self._door.check(Headers(scope=scope), scope["path"] in self._open)
            self._check_room(Headers(scope=scope))
            self._requests += 1
            try:
                await self._app(scope, counted.receive, send)
            finally:
                self._requests -= 1
                self._bytes -= counted.bytes
        except Refused as refused:
            await refused.response()(scope, receive, send)

    def take(self, count: int) -> None:
        """Count received bytes.

        Raises:
            Refused: all requests together hold too many.
        """
        self._bytes += count
        if self._bytes > MOST_BYTES_AT_ONCE:
            raise Refused(HTTPStatus.TOO_MANY_REQUESTS, BUSY)

    def _check_room(self, headers: Headers) -> None:
        stated = headers.get("content-length", "0")
        if stated.isdecimal() and int(stated[:20]) > MOST_BYTES:
            raise Refused(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, TOO_LARGE)
        if self._requests >= MOST_REQUESTS:
            raise Refused(HTTPStatus.TOO_MANY_REQUESTS, BUSY)


class _Counted:
    """The body of one request, counted, within its time."""

    def __init__(self, limits: Limits, receive: Receive) -> None:
        self._limits = limits
        self._receive = receive
        self._until = asyncio.get_running_loop().time() + BODY_SECONDS
        self._whole = False
        self.bytes = 0

    async def receive(self) -> MutableMapping[str, Any]:
        """The next part of the body.

        Raises:
            Refused: too slow, or too much.
        """
        if self._whole:
            return await self._receive()  # whether the client goes away
        try:
            async with asyncio.timeout_at(self._until):
                message = await self._receive()
        except TimeoutError as error:
            problem = f"The request was not received whole within {BODY_SECONDS:.0f} seconds; try again."
            raise Refused(HTTPStatus.REQUEST_TIMEOUT, problem) from error
        count = len(message.get("body", b""))
        self.bytes += count
        self._limits.take(count)
        if self.bytes > MOST_BYTES:
            raise Refused(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, TOO_LARGE)
        self._whole = not message.get("more_body", False)
        return message


class ImpatientProtocol(H11Protocol):
    """HTTP that closes a connection whose request's first lines do not come in time; uvicorn would wait for ever."""

    _closing: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """Wait for the first request."""
        super().connection_made(transport)
        self._closing = self.loop.call_later(HEADER_SECONDS, transport.close)

    def data_received(self, data: bytes) -> None:
        """Wait no longer once there is a request, and again after its answer."""
        super().data_received(data)
        idle = self.cycle is None or self.cycle.response_complete
        if self._closing is not None and not idle:
            self._closing.cancel()
            self._closing = None
        elif self._closing is None and idle:
            self._closing = self.loop.call_later(HEADER_SECONDS, self.transport.close)

    def connection_lost(self, exc: Exception | None) -> None:
        """Nothing is waited for any more."""
        if self._closing is not None:
            self._closing.cancel()
        super().connection_lost(exc)
