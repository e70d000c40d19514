"""Choosing a project to open, and a place to save one to."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from app.state.missing import MissingState
from app.state.project import ProjectState
from app.words import tr
from copl_engine.store.bundle import ENDING


def ask_for_project(parent: QWidget, project: ProjectState) -> None:
    """Let the person choose a project's folder and open it."""
    beside = str(project.folder.parent) if project.folder else ""
    folder = QFileDialog.getExistingDirectory(
        parent, tr("Choose a project: a folder that ends in {ending}", ending=ENDING), beside
    )
    if folder:
        project.open(Path(folder))


def ask_for_missing(parent: QWidget, missing: MissingState) -> None:
    """Let the person choose the folder that the photos are in now."""
    folder = QFileDialog.getExistingDirectory(parent, tr("Choose the folder that the photos are in now"))
    if folder:
        missing.locate(Path(folder))


def ask_for_target(parent: QWidget, project: ProjectState) -> None:
    """Let the person choose a name and a place, and copy the project there."""
    copy = tr("{project} copy", project=project.name) + ENDING
    proposed = f"{project.name}{ENDING}"
    if project.folder is not None:
        beside = project.folder.parent
        proposed = str((beside if beside.is_dir() else Path.home()) / copy)  # its drive may be gone
    name, _ = QFileDialog.getSaveFileName(
        parent, tr("Save project as"), proposed, tr("CoPL Studio projects (*{ending})", ending=ENDING)
    )
    if name:
        project.save_as(Path(name if name.endswith(ENDING) else name + ENDING))
