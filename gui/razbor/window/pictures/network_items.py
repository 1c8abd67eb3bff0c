"""What the picture of ties is made of: boxes with names, ties with words and arrows."""

import math
from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QPainterPath,
    QPainterPathStroker,
    QPen,
    QPolygonF,
)
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from razbor.analysis.network import Tie
from razbor.bridge.marks import listed_type
from razbor.bridge.tie_names import tie_name
from razbor.entities.entity import Entity
from razbor.window.fonts import sans
from razbor.window.palette import Palette
from razbor.window.panel.type_line import draw_type_line
from razbor.window.pictures.boxes_apart import Box
from razbor.window.pictures.tie_looks import pen_of

_WIDEST, _LINE, _PAD_X, _PAD_Y = 150.0, 18.0, 10.0, 7.0
_LABEL, _LONGEST_LABEL = 18.0, 24
_ARROW = 9.0
_FAR, _PIECES = 24, 40  # steps in which the end of a tie is found, pieces of which it is drawn
_FAINT = 0.4  # what has nothing to do with what one stands on


class NodeItem(QGraphicsItem):
    """One who is tied."""

    def __init__(self, entity: Entity, palette: Palette) -> None:
        super().__init__()
        self.entity = entity
        self.ties: list[TieItem] = []
        self.current = False
        self._palette = palette
        self._font = sans(14, bold=entity.named)
        self.lines = wrapped(entity.canonical, self._font)
        metrics = QFontMetricsF(self._font)
        across = max(metrics.horizontalAdvance(line) for line in self.lines)
        self.size = (
            round(across) + 2 * _PAD_X,
            len(self.lines) * _LINE + 2 * _PAD_Y + 3,
        )
        self.setZValue(2)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def boundingRect(self) -> QRectF:
        width, height = self.size
        return QRectF(-width / 2 - 3, -height / 2 - 3, width + 6, height + 6)

    @property
    def box(self) -> QRectF:
        """Return the box in the scene."""
        return self.boundingRect().adjusted(3, 3, -3, -3).translated(self.pos())

    def paint(
        self,
        painter: QPainter,
        _option: QStyleOptionGraphicsItem,
        _widget: QWidget | None = None,
    ) -> None:
        palette, kind = self._palette, listed_type(self.entity)
        place = self.boundingRect().adjusted(3, 3, -3, -3)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = palette.marks[kind]
        painter.setBrush(QColor(palette.lit if self.current else colours.tint))
        edge = QPen(
            QColor(palette.accent if self.current else colours.line), 2 if self.current else 1
        )
        painter.setPen(edge)
        painter.drawRoundedRect(place, 7, 7)
        painter.setFont(self._font)
        painter.setPen(QColor(palette.ink))
        for number, line in enumerate(self.lines):
            top = place.top() + _PAD_Y - 2 + number * _LINE
            room = QRectF(place.left(), top, place.width(), _LINE)
            painter.drawText(room, Qt.AlignmentFlag.AlignCenter, line)
        start = QPointF(place.left() + _PAD_X, place.bottom() - 7)
        draw_type_line(painter, kind, start, place.width() - 2 * _PAD_X, palette)


class TieItem(QGraphicsItem):
    """A tie: a curve through the middle of its word, an arrow where it goes."""

    def __init__(self, tie: Tie, ends: tuple[NodeItem, NodeItem], palette: Palette) -> None:
        super().__init__()
        self.tie, self.ends = tie, ends
        self.current = False
        self._palette = palette
        self.word = shortened(tie_name(tie))
        self._font = sans(13)
        across = QFontMetricsF(self._font).horizontalAdvance(self.word)
        self.size = (round(across) + 10.0, _LABEL)
        self._tag = QRectF()
        self._line = QPainterPath()
        self._head = QPolygonF()
        for end in ends:
            end.ties.append(self)
        self.setZValue(1)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def place(self, tag: Box) -> None:
        """Run from box to box through a place for the word."""
        self.prepareGeometryChange()
        self._tag = QRectF(tag.x - tag.width / 2, tag.y - tag.height / 2, tag.width, tag.height)
        start, end, middle = self.ends[0].pos(), self.ends[1].pos(), self._tag.center()
        bend = middle * 2 - (start + end) / 2
        whole = QPainterPath(start)
        whole.quadTo(bend, end)
        leaves, comes = _way_out(whole, self.ends[0].box), _way_in(whole, self.ends[1].box)
        self._line = _between(whole, leaves, comes)
        self._head = _arrow(self._line) if self.tie.directed else QPolygonF()

    def boundingRect(self) -> QRectF:
        return self._line.boundingRect().united(self._tag).adjusted(-10, -10, 10, 10)

    def shape(self) -> QPainterPath:
        stroker = QPainterPathStroker()
        stroker.setWidth(9)
        touched = stroker.createStroke(self._line)
        touched.addRect(self._tag)
        return touched

    @property
    def tag(self) -> QRectF:
        """Return where the word stands in the scene."""
        return self._tag

    @property
    def head(self) -> QPolygonF:
        """Return the arrow; empty for what goes both ways."""
        return self._head

    def paint(
        self,
        painter: QPainter,
        _option: QStyleOptionGraphicsItem,
        _widget: QWidget | None = None,
    ) -> None:
        palette, pen = self._palette, pen_of(self.tie, self._palette)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.current:
            pen.setWidthF(pen.widthF() + 1.2)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(self._line)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(pen.color())
        painter.drawPolygon(self._head)
        painter.setBrush(QColor(palette.lit if self.current else palette.paper))
        if self.current:
            painter.setPen(QPen(QColor(palette.accent), 1.5))
        painter.drawRoundedRect(self._tag, 5, 5)
        painter.setFont(self._font)
        painter.setPen(QColor(palette.ink if self.current else palette.soft))
        painter.drawText(self._tag, Qt.AlignmentFlag.AlignCenter, self.word)


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


def _arrow(line: QPainterPath) -> QPolygonF:
    """Return an arrow at the end of a curve."""
    tip, before = line.pointAtPercent(1.0), line.pointAtPercent(0.94)
    angle = math.atan2(tip.y() - before.y(), tip.x() - before.x())
    wings = [
        tip - QPointF(math.cos(angle + turn), math.sin(angle + turn)) * _ARROW
        for turn in (0.42, -0.42)
    ]
    return QPolygonF([tip, *wings])


def fade(items: Sequence[QGraphicsItem], lit: set[QGraphicsItem]) -> None:
    """Let what is lit stand out from the rest; with nothing lit all is as it was."""
    for item in items:
        item.setOpacity(1.0 if not lit or item in lit else _FAINT)


def wrapped(name: str, font: QFont) -> list[str]:
    """Return a name on one line or two, shortened where it is longer."""
    metrics = QFontMetricsF(font)
    if metrics.horizontalAdvance(name) <= _WIDEST:
        return [name]
    words, first = name.split(), ""
    for number, word in enumerate(words):
        line = f"{first} {word}".strip()
        if first and metrics.horizontalAdvance(line) > _WIDEST:
            rest = " ".join(words[number:])
            return [first, metrics.elidedText(rest, Qt.TextElideMode.ElideRight, _WIDEST)]
        first = line
    return [metrics.elidedText(first, Qt.TextElideMode.ElideRight, _WIDEST)]


def shortened(word: str) -> str:
    """Return a word of a tie, shortened where it is long."""
    return word if len(word) <= _LONGEST_LABEL else word[: _LONGEST_LABEL - 1].rstrip() + "…"
