"""Where an arrow key leads from one place to the next."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF

_NARROW, _WIDE = 3.0, 12.0  # how far aside a place may lie, by how far it is ahead


def nearest(start: QPointF, places: Sequence[QPointF], way: QPointF) -> int | None:
    """Return the nearest place in a direction; far aside only where nothing lies ahead."""
    for widest in (_NARROW, _WIDE):
        found = [
            (far, number)
            for number, place in enumerate(places)
            if (far := _distance(start, place, way, widest)) is not None
        ]
        if found:
            return min(found)[1]
    return None


def _distance(start: QPointF, end: QPointF, way: QPointF, widest: float) -> float | None:
    """Return how far a place is, sideways counted double; None behind or too far aside."""
    ahead = QPointF.dotProduct(end - start, way)
    side = abs((end - start).x() * way.y() - (end - start).y() * way.x())
    return ahead + 2 * side if ahead > 1 and side <= widest * ahead else None
