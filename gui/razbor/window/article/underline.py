"""The lines under marks: a type is told by its pattern as well as by its colour."""

from functools import lru_cache
from math import pi, sin

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from razbor.bridge.marks import MarkType

_PATTERNS: dict[MarkType, tuple[float, ...]] = {
    MarkType.ORGANISATION: (6, 3),
    MarkType.PLACE: (2, 2),
    MarkType.ROLE: (6, 2, 2, 2),
    MarkType.DATE: (6, 2, 2, 2, 2, 2),
}  # pixels on, pixels off; persons have a solid line, events a wave
THICK, THIN = 2.0, 1.0
BEAD = 3.0  # its radius
_WAVE_LENGTH = {THICK: 7.0, THIN: 12.0}  # a thin wave is a long and calm one


def underline(kind: MarkType, colour: QColor, thickness: float) -> QPen:
    """Return the pen of a type's line; pixels, flat ends."""
    return _pen(kind, colour.rgba(), thickness)


@lru_cache(maxsize=256)
def _pen(kind: MarkType, colour: int, thickness: float) -> QPen:
    pen = QPen(QColor.fromRgba(colour), thickness, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap)
    if kind in _PATTERNS:
        pen.setDashPattern([length / thickness for length in _PATTERNS[kind]])
    return pen


def draw_underline(
    painter: QPainter, kind: MarkType, left: QPointF, length: float, thickness: float
) -> None:
    """Draw a line whose top left corner is given, with the pen that the painter has."""
    middle = QPointF(left.x(), left.y() + thickness / 2)
    if kind is MarkType.EVENT:
        painter.drawPolyline(_wave(round(length), thickness).translated(middle))
    else:
        painter.drawLine(middle, middle + QPointF(length, 0))


def draw_bead(painter: QPainter, end: QPointF, colour: QColor) -> None:
    """Draw the bead at the end of a line: what the reader, not the machine, has said."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawEllipse(end, BEAD, BEAD)
    painter.restore()


@lru_cache(maxsize=1024)
def _wave(length: int, height: float) -> QPolygonF:
    """Return a wave from the origin to the right, a point for each pixel."""
    wave = _WAVE_LENGTH[height]
    return QPolygonF([QPointF(x, height / 2 * sin(2 * pi * x / wave)) for x in range(length + 1)])
