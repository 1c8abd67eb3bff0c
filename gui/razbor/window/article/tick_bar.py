"""The article's scroll bar, with a tick in its type's colour for each name."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QScrollBar, QStyle, QStyleOptionSlider, QWidget

from razbor.window.measures import SCROLL_BAR
from razbor.window.palette import Palette

Tick = tuple[float, str]  # share of the whole height, colour
_TICK_WIDTH, _TICK_HEIGHT = 6, 2
_RADIUS, _VEIL = 3, 70  # the veil's opacity, of 255


class TickBar(QScrollBar):
    """A quiet scroll bar; asks for its ticks when it paints, as they move with the layout."""

    def __init__(self, ticks: Callable[[], Sequence[Tick]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ticks = ticks
        self._drawn: Sequence[Tick] = ()
        self._picture = QPixmap()
        self._veil = QColor()

    def set_palette_theme(self, palette: Palette) -> None:
        """Take the colours of a theme."""
        self.setStyleSheet(scroll_bar_style(palette, palette.paper, SCROLL_BAR))
        self._drawn = ()
        self._veil = QColor(palette.soft)
        self._veil.setAlpha(_VEIL)

    def sizeHint(self) -> QSize:
        return QSize(SCROLL_BAR, super().sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        scrolls = self.maximum() > self.minimum()
        if scrolls:
            super().paintEvent(event)
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._drawn_ticks())
        if scrolls:
            self._draw_veil(painter)
        painter.end()

    def _draw_veil(self, painter: QPainter) -> None:
        """Let the thumb be seen where the ticks of a long article stand close together."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._veil)
        thumb = self._part(QStyle.SubControl.SC_ScrollBarSlider)
        painter.drawRoundedRect(thumb.adjusted(1, 2, -1, -2), _RADIUS, _RADIUS)

    def _drawn_ticks(self) -> QPixmap:
        """Return the picture of the ticks, drawn again when they or the size have changed."""
        ticks, scale = self._ticks(), self.devicePixelRatioF()
        size = self.size() * scale
        if ticks is not self._drawn or size != self._picture.size():
            self._drawn = ticks
            self._picture = QPixmap(size)
            self._picture.setDevicePixelRatio(scale)
            self._picture.fill(Qt.GlobalColor.transparent)
            self._draw(ticks)
        return self._picture

    def _draw(self, ticks: Sequence[Tick]) -> None:
        groove = self._part(QStyle.SubControl.SC_ScrollBarGroove)
        left = groove.left() + (groove.width() - _TICK_WIDTH) / 2
        painter = QPainter(self._picture)
        for share, colour in ticks:
            top = round(groove.top() + share * (groove.height() - _TICK_HEIGHT))
            painter.fillRect(QRectF(left, top, _TICK_WIDTH, _TICK_HEIGHT), QColor(colour))
        painter.end()

    def _part(self, part: QStyle.SubControl) -> QRectF:
        option = QStyleOptionSlider()
        self.initStyleOption(option)
        return QRectF(
            self.style().subControlRect(
                QStyle.ComplexControl.CC_ScrollBar,
                option,
                part,
                self,
            )
        )


def scroll_bar_style(palette: Palette, ground: str, width: int) -> str:
    """Return the style of a vertical scroll bar: a thumb on its ground, no buttons."""
    side = max(2, width // 2 - 3)
    return (
        f"QScrollBar:vertical {{ background: {ground}; width: {width}px; border: none; }}"
        "QScrollBar:vertical { margin: 0; }"
        f"QScrollBar::handle:vertical {{ background: {palette.line}; border-radius: 3px;"
        f" min-height: 32px; margin: 2px {side}px 2px {side}px; }}"
        f"QScrollBar::handle:vertical:hover {{ background: {palette.faint}; }}"
        "QScrollBar::add-line, QScrollBar::sub-line { height: 0; border: none; }"
        "QScrollBar::add-page, QScrollBar::sub-page { background: none; }"
    )
