"""Where the frozen command line begins."""

import multiprocessing

multiprocessing.freeze_support()

from copl_engine.cli.main import run  # noqa: E402

run()
