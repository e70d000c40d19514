"""What helps to find a fault: versions, device, the log's end; names and places only if the person says so."""

import getpass
import platform
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Final

import PySide6
from PySide6.QtCore import qVersion
from PySide6.QtGui import QGuiApplication

from copl_engine import __version__

_PARTS: Final = ("torch", "open_clip_torch", "timm", "numpy", "pillow", "pi-heif")
_NAME: Final = "[name]"
_PLACE: Final = "[place]"
_ENDINGS: Final = (
    r"\.(?:jpe?g|png|gif|bmp|tiff?|webp|hei[cf]|avif|jp2|jfif|dng|cr[23w]|nef|arw|orf|rw2|raf|svg|psd|copl\w*|csv"
    r"|jsonl?|parquet|xmp|txt|pdf|zip|safetensors)\b"
)
_CODE_LINE: Final = re.compile(r'^(?P<before>\s*(?:\|\s*)*File ")(?P<place>[^"]+)(?P<after>", line \d+.*)$')
_CODE: Final = re.compile(r"(?:^|[\\/])((?:app|copl_engine|site-packages|lib[\\/]python[\d.]+)[\\/].*)$", re.IGNORECASE)
_PREFIX: Final = re.compile(r"^(?:\d{4}-\d\d-\d\d [\d:,]+ )?[A-Z]+ [\w.]+: |^[\w.]+(?:Error|Exception|Problem)?: ")
_QUOTED: Final = re.compile("“[^”]*”|‘[^’]*’|\"[^\"]*\"|'[^']*'|„[^“”]*[“”]|«[^»]*»")
_PATH: Final = re.compile(
    r"""(?:file:)?(?:(?<![\w.:/\\])~?[\\/]+(?=[^\s\\/])|(?<!\w)[A-Za-z]:[\\/])[^"'”’»\n]*?(?=: |["'”’»]|$)"""
)
_LOOSE: Final = re.compile(rf".*{_ENDINGS}", re.IGNORECASE)


def diagnostics(facts: Mapping[str, str], log: str = "", *, with_names: bool = False) -> str:
    """A text to send to whoever helps.

    Args:
        facts: what the caller knows, such as the device and the model.
        log: the log's end.
        with_names: leave names of photos and places in.
    """
    lines = [f"{name}: {value}" for name, value in (_versions() | dict(facts)).items()]
    text = "\n".join(lines) + (f"\n\nThe log's end:\n{log}" if log else "")
    return text if with_names else scrub(text)


def scrub(text: str) -> str:
    """The text without places, names of files, quoted names and the person's own name; lines of code stay.

    It takes rather too much away than too little: from a place to the end of its clause, and in a line that names a
    file without quotes everything up to that name's end.
    """
    home = (Path.home().name, _person())
    lines = [_scrub_line(line) for line in text.split("\n")]
    whole = "\n".join(lines)
    for name in home:
        if len(name) > 2:
            whole = re.sub(rf"\b{re.escape(name)}\b", "[person]", whole)
    return whole


def _scrub_line(line: str) -> str:
    code = _CODE_LINE.match(line)
    if code is not None:
        found = _CODE.search(code["place"])
        return f"{code['before']}{found[1] if found else _PLACE}{code['after']}"
    line = _PATH.sub(_PLACE, _QUOTED.sub(_NAME, line))
    prefix = _PREFIX.match(line)
    start = prefix.end() if prefix else 0
    return line[:start] + _LOOSE.sub(_NAME, line[start:])


def _person() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return ""


def _versions() -> dict[str, str]:
    from importlib import metadata  # it brings half of the e-mail library: not before it is needed

    screens = ", ".join(
        f"{screen.size().width()}x{screen.size().height()} at {screen.devicePixelRatio():g}"
        for screen in QGuiApplication.screens()
    )
    facts = {
        "CoPL Studio": __version__,
        "System": platform.platform(),
        "Python": platform.python_version(),
        "Qt": f"{qVersion()}, PySide6 {PySide6.__version__}, {QGuiApplication.platformName()}",
        "Screens": screens,
    }
    for name in _PARTS:
        try:
            facts[name] = metadata.version(name)
        except metadata.PackageNotFoundError:
            facts[name] = "missing"
    return facts
