"""Paints the rows of the facts panel."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from razbor.bridge.fact_icons import icon_of
from razbor.bridge.fact_model import ROW
from razbor.bridge.fact_row import FactRow
from razbor.bridge.fact_rows import RowKind
from razbor.bridge.index import Index
from razbor.window.icons import draw_icon
from razbor.window.palette import Palette
from razbor.window.panel.fact_layout import Laid, lay_out
from razbor.window.panel.row_ground import draw_ground

if TYPE_CHECKING:
    from razbor.window.panel.prose import Link

_MOST_KEPT = 1000
_FADED = 0.72  # of a rejected fact
_REASON_LINE = 42.0


class FactDelegate(QStyledItemDelegate):
    """Lays each row out once for a width and draws it; ``lit`` is the row that stands out.

    With ``several`` all selected rows do.
    """

    def __init__(self, palette: Palette, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._palette = palette
        self._width = 0
        self._laid: dict[int, Laid] = {}
        self._kept: dict[FactRow, Laid] = {}
        self.lit = -1
        self.several = False
        self.link: Link | None = None

    def set_palette_theme(self, palette: Palette) -> None:
        """Draw in another theme."""
        self._palette = palette
        self._lay_anew()

    def forget(self) -> None:
        """Know no more which row stands where; one that comes again is laid out already."""
        self._laid.clear()
        if len(self._kept) > _MOST_KEPT:
            self._kept.clear()

    def _lay_anew(self) -> None:
        self._laid.clear()
        self._kept.clear()

    def set_width(self, width: int) -> None:
        """Lay rows out for the width of the view."""
        if width != self._width:
            self._width = width
            self._lay_anew()

    def laid(self, index: Index) -> Laid:
        """Return a row's layout."""
        number = index.row()
        if number not in self._laid:
            row: FactRow = index.data(ROW)
            if row not in self._kept:
                self._kept[row] = lay_out(row, self._width, self._palette)
            self._laid[number] = self._kept[row]
        return self._laid[number]

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(self._width, int(self.laid(index).height))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        laid, row = self.laid(index), index.data(ROW)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = self.several and bool(option.state & QStyle.StateFlag.State_Selected)
        draw_ground(painter, option, self._palette, lit=chosen or index.row() == self.lit)
        painter.translate(option.rect.topLeft())
        painter.setOpacity(_FADED if row.rejected else 1.0)
        for prose in laid.prose:
            prose.draw(painter)
        for box in laid.boxes:
            box.draw(painter, self._palette)
        self._draw_signs(painter, row, laid)
        painter.restore()

    def _draw_signs(self, painter: QPainter, row: FactRow, laid: Laid) -> None:
        if laid.icon is not None and row.fact is not None:
            draw_icon(painter, icon_of(row.fact), laid.icon, self._palette.ink)
        if row.kind is RowKind.FOLD and not row.plan.more:
            self._draw_fold(painter, row, laid)
        if row.kind is RowKind.REASON:
            line = QRectF(_REASON_LINE, 0, 1, laid.height)
            painter.fillRect(line, QColor(self._palette.line))
        if row.own:
            self._draw_own(painter, laid)
        if row.rejected:
            self._strike(painter, laid)
        if self.link is not None:
            self._draw_link(painter, laid)

    def _draw_own(self, painter: QPainter, laid: Laid) -> None:
        """Draw a tick under the icon: the reader stands for this fact."""
        top = laid.icon.bottom() + 5 if laid.icon else 12.0
        left = laid.icon.left() + 4 if laid.icon else _REASON_LINE - 9
        tick = QPainterPath(QPointF(left, top + 4))
        tick.lineTo(left + 3.5, top + 7.5)
        tick.lineTo(left + 10, top)
        painter.setPen(QPen(QColor(self._palette.accent), 1.8))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(tick)

    def _strike(self, painter: QPainter, laid: Laid) -> None:
        """Strike the lines of a fact that the reader has rejected."""
        painter.setPen(QPen(QColor(self._palette.soft), 1))
        for prose in laid.prose:
            for number in range(prose.layout.lineCount()):
                line = prose.layout.lineAt(number)
                y = round(prose.at.y() + line.y() + line.height() * 0.58) + 0.5
                left = prose.at.x()
                painter.drawLine(QPointF(left, y), QPointF(left + line.naturalTextWidth(), y))

    def _draw_fold(self, painter: QPainter, row: FactRow, laid: Laid) -> None:
        """Draw the arrow and the count behind the heading."""
        right = laid.prose[0].layout.lineAt(0).naturalTextWidth() + laid.prose[0].at.x()
        painter.setPen(QColor(self._palette.faint))
        painter.drawText(QPointF(right + 8, 24), str(row.plan.count))
        x, y = self._width - 26.0, 20.0
        arrow = QPainterPath(QPointF(x, y - 2 if row.plan.open else y - 4))
        arrow.lineTo(*((x + 4, y + 2) if row.plan.open else (x + 4, y)))
        arrow.lineTo(*((x + 8, y - 2) if row.plan.open else (x, y + 4)))
        painter.setPen(QPen(QColor(self._palette.soft), 1.6))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(arrow)

    def _draw_link(self, painter: QPainter, laid: Laid) -> None:
        """Underline the name under the pointer: it can be clicked."""
        link = self.link
        if link is None or not any(link in prose.links for prose in laid.prose):
            return
        painter.setPen(QPen(QColor(self._palette.accent), 1))
        y = link.place.bottom() - 2
        painter.drawLine(QPointF(link.place.left(), y), QPointF(link.place.right(), y))
