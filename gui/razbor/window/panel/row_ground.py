"""What lies under a row of the panel's lists: a tint where it is lit, a ring where the focus is."""

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
