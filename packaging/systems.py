"""What the systems ask of an installed program: names, the kind of file it opens, macOS's Info.plist, Windows' versions."""

import platform
import re
import sys
from pathlib import Path
from typing import Final

HERE: Final = Path(__file__).resolve().parent
ROOT: Final = HERE.parent
DIST: Final = HERE / "dist"
BUILT: Final = DIST / "copl-studio"
DRAWN: Final = HERE / "build" / "drawn"

NAME: Final = "CoPL Studio"
IDENTIFIER: Final = "io.github.copl_studio.CoplStudio"
MIME_TYPE: Final = "application/x-coplproject"
ENDING: Final = "coplproject"


def _version() -> str:
    text = (ROOT / "copl_engine" / "__init__.py").read_text("utf-8")
    found = re.search(r'__version__: Final = "([^"]+)"', text)
    assert found, "copl_engine/__init__.py names no version"
    return found[1]


VERSION: Final = _version()

MACOS_INFO: Final = {
    "CFBundleIdentifier": IDENTIFIER,
    "CFBundleName": NAME,
    "CFBundleDisplayName": NAME,
    "CFBundleShortVersionString": VERSION,
    "CFBundleVersion": VERSION,
    "LSMinimumSystemVersion": "14.0",
    "LSApplicationCategoryType": "public.app-category.photography",
    "NSHighResolutionCapable": True,
    "NSRequiresAquaSystemAppearance": False,
    "CFBundleDocumentTypes": [
        {
            "CFBundleTypeName": f"{NAME} project",
            "CFBundleTypeRole": "Editor",
            "LSHandlerRank": "Owner",
            "LSItemContentTypes": [f"{IDENTIFIER}.project"],
        }
    ],
    "UTExportedTypeDeclarations": [
        {
            "UTTypeIdentifier": f"{IDENTIFIER}.project",
            "UTTypeDescription": f"{NAME} project",
            "UTTypeConformsTo": ["public.json"],
            "UTTypeTagSpecification": {"public.filename-extension": [ENDING], "public.mime-type": MIME_TYPE},
        }
    ],
}

_RESOURCE: Final = """VSVersionInfo(
  ffi=FixedFileInfo(filevers={numbers}, prodvers={numbers}, mask=0x3F, flags=0x0, OS=0x40004, fileType=0x1, subtype=0x0),
  kids=[
    StringFileInfo([StringTable('040904B0', [
      StringStruct('CompanyName', '{name}'),
      StringStruct('FileDescription', '{name}'),
      StringStruct('FileVersion', '{version}'),
      StringStruct('LegalCopyright', 'Apache License 2.0'),
      StringStruct('ProductName', '{name}'),
      StringStruct('ProductVersion', '{version}')])]),
    VarFileInfo([VarStruct('Translation', [1033, 1200])])
  ]
)
"""


def version_resource() -> str:
    """What Windows shows as the properties of the program, in PyInstaller's form."""
    numbers = [int(part) for part in re.findall(r"\d+", VERSION)[:4]]
    return _RESOURCE.format(name=NAME, version=VERSION, numbers=(*numbers, *[0] * (4 - len(numbers))))


def fill(template: str, **values: object) -> str:
    """A template of this folder with its ``@NAME@`` marks filled in; a mark without a value is an error."""
    known = {"NAME": NAME, "IDENTIFIER": IDENTIFIER, "MIME_TYPE": MIME_TYPE, "ENDING": ENDING, "VERSION": VERSION}
    known |= {key: str(value) for key, value in values.items()}
    return re.sub(r"@([A-Z_]+)@", lambda mark: known[mark[1]], (HERE / template).read_text("utf-8"))


def architecture() -> str:
    """This machine's, as file names say it."""
    return {"AMD64": "x86_64"}.get(platform.machine(), platform.machine()) if sys.platform != "win32" else "x64"
