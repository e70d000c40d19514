"""Where things lie in a picture that is painted: mirrored where one reads from right to left."""

from PySide6.QtCore import QRectF, Qt


def placed(direction: Qt.LayoutDirection, whole: QRectF, part: QRectF) -> QRectF:
    """``part`` as it is meant from left to right, where it lies in ``whole``. Text in it is aligned by Qt."""
    if direction is not Qt.LayoutDirection.RightToLeft:
        return part
    return QRectF(whole.left() + whole.right() - part.right(), part.top(), part.width(), part.height())
