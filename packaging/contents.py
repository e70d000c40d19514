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
    "PIL.ImageTk": "tkinter is left out",
    "PIL._imagingtk": "tkinter is left out",
    "PySide6.QtDBus": "not used; Qt's own library for it stays",
    "PySide6.QtNetwork": "the window has no network",
    "hf_xet": "another way to fetch from the hub; models are fetched by HTTP",
    "cuda": "NVIDIA's driver from Python, for kernels of one's own",
    "networkx": "only PyTorch's compiler divides graphs",
    "setuptools": "builds extensions",
    "distutils": "builds extensions",
    "pkg_resources": "builds extensions",
    "lxml": "in the same environment for the parts list",
    "cyclonedx": "writes the parts list",
    "torch._inductor.codegen": "of torch.compile",
    "torch._inductor.fx_passes": "of torch.compile",
    "torch._inductor.ir": "of torch.compile",
    "torch._inductor.kernel": "of torch.compile",
    "torch._inductor.lowering": "of torch.compile",
    "torch._inductor.scheduler": "of torch.compile",
    "torch._inductor.select_algorithm": "of torch.compile",
    "torch._vendor.quack": "of torch.compile",
    "torch.distributed.pipelining": "for clusters",
    "torch.testing._internal.common_methods_invocations": "PyTorch's own tests",
    "torch.testing._internal.distributed.distributed_test": "PyTorch's own tests",
    "torch.testing._internal.distributed.rpc": "PyTorch's own tests",
    "torch.testing._internal.generated": "PyTorch's own tests",
    "torch.testing._internal.opinfo": "PyTorch's own tests",
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
    "*/plugins/generic/*tuiotouch*": "tables with touch that report over the network",
    "*/plugins/platforms/*eglfs*": "for devices without a desktop",
    "*/plugins/platforms/*linuxfb*": "for devices without a desktop",
    "*/plugins/platforms/*vnc*": "for devices without a desktop",
    "*/plugins/egldeviceintegrations/*": "for devices without a desktop",
    "*Qt6EglF[Ss]*": "for devices without a desktop",
    "*/platformthemes/*qgtk3*": "it brings all of GTK; the desktop's portal gives its file dialogs without",
    "*/translations/qt_*": "of Qt's own programs; what widgets say is in qtbase",
    "*/translations/qtbase_*": "of languages that the window does not speak",
    "torch/bin/protoc*": "a compiler",
    "torch/include/*": "headers for building extensions",
    "torch/share/*": "CMake files for building extensions",
    "torch/lib/*.lib": "import libraries for building extensions",
    "torch/test/*": "tests",
    "torch/bin/test_*": "tests",
    "torch/bin/*Test": "tests",
    "torch/bin/*.ptl": "tests",
    "torch/bin/upgrader_models/*": "tests",
    "torch/lib/*_test.so": "tests",
    "torch/lib/libbackend_with_compiler.so": "a test",
    "torch/lib/libaoti_custom_ops.so": "a test",
    "torch/_dynamo/*.py": "sources beside the compiled modules, for torch.compile",
    "torch/_inductor/*.py": "sources beside the compiled modules, for torch.compile",
    "torch/_vendor/*.py": "sources beside the compiled modules, for torch.compile",
    "torch/ao/*.py": "sources beside the compiled modules, for torch.compile",
    "torch/distributed/*.py": "sources beside the compiled modules, for torch.compile",
    "torch/testing/*.py": "sources beside the compiled modules, for tests",
    "torchvision/image*.so": "photos are read by Pillow",
    "torchvision/image*.pyd": "photos are read by Pillow",
    "torchvision.libs/*": "of torchvision's own reading of photos",
    "timm/*.py": "sources beside the compiled modules, which nothing reads",
    "timm/data/_info/*": "names of ImageNet's classes",
    "sklearn/*/tests/*": "tests",
    "sklearn/datasets/*": "other people's sample data",
    "matplotlib/mpl-data/sample_data/*": "sample data",
    "torch/utils/hipify/*.py": "turns CUDA's sources into AMD's",
    "*/.gitignore": "of somebody's repository",
    "*/__pycache__/*": "made again where needed",
}

LANGUAGES: Final = ("de", "en", "es", "zh_CN")
"""That the window speaks."""

FILES_KEPT: Final = (
    *(f"*/translations/qtbase_{language}.qm" for language in LANGUAGES),
    "torch/*config.py",
    "torch/_dynamo/_trace_wrapped_higher_order_op.py",
    "torch/_dynamo/variables/*.py",
    "torch/distributed/_functional_collectives.py",
    "torch/distributed/tensor/_collective_utils.py",
)
"""What stays all the same. PyTorch reads some sources while it is imported: settings, and what it makes operators of."""

METADATA: Final = ("copl-studio", "torch", "torchvision", "open_clip_torch", "timm", "numpy", "pillow", "pi-heif")
"""Distributions whose version is asked for while the program runs."""


def kept(destination: str) -> bool:
    """Whether a file goes into the frozen program."""
    path = destination.replace("\\", "/")
    if any(fnmatch(path, pattern) for pattern in FILES_KEPT):
        return True
    return not any(fnmatch(path, pattern) for pattern in FILES_LEFT_OUT)
