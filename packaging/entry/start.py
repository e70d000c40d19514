"""Where the frozen programs begin: the command line under the name ``copl``, else the window."""

import multiprocessing
import os
import sys
from pathlib import Path

multiprocessing.freeze_support()

if Path(sys.argv[0]).stem.lower() == "copl":
    from copl_engine.cli import run

    run()
else:
    if sys.stderr is None:  # a window on Windows has no console, and libraries write warnings all the same
        sys.stdout = sys.stderr = Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115

    from app.__main__ import main

    sys.exit(main())
