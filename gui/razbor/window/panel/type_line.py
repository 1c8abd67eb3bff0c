"""A type's line as it stands in the legend and the lists."""

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter

from razbor.bridge.marks import MarkType
from razbor.window.article.underline import THICK, draw_underline, underline
from razbor.window.palette import Palette


def draw_type_line(
    painter: QPainter, kind: MarkType, left: QPointF, width: float, palette: Palette
) -> None:
    """Draw the line of a type, ``left`` being its left end, half way down its thickness."""
    painter.save()
    smooth = kind is MarkType.EVENT
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=smooth)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(underline(kind, QColor(palette.marks[kind].line), THICK))
    top = QPointF(left.x(), round(left.y()) - THICK / 2)
    draw_underline(painter, kind, top, width, THICK)
    painter.restore()
