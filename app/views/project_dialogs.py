"""Choosing a project to open, and a place to save one to."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from app.state.missing import MissingState
from app.state.project import ProjectState
from copl_engine.store.bundle import ENDING


def ask_for_project(parent: QWidget, project: ProjectState) -> None:
    """Let the person choose a project's folder and open it."""
    beside = str(project.folder.parent) if project.folder else ""
    folder = QFileDialog.getExistingDirectory(parent, f"Choose a project: a folder that ends in {ENDING}", beside)
    if folder:
        project.open(Path(folder))


def ask_for_missing(parent: QWidget, missing: MissingState) -> None:
    """Let the person choose the folder that the photos are in now."""
    folder = QFileDialog.getExistingDirectory(parent, "Choose the folder that the photos are in now")
    if folder:
        missing.locate(Path(folder))


def ask_for_target(parent: QWidget, project: ProjectState) -> None:
    """Let the person choose a name and a place, and copy the project there."""
    proposed = (
        str(project.folder.parent / f"{project.name} copy{ENDING}") if project.folder else f"{project.name}{ENDING}"
    )
    name, _ = QFileDialog.getSaveFileName(parent, "Save project as", proposed, f"CoPL Studio projects (*{ENDING})")
    if name:
        project.save_as(Path(name if name.endswith(ENDING) else name + ENDING))
