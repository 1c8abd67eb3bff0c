"""Tabs as words: the open one in ink with a line under it, counts quieter."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QTabBar, QWidget

from razbor.window.fonts import sans
from razbor.window.palette import Palette

_GAP, _HEIGHT, _PIXELS = 18, 38, 14


class WordTabs(QTabBar):
    """A tab bar that paints itself; the count of a tab is its data."""

    def __init__(self, palette: Palette, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._palette = palette
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setUsesScrollButtons(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def set_palette_theme(self, palette: Palette) -> None:
        """Draw in another theme."""
        self._palette = palette
        self.update()

    def name_tab(self, tab: int, name: str, count: int) -> None:
        """Give a tab its name and its count; 0 is not shown."""
        self.setTabData(tab, count)
        self.setTabText(tab, name)  # lays the tabs out anew
        self.setAccessibleTabName(tab, f"{name}, {count}" if count else name)
        self.updateGeometry()

    def tabSizeHint(self, index: int) -> QSize:
        bold = QFontMetricsF(sans(_PIXELS, bold=True)).horizontalAdvance(self.tabText(index))
        count = QFontMetricsF(sans(12)).horizontalAdvance(self._count(index))
        return QSize(round(bold + count) + _GAP + 5, _HEIGHT)

    def minimumTabSizeHint(self, index: int) -> QSize:
        return self.tabSizeHint(index)

    def _count(self, tab: int) -> str:
        count = self.tabData(tab)
        return str(count) if count else ""

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        for tab in range(self.count()):
            self._draw(painter, tab, self.tabRect(tab).adjusted(_GAP // 2, 0, -_GAP // 2, 0))

    def _draw(self, painter: QPainter, tab: int, place: QRect) -> None:
        chosen, palette = tab == self.currentIndex(), self._palette
        painter.setFont(sans(_PIXELS, bold=chosen))
        painter.setPen(QColor(palette.ink if chosen else palette.soft))
        words = QRectF(place).adjusted(0, 0, 0, -5)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, self.tabText(tab))
        advance = painter.fontMetrics().horizontalAdvance(self.tabText(tab))
        painter.setFont(sans(12))
        painter.setPen(QColor(palette.faint))
        counts = words.adjusted(advance + 5, 1, 0, 1)
        painter.drawText(counts, Qt.AlignmentFlag.AlignVCenter, self._count(tab))
        if chosen:
            width = advance + 5 + painter.fontMetrics().horizontalAdvance(self._count(tab))
            painter.fillRect(QRectF(place.left(), _HEIGHT - 2, width, 2), QColor(palette.accent))
            self._draw_focus(painter, QRectF(place.left() - 5, 6, width + 10, _HEIGHT - 14))

    def _draw_focus(self, painter: QPainter, place: QRectF) -> None:
        if self.hasFocus():
            painter.setPen(QPen(QColor(self._palette.accent), 2))
            painter.drawRoundedRect(place, 4, 4)
