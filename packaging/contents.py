"""What the frozen program leaves out, and why. The specification reads these lists; a test holds their form."""

from fnmatch import fnmatch
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
    "hypothesis": "for tests only",
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
    "torch/include/*": "headers for building extensions",
    "torch/share/*": "CMake files for building extensions",
    "torch/lib/*.lib": "import libraries for building extensions",
    "torch/test/*": "tests",
    "sklearn/*/tests/*": "tests",
    "sklearn/datasets/*": "other people's sample data",
    "matplotlib/mpl-data/sample_data/*": "sample data",
    "*/__pycache__/*": "made again where needed",
    "resources/__init__.py": "it is in the archive of modules",
}


def kept(destination: str) -> bool:
    """Whether a file goes into the frozen program."""
    path = destination.replace("\\", "/")
    return not any(fnmatch(path, pattern) for pattern in FILES_LEFT_OUT)
