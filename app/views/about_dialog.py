"""Version and licences of all parts."""

from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from app.state.helping import HelpingState
from app.words import tr
from copl_engine import __version__

if TYPE_CHECKING:
    from importlib import metadata

_OURS: Final = "copl-studio"
_LONGEST: Final = 60


class AboutDialog(QDialog):
    """Filled when it is shown: reading all licences takes a moment."""

    def __init__(self, helping: HelpingState, parent: QWidget) -> None:
        super().__init__(parent)
        self._helping = helping
        self.setWindowTitle(tr("About CoPL Studio"))
        self.resize(640, 480)
        title = QLabel(f"CoPL Studio {__version__}")
        title.setProperty("role", "title")
        words = QLabel(
            tr(
                "Teaches your computer to sort photos from a few examples, and shows where each learned prompt looked. "
                "Everything happens on this computer. Licence: Apache-2.0."
            )
        )
        words.setWordWrap(True)
        heading = QLabel(tr("Parts and their licences"))
        heading.setProperty("role", "heading")
        self._parts = QPlainTextEdit()
        self._parts.setReadOnly(True)
        self._parts.setAccessibleName(tr("Parts and their licences"))
        copy = QPushButton(tr("Copy diagnostics"))
        copy.clicked.connect(self._copy)
        close = QPushButton(tr("Close"))
        close.setDefault(True)
        close.clicked.connect(self.accept)
        row = QHBoxLayout()
        row.addWidget(copy)
        row.addStretch(1)
        row.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 20, 20, 16)
        column.setSpacing(10)
        column.addWidget(title)
        column.addWidget(words)
        column.addWidget(heading)
        column.addWidget(self._parts, 1)
        column.addLayout(row)

    def show(self) -> None:
        """Show it, filled."""
        if not self._parts.toPlainText():
            self._parts.setPlainText("\n".join(licences()))
        super().show()

    def _copy(self) -> None:
        self._helping.copy()


def licences() -> list[str]:
    """Every installed part that the program needs, its version and its licence."""
    from importlib import metadata  # it brings half of the e-mail library: not before it is needed

    found = {_OURS: __version__}
    lines = []
    waiting = list(_needs(_OURS)) or [part.metadata["Name"] for part in metadata.distributions()]
    while waiting:
        name = waiting.pop()
        try:
            part = metadata.distribution(name)
        except metadata.PackageNotFoundError:
            continue
        key = part.metadata["Name"].lower().replace("_", "-")
        if key in found:
            continue
        found[key] = part.version
        lines.append(f"{part.metadata['Name']} {part.version}: {_licence(part)}")
        waiting += _needs(name)
    return sorted(lines, key=str.lower)


def _needs(name: str) -> list[str]:
    """Names of what a part needs, its extras left out."""
    from importlib import metadata  # it brings half of the e-mail library: not before it is needed

    try:
        wanted = metadata.requires(name) or []
    except metadata.PackageNotFoundError:
        return []
    return [_name(text) for text in wanted if "extra ==" not in text]


def _name(requirement: str) -> str:
    end = next((index for index, c in enumerate(requirement) if not (c.isalnum() or c in "._-")), len(requirement))
    return requirement[:end]


def _licence(part: "metadata.Distribution") -> str:
    stated = ", ".join(part.metadata.get_all("License-Expression") or [])
    trove = [c.rsplit(" :: ", 1)[-1] for c in part.metadata.get_all("Classifier") or [] if c.startswith("License ::")]
    free = " ".join(part.metadata.get_all("License") or []).strip().split("\n")[0]
    if free == "UNKNOWN":
        free = ""
    return stated or ", ".join(trove) or free[:_LONGEST] or tr("see its files")
