"""``copl serve``: the classifier behind HTTP, with a small page."""

import os
from typing import Annotated

import typer

from copl_engine.cli.classify import ClassifierFile
from copl_engine.cli.console import say
from copl_engine.errors import EngineError


def serve(
    classifier: ClassifierFile,
    host: Annotated[
        str, typer.Option(help="Address to listen on; any but this computer's own needs a token in COPL_TOKEN.")
    ] = "127.0.0.1",
    port: Annotated[int, typer.Option(min=0, max=65535, help="Port to listen on; 0 takes a free one.")] = 8000,
) -> None:
    """Label photos for programs and browsers on this computer: a page at /, /classify, /explain, /openapi.json."""
    try:
        import fastapi  # noqa: F401 - said here in a sentence
        import python_multipart  # noqa: F401
        import uvicorn  # noqa: F401
    except ImportError as error:
        raise EngineError("The service needs FastAPI: pip install 'copl-studio[serve]'.") from error
    from copl_engine.service.limits import Door

    door = Door(host, os.environ.get("COPL_TOKEN") or None)
    from copl_engine.backbones.load import load_backbone_named
    from copl_engine.service.run import serve as run
    from copl_engine.store.recipe import load_classifier

    whose = "Only this computer can reach it" if door.is_loopback else "Whoever has the token can use it"
    try:
        run(
            load_classifier(classifier, load_backbone_named),
            door,
            port,
            lambda address: say(f"Open {address} in a browser. {whose}; nothing is kept. Ctrl-C ends it."),
        )
    except KeyboardInterrupt:
        say("Stopped; what was asked for is answered.")
