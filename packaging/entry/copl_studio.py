"""Where the frozen window begins."""

import multiprocessing
import os
import sys
from pathlib import Path

multiprocessing.freeze_support()
if sys.stderr is None:  # a window on Windows has no console, and libraries write warnings all the same
    sys.stdout = sys.stderr = Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115

from app.__main__ import main  # noqa: E402

sys.exit(main())
