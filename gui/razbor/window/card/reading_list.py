"""The readings of a form, the one that is shown marked; a click chooses another."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from razbor.window.fonts import sans, sans_metrics
from razbor.window.palette import Palette
from razbor.words.card import Reading

_SEEN = 0.005  # a share that is told as a number
_ROW, _DOT, _INDENT, _SHARE, _GAP = 20, 5.0, 14, 44, 8


class ReadingList(QWidget):
    """One line a reading: its lemma, what the form is of it, how likely it is here."""

    chosen = Signal(int)

    def __init__(self, palette: Palette, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._palette = palette
        self._readings: tuple[Reading, ...] = ()
        self._current = 0

    def show_readings(self, readings: tuple[Reading, ...], current: int, palette: Palette) -> None:
        """Show the readings; a single one needs no list."""
        self._readings = readings
        self._current = current
        self._palette = palette
        self.setFixedHeight(_ROW * len(readings))
        self.setVisible(len(readings) > 1)
        self.update()

    def wanted_width(self) -> int:
        """Return the width in which no reading is cut, a single one needs none."""
        bold, plain = sans_metrics(13, bold=True), sans_metrics(13)
        words = [
            bold.horizontalAdvance(one.lemma) + _GAP + plain.horizontalAdvance(self._what(one))
            for one in self._readings
        ]
        return round(max(words)) + _INDENT + _SHARE + 2 if len(words) > 1 else 0

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for row in range(len(self._readings)):
            self._paint_row(painter, row)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        row = int(event.position().y() // _ROW)
        if 0 <= row < len(self._readings):
            self.chosen.emit(row)

    def _paint_row(self, painter: QPainter, row: int) -> None:
        reading, current = self._readings[row], row == self._current
        line = QRectF(_INDENT, row * _ROW, self.width() - _INDENT - _SHARE, _ROW)
        if current:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(self._palette.accent))
            painter.drawEllipse(QRectF(1, line.center().y() - _DOT / 2, _DOT, _DOT))
        self._write(painter, line, reading.lemma, self._palette.ink, bold=current)
        used = sans_metrics(13, bold=current).horizontalAdvance(reading.lemma) + _GAP
        rest = line.adjusted(used, 0, 0, 0)
        what = sans_metrics(13).elidedText(
            self._what(reading), Qt.TextElideMode.ElideRight, rest.width()
        )
        self._write(painter, rest, what, self._palette.soft)
        share = QRectF(line.right(), line.top(), _SHARE, _ROW)
        painter.setPen(QColor(self._palette.faint))
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(share, right, _percent(reading.share))

    def _what(self, reading: Reading) -> str:
        """Return what the form is of a word, and what the word is where the form does not tell."""
        alike = [
            one for one in self._readings if (one.lemma, one.here) == (reading.lemma, reading.here)
        ]
        return reading.here if reading.here and len(alike) == 1 else reading.part

    @staticmethod
    def _write(
        painter: QPainter, place: QRectF, text: str, colour: str, *, bold: bool = False
    ) -> None:
        painter.setFont(sans(13, bold=bold))
        painter.setPen(QColor(colour))
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, text)


def _percent(share: float) -> str:
    return f"{share:.0%}".replace("%", "\u00a0%") if share >= _SEEN else "<\u00a01\u00a0%"
