"""Paints the rows of the entity list: the type's line, the name, where in the text it stands."""

from PySide6.QtCore import QObject, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from razbor.bridge.entity_model import ROW
from razbor.bridge.entity_rows import EntityRow
from razbor.bridge.index import Index
from razbor.bridge.kind_names import kind_name
from razbor.bridge.marks import MarkType
from razbor.bridge.type_names import type_name
from razbor.i18n import trn
from razbor.text.span import Span
from razbor.window.article.underline import draw_bead
from razbor.window.fonts import sans
from razbor.window.palette import Palette
from razbor.window.panel.capitals import capitals
from razbor.window.panel.row_ground import draw_ground
from razbor.window.panel.type_line import draw_type_line

_EDGE, _INDENT = 16.0, 42.0
_TICK = 2.0
_FACTS = 76.0
_KIND, _KIND_SHARE = 132.0, 0.3  # of the type's name: at most, and of the row
_CLOSE = 6.0  # pixels by which a click may miss a tick
_ROW, _HEADING = 50, 32


class EntityDelegate(QStyledItemDelegate):
    """Draws entities; ``lit`` is the row whose mentions are lit in the text."""

    def __init__(self, palette: Palette, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._palette = palette
        self.lit = -1

    def set_palette_theme(self, palette: Palette) -> None:
        """Draw in another theme."""
        self._palette = palette

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(1, _ROW if isinstance(index.data(ROW), EntityRow) else _HEADING)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = index.data(ROW)
        place = QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(row, EntityRow):
            chosen = bool(option.state & QStyle.StateFlag.State_Selected)
            lit = index.row() == self.lit or chosen
            draw_ground(painter, option, self._palette, lit=lit)
            self._draw_name(painter, place, row)
            self._draw_kind(painter, place, row)
            self._draw_places(painter, place, row)
        else:
            self._draw_heading(painter, place, row)
        painter.restore()

    def _draw_heading(self, painter: QPainter, place: QRectF, kind: MarkType) -> None:
        painter.setFont(capitals(12))
        painter.setPen(QColor(self._palette.faint))
        room = place.adjusted(_EDGE, 12, -_EDGE, 0)
        painter.drawText(room, Qt.AlignmentFlag.AlignTop, type_name(kind).many)

    def _draw_name(self, painter: QPainter, place: QRectF, row: EntityRow) -> None:
        line = place.adjusted(_INDENT, 6, -_EDGE, -24)
        painter.setFont(sans(13))
        painter.setPen(QColor(self._palette.soft))
        count = str(len(row.places))
        painter.drawText(line, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, count)
        room = line.adjusted(0, 0, -painter.fontMetrics().horizontalAdvance(count) - 12, 0)
        painter.setFont(sans(15, bold=row.entity.named))
        painter.setPen(QColor(self._palette.ink))
        name = painter.fontMetrics().elidedText(
            row.entity.canonical, Qt.TextElideMode.ElideRight, int(room.width())
        )
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, name)
        start = QPointF(place.left() + _EDGE, line.center().y() + 1)
        draw_type_line(painter, row.type, start, 15, self._palette)
        if row.own:
            colour = QColor(self._palette.marks[row.type].line)
            draw_bead(painter, start + QPointF(16, 0), colour)

    def _draw_kind(self, painter: QPainter, place: QRectF, row: EntityRow) -> None:
        """Write the finer type before the places, and at their end how many facts there are."""
        line = self._line(place)
        y = place.bottom() - 24
        painter.setFont(sans(12))
        painter.setPen(QColor(self._palette.soft))
        left = place.left() + _INDENT
        room = QRectF(left, y, line.left() - left - 8, 17)
        words = painter.fontMetrics().elidedText(
            kind_name(row.entity.type), Qt.TextElideMode.ElideRight, int(room.width())
        )
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, words)
        if row.facts:
            painter.setPen(QColor(self._palette.faint))
            facts = QRectF(line.right(), y, _FACTS, 17)
            side = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(facts, side, trn("{} факт", "{} фактов", row.facts))

    def _draw_places(self, painter: QPainter, place: QRectF, row: EntityRow) -> None:
        """Draw the text as a hairline with a tick for each mention."""
        line = self._line(place)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        painter.fillRect(
            QRectF(line.left(), line.center().y(), line.width(), 1), QColor(self._palette.line)
        )
        colour = QColor(self._palette.marks[row.type].line)
        for share in row.shares:
            tick = QRectF(round(_at(line, share)), line.top(), _TICK, line.height())
            painter.fillRect(tick, colour)

    def tick_at(self, place: QRectF, row: EntityRow, point: QPointF) -> Span | None:
        """Return the mention whose tick is at a point of a row's rectangle, if one is there."""
        line = self._line(place)
        if not line.adjusted(-_CLOSE, -8, _CLOSE, 8).contains(point):
            return None
        ways = [abs(_at(line, share) + _TICK / 2 - point.x()) for share in row.shares]
        nearest = min(range(len(ways)), key=ways.__getitem__)
        return row.places[nearest] if ways[nearest] <= _CLOSE else None

    def tick_place(self, place: QRectF, row: EntityRow, number: int) -> QPointF:
        """Return the middle of a mention's tick."""
        line = self._line(place)
        return QPointF(_at(line, row.shares[number]) + _TICK / 2, line.center().y())

    def _line(self, place: QRectF) -> QRectF:
        """Return where the ticks stand."""
        kind = min(_KIND, place.width() * _KIND_SHARE)
        left, right = place.left() + _INDENT + kind, place.right() - _EDGE - _FACTS
        return QRectF(left, place.bottom() - 19, max(24.0, right - left), 7)


def _at(line: QRectF, share: float) -> float:
    return line.left() + share * (line.width() - _TICK)
