"""What the frozen program leaves out, and why. The specification reads these lists; a test holds their form."""

from fnmatch import fnmatch
from pathlib import Path
from typing import Final

MODULES_LEFT_OUT: Final = {
    "triton": "compiles kernels for torch.compile, which nothing here calls",
    "ray": "extra `scale`: a cluster installs the package, not the program",
    "pandas": "extra `scale`",
    "pyarrow": "extra `parquet`",
    "fsspec.implementations.arrow": "extra `parquet`",
    "transformers": "extra `siglip`: another model than the one inside",
    "tokenizers": "extra `siglip`",
    "onnx": "extra `onnx`",
    "onnxruntime": "extra `onnx`",
    "onnxscript": "extra `onnx`",
    "pyvips": "optional for gigapixel photos, and LGPL with many parts of its own",
    "pytest": "for tests only",
    "_pytest": "for tests only",
    "hypothesis": "for tests only",
    "schemathesis": "for tests only",
    "werkzeug": "for tests only",
    "mypy": "for tests only",
    "onnx_ir": "extra `onnx`",
    "PyInstaller": "it builds the program and is no part of it",
    "readline": "GNU readline is GPL",
    "tkinter": "matplotlib draws to files only",
    "IPython": "an interactive shell that libraries look for",
    "pyqtgraph": "not used; another program's in the same environment",
    "torch.utils.tensorboard": "a training monitor of other programs",
    "tensorboard": "a training monitor of other programs",
    "PyQt5": "one Qt is enough",
    "PyQt6": "one Qt is enough",
}

FILES_LEFT_OUT: Final = {
    "*qtvirtualkeyboard*": "GPL",
    "*VirtualKeyboard*": "GPL",
    "libreadline*": "GPL",
    "*Qt6Qml*": "the window is made of widgets",
    "*Qt6Quick*": "the window is made of widgets",
    "*Qt6Pdf*": "no PDF is read",
    "*qpdf.*": "no PDF is read",
    "*/plugins/networkinformation/*": "the window has no network",
    "*/plugins/tls/*": "the window has no network",
    "*/plugins/platforms/*eglfs*": "for devices without a desktop",
    "*/plugins/platforms/*linuxfb*": "for devices without a desktop",
    "*/plugins/platforms/*vnc*": "for devices without a desktop",
    "*/plugins/egldeviceintegrations/*": "for devices without a desktop",
    "*Qt6EglF[Ss]*": "for devices without a desktop",
    "*/platformthemes/*qgtk3*": "it brings all of GTK; the desktop's portal gives its file dialogs without",
    "lib[gp]*k-3.so*": "of GTK",
    "libgdk_pixbuf*": "of GTK",
    "libcairo*": "of GTK",
    "libpango*": "of GTK",
    "libpixman*": "of GTK",
    "libepoxy*": "of GTK",
    "libatk*": "of GTK",
    "libatspi*": "of GTK",
    "libthai*": "of GTK",
    "libdatrie*": "of GTK",
    "*/translations/qt_help_*": "of Qt's help browser",
    "torch/bin/protoc*": "a compiler",
    "torch/include/*": "headers for building extensions",
    "torch/share/*": "CMake files for building extensions",
    "torch/lib/*.lib": "import libraries for building extensions",
    "torch/test/*": "tests",
    "sklearn/*/tests/*": "tests",
    "sklearn/datasets/*": "other people's sample data",
    "matplotlib/mpl-data/sample_data/*": "sample data",
    "*/__pycache__/*": "made again where needed",
}

STRIPPED: Final = ("torch/lib/*.so", "libpython*.so*")
"""Libraries whose symbols for debuggers are taken out on Linux. Not all: what was repaired by auditwheel may break."""

METADATA: Final = ("copl-studio", "torch", "torchvision", "open_clip_torch", "timm", "numpy", "pillow", "pi-heif")
"""Distributions whose version is asked for while the program runs."""


def kept(destination: str) -> bool:
    """Whether a file goes into the frozen program."""
    path = destination.replace("\\", "/")
    return not any(fnmatch(path, pattern) for pattern in FILES_LEFT_OUT)


def to_strip(folder: Path) -> list[str]:
    """The libraries in a built folder whose debuggers' symbols are taken out."""
    found = {path for pattern in STRIPPED for path in folder.glob(pattern) if path.is_file() and not path.is_symlink()}
    return [str(path) for path in sorted(found)]
