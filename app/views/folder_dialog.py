"""Choosing several folders at once, which the systems' own dialogs do not offer."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import QDir, QStandardPaths, QUrl
from PySide6.QtWidgets import QAbstractItemView, QFileDialog, QFileSystemModel, QListView, QSplitter, QTreeView, QWidget

from app.words import tr

_SIZE: Final = (860, 540)
_SIDE: Final = 160
_Place = QStandardPaths.StandardLocation
_PLACES: Final = (_Place.PicturesLocation, _Place.DesktopLocation, _Place.DocumentsLocation, _Place.DownloadLocation)


def choose_folders(parent: QWidget, title: str) -> tuple[Path, ...]:
    """Let the person choose folders, with Ctrl or Shift more than one; photos are seen there, but not chosen."""
    dialog = QFileDialog(parent, title)
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setLabelText(QFileDialog.DialogLabel.FileName, tr("Folders (Ctrl and click for several):"))
    places = [Path(QStandardPaths.writableLocation(place)) for place in _PLACES]
    there = [place for place in dict.fromkeys(places) if place.is_dir()]
    dialog.setSidebarUrls([QUrl.fromLocalFile(str(place)) for place in (*there, Path(QDir.homePath()))])
    dialog.setDirectory(str(there[0]) if there else QDir.homePath())
    for view in (*dialog.findChildren(QListView), *dialog.findChildren(QTreeView)):
        if isinstance(view.model(), QFileSystemModel):
            view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
    dialog.resize(*_SIZE)
    parts = dialog.findChild(QSplitter)
    if parts is not None:
        parts.setSizes([_SIDE, _SIZE[0] - _SIDE])
    if not dialog.exec():
        return ()
    return tuple(Path(name) for name in dialog.selectedFiles())
