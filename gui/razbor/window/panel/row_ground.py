"""What lies under a row of a list: a tint where it is lit, a ring where the focus is."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from razbor.window.palette import Palette

MARGIN = 8.0
_RADIUS = 7


def draw_ground(
    painter: QPainter, option: QStyleOptionViewItem, palette: Palette, *, lit: bool
) -> None:
    """Draw the ground of the row that ``option`` places."""
    place = QRectF(option.rect).adjusted(MARGIN, 0, -MARGIN, 0)
    if lit:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(palette.lit))
        painter.drawRoundedRect(place, _RADIUS, _RADIUS)
    if option.state & QStyle.StateFlag.State_HasFocus:
        painter.setPen(QPen(QColor(palette.accent), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(place.adjusted(1, 1, -1, -1), _RADIUS, _RADIUS)


def begin_row(painter: QPainter, option: QStyleOptionViewItem, palette: Palette) -> QRectF:
    """Draw the ground of a row of a sheet, tinted where it is selected; return its place."""
    place = QRectF(option.rect).adjusted(0, 1, -2, -1)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if option.state & QStyle.StateFlag.State_Selected:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(palette.lit))
        painter.drawRoundedRect(place, 6, 6)
    return place
