"""Start and stop the service."""

import socket
from collections.abc import Callable
from typing import Final

import uvicorn

from copl_engine.errors import EngineError
from copl_engine.service.app import Service
from copl_engine.service.limits import Door, ImpatientProtocol
from copl_engine.training.classifier import Classifier

_FINISH_SECONDS: Final = 60
"""Given to requests under way when the service is stopped."""

_IDLE_SECONDS: Final = 15
"""After which a connection that asks for nothing more is closed."""

_BACKLOG: Final = 128


def serve(classifier: Classifier, door: Door, port: int, started: Callable[[str], None]) -> None:
    """Serve until SIGINT or SIGTERM; requests under way are answered first.

    Args:
        classifier: to answer with.
        door: where to listen, and who may come in.
        port: to listen on; 0 takes a free one.
        started: called with the service's address once it listens.

    Raises:
        EngineError: the address is taken or not this computer's.
        KeyboardInterrupt: it was stopped by SIGINT.
    """
    listening = _listening(door.host, port)
    service = Service(classifier, door)
    config = uvicorn.Config(
        service.app,
        http=ImpatientProtocol,
        ws="none",
        loop="asyncio",
        log_level="error",
        access_log=False,
        server_header=False,
        timeout_keep_alive=_IDLE_SECONDS,
        timeout_graceful_shutdown=_FINISH_SECONDS,
    )
    try:
        name = f"[{door.host}]" if ":" in door.host else door.host
        started(f"http://{name}:{listening.getsockname()[1]}")
        uvicorn.Server(config).run(sockets=[listening])
    finally:
        service.close()
        listening.close()


def _listening(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        return socket.create_server((host, port), family=family, backlog=_BACKLOG)
    except OSError as error:
        raise EngineError(
            f"The address {host}:{port} cannot be used ({error.strerror}); another program may have it: try another "
            "--port."
        ) from error
