"""Draw the program's icon in every size and form that a system asks for, from the one drawing in the resources."""

import os
from pathlib import Path
from typing import Final

from PIL import Image
from systems import DRAWN, ROOT, version_resource

SIZES: Final = (16, 24, 32, 48, 64, 128, 256, 512)
DRAWING: Final = ROOT / "resources" / "copl-studio.svg"


def draw(folder: Path = DRAWN) -> Path:
    """Write ``NN.png``, ``copl-studio.ico``, ``copl-studio.icns`` and Windows' version resource."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtGui import QGuiApplication, QIcon

    app = QGuiApplication.instance() or QGuiApplication([])
    folder.mkdir(parents=True, exist_ok=True)
    icon = QIcon(str(DRAWING))
    for size in SIZES:
        icon.pixmap(size, size).save(str(folder / f"{size}.png"))
    del app
    largest = Image.open(folder / f"{SIZES[-1]}.png")
    largest.save(folder / "copl-studio.ico", sizes=[(size, size) for size in SIZES if size <= 256])
    largest.save(folder / "copl-studio.icns")
    (folder / "version.txt").write_text(version_resource(), "utf-8")
    return folder
