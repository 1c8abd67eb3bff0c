"""The curve of a tie: from the edge of one box to that of another, and its arrow."""

import math

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath, QPolygonF

_ARROW = 9.0
_FAR, _PIECES = 24, 40  # steps in which the end of a tie is found, pieces of which it is drawn


def curve(start: QRectF, middle: QPointF, end: QRectF) -> QPainterPath:
    """Return the curve through a point between two boxes, without what lies inside of them."""
    one, other = start.center(), end.center()
    whole = QPainterPath(one)
    whole.quadTo(middle * 2 - (one + other) / 2, other)
    return _between(whole, _way_out(whole, start), _way_in(whole, end))


def _way_in(line: QPainterPath, box: QRectF) -> float:
    """Return how far along a curve it comes to the box of its end."""
    low, high = 0.5, 1.0
    for _ in range(_FAR):
        middle = (low + high) / 2
        inside = box.contains(line.pointAtPercent(middle))
        low, high = (low, middle) if inside else (middle, high)
    return low


def _way_out(line: QPainterPath, box: QRectF) -> float:
    """Return how far along a curve it leaves the box of its start."""
    return 1.0 - _way_in(line.toReversed(), box)


def _between(line: QPainterPath, start: float, end: float) -> QPainterPath:
    """Return a part of a curve."""
    part = QPainterPath(line.pointAtPercent(start))
    for step in range(1, _PIECES + 1):
        part.lineTo(line.pointAtPercent(start + (end - start) * step / _PIECES))
    return part


def arrow(line: QPainterPath) -> QPolygonF:
    """Return an arrow at the end of a curve."""
    tip, before = line.pointAtPercent(1.0), line.pointAtPercent(0.94)
    angle = math.atan2(tip.y() - before.y(), tip.x() - before.x())
    wings = [
        tip - QPointF(math.cos(angle + turn), math.sin(angle + turn)) * _ARROW
        for turn in (0.42, -0.42)
    ]
    return QPolygonF([tip, *wings])
