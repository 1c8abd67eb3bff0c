"""The edge of a card with its shadow: painted once, then laid around a card of any size."""

from functools import lru_cache
from typing import NamedTuple

from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap

SHADOW, _RADIUS = 8, 9  # pixels that it reaches out of the card; the card's corners
_INK = QColor(40, 32, 16, 5)
_CORNER = SHADOW + 2 * _RADIUS  # what of it is not the same along an edge
_EDGE = 64  # of an edge, laid one after another


class _Side(NamedTuple):
    """A stretch of a side: in the card, and in the one that is painted once."""

    start: int
    length: int
    drawn: int
    drawn_length: int


def paint_edge(painter: QPainter, whole: QRect, ground: str, edge: str) -> None:
    """Paint the edge of a card and the ground within; ``whole`` is the card with its shadow."""
    ratio = painter.device().devicePixelRatioF()
    rows, columns = _sides(whole.top(), whole.height()), _sides(whole.left(), whole.width())
    for row, tall in enumerate(rows):
        for column, wide in enumerate(columns):
            place = QRect(wide.start, tall.start, wide.length, tall.length)
            if row == column == 1:
                painter.fillRect(place, QColor(ground))
            else:
                piece = _piece(row, column, ratio, ground, edge)
                painter.drawTiledPixmap(place, piece, QPoint())


def _sides(start: int, length: int) -> tuple[_Side, _Side, _Side]:
    end = start + length - _CORNER
    return (
        _Side(start, _CORNER, 0, _CORNER),
        _Side(start + _CORNER, length - 2 * _CORNER, _CORNER, _EDGE),
        _Side(end, _CORNER, _CORNER + _EDGE, _CORNER),
    )


@lru_cache(maxsize=64)
def _piece(row: int, column: int, ratio: float, ground: str, edge: str) -> QPixmap:
    """Return a corner or a stretch of a side."""
    side = 2 * _CORNER + _EDGE
    tall, wide = _sides(0, side)[row], _sides(0, side)[column]
    corner = QPoint(round(wide.drawn * ratio), round(tall.drawn * ratio))
    end = QPoint(
        round((wide.drawn + wide.drawn_length) * ratio) - 1,
        round((tall.drawn + tall.drawn_length) * ratio) - 1,
    )
    return _drawn(ratio, ground, edge).copy(QRect(corner, end))


@lru_cache(maxsize=4)
def _drawn(ratio: float, ground: str, edge: str) -> QPixmap:
    """Return a small card, for a screen with so many pixels to one of ours."""
    side = 2 * _CORNER + _EDGE
    drawn = QPixmap(round(side * ratio), round(side * ratio))
    drawn.setDevicePixelRatio(ratio)
    drawn.fill(Qt.GlobalColor.transparent)
    painter = QPainter(drawn)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(_INK)
    card = QRectF(SHADOW, SHADOW, side - 2 * SHADOW, side - 2 * SHADOW)
    for spread in range(SHADOW, 0, -1):
        rect = card.adjusted(-spread, 2 - spread, spread, spread)
        painter.drawRoundedRect(rect, _RADIUS + spread, _RADIUS + spread)
    painter.setPen(QPen(QColor(edge), 1))
    painter.setBrush(QColor(ground))
    painter.drawRoundedRect(card.adjusted(0.5, 0.5, -0.5, -0.5), _RADIUS, _RADIUS)
    painter.end()
    return drawn
