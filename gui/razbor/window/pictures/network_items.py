"""What the picture of ties is made of: boxes with names, ties with words and arrows."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
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
from razbor.window.pictures.tie_curve import arrow, curve
from razbor.window.pictures.tie_looks import pen_of
from razbor.window.pictures.wrapped import wrapped

_WIDEST, _LINE, _PAD_X, _PAD_Y = 150.0, 18.0, 10.0, 7.0
_NAME_LINES = 3
_LABEL, _WIDEST_LABEL, _LABEL_LINES = 16.0, 132.0, 3
_FAINT = 0.4  # what has nothing to do with what one stands on


class _Item(QGraphicsItem):
    """A part that draws itself, smoothed."""

    def draw(self, painter: QPainter) -> None:
        """Draw it."""
        raise NotImplementedError

    def paint(
        self,
        painter: QPainter,
        _option: QStyleOptionGraphicsItem,
        _widget: QWidget | None = None,
    ) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.draw(painter)


class NodeItem(_Item):
    """One who is tied."""

    def __init__(self, entity: Entity, palette: Palette) -> None:
        super().__init__()
        self.entity = entity
        self.ties: list[TieItem] = []
        self.current = False
        self._palette = palette
        self._font = sans(14, bold=entity.named)
        self.lines = wrapped(entity.canonical, self._font, _WIDEST, _NAME_LINES)
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

    def stand(self, *, on: bool) -> None:
        """Let it stand out, or no more."""
        self.current = on
        self.update()

    @property
    def box(self) -> QRectF:
        """Return the box in the scene."""
        return self.boundingRect().adjusted(3, 3, -3, -3).translated(self.pos())

    def draw(self, painter: QPainter) -> None:
        palette, kind = self._palette, listed_type(self.entity)
        place = self.boundingRect().adjusted(3, 3, -3, -3)
        colours = palette.marks[kind]
        painter.setBrush(QColor(palette.lit if self.current else colours.tint))
        edge = QPen(
            QColor(palette.accent if self.current else colours.line), 2 if self.current else 1
        )
        painter.setPen(edge)
        painter.drawRoundedRect(place, 7, 7)
        painter.setFont(self._font)
        painter.setPen(QColor(palette.ink))
        _write(painter, self.lines, place.translated(0, _PAD_Y - 2), _LINE)
        start = QPointF(place.left() + _PAD_X, place.bottom() - 7)
        draw_type_line(painter, kind, start, place.width() - 2 * _PAD_X, palette)


class TieItem(_Item):
    """A tie: a curve through the middle of its word, an arrow where it goes."""

    def __init__(self, tie: Tie, ends: tuple[NodeItem, NodeItem], palette: Palette) -> None:
        super().__init__()
        self.tie, self.ends = tie, ends
        self.current = False
        self._palette = palette
        self.word = tie_name(tie)
        self.label = LabelItem(self, palette)
        self.size = self.label.size
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
        self._line = curve(self.ends[0].box, self._tag.center(), self.ends[1].box)
        self._head = arrow(self._line) if self.tie.directed else QPolygonF()
        self.label.place(self._tag)

    def boundingRect(self) -> QRectF:
        return self._line.boundingRect().adjusted(-10, -10, 10, 10)

    def shape(self) -> QPainterPath:
        stroker = QPainterPathStroker()
        stroker.setWidth(9)
        return stroker.createStroke(self._line)

    @property
    def tag(self) -> QRectF:
        """Return where the word stands in the scene."""
        return self._tag

    @property
    def head(self) -> QPolygonF:
        """Return the arrow; empty for what goes both ways."""
        return self._head

    def draw(self, painter: QPainter) -> None:
        pen = pen_of(self.tie, self._palette)
        if self.current:
            pen.setWidthF(pen.widthF() + 1.2)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(self._line)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(pen.color())
        painter.drawPolygon(self._head)

    def tell(self, words: str) -> None:
        """Say some words under the pointer."""
        self.setToolTip(words)
        self.label.setToolTip(words)

    def stand(self, *, on: bool) -> None:
        """Let it stand out, or no more."""
        self.current = on
        self.update()
        self.label.update()


class LabelItem(_Item):
    """The word of a tie, over all lines: one that passes under it does not strike it out."""

    def __init__(self, tie: TieItem, palette: Palette) -> None:
        super().__init__()
        self.tie = tie
        self._palette = palette
        self._font = sans(13)
        self._lines = wrapped(tie.word, self._font, _WIDEST_LABEL, _LABEL_LINES)
        metrics = QFontMetricsF(self._font)
        across = max(metrics.horizontalAdvance(line) for line in self._lines)
        self.size = (round(across) + 10.0, len(self._lines) * _LABEL + 2.0)
        self._room = QRectF()
        self._faint = False
        self.setZValue(1.5)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_faint(self, *, on: bool) -> None:
        """Let the word step back, or no more; the ground that keeps lines off it stays."""
        self._faint = on
        self.update()

    def place(self, room: QRectF) -> None:
        """Stand somewhere in the scene."""
        self.prepareGeometryChange()
        self._room = room

    def boundingRect(self) -> QRectF:
        return self._room.adjusted(-2, -2, 2, 2)

    def draw(self, painter: QPainter) -> None:
        palette, current = self._palette, self.tie.current
        painter.setBrush(QColor(palette.lit if current else palette.paper))
        painter.setPen(QPen(QColor(palette.accent), 1.5) if current else Qt.PenStyle.NoPen)
        painter.drawRoundedRect(self._room, 5, 5)
        painter.setOpacity(_FAINT if self._faint else 1.0)
        painter.setFont(self._font)
        painter.setPen(QColor(palette.ink if current else palette.soft))
        _write(painter, self._lines, self._room.translated(0, 1), _LABEL)


def _write(painter: QPainter, lines: Sequence[str], room: QRectF, height: float) -> None:
    """Write lines from the top of a room, each in its middle."""
    for number, line in enumerate(lines):
        place = QRectF(room.left(), room.top() + number * height, room.width(), height)
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, line)


def fade(items: Sequence[QGraphicsItem], lit: set[QGraphicsItem]) -> None:
    """Let what is lit stand out from the rest; with nothing lit all is as it was."""
    for item in items:
        item.setOpacity(1.0 if not lit or item in lit else _FAINT)
        if isinstance(item, TieItem):
            item.label.show_faint(on=bool(lit) and item not in lit)
