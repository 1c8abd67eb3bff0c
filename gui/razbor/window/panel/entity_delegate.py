"""Paints the rows of the entity list: the type's line, the name, where in the text it stands."""

from PySide6.QtCore import QObject, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from razbor.bridge.entity_model import ROW
from razbor.bridge.entity_rows import EntityRow
from razbor.bridge.index import Index
from razbor.bridge.marks import MarkType
from razbor.bridge.type_names import type_name
from razbor.i18n import trn
from razbor.window.fonts import sans
from razbor.window.palette import Palette
from razbor.window.panel.capitals import capitals
from razbor.window.panel.row_ground import draw_ground
from razbor.window.panel.type_line import draw_type_line

_EDGE, _INDENT = 16.0, 42.0
_TICK = 2.0
_FACTS = 76.0
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
            draw_ground(painter, option, self._palette, lit=index.row() == self.lit)
            self._draw_name(painter, place, row)
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

    def _draw_places(self, painter: QPainter, place: QRectF, row: EntityRow) -> None:
        """Draw the text as a hairline with a tick for each mention."""
        left, right = place.left() + _INDENT, place.right() - _EDGE - _FACTS
        y = place.bottom() - 15
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        painter.fillRect(QRectF(left, y, right - left, 1), QColor(self._palette.line))
        if row.facts:
            painter.setFont(sans(12))
            painter.setPen(QColor(self._palette.faint))
            words = QRectF(right, y - 8, _FACTS, 16)
            side = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(words, side, trn("{} факт", "{} фактов", row.facts))
        colour = QColor(self._palette.marks[row.type].line)
        for share in row.shares:
            x = left + share * (right - left - _TICK)
            painter.fillRect(QRectF(round(x), y - 3, _TICK, 7), colour)
