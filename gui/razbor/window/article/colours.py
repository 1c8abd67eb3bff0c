"""Colours between those of a palette."""

from PySide6.QtGui import QColor


def between(first: str, second: str, share: float) -> QColor:
    """Return the colour that lies a share of the way from one colour to another."""
    start, end = QColor(first), QColor(second)
    return QColor.fromRgbF(
        start.redF() + (end.redF() - start.redF()) * share,
        start.greenF() + (end.greenF() - start.greenF()) * share,
        start.blueF() + (end.blueF() - start.blueF()) * share,
    )
