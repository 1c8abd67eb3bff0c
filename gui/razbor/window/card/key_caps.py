"""A row of keys with what they do; each can be clicked as well."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from razbor.window.fonts import sans, sans_metrics
from razbor.window.palette import Palette

_HEIGHT, _PAD, _GAP, _APART = 18, 5, 5, 12


@dataclass(frozen=True, slots=True)
class KeyCap:
    """A key, what it does in words, and the name of what it does."""

    key: str
    does: str
    name: str


_Placed = tuple[KeyCap, QRectF, QRectF]


class KeyCaps(QWidget):
    """Draws keys as small caps in one row."""

    pressed = Signal(str)

    def __init__(self, palette: Palette, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._palette = palette
        self._caps: tuple[KeyCap, ...] = ()
        self._placed: tuple[_Placed, ...] = ()
        self.setFixedHeight(_HEIGHT + 2)

    def show_keys(self, caps: tuple[KeyCap, ...], palette: Palette) -> None:
        """Show these keys in the colours of a theme."""
        if caps != self._caps:
            self._caps = caps
            self._placed = tuple(_places(caps))
            self.updateGeometry()
        self._palette = palette
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(round(self._placed[-1][2].right()) if self._placed else 0, _HEIGHT + 2)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for cap, key, words in self._fitting():
            painter.setPen(QPen(QColor(self._palette.line), 1))
            painter.setBrush(QColor(self._palette.panel))
            painter.drawRoundedRect(key.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
            painter.setPen(QColor(self._palette.soft))
            painter.setFont(sans(12))
            painter.drawText(key, Qt.AlignmentFlag.AlignCenter, cap.key)
            painter.setFont(sans(13))
            painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, cap.does)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        for cap, key, words in self._fitting():
            if key.united(words).contains(event.position()):
                self.pressed.emit(cap.name)
                return

    def _fitting(self) -> list[_Placed]:
        """Return the keys that there is room for; the last one, which closes, is always there."""
        places = list(self._placed)
        while len(places) > 1 and places[-1][2].right() - _APART > self.width():
            gone = places.pop(-2)
            by = gone[1].left() - places[-1][1].left()
            cap, key, words = places[-1]
            places[-1] = (cap, key.translated(by, 0), words.translated(by, 0))
        return places


def _places(shown: tuple[KeyCap, ...]) -> Iterator[_Placed]:
    """Yield each key with the boxes of its cap and of its words."""
    small, plain, x = sans_metrics(12), sans_metrics(13), 0.0
    for cap in shown:
        key = QRectF(x, 1, small.horizontalAdvance(cap.key) + 2 * _PAD, _HEIGHT)
        wide = plain.horizontalAdvance(cap.does) + 1 if cap.does else 0
        words = QRectF(key.right() + _GAP, 1, wide, _HEIGHT)
        yield cap, key, words
        x = words.right() + _APART
