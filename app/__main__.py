"""The window's entry point: ``copl-studio [PROJECT]``, and ``copl-studio --self-test DIR``."""

import argparse
import logging
import sys
from importlib import resources
from pathlib import Path

from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from app.services.faults import Faults
from app.services.log_file import start_log

logger = logging.getLogger("app")


def main() -> int:
    """Run the window; gives the exit code."""
    arguments = _arguments()
    screen = logging.StreamHandler()
    screen.setLevel(logging.WARNING)
    logging.basicConfig(format="%(levelname)s %(name)s: %(message)s", handlers=[screen])
    start_log()
    faults = Faults()
    faults.install()
    app = QApplication(sys.argv[:1])
    app.setApplicationName("CoPL Studio")
    app.setDesktopFileName("copl-studio")
    app.setWindowIcon(QIcon(str(resources.files("resources").joinpath("copl-studio.svg"))))
    if arguments.self_test is not None:
        from app.self_test import run

        return run(app, arguments.self_test)
    from app.bootstrap import build, start
    from app.widgets.roles import install_roles

    install_roles()
    studio = build(app)
    faults.happened.connect(studio.parts.messages.show_failure)
    studio.parts.network.install()
    studio.window.painted.connect(lambda: logger.info("painted"))
    start(studio, arguments.project)
    code = app.exec()
    logger.info("ended with %d", code)
    return code


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="copl-studio", description="Sort photos from a few examples, with a window.")
    parser.add_argument("project", nargs="?", type=Path, help="a project folder, or the file in it")
    parser.add_argument(
        "--self-test", type=Path, metavar="DIR", help="run through the sample, write pictures and result.json"
    )
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
