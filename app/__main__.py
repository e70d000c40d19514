"""The window's entry point: ``copl-studio [PROJECT]``, and ``copl-studio --self-test DIR``."""

import argparse
import logging
import sys
import traceback
from pathlib import Path
from types import TracebackType

from PySide6.QtWidgets import QApplication

logger = logging.getLogger("app")


def main() -> int:
    """Run the window; gives the exit code."""
    arguments = _arguments()
    logging.basicConfig(level=logging.WARNING, format="%(levelname)s %(name)s: %(message)s")
    app = QApplication(sys.argv[:1])
    app.setApplicationName("CoPL Studio")
    app.setDesktopFileName("copl-studio")
    if arguments.self_test is not None:
        from app.self_test import run

        return run(app, arguments.self_test)
    from app.bootstrap import build, start
    from app.services.jobs import Failed

    studio = build(app)

    def say(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """A fault in the window is told and logged; the work goes on."""
        logger.error("a fault in the window", exc_info=(kind, error, trace))
        details = "".join(traceback.format_exception(kind, error, trace))
        studio.parts.messages.show_failure(
            Failed(error if isinstance(error, Exception) else Exception(str(error)), details)
        )

    sys.excepthook = say
    start(studio, arguments.project)
    return app.exec()


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="copl-studio", description="Sort photos from a few examples, with a window.")
    parser.add_argument("project", nargs="?", type=Path, help="a project folder, or the file in it")
    parser.add_argument(
        "--self-test", type=Path, metavar="DIR", help="run through the sample, write pictures and result.json"
    )
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
