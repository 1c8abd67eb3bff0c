"""Paints the rows of the timeline: the day, the axis with its mark, what was or will be."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from razbor.bridge.index import Index
from razbor.bridge.time_model import ROW, Course, TimeKind, TimeRow
from razbor.window.fonts import sans
from razbor.window.palette import Palette
from razbor.window.panel.badges import Box, flow
from razbor.window.panel.capitals import capitals
from razbor.window.panel.prose import Prose, Setting, set_prose
from razbor.window.pictures.course_marks import draw_course

_WIDE, _DAY, _NARROW_DAY = 560, 132.0, 92.0
_EDGE, _GUTTER = 20.0, 16.0
_TOP, _BOTTOM, _HEADING = 9.0, 9.0, 40
_LEADING, _WIDEST = 21.0, 720.0
_GAP_LINE = 26.0
_WORDS = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap


@dataclass(frozen=True, slots=True)
class LaidTime:
    """A row, laid out from its own top left corner."""

    height: int
    top: float
    axis: float
    prose: tuple[Prose, ...]
    boxes: tuple[Box, ...]


class TimeDelegate(QStyledItemDelegate):
    """Lays each row out once for a width and draws it; ``lit`` is the row that stands out."""

    def __init__(self, palette: Palette, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._palette = palette
        self._width = 0
        self._laid: dict[int, LaidTime] = {}
        self.lit = -1

    def set_palette_theme(self, palette: Palette) -> None:
        """Draw in another theme."""
        self._palette = palette
        self._laid.clear()

    def forget(self) -> None:
        """Lay every row out anew."""
        self._laid.clear()

    def set_width(self, width: int) -> None:
        """Lay rows out for the width of the view."""
        if width != self._width:
            self._width = width
            self._laid.clear()

    @property
    def _axis(self) -> float:
        return _EDGE + (_DAY if self._width > _WIDE else _NARROW_DAY) + _GUTTER

    def laid(self, index: Index) -> LaidTime:
        """Return a row's layout."""
        number = index.row()
        if number not in self._laid:
            self._laid[number] = self._lay(index.data(ROW))
        return self._laid[number]

    def _lay(self, row: TimeRow) -> LaidTime:
        axis, palette = self._axis, self._palette
        if row.kind is TimeKind.HEADING:
            return LaidTime(_HEADING, 18, axis, (), ())
        top = _TOP + (_GAP_LINE if row.gap_words else 0)
        left = axis + _GUTTER + 4
        room = min(_WIDEST, self._width - left - _EDGE)
        quiet = Setting(sans(14), 20, palette.soft, palette.soft, 3)
        plain = Setting(sans(15), _LEADING, palette.ink, palette.ink)
        setting = quiet if row.course is Course.DAY else plain
        prose = set_prose(row.runs, QPointF(left, top), room, setting)
        y = top + prose.height
        boxes = flow(row.badges, (), QPointF(left, y + 3), room, palette)
        y = boxes[-1].place.bottom() + 1 if boxes else y
        height = max(y, top + self._day_height(row)) + _BOTTOM
        return LaidTime(round(height), top, axis, (prose,), boxes)

    def _day_height(self, row: TimeRow) -> float:
        room = QRectF(0, 0, self._axis - _GUTTER - _EDGE, 200)
        return QFontMetricsF(sans(13)).boundingRect(room, _WORDS, row.day).height() + 3

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(self._width, self.laid(index).height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        laid, row = self.laid(index), index.data(ROW)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(option.rect.topLeft())
        if row.kind is TimeKind.HEADING:
            self._draw_heading(painter, row)
        else:
            self._draw_ground(painter, option, laid, lit=index.row() == self.lit)
            self._draw_axis(painter, row, laid, first=index.row() == 0)
            self._draw_words(painter, row, laid)
        painter.restore()

    def _draw_heading(self, painter: QPainter, row: TimeRow) -> None:
        painter.setFont(capitals(12))
        painter.setPen(QColor(self._palette.faint))
        painter.drawText(QPointF(_EDGE, 28), row.text)

    def _draw_ground(
        self, painter: QPainter, option: QStyleOptionViewItem, laid: LaidTime, *, lit: bool
    ) -> None:
        left = laid.axis + _GUTTER - 6
        across = min(_WIDEST + 2 * _GUTTER, self._width - left - 8)
        place = QRectF(left, laid.top - 6, across, laid.height - laid.top + 4)
        if lit:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(self._palette.lit))
            painter.drawRoundedRect(place, 7, 7)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(QColor(self._palette.accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(place.adjusted(1, 1, -1, -1), 7, 7)

    def _draw_axis(self, painter: QPainter, row: TimeRow, laid: LaidTime, *, first: bool) -> None:
        middle = laid.top + _LEADING / 2
        pen = QPen(QColor(self._palette.line), 2)
        if row.moment is not None and (row.moment.stretch is None or row.moment.stretch.yearless):
            pen.setStyle(Qt.PenStyle.DotLine)
        painter.setPen(pen)
        start = middle if first else 0.0
        painter.drawLine(QPointF(laid.axis, start), QPointF(laid.axis, laid.height))
        if row.gap_words:
            self._draw_gap(painter, row, laid)
        if row.kind is TimeKind.NOW:
            painter.setPen(QPen(QColor(self._palette.accent), 1))
            painter.drawLine(
                QPointF(_EDGE, laid.height - 2), QPointF(self._width - _EDGE, laid.height - 2)
            )
        draw_course(painter, row.course, QPointF(laid.axis, middle), self._palette)

    def _draw_gap(self, painter: QPainter, row: TimeRow, laid: LaidTime) -> None:
        """Break the axis and say how long nothing is told of."""
        painter.fillRect(QRectF(laid.axis - 6, 7, 12, 14), QColor(self._palette.paper))
        painter.setFont(sans(12))
        painter.setPen(QColor(self._palette.faint))
        painter.drawText(QPointF(laid.axis + _GUTTER + 4, 18), row.gap_words)
        painter.setPen(QPen(QColor(self._palette.faint), 1.4))
        for y in (11.0, 16.0):
            painter.drawLine(QPointF(laid.axis - 5, y + 2), QPointF(laid.axis + 5, y - 2))

    def _draw_words(self, painter: QPainter, row: TimeRow, laid: LaidTime) -> None:
        now = row.kind is TimeKind.NOW
        painter.setFont(sans(13, bold=now))
        painter.setPen(QColor(self._palette.accent if now else self._palette.soft))
        room = QRectF(_EDGE, laid.top + 2, laid.axis - _GUTTER - _EDGE, laid.height)
        painter.drawText(room, int(_WORDS), row.day)
        for prose in laid.prose:
            prose.draw(painter)
        for box in laid.boxes:
            box.draw(painter, self._palette)
